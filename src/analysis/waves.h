/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waves: which schools have one, and which begin first. */
#pragma once

#include "model/all.h"
#include "model/project.h"

G_BEGIN_DECLS

GPtrArray *sxt_waves_list_schools (SxtProject *project);
GHashTable *sxt_waves_find_first (SxtProject *project);
SxtDate sxt_waves_get_first_start (SxtProject *project);
GPtrArray *sxt_waves_list_first_schools (SxtProject *project);
SxtDate sxt_school_get_start (SxtRecord *school);

G_END_DECLS
