/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine: holds a project, a day and the results of its checks; window, command line and report all ask it. */
#pragma once

#include "checks/check.h"
#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtFinding:
 *
 * The folded answer of one check. All messages are (nullable) borrowed from the finding.
 */
typedef struct
{
  const SxtCheck *check;
  SxtState state;     /* the worst of what is not set aside (as judged, if everything is) */
  gboolean set_aside; /* every case, or the whole check, is set aside: counts apart */
  gboolean nothing_to_guard;
  SxtMessage *headline; /* at most 52 characters in English */
  SxtMessage *general;  /* the headline without names, for the public copy */
  SxtMessage *reason;   /* the worst case's sentence, with "and 3 more", "1 set aside" */
  SxtMessage *remedy;
  SxtMessage *source;    /* of any threshold */
  SxtDate endangers;     /* the date that it endangers, or SXT_DATE_NONE */
  GPtrArray *cases;      /* of SxtCase, worst first */
  GPtrArray *mends;      /* of SxtRecord (Mend), for the check or its records */
  GPtrArray *set_asides; /* of SxtRecord (SetAside) in force on the day */
  char *words;           /* what these records said when it was made, to tell whether they changed */
} SxtFinding;

/**
 * SxtTally:
 *
 * How many checks stand how: their sum is @total.
 */
typedef struct
{
  guint total, met, at_risk, missed, not_started, set_aside;
  guint nothing_to_guard; /* of the met */
} SxtTally;

/**
 * SxtEngine:
 *
 * Properties: `project` (construct-only), `date` (SxtDate as int). Signal `updated (engine)` after results changed.
 * After the project's `changed` it runs again the checks that read a touched type, at once or after a delay.
 */
#define SXT_TYPE_ENGINE (sxt_engine_get_type ())
G_DECLARE_FINAL_TYPE (SxtEngine, sxt_engine, SXT, ENGINE, GObject)

SxtEngine *sxt_engine_new (SxtProject *project, SxtDate date);
SxtProject *sxt_engine_get_project (SxtEngine *self);
SxtDate sxt_engine_get_date (SxtEngine *self);
void sxt_engine_set_date (SxtEngine *self, SxtDate date);
void sxt_engine_set_delay (SxtEngine *self, guint milliseconds);
gboolean sxt_engine_is_settled (SxtEngine *self);
void sxt_engine_settle (SxtEngine *self);
void sxt_engine_run_all (SxtEngine *self);

guint sxt_engine_get_n_findings (SxtEngine *self);
const SxtFinding *sxt_engine_get_finding (SxtEngine *self, guint index); /* in the order of the checks */
const SxtFinding *sxt_engine_find (SxtEngine *self, const char *check_id);
SxtTally sxt_engine_tally (SxtEngine *self, int area); /* an SxtArea, or -1 for all */
SxtState sxt_engine_get_worst (SxtEngine *self, int area);
/* (transfer container) of SxtFinding: by state, date endangered, area */
GPtrArray *sxt_engine_get_urgent (SxtEngine *self, guint n);

G_END_DECLS
