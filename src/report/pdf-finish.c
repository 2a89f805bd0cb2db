/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The finishing pass, with qpdf: alternative texts, scope of table heads, language, title. */
#include "config.h"

#include "report/pdf-finish.h"

#include <stdio.h>

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

typedef struct
{
  qpdf_data qpdf;
  GPtrArray *figures; /* of `char *`: alternatives in the order of the tree */
  GPtrArray *links;
  qpdf_oh column_scope, row_scope;
  guint n_figures;
  guint n_links;
} Finisher;

static qpdf_oh
new_name (Finisher *self, const char *name)
{
  return qpdf_oh_new_name (self->qpdf, name);
}

static void
set_text (Finisher *self, qpdf_oh object, const char *key, const char *text)
{
  qpdf_oh_replace_key (self->qpdf, object, key, qpdf_oh_new_unicode_string (self->qpdf, text));
}

/* The annotation of a link has words of its own, for readers that do not follow the tree. */
static void
set_link (Finisher *self, qpdf_oh element)
{
  qpdf_oh kids = qpdf_oh_get_key (self->qpdf, element, "/K");
  const char *words = self->n_links < self->links->len ? g_ptr_array_index (self->links, self->n_links) : NULL;

  self->n_links++;
  for (int i = 0; words != NULL && i < qpdf_oh_get_array_n_items (self->qpdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->qpdf, kids, i);

      if (qpdf_oh_is_dictionary (self->qpdf, kid) && qpdf_oh_has_key (self->qpdf, kid, "/Obj"))
        set_text (self, qpdf_oh_get_key (self->qpdf, kid, "/Obj"), "/Contents", words);
    }
}

static void finish_kids (Finisher *self, qpdf_oh kids, gboolean in_head);

/* A large table has tens of thousands of cells, and each question to qpdf costs: cells hold only text, so nobody looks
 * into them. */
static void
finish_element (Finisher *self, qpdf_oh element, gboolean in_head)
{
  const char *type = qpdf_oh_get_name (self->qpdf, qpdf_oh_get_key (self->qpdf, element, "/S"));

  if (g_str_equal (type, "/TD"))
    return;
  if (g_str_equal (type, "/TH"))
    {
      qpdf_oh_replace_key (self->qpdf, element, "/A", in_head ? self->column_scope : self->row_scope);
      return;
    }
  in_head = in_head || g_str_equal (type, "/THead");
  if (g_str_equal (type, "/Figure"))
    {
      if (self->n_figures < self->figures->len)
        set_text (self, element, "/Alt", g_ptr_array_index (self->figures, self->n_figures));
      self->n_figures++;
    }
  else if (g_str_equal (type, "/Link"))
    set_link (self, element);
  finish_kids (self, qpdf_oh_get_key (self->qpdf, element, "/K"), in_head);
}

/* What is no element is the number of marked content, or a reference to it. */
static void
finish_kid (Finisher *self, qpdf_oh kid, gboolean in_head)
{
  if (qpdf_oh_is_dictionary (self->qpdf, kid) && qpdf_oh_has_key (self->qpdf, kid, "/S"))
    finish_element (self, kid, in_head);
}

/* Kids are an array, or the only kid. */
static void
finish_kids (Finisher *self, qpdf_oh kids, gboolean in_head)
{
  if (!qpdf_oh_is_array (self->qpdf, kids))
    {
      finish_kid (self, kids, in_head);
      return;
    }

  int n = qpdf_oh_get_array_n_items (self->qpdf, kids);
  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->qpdf, kids, i);

      finish_kid (self, kid, in_head);
      qpdf_oh_release (self->qpdf, kid);
    }
}

static void
set_catalog (Finisher *self, qpdf_oh root, const SxtDocumentInfo *info)
{
  qpdf_oh preferences = qpdf_oh_new_dictionary (self->qpdf);

  qpdf_oh_replace_key (self->qpdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (self->qpdf, QPDF_TRUE));
  qpdf_oh_replace_key (self->qpdf, root, "/ViewerPreferences", preferences);
  set_text (self, root, "/Lang", info->language != NULL ? info->language : "en");
}

static void
set_xmp (Finisher *self, qpdf_oh root, const SxtDocumentInfo *info)
{
  g_autofree char *title = g_markup_escape_text (info->title, -1);
  g_autofree char *language = g_markup_escape_text (info->language != NULL ? info->language : "en", -1);
  g_autofree char *packet =
      g_strdup_printf ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                       " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                       "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                       "   <dc:format>application/pdf</dc:format>\n"
                       "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
                       "   <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
                       "  </rdf:Description>\n"
                       " </rdf:RDF>\n"
                       "</x:xmpmeta>\n"
                       "<?xpacket end=\"r\"?>\n",
                       title, language);
  qpdf_oh stream = qpdf_oh_new_stream (self->qpdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, stream);

  qpdf_oh_replace_stream_data (self->qpdf, stream, (const unsigned char *) packet, strlen (packet),
                               qpdf_oh_new_null (self->qpdf), qpdf_oh_new_null (self->qpdf));
  qpdf_oh_replace_key (self->qpdf, dictionary, "/Type", new_name (self, "/Metadata"));
  qpdf_oh_replace_key (self->qpdf, dictionary, "/Subtype", new_name (self, "/XML"));
  qpdf_oh_replace_key (self->qpdf, root, "/Metadata", stream);
}

