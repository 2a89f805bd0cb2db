/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checks of Communications: told once and never again, and no chance to answer back. */
#include <glib/gi18n-lib.h>

#include "analysis/contact.h"
#include "analysis/dates.h"
#include "analysis/people.h"
#include "checks/check-private.h"
#include "checks/wording.h"
#include "model/all.h"

/* The most characters of a number of days in a headline: "1,234 days". */
#define DAYS_RESERVE 10

/* What both checks look at, audience by audience. */
typedef struct
{
  SxtCheckRun *run;
  SxtProject *project;
  SxtDate date;
  SxtDate year_end;   /* of the first year, or SXT_DATE_NONE */
  SxtDate look_ahead; /* the last day of silences that count now */
  SxtRecord *audience;
  int cadence;
  GArray *messages; /* of SxtDate */
  GArray *venues;   /* of SxtDate */
} Contact;

static SxtDate
get_date (const GArray *days, guint index)
{
  return g_array_index (days, SxtDate, index);
}

static gboolean
has_no_message (SxtCheckRun *run)
{
  SxtCase *item;

  if (sxt_project_get_n (sxt_check_run_get_project (run), SXT_MESSAGES) > 0)
    return FALSE;

  item = sxt_check_run_add (run, SXT_STATE_NOT_STARTED);
  sxt_case_headline (item, sxt_message_new (N_ ("No message is planned yet")), NULL);
  sxt_case_reason (item, sxt_message_new (N_ ("The plan records no message to anybody.")));
  sxt_case_remedy (item, sxt_message_new (N_ ("Plan the first message: to whom, when, and by whom.")));
  sxt_case_start (item, SXT_MESSAGES, SXT_MESSAGE_TITLE, -1);

  return TRUE;
}

/* Messages there are, but none that reaches somebody on a day that counts: nothing can be said of silences. */
static void
report_no_contact (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  SxtRecord *message = sxt_project_get (project, SXT_MESSAGES, 0);
  SxtCase *item = sxt_check_run_add (run, SXT_STATE_AT_RISK);
  SxtMessage *reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
      "No message reaches an audience on a day to come, or was approved or sent, "
      "such as {message}."));

  sxt_case_headline (item, sxt_message_new (N_ ("No message reaches an audience on a date")), NULL);
  sxt_case_reason (item, sxt_message_with_title (reason, "message", message));
  sxt_case_remedy (item, sxt_message_new (N_ ("Give each message a date and the audiences who get it, and note which "
                                              "were sent.")));
  for (guint i = 0; i < sxt_project_get_n (project, SXT_MESSAGES); i++)
    {
      SxtDate day;

      message = sxt_project_get (project, SXT_MESSAGES, i);
      day = sxt_record_get_date (message, SXT_MESSAGE_DATE);
      if (day == SXT_DATE_NONE || day < sxt_check_run_get_date (run))
        {
          sxt_case_show (item, message, day == SXT_DATE_NONE ? SXT_MESSAGE_DATE : SXT_MESSAGE_STATE);
          return;
        }
    }
  sxt_case_start (item, SXT_REACHES, SXT_REACH_AUDIENCE, SXT_REACH_MESSAGE, sxt_record_get_id (message), -1);
}

static void
clear_contact (Contact *contact)
{
  g_clear_pointer (&contact->messages, g_array_unref);
  g_clear_pointer (&contact->venues, g_array_unref);
}

static SxtMessage *
with_audience (const Contact *contact, SxtMessage *message)
{
  return sxt_message_with_title (message, "audience", contact->audience);
}

static SxtMessage *
make_headline (const Contact *contact, const char *template_, guint reserve)
{
  return sxt_headline_with_record (template_, reserve, "audience", contact->audience);
}

