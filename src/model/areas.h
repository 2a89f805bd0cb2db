/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The six areas: the key, the title and the question of each. */
#pragma once

#include "model/types.h"

G_BEGIN_DECLS

const char *sxt_area_get_key (SxtArea area);      /* "narrative", as in the ids of checks */
const char *sxt_area_get_title (SxtArea area);    /* translated: "Narrative" */
const char *sxt_area_get_question (SxtArea area); /* translated: what the area asks */
const char *sxt_area_get_why (SxtArea area);      /* translated: why it matters, for a page without records */
int sxt_area_find (const char *key);              /* an SxtArea, or -1 */

G_END_DECLS
