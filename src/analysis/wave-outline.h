/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A first outline of waves: how many, with how much room, from when. What a new plan begins with. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

#define SXT_WAVE_OUTLINE_MOST 5

guint sxt_wave_outline_count (guint n_schools);
void sxt_wave_outline_places (guint n_schools, guint n_waves, guint *places);
SxtDate sxt_wave_outline_start (SxtDate launch, guint index);

G_END_DECLS
