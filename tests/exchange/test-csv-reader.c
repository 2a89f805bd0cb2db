/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes that only look like UTF-8, cut anywhere by the reads. */

#include "exchange/csv-reader.h"

#include <string.h>

static gboolean
start_cb (SxtCsvReader *self, const char *bytes, gsize length, gpointer data, GError **error)
{
  return TRUE;
}

static gboolean
header_cb (SxtCsvReader *self, const char *const *cells, guint n_cells, gpointer data, GError **error)
{
  return TRUE;
}

/* Whether a file is UTF-8 in which @sequence begins @before bytes before the end of the first read. */
static gboolean
is_utf8 (const char *sequence, gsize before)
{
  static const SxtCsvHandlers handlers = { .start = start_cb, .header = header_cb };
  g_autoptr (SxtCsvReader) reader = sxt_csv_reader_new (&handlers, NULL);
  g_autoptr (GString) text = g_string_new ("name\n");
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  while (text->len < SXT_CSV_READ_SIZE - before)
    g_string_append_c (text, (text->len % 64) == 63 ? '\n' : 'a');
  g_string_append (text, sequence);
  g_string_append (text, "\nlast\n");
  stream = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);
  sxt_csv_reader_run (reader, stream, NULL, &error);
  g_assert_no_error (error);
  return sxt_csv_reader_is_utf8 (reader);
}

static void
test_seams (void)
{
  static const char *const good[] = { "\u00f1", "\u20ac", "\U0001f3eb" };
  /* Sequences of five and six bytes, which GLib's decoder waits for the end of; one cut short; one that never begins. */
  static const char *const bad[] = { "\xf8\x88\x80\x80\x80", "\xfc\x84\x80\x80\x80\x80", "\xe2\x82z", "\x80\x80" };

  for (gsize before = 0; before <= 7; before++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
        g_assert_true (is_utf8 (good[i], before));
      for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
        g_assert_false (is_utf8 (bad[i], before));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-reader/seams", test_seams);
  return g_test_run ();
}
