/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the process, under each kind of environment; each case is a process of its own. */

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "base/format.h"

/* A text of ours that has long been translated: its Spanish form proves that gettext speaks. */
#define MSGID "level {number}"

static char *catalogs; /* a folder with a Spanish catalog of one text, so that no other translation matters */

typedef struct
{
  const char *path;
  const char *lc_all, *lang, *language; /* the environment */
  const char *asked;                    /* of sxt_language_init() */
  const char *got;                      /* of sxt_language_get(), or NULL for an error */
  gboolean translated;
} Case;

static const Case cases[] = {
  { "/language/asked", "en_US.UTF-8", NULL, NULL, "es", "es", TRUE },
  { "/language/asked-in-c", "C", NULL, NULL, "es", "es", TRUE },
  { "/language/asked-in-c-utf8", "C.UTF-8", NULL, NULL, "es", "es", TRUE },
  { "/language/asked-in-posix", "POSIX", NULL, NULL, "es", "es", TRUE },
  { "/language/asked-without", NULL, NULL, NULL, "es", "es", TRUE },
  { "/language/asked-in-missing", "xx_XX.UTF-8", NULL, NULL, "es", "es", TRUE },
  { "/language/asked-in-latin1", "en_US.ISO-8859-1", NULL, NULL, "es", "es", TRUE },
  { "/language/asked-region", "C.UTF-8", NULL, NULL, "es-MX", "es-MX", TRUE },
  { "/language/asked-posix-name", "C.UTF-8", NULL, NULL, "es_MX.UTF-8", "es-MX", TRUE },
  { "/language/asked-english", "es_ES.UTF-8", NULL, "es", "en", "en", FALSE },
  { "/language/asked-english-in-c", "C", NULL, NULL, "en", "en", FALSE },
  { "/language/environment", "es_ES.UTF-8", NULL, NULL, NULL, "es-ES", TRUE },
  { "/language/environment-lang", NULL, "es_MX.UTF-8", NULL, NULL, "es-MX", TRUE },
  { "/language/environment-language", "en_US.UTF-8", NULL, "es", NULL, "es", TRUE },
  { "/language/environment-list", "en_US.UTF-8", NULL, "xx:es:en", NULL, "es", TRUE },
  { "/language/environment-c", "C.UTF-8", NULL, "es", NULL, "en", FALSE },
  { "/language/environment-none", NULL, NULL, NULL, NULL, "en", FALSE },
  { "/language/environment-other", "de_DE.UTF-8", NULL, NULL, NULL, "en", FALSE },
  { "/language/unknown", "en_US.UTF-8", NULL, NULL, "de", NULL, FALSE },
  { "/language/nonsense", "en_US.UTF-8", NULL, NULL, "not a language", NULL, FALSE },
};

static void
set_or_unset (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
speak (const Case *c)
{
  g_autoptr (GError) error = NULL;
  gboolean ok;

  set_or_unset ("LC_ALL", c->lc_all);
  set_or_unset ("LANG", c->lang);
  set_or_unset ("LANGUAGE", c->language);
  g_unsetenv ("LC_MESSAGES");

  ok = sxt_language_init (c->asked, &error);
  if (c->got != NULL)
    {
      g_assert_no_error (error);
      g_assert_true (ok);
      g_assert_cmpstr (sxt_language_get (), ==, c->got);
    }
  else
    {
      g_assert_error (error, SXT_BASE_ERROR, SXT_BASE_ERROR_LANGUAGE);
      g_assert_false (ok);
      g_assert_nonnull (strstr (error->message, c->asked));
      g_assert_nonnull (strstr (error->message, "en, es"));
      g_assert_cmpstr (sxt_language_get (), ==, "en");
    }

  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, MSGID), ==, c->translated ? "nivel {number} ñ" : MSGID);
  g_assert_cmpstr (gettext (MSGID), ==, c->translated ? "nivel {number} ñ" : MSGID);
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ".");
}

static void
test_case (gconstpointer data)
{
  if (g_test_subprocess ())
    {
      speak (data);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* One process may change its language, as tests do. */
static void
test_change (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  for (int i = 0; i < 3; i++)
    {
      g_assert_true (sxt_language_init ("es", NULL));
      g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, MSGID), ==, "nivel {number} ñ");
      g_assert_true (sxt_language_init ("en", NULL));
      g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, MSGID), ==, MSGID);
    }
}

/* What we ship is what the code says: one list in C, one for the build. */
static void
test_linguas (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "po", "LINGUAS", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (*lines[i] != '#' ? lines[i] : "", " ", -1);

      for (guint j = 0; names[j] != NULL; j++)
        if (*names[j] != '\0')
          {
            g_assert_true (sxt_language_init (names[j], NULL));
            n++;
          }
    }
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (sxt_language_init ("en", NULL));
}

static void
write_catalog (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *po = NULL;
  g_autofree char *mo = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { "msgfmt", "-o", NULL, NULL, NULL };

  catalogs = g_dir_make_tmp ("sextant-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_build_filename (catalogs, "es", "LC_MESSAGES", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  po = g_build_filename (folder, "sextant.po", NULL);
  mo = g_build_filename (folder, "sextant.mo", NULL);
  g_file_set_contents (po,
                       "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
                       "msgid \"" MSGID "\"\nmsgstr \"nivel {number} ñ\"\n",
                       -1, &error);
  g_assert_no_error (error);
  argv[2] = mo;
  argv[3] = po;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (mo, G_FILE_TEST_EXISTS));
  g_setenv ("SEXTANT_LOCALEDIR", catalogs, TRUE);
}

static void
remove_catalog (void)
{
  static const char *const names[] = { "es/LC_MESSAGES/sextant.po", "es/LC_MESSAGES/sextant.mo", "es/LC_MESSAGES", "es",
                                       "" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (catalogs, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);

  if (!g_test_subprocess ())
    write_catalog ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/language/change", test_change);
  g_test_add_func ("/language/linguas", test_linguas);

  result = g_test_run ();

  if (!g_test_subprocess ())
    remove_catalog ();

  return result;
}
