/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sourced default of each setting. */
#include <glib/gi18n-lib.h>

#include "model/plan.h"

#define OURS N_ ("A default of this program; set your own under Settings.")

static const SxtSettingDefault defaults[] = {
  [SXT_SETTING_READING_STUDENTS] = { 8, OURS },
  [SXT_SETTING_READING_FAMILIES] = { 8,
                                     N_ ("Family texts at grades 6 to 8: Windham Northeast Supervisory Union, Clear and consistent communication") },
  [SXT_SETTING_READING_TEACHERS] = { 12, OURS },
  [SXT_SETTING_READING_PRINCIPALS] = { 12, OURS },
  [SXT_SETTING_READING_STAFF] = { 10, OURS },
  [SXT_SETTING_READING_UNION] = { 12, OURS },
  [SXT_SETTING_READING_BOARD] = { 10, OURS },
  [SXT_SETTING_READING_PRESS] = { 10, OURS },
  [SXT_SETTING_READING_COMMUNITY] = { 8, OURS },
  [SXT_SETTING_READING_OTHER] = { 8, OURS },
  [SXT_SETTING_LONG_SENTENCE] = { 20,
                                  N_ ("Sentences over 20 words are hard to follow: guides for school newsletters") },
  [SXT_SETTING_READABLE_WORDS] = { 30, OURS },
  [SXT_SETTING_SCENE_WORDS] = { 8, OURS },
  [SXT_SETTING_SHARED_WORDS] = { 80, OURS },
  [SXT_SETTING_CADENCE_STUDENTS] = { 90, OURS },
  [SXT_SETTING_CADENCE_FAMILIES] = { 45, OURS },
  [SXT_SETTING_CADENCE_TEACHERS] = { 30, OURS },
  [SXT_SETTING_CADENCE_PRINCIPALS] = { 30, OURS },
  [SXT_SETTING_CADENCE_STAFF] = { 30, OURS },
  [SXT_SETTING_CADENCE_UNION] = { 30, OURS },
  [SXT_SETTING_CADENCE_BOARD] = { 60, OURS },
  [SXT_SETTING_CADENCE_PRESS] = { 180, OURS },
  [SXT_SETTING_CADENCE_COMMUNITY] = { 90, OURS },
  [SXT_SETTING_CADENCE_OTHER] = { 90, OURS },
  [SXT_SETTING_LOOK_AHEAD] = { 180, OURS },
  [SXT_SETTING_FIRST_VENUE_CADENCES] = { 2, OURS },
  [SXT_SETTING_VENUE_CADENCES] = { 4, OURS },
  [SXT_SETTING_MESSAGES_LEAST] = { 5, OURS },
  [SXT_SETTING_MESSAGES_MOST] = { 7, OURS },
  [SXT_SETTING_ALIGNMENT_LEAD] = { 90, OURS },
  [SXT_SETTING_JUDGEMENT_MINUTES] = { 6, OURS },
  [SXT_SETTING_CHECK_IN] = { 60, OURS },
  [SXT_SETTING_OUTSIDE_HOURS] = { 3, OURS },
  [SXT_SETTING_OUTSIDE_SHARE] = { 25, OURS },
  [SXT_SETTING_REVIEW_CADENCES] = { 2, OURS },
  [SXT_SETTING_TRAINING_LEAST] = { 14,
                                   N_ ("Under 14 hours no effect was found: review of nine studies by Yoon and others, 2007") },
  [SXT_SETTING_TRAINING_USUAL] = { 30, N_ ("30 to 100 hours over 6 to 12 months: studies of effective programs") },
  [SXT_SETTING_TRAINING_MOST] = { 49,
                                  N_ ("49 hours a year on average in the studies with an effect: Yoon and others, 2007") },
  [SXT_SETTING_MINIMUM] = { 3, OURS },
  [SXT_SETTING_READIER_BY] = { 0.3, OURS },
  [SXT_SETTING_SPREAD] = { 0.5, OURS },
  [SXT_SETTING_SPREAD_UNPROVED] = { 1.5, OURS },
  [SXT_SETTING_STABLE_LEAST] = { 60, OURS },
  [SXT_SETTING_STABLE_GOOD] = { 80, OURS },
  [SXT_SETTING_CANDIDATES] = { 3, OURS },
  [SXT_SETTING_REFERENCES] = { 3, OURS },
  [SXT_SETTING_REFERENCES_SMALL] = { 1, OURS },
  [SXT_SETTING_SMALL_PURCHASE] = { 200, OURS },
  [SXT_SETTING_LIKE_DISTRICT] = { 3, OURS },
  [SXT_SETTING_BREAKAGE] = { 15, OURS },
  [SXT_SETTING_REPAIR_DAYS] = { 10, OURS },
  [SXT_SETTING_SPARE_SERVICE] = { 95, OURS },
  [SXT_SETTING_TECHNICIAN_GOOD] = { 1000, OURS },
  [SXT_SETTING_TECHNICIAN_MOST] = { 1500, OURS },
  [SXT_SETTING_HELP_DESK_WEEK] = { 40, OURS },
  [SXT_SETTING_TICKETS] = { 0.5, OURS },
  [SXT_SETTING_TICKET_MINUTES] = { 20, OURS },
  [SXT_SETTING_REPAIR_MINUTES] = { 45, OURS },
  [SXT_SETTING_BUDGET_CONFIDENCE] = { 80, OURS },
  [SXT_SETTING_FALLS_DUE] = { 60, OURS },
  [SXT_SETTING_NEAR] = { 90, OURS },
  [SXT_SETTING_YEAR_MONTH] = { 7, OURS },
  [SXT_SETTING_SEED] = { 1, OURS },
  [SXT_SETTING_DRAWS] = { 10000, OURS },
};

/**
 * sxt_setting_get_default:
 * @setting: a field of the settings, a number
 *
 * Returns: (transfer none): its default and where that is from
 */
const SxtSettingDefault *
sxt_setting_get_default (int setting)
{
  g_assert (setting >= 0 && (guint) setting < G_N_ELEMENTS (defaults));
  return &defaults[setting];
}
