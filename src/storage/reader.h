/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a plan file to a project, and what was found wrong on the way. */
#pragma once

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

/**
 * SxtReading:
 * @project: (transfer none): the project, unmodified and without history
 * @findings: (element-type SxtFinding): in the order of the file
 * @version: the version that the file says it has
 */
typedef struct
{
  SxtProject *project;
  GPtrArray *findings;
  gint64 version;
} SxtReading;

SxtReading *sxt_reading_new (GBytes *bytes, const char *name, GError **error);
void sxt_reading_free (SxtReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtReading, sxt_reading_free)

G_END_DECLS
