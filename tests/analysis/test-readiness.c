/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness: the value of a school, its must-haves, the answer in a line, and the rubric that is offered. */
#include <math.h>

#include "analysis/readiness.h"
#include "analysis/rubric.h"
#include "base/format.h"

static SxtRecord *
add (SxtProject *project, SxtListId list, const char *id)
{
  g_autoptr (SxtRecord) record = sxt_record_new_with_id (list, id);

  g_assert_true (sxt_project_append (project, record, NULL));

  return sxt_project_lookup (project, id);
}

static SxtRecord *
add_criterion (SxtProject *project, const char *id, int weight, gboolean must_have)
{
  SxtRecord *criterion = add (project, SXT_CRITERIA, id);

  if (weight >= 0)
    sxt_record_set_integer (criterion, SXT_CRITERION_WEIGHT, weight);
  sxt_record_set_boolean (criterion, SXT_CRITERION_MUST_HAVE, must_have);

  return criterion;
}

static SxtRecord *
add_score (SxtProject *project, SxtRecord *school, SxtRecord *criterion, int level)
{
  g_autoptr (SxtRecord) score = sxt_record_new (SXT_SCORES);

  sxt_record_set_text (score, SXT_SCORE_SCHOOL, sxt_record_get_id (school), NULL);
  sxt_record_set_text (score, SXT_SCORE_CRITERION, sxt_record_get_id (criterion), NULL);
  sxt_record_set_integer (score, SXT_SCORE_LEVEL, level);
  g_assert_true (sxt_project_append (project, score, NULL));

  return sxt_school_get_score (school, criterion);
}

static void
test_value (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *must = add_criterion (project, "must", 30, TRUE), *other = add_criterion (project, "other", 10, FALSE),
            *third = add_criterion (project, "third", 10, FALSE), *school = add (project, SXT_SCHOOLS, "s"), *score;

  /* Nothing scored, or not each must-have: none. */
  g_assert_true (isnan (sxt_school_get_readiness (school)));
  add_score (project, school, other, 4);
  g_assert_true (isnan (sxt_school_get_readiness (school)));
  g_assert_false (sxt_school_meets_must_haves (school));

  /* (30 x 2 + 10 x 4) / 40; what is not scored does not count. */
  score = add_score (project, school, must, 2);
  g_assert_cmpfloat_with_epsilon (sxt_school_get_readiness (school), 2.5, 1e-12);
  g_assert_true (sxt_school_is_under (school, must));
  g_assert_false (sxt_school_is_under (school, other));
  g_assert_false (sxt_school_is_under (school, third));
  g_assert_false (sxt_school_meets_must_haves (school));

  sxt_record_set_integer (score, SXT_SCORE_LEVEL, 3);
  g_assert_cmpfloat_with_epsilon (sxt_school_get_readiness (school), 3.25, 1e-12);
  g_assert_true (sxt_school_meets_must_haves (school));

  /* A weight that is left out counts nothing beside others; without any, all count the same. */
  sxt_record_clear (other, SXT_CRITERION_WEIGHT);
  g_assert_cmpfloat_with_epsilon (sxt_school_get_readiness (school), 3, 1e-12);
  sxt_record_clear (must, SXT_CRITERION_WEIGHT);
  sxt_record_clear (third, SXT_CRITERION_WEIGHT);
  g_assert_cmpfloat_with_epsilon (sxt_school_get_readiness (school), 3.5, 1e-12);

  /* A level that was taken back is no score. */
  sxt_record_clear (score, SXT_SCORE_LEVEL);
  g_assert_true (isnan (sxt_school_get_readiness (school)));
}

static void
check_answer (SxtProject *project, const char *wanted)
{
  g_autoptr (SxtMessage) message = sxt_readiness_answer (project);
  g_autofree char *answer = sxt_message_format_plain (message);

  g_assert_cmpstr (answer, ==, wanted);
}

