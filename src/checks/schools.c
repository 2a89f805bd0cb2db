/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checks of Schools: starting with schools that are not ready, or on money that comes with unrest. */
#include <glib/gi18n-lib.h>

#include "analysis/readiness.h"
#include "analysis/waves.h"
#include "checks/check-private.h"
#include "checks/school-cases.h"
#include "checks/wording.h"
#include "model/all.h"

#define LOWEST_LEVEL 1

static GPtrArray *
list_must_haves (SxtProject *project)
{
  GPtrArray *found = g_ptr_array_new ();
  guint n = sxt_project_get_n (project, SXT_CRITERIA);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *criterion = sxt_project_get (project, SXT_CRITERIA, i);

      if (sxt_record_is_true (criterion, SXT_CRITERION_MUST_HAVE))
        g_ptr_array_add (found, criterion);
    }

  return found;
}

static SxtMessage *
make_headline (const char *template_, guint reserve, SxtRecord *school, SxtRecord *criterion)
{
  g_autofree char *school_title = sxt_record_dup_title (school);
  g_autofree char *criterion_title = sxt_record_dup_title (criterion);

  return sxt_headline_with_names (template_, reserve, "school", school_title, "criterion", criterion_title);
}

static SxtMessage *
with_both (SxtMessage *message, SxtRecord *school, SxtRecord *criterion)
{
  message = sxt_message_with_title (message, "school", school);

  return sxt_message_with_title (message, "criterion", criterion);
}

/* To the score, or to start it. */
static void
show_score (SxtCase *item, SxtRecord *school, SxtRecord *criterion, int field)
{
  SxtRecord *score = sxt_school_get_score (school, criterion);

  if (score != NULL)
    sxt_case_show (item, score, field);
  else
    sxt_case_start (item, SXT_SCORES, field, SXT_SCORE_SCHOOL, sxt_record_get_id (school), SXT_SCORE_CRITERION,
                    sxt_record_get_id (criterion), -1);
}

/* The district's own minimum, or the setting. */
static void
add_minimum_source (SxtCase *item, SxtRecord *criterion)
{
  SxtMessage *source;

  if (!sxt_record_has (criterion, SXT_CRITERION_MINIMUM))
    {
      sxt_case_source (item, sxt_setting_dup_source (sxt_record_get_project (criterion), SXT_SETTING_MINIMUM));
      return;
    }

  source = sxt_message_new (
      /* xgettext: python-brace-format */ N_ ("The district set the minimum of {criterion} at {minimum}."));
  source = sxt_message_with_title (source, "criterion", criterion);
  sxt_case_source (item,
                   sxt_message_with_integer (source, "minimum", sxt_criterion_get_minimum (criterion), SXT_UNIT_NONE));
}

/* One case a school and kind: the first criterion speaks, the others are counted and shown. */

static void
report_below (SxtCheckRun *run, SxtRecord *school, GPtrArray *criteria)
{
  SxtRecord *criterion = g_ptr_array_index (criteria, 0);
  int level = sxt_school_get_level (school, criterion);
  int minimum = sxt_criterion_get_minimum (criterion);
  SxtCase *item = sxt_check_run_add_school (run, SXT_STATE_MISSED, school);
  SxtMessage *headline = make_headline (
      /* xgettext: python-brace-format */ N_ ("{school} starts with {criterion} at {level}, not {minimum}"), 2, school,
      criterion);
  SxtMessage *reason;

  if (criteria->len > 1)
    reason = /* xgettext: python-brace-format */ sxt_message_new_plural (
        "{school} is in the first wave with {criterion} at {level}, where the must-have "
        "minimum is {minimum}, and with {count} more below its minimum.",
        "{school} is in the first wave with {criterion} at {level}, where the must-have "
        "minimum is {minimum}, and with {count} more below their minimum.",
        criteria->len - 1);
  else
    reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
        "{school} is in the first wave with {criterion} at {level}; the must-have minimum is "
        "{minimum}."));

  headline = sxt_message_with_integer (headline, "level", level, SXT_UNIT_NONE);
  sxt_case_headline (item, sxt_message_with_integer (headline, "minimum", minimum, SXT_UNIT_NONE),
                     sxt_message_new (N_ ("A first school is below a must-have minimum")));
  reason = with_both (reason, school, criterion);
  reason = sxt_message_with_integer (reason, "level", level, SXT_UNIT_NONE);
  sxt_case_reason (item, sxt_message_with_integer (reason, "minimum", minimum, SXT_UNIT_NONE));
  sxt_case_remedy (item, sxt_message_new (N_ ("Build up what is missing before the start and score it again, or let "
                                              "the school begin with a later wave.")));
  add_minimum_source (item, criterion);
  for (guint i = 0; i < criteria->len; i++)
    show_score (item, school, g_ptr_array_index (criteria, i), SXT_SCORE_LEVEL);
  sxt_case_show (item, school, SXT_SCHOOL_WAVE);
}

