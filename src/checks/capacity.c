/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checks of Capacity: principals who do not drive the change, and of whom nothing is expected. */
#include <glib/gi18n-lib.h>

#include "analysis/dates.h"
#include "analysis/people.h"
#include "analysis/waves.h"
#include "checks/check-private.h"
#include "checks/school-cases.h"
#include "checks/wording.h"
#include "model/all.h"

/* The named principal, unless she has left. */
static SxtRecord *
get_principal (SxtRecord *school, SxtDate date)
{
  SxtRecord *person = sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL);

  return sxt_person_is_named (person) && !sxt_person_has_left (person, date) ? person : NULL;
}

/* Whether her post is known to end before the first year of the school's wave does. */
static gboolean
leaves_in_first_year (SxtCheckRun *run, SxtRecord *principal, SxtRecord *school)
{
  SxtDate start = sxt_check_run_find_start (run, school);

  return start != SXT_DATE_NONE && sxt_person_has_left (principal, start + SXT_FIRST_YEAR_DAYS - 1);
}

static void
show_principal (SxtCase *item, SxtRecord *school)
{
  SxtRecord *person = sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL);

  /* A post that is not filled yet wants a name; else the school wants a person. */
  if (person != NULL && !sxt_person_is_named (person))
    sxt_case_show (item, person, SXT_PERSON_NAME);
  else
    sxt_case_show (item, school, SXT_SCHOOL_PRINCIPAL);
}

static void
report_driver (SxtCheckRun *run, SxtRecord *school, int driver)
{
  SxtCase *item = sxt_check_run_add_school (run, SXT_STATE_MISSED, school);
  SxtMessage *reason = sxt_message_new (
      /* xgettext: python-brace-format */ N_ ("At {school} the plan names as driver of change: {driver}."));

  sxt_case_headline (
      item,
      sxt_headline_with_record (/* xgettext: python-brace-format */ N_ ("{school}: driver is not the principal"), 0,
                                "school", school),
      sxt_message_new (N_ ("A school’s driver of change is not its principal")));
  reason = sxt_message_with_title (reason, "school", school);
  sxt_case_reason (item, sxt_message_with_word (reason, "driver", sxt_drivers.items[driver].label));
  sxt_case_remedy (item, sxt_message_new (N_ ("Make the principal the one accountable driver, and name the others as "
                                              "helpers.")));
  sxt_case_show (item, school, SXT_SCHOOL_DRIVER);
}

static void
report_nobody (SxtCheckRun *run, SxtRecord *school, gboolean has_principal, gboolean has_driver)
{
  SxtCase *item = sxt_check_run_add_school (run, SXT_STATE_AT_RISK, school);
  SxtMessage *reason;

  sxt_check_run_let_fall_due (run, item, school);
  if (!has_principal)
    {
      sxt_case_headline (
          item,
          sxt_headline_with_record (/* xgettext: python-brace-format */ N_ ("{school} has no named principal yet"), 0,
                                    "school", school),
          sxt_message_new (N_ ("A school of a wave has no named principal yet")));
      reason = has_driver ? sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                "{school} has a wave, but no principal in post is named."))
                          : sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                "{school} has a wave, but neither a principal in post nor the driver "
                                "of change is named."));
      sxt_case_remedy (item, sxt_message_new (N_ ("Name the principal, and make the principal the driver of change.")));
      show_principal (item, school);
    }
  else
    {
      sxt_case_headline (
          item,
          sxt_headline_with_record (/* xgettext: python-brace-format */ N_ ("{school}: no driver of change named"), 0,
                                    "school", school),
          sxt_message_new (N_ ("A school of a wave has no driver of change")));
      reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "{school} has a wave, but the plan does not say who drives the change there."));
      sxt_case_remedy (item, sxt_message_new (N_ ("Make the principal the driver of change.")));
    }
  sxt_case_reason (item, sxt_message_with_title (reason, "school", school));
  if (!has_driver)
    sxt_case_show (item, school, SXT_SCHOOL_DRIVER);
}

