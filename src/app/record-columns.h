/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a table of records, from the field table. */
#pragma once

#include <gtk/gtk.h>

#include "model/project.h"

G_BEGIN_DECLS

void sxt_record_columns_fill (GtkColumnView *view, SxtListId list);
int sxt_record_columns_compare (SxtRecord *a, SxtRecord *b, int field);

G_END_DECLS