static void
report_unscored (SxtCheckRun *run, SxtRecord *school, GPtrArray *criteria)
{
  SxtRecord *criterion = g_ptr_array_index (criteria, 0);
  SxtCase *item = sxt_check_run_add_school (run, SXT_STATE_AT_RISK, school);
  SxtMessage *reason;

  if (criteria->len > 1)
    reason = /* xgettext: python-brace-format */ sxt_message_new_plural (
        "{school} is in the first wave, and {criterion} and {count} more must-have have no "
        "score there.",
        "{school} is in the first wave, and {criterion} and {count} more must-haves have no "
        "score there.",
        criteria->len - 1);
  else
    reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
        "{school} is in the first wave, and {criterion} is a must-have without a score "
        "there."));

  sxt_check_run_let_fall_due (run, item, school);
  sxt_case_headline (item,
                     make_headline (/* xgettext: python-brace-format */ N_ ("{school} is not scored on {criterion}"), 0,
                                    school, criterion),
                     sxt_message_new (N_ ("A first school lacks a score on a must-have")));
  sxt_case_reason (item, with_both (reason, school, criterion));
  sxt_case_remedy (item, sxt_message_new (N_ ("Score it from something seen: a document, an observation, a survey or "
                                              "data.")));
  for (guint i = 0; i < criteria->len; i++)
    show_score (item, school, g_ptr_array_index (criteria, i), SXT_SCORE_LEVEL);
}

static void
report_unproved (SxtCheckRun *run, SxtRecord *school, GPtrArray *criteria)
{
  SxtRecord *criterion = g_ptr_array_index (criteria, 0);
  SxtCase *item = sxt_check_run_add_school (run, SXT_STATE_AT_RISK, school);
  SxtMessage *reason;

  if (criteria->len > 1)
    reason = /* xgettext: python-brace-format */ sxt_message_new_plural (
        "{school} has {criterion} at {level}, and nothing says what that and {count} more "
        "score rest on.",
        "{school} has {criterion} at {level}, and nothing says what that and {count} more "
        "scores rest on.",
        criteria->len - 1);
  else
    reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
        "{school} has {criterion} at {level}, and nothing says what that rests on."));

  sxt_case_headline (item,
                     make_headline (/* xgettext: python-brace-format */ N_ ("{school}: {criterion} lacks evidence"), 0,
                                    school, criterion),
                     sxt_message_new (N_ ("A score on a must-have lacks evidence")));
  reason = with_both (reason, school, criterion);
  sxt_case_reason (item,
                   sxt_message_with_integer (reason, "level", sxt_school_get_level (school, criterion), SXT_UNIT_NONE));
  sxt_case_remedy (item, sxt_message_new (N_ ("Write what was seen, where and when, or score it again.")));
  for (guint i = 0; i < criteria->len; i++)
    show_score (item, school, g_ptr_array_index (criteria, i), SXT_SCORE_EVIDENCE);
}