static void
add_cadence_source (SxtCase *item, const Contact *contact)
{
  SxtMessage *source;

  if (!sxt_record_has (contact->audience, SXT_AUDIENCE_HOW_OFTEN))
    {
      sxt_case_source (item,
                       sxt_setting_dup_source (contact->project, sxt_audience_get_cadence_setting (contact->audience)));
      return;
    }

  source =
      sxt_message_new (/* xgettext: python-brace-format */ N_ ("For {audience} the plan itself says: every {days}."));
  source = with_audience (contact, source);
  sxt_case_source (item, sxt_message_with_integer (source, "days", contact->cadence, SXT_UNIT_DAYS));
}

static void
start_message (SxtCase *item)
{
  sxt_case_start (item, SXT_MESSAGES, SXT_MESSAGE_TITLE, -1);
}

/* A silence counts to the end of the first year. */
static SxtDate
cap (const Contact *contact, SxtDate day)
{
  return contact->year_end != SXT_DATE_NONE ? MIN (day, contact->year_end) : day;
}

/* Returns whether that is a gap already. */
static gboolean
report_once (const Contact *contact)
{
  SxtDate only = get_date (contact->messages, 0);
  gboolean is_past = only < contact->date;
  gboolean is_last = contact->venues->len == 0 || get_date (contact->venues, contact->venues->len - 1) <= only;
  SxtCase *item = sxt_check_run_add (contact->run, is_past && is_last ? SXT_STATE_MISSED : SXT_STATE_AT_RISK);
  SxtMessage *reason;

  sxt_case_about (item, contact->audience);
  if (is_past && is_last)
    {
      sxt_case_headline (
          item,
          make_headline (contact,
                         /* xgettext: python-brace-format */ N_ ("{audience}: told once, then nothing planned"), 0),
          sxt_message_new (N_ ("An audience is told once and never again")));
      reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "One message reached {audience}, on {date}, and nothing more is planned."));
    }
  else if (is_past)
    {
      sxt_case_headline (
          item,
          make_headline (contact, /* xgettext: python-brace-format */ N_ ("{audience}: one message is all there is"),
                         0),
          sxt_message_new (N_ ("An audience gets a single message")));
      reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "One message reached {audience}, on {date}; only chances to answer back follow."));
    }
  else
    {
      sxt_case_headline (
          item,
          make_headline (contact, /* xgettext: python-brace-format */ N_ ("{audience}: one message is all there is"),
                         0),
          sxt_message_new (N_ ("An audience gets a single message")));
      reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "One message is planned for {audience}, on {date}, and nothing more."));
    }
  reason = with_audience (contact, reason);
  sxt_case_reason (item, sxt_message_with_date (reason, "date", only));
  sxt_case_remedy (item, sxt_message_new (N_ ("Plan what they hear next, and let it come back as often as they should "
                                              "hear.")));
  sxt_case_source (item, sxt_message_new (N_ ("A key message is heard after five to seven times: Prosci.")));
  start_message (item);
  sxt_case_show (item, contact->audience, -1);

  return is_past && is_last;
}

