/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text folding and comparing: case and accents aside, in the language of the process. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sxt_text_fold (const char *text);
int sxt_text_collate (const char *a, const char *b);
char *sxt_text_squeeze (const char *text);
char *sxt_text_soften (const char *text);
char **sxt_text_split_words (const char *text);

G_END_DECLS
