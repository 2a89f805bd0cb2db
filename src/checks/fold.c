/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding: from the cases of a check to its finding. Dates that have come, what is set aside, the worst, the rest. */
#include "checks/fold.h"

#include <glib/gi18n-lib.h>

#include "model/all.h"

/* Records of a list that name the check, in list order. */
static GPtrArray *
list_naming (SxtProject *project, SxtListId list, int field, const SxtCheck *check)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = sxt_project_get_n (project, list);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *record = sxt_project_get (project, list, i);

      if (g_strcmp0 (sxt_record_get_string (record, field), check->id) == 0)
        g_ptr_array_add (found, g_object_ref (record));
    }

  return found;
}

/* From the day on which it was set aside, if that is said, to the day before one looks again. */
static gboolean
is_in_force (SxtRecord *set_aside, SxtDate date)
{
  SxtDate from = sxt_record_get_date (set_aside, SXT_SET_ASIDE_DATE);
  SxtDate until = sxt_record_get_date (set_aside, SXT_SET_ASIDE_UNTIL);

  return (from == SXT_DATE_NONE || from <= date) && (until == SXT_DATE_NONE || date < until);
}

static GPtrArray *
list_set_asides (SxtProject *project, const SxtCheck *check, SxtDate date)
{
  GPtrArray *found = list_naming (project, SXT_SET_ASIDES, SXT_SET_ASIDE_CHECK, check);

  for (guint i = found->len; i > 0; i--)
    if (!is_in_force (g_ptr_array_index (found, i - 1), date))
      g_ptr_array_remove_index (found, i - 1);

  return found;
}

/* What is met needs no setting aside. One about a removed record sets nothing aside, least of all the whole check. */
static gboolean
is_set_aside (SxtCase *self, GPtrArray *set_asides)
{
  if (self->state == SXT_STATE_MET)
    return FALSE;

  for (guint i = 0; i < set_asides->len; i++)
    {
      const char *record = sxt_record_get_string (g_ptr_array_index (set_asides, i), SXT_SET_ASIDE_RECORD);

      if (record == NULL || g_strcmp0 (record, self->record) == 0)
        return TRUE;
    }

  return FALSE;
}

/*
 * What is met of the rest stands only where all else is set aside, and record by record: beside an open case it would
 * say nothing, and who sets the whole check aside wants no answer of it.
 */
static void
drop_what_is_met (GPtrArray *cases, GPtrArray *set_asides)
{
  gboolean is_open = FALSE, is_any_bad = FALSE, is_whole = FALSE;

  for (guint i = 0; i < cases->len; i++)
    {
      SxtCase *item = g_ptr_array_index (cases, i);

      is_any_bad |= item->state != SXT_STATE_MET;
      is_open |= item->state != SXT_STATE_MET && !item->set_aside;
    }
  for (guint i = 0; i < set_asides->len; i++)
    is_whole |= !sxt_record_has (g_ptr_array_index (set_asides, i), SXT_SET_ASIDE_RECORD);

  for (guint i = cases->len; i > 0 && is_any_bad && (is_open || is_whole); i--)
    if (((SxtCase *) g_ptr_array_index (cases, i - 1))->state == SXT_STATE_MET)
      g_ptr_array_remove_index (cases, i - 1);
}

static SxtDate
get_due (SxtCase *self, const SxtCheck *check, const SxtDueDates *dues)
{
  return self->due != SXT_DATE_NONE ? self->due : dues->areas[check->area];
}

static gboolean
is_overdue (SxtCase *self, const SxtCheck *check, const SxtDueDates *dues, SxtDate date)
{
  SxtDate due = get_due (self, check, dues);

  return self->falls_due && self->judged != SXT_STATE_MET && self->judged != SXT_STATE_MISSED && due != SXT_DATE_NONE &&
         due <= date;
}

/* All that the records hold, so that an edit of one changes the finding that shows it. */
static void
append_words (GString *words, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      SxtRecord *record = g_ptr_array_index (records, i);
      guint n_fields = sxt_record_get_record_type (record)->n_fields;

      g_string_append_printf (words, "%s\n", sxt_record_get_id (record));
      for (int field = 0; field < (int) n_fields; field++)
        {
          g_autofree char *text = sxt_record_dup_text (record, field);

          g_string_append_printf (words, "%d %s\n", field, text != NULL ? text : "");
        }
    }
}

static char *
dup_words (const SxtFinding *finding)
{
  GString *words = g_string_new (NULL);

  append_words (words, finding->mends);
  append_words (words, finding->set_asides);

  return g_string_free_and_steal (words);
}

typedef struct
{
  SxtCase *item;
  guint position;
} Ranked;

/* What is not set aside first, of these the worst first; equals as the check reported them. */
static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *first = a;
  const Ranked *second = b;

  if (first->item->set_aside != second->item->set_aside)
    return first->item->set_aside ? 1 : -1;
  if (first->item->state != second->item->state)
    return first->item->state > second->item->state ? -1 : 1;

  return first->position < second->position ? -1 : 1;
}

