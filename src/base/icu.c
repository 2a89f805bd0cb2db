/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU's objects for the language of the process, and texts to and from its UTF-16. */

#include "base/icu.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define DEFAULT_LANGUAGE "en"

static GMutex mutex;
static SxtIcu shared;
static const char *shared_language = DEFAULT_LANGUAGE; /* interned */

static void
clear_shared (void)
{
  for (int i = 0; i < SXT_ICU_N_DATES; i++)
    g_clear_pointer (&shared.dates[i], udat_close);
  g_clear_pointer (&shared.decimal, unum_close);
  g_clear_pointer (&shared.percent, unum_close);
  g_clear_pointer (&shared.currency, unum_close);
  g_clear_pointer (&shared.list, ulistfmt_close);
  g_clear_pointer (&shared.collator, ucol_close);
  g_clear_pointer (&shared.words, ubrk_close);
  g_clear_pointer (&shared.quote_start, g_free);
  g_clear_pointer (&shared.quote_end, g_free);
  g_clear_pointer (&shared.locale, g_free);
}

/**
 * sxt_icu_lock:
 *
 * Returns: (transfer none): the objects of the language of the process, for this thread alone until sxt_icu_unlock()
 */
SxtIcu *
sxt_icu_lock (void)
{
  g_mutex_lock (&mutex);

  if (shared.locale == NULL)
    {
      char locale[ULOC_FULLNAME_CAPACITY];
      UErrorCode status = U_ZERO_ERROR;

      /* The districts are in the United States: their Spanish writes 1,590,000 and $280.50, as their English does. */
      uloc_forLanguageTag (g_str_equal (shared_language, "es") ? "es-US" : shared_language, locale, sizeof locale, NULL,
                           &status);
      sxt_icu_check ("uloc_forLanguageTag", status);
      shared.locale = g_strdup (locale);
    }

  return &shared;
}

/**
 * sxt_icu_unlock:
 *
 * Ends what sxt_icu_lock() began.
 */
void
sxt_icu_unlock (void)
{
  g_mutex_unlock (&mutex);
}

/**
 * sxt_icu_set_language:
 * @language: a BCP 47 tag
 *
 * Changes the language of what follows.
 */
void
sxt_icu_set_language (const char *language)
{
  g_mutex_lock (&mutex);
  shared_language = g_intern_string (language);
  clear_shared ();
  g_mutex_unlock (&mutex);
}

/**
 * sxt_icu_get_language:
 *
 * Returns: (transfer none): the BCP 47 tag that was set, or "en"
 */
const char *
sxt_icu_get_language (void)
{
  const char *language;

  g_mutex_lock (&mutex);
  language = shared_language;
  g_mutex_unlock (&mutex);

  return language;
}

/**
 * sxt_icu_check:
 * @call: the function that was called
 * @status: what it said
 *
 * Stops the program where ICU has failed: its calls here have fixed arguments, so that it can fail only if its data are
 * not installed or memory has run out.
 */
void
sxt_icu_check (const char *call, UErrorCode status)
{
  if (U_FAILURE (status))
    g_error ("%s: %s", call, u_errorName (status));
}

/**
 * sxt_icu_from_utf8:
 * @text: a text; what is no UTF-8 in it becomes U+FFFD
 * @length: (out): the number of units
 *
 * Returns: (transfer full): its UTF-16 units, ended by 0
 */
UChar *
sxt_icu_from_utf8 (const char *text, int32_t *length)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize bytes = strlen (text);
  UChar *units;

  g_return_val_if_fail (bytes < G_MAXINT32, NULL);

  /* no text has more units than bytes */
  units = g_new (UChar, bytes + 1);
  u_strFromUTF8WithSub (units, (int32_t) bytes + 1, length, text, (int32_t) bytes, 0xfffd, NULL, &status);
  sxt_icu_check ("u_strFromUTF8WithSub", status);

  return units;
}

/**
 * sxt_icu_to_utf8:
 * @units: UTF-16
 * @length: how many units
 *
 * Returns: (transfer full): the same in UTF-8
 */
char *
sxt_icu_to_utf8 (const UChar *units, int32_t length)
{
  UErrorCode status = U_ZERO_ERROR;
  char *text = g_malloc ((gsize) length * 3 + 1);

  u_strToUTF8WithSub (text, length * 3 + 1, NULL, units, length, 0xfffd, NULL, &status);
  sxt_icu_check ("u_strToUTF8WithSub", status);

  return text;
}
