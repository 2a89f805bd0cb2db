/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wheel: six sixths from twelve o'clock clockwise, in the order of the areas. */
#include "report/wheel.h"

#include <math.h>

#include "report/marks.h"

#define HUB 0.36       /* of the radius */
#define SECTOR_GAP 3.0 /* between sixths */
#define THINNEST_BAND 5.0
#define LABEL_GAP 1.2 /* between rim and label, in text sizes */

typedef struct
{
  char *title;
  char *caption;
  guint met;
  guint total;
  SxtMark worst;
} Sector;

typedef struct
{
  Sector sectors[SXT_N_AREAS];
  char *figure;
  char *below;
} Wheel;

static void
wheel_free (gpointer data)
{
  Wheel *self = data;

  for (int i = 0; i < SXT_N_AREAS; i++)
    {
      g_free (self->sectors[i].title);
      g_free (self->sectors[i].caption);
    }
  g_free (self->figure);
  g_free (self->below);
  g_free (self);
}

static double
get_middle (int sector)
{
  return -G_PI / 2 + (sector + 0.5) * G_PI / 3;
}

/* A part of a sixth between two radii. Its sides keep half a gap from the border, whatever the radius. */
static void
trace_band (const SxtCanvas *canvas, int sector, double inner, double outer, double gap)
{
  double from = -G_PI / 2 + sector * G_PI / 3;
  double to = from + G_PI / 3;
  double inner_inset = asin (gap / 2 / inner);
  double outer_inset = asin (gap / 2 / outer);

  cairo_new_path (canvas->cr);
  cairo_arc (canvas->cr, 0, 0, outer, from + outer_inset, to - outer_inset);
  cairo_arc_negative (canvas->cr, 0, 0, inner, to - inner_inset, from + inner_inset);
  cairo_close_path (canvas->cr);
}

static void
draw_sector (const Wheel *self, const SxtCanvas *canvas, int index, double radius)
{
  const Sector *sector = &self->sectors[index];
  SxtColor color = canvas->palette->areas[index];
  double hub = HUB * radius;
  double gap = MIN (SECTOR_GAP, radius / 12);
  double band = sector->total > 0 ? (radius - hub) / sector->total : 0;

  if (band < THINNEST_BAND)
    {
      double reached = sector->total > 0 ? hub + (radius - hub) * sector->met / sector->total : hub;

      trace_band (canvas, index, hub, radius, gap);
      sxt_color_set (color, canvas->palette->track, canvas->cr);
      cairo_fill (canvas->cr);
      if (sector->met > 0)
        {
          trace_band (canvas, index, hub, reached, gap);
          sxt_color_set (color, 1, canvas->cr);
          cairo_fill (canvas->cr);
        }
      return;
    }

  double space = MIN (1.4, band / 6);
  for (guint i = 0; i < sector->total; i++)
    {
      double inner = hub + i * band + (i > 0 ? space / 2 : 0);
      double outer = hub + (i + 1) * band - (i + 1 < sector->total ? space / 2 : 0);
      gboolean met = i < sector->met;

      trace_band (canvas, index, inner, outer, gap);
      sxt_color_set (color, met ? 1 : canvas->palette->track, canvas->cr);
      cairo_fill_preserve (canvas->cr);
      /* A fine outline keeps the track visible in a pale print. */
      cairo_set_line_width (canvas->cr, 0.35);
      sxt_color_set (color, met ? 1 : 0.5, canvas->cr);
      cairo_stroke (canvas->cr);
    }
}

static SxtLabel
get_title_label (const SxtCanvas *canvas)
{
  return (SxtLabel) { .size = 1.2, .weight = PANGO_WEIGHT_BOLD, .color = canvas->palette->ink };
}

static SxtLabel
get_caption_label (const SxtCanvas *canvas)
{
  return (SxtLabel) { .size = 1, .weight = PANGO_WEIGHT_NORMAL, .color = canvas->palette->quiet };
}

static double
get_mark_size (const Sector *sector, const SxtCanvas *canvas)
{
  return sector->worst == SXT_MARK_NONE ? 0 : canvas->text_size;
}

static void
measure_labels (const Sector *sector, const SxtCanvas *canvas, double *width, double *height)
{
  SxtLabel title = get_title_label (canvas);
  SxtLabel caption = get_caption_label (canvas);
  double title_width, title_height, caption_width, caption_height;

  *width = *height = 0;
  if (sector->title == NULL)
    return;

  sxt_canvas_measure_label (canvas, sector->title, &title, &title_width, &title_height);
  sxt_canvas_measure_label (canvas, sector->caption, &caption, &caption_width, &caption_height);
  if (get_mark_size (sector, canvas) > 0)
    caption_width += get_mark_size (sector, canvas) * 1.4;
  *width = MAX (title_width, caption_width);
  *height = title_height + caption_height;
}

