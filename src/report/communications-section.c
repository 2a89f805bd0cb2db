/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Communications on paper: who hears what, when, and where they can answer back. */
#include <glib/gi18n-lib.h>

#include "analysis/contact.h"
#include "base/format.h"
#include "report/plan-sections.h"

static const SxtListId lists[] = { SXT_AUDIENCES, SXT_MESSAGES, SXT_VENUES, SXT_FEEDBACK };

/**
 * sxt_communications_answer:
 * @self: a writer
 *
 * Returns: (transfer full): the answer in a line
 */
SxtMessage *
sxt_communications_answer (SxtPlanWriter *self)
{
  guint audiences = sxt_project_get_n (self->project, SXT_AUDIENCES);
  guint messages = sxt_project_get_n (self->project, SXT_MESSAGES);
  guint venues = sxt_project_get_n (self->project, SXT_VENUES);
  SxtMessage *answer;

  if (messages == 0 && venues == 0)
    return sxt_message_new (audiences == 0 ? N_ ("Who is told what and when is not planned yet.")
                                           : N_ ("The audiences are named; no message is planned yet."));

  if (venues == 0)
    answer = sxt_message_new (
        /* xgettext: python-brace-format */ N_ ("{messages} for {audiences}, and no chance to answer back."));
  else
    answer = sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "{messages} and {count} chance to answer back, for {audiences}.",
        "{messages} and {count} chances to answer back, for {audiences}.", venues);
  answer = sxt_message_with_message (answer, "messages",
                                     sxt_message_new_plural (
                                         /* xgettext: python-brace-format */
                                         "{count} message", "{count} messages", messages));

  return sxt_message_with_message (answer, "audiences",
                                   sxt_message_new_plural (
                                       /* xgettext: python-brace-format */
                                       "{count} audience", "{count} audiences", audiences));
}

static void
say_next (SxtPlanWriter *self, GString *paragraph)
{
  g_autoptr (GPtrArray) messages = sxt_plan_writer_list_by_date (self, SXT_MESSAGES, SXT_MESSAGE_DATE);

  for (guint i = 0; i < messages->len; i++)
    {
      SxtRecord *message = g_ptr_array_index (messages, i);
      SxtDate date = sxt_record_get_date (message, SXT_MESSAGE_DATE);
      g_autofree char *title = NULL;

      if (date == SXT_DATE_NONE || date < self->date)
        continue;
      title = sxt_plan_writer_dup_title (self, message);
      sxt_plan_say (paragraph,
                    sxt_message_with_date (sxt_message_with_name (sxt_message_new (
                                                                      /* xgettext: python-brace-format */ N_ (
                                                                          "The next new one is on {date}: {title}.")),
                                                                  "title", title),
                                           "date", date));
      return;
    }
}

static void
say_answers (SxtPlanWriter *self, GString *paragraph)
{
  guint n = sxt_project_get_n (self->project, SXT_FEEDBACK);
  guint answered = 0;

  for (guint i = 0; i < n; i++)
    if (sxt_record_has (sxt_project_get (self->project, SXT_FEEDBACK, i), SXT_FEEDBACK_ANSWERED_ON))
      answered++;
  if (n > 0)
    sxt_plan_say (paragraph, sxt_message_with_integer (
                                 sxt_message_new_plural (
                                     /* xgettext: python-brace-format */
                                     "Of {count} thing that people said or asked, {answered} is answered.",
                                     "Of {count} things that people said or asked, {answered} are answered.", n),
                                 "answered", answered, SXT_UNIT_NONE));
}

static char *
dup_cadence (const SxtPlanWriter *self, SxtRecord *audience)
{
  return sxt_plan_words (
      sxt_message_with_integer (sxt_message_new (/* xgettext: python-brace-format */ N_ ("every {days}")), "days",
                                sxt_audience_get_cadence (audience), SXT_UNIT_DAYS));
}

static void
add_audiences (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("Audience"), 1.3, .field = SXT_AUDIENCE_NAME, .flags = SXT_CELL_HEADS },
    { N_ ("What it should know and do"), 3, .field = SXT_AUDIENCE_GOAL },
    { N_ ("How often"), 1.4, .dup = dup_cadence },
    { N_ ("Languages"), 1.1, .field = SXT_AUDIENCE_LANGUAGES },
    { N_ ("Who sees to it"), 1.6, .field = SXT_AUDIENCE_OWNER },
  };
  g_autoptr (GPtrArray) audiences = sxt_plan_writer_list (self, SXT_AUDIENCES);

  sxt_plan_writer_add_records (self, _ ("Who is to hear from us"), audiences, specs, G_N_ELEMENTS (specs));
}

static char *
list_audiences (const SxtPlanWriter *self, SxtListId pairs, int from, int to, SxtRecord *record)
{
  g_autoptr (GPtrArray) referrers = sxt_project_get_referrers (self->project, pairs, from, sxt_record_get_id (record));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < referrers->len; i++)
    {
      char *title = sxt_plan_writer_dup_title (self, sxt_record_get_target (g_ptr_array_index (referrers, i), to));

      if (title != NULL)
        g_ptr_array_add (names, title);
    }

  return sxt_plan_join_names (names);
}

static char *
dup_reached (const SxtPlanWriter *self, SxtRecord *message)
{
  return list_audiences (self, SXT_REACHES, SXT_REACH_MESSAGE, SXT_REACH_AUDIENCE, message);
}

static char *
dup_invited (const SxtPlanWriter *self, SxtRecord *venue)
{
  return list_audiences (self, SXT_VENUE_AUDIENCES, SXT_VENUE_AUDIENCE_VENUE, SXT_VENUE_AUDIENCE_AUDIENCE, venue);
}

