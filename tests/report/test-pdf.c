/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents on paper: written, and read back with independent tools. */
#include <gio/gio.h>
#include <string.h>

#include "base/format.h"
#include "pdf-tools.h"
#include "report/pages.h"
#include "report/pdf.h"
#include "sample.h"

typedef struct
{
  SxtDocument *document;
  SxtPages *pages;
  char *path;
} Written;

static char *
get_path (const char *name)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "report", "pages", NULL);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0755));
  return g_build_filename (folder, name, NULL);
}

static void
write_sample (Written *self, SxtCopy copy, SxtPaper paper)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("sample-%s-%s.pdf", copy == SXT_COPY_PUBLIC ? "public" : "working",
                                           paper == SXT_PAPER_A4 ? "a4" : "letter");
  double width, height;

  sxt_paper_get_size (paper, &width, &height);
  self->document = sample_new (copy);
  self->pages = sxt_pages_new (self->document, width, height);
  self->path = get_path (name);

  g_autoptr (GBytes) bytes = sxt_pdf_write (self->pages, &error);

  g_assert_no_error (error);
  g_file_set_contents (self->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
clear_written (Written *self)
{
  sxt_pages_unref (self->pages);
  sxt_document_unref (self->document);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Written, clear_written)

static void
test_whole (gconstpointer data)
{
  SxtPaper paper = GPOINTER_TO_UINT (data);
  g_auto (Written) written = { 0 };

  write_sample (&written, SXT_COPY_WORKING, paper);

  g_auto (GStrv) words = sample_dup_words (written.document);

  pdf_assert_sound (written.path);
  pdf_assert_fonts_embedded (written.path);
  pdf_assert_figures_described (written.path, SAMPLE_N_FIGURES);
  pdf_assert_foots (written.path, SAMPLE_NOTICE);
  pdf_assert_within_margins (written.path, 64, 28, 18);
  pdf_assert_words (written.path, (const char *const *) words);
  g_assert_cmpuint (pdf_count_pages (written.path), ==, sxt_pages_get_n (written.pages));
}

static void
test_paper (void)
{
  g_auto (Written) letter = { 0 };
  g_auto (Written) a4 = { 0 };

  write_sample (&letter, SXT_COPY_WORKING, SXT_PAPER_LETTER);
  write_sample (&a4, SXT_COPY_WORKING, SXT_PAPER_A4);

  g_autofree char *letter_info = pdf_run ("pdfinfo", letter.path, NULL);
  g_autofree char *a4_info = pdf_run ("pdfinfo", a4.path, NULL);

  g_assert_nonnull (strstr (letter_info, "612 x 792 pts (letter)"));
  g_assert_nonnull (strstr (a4_info, "(A4)"));
}

static void
test_identity (void)
{
  g_auto (Written) written = { 0 };

  write_sample (&written, SXT_COPY_WORKING, SXT_PAPER_LETTER);

  g_autofree char *info = pdf_run ("pdfinfo", "-isodates", written.path, NULL);
  g_autofree char *xmp = pdf_run ("pdfinfo", "-meta", written.path, NULL);
  g_autofree char *json = pdf_run ("qpdf", "--json=2", "--json-key=qpdf", written.path, NULL);

  g_assert_nonnull (strstr (info, "Personalized Learning Rollout Plan"));
  g_assert_nonnull (strstr (info, "Maple Ridge Unified School District"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "CreationDate:    2027-04-05T00:00:00Z"));
  g_assert_nonnull (strstr (info, "ModDate:         2027-04-05T00:00:00Z"));
  g_assert_nonnull (strstr (xmp, "Personalized Learning Rollout Plan"));
  g_assert_nonnull (strstr (json, "\"/Lang\": \"u:en\""));
  g_assert_nonnull (strstr (json, "\"/DisplayDocTitle\": true"));
}

static void
test_structure (void)
{
  g_auto (Written) written = { 0 };

  write_sample (&written, SXT_COPY_WORKING, SXT_PAPER_LETTER);

  g_autofree char *tree = pdf_run ("pdfinfo", "-struct-text", written.path, NULL);
  g_autofree char *json = pdf_run ("qpdf", "--json=2", "--json-key=qpdf", written.path, NULL);
  g_autofree char *text = pdf_run ("pdftotext", written.path, "-", NULL);

  g_test_message ("%s", tree);
  g_assert_cmpuint (pdf_count (tree, "H1"), ==, 5);
  g_assert_cmpuint (pdf_count (tree, "H2"), ==, 3);
  g_assert_cmpuint (pdf_count (tree, "H3"), ==, 1);
  g_assert_cmpuint (pdf_count (tree, "Table (block)"), ==, 5);
  g_assert_cmpuint (pdf_count (tree, "Caption"), ==, 2);
  g_assert_cmpuint (pdf_count (tree, "TOCI"), ==, 3);
  g_assert_cmpuint (pdf_count (tree, "LBody"), ==, 3);
  /* Only what can be heard is in the tree; the head of a broken table is heard once. */
  g_assert_cmpuint (pdf_count (tree, "Students enrolled"), ==, 1);
  g_assert_cmpuint (pdf_count (tree, "Page 3 of"), ==, 0);
  g_assert_cmpuint (pdf_count (text, "Page 3 of"), ==, 1);
  g_assert_cmpuint (pdf_count (json, "\"/Scope\": \"/Column\""), ==, 4 + 5 + 3 + 2);
  g_assert_cmpuint (pdf_count (json, "\"/Scope\": \"/Row\""), ==, 2 + SAMPLE_N_ROWS + 2);
}

static void
test_signs_are_heard (void)
{
  g_auto (Written) written = { 0 };

  write_sample (&written, SXT_COPY_WORKING, SXT_PAPER_LETTER);

  g_autofree char *tree = pdf_run ("pdfinfo", "-struct-text", written.path, NULL);

  g_assert_cmpuint (pdf_count (tree, "\" gap "), ==, 2);
  g_assert_nonnull (strstr (tree, "not started"));
  g_assert_nonnull (strstr (tree, "set aside"));
  g_assert_nonnull (strstr (tree, "at risk"));
}

static void
test_links (void)
{
  g_auto (Written) written = { 0 };

  write_sample (&written, SXT_COPY_WORKING, SXT_PAPER_LETTER);

  g_autofree char *places = pdf_run ("pdfinfo", "-dests", written.path, NULL);
  g_autofree char *links = pdf_run ("qpdf", "--json=2", "--json-key=qpdf", written.path, NULL);
  g_autofree char *outline = pdf_run ("qpdf", "--json=2", "--json-key=outlines", written.path, NULL);
  g_autofree char *contents = pdf_dup_page_text (written.path, 2);

  /* Three chapters, three sections, one below, and the contents themselves. */
  g_assert_cmpuint (pdf_count (places, "\"h"), ==, 7);
  g_assert_cmpuint (pdf_count (outline, "\"title\""), ==, 8);
  g_assert_cmpuint (pdf_count (links, "\"/Subtype\": \"/Link\""), ==, 3);
  g_assert_cmpuint (pdf_count (links, "\"/Contents\": \"u:"), ==, 3);

  /* The contents name the page on which the chapter's title is. */
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *chapter = strstr (lines[i], "Where we stand") != NULL ? "Where we stand"
                            : strstr (lines[i], "Schools") != NULL      ? "Schools"
                            : strstr (lines[i], "En español") != NULL   ? "En español"
                                                                        : NULL;
      const char *number = strrchr (lines[i], ' ');

      if (chapter == NULL)
        continue;

      g_autofree char *page = pdf_dup_page_text (written.path, (guint) g_ascii_strtoull (number, NULL, 10));

      g_assert_nonnull (strstr (page, chapter));
      n++;
    }
  g_assert_cmpuint (n, ==, 3);
}

