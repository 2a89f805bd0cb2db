/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composing headings, paragraphs, lists and figures. */
#include "report/compose.h"

#define ITEM_INDENT 18.0
#define ASIDE_WIDTH 0.27 /* of the body */
#define ASIDE_GAP 14.0
#define FIGURE_SHARE 0.86 /* of the body's height: what a figure may fill */

static SxtStrip *
add_strip (SxtComposer *self, const char *tag, double before)
{
  SxtStrip *strip = sxt_strip_new (tag);

  strip->before = before;
  strip->width = self->width;
  g_ptr_array_add (self->strips, strip);
  return strip;
}

/**
 * sxt_compose_text:
 * @self: a composer
 * @style: how it looks
 * @runs: the text
 * @tag: its tag
 * @before: space above
 * @keep: whether it stays with what follows
 *
 * Returns: (transfer none): its strip
 */
SxtStrip *
sxt_compose_text (SxtComposer *self, SxtTextStyle style, const SxtRuns *runs, const char *tag, double before,
                  gboolean keep)
{
  SxtStrip *strip = add_strip (self, tag, before);

  sxt_strip_add_cell (strip, sxt_typography_layout (self->context, style, runs, self->width), style, 0, NULL);
  strip->keep = keep;
  return strip;
}

static SxtStrip *
compose_plain (SxtComposer *self, SxtTextStyle style, const char *text, const char *tag, double before, gboolean keep)
{
  g_autoptr (SxtRuns) runs = sxt_runs_new (text);

  return sxt_compose_text (self, style, runs, tag, before, keep);
}

/* The quiet line above a chapter's title, after its number. */
static SxtStrip *
compose_over (SxtComposer *self, const SxtHeading *heading)
{
  SxtStrip *strip = add_strip (self, "P", 0);
  double x = 0;

  strip->keep = TRUE;
  strip->below = 1;
  strip->sink = TRUE;
  if (heading->number != NULL)
    {
      PangoLayout *number = sxt_typography_layout_text (self->context, SXT_TEXT_CHAPTER_NUMBER, heading->number, -1);
      int width;

      pango_layout_get_size (number, &width, NULL);
      sxt_strip_add_cell (strip, number, SXT_TEXT_CHAPTER_NUMBER, 0, "Span");
      x = (double) width / PANGO_SCALE + 7;
    }
  if (heading->over != NULL)
    sxt_strip_add_cell (
        strip, sxt_typography_layout_text (self->context, SXT_TEXT_CHAPTER_OVER, heading->over, self->width - x),
        SXT_TEXT_CHAPTER_OVER, x, "Span");
  return strip;
}

static void
compose_heading (SxtComposer *self, const SxtHeading *heading)
{
  static const struct
  {
    SxtTextStyle style;
    const char *tag;
    double before;
  } levels[] = {
    { SXT_TEXT_HEADING_1, "H1", 26 },
    { SXT_TEXT_HEADING_2, "H2", 22 },
    { SXT_TEXT_HEADING_3, "H3", 14 },
  };
  gboolean breaks = heading->level == 1 && !heading->same_page;
  double before = levels[heading->level - 1].before;

  if (heading->number != NULL || heading->over != NULL)
    {
      SxtStrip *over = compose_over (self, heading);

      over->breaks = breaks;
      over->before = before;
      breaks = FALSE;
      before = 0;
    }

  SxtStrip *strip = compose_plain (self, levels[heading->level - 1].style, heading->title,
                                   levels[heading->level - 1].tag, before, TRUE);

  strip->breaks = breaks;
  strip->level = heading->level;
  strip->anchor = g_strdup (heading->anchor);
  strip->title = g_strdup (heading->title);
  if (heading->question != NULL)
    compose_plain (self, SXT_TEXT_QUESTION, heading->question, "P", 5, TRUE);
}

static void
compose_paragraph (SxtComposer *self, const SxtParagraph *paragraph)
{
  switch (paragraph->style)
    {
    case SXT_PARAGRAPH_BODY:
      sxt_compose_text (self, SXT_TEXT_BODY, paragraph->runs, "P", SXT_SPACE_PARAGRAPH, paragraph->node.keep_with_next);
      break;
    case SXT_PARAGRAPH_NOTE:
      sxt_compose_text (self, SXT_TEXT_NOTE, paragraph->runs, "P", SXT_SPACE_NOTE, paragraph->node.keep_with_next);
      break;
    default: g_assert_not_reached ();
    }
}

