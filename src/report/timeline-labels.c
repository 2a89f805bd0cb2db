/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the labels of a timeline lie: on nothing else, and under no line. */
#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "report/timeline-layout-private.h"

/* In text sizes, as those in the private header. */
#define LABEL_GAP 0.4
#define LABEL_MOST 14.0 /* a longer label is cut */
#define LABEL_LEAST 5.0 /* a label that is cut shows so much */
#define LABEL_SLIDE 2.2 /* how far a label may go to pass a line */
#define PILL_NEAR 8.0
#define PILL_SLIDE 40.0
#define DETAIL_DAY 0.45 /* days this wide have room for all labels */
#define WEEK_LABELS 4.0 /* weeks this wide are labelled */

/* ---- What is in the way ---- */

static gboolean
boxes_touch (const SxtBox *a, const SxtBox *b, double gap)
{
  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

/* Whether a line at @x comes nearer to the box than @gap; where a label would go on after it. */
static gboolean
is_crossed (const SxtBox *box, double x, double gap, double *past)
{
  if (x < 0 || x <= box->x - gap || x >= box->x + box->width + gap)
    return FALSE;

  *past = MAX (*past, x + gap);
  return TRUE;
}

static gboolean
is_crossed_by_lines (const SxtTimelineLayout *self, const SxtBox *box, double *past)
{
  double gap = em (self, LABEL_GAP);
  gboolean crossed = is_crossed (box, self->today, gap, past);

  crossed |= is_crossed (box, self->launch, gap, past);
  for (guint i = 0; i < sxt_timeline_get_n_items (self->timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (self->timeline, i);
      SxtBox band;

      if (item->shape != SXT_TIMELINE_CONFLICT || sxt_timeline_layout_is_outside (self, item))
        continue;
      band = sxt_timeline_layout_get_band (self, item);
      if (band.y >= box->y + box->height || box->y >= band.y + band.height)
        continue;
      crossed |= is_crossed (box, band.x, gap, past);
      crossed |= is_crossed (box, band.x + band.width, gap, past);
    }

  return crossed;
}

/* Whether marks (but @own) or labels are where the box would be; where one would go on after them. */
static gboolean
is_occupied (const SxtTimelineLayout *self, const SxtBox *box, int own, double *past)
{
  double gap = em (self, LABEL_GAP);
  gboolean occupied = FALSE;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const SxtBox *other = &g_array_index (self->marks, SxtTimelineMark, i).box;

      if ((int) i != own && boxes_touch (box, other, gap))
        {
          *past = MAX (*past, other->x + other->width + gap);
          occupied = TRUE;
        }
    }
  for (guint i = 0; i < self->labels->len; i++)
    {
      const SxtBox *other = &g_array_index (self->labels, SxtTimelineLabel, i).box;

      if (boxes_touch (box, other, gap))
        {
          *past = MAX (*past, other->x + other->width + gap);
          occupied = TRUE;
        }
    }

  return occupied;
}

/* ---- Labels ---- */

static PangoLayout *
lay_out (const SxtTimelineLayout *self, PangoContext *context, const char *text, PangoWeight weight, double *width,
         double *height)
{
  SxtCanvas canvas = { .context = context, .text_size = self->scale.text_size };
  SxtLabel label = { .size = 1, .weight = weight };
  PangoLayout *layout = sxt_canvas_layout_label (&canvas, text, &label);
  int pango_width, pango_height;

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_get_size (layout, &pango_width, &pango_height);
  *width = (double) pango_width / PANGO_SCALE;
  *height = (double) pango_height / PANGO_SCALE;

  return layout;
}

static void
cut (PangoLayout *layout, double most, double *width)
{
  if (*width <= most)
    return;
  pango_layout_set_width (layout, (int) (most * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  *width = most;
}

static void
add_label (SxtTimelineLayout *self, SxtTimelineLabelKind kind, const SxtBox *box, int mark, int item,
           PangoLayout *layout)
{
  SxtTimelineLabel label = { .kind = kind, .box = *box, .mark = mark, .item = item, .layout = g_object_ref (layout) };

  g_array_append_val (self->labels, label);
}

/* Goes on from @box->x until nothing is in the way; marks and labels too are passed if @far. */
static gboolean
slide (const SxtTimelineLayout *self, SxtBox *box, int own, double most, gboolean far)
{
  double start = box->x;

  for (;;)
    {
      double past = box->x;
      gboolean occupied = is_occupied (self, box, own, &past);

      if (occupied && !far)
        return FALSE;
      if (!is_crossed_by_lines (self, box, &past) && !occupied)
        return box->x + box->width <= self->length;
      box->x = past + 0.01;
      if (box->x - start > most || box->x + box->width > self->length)
        return FALSE;
    }
}

/* In a row of the lanes that it crosses: after the band, or before it. */
static gboolean
place_pill (const SxtTimelineLayout *self, const SxtTimelineItem *item, double most, SxtBox *box)
{
  SxtBox band = sxt_timeline_layout_get_band (self, item);
  double gap = em (self, LABEL_GAP) + 0.01;

  for (guint lane = item->lane; lane <= item->last_lane; lane++)
    {
      double y = g_array_index (self->tops, double, lane);

      for (; y + em (self, ROW) <= g_array_index (self->tops, double, lane + 1); y += em (self, ROW))
        {
          double past = 0;

          box->y = y + em (self, LANE_PAD / 2 + ROW / 2) - box->height / 2;
          box->x = band.x + band.width + gap;
          if (slide (self, box, -1, most, TRUE))
            return TRUE;
          box->x = band.x - gap - box->width;
          if (box->x >= 0 && !is_occupied (self, box, -1, &past) && !is_crossed_by_lines (self, box, &past))
            return TRUE;
        }
    }

  return FALSE;
}

static void
add_pill (SxtTimelineLayout *self, PangoContext *context, guint index)
{
  const SxtTimelineItem *item = sxt_timeline_get_item (self->timeline, index);
  double width, height;
  g_autoptr (PangoLayout) layout = lay_out (self, context, item->label, PANGO_WEIGHT_BOLD, &width, &height);
  SxtBox box = { .width = width + em (self, SIGN + 3 * PILL_PAD), .height = em (self, SPAN_HEIGHT) };

  /* Rather in another lane than far away. */
  if (place_pill (self, item, em (self, PILL_NEAR), &box) || place_pill (self, item, em (self, PILL_SLIDE), &box))
    add_label (self, SXT_TIMELINE_LABEL_PILL, &box, -1, (int) index, layout);
}

/**
 * sxt_timeline_layout_place_inside:
 * @self: a layout
 * @label: the label of a span
 * @from: where the axis begins to be seen
 * @to: where it is seen no longer
 * @x: (out): where the label begins
 *
 * A label goes along with what is seen of its span.
 *
 * Returns: whether there is room for it
 */
gboolean
sxt_timeline_layout_place_inside (const SxtTimelineLayout *self, const SxtTimelineLabel *label, double from, double to,
                                  double *x)
{
  const SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, label->mark);
  double pad = em (self, 0.7);
  SxtBox box = label->box;
  double end = MIN (mark->box.x + mark->box.width - pad, to);

  box.x = MAX (mark->box.x + pad, from + em (self, LABEL_GAP));
  while (box.x + box.width <= end)
    {
      double past = box.x;

      if (!is_crossed_by_lines (self, &box, &past))
        {
          *x = box.x;
          return TRUE;
        }
      box.x = past + 0.01;
    }

  return FALSE;
}

static gboolean
label_inside (SxtTimelineLayout *self, int index, PangoLayout *layout, double width, double height)
{
  const SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, index);
  SxtTimelineLabel label = { .mark = index };

  label.box = (SxtBox) { 0, mark->box.y + (mark->box.height - height) / 2, width, height };
  if (!sxt_timeline_layout_place_inside (self, &label, 0, self->length, &label.box.x))
    return FALSE;
  add_label (self, SXT_TIMELINE_LABEL_INSIDE, &label.box, index, -1, layout);

  return TRUE;
}

/* As much of the label as there is room for after its mark, or before it. */
static gboolean
cut_beside (const SxtTimelineLayout *self, int index, PangoLayout *layout, gboolean after, SxtBox *box)
{
  const SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, index);
  double gap = em (self, LABEL_GAP) + 0.01;

  for (double width = box->width; width >= em (self, LABEL_LEAST); width -= em (self, 0.5))
    {
      double past = 0;

      box->width = width;
      box->x = after ? mark->box.x + mark->box.width + gap : mark->box.x - gap - width;
      if (box->x < 0 || box->x + width > self->length || is_occupied (self, box, index, &past) ||
          is_crossed_by_lines (self, box, &past))
        continue;
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      return TRUE;
    }

  return FALSE;
}