static void
report_silence (const Contact *contact, const SxtSilence *silence, SxtState state)
{
  SxtCase *item = sxt_check_run_add (contact->run, state);
  SxtMessage *headline =
      make_headline (contact, /* xgettext: python-brace-format */ N_ ("{audience}: {days} of silence"), DAYS_RESERVE);
  SxtMessage *reason;

  if (silence->to <= contact->date && state == SXT_STATE_MISSED)
    reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
        "{audience} last heard on {from}, {days} ago without the summer, and should hear every "
        "{cadence}."));
  else if (silence->to <= contact->date)
    {
      reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "{audience} heard nothing from {from} to {to}: {days} without the summer, and should "
          "hear every {cadence}."));
      reason = sxt_message_with_date (reason, "to", silence->to);
    }
  else
    {
      reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "{audience} would hear nothing from {from} to {to}: {days} without the summer, and "
          "should hear every {cadence}."));
      reason = sxt_message_with_date (reason, "to", silence->to);
    }
  reason = with_audience (contact, reason);
  reason = sxt_message_with_date (reason, "from", silence->from);
  reason = sxt_message_with_integer (reason, "days", silence->days, SXT_UNIT_DAYS);
  reason = sxt_message_with_integer (reason, "cadence", contact->cadence, SXT_UNIT_DAYS);

  sxt_case_about (item, contact->audience);
  sxt_case_headline (item, sxt_message_with_integer (headline, "days", silence->days, SXT_UNIT_DAYS),
                     sxt_message_new (N_ ("An audience hears nothing for too long")));
  sxt_case_reason (item, reason);
  if (silence->to < contact->date)
    sxt_case_remedy (item,
                     sxt_message_new (N_ ("It cannot be undone: say at the next occasion what happened meanwhile, "
                                          "and let a message come back as often as they should hear.")));
  else
    {
      sxt_case_remedy (item,
                       sxt_message_new (N_ ("Plan a message or a chance to answer back within that time, or let a "
                                            "message come back.")));
      if (silence->to > contact->date)
        sxt_case_endangers (item, MAX (contact->date, silence->from + contact->cadence));
    }
  add_cadence_source (item, contact);
  start_message (item);
  sxt_case_show (item, contact->audience, SXT_AUDIENCE_HOW_OFTEN);
}

static void
judge_follow_up (const Contact *contact)
{
  g_autoptr (GArray) heard = NULL;
  SxtSilence silence;

  if (contact->messages->len == 1 && report_once (contact))
    return;

  heard = sxt_dates_list_contact (contact->messages, contact->venues);
  if (sxt_dates_find_current_silence (contact->project, heard, contact->date, &silence) &&
      silence.days > SXT_SILENCE_CADENCES * contact->cadence)
    {
      report_silence (contact, &silence, SXT_STATE_MISSED);
      return;
    }

  /* Of one that is told a single time, that was said already. */
  if (contact->messages->len > 1 &&
      sxt_dates_find_longest_silence (contact->project, heard, cap (contact, contact->look_ahead), &silence) &&
      silence.days > contact->cadence)
    report_silence (contact, &silence, SXT_STATE_AT_RISK);
}

/* Calls @judge for each audience that a message reaches on a day that counts; returns how many. */
static GPtrArray *
for_each_audience (SxtCheckRun *run, void (*judge) (const Contact *contact))
{
  SxtProject *project = sxt_check_run_get_project (run);
  SxtDate date = sxt_check_run_get_date (run);
  Contact contact = {
    .run = run,
    .project = project,
    .date = date,
    .year_end = sxt_plan_get_first_year_end (project),
    .look_ahead = date + (int) sxt_project_get_setting (project, SXT_SETTING_LOOK_AHEAD),
  };
  guint n = sxt_project_get_n (project, SXT_AUDIENCES);
  GPtrArray *reached = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      contact.audience = sxt_project_get (project, SXT_AUDIENCES, i);
      contact.cadence = sxt_audience_get_cadence (contact.audience);
      contact.messages = sxt_audience_list_messages (contact.audience, date);
      contact.venues = sxt_audience_list_venues (contact.audience, date);
      if (contact.messages->len > 0)
        {
          g_ptr_array_add (reached, contact.audience);
          judge (&contact);
        }
      clear_contact (&contact);
    }

  return reached;
}

static void
run_follow_up (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  g_autoptr (GPtrArray) reached = NULL;
  guint sound;
  SxtCase *item;

  if (has_no_message (run))
    return;

  reached = for_each_audience (run, judge_follow_up);
  if (reached->len == 0)
    report_no_contact (run);

  sound = sxt_check_run_count_sound (run, reached);
  if (sound == 0)
    return;

  item = sxt_check_run_add (run, SXT_STATE_MET);
  sxt_case_headline (item, sxt_message_new (N_ ("No audience is left without news for long")), NULL);
  sxt_case_reason (item,
                   /* xgettext: python-brace-format */ sxt_message_new_plural (
                       "The {count} audience that is reached hears again as often as it should.",
                       "Each of {count} audiences that are reached hears again as often as it should.", sound));
  for (guint i = 0; i < sxt_project_get_n (project, SXT_AUDIENCES); i++)
    sxt_case_show (item, sxt_project_get (project, SXT_AUDIENCES, i), -1);
}

