/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the places of marks and labels, and their drawing, have in common. */
#pragma once

#include "report/timeline-layout.h"

G_BEGIN_DECLS

/* In text sizes. */
#define HEAD 2.5
#define ROW 2.0      /* of marks, in a lane */
#define LANE_PAD 0.3 /* what a lane has besides its rows */
#define SPAN_HEIGHT 1.45
#define PILL_PAD 0.45 /* around the sign and the words of a conflict */
#define SIGN 1.1

static inline double
em (const SxtTimelineLayout *self, double sizes)
{
  return sizes * self->scale.text_size;
}

SxtBox sxt_timeline_layout_get_band (const SxtTimelineLayout *self, const SxtTimelineItem *item);
gboolean sxt_timeline_layout_is_outside (const SxtTimelineLayout *self, const SxtTimelineItem *item);
void sxt_timeline_layout_add_labels (SxtTimelineLayout *self, PangoContext *context);

G_END_DECLS
