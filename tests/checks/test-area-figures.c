/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main figure of each area: what an empty plan says, and what records make of it. */
#include "base/format.h"
#include "checks/area-figures.h"
#include "model/all.h"

#define TODAY (sxt_date_new (2027, 4, 5))

static SxtRecord *
add (SxtProject *project, SxtListId list, const char *id)
{
  g_autoptr (SxtRecord) record = sxt_record_new_with_id (list, id);

  g_assert_true (sxt_project_append (project, record, NULL));

  return sxt_project_lookup (project, id);
}

static void
check (SxtProject *project, SxtArea area, const char *figure, const char *words)
{
  g_autoptr (SxtMessage) figure_message = NULL;
  g_autoptr (SxtMessage) words_message = NULL;
  g_autofree char *found_figure = NULL, *found_words = NULL;

  sxt_area_find_figure (area, project, TODAY, &figure_message, &words_message);
  found_figure = figure_message ? sxt_message_format_plain (figure_message) : NULL;
  found_words = sxt_message_format_plain (words_message);
  g_assert_cmpstr (found_figure, ==, figure);
  g_assert_cmpstr (found_words, ==, words);
}

static void
test_empty (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();

  check (project, SXT_AREA_NARRATIVE, NULL, "No moment of a school day is pictured yet");
  check (project, SXT_AREA_CURRICULUM, NULL, "No conversation is recorded yet");
  check (project, SXT_AREA_CAPACITY, NULL, "No school has a wave yet");
  check (project, SXT_AREA_SCHOOLS, NULL, "No school has a wave yet");
  check (project, SXT_AREA_COMMUNICATIONS, NULL, "No message is planned yet");
  check (project, SXT_AREA_DEVICES, NULL, "No device is considered yet");
}

static void
test_narrative (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *scene = add (project, SXT_SCENES, "sc-1");

  sxt_record_set_choice (scene, SXT_SCENE_PERSPECTIVE, SXT_PERSPECTIVE_STUDENT);
  sxt_record_set_string (scene, SXT_SCENE_TODAY, "Maya reads the same page as all others and waits at her desk.");
  check (project, SXT_AREA_NARRATIVE, "0 of 4", "perspectives can be pictured");
  sxt_record_set_string (scene, SXT_SCENE_WITH_PL,
                         "She sits at a table with her teacher and three classmates and explains her own paragraph.");
  check (project, SXT_AREA_NARRATIVE, "1 of 4", "perspectives can be pictured");
}

static void
test_curriculum (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *talk = add (project, SXT_CONVERSATIONS, "cv-1"), *coach = add (project, SXT_PEOPLE, "p-1");
  SxtRecord *there = add (project, SXT_ATTENDANCES, "at-1"), *domain, *standard, *content, *alignment;
  const char *also[] = { "school-coach", NULL };

  /* Talks, as long as there is nothing to judge: coaches of both kinds have to be there. */
  sxt_record_set_choice (talk, SXT_CONVERSATION_KIND, SXT_CONVERSATION_KIND_DESIGN);
  sxt_record_set_date (talk, SXT_CONVERSATION_DATE, TODAY - 20);
  sxt_record_set_string (coach, SXT_PERSON_NAME, "Rosa Diaz");
  sxt_record_set_choice (coach, SXT_PERSON_ROLE, SXT_ROLE_DISTRICT_COACH);
  sxt_record_set_target (there, SXT_ATTENDANCE_CONVERSATION, talk);
  sxt_record_set_target (there, SXT_ATTENDANCE_PERSON, coach);
  check (project, SXT_AREA_CURRICULUM, "0 of 3", "kinds of first conversation had coaches of district and schools");
  sxt_record_set_strings (coach, SXT_PERSON_ALSO, also);
  check (project, SXT_AREA_CURRICULUM, "1 of 3", "kinds of first conversation had coaches of district and schools");

  /* Then standards: those at the end of the tree, in scope by themselves or by their parent. */
  domain = add (project, SXT_STANDARDS, "st-1");
  sxt_record_set_boolean (domain, SXT_STANDARD_IN_SCOPE, TRUE);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("st-1-%d", i);

      sxt_record_set_target (add (project, SXT_STANDARDS, id), SXT_STANDARD_PARENT, domain);
    }
  standard = sxt_project_lookup (project, "st-1-2");
  sxt_record_set_boolean (standard, SXT_STANDARD_IN_SCOPE, FALSE);
  check (project, SXT_AREA_CURRICULUM, "0 of 2", "standards are judged");

  content = add (project, SXT_CONTENTS, "c-1");
  alignment = add (project, SXT_ALIGNMENTS, "al-1");
  sxt_record_set_target (alignment, SXT_ALIGNMENT_STANDARD, sxt_project_lookup (project, "st-1-0"));
  sxt_record_set_target (alignment, SXT_ALIGNMENT_CONTENT, content);
  check (project, SXT_AREA_CURRICULUM, "0 of 2", "standards are judged");
  sxt_record_set_choice (alignment, SXT_ALIGNMENT_JUDGEMENT, SXT_JUDGEMENT_NONE);
  check (project, SXT_AREA_CURRICULUM, "1 of 2", "standards are judged");
  /* A parent's judgement holds for its children. */
  sxt_record_set_target (alignment, SXT_ALIGNMENT_STANDARD, domain);
  check (project, SXT_AREA_CURRICULUM, "2 of 2", "standards are judged");
}

