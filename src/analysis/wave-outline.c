/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A first outline of waves: how many, with how much room, from when. What a new plan begins with. */
#include "analysis/wave-outline.h"

/* Under so many schools there is nobody left who could learn from the first. */
#define FEW_SCHOOLS 5
/* From so many on a third wave has room. */
#define MANY_SCHOOLS 10

/**
 * sxt_wave_outline_count:
 * @n_schools: schools of the district; 0 if that is not known
 *
 * Returns: how many waves to begin with: one under five schools, else two or three
 */
guint
sxt_wave_outline_count (guint n_schools)
{
  if (n_schools > 0 && n_schools < FEW_SCHOOLS)
    return 1;

  return n_schools < MANY_SCHOOLS ? 2 : 3;
}

/**
 * sxt_wave_outline_places:
 * @n_schools: schools of the district
 * @n_waves: how many waves, at least 1
 * @places: (out) (array length=n_waves): how many schools each has room for; 0 where there is no school left
 *
 * The first wave is the smallest, and each has about one part more than the one before: 24 schools in three waves are
 * 6, 8 and 10.
 */
void
sxt_wave_outline_places (guint n_schools, guint n_waves, guint *places)
{
  guint parts = 0, sum = 0, given = 0;

  g_return_if_fail (n_waves > 0);

  for (guint i = 0; i < n_waves; i++)
    parts += n_waves + i;
  for (guint i = 0; i < n_waves; i++)
    {
      guint reached;

      sum += n_waves + i;
      reached = (n_schools * sum * 2 + parts) / (parts * 2);
      places[i] = reached - given;
      given = reached;
    }
}

/**
 * sxt_wave_outline_start:
 * @launch: the launch, or `SXT_DATE_NONE`
 * @index: number of the wave, from 0
 *
 * Returns: the launch for the first wave, then a year later each, on the same day of the week; `SXT_DATE_NONE` without a
 *   launch
 */
SxtDate
sxt_wave_outline_start (SxtDate launch, guint index)
{
  SxtDate date;
  int days;

  if (launch == SXT_DATE_NONE)
    return SXT_DATE_NONE;

  date = sxt_date_add_months (launch, 12 * (int) index);
  if (date == SXT_DATE_NONE)
    return SXT_DATE_NONE;
  /* The nearest such day of the week, three days before to three after. */
  days = (sxt_date_get_weekday (launch) - sxt_date_get_weekday (date) + 10) % 7 - 3;

  return date + days;
}
