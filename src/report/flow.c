/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The flow: where each page ends. */
#include "report/flow.h"

#define RUNNING_HEAD 32.0 /* its upper edge, from the page's */
#define SLACK 0.01

typedef struct
{
  SxtFlow *flow;
  SxtComposer *composer;
  double bottom;
  SxtPage *page; /* (nullable) */
  double y;
  gboolean empty;      /* nothing stands on the page yet */
  const char *chapter; /* (nullable) */
} Setter;

static void
clear_place (gpointer data)
{
  SxtPlace *place = data;

  g_free (place->title);
  g_free (place->anchor);
}

static void
begin_page (Setter *self, gboolean opens_chapter)
{
  self->page = sxt_page_new ();
  self->y = SXT_MARGIN_TOP;
  self->empty = TRUE;
  g_ptr_array_add (self->flow->pages, self->page);
  if (!opens_chapter && self->chapter != NULL)
    {
      self->page->title = g_strdup (self->chapter);
      sxt_page_add_text (self->page, self->composer->context, SXT_TEXT_RUNNING, self->chapter, "Artifact",
                         PANGO_ALIGN_LEFT, SXT_MARGIN_SIDE, RUNNING_HEAD, self->composer->width);
    }
}

static gboolean
is_cover (const SxtStrip *strip)
{
  return strip->cells->len == 0 && strip->drawing == NULL;
}

static double
get_space (const Setter *self, const SxtStrip *strip)
{
  return self->empty ? 0 : strip->before;
}

/* The room that a strip needs to begin here, with what it must not be parted from. */
static double
get_need (const Setter *self, guint index)
{
  GPtrArray *strips = self->composer->strips;
  double body = self->composer->height;
  double need = 0;

  for (guint i = index; i < strips->len; i++)
    {
      const SxtStrip *strip = g_ptr_array_index (strips, i);

      if (i > index && (strip->breaks || is_cover (strip)))
        break;
      need += i > index ? strip->before : get_space (self, strip);
      if (!strip->keep)
        {
          need += sxt_strip_get_first_height (strip, body);
          break;
        }
      need += sxt_strip_get_height (strip);
    }
  if (need > body)
    need = sxt_strip_get_first_height (g_ptr_array_index (strips, index), body);
  return need;
}

static void
note_heading (Setter *self, const SxtStrip *strip)
{
  SxtPlace place = {
    .level = strip->level,
    .title = g_strdup (strip->title),
    .anchor = g_strdup (strip->anchor),
    .page = self->flow->pages->len - 1,
  };

  g_array_append_val (self->flow->places, place);
  if (strip->level == 1)
    {
      self->chapter = strip->title;
      g_set_str (&self->page->title, strip->title);
    }
}

static void
repeat_head (Setter *self, const SxtStrip *strip)
{
  if (strip->head == NULL)
    return;

  sxt_strip_emit_as_artifact (strip->head, self->page, SXT_MARGIN_SIDE, self->y);
  self->y += sxt_strip_get_height (strip->head);
  self->empty = FALSE;
}

static void
split_strip (Setter *self, const SxtStrip *strip)
{
  g_autofree guint *done = g_new0 (guint, strip->cells->len);

  while (!sxt_strip_emit_part (strip, self->page, done, SXT_MARGIN_SIDE, &self->y, self->bottom))
    {
      begin_page (self, FALSE);
      repeat_head (self, strip);
    }
}

/* A chapter is opened by its title or by the line above it. */
static gboolean
opens_chapter (const Setter *self, guint index)
{
  GPtrArray *strips = self->composer->strips;
  const SxtStrip *strip = g_ptr_array_index (strips, index);

  if (strip->keep && strip->level == 0 && index + 1 < strips->len)
    strip = g_ptr_array_index (strips, index + 1);
  return strip->level == 1;
}

static void
set_strip (Setter *self, guint index)
{
  const SxtStrip *strip = g_ptr_array_index (self->composer->strips, index);
  gboolean opens = opens_chapter (self, index);
  gboolean breaks = strip->breaks && !self->empty;

  if (self->page == NULL || breaks)
    begin_page (self, opens);
  else if (!self->empty && self->y + get_need (self, index) > self->bottom + SLACK)
    {
      begin_page (self, opens);
      if (strip->groups[0] == NULL)
        repeat_head (self, strip);
    }
  if (strip->level > 0)
    note_heading (self, strip);

  self->y += get_space (self, strip);
  if (self->y + sxt_strip_get_height (strip) <= self->bottom + SLACK ||
      !sxt_strip_is_splittable (strip, self->composer->height))
    {
      sxt_strip_emit (strip, self->page, SXT_MARGIN_SIDE, self->y);
      self->y += sxt_strip_get_height (strip);
    }
  else
    split_strip (self, strip);
  self->empty = FALSE;
}

static const SxtCover *
find_cover (SxtDocument *document)
{
  for (guint i = 0; i < sxt_document_get_n_nodes (document); i++)
    {
      const SxtNode *node = sxt_document_get_node (document, i);

      if (node->kind == SXT_NODE_COVER && sxt_document_shows (document, node))
        return (const SxtCover *) node;
    }
  return NULL;
}

/**
 * sxt_flow_run:
 * @self: a flow, empty
 * @composer: what was composed
 * @page_width: in points
 * @page_height: in points
 *
 * Sets all strips on pages, and fills the numbers of the contents.
 */
void
sxt_flow_run (SxtFlow *self, SxtComposer *composer, double page_width, double page_height)
{
  Setter setter = {
    .flow = self,
    .composer = composer,
    .bottom = SXT_MARGIN_TOP + composer->height,
    .empty = TRUE,
  };

  g_array_set_clear_func (self->places, clear_place);
  for (guint i = 0; i < composer->strips->len; i++)
    sxt_strip_measure (g_ptr_array_index (composer->strips, i));
  for (guint i = 0; i < composer->strips->len; i++)
    {
      const SxtStrip *strip = g_ptr_array_index (composer->strips, i);

      if (!is_cover (strip))
        {
          set_strip (&setter, i);
          continue;
        }
      begin_page (&setter, TRUE);
      setter.page->bare = TRUE;
      sxt_flow_set_cover (setter.page, find_cover (composer->document), composer, page_width, page_height);
      setter.page = NULL;
    }
  if (self->pages->len == 0)
    begin_page (&setter, TRUE);

  for (guint i = 0; i < composer->targets->len; i++)
    {
      for (guint j = 0; j < self->places->len; j++)
        {
          const SxtPlace *place = &g_array_index (self->places, SxtPlace, j);

          if (g_str_equal (place->anchor, g_ptr_array_index (composer->targets, i)))
            {
              g_autofree char *number = g_strdup_printf (" %u", place->page + 1);

              pango_layout_set_text (g_ptr_array_index (composer->entries, i), number, -1);
            }
        }
    }
}
