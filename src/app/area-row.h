/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the seven tabs: ring, title, state in words, count of what is open. */
#pragma once

#include <gtk/gtk.h>

#include "checks/engine.h"

G_BEGIN_DECLS

#define SXT_TYPE_AREA_ROW (sxt_area_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtAreaRow, sxt_area_row, SXT, AREA_ROW, GtkListBoxRow)

GtkWidget *sxt_area_row_new (int area);
int sxt_area_row_get_area (SxtAreaRow *self);
void sxt_area_row_update (SxtAreaRow *self, SxtEngine *engine);

G_END_DECLS
