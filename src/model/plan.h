/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan and its settings: fields. */
#pragma once

#include "model/field.h"

G_BEGIN_DECLS

typedef enum
{
  SXT_PLAN_LANGUAGE_EN,
  SXT_PLAN_LANGUAGE_ES,
  SXT_N_PLAN_LANGUAGES,
} SxtPlanLanguage;

extern const SxtChoices sxt_plan_languages;

/* The member "project" of the file. */
enum
{
  SXT_PLAN_TITLE,
  SXT_PLAN_DISTRICT,
  SXT_PLAN_STATE,
  SXT_PLAN_NCES_ID,
  SXT_PLAN_LANGUAGE,
  SXT_PLAN_FIRST_YEAR,
  SXT_PLAN_LAST_YEAR, /* by its first calendar year, as first_year */
  SXT_PLAN_BREAK_FROM,
  SXT_PLAN_BREAK_UNTIL,
  SXT_PLAN_PLANNING_START,
  SXT_PLAN_LAUNCH,
  SXT_PLAN_HORIZON,
  SXT_PLAN_CURRENCY,
  SXT_PLAN_EDITION,
  SXT_PLAN_AS_OF, /* examples: the day that they are shown for */
  SXT_PLAN_NOTES,
  SXT_PLAN_N_FIELDS,
};

extern const SxtRecordType sxt_plan_type;

/* The reading grades and the "how often" stand in the order of the kinds of audience. */
enum
{
  SXT_SETTING_READING_STUDENTS,
  SXT_SETTING_READING_FAMILIES,
  SXT_SETTING_READING_TEACHERS,
  SXT_SETTING_READING_PRINCIPALS,
  SXT_SETTING_READING_STAFF,
  SXT_SETTING_READING_UNION,
  SXT_SETTING_READING_BOARD,
  SXT_SETTING_READING_PRESS,
  SXT_SETTING_READING_COMMUNITY,
  SXT_SETTING_READING_OTHER,
  SXT_SETTING_LONG_SENTENCE,  /* a sentence of more words is long */
  SXT_SETTING_READABLE_WORDS, /* a shorter text has no reading grade */
  SXT_SETTING_SCENE_WORDS,    /* a half of a scene has at least so many */
  SXT_SETTING_SHARED_WORDS,   /* percent of content words from which two halves say the same */
  SXT_SETTING_CADENCE_STUDENTS,
  SXT_SETTING_CADENCE_FAMILIES,
  SXT_SETTING_CADENCE_TEACHERS,
  SXT_SETTING_CADENCE_PRINCIPALS,
  SXT_SETTING_CADENCE_STAFF,
  SXT_SETTING_CADENCE_UNION,
  SXT_SETTING_CADENCE_BOARD,
  SXT_SETTING_CADENCE_PRESS,
  SXT_SETTING_CADENCE_COMMUNITY,
  SXT_SETTING_CADENCE_OTHER,
  SXT_SETTING_LOOK_AHEAD,           /* silences that are still to come */
  SXT_SETTING_FIRST_VENUE_CADENCES, /* first chance to answer, in cadences after the first message */
  SXT_SETTING_VENUE_CADENCES,       /* widest gap between chances to answer, in cadences */
  SXT_SETTING_MESSAGES_LEAST,       /* times that an audience hears before launch */
  SXT_SETTING_MESSAGES_MOST,
  SXT_SETTING_ALIGNMENT_LEAD,    /* before purchase, PD and launch */
  SXT_SETTING_JUDGEMENT_MINUTES, /* to judge one standard against one content */
  SXT_SETTING_CHECK_IN,          /* a begun wave without check-in */
  SXT_SETTING_OUTSIDE_HOURS,     /* of a topic by outsiders without hand-over */
  SXT_SETTING_OUTSIDE_SHARE,     /* percent of training by outsiders in the second half */
  SXT_SETTING_REVIEW_CADENCES,   /* cadences without a review */
  SXT_SETTING_TRAINING_LEAST,    /* hours a teacher: under it, no effect */
  SXT_SETTING_TRAINING_USUAL,
  SXT_SETTING_TRAINING_MOST,
  SXT_SETTING_MINIMUM,         /* level of a must-have that gives none */
  SXT_SETTING_READIER_BY,      /* of a level: a school is readier by at least so much */
  SXT_SETTING_SPREAD,          /* half-width of a score with evidence and without low and high */
  SXT_SETTING_SPREAD_UNPROVED, /* the same without evidence */
  SXT_SETTING_STABLE_LEAST,    /* percent of the best first wave that must be in it */
  SXT_SETTING_STABLE_GOOD,
  SXT_SETTING_CANDIDATES, /* scored ones before a decision to buy */
  SXT_SETTING_REFERENCES,
  SXT_SETTING_REFERENCES_SMALL, /* for a purchase under small_purchase devices */
  SXT_SETTING_SMALL_PURCHASE,
  SXT_SETTING_LIKE_DISTRICT,   /* factor of enrollment within which a district is of this one's kind */
  SXT_SETTING_BREAKAGE,        /* percent a year, where no rate is known */
  SXT_SETTING_REPAIR_DAYS,     /* a device is away for repair */
  SXT_SETTING_SPARE_SERVICE,   /* percent of the time that a spare must be there */
  SXT_SETTING_TECHNICIAN_GOOD, /* devices for one full-time technician */
  SXT_SETTING_TECHNICIAN_MOST,
  SXT_SETTING_HELP_DESK_WEEK, /* hours of a full-time week */
  SXT_SETTING_TICKETS,        /* calls to the help desk a device a year */
  SXT_SETTING_TICKET_MINUTES,
  SXT_SETTING_REPAIR_MINUTES,
  SXT_SETTING_BUDGET_CONFIDENCE,
  SXT_SETTING_FALLS_DUE,  /* days before launch from which what is absent is a gap */
  SXT_SETTING_NEAR,       /* days before launch that are near */
  SXT_SETTING_YEAR_MONTH, /* first month of the school year */
  SXT_SETTING_SEED,
  SXT_SETTING_DRAWS,
  SXT_SETTING_NOTES,
  SXT_SETTING_N_FIELDS,
};

extern const SxtRecordType sxt_setting_type;

/**
 * SxtSettingDefault:
 * @value: in the unit of the setting
 * @source: N_() where it is from
 *
 * What holds where the district has set nothing.
 */
typedef struct
{
  double value;
  const char *source;
} SxtSettingDefault;

const SxtSettingDefault *sxt_setting_get_default (int setting);

G_END_DECLS