static void
report_leaving (SxtCheckRun *run, SxtRecord *school, SxtRecord *principal)
{
  SxtCase *item = sxt_check_run_add_school (run, SXT_STATE_AT_RISK, school);
  SxtMessage *reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
      "The principal’s post at {school} ends on {date}, within a year of {start}."));

  sxt_case_headline (
      item,
      sxt_headline_with_record (/* xgettext: python-brace-format */ N_ ("{school}: principal changes in year one"), 0,
                                "school", school),
      sxt_message_new (N_ ("A principal’s post ends in a school’s first year")));
  reason = sxt_message_with_title (reason, "school", school);
  reason = sxt_message_with_date (reason, "date", sxt_record_get_date (principal, SXT_PERSON_UNTIL));
  sxt_case_reason (item, sxt_message_with_date (reason, "start", sxt_check_run_find_start (run, school)));
  sxt_case_remedy (item, sxt_message_new (N_ ("Name the successor early and let both drive it together, or let the "
                                              "school begin with a later wave.")));
  sxt_case_source (item, sxt_message_new (N_ ("About one principal in five leaves in a year, and large changes take "
                                              "about five: Wing Institute, What is turnover rate.")));
  sxt_case_show (item, principal, SXT_PERSON_UNTIL);
  sxt_case_show (item, school, SXT_SCHOOL_WAVE);
}

static void
run_principal_drives (SxtCheckRun *run)
{
  g_autoptr (GPtrArray) schools = sxt_waves_list_schools (sxt_check_run_get_project (run));
  guint sound;
  SxtCase *item;

  if (!sxt_check_run_has_wave_schools (run, schools))
    return;

  for (guint i = 0; i < schools->len; i++)
    {
      SxtRecord *school = g_ptr_array_index (schools, i);
      SxtRecord *principal = get_principal (school, sxt_check_run_get_date (run));
      int driver = sxt_record_get_choice (school, SXT_SCHOOL_DRIVER);

      if (driver != -1 && driver != SXT_DRIVER_PRINCIPAL)
        report_driver (run, school, driver);
      else if (principal == NULL || driver == -1)
        report_nobody (run, school, principal != NULL, driver != -1);
      else if (leaves_in_first_year (run, principal, school))
        report_leaving (run, school, principal);
    }

  sound = sxt_check_run_count_sound (run, schools);
  if (sound == 0)
    return;

  item = sxt_check_run_add (run, SXT_STATE_MET);
  sxt_case_headline (item, sxt_message_new (N_ ("Each principal drives the change in the building")), NULL);
  sxt_case_reason (item, /* xgettext: python-brace-format */ sxt_message_new_plural (
                       "In {count} school of a wave the named principal is the one driver of change.",
                       "In each of {count} schools of a wave the named principal is the one driver of change.", sound));
  for (guint i = 0; i < schools->len; i++)
    sxt_case_show (item, g_ptr_array_index (schools, i), SXT_SCHOOL_DRIVER);
}

static gboolean
is_for_every_principal (SxtRecord *expectation)
{
  return sxt_record_is_true (expectation, SXT_EXPECTATION_EVERY_PRINCIPAL);
}

/* The expectations in words that hold for a principal: her own, and those of every principal. */
static gboolean
has_expectation (GPtrArray *expectations, SxtRecord *principal)
{
  for (guint i = 0; i < expectations->len; i++)
    {
      SxtRecord *expectation = g_ptr_array_index (expectations, i);

      if (is_for_every_principal (expectation) ||
          (principal != NULL && sxt_record_get_target (expectation, SXT_EXPECTATION_PERSON) == principal))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
list_expectations (SxtProject *project)
{
  GPtrArray *found = g_ptr_array_new ();
  guint n = sxt_project_get_n (project, SXT_EXPECTATIONS);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *expectation = sxt_project_get (project, SXT_EXPECTATIONS, i);

      if (sxt_record_has (expectation, SXT_EXPECTATION_WHAT))
        g_ptr_array_add (found, expectation);
    }

  return found;
}

static void
report_no_expectation (SxtCheckRun *run, SxtRecord *school, SxtRecord *principal)
{
  int participation = sxt_record_get_choice (school, SXT_SCHOOL_PARTICIPATION);
  gboolean is_voluntary =
      participation == SXT_PARTICIPATION_OPT_IN || participation == SXT_PARTICIPATION_PILOT_CLASSROOMS;
  SxtCase *item = sxt_check_run_add_school (run, is_voluntary ? SXT_STATE_MISSED : SXT_STATE_AT_RISK, school);
  SxtMessage *reason;

  if (is_voluntary)
    {
      reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "{school} takes part as {participation}, and the plan records no expectation of "
          "its principal."));
      reason = sxt_message_with_word (reason, "participation", sxt_participations.items[participation].label);
    }
  else
    {
      reason = sxt_message_new (
          /* xgettext: python-brace-format */ N_ ("The plan records no expectation of the principal of {school}."));
      sxt_check_run_let_fall_due (run, item, school);
    }
  sxt_case_headline (
      item,
      sxt_headline_with_record (/* xgettext: python-brace-format */ N_ ("{school}: nothing asked of its principal"), 0,
                                "school", school),
      sxt_message_new (N_ ("Nothing is asked yet of a school’s principal")));
  sxt_case_reason (item, sxt_message_with_title (reason, "school", school));
  sxt_case_remedy (item, sxt_message_new (N_ ("Write what the principal does for this, how often, and how it is "
                                              "seen; for all principals at once if it is the same.")));
  if (principal != NULL)
    sxt_case_start (item, SXT_EXPECTATIONS, SXT_EXPECTATION_WHAT, SXT_EXPECTATION_PERSON, sxt_record_get_id (principal),
                    -1);
  else
    sxt_case_start (item, SXT_EXPECTATIONS, SXT_EXPECTATION_WHAT, SXT_EXPECTATION_EVERY_PRINCIPAL, "true", -1);
  sxt_case_show (item, school, SXT_SCHOOL_PARTICIPATION);
}

