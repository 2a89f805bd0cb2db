/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws what timeline-layout.c has placed. Colour is never the only cue: shape, fill, hatching and words say it too. */
#include "report/timeline-drawing.h"

#include <math.h>

#include "report/lettering.h"
#include "report/marks.h"
#include "report/timeline-layout-private.h"
#include "report/typography.h"

#define TITLE_SIZE 1.06
#define COLUMN_GAP 1.2
#define COLUMN_MOST 0.4 /* of the width, on paper */
#define HATCH_STEP 0.5
#define FOCUS_GAP 2.5

/* What all parts of one drawing need. */
typedef struct
{
  const SxtTimelineLayout *layout;
  const SxtTimelineFrame *frame;
  cairo_t *cr;
  PangoContext *context;
  const SxtPalette *palette;
  double em;
} Pen;

/**
 * sxt_timeline_frame_get_x:
 * @self: a frame
 * @x: along the axis
 * @width: of what begins there
 *
 * Returns: where that is from the left edge of the frame
 */
double
sxt_timeline_frame_get_x (const SxtTimelineFrame *self, double x, double width)
{
  double from_start = self->column + x - self->offset;

  return self->rtl ? self->width - from_start - width : from_start;
}

static SxtBox
get_place (const Pen *pen, const SxtBox *box)
{
  return (SxtBox) { sxt_timeline_frame_get_x (pen->frame, box->x, box->width), box->y, box->width, box->height };
}

static gboolean
is_seen (const Pen *pen, const SxtBox *box)
{
  double seen = pen->frame->width - pen->frame->column;

  return box->x + box->width >= pen->frame->offset && box->x <= pen->frame->offset + seen;
}

static gboolean
is_seen_whole (const Pen *pen, const SxtBox *box)
{
  double seen = pen->frame->width - pen->frame->column;

  return box->x >= pen->frame->offset && box->x + box->width <= pen->frame->offset + seen;
}

static gboolean
is_line_seen (const Pen *pen, double x)
{
  return x >= pen->frame->offset && x <= pen->frame->offset + pen->frame->width - pen->frame->column;
}

/* At the edge today's label keeps as near to its line as it can and be seen. */
static double
get_today_x (const Pen *pen, const SxtBox *box)
{
  double end = pen->frame->offset + pen->frame->width - pen->frame->column;

  return MAX (pen->frame->offset, MIN (box->x, end - box->width));
}

static gboolean
is_under_today (const Pen *pen, const SxtBox *box)
{
  for (guint i = 0; i < pen->layout->labels->len; i++)
    {
      const SxtTimelineLabel *label = &g_array_index (pen->layout->labels, SxtTimelineLabel, i);
      double x;

      if (label->kind != SXT_TIMELINE_LABEL_TODAY || !is_line_seen (pen, pen->layout->today))
        continue;
      x = get_today_x (pen, &label->box);
      return box->x < x + label->box.width && x < box->x + box->width;
    }

  return FALSE;
}

/* Half a label says nothing; what is inside goes along with what is seen of its span; one that stands in for another waits for that. */
static gboolean
is_shown (const Pen *pen, guint index)
{
  const SxtTimelineLabel *label = &g_array_index (pen->layout->labels, SxtTimelineLabel, index);

  switch (label->kind)
    {
    case SXT_TIMELINE_LABEL_INSIDE: return TRUE;
    case SXT_TIMELINE_LABEL_PILL: return is_seen (pen, &label->box);
    case SXT_TIMELINE_LABEL_TODAY: return is_line_seen (pen, pen->layout->today);
    case SXT_TIMELINE_LABEL_HEAD: return is_seen_whole (pen, &label->box) && !is_under_today (pen, &label->box);
    case SXT_TIMELINE_LABEL_BESIDE:
      return is_seen_whole (pen, &label->box) && (!label->is_second || !is_shown (pen, index - 1));
    default: g_return_val_if_reached (FALSE);
    }
}

