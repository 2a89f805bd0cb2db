/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Devices on paper: what they are for, what was chosen and why, what others say, what it costs and who pays. */
#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "report/plan-sections.h"

static const SxtListId lists[] = {
  SXT_GOALS,  SXT_DEVICE_CRITERIA, SXT_CANDIDATES, SXT_DEVICE_SCORES, SXT_DEVICE_DECISIONS, SXT_REFERENCE_CHECKS,
  SXT_TRIALS, SXT_FLEETS,          SXT_COST_LINES, SXT_FUNDINGS,      SXT_SUPPORT_STAFF,
};

static SxtMessage *
describe_decision (SxtPlanWriter *self, SxtRecord *decision)
{
  SxtRecord *candidate = sxt_record_get_target (decision, SXT_DEVICE_DECISION_CANDIDATE);
  g_autofree char *model = sxt_plan_writer_dup_title (self, candidate);
  gboolean keep = sxt_record_get_choice (decision, SXT_DEVICE_DECISION_DECISION) == SXT_DEVICE_CHOICE_KEEP;
  SxtMessage *message;
  gint64 count;

  if (sxt_record_get_choice (decision, SXT_DEVICE_DECISION_DECISION) == SXT_DEVICE_CHOICE_NONE)
    return sxt_message_new (N_ ("No devices are bought."));

  if (sxt_record_get_integer (decision, SXT_DEVICE_DECISION_DEVICES, &count) && count >= 0)
    {
      if (candidate == NULL)
        return keep ? sxt_message_new_plural (
                          /* xgettext: python-brace-format */
                          "We keep {count} device.", "We keep {count} devices.", (guint64) count)
                    : sxt_message_new_plural (
                          /* xgettext: python-brace-format */
                          "We buy {count} device.", "We buy {count} devices.", (guint64) count);
      message = keep ? sxt_message_new_plural (
                           /* xgettext: python-brace-format */
                           "We keep {count} {model}.", "We keep {count} {model}.", (guint64) count)
                     : sxt_message_new_plural (
                           /* xgettext: python-brace-format */
                           "We buy {count} {model}.", "We buy {count} {model}.", (guint64) count);
      return sxt_message_with_name (message, "model", model);
    }
  if (candidate == NULL)
    return sxt_message_new (keep ? N_ ("We keep the devices that we have.") : N_ ("We buy devices."));

  return sxt_message_with_name (sxt_message_new (keep ?
                                                      /* xgettext: python-brace-format */ N_ ("We keep the {model}.")
                                                      : /* xgettext: python-brace-format */ N_ ("We buy the {model}.")),
                                "model", model);
}

/**
 * sxt_devices_answer:
 * @self: a writer
 *
 * Returns: (transfer full): the answer in a line
 */
SxtMessage *
sxt_devices_answer (SxtPlanWriter *self)
{
  guint n = sxt_project_get_n (self->project, SXT_DEVICE_DECISIONS);
  SxtMessage *first, *second;

  if (n == 0)
    return sxt_message_new (N_ ("Which devices students will use is not decided yet."));
  first = describe_decision (self, sxt_project_get (self->project, SXT_DEVICE_DECISIONS, 0));
  if (n == 1)
    return first;
  second = describe_decision (self, sxt_project_get (self->project, SXT_DEVICE_DECISIONS, 1));

  return sxt_message_with_message (
      sxt_message_with_message (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{one} {other}")), "one",
                                first),
      "other", second);
}

/* The mean level over the criteria that are scored, by weight; below 0 without any. */
static double
get_score (const SxtPlanWriter *self, SxtRecord *candidate)
{
  guint n = sxt_project_get_n (self->project, SXT_DEVICE_CRITERIA);
  double sum = 0;
  double weights = 0;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *criterion = sxt_project_get (self->project, SXT_DEVICE_CRITERIA, i);
      SxtRecord *score = sxt_project_find_pair (self->project, SXT_DEVICE_SCORES, sxt_record_get_id (candidate),
                                                sxt_record_get_id (criterion));
      double weight = sxt_record_get_double (criterion, SXT_DEVICE_CRITERION_WEIGHT, 0);
      gint64 level;

      if (score != NULL && sxt_record_get_integer (score, SXT_DEVICE_SCORE_LEVEL, &level))
        {
          sum += weight * (double) level;
          weights += weight;
        }
    }

  return weights > 0 ? sum / weights : -1;
}