static void
compose_item (SxtComposer *self, const SxtItem *item, gboolean first, gboolean last)
{
  SxtStrip *strip = add_strip (self, "LI", first ? SXT_SPACE_PARAGRAPH : 6);
  double aside = item->aside != NULL ? ASIDE_WIDTH * self->width : 0;
  double width = self->width - ITEM_INDENT - (aside > 0 ? aside + ASIDE_GAP : 0);
  PangoLayout *dot =
      item->mark == SXT_MARK_NONE ? sxt_typography_layout_text (self->context, SXT_TEXT_ASIDE, "•", -1) : NULL;
  SxtStripCell *label = sxt_strip_add_cell (strip, dot, SXT_TEXT_CELL, 3, "Lbl");

  label->mark = item->mark;

  PangoLayout *layout = sxt_typography_layout (self->context, SXT_TEXT_CELL, item->runs, width);
  SxtStripCell *body = sxt_strip_add_cell (strip, layout, SXT_TEXT_CELL, ITEM_INDENT, "P");

  body->group = "LBody";
  body->closes = aside > 0 ? 0 : 1;
  if (aside > 0)
    {
      layout = sxt_typography_layout (self->context, SXT_TEXT_ASIDE, item->aside, aside);
      pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
      sxt_strip_add_cell (strip, layout, SXT_TEXT_ASIDE, self->width - aside, "P")->closes = 1;
    }
  if (first)
    sxt_strip_open_group (strip, "L");
  if (last)
    strip->closes = 1;
}

static void
compose_list (SxtComposer *self, const SxtList *list)
{
  for (guint i = 0; i < list->items->len; i++)
    compose_item (self, g_ptr_array_index (list->items, i), i == 0, i + 1 == list->items->len);
}

static void
compose_figure (SxtComposer *self, const SxtFigure *figure)
{
  double most = FIGURE_SHARE * self->height;
  double before = SXT_SPACE_PARAGRAPH;

  if (figure->title != NULL)
    {
      compose_plain (self, SXT_TEXT_TITLE, figure->title, "P", SXT_SPACE_BLOCK, TRUE);
      before = 7;
    }

  SxtStrip *strip = add_strip (self, "Figure", before);

  strip->drawing = sxt_drawing_ref (figure->drawing);
  strip->height = sxt_drawing_measure (figure->drawing, self->context, self->width, SXT_PAGE_DRAWING_TEXT);
  strip->scale = strip->height > most ? most / strip->height : 1;
  strip->words = g_strdup (figure->alternative);
  if (strip->scale < 1)
    {
      /* A drawing that is scaled down is measured again at the width that it has then. */
      strip->height =
          sxt_drawing_measure (figure->drawing, self->context, self->width / strip->scale, SXT_PAGE_DRAWING_TEXT);
      strip->scale = MIN (strip->scale, most / strip->height);
    }
  if (figure->caption != NULL)
    {
      strip->keep = TRUE;
      compose_plain (self, SXT_TEXT_NOTE, figure->caption, "P", SXT_SPACE_NOTE, FALSE);
    }
}

static void
compose_node (SxtComposer *self, const SxtNode *node)
{
  switch (node->kind)
    {
    case SXT_NODE_COVER: add_strip (self, NULL, 0); break;
    case SXT_NODE_CONTENTS: sxt_compose_contents (self, (const SxtContents *) node); break;
    case SXT_NODE_HEADING: compose_heading (self, (const SxtHeading *) node); break;
    case SXT_NODE_PARAGRAPH: compose_paragraph (self, (const SxtParagraph *) node); break;
    case SXT_NODE_LIST: compose_list (self, (const SxtList *) node); break;
    case SXT_NODE_TABLE: sxt_compose_table (self, (const SxtTable *) node); break;
    case SXT_NODE_FIGURE: compose_figure (self, (const SxtFigure *) node); break;
    case SXT_NODE_PAGE_BREAK: break;
    default: g_assert_not_reached ();
    }
}

/**
 * sxt_compose:
 * @self: a composer with its document, context, measures and empty arrays
 *
 * Composes each node that is for this copy.
 */
void
sxt_compose (SxtComposer *self)
{
  gboolean breaks = FALSE;

  for (guint i = 0; i < sxt_document_get_n_nodes (self->document); i++)
    {
      const SxtNode *node = sxt_document_get_node (self->document, i);
      guint n = self->strips->len;

      if (!sxt_document_shows (self->document, node))
        continue;
      compose_node (self, node);
      if (self->strips->len > n)
        {
          SxtStrip *first = g_ptr_array_index (self->strips, n);
          SxtStrip *last = g_ptr_array_index (self->strips, self->strips->len - 1);

          first->breaks = first->breaks || breaks;
          last->keep = last->keep || node->keep_with_next;
          breaks = FALSE;
        }
      breaks = breaks || node->kind == SXT_NODE_PAGE_BREAK;
    }
}
