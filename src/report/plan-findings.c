/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings in a plan: their signs, what this copy says of them, who mends them, and the frame of an area's section. */
#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "model/areas.h"
#include "report/plan-writer.h"

#define MOST_OWNERS 3
#define NEAR_DAYS 300

/**
 * sxt_finding_get_mark:
 * @finding: a finding
 *
 * Returns: the sign of its state
 */
SxtMark
sxt_finding_get_mark (const SxtFinding *finding)
{
  static const SxtMark marks[] = {
    [SXT_STATE_MET] = SXT_MARK_MET,
    [SXT_STATE_NOT_STARTED] = SXT_MARK_NOT_STARTED,
    [SXT_STATE_AT_RISK] = SXT_MARK_AT_RISK,
    [SXT_STATE_MISSED] = SXT_MARK_GAP,
  };

  return finding->set_aside ? SXT_MARK_SET_ASIDE : marks[finding->state];
}

/**
 * sxt_plan_writer_get_headline:
 * @self: a writer
 * @finding: a finding
 *
 * Returns: (transfer none): its headline; in the public copy the one without names
 */
SxtMessage *
sxt_plan_writer_get_headline (const SxtPlanWriter *self, const SxtFinding *finding)
{
  return sxt_plan_writer_is_working (self) || finding->general == NULL ? finding->headline : finding->general;
}

static int
compare_dues (gconstpointer a, gconstpointer b)
{
  SxtDate due_a = sxt_record_get_date (*(SxtRecord **) a, SXT_MEND_DUE);
  SxtDate due_b = sxt_record_get_date (*(SxtRecord **) b, SXT_MEND_DUE);

  if (due_a == due_b)
    return 0;
  if (due_a == SXT_DATE_NONE || due_b == SXT_DATE_NONE)
    return due_a == SXT_DATE_NONE ? 1 : -1;

  return due_a < due_b ? -1 : 1;
}

/**
 * sxt_finding_list_open_mends:
 * @finding: a finding
 *
 * Returns: (transfer container) (element-type SxtRecord): what is still to be done about it, the soonest first
 */
GPtrArray *
sxt_finding_list_open_mends (const SxtFinding *finding)
{
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; finding->mends != NULL && i < finding->mends->len; i++)
    {
      SxtRecord *mend = g_ptr_array_index (finding->mends, i);

      if (!sxt_record_has (mend, SXT_MEND_DONE_ON))
        g_ptr_array_add (open, mend);
    }
  g_ptr_array_sort (open, compare_dues);

  return open;
}

/**
 * sxt_plan_writer_dup_owner:
 * @self: a writer
 * @mend: a Mend
 *
 * Returns: (transfer full): who mends it, or that nobody does yet
 */
char *
sxt_plan_writer_dup_owner (const SxtPlanWriter *self, SxtRecord *mend)
{
  char *owner = sxt_plan_writer_dup_text (self, mend, SXT_MEND_OWNER);

  return owner != NULL ? owner : g_strdup (_ ("nobody yet"));
}

/* "Lily Chen, Apr 19": a day that is not near has its year. */
static char *
describe_mend (const SxtPlanWriter *self, SxtRecord *mend)
{
  SxtDate due = sxt_record_get_date (mend, SXT_MEND_DUE);
  g_autofree char *owner = sxt_plan_writer_dup_owner (self, mend);
  g_autofree char *day = NULL;

  if (due == SXT_DATE_NONE)
    return g_steal_pointer (&owner);

  day = sxt_format_date (due, ABS (due - self->date) < NEAR_DAYS ? SXT_DATE_SHORT : SXT_DATE_MEDIUM);

  return sxt_plan_words (sxt_message_with_name (
      sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{owner}, {date}")), "owner",
                             owner),
      "date", day));
}