static void
report_vague_expectation (SxtCheckRun *run, SxtRecord *expectation)
{
  gboolean has_cadence = sxt_record_has (expectation, SXT_EXPECTATION_HOW_OFTEN);
  gboolean is_seen = sxt_record_has (expectation, SXT_EXPECTATION_SEEN);
  SxtCase *item = sxt_check_run_add (run, SXT_STATE_AT_RISK);
  SxtMessage *reason;

  sxt_case_about (item, expectation);
  if (!has_cadence)
    {
      sxt_case_headline (item, sxt_message_new (N_ ("An expectation does not say how often")), NULL);
      reason = is_seen ? sxt_message_new (/* xgettext: python-brace-format */ N_ ("{what} does not say how often."))
                       : sxt_message_new (/* xgettext: python-brace-format */ N_ (
                             "{what} says neither how often nor how it is seen."));
      sxt_case_show (item, expectation, SXT_EXPECTATION_HOW_OFTEN);
    }
  else
    {
      sxt_case_headline (item, sxt_message_new (N_ ("An expectation does not say how it is seen")), NULL);
      reason = sxt_message_new (
          /* xgettext: python-brace-format */ N_ ("{what} does not say how one sees that it is done."));
    }
  if (!is_seen)
    sxt_case_show (item, expectation, SXT_EXPECTATION_SEEN);
  sxt_case_reason (item,
                   sxt_message_with_quote (reason, "what", sxt_record_get_string (expectation, SXT_EXPECTATION_WHAT)));
  sxt_case_remedy (item, sxt_message_new (N_ ("Say after how many days it comes round, and what a visitor would see "
                                              "of it.")));
}

/* The last check-in with a principal, not after @date, or SXT_DATE_NONE. */
static SxtDate
find_last_check_in (SxtProject *project, SxtRecord *principal, SxtDate date)
{
  g_autoptr (GPtrArray) check_ins =
      sxt_project_get_referrers (project, SXT_CHECK_INS, SXT_CHECK_IN_PERSON, sxt_record_get_id (principal));
  SxtDate last = SXT_DATE_NONE;

  for (guint i = 0; i < check_ins->len; i++)
    {
      SxtDate day = sxt_record_get_date (g_ptr_array_index (check_ins, i), SXT_CHECK_IN_DATE);

      if (day <= date)
        last = MAX (last, day);
    }

  return last;
}

static void
judge_check_ins (SxtCheckRun *run, SxtRecord *school, SxtRecord *principal)
{
  SxtProject *project = sxt_check_run_get_project (run);
  SxtDate date = sxt_check_run_get_date (run);
  SxtDate start = sxt_check_run_find_start (run, school);
  int most = (int) sxt_project_get_setting (project, SXT_SETTING_CHECK_IN);
  SxtDate last;
  SxtCase *item;
  SxtMessage *headline, *reason;
  int days;

  if (start == SXT_DATE_NONE || start > date)
    return;

  last = find_last_check_in (project, principal, date);
  days = sxt_plan_count_days (project, MAX (last, start), date);
  if (days < most)
    return;

  item = sxt_check_run_add_school (run, SXT_STATE_AT_RISK, school);
  headline = sxt_headline_with_record (/* xgettext: python-brace-format */ N_ ("{school}: no check-in for {days}"), 10,
                                       "school", school);
  sxt_case_headline (item, sxt_message_with_integer (headline, "days", days, SXT_UNIT_DAYS),
                     sxt_message_new (N_ ("A school went too long without a check-in")));
  if (last >= start)
    {
      reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "The last check-in with the principal of {school} was on {date}, {days} ago without "
          "the summer."));
      reason = sxt_message_with_date (reason, "date", last);
    }
  else
    {
      reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "{school} began on {date}, {days} ago without the summer, and no check-in with its "
          "principal is recorded since."));
      reason = sxt_message_with_date (reason, "date", start);
    }
  reason = sxt_message_with_title (reason, "school", school);
  sxt_case_reason (item, sxt_message_with_integer (reason, "days", days, SXT_UNIT_DAYS));
  sxt_case_remedy (item, sxt_message_new (N_ ("Visit the principal soon, and record what was seen.")));
  sxt_case_source (item, sxt_setting_dup_source (project, SXT_SETTING_CHECK_IN));
  sxt_case_start (item, SXT_CHECK_INS, SXT_CHECK_IN_DATE, SXT_CHECK_IN_PERSON, sxt_record_get_id (principal), -1);
}

