/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The readiness grid: the digit stands in each cell, so that colour is never alone. */
#include "config.h"

#include "report/readiness-grid.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "report/typography.h"

#define ROW 1.9 /* height of a row, in text sizes */
#define CELL_GAP 0.28
#define CELL_RADIUS 0.3
#define BRACKET 1.7 /* height of the bracket's line of text */
#define LINE 1.9    /* height of a dividing line */
#define LEGEND 2.6
#define WIDEST_NAMES 0.3 /* of the width, for the schools' names */
#define HEAD_LINES 4

typedef struct
{
  char *title;
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
  Criterion criterion = { .title = g_strdup (title), .must_have = must_have };

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

static PangoLayout *
layout_head (const SxtReadinessGrid *self, const SxtCanvas *canvas, guint column, double width)
{
  SxtLabel label = { .size = 0.95, .weight = PANGO_WEIGHT_NORMAL, .color = canvas->palette->ink };
  PangoLayout *layout =
      sxt_canvas_layout_label (canvas, g_array_index (self->criteria, Criterion, column).title, &label);

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -HEAD_LINES);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
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
      g_autoptr (PangoLayout) head = layout_head (self, canvas, i, frame->step - CELL_GAP * canvas->text_size);
      int height;

      pango_layout_get_size (head, NULL, &height);
      frame->heads = MAX (frame->heads, (double) height / PANGO_SCALE);
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

static void
trace_rounded (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* Lines at 45 degrees, everywhere but behind the digit. */
static void
draw_hatch (const SxtCanvas *canvas, SxtColor color, double x, double y, double width, double height)
{
  double step = 0.42 * canvas->text_size;
  double digit = 0.62 * canvas->text_size;

  cairo_save (canvas->cr);
  trace_rounded (canvas->cr, x, y, width, height, CELL_RADIUS * canvas->text_size);
  cairo_clip (canvas->cr);
  cairo_rectangle (canvas->cr, x, y, width / 2 - digit, height);
  cairo_rectangle (canvas->cr, x + width / 2 + digit, y, width / 2 - digit, height);
  cairo_clip (canvas->cr);
  cairo_set_line_width (canvas->cr, 0.085 * canvas->text_size);
  sxt_color_set (color, 0.6, canvas->cr);
  for (double at = x - height; at < x + width; at += step)
    {
      cairo_move_to (canvas->cr, at, y + height);
      cairo_line_to (canvas->cr, at + height, y);
    }
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

/* A rectangle and its round rim are four numbers in a PDF, a path with arcs is more than thirty; districts are large. */
static void
fill_rounded (cairo_t *cr, SxtColor color, double x, double y, double width, double height, double radius)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2 * radius);
  cairo_rectangle (cr, x + radius, y + radius, width - 2 * radius, height - 2 * radius);
  sxt_color_set (color, 1, cr);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_corner (const SxtCanvas *canvas, double x, double y)
{
  double side = 0.7 * canvas->text_size;

  cairo_move_to (canvas->cr, x - side, y);
  cairo_line_to (canvas->cr, x, y);
  cairo_line_to (canvas->cr, x, y + side);
  cairo_close_path (canvas->cr);
  sxt_color_set (canvas->palette->warning, 1, canvas->cr);
  cairo_fill (canvas->cr);
}

static void
draw_cell (const SxtCanvas *canvas, const SxtReadinessCell *cell, double x, double y, double width, double height)
{
  const SxtPalette *palette = canvas->palette;
  double radius = CELL_RADIUS * canvas->text_size;

  cairo_set_line_width (canvas->cr, 0.08 * canvas->text_size);
  if (cell->level < 1 || cell->level > SXT_N_LEVELS)
    {
      const double dash = 0.25 * canvas->text_size;

      cairo_save (canvas->cr);
      cairo_set_dash (canvas->cr, &dash, 1, 0);
      trace_rounded (canvas->cr, x, y, width, height, radius);
      sxt_color_set (palette->quiet, 1, canvas->cr);
      cairo_stroke (canvas->cr);
      cairo_restore (canvas->cr);
      return;
    }

  SxtColor color = palette->level_texts[cell->level - 1];
  SxtLabel label = { .size = 1, .weight = PANGO_WEIGHT_SEMIBOLD, .color = color, .x_align = 0.5, .y_align = 0.5 };
  const char digit[] = { (char) ('0' + cell->level), '\0' };

  fill_rounded (canvas->cr, palette->levels[cell->level - 1], x, y, width, height, radius);
  if (cell->level == 1)
    {
      trace_rounded (canvas->cr, x, y, width, height, radius);
      sxt_color_set (palette->line, 1, canvas->cr);
      cairo_stroke (canvas->cr);
    }
  if (cell->unproved)
    draw_hatch (canvas, color, x, y, width, height);
  if (cell->under)
    draw_corner (canvas, x + width, y);
  sxt_canvas_draw_label (canvas, digit, &label, x + width / 2, y + height / 2);
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
  double gap = CELL_GAP * canvas->text_size;

  sxt_color_set (canvas->palette->ink, 1, canvas->cr);
  for (guint i = 0; i < self->criteria->len; i++)
    {
      g_autoptr (PangoLayout) head = layout_head (self, canvas, i, frame->step - gap);
      int height;

      pango_layout_get_size (head, NULL, &height);
      cairo_move_to (canvas->cr, frame->names + i * frame->step,
                     frame->bracket + frame->heads - 0.4 * canvas->text_size - (double) height / PANGO_SCALE);
      sxt_typography_show_layout (canvas->cr, head);
    }
}

static void
draw_name (const SxtCanvas *canvas, const Row *row, const Frame *frame, double middle)
{
  SxtLabel label = get_name_label (canvas, row->strong);
  g_autoptr (PangoLayout) layout = sxt_canvas_layout_label (canvas, row->title, &label);
  int height;

  pango_layout_set_width (layout, (int) ((frame->names - 0.6 * canvas->text_size) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_MIDDLE);
  pango_layout_get_size (layout, NULL, &height);
  sxt_color_set (label.color, 1, canvas->cr);
  cairo_move_to (canvas->cr, 0, middle - (double) height / PANGO_SCALE / 2);
  sxt_typography_show_layout (canvas->cr, layout);
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
  double width, height;

  draw_cell (canvas, cell, x, y - side / 2, side * 1.3, side);
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

static void
grid_draw (gconstpointer data, const SxtCanvas *canvas)
{
  const SxtReadinessGrid *self = data;
  double gap = CELL_GAP * canvas->text_size;
  double right;
  double y;
  Frame frame;

  measure_frame (self, canvas, &frame);
  right = frame.names + self->criteria->len * frame.step - gap;
  draw_bracket (self, canvas, &frame);
  draw_heads (self, canvas, &frame);
  y = frame.bracket + frame.heads;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      double height = (row->cells != NULL ? ROW : LINE) * canvas->text_size;

      if (row->cells == NULL)
        draw_line (canvas, row, right, y + height / 2);
      else
        {
          draw_name (canvas, row, &frame, y + height / 2);
          for (guint j = 0; j < self->criteria->len; j++)
            draw_cell (canvas, &row->cells[j], frame.names + j * frame.step, y + gap / 2, frame.step - gap,
                       height - gap);
        }
      y += height;
    }
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
