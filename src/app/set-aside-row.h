/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is set aside: what it is, why, by whom and until when, and the way back. */
#pragma once

#include <gtk/gtk.h>

#include "checks/engine.h"

G_BEGIN_DECLS

#define SXT_TYPE_SET_ASIDE_ROW (sxt_set_aside_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtSetAsideRow, sxt_set_aside_row, SXT, SET_ASIDE_ROW, GtkListBoxRow)

GtkWidget *sxt_set_aside_row_new (SxtEngine *engine, SxtRecord *set_aside);
void sxt_set_aside_row_update (SxtSetAsideRow *self);

G_END_DECLS
