/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text folding and comparing. */

#include "base/text.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>

#include "base/icu.h"

/* Marks that are written above, through or below letters of any script: what is an accent and no vowel sign. */
static gboolean
is_accent (UChar c)
{
  return (c >= 0x0300 && c <= 0x036f) || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff) ||
         (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe20 && c <= 0xfe2f);
}

/* @length: of @units, then of the result */
static UChar *
normalize (const UNormalizer2 *form, const UChar *units, int32_t *length)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t room = *length * 2 + 16;
  UChar *result = g_new (UChar, room);
  int32_t needed = unorm2_normalize (form, units, *length, result, room, &status);

  if (status == U_BUFFER_OVERFLOW_ERROR)
    {
      status = U_ZERO_ERROR;
      result = g_renew (UChar, result, needed);
      unorm2_normalize (form, units, *length, result, needed, &status);
    }
  if (status != U_STRING_NOT_TERMINATED_WARNING)
    sxt_icu_check ("unorm2_normalize", status);
  *length = needed;

  return result;
}

/**
 * sxt_text_fold:
 * @text: (nullable): a text
 *
 * The same text without case, accents, compatibility forms (ligatures, full-width letters) and invisible characters
 * (soft hyphens), to compare and to search: texts that fold alike are the same but for these. It has no language.
 *
 * Returns: (transfer full): the folded text; empty for %NULL
 */
char *
sxt_text_fold (const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *units = NULL;
  g_autofree UChar *decomposed = NULL;
  g_autofree UChar *folded = NULL;
  int32_t length, bare;

  if (text == NULL)
    return g_strdup ("");

  units = sxt_icu_from_utf8 (text, &length);
  folded = normalize (unorm2_getNFKCCasefoldInstance (&status), units, &length);
  decomposed = normalize (unorm2_getNFKDInstance (&status), folded, &length);

  bare = 0;
  for (int32_t i = 0; i < length; i++)
    if (!is_accent (decomposed[i]))
      decomposed[bare++] = decomposed[i];
  length = bare;

  g_clear_pointer (&folded, g_free);
  folded = normalize (unorm2_getNFKCCasefoldInstance (&status), decomposed, &length);
  sxt_icu_check ("unorm2_getNFKCCasefoldInstance", status);

  return sxt_icu_to_utf8 (folded, length);
}

/**
 * sxt_text_collate:
 * @a: (nullable): a text
 * @b: (nullable): another
 *
 * Compares as the language of the process sorts; numbers within texts by their value, so that "Wave 2" comes before
 * "Wave 10". %NULL comes first.
 *
 * Returns: less than, equal to, or greater than 0
 */
int
sxt_text_collate (const char *a, const char *b)
{
  UErrorCode status = U_ZERO_ERROR;
  SxtIcu *icu;
  int result;

  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);

  icu = sxt_icu_lock ();
  if (icu->collator == NULL)
    {
      icu->collator = ucol_open (icu->locale, &status);
      ucol_setAttribute (icu->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
      sxt_icu_check ("ucol_open", status);
    }
  result = (int) ucol_strcollUTF8 (icu->collator, a, -1, b, -1, &status);
  sxt_icu_unlock ();

  return result;
}

#define SOFT_HYPHEN 0x00ad
#define LEAST_BEFORE 3 /* letters of a word in front of a soft hyphen */
#define LEAST_AFTER 4

static gboolean
is_vowel (gunichar c)
{
  return g_utf8_strchr ("aeiouyáéíóúü", -1, g_unichar_tolower (c)) != NULL;
}

/* A vowel ends a syllable where one consonant, or a pair that can begin a word, stands before the next vowel. */
static gboolean
is_syllable_end (const gunichar *letter)
{
  gunichar next = g_unichar_tolower (letter[1]), after = g_unichar_tolower (letter[2]);

  return is_vowel (letter[0]) && !is_vowel (next) &&
         (is_vowel (after) || after == 'h' || after == 'l' || after == 'r' || next == 's');
}

/**
 * sxt_text_soften:
 * @text: a title
 *
 * Marks where its long words may be parted, by a rule that serves English and Spanish alike and rather leaves a word
 * whole than part it badly: `agree-ment`, `infra-structure`.
 *
 * Returns: (transfer full): the text with soft hyphens, which show only at the end of a line
 */
char *
sxt_text_soften (const char *text)
{
  glong n;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, &n);
  GString *softened = g_string_sized_new (strlen (text));
  glong begin = 0, end = 0;

  for (glong i = 0; i < n; i++)
    {
      if (i >= end)
        for (begin = end = i; end < n && g_unichar_isalpha (letters[end]);)
          end++;
      g_string_append_unichar (softened, letters[i]);
      if (i + 1 - begin >= LEAST_BEFORE && end - (i + 1) >= LEAST_AFTER && is_syllable_end (letters + i))
        g_string_append_unichar (softened, SOFT_HYPHEN);
    }

  return g_string_free_and_steal (softened);
}

/**
 * sxt_text_squeeze:
 * @text: (nullable): a text
 *
 * Returns: (transfer full): the text on one line: without white space at its ends, and with one space for each run of
 *   white space, line ends and no-break spaces within; empty for %NULL
 */
char *
sxt_text_squeeze (const char *text)
{
  g_autofree char *valid = NULL;
  GString *squeezed;
  gboolean space = FALSE;

  if (text == NULL)
    return g_strdup ("");

  valid = g_utf8_make_valid (text, -1);
  squeezed = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          space = squeezed->len > 0;
          continue;
        }

      if (space)
        g_string_append_c (squeezed, ' ');
      space = FALSE;
      g_string_append_unichar (squeezed, c);
    }

  return g_string_free_and_steal (squeezed);
}

/**
 * sxt_text_split_words:
 * @text: (nullable): a text
 *
 * Splits at the word boundaries of Unicode (UAX 29), as the language of the process has them. Numbers are words;
 * punctuation and white space are not. The words are as they stand in @text: fold it before to compare them.
 *
 * Returns: (transfer full) (array zero-terminated=1): the words, in their order
 */
char **
sxt_text_split_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree UChar *units = NULL;
  UErrorCode status = U_ZERO_ERROR;
  SxtIcu *icu;
  int32_t length, from;

  if (text == NULL)
    return g_strv_builder_end (words);

  units = sxt_icu_from_utf8 (text, &length);

  icu = sxt_icu_lock ();
  if (icu->words == NULL)
    icu->words = ubrk_open (UBRK_WORD, icu->locale, NULL, 0, &status);
  ubrk_setText (icu->words, units, length, &status);
  sxt_icu_check ("ubrk_open", status);

  from = ubrk_first (icu->words);
  for (int32_t to = ubrk_next (icu->words); to != UBRK_DONE; from = to, to = ubrk_next (icu->words))
    if (ubrk_getRuleStatus (icu->words) >= UBRK_WORD_NONE_LIMIT)
      g_strv_builder_take (words, sxt_icu_to_utf8 (units + from, to - from));
  sxt_icu_unlock ();

  return g_strv_builder_end (words);
}
