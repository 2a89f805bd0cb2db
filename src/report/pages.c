/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages: composed, flowed, numbered. */
#include "config.h"

#include "report/pages-private.h"

#include <glib/gi18n-lib.h>

#include "base/message.h"

#define FOOT_RULE 50.4 /* from the page's lower edge */
#define FOOT 45.0
#define NOTICE 34.0
#define PAGE_NUMBER_WIDTH 76.0

struct _SxtPages
{
  SxtDocument *document;
  double width, height;
  PangoContext *context;
  SxtFlow flow;
};

/**
 * sxt_paper_get_size:
 * @paper: a paper
 * @width: (out): in points
 * @height: (out): in points
 */
void
sxt_paper_get_size (SxtPaper paper, double *width, double *height)
{
  static const double sizes[][2] = {
    [SXT_PAPER_LETTER] = { 612, 792 },
    [SXT_PAPER_A4] = { 595.28, 841.89 },
  };

  *width = sizes[paper][0];
  *height = sizes[paper][1];
}

/**
 * sxt_pages_dup_number:
 * @self: pages
 * @index: from 0
 *
 * Returns: (transfer full): "Page 3 of 60"
 */
char *
sxt_pages_dup_number (SxtPages *self, guint index)
{
  g_return_val_if_fail (index < self->flow.pages->len, NULL);

  g_autoptr (SxtMessage) message = sxt_message_new (
      /* xgettext: python-brace-format */
      /* Translators: at the foot of each page. */
      N_ ("Page {page} of {total}"));

  sxt_message_with_integer (message, "page", index + 1, SXT_UNIT_NONE);
  sxt_message_with_integer (message, "total", self->flow.pages->len, SXT_UNIT_NONE);
  return sxt_message_format_plain (message);
}

/* A line of the foot, cut in its middle where it is longer than the width. */
static PangoLayout *
layout_line (SxtPages *self, SxtTextStyle style, const char *text, PangoAlignment align, double width)
{
  PangoLayout *layout = sxt_typography_layout_text (self->context, style, text, width);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_MIDDLE);
  pango_layout_set_alignment (layout, align);
  return layout;
}

static void
add_line (SxtPage *page, PangoLayout *layout, SxtTextStyle style, double x, double y)
{
  if (*pango_layout_get_text (layout) != '\0')
    sxt_page_add_lines (page, layout, 0, 1, x, y, 1, sxt_text_style_get_color (style));
}

/* Only the number differs from page to page. */
static void
add_feet (SxtPages *self)
{
  const SxtDocumentInfo *info = sxt_document_get_info (self->document);
  double width = self->width - 2 * SXT_MARGIN_SIDE;
  double y = self->height - FOOT;
  g_autoptr (PangoLayout) foot =
      layout_line (self, SXT_TEXT_FOOT, info->foot, PANGO_ALIGN_LEFT, width - PAGE_NUMBER_WIDTH);
  g_autoptr (PangoLayout) notice = layout_line (self, SXT_TEXT_FOOT_STRONG, info->notice, PANGO_ALIGN_LEFT, width);

  for (guint i = 0; i < self->flow.pages->len; i++)
    {
      SxtPage *page = g_ptr_array_index (self->flow.pages, i);
      g_autofree char *text = sxt_pages_dup_number (self, i);
      g_autoptr (PangoLayout) number =
          layout_line (self, SXT_TEXT_FOOT_STRONG, text, PANGO_ALIGN_RIGHT, PAGE_NUMBER_WIDTH);

      if (page->bare)
        continue;
      sxt_page_add_box (page, SXT_MARGIN_SIDE, self->height - FOOT_RULE, width, SXT_RULE_HAIR,
                        sxt_palette_get (SXT_SCHEME_PRINT)->line);
      sxt_page_open (page, "Artifact", NULL, NULL);
      add_line (page, foot, SXT_TEXT_FOOT, SXT_MARGIN_SIDE, y);
      add_line (page, number, SXT_TEXT_FOOT_STRONG, self->width - SXT_MARGIN_SIDE - PAGE_NUMBER_WIDTH, y);
      add_line (page, notice, SXT_TEXT_FOOT_STRONG, SXT_MARGIN_SIDE, self->height - NOTICE);
      sxt_page_close (page);
    }
}

