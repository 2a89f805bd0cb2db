/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a table of records, from the field table. */
#pragma once

#include <gtk/gtk.h>

#include "checks/signs.h"

G_BEGIN_DECLS

/* as many at first */
#define SXT_MOST_COLUMNS 6

const int *sxt_record_columns_get (SxtListId list);
gboolean sxt_record_columns_is_shown (SxtListId list, int field);
void sxt_record_columns_set_shown (SxtListId list, int field, gboolean is_shown);
void sxt_record_columns_fill (GtkColumnView *view, SxtListId list, GListModel *records, SxtSigns *signs);
void sxt_record_columns_clear (GtkColumnView *view);
int sxt_record_columns_compare (SxtRecord *a, SxtRecord *b, int field);

G_END_DECLS
