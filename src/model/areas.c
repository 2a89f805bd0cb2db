/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The six areas: the key, the title and the question of each, and why it matters. */
#include "model/areas.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *key;
  const char *title;
  const char *question;
  const char *why;
} SxtAreaWords;

static const SxtAreaWords areas[] = {
  [SXT_AREA_NARRATIVE] = { "narrative", N_ ("Narrative"), N_ ("Can people picture it, and why should they care?"),
                           N_ ("People follow what they can picture, and they notice when it is told in two ways.") },
  [SXT_AREA_CURRICULUM] = { "curriculum", N_ ("Curriculum"),
                            N_ ("Does what we bring in fit what we teach, and were the coaches there from the start?"),
                            N_ ("Districts that leave their coaches out of the first conversations align too late.") },
  [SXT_AREA_CAPACITY] = { "capacity", N_ ("Capacity"), N_ ("Who carries this, and is it our own people?"),
                          N_ ("What only outsiders can do ends when their contract ends.") },
  [SXT_AREA_SCHOOLS] = { "schools", N_ ("Schools"), N_ ("Where do we begin, and does that choice hold?"),
                         N_ ("A first wave that goes well convinces the next one. One that does not is remembered.") },
  [SXT_AREA_COMMUNICATIONS] = { "communications", N_ ("Communications"),
                                N_ ("Who heard what, when, and could they answer?"),
                                N_ ("Where people hear nothing, they fill the silence themselves.") },
  [SXT_AREA_DEVICES] = { "devices", N_ ("Devices"),
                         N_ ("Is this the right device, can we keep it running, does the money hold?"),
                         N_ ("A device that breaks, or that money runs out for, takes the lesson with it.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (areas) == SXT_N_AREAS);

const char *
sxt_area_get_key (SxtArea area)
{
  g_return_val_if_fail ((guint) area < SXT_N_AREAS, NULL);

  return areas[area].key;
}

const char *
sxt_area_get_title (SxtArea area)
{
  g_return_val_if_fail ((guint) area < SXT_N_AREAS, NULL);

  return _ (areas[area].title);
}

const char *
sxt_area_get_question (SxtArea area)
{
  g_return_val_if_fail ((guint) area < SXT_N_AREAS, NULL);

  return _ (areas[area].question);
}

const char *
sxt_area_get_why (SxtArea area)
{
  g_return_val_if_fail ((guint) area < SXT_N_AREAS, NULL);

  return _ (areas[area].why);
}

int
sxt_area_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    if (g_strcmp0 (areas[i].key, key) == 0)
      return (int) i;

  return -1;
}
