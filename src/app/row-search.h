/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search over a table of records. */
#pragma once

#include <adwaita.h>

#include "app/records-model.h"

G_BEGIN_DECLS

/**
 * SxtRowSearch:
 *
 * Property `open`. Signals `searched (search)`: the model shows other rows; `left (search)`: the
 * planner goes to the rows, to the one that she found or, after the search is closed, to the one that she had.
 */
#define SXT_TYPE_ROW_SEARCH (sxt_row_search_get_type ())
G_DECLARE_FINAL_TYPE (SxtRowSearch, sxt_row_search, SXT, ROW_SEARCH, AdwBin)

void sxt_row_search_set_model (SxtRowSearch *self, SxtRecordsModel *model);
void sxt_row_search_set_key_capture (SxtRowSearch *self, GtkWidget *rows);
const char *sxt_row_search_get_text (SxtRowSearch *self);
gboolean sxt_row_search_is_open (SxtRowSearch *self);
void sxt_row_search_open (SxtRowSearch *self);
void sxt_row_search_close (SxtRowSearch *self);
void sxt_row_search_update (SxtRowSearch *self, guint n);

G_END_DECLS