static void
report_trivial_minimum (SxtCheckRun *run, SxtRecord *criterion)
{
  SxtCase *item = sxt_check_run_add (run, SXT_STATE_AT_RISK);

  sxt_case_about (item, criterion);
  sxt_case_headline (
      item,
      sxt_headline_with_record (/* xgettext: python-brace-format */ N_ ("The minimum of {criterion} keeps nobody out"),
                                0, "criterion", criterion),
      sxt_message_new (N_ ("The minimum of a must-have keeps no school out")));
  sxt_case_reason (item, sxt_message_with_title (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                     "{criterion} is a must-have with the lowest level "
                                                     "as its minimum, so every school passes.")),
                                                 "criterion", criterion));
  sxt_case_remedy (item, sxt_message_new (N_ ("Set the level without which a school should not begin.")));
  add_minimum_source (item, criterion);
  if (sxt_record_has (criterion, SXT_CRITERION_MINIMUM))
    sxt_case_show (item, criterion, SXT_CRITERION_MINIMUM);
  else
    sxt_case_show (item, sxt_project_get_single (sxt_check_run_get_project (run), SXT_SETTINGS), SXT_SETTING_MINIMUM);
}

static void
judge_school (SxtCheckRun *run, SxtRecord *school, GPtrArray *criteria)
{
  g_autoptr (GPtrArray) unscored = g_ptr_array_new ();
  g_autoptr (GPtrArray) below = g_ptr_array_new ();
  g_autoptr (GPtrArray) unproved = g_ptr_array_new ();

  for (guint i = 0; i < criteria->len; i++)
    {
      SxtRecord *criterion = g_ptr_array_index (criteria, i);
      SxtRecord *score = sxt_school_get_score (school, criterion);
      int level = sxt_school_get_level (school, criterion);

      if (level == 0)
        g_ptr_array_add (unscored, criterion);
      else if (level < sxt_criterion_get_minimum (criterion))
        g_ptr_array_add (below, criterion);
      else if (!sxt_record_has (score, SXT_SCORE_EVIDENCE))
        g_ptr_array_add (unproved, criterion);
    }

  if (below->len > 0)
    report_below (run, school, below);
  if (unscored->len > 0)
    report_unscored (run, school, unscored);
  if (unproved->len > 0)
    report_unproved (run, school, unproved);
}

static void
run_ready (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  g_autoptr (GPtrArray) schools = sxt_waves_list_first_schools (project);
  g_autoptr (GPtrArray) criteria = list_must_haves (project);
  guint sound;
  SxtCase *item;

  if (!sxt_check_run_has_wave_schools (run, schools))
    return;

  if (criteria->len == 0)
    {
      item = sxt_check_run_add (run, SXT_STATE_NOT_STARTED);
      sxt_case_headline (item, sxt_message_new (N_ ("No criterion is a must-have yet")), NULL);
      sxt_case_reason (item, sxt_message_new (N_ ("Schools have waves, but the plan does not say what a school must "
                                                  "have to begin.")));
      sxt_case_remedy (item, sxt_message_new (N_ ("Choose a few criteria without which a school should not begin, "
                                                  "such as leadership and staffing.")));
      if (sxt_project_get_n (project, SXT_CRITERIA) > 0)
        sxt_case_show (item, sxt_project_get (project, SXT_CRITERIA, 0), SXT_CRITERION_MUST_HAVE);
      else
        sxt_case_start (item, SXT_CRITERIA, SXT_CRITERION_NAME, SXT_CRITERION_MUST_HAVE, "true", -1);
      return;
    }

  for (guint i = 0; i < schools->len; i++)
    judge_school (run, g_ptr_array_index (schools, i), criteria);

  for (guint i = 0; i < criteria->len; i++)
    if (sxt_criterion_get_minimum (g_ptr_array_index (criteria, i)) <= LOWEST_LEVEL)
      report_trivial_minimum (run, g_ptr_array_index (criteria, i));

  sound = sxt_check_run_count_sound (run, schools);
  if (sound == 0)
    return;

  item = sxt_check_run_add (run, SXT_STATE_MET);
  sxt_case_headline (item, sxt_message_new (N_ ("Every first school meets the must-haves")), NULL);
  sxt_case_reason (item,
                   /* xgettext: python-brace-format */ sxt_message_new_plural (
                       "The {count} school of the first wave is at or over the minimum of every must-have.",
                       "Each of {count} schools of the first wave is at or over the minimum of every must-have.",
                       sound));
  for (guint i = 0; i < schools->len; i++)
    sxt_case_show (item, g_ptr_array_index (schools, i), -1);
}

