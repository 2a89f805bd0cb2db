/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page: put together once, drawn on any cairo context. */
#include "report/page.h"

#include "report/lettering.h"

static void
clear_op (gpointer data)
{
  SxtOp *op = data;

  g_free (op->attributes);
  g_free (op->words);
  g_clear_object (&op->layout);
  g_clear_pointer (&op->drawing, sxt_drawing_unref);
}

SxtPage *
sxt_page_new (void)
{
  SxtPage *self = g_new0 (SxtPage, 1);

  self->ops = g_array_new (FALSE, TRUE, sizeof (SxtOp));
  g_array_set_clear_func (self->ops, clear_op);
  return self;
}

void
sxt_page_free (SxtPage *self)
{
  g_array_unref (self->ops);
  g_free (self->title);
  g_free (self);
}

/**
 * sxt_page_open:
 * @self: a page
 * @tag: a tag of tagged PDF; a static string
 * @attributes: (nullable): in cairo's form
 * @words: (nullable): for a Figure what it shows, for a Link where it leads
 *
 * Opens a tag, which may be closed on a later page.
 */
void
sxt_page_open (SxtPage *self, const char *tag, const char *attributes, const char *words)
{
  SxtOp op = {
    .kind = SXT_OP_OPEN,
    .tag = tag,
    .attributes = g_strdup (attributes),
    .words = g_strdup (words),
  };

  g_array_append_val (self->ops, op);
}

void
sxt_page_close (SxtPage *self)
{
  SxtOp op = { .kind = SXT_OP_CLOSE };

  g_array_append_val (self->ops, op);
}

/**
 * sxt_page_add_lines:
 * @self: a page
 * @layout: a layout
 * @first: its first line to set
 * @n: how many
 * @x: left edge
 * @y: upper edge of the first line
 * @leading: distance of baselines over the lines' own
 * @color: of the text
 */
void
sxt_page_add_lines (SxtPage *self, PangoLayout *layout, guint first, guint n, double x, double y, double leading,
                    SxtColor color)
{
  SxtOp op = {
    .kind = SXT_OP_LINES,
    .layout = g_object_ref (layout),
    .first = first,
    .n = n,
    .x = x,
    .y = y,
    .leading = leading,
    .color = color,
  };

  if (n == 0)
    g_object_unref (layout);
  else
    g_array_append_val (self->ops, op);
}

/**
 * sxt_page_add_text:
 * @self: a page
 * @context: of the text
 * @style: of the text
 * @text: (nullable): a text
 * @tag: (nullable): a tag around it
 * @align: where its lines stand in the width
 * @x: left edge
 * @y: upper edge
 * @width: where it wraps
 *
 * Returns: its height
 */
double
sxt_page_add_text (SxtPage *self, PangoContext *context, SxtTextStyle style, const char *text, const char *tag,
                   PangoAlignment align, double x, double y, double width)
{
  if (text == NULL || *text == '\0')
    return 0;

  g_autoptr (PangoLayout) layout = sxt_typography_layout_text (context, style, text, width);
  double leading = sxt_text_style_get_info (style)->leading;
  guint n = (guint) pango_layout_get_line_count (layout);

  pango_layout_set_alignment (layout, align);
  if (tag != NULL)
    sxt_page_open (self, tag, NULL, NULL);
  sxt_page_add_lines (self, layout, 0, n, x, y, leading, sxt_text_style_get_color (style));
  if (tag != NULL)
    sxt_page_close (self);
  return sxt_lines_get_height (layout, leading, 0, n);
}

void
sxt_page_add_mark (SxtPage *self, SxtMark mark, double x, double y, double size)
{
  SxtOp op = { .kind = SXT_OP_MARK, .mark = mark, .x = x, .y = y, .width = size };

  g_array_append_val (self->ops, op);
}

void
sxt_page_add_box (SxtPage *self, double x, double y, double width, double height, SxtColor color)
{
  SxtOp op = { .kind = SXT_OP_BOX, .x = x, .y = y, .width = width, .height = height, .color = color };

  g_array_append_val (self->ops, op);
}

void
sxt_page_add_drawing (SxtPage *self, SxtDrawing *drawing, double x, double y, double width, double height, double scale)
{
  SxtOp op = {
    .kind = SXT_OP_DRAWING,
    .drawing = sxt_drawing_ref (drawing),
    .x = x,
    .y = y,
    .width = width,
    .height = height,
    .scale = scale,
  };

  g_array_append_val (self->ops, op);
}

/* Steps through the lines from @first: their height, their own and led, and what else the caller wants. */
typedef struct
{
  PangoLayoutIter *iter;
  PangoRectangle extents;
  double height;
  double baseline; /* below the line's upper edge */
} Lines;

static void
read_line (Lines *lines)
{
  pango_layout_iter_get_line_extents (lines->iter, NULL, &lines->extents);
  lines->height = (double) lines->extents.height / PANGO_SCALE;
  lines->baseline = (double) (pango_layout_iter_get_baseline (lines->iter) - lines->extents.y) / PANGO_SCALE;
}