/* The keyboard goes from link to link in the order of the tree. */
static void
set_tab_order (Finisher *self)
{
  int n = qpdf_get_num_pages (self->qpdf);

  for (int i = 0; i < n; i++)
    qpdf_oh_replace_key (self->qpdf, qpdf_get_page_n (self->qpdf, (size_t) i), "/Tabs", new_name (self, "/S"));
}

static gboolean
fail (Finisher *self, GError **error)
{
  const char *reason = qpdf_has_error (self->qpdf) ? qpdf_get_error_full_text (self->qpdf, qpdf_get_error (self->qpdf))
                                                   : _ ("its tags do not agree with its figures");

  g_set_error (error, SXT_REPORT_ERROR, SXT_REPORT_ERROR_FAILED, _ ("The PDF file could not be finished: %s."), reason);
  return FALSE;
}

static gboolean
finish (Finisher *self, const SxtDocumentInfo *info, GError **error)
{
  qpdf_oh root = qpdf_get_root (self->qpdf);
  qpdf_oh tree = qpdf_oh_get_key (self->qpdf, root, "/StructTreeRoot");

  /* A head in the table's head is that of a column, any other that of its row. */
  self->column_scope = qpdf_oh_parse (self->qpdf, "<< /O /Table /Scope /Column >>");
  self->row_scope = qpdf_oh_parse (self->qpdf, "<< /O /Table /Scope /Row >>");
  finish_kids (self, qpdf_oh_get_key (self->qpdf, tree, "/K"), FALSE);
  set_catalog (self, root, info);
  set_xmp (self, root, info);
  set_tab_order (self);
  if (qpdf_has_error (self->qpdf) || self->n_figures != self->figures->len || self->n_links != self->links->len)
    return fail (self, error);

  if (qpdf_init_write_memory (self->qpdf) & QPDF_ERRORS)
    return fail (self, error);
  qpdf_set_deterministic_ID (self->qpdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (self->qpdf, "1.7");
  qpdf_set_object_stream_mode (self->qpdf, qpdf_o_generate);
  if (qpdf_write (self->qpdf) & QPDF_ERRORS)
    return fail (self, error);
  return TRUE;
}

#define TABLE_ROW 20 /* bytes: "0000000017 00000 n \n" */

/* cairo 1.18 reserves an object for each artifact and never writes it. qpdf would mend that by reading all of a large
 * file again, so the table of objects is told first that they are free. What is not as expected is left to qpdf. The
 * file ends in a NUL. */
static void
free_missing_objects (char *file, gsize length)
{
  const char *start = g_strrstr (file + length - MIN (length, 64), "startxref");
  guint64 at = start != NULL ? g_ascii_strtoull (start + strlen ("startxref"), NULL, 10) : length;
  guint n;
  int head;

  if (at >= length || sscanf (file + at, "xref 0 %u%n", &n, &head) != 1 ||
      n > (length - at - MIN (length - at, (guint64) head + 1)) / TABLE_ROW)
    return;
  for (guint i = 1; i < n; i++)
    {
      char *row = file + at + head + 1 + (gsize) i * TABLE_ROW;
      guint64 offset = g_ascii_strtoull (row, NULL, 10);
      char *rest = NULL;

      if (offset < length && (g_ascii_strtoull (file + offset, &rest, 10) != i || strncmp (rest, " 0 obj", 6) != 0))
        row[strlen ("0000000017 00000 ")] = 'f';
    }
}

/**
 * sxt_pdf_finish:
 * @drawn: a tagged PDF file, made by cairo; it is changed on the way
 * @info: of the document
 * @figures: of `char *`: what its figures show, in the order of their tags
 * @links: of `char *`: what its links lead to, in the order of their tags
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the finished file
 */
GBytes *
sxt_pdf_finish (GByteArray *drawn, const SxtDocumentInfo *info, GPtrArray *figures, GPtrArray *links, GError **error)
{
  Finisher self = { .qpdf = qpdf_init (), .figures = figures, .links = links };
  GBytes *bytes = NULL;

  qpdf_silence_errors (self.qpdf);
  qpdf_set_suppress_warnings (self.qpdf, QPDF_TRUE);
  g_byte_array_append (drawn, (const guint8 *) "", 1);
  free_missing_objects ((char *) drawn->data, drawn->len - 1);
  if (qpdf_read_memory (self.qpdf, "plan", (const char *) drawn->data, drawn->len - 1, NULL) & QPDF_ERRORS)
    fail (&self, error);
  else if (finish (&self, info, error))
    bytes = g_bytes_new (qpdf_get_buffer (self.qpdf), qpdf_get_buffer_length (self.qpdf));
  qpdf_cleanup (&self.qpdf);
  return bytes;
}
