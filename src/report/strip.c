/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strips: measured, set on a page whole, or line by line over several. */
#include "report/strip.h"

#define MARK_SIZE 1.04  /* of a sign, to the font's size */
#define TALL 0.25       /* of a page: rows lower than this are not split */
#define FEWEST_LINES 2u /* of a paragraph on either side of a page's end */

static void
clear_cell (gpointer data)
{
  SxtStripCell *cell = data;

  g_clear_object (&cell->layout);
}

SxtStrip *
sxt_strip_new (const char *tag)
{
  SxtStrip *self = g_new0 (SxtStrip, 1);

  self->cells = g_array_new (FALSE, TRUE, sizeof (SxtStripCell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->tag = tag;
  self->scale = 1;
  return self;
}

void
sxt_strip_free (SxtStrip *self)
{
  g_array_unref (self->cells);
  g_clear_pointer (&self->drawing, sxt_drawing_unref);
  g_free (self->words);
  g_free (self->link);
  g_free (self->anchor);
  g_free (self->title);
  g_free (self);
}

void
sxt_strip_open_group (SxtStrip *self, const char *tag)
{
  guint i = 0;

  while (self->groups[i] != NULL)
    i++;
  g_assert (i < SXT_STRIP_MAX_GROUPS);
  self->groups[i] = tag;
}

/**
 * sxt_strip_add_cell:
 * @self: a strip
 * @layout: (transfer full) (nullable): its lines
 * @style: of the text
 * @x: its left edge
 * @tag: (nullable): around it
 *
 * Returns: (transfer none): the cell, until the next is added
 */
SxtStripCell *
sxt_strip_add_cell (SxtStrip *self, PangoLayout *layout, SxtTextStyle style, double x, const char *tag)
{
  SxtStripCell cell = { .layout = layout, .style = style, .x = x, .tag = tag };

  g_array_append_val (self->cells, cell);
  return &g_array_index (self->cells, SxtStripCell, self->cells->len - 1);
}

static guint
count_lines (const SxtStripCell *cell)
{
  return cell->layout != NULL ? (guint) pango_layout_get_line_count (cell->layout) : 0;
}

static double
get_leading (const SxtStripCell *cell)
{
  return sxt_text_style_get_info (cell->style)->leading;
}

static double
get_cell_height (const SxtStripCell *cell, guint first, guint n)
{
  return n > 0 ? sxt_lines_get_height (cell->layout, get_leading (cell), first, n) : 0;
}

/**
 * sxt_strip_measure:
 * @self: a strip with all its cells
 *
 * Before anything is asked of its height, which is asked often.
 */
void
sxt_strip_measure (SxtStrip *self)
{
  self->inner = self->drawing != NULL ? self->height * self->scale : self->least;
  for (guint i = 0; i < self->cells->len; i++)
    {
      const SxtStripCell *cell = &g_array_index (self->cells, SxtStripCell, i);
      double height = get_cell_height (cell, 0, count_lines (cell));

      self->inner = MAX (self->inner, height);
    }
}

/**
 * sxt_strip_get_height:
 * @self: a strip
 *
 * Returns: in points, with its paddings, without the space before
 */
double
sxt_strip_get_height (const SxtStrip *self)
{
  return self->above + self->inner + self->below;
}

/* Each part of a row on another page is a row again; a paragraph goes on. */
static gboolean
is_row (const SxtStrip *self)
{
  return self->cells->len > 1 || g_array_index (self->cells, SxtStripCell, 0).tag != NULL;
}

/**
 * sxt_strip_is_splittable:
 * @self: a strip
 * @page: height of a page's body
 *
 * Returns: whether it may go on over a page's end
 */
gboolean
sxt_strip_is_splittable (const SxtStrip *self, double page)
{
  if (self->drawing != NULL || self->cells->len == 0)
    return FALSE;
  if (!is_row (self) && self->level == 0)
    return count_lines (&g_array_index (self->cells, SxtStripCell, 0)) >= 2 * FEWEST_LINES;
  return self->inner > TALL * page;
}

/**
 * sxt_strip_get_first_height:
 * @self: a strip
 * @page: height of a page's body
 *
 * Returns: the least room that it needs to begin on a page
 */
double
sxt_strip_get_first_height (const SxtStrip *self, double page)
{
  double height = 0;

  if (!sxt_strip_is_splittable (self, page))
    return sxt_strip_get_height (self);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const SxtStripCell *cell = &g_array_index (self->cells, SxtStripCell, i);

      height = MAX (height, get_cell_height (cell, 0, MIN (FEWEST_LINES, count_lines (cell))));
    }
  return self->above + height + self->below;
}

static void
emit_mark (const SxtStripCell *cell, SxtPage *page, double x, double y)
{
  double size = sxt_text_style_get_info (cell->style)->size;
  double line = cell->layout != NULL && count_lines (cell) > 0 ? get_cell_height (cell, 0, 1) : size * 1.21;

  size *= MARK_SIZE;
  sxt_page_add_mark (page, cell->mark, x + cell->mark_x, y + (line - size) / 2, size);
}

static void
emit_cell (const SxtStripCell *cell, SxtPage *page, guint first, guint n, double x, double y, gboolean marked,
           gboolean tagged)
{
  if (tagged && cell->group != NULL)
    sxt_page_open (page, cell->group, NULL, NULL);
  if (tagged && cell->tag != NULL)
    sxt_page_open (page, cell->tag, NULL, NULL);
  if (marked && cell->mark != SXT_MARK_NONE)
    emit_mark (cell, page, x, y);
  if (n > 0)
    sxt_page_add_lines (page, cell->layout, first, n, x + cell->x, y, get_leading (cell),
                        sxt_text_style_get_color (cell->style));
  if (tagged && cell->tag != NULL)
    sxt_page_close (page);
  for (guint i = 0; tagged && i < cell->closes; i++)
    sxt_page_close (page);
}

static void
emit_rule (const SxtStrip *self, SxtPage *page, double x, double y, double thickness, gboolean strong)
{
  const SxtPalette *palette = sxt_palette_get (SXT_SCHEME_PRINT);

  if (thickness > 0)
    sxt_page_add_box (page, x, y - thickness, self->width, thickness, strong ? palette->ink : palette->line);
}

static void
open_strip (const SxtStrip *self, SxtPage *page)
{
  g_autofree char *attributes = NULL;

  if (self->tag != NULL)
    sxt_page_open (page, self->tag, NULL, self->words);
  if (self->link != NULL)
    {
      attributes = g_strdup_printf ("dest='%s'", self->link);
      sxt_page_open (page, CAIRO_TAG_LINK, attributes, self->words);
    }
  if (self->anchor != NULL)
    {
      g_autofree char *name = g_strdup_printf ("name='%s'", self->anchor);

      sxt_page_open (page, CAIRO_TAG_DEST, name, NULL);
    }
}

static void
close_strip (const SxtStrip *self, SxtPage *page)
{
  if (self->anchor != NULL)
    sxt_page_close (page);
  if (self->link != NULL)
    sxt_page_close (page);
  if (self->tag != NULL)
    sxt_page_close (page);
}

static void
open_groups (const SxtStrip *self, SxtPage *page)
{
  for (guint i = 0; i < SXT_STRIP_MAX_GROUPS && self->groups[i] != NULL; i++)
    sxt_page_open (page, self->groups[i], NULL, NULL);
}

static void
close_groups (const SxtStrip *self, SxtPage *page)
{
  for (guint i = 0; i < self->closes; i++)
    sxt_page_close (page);
}

static void
emit_cells (const SxtStrip *self, SxtPage *page, double x, double y, gboolean tagged)
{
  if (self->drawing != NULL)
    sxt_page_add_drawing (page, self->drawing, x, y + self->above, self->width / self->scale, self->height,
                          self->scale);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const SxtStripCell *cell = &g_array_index (self->cells, SxtStripCell, i);
      guint n = count_lines (cell);
      double drop = self->sink ? self->inner - get_cell_height (cell, 0, n) : 0;

      emit_cell (cell, page, 0, n, x, y + self->above + drop, TRUE, tagged);
    }
}