static SxtRecord *
add_school (SxtProject *project, const char *name, SxtRecord *wave)
{
  SxtRecord *school = add (project, SXT_SCHOOLS, name);

  sxt_record_set_string (school, SXT_SCHOOL_NAME, name);
  sxt_record_set_target (school, SXT_SCHOOL_WAVE, wave);

  return school;
}

static void
test_answer (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *wave, *criterion, *schools[3];

  check_answer (project, "What makes a school ready is not written down yet.");
  criterion = add_criterion (project, "k", 10, FALSE);
  check_answer (project, "No criterion is a must-have yet.");
  sxt_record_set_boolean (criterion, SXT_CRITERION_MUST_HAVE, TRUE);
  check_answer (project, "Which schools begin is not decided yet.");

  wave = add (project, SXT_WAVES, "w");
  sxt_record_set_string (wave, SXT_WAVE_NAME, "Wave 1");
  schools[0] = add_school (project, "Oak", wave);
  check_answer (project, "Oak does not meet the must-haves for Wave 1 yet.");
  schools[1] = add_school (project, "Elm", wave);
  schools[2] = add_school (project, "Ash", wave);
  check_answer (project, "Of 3 schools of Wave 1, 0 meet the must-haves.");
  add_score (project, schools[0], criterion, 3);
  check_answer (project, "Of 3 schools of Wave 1, 1 meets the must-haves.");
  add_score (project, schools[1], criterion, 4);
  check_answer (project, "All but Ash meet the must-haves for Wave 1.");
  add_score (project, schools[2], criterion, 2);
  check_answer (project, "All but Ash meet the must-haves for Wave 1.");
  sxt_record_set_integer (criterion, SXT_CRITERION_MINIMUM, 2);
  check_answer (project, "All 3 schools of Wave 1 meet the must-haves.");
}

static void
test_rubric (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GPtrArray) ordered = NULL;
  gint64 sum = 0;
  guint must_haves = 0;

  g_assert_true (sxt_rubric_add (project, NULL));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_CRITERIA), ==, 9);
  g_assert_cmpstr (sxt_project_get_undo_label (project), ==, "Use the Nine Criteria");

  for (guint i = 0; i < 9; i++)
    {
      SxtRecord *criterion = sxt_project_get (project, SXT_CRITERIA, i);
      gint64 weight, low, high;

      g_assert_true (sxt_record_get_integer (criterion, SXT_CRITERION_WEIGHT, &weight));
      g_assert_true (sxt_record_get_integer (criterion, SXT_CRITERION_WEIGHT_LOW, &low));
      g_assert_true (sxt_record_get_integer (criterion, SXT_CRITERION_WEIGHT_HIGH, &high));
      g_assert_cmpint (low, <, weight);
      g_assert_cmpint (weight, <, high);
      sum += weight;
      must_haves += sxt_record_is_true (criterion, SXT_CRITERION_MUST_HAVE);
      for (int level = SXT_CRITERION_LEVEL_1; level <= SXT_CRITERION_LEVEL_4; level++)
        {
          g_assert_nonnull (sxt_record_get_string (criterion, level));
          for (int lower = SXT_CRITERION_LEVEL_1; lower < level; lower++)
            g_assert_cmpstr (sxt_record_get_string (criterion, level), !=, sxt_record_get_string (criterion, lower));
        }
      g_assert_cmpint (sxt_criterion_get_minimum (criterion), ==, 3);
    }
  g_assert_cmpint (sum, ==, 100);
  g_assert_cmpuint (must_haves, ==, 4);

  /* Must-haves first. */
  ordered = sxt_readiness_list_criteria (project);
  g_assert_cmpuint (ordered->len, ==, 9);
  for (guint i = 0; i < 9; i++)
    g_assert_cmpint (sxt_record_is_true (g_ptr_array_index (ordered, i), SXT_CRITERION_MUST_HAVE), ==, i < 4);

  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_CRITERIA), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sxt_language_init ("en", NULL);

  g_test_add_func ("/readiness/value", test_value);
  g_test_add_func ("/readiness/answer", test_answer);
  g_test_add_func ("/readiness/rubric", test_rubric);

  return g_test_run ();
}
