/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several checks ask of a plan: its dates, waves, people, contacts and device scores. */
#include "analysis/contact.h"
#include "analysis/dates.h"
#include "analysis/device-choice.h"
#include "analysis/district.h"
#include "analysis/people.h"
#include "analysis/readiness.h"
#include "analysis/waves.h"

#define TODAY (sxt_date_new (2027, 1, 15))

static SxtRecord *
add (SxtProject *project, SxtListId list, const char *id)
{
  g_autoptr (SxtRecord) record = sxt_record_new_with_id (list, id);

  g_assert_true (sxt_project_append (project, record, NULL));

  return sxt_project_lookup (project, id);
}

static SxtRecord *
add_school (SxtProject *project, const char *id, SxtRecord *wave)
{
  SxtRecord *school = add (project, SXT_SCHOOLS, id);

  sxt_record_set_target (school, SXT_SCHOOL_WAVE, wave);

  return school;
}

static void
test_waves (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *empty = add (project, SXT_WAVES, "w-0");
  SxtRecord *undated = add (project, SXT_WAVES, "w-1");
  SxtRecord *late = add (project, SXT_WAVES, "w-2");
  SxtRecord *early = add (project, SXT_WAVES, "w-3");
  g_autoptr (GHashTable) none = sxt_waves_find_first (project);
  g_autoptr (GHashTable) first = NULL;
  g_autoptr (GPtrArray) schools = NULL;

  g_assert_cmpuint (g_hash_table_size (none), ==, 0);
  g_assert_cmpint (sxt_plan_get_launch (project), ==, SXT_DATE_NONE);

  add_school (project, "s-0", NULL);
  add_school (project, "s-1", undated);
  add_school (project, "s-2", late);
  add_school (project, "s-3", early);

  /* None has a date: the first in the list that has a school. */
  first = sxt_waves_find_first (project);
  g_assert_cmpuint (g_hash_table_size (first), ==, 1);
  g_assert_true (g_hash_table_contains (first, undated));
  g_assert_cmpint (sxt_plan_get_first_year_end (project), ==, SXT_DATE_NONE);

  sxt_record_set_date (empty, SXT_WAVE_START, TODAY);
  sxt_record_set_date (late, SXT_WAVE_START, TODAY + 400);
  g_clear_pointer (&first, g_hash_table_unref);
  first = sxt_waves_find_first (project);
  g_assert_true (g_hash_table_contains (first, late));

  sxt_record_set_date (early, SXT_WAVE_START, TODAY + 100);
  g_assert_cmpint (sxt_waves_get_first_start (project), ==, TODAY + 100);
  g_assert_cmpint (sxt_plan_get_launch (project), ==, TODAY + 100);
  g_assert_cmpint (sxt_plan_get_first_year_end (project), ==, TODAY + 465);

  /* All that share the earliest start. */
  sxt_record_set_date (late, SXT_WAVE_START, TODAY + 100);
  schools = sxt_waves_list_first_schools (project);
  g_assert_cmpuint (schools->len, ==, 2);
  g_assert_cmpstr (sxt_record_get_id (g_ptr_array_index (schools, 0)), ==, "s-2");
  g_assert_cmpstr (sxt_record_get_id (g_ptr_array_index (schools, 1)), ==, "s-3");
  g_clear_pointer (&schools, g_ptr_array_unref);
  schools = sxt_waves_list_schools (project);
  g_assert_cmpuint (schools->len, ==, 3);

  sxt_record_set_date (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_LAUNCH, TODAY + 7);
  g_assert_cmpint (sxt_plan_get_launch (project), ==, TODAY + 7);
}

