/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The states and territories by name, two letters and the two digits that begin an NCES id. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SxtState:
 * @fips: the first two digits of the NCES ids of its districts and schools
 * @abbreviation: two letters, as the Common Core of Data writes them
 * @name: its name in English
 */
typedef struct
{
  char fips[3];
  char abbreviation[3];
  const char *name;
} SxtState;

const SxtState *sxt_state_find (const char *text);
const SxtState *sxt_state_find_by_id (const char *nces_id);

G_END_DECLS
