/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a text: how many, how many two texts share, and whether one of them can be seen or heard. */
#include "analysis/words.h"

#include <string.h>

#include "analysis/word-lists.h"
#include "base/text.h"

static char **
split_folded (const char *text)
{
  g_autofree char *folded = sxt_text_fold (text);

  return sxt_text_split_words (folded);
}

static gboolean
is_listed (const char *const *list, const char *word)
{
  for (guint i = 0; list[i] != NULL; i++)
    {
      gsize length = strlen (list[i]);

      if (list[i][length - 1] == '-' ? strncmp (word, list[i], length - 1) == 0 : g_str_equal (word, list[i]))
        return TRUE;
    }

  return FALSE;
}

/* The set of words with content: folded, each once, without stop words. */
static GHashTable *
collect_content (const char *text, const SxtWordLists *lists)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) words = split_folded (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (lists == NULL || !is_listed (lists->stop_words, words[i]))
      g_hash_table_add (set, g_strdup (words[i]));

  return set;
}

/**
 * sxt_words_count:
 * @text: (nullable): a text
 *
 * Returns: the number of its words; a number is one
 */
guint
sxt_words_count (const char *text)
{
  g_auto (GStrv) words = sxt_text_split_words (text);

  return g_strv_length (words);
}

/**
 * sxt_words_get_shared:
 * @a: (nullable): a text
 * @b: (nullable): another
 * @language: their language; of one without word lists no stop words are left out
 *
 * Returns: the content words in both over those of the one that has fewer, 0 to 1; case, accents and repetition do
 *   not count. Texts without content words say the same: 1.
 */
double
sxt_words_get_shared (const char *a, const char *b, const char *language)
{
  const SxtWordLists *lists = sxt_word_lists_get (language);
  g_autoptr (GHashTable) of_a = collect_content (a, lists);
  g_autoptr (GHashTable) of_b = collect_content (b, lists);
  GHashTable *shorter = g_hash_table_size (of_a) <= g_hash_table_size (of_b) ? of_a : of_b;
  GHashTable *longer = shorter == of_a ? of_b : of_a;
  GHashTableIter iter;
  gpointer word;
  guint n = 0;

  if (g_hash_table_size (shorter) == 0)
    return 1;

  g_hash_table_iter_init (&iter, shorter);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n += g_hash_table_contains (longer, word);

  return (double) n / g_hash_table_size (shorter);
}

/**
 * sxt_words_can_be_observed:
 * @text: (nullable): a text
 * @language: its language
 *
 * Returns: whether it names something that one could see or hear, by the word lists; %TRUE for a language without
 */
gboolean
sxt_words_can_be_observed (const char *text, const char *language)
{
  const SxtWordLists *lists = sxt_word_lists_get (language);
  g_auto (GStrv) words = split_folded (text);

  if (lists == NULL)
    return TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    if (is_listed (lists->observable, words[i]))
      return TRUE;

  return FALSE;
}