static void
draw_labels (const Wheel *self, const SxtCanvas *canvas, int index, double radius)
{
  const Sector *sector = &self->sectors[index];
  double middle = get_middle (index);
  double distance = radius + LABEL_GAP * canvas->text_size;
  double x = distance * cos (middle);
  double y = distance * sin (middle);
  gboolean right = cos (middle) > 0;
  double mark = get_mark_size (sector, canvas);
  SxtLabel title = get_title_label (canvas);
  SxtLabel caption = get_caption_label (canvas);
  double width, height, caption_width, caption_height;

  if (sector->title == NULL)
    return;

  measure_labels (sector, canvas, &width, &height);
  sxt_canvas_measure_label (canvas, sector->caption, &caption, &caption_width, &caption_height);

  /* Above the upper sixths, below the lower ones, beside the middle ones. */
  double top = fabs (sin (middle)) < 0.1 ? y - height / 2 : y < 0 ? y - height : y;

  title.x_align = caption.x_align = right ? 0 : 1;
  caption.y_align = 1;
  sxt_canvas_draw_label (canvas, sector->title, &title, x, top);
  if (mark > 0)
    {
      sxt_mark_draw (sector->worst, canvas->cr, right ? x : x - mark, top + height - (caption_height + mark) / 2, mark,
                     canvas->palette);
      x += (right ? 1.4 : -1.4) * mark;
    }
  sxt_canvas_draw_label (canvas, sector->caption, &caption, x, top + height);
}

static void
draw_hub (const Wheel *self, const SxtCanvas *canvas, double radius)
{
  SxtLabel figure = { .weight = PANGO_WEIGHT_ULTRABOLD, .color = canvas->palette->ink, .x_align = 0.5, .y_align = 1 };
  SxtLabel below = get_caption_label (canvas);
  double hub = HUB * radius;

  if (self->figure == NULL)
    return;

  figure.size = MAX (1, 0.68 * hub / canvas->text_size);
  below.x_align = 0.5;
  sxt_canvas_draw_label (canvas, self->figure, &figure, 0, 0.32 * hub);
  if (self->below != NULL)
    sxt_canvas_draw_label (canvas, self->below, &below, 0, 0.24 * hub);
}

/* Labels lie beside the middle sixths, and above and below: what they leave is the radius. */
static double
get_radius (const Wheel *self, const SxtCanvas *canvas, double height)
{
  double radius = canvas->width / 2;

  if (height > 0)
    radius = MIN (radius, height / 2);
  for (int i = 0; i < SXT_N_AREAS; i++)
    {
      double label_width, label_height;
      double middle = get_middle (i);
      double gap = LABEL_GAP * canvas->text_size;

      measure_labels (&self->sectors[i], canvas, &label_width, &label_height);
      if (label_width <= 0)
        continue;
      radius = MIN (radius, (canvas->width / 2 - label_width) / fabs (cos (middle)) - gap);
      if (height > 0 && fabs (sin (middle)) > 0.1)
        radius = MIN (radius, (height / 2 - label_height) / fabs (sin (middle)) - gap);
    }
  return MAX (radius, 1);
}

static double
wheel_measure (gconstpointer data, const SxtCanvas *canvas)
{
  const Wheel *self = data;
  double radius = get_radius (self, canvas, 0);
  double half = radius;

  for (int i = 0; i < SXT_N_AREAS; i++)
    {
      double label_width, label_height;

      measure_labels (&self->sectors[i], canvas, &label_width, &label_height);
      half = MAX (half, (radius + LABEL_GAP * canvas->text_size) * fabs (sin (get_middle (i))) + label_height);
    }
  return 2 * half;
}

static void
wheel_draw (gconstpointer data, const SxtCanvas *canvas)
{
  const Wheel *self = data;
  double radius = get_radius (self, canvas, canvas->height);

  cairo_translate (canvas->cr, canvas->width / 2, canvas->height / 2);
  for (int i = 0; i < SXT_N_AREAS; i++)
    {
      draw_sector (self, canvas, i, radius);
      draw_labels (self, canvas, i, radius);
    }
  draw_hub (self, canvas, radius);
}

static const SxtDrawingClass wheel_class = {
  .measure = wheel_measure,
  .draw = wheel_draw,
  .free = wheel_free,
};

/**
 * sxt_wheel_new:
 * @sectors: the six areas, in their order
 * @figure: (nullable): the number in the hub, "18"
 * @below: (nullable): what stands below it, "of 38"
 *
 * The wheel has no labels where a sector's title is NULL (a small wheel in a row).
 *
 * Returns: (transfer full): the drawing
 */
SxtDrawing *
sxt_wheel_new (const SxtWheelSector sectors[SXT_N_AREAS], const char *figure, const char *below)
{
  Wheel *self = g_new0 (Wheel, 1);

  for (int i = 0; i < SXT_N_AREAS; i++)
    {
      self->sectors[i] = (Sector) {
        .title = g_strdup (sectors[i].title),
        .caption = g_strdup (sectors[i].caption != NULL ? sectors[i].caption : ""),
        .met = MIN (sectors[i].met, sectors[i].total),
        .total = sectors[i].total,
        .worst = sectors[i].worst,
      };
    }
  self->figure = g_strdup (figure);
  self->below = g_strdup (below);
  return sxt_drawing_new (&wheel_class, self);
}
