/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness: what a school scored on a criterion, and the minimum there. */
#pragma once

#include "model/all.h"
#include "model/project.h"

G_BEGIN_DECLS

int sxt_criterion_get_minimum (SxtRecord *criterion);
SxtRecord *sxt_school_get_score (SxtRecord *school, SxtRecord *criterion);
int sxt_school_get_level (SxtRecord *school, SxtRecord *criterion);

G_END_DECLS
