/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checks of Devices: chosen without a process, and without asking who has them. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/device-choice.h"
#include "analysis/district.h"
#include "checks/check-private.h"
#include "checks/wording.h"
#include "model/all.h"

static int
get_choice (SxtRecord *decision)
{
  return sxt_record_get_choice (decision, SXT_DEVICE_DECISION_DECISION);
}

/* With a date that has come. */
static gboolean
is_decided (SxtCheckRun *run, SxtRecord *decision)
{
  SxtDate date = sxt_record_get_date (decision, SXT_DEVICE_DECISION_DATE);

  return date != SXT_DATE_NONE && date <= sxt_check_run_get_date (run);
}

/* The candidates for whose grades nothing is recorded as decided, in list order. */
static GPtrArray *
list_undecided (SxtProject *project)
{
  GPtrArray *undecided = g_ptr_array_new ();
  guint n = sxt_project_get_n (project, SXT_CANDIDATES);
  guint n_decisions = sxt_project_get_n (project, SXT_DEVICE_DECISIONS);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *candidate = sxt_project_get (project, SXT_CANDIDATES, i);
      gboolean covered = FALSE;

      for (guint j = 0; j < n_decisions; j++)
        covered |= sxt_device_decision_is_for (sxt_project_get (project, SXT_DEVICE_DECISIONS, j), candidate);
      if (!covered)
        g_ptr_array_add (undecided, candidate);
    }

  return undecided;
}

/* All decisions say that none are needed, for all grades that have candidates, and there is no fleet. */
static gboolean
is_nothing_to_guard (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  g_autoptr (GPtrArray) undecided = list_undecided (project);
  guint n = sxt_project_get_n (project, SXT_DEVICE_DECISIONS);
  SxtCase *item;

  if (n == 0 || undecided->len > 0 || sxt_project_get_n (project, SXT_FLEETS) > 0)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (get_choice (sxt_project_get (project, SXT_DEVICE_DECISIONS, i)) != SXT_DEVICE_CHOICE_NONE)
      return FALSE;

  item = sxt_check_run_add (run, SXT_STATE_MET);
  sxt_case_nothing_to_guard (item);
  sxt_case_headline (item, sxt_message_new (N_ ("No devices are needed")), NULL);
  sxt_case_reason (item, sxt_message_new (N_ ("It is recorded that no devices are needed, and there is no fleet, so "
                                              "there is nothing to guard against here.")));
  for (guint i = 0; i < n; i++)
    sxt_case_show (item, sxt_project_get (project, SXT_DEVICE_DECISIONS, i), SXT_DEVICE_DECISION_DECISION);

  return TRUE;
}

static gboolean
has_no_reason (SxtRecord *decision)
{
  return !sxt_record_has (decision, SXT_DEVICE_DECISION_WHY);
}

static gboolean
has_no_teacher (SxtRecord *decision)
{
  gint64 teachers;

  return !sxt_record_get_integer (decision, SXT_DEVICE_DECISION_TEACHERS, &teachers) || teachers < 1;
}

/* A case about a decision; without one, about none yet. */
static SxtCase *
add_decision_case (SxtCheckRun *run, SxtState state, SxtRecord *decision)
{
  SxtCase *item = sxt_check_run_add (run, state);

  if (decision != NULL)
    sxt_case_about (item, decision);

  return item;
}

/* A trial of a candidate for the decision's grades that began no later than the decision was taken. */
static gboolean
has_trial (SxtProject *project, SxtRecord *decision)
{
  guint n = sxt_project_get_n (project, SXT_TRIALS);
  SxtDate date = decision != NULL ? sxt_record_get_date (decision, SXT_DEVICE_DECISION_DATE) : SXT_DATE_NONE;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *trial = sxt_project_get (project, SXT_TRIALS, i);
      SxtRecord *candidate = sxt_record_get_target (trial, SXT_TRIAL_CANDIDATE);
      SxtDate from = sxt_record_get_date (trial, SXT_TRIAL_FROM);

      if (candidate != NULL && sxt_device_decision_is_for (decision, candidate) &&
          (date == SXT_DATE_NONE || from == SXT_DATE_NONE || from <= date))
        return TRUE;
    }

  return FALSE;
}