static void
test_dates (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
  SxtRecord *training = add (project, SXT_TRAININGS, "t-1");
  SxtRecord *milestone = add (project, SXT_MILESTONES, "m-1");
  SxtRecord *content = add (project, SXT_CONTENTS, "c-1");
  SxtRecord *fleet = add (project, SXT_FLEETS, "f-1");

  g_assert_cmpint (sxt_plan_get_first_pd (project), ==, SXT_DATE_NONE);
  sxt_record_set_date (training, SXT_TRAINING_DATE, TODAY);
  g_assert_cmpint (sxt_plan_get_first_pd (project), ==, TODAY);
  sxt_record_set_choice (milestone, SXT_MILESTONE_KIND, SXT_MILESTONE_KIND_PD);
  sxt_record_set_date (milestone, SXT_MILESTONE_DATE, TODAY - 1);
  g_assert_cmpint (sxt_plan_get_first_pd (project), ==, TODAY - 1);

  /* Content counts only if it is new, and a purchase only in its own area. */
  sxt_record_set_date (content, SXT_CONTENT_PURCHASED, TODAY + 5);
  g_assert_cmpint (sxt_plan_get_first_content_purchase (project), ==, SXT_DATE_NONE);
  sxt_record_set_choice (content, SXT_CONTENT_NEWNESS, SXT_NEWNESS_NEW);
  g_assert_cmpint (sxt_plan_get_first_content_purchase (project), ==, TODAY + 5);
  sxt_record_set_choice (milestone, SXT_MILESTONE_KIND, SXT_MILESTONE_KIND_PURCHASE);
  g_assert_cmpint (sxt_plan_get_first_content_purchase (project), ==, TODAY + 5);
  sxt_record_set_choice (milestone, SXT_MILESTONE_AREA, SXT_AREA_CURRICULUM);
  g_assert_cmpint (sxt_plan_get_first_content_purchase (project), ==, TODAY - 1);
  g_assert_cmpint (sxt_plan_get_first_device_purchase (project), ==, SXT_DATE_NONE);
  sxt_record_set_choice (milestone, SXT_MILESTONE_AREA, SXT_AREA_DEVICES);
  g_assert_cmpint (sxt_plan_get_first_device_purchase (project), ==, TODAY - 1);
  sxt_record_set_date (fleet, SXT_FLEET_BOUGHT_ON, TODAY - 2);
  g_assert_cmpint (sxt_plan_get_first_device_purchase (project), ==, TODAY - 2);

  /* The horizon counts from launch, else from the start of planning, else from the day given. */
  g_assert_cmpint (sxt_plan_get_horizon (project, TODAY), ==, sxt_date_new (2030, 1, 15));
  sxt_record_set_integer (plan, SXT_PLAN_HORIZON, 5);
  sxt_record_set_date (plan, SXT_PLAN_PLANNING_START, sxt_date_new (2026, 9, 1));
  g_assert_cmpint (sxt_plan_get_horizon (project, TODAY), ==, sxt_date_new (2031, 9, 1));
  sxt_record_set_date (plan, SXT_PLAN_LAUNCH, sxt_date_new (2027, 8, 25));
  g_assert_cmpint (sxt_plan_get_horizon (project, TODAY), ==, sxt_date_new (2032, 8, 25));

  /* Summer aside. */
  g_assert_cmpint (sxt_plan_count_days (project, sxt_date_new (2027, 6, 1), sxt_date_new (2027, 9, 1)), ==, 92);
  g_assert_true (sxt_record_set_text (plan, SXT_PLAN_BREAK_FROM, "06-12", NULL));
  g_assert_true (sxt_record_set_text (plan, SXT_PLAN_BREAK_UNTIL, "08-16", NULL));
  g_assert_cmpint (sxt_plan_count_days (project, sxt_date_new (2027, 6, 1), sxt_date_new (2027, 9, 1)), ==, 26);
  g_assert_cmpint (sxt_plan_count_days (project, TODAY, TODAY - 3), ==, 0);
}

