/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness: what a school scored on a criterion, and the minimum there. */
#include "analysis/readiness.h"

/**
 * sxt_criterion_get_minimum:
 * @criterion: a criterion of a project
 *
 * Returns: the level, 1 to 4, that a school should have: its own, else that of the settings
 */
int
sxt_criterion_get_minimum (SxtRecord *criterion)
{
  gint64 minimum;

  if (sxt_record_get_integer (criterion, SXT_CRITERION_MINIMUM, &minimum))
    return (int) minimum;

  return (int) sxt_project_get_setting (sxt_record_get_project (criterion), SXT_SETTING_MINIMUM);
}

/**
 * sxt_school_get_score:
 * @school: a school of a project
 * @criterion: a criterion of it
 *
 * Returns: (transfer none) (nullable): what was agreed, even if it has no level yet
 */
SxtRecord *
sxt_school_get_score (SxtRecord *school, SxtRecord *criterion)
{
  return sxt_project_find_pair (sxt_record_get_project (school), SXT_SCORES, sxt_record_get_id (school),
                                sxt_record_get_id (criterion));
}

/**
 * sxt_school_get_level:
 * @school: a school of a project
 * @criterion: a criterion of it
 *
 * Returns: the level agreed, 1 to 4, or 0 if it is not scored
 */
int
sxt_school_get_level (SxtRecord *school, SxtRecord *criterion)
{
  SxtRecord *score = sxt_school_get_score (school, criterion);
  gint64 level;

  return score != NULL && sxt_record_get_integer (score, SXT_SCORE_LEVEL, &level) ? (int) level : 0;
}
