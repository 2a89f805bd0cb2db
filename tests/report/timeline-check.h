/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds for every timeline that is laid out. */
#pragma once

#include "report/timeline-layout.h"

void timeline_assert_legible (const SxtTimelineLayout *layout);
