/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading PDF files back with qpdf and poppler's tools. */
#include "pdf-tools.h"

#include <gio/gio.h>
#include <string.h>

/**
 * pdf_run:
 * @first: a program
 * @...: its arguments
 *
 * Returns: (transfer full): what it printed; fails the test where it failed
 */
char *
pdf_run (const char *first, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  va_list list;

  va_start (list, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  g_autoptr (GSubprocess) process = g_subprocess_newv (
      (const char *const *) arguments->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process))
    g_test_message ("%s: %s", first, out);
  g_assert_true (g_subprocess_get_successful (process));
  return out;
}

guint
pdf_count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + strlen (part), part))
    n++;
  return n;
}

guint
pdf_count_pages (const char *path)
{
  g_autofree char *out = pdf_run ("qpdf", "--show-npages", path, NULL);

  return (guint) g_ascii_strtoull (out, NULL, 10);
}

char *
pdf_dup_page_text (const char *path, guint page)
{
  g_autofree char *number = g_strdup_printf ("%u", page);

  return pdf_run ("pdftotext", "-layout", "-f", number, "-l", number, path, "-", NULL);
}

void
pdf_assert_sound (const char *path)
{
  g_autofree char *out = pdf_run ("qpdf", "--check", path, NULL);

  g_assert_null (strstr (out, "WARNING"));
}

void
pdf_assert_fonts_embedded (const char *path)
{
  g_autofree char *out = pdf_run ("pdffonts", path, NULL);
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);
  guint n = 0;

  /* name, type, encoding (two words for CID), emb, sub, uni, object, generation: counted from the end */
  for (guint i = 2; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_regex_split_simple ("\\s+", g_strstrip (lines[i]), 0, 0);
      guint length = g_strv_length (words);

      if (length < 6)
        continue;
      g_assert_cmpstr (words[length - 5], ==, "yes");
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

static double
get_attribute (const char *line, const char *name)
{
  g_autofree char *start = g_strdup_printf ("%s=\"", name);
  const char *at = strstr (line, start);

  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen (start), NULL);
}

/**
 * pdf_assert_within_margins:
 * @path: a PDF file
 * @side: least distance of any word from the left and right edge
 * @top: from the upper one
 * @bottom: from the lower one
 */
void
pdf_assert_within_margins (const char *path, double side, double top, double bottom)
{
  g_autofree char *out = pdf_run ("pdftotext", "-bbox", path, "-", NULL);
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);
  double width = 0;
  double height = 0;
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "<page ") != NULL)
        {
          width = get_attribute (lines[i], "width");
          height = get_attribute (lines[i], "height");
        }
      else if (strstr (lines[i], "<word ") != NULL)
        {
          if (get_attribute (lines[i], "xMin") < side - 0.5 || get_attribute (lines[i], "xMax") > width - side + 0.5 ||
              get_attribute (lines[i], "yMin") < top || get_attribute (lines[i], "yMax") > height - bottom)
            g_test_message ("outside: %s", lines[i]);
          g_assert_cmpfloat (get_attribute (lines[i], "xMin"), >=, side - 0.5);
          g_assert_cmpfloat (get_attribute (lines[i], "xMax"), <=, width - side + 0.5);
          g_assert_cmpfloat (get_attribute (lines[i], "yMin"), >=, top);
          g_assert_cmpfloat (get_attribute (lines[i], "yMax"), <=, height - bottom);
          n++;
        }
    }
  g_assert_cmpuint (n, >, 100);
}

/**
 * pdf_assert_figures_described:
 * @path: a PDF file
 * @n: how many figures it has
 *
 * Each figure of the tree must have an alternative of its own and content.
 */
void
pdf_assert_figures_described (const char *path, guint n)
{
  g_autofree char *json = pdf_run ("qpdf", "--json=2", "--json-key=qpdf", path, NULL);
  g_auto (GStrv) parts = g_strsplit (json, "\"/S\": \"/Figure\"", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, n + 1);
  g_assert_cmpuint (pdf_count (json, "\"/Alt\": \"u:"), ==, n);
}

/**
 * pdf_assert_foots:
 * @path: a PDF file
 * @notice: (nullable): what stands at the foot of each page
 */
void
pdf_assert_foots (const char *path, const char *notice)
{
  guint n = pdf_count_pages (path);

  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *text = pdf_dup_page_text (path, i);
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i, n);

      /* The cover has no number. */
      g_assert_cmpint (strstr (text, number) != NULL, ==, i > 1);
      if (notice != NULL)
        g_assert_nonnull (strstr (text, notice));
    }
}

static char *
squeeze (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        g_string_append_unichar (letters, g_utf8_get_char (p));
    }
  return g_string_free (letters, FALSE);
}

/**
 * pdf_assert_words:
 * @path: a PDF file
 * @words: words that must be in it; a word may be broken over lines within its column
 */
void
pdf_assert_words (const char *path, const char *const *words)
{
  g_autofree char *text = pdf_run ("pdftotext", "-raw", path, "-", NULL);
  g_autofree char *letters = squeeze (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (letters, words[i]) == NULL)
        g_test_message ("lost: %s", words[i]);
      g_assert_nonnull (strstr (letters, words[i]));
    }
}
