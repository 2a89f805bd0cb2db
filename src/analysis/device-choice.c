/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choice of devices: who was a candidate for which grades, and who scored best. */
#include "analysis/device-choice.h"

/* Weighted levels that differ by less are the same: they are sums of small whole numbers. */
#define SAME 1e-9

/**
 * sxt_device_decision_is_for:
 * @decision: (nullable): a device decision; %NULL for all grades
 * @candidate: a candidate
 *
 * Returns: whether the two are about some of the same grades; one end that is not said is open
 */
gboolean
sxt_device_decision_is_for (SxtRecord *decision, SxtRecord *candidate)
{
  int from, until, lowest, highest;

  if (decision == NULL)
    return TRUE;

  lowest = sxt_record_get_choice (decision, SXT_DEVICE_DECISION_LOWEST_GRADE);
  highest = sxt_record_get_choice (decision, SXT_DEVICE_DECISION_HIGHEST_GRADE);
  from = sxt_record_get_choice (candidate, SXT_CANDIDATE_LOWEST_GRADE);
  until = sxt_record_get_choice (candidate, SXT_CANDIDATE_HIGHEST_GRADE);

  return (highest == -1 || from == -1 || from <= highest) && (lowest == -1 || until == -1 || until >= lowest);
}

static gboolean
get_weight (SxtRecord *criterion, gint64 *weight)
{
  return criterion != NULL && sxt_record_get_integer (criterion, SXT_DEVICE_CRITERION_WEIGHT, weight) && *weight > 0;
}

static GPtrArray *
list_scores (SxtRecord *candidate)
{
  return sxt_project_get_referrers (sxt_record_get_project (candidate), SXT_DEVICE_SCORES, SXT_DEVICE_SCORE_CANDIDATE,
                                    sxt_record_get_id (candidate));
}

/**
 * sxt_candidate_is_scored:
 * @candidate: a candidate of a project
 *
 * Returns: whether it has a level on a criterion that has a weight
 */
gboolean
sxt_candidate_is_scored (SxtRecord *candidate)
{
  g_autoptr (GPtrArray) scores = list_scores (candidate);

  for (guint i = 0; i < scores->len; i++)
    {
      SxtRecord *score = g_ptr_array_index (scores, i);
      gint64 weight;

      if (sxt_record_has (score, SXT_DEVICE_SCORE_LEVEL) &&
          get_weight (sxt_record_get_target (score, SXT_DEVICE_SCORE_CRITERION), &weight))
        return TRUE;
    }

  return FALSE;
}

/**
 * sxt_device_decision_list_scored:
 * @project: a project
 * @decision: (nullable): a device decision of it, or %NULL for all grades
 *
 * Returns: (transfer container) (element-type SxtRecord): the scored candidates for its grades, in list order
 */
GPtrArray *
sxt_device_decision_list_scored (SxtProject *project, SxtRecord *decision)
{
  GPtrArray *found = g_ptr_array_new ();
  guint n = sxt_project_get_n (project, SXT_CANDIDATES);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *candidate = sxt_project_get (project, SXT_CANDIDATES, i);

      if (sxt_device_decision_is_for (decision, candidate) && sxt_candidate_is_scored (candidate))
        g_ptr_array_add (found, candidate);
    }

  return found;
}

/* The weighted means of two candidates over the criteria on which both have a level. */
static gboolean
compare_candidates (SxtRecord *a, SxtRecord *b, double *mean_a, double *mean_b)
{
  SxtProject *project = sxt_record_get_project (a);
  g_autoptr (GPtrArray) scores = list_scores (a);
  gint64 sum_a = 0, sum_b = 0, weights = 0;

  for (guint i = 0; i < scores->len; i++)
    {
      SxtRecord *score = g_ptr_array_index (scores, i);
      SxtRecord *criterion = sxt_record_get_target (score, SXT_DEVICE_SCORE_CRITERION);
      SxtRecord *other;
      gint64 weight, level_a, level_b;

      if (!get_weight (criterion, &weight))
        continue;

      other = sxt_project_find_pair (project, SXT_DEVICE_SCORES, sxt_record_get_id (b), sxt_record_get_id (criterion));
      if (other == NULL || !sxt_record_get_integer (score, SXT_DEVICE_SCORE_LEVEL, &level_a) ||
          !sxt_record_get_integer (other, SXT_DEVICE_SCORE_LEVEL, &level_b))
        continue;

      sum_a += weight * level_a;
      sum_b += weight * level_b;
      weights += weight;
    }

  if (weights == 0)
    return FALSE;

  *mean_a = (double) sum_a / (double) weights;
  *mean_b = (double) sum_b / (double) weights;

  return TRUE;
}

/**
 * sxt_device_decision_find_better:
 * @decision: a device decision of a project
 * @chosen_level: (out) (optional): the weighted mean level of the device that it chose, 1 to 4
 * @better_level: (out) (optional): that of the better one
 *
 * Two candidates are compared on the weighted criteria on which both have a level.
 *
 * Returns: (transfer none) (nullable): the candidate for its grades that scored furthest above the chosen one
 */
SxtRecord *
sxt_device_decision_find_better (SxtRecord *decision, double *chosen_level, double *better_level)
{
  SxtProject *project = sxt_record_get_project (decision);
  SxtRecord *chosen = sxt_record_get_target (decision, SXT_DEVICE_DECISION_CANDIDATE);
  g_autoptr (GPtrArray) scored = NULL;
  SxtRecord *better = NULL;
  double most = SAME;

  if (chosen == NULL)
    return NULL;

  scored = sxt_device_decision_list_scored (project, decision);
  for (guint i = 0; i < scored->len; i++)
    {
      SxtRecord *candidate = g_ptr_array_index (scored, i);
      double of_chosen, of_candidate;

      if (candidate == chosen || !compare_candidates (chosen, candidate, &of_chosen, &of_candidate) ||
          of_candidate - of_chosen <= most)
        continue;

      most = of_candidate - of_chosen;
      better = candidate;
      if (chosen_level != NULL)
        *chosen_level = of_chosen;
      if (better_level != NULL)
        *better_level = of_candidate;
    }

  return better;
}
