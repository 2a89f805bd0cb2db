/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A check: one row of a table, and the cases that its function reports. */
#pragma once

#include "base/message.h"
#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtState:
 *
 * By severity. On screen and paper `missed` is always "gap".
 */
typedef enum
{
  SXT_STATE_MET,
  SXT_STATE_NOT_STARTED,
  SXT_STATE_AT_RISK,
  SXT_STATE_MISSED,
} SxtState;

const char *sxt_state_get_key (SxtState state);   /* "met", "not-started", "at-risk", "missed" */
const char *sxt_state_get_label (SxtState state); /* translated: "Met", "Not started", "At risk", "Gap" */

/**
 * SxtTarget:
 *
 * Where to mend: a field of a record, or a record to add, with the fields that it starts with.
 */
typedef struct
{
  SxtListId list;
  char *id;        /* (nullable): NULL to add one */
  int field;       /* -1: the record */
  GPtrArray *with; /* (nullable) of SxtStart: only when @id is NULL */
} SxtTarget;

typedef struct
{
  int field;
  char *text; /* canonical */
} SxtStart;

typedef struct _SxtCase SxtCase;
typedef struct _SxtCheck SxtCheck;
typedef struct _SxtCheckRun SxtCheckRun;

/**
 * SxtCase:
 *
 * One thing that a check found. A case about a record can be set aside by itself.
 */
struct _SxtCase
{
  SxtState state;  /* as it stands on the day */
  SxtState judged; /* before dates that have come */
  SxtMessage *headline;
  SxtMessage *general;
  SxtMessage *reason;
  SxtMessage *remedy;
  SxtMessage *source;
  SxtDate endangers;
  gboolean falls_due; /* becomes missed when the date of its area has come */
  SxtDate due;        /* a date of its own instead of the area's (a school's: before its wave), or SXT_DATE_NONE */
  gboolean nothing_to_guard;
  gboolean set_aside; /* by the engine */
  char *record;       /* (nullable) id of the record it is about */
  GPtrArray *targets; /* of SxtTarget */
};

/*
 * Each returns @self so that calls can be chained; messages are taken (transfer full). Beside what it finds, a check
 * reports one met case for the records that are sound, if any: the engine shows it where all else is set aside record
 * by record, and otherwise drops it.
 */
SxtCase *sxt_check_run_add (SxtCheckRun *run, SxtState state);
/* @general NULL: the headline has no names */
SxtCase *sxt_case_headline (SxtCase *self, SxtMessage *headline, SxtMessage *general);
SxtCase *sxt_case_reason (SxtCase *self, SxtMessage *reason);
SxtCase *sxt_case_remedy (SxtCase *self, SxtMessage *remedy);
SxtCase *sxt_case_source (SxtCase *self, SxtMessage *source);
SxtCase *sxt_case_about (SxtCase *self, SxtRecord *record);
SxtCase *sxt_case_endangers (SxtCase *self, SxtDate date);
SxtCase *sxt_case_falls_due (SxtCase *self, SxtDate due);
SxtCase *sxt_case_nothing_to_guard (SxtCase *self);
SxtCase *sxt_case_show (SxtCase *self, SxtRecord *record, int field);
/* then pairs of int field, const char *canonical text, ended by -1 */
SxtCase *sxt_case_start (SxtCase *self, SxtListId list, int field, ...);

SxtProject *sxt_check_run_get_project (SxtCheckRun *run);
SxtDate sxt_check_run_get_date (SxtCheckRun *run);
gboolean sxt_check_run_is_empty (SxtCheckRun *run);
gboolean sxt_check_run_is_sound (SxtCheckRun *run, SxtRecord *record);
guint sxt_check_run_count_sound (SxtCheckRun *run, GPtrArray *records);

gboolean sxt_case_equal (SxtCase *a, SxtCase *b);

/**
 * SxtCheck:
 *
 * A row of the table of checks.
 */
struct _SxtCheck
{
  const char *id; /* "schools/ready" */
  SxtArea area;
  const char *title;      /* N_() what is asked, a few words: "Ready schools first" */
  const char *why;        /* N_() why it matters, one or two sentences */
  const SxtListId *reads; /* ended by SXT_LIST_NONE */
  void (*run) (SxtCheckRun *run);
};

guint sxt_checks_get_n (void);
const SxtCheck *sxt_checks_get (guint index); /* in the order of the areas and of their tables */
const SxtCheck *sxt_checks_find (const char *id);

G_END_DECLS