static void
lines_start (Lines *lines, PangoLayout *layout, guint first)
{
  lines->iter = pango_layout_get_iter (layout);
  for (guint i = 0; i < first; i++)
    pango_layout_iter_next_line (lines->iter);
  read_line (lines);
}

static gboolean
lines_next (Lines *lines)
{
  if (!pango_layout_iter_next_line (lines->iter))
    return FALSE;
  read_line (lines);
  return TRUE;
}

/**
 * sxt_lines_get_height:
 * @layout: a layout
 * @leading: distance of baselines over the lines' own
 * @first: first line
 * @n: how many lines
 *
 * Returns: in points, the height of these lines, without leading below the last
 */
double
sxt_lines_get_height (PangoLayout *layout, double leading, guint first, guint n)
{
  double height = 0;
  Lines lines;

  if (n == 0)
    return 0;

  lines_start (&lines, layout, first);
  for (guint i = 0; i + 1 < n; i++)
    {
      height += lines.height * leading;
      lines_next (&lines);
    }
  height += lines.height;
  pango_layout_iter_free (lines.iter);
  return height;
}

/**
 * sxt_lines_count_fitting:
 * @layout: a layout
 * @leading: distance of baselines over the lines' own
 * @first: first line
 * @height: what there is, in points
 *
 * Returns: how many lines fit
 */
guint
sxt_lines_count_fitting (PangoLayout *layout, double leading, guint first, double height)
{
  guint total = (guint) pango_layout_get_line_count (layout);
  double used = 0;
  guint n = 0;
  Lines lines;

  if (first >= total)
    return 0;

  lines_start (&lines, layout, first);
  do
    {
      if (used + lines.height > height + 0.01)
        break;
      used += lines.height * leading;
      n++;
    }
  while (lines_next (&lines));
  pango_layout_iter_free (lines.iter);
  return n;
}

static void
draw_lines (const SxtOp *op, cairo_t *cr)
{
  double y = op->y;
  SxtLettering lettering;
  Lines lines;

  sxt_lettering_begin (&lettering, cr, op->color);
  lines_start (&lines, op->layout, op->first);
  for (guint i = 0; i < op->n; i++)
    {
      sxt_lettering_add_line (&lettering, pango_layout_iter_get_line (lines.iter),
                              op->x + (double) lines.extents.x / PANGO_SCALE, y + lines.baseline);
      y += lines.height * op->leading;
      lines_next (&lines);
    }
  pango_layout_iter_free (lines.iter);
  sxt_lettering_end (&lettering);
}

static void
draw_drawing (const SxtOp *op, cairo_t *cr, PangoContext *context)
{
  cairo_save (cr);
  cairo_translate (cr, op->x, op->y);
  cairo_scale (cr, op->scale, op->scale);
  sxt_drawing_draw (op->drawing, cr, context, op->width, op->height, SXT_PAGE_DRAWING_TEXT, SXT_SCHEME_PRINT);
  cairo_restore (cr);
}

/* Tags left open by an earlier page are closed by this one, so the caller keeps their names. */
static void
draw_tag (const SxtOp *op, cairo_t *cr, GQueue *tags)
{
  if (op->kind == SXT_OP_OPEN)
    {
      cairo_tag_begin (cr, op->tag, op->attributes != NULL ? op->attributes : "");
      g_queue_push_tail (tags, (gpointer) op->tag);
    }
  else
    cairo_tag_end (cr, g_queue_pop_tail (tags));
}

/* All boxes lie below what else is on the page. Drawn together they spare each row of a table two changes of color. */
static void
draw_boxes (const SxtPage *self, cairo_t *cr)
{
  for (guint i = 0; i < self->ops->len; i++)
    {
      const SxtOp *op = &g_array_index (self->ops, SxtOp, i);

      if (op->kind != SXT_OP_BOX)
        continue;
      sxt_color_set (op->color, 1, cr);
      cairo_rectangle (cr, op->x, op->y, op->width, op->height);
      cairo_fill (cr);
    }
}

/**
 * sxt_page_draw:
 * @self: a page
 * @cr: where to draw, in points
 * @context: the context that the page was laid out with
 * @tags: (nullable): the tags open now, updated; NULL: draw without tags
 */
void
sxt_page_draw (const SxtPage *self, cairo_t *cr, PangoContext *context, GQueue *tags)
{
  draw_boxes (self, cr);
  for (guint i = 0; i < self->ops->len; i++)
    {
      const SxtOp *op = &g_array_index (self->ops, SxtOp, i);

      switch (op->kind)
        {
        case SXT_OP_OPEN:
        case SXT_OP_CLOSE:
          if (tags != NULL)
            draw_tag (op, cr, tags);
          break;
        case SXT_OP_LINES: draw_lines (op, cr); break;
        case SXT_OP_MARK: sxt_typography_draw_mark (op->mark, cr, context, op->x, op->y, op->width); break;
        case SXT_OP_BOX: break;
        case SXT_OP_DRAWING: draw_drawing (op, cr, context); break;
        default: g_assert_not_reached ();
        }
    }
}
