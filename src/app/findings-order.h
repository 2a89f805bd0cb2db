/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which findings stand open in a pane, in which order, and into which lines the rest folds. */
#pragma once

#include "app/session.h"

G_BEGIN_DECLS

/**
 * SxtPlace:
 *
 * In the order in which they stand. What is set aside stands by its own records, not by findings.
 */
typedef enum
{
  SXT_PLACE_OPEN,
  SXT_PLACE_MORE,
  SXT_PLACE_ELSEWHERE,
  SXT_PLACE_NOT_STARTED,
  SXT_PLACE_MET,
  SXT_PLACE_SET_ASIDE,
  SXT_N_PLACES,
} SxtPlace;

typedef struct
{
  const SxtFinding *finding;
  SxtPlace place;
} SxtPlaced;

GArray *sxt_findings_order (SxtSession *session, int area, const char *view, const char *record);
GPtrArray *sxt_findings_list_set_asides (SxtSession *session, int area, const char *record);

G_END_DECLS
