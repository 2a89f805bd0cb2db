/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which school of a plan a row is about, and what would change in it. */

#include "exchange/import-match.h"

#include "base/text.h"
#include "model/all.h"
#include "model/id.h"

#include <glib/gi18n-lib.h>

void
sxt_import_row_free (SxtImportRow *row)
{
  for (guint i = 0; i < row->n_changes; i++)
    {
      sxt_value_clear (&row->changes[i].old_value);
      sxt_value_clear (&row->changes[i].new_value);
    }
  g_free (row->changes);
  g_free (row->id);
  g_free (row->nces_id);
  g_free (row->name);
  g_clear_pointer (&row->reason, sxt_message_unref);
  g_clear_pointer (&row->cause, sxt_message_unref);
  g_clear_pointer (&row->note, sxt_message_unref);
  g_free (row);
}

void
sxt_import_matcher_init (SxtImportMatcher *self, SxtProject *project)
{
  guint n = sxt_project_get_n (project, SXT_SCHOOLS);

  self->project = project;
  self->by_nces_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n; i++)
    {
      SxtRecord *school = sxt_project_get (project, SXT_SCHOOLS, i);
      const char *nces_id = sxt_record_get_string (school, SXT_SCHOOL_NCES_ID);
      const char *name = sxt_record_get_string (school, SXT_SCHOOL_NAME);

      if (nces_id != NULL)
        {
          if (!g_hash_table_contains (self->by_nces_id, nces_id))
            g_hash_table_insert (self->by_nces_id, (gpointer) nces_id, school);
        }
      else if (name != NULL)
        {
          char *folded = sxt_text_fold (name);

          if (g_hash_table_contains (self->by_name, folded))
            school = NULL;
          g_hash_table_replace (self->by_name, folded, school);
        }
    }
}

void
sxt_import_matcher_clear (SxtImportMatcher *self)
{
  g_hash_table_unref (self->by_nces_id);
  g_hash_table_unref (self->by_name);
}

/* By NCES id; else a school that was typed in without one and has the same name, which one row can be only. */
SxtRecord *
sxt_import_matcher_find (SxtImportMatcher *self, const SxtImportSchool *school)
{
  SxtRecord *record = NULL;
  g_autofree char *folded = NULL;

  if (school->nces_id == NULL)
    return NULL;
  record = g_hash_table_lookup (self->by_nces_id, school->nces_id);
  if (record != NULL || school->refusal != SXT_REFUSAL_NONE || school->name == NULL)
    return record;
  folded = sxt_text_fold (school->name);
  record = g_hash_table_lookup (self->by_name, folded);
  if (record != NULL)
    g_hash_table_insert (self->by_name, g_steal_pointer (&folded), NULL);
  return record;
}

/* The id that a new school gets: the same in each copy of the plan, unless the planner has used it otherwise. */
static char *
dup_new_id (SxtProject *project, const char *nces_id)
{
  char *id = sxt_id_for_key (SXT_SCHOOLS, nces_id);

  if (sxt_project_lookup (project, id) != NULL)
    {
      g_free (id);
      id = sxt_id_new ();
    }
  return id;
}

SxtImportRow *
sxt_import_matcher_make_row (SxtImportMatcher *matcher, const SxtImportSchool *school)
{
  SxtImportRow *row = g_new0 (SxtImportRow, 1);
  SxtRecord *record = sxt_import_matcher_find (matcher, school);

  row->file = school->file;
  row->line = school->line;
  row->nces_id = g_strdup (school->nces_id);
  row->name = g_strdup (school->name);
  if (school->refusal != SXT_REFUSAL_NONE)
    {
      row->state = SXT_IMPORT_REFUSED;
      row->refusal = school->refusal;
      row->reason = sxt_message_ref (school->reason);
      if (school->cause != NULL)
        row->cause = sxt_message_ref (school->cause);
      else if (record != NULL && (school->refusal == SXT_REFUSAL_CLOSED || school->refusal == SXT_REFUSAL_INACTIVE))
        row->cause =
            sxt_message_new (N_ ("The plan has it, and keeps it as it is: remove it there if it takes no part."));
      if (record != NULL)
        row->id = g_strdup (sxt_record_get_id (record));
      return row;
    }
  if (school->note != NULL)
    row->note = sxt_message_ref (school->note);
  row->id = record != NULL ? g_strdup (sxt_record_get_id (record)) : dup_new_id (matcher->project, school->nces_id);
  row->changes = g_new0 (SxtImportChange, school->values->len);
  for (guint i = 0; i < school->values->len; i++)
    {
      const SxtImportValue *value = &g_array_index (school->values, SxtImportValue, i);
      SxtImportChange *change = &row->changes[row->n_changes];

      if (record != NULL)
        sxt_record_get_value (record, value->field, &change->old_value);
      if (sxt_value_equal (&change->old_value, &value->value))
        {
          sxt_value_clear (&change->old_value);
          continue;
        }
      change->field = value->field;
      sxt_value_copy (&value->value, &change->new_value);
      row->n_changes++;
    }
  row->state = record == NULL ? SXT_IMPORT_NEW : row->n_changes > 0 ? SXT_IMPORT_CHANGED : SXT_IMPORT_UNCHANGED;
  return row;
}