static void
test_people (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *person = add (project, SXT_PEOPLE, "p-1");
  SxtRecord *school = add (project, SXT_SCHOOLS, "s-1");
  SxtRecord *serves = add (project, SXT_SERVES, "v-1");
  g_autoptr (GHashTable) schools = g_hash_table_new (NULL, NULL);
  const char *also[] = { "teacher", "district-coach", NULL };

  g_assert_false (sxt_person_is_named (NULL));
  g_assert_false (sxt_person_is_named (person));
  g_assert_true (sxt_person_is_in_post (person, TODAY));
  sxt_record_set_date (person, SXT_PERSON_FROM, TODAY);
  sxt_record_set_date (person, SXT_PERSON_UNTIL, TODAY);
  g_assert_true (sxt_person_is_in_post (person, TODAY));
  g_assert_false (sxt_person_is_in_post (person, TODAY - 1));
  g_assert_false (sxt_person_is_in_post (person, TODAY + 1));
  g_assert_true (sxt_person_is_in_post (person, SXT_DATE_NONE));

  sxt_record_set_choice (person, SXT_PERSON_ROLE, SXT_ROLE_PRINCIPAL);
  g_assert_false (sxt_person_has_role (person, SXT_ROLE_DISTRICT_COACH));
  sxt_record_set_strings (person, SXT_PERSON_ALSO, also);
  g_assert_true (sxt_person_has_role (person, SXT_ROLE_DISTRICT_COACH));
  g_assert_true (sxt_person_has_role (person, SXT_ROLE_PRINCIPAL));
  g_assert_false (sxt_person_has_role (person, SXT_ROLE_SCHOOL_COACH));

  g_assert_false (sxt_person_is_outsider (person));
  sxt_record_set_choice (person, SXT_PERSON_ROLE, SXT_ROLE_CONSULTANT);
  g_assert_true (sxt_person_is_outsider (person));
  sxt_record_set_choice (person, SXT_PERSON_BELONGS_TO, SXT_BELONGING_SERVICE_AGENCY);
  g_assert_false (sxt_person_is_outsider (person));
  sxt_record_set_choice (person, SXT_PERSON_ROLE, SXT_ROLE_TEACHER);
  sxt_record_set_choice (person, SXT_PERSON_BELONGS_TO, SXT_BELONGING_OUTSIDE);
  g_assert_true (sxt_person_is_outsider (person));

  g_hash_table_add (schools, school);
  g_assert_false (sxt_person_works_in_one_of (person, schools));
  sxt_record_set_target (serves, SXT_SERVES_PERSON, person);
  sxt_record_set_target (serves, SXT_SERVES_SCHOOL, school);
  g_assert_true (sxt_person_works_in_one_of (person, schools));
  sxt_project_remove (project, &serves, 1, NULL);
  g_assert_false (sxt_person_works_in_one_of (person, schools));
  sxt_record_set_target (person, SXT_PERSON_SCHOOL, school);
  g_assert_true (sxt_person_works_in_one_of (person, schools));
}

static void
add_message (SxtProject *project, SxtRecord *audience, const char *id, SxtDate date, int state, const char *repeats)
{
  SxtRecord *message = add (project, SXT_MESSAGES, id);
  g_autofree char *reach_id = g_strconcat ("r-", id, NULL);
  SxtRecord *reach = add (project, SXT_REACHES, reach_id);

  if (date != SXT_DATE_NONE)
    sxt_record_set_date (message, SXT_MESSAGE_DATE, date);
  sxt_record_set_choice (message, SXT_MESSAGE_STATE, state);
  sxt_record_set_string (message, SXT_MESSAGE_REPEATS, repeats);
  sxt_record_set_target (reach, SXT_REACH_MESSAGE, message);
  sxt_record_set_target (reach, SXT_REACH_AUDIENCE, audience);
}