static SxtColor
get_color (const Pen *pen, const SxtTimelineItem *item)
{
  int area = sxt_timeline_get_lane (pen->layout->timeline, item->lane)->area;

  if (sxt_timeline_item_is_conflict (item))
    return pen->palette->marks[SXT_MARK_GAP];

  return area >= 0 ? pen->palette->areas[area] : pen->palette->ink;
}

static void
trace_round (cairo_t *cr, const SxtBox *box, double radius)
{
  radius = MIN (radius, MIN (box->width, box->height) / 2);
  cairo_new_path (cr);
  cairo_arc (cr, box->x + box->width - radius, box->y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, box->x + box->width - radius, box->y + box->height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, box->x + radius, box->y + box->height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
show_layout (const Pen *pen, PangoLayout *layout, double x, double y, SxtColor color)
{
  sxt_lettering_show_layout (pen->cr, layout, x, y, color);
}

static double
get_lanes_top (const Pen *pen)
{
  return g_array_index (pen->layout->tops, double, 0);
}

static double
get_lanes_bottom (const Pen *pen)
{
  return g_array_index (pen->layout->tops, double, pen->layout->tops->len - 1);
}

static void
clip_to_axis (const Pen *pen)
{
  double width = pen->frame->width - pen->frame->column;

  cairo_rectangle (pen->cr, pen->frame->rtl ? 0 : pen->frame->column, 0, width, pen->layout->height);
  cairo_clip (pen->cr);
}

/* ---- Behind the marks ---- */

static void
draw_past (const Pen *pen)
{
  SxtBox past = { 0, get_lanes_top (pen), pen->layout->today, get_lanes_bottom (pen) - get_lanes_top (pen) };

  if (pen->layout->today <= 0)
    return;
  past = get_place (pen, &past);
  cairo_rectangle (pen->cr, past.x, past.y, past.width, past.height);
  sxt_color_set (pen->palette->ink, 0.035, pen->cr);
  cairo_fill (pen->cr);
}

static void
draw_separators (const Pen *pen)
{
  cairo_set_line_width (pen->cr, 1);
  sxt_color_set (pen->palette->line, 0.7, pen->cr);
  for (guint i = 0; i < pen->layout->tops->len; i++)
    {
      double y = round (g_array_index (pen->layout->tops, double, i)) + 0.5;

      cairo_move_to (pen->cr, 0, y);
      cairo_line_to (pen->cr, pen->frame->width, y);
    }
  cairo_stroke (pen->cr);
}

/* Lines of months stop at labels and points, whatever these lie on. */
static void
draw_ticks (const Pen *pen)
{
  double pad = 0.15 * pen->em;

  cairo_save (pen->cr);
  cairo_new_path (pen->cr);
  cairo_rectangle (pen->cr, 0, 0, pen->frame->width, pen->layout->height);
  for (guint i = 0; i < pen->layout->labels->len; i++)
    {
      const SxtTimelineLabel *label = &g_array_index (pen->layout->labels, SxtTimelineLabel, i);
      SxtBox box = get_place (pen, &label->box);

      if (label->kind == SXT_TIMELINE_LABEL_BESIDE && is_shown (pen, i))
        cairo_rectangle (pen->cr, box.x - pad, box.y, box.width + 2 * pad, box.height);
    }
  for (guint i = 0; i < pen->layout->marks->len; i++)
    {
      const SxtTimelineMark *mark = &g_array_index (pen->layout->marks, SxtTimelineMark, i);
      SxtBox box = get_place (pen, &mark->box);

      if (is_seen (pen, &mark->box))
        cairo_rectangle (pen->cr, box.x, box.y, box.width, box.height);
    }
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (pen->cr);
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_WINDING);

  cairo_set_line_width (pen->cr, 1);
  for (guint i = 0; i < pen->layout->ticks->len; i++)
    {
      const SxtTimelineTick *tick = &g_array_index (pen->layout->ticks, SxtTimelineTick, i);
      double x = floor (sxt_timeline_frame_get_x (pen->frame, tick->x, 0)) + 0.5;

      cairo_move_to (pen->cr, x, pen->layout->head - 0.9 * pen->em);
      cairo_line_to (pen->cr, x, get_lanes_bottom (pen));
      sxt_color_set (tick->strong ? pen->palette->quiet : pen->palette->line, tick->strong ? 0.8 : 1, pen->cr);
      cairo_stroke (pen->cr);
    }
  cairo_restore (pen->cr);
}

static void
draw_band (const Pen *pen, guint index)
{
  SxtColor color = pen->palette->marks[SXT_MARK_GAP];
  SxtBox box;

  if (!sxt_timeline_layout_get_box (pen->layout, index, &box) || !is_seen (pen, &box))
    return;
  box = get_place (pen, &box);
  cairo_rectangle (pen->cr, box.x, box.y, box.width, box.height);
  sxt_color_set (color, 0.12, pen->cr);
  cairo_fill (pen->cr);
  cairo_set_line_width (pen->cr, 1.5);
  cairo_move_to (pen->cr, box.x, box.y);
  cairo_line_to (pen->cr, box.x, box.y + box.height);
  cairo_move_to (pen->cr, box.x + box.width, box.y);
  cairo_line_to (pen->cr, box.x + box.width, box.y + box.height);
  sxt_color_set (color, 1, pen->cr);
  cairo_stroke (pen->cr);
}

static void
draw_day_line (const Pen *pen, double x, double width, SxtColor color, gboolean dashed)
{
  const double dashes[] = { 4, 3 };

  if (x < 0)
    return;
  x = sxt_timeline_frame_get_x (pen->frame, x, 0);
  cairo_set_line_width (pen->cr, width);
  if (dashed)
    cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (pen->cr, x, dashed ? get_lanes_top (pen) : pen->layout->head - 0.4 * pen->em);
  cairo_line_to (pen->cr, x, get_lanes_bottom (pen));
  sxt_color_set (color, 1, pen->cr);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

/* ---- Marks ---- */

static void
fill_and_outline (const Pen *pen, SxtColor color, double fill)
{
  if (fill < 1)
    {
      sxt_color_set (color, fill, pen->cr);
      cairo_fill_preserve (pen->cr);
      cairo_set_line_width (pen->cr, 0.15 * pen->em);
      sxt_color_set (color, 1, pen->cr);
      cairo_stroke (pen->cr);
      return;
    }
  sxt_color_set (color, 1, pen->cr);
  cairo_fill (pen->cr);
}

static void
draw_point (const Pen *pen, const SxtTimelineItem *item, const SxtBox *box)
{
  gboolean done = item->standing == SXT_TIMELINE_DONE;
  double x = box->x + box->width / 2, y = box->y + box->height / 2;
  double radius = box->width / 2 - (done ? 0 : 0.075 * pen->em);

  cairo_new_path (pen->cr);
  if (item->shape == SXT_TIMELINE_DIAMOND)
    {
      radius *= 1.2;
      cairo_move_to (pen->cr, x, y - radius);
      cairo_line_to (pen->cr, x + radius, y);
      cairo_line_to (pen->cr, x, y + radius);
      cairo_line_to (pen->cr, x - radius, y);
    }
  else
    cairo_arc (pen->cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (pen->cr);
  fill_and_outline (pen, get_color (pen, item), done ? 1 : 0);
}

/* Several that are too near each other: a mark with their number. */
static void
draw_group (const Pen *pen, const SxtTimelineMark *mark, const SxtTimelineItem *first, const SxtBox *box)
{
  SxtLabel label = {
    .size = 1, .weight = PANGO_WEIGHT_SEMIBOLD, .color = pen->palette->ink, .x_align = 0.5, .y_align = 0.5
  };
  SxtCanvas canvas = { pen->cr, pen->context, pen->palette, 0, 0, pen->layout->scale.text_size };
  g_autofree char *number = g_strdup_printf ("%u", mark->items->len);
  gboolean done = TRUE;

  for (guint i = 0; i < mark->items->len; i++)
    done = done && sxt_timeline_get_item (pen->layout->timeline, g_array_index (mark->items, guint, i))->standing ==
                       SXT_TIMELINE_DONE;
  trace_round (pen->cr, box, box->height / 2);
  fill_and_outline (pen, get_color (pen, first), done ? 0.3 : 0);
  sxt_canvas_draw_label (&canvas, number, &label, box->x + box->width / 2, box->y + box->height / 2);
}

static void
draw_span (const Pen *pen, const SxtTimelineItem *item, SxtBox box)
{
  box.x += 1;
  box.width = MAX (box.width - 2, 1);
  trace_round (pen->cr, &box, box.height / 2);
  fill_and_outline (pen, get_color (pen, item), item->standing == SXT_TIMELINE_DONE ? 0.3 : 0.2);
}

static void
draw_silence (const Pen *pen, guint mark, const SxtBox *box)
{
  double step = HATCH_STEP * pen->em;

  cairo_save (pen->cr);
  cairo_new_path (pen->cr);
  cairo_rectangle (pen->cr, box->x, box->y, box->width, box->height);
  for (guint i = 0; i < pen->layout->labels->len; i++)
    {
      const SxtTimelineLabel *label = &g_array_index (pen->layout->labels, SxtTimelineLabel, i);
      SxtBox text = get_place (pen, &label->box);

      if (label->kind == SXT_TIMELINE_LABEL_INSIDE && label->mark == (int) mark)
        cairo_rectangle (pen->cr, text.x - 0.3 * pen->em, box->y, text.width + 0.6 * pen->em, box->height);
    }
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (pen->cr);
  cairo_set_line_width (pen->cr, 1.1);
  for (double x = box->x - box->height; x < box->x + box->width; x += step)
    {
      cairo_move_to (pen->cr, x, box->y + box->height);
      cairo_line_to (pen->cr, x + box->height, box->y);
    }
  sxt_color_set (pen->palette->marks[SXT_MARK_GAP], 0.7, pen->cr);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

static void
draw_marks (const Pen *pen)
{
  for (guint i = 0; i < pen->layout->marks->len; i++)
    {
      const SxtTimelineMark *mark = &g_array_index (pen->layout->marks, SxtTimelineMark, i);
      const SxtTimelineItem *first =
          sxt_timeline_get_item (pen->layout->timeline, g_array_index (mark->items, guint, 0));
      SxtBox box = get_place (pen, &mark->box);

      if (!is_seen (pen, &mark->box))
        continue;
      if (first->shape == SXT_TIMELINE_SILENCE)
        draw_silence (pen, i, &box);
      else if (first->shape == SXT_TIMELINE_SPAN)
        draw_span (pen, first, box);
      else if (mark->items->len > 1)
        draw_group (pen, mark, first, &box);
      else
        draw_point (pen, first, &box);
    }
}

/* ---- Labels ---- */

static void
draw_pill (const Pen *pen, const SxtTimelineLabel *label, const SxtBox *box)
{
  SxtColor color = pen->palette->marks[SXT_MARK_GAP];
  double sign = SIGN * pen->em, pad = PILL_PAD * pen->em;
  int height;

  pango_layout_get_size (label->layout, NULL, &height);
  trace_round (pen->cr, box, box->height / 2);
  sxt_color_set (color, 0.12, pen->cr);
  cairo_fill (pen->cr);
  sxt_mark_draw (SXT_MARK_GAP, pen->cr, pen->frame->rtl ? box->x + box->width - pad - sign : box->x + pad,
                 box->y + (box->height - sign) / 2, sign, pen->palette);
  show_layout (pen, label->layout, pen->frame->rtl ? box->x + pad : box->x + 2 * pad + sign,
               box->y + (box->height - (double) height / PANGO_SCALE) / 2, color);
}

static void
draw_today_label (const Pen *pen, const SxtTimelineLabel *label, const SxtBox *box)
{
  int width, height;

  pango_layout_get_size (label->layout, &width, &height);
  trace_round (pen->cr, box, box->height / 2);
  sxt_color_set (pen->palette->accent, 1, pen->cr);
  cairo_fill (pen->cr);
  show_layout (pen, label->layout, box->x + (box->width - (double) width / PANGO_SCALE) / 2,
               box->y + (box->height - (double) height / PANGO_SCALE) / 2, pen->palette->background);
}

static void
draw_label (const Pen *pen, const SxtTimelineLabel *label)
{
  SxtBox box = label->box;
  const SxtTimelineItem *item = NULL;

  if (label->mark >= 0)
    {
      const SxtTimelineMark *mark = &g_array_index (pen->layout->marks, SxtTimelineMark, label->mark);

      item = sxt_timeline_get_item (pen->layout->timeline, g_array_index (mark->items, guint, 0));
    }
  if (label->kind == SXT_TIMELINE_LABEL_INSIDE &&
      !sxt_timeline_layout_place_inside (pen->layout, label, pen->frame->offset,
                                         pen->frame->offset + pen->frame->width - pen->frame->column, &box.x))
    return;
  if (label->kind == SXT_TIMELINE_LABEL_TODAY)
    box.x = get_today_x (pen, &box);

  box = get_place (pen, &box);
  switch (label->kind)
    {
    case SXT_TIMELINE_LABEL_TODAY: draw_today_label (pen, label, &box); break;
    case SXT_TIMELINE_LABEL_PILL: draw_pill (pen, label, &box); break;
    case SXT_TIMELINE_LABEL_HEAD: show_layout (pen, label->layout, box.x, box.y, pen->palette->quiet); break;
    case SXT_TIMELINE_LABEL_BESIDE:
    case SXT_TIMELINE_LABEL_INSIDE:
      show_layout (pen, label->layout, box.x, box.y,
                   item && sxt_timeline_item_is_conflict (item) ? get_color (pen, item) : pen->palette->ink);
      break;
    default: g_assert_not_reached ();
    }
}

/* ---- Lanes' titles ---- */

static SxtLabel
get_title_label (SxtColor color)
{
  return (SxtLabel) { .size = TITLE_SIZE, .weight = PANGO_WEIGHT_NORMAL, .color = color, .y_align = 0.5 };
}

/**
 * sxt_timeline_measure_column:
 * @timeline: a timeline
 * @context: of its texts
 * @text_size: of its labels
 * @icon_space: what icons take
 * @titles: whether the lanes' titles are drawn
 *
 * Returns: the width of the column that names the lanes
 */
double
sxt_timeline_measure_column (SxtTimeline *timeline, PangoContext *context, double text_size, double icon_space,
                             gboolean titles)
{
  SxtCanvas canvas = { .context = context, .text_size = text_size };
  SxtLabel label = get_title_label (0);
  double widest = 0;

  for (guint i = 0; titles && i < sxt_timeline_get_n_lanes (timeline); i++)
    {
      double width, height;

      sxt_canvas_measure_label (&canvas, sxt_timeline_get_lane (timeline, i)->title, &label, &width, &height);
      widest = MAX (widest, width + COLUMN_GAP * text_size);
    }

  return ceil (icon_space + widest);
}

static void
draw_titles (const Pen *pen)
{
  SxtCanvas canvas = { pen->cr, pen->context, pen->palette, 0, 0, pen->layout->scale.text_size };
  SxtLabel label = get_title_label (pen->palette->ink);

  label.x_align = pen->frame->rtl ? 1 : 0;
  for (guint i = 0; i < sxt_timeline_get_n_lanes (pen->layout->timeline); i++)
    {
      double top = g_array_index (pen->layout->tops, double, i),
             bottom = g_array_index (pen->layout->tops, double, i + 1);
      double x = pen->frame->rtl ? pen->frame->width - pen->frame->icon_space : pen->frame->icon_space;

      sxt_canvas_draw_label (&canvas, sxt_timeline_get_lane (pen->layout->timeline, i)->title, &label, x,
                             (top + bottom) / 2);
    }
}

static void
draw_cursor (const Pen *pen)
{
  SxtBox box;

  if (pen->frame->cursor < 0 || !sxt_timeline_layout_get_box (pen->layout, (guint) pen->frame->cursor, &box))
    return;
  box = get_place (pen, &box);
  box.x -= FOCUS_GAP;
  box.y -= FOCUS_GAP;
  box.width += 2 * FOCUS_GAP;
  box.height += 2 * FOCUS_GAP;
  trace_round (pen->cr, &box, MIN (box.height / 2, pen->em));
  cairo_set_line_width (pen->cr, 2);
  sxt_color_set (pen->palette->accent, 1, pen->cr);
  cairo_stroke (pen->cr);
}

/**
 * sxt_timeline_layout_draw:
 * @self: a layout
 * @frame: what is seen of it
 * @cr: where to draw; its origin is the upper left corner
 * @context: of the texts
 * @palette: the colours
 */
void
sxt_timeline_layout_draw (const SxtTimelineLayout *self, const SxtTimelineFrame *frame, cairo_t *cr,
                          PangoContext *context, const SxtPalette *palette)
{
  Pen pen = { self, frame, cr, context, palette, self->scale.text_size };

  cairo_save (cr);
  draw_separators (&pen);
  if (frame->titles)
    draw_titles (&pen);

  clip_to_axis (&pen);
  draw_past (&pen);
  draw_ticks (&pen);
  for (guint i = 0; i < sxt_timeline_get_n_items (self->timeline); i++)
    if (sxt_timeline_get_item (self->timeline, i)->shape == SXT_TIMELINE_CONFLICT)
      draw_band (&pen, i);
  draw_day_line (&pen, self->launch, 1.2, palette->quiet, TRUE);
  draw_day_line (&pen, self->today, 2, palette->accent, FALSE);
  draw_marks (&pen);
  for (guint i = 0; i < self->labels->len; i++)
    if (is_shown (&pen, i))
      draw_label (&pen, &g_array_index (self->labels, SxtTimelineLabel, i));
  draw_cursor (&pen);
  cairo_restore (cr);
}

/* ---- As a drawing ---- */

typedef struct
{
  SxtTimeline *timeline;
  SxtDate from, to;
} Drawing;

static SxtTimelineLayout *
lay_out (const Drawing *self, const SxtCanvas *canvas, double *column)
{
  SxtTimelineScale scale = { .text_size = canvas->text_size, .from = self->from, .to = self->to };

  *column = MIN (COLUMN_MOST * canvas->width,
                 sxt_timeline_measure_column (self->timeline, canvas->context, canvas->text_size, 0, TRUE));
  scale.day_width = (canvas->width - *column) / MAX (1, self->to - self->from);

  return sxt_timeline_layout_new (self->timeline, canvas->context, &scale);
}

static double
drawing_measure (gconstpointer data, const SxtCanvas *canvas)
{
  double column;
  g_autoptr (SxtTimelineLayout) layout = lay_out (data, canvas, &column);

  return layout->height;
}

static void
drawing_draw (gconstpointer data, const SxtCanvas *canvas)
{
  double column;
  g_autoptr (SxtTimelineLayout) layout = lay_out (data, canvas, &column);
  SxtTimelineFrame frame = { .width = canvas->width, .column = column, .titles = TRUE, .cursor = -1 };

  sxt_timeline_layout_draw (layout, &frame, canvas->cr, canvas->context, canvas->palette);
}

static void
drawing_free (gpointer data)
{
  Drawing *self = data;

  sxt_timeline_unref (self->timeline);
  g_free (self);
}

static const SxtDrawingClass timeline_class = {
  .measure = drawing_measure,
  .draw = drawing_draw,
  .free = drawing_free,
};

/**
 * sxt_timeline_drawing_new:
 * @timeline: a timeline
 * @from: the first day of the axis
 * @to: the day at its end
 *
 * Returns: (transfer full): these days of it, over the whole width that the drawing gets
 */
SxtDrawing *
sxt_timeline_drawing_new (SxtTimeline *timeline, SxtDate from, SxtDate to)
{
  Drawing *self;

  g_return_val_if_fail (timeline != NULL && to > from, NULL);

  self = g_new0 (Drawing, 1);
  self->timeline = sxt_timeline_ref (timeline);
  self->from = from;
  self->to = to;

  return sxt_drawing_new (&timeline_class, self);
}
