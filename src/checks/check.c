/* SPDX-License-Identifier: GPL-3.0-or-later */
/* States, cases and the table of all checks. */
#include "checks/check.h"

#include <glib/gi18n-lib.h>

#include "checks/check-private.h"

static const struct
{
  const char *key;
  const char *label;
} states[] = {
  [SXT_STATE_MET] = { "met", N_ ("Met") },
  [SXT_STATE_NOT_STARTED] = { "not-started", N_ ("Not started") },
  [SXT_STATE_AT_RISK] = { "at-risk", N_ ("At risk") },
  [SXT_STATE_MISSED] = { "missed", N_ ("Gap") },
};

/**
 * sxt_state_get_key:
 * @state: a state
 *
 * Returns: (transfer none): its key, "at-risk"
 */
const char *
sxt_state_get_key (SxtState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state].key;
}

/**
 * sxt_state_get_label:
 * @state: a state
 *
 * Returns: (transfer none): its name in the language of the process, "At risk"
 */
const char *
sxt_state_get_label (SxtState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return _ (states[state].label);
}

static void
free_start (gpointer data)
{
  SxtStart *start = data;

  g_free (start->text);
  g_free (start);
}

static void
free_target (gpointer data)
{
  SxtTarget *target = data;

  g_free (target->id);
  g_clear_pointer (&target->with, g_ptr_array_unref);
  g_free (target);
}

/**
 * sxt_case_free:
 * @self: (transfer full): a case
 */
void
sxt_case_free (SxtCase *self)
{
  g_clear_pointer (&self->headline, sxt_message_unref);
  g_clear_pointer (&self->general, sxt_message_unref);
  g_clear_pointer (&self->reason, sxt_message_unref);
  g_clear_pointer (&self->remedy, sxt_message_unref);
  g_clear_pointer (&self->source, sxt_message_unref);
  g_ptr_array_unref (self->targets);
  g_free (self->record);
  g_free (self);
}

static SxtMessage *
ref_message (SxtMessage *message)
{
  return message != NULL ? sxt_message_ref (message) : NULL;
}

/**
 * sxt_case_copy:
 * @self: a case that is complete
 *
 * Returns: (transfer full): another that says the same and can stand otherwise; the targets are shared
 */
SxtCase *
sxt_case_copy (SxtCase *self)
{
  SxtCase *copy = g_memdup2 (self, sizeof *self);

  copy->headline = ref_message (self->headline);
  copy->general = ref_message (self->general);
  copy->reason = ref_message (self->reason);
  copy->remedy = ref_message (self->remedy);
  copy->source = ref_message (self->source);
  copy->record = g_strdup (self->record);
  g_ptr_array_ref (copy->targets);

  return copy;
}

/**
 * sxt_check_run_add:
 * @run: a run
 * @state: how it stands, its date aside
 *
 * Returns: (transfer none): a new case of it
 */
SxtCase *
sxt_check_run_add (SxtCheckRun *run, SxtState state)
{
  SxtCase *self = g_new0 (SxtCase, 1);

  self->state = state;
  self->judged = state;
  self->endangers = SXT_DATE_NONE;
  self->due = SXT_DATE_NONE;
  self->targets = g_ptr_array_new_with_free_func (free_target);
  /* What the plan holds nothing to judge by becomes a gap with its date, as an absent part does. */
  self->falls_due = state == SXT_STATE_NOT_STARTED;
  g_ptr_array_add (run->cases, self);

  return self;
}

/**
 * sxt_case_headline:
 * @self: a case
 * @headline: (transfer full): at most 52 characters in English
 * @general: (transfer full) (nullable): the same without names; %NULL if @headline has none
 *
 * Returns: (transfer none): @self
 */
SxtCase *
sxt_case_headline (SxtCase *self, SxtMessage *headline, SxtMessage *general)
{
  g_return_val_if_fail (self->headline == NULL, self);

  self->headline = headline;
  self->general = general != NULL ? general : sxt_message_ref (headline);

  return self;
}

SxtCase *
sxt_case_reason (SxtCase *self, SxtMessage *reason)
{
  g_return_val_if_fail (self->reason == NULL, self);

  self->reason = reason;

  return self;
}

