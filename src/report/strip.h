/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A strip: what stands side by side across the page (a paragraph, a list item, a table row, a figure). */
#pragma once

#include "report/page.h"

G_BEGIN_DECLS

/**
 * SxtStripCell:
 * @layout: (nullable): its lines
 * @x: left edge of the text, in points from the strip's
 * @mark: a sign at its first line
 * @mark_x: left edge of the sign
 * @style: of the text
 * @tag: (nullable): around it
 * @group: (nullable): a tag opened before it
 * @closes: how many groups end after it
 *
 * One column of a strip.
 */
typedef struct
{
  PangoLayout *layout;
  double x;
  SxtMark mark;
  double mark_x;
  SxtTextStyle style;
  const char *tag;
  const char *group;
  guint closes;
} SxtStripCell;

#define SXT_STRIP_MAX_GROUPS 3

/**
 * SxtStrip:
 * @cells: of [struct@SxtStripCell]
 * @drawing: (nullable): instead of cells
 * @width: of the drawing, and of the rules
 * @height: of the drawing, before scaling
 * @scale: of the drawing
 * @before: space above, unless it begins a page
 * @above: padding
 * @below: padding
 * @least: least height of what is between the paddings
 * @inner: the height of what is between the paddings, measured
 * @rule_above: thickness of a hair line above, or 0
 * @rule: thickness of a line below, or 0
 * @strong: the line is in ink
 * @sink: cells stand on the strip's lower edge
 * @keep: no page ends after it
 * @breaks: begins a page
 * @tag: (nullable): around its cells
 * @groups: tags opened before it
 * @closes: how many groups end after it
 * @words: (nullable): what a figure shows, where a link leads
 * @link: (nullable): anchor that the whole strip links to
 * @anchor: (nullable): its own name
 * @level: of a heading, or 0
 * @title: (nullable): of a heading
 * @head: (nullable): unowned: the head to repeat where a page begins with this row
 */
typedef struct _SxtStrip SxtStrip;
struct _SxtStrip
{
  GArray *cells;
  SxtDrawing *drawing;
  double width, height, scale;
  double before, above, below, least, inner;
  double rule_above, rule;
  gboolean strong, sink, keep, breaks;
  const char *tag;
  const char *groups[SXT_STRIP_MAX_GROUPS];
  guint closes;
  char *words;
  char *link;
  char *anchor;
  int level;
  char *title;
  SxtStrip *head;
};

SxtStrip *sxt_strip_new (const char *tag);
void sxt_strip_free (SxtStrip *self);
void sxt_strip_open_group (SxtStrip *self, const char *tag);
SxtStripCell *sxt_strip_add_cell (SxtStrip *self, PangoLayout *layout, SxtTextStyle style, double x, const char *tag);

void sxt_strip_measure (SxtStrip *self);
double sxt_strip_get_height (const SxtStrip *self);
double sxt_strip_get_first_height (const SxtStrip *self, double page);
gboolean sxt_strip_is_splittable (const SxtStrip *self, double page);
void sxt_strip_emit (const SxtStrip *self, SxtPage *page, double x, double y);
void sxt_strip_emit_as_artifact (const SxtStrip *self, SxtPage *page, double x, double y);
gboolean sxt_strip_emit_part (const SxtStrip *self, SxtPage *page, guint *done, double x, double *y, double bottom);

G_END_DECLS
