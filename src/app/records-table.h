/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of one list as a table, or as rows of two lines where a table has no room. */
#pragma once

#include <adwaita.h>

#include "app/records-model.h"
#include "checks/signs.h"

G_BEGIN_DECLS

/**
 * SxtRecordsTable:
 *
 * Its keys call the actions of the group "records". Signals `edit (table, uint position)`: the planner wants to edit
 * that row; `sorted (table)`: the rows stand in another order.
 */
#define SXT_TYPE_RECORDS_TABLE (sxt_records_table_get_type ())
G_DECLARE_FINAL_TYPE (SxtRecordsTable, sxt_records_table, SXT, RECORDS_TABLE, AdwBin)

void sxt_records_table_set_signs (SxtRecordsTable *self, SxtSigns *signs);
void sxt_records_table_set_list (SxtRecordsTable *self, SxtListId list, GListModel *records);
SxtRecordsModel *sxt_records_table_get_model (SxtRecordsTable *self);
void sxt_records_table_set_narrow (SxtRecordsTable *self, gboolean is_narrow);
void sxt_records_table_update_columns (SxtRecordsTable *self);

int sxt_records_table_get_sorted (SxtRecordsTable *self);
void sxt_records_table_sort (SxtRecordsTable *self, int field);

void sxt_records_table_reach (SxtRecordsTable *self);
void sxt_records_table_bring (SxtRecordsTable *self);

G_END_DECLS