/**
 * sxt_pages_new:
 * @document: what to set
 * @width: of the paper, in points
 * @height: of the paper, in points
 *
 * Sets a document on pages.
 *
 * Returns: (transfer full): its pages, one at least
 */
SxtPages *
sxt_pages_new (SxtDocument *document, double width, double height)
{
  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (width > 4 * SXT_MARGIN_SIDE && height > 4 * SXT_MARGIN_TOP, NULL);

  SxtPages *self = g_atomic_rc_box_new0 (SxtPages);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();

  self->document = sxt_document_ref (document);
  self->width = width;
  self->height = height;
  self->context = sxt_typography_create_context (map, sxt_document_get_info (document)->language);
  sxt_typography_keep_labels (self->context, TRUE);
  self->flow.pages = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_page_free);
  self->flow.places = g_array_new (FALSE, TRUE, sizeof (SxtPlace));

  SxtComposer composer = {
    .document = document,
    .context = self->context,
    .width = width - 2 * SXT_MARGIN_SIDE,
    .height = height - SXT_MARGIN_TOP - SXT_MARGIN_BOTTOM,
    .strips = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_strip_free),
    .entries = g_ptr_array_new_with_free_func (g_object_unref),
    .targets = g_ptr_array_new_with_free_func (g_free),
  };

  sxt_compose (&composer);
  sxt_flow_run (&self->flow, &composer, width, height);
  add_feet (self);

  g_ptr_array_unref (composer.strips);
  g_ptr_array_unref (composer.entries);
  g_ptr_array_unref (composer.targets);
  return self;
}

SxtPages *
sxt_pages_ref (SxtPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_pages (gpointer data)
{
  SxtPages *self = data;

  g_ptr_array_unref (self->flow.pages);
  g_array_unref (self->flow.places);
  sxt_typography_keep_labels (self->context, FALSE);
  g_object_unref (self->context);
  sxt_document_unref (self->document);
}

void
sxt_pages_unref (SxtPages *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_pages);
}

/**
 * sxt_pages_get_document:
 * @self: pages
 *
 * Returns: (transfer none): what they show
 */
SxtDocument *
sxt_pages_get_document (SxtPages *self)
{
  return self->document;
}

guint
sxt_pages_get_n (SxtPages *self)
{
  return self->flow.pages->len;
}

void
sxt_pages_get_size (SxtPages *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * sxt_pages_dup_label:
 * @self: pages
 * @index: from 0
 *
 * Returns: (transfer full): "Page 3 of 60: Schools"
 */
char *
sxt_pages_dup_label (SxtPages *self, guint index)
{
  g_autofree char *number = sxt_pages_dup_number (self, index);
  const SxtPage *page = sxt_pages_get_page (self, index);
  const char *title = page->title != NULL ? page->title : sxt_document_get_info (self->document)->title;

  /* Translators: a page's number, and the chapter that it belongs to. */
  return g_strdup_printf (C_ ("page", "%s: %s"), number, title);
}

/**
 * sxt_pages_draw:
 * @self: pages
 * @index: from 0
 * @cr: where to draw, in points from the paper's upper left corner; the paper itself is the caller's
 */
void
sxt_pages_draw (SxtPages *self, guint index, cairo_t *cr)
{
  g_return_if_fail (index < self->flow.pages->len);

  sxt_page_draw (g_ptr_array_index (self->flow.pages, index), cr, self->context, NULL);
}

const SxtPage *
sxt_pages_get_page (SxtPages *self, guint index)
{
  return g_ptr_array_index (self->flow.pages, index);
}

const GArray *
sxt_pages_get_places (SxtPages *self)
{
  return self->flow.places;
}

PangoContext *
sxt_pages_get_context (SxtPages *self)
{
  return self->context;
}
