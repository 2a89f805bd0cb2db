/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wheel: six sixths from twelve o'clock clockwise, in the order of the areas. */
#include "report/wheel.h"

#include <math.h>

#include "report/marks.h"

#define HUB 0.36       /* of the radius */
#define SECTOR_GAP 3.0 /* between sixths */
#define THINNEST_BAND 5.0
#define LABEL_GAP 1.2    /* between rim and label, in text sizes */
#define LARGEST_HUB 0.44 /* of the radius, in a small wheel */
#define LEAST_RADIUS 3.5 /* beside labels, in text sizes */
#define LEAST_HUB 2.3    /* that holds two lines, in text sizes */

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

/* Where the wheel lies in its drawing, and whether its labels have room. */
typedef struct
{
  double x, y;
  double radius, hub;
  gboolean has_labels;
} Geometry;

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
trace_band (cairo_t *cr, int sector, double inner, double outer, double gap)
{
  double from = -G_PI / 2 + sector * G_PI / 3;
  double to = from + G_PI / 3;
  double inner_inset = asin (gap / 2 / inner);
  double outer_inset = asin (gap / 2 / outer);

  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, outer, from + outer_inset, to - outer_inset);
  cairo_arc_negative (cr, 0, 0, inner, to - inner_inset, from + inner_inset);
  cairo_close_path (cr);
}

