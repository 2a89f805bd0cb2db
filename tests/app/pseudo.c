/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A translation into no language at all, from right to left and longer: what was not marked for translation shows. */
#include "pseudo.h"

#include "base/icu.h"

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <libintl.h>
#include <string.h>

static gboolean started;

/* Hebrew letters, since they run from right to left and each stands alone; those of the end of a word are not used. */
static const char *const letters[26] = {
  "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט", "י", "כ", "ל", "מ",
  "נ", "ס", "ע", "פ", "צ", "ק", "ר", "ש", "ת", "ב", "ג", "ד", "ה",
};

/* How many bytes of a text are for a program: a place for an argument, a tag of markup, an entity. */
static gsize
count_code (const char *text)
{
  gsize n;

  switch (*text)
    {
    case '%': n = 1 + strspn (text + 1, "0123456789$#-+'.hlLqjzt"); return text[n] ? n + 1 : n;
    case '{': n = strcspn (text, "}"); return text[n] ? n + 1 : 1;
    case '<': n = strcspn (text, ">"); return text[n] && (g_ascii_isalpha (text[1]) || text[1] == '/') ? n + 1 : 1;
    case '&': n = strcspn (text, "; "); return text[n] == ';' ? n + 1 : 1;
    default: return 0;
    }
}

/* Vowels stand twice, which makes a text as much longer as a long-winded language would. */
static const char *
translate (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *context_end = strchr (text, '\004');

  if (context_end)
    text = context_end + 1;
  if (g_str_has_prefix (text, "https://"))
    return g_intern_string (text);
  while (*text)
    {
      gsize n = count_code (text);

      if (n == 0 && g_ascii_isalpha (*text))
        {
          const char *letter = letters[g_ascii_tolower (*text) - 'a'];

          for (int i = strchr ("aeiouAEIOU", *text) ? 2 : 1; i > 0; i--)
            g_string_append (out, letter);
          n = 1;
        }
      else
        g_string_append_len (out, text, (gssize) (n = MAX (n, 1)));
      text += n;
    }

  return g_intern_string (out->str);
}

/* All others of gettext and GLib end in these two of the C library, the toolkit's too; a program's own come before it. */
char *
dcgettext (const char *domain, const char *msgid, int category)
{
  char *(*next) (const char *, const char *, int) = NULL;

  if (started && *msgid)
    return (char *) translate (msgid);
  *(void **) &next = dlsym (RTLD_NEXT, "dcgettext");

  return next (domain, msgid, category);
}

char *
dcngettext (const char *domain, const char *msgid, const char *msgid_plural, gulong n, int category)
{
  char *(*next) (const char *, const char *, const char *, gulong, int) = NULL;

  if (started)
    return (char *) translate (n == 1 ? msgid : msgid_plural);
  *(void **) &next = dlsym (RTLD_NEXT, "dcngettext");

  return next (domain, msgid, msgid_plural, n, category);
}

/**
 * t_pseudo_start:
 *
 * Translates each text from now on, the toolkit's too. To be called after sxt_language_init() and before the
 * application is there; the direction is to be set once it is.
 */
void
t_pseudo_start (void)
{
  started = TRUE;
  /* Dates and lists in the same letters. */
  sxt_icu_set_language ("he");
}

/**
 * t_pseudo_has_letter:
 *
 * Returns: whether a text has a letter that a translation gives it
 */
gboolean
t_pseudo_has_letter (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HEBREW)
      return TRUE;

  return FALSE;
}
