/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found wrong in a plan file: in words, and as long as it holds. */
#pragma once

#include "base/json-guard.h"
#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtFinding:
 * @SXT_FINDING_VALUE: a value of the wrong kind: holds while it stands there
 * @SXT_FINDING_ID: a record without an id of its own: holds until the next save
 * @SXT_FINDING_LIST: something that is no list or no record: holds while it is kept
 * @SXT_FINDING_LOSS: what cannot be kept; makes the document read-only
 */
typedef enum
{
  SXT_FINDING_VALUE,
  SXT_FINDING_ID,
  SXT_FINDING_LIST,
  SXT_FINDING_LOSS,
} SxtFindingKind;

typedef struct
{
  SxtFindingKind kind;
  SxtProblem *problem;
} SxtFinding;

GPtrArray *sxt_findings_new (void);
void sxt_findings_add (GPtrArray *self, SxtFindingKind kind, SxtProblem *problem);
void sxt_findings_add_losses (GPtrArray *self, SxtJsonGuard *guard);
void sxt_findings_sort (GPtrArray *self);
void sxt_findings_settle (GPtrArray *self);
char *sxt_findings_get_reason (GPtrArray *self, gint64 version);
GPtrArray *sxt_findings_get_problems (GPtrArray *self, SxtProject *project);

const char *sxt_finding_get_expected (const SxtField *field);

G_END_DECLS
