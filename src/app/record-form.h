/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of one record, or of what several share: a row for each field, in the groups of its field table. */
#pragma once

#include <adwaita.h>

#include "checks/signs.h"

G_BEGIN_DECLS

/**
 * SxtRecordForm:
 *
 * Property `record` (nullable, read-only): what it edits; of several records, %NULL.
 */
#define SXT_TYPE_RECORD_FORM (sxt_record_form_get_type ())
G_DECLARE_FINAL_TYPE (SxtRecordForm, sxt_record_form, SXT, RECORD_FORM, AdwBin)

GtkWidget *sxt_record_form_new (void);
void sxt_record_form_set_signs (SxtRecordForm *self, SxtSigns *signs);
SxtRecord *sxt_record_form_get_record (SxtRecordForm *self);
void sxt_record_form_set_record (SxtRecordForm *self, SxtRecord *record);
GPtrArray *sxt_record_form_get_records (SxtRecordForm *self);
void sxt_record_form_set_records (SxtRecordForm *self, GPtrArray *records);
GtkWidget *sxt_record_form_get_row (SxtRecordForm *self, int field);
void sxt_record_form_show_field (SxtRecordForm *self, int field);

G_END_DECLS