/* For the press somebody in post whom it can ask will do. */
static gboolean
can_ask_owner (const Contact *contact)
{
  SxtRecord *owner = sxt_record_get_target (contact->audience, SXT_AUDIENCE_OWNER);

  return sxt_record_get_choice (contact->audience, SXT_AUDIENCE_KIND) == SXT_AUDIENCE_KIND_PRESS &&
         sxt_person_is_named (owner) && sxt_person_is_in_post (owner, contact->date);
}

/* A venue of this audience that would count if it had a date, or were noted as held. */
static SxtRecord *
find_vague_venue (const Contact *contact)
{
  g_autoptr (GPtrArray) pairs = sxt_project_get_referrers (
      contact->project, SXT_VENUE_AUDIENCES, SXT_VENUE_AUDIENCE_AUDIENCE, sxt_record_get_id (contact->audience));

  for (guint i = 0; i < pairs->len; i++)
    {
      SxtRecord *venue = sxt_record_get_target (g_ptr_array_index (pairs, i), SXT_VENUE_AUDIENCE_VENUE);

      if (venue != NULL)
        return venue;
    }

  return NULL;
}

static void
report_no_venue (const Contact *contact)
{
  SxtDate first = get_date (contact->messages, 0);
  int cadences = (int) sxt_project_get_setting (contact->project, SXT_SETTING_FIRST_VENUE_CADENCES);
  int passed = first <= contact->date ? sxt_plan_count_days (contact->project, first, contact->date) : -1;
  gboolean is_late = passed >= cadences * contact->cadence;
  SxtCase *item = sxt_check_run_add (contact->run, is_late ? SXT_STATE_MISSED : SXT_STATE_AT_RISK);
  SxtRecord *vague = find_vague_venue (contact);
  SxtMessage *reason = first <= contact->date
                           ? sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                 "The first message reached {audience} on {date}, and no chance to "
                                 "answer back is dated for them."))
                           : sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                 "The first message will reach {audience} on {date}, and no chance to "
                                 "answer back is dated for them."));

  sxt_case_about (item, contact->audience);
  sxt_case_headline (
      item, make_headline (contact, /* xgettext: python-brace-format */ N_ ("{audience}: no chance to answer back"), 0),
      sxt_message_new (N_ ("An audience has no chance to answer back")));
  reason = with_audience (contact, reason);
  sxt_case_reason (item, sxt_message_with_date (reason, "date", first));
  sxt_case_remedy (item,
                   sxt_message_new (N_ ("Plan a forum, a survey or office hours for them, and who answers what is "
                                        "heard.")));
  sxt_case_source (item, sxt_setting_dup_source (contact->project, SXT_SETTING_FIRST_VENUE_CADENCES));
  if (vague != NULL)
    sxt_case_show (item, vague, sxt_record_has (vague, SXT_VENUE_DATE) ? (int) SXT_VENUE_HELD : (int) SXT_VENUE_DATE);
  else
    sxt_case_start (item, SXT_VENUES, SXT_VENUE_TITLE, -1);
  sxt_case_show (item, contact->audience, -1);
}

