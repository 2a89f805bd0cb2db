/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word lists of each language. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SxtWordLists:
 * @language: "en"
 * @stop_words: words without content, folded, ended by NULL
 * @observable: what one can see or hear in a school, folded, ended by NULL; an entry that ends in "-" stands for all
 *   words that begin so
 */
typedef struct
{
  const char *language;
  const char *const *stop_words;
  const char *const *observable;
} SxtWordLists;

const SxtWordLists *sxt_word_lists_get (const char *language);

G_END_DECLS