static void
judge_candidates (SxtCheckRun *run, SxtRecord *decision, SxtState state)
{
  SxtProject *project = sxt_check_run_get_project (run);
  guint wanted = (guint) sxt_project_get_setting (project, SXT_SETTING_CANDIDATES);
  g_autoptr (GPtrArray) scored = sxt_device_decision_list_scored (project, decision);
  SxtCase *item;
  SxtMessage *reason;

  if (scored->len >= wanted)
    return;

  item = add_decision_case (run, state, decision);
  sxt_case_headline (item,
                     state == SXT_STATE_MISSED ? sxt_message_new (N_ ("Decided with too few devices compared"))
                                               : sxt_message_new (N_ ("Too few devices are compared yet")),
                     NULL);
  reason = /* xgettext: python-brace-format */ sxt_message_new_plural (
      "{count} device has a score on a weighted criterion; {wanted} are wanted.",
      "{count} devices have scores on weighted criteria; {wanted} are wanted.", scored->len);
  sxt_case_reason (item, sxt_message_with_integer (reason, "wanted", wanted, SXT_UNIT_NONE));
  sxt_case_remedy (item, state == SXT_STATE_MISSED
                             ? sxt_message_new (N_ ("Score what else was on the market on the same criteria now, and "
                                                    "record whether the choice still holds."))
                             : sxt_message_new (N_ ("Add candidates, and score each on the same weighted criteria.")));
  sxt_case_source (item, sxt_setting_dup_source (project, SXT_SETTING_CANDIDATES));
  if (sxt_project_get_n (project, SXT_DEVICE_CRITERIA) == 0)
    sxt_case_start (item, SXT_DEVICE_CRITERIA, SXT_DEVICE_CRITERION_NAME, -1);
  else if (sxt_project_get_n (project, SXT_CANDIDATES) < wanted)
    sxt_case_start (item, SXT_CANDIDATES, SXT_CANDIDATE_MODEL, -1);
  else
    sxt_case_start (item, SXT_DEVICE_SCORES, SXT_DEVICE_SCORE_CANDIDATE, -1);
}

static void
judge_teachers (SxtCheckRun *run, SxtRecord *decision, SxtState state)
{
  SxtCase *item;

  if (!has_no_teacher (decision))
    return;

  item = add_decision_case (run, state, decision);
  sxt_case_headline (item,
                     state == SXT_STATE_MISSED ? sxt_message_new (N_ ("No teacher was part of the device decision"))
                                               : sxt_message_new (N_ ("No teacher is part of the decision yet")),
                     NULL);
  sxt_case_reason (item, sxt_record_has (decision, SXT_DEVICE_DECISION_DECIDED_BY)
                             ? sxt_message_with_quote (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                           "Decided by {who}: no teachers among them are recorded.")),
                                                       "who",
                                                       sxt_record_get_string (decision, SXT_DEVICE_DECISION_DECIDED_BY))
                             : sxt_message_new (N_ ("The decision records no teachers among those who decide.")));
  sxt_case_remedy (item,
                   state == SXT_STATE_MISSED
                       ? sxt_message_new (N_ ("Ask teachers now whether the choice serves their classes, and let a "
                                              "group with teachers confirm or change it."))
                       : sxt_message_new (N_ ("Bring teachers into the group that decides, and record how many.")));
  sxt_case_show (item, decision, SXT_DEVICE_DECISION_TEACHERS);
}

static void
judge_trial (SxtCheckRun *run, SxtRecord *decision, SxtState state)
{
  SxtProject *project = sxt_check_run_get_project (run);
  SxtRecord *candidate = decision != NULL ? sxt_record_get_target (decision, SXT_DEVICE_DECISION_CANDIDATE) : NULL;
  SxtCase *item;

  if (has_trial (project, decision))
    return;

  item = add_decision_case (run, state, decision);
  sxt_case_headline (item,
                     state == SXT_STATE_MISSED ? sxt_message_new (N_ ("Devices were chosen without a trial"))
                                               : sxt_message_new (N_ ("No device has been tried in a class yet")),
                     NULL);
  sxt_case_reason (item, candidate != NULL
                             ? sxt_message_with_title (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                           "No trial in a classroom is recorded before "
                                                           "{device} was chosen.")),
                                                       "device", candidate)
                             : sxt_message_new (N_ ("No trial in a classroom is recorded.")));
  sxt_case_remedy (item,
                   state == SXT_STATE_MISSED
                       ? sxt_message_new (N_ ("Try the device in a few classes before the rest is bought or handed "
                                              "out, and record what was learned."))
                       : sxt_message_new (N_ ("Plan a trial of a month or two in a few classes.")));
  sxt_case_start (item, SXT_TRIALS, SXT_TRIAL_SCHOOL, SXT_TRIAL_CANDIDATE,
                  candidate != NULL ? sxt_record_get_id (candidate) : NULL, -1);
}

