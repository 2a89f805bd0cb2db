/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a plan file to a project, and what was found wrong on the way. */
#pragma once

#include "storage/findings.h"

G_BEGIN_DECLS

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
