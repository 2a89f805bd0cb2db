/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choice of devices: who was a candidate for which grades, and who scored best. */
#pragma once

#include "model/all.h"
#include "model/project.h"

G_BEGIN_DECLS

gboolean sxt_device_decision_is_for (SxtRecord *decision, SxtRecord *candidate);
gboolean sxt_candidate_is_scored (SxtRecord *candidate);
GPtrArray *sxt_device_decision_list_scored (SxtProject *project, SxtRecord *decision);
SxtRecord *sxt_device_decision_find_better (SxtRecord *decision, double *chosen_level, double *better_level);

G_END_DECLS