static void
test_capacity_and_schools (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *wave = add (project, SXT_WAVES, "w-1"), *school = add (project, SXT_SCHOOLS, "s-1");
  SxtRecord *principal = add (project, SXT_PEOPLE, "p-1"), *criterion, *score;

  sxt_record_set_target (school, SXT_SCHOOL_WAVE, wave);
  sxt_record_set_target (add (project, SXT_SCHOOLS, "s-2"), SXT_SCHOOL_WAVE, wave);
  check (project, SXT_AREA_CAPACITY, "0 of 2", "principals drive the change");
  sxt_record_set_choice (school, SXT_SCHOOL_DRIVER, SXT_DRIVER_PRINCIPAL);
  sxt_record_set_target (school, SXT_SCHOOL_PRINCIPAL, principal);
  check (project, SXT_AREA_CAPACITY, "0 of 2", "principals drive the change");
  sxt_record_set_string (principal, SXT_PERSON_NAME, "Ana Ortiz");
  check (project, SXT_AREA_CAPACITY, "1 of 2", "principals drive the change");
  sxt_record_set_date (principal, SXT_PERSON_UNTIL, TODAY - 1);
  check (project, SXT_AREA_CAPACITY, "0 of 2", "principals drive the change");

  check (project, SXT_AREA_SCHOOLS, NULL, "No criterion of readiness is a must-have yet");
  criterion = add (project, SXT_CRITERIA, "cr-1");
  sxt_record_set_boolean (criterion, SXT_CRITERION_MUST_HAVE, TRUE);
  sxt_record_set_integer (criterion, SXT_CRITERION_MINIMUM, 3);
  score = add (project, SXT_SCORES, "sc-1");
  sxt_record_set_target (score, SXT_SCORE_SCHOOL, school);
  sxt_record_set_target (score, SXT_SCORE_CRITERION, criterion);
  sxt_record_set_integer (score, SXT_SCORE_LEVEL, 2);
  check (project, SXT_AREA_SCHOOLS, "0 of 2", "first-wave schools at the must-haves");
  sxt_record_set_integer (score, SXT_SCORE_LEVEL, 3);
  check (project, SXT_AREA_SCHOOLS, "1 of 2", "first-wave schools at the must-haves");
}

static void
test_communications (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *families = add (project, SXT_AUDIENCES, "a-1"), *message = add (project, SXT_MESSAGES, "m-1");
  SxtRecord *reach = add (project, SXT_REACHES, "r-1");

  sxt_record_set_string (families, SXT_AUDIENCE_NAME, "Families");
  sxt_record_set_integer (families, SXT_AUDIENCE_HOW_OFTEN, 20);
  sxt_record_set_string (message, SXT_MESSAGE_TITLE, "Spring letter");
  sxt_record_set_choice (message, SXT_MESSAGE_STATE, SXT_MESSAGE_STATE_SENT);
  sxt_record_set_target (reach, SXT_REACH_MESSAGE, message);
  sxt_record_set_target (reach, SXT_REACH_AUDIENCE, families);
  check (project, SXT_AREA_COMMUNICATIONS, NULL, "No message is ahead");
  sxt_record_set_date (message, SXT_MESSAGE_DATE, TODAY + 17);
  check (project, SXT_AREA_COMMUNICATIONS, "17 days", "until the next message, Spring letter");
  sxt_record_set_date (message, SXT_MESSAGE_DATE, TODAY - 20);
  check (project, SXT_AREA_COMMUNICATIONS, NULL, "No message is ahead");
  sxt_record_set_date (message, SXT_MESSAGE_DATE, TODAY - 21);
  check (project, SXT_AREA_COMMUNICATIONS, "21 days", "no word to Families, 20 promised");
}

static void
test_devices (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *first = add (project, SXT_CANDIDATES, "ca-1"), *second = add (project, SXT_CANDIDATES, "ca-2");
  SxtRecord *asked = add (project, SXT_REFERENCE_CHECKS, "rc-1"), *decision;

  sxt_record_set_string (first, SXT_CANDIDATE_MODEL, "Slate 10");
  sxt_record_set_string (second, SXT_CANDIDATE_MODEL, "Kestrel 11");
  sxt_record_set_target (asked, SXT_REFERENCE_CHECK_CANDIDATE, second);
  sxt_record_set_date (asked, SXT_REFERENCE_CHECK_DATE, TODAY + 1);
  check (project, SXT_AREA_DEVICES, "0 of 3", "references checked for Slate 10");
  sxt_record_set_date (asked, SXT_REFERENCE_CHECK_DATE, TODAY);
  check (project, SXT_AREA_DEVICES, "1 of 3", "references checked for Kestrel 11");
  /* What is bought counts, not what was asked about most. */
  decision = add (project, SXT_DEVICE_DECISIONS, "dd-1");
  sxt_record_set_choice (decision, SXT_DEVICE_DECISION_DECISION, SXT_DEVICE_CHOICE_BUY);
  sxt_record_set_target (decision, SXT_DEVICE_DECISION_CANDIDATE, first);
  check (project, SXT_AREA_DEVICES, "0 of 3", "references checked for Slate 10");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (sxt_language_init ("en", NULL));
  g_test_add_func ("/area-figures/empty", test_empty);
  g_test_add_func ("/area-figures/narrative", test_narrative);
  g_test_add_func ("/area-figures/curriculum", test_curriculum);
  g_test_add_func ("/area-figures/capacity-and-schools", test_capacity_and_schools);
  g_test_add_func ("/area-figures/communications", test_communications);
  g_test_add_func ("/area-figures/devices", test_devices);

  return g_test_run ();
}