static char *
dup_score (const SxtPlanWriter *self, SxtRecord *candidate)
{
  double score = get_score (self, candidate);

  return score >= 0 ? sxt_format_double (score, 2) : NULL;
}

static void
say_scores (SxtPlanWriter *self, GString *paragraph)
{
  guint n = sxt_project_get_n (self->project, SXT_CANDIDATES);
  SxtRecord *best = NULL;
  guint scored = 0;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *candidate = sxt_project_get (self->project, SXT_CANDIDATES, i);

      if (get_score (self, candidate) < 0)
        continue;
      scored++;
      if (best == NULL || get_score (self, candidate) > get_score (self, best))
        best = candidate;
    }
  if (best != NULL)
    {
      g_autofree char *model = sxt_plan_writer_dup_title (self, best);
      g_autofree char *score = dup_score (self, best);

      sxt_plan_say (paragraph, sxt_message_with_name (
                                   sxt_message_with_name (
                                       sxt_message_new_plural (
                                           /* xgettext: python-brace-format */
                                           "{count} device was scored by weighted criteria; {model} has {score} of 4.",
                                           "{count} devices were scored by weighted criteria; {model} comes first with "
                                           "{score} of 4.",
                                           scored),
                                       "model", model),
                                   "score", score));
    }
}

/* What the districts that were asked say together. */
static void
say_references (SxtPlanWriter *self, GString *paragraph)
{
  guint n = sxt_project_get_n (self->project, SXT_REFERENCE_CHECKS);
  guint again = 0;
  gint64 broken = 0;
  gint64 devices = 0;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *reference = sxt_project_get (self->project, SXT_REFERENCE_CHECKS, i);
      gint64 one, of;

      again += sxt_record_is_true (reference, SXT_REFERENCE_CHECK_BUY_AGAIN);
      if (sxt_record_get_integer (reference, SXT_REFERENCE_CHECK_BROKEN, &one) &&
          sxt_record_get_integer (reference, SXT_REFERENCE_CHECK_DEVICES, &of))
        {
          broken += one;
          devices += of;
        }
    }
  if (n == 0)
    return;
  sxt_plan_say (paragraph, sxt_message_with_integer (
                               sxt_message_new_plural (
                                   /* xgettext: python-brace-format */
                                   "{count} district that uses them was asked; {again} would buy again.",
                                   "{count} districts that use them were asked; {again} would buy again.", n),
                               "again", again, SXT_UNIT_NONE));
  if (devices > 0)
    sxt_plan_say (paragraph, sxt_message_with_integer (
                                 sxt_message_with_integer (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                               "There {broken} of {devices} break in a year.")),
                                                           "broken", broken, SXT_UNIT_NONE),
                                 "devices", devices, SXT_UNIT_DEVICES));
}

static char *
dup_goal_grades (const SxtPlanWriter *self, SxtRecord *record)
{
  return sxt_grades_dup_range (record, SXT_GOAL_LOWEST_GRADE, SXT_GOAL_HIGHEST_GRADE);
}

static char *
dup_candidate_grades (const SxtPlanWriter *self, SxtRecord *record)
{
  return sxt_grades_dup_range (record, SXT_CANDIDATE_LOWEST_GRADE, SXT_CANDIDATE_HIGHEST_GRADE);
}

static char *
dup_decision_grades (const SxtPlanWriter *self, SxtRecord *record)
{
  return sxt_grades_dup_range (record, SXT_DEVICE_DECISION_LOWEST_GRADE, SXT_DEVICE_DECISION_HIGHEST_GRADE);
}