static SxtRuns *
make_aside (const SxtPlanWriter *self, const SxtFinding *finding)
{
  g_autoptr (GPtrArray) mends = sxt_finding_list_open_mends (finding);
  SxtRuns *aside;

  if (finding->set_aside && finding->set_asides->len > 0)
    {
      SxtDate until = sxt_record_get_date (g_ptr_array_index (finding->set_asides, 0), SXT_SET_ASIDE_UNTIL);
      g_autofree char *words = NULL;

      if (until == SXT_DATE_NONE)
        return sxt_runs_new (_ ("Set aside"));
      words = sxt_plan_words (sxt_message_with_date (
          sxt_message_new (/* xgettext: python-brace-format */ N_ ("Set aside until {date}")), "date", until));
      return sxt_runs_new (words);
    }
  if (mends->len == 0)
    return sxt_runs_add (sxt_runs_new (""), _ ("nobody yet"), SXT_EMPHASIS_QUIET);

  aside = sxt_runs_new ("");
  for (guint i = 0; i < MIN (mends->len, MOST_OWNERS); i++)
    {
      g_autofree char *words = describe_mend (self, g_ptr_array_index (mends, i));

      if (i > 0)
        sxt_runs_add (aside, "\n", SXT_EMPHASIS_NONE);
      sxt_runs_add (aside, words, SXT_EMPHASIS_NONE);
    }

  return aside;
}

/* What of it is set aside, until when and, in the working copy, of whom and why. */
static void
add_asides (const SxtPlanWriter *self, const SxtFinding *finding, SxtRuns *runs)
{
  for (guint i = 0; i < finding->set_asides->len; i++)
    {
      SxtRecord *aside = g_ptr_array_index (finding->set_asides, i);
      SxtRecord *record = sxt_record_get_target (aside, SXT_SET_ASIDE_RECORD);
      g_autofree char *reason = sxt_plan_writer_dup_text (self, aside, SXT_SET_ASIDE_REASON);
      g_autofree char *until = sxt_plan_writer_dup_text (self, aside, SXT_SET_ASIDE_UNTIL);
      g_autofree char *what = NULL;
      g_autofree char *words = NULL;

      if (record != NULL && sxt_plan_writer_is_working (self))
        what = sxt_plan_writer_dup_title (self, record);
      else
        what = g_strdup (record != NULL ? _ ("One part") : _ ("The whole check"));
      words = sxt_plan_words (sxt_message_with_name (
          sxt_message_with_name (
              sxt_message_new (/* xgettext: python-brace-format */ N_ ("{what}: set aside until {date}.")), "what",
              what),
          "date", until != NULL ? until : _ ("an open date")));
      sxt_runs_add (sxt_runs_add (runs, "\n", SXT_EMPHASIS_NONE), words, SXT_EMPHASIS_QUIET);
      if (reason != NULL)
        sxt_runs_add (sxt_runs_add (runs, " ", SXT_EMPHASIS_QUIET), reason, SXT_EMPHASIS_QUIET);
    }
}

/* The working copy has the sentence that quotes the plan; the public one says why the check matters. */
static void
add_finding (SxtPlanWriter *self, SxtList *list, const SxtFinding *finding)
{
  SxtMessage *headline = sxt_plan_writer_get_headline (self, finding);
  g_autofree char *words = sxt_message_format_plain (headline);
  SxtRuns *runs = sxt_runs_add (sxt_runs_new (""), words, SXT_EMPHASIS_STRONG);

  if (sxt_plan_writer_is_working (self) && finding->reason != NULL)
    {
      g_autofree char *reason = sxt_message_format_plain (finding->reason);

      sxt_runs_add (sxt_runs_add (runs, "\n", SXT_EMPHASIS_NONE), reason, SXT_EMPHASIS_NONE);
    }
  else if (!finding->set_aside)
    {
      sxt_runs_add (sxt_runs_add (runs, "\n", SXT_EMPHASIS_NONE), _ (finding->check->why), SXT_EMPHASIS_NONE);
    }
  if (finding->set_asides != NULL)
    add_asides (self, finding, runs);

  sxt_list_add_item (list, sxt_finding_get_mark (finding), runs, make_aside (self, finding));
}

static gboolean
is_open (const SxtFinding *finding)
{
  return finding->set_aside || finding->state != SXT_STATE_MET ||
         (finding->set_asides != NULL && finding->set_asides->len > 0);
}

static gboolean
lists_are_empty (const SxtPlanWriter *self, const SxtListId *lists, guint n_lists)
{
  for (guint i = 0; i < n_lists; i++)
    {
      const SxtRecordType *type = sxt_record_type_get (lists[i]);

      if ((type->flags & SXT_TYPE_SINGLE) == 0 && sxt_project_get_n (self->project, lists[i]) > 0)
        return FALSE;
      if ((type->flags & SXT_TYPE_SINGLE) != 0)
        for (guint j = 0; j < type->n_fields; j++)
          if (sxt_record_has (sxt_project_get_single (self->project, lists[i]), (int) j))
            return FALSE;
    }

  return TRUE;
}

