/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record types of a project, in the order of the file. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SxtArea:
 *
 * The six areas, in the order of the tabs, and what they share.
 */
typedef enum
{
  SXT_AREA_NARRATIVE,
  SXT_AREA_CURRICULUM,
  SXT_AREA_CAPACITY,
  SXT_AREA_SCHOOLS,
  SXT_AREA_COMMUNICATIONS,
  SXT_AREA_DEVICES,
  SXT_AREA_SHARED,
} SxtArea;

#define SXT_N_AREAS 6

/**
 * SxtListId:
 *
 * One constant for each record type. The first three are single records, which exist once and always; each other is
 * a list. The order is that of the file and of `sxt_record_type_get()`.
 */
typedef enum
{
  SXT_PLAN,
  SXT_SETTINGS,
  SXT_CORE_MESSAGE,
  /* shared by the areas */
  SXT_PEOPLE,
  SXT_SERVES,
  SXT_SCHOOLS,
  SXT_WAVES,
  SXT_MILESTONES,
  SXT_DECISIONS,
  SXT_MENDS,
  SXT_SET_ASIDES,
  /* narrative */
  SXT_PRACTICE_CHANGES,
  SXT_SCENES,
  SXT_EVIDENCE,
  SXT_SUCCESS_MEASURES,
  SXT_INTERIM_TARGETS,
  SXT_PROOF_POINTS,
  SXT_VERSIONS,
  SXT_GLOSSARY_TERMS,
  /* curriculum */
  SXT_FRAMEWORKS,
  SXT_STANDARDS,
  SXT_PRACTICES,
  SXT_CONTENTS,
  SXT_ALIGNMENTS,
  SXT_GAP_PLANS,
  SXT_CONVERSATIONS,
  SXT_ATTENDANCES,
  /* capacity */
  SXT_FUNCTIONS,
  SXT_RESPONSIBILITIES,
  SXT_EXPECTATIONS,
  SXT_CHECK_INS,
  SXT_REVIEWS,
  SXT_REVIEWS_HELD,
  SXT_TOPICS,
  SXT_TRAININGS,
  SXT_HAND_OVERS,
  /* schools */
  SXT_CRITERIA,
  SXT_SCORES,
  SXT_RATINGS,
  /* communications */
  SXT_AUDIENCES,
  SXT_MESSAGES,
  SXT_REACHES,
  SXT_VENUES,
  SXT_VENUE_AUDIENCES,
  SXT_FEEDBACK,
  /* devices */
  SXT_GOALS,
  SXT_SOFTWARE,
  SXT_DEVICE_CRITERIA,
  SXT_CANDIDATES,
  SXT_DEVICE_SCORES,
  SXT_GOAL_FITS,
  SXT_COMPATIBILITIES,
  SXT_REFERENCE_CHECKS,
  SXT_FLEETS,
  SXT_COST_LINES,
  SXT_FUNDINGS,
  SXT_SUPPORT_STAFF,
  SXT_TRIALS,
  SXT_DEVICE_DECISIONS,

  SXT_N_LISTS,
  SXT_LIST_NONE = -1,
  SXT_LIST_ANY = -2, /* as a target: a record of any list */
} SxtListId;

#define SXT_FIRST_LIST SXT_PEOPLE

G_END_DECLS