/**
 * sxt_strip_emit:
 * @self: a strip
 * @page: where to
 * @x: left edge
 * @y: upper edge
 */
void
sxt_strip_emit (const SxtStrip *self, SxtPage *page, double x, double y)
{
  emit_rule (self, page, x, y, self->rule_above, FALSE);
  open_groups (self, page);
  open_strip (self, page);
  emit_cells (self, page, x, y, TRUE);
  close_strip (self, page);
  close_groups (self, page);
  emit_rule (self, page, x, y + sxt_strip_get_height (self), self->rule, self->strong);
}

/**
 * sxt_strip_emit_as_artifact:
 * @self: the head of a table
 * @page: where to
 * @x: left edge
 * @y: upper edge
 *
 * Sets a strip again. Those who hear the page have heard it already.
 */
void
sxt_strip_emit_as_artifact (const SxtStrip *self, SxtPage *page, double x, double y)
{
  sxt_page_open (page, "Artifact", NULL, NULL);
  emit_cells (self, page, x, y, FALSE);
  sxt_page_close (page);
  emit_rule (self, page, x, y + sxt_strip_get_height (self), self->rule, self->strong);
}

/* How many lines of a cell go on this page: none of a paragraph's ends stays alone. */
static guint
count_part (const SxtStrip *self, const SxtStripCell *cell, guint done, double height)
{
  guint left = count_lines (cell) - done;
  guint n = left > 0 ? sxt_lines_count_fitting (cell->layout, get_leading (cell), done, height) : 0;

  if (n < left && left - n < FEWEST_LINES && n > FEWEST_LINES && !is_row (self))
    n = left - FEWEST_LINES;
  return n;
}

/**
 * sxt_strip_emit_part:
 * @self: a splittable strip
 * @page: where to
 * @done: for each cell the lines set already, updated
 * @x: left edge
 * @y: (inout): upper edge, then lower edge of the part
 * @bottom: where the page's body ends; one line of each cell is set in any case
 *
 * Sets what fits. A row's next part is a row of its own, since a cell cannot be opened twice.
 *
 * Returns: whether all is set
 */
gboolean
sxt_strip_emit_part (const SxtStrip *self, SxtPage *page, guint *done, double x, double *y, double bottom)
{
  gboolean first = TRUE;
  gboolean last = TRUE;
  gboolean row = is_row (self);
  double inner = 0;

  for (guint i = 0; i < self->cells->len; i++)
    first = first && done[i] == 0;
  if (first)
    {
      emit_rule (self, page, x, *y, self->rule_above, FALSE);
      open_groups (self, page);
    }
  if (first || row)
    open_strip (self, page);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const SxtStripCell *cell = &g_array_index (self->cells, SxtStripCell, i);
      guint n = count_part (self, cell, done[i], bottom - *y - self->above - self->below);

      if (n == 0 && done[i] < count_lines (cell))
        n = 1;
      emit_cell (cell, page, done[i], n, x, *y + self->above, first, row);
      inner = MAX (inner, get_cell_height (cell, done[i], n));
      done[i] += n;
      last = last && done[i] == count_lines (cell);
    }
  if (last || row)
    close_strip (self, page);
  if (last)
    close_groups (self, page);
  *y += self->above + inner + self->below;
  emit_rule (self, page, x, *y, self->rule, self->strong);
  return last;
}
