/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Computed fields: cheap functions of other fields of the same record. */
#pragma once

#include "model/field.h"

G_BEGIN_DECLS

void sxt_compute_grades (SxtRecord *record, SxtValue *value);
void sxt_compute_unproved (SxtRecord *record, SxtValue *value);
void sxt_compute_candidate_broken_rate (SxtRecord *record, SxtValue *value);
void sxt_compute_reference_check_broken_rate (SxtRecord *record, SxtValue *value);

G_END_DECLS