static void
test_contact (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *audience = add (project, SXT_AUDIENCES, "a-1");
  SxtRecord *venue = add (project, SXT_VENUES, "v-1");
  SxtRecord *pair = add (project, SXT_VENUE_AUDIENCES, "va-1");
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) venues = NULL;
  g_autoptr (GArray) both = NULL;
  SxtSilence silence;

  add_message (project, audience, "m-1", TODAY - 1, SXT_MESSAGE_STATE_DRAFT, NULL);
  add_message (project, audience, "m-2", TODAY, SXT_MESSAGE_STATE_DRAFT, NULL);
  add_message (project, audience, "m-3", TODAY - 40, SXT_MESSAGE_STATE_APPROVED, NULL);
  add_message (project, audience, "m-4", TODAY - 30, SXT_MESSAGE_STATE_SENT, "FREQ=DAILY;INTERVAL=10;COUNT=4");
  add_message (project, audience, "m-5", SXT_DATE_NONE, SXT_MESSAGE_STATE_SENT, NULL);

  days = sxt_audience_list_messages (audience, TODAY);
  g_assert_cmpuint (days->len, ==, 5);
  g_assert_cmpint (g_array_index (days, SxtDate, 0), ==, TODAY - 40);
  g_assert_cmpint (g_array_index (days, SxtDate, 1), ==, TODAY - 30);
  g_assert_cmpint (g_array_index (days, SxtDate, 4), ==, TODAY);

  /* Only families, board and press are outside; the kind is not said yet. */
  g_assert_cmpint (sxt_plan_get_first_outside_message (project, TODAY), ==, SXT_DATE_NONE);
  sxt_record_set_choice (audience, SXT_AUDIENCE_KIND, SXT_AUDIENCE_KIND_STAFF);
  g_assert_cmpint (sxt_plan_get_first_outside_message (project, TODAY), ==, SXT_DATE_NONE);
  for (int kind = 0; kind < SXT_N_AUDIENCE_KINDS; kind++)
    {
      gboolean outside =
          kind == SXT_AUDIENCE_KIND_FAMILIES || kind == SXT_AUDIENCE_KIND_BOARD || kind == SXT_AUDIENCE_KIND_PRESS;

      sxt_record_set_choice (audience, SXT_AUDIENCE_KIND, kind);
      g_assert_cmpint (sxt_plan_get_first_outside_message (project, TODAY), ==, outside ? TODAY - 40 : SXT_DATE_NONE);
      g_assert_cmpint (sxt_audience_get_cadence (audience), ==,
                       (int) sxt_project_get_setting (project, sxt_audience_get_cadence_setting (audience)));
    }
  sxt_record_set_integer (audience, SXT_AUDIENCE_HOW_OFTEN, 11);
  g_assert_cmpint (sxt_audience_get_cadence (audience), ==, 11);

  /* A past chance counts only if it was held; today's and later ones always. */
  sxt_record_set_target (pair, SXT_VENUE_AUDIENCE_VENUE, venue);
  sxt_record_set_target (pair, SXT_VENUE_AUDIENCE_AUDIENCE, audience);
  sxt_record_set_date (venue, SXT_VENUE_DATE, TODAY - 5);
  venues = sxt_audience_list_venues (audience, TODAY);
  g_assert_cmpuint (venues->len, ==, 0);
  g_clear_pointer (&venues, g_array_unref);
  sxt_record_set_boolean (venue, SXT_VENUE_HELD, TRUE);
  venues = sxt_audience_list_venues (audience, TODAY);
  g_assert_cmpuint (venues->len, ==, 1);

  both = sxt_dates_merge (days, venues);
  g_assert_cmpuint (both->len, ==, 6);
  /* -40, -30, -20, -10, -5, 0: then nothing for 25 days. */
  g_assert_true (sxt_dates_find_longest_silence (project, both, TODAY + 25, &silence));
  g_assert_cmpint (silence.days, ==, 25);
  g_assert_cmpint (silence.from, ==, TODAY);
  g_assert_true (sxt_dates_find_longest_silence (project, both, TODAY + 3, &silence));
  g_assert_cmpint (silence.days, ==, 10);
  g_assert_cmpint (silence.from, ==, TODAY - 40);
  g_assert_false (sxt_dates_find_longest_silence (project, both, TODAY - 40, &silence));
}

static void
test_schools (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *school = add (project, SXT_SCHOOLS, "s-1");
  SxtRecord *other = add (project, SXT_SCHOOLS, "s-2");
  SxtRecord *criterion = add (project, SXT_CRITERIA, "k-1");
  SxtRecord *score;

  g_assert_cmpint (sxt_district_get_enrollment (project), ==, 0);
  sxt_record_set_integer (school, SXT_SCHOOL_ENROLLMENT, 500);
  sxt_record_set_integer (other, SXT_SCHOOL_ENROLLMENT, 250);
  g_assert_cmpint (sxt_district_get_enrollment (project), ==, 750);

  g_assert_cmpint (sxt_criterion_get_minimum (criterion), ==, 3);
  sxt_record_set_integer (sxt_project_get_single (project, SXT_SETTINGS), SXT_SETTING_MINIMUM, 2);
  g_assert_cmpint (sxt_criterion_get_minimum (criterion), ==, 2);
  sxt_record_set_integer (criterion, SXT_CRITERION_MINIMUM, 4);
  g_assert_cmpint (sxt_criterion_get_minimum (criterion), ==, 4);

  g_assert_null (sxt_school_get_score (school, criterion));
  g_assert_cmpint (sxt_school_get_level (school, criterion), ==, 0);
  score = add (project, SXT_SCORES, "q-1");
  sxt_record_set_target (score, SXT_SCORE_SCHOOL, school);
  sxt_record_set_target (score, SXT_SCORE_CRITERION, criterion);
  g_assert_true (sxt_school_get_score (school, criterion) == score);
  g_assert_cmpint (sxt_school_get_level (school, criterion), ==, 0);
  sxt_record_set_integer (score, SXT_SCORE_LEVEL, 3);
  g_assert_cmpint (sxt_school_get_level (school, criterion), ==, 3);
}

