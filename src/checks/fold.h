/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding: from the cases of a check to its finding. */
#pragma once

#include "checks/check-private.h"
#include "checks/engine.h"

G_BEGIN_DECLS

SxtFinding *sxt_finding_new (const SxtCheck *check, GPtrArray *cases, SxtProject *project, SxtDate date,
                             const SxtDueDates *dues);
void sxt_finding_free (SxtFinding *self);
gboolean sxt_finding_equal (const SxtFinding *a, const SxtFinding *b);

G_END_DECLS
