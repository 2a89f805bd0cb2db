/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding, collating, squeezing and splitting of texts. */

#include <stdlib.h>

#include "base/format.h"
#include "base/text.h"

static void
check (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_fold (void)
{
  check (sxt_text_fold (NULL), "");
  check (sxt_text_fold ("École ÉLÉMENTAIRE"), "ecole elementaire");
  check (sxt_text_fold ("E\u0301cole"), "ecole");
  check (sxt_text_fold ("Niño"), "nino");
  check (sxt_text_fold ("STRASSE Straße"), "strasse strasse");
  check (sxt_text_fold ("ﬁnal ＡＢＣ"), "final abc");
  check (sxt_text_fold ("ΣΊΣΥΦΟΣ"), "σισυφοσ");
  /* vowel signs of other scripts are no accents */
  check (sxt_text_fold ("हिन्दी"), "हिन्दी");
  check (sxt_text_fold ("한국어"), "한국어");
  check (sxt_text_fold ("bad \xff byte"), "bad \ufffd byte");
}

static void
test_fold_twice (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
        {
          gunichar c = (gunichar) g_test_rand_int_range (1, i % 2 != 0 ? 0x250 : 0x30000);

          if (g_unichar_validate (c))
            g_string_append_unichar (text, c);
        }

      once = sxt_text_fold (text->str);
      twice = sxt_text_fold (once);
      g_assert_cmpstr (once, ==, twice);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return sxt_text_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
check_order (const char *language, const char *const *sorted, gsize n)
{
  g_autofree const char **items = g_memdup2 (sorted, n * sizeof (char *));

  g_assert_true (sxt_language_init (language, NULL));
  for (gsize i = 0; i < n / 2; i++)
    {
      const char *item = items[i];

      items[i] = items[n - 1 - i];
      items[n - 1 - i] = item;
    }
  qsort (items, n, sizeof (char *), compare);
  for (gsize i = 0; i < n; i++)
    g_assert_cmpstr (items[i], ==, sorted[i]);
}

static void
test_collate (void)
{
  static const char *const english[] = { "Äpfel", "apple", "Banana", "Wave 2", "Wave 10", "zebra" };
  static const char *const spanish[] = { "nube", "número", "nylon", "ñandú", "oso" };

  check_order ("en", english, G_N_ELEMENTS (english));
  check_order ("es", spanish, G_N_ELEMENTS (spanish));

  g_assert_cmpint (sxt_text_collate (NULL, "a"), <, 0);
  g_assert_cmpint (sxt_text_collate ("a", NULL), >, 0);
  g_assert_cmpint (sxt_text_collate (NULL, NULL), ==, 0);
  g_assert_cmpint (sxt_text_collate ("same", "same"), ==, 0);
}

static void
test_soften (void)
{
  check (sxt_text_soften (""), "");
  check (sxt_text_soften ("Staff agreement"), "Staff agree\u00adment");
  check (sxt_text_soften ("Infrastructure"), "Infra\u00adstructure");
  check (sxt_text_soften ("Coaching and technology"), "Coa\u00adching and techno\u00adlogy");
  check (sxt_text_soften ("Preparación"), "Pre\u00adpa\u00adra\u00adción");
  /* Short words, and such as the rule knows no good place in. */
  check (sxt_text_soften ("Room in the calendar 2027-28"), "Room in the calendar 2027-28");
  check (sxt_text_soften ("Principal"), "Principal");
}

static void
test_squeeze (void)
{
  check (sxt_text_squeeze (NULL), "");
  check (sxt_text_squeeze (" \t\r\n "), "");
  check (sxt_text_squeeze ("  one \n\n two\u00a0\u2003three "), "one two three");
  check (sxt_text_squeeze ("one"), "one");
}

static void
check_words (const char *text, const char *joined)
{
  g_auto (GStrv) words = sxt_text_split_words (text);

  check (g_strjoinv ("|", words), joined);
}

static void
test_split_words (void)
{
  check_words (NULL, "");
  check_words ("", "");
  check_words (" — , . ", "");
  check_words ("Don't stop: 3.5 hours, twenty-first-century O’Brien!",
               "Don't|stop|3.5|hours|twenty|first|century|O’Brien");
  check_words ("¿Cómo está, señor?", "Cómo|está|señor");
  check_words ("a😀b", "a|b");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-twice", test_fold_twice);
  g_test_add_func ("/text/collate", test_collate);
  g_test_add_func ("/text/soften", test_soften);
  g_test_add_func ("/text/squeeze", test_squeeze);
  g_test_add_func ("/text/split-words", test_split_words);

  return g_test_run ();
}
