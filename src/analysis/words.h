/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a text: how many, how many two texts share, and whether one of them can be seen or heard. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint sxt_words_count (const char *text);
double sxt_words_get_shared (const char *a, const char *b, const char *language);
gboolean sxt_words_can_be_observed (const char *text, const char *language);

G_END_DECLS
