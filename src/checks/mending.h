/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mending: who mends a finding, and what is set aside, as records of the plan. */
#pragma once

#include "checks/engine.h"

G_BEGIN_DECLS

SxtRecord *sxt_finding_get_mend (const SxtFinding *self, const char *record);
SxtRecord *sxt_finding_get_case_mend (const SxtFinding *self, const SxtCase *found);

gboolean sxt_mend_is_written (SxtRecord *draft);
void sxt_mend_write (SxtProject *project, SxtRecord *mend, SxtRecord *draft);

gboolean sxt_set_aside_is_complete (SxtRecord *draft, SxtDate today);
char *sxt_set_aside_dup_title (SxtRecord *set_aside);
gboolean sxt_set_aside_write (SxtProject *project, SxtRecord *draft, SxtDate today);
gboolean sxt_set_aside_end (SxtRecord *set_aside, SxtDate today);

G_END_DECLS