static void
test_heads_repeat (gconstpointer data)
{
  g_auto (Written) written = { 0 };
  guint with_rows = 0;

  write_sample (&written, SXT_COPY_WORKING, GPOINTER_TO_UINT (data));
  for (guint i = 1; i <= sxt_pages_get_n (written.pages); i++)
    {
      g_autofree char *text = pdf_dup_page_text (written.path, i);

      if (strstr (text, "Feeds Cedar Grove") == NULL)
        continue;
      g_assert_nonnull (strstr (text, "Reason for placement"));
      with_rows++;
    }
  g_assert_cmpuint (with_rows, >, 3);
}

static void
test_public (void)
{
  g_auto (Written) working = { 0 };
  g_auto (Written) public = { 0 };

  write_sample (&working, SXT_COPY_WORKING, SXT_PAPER_LETTER);
  write_sample (&public, SXT_COPY_PUBLIC, SXT_PAPER_LETTER);

  g_autofree char *working_text = pdf_run ("pdftotext", working.path, "-", NULL);
  g_autofree char *public_text = pdf_run ("pdftotext", public.path, "-", NULL);
  g_auto (GStrv) words = sample_dup_words (public.document);

  g_assert_nonnull (strstr (working_text, SAMPLE_SECRET));
  g_assert_null (strstr (public_text, SAMPLE_SECRET));
  g_assert_null (strstr (public_text, SAMPLE_NOTICE));
  g_assert_null (strstr (public_text, "Score"));
  pdf_assert_figures_described (public.path, SAMPLE_N_FIGURES - 1);
  pdf_assert_words (public.path, (const char *const *) words);
}