static void
judge_choice (SxtCheckRun *run, SxtRecord *decision, SxtState state)
{
  SxtRecord *chosen = sxt_record_get_target (decision, SXT_DEVICE_DECISION_CANDIDATE);
  double of_chosen, of_better;
  SxtRecord *better;
  SxtCase *item;
  SxtMessage *reason;

  if (chosen == NULL)
    {
      item = add_decision_case (run, SXT_STATE_AT_RISK, decision);
      sxt_case_headline (item, sxt_message_new (N_ ("The decision to buy names no device")), NULL);
      sxt_case_reason (item, sxt_message_new (N_ ("It is recorded that devices are bought, but not which.")));
      sxt_case_remedy (item, sxt_message_new (N_ ("Record which device was chosen.")));
      sxt_case_show (item, decision, SXT_DEVICE_DECISION_CANDIDATE);
      return;
    }

  better = sxt_device_decision_find_better (decision, &of_chosen, &of_better);
  if (better == NULL || !has_no_reason (decision))
    return;

  item = add_decision_case (run, state, decision);
  sxt_case_headline (item, sxt_message_new (N_ ("The device chosen did not score best")), NULL);
  reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
      "{better} scored {of_better} and {chosen} {of_chosen} on the same criteria, and no reason "
      "is given."));
  reason = sxt_message_with_title (reason, "better", better);
  reason = sxt_message_with_decimal (reason, "of_better", (gint64) llround (of_better * 100), 2, SXT_UNIT_NONE);
  reason = sxt_message_with_title (reason, "chosen", chosen);
  sxt_case_reason (
      item, sxt_message_with_decimal (reason, "of_chosen", (gint64) llround (of_chosen * 100), 2, SXT_UNIT_NONE));
  sxt_case_remedy (item, sxt_message_new (N_ ("Write why it was chosen all the same; if nothing holds, decide again "
                                              "before more is bought.")));
  sxt_case_show (item, decision, SXT_DEVICE_DECISION_WHY);
}

static void
judge_deciders (SxtCheckRun *run, SxtRecord *decision)
{
  SxtCase *item;

  if (sxt_record_has (decision, SXT_DEVICE_DECISION_DECIDED_BY))
    return;

  item = add_decision_case (run, SXT_STATE_AT_RISK, decision);
  sxt_case_headline (item, sxt_message_new (N_ ("The device decision does not say who decided")), NULL);
  sxt_case_reason (item, sxt_message_new (N_ ("No person or group is recorded as having decided.")));
  sxt_case_remedy (item, sxt_message_new (N_ ("Record the group that decided.")));
  sxt_case_show (item, decision, SXT_DEVICE_DECISION_DECIDED_BY);
}

static void
report_no_date (SxtCheckRun *run, SxtRecord *decision)
{
  SxtCase *item = add_decision_case (run, SXT_STATE_AT_RISK, decision);

  sxt_case_falls_due (item, SXT_DATE_NONE);
  sxt_case_headline (item, sxt_message_new (N_ ("The device decision has no date yet")), NULL);
  sxt_case_reason (item, sxt_message_new (N_ ("What to do about devices is recorded without the day of decision.")));
  sxt_case_remedy (item, sxt_message_new (N_ ("Record when it was or will be decided.")));
  sxt_case_show (item, decision, SXT_DEVICE_DECISION_DATE);
}

static void
report_no_decision (SxtCheckRun *run, GPtrArray *undecided)
{
  gboolean is_first = sxt_project_get_n (sxt_check_run_get_project (run), SXT_DEVICE_DECISIONS) == 0;
  SxtCase *item = sxt_check_run_add (run, SXT_STATE_AT_RISK);
  SxtMessage *reason;

  sxt_case_falls_due (item, SXT_DATE_NONE);
  sxt_case_headline (item,
                     is_first ? sxt_message_new (N_ ("No device decision is recorded yet"))
                              : sxt_message_new (N_ ("Some grades have no device decision yet")),
                     NULL);
  reason = /* xgettext: python-brace-format */ sxt_message_new_plural (
      "{count} device is a candidate, such as {device}, and nothing says when it is decided and by whom.",
      "{count} devices are candidates, such as {device}, and nothing says when it is decided and by whom.",
      undecided->len);
  sxt_case_reason (item, sxt_message_with_title (reason, "device", g_ptr_array_index (undecided, 0)));
  sxt_case_remedy (item, sxt_message_new (N_ ("Set the day of the decision and the group, with teachers in it.")));
  sxt_case_start (item, SXT_DEVICE_DECISIONS, SXT_DEVICE_DECISION_DATE, SXT_DEVICE_DECISION_DECISION, "buy", -1);
}

