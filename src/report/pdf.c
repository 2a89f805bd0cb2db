/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDF writer: cairo draws the pages and the tags, qpdf finishes the file. */
#include "config.h"

#include "report/pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "report/pages-private.h"
#include "report/pdf-finish.h"

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Both dates are the document's day at midnight: cairo would take the clock. */
static void
set_metadata (cairo_surface_t *surface, const SxtDocumentInfo *info)
{
  g_autofree char *day = info->date != SXT_DATE_NONE ? sxt_date_to_iso (info->date) : g_strdup ("2000-01-01");
  g_autofree char *instant = g_strconcat (day, "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  if (info->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Sextant " SXT_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, instant);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, instant);
}

static void
add_outline (cairo_surface_t *surface, SxtPages *pages)
{
  const GArray *places = sxt_pages_get_places (pages);
  int parents[] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < places->len; i++)
    {
      const SxtPlace *place = &g_array_index (places, SxtPlace, i);
      g_autofree char *link = g_strdup_printf ("dest='%s'", place->anchor);
      int id = cairo_pdf_surface_add_outline (surface, parents[place->level - 1], place->title, link, 0);

      for (guint level = place->level; level < G_N_ELEMENTS (parents); level++)
        parents[level] = id;
    }
}

/* What figures show and links lead to, in the order of their tags: the finishing pass needs it. */
static void
collect_words (SxtPages *pages, GPtrArray *figures, GPtrArray *links)
{
  for (guint i = 0; i < sxt_pages_get_n (pages); i++)
    {
      const GArray *ops = sxt_pages_get_page (pages, i)->ops;

      for (guint j = 0; j < ops->len; j++)
        {
          const SxtOp *op = &g_array_index (ops, SxtOp, j);

          if (op->kind == SXT_OP_OPEN && g_str_equal (op->tag, "Figure"))
            g_ptr_array_add (figures, op->words);
          else if (op->kind == SXT_OP_OPEN && g_str_equal (op->tag, CAIRO_TAG_LINK))
            g_ptr_array_add (links, op->words);
        }
    }
}

static cairo_status_t
draw_pages (cairo_surface_t *surface, SxtPages *pages)
{
  cairo_t *cr = cairo_create (surface);
  GQueue tags = G_QUEUE_INIT;

  cairo_tag_begin (cr, "Document", "");
  for (guint i = 0; i < sxt_pages_get_n (pages); i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      cairo_pdf_surface_set_page_label (surface, label);
      sxt_page_draw (sxt_pages_get_page (pages, i), cr, sxt_pages_get_context (pages), &tags);
      if (i + 1 < sxt_pages_get_n (pages))
        cairo_show_page (cr);
    }
  g_assert (g_queue_is_empty (&tags));
  cairo_tag_end (cr, "Document");

  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/**
 * sxt_pdf_write:
 * @pages: the pages of a document
 * @error: return location
 *
 * Writes pages as PDF 1.7: tagged, with language, title, outline, links, alternative texts, and embedded fonts. The
 * same pages give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
sxt_pdf_write (SxtPages *pages, GError **error)
{
  g_return_val_if_fail (pages != NULL, NULL);

  const SxtDocumentInfo *info = sxt_document_get_info (sxt_pages_get_document (pages));
  g_autoptr (GByteArray) drawn = g_byte_array_new ();
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  double width, height;

  sxt_pages_get_size (pages, &width, &height);

  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, drawn, width, height);

  /* cairo reserves an object for each artifact and leaves it out; the finishing pass can mend that where objects are not
   * packed in streams, and raises the version again. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, info);

  cairo_status_t status = draw_pages (surface, pages);

  add_outline (surface, pages);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, SXT_REPORT_ERROR, SXT_REPORT_ERROR_FAILED, _ ("The pages could not be drawn: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  collect_words (pages, figures, links);
  return sxt_pdf_finish (drawn, info, figures, links, error);
}