/* After its mark, past a line if need be; else before it; and where neither will do, as much of it as will. */
static gboolean
label_beside (SxtTimelineLayout *self, int index, PangoLayout *layout, double width, double height)
{
  const SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, index);
  double gap = em (self, LABEL_GAP) + 0.01, past = 0;
  SxtBox box = { mark->box.x + mark->box.width + gap, mark->box.y + (mark->box.height - height) / 2, width, height };
  SxtBox before = { mark->box.x - gap - width, box.y, width, height };
  g_autoptr (PangoLayout) short_layout = NULL;
  gboolean has_room, has_short;

  if (slide (self, &box, index, em (self, LABEL_SLIDE), FALSE))
    {
      add_label (self, SXT_TIMELINE_LABEL_BESIDE, &box, index, -1, layout);
      return TRUE;
    }

  has_room = before.x >= 0 && !is_occupied (self, &before, index, &past) && !is_crossed_by_lines (self, &before, &past);
  short_layout = pango_layout_copy (layout);
  has_short = cut_beside (self, index, short_layout, TRUE, &box);
  if (!has_short && !has_room)
    {
      box.width = width;
      has_short = cut_beside (self, index, short_layout, FALSE, &box);
    }
  if (has_room)
    add_label (self, SXT_TIMELINE_LABEL_BESIDE, &before, index, -1, layout);
  if (has_short)
    {
      add_label (self, SXT_TIMELINE_LABEL_BESIDE, &box, index, -1, short_layout);
      /* Where the axis begins to be seen there is no room before a mark. */
      g_array_index (self->labels, SxtTimelineLabel, self->labels->len - 1).is_second = has_room;
    }

  return has_room || has_short;
}

