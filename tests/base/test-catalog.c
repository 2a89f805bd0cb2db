/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts in a language other than that of the process. */
#include "base/catalog.h"
#include "base/format.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static void
assert_text (const char *language, const char *text, const char *translated)
{
  g_autofree char *found = sxt_catalog_dup_text (language, text);

  g_assert_cmpstr (found, ==, translated);
}

static void
test_shipped (void)
{
  const char *const *languages = sxt_language_get_shipped ();

  g_assert_true (g_strv_contains (languages, "en"));
  g_assert_true (g_strv_contains (languages, "es"));
  assert_text ("en", "School", "School");
  assert_text ("es", "School", "Escuela");
  assert_text ("es", "Wave", "Ola");
  assert_text ("es", "No such text is in the program", "No such text is in the program");
  assert_text ("fr", "School", "School");
  /* The language of the process stays what it was. */
  g_assert_cmpstr (_ ("School"), ==, "School");
}

/* A file that is cut or no catalog at all has no texts, and does no harm. */
static void
test_broken (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sextant-catalog-XXXXXX", NULL);
  g_autofree char *whole = g_build_filename (sxt_language_get_folder (), "es", "LC_MESSAGES", "sextant.mo", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (whole, &bytes, &length, NULL));
  for (guint i = 0; i < 40; i++)
    {
      gsize cut = i < 32 ? i : length * (i - 31) / 9;
      g_autofree char *language = g_strdup_printf ("x%u", i);
      g_autofree char *messages = g_build_filename (folder, language, "LC_MESSAGES", NULL);
      g_autofree char *path = g_build_filename (messages, "sextant.mo", NULL);
      g_autofree char *up = g_path_get_dirname (messages);
      g_autofree char *found = NULL;

      g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
      g_assert_true (g_file_set_contents (path, bytes, (gssize) cut, NULL));
      g_setenv ("SEXTANT_LOCALEDIR", folder, TRUE);
      found = sxt_catalog_dup_text (language, "School");
      g_assert_true (g_str_equal (found, "School") || g_str_equal (found, "Escuela"));
      g_unlink (path);
      g_rmdir (messages);
      g_rmdir (up);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalog/shipped", test_shipped);
  g_test_add_func ("/catalog/broken", test_broken);
  return g_test_run ();
}
