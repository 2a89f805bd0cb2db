/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several records of one list edited as one: what they share, and one step for all of them. */
#include "model/several.h"

#include <glib/gi18n-lib.h>

/**
 * sxt_records_may_share:
 * @list: a record type
 * @field: one of its fields
 *
 * What is chosen can sensibly be the same in several records. Names, counts and texts say what sets one apart.
 *
 * Returns: whether the field is edited for several records at once
 */
gboolean
sxt_records_may_share (SxtListId list, int field)
{
  const SxtRecordType *type = sxt_record_type_get (list);
  const SxtField *row = &type->fields[field];

  if (row->flags & SXT_FIELD_COMPUTED)
    return FALSE;
  /* Of a pair there is only one. */
  for (guint i = 0; i < G_N_ELEMENTS (type->pair) && type->pair[i] >= 0; i++)
    if (type->pair[i] == field)
      return FALSE;

  return row->kind == SXT_KIND_BOOLEAN || row->kind == SXT_KIND_CHOICE || row->kind == SXT_KIND_REFERENCE ||
         row->kind == SXT_KIND_DATE || row->kind == SXT_KIND_MONTH_DAY ||
         (row->kind == SXT_KIND_STRINGS && row->choices != NULL);
}

/**
 * sxt_records_share_value:
 * @records: (array length=n): records of one list, at least one
 * @field: one of their fields
 * @value: (out caller-allocates): fresh; what all have, absent if they differ
 *
 * Returns: whether all have the same value, or all have none
 */
gboolean
sxt_records_share_value (SxtRecord *const *records, guint n, int field, SxtValue *value)
{
  g_return_val_if_fail (n > 0, FALSE);

  sxt_record_get_value (records[0], field, value);
  for (guint i = 1; i < n; i++)
    {
      g_auto (SxtValue) other = SXT_VALUE_INIT;

      sxt_record_get_value (records[i], field, &other);
      if (sxt_value_equal (value, &other))
        continue;
      sxt_value_clear (value);
      return FALSE;
    }

  return TRUE;
}

/* One record makes a step of its own, which the history names. */
static void
begin (SxtRecord *const *records, guint n, int field)
{
  g_autoptr (SxtMessage) message = NULL;
  g_autofree char *label = NULL;

  if (n == 1)
    return;

  message = sxt_message_with_word (
      /* xgettext: python-brace-format */
      sxt_message_new_plural ("Set {field} in {count} record", "Set {field} in {count} records", n), "field",
      sxt_record_get_record_type (records[0])->fields[field].label);
  label = sxt_message_format (message);
  sxt_project_begin (sxt_record_get_project (records[0]), label);
}

static gboolean
end (SxtRecord *const *records, guint n, gboolean done, GError **error)
{
  SxtProject *project = sxt_record_get_project (records[0]);

  if (n == 1)
    return done;
  if (done)
    return sxt_project_end (project, error);
  sxt_project_fail (project);
  sxt_project_end (project, NULL);
  return FALSE;
}

/**
 * sxt_records_set_value:
 * @records: (array length=n): records of one list in one project, at least one
 * @field: a stored field
 * @value: a value of its kind, or an absent one
 * @error: return location for an error
 *
 * Gives all of them the value, as one step. One that refuses it leaves all as they were.
 *
 * Returns: %FALSE with [error@Sxt.ModelError] when it is refused
 */
gboolean
sxt_records_set_value (SxtRecord *const *records, guint n, int field, const SxtValue *value, GError **error)
{
  gboolean done = TRUE;

  g_return_val_if_fail (n > 0, FALSE);

  begin (records, n, field);
  for (guint i = 0; done && i < n; i++)
    done = sxt_record_set_value (records[i], field, value, error);
  return end (records, n, done, error);
}

/**
 * sxt_records_set_item:
 * @records: (array length=n): records of one list in one project, at least one
 * @field: strings that are chosen
 * @choice: one of its choices
 * @is_in: whether it is to be among them
 * @error: return location for an error
 *
 * Adds or takes away one answer in all of them, as one step; their other answers stay.
 *
 * Returns: %FALSE with [error@Sxt.ModelError] when it is refused
 */
gboolean
sxt_records_set_item (SxtRecord *const *records, guint n, int field, int choice, gboolean is_in, GError **error)
{
  const SxtChoices *choices;
  gboolean done = TRUE;

  g_return_val_if_fail (n > 0, FALSE);

  choices = sxt_record_get_record_type (records[0])->fields[field].choices;
  begin (records, n, field);
  for (guint i = 0; done && i < n; i++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();
      g_auto (SxtValue) value = SXT_VALUE_INIT;

      for (int c = 0; c < (int) choices->n; c++)
        if (c == choice ? is_in : sxt_record_has_string (records[i], field, choices->items[c].key))
          g_ptr_array_add (items, (gpointer) choices->items[c].key);
      g_ptr_array_add (items, NULL);
      sxt_value_set_strings (&value, (const char *const *) items->pdata);
      done = sxt_record_set_value (records[i], field, &value, error);
    }
  return end (records, n, done, error);
}

/**
 * sxt_records_duplicate:
 * @records: (array length=n): records of one list in one project, at least one
 * @copies: (out) (optional) (transfer full): the copies, in the order of @records
 * @error: return location for an error
 *
 * Puts a copy right behind each of them, as one step. Of a pair, which stands once, the copy begins without its last
 * half.
 *
 * Returns: %FALSE with [error@Sxt.ModelError] when it is refused
 */
gboolean
sxt_records_duplicate (SxtRecord *const *records, guint n, GPtrArray **copies, GError **error)
{
  const SxtRecordType *type;
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *label = NULL;
  SxtProject *project;

  g_return_val_if_fail (n > 0, FALSE);
  project = sxt_record_get_project (records[0]);
  g_return_val_if_fail (project != NULL, FALSE);

  type = sxt_record_get_record_type (records[0]);
  if (n == 1)
    {
      g_autofree char *title = sxt_record_dup_title (records[0]);

      label = g_strdup_printf (_ ("Duplicate %s"), title);
    }
  else
    {
      g_autoptr (SxtMessage) message = sxt_message_with_word (
          /* xgettext: python-brace-format */
          sxt_message_new_plural ("Duplicate {count} of {list}", "Duplicate {count} of {list}", n), "list",
          type->plural);

      label = sxt_message_format (message);
    }

  sxt_project_begin (project, label);
  for (guint i = 0; i < n; i++)
    {
      SxtRecord *copy = sxt_record_duplicate (records[i]);

      g_ptr_array_add (made, copy);
      if (type->flags & SXT_TYPE_PAIRING)
        sxt_record_clear (copy, type->pair[type->pair[2] >= 0 ? 2 : 1]);
      sxt_project_insert (project, sxt_record_get_list (copy), sxt_record_get_position (records[i]) + 1, &copy, 1,
                          NULL);
    }
  if (!sxt_project_end (project, error))
    return FALSE;
  if (copies != NULL)
    *copies = g_steal_pointer (&made);
  return TRUE;
}