SxtCase *
sxt_case_remedy (SxtCase *self, SxtMessage *remedy)
{
  g_return_val_if_fail (self->remedy == NULL, self);

  self->remedy = remedy;

  return self;
}

SxtCase *
sxt_case_source (SxtCase *self, SxtMessage *source)
{
  g_return_val_if_fail (self->source == NULL, self);

  self->source = source;

  return self;
}

/**
 * sxt_case_about:
 * @self: a case
 * @record: the record that it is about: setting that aside sets the case aside
 *
 * Returns: (transfer none): @self
 */
SxtCase *
sxt_case_about (SxtCase *self, SxtRecord *record)
{
  g_return_val_if_fail (self->record == NULL, self);

  self->record = g_strdup (sxt_record_get_id (record));

  return self;
}

/**
 * sxt_case_endangers:
 * @self: a case
 * @date: the date that it endangers, instead of the next one of its area; or %SXT_DATE_NONE to leave that
 *
 * Returns: (transfer none): @self
 */
SxtCase *
sxt_case_endangers (SxtCase *self, SxtDate date)
{
  if (date != SXT_DATE_NONE)
    self->endangers = date;

  return self;
}

/**
 * sxt_case_falls_due:
 * @self: a case
 * @due: when it becomes a gap, or %SXT_DATE_NONE for the date of its area
 *
 * Returns: (transfer none): @self
 */
SxtCase *
sxt_case_falls_due (SxtCase *self, SxtDate due)
{
  self->falls_due = TRUE;
  self->due = due;

  return self;
}

SxtCase *
sxt_case_nothing_to_guard (SxtCase *self)
{
  g_return_val_if_fail (self->state == SXT_STATE_MET, self);

  self->nothing_to_guard = TRUE;

  return self;
}

static SxtTarget *
add_target (SxtCase *self, SxtListId list, const char *id, int field)
{
  SxtTarget *target = g_new0 (SxtTarget, 1);

  target->list = list;
  target->id = g_strdup (id);
  target->field = field;
  g_ptr_array_add (self->targets, target);

  return target;
}

/**
 * sxt_case_show:
 * @self: a case
 * @record: a record that was looked at
 * @field: the field that mends it, or -1 for the record
 *
 * Returns: (transfer none): @self
 */
SxtCase *
sxt_case_show (SxtCase *self, SxtRecord *record, int field)
{
  add_target (self, sxt_record_get_list (record), sxt_record_get_id (record), field);

  return self;
}

/**
 * sxt_case_start:
 * @self: a case
 * @list: of which a record is wanting
 * @field: the field to fill in first, or -1
 * @...: pairs of a field and the canonical text that it starts with (%NULL: the pair is left out), ended by -1
 *
 * Returns: (transfer none): @self
 */
SxtCase *
sxt_case_start (SxtCase *self, SxtListId list, int field, ...)
{
  SxtTarget *target = add_target (self, list, NULL, field);
  va_list pairs;

  target->with = g_ptr_array_new_with_free_func (free_start);

  va_start (pairs, field);
  for (int known = va_arg (pairs, int); known != -1; known = va_arg (pairs, int))
    {
      const char *text = va_arg (pairs, const char *);
      SxtStart *start;

      if (text == NULL)
        continue;

      start = g_new0 (SxtStart, 1);
      start->field = known;
      start->text = g_strdup (text);
      g_ptr_array_add (target->with, start);
    }
  va_end (pairs);

  return self;
}

static gboolean
messages_equal (SxtMessage *a, SxtMessage *b)
{
  return a == b || (a != NULL && b != NULL && sxt_message_equal (a, b));
}

static gboolean
targets_equal (const SxtTarget *a, const SxtTarget *b)
{
  guint n = a->with != NULL ? a->with->len : 0;

  if (a->list != b->list || g_strcmp0 (a->id, b->id) != 0 || a->field != b->field ||
      n != (b->with != NULL ? b->with->len : 0))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const SxtStart *first = g_ptr_array_index (a->with, i);
      const SxtStart *second = g_ptr_array_index (b->with, i);

      if (first->field != second->field || !g_str_equal (first->text, second->text))
        return FALSE;
    }

  return TRUE;
}

