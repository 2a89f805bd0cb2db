/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table of records shows of a list: searched, sorted, and which of them are selected. */
#pragma once

#include <gtk/gtk.h>

#include "model/project.h"

G_BEGIN_DECLS

#define SXT_TYPE_RECORDS_MODEL (sxt_records_model_get_type ())
G_DECLARE_FINAL_TYPE (SxtRecordsModel, sxt_records_model, SXT, RECORDS_MODEL, GObject)

/**
 * SxtRecordsModel:
 *
 * Signal `selected (model)`: other records are selected than before.
 */
SxtRecordsModel *sxt_records_model_new (GListModel *records, GtkSorter *sorter);
GtkSelectionModel *sxt_records_model_get_selection (SxtRecordsModel *self);
guint sxt_records_model_get_n_shown (SxtRecordsModel *self);

GPtrArray *sxt_records_model_dup_selected (SxtRecordsModel *self); /* (transfer full) of SxtRecord, as they are shown */
guint sxt_records_model_get_position (SxtRecordsModel *self);
void sxt_records_model_select_position (SxtRecordsModel *self, guint position);
gboolean sxt_records_model_select (SxtRecordsModel *self, GPtrArray *records);

void sxt_records_model_set_search (SxtRecordsModel *self, const char *text);
void sxt_records_model_forget_texts (SxtRecordsModel *self);

void sxt_records_model_set_groups (SxtRecordsModel *self, GtkSorter *sorter);

void sxt_records_model_take_changes (SxtRecordsModel *self, SxtProject *project, SxtListId list,
                                     SxtChangeList *changes);
void sxt_records_model_flush (SxtRecordsModel *self);

G_END_DECLS