static void
report_no_choice (SxtCheckRun *run, SxtRecord *decision)
{
  SxtCase *item = add_decision_case (run, SXT_STATE_AT_RISK, decision);

  sxt_case_headline (item, sxt_message_new (N_ ("The device decision does not say what was decided")), NULL);
  sxt_case_reason (item,
                   sxt_message_new (N_ ("A device decision is recorded that says neither to buy, nor to keep, nor "
                                        "that none are needed.")));
  sxt_case_remedy (item, sxt_message_new (N_ ("Record what was decided.")));
  sxt_case_show (item, decision, SXT_DEVICE_DECISION_DECISION);
}

static void
judge_keep (SxtCheckRun *run, SxtRecord *decision, SxtState state)
{
  SxtCase *item;

  judge_teachers (run, decision, state);
  if (!has_no_reason (decision))
    return;

  item = add_decision_case (run, state, decision);
  sxt_case_headline (item, sxt_message_new (N_ ("The decision to keep devices gives no reason")), NULL);
  sxt_case_reason (item, sxt_message_new (N_ ("It is recorded that the devices in use are kept, but not why they still "
                                              "serve.")));
  sxt_case_remedy (item, sxt_message_new (N_ ("Write why they still serve: for which goals, until when, and how many "
                                              "break.")));
  sxt_case_show (item, decision, SXT_DEVICE_DECISION_WHY);
}

static void
judge_decision (SxtCheckRun *run, SxtRecord *decision)
{
  /* Before the decision, what is absent is a risk. */
  SxtState state = is_decided (run, decision) ? SXT_STATE_MISSED : SXT_STATE_AT_RISK;
  int choice = get_choice (decision);

  /* That none are needed stands without a day. */
  if (choice != SXT_DEVICE_CHOICE_NONE && !sxt_record_has (decision, SXT_DEVICE_DECISION_DATE))
    report_no_date (run, decision);

  if (choice == -1)
    report_no_choice (run, decision);
  else if (choice == SXT_DEVICE_CHOICE_KEEP)
    judge_keep (run, decision, state);
  else if (choice == SXT_DEVICE_CHOICE_BUY)
    {
      judge_candidates (run, decision, state);
      judge_teachers (run, decision, state);
      judge_trial (run, decision, state);
      judge_choice (run, decision, state);
      judge_deciders (run, decision);
    }
  else if (sxt_project_get_n (sxt_check_run_get_project (run), SXT_FLEETS) > 0 &&
           sxt_project_get_n (sxt_check_run_get_project (run), SXT_DEVICE_DECISIONS) == 1)
    {
      SxtCase *item = add_decision_case (run, SXT_STATE_AT_RISK, decision);

      sxt_case_headline (item, sxt_message_new (N_ ("No devices are needed, and yet there is a fleet")), NULL);
      sxt_case_reason (item,
                       sxt_message_new (N_ ("The decision says that none are needed, while a fleet is recorded.")));
      sxt_case_remedy (item, sxt_message_new (N_ ("Record whether the fleet is bought or kept, or remove it.")));
      sxt_case_show (item, decision, SXT_DEVICE_DECISION_DECISION);
    }
}

static void
run_process (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  g_autoptr (GPtrArray) undecided = list_undecided (project);
  guint n = sxt_project_get_n (project, SXT_DEVICE_DECISIONS);
  guint sound = 0;
  SxtCase *item;

  if (is_nothing_to_guard (run))
    return;

  if (n == 0 && sxt_project_get_n (project, SXT_CANDIDATES) == 0)
    {
      item = sxt_check_run_add (run, SXT_STATE_NOT_STARTED);
      sxt_case_headline (item, sxt_message_new (N_ ("Nothing is recorded yet about choosing devices")), NULL);
      sxt_case_reason (item, sxt_message_new (N_ ("The plan has no candidate and no decision to buy, to keep, or that "
                                                  "none are needed.")));
      sxt_case_remedy (item,
                       sxt_message_new (N_ ("Record the first candidates; or that devices in use are kept, or that "
                                            "none are needed.")));
      sxt_case_start (item, SXT_CANDIDATES, SXT_CANDIDATE_MODEL, -1);
      return;
    }

  if (undecided->len > 0)
    report_no_decision (run, undecided);
  if (n == 0)
    {
      judge_candidates (run, NULL, SXT_STATE_AT_RISK);
      judge_trial (run, NULL, SXT_STATE_AT_RISK);
      return;
    }

  for (guint i = 0; i < n; i++)
    judge_decision (run, sxt_project_get (project, SXT_DEVICE_DECISIONS, i));

  for (guint i = 0; i < n; i++)
    sound += sxt_check_run_is_sound (run, sxt_project_get (project, SXT_DEVICE_DECISIONS, i));
  if (sound == 0)
    return;

  item = sxt_check_run_add (run, SXT_STATE_MET);
  sxt_case_headline (item, sxt_message_new (N_ ("Devices were chosen with care")), NULL);
  sxt_case_reason (item, /* xgettext: python-brace-format */ sxt_message_new_plural (
                       "The {count} decision rests on what it should: scores, a trial, teachers, or a reason.",
                       "Each of {count} decisions rests on what it should: scores, a trial, teachers, or a reason.",
                       sound));
  for (guint i = 0; i < n; i++)
    sxt_case_show (item, sxt_project_get (project, SXT_DEVICE_DECISIONS, i), -1);
}