static void
add_choice (SxtPlanWriter *self)
{
  static const SxtCellSpec decision_specs[] = {
    { N_ ("Decision"), 0.9, .field = SXT_DEVICE_DECISION_DECISION, .flags = SXT_CELL_HEADS },
    { N_ ("Device"), 1.3, .field = SXT_DEVICE_DECISION_CANDIDATE },
    { N_ ("Grades"), 0.8, .dup = dup_decision_grades },
    { N_ ("How many"), 0.9, .field = SXT_DEVICE_DECISION_DEVICES, .flags = SXT_CELL_NUMBER },
    { N_ ("Date"), 1.2, .field = SXT_DEVICE_DECISION_DATE },
    { N_ ("Who decided"), 1.2, .field = SXT_DEVICE_DECISION_DECIDED_BY },
    { N_ ("Why"), 2.4, .field = SXT_DEVICE_DECISION_WHY },
  };
  static const SxtCellSpec goal_specs[] = {
    { N_ ("What students do with it"), 3.4, .field = SXT_GOAL_WHAT, .flags = SXT_CELL_HEADS },
    { N_ ("Grades"), 0.9, .dup = dup_goal_grades },
    { N_ ("What it takes"), 2, .field = SXT_GOAL_FEATURES },
  };
  static const SxtCellSpec criterion_specs[] = {
    { N_ ("Criterion"), 2, .field = SXT_DEVICE_CRITERION_NAME, .flags = SXT_CELL_HEADS },
    { N_ ("Weight"), 0.8, .field = SXT_DEVICE_CRITERION_WEIGHT, .flags = SXT_CELL_NUMBER },
    { N_ ("What it means"), 3.6, .field = SXT_DEVICE_CRITERION_DESCRIPTION },
  };
  static const SxtCellSpec candidate_specs[] = {
    { N_ ("Device"), 1.5, .field = SXT_CANDIDATE_MODEL, .flags = SXT_CELL_HEADS },
    { N_ ("Maker"), 1.2, .field = SXT_CANDIDATE_MAKER },
    { N_ ("Platform"), 1.2, .field = SXT_CANDIDATE_PLATFORM },
    { N_ ("Grades"), 0.8, .dup = dup_candidate_grades },
    { N_ ("Price"), 0.9, .field = SXT_CANDIDATE_PRICE, .flags = SXT_CELL_NUMBER },
    { N_ ("Updates until"), 1.2, .field = SXT_CANDIDATE_UPDATES_END },
    { N_ ("Score of 4"), 0.9, .dup = dup_score, .flags = SXT_CELL_NUMBER },
  };
  static const SxtCellSpec trial_specs[] = {
    { N_ ("Device"), 1.3, .field = SXT_TRIAL_CANDIDATE, .flags = SXT_CELL_HEADS },
    { N_ ("School"), 1.4, .field = SXT_TRIAL_SCHOOL },
    { N_ ("From"), 1.2, .field = SXT_TRIAL_FROM },
    { N_ ("Until"), 1.2, .field = SXT_TRIAL_UNTIL },
    { N_ ("What we learned"), 3, .field = SXT_TRIAL_LEARNED },
  };
  g_autoptr (GPtrArray) decisions = sxt_plan_writer_list (self, SXT_DEVICE_DECISIONS);
  g_autoptr (GPtrArray) goals = sxt_plan_writer_list (self, SXT_GOALS);
  g_autoptr (GPtrArray) criteria = sxt_plan_writer_list (self, SXT_DEVICE_CRITERIA);
  g_autoptr (GPtrArray) candidates = sxt_plan_writer_list (self, SXT_CANDIDATES);
  g_autoptr (GPtrArray) trials = sxt_plan_writer_list_by_date (self, SXT_TRIALS, SXT_TRIAL_FROM);

  sxt_plan_writer_add_records (self, _ ("What was decided"), decisions, decision_specs, G_N_ELEMENTS (decision_specs));
  sxt_plan_writer_add_records (self, _ ("What the devices are for"), goals, goal_specs, G_N_ELEMENTS (goal_specs));
  sxt_plan_writer_add_records (self, _ ("What they were judged by"), criteria, criterion_specs,
                               G_N_ELEMENTS (criterion_specs));
  sxt_plan_writer_add_records (self, _ ("What was looked at"), candidates, candidate_specs,
                               G_N_ELEMENTS (candidate_specs));
  sxt_plan_writer_add_records (self, _ ("What was tried"), trials, trial_specs, G_N_ELEMENTS (trial_specs));
}