static void
sort_cases (GPtrArray *cases)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint i = 0; i < cases->len; i++)
    {
      Ranked one = { g_ptr_array_index (cases, i), i };

      g_array_append_val (ranked, one);
    }

  g_array_sort (ranked, compare_ranked);
  for (guint i = 0; i < cases->len; i++)
    g_ptr_array_index (cases, i) = g_array_index (ranked, Ranked, i).item;
}

/* The sentence of the worst case, then what stands beside it. */
static SxtMessage *
make_reason (const SxtFinding *finding, const SxtDueDates *dues, SxtDate date)
{
  SxtCase *worst = g_ptr_array_index (finding->cases, 0);
  SxtMessage *reason = sxt_message_ref (worst->reason);
  guint others = 0, aside = 0;

  for (guint i = 0; i < finding->cases->len; i++)
    {
      SxtCase *item = g_ptr_array_index (finding->cases, i);

      if (item->set_aside)
        aside++;
      else if (item != worst)
        others++;
    }

  if (is_overdue (worst, finding->check, dues, date))
    reason = sxt_message_with_date (sxt_message_with_message (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                                  "{reason} It was due by {date}.")),
                                                              "reason", reason),
                                    "date", get_due (worst, finding->check, dues));
  if (others > 0)
    reason = sxt_message_with_message (
        /* xgettext: python-brace-format */ sxt_message_new_plural ("{reason} And {count} more.",
                                                                    "{reason} And {count} more.", others),
        "reason", reason);
  if (aside > 0)
    reason = sxt_message_with_message (
        /* xgettext: python-brace-format */ sxt_message_new_plural ("{reason} {count} set aside.",
                                                                    "{reason} {count} set aside.", aside),
        "reason", reason);

  return reason;
}

/**
 * sxt_finding_new:
 * @check: a check
 * @cases: (transfer none) (element-type SxtCase): what it reported: one at least; they stay as they are
 * @project: the project
 * @date: the day of judging
 * @dues: the dates of the project on that day
 *
 * Returns: (transfer full): the finding
 */
SxtFinding *
sxt_finding_new (const SxtCheck *check, GPtrArray *cases, SxtProject *project, SxtDate date, const SxtDueDates *dues)
{
  SxtFinding *self = g_new0 (SxtFinding, 1);
  SxtCase *worst;

  g_assert (cases->len > 0);

  self->check = check;
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_case_free);
  self->mends = list_naming (project, SXT_MENDS, SXT_MEND_CHECK, check);
  self->set_asides = list_set_asides (project, check, date);
  self->words = dup_words (self);

  for (guint i = 0; i < cases->len; i++)
    {
      SxtCase *item = sxt_case_copy (g_ptr_array_index (cases, i));

      g_assert (item->headline != NULL && item->general != NULL && item->reason != NULL);
      item->set_aside = is_set_aside (item, self->set_asides);
      item->state = is_overdue (item, check, dues, date) ? SXT_STATE_MISSED : item->judged;
      if (item->endangers == SXT_DATE_NONE && item->state != SXT_STATE_MET)
        item->endangers = dues->endangered[check->area];
      g_ptr_array_add (self->cases, item);
    }
  drop_what_is_met (self->cases, self->set_asides);
  sort_cases (self->cases);

  worst = g_ptr_array_index (self->cases, 0);
  self->state = worst->state;
  self->set_aside = worst->set_aside;
  self->nothing_to_guard = worst->nothing_to_guard;
  self->headline = worst->headline;
  self->general = worst->general;
  self->reason = make_reason (self, dues, date);
  self->remedy = worst->remedy;
  self->source = worst->source;
  self->endangers = worst->endangers;

  return self;
}

/**
 * sxt_finding_free:
 * @self: (transfer full): a finding
 */
void
sxt_finding_free (SxtFinding *self)
{
  g_clear_pointer (&self->reason, sxt_message_unref);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->mends, g_ptr_array_unref);
  g_clear_pointer (&self->set_asides, g_ptr_array_unref);
  g_free (self->words);
  g_free (self);
}

/**
 * sxt_finding_equal:
 * @a: a finding
 * @b: another
 *
 * Returns: whether they say the same, and their records too
 */
gboolean
sxt_finding_equal (const SxtFinding *a, const SxtFinding *b)
{
  if (a->check != b->check || a->state != b->state || a->set_aside != b->set_aside ||
      a->nothing_to_guard != b->nothing_to_guard || a->endangers != b->endangers || a->cases->len != b->cases->len ||
      !sxt_message_equal (a->reason, b->reason) || !g_str_equal (a->words, b->words))
    return FALSE;

  for (guint i = 0; i < a->cases->len; i++)
    if (!sxt_case_equal (g_ptr_array_index (a->cases, i), g_ptr_array_index (b->cases, i)))
      return FALSE;

  return TRUE;
}
