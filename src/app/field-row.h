/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editor of one field of a record, or of several records at once, as a row of a form. */
#pragma once

#include <adwaita.h>

#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtFieldRow:
 *
 * Made for a field of a record type; edits it in the records that it was last given. What is no value yet stays typed,
 * with the reason. The base of one class for each way to edit: what is typed in a line, written at length, or chosen.
 */
#define SXT_TYPE_FIELD_ROW (sxt_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (SxtFieldRow, sxt_field_row, SXT, FIELD_ROW, AdwPreferencesRow)

/**
 * SxtFieldRowClass:
 * @build: put the editor into the box, below the label; returns the sign at the row's end (nullable)
 * @update: show what the records have; called with at least one
 * @undo: (nullable): give up what is typed and not yet a value; FALSE if there is nothing such
 * @commit: (nullable): make what is typed the value
 * @leave: (nullable): the records are about to change
 */
struct _SxtFieldRowClass
{
  AdwPreferencesRowClass parent_class;

  GtkWidget *(*build) (SxtFieldRow *self, GtkBox *box);
  void (*update) (SxtFieldRow *self);
  gboolean (*undo) (SxtFieldRow *self);
  void (*commit) (SxtFieldRow *self);
  void (*leave) (SxtFieldRow *self);
};

GtkWidget *sxt_field_row_new (SxtListId list, int field);
int sxt_field_row_get_field (SxtFieldRow *self);
void sxt_field_row_set_record (SxtFieldRow *self, SxtRecord *record);
void sxt_field_row_set_records (SxtFieldRow *self, GPtrArray *records);
void sxt_field_row_add (SxtFieldRow *self, GtkWidget *widget);
SxtFieldRow *sxt_field_row_find (GtkWidget *widget);

/* For the classes that derive from it. */
const SxtField *sxt_field_row_get_table_row (SxtFieldRow *self);
SxtListId sxt_field_row_get_list (SxtFieldRow *self);
GPtrArray *sxt_field_row_get_records (SxtFieldRow *self); /* (transfer none) of SxtRecord, maybe empty */
SxtRecord *sxt_field_row_get_record (SxtFieldRow *self);  /* the first; NULL if none */
gboolean sxt_field_row_is_mixed (SxtFieldRow *self);
char *sxt_field_row_dup_absent (SxtFieldRow *self);
gboolean sxt_field_row_set_value (SxtFieldRow *self, const SxtValue *value, GError **error);
void sxt_field_row_update (SxtFieldRow *self);
void sxt_field_row_set_problem (SxtFieldRow *self, GtkWidget *editor, const char *reason);
gboolean sxt_field_row_is_wrong (SxtFieldRow *self);
void sxt_field_row_name_editor (SxtFieldRow *self, GtkWidget *editor);
void sxt_field_row_set_target (SxtFieldRow *self, GtkWidget *editor);
GtkWidget *sxt_field_row_make_label (const char *text, gboolean is_dim);
GtkWidget *sxt_field_row_make_sign (const char *icon_name);

G_END_DECLS