/* "Letter" and, below, "every month". */
static char *
dup_with_repeats (const SxtPlanWriter *self, SxtRecord *record, int kind, int repeats)
{
  SxtMessage *often = sxt_repeats_describe (sxt_record_get_string (record, repeats));
  g_autofree char *how = sxt_plan_writer_dup_text (self, record, kind);
  g_autofree char *words = often != NULL ? sxt_plan_words (often) : NULL;

  if (words == NULL || how == NULL)
    return how != NULL ? g_steal_pointer (&how) : g_steal_pointer (&words);

  return g_strconcat (how, "\n", words, NULL);
}

static char *
dup_message_how (const SxtPlanWriter *self, SxtRecord *message)
{
  return dup_with_repeats (self, message, SXT_MESSAGE_CHANNEL, SXT_MESSAGE_REPEATS);
}

static char *
dup_venue_how (const SxtPlanWriter *self, SxtRecord *venue)
{
  return dup_with_repeats (self, venue, SXT_VENUE_KIND, SXT_VENUE_REPEATS);
}

static char *
dup_message_state (const SxtPlanWriter *self, SxtRecord *message)
{
  char *state = sxt_plan_writer_dup_text (self, message, SXT_MESSAGE_STATE);

  return state != NULL ? state : g_strdup (_ (sxt_message_states.items[SXT_MESSAGE_STATE_DRAFT].label));
}

static void
add_messages (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("When"), 1.2, .field = SXT_MESSAGE_DATE, .flags = SXT_CELL_HEADS },
    { N_ ("Message"), 2, .field = SXT_MESSAGE_TITLE },
    { N_ ("Who gets it"), 1.9, .dup = dup_reached },
    { N_ ("How"), 1.4, .dup = dup_message_how },
    { N_ ("From whom"), 1.6, .field = SXT_MESSAGE_SENDER },
    { N_ ("State"), 0.9, .dup = dup_message_state },
  };
  g_autoptr (GPtrArray) messages = sxt_plan_writer_list_by_date (self, SXT_MESSAGES, SXT_MESSAGE_DATE);

  sxt_plan_writer_add_records (self, _ ("What they hear, and when"), messages, specs, G_N_ELEMENTS (specs));
}

static void
add_venues (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("When"), 1.2, .field = SXT_VENUE_DATE, .flags = SXT_CELL_HEADS },
    { N_ ("Chance to answer back"), 2, .field = SXT_VENUE_TITLE },
    { N_ ("Kind"), 1.4, .dup = dup_venue_how },
    { N_ ("For whom"), 1.6, .dup = dup_invited },
    { N_ ("Where"), 1.4, .field = SXT_VENUE_PLACE },
    { N_ ("Host"), 1.5, .field = SXT_VENUE_HOST },
  };
  g_autoptr (GPtrArray) venues = sxt_plan_writer_list_by_date (self, SXT_VENUES, SXT_VENUE_DATE);

  sxt_plan_writer_add_records (self, _ ("Where they can answer back"), venues, specs, G_N_ELEMENTS (specs));
}

static char *
dup_answer (const SxtPlanWriter *self, SxtRecord *feedback)
{
  SxtDate due = sxt_record_get_date (feedback, SXT_FEEDBACK_DUE);
  g_autofree char *answer = sxt_plan_writer_dup_text (self, feedback, SXT_FEEDBACK_ANSWER);

  if (answer != NULL)
    return g_steal_pointer (&answer);
  if (sxt_record_has (feedback, SXT_FEEDBACK_ANSWERED_ON))
    return g_strdup (_ ("Answered"));
  if (due == SXT_DATE_NONE)
    return g_strdup (_ ("Not answered yet"));

  return sxt_plan_words (sxt_message_with_date (
      sxt_message_new (/* xgettext: python-brace-format */ N_ ("Not answered yet; due {date}")), "date", due));
}

static char *
dup_answerer (const SxtPlanWriter *self, SxtRecord *feedback)
{
  SxtRecord *venue = sxt_record_get_target (feedback, SXT_FEEDBACK_VENUE);
  char *who = sxt_plan_writer_dup_text (self, feedback, SXT_FEEDBACK_ANSWERED_BY);

  if (who != NULL || venue == NULL)
    return who;

  return sxt_plan_writer_dup_text (self, venue, SXT_VENUE_HOST);
}

static void
add_feedback (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("What was heard"), 2.6, .field = SXT_FEEDBACK_HEARD, .flags = SXT_CELL_HEADS },
    { N_ ("Where"), 1.6, .field = SXT_FEEDBACK_VENUE },
    { N_ ("Who answers"), 1.6, .dup = dup_answerer },
    { N_ ("Our answer"), 2.6, .dup = dup_answer },
  };
  g_autoptr (GPtrArray) feedback = sxt_plan_writer_list_by_date (self, SXT_FEEDBACK, SXT_FEEDBACK_DATE);

  sxt_plan_writer_add_records (self, _ ("What we heard, and what we answered"), feedback, specs, G_N_ELEMENTS (specs));
}

/**
 * sxt_add_communications_section:
 * @self: a writer
 */
void
sxt_add_communications_section (SxtPlanWriter *self)
{
  if (sxt_plan_writer_begin_area (self, SXT_AREA_COMMUNICATIONS, lists, G_N_ELEMENTS (lists)))
    {
      g_autoptr (GString) paragraph = g_string_new (NULL);

      sxt_plan_say (paragraph, sxt_communications_answer (self));
      say_next (self, paragraph);
      say_answers (self, paragraph);
      sxt_plan_writer_add_paragraph (self, paragraph);
      add_audiences (self);
      add_messages (self);
      add_venues (self);
      add_feedback (self);
    }
  sxt_plan_writer_end_area (self, SXT_AREA_COMMUNICATIONS, lists, G_N_ELEMENTS (lists));
}
