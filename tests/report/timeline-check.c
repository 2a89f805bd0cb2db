/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds for every timeline: no label lies on another, on a mark, or under a line; nothing is lost. */
#include "timeline-check.h"

static const SxtTimelineLabel *
get_label (const SxtTimelineLayout *layout, guint i)
{
  return &g_array_index (layout->labels, SxtTimelineLabel, i);
}

static gboolean
overlap (const SxtBox *a, const SxtBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
lies_on (const SxtBox *box, double x)
{
  return x >= 0 && x > box->x && x < box->x + box->width;
}

void
timeline_assert_legible (const SxtTimelineLayout *layout)
{
  for (guint i = 0; i < layout->labels->len; i++)
    {
      const SxtTimelineLabel *label = get_label (layout, i);
      gboolean in_head = label->kind == SXT_TIMELINE_LABEL_HEAD || label->kind == SXT_TIMELINE_LABEL_TODAY;

      g_assert_cmpfloat (label->box.x, >=, 0);
      g_assert_cmpfloat (label->box.x + label->box.width, <=, layout->length + 0.01);
      g_assert_cmpfloat (label->box.y + label->box.height, <=, layout->height);
      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (&label->box, &get_label (layout, j)->box));
      if (in_head)
        continue;

      g_assert_false (lies_on (&label->box, layout->today));
      g_assert_false (lies_on (&label->box, layout->launch));
      for (guint j = 0; j < layout->marks->len; j++)
        {
          const SxtTimelineMark *mark = &g_array_index (layout->marks, SxtTimelineMark, j);

          if (label->kind == SXT_TIMELINE_LABEL_INSIDE && label->mark == (int) j)
            {
              g_assert_cmpfloat (label->box.x, >=, mark->box.x);
              g_assert_cmpfloat (label->box.x + label->box.width, <=, mark->box.x + mark->box.width);
            }
          else
            g_assert_false (overlap (&label->box, &mark->box));
        }
      for (guint j = 0; j < sxt_timeline_get_n_items (layout->timeline); j++)
        {
          const SxtTimelineItem *item = sxt_timeline_get_item (layout->timeline, j);
          SxtBox band;

          if (item->shape != SXT_TIMELINE_CONFLICT || !sxt_timeline_layout_get_box (layout, j, &band) ||
              band.y >= label->box.y + label->box.height || label->box.y >= band.y + band.height)
            continue;
          g_assert_false (lies_on (&label->box, band.x));
          g_assert_false (lies_on (&label->box, band.x + band.width));
        }
    }

  /* Each item has its mark, in its lane, and is found there. */
  for (guint i = 0; i < sxt_timeline_get_n_items (layout->timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (layout->timeline, i);
      SxtBox box;
      int found;

      if (item->to < layout->scale.from || item->from > layout->scale.to)
        continue;
      g_assert_true (sxt_timeline_layout_get_box (layout, i, &box));
      g_assert_cmpfloat (box.y, >=, g_array_index (layout->tops, double, item->lane));
      g_assert_cmpfloat (box.y + box.height, <=, g_array_index (layout->tops, double, item->last_lane + 1) + 0.01);
      if (item->shape == SXT_TIMELINE_CONFLICT)
        continue;
      found = sxt_timeline_layout_find (layout, box.x + box.width / 2, box.y + box.height / 2);
      g_assert_cmpint (found, >=, 0);
      g_assert_cmpuint (sxt_timeline_get_item (layout->timeline, (guint) found)->lane, ==, item->lane);
    }
}