static void
test_same_bytes (void)
{
  static const char *const zones[] = { "UTC", "Pacific/Kiritimati", "America/Los_Angeles" };
  static const char *const locales[] = { "C.UTF-8", "es_ES.UTF-8", "de_DE.UTF-8" };
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "report", "test-pdf", NULL);
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strdup_printf ("again-%u.pdf", i);
      g_autofree char *path = get_path (name);

      g_subprocess_launcher_setenv (launcher, "TZ", zones[i], TRUE);
      g_subprocess_launcher_setenv (launcher, "LC_ALL", locales[i], TRUE);

      g_autoptr (GSubprocess) process = g_subprocess_launcher_spawn (launcher, &error, program, "--write", path, NULL);

      g_assert_no_error (error);
      g_subprocess_wait_check (process, NULL, &error);
      g_assert_no_error (error);

      g_autofree char *contents = NULL;
      gsize length;

      g_file_get_contents (path, &contents, &length, &error);
      g_assert_no_error (error);

      g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);

      if (first == NULL)
        first = g_steal_pointer (&sum);
      else
        g_assert_cmpstr (sum, ==, first);
    }
}

/* The preview draws the same pages without tags. */
static void
test_preview (void)
{
  g_auto (Written) written = { 0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 612, 792);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *label = NULL;

  write_sample (&written, SXT_COPY_WORKING, SXT_PAPER_LETTER);
  label = sxt_pages_dup_label (written.pages, 2);
  g_assert_true (g_str_has_prefix (label, "Page 3 of "));
  g_assert_true (g_str_has_suffix (label, ": Where we stand"));
  for (guint i = 0; i < sxt_pages_get_n (written.pages); i++)
    {
      const unsigned char *pixels = cairo_image_surface_get_data (surface);
      int stride = cairo_image_surface_get_stride (surface);
      gboolean inked = FALSE;

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      sxt_pages_draw (written.pages, i, cr);
      cairo_surface_flush (surface);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      for (int y = 0; y < 792; y++)
        {
          for (int x = 0; x < 612 && !inked; x++)
            inked = pixels[y * stride + 4 * x] < 128;
        }
      g_assert_true (inked);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_empty (void)
{
  g_autoptr (SxtDocument) document = sxt_document_new (&(SxtDocumentInfo) { .title = "Nothing", .language = "en" });
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_path ("empty.pdf");

  sxt_document_add_table (document, "No rows");
  sxt_document_add_list (document);

  g_autoptr (SxtPages) pages = sxt_pages_new (document, 612, 792);
  g_autoptr (GBytes) bytes = sxt_pdf_write (pages, &error);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pdf_count_pages (path), ==, 1);
  pdf_assert_sound (path);
}

/* What the pages themselves say is in the language of the process. */
static void
test_spanish (void)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "report", "test-pdf", NULL);
  g_autofree char *path = get_path ("spanish.pdf");
  g_autofree char *out = pdf_run (program, "--write", path, "es", NULL);
  g_autofree char *text = pdf_dup_page_text (path, 3);
  g_autofree char *tree = pdf_run ("pdfinfo", "-struct-text", path, NULL);

  g_assert_nonnull (strstr (text, "Página 3 de "));
  g_assert_nonnull (strstr (tree, " brecha "));
  g_assert_nonnull (strstr (tree, "requisito"));
}

static int
write_only (const char *path, const char *language)
{
  if (!sxt_language_init (language, NULL))
    return 1;

  g_autoptr (SxtDocument) document = sample_new (SXT_COPY_WORKING);
  g_autoptr (SxtPages) pages = sxt_pages_new (document, 612, 792);
  g_autoptr (GBytes) bytes = sxt_pdf_write (pages, NULL);

  if (bytes == NULL)
    return 1;
  return g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL) ? 0 : 1;
}

int
main (int argc, char *argv[])
{
  if (argc >= 3 && g_str_equal (argv[1], "--write"))
    return write_only (argv[2], argc > 3 ? argv[3] : "en");

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/pdf/whole/letter", GUINT_TO_POINTER (SXT_PAPER_LETTER), test_whole);
  g_test_add_data_func ("/pdf/whole/a4", GUINT_TO_POINTER (SXT_PAPER_A4), test_whole);
  g_test_add_func ("/pdf/paper", test_paper);
  g_test_add_func ("/pdf/identity", test_identity);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/signs-are-heard", test_signs_are_heard);
  g_test_add_func ("/pdf/links", test_links);
  g_test_add_data_func ("/pdf/heads-repeat/letter", GUINT_TO_POINTER (SXT_PAPER_LETTER), test_heads_repeat);
  g_test_add_data_func ("/pdf/heads-repeat/a4", GUINT_TO_POINTER (SXT_PAPER_A4), test_heads_repeat);
  g_test_add_func ("/pdf/public", test_public);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/preview", test_preview);
  g_test_add_func ("/pdf/spanish", test_spanish);
  g_test_add_func ("/pdf/empty", test_empty);
  return g_test_run ();
}
