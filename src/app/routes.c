/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which view edits which record type. */
#include "app/routes.h"

/* The one table: a new view names itself here for what it edits. */
static const SxtRoute routes[] = {
  [SXT_PLAN] = { SXT_PLAN, SXT_AREA_SCHOOLS, "records", TRUE },
  [SXT_SETTINGS] = { SXT_SETTINGS, SXT_AREA_SCHOOLS, "records", TRUE },
  [SXT_CORE_MESSAGE] = { SXT_CORE_MESSAGE, SXT_AREA_NARRATIVE, "records", FALSE },
  [SXT_PEOPLE] = { SXT_PEOPLE, SXT_AREA_CAPACITY, "records", TRUE },
  [SXT_SERVES] = { SXT_SERVES, SXT_AREA_CAPACITY, "records", TRUE },
  [SXT_SCHOOLS] = { SXT_SCHOOLS, SXT_AREA_SCHOOLS, "records", FALSE },
  [SXT_WAVES] = { SXT_WAVES, SXT_AREA_SCHOOLS, "records", FALSE },
  [SXT_MILESTONES] = { SXT_MILESTONES, SXT_AREA_CURRICULUM, "records", TRUE },
  [SXT_DECISIONS] = { SXT_DECISIONS, SXT_AREA_CAPACITY, "records", TRUE },
  [SXT_MENDS] = { SXT_MENDS, SXT_AREA_CAPACITY, "records", TRUE },
  [SXT_SET_ASIDES] = { SXT_SET_ASIDES, SXT_AREA_CAPACITY, "records", TRUE },
  [SXT_PRACTICE_CHANGES] = { SXT_PRACTICE_CHANGES, SXT_AREA_NARRATIVE, "records", FALSE },
  [SXT_SCENES] = { SXT_SCENES, SXT_AREA_NARRATIVE, "records", FALSE },
  [SXT_EVIDENCE] = { SXT_EVIDENCE, SXT_AREA_NARRATIVE, "records", FALSE },
  [SXT_SUCCESS_MEASURES] = { SXT_SUCCESS_MEASURES, SXT_AREA_NARRATIVE, "records", FALSE },
  [SXT_INTERIM_TARGETS] = { SXT_INTERIM_TARGETS, SXT_AREA_NARRATIVE, "records", FALSE },
  [SXT_PROOF_POINTS] = { SXT_PROOF_POINTS, SXT_AREA_NARRATIVE, "records", FALSE },
  [SXT_VERSIONS] = { SXT_VERSIONS, SXT_AREA_NARRATIVE, "records", FALSE },
  [SXT_GLOSSARY_TERMS] = { SXT_GLOSSARY_TERMS, SXT_AREA_NARRATIVE, "records", FALSE },
  [SXT_FRAMEWORKS] = { SXT_FRAMEWORKS, SXT_AREA_CURRICULUM, "records", FALSE },
  [SXT_STANDARDS] = { SXT_STANDARDS, SXT_AREA_CURRICULUM, "records", FALSE },
  [SXT_PRACTICES] = { SXT_PRACTICES, SXT_AREA_CURRICULUM, "records", FALSE },
  [SXT_CONTENTS] = { SXT_CONTENTS, SXT_AREA_CURRICULUM, "records", FALSE },
  [SXT_ALIGNMENTS] = { SXT_ALIGNMENTS, SXT_AREA_CURRICULUM, "records", FALSE },
  [SXT_GAP_PLANS] = { SXT_GAP_PLANS, SXT_AREA_CURRICULUM, "records", FALSE },
  [SXT_CONVERSATIONS] = { SXT_CONVERSATIONS, SXT_AREA_CURRICULUM, "records", FALSE },
  [SXT_ATTENDANCES] = { SXT_ATTENDANCES, SXT_AREA_CURRICULUM, "records", FALSE },
  [SXT_FUNCTIONS] = { SXT_FUNCTIONS, SXT_AREA_CAPACITY, "records", FALSE },
  [SXT_RESPONSIBILITIES] = { SXT_RESPONSIBILITIES, SXT_AREA_CAPACITY, "records", FALSE },
  [SXT_EXPECTATIONS] = { SXT_EXPECTATIONS, SXT_AREA_CAPACITY, "records", FALSE },
  [SXT_CHECK_INS] = { SXT_CHECK_INS, SXT_AREA_CAPACITY, "records", FALSE },
  [SXT_REVIEWS] = { SXT_REVIEWS, SXT_AREA_CAPACITY, "records", FALSE },
  [SXT_REVIEWS_HELD] = { SXT_REVIEWS_HELD, SXT_AREA_CAPACITY, "records", FALSE },
  [SXT_TOPICS] = { SXT_TOPICS, SXT_AREA_CAPACITY, "records", FALSE },
  [SXT_TRAININGS] = { SXT_TRAININGS, SXT_AREA_CAPACITY, "records", FALSE },
  [SXT_HAND_OVERS] = { SXT_HAND_OVERS, SXT_AREA_CAPACITY, "records", FALSE },
  [SXT_CRITERIA] = { SXT_CRITERIA, SXT_AREA_SCHOOLS, "records", FALSE },
  [SXT_SCORES] = { SXT_SCORES, SXT_AREA_SCHOOLS, "readiness", FALSE },
  [SXT_RATINGS] = { SXT_RATINGS, SXT_AREA_SCHOOLS, "records", FALSE },
  [SXT_AUDIENCES] = { SXT_AUDIENCES, SXT_AREA_COMMUNICATIONS, "records", FALSE },
  [SXT_MESSAGES] = { SXT_MESSAGES, SXT_AREA_COMMUNICATIONS, "records", FALSE },
  [SXT_REACHES] = { SXT_REACHES, SXT_AREA_COMMUNICATIONS, "records", FALSE },
  [SXT_VENUES] = { SXT_VENUES, SXT_AREA_COMMUNICATIONS, "records", FALSE },
  [SXT_VENUE_AUDIENCES] = { SXT_VENUE_AUDIENCES, SXT_AREA_COMMUNICATIONS, "records", FALSE },
  [SXT_FEEDBACK] = { SXT_FEEDBACK, SXT_AREA_COMMUNICATIONS, "records", FALSE },
  [SXT_GOALS] = { SXT_GOALS, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_SOFTWARE] = { SXT_SOFTWARE, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_DEVICE_CRITERIA] = { SXT_DEVICE_CRITERIA, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_CANDIDATES] = { SXT_CANDIDATES, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_DEVICE_SCORES] = { SXT_DEVICE_SCORES, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_GOAL_FITS] = { SXT_GOAL_FITS, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_COMPATIBILITIES] = { SXT_COMPATIBILITIES, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_REFERENCE_CHECKS] = { SXT_REFERENCE_CHECKS, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_FLEETS] = { SXT_FLEETS, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_COST_LINES] = { SXT_COST_LINES, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_FUNDINGS] = { SXT_FUNDINGS, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_SUPPORT_STAFF] = { SXT_SUPPORT_STAFF, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_TRIALS] = { SXT_TRIALS, SXT_AREA_DEVICES, "records", FALSE },
  [SXT_DEVICE_DECISIONS] = { SXT_DEVICE_DECISIONS, SXT_AREA_DEVICES, "records", FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (routes) == SXT_N_LISTS);

/**
 * sxt_route_get:
 * @list: a record type
 *
 * Returns: (transfer none): the way to its records
 */
const SxtRoute *
sxt_route_get (SxtListId list)
{
  g_return_val_if_fail (list >= 0 && list < SXT_N_LISTS, NULL);

  return &routes[list];
}

/**
 * sxt_route_get_area:
 * @list: a record type
 * @from_area: the area in which the planner is, or -1
 *
 * Returns: the area to go to: shared records are shown where the planner is
 */
int
sxt_route_get_area (SxtListId list, int from_area)
{
  const SxtRoute *route = sxt_route_get (list);

  g_return_val_if_fail (route != NULL, -1);

  return route->everywhere && from_area >= 0 ? from_area : (int) route->area;
}

/**
 * sxt_route_leads_to:
 * @list: a record type
 * @view: the name of a view of an area that has its records
 *
 * Returns: whether they are edited in that view; All Records edits all
 */
gboolean
sxt_route_leads_to (SxtListId list, const char *view)
{
  const SxtRoute *route = sxt_route_get (list);

  g_return_val_if_fail (route != NULL, FALSE);

  return g_str_equal (view, "records") || g_str_equal (view, route->view);
}
