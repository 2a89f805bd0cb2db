/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a view of records lends to what can be done in it. */
#pragma once

#include "app/records-model.h"
#include "app/records-view.h"

G_BEGIN_DECLS

SxtProject *sxt_records_view_get_project (SxtRecordsView *self);
SxtRecordsModel *sxt_records_view_get_model (SxtRecordsView *self); /* (nullable): of a single record there is none */
GPtrArray *sxt_records_view_dup_selected (SxtRecordsView *self);    /* (transfer full) of SxtRecord, maybe empty */
void sxt_records_view_show_records (SxtRecordsView *self, GPtrArray *records, int field);
void sxt_records_view_go_to_table (SxtRecordsView *self);
void sxt_records_view_go_to_form (SxtRecordsView *self);
int sxt_records_view_get_sorted (SxtRecordsView *self);
void sxt_records_view_sort (SxtRecordsView *self, int field);

void sxt_records_view_let_go (SxtRecordsView *self);
void sxt_records_view_copy (SxtRecordsView *self);
void sxt_records_view_paste (SxtRecordsView *self);

GActionGroup *sxt_records_actions_new (SxtRecordsView *view);
void sxt_records_actions_update (GActionGroup *actions, SxtRecordsView *view);

G_END_DECLS