/**
 * sxt_case_equal:
 * @a: a case
 * @b: another
 *
 * Returns: whether they say the same
 */
gboolean
sxt_case_equal (SxtCase *a, SxtCase *b)
{
  if (a->state != b->state || a->judged != b->judged || a->endangers != b->endangers || a->falls_due != b->falls_due ||
      a->due != b->due || a->nothing_to_guard != b->nothing_to_guard || a->set_aside != b->set_aside ||
      g_strcmp0 (a->record, b->record) != 0 || a->targets->len != b->targets->len ||
      !messages_equal (a->headline, b->headline) || !messages_equal (a->general, b->general) ||
      !messages_equal (a->reason, b->reason) || !messages_equal (a->remedy, b->remedy) ||
      !messages_equal (a->source, b->source))
    return FALSE;

  for (guint i = 0; i < a->targets->len; i++)
    if (!targets_equal (g_ptr_array_index (a->targets, i), g_ptr_array_index (b->targets, i)))
      return FALSE;

  return TRUE;
}

SxtProject *
sxt_check_run_get_project (SxtCheckRun *run)
{
  return run->project;
}

/**
 * sxt_check_run_get_date:
 * @run: a run
 *
 * Returns: the day of judging
 */
SxtDate
sxt_check_run_get_date (SxtCheckRun *run)
{
  return run->date;
}

/**
 * sxt_check_run_is_empty:
 * @run: a run
 *
 * Returns: whether no case has been added yet
 */
gboolean
sxt_check_run_is_empty (SxtCheckRun *run)
{
  return run->cases->len == 0;
}

/**
 * sxt_check_run_is_sound:
 * @run: a run
 * @record: a record that was looked at
 *
 * Returns: whether no case so far is about it
 */
gboolean
sxt_check_run_is_sound (SxtCheckRun *run, SxtRecord *record)
{
  for (guint i = 0; i < run->cases->len; i++)
    if (g_strcmp0 (((SxtCase *) g_ptr_array_index (run->cases, i))->record, sxt_record_get_id (record)) == 0)
      return FALSE;

  return TRUE;
}

/**
 * sxt_check_run_count_sound:
 * @run: a run
 * @records: (element-type SxtRecord): records that were looked at
 *
 * Returns: how many of them no case is about so far
 */
guint
sxt_check_run_count_sound (SxtCheckRun *run, GPtrArray *records)
{
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < run->cases->len; i++)
    {
      SxtCase *item = g_ptr_array_index (run->cases, i);

      if (item->record != NULL)
        g_hash_table_add (found, item->record);
    }
  for (guint i = 0; i < records->len; i++)
    n += !g_hash_table_contains (found, sxt_record_get_id (g_ptr_array_index (records, i)));

  return n;
}

static const struct
{
  const SxtCheck *checks;
  const guint *n;
} tables[] = {
  { sxt_narrative_checks, &sxt_n_narrative_checks },
  { sxt_curriculum_checks, &sxt_n_curriculum_checks },
  { sxt_capacity_checks, &sxt_n_capacity_checks },
  { sxt_schools_checks, &sxt_n_schools_checks },
  { sxt_communications_checks, &sxt_n_communications_checks },
  { sxt_devices_checks, &sxt_n_devices_checks },
};

/**
 * sxt_checks_get_n:
 *
 * Returns: how many checks the program has
 */
guint
sxt_checks_get_n (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    n += *tables[i].n;

  return n;
}

/**
 * sxt_checks_get:
 * @index: less than sxt_checks_get_n()
 *
 * Returns: (transfer none) (nullable): a check
 */
const SxtCheck *
sxt_checks_get (guint index)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (index < *tables[i].n)
        return &tables[i].checks[index];
      index -= *tables[i].n;
    }

  g_return_val_if_reached (NULL);
}

/**
 * sxt_checks_find:
 * @id: (nullable): "schools/ready"
 *
 * Returns: (transfer none) (nullable): the check of that id
 */
const SxtCheck *
sxt_checks_find (const char *id)
{
  guint n = sxt_checks_get_n ();

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (sxt_checks_get (i)->id, id) == 0)
      return sxt_checks_get (i);

  return NULL;
}
