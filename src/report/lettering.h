/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lettering: lines of text in one color, shown in as few steps as there are fonts. */
#pragma once

#include <pango/pangocairo.h>

#include "report/palette.h"

G_BEGIN_DECLS

/**
 * SxtLettering:
 * @cr: where to draw
 * @font: (nullable): of what is gathered
 * @color: of what is gathered
 * @text: what it says
 * @glyphs: of `cairo_glyph_t`
 * @clusters: of `cairo_text_cluster_t`: which glyphs say which bytes
 *
 * Each step of drawing costs much more than a glyph, and a large district has tens of thousands of short texts.
 */
typedef struct
{
  cairo_t *cr;
  PangoFont *font;
  SxtColor color;
  GString *text;
  GArray *glyphs;
  GArray *clusters;
} SxtLettering;

void sxt_lettering_begin (SxtLettering *self, cairo_t *cr, SxtColor color);
void sxt_lettering_set_color (SxtLettering *self, SxtColor color);
void sxt_lettering_add_line (SxtLettering *self, PangoLayoutLine *line, double x, double y);
void sxt_lettering_add_layout (SxtLettering *self, PangoLayout *layout, double x, double y);
void sxt_lettering_end (SxtLettering *self);

void sxt_lettering_show_layout (cairo_t *cr, PangoLayout *layout, double x, double y, SxtColor color);

G_END_DECLS
