/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness: what a school scored on a criterion, and the minimum there. */
#pragma once

#include "model/all.h"
#include "model/project.h"

G_BEGIN_DECLS

int sxt_criterion_get_minimum (SxtRecord *criterion);
SxtRecord *sxt_school_get_score (SxtRecord *school, SxtRecord *criterion);
int sxt_school_get_level (SxtRecord *school, SxtRecord *criterion);
gboolean sxt_school_is_under (SxtRecord *school, SxtRecord *criterion);
double sxt_school_get_readiness (SxtRecord *school);
gboolean sxt_school_meets_must_haves (SxtRecord *school);
GPtrArray *sxt_readiness_list_criteria (SxtProject *project);
SxtMessage *sxt_readiness_answer (SxtProject *project);

G_END_DECLS
