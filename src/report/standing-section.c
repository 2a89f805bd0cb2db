/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where we stand: one page that says how many checks are met, what each area answers, and what matters most. */
#include <glib/gi18n-lib.h>

#include "analysis/dates.h"
#include "analysis/waves.h"
#include "base/format.h"
#include "model/areas.h"
#include "report/marks.h"
#include "report/plan-sections.h"

/**
 * sxt_tally_describe:
 * @tally: how many checks stand how
 *
 * Returns: (transfer full): "18 of 38 checks met, 3 with nothing to guard; 6 gaps."
 */
SxtMessage *
sxt_tally_describe (SxtTally tally)
{
  SxtMessage *message =
      sxt_message_with_integer (sxt_message_new_plural (
                                    /* xgettext: python-brace-format */
                                    "{met} of {count} check met", "{met} of {count} checks met", tally.total),
                                "met", tally.met, SXT_UNIT_NONE);

  if (tally.nothing_to_guard > 0)
    message = sxt_message_with_message (
        sxt_message_new_plural (
            /* xgettext: python-brace-format */
            "{met}, {count} with nothing to guard", "{met}, {count} with nothing to guard", tally.nothing_to_guard),
        "met", message);
  if (tally.missed == 0 && tally.not_started > 0)
    return sxt_message_with_message (
        sxt_message_new_plural (
            /* xgettext: python-brace-format */
            "{met}; {count} not started.", "{met}; {count} not started.", tally.not_started),
        "met", message);
  if (tally.missed == 0)
    return sxt_message_with_message (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{met}; no gap.")), "met",
                                     message);

  return sxt_message_with_message (sxt_message_new_plural (
                                       /* xgettext: python-brace-format */
                                       "{met}; {count} gap.", "{met}; {count} gaps.", tally.missed),
                                   "met", message);
}

static void
say_launch (SxtPlanWriter *self, GString *paragraph)
{
  SxtRecord *plan = sxt_project_get_single (self->project, SXT_PLAN);
  const char *district = sxt_record_get_string (plan, SXT_PLAN_DISTRICT);
  g_autoptr (GPtrArray) first = sxt_waves_list_first_schools (self->project);
  SxtDate launch = sxt_plan_get_launch (self->project);
  SxtMessage *message;

  if (first->len == 0 || launch == SXT_DATE_NONE)
    {
      sxt_plan_say (paragraph, sxt_message_new (launch == SXT_DATE_NONE
                                                    ? N_ ("When personalized learning starts is not decided yet.")
                                                    : N_ ("With which schools we start is not decided yet.")));
      return;
    }

  if (launch >= self->date)
    message = sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "{district} starts personalized learning in {count} school on {date}.",
        "{district} starts personalized learning in {count} schools on {date}.", first->len);
  else
    message = sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "{district} started personalized learning in {count} school on {date}.",
        "{district} started personalized learning in {count} schools on {date}.", first->len);
  message = sxt_message_with_name (message, "district", district != NULL ? district : _ ("The district"));
  sxt_plan_say (paragraph, sxt_message_with_date (message, "date", launch));
}

static void
add_part (GPtrArray *parts, SxtMessage *message)
{
  g_ptr_array_add (parts, sxt_plan_words (message));
}

static void
say_tally (GString *paragraph, SxtTally tally)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (tally.met == 0)
    add_part (parts, sxt_message_new (N_ ("none is met")));
  else
    add_part (parts, sxt_message_new_plural (
                         /* xgettext: python-brace-format */
                         "{count} is met", "{count} are met", tally.met));
  if (tally.at_risk > 0)
    add_part (parts, sxt_message_new_plural (
                         /* xgettext: python-brace-format */
                         "{count} is at risk", "{count} are at risk", tally.at_risk));
  if (tally.missed > 0)
    add_part (parts, sxt_message_new_plural (
                         /* xgettext: python-brace-format */
                         "{count} shows a gap", "{count} show a gap", tally.missed));
  if (tally.not_started > 0)
    add_part (parts, sxt_message_new_plural (
                         /* xgettext: python-brace-format */
                         "{count} is not started", "{count} are not started", tally.not_started));
  if (tally.set_aside > 0)
    add_part (parts, sxt_message_new_plural (
                         /* xgettext: python-brace-format */
                         "{count} is set aside for now", "{count} are set aside for now", tally.set_aside));

  list = sxt_plan_join_names (parts);
  sxt_plan_say (paragraph,
                sxt_message_with_name (sxt_message_with_integer (
                                           sxt_message_new (
                                               /* xgettext: python-brace-format */ N_ (
                                                   "Of {total} checks on what districts most often forget, {list}.")),
                                           "total", tally.total, SXT_UNIT_NONE),
                                       "list", list));
  if (tally.nothing_to_guard > 0)
    sxt_plan_say (paragraph, sxt_message_new_plural (
                                 /* xgettext: python-brace-format */
                                 "{count} of those that are met has nothing to guard yet.",
                                 "{count} of those that are met have nothing to guard yet.", tally.nothing_to_guard));
}

