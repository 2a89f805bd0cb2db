/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The readiness grid: the digit stands in each cell, so that colour is never alone. */
#include "config.h"

#include "report/readiness-grid.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/text.h"
#include "report/typography.h"

#define ROW 1.9 /* height of a row, in text sizes */
#define CELL_GAP 0.28
#define CELL_RADIUS 0.3
#define OUTLINE 0.08
#define BRACKET 1.7 /* height of the bracket's line of text */
#define LINE 1.9    /* height of a dividing line */
#define LEGEND 2.6
#define WIDEST_NAMES 0.3 /* of the width, for the schools' names */
#define HEAD_LINES 4

typedef struct
{
  char *title; /* with soft hyphens */
  gboolean must_have;
} Criterion;

typedef struct
{
  char *title; /* (nullable) of a dividing line */
  gboolean strong;
  SxtReadinessCell *cells; /* NULL: a dividing line */
} Row;

struct _SxtReadinessGrid
{
  GArray *criteria;
  GArray *rows;
  guint n_schools;
};

static void
clear_criterion (gpointer data)
{
  Criterion *criterion = data;

  g_free (criterion->title);
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->title);
  g_free (row->cells);
}

/**
 * sxt_readiness_grid_new:
 *
 * Returns: (transfer full): a grid without criteria and schools
 */
SxtReadinessGrid *
sxt_readiness_grid_new (void)
{
  SxtReadinessGrid *self = g_new0 (SxtReadinessGrid, 1);

  self->criteria = g_array_new (FALSE, FALSE, sizeof (Criterion));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->criteria, clear_criterion);
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