static void
judge_venues (const Contact *contact)
{
  int cadences = (int) sxt_project_get_setting (contact->project, SXT_SETTING_VENUE_CADENCES);
  g_autoptr (GArray) days = NULL;
  SxtDate first;
  SxtSilence silence;
  SxtCase *item;
  SxtMessage *headline, *reason;

  if (can_ask_owner (contact))
    return;

  if (contact->venues->len == 0)
    {
      report_no_venue (contact);
      return;
    }

  /* From the first message on, each chance to the next. */
  first = get_date (contact->messages, 0);
  days = g_array_new (FALSE, FALSE, sizeof (SxtDate));
  g_array_append_val (days, first);
  for (guint i = 0; i < contact->venues->len; i++)
    if (get_date (contact->venues, i) > first)
      g_array_append_vals (days, &g_array_index (contact->venues, SxtDate, i), 1);

  if (!sxt_dates_find_longest_silence (contact->project, days, cap (contact, contact->look_ahead), &silence) ||
      silence.days <= cadences * contact->cadence)
    return;

  item = sxt_check_run_add (contact->run, SXT_STATE_AT_RISK);
  sxt_case_about (item, contact->audience);
  headline = make_headline (contact, /* xgettext: python-brace-format */ N_ ("{audience}: {days} without a say"),
                            DAYS_RESERVE);
  sxt_case_headline (item, sxt_message_with_integer (headline, "days", silence.days, SXT_UNIT_DAYS),
                     sxt_message_new (N_ ("An audience has no say for too long")));
  reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
      "From {from} to {to}, {days} without the summer, {audience} can answer nowhere; at most "
      "{most} are wanted."));
  reason = with_audience (contact, reason);
  reason = sxt_message_with_date (reason, "from", silence.from);
  reason = sxt_message_with_date (reason, "to", silence.to);
  reason = sxt_message_with_integer (reason, "days", silence.days, SXT_UNIT_DAYS);
  sxt_case_reason (item, sxt_message_with_integer (reason, "most", cadences * contact->cadence, SXT_UNIT_DAYS));
  sxt_case_remedy (item,
                   silence.to < contact->date
                       ? sxt_message_new (N_ ("It cannot be undone: plan the next one soon, ask there what was "
                                              "left open, and let it come back."))
                       : sxt_message_new (N_ ("Plan another forum, survey or office hours within that time, or let "
                                              "one come back.")));
  sxt_case_source (item, sxt_setting_dup_source (contact->project, SXT_SETTING_VENUE_CADENCES));
  sxt_case_start (item, SXT_VENUES, SXT_VENUE_TITLE, -1);
  sxt_case_show (item, contact->audience, SXT_AUDIENCE_HOW_OFTEN);
}

/* Who answers: the one whom the feedback names, else the host. */
static SxtRecord *
find_answerer (SxtRecord *feedback)
{
  SxtRecord *person = sxt_record_get_target (feedback, SXT_FEEDBACK_ANSWERED_BY);
  SxtRecord *venue = sxt_record_get_target (feedback, SXT_FEEDBACK_VENUE);

  if (person == NULL && venue != NULL)
    person = sxt_record_get_target (venue, SXT_VENUE_HOST);

  return person;
}

