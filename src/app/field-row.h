/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editor of one field of a record, as a row of a form. */
#pragma once

#include <adwaita.h>

#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtFieldRow:
 *
 * Made for a field of a record type; edits it in the record that it was last given. Text that is no value yet stays
 * typed, with the reason.
 */
#define SXT_TYPE_FIELD_ROW (sxt_field_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtFieldRow, sxt_field_row, SXT, FIELD_ROW, AdwPreferencesRow)

GtkWidget *sxt_field_row_new (SxtListId list, int field);
int sxt_field_row_get_field (SxtFieldRow *self);
void sxt_field_row_set_record (SxtFieldRow *self, SxtRecord *record);
void sxt_field_row_add (SxtFieldRow *self, GtkWidget *widget);
SxtFieldRow *sxt_field_row_find (GtkWidget *widget);

G_END_DECLS