static SxtRuns *
make_area_cell (SxtPlanWriter *self, guint area)
{
  SxtRuns *runs = sxt_runs_add (sxt_runs_new (""), sxt_area_get_title (area), SXT_EMPHASIS_STRONG);

  sxt_runs_add (runs, "\n", SXT_EMPHASIS_NONE);
  for (guint i = 0; i < sxt_engine_get_n_findings (self->engine); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (self->engine, i);

      if ((guint) finding->check->area == area)
        sxt_runs_add (sxt_runs_add_mark (runs, sxt_finding_get_mark (finding)), " ", SXT_EMPHASIS_NONE);
    }

  return runs;
}

static void
add_areas (SxtPlanWriter *self)
{
  SxtTable *table = sxt_document_add_table (self->document, NULL);
  SxtColumn *column = sxt_table_add_column (table, _ ("Area"), SXT_ALIGN_START, 1.5);

  column->heads = TRUE;
  sxt_table_add_column (table, _ ("Question and answer"), SXT_ALIGN_START, 5);
  sxt_table_add_column (table, _ ("Met"), SXT_ALIGN_END, 0.6);
  for (guint i = 0; i < SXT_N_AREAS; i++)
    {
      SxtTally tally = sxt_engine_tally (self->engine, (int) i);
      g_autofree char *answer = sxt_plan_words (sxt_area_answer (self, i));
      g_autofree char *met = sxt_plan_words (sxt_message_with_integer (
          sxt_message_with_integer (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{met} of {total}")),
                                    "met", tally.met, SXT_UNIT_NONE),
          "total", tally.total, SXT_UNIT_NONE));
      SxtRuns *runs = sxt_runs_add (sxt_runs_new (""), sxt_area_get_question (i), SXT_EMPHASIS_QUIET);

      sxt_table_add_row (table);
      sxt_table_add_runs (table, make_area_cell (self, i));
      sxt_runs_add (sxt_runs_add (runs, "\n", SXT_EMPHASIS_NONE), answer, SXT_EMPHASIS_STRONG);
      sxt_table_add_runs (table, runs);
      sxt_table_add_text (table, met);
    }
}

/* The signs with their words and counts: the legend, and the sum, in one line. */
static void
add_legend (SxtPlanWriter *self, SxtTally tally)
{
  const struct
  {
    SxtMark mark;
    guint count;
  } parts[] = {
    { SXT_MARK_MET, tally.met },
    { SXT_MARK_AT_RISK, tally.at_risk },
    { SXT_MARK_GAP, tally.missed },
    { SXT_MARK_NOT_STARTED, tally.not_started },
    { SXT_MARK_SET_ASIDE, tally.set_aside },
  };
  SxtRuns *runs = sxt_runs_new ("");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *count = sxt_format_integer (parts[i].count);
      g_autofree char *words = g_strdup_printf (" %s %s%s", sxt_mark_get_word (parts[i].mark), count,
                                                i + 1 < G_N_ELEMENTS (parts) ? "\u2003" : "");

      sxt_runs_add (sxt_runs_add_mark (runs, parts[i].mark), words, SXT_EMPHASIS_NONE);
    }
  sxt_document_add_runs (self->document, SXT_PARAGRAPH_NOTE, runs);
}

/**
 * sxt_add_standing_section:
 * @self: a writer
 */
void
sxt_add_standing_section (SxtPlanWriter *self)
{
  SxtTally tally = sxt_engine_tally (self->engine, -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);

  sxt_document_add_heading (self->document, 1, _ ("Where we stand"));
  say_launch (self, paragraph);
  say_tally (paragraph, tally);
  sxt_plan_writer_add_paragraph (self, paragraph);
  add_areas (self);
  add_legend (self, tally);
}