/* The checks of references of a candidate that have been made. */
static GPtrArray *
list_references (SxtCheckRun *run, SxtRecord *candidate)
{
  GPtrArray *all = sxt_project_get_referrers (sxt_check_run_get_project (run), SXT_REFERENCE_CHECKS,
                                              SXT_REFERENCE_CHECK_CANDIDATE, sxt_record_get_id (candidate));

  for (guint i = all->len; i > 0; i--)
    {
      SxtDate date = sxt_record_get_date (g_ptr_array_index (all, i - 1), SXT_REFERENCE_CHECK_DATE);

      if (date != SXT_DATE_NONE && date > sxt_check_run_get_date (run))
        g_ptr_array_remove_index (all, i - 1);
    }

  return all;
}

/* How many devices a decision is about: its own number, else the fleets of its candidate; -1 if not known. */
static gint64
count_devices (SxtProject *project, SxtRecord *decision, SxtRecord *candidate)
{
  gint64 count, sum = 0;
  gboolean known = FALSE;
  g_autoptr (GPtrArray) fleets = NULL;

  if (decision != NULL && sxt_record_get_integer (decision, SXT_DEVICE_DECISION_DEVICES, &count))
    return count;

  fleets = sxt_project_get_referrers (project, SXT_FLEETS, SXT_FLEET_CANDIDATE, sxt_record_get_id (candidate));
  for (guint i = 0; i < fleets->len; i++)
    if (sxt_record_get_integer (g_ptr_array_index (fleets, i), SXT_FLEET_COUNT, &count))
      {
        sum += count;
        known = TRUE;
      }

  return known ? sum : -1;
}

static int
find_references_setting (SxtProject *project, SxtRecord *decision, SxtRecord *candidate)
{
  gint64 devices = count_devices (project, decision, candidate);

  return devices >= 0 && (double) devices < sxt_project_get_setting (project, SXT_SETTING_SMALL_PURCHASE)
             ? SXT_SETTING_REFERENCES_SMALL
             : SXT_SETTING_REFERENCES;
}

static gboolean
has_own_repairs (SxtRecord *candidate)
{
  return sxt_record_has (candidate, SXT_CANDIDATE_BROKEN) && sxt_record_has (candidate, SXT_CANDIDATE_OF);
}

static void
report_no_repairs (SxtCheckRun *run, SxtRecord *candidate)
{
  SxtCase *item = sxt_check_run_add (run, SXT_STATE_AT_RISK);

  sxt_case_about (item, candidate);
  sxt_case_headline (item, sxt_message_new (N_ ("Own repairs of the device in use are not recorded")), NULL);
  sxt_case_reason (item, sxt_message_with_title (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                     "{device} is in use here, and the plan does not "
                                                     "say how many of how many broke in a year.")),
                                                 "device", candidate));
  sxt_case_remedy (item, sxt_message_new (N_ ("Count last year’s repairs, and of how many devices.")));
  sxt_case_show (item, candidate,
                 sxt_record_has (candidate, SXT_CANDIDATE_BROKEN) ? (int) SXT_CANDIDATE_OF
                                                                  : (int) SXT_CANDIDATE_BROKEN);
}

static void
start_reference (SxtCase *item, SxtRecord *candidate)
{
  sxt_case_start (item, SXT_REFERENCE_CHECKS, SXT_REFERENCE_CHECK_DISTRICT, SXT_REFERENCE_CHECK_CANDIDATE,
                  sxt_record_get_id (candidate), -1);
}

