/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waves a new plan begins with. */
#include "analysis/wave-outline.h"

static void
test_count (void)
{
  g_assert_cmpuint (sxt_wave_outline_count (0), ==, 2);
  g_assert_cmpuint (sxt_wave_outline_count (1), ==, 1);
  g_assert_cmpuint (sxt_wave_outline_count (4), ==, 1);
  g_assert_cmpuint (sxt_wave_outline_count (5), ==, 2);
  g_assert_cmpuint (sxt_wave_outline_count (9), ==, 2);
  g_assert_cmpuint (sxt_wave_outline_count (10), ==, 3);
  g_assert_cmpuint (sxt_wave_outline_count (200), ==, 3);
}

static void
test_places (void)
{
  guint places[SXT_WAVE_OUTLINE_MOST];

  sxt_wave_outline_places (24, 3, places);
  g_assert_cmpuint (places[0], ==, 6);
  g_assert_cmpuint (places[1], ==, 8);
  g_assert_cmpuint (places[2], ==, 10);
  sxt_wave_outline_places (7, 1, places);
  g_assert_cmpuint (places[0], ==, 7);

  /* Every school has one place, and no wave has less room than the one before; within one, for whole schools. */
  for (guint n = 0; n <= 300; n++)
    for (guint waves = 1; waves <= SXT_WAVE_OUTLINE_MOST; waves++)
      {
        guint sum = 0;

        sxt_wave_outline_places (n, waves, places);
        for (guint i = 0; i < waves; i++)
          {
            sum += places[i];
            if (i > 0)
              g_assert_cmpuint (places[i] + 1, >=, places[i - 1]);
            if (n >= 2 * waves)
              g_assert_cmpuint (places[i], >, 0);
          }
        g_assert_cmpuint (sum, ==, n);
      }
}

static void
test_starts (void)
{
  SxtDate launch = sxt_date_new (2027, 8, 25), leap = sxt_date_new (2028, 2, 29);

  g_assert_cmpint (sxt_wave_outline_start (launch, 0), ==, launch);
  g_assert_cmpint (sxt_wave_outline_start (launch, 1), ==, sxt_date_new (2028, 8, 23));
  g_assert_cmpint (sxt_wave_outline_start (launch, 2), ==, sxt_date_new (2029, 8, 22));
  g_assert_cmpint (sxt_wave_outline_start (SXT_DATE_NONE, 1), ==, SXT_DATE_NONE);
  g_assert_cmpint (sxt_wave_outline_start (sxt_date_new (9999, 1, 1), 1), ==, SXT_DATE_NONE);
  for (guint i = 0; i < SXT_WAVE_OUTLINE_MOST; i++)
    {
      SxtDate start = sxt_wave_outline_start (leap, i);

      g_assert_cmpint (sxt_date_get_weekday (start), ==, sxt_date_get_weekday (leap));
      g_assert_cmpint (ABS (start - sxt_date_add_months (leap, 12 * (int) i)), <=, 3);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wave-outline/count", test_count);
  g_test_add_func ("/wave-outline/places", test_places);
  g_test_add_func ("/wave-outline/starts", test_starts);

  return g_test_run ();
}
