/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composing the contents: the chapters, each a link to its page. */
#include "report/compose.h"

#define NUMBER_WIDTH 18.0
#define PAGE_WIDTH 40.0

static void
compose_entry (SxtComposer *self, const SxtHeading *heading, gboolean first)
{
  SxtStrip *strip = sxt_strip_new ("TOCI");
  double width = self->width - NUMBER_WIDTH - PAGE_WIDTH;
  g_autoptr (SxtRuns) runs = sxt_runs_new (heading->title);

  strip->width = self->width;
  strip->before = first ? 10 : 0;
  strip->above = strip->below = 7;
  strip->rule = SXT_RULE_HAIR;
  strip->link = g_strdup (heading->anchor);
  strip->words = g_strdup (heading->title);
  if (first)
    sxt_strip_open_group (strip, "TOC");

  /* The link's texts are one in the tree (cairo wants them so): spaces part them. */
  if (heading->number != NULL)
    {
      g_autofree char *number = g_strconcat (heading->number, " ", NULL);

      sxt_strip_add_cell (strip,
                          sxt_typography_layout_text (self->context, SXT_TEXT_ENTRY_NUMBER, number, NUMBER_WIDTH),
                          SXT_TEXT_ENTRY_NUMBER, 0, NULL);
    }
  if (heading->question != NULL)
    sxt_runs_add (sxt_runs_add (runs, "\n", SXT_EMPHASIS_NONE), heading->question, SXT_EMPHASIS_QUIET);
  sxt_strip_add_cell (strip, sxt_typography_layout (self->context, SXT_TEXT_ENTRY, runs, width), SXT_TEXT_ENTRY,
                      NUMBER_WIDTH, NULL);

  PangoLayout *page = sxt_typography_layout_text (self->context, SXT_TEXT_ENTRY, " 0", PAGE_WIDTH);

  pango_layout_set_alignment (page, PANGO_ALIGN_RIGHT);
  sxt_strip_add_cell (strip, page, SXT_TEXT_ENTRY, self->width - PAGE_WIDTH, NULL);
  g_ptr_array_add (self->entries, g_object_ref (page));
  g_ptr_array_add (self->targets, g_strdup (heading->anchor));
  g_ptr_array_add (self->strips, strip);
}

/**
 * sxt_compose_contents:
 * @self: a composer
 * @contents: the node
 *
 * The numbers of the pages are filled in when all is set.
 */
void
sxt_compose_contents (SxtComposer *self, const SxtContents *contents)
{
  g_autoptr (SxtRuns) title = sxt_runs_new (contents->title);
  SxtStrip *heading = sxt_compose_text (self, SXT_TEXT_HEADING_1, title, "H1", 0, TRUE);
  gboolean first = TRUE;

  heading->breaks = TRUE;
  heading->level = 1;
  heading->anchor = g_strdup ("contents");
  heading->title = g_strdup (contents->title);
  for (guint i = 0; i < sxt_document_get_n_nodes (self->document); i++)
    {
      const SxtNode *node = sxt_document_get_node (self->document, i);

      if (node->kind != SXT_NODE_HEADING || ((const SxtHeading *) node)->level != 1 ||
          !sxt_document_shows (self->document, node))
        continue;
      compose_entry (self, (const SxtHeading *) node, first);
      first = FALSE;
    }
  if (!first)
    ((SxtStrip *) g_ptr_array_index (self->strips, self->strips->len - 1))->closes = 1;
}
