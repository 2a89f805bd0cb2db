/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact decimals: text to scaled integer and back, without the C locale and without overflow. */

#include "base/decimal.h"

#include <math.h>
#include <string.h>

static const gint64 powers[SXT_DECIMAL_MAX_PLACES + 1] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };

/* Significant digits that every double carries (DBL_DIG): 1.005 is rounded as 1.005, not as the double beside it. */
#define DOUBLE_DIGITS 15

/* Appends a digit to a number that is kept negative, since there is one more negative number than positive ones. */
static gboolean
append_digit (gint64 *value, int digit)
{
  return !__builtin_mul_overflow (*value, 10, value) && !__builtin_sub_overflow (*value, digit, value);
}

/**
 * sxt_decimal_parse:
 * @text: (nullable): "-12.5": an optional minus, digits, and perhaps a point and digits
 * @places: the decimal places of the result, at most `SXT_DECIMAL_MAX_PLACES`
 * @value: (out): the number times 10 to the @places
 *
 * Reads the form that stands in files, which has no language. White space, a plus, an exponent, grouping, a point
 * without digits on both sides, more places than @places, and numbers beyond 64 bits are refused.
 *
 * Returns: whether @text is such a number; @value is untouched if not
 */
gboolean
sxt_decimal_parse (const char *text, guint places, gint64 *value)
{
  const char *p = text;
  gboolean negative;
  gint64 result = 0;
  guint n_places = 0;

  g_return_val_if_fail (places <= SXT_DECIMAL_MAX_PLACES, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (text == NULL)
    return FALSE;

  negative = *p == '-';
  if (negative)
    p++;

  if (!g_ascii_isdigit (*p))
    return FALSE;
  for (; g_ascii_isdigit (*p); p++)
    if (!append_digit (&result, *p - '0'))
      return FALSE;

  if (*p == '.')
    {
      p++;
      for (; g_ascii_isdigit (*p); p++, n_places++)
        if (n_places >= places || !append_digit (&result, *p - '0'))
          return FALSE;
      if (n_places == 0)
        return FALSE;
    }

  if (*p != '\0')
    return FALSE;

  for (; n_places < places; n_places++)
    if (!append_digit (&result, 0))
      return FALSE;

  if (!negative && result == G_MININT64)
    return FALSE;

  *value = negative ? result : -result;

  return TRUE;
}

/**
 * sxt_decimal_to_string:
 * @value: a number times 10 to the @places
 * @places: its decimal places, at most `SXT_DECIMAL_MAX_PLACES`
 *
 * Returns: (transfer full): the form that stands in files, with all its places: "280.00"
 */
char *
sxt_decimal_to_string (gint64 value, guint places)
{
  guint64 magnitude, power;

  g_return_val_if_fail (places <= SXT_DECIMAL_MAX_PLACES, NULL);

  magnitude = value < 0 ? -(guint64) value : (guint64) value;
  power = (guint64) powers[places];

  if (places == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, value < 0 ? "-" : "", magnitude / power,
                          (int) places, magnitude % power);
}

/**
 * sxt_decimal_to_double:
 * @value: a number times 10 to the @places
 * @places: its decimal places, at most `SXT_DECIMAL_MAX_PLACES`
 *
 * Returns: the nearest double
 */
double
sxt_decimal_to_double (gint64 value, guint places)
{
  g_return_val_if_fail (places <= SXT_DECIMAL_MAX_PLACES, 0.0);

  return (double) value / (double) powers[places];
}

/**
 * sxt_decimal_from_double:
 * @value: a finite number
 * @places: the decimal places to round to, at most `SXT_DECIMAL_MAX_PLACES`
 *
 * Rounds half away from zero. What is rounded is the number as one would write it, with the 15 significant digits that
 * a double carries: so 1.005 becomes 1.01, although the double itself lies below it.
 *
 * Returns: the number times 10 to the @places; the nearest end of 64 bits if it lies beyond them
 */
gint64
sxt_decimal_from_double (double value, guint places)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gint64 result = 0;
  int exponent, n_digits;
  gboolean up;

  g_return_val_if_fail (places <= SXT_DECIMAL_MAX_PLACES, 0);
  g_return_val_if_fail (isfinite (value), 0);

  /* "d.dddddddddddddde±dd": the digits, and where the point belongs */
  g_ascii_formatd (buffer, sizeof buffer, "%.14e", fabs (value));
  exponent = (int) g_ascii_strtoll (strchr (buffer, 'e') + 1, NULL, 10);
  memmove (buffer + 1, buffer + 2, DOUBLE_DIGITS - 1);

  n_digits = exponent + 1 + (int) places;
  if (n_digits < 0)
    return 0;

  for (int i = 0; i < n_digits; i++)
    if (!append_digit (&result, i < DOUBLE_DIGITS ? buffer[i] - '0' : 0))
      return value < 0 ? G_MININT64 : G_MAXINT64;

  up = n_digits < DOUBLE_DIGITS && buffer[n_digits] >= '5';
  if (up)
    result--;

  if (value < 0)
    return result;

  return result == G_MININT64 ? G_MAXINT64 : -result;
}