static gboolean
has_funding (SxtRecord *school)
{
  return sxt_record_has (school, SXT_SCHOOL_FUNDING) || sxt_record_has (school, SXT_SCHOOL_FUNDING_2);
}

/* School-improvement money (once: turnaround grants) pays for it, if only in part. */
static gboolean
has_improvement_money (SxtRecord *school)
{
  return sxt_record_get_choice (school, SXT_SCHOOL_FUNDING) == SXT_MONEY_SCHOOL_IMPROVEMENT ||
         sxt_record_get_choice (school, SXT_SCHOOL_FUNDING_2) == SXT_MONEY_SCHOOL_IMPROVEMENT;
}

static const struct
{
  SxtCriterionGroup group;
  const char *key;
  const char *headline;
  const char *reason;
} unsettled[] = {
  { SXT_CRITERION_GROUP_CULTURE, "culture", N_ ("No criterion asks about culture"),
    /* xgettext: python-brace-format */
    N_ ("{school} begins on improvement money, and no criterion of the plan asks about its culture.") },
  { SXT_CRITERION_GROUP_STAFFING, "staffing", N_ ("No criterion asks about staffing"),
    /* xgettext: python-brace-format */
    N_ ("{school} begins on improvement money, and no criterion of the plan asks about its staffing.") },
};

static SxtMessage *
make_turnaround_source (void)
{
  return sxt_message_new (N_ ("Turnaround models replaced the principal and up to half of the staff, which unsettles "
                              "both for years: federal models of school improvement grants."));
}

static void
report_unsettled (SxtCheckRun *run, SxtRecord *school, GPtrArray *criteria)
{
  SxtRecord *criterion = g_ptr_array_index (criteria, 0);
  int level = sxt_school_get_level (school, criterion);
  int minimum = sxt_criterion_get_minimum (criterion);
  SxtCase *item = sxt_check_run_add_school (run, SXT_STATE_MISSED, school);
  SxtMessage *headline =
      make_headline (/* xgettext: python-brace-format */ N_ ("{school}: improvement money, {criterion} at {level}"), 1,
                     school, criterion);
  SxtMessage *reason;

  if (criteria->len > 1)
    reason = /* xgettext: python-brace-format */ sxt_message_new_plural (
        "{school} is in the first wave, paid at least in part from improvement money, with "
        "{criterion} at {level}, where the minimum is {minimum}, and {count} more below its "
        "minimum.",
        "{school} is in the first wave, paid at least in part from improvement money, with "
        "{criterion} at {level}, where the minimum is {minimum}, and {count} more below "
        "their minimum.",
        criteria->len - 1);
  else
    reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
        "{school} is in the first wave, paid at least in part from improvement money, with "
        "{criterion} at {level}; the minimum is {minimum}."));

  sxt_case_headline (item, sxt_message_with_integer (headline, "level", level, SXT_UNIT_NONE),
                     sxt_message_new (N_ ("Improvement money meets weak culture or staffing")));
  reason = with_both (reason, school, criterion);
  reason = sxt_message_with_integer (reason, "level", level, SXT_UNIT_NONE);
  sxt_case_reason (item, sxt_message_with_integer (reason, "minimum", minimum, SXT_UNIT_NONE));
  sxt_case_remedy (item, sxt_message_new (N_ ("Let the school settle first and begin with a later wave, or show with a "
                                              "new score that it has.")));
  sxt_case_source (item, make_turnaround_source ());
  sxt_case_show (item, school, SXT_SCHOOL_WAVE);
  for (guint i = 0; i < criteria->len; i++)
    show_score (item, school, g_ptr_array_index (criteria, i), SXT_SCORE_LEVEL);
}