static void
judge_number (SxtCheckRun *run, SxtRecord *decision, SxtRecord *candidate, GPtrArray *references, gboolean is_bought)
{
  SxtProject *project = sxt_check_run_get_project (run);
  int setting = find_references_setting (project, decision, candidate);
  guint wanted = (guint) sxt_project_get_setting (project, setting);
  SxtCase *item;
  SxtMessage *reason;

  if (references->len >= wanted)
    return;

  item = sxt_check_run_add (run, is_bought ? SXT_STATE_MISSED : SXT_STATE_AT_RISK);
  sxt_case_about (item, candidate);
  sxt_case_headline (item,
                     is_bought ? sxt_message_new (N_ ("The device chosen has too few references"))
                               : sxt_message_new (N_ ("Too few references have been asked yet")),
                     NULL);
  reason = /* xgettext: python-brace-format */ sxt_message_new_plural (
      "{count} district was asked about {device}; {wanted} are wanted.",
      "{count} districts were asked about {device}; {wanted} are wanted.", references->len);
  reason = sxt_message_with_title (reason, "device", candidate);
  sxt_case_reason (item, sxt_message_with_integer (reason, "wanted", wanted, SXT_UNIT_NONE));
  sxt_case_remedy (item, is_bought
                             ? sxt_message_new (N_ ("Call them now: what they say about breakage still changes how "
                                                    "many spares to buy, and how to protect them."))
                             : sxt_message_new (N_ ("Call districts that have had it for a year or more, and ask "
                                                    "each the same.")));
  sxt_case_source (item, sxt_setting_dup_source (project, setting));
  start_reference (item, candidate);
}

static void
judge_breakage (SxtCheckRun *run, SxtRecord *candidate, GPtrArray *references, gboolean is_bought)
{
  SxtCase *item;

  if (references->len == 0)
    return;
  for (guint i = 0; i < references->len; i++)
    if (sxt_record_has (g_ptr_array_index (references, i), SXT_REFERENCE_CHECK_BROKEN))
      return;

  item = sxt_check_run_add (run, is_bought ? SXT_STATE_MISSED : SXT_STATE_AT_RISK);
  sxt_case_about (item, candidate);
  sxt_case_headline (item, sxt_message_new (N_ ("No reference was asked how many break")), NULL);
  sxt_case_reason (item, sxt_message_with_title (/* xgettext: python-brace-format */ sxt_message_new_plural (
                                                     "The {count} reference for {device} does not say how many broke "
                                                     "in a year.",
                                                     "None of the {count} references for {device} says how many "
                                                     "broke in a year.",
                                                     references->len),
                                                 "device", candidate));
  sxt_case_remedy (item, sxt_message_new (N_ ("Call again and ask how many of how many broke in a year.")));
  sxt_case_show (item, g_ptr_array_index (references, 0), SXT_REFERENCE_CHECK_BROKEN);
}

static void
judge_finders (SxtCheckRun *run, SxtRecord *candidate, GPtrArray *references)
{
  SxtCase *item;

  if (references->len == 0)
    return;
  for (guint i = 0; i < references->len; i++)
    if (sxt_record_get_choice (g_ptr_array_index (references, i), SXT_REFERENCE_CHECK_FOUND_BY) != SXT_FINDER_SELLER)
      return;

  item = sxt_check_run_add (run, SXT_STATE_AT_RISK);
  sxt_case_about (item, candidate);
  sxt_case_headline (item, sxt_message_new (N_ ("All references were named by the seller")), NULL);
  sxt_case_reason (item, sxt_message_with_title (
                             /* xgettext: python-brace-format */ sxt_message_new_plural (
                                 "The {count} reference for {device} was named by the seller.",
                                 "All {count} references for {device} were named by the seller.", references->len),
                             "device", candidate));
  sxt_case_remedy (item,
                   sxt_message_new (N_ ("Find one yourself: ask for the whole list of customers, or neighbours.")));
  start_reference (item, candidate);
}

static void
judge_likeness (SxtCheckRun *run, SxtRecord *candidate, GPtrArray *references)
{
  SxtProject *project = sxt_check_run_get_project (run);
  double factor = sxt_project_get_setting (project, SXT_SETTING_LIKE_DISTRICT);
  gint64 own = sxt_district_get_enrollment (project);
  SxtCase *item;
  SxtMessage *reason;

  /* Of a district whose size is not known, none can be told to be unlike. */
  if (references->len == 0 || own == 0)
    return;
  for (guint i = 0; i < references->len; i++)
    {
      gint64 theirs;

      if (sxt_record_get_integer (g_ptr_array_index (references, i), SXT_REFERENCE_CHECK_ENROLLMENT, &theirs) &&
          (double) theirs * factor >= (double) own && (double) theirs <= (double) own * factor)
        return;
    }

  item = sxt_check_run_add (run, SXT_STATE_AT_RISK);
  sxt_case_about (item, candidate);
  sxt_case_headline (item, sxt_message_new (N_ ("No reference is a district of this size")), NULL);
  reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
      "No reference for {device} is known to have between {least} and {most}; this district has "
      "{own}."));
  reason = sxt_message_with_title (reason, "device", candidate);
  reason = sxt_message_with_integer (reason, "least", (gint64) ceil ((double) own / factor), SXT_UNIT_NONE);
  reason = sxt_message_with_integer (reason, "most", (gint64) floor ((double) own * factor), SXT_UNIT_STUDENTS);
  sxt_case_reason (item, sxt_message_with_integer (reason, "own", own, SXT_UNIT_STUDENTS));
  sxt_case_remedy (item,
                   sxt_message_new (N_ ("Ask a district of about this size, or record how large those are that were "
                                        "asked.")));
  sxt_case_source (item, sxt_setting_dup_source (project, SXT_SETTING_LIKE_DISTRICT));
  start_reference (item, candidate);
}

