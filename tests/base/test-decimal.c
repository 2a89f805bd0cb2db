/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact decimals: what is read and refused, round trips, rounding, the ends of 64 bits. */

#include "base/decimal.h"

#define UNTOUCHED G_GINT64_CONSTANT (424242)

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    guint places;
    gint64 value;
  } good[] = {
    { "-12.5", 1, -125 },
    { "280.00", 2, 28000 },
    { "280", 2, 28000 },
    { "280.5", 2, 28050 },
    { "0", 0, 0 },
    { "-0", 2, 0 },
    { "-0.01", 2, -1 },
    { "007", 0, 7 },
    { "9223372036854775807", 0, G_MAXINT64 },
    { "-9223372036854775808", 0, G_MININT64 },
    { "92233720368547758.07", 2, G_MAXINT64 },
    { "-92233720368547758.08", 2, G_MININT64 },
    { "9223372036854.775807", 6, G_MAXINT64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      gint64 value = UNTOUCHED;

      g_assert_true (sxt_decimal_parse (good[i].text, good[i].places, &value));
      g_assert_cmpint (value, ==, good[i].value);
    }
}

static void
test_refuse (void)
{
  static const struct
  {
    const char *text;
    guint places;
  } bad[] = {
    { "", 2 },
    { "-", 2 },
    { "+1", 2 },
    { " 1", 2 },
    { "1 ", 2 },
    { "1.", 2 },
    { ".5", 2 },
    { "-.5", 2 },
    { "1.234", 2 },
    { "1.230", 2 },
    { "1.0", 0 },
    { "1e3", 2 },
    { "1E3", 2 },
    { "1,000", 2 },
    { "1.2.3", 2 },
    { "--1", 2 },
    { "0x10", 0 },
    { "inf", 2 },
    { "nan", 2 },
    { "١٢", 0 },
    { "9223372036854775808", 0 },
    { "-9223372036854775809", 0 },
    { "92233720368547758.08", 2 },
    { "92233720368547759", 2 },
    { "99999999999999999999999999", 0 },
  };
  gint64 value = UNTOUCHED;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (sxt_decimal_parse (bad[i].text, bad[i].places, &value));
  g_assert_false (sxt_decimal_parse (NULL, 2, &value));
  g_assert_cmpint (value, ==, UNTOUCHED);
}

static gint64
get_random_value (void)
{
  guint64 bits = ((guint64) (guint32) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();

  /* as many small ones as large ones */
  return (gint64) bits >> g_test_rand_int_range (0, 63);
}

static void
test_round_trip (void)
{
  static const gint64 ends[] = { 0, 1, -1, G_MAXINT64, G_MININT64, G_MAXINT64 - 1, G_MININT64 + 1 };

  for (int i = 0; i < 100000; i++)
    {
      gint64 value = i < (int) G_N_ELEMENTS (ends) ? ends[i] : get_random_value ();

      for (guint places = 0; places <= SXT_DECIMAL_MAX_PLACES; places++)
        {
          g_autofree char *text = sxt_decimal_to_string (value, places);
          gint64 back = UNTOUCHED;

          g_assert_true (sxt_decimal_parse (text, places, &back));
          g_assert_cmpint (back, ==, value);
        }
    }
}

static void
test_to_string (void)
{
  static const struct
  {
    gint64 value;
    guint places;
    const char *text;
  } cases[] = {
    { 28000, 2, "280.00" },
    { -5, 2, "-0.05" },
    { 0, 1, "0.0" },
    { -125, 0, "-125" },
    { G_MININT64, 6, "-9223372036854.775808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = sxt_decimal_to_string (cases[i].value, cases[i].places);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_from_double (void)
{
  static const struct
  {
    double value;
    guint places;
    gint64 result;
  } cases[] = {
    { 2.5, 0, 3 },
    { -2.5, 0, -3 },
    { 0.5, 0, 1 },
    { 0.49999, 0, 0 },
    { -0.5, 0, -1 },
    { 0.05, 1, 1 },
    { 0.04, 1, 0 },
    { 0.004, 1, 0 },
    { 1.005, 2, 101 },
    { -1.005, 2, -101 },
    { 0.1 + 0.2, 1, 3 },
    { 1.45, 1, 15 },
    { 9.995, 2, 1000 },
    { 99.95, 1, 1000 },
    { 1e15, 2, G_GINT64_CONSTANT (100000000000000000) },
    { 1e300, 2, G_MAXINT64 },
    { -1e300, 2, G_MININT64 },
    { 0.0, 2, 0 },
    { -0.0, 2, 0 },
    { 5e-324, 6, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sxt_decimal_from_double (cases[i].value, cases[i].places), ==, cases[i].result);

  for (int i = 0; i < 100000; i++)
    {
      gint64 value = get_random_value () / 100000;
      guint places = (guint) g_test_rand_int_range (0, SXT_DECIMAL_MAX_PLACES + 1);

      g_assert_cmpint (sxt_decimal_from_double (sxt_decimal_to_double (value, places), places), ==, value);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/refuse", test_refuse);
  g_test_add_func ("/decimal/round-trip", test_round_trip);
  g_test_add_func ("/decimal/to-string", test_to_string);
  g_test_add_func ("/decimal/from-double", test_from_double);

  return g_test_run ();
}