static void
report_not_known (SxtCheckRun *run, SxtRecord *school, GPtrArray *criteria)
{
  SxtRecord *criterion = g_ptr_array_index (criteria, 0);
  SxtCase *item = sxt_check_run_add_school (run, SXT_STATE_AT_RISK, school);
  SxtMessage *reason;

  if (criteria->len > 1)
    reason = /* xgettext: python-brace-format */ sxt_message_new_plural (
        "{school} is in the first wave, paid at least in part from improvement money, and "
        "{criterion} and {count} more have no score there.",
        "{school} is in the first wave, paid at least in part from improvement money, and "
        "{criterion} and {count} more have no score there.",
        criteria->len - 1);
  else
    reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
        "{school} is in the first wave, paid at least in part from improvement money, and "
        "{criterion} has no score there."));

  sxt_case_headline (item,
                     make_headline (/* xgettext: python-brace-format */ N_ ("{school} is not scored on {criterion}"), 0,
                                    school, criterion),
                     sxt_message_new (N_ ("A school on improvement money is not scored")));
  sxt_case_reason (item, with_both (reason, school, criterion));
  sxt_case_remedy (item, sxt_message_new (N_ ("Score it from something seen before the school begins.")));
  sxt_case_source (item, make_turnaround_source ());
  for (guint i = 0; i < criteria->len; i++)
    show_score (item, school, g_ptr_array_index (criteria, i), SXT_SCORE_LEVEL);
}

static void
report_no_criterion (SxtCheckRun *run, SxtRecord *school, guint index)
{
  SxtCase *item = sxt_check_run_add_school (run, SXT_STATE_AT_RISK, school);

  sxt_case_headline (item, sxt_message_new (unsettled[index].headline), NULL);
  sxt_case_reason (item, sxt_message_with_title (sxt_message_new (unsettled[index].reason), "school", school));
  sxt_case_remedy (item, sxt_message_new (N_ ("Add a criterion for it, and score the schools that begin on improvement "
                                              "money.")));
  sxt_case_source (item, make_turnaround_source ());
  sxt_case_start (item, SXT_CRITERIA, SXT_CRITERION_NAME, SXT_CRITERION_GROUP, unsettled[index].key, -1);
}

/* Each group needs a criterion, and each criterion of the group a score at its minimum or above. */
static void
judge_settled (SxtCheckRun *run, SxtRecord *school)
{
  SxtProject *project = sxt_check_run_get_project (run);
  guint n = sxt_project_get_n (project, SXT_CRITERIA);
  g_autoptr (GPtrArray) unscored = g_ptr_array_new ();
  g_autoptr (GPtrArray) below = g_ptr_array_new ();
  gboolean found[G_N_ELEMENTS (unsettled)] = { FALSE };

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *criterion = sxt_project_get (project, SXT_CRITERIA, i);
      int group = sxt_record_get_choice (criterion, SXT_CRITERION_GROUP);
      int level;

      if (group != SXT_CRITERION_GROUP_CULTURE && group != SXT_CRITERION_GROUP_STAFFING)
        continue;

      for (guint j = 0; j < G_N_ELEMENTS (unsettled); j++)
        found[j] |= group == (int) unsettled[j].group;
      level = sxt_school_get_level (school, criterion);
      if (level == 0)
        g_ptr_array_add (unscored, criterion);
      else if (level < sxt_criterion_get_minimum (criterion))
        g_ptr_array_add (below, criterion);
    }

  if (below->len > 0)
    report_unsettled (run, school, below);
  if (unscored->len > 0)
    report_not_known (run, school, unscored);
  for (guint j = 0; j < G_N_ELEMENTS (unsettled); j++)
    if (!found[j])
      report_no_criterion (run, school, j);
}

static void
report_no_funding (SxtCheckRun *run, SxtRecord *school)
{
  SxtCase *item = sxt_check_run_add_school (run, SXT_STATE_AT_RISK, school);

  sxt_check_run_let_fall_due (run, item, school);
  sxt_case_headline (
      item,
      sxt_headline_with_record (/* xgettext: python-brace-format */ N_ ("{school} has no funding source yet"), 0,
                                "school", school),
      sxt_message_new (N_ ("A first school has no funding source yet")));
  sxt_case_reason (item, sxt_message_with_title (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                     "{school} is in the first wave, and the plan does "
                                                     "not say what pays for it.")),
                                                 "school", school));
  sxt_case_remedy (item, sxt_message_new (N_ ("Record what pays for the start in that school.")));
  sxt_case_show (item, school, SXT_SCHOOL_FUNDING);
}

