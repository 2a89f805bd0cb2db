/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline, drawn: lanes, dots, spans, today, conflicts; on screen, on paper and as a picture. */
#pragma once

#include "report/timeline-layout.h"

G_BEGIN_DECLS

/**
 * SxtTimelineFrame:
 * @width: of all
 * @column: of that, at the start, for the lanes' titles
 * @icon_space: of that, left free for icons; titles begin after it
 * @titles: whether the lanes' titles are drawn
 * @offset: how much of the axis lies before what is seen
 * @rtl: whether time runs from right to left
 * @cursor: the item that has the focus, or -1
 */
typedef struct
{
  double width;
  double column;
  double icon_space;
  gboolean titles;
  double offset;
  gboolean rtl;
  int cursor;
} SxtTimelineFrame;

double sxt_timeline_measure_column (SxtTimeline *timeline, PangoContext *context, double text_size, double icon_space,
                                    gboolean titles);
double sxt_timeline_frame_get_x (const SxtTimelineFrame *self, double x, double width);
void sxt_timeline_layout_draw (const SxtTimelineLayout *self, const SxtTimelineFrame *frame, cairo_t *cr,
                               PangoContext *context, const SxtPalette *palette);

SxtDrawing *sxt_timeline_drawing_new (SxtTimeline *timeline, SxtDate from, SxtDate to);

G_END_DECLS
