/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a table of records, from the field table. */
#pragma once

#include <gtk/gtk.h>

#include "checks/signs.h"

G_BEGIN_DECLS

#define SXT_MOST_COLUMNS 6

void sxt_record_columns_get (SxtListId list, int fields[SXT_MOST_COLUMNS + 1]);
void sxt_record_columns_fill (GtkColumnView *view, SxtListId list, GListModel *records, SxtSigns *signs);
int sxt_record_columns_compare (SxtRecord *a, SxtRecord *b, int field);

G_END_DECLS