static void
judge_feedback (SxtCheckRun *run, SxtRecord *feedback)
{
  SxtRecord *person = find_answerer (feedback);
  SxtDate due = sxt_record_get_date (feedback, SXT_FEEDBACK_DUE);
  SxtDate date = sxt_check_run_get_date (run);
  gboolean is_unowned = person == NULL || sxt_person_has_left (person, date);
  SxtCase *item;
  SxtMessage *reason;

  if (sxt_record_has (feedback, SXT_FEEDBACK_ANSWERED_ON) || (!is_unowned && due != SXT_DATE_NONE && due >= date))
    return;

  item = sxt_check_run_add (run, SXT_STATE_AT_RISK);
  sxt_case_about (item, feedback);
  if (is_unowned)
    {
      sxt_case_headline (item, sxt_message_new (N_ ("What was heard has nobody who answers it")), NULL);
      reason = sxt_message_new (
          /* xgettext: python-brace-format */ N_ ("{heard} was heard, and nobody in post is named who answers."));
      sxt_case_remedy (item, sxt_message_new (N_ ("Name who answers, and by when.")));
      sxt_case_show (item, feedback, SXT_FEEDBACK_ANSWERED_BY);
    }
  else if (due == SXT_DATE_NONE)
    {
      sxt_case_headline (item, sxt_message_new (N_ ("An answer has no date by which it is given")), NULL);
      reason = sxt_message_new (
          /* xgettext: python-brace-format */ N_ ("{heard} was heard, and nothing says by when it is answered."));
      sxt_case_remedy (item, sxt_message_new (N_ ("Say by when it is answered, and tell those who asked.")));
      sxt_case_show (item, feedback, SXT_FEEDBACK_DUE);
    }
  else
    {
      sxt_case_headline (item, sxt_message_new (N_ ("An answer is overdue")), NULL);
      reason = sxt_message_with_date (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                          "{heard} was heard, and an answer was due on {date}.")),
                                      "date", due);
      sxt_case_remedy (item,
                       sxt_message_new (N_ ("Answer now, if only with what is not known yet, and record the day.")));
      sxt_case_show (item, feedback, SXT_FEEDBACK_ANSWERED_ON);
    }
  if (sxt_record_has (feedback, SXT_FEEDBACK_HEARD))
    sxt_case_reason (item,
                     sxt_message_with_quote (reason, "heard", sxt_record_get_string (feedback, SXT_FEEDBACK_HEARD)));
  else
    sxt_case_reason (item, sxt_message_with_word (reason, "heard", N_ ("Something")));
}

static void
run_venues (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  g_autoptr (GPtrArray) reached = NULL;
  SxtCase *item;

  if (has_no_message (run))
    return;

  reached = for_each_audience (run, judge_venues);
  if (reached->len == 0)
    report_no_contact (run);
  for (guint i = 0; i < sxt_project_get_n (project, SXT_FEEDBACK); i++)
    judge_feedback (run, sxt_project_get (project, SXT_FEEDBACK, i));

  if (sxt_check_run_count_sound (run, reached) == 0)
    return;

  item = sxt_check_run_add (run, SXT_STATE_MET);
  sxt_case_headline (item, sxt_message_new (N_ ("Every audience can answer back in time")), NULL);
  sxt_case_reason (item, sxt_message_new (N_ ("Each audience that is reached has its chances to answer back, and what "
                                              "was heard has somebody who answers by a date.")));
  for (guint i = 0; i < sxt_project_get_n (project, SXT_VENUES); i++)
    sxt_case_show (item, sxt_project_get (project, SXT_VENUES, i), -1);
}

/* The launch, which ends the first year and begins the horizon, may be that of the first wave. */
static const SxtListId follow_up_reads[] = { SXT_MESSAGES,        SXT_REACHES, SXT_AUDIENCES, SXT_VENUES,
                                             SXT_VENUE_AUDIENCES, SXT_SCHOOLS, SXT_WAVES,     SXT_LIST_NONE };
static const SxtListId venues_reads[] = { SXT_MESSAGES, SXT_REACHES, SXT_AUDIENCES, SXT_VENUES, SXT_VENUE_AUDIENCES,
                                          SXT_FEEDBACK, SXT_PEOPLE,  SXT_SCHOOLS,   SXT_WAVES,  SXT_LIST_NONE };

const SxtCheck sxt_communications_checks[] = {
  { .id = "communications/follow-up",
    .area = SXT_AREA_COMMUNICATIONS,
    .title = N_ ("Told more than once"),
    .why = N_ ("Who hears once forgets, and who hears nothing for months believes what others say. Families, the board "
               "and journalists need to hear again, before they ask."),
    .reads = follow_up_reads,
    .run = run_follow_up },
  { .id = "communications/venues",
    .area = SXT_AREA_COMMUNICATIONS,
    .title = N_ ("A chance to answer back"),
    .why = N_ ("Questions that find no ear in the district find one elsewhere. Where people can ask and get an answer, "
               "doubts are heard while something can still be done."),
    .reads = venues_reads,
    .run = run_venues },
};
const guint sxt_n_communications_checks = G_N_ELEMENTS (sxt_communications_checks);