/* For a device in use a year of own repairs speaks; for another, those who have it. */
static void
judge_references (SxtCheckRun *run, SxtRecord *decision, SxtRecord *candidate)
{
  gboolean is_kept = decision != NULL && get_choice (decision) == SXT_DEVICE_CHOICE_KEEP;
  gboolean is_bought = decision != NULL && get_choice (decision) == SXT_DEVICE_CHOICE_BUY && is_decided (run, decision);
  g_autoptr (GPtrArray) references = NULL;

  if (is_kept || sxt_record_is_true (candidate, SXT_CANDIDATE_IN_USE))
    {
      if (has_own_repairs (candidate))
        return;
      report_no_repairs (run, candidate);
      if (is_kept)
        return;
    }

  references = list_references (run, candidate);
  judge_number (run, decision, candidate, references, is_bought);
  judge_breakage (run, candidate, references, is_bought);
  judge_finders (run, candidate, references);
  judge_likeness (run, candidate, references);
}

/* Before anything is chosen, the candidate that was asked about most stands for all. */
static SxtRecord *
find_most_asked (SxtCheckRun *run, GPtrArray *candidates)
{
  SxtRecord *most = NULL;
  guint most_asked = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      SxtRecord *candidate = g_ptr_array_index (candidates, i);
      g_autoptr (GPtrArray) references = list_references (run, candidate);

      if (most == NULL || references->len > most_asked)
        {
          most = candidate;
          most_asked = references->len;
        }
    }

  return most;
}

/* The candidates for the grades of a decision that does not name one. */
static GPtrArray *
list_for (SxtProject *project, SxtRecord *decision)
{
  GPtrArray *found = g_ptr_array_new ();
  guint n = sxt_project_get_n (project, SXT_CANDIDATES);

  for (guint i = 0; i < n; i++)
    if (sxt_device_decision_is_for (decision, sxt_project_get (project, SXT_CANDIDATES, i)))
      g_ptr_array_add (found, sxt_project_get (project, SXT_CANDIDATES, i));

  return found;
}

static void
report_nothing_named (SxtCheckRun *run, SxtRecord *decision)
{
  SxtCase *item = add_decision_case (run, SXT_STATE_AT_RISK, decision);

  sxt_case_headline (item, sxt_message_new (N_ ("The devices to keep are not named")), NULL);
  sxt_case_reason (item, sxt_message_new (N_ ("It is recorded that devices are kept, but not which, nor how many broke "
                                              "here in a year.")));
  sxt_case_remedy (item,
                   sxt_message_new (N_ ("Record the device that is kept, and how many of how many broke in a year.")));
  if (sxt_project_get_n (sxt_check_run_get_project (run), SXT_CANDIDATES) == 0)
    sxt_case_start (item, SXT_CANDIDATES, SXT_CANDIDATE_MODEL, SXT_CANDIDATE_IN_USE, "true", -1);
  sxt_case_show (item, decision, SXT_DEVICE_DECISION_CANDIDATE);
}

/* Returns what the decision gave to judge by: a device, itself where it names none, or nothing. */
static SxtRecord *
judge_references_of (SxtCheckRun *run, SxtRecord *decision)
{
  SxtRecord *candidate = sxt_record_get_target (decision, SXT_DEVICE_DECISION_CANDIDATE);
  g_autoptr (GPtrArray) candidates = NULL;

  if (get_choice (decision) == SXT_DEVICE_CHOICE_NONE)
    return NULL;
  if (candidate != NULL)
    {
      judge_references (run, decision, candidate);
      return candidate;
    }
  if (get_choice (decision) == SXT_DEVICE_CHOICE_KEEP)
    {
      report_nothing_named (run, decision);
      return decision;
    }

  candidates = list_for (sxt_check_run_get_project (run), decision);
  if (candidates->len == 0)
    return NULL;

  candidate = find_most_asked (run, candidates);
  judge_references (run, NULL, candidate);

  return candidate;
}

