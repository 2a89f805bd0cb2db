/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list model of one record type; changed by its project alone. */
#pragma once

#include <gio/gio.h>

#include "model/record.h"

G_BEGIN_DECLS

#define SXT_TYPE_RECORD_LIST (sxt_record_list_get_type ())
G_DECLARE_FINAL_TYPE (SxtRecordList, sxt_record_list, SXT, RECORD_LIST, GObject)

SxtRecordList *sxt_record_list_new (SxtListId list);
guint sxt_record_list_get_n (SxtRecordList *self);
SxtRecord *sxt_record_list_get (SxtRecordList *self, guint position);
guint sxt_record_list_find (SxtRecordList *self, SxtRecord *record);

void sxt_record_list_insert (SxtRecordList *self, guint position, SxtRecord *const *records, guint n);
void sxt_record_list_remove (SxtRecordList *self, guint position, guint n);
void sxt_record_list_move (SxtRecordList *self, guint from, guint n, guint to);

G_END_DECLS
