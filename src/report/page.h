/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page: a list of what is drawn where, with the tags around it. */
#pragma once

#include "report/drawing.h"
#include "report/typography.h"

G_BEGIN_DECLS

typedef enum
{
  SXT_OP_OPEN,  /* a tag */
  SXT_OP_CLOSE, /* the last tag opened */
  SXT_OP_LINES, /* lines of a layout */
  SXT_OP_MARK,  /* a sign, with its word */
  SXT_OP_BOX,   /* a filled rectangle; rules are flat ones */
  SXT_OP_DRAWING,
} SxtOpKind;

/**
 * SxtOp:
 * @x: left edge, in points from the page's
 * @y: upper edge
 * @width: of a box; side of a sign; of a drawing
 * @height: of a box or drawing
 * @scale: of a drawing: 1, or less where it would be higher than a page
 * @tag: (nullable): of an opening
 * @attributes: (nullable): of an opening, in cairo's form
 * @words: (nullable): of an opening: what a figure shows, what a link leads to
 * @first: first line of the layout
 * @n: how many lines
 *
 * One step in drawing a page.
 */
typedef struct
{
  SxtOpKind kind;
  double x, y, width, height, scale;
  SxtColor color;
  const char *tag;
  char *attributes;
  char *words;
  PangoLayout *layout;
  guint first, n;
  double leading;
  SxtMark mark;
  SxtDrawing *drawing;
} SxtOp;

/**
 * SxtPage:
 * @ops: of [struct@SxtOp]
 * @title: (nullable): of the chapter that the page belongs to
 * @bare: without running head and foot (the cover)
 */
typedef struct
{
  GArray *ops;
  char *title;
  gboolean bare;
} SxtPage;

SxtPage *sxt_page_new (void);
void sxt_page_free (SxtPage *self);

void sxt_page_open (SxtPage *self, const char *tag, const char *attributes, const char *words);
void sxt_page_close (SxtPage *self);
void sxt_page_add_lines (SxtPage *self, PangoLayout *layout, guint first, guint n, double x, double y, double leading,
                         SxtColor color);
double sxt_page_add_text (SxtPage *self, PangoContext *context, SxtTextStyle style, const char *text, const char *tag,
                          PangoAlignment align, double x, double y, double width);
void sxt_page_add_mark (SxtPage *self, SxtMark mark, double x, double y, double size);
void sxt_page_add_box (SxtPage *self, double x, double y, double width, double height, SxtColor color);
void sxt_page_add_drawing (SxtPage *self, SxtDrawing *drawing, double x, double y, double width, double height,
                           double scale);

void sxt_page_draw (const SxtPage *self, cairo_t *cr, PangoContext *context, GQueue *tags);

double sxt_lines_get_height (PangoLayout *layout, double leading, guint first, guint n);
guint sxt_lines_count_fitting (PangoLayout *layout, double leading, guint first, double height);

/* Labels of drawings on paper. */
#define SXT_PAGE_DRAWING_TEXT 8.6

G_END_DECLS
