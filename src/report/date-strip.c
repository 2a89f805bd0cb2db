/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip of dates: no label overlaps another, so near days stand a little further apart than they are. */
#include "report/date-strip.h"

#include "report/typography.h"

#define LABEL_GAP 0.9 /* between labels, in text sizes */
#define DOT 0.62      /* radius */
#define SPACE 0.8     /* between dot and labels */
#define TITLE_LINES 3

typedef struct
{
  SxtDate date;
  char *day;
  char *title;
  gboolean point;
} Item;

typedef struct
{
  Item *items;
  guint n;
} Strip;

/* Where an item's label lies. */
typedef struct
{
  PangoLayout *title;
  double width;
  double height; /* of the title */
  double x;      /* of its middle */
} Place;

static void
strip_free (gpointer data)
{
  Strip *self = data;

  for (guint i = 0; i < self->n; i++)
    {
      g_free (self->items[i].day);
      g_free (self->items[i].title);
    }
  g_free (self->items);
  g_free (self);
}

static SxtLabel
get_day_label (const SxtCanvas *canvas)
{
  return (SxtLabel) { .size = 1, .weight = PANGO_WEIGHT_SEMIBOLD, .color = canvas->palette->ink, .x_align = 0.5 };
}

static PangoLayout *
layout_title (const SxtCanvas *canvas, const char *text, double width)
{
  SxtLabel label = { .size = 1, .weight = PANGO_WEIGHT_NORMAL, .color = canvas->palette->quiet };
  PangoLayout *layout = sxt_canvas_layout_label (canvas, text, &label);

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -TITLE_LINES);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

static void
clear_places (Place *places, guint n)
{
  for (guint i = 0; i < n; i++)
    g_object_unref (places[i].title);
  g_free (places);
}

/* Labels share the width, each as wide as its words; then they are pushed apart from the left, and back from the right. */
static Place *
find_places (const Strip *self, const SxtCanvas *canvas)
{
  Place *places = g_new0 (Place, self->n);
  double gap = LABEL_GAP * canvas->text_size;
  double most = (canvas->width - gap * (self->n - 1)) / self->n;
  double days = MAX (1, self->items[self->n - 1].date - self->items[0].date);

  for (guint i = 0; i < self->n; i++)
    {
      SxtLabel label = get_day_label (canvas);
      PangoRectangle extents;
      double height;

      places[i].title = layout_title (canvas, self->items[i].title, most);
      pango_layout_get_extents (places[i].title, NULL, &extents);
      sxt_canvas_measure_label (canvas, self->items[i].day, &label, &places[i].width, &height);
      places[i].width = MIN (most, MAX (places[i].width, (double) extents.width / PANGO_SCALE));
      places[i].height = (double) extents.height / PANGO_SCALE;
      places[i].x = (self->items[i].date - self->items[0].date) / days * canvas->width;
    }
  for (guint i = 0; i < self->n; i++)
    {
      double least = places[i].width / 2;

      if (i > 0)
        least = places[i - 1].x + (places[i - 1].width + places[i].width) / 2 + gap;
      places[i].x = MAX (places[i].x, least);
    }
  for (guint i = self->n; i-- > 0;)
    {
      double latest = canvas->width - places[i].width / 2;

      if (i + 1 < self->n)
        latest = places[i + 1].x - (places[i + 1].width + places[i].width) / 2 - gap;
      places[i].x = MIN (places[i].x, latest);
    }
  return places;
}

static double
measure_day (const SxtCanvas *canvas)
{
  SxtLabel label = get_day_label (canvas);
  double width, height;

  sxt_canvas_measure_label (canvas, "0", &label, &width, &height);
  return height;
}

static double
strip_measure (gconstpointer data, const SxtCanvas *canvas)
{
  const Strip *self = data;
  Place *places = find_places (self, canvas);
  double height = 0;

  for (guint i = 0; i < self->n; i++)
    height = MAX (height, places[i].height);
  clear_places (places, self->n);
  return measure_day (canvas) + 2 * (SPACE + DOT) * canvas->text_size + height;
}

static void
draw_dot (const SxtCanvas *canvas, double x, double y, gboolean point)
{
  double radius = DOT * canvas->text_size;

  cairo_new_path (canvas->cr);
  if (point)
    {
      cairo_move_to (canvas->cr, x, y - radius * 1.2);
      cairo_line_to (canvas->cr, x + radius * 1.2, y);
      cairo_line_to (canvas->cr, x, y + radius * 1.2);
      cairo_line_to (canvas->cr, x - radius * 1.2, y);
      cairo_close_path (canvas->cr);
      sxt_color_set (canvas->palette->accent, 1, canvas->cr);
      cairo_fill (canvas->cr);
      return;
    }
  cairo_arc (canvas->cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (canvas->cr);
  sxt_color_set (canvas->palette->background, 1, canvas->cr);
  cairo_fill_preserve (canvas->cr);
  cairo_set_line_width (canvas->cr, 0.2 * canvas->text_size);
  sxt_color_set (canvas->palette->accent, 1, canvas->cr);
  cairo_stroke (canvas->cr);
}

static void
strip_draw (gconstpointer data, const SxtCanvas *canvas)
{
  const Strip *self = data;
  Place *places = find_places (self, canvas);
  SxtLabel label = get_day_label (canvas);
  double line = measure_day (canvas) + (SPACE + DOT) * canvas->text_size;
  double below = line + (SPACE + DOT) * canvas->text_size;

  cairo_set_line_width (canvas->cr, 0.18 * canvas->text_size);
  sxt_color_set (canvas->palette->ink, 1, canvas->cr);
  cairo_move_to (canvas->cr, places[0].x, line);
  cairo_line_to (canvas->cr, places[self->n - 1].x, line);
  cairo_stroke (canvas->cr);
  for (guint i = 0; i < self->n; i++)
    {
      draw_dot (canvas, places[i].x, line, self->items[i].point);
      sxt_canvas_draw_label (canvas, self->items[i].day, &label, places[i].x, 0);
      sxt_color_set (canvas->palette->quiet, 1, canvas->cr);
      cairo_move_to (canvas->cr, places[i].x - (double) pango_layout_get_width (places[i].title) / PANGO_SCALE / 2,
                     below);
      sxt_typography_show_layout (canvas->cr, places[i].title);
    }
  clear_places (places, self->n);
}

static const SxtDrawingClass strip_class = {
  .measure = strip_measure,
  .draw = strip_draw,
  .free = strip_free,
};

/**
 * sxt_date_strip_new:
 * @dates: the days, in their order
 * @n: how many, 1 to [const@DATE_STRIP_MOST]
 *
 * Returns: (transfer full): the drawing
 */
SxtDrawing *
sxt_date_strip_new (const SxtStripDate *dates, guint n)
{
  g_return_val_if_fail (n > 0 && n <= SXT_DATE_STRIP_MOST, NULL);

  Strip *self = g_new0 (Strip, 1);

  self->n = n;
  self->items = g_new0 (Item, n);
  for (guint i = 0; i < n; i++)
    self->items[i] = (Item) {
      .date = dates[i].date,
      .day = g_strdup (dates[i].day),
      .title = g_strdup (dates[i].title),
      .point = dates[i].point,
    };
  return sxt_drawing_new (&strip_class, self);
}
