/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the process: which one it is, and a locale in which gettext speaks it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <unicode/uloc.h>

#include "base/format.h"
#include "base/icu.h"

/* The languages that we ship; `po/LINGUAS` lists all but the first. */
static const char *const languages[] = { "en", "es", NULL };

/* UTF-8 locales that most systems have, tried before asking which there are. */
static const char *const usual_locales[] = {
  "en_US.UTF-8", "en_GB.UTF-8", "es_ES.UTF-8", "es_US.UTF-8", "es_MX.UTF-8", NULL,
};

/* "es_MX.UTF-8@x", "es-mx" or "es" to "es-MX" or "es"; NULL if we do not ship that language. */
static char *
find_shipped (const char *name)
{
  g_autofree char *bare = g_strndup (name, strcspn (name, ".@"));
  char locale[ULOC_FULLNAME_CAPACITY], tag[ULOC_FULLNAME_CAPACITY], language[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  g_strdelimit (bare, "_", '-');
  uloc_forLanguageTag (bare, locale, sizeof locale, NULL, &status);
  uloc_getLanguage (locale, language, sizeof language, &status);
  uloc_toLanguageTag (locale, tag, sizeof tag, TRUE, &status);
  if (U_FAILURE (status) || !g_strv_contains (languages, language))
    return NULL;

  return g_strdup (tag);
}

/* glibc's gettext has no eyes for LANGUAGE in these. */
static gboolean
is_c_locale (const char *name)
{
  return name == NULL || strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0 || g_str_has_prefix (name, "C.");
}

static gboolean
is_utf8 (void)
{
  return g_ascii_strcasecmp (nl_langinfo (CODESET), "UTF-8") == 0;
}

static gboolean
try_locale (const char *name)
{
  if (is_c_locale (name) || setlocale (LC_CTYPE, name) == NULL)
    return FALSE;

  return is_utf8 () && setlocale (LC_MESSAGES, name) != NULL;
}

/* Any locale in which gettext translates, by the names that `locale -a` knows. */
static gboolean
try_installed_locales (void)
{
  const char *const argv[] = { "locale", "-a", NULL };
  g_autofree char *output = NULL;
  g_auto (GStrv) names = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output,
                     NULL, NULL, NULL) ||
      output == NULL)
    return FALSE;

  names = g_strsplit (output, "\n", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *codeset = strchr (names[i], '.');

      if (codeset != NULL &&
          (g_ascii_strcasecmp (codeset, ".utf8") == 0 || g_ascii_strcasecmp (codeset, ".utf-8") == 0) &&
          try_locale (names[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_locale (void)
{
  if (is_utf8 () && !is_c_locale (setlocale (LC_MESSAGES, NULL)))
    return TRUE;

  for (guint i = 0; usual_locales[i] != NULL; i++)
    if (try_locale (usual_locales[i]))
      return TRUE;

  return try_installed_locales ();
}

/* The first language that the environment asks for and we ship, or NULL. */
static char *
find_in_environment (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *locale = NULL;
  const char *const *names;

  for (guint i = 0; i < G_N_ELEMENTS (variables) && (locale == NULL || *locale == '\0'); i++)
    locale = g_getenv (variables[i]);

  /* gettext's rule: LANGUAGE counts only where there is a locale. */
  if (locale == NULL || *locale == '\0' || is_c_locale (locale))
    return NULL;

  names = g_get_language_names_with_category ("LC_MESSAGES");
  for (guint i = 0; names[i] != NULL; i++)
    {
      char *tag = find_shipped (names[i]);

      if (tag != NULL)
        return tag;
    }

  return NULL;
}

const char *
sxt_language_get_folder (void)
{
  const char *folder = g_getenv ("SEXTANT_LOCALEDIR");

  return folder != NULL && *folder != '\0' ? folder : SXT_LOCALEDIR;
}

const char *const *
sxt_language_get_shipped (void)
{
  return languages;
}

/**
 * sxt_language_init:
 * @language: (nullable): a BCP 47 tag or locale name ("es", "es-MX", "es_MX.UTF-8"), or %NULL for what the environment
 *   asks for, English if we do not ship that
 * @error: return location for an error
 *
 * Gives the process its language: sets `LANGUAGE`, takes a locale in which gettext heeds it, and binds the texts (from
 * the folder in the environment variable `SEXTANT_LOCALEDIR`, if set). To be called first in `main()`, before there are
 * threads. GTK must be kept from setting the locale once more (`gtk_disable_setlocale()`). `LC_NUMERIC` is left at "C":
 * what people read is written by ICU, and libraries may print numbers into files.
 *
 * Returns: %TRUE, or %FALSE with `SXT_BASE_ERROR_LANGUAGE` if we do not ship @language, or if no installed locale can
 *   carry it; the process then speaks English
 */
gboolean
sxt_language_init (const char *language, GError **error)
{
  g_autofree char *tag = NULL;
  g_autofree char *name = NULL;
  gboolean english;

  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");
  setlocale (LC_NUMERIC, "C");

  tag = language != NULL ? find_shipped (language) : find_in_environment ();
  if (tag == NULL && language != NULL)
    {
      g_autofree char *shipped = g_strjoinv (", ", (char **) languages);

      sxt_icu_set_language (languages[0]);
      g_set_error (error, SXT_BASE_ERROR, SXT_BASE_ERROR_LANGUAGE,
                   _ ("There is no translation into “%s”. The languages are: %s."), language, shipped);
      return FALSE;
    }
  if (tag == NULL)
    tag = g_strdup (languages[0]);

  english = g_str_equal (tag, languages[0]) || g_str_has_prefix (tag, "en-");
  if (english)
    {
      if (!is_utf8 ())
        setlocale (LC_CTYPE, "C.UTF-8");
    }
  else if (!find_locale ())
    {
      sxt_icu_set_language (languages[0]);
      if (language == NULL)
        return TRUE;
      g_set_error (error, SXT_BASE_ERROR, SXT_BASE_ERROR_LANGUAGE,
                   _ ("The language “%s” needs a locale other than C, and none is installed. Install one, such as "
                      "en_US.UTF-8, with your system’s package of locales."),
                   language);
      return FALSE;
    }

  name = g_strdelimit (g_strdup (tag), "-", '_');
  g_setenv ("LANGUAGE", name, TRUE);

  /* After LANGUAGE, since this also makes gettext forget what it has looked up. */
  bindtextdomain (GETTEXT_PACKAGE, sxt_language_get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  /* For ngettext(), which takes no domain. */
  textdomain (GETTEXT_PACKAGE);

  sxt_icu_set_language (tag);

  return TRUE;
}

/**
 * sxt_language_get:
 *
 * Returns: (transfer none): the BCP 47 tag of the language of the process: "en" until sxt_language_init() was called
 */
const char *
sxt_language_get (void)
{
  return sxt_icu_get_language ();
}