void
sxt_readiness_grid_free (SxtReadinessGrid *self)
{
  g_array_unref (self->criteria);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * sxt_readiness_grid_add_criterion:
 * @self: a grid without schools yet
 * @title: of the criterion
 * @must_have: whether it stands under the bracket
 */
void
sxt_readiness_grid_add_criterion (SxtReadinessGrid *self, const char *title, gboolean must_have)
{
  Criterion criterion = { .title = sxt_text_soften (title), .must_have = must_have };

  g_return_if_fail (self->n_schools == 0);

  g_array_append_val (self->criteria, criterion);
}

/**
 * sxt_readiness_grid_add_school:
 * @self: a grid
 * @title: the school's name
 * @strong: whether it is in the wave that the grid is about
 * @cells: one for each criterion, in their order
 * @n_cells: how many
 */
void
sxt_readiness_grid_add_school (SxtReadinessGrid *self, const char *title, gboolean strong,
                               const SxtReadinessCell *cells, guint n_cells)
{
  g_return_if_fail (n_cells == self->criteria->len);

  Row row = {
    .title = g_strdup (title),
    .strong = strong,
    .cells = g_memdup2 (cells, MAX (n_cells, 1) * sizeof (SxtReadinessCell)),
  };

  g_array_append_val (self->rows, row);
  self->n_schools++;
}

/**
 * sxt_readiness_grid_add_line:
 * @self: a grid
 * @title: what the dashed line says, "Wave 1 takes six"
 */
void
sxt_readiness_grid_add_line (SxtReadinessGrid *self, const char *title)
{
  Row row = { .title = g_strdup (title) };

  g_array_append_val (self->rows, row);
}

guint
sxt_readiness_grid_get_n_schools (SxtReadinessGrid *self)
{
  return self->n_schools;
}

static guint
count_must_haves (const SxtReadinessGrid *self)
{
  guint n = 0;

  while (n < self->criteria->len && g_array_index (self->criteria, Criterion, n).must_have)
    n++;
  return n;
}

/* Where the columns lie, and how high the heads are. */
typedef struct
{
  double names; /* width of the schools' names */
  double step;  /* from one column to the next */
  double bracket;
  double heads;
} Frame;

static SxtLabel
get_name_label (const SxtCanvas *canvas, gboolean strong)
{
  return (SxtLabel) {
    .size = 1,
    .weight = strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL,
    .color = canvas->palette->ink,
    .y_align = 0.5,
  };
}

static SxtLabel
get_head_label (const SxtCanvas *canvas, double width)
{
  return (SxtLabel) {
    .size = 0.95,
    .weight = PANGO_WEIGHT_NORMAL,
    .color = canvas->palette->ink,
    .x_align = 0.5,
    .y_align = 1,
    .width = width,
    .lines = HEAD_LINES,
  };
}

static void
measure_frame (const SxtReadinessGrid *self, const SxtCanvas *canvas, Frame *frame)
{
  *frame = (Frame) { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      SxtLabel label = get_name_label (canvas, row->strong);
      double width, height;

      if (row->cells == NULL)
        continue;
      sxt_canvas_measure_label (canvas, row->title, &label, &width, &height);
      frame->names = MAX (frame->names, width);
    }
  frame->names = MIN (frame->names + canvas->text_size, canvas->width * WIDEST_NAMES);
  frame->step = MIN ((canvas->width - frame->names) / MAX (self->criteria->len, 1), canvas->text_size * 7);
  frame->bracket = count_must_haves (self) > 0 ? BRACKET * canvas->text_size : 0;
  for (guint i = 0; i < self->criteria->len; i++)
    {
      SxtLabel label = get_head_label (canvas, frame->step - CELL_GAP * canvas->text_size);
      double width, height;

      sxt_canvas_measure_label (canvas, g_array_index (self->criteria, Criterion, i).title, &label, &width, &height);
      frame->heads = MAX (frame->heads, height);
    }
  frame->heads += 0.4 * canvas->text_size;
}

static double
grid_measure (gconstpointer data, const SxtCanvas *canvas)
{
  const SxtReadinessGrid *self = data;
  guint n_lines = self->rows->len - self->n_schools;
  Frame frame;

  measure_frame (self, canvas, &frame);
  return frame.bracket + frame.heads + (self->n_schools * ROW + n_lines * LINE + LEGEND) * canvas->text_size;
}

/* A cell, and where it lies. */
typedef struct
{
  const SxtReadinessCell *cell;
  double x, y, width, height;
} Place;

static gboolean
is_scored (const SxtReadinessCell *cell)
{
  return cell->level >= 1 && cell->level <= SXT_N_LEVELS;
}

static void
trace_rounded (const SxtCanvas *canvas, const Place *place)
{
  double radius = CELL_RADIUS * canvas->text_size;
  double left = place->x + radius;
  double right = place->x + place->width - radius;
  double upper = place->y + radius;
  double lower = place->y + place->height - radius;

  cairo_new_sub_path (canvas->cr);
  cairo_arc (canvas->cr, right, upper, radius, -G_PI / 2, 0);
  cairo_arc (canvas->cr, right, lower, radius, 0, G_PI / 2);
  cairo_arc (canvas->cr, left, lower, radius, G_PI / 2, G_PI);
  cairo_arc (canvas->cr, left, upper, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (canvas->cr);
}

/* A rectangle and its round rim are eight numbers in a PDF, a path with arcs is more than thirty; districts are large.
 * The lowest level is hardly darker than paper: the line around it is a wider rim below the cell. */
static void
fill_level (const SxtCanvas *canvas, guint level, const Place *places, guint n)
{
  double radius = CELL_RADIUS * canvas->text_size;
  double line = level == 1 ? OUTLINE * canvas->text_size : 0;

  for (guint i = 0; i < n; i++)
    {
      const Place *place = &places[i];

      if (place->cell->level == level)
        cairo_rectangle (canvas->cr, place->x + radius, place->y + radius, place->width - 2 * radius,
                         place->height - 2 * radius);
    }
  cairo_save (canvas->cr);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  if (line > 0)
    {
      cairo_set_line_width (canvas->cr, 2 * radius + line);
      sxt_color_set (canvas->palette->line, 1, canvas->cr);
      cairo_stroke_preserve (canvas->cr);
    }
  cairo_set_line_width (canvas->cr, 2 * radius - line);
  sxt_color_set (canvas->palette->levels[level - 1], 1, canvas->cr);
  cairo_fill_preserve (canvas->cr);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

static void
outline_unscored (const SxtCanvas *canvas, const Place *places, guint n)
{
  const double dash = 0.25 * canvas->text_size;

  for (guint i = 0; i < n; i++)
    {
      if (!is_scored (places[i].cell))
        trace_rounded (canvas, &places[i]);
    }
  cairo_save (canvas->cr);
  cairo_set_line_width (canvas->cr, OUTLINE * canvas->text_size);
  cairo_set_dash (canvas->cr, &dash, 1, 0);
  sxt_color_set (canvas->palette->quiet, 1, canvas->cr);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

/* Lines at 45 degrees, everywhere but behind the digit. */
static void
draw_hatch (const SxtCanvas *canvas, const Place *place)
{
  double step = 0.42 * canvas->text_size;
  double digit = 0.62 * canvas->text_size;
  double right = place->x + place->width;

  cairo_save (canvas->cr);
  trace_rounded (canvas, place);
  cairo_clip (canvas->cr);
  cairo_rectangle (canvas->cr, place->x, place->y, place->width / 2 - digit, place->height);
  cairo_rectangle (canvas->cr, place->x + place->width / 2 + digit, place->y, place->width / 2 - digit, place->height);
  cairo_clip (canvas->cr);
  cairo_set_line_width (canvas->cr, 0.085 * canvas->text_size);
  sxt_color_set (canvas->palette->level_texts[place->cell->level - 1], 0.6, canvas->cr);
  for (double at = place->x - place->height; at < right; at += step)
    {
      cairo_move_to (canvas->cr, at, place->y + place->height);
      cairo_line_to (canvas->cr, at + place->height, place->y);
    }
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

static void
draw_corners (const SxtCanvas *canvas, const Place *places, guint n)
{
  double side = 0.7 * canvas->text_size;

  for (guint i = 0; i < n; i++)
    {
      double x = places[i].x + places[i].width;
      double y = places[i].y;

      if (!places[i].cell->under || !is_scored (places[i].cell))
        continue;
      cairo_move_to (canvas->cr, x - side, y);
      cairo_line_to (canvas->cr, x, y);
      cairo_line_to (canvas->cr, x, y + side);
      cairo_close_path (canvas->cr);
    }
  sxt_color_set (canvas->palette->warning, 1, canvas->cr);
  cairo_fill (canvas->cr);
}

/* Cells without their digits. What looks alike is drawn at once: each step of drawing costs, and districts are large. */
static void
draw_cells (const SxtCanvas *canvas, const Place *places, guint n)
{
  for (guint level = 1; level <= SXT_N_LEVELS; level++)
    fill_level (canvas, level, places, n);
  outline_unscored (canvas, places, n);
  for (guint i = 0; i < n; i++)
    {
      if (places[i].cell->unproved && is_scored (places[i].cell))
        draw_hatch (canvas, &places[i]);
    }
  draw_corners (canvas, places, n);
}

/* All of one color at once, so their order says nothing to whoever reads the page's text; the figure has words for it. */
static void
draw_digits (const SxtCanvas *canvas, const Place *places, guint n)
{
  static const SxtLabel label = { .size = 1, .weight = PANGO_WEIGHT_SEMIBOLD, .x_align = 0.5, .y_align = 0.5 };
  const SxtColor *colors = canvas->palette->level_texts;
  SxtLettering lettering;

  sxt_lettering_begin (&lettering, canvas->cr, colors[0]);
  for (guint level = 1; level <= SXT_N_LEVELS; level++)
    {
      const char digit[] = { (char) ('0' + level), '\0' };

      sxt_lettering_set_color (&lettering, colors[level - 1]);
      for (guint i = 0; i < n; i++)
        {
          const Place *place = &places[i];

          if (place->cell->level == level)
            sxt_canvas_add_label (canvas, &lettering, digit, &label, place->x + place->width / 2,
                                  place->y + place->height / 2);
        }
    }
  sxt_lettering_end (&lettering);
}

static void
draw_bracket (const SxtReadinessGrid *self, const SxtCanvas *canvas, const Frame *frame)
{
  double gap = CELL_GAP * canvas->text_size;
  double left = frame->names;
  double right = frame->names + count_must_haves (self) * frame->step - gap;
  double middle = frame->bracket * 0.42;
  double foot = frame->bracket * 0.8;
  double width, height;
  SxtLabel label = {
    .size = 0.95,
    .weight = PANGO_WEIGHT_SEMIBOLD,
    .color = canvas->palette->ink,
    .x_align = 0.5,
    .y_align = 0.5,
  };

  if (frame->bracket <= 0)
    return;

  sxt_canvas_measure_label (canvas, _ ("must-have"), &label, &width, &height);
  double pause = MIN ((width + canvas->text_size) / 2, (right - left) / 2);

  sxt_color_set (canvas->palette->ink, 1, canvas->cr);
  cairo_set_line_width (canvas->cr, 0.08 * canvas->text_size);
  cairo_move_to (canvas->cr, left, foot);
  cairo_line_to (canvas->cr, left, middle);
  cairo_line_to (canvas->cr, (left + right) / 2 - pause, middle);
  cairo_move_to (canvas->cr, (left + right) / 2 + pause, middle);
  cairo_line_to (canvas->cr, right, middle);
  cairo_line_to (canvas->cr, right, foot);
  cairo_stroke (canvas->cr);
  sxt_canvas_draw_label (canvas, _ ("must-have"), &label, (left + right) / 2, middle);
}

static void
draw_heads (const SxtReadinessGrid *self, const SxtCanvas *canvas, const Frame *frame)
{
  double width = frame->step - CELL_GAP * canvas->text_size;
  SxtLabel label = get_head_label (canvas, width);

  for (guint i = 0; i < self->criteria->len; i++)
    sxt_canvas_draw_label (canvas, g_array_index (self->criteria, Criterion, i).title, &label,
                           frame->names + i * frame->step + width / 2,
                           frame->bracket + frame->heads - 0.4 * canvas->text_size);
}

static void
add_name (const SxtCanvas *canvas, SxtLettering *lettering, const Row *row, const Frame *frame, double middle)
{
  SxtLabel label = get_name_label (canvas, row->strong);
  double room = frame->names - 0.6 * canvas->text_size;
  double width, height;

  sxt_canvas_measure_label (canvas, row->title, &label, &width, &height);
  if (width > room)
    label.width = room;
  sxt_canvas_add_label (canvas, lettering, row->title, &label, 0, middle);
}

static void
draw_line (const SxtCanvas *canvas, const Row *row, double right, double middle)
{
  const double dashes[] = { 0.4 * canvas->text_size, 0.3 * canvas->text_size };
  SxtLabel label = {
    .size = 1,
    .weight = PANGO_WEIGHT_SEMIBOLD,
    .color = canvas->palette->accent,
    .x_align = 1,
    .y_align = 0.5,
  };
  double width, height;

  sxt_canvas_measure_label (canvas, row->title, &label, &width, &height);
  cairo_save (canvas->cr);
  cairo_set_line_width (canvas->cr, 0.12 * canvas->text_size);
  cairo_set_dash (canvas->cr, dashes, 2, 0);
  sxt_color_set (canvas->palette->accent, 1, canvas->cr);
  cairo_move_to (canvas->cr, 0, middle);
  cairo_line_to (canvas->cr, MAX (0, right - width - 0.5 * canvas->text_size), middle);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
  sxt_canvas_draw_label (canvas, row->title, &label, right, middle);
}

static double
draw_key (const SxtCanvas *canvas, const SxtReadinessCell *cell, const char *text, double x, double y)
{
  SxtLabel label = { .size = 0.95, .weight = PANGO_WEIGHT_NORMAL, .color = canvas->palette->quiet, .y_align = 0.5 };
  double side = (ROW - CELL_GAP) * 0.85 * canvas->text_size;
  Place place = { .cell = cell, .x = x, .y = y - side / 2, .width = side * 1.3, .height = side };
  double width, height;

  draw_cells (canvas, &place, 1);
  draw_digits (canvas, &place, 1);
  x += side * 1.3 + 0.5 * canvas->text_size;
  sxt_canvas_measure_label (canvas, text, &label, &width, &height);
  sxt_canvas_draw_label (canvas, text, &label, x, y);
  return x + width + 1.6 * canvas->text_size;
}

static void
draw_legend (const SxtCanvas *canvas, double y)
{
  double side = (ROW - CELL_GAP) * 0.85 * canvas->text_size * 1.3 + CELL_GAP * canvas->text_size;
  double x = 0;

  for (guint8 level = 1; level < SXT_N_LEVELS; level++, x += side)
    draw_key (canvas, &(SxtReadinessCell) { .level = level }, "", x, y);
  x = draw_key (canvas, &(SxtReadinessCell) { .level = SXT_N_LEVELS }, _ ("level"), x, y);
  x = draw_key (canvas, &(SxtReadinessCell) { .level = 2, .unproved = TRUE }, _ ("no evidence"), x, y);
  x = draw_key (canvas, &(SxtReadinessCell) { 0 }, _ ("not scored"), x, y);
  draw_key (canvas, &(SxtReadinessCell) { .level = 2, .under = TRUE }, _ ("under a must-have"), x, y);
}

static double
get_row_height (const SxtCanvas *canvas, const Row *row)
{
  return (row->cells != NULL ? ROW : LINE) * canvas->text_size;
}

static GArray *
place_cells (const SxtReadinessGrid *self, const SxtCanvas *canvas, const Frame *frame)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  double gap = CELL_GAP * canvas->text_size;
  double y = frame->bracket + frame->heads;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      for (guint j = 0; row->cells != NULL && j < self->criteria->len; j++)
        {
          Place place = {
            .cell = &row->cells[j],
            .x = frame->names + j * frame->step,
            .y = y + gap / 2,
            .width = frame->step - gap,
            .height = ROW * canvas->text_size - gap,
          };

          g_array_append_val (places, place);
        }
      y += get_row_height (canvas, row);
    }
  return places;
}

static void
grid_draw (gconstpointer data, const SxtCanvas *canvas)
{
  const SxtReadinessGrid *self = data;
  Frame frame;

  measure_frame (self, canvas, &frame);

  g_autoptr (GArray) places = place_cells (self, canvas, &frame);
  const Place *place = (const Place *) places->data;
  double right = frame.names + self->criteria->len * frame.step - CELL_GAP * canvas->text_size;
  double y = frame.bracket + frame.heads;
  SxtLettering names;

  draw_bracket (self, canvas, &frame);
  draw_heads (self, canvas, &frame);
  draw_cells (canvas, place, places->len);
  draw_digits (canvas, place, places->len);
  sxt_lettering_begin (&names, canvas->cr, canvas->palette->ink);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      double height = get_row_height (canvas, row);

      if (row->cells != NULL)
        add_name (canvas, &names, row, &frame, y + height / 2);
      else
        {
          sxt_lettering_end (&names);
          draw_line (canvas, row, right, y + height / 2);
          sxt_lettering_begin (&names, canvas->cr, canvas->palette->ink);
        }
      y += height;
    }
  sxt_lettering_end (&names);
  draw_legend (canvas, y + LEGEND * canvas->text_size * 0.6);
}

static void
grid_free (gpointer data)
{
  sxt_readiness_grid_free (data);
}

static const SxtDrawingClass grid_class = {
  .measure = grid_measure,
  .draw = grid_draw,
  .free = grid_free,
};

/**
 * sxt_readiness_grid_finish:
 * @self: (transfer full): a grid with its criteria and schools
 *
 * Returns: (transfer full): its drawing
 */
SxtDrawing *
sxt_readiness_grid_finish (SxtReadinessGrid *self)
{
  return sxt_drawing_new (&grid_class, self);
}