static void
draw_sector (const Wheel *self, const SxtCanvas *canvas, int index, double radius, double hub)
{
  const Sector *sector = &self->sectors[index];
  SxtColor color = canvas->palette->areas[index];
  double gap = MIN (SECTOR_GAP, radius / 12);
  double band = sector->total > 0 ? (radius - hub) / sector->total : 0;

  if (band < THINNEST_BAND)
    {
      double reached = sector->total > 0 ? hub + (radius - hub) * sector->met / sector->total : hub;

      trace_band (canvas->cr, index, hub, radius, gap);
      sxt_color_set (color, canvas->palette->track, canvas->cr);
      cairo_fill (canvas->cr);
      if (sector->met > 0)
        {
          trace_band (canvas->cr, index, hub, reached, gap);
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

      trace_band (canvas->cr, index, inner, outer, gap);
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

/* Where the label of a sixth lies: above the upper sixths, below the lower ones, beside the middle ones. */
static void
get_label_box (const Wheel *self, const SxtCanvas *canvas, const Geometry *place, int index, double *x, double *y,
               double *width, double *height)
{
  double middle = get_middle (index);
  double distance = place->radius + LABEL_GAP * canvas->text_size;

  measure_labels (&self->sectors[index], canvas, width, height);
  *x = place->x + distance * cos (middle) - (cos (middle) > 0 ? 0 : *width);
  *y = place->y + distance * sin (middle);
  if (fabs (sin (middle)) < 0.1)
    *y -= *height / 2;
  else if (sin (middle) < 0)
    *y -= *height;
}

static void
draw_labels (const Wheel *self, const SxtCanvas *canvas, const Geometry *place, int index)
{
  const Sector *sector = &self->sectors[index];
  gboolean right = cos (get_middle (index)) > 0;
  double mark = get_mark_size (sector, canvas);
  SxtLabel title = get_title_label (canvas);
  SxtLabel caption = get_caption_label (canvas);
  double x, y, width, height, caption_width, caption_height;

  if (sector->title == NULL)
    return;

  get_label_box (self, canvas, place, index, &x, &y, &width, &height);
  sxt_canvas_measure_label (canvas, sector->caption, &caption, &caption_width, &caption_height);
  if (!right)
    x += width;

  title.x_align = caption.x_align = right ? 0 : 1;
  caption.y_align = 1;
  sxt_canvas_draw_label (canvas, sector->title, &title, x, y);
  if (mark > 0)
    {
      sxt_mark_draw (sector->worst, canvas->cr, right ? x : x - mark, y + height - (caption_height + mark) / 2, mark,
                     canvas->palette);
      x += (right ? 1.4 : -1.4) * mark;
    }
  sxt_canvas_draw_label (canvas, sector->caption, &caption, x, y + height);
}

static void
draw_hub (const Wheel *self, const SxtCanvas *canvas, double hub)
{
  SxtLabel figure = { .weight = PANGO_WEIGHT_ULTRABOLD, .color = canvas->palette->ink, .x_align = 0.5, .y_align = 1 };
  SxtLabel below = get_caption_label (canvas);
  gboolean has_room = self->below != NULL && hub >= LEAST_HUB * canvas->text_size;

  if (self->figure == NULL)
    return;

  figure.size = MAX (1, 0.68 * hub / canvas->text_size);
  below.x_align = 0.5;
  /* In a small hub the number stands alone, in the middle. */
  if (!has_room)
    figure.y_align = 0.5;
  sxt_canvas_draw_label (canvas, self->figure, &figure, 0, has_room ? 0.32 * hub : 0);
  if (has_room)
    sxt_canvas_draw_label (canvas, self->below, &below, 0, 0.24 * hub);
}

/* How large the labels are, and how far they stand from the rim. */
typedef struct
{
  double widths[SXT_N_AREAS];
  double heights[SXT_N_AREAS];
  double gap;
} Labels;

static Labels
measure_all_labels (const Wheel *self, const SxtCanvas *canvas)
{
  Labels labels = { .gap = LABEL_GAP * canvas->text_size };

  for (int i = 0; i < SXT_N_AREAS; i++)
    measure_labels (&self->sectors[i], canvas, &labels.widths[i], &labels.heights[i]);
  return labels;
}

/* How far the wheel and its labels reach to one side of its middle. */
static double
get_extent (const Labels *labels, double radius, gboolean right)
{
  double extent = radius;

  for (int i = 0; i < SXT_N_AREAS; i++)
    {
      double side = cos (get_middle (i));

      if (labels->widths[i] > 0 && (side > 0) == right)
        extent = MAX (extent, (radius + labels->gap) * fabs (side) + labels->widths[i]);
    }
  return extent;
}

static double
get_half_height (const Labels *labels, double radius)
{
  double half = radius;

  for (int i = 0; i < SXT_N_AREAS; i++)
    {
      double rise = fabs (sin (get_middle (i)));

      if (labels->widths[i] > 0 && rise > 0.1)
        half = MAX (half, (radius + labels->gap) * rise + labels->heights[i]);
    }
  return half;
}

/* The largest wheel that fits with its labels. @height 0: any height. */
static double
find_radius (const Labels *labels, double width, double height)
{
  double least = 1, most = width / 2;

  for (int i = 0; i < 40; i++)
    {
      double radius = (least + most) / 2;

      if (get_extent (labels, radius, FALSE) + get_extent (labels, radius, TRUE) <= width &&
          (height <= 0 || 2 * get_half_height (labels, radius) <= height))
        least = radius;
      else
        most = radius;
    }
  return least;
}

/* The longer side of labels gets more room. Labels that would leave no wheel are left out. */
static Geometry
get_geometry (const Wheel *self, const SxtCanvas *canvas, double height, Labels *labels)
{
  Geometry place = { .y = height / 2, .has_labels = TRUE };

  *labels = measure_all_labels (self, canvas);
  place.radius = find_radius (labels, canvas->width, height);
  if (labels->widths[0] > 0 && place.radius < LEAST_RADIUS * canvas->text_size)
    {
      *labels = (Labels) { 0 };
      place.has_labels = FALSE;
      place.radius = find_radius (labels, canvas->width, height);
    }
  place.x = MAX (get_extent (labels, place.radius, FALSE),
                 MIN (canvas->width / 2, canvas->width - get_extent (labels, place.radius, TRUE)));
  place.hub = HUB * place.radius;
  if (self->figure != NULL)
    place.hub = MAX (place.hub, MIN (LARGEST_HUB * place.radius, LEAST_HUB * canvas->text_size));
  return place;
}

static double
wheel_measure (gconstpointer data, const SxtCanvas *canvas)
{
  Labels labels;
  Geometry place = get_geometry (data, canvas, 0, &labels);

  return 2 * get_half_height (&labels, place.radius);
}

static void
wheel_draw (gconstpointer data, const SxtCanvas *canvas)
{
  const Wheel *self = data;
  Labels labels;
  Geometry place = get_geometry (self, canvas, canvas->height, &labels);

  for (int i = 0; i < SXT_N_AREAS && place.has_labels; i++)
    draw_labels (self, canvas, &place, i);
  cairo_translate (canvas->cr, place.x, place.y);
  for (int i = 0; i < SXT_N_AREAS; i++)
    draw_sector (self, canvas, i, place.radius, place.hub);
  draw_hub (self, canvas, place.hub);
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

static Geometry
locate (SxtDrawing *wheel, const SxtCanvas *canvas, const Wheel **self)
{
  Labels labels;

  *self = sxt_drawing_get_data (wheel, &wheel_class);

  return get_geometry (*self, canvas, canvas->height, &labels);
}

/**
 * sxt_wheel_find:
 * @wheel: a wheel
 * @canvas: on which it is drawn; needs no `cr`
 * @x: from the left edge
 * @y: from the upper edge
 *
 * Returns: the [enum@SxtArea] whose sixth or label is there, or -1
 */
int
sxt_wheel_find (SxtDrawing *wheel, const SxtCanvas *canvas, double x, double y)
{
  const Wheel *self;
  Geometry place = locate (wheel, canvas, &self);
  double distance = hypot (x - place.x, y - place.y);

  if (distance >= place.hub && distance <= place.radius)
    {
      double turn = atan2 (y - place.y, x - place.x) + G_PI / 2;

      return (int) floor ((turn < 0 ? turn + 2 * G_PI : turn) / (G_PI / 3)) % SXT_N_AREAS;
    }
  for (int i = 0; i < SXT_N_AREAS && place.has_labels; i++)
    {
      double left, top, width, height;

      get_label_box (self, canvas, &place, i, &left, &top, &width, &height);
      if (x >= left && x <= left + width && y >= top && y <= top + height)
        return i;
    }
  return -1;
}

/**
 * sxt_wheel_trace:
 * @wheel: a wheel
 * @canvas: on which it is drawn
 * @area: one of its sixths
 *
 * Makes the outline of the sixth the path of the canvas' `cr`.
 */
void
sxt_wheel_trace (SxtDrawing *wheel, const SxtCanvas *canvas, SxtArea area)
{
  const Wheel *self;
  Geometry place = locate (wheel, canvas, &self);

  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, place.x, place.y);
  trace_band (canvas->cr, (int) area, place.hub, place.radius, MIN (SECTOR_GAP, place.radius / 12));
  cairo_restore (canvas->cr);
}