static void
add_references (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("District"), 1.7, .field = SXT_REFERENCE_CHECK_DISTRICT, .flags = SXT_CELL_HEADS },
    { N_ ("Device"), 1.1, .field = SXT_REFERENCE_CHECK_CANDIDATE },
    { N_ ("Devices"), 0.9, .field = SXT_REFERENCE_CHECK_DEVICES, .flags = SXT_CELL_NUMBER },
    { N_ ("Years"), 0.7, .field = SXT_REFERENCE_CHECK_YEARS, .flags = SXT_CELL_NUMBER },
    { N_ ("Broken a year"), 0.9, .field = SXT_REFERENCE_CHECK_BROKEN_RATE, .flags = SXT_CELL_NUMBER },
    { N_ ("Would buy again"), 0.9, .field = SXT_REFERENCE_CHECK_BUY_AGAIN },
    { N_ ("What they said"), 2, .field = SXT_REFERENCE_CHECK_SAID },
    { N_ ("Contact"), 1.3, .field = SXT_REFERENCE_CHECK_CONTACT, .flags = SXT_CELL_WORKING },
  };
  g_autoptr (GPtrArray) references =
      sxt_plan_writer_list_by_date (self, SXT_REFERENCE_CHECKS, SXT_REFERENCE_CHECK_DATE);

  sxt_plan_writer_add_records (self, _ ("What other districts say"), references, specs, G_N_ELEMENTS (specs));
}

static void
add_fleets (SxtPlanWriter *self)
{
  static const SxtCellSpec fleet_specs[] = {
    { N_ ("Device"), 1.4, .field = SXT_FLEET_CANDIDATE, .flags = SXT_CELL_HEADS },
    { N_ ("Wave"), 0.9, .field = SXT_FLEET_WAVE },
    { N_ ("How many"), 0.9, .field = SXT_FLEET_COUNT, .flags = SXT_CELL_NUMBER },
    { N_ ("Spares"), 0.8, .field = SXT_FLEET_SPARES, .flags = SXT_CELL_NUMBER },
    { N_ ("Bought"), 1.2, .field = SXT_FLEET_BOUGHT_ON },
    { N_ ("Used through"), 1, .field = SXT_FLEET_LAST_YEAR },
    { N_ ("Who repairs"), 1.3, .field = SXT_FLEET_REPAIR_PATH },
    { N_ ("Protected by"), 1.2, .field = SXT_FLEET_PROTECTIONS },
  };
  static const SxtCellSpec staff_specs[] = {
    { N_ ("Who helps"), 2.4, .field = SXT_SUPPORT_STAFF_PERSON, .flags = SXT_CELL_HEADS },
    { N_ ("With what"), 2.2, .field = SXT_SUPPORT_STAFF_LEVEL },
    { N_ ("Hours a week"), 1, .field = SXT_SUPPORT_STAFF_HOURS, .flags = SXT_CELL_NUMBER },
  };
  g_autoptr (GPtrArray) fleets = sxt_plan_writer_list_by_date (self, SXT_FLEETS, SXT_FLEET_BOUGHT_ON);
  g_autoptr (GPtrArray) staff = sxt_plan_writer_list (self, SXT_SUPPORT_STAFF);

  sxt_plan_writer_add_records (self, _ ("What is bought for whom"), fleets, fleet_specs, G_N_ELEMENTS (fleet_specs));
  sxt_plan_writer_add_records (self, _ ("Who keeps them running"), staff, staff_specs, G_N_ELEMENTS (staff_specs));
}

/**
 * sxt_add_devices_section:
 * @self: a writer
 */
void
sxt_add_devices_section (SxtPlanWriter *self)
{
  if (sxt_plan_writer_begin_area (self, SXT_AREA_DEVICES, lists, G_N_ELEMENTS (lists)))
    {
      g_autoptr (GString) paragraph = g_string_new (NULL);

      sxt_plan_say (paragraph, sxt_devices_answer (self));
      say_scores (self, paragraph);
      say_references (self, paragraph);
      sxt_say_money (self, paragraph);
      sxt_plan_writer_add_paragraph (self, paragraph);
      add_choice (self);
      add_references (self);
      add_fleets (self);
      sxt_add_money (self);
    }
  sxt_plan_writer_end_area (self, SXT_AREA_DEVICES, lists, G_N_ELEMENTS (lists));
}