static void
label_mark (SxtTimelineLayout *self, PangoContext *context, int index, const SxtTimelineItem *item)
{
  const SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, index);
  gboolean is_span = item->shape == SXT_TIMELINE_SPAN || item->shape == SXT_TIMELINE_SILENCE;
  double width, height;
  g_autoptr (PangoLayout) layout =
      lay_out (self, context, item->label,
               item->shape == SXT_TIMELINE_SILENCE ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, &width, &height);

  if (is_span && label_inside (self, index, layout, width, height))
    return;
  cut (layout, em (self, LABEL_MOST), &width);
  if (label_beside (self, index, layout, width, height))
    return;
  if (is_span && mark->box.width > em (self, LABEL_LEAST + 1.4))
    {
      cut (layout, MIN (width, mark->box.width - em (self, 1.5)), &width);
      label_inside (self, index, layout, width, height);
    }
}

static void
label_marks (SxtTimelineLayout *self, PangoContext *context, gboolean detail)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, i);

      for (guint j = 0; j < mark->items->len; j++)
        {
          const SxtTimelineItem *item = sxt_timeline_get_item (self->timeline, g_array_index (mark->items, guint, j));

          if (item->label == NULL || item->detail != detail)
            continue;
          /* A mark of several says how many it is; a label of one would be wrong. */
          if (mark->items->len == 1)
            label_mark (self, context, (int) i, item);
          break;
        }
    }
}

/* ---- The head ---- */

static gboolean
add_head_label (SxtTimelineLayout *self, PangoContext *context, const char *text, double x, double most)
{
  double width, height, past = 0;
  g_autoptr (PangoLayout) layout = lay_out (self, context, text, PANGO_WEIGHT_NORMAL, &width, &height);
  SxtBox box = { x + em (self, 0.35), (self->head - height) / 2, width, height };

  if (width > most || box.x + width > self->length || is_occupied (self, &box, -1, &past))
    return FALSE;
  add_label (self, SXT_TIMELINE_LABEL_HEAD, &box, -1, -1, layout);

  return TRUE;
}