static SxtMessage *
count_met (SxtTally tally)
{
  return sxt_message_with_integer (sxt_message_new_plural (
                                       /* xgettext: python-brace-format */
                                       "{met} of {count} check met", "{met} of {count} checks met", tally.total),
                                   "met", tally.met, SXT_UNIT_NONE);
}

/**
 * sxt_plan_writer_begin_area:
 * @self: a writer
 * @area: an area
 * @lists: (array length=n_lists): the lists that its section tells
 * @n_lists: how many
 *
 * Adds the head of its chapter, and, where nothing is recorded, the one line that says so.
 *
 * Returns: whether there is anything to tell
 */
gboolean
sxt_plan_writer_begin_area (SxtPlanWriter *self, SxtArea area, const SxtListId *lists, guint n_lists)
{
  static const char *const places[] = {
    N_ ("Area one of six"),  N_ ("Area two of six"),  N_ ("Area three of six"),
    N_ ("Area four of six"), N_ ("Area five of six"), N_ ("Area six of six"),
  };
  g_autofree char *number = sxt_format_integer (area + 1);
  g_autofree char *met = sxt_plan_words (count_met (sxt_engine_tally (self->engine, (int) area)));
  g_autofree char *over = g_strconcat (_ (places[area]), " · ", met, NULL);
  gboolean empty = lists_are_empty (self, lists, n_lists);
  SxtHeading *heading = sxt_document_add_heading (self->document, 1, sxt_area_get_title (area));

  sxt_heading_set_chapter (heading, number, over, sxt_area_get_question (area));
  heading->same_page = empty;
  if (empty)
    sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_BODY, _ ("Nothing is recorded here yet."));

  return !empty;
}

static void
add_empty_lists (SxtPlanWriter *self, SxtArea area, const SxtListId *lists, guint n_lists)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < n_lists; i++)
    {
      const SxtRecordType *type = sxt_record_type_get (lists[i]);

      /* What another area shows too is empty there. */
      if (type->area != area && !(type->area == SXT_AREA_SHARED && area == SXT_AREA_SCHOOLS))
        continue;
      if (!sxt_plan_writer_is_working (self) && (type->flags & SXT_TYPE_INTERNAL) != 0)
        continue;
      if ((type->flags & SXT_TYPE_SINGLE) == 0 && sxt_project_get_n (self->project, lists[i]) == 0)
        g_ptr_array_add (titles, (gpointer) _ (type->plural));
    }
  if (titles->len == 0)
    return;

  g_autofree char *names = sxt_plan_join_names (titles);

  sxt_plan_writer_add_note (
      self,
      sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ ("Not recorded yet: {names}.")),
                             "names", names));
}

/**
 * sxt_plan_writer_end_area:
 * @self: a writer
 * @area: an area
 * @lists: (array length=n_lists): as for sxt_plan_writer_begin_area()
 * @n_lists: how many
 *
 * Adds what is missing in the area and who mends it by when, and which lists are empty.
 */
void
sxt_plan_writer_end_area (SxtPlanWriter *self, SxtArea area, const SxtListId *lists, guint n_lists)
{
  static const SxtMark order[] = { SXT_MARK_GAP, SXT_MARK_AT_RISK, SXT_MARK_NOT_STARTED, SXT_MARK_SET_ASIDE,
                                   SXT_MARK_MET };
  gboolean empty = lists_are_empty (self, lists, n_lists);
  SxtTally tally = sxt_engine_tally (self->engine, (int) area);
  SxtList *list = NULL;

  if (empty && tally.not_started == tally.total)
    return;

  if (!empty)
    add_empty_lists (self, area, lists, n_lists);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < sxt_engine_get_n_findings (self->engine); j++)
      {
        const SxtFinding *finding = sxt_engine_get_finding (self->engine, j);

        if (finding->check->area != area || sxt_finding_get_mark (finding) != order[i] || !is_open (finding))
          continue;
        if (list == NULL)
          {
            sxt_document_add_heading (self->document, 2, _ ("What is missing"));
            list = sxt_document_add_list (self->document);
          }
        add_finding (self, list, finding);
      }
}