static void
set_score (SxtProject *project, const char *id, SxtRecord *candidate, SxtRecord *criterion, int level)
{
  SxtRecord *score = add (project, SXT_DEVICE_SCORES, id);

  sxt_record_set_target (score, SXT_DEVICE_SCORE_CANDIDATE, candidate);
  sxt_record_set_target (score, SXT_DEVICE_SCORE_CRITERION, criterion);
  sxt_record_set_integer (score, SXT_DEVICE_SCORE_LEVEL, level);
}

static void
test_devices (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *sturdy = add (project, SXT_DEVICE_CRITERIA, "k-1");
  SxtRecord *light = add (project, SXT_DEVICE_CRITERIA, "k-2");
  SxtRecord *slate = add (project, SXT_CANDIDATES, "d-1");
  SxtRecord *book = add (project, SXT_CANDIDATES, "d-2");
  SxtRecord *decision = add (project, SXT_DEVICE_DECISIONS, "x-1");
  g_autoptr (GPtrArray) scored = NULL;
  double chosen, better;

  sxt_record_set_integer (sturdy, SXT_DEVICE_CRITERION_WEIGHT, 3);
  set_score (project, "q-1", slate, sturdy, 2);
  set_score (project, "q-2", slate, light, 4);
  set_score (project, "q-3", book, light, 4);
  /* A criterion without weight decides nothing. */
  g_assert_true (sxt_candidate_is_scored (slate));
  g_assert_false (sxt_candidate_is_scored (book));

  set_score (project, "q-4", book, sturdy, 3);
  sxt_record_set_target (decision, SXT_DEVICE_DECISION_CANDIDATE, slate);
  g_assert_true (sxt_device_decision_find_better (decision, &chosen, &better) == book);
  g_assert_cmpfloat (chosen, ==, 2);
  g_assert_cmpfloat (better, ==, 3);

  /* 3 x 2 + 1 x 4 against 3 x 3 + 1 x 1: the same. */
  sxt_record_set_integer (light, SXT_DEVICE_CRITERION_WEIGHT, 1);
  sxt_record_set_integer (sxt_project_lookup (project, "q-3"), SXT_DEVICE_SCORE_LEVEL, 1);
  g_assert_null (sxt_device_decision_find_better (decision, NULL, NULL));
  sxt_record_set_integer (sxt_project_lookup (project, "q-3"), SXT_DEVICE_SCORE_LEVEL, 2);
  g_assert_true (sxt_device_decision_find_better (decision, NULL, NULL) == book);

  /* Grades: an end that is not said is open. */
  sxt_record_set_choice (book, SXT_CANDIDATE_HIGHEST_GRADE, SXT_GRADE_5);
  g_assert_true (sxt_device_decision_is_for (decision, book));
  sxt_record_set_choice (decision, SXT_DEVICE_DECISION_LOWEST_GRADE, SXT_GRADE_5);
  g_assert_true (sxt_device_decision_is_for (decision, book));
  sxt_record_set_choice (decision, SXT_DEVICE_DECISION_LOWEST_GRADE, SXT_GRADE_6);
  g_assert_false (sxt_device_decision_is_for (decision, book));
  g_assert_true (sxt_device_decision_is_for (NULL, book));
  g_assert_null (sxt_device_decision_find_better (decision, NULL, NULL));
  scored = sxt_device_decision_list_scored (project, decision);
  g_assert_cmpuint (scored->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/plan-questions/waves", test_waves);
  g_test_add_func ("/analysis/plan-questions/dates", test_dates);
  g_test_add_func ("/analysis/plan-questions/people", test_people);
  g_test_add_func ("/analysis/plan-questions/contact", test_contact);
  g_test_add_func ("/analysis/plan-questions/schools", test_schools);
  g_test_add_func ("/analysis/plan-questions/devices", test_devices);

  return g_test_run ();
}