static void
add_tick (SxtTimelineLayout *self, SxtDate date, gboolean strong)
{
  SxtTimelineTick tick = { date, sxt_timeline_layout_get_x (self, date), strong };

  g_array_append_val (self->ticks, tick);
}

/* Months in steps in which their names have room. */
static int
find_step (const SxtTimelineLayout *self, PangoContext *context)
{
  static const int steps[] = { 1, 2, 3, 6 };
  double widest = 0;

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *name = sxt_format_date (sxt_date_new (2001, month, 1), SXT_DATE_MONTH);
      double width, height;
      g_autoptr (PangoLayout) layout = lay_out (self, context, name, PANGO_WEIGHT_NORMAL, &width, &height);

      widest = MAX (widest, width);
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (28 * steps[i] * self->scale.day_width > widest + em (self, 0.8))
      return steps[i];

  return 12;
}

static void
add_months (SxtTimelineLayout *self, PangoContext *context)
{
  int step = find_step (self, context), year, month, day;
  SxtDate date;

  sxt_date_get_ymd (self->scale.from, &year, &month, &day);
  date = sxt_date_new (year, month, 1);
  if (date < self->scale.from)
    date = sxt_date_add_months (date, 1);
  for (; date < self->scale.to; date = sxt_date_add_months (date, 1))
    {
      double room = (sxt_date_add_months (date, step) - date) * self->scale.day_width - em (self, 0.6);
      double x = sxt_timeline_layout_get_x (self, date);
      g_autofree char *name = sxt_format_date (date, SXT_DATE_MONTH);
      g_autofree char *with_year = sxt_format_date (date, SXT_DATE_MONTH_YEAR);
      g_autofree char *year_alone = NULL;

      sxt_date_get_ymd (date, &year, &month, &day);
      if ((month - 1) % step != 0)
        continue;
      add_tick (self, date, month == 1);
      year_alone = g_strdup_printf ("%d", year);
      if (month != 1 ||
          (!add_head_label (self, context, with_year, x, room) && !add_head_label (self, context, year_alone, x, room)))
        add_head_label (self, context, name, x, room);
    }
}

static void
add_weeks (SxtTimelineLayout *self, PangoContext *context)
{
  /* 1970-01-05 was a Monday. */
  SxtDate date = self->scale.from + (7 - (self->scale.from - 4) % 7) % 7;

  if (7 * self->scale.day_width < em (self, WEEK_LABELS))
    return;
  for (; date < self->scale.to; date += 7)
    {
      int year, month, day;
      g_autofree char *text = NULL;

      sxt_date_get_ymd (date, &year, &month, &day);
      text = g_strdup_printf ("%d", day);
      if (day > 1 &&
          add_head_label (self, context, text, sxt_timeline_layout_get_x (self, date), 7 * self->scale.day_width))
        add_tick (self, date, FALSE);
    }
}

static void
add_head (SxtTimelineLayout *self, PangoContext *context)
{
  if (self->today >= 0)
    {
      double width, height;
      g_autoptr (PangoLayout) layout = lay_out (self, context, _ ("Today"), PANGO_WEIGHT_SEMIBOLD, &width, &height);
      SxtBox box = { .width = width + em (self, 1.2), .height = em (self, 1.7) };

      box.x = CLAMP (self->today - box.width / 2, 0, MAX (0, self->length - box.width));
      box.y = (self->head - box.height) / 2;
      add_label (self, SXT_TIMELINE_LABEL_TODAY, &box, -1, -1, layout);
    }
  add_months (self, context);
  add_weeks (self, context);
}

/* Those that matter most first: today, conflicts, then the items. */
void
sxt_timeline_layout_add_labels (SxtTimelineLayout *self, PangoContext *context)
{
  add_head (self, context);
  for (guint i = 0; i < sxt_timeline_get_n_items (self->timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (self->timeline, i);

      if (item->shape == SXT_TIMELINE_CONFLICT && item->label != NULL && !sxt_timeline_layout_is_outside (self, item))
        add_pill (self, context, i);
    }
  label_marks (self, context, FALSE);
  if (self->scale.day_width >= em (self, DETAIL_DAY))
    label_marks (self, context, TRUE);
}