static void
run_references (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  guint n = sxt_project_get_n (project, SXT_DEVICE_DECISIONS);
  g_autoptr (GPtrArray) undecided = list_undecided (project);
  g_autoptr (GPtrArray) judged = g_ptr_array_new ();
  SxtCase *item;

  if (is_nothing_to_guard (run))
    return;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *record = judge_references_of (run, sxt_project_get (project, SXT_DEVICE_DECISIONS, i));

      if (record != NULL)
        g_ptr_array_add (judged, record);
    }
  if (undecided->len > 0)
    {
      SxtRecord *candidate = find_most_asked (run, undecided);

      judge_references (run, NULL, candidate);
      g_ptr_array_add (judged, candidate);
    }

  if (judged->len == 0)
    {
      item = sxt_check_run_add (run, SXT_STATE_NOT_STARTED);
      sxt_case_headline (item, sxt_message_new (N_ ("No device is a candidate yet")), NULL);
      sxt_case_reason (item,
                       sxt_message_new (N_ ("The plan names no device that other districts could be asked about.")));
      sxt_case_remedy (item, sxt_message_new (N_ ("Record the devices that come into question, then ask districts that "
                                                  "have them.")));
      sxt_case_start (item, SXT_CANDIDATES, SXT_CANDIDATE_MODEL, -1);
      return;
    }

  if (sxt_check_run_count_sound (run, judged) == 0)
    return;

  item = sxt_check_run_add (run, SXT_STATE_MET);
  sxt_case_headline (item, sxt_message_new (N_ ("Those who have the device were asked")), NULL);
  sxt_case_reason (item,
                   sxt_message_new (N_ ("Enough districts were asked, some found by this one and of its kind, and "
                                        "how many devices break; or own repairs of a year are recorded.")));
  for (guint i = 0; i < sxt_project_get_n (project, SXT_REFERENCE_CHECKS); i++)
    sxt_case_show (item, sxt_project_get (project, SXT_REFERENCE_CHECKS, i), -1);
}

/* How many districts were asked about the device that was bought, or else is asked about most; NULL: there is none. */
SxtRecord *
sxt_devices_count_references (SxtProject *project, SxtDate date, guint *asked, guint *wanted)
{
  SxtCheckRun run = { .project = project, .date = date };
  SxtRecord *decision = NULL, *candidate = NULL;
  g_autoptr (GPtrArray) references = NULL;

  for (guint i = 0; i < sxt_project_get_n (project, SXT_DEVICE_DECISIONS) && candidate == NULL; i++)
    {
      decision = sxt_project_get (project, SXT_DEVICE_DECISIONS, i);
      if (sxt_record_get_choice (decision, SXT_DEVICE_DECISION_DECISION) == SXT_DEVICE_CHOICE_BUY)
        candidate = sxt_record_get_target (decision, SXT_DEVICE_DECISION_CANDIDATE);
    }
  if (candidate == NULL)
    {
      g_autoptr (GPtrArray) all = g_ptr_array_new ();

      for (guint i = 0; i < sxt_project_get_n (project, SXT_CANDIDATES); i++)
        g_ptr_array_add (all, sxt_project_get (project, SXT_CANDIDATES, i));
      decision = NULL;
      candidate = find_most_asked (&run, all);
    }
  if (candidate == NULL)
    return NULL;

  references = list_references (&run, candidate);
  *asked = references->len;
  *wanted = (guint) sxt_project_get_setting (project, find_references_setting (project, decision, candidate));

  return candidate;
}

static const SxtListId process_reads[] = { SXT_DEVICE_DECISIONS, SXT_CANDIDATES, SXT_DEVICE_CRITERIA, SXT_DEVICE_SCORES,
                                           SXT_TRIALS,           SXT_FLEETS,     SXT_LIST_NONE };
static const SxtListId references_reads[] = { SXT_DEVICE_DECISIONS, SXT_CANDIDATES, SXT_REFERENCE_CHECKS,
                                              SXT_FLEETS,           SXT_SCHOOLS,    SXT_LIST_NONE };

const SxtCheck sxt_devices_checks[] = {
  { .id = "devices/process",
    .area = SXT_AREA_DEVICES,
    .title = N_ ("A fair choice"),
    .why = N_ ("A device chosen by habit or by a good offer is found wanting in class, when it can no longer be "
               "returned. Several candidates, the same criteria, teachers and a trial find that out before."),
    .reads = process_reads,
    .run = run_process },
  { .id = "devices/references",
    .area = SXT_AREA_DEVICES,
    .title = N_ ("References asked"),
    .why = N_ ("Who has had a device for a year knows what breaks, and would or would not buy it again. No brochure "
               "says that, and a call costs half an hour."),
    .reads = references_reads,
    .run = run_references },
};
const guint sxt_n_devices_checks = G_N_ELEMENTS (sxt_devices_checks);
