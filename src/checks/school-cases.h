/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checks of Capacity and Schools share: cases about a school of a wave. */
#pragma once

#include "checks/check.h"

G_BEGIN_DECLS

gboolean sxt_check_run_has_wave_schools (SxtCheckRun *run, GPtrArray *schools);
SxtDate sxt_check_run_find_start (SxtCheckRun *run, SxtRecord *school);
SxtCase *sxt_check_run_add_school (SxtCheckRun *run, SxtState state, SxtRecord *school);
SxtCase *sxt_check_run_let_fall_due (SxtCheckRun *run, SxtCase *item, SxtRecord *school);

G_END_DECLS
