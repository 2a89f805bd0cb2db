/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schools: fields and choices. */
#pragma once

#include "model/field.h"

G_BEGIN_DECLS

typedef enum
{
  SXT_CRITERION_GROUP_LEADERSHIP,
  SXT_CRITERION_GROUP_CULTURE,
  SXT_CRITERION_GROUP_STAFFING,
  SXT_CRITERION_GROUP_INSTRUCTION,
  SXT_CRITERION_GROUP_INFRASTRUCTURE,
  SXT_CRITERION_GROUP_FAMILIES,
  SXT_CRITERION_GROUP_OTHER,
  SXT_N_CRITERION_GROUPS,
} SxtCriterionGroup;

extern const SxtChoices sxt_criterion_groups;

typedef enum
{
  SXT_RATER_PRINCIPAL,
  SXT_RATER_TEACHERS,
  SXT_RATER_DISTRICT_OFFICE,
  SXT_RATER_COACH,
  SXT_RATER_FAMILIES,
  SXT_RATER_STUDENTS,
  SXT_RATER_OUTSIDE,
  SXT_N_RATERS,
} SxtRater;

extern const SxtChoices sxt_raters;

enum
{
  SXT_CRITERION_NAME,
  SXT_CRITERION_GROUP,
  SXT_CRITERION_WEIGHT, /* best guess, in points */
  SXT_CRITERION_WEIGHT_LOW,
  SXT_CRITERION_WEIGHT_HIGH,
  SXT_CRITERION_MUST_HAVE,
  SXT_CRITERION_MINIMUM, /* of a must-have; absent: the setting */
  SXT_CRITERION_LEVEL_1,
  SXT_CRITERION_LEVEL_2,
  SXT_CRITERION_LEVEL_3,
  SXT_CRITERION_LEVEL_4,
  SXT_CRITERION_NOTES,
  SXT_CRITERION_N_FIELDS,
};

extern const SxtRecordType sxt_criterion_type;

/* What was agreed. An absent record or level means not scored. */
enum
{
  SXT_SCORE_SCHOOL,
  SXT_SCORE_CRITERION,
  SXT_SCORE_LEVEL,
  SXT_SCORE_LOW,
  SXT_SCORE_HIGH,
  SXT_SCORE_EVIDENCE,
  SXT_SCORE_UNPROVED, /* a level without evidence */
  SXT_SCORE_JUDGED_BY,
  SXT_SCORE_DATE,
  SXT_SCORE_N_FIELDS,
};

extern const SxtRecordType sxt_score_type;

/* What one group said; several for a school and criterion. */
enum
{
  SXT_RATING_SCHOOL,
  SXT_RATING_CRITERION,
  SXT_RATING_RATED_BY,
  SXT_RATING_LEVEL,
  SXT_RATING_EVIDENCE,
  SXT_RATING_DATE,
  SXT_RATING_N_FIELDS,
};

extern const SxtRecordType sxt_rating_type;

G_END_DECLS
