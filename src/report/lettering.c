/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lettering: lines of text in one color, shown in as few steps as there are fonts. */
#include "report/lettering.h"

#include <hb.h>

/**
 * sxt_lettering_begin:
 * @self: (out caller-allocates): a lettering
 * @cr: where to draw; until [method@Lettering.end] nothing else draws there
 * @color: of the text
 */
void
sxt_lettering_begin (SxtLettering *self, cairo_t *cr, SxtColor color)
{
  *self = (SxtLettering) {
    .cr = cr,
    .color = color,
    .text = g_string_new (NULL),
    .glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
    .clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t)),
  };
  sxt_color_set (color, 1, cr);
}

static void
show (SxtLettering *self)
{
  if (self->glyphs->len > 0)
    {
      cairo_set_scaled_font (self->cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (self->font)));
      cairo_show_text_glyphs (self->cr, self->text->str, (int) self->text->len, (cairo_glyph_t *) self->glyphs->data,
                              (int) self->glyphs->len, (cairo_text_cluster_t *) self->clusters->data,
                              (int) self->clusters->len, 0);
    }
  g_string_truncate (self->text, 0);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
}

/**
 * sxt_lettering_set_color:
 * @self: a lettering
 * @color: of what is added from here on
 */
void
sxt_lettering_set_color (SxtLettering *self, SxtColor color)
{
  if (self->color == color)
    return;

  show (self);
  sxt_color_set (color, 1, self->cr);
  self->color = color;
}

/* Pango empties the space at which it breaks a line; then the words on either side would be one for whoever reads the
 * text of the page. So the space becomes a glyph again, without width. */
static void
restore_spaces (const PangoGlyphItem *run, const char *text)
{
  hb_codepoint_t space;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      if (run->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY &&
          text[run->item->offset + run->glyphs->log_clusters[i]] == ' ' &&
          hb_font_get_nominal_glyph (pango_font_get_hb_font (run->item->analysis.font), ' ', &space))
        run->glyphs->glyphs[i].glyph = space;
    }
}

/* Whether an attribute had its part in the shaping, and none in how the glyphs are drawn. */
static gboolean
is_shaped (const PangoAttribute *attribute)
{
  return attribute->klass->type == PANGO_ATTR_FONT_FEATURES || attribute->klass->type == PANGO_ATTR_INSERT_HYPHENS;
}

/* Whether a run is nothing but glyphs in the one color, from left to right; Pango draws all others itself. */
static gboolean
is_plain (const PangoGlyphItem *run)
{
  if (run->item->analysis.level % 2 != 0)
    return FALSE;
  for (const GSList *i = run->item->analysis.extra_attrs; i != NULL; i = i->next)
    {
      if (!is_shaped (i->data))
        return FALSE;
    }
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      if ((run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_line_plain (const PangoLayoutLine *line)
{
  for (const GSList *run = line->runs; run != NULL; run = run->next)
    {
      if (!is_plain (run->data))
        return FALSE;
    }
  return TRUE;
}

/* Returns: how many glyphs were added: all but empty ones. */
static int
add_glyphs (SxtLettering *self, const PangoGlyphString *glyphs, int from, int until, double *x, double y)
{
  int n = 0;

  for (int i = from; i < until; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];
      cairo_glyph_t glyph = {
        .index = info->glyph,
        .x = *x + (double) info->geometry.x_offset / PANGO_SCALE,
        .y = y + (double) info->geometry.y_offset / PANGO_SCALE,
      };

      *x += (double) info->geometry.width / PANGO_SCALE;
      if (info->glyph == PANGO_GLYPH_EMPTY)
        continue;
      g_array_append_val (self->glyphs, glyph);
      n++;
    }
  return n;
}

static void
add_run (SxtLettering *self, PangoGlyphItem *run, const char *text, double *x, double y)
{
  PangoGlyphItemIter iter;

  if (run->item->analysis.font != self->font)
    show (self);
  g_set_object (&self->font, run->item->analysis.font);
  g_string_append_len (self->text, text + run->item->offset, run->item->length);
  for (gboolean more = pango_glyph_item_iter_init_start (&iter, run, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      cairo_text_cluster_t cluster = {
        .num_bytes = iter.end_index - iter.start_index,
        .num_glyphs = add_glyphs (self, run->glyphs, iter.start_glyph, iter.end_glyph, x, y),
      };

      g_array_append_val (self->clusters, cluster);
    }
}

/**
 * sxt_lettering_add_line:
 * @self: a lettering
 * @line: a line of a layout
 * @x: where its baseline begins
 * @y: of its baseline
 *
 * Adds a line, so that its text can be read back whole.
 */
void
sxt_lettering_add_line (SxtLettering *self, PangoLayoutLine *line, double x, double y)
{
  const char *text = pango_layout_get_text (line->layout);

  for (const GSList *run = line->runs; run != NULL; run = run->next)
    restore_spaces (run->data, text);
  if (is_line_plain (line))
    {
      /* Rounded as Pango has it in the lines that it draws itself, so that all stand on the same raster. */
      cairo_move_to (self->cr, x, y);
      cairo_get_current_point (self->cr, &x, &y);
      for (const GSList *run = line->runs; run != NULL; run = run->next)
        add_run (self, run->data, text, &x, y);
    }
  else
    {
      show (self);
      cairo_move_to (self->cr, x, y);
      pango_cairo_show_layout_line (self->cr, line);
    }
  cairo_new_path (self->cr);
}

/**
 * sxt_lettering_add_layout:
 * @self: a lettering
 * @layout: a layout
 * @x: left edge
 * @y: upper edge
 *
 * As [method@Lettering.add_line], for all lines with Pango's own leading.
 */
void
sxt_lettering_add_layout (SxtLettering *self, PangoLayout *layout, double x, double y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      sxt_lettering_add_line (self, pango_layout_iter_get_line (iter), x + (double) extents.x / PANGO_SCALE,
                              y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/**
 * sxt_lettering_end:
 * @self: a lettering
 *
 * Shows what is not shown yet.
 */
void
sxt_lettering_end (SxtLettering *self)
{
  show (self);
  g_string_free (self->text, TRUE);
  g_array_unref (self->glyphs);
  g_array_unref (self->clusters);
  g_clear_object (&self->font);
}

/**
 * sxt_lettering_show_layout:
 * @cr: where to draw
 * @layout: a layout
 * @x: left edge
 * @y: upper edge
 * @color: of the text
 *
 * Shows one layout, with Pango's own leading.
 */
void
sxt_lettering_show_layout (cairo_t *cr, PangoLayout *layout, double x, double y, SxtColor color)
{
  SxtLettering self;

  sxt_lettering_begin (&self, cr, color);
  sxt_lettering_add_layout (&self, layout, x, y);
  sxt_lettering_end (&self);
}
