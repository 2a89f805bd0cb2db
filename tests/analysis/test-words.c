/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words: counting, sharing, and what can be seen or heard; and the lists themselves. */
#include <string.h>

#include "analysis/word-lists.h"
#include "analysis/words.h"
#include "base/text.h"

static void
test_count (void)
{
  g_assert_cmpuint (sxt_words_count (NULL), ==, 0);
  g_assert_cmpuint (sxt_words_count (""), ==, 0);
  g_assert_cmpuint (sxt_words_count (" … — !"), ==, 0);
  g_assert_cmpuint (sxt_words_count ("Ana copies ten problems."), ==, 4);
  g_assert_cmpuint (sxt_words_count ("At nine, don't all 25 stop?"), ==, 6);
  g_assert_cmpuint (sxt_words_count ("¿Quién lee?"), ==, 2);
}

static void
test_shared (void)
{
  g_assert_cmpfloat (sxt_words_get_shared ("Students copy problems", "Students copy problems", "en"), ==, 1);
  /* 5 content words, 4 of them in the other, which has 5 too. */
  g_assert_cmpfloat_with_epsilon (sxt_words_get_shared ("The students copy problems, the board leaves",
                                                        "On the board, students copy their problems: discuss", "en"),
                                  0.8, 1e-12);
  /* Over those of the shorter. */
  g_assert_cmpfloat_with_epsilon (sxt_words_get_shared ("Read books", "Read books aloud at desks daily", "en"), 1,
                                  1e-12);
  g_assert_cmpfloat (sxt_words_get_shared ("Read books", "Sing songs", "en"), ==, 0);
  /* Case, accents and repetition do not count. */
  g_assert_cmpfloat (sxt_words_get_shared ("LEYÓ leyó libros", "Leyo libros", "es"), ==, 1);
  /* "and", "the" are no content. */
  g_assert_cmpfloat (sxt_words_get_shared ("The and the", "Birds", "en"), ==, 1);
  /* No stop words are known of another language: "der" counts. */
  g_assert_cmpfloat_with_epsilon (sxt_words_get_shared ("der Hund", "der Kater", "de"), 0.5, 1e-12);
  g_assert_cmpfloat (sxt_words_get_shared ("the dog", "the cat", "en"), ==, 0);
}

static void
test_observed (void)
{
  static const char *const seen[] = { "Ana writes on the whiteboard.", "They talk.", "A bell rings at nine.",
                                      "LISTENING to a partner", NULL };
  static const char *const unseen[] = { "Everybody grows through deeper engagement.", "A culture of rigor and agency",
                                        "Learning is meaningful, and ready for the future.", "", NULL };
  static const char *const seen_es[] = { "Ana escribe en la pizarra.", "Conversan.", "Los niños leían en voz alta.",
                                         "Escuchó a su compañera.", NULL };
  static const char *const unseen_es[] = { "Una formación profunda y continua en este contexto.",
                                           "Hacia el presente, con sentido y participación.", NULL };

  for (guint i = 0; seen[i] != NULL; i++)
    g_assert_true (sxt_words_can_be_observed (seen[i], "en"));
  for (guint i = 0; unseen[i] != NULL; i++)
    g_assert_false (sxt_words_can_be_observed (unseen[i], "en"));
  for (guint i = 0; seen_es[i] != NULL; i++)
    g_assert_true (sxt_words_can_be_observed (seen_es[i], "es"));
  for (guint i = 0; unseen_es[i] != NULL; i++)
    g_assert_false (sxt_words_can_be_observed (unseen_es[i], "es"));
  /* Of a language without lists nothing is called into question. */
  g_assert_true (sxt_words_can_be_observed ("Alle wachsen.", "de"));
}

static void
check_list (const char *const *list, gboolean prefixes)
{
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *folded = sxt_text_fold (list[i]);
      gsize length = strlen (list[i]);

      g_assert_cmpuint (length, >, 0);
      g_assert_cmpstr (list[i], ==, folded);
      if (list[i][length - 1] == '-')
        {
          g_assert_true (prefixes);
          g_assert_cmpuint (length, >=, 4);
        }
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (list[i], !=, list[j]);
    }
}

static void
test_lists (void)
{
  static const char *const languages[] = { "en", "es" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const SxtWordLists *lists = sxt_word_lists_get (languages[i]);

      g_assert_nonnull (lists);
      check_list (lists->stop_words, FALSE);
      check_list (lists->observable, TRUE);
    }
  g_assert_null (sxt_word_lists_get ("de"));
  g_assert_null (sxt_word_lists_get (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/words/count", test_count);
  g_test_add_func ("/analysis/words/shared", test_shared);
  g_test_add_func ("/analysis/words/observed", test_observed);
  g_test_add_func ("/analysis/words/lists", test_lists);

  return g_test_run ();
}