static void
run_principal_expectations (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  g_autoptr (GPtrArray) schools = sxt_waves_list_schools (project);
  g_autoptr (GPtrArray) expectations = list_expectations (project);
  g_autoptr (GHashTable) principals = g_hash_table_new (NULL, NULL);
  SxtCase *item;

  if (!sxt_check_run_has_wave_schools (run, schools))
    return;

  for (guint i = 0; i < schools->len; i++)
    {
      SxtRecord *school = g_ptr_array_index (schools, i);
      SxtRecord *person = sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL);
      SxtRecord *principal =
          person != NULL && !sxt_person_has_left (person, sxt_check_run_get_date (run)) ? person : NULL;

      if (principal != NULL)
        g_hash_table_add (principals, principal);
      if (!has_expectation (expectations, principal))
        report_no_expectation (run, school, principal);
      else if (principal != NULL)
        judge_check_ins (run, school, principal);
    }

  for (guint i = 0; i < expectations->len; i++)
    {
      SxtRecord *expectation = g_ptr_array_index (expectations, i);
      SxtRecord *person = sxt_record_get_target (expectation, SXT_EXPECTATION_PERSON);

      if ((is_for_every_principal (expectation) || (person != NULL && g_hash_table_contains (principals, person))) &&
          (!sxt_record_has (expectation, SXT_EXPECTATION_HOW_OFTEN) ||
           !sxt_record_has (expectation, SXT_EXPECTATION_SEEN)))
        report_vague_expectation (run, expectation);
    }

  if (sxt_check_run_count_sound (run, schools) == 0)
    return;

  item = sxt_check_run_add (run, SXT_STATE_MET);
  sxt_case_headline (item, sxt_message_new (N_ ("Each principal knows what is expected")), NULL);
  sxt_case_reason (
      item, sxt_message_with_quote (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                        "Each principal of a wave has expectations with how often and how "
                                        "they are seen, such as {what}.")),
                                    "what",
                                    sxt_record_get_string (g_ptr_array_index (expectations, 0), SXT_EXPECTATION_WHAT)));
  for (guint i = 0; i < expectations->len; i++)
    sxt_case_show (item, g_ptr_array_index (expectations, i), -1);
}

static const SxtListId principal_drives_reads[] = { SXT_SCHOOLS, SXT_WAVES, SXT_PEOPLE, SXT_LIST_NONE };
static const SxtListId principal_expectations_reads[] = { SXT_SCHOOLS,      SXT_WAVES,     SXT_PEOPLE,
                                                          SXT_EXPECTATIONS, SXT_CHECK_INS, SXT_LIST_NONE };

const SxtCheck sxt_capacity_checks[] = {
  { .id = "capacity/principal-drives",
    .area = SXT_AREA_CAPACITY,
    .title = N_ ("The principal drives it"),
    .why = N_ ("Teachers look to their principal to see whether a change is meant. Where somebody else drives it, it "
               "lasts as long as that somebody does."),
    .reads = principal_drives_reads,
    .run = run_principal_drives },
  { .id = "capacity/principal-expectations",
    .area = SXT_AREA_CAPACITY,
    .title = N_ ("What is asked of principals"),
    .why = N_ ("Where teachers may choose and nothing is asked of the principal, the change stays with those who would "
               "have made it anyway."),
    .reads = principal_expectations_reads,
    .run = run_principal_expectations },
};
const guint sxt_n_capacity_checks = G_N_ELEMENTS (sxt_capacity_checks);