static void
run_turnaround (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  g_autoptr (GPtrArray) schools = sxt_waves_list_schools (project);
  g_autoptr (GPtrArray) first = sxt_waves_list_first_schools (project);
  guint funded = 0, improved = 0, settled = 0;
  SxtCase *item;

  if (!sxt_check_run_has_wave_schools (run, schools))
    return;

  for (guint i = 0; i < schools->len; i++)
    {
      funded += has_funding (g_ptr_array_index (schools, i));
      improved += has_improvement_money (g_ptr_array_index (schools, i));
    }

  if (funded == 0)
    {
      item = sxt_check_run_add (run, SXT_STATE_NOT_STARTED);
      sxt_case_headline (item, sxt_message_new (N_ ("No school’s funding is recorded yet")), NULL);
      sxt_case_reason (item, sxt_message_new (N_ ("No school of a wave says what pays for its start.")));
      sxt_case_remedy (item, sxt_message_new (N_ ("Record for each school of a wave what pays for the start there.")));
      sxt_case_show (item, g_ptr_array_index (first, 0), SXT_SCHOOL_FUNDING);
      return;
    }

  for (guint i = 0; i < first->len; i++)
    {
      SxtRecord *school = g_ptr_array_index (first, i);

      if (!has_funding (school))
        report_no_funding (run, school);
      else if (has_improvement_money (school))
        judge_settled (run, school);
    }

  for (guint i = 0; i < schools->len; i++)
    settled += has_improvement_money (g_ptr_array_index (schools, i)) &&
               sxt_check_run_is_sound (run, g_ptr_array_index (schools, i));
  if (improved > 0 ? settled == 0 : sxt_check_run_count_sound (run, first) == 0)
    return;

  item = sxt_check_run_add (run, SXT_STATE_MET);
  if (improved == 0)
    {
      sxt_case_nothing_to_guard (item);
      sxt_case_headline (item, sxt_message_new (N_ ("No school begins on improvement money")), NULL);
      sxt_case_reason (item, sxt_message_new (N_ ("No school of a wave is paid from school-improvement or turnaround "
                                                  "money, so there is nothing to guard against here.")));
    }
  else
    {
      sxt_case_headline (item, sxt_message_new (N_ ("Schools on improvement money are settled or wait")), NULL);
      sxt_case_reason (item,
                       /* xgettext: python-brace-format */ sxt_message_new_plural (
                           "The {count} school on improvement money is at or over the minimum "
                           "on culture and staffing, or begins later.",
                           "The {count} schools on improvement money are at or over the "
                           "minimum on culture and staffing, or begin later.",
                           settled));
    }
  for (guint i = 0; i < schools->len; i++)
    if (improved == 0 || has_improvement_money (g_ptr_array_index (schools, i)))
      sxt_case_show (item, g_ptr_array_index (schools, i), SXT_SCHOOL_FUNDING);
}

static const SxtListId ready_reads[] = { SXT_SCHOOLS, SXT_WAVES, SXT_CRITERIA, SXT_SCORES, SXT_LIST_NONE };

const SxtCheck sxt_schools_checks[] = {
  { .id = "schools/ready",
    .area = SXT_AREA_SCHOOLS,
    .title = N_ ("Ready schools first"),
    .why = N_ ("The first schools are watched by all others. One that begins before it is ready spends its strength on "
               "what should have been there, and its struggle becomes the story of the whole plan."),
    .reads = ready_reads,
    .run = run_ready },
  { .id = "schools/turnaround",
    .area = SXT_AREA_SCHOOLS,
    .title = N_ ("Improvement money with care"),
    .why = N_ ("School-improvement money goes to schools whose leadership and staff are often changing. A second large "
               "change at the same time finds nobody to carry it."),
    .reads = ready_reads,
    .run = run_turnaround },
};
const guint sxt_n_schools_checks = G_N_ELEMENTS (sxt_schools_checks);
