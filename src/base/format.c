/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, numbers, money, quantities and lists written in the language of the process, and read from it. */

#include "base/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udatpg.h>
#include <unicode/ulocdata.h>
#include <unicode/ustring.h>

#include "base/decimal.h"
#include "base/icu.h"
#include "base/text.h"

/* A quote is cut near so many characters. */
#define QUOTE_LENGTH 60

#define ELLIPSIS "…"
#define MINUS_SIGN 0x2212

#define MS_OF_A_DAY 86400000.0
#define MS_OF_A_MINUTE 60000.0

/* Index of a date format in SxtIcu; the first are those of SxtDateStyle. */
enum
{
  DATE_NUMERIC = SXT_DATE_MONTH_YEAR + 1,
  DATE_CLOCK,
  N_DATES,
};

G_STATIC_ASSERT (N_DATES == SXT_ICU_N_DATES);

static const char *const date_skeletons[N_DATES] = {
  [SXT_DATE_SHORT] = "MMMd",      [SXT_DATE_MEDIUM] = "yMMMd", [SXT_DATE_LONG] = "yMMMMd", [SXT_DATE_MONTH] = "MMM",
  [SXT_DATE_MONTH_YEAR] = "yMMM", [DATE_NUMERIC] = "yMd",      [DATE_CLOCK] = "jm",
};

G_DEFINE_QUARK (sxt - base - error - quark, sxt_base_error)

/* ---- ICU's formatters, under the lock ---------------------------------- */

static UDateFormat *
get_date_format (SxtIcu *icu, guint index)
{
  if (icu->dates[index] == NULL)
    {
      static const UChar utc[] = u"UTC";
      UErrorCode status = U_ZERO_ERROR;
      UDateTimePatternGenerator *generator = udatpg_open (icu->locale, &status);
      UChar skeleton[16], pattern[128];
      int32_t length;
      UCalendar *calendar;

      u_uastrcpy (skeleton, date_skeletons[index]);
      length = udatpg_getBestPattern (generator, skeleton, -1, pattern, G_N_ELEMENTS (pattern), &status);
      icu->dates[index] = udat_open (UDAT_PATTERN, UDAT_PATTERN, icu->locale, utc, -1, pattern, length, &status);
      sxt_icu_check ("udat_open", status);
      udatpg_close (generator);

      /* Civil dates are Gregorian in all years; ICU would turn to the Julian calendar before 1582. */
      calendar = ucal_clone (udat_getCalendar (icu->dates[index]), &status);
      ucal_setGregorianChange (calendar, -8.64e15, &status);
      udat_setCalendar (icu->dates[index], calendar);
      sxt_icu_check ("ucal_setGregorianChange", status);
      ucal_close (calendar);

      udat_setLenient (icu->dates[index], FALSE);
    }

  return icu->dates[index];
}

static UNumberFormat *
open_number (SxtIcu *icu, UNumberFormatStyle style)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (style, NULL, 0, icu->locale, NULL, &status);

  sxt_icu_check ("unum_open", status);

  /* half away from zero */
  unum_setAttribute (format, UNUM_ROUNDING_MODE, UNUM_ROUND_HALFUP);
  /* "1234" in Spanish, as the language's data say; ICU groups such numbers unless told */
  unum_setAttribute (format, UNUM_MINIMUM_GROUPING_DIGITS, UNUM_MINIMUM_GROUPING_DIGITS_AUTO);

  return format;
}

static UNumberFormat *
get_decimal_format (SxtIcu *icu)
{
  if (icu->decimal == NULL)
    icu->decimal = open_number (icu, UNUM_DECIMAL);

  return icu->decimal;
}

static UNumberFormat *
get_percent_format (SxtIcu *icu)
{
  if (icu->percent == NULL)
    icu->percent = open_number (icu, UNUM_PERCENT);

  return icu->percent;
}

static UNumberFormat *
get_currency_format (SxtIcu *icu)
{
  if (icu->currency == NULL)
    icu->currency = open_number (icu, UNUM_CURRENCY);

  return icu->currency;
}

/* Writes @number ("-1234.5", of any length) in the language. */
static char *
format_exact (UNumberFormat *format, const char *number, guint min_places, guint max_places)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar units[128];
  int32_t length;

  unum_setAttribute (format, UNUM_MAX_FRACTION_DIGITS, (int32_t) max_places);
  unum_setAttribute (format, UNUM_MIN_FRACTION_DIGITS, (int32_t) min_places);
  length = unum_formatDecimal (format, number, (int32_t) strlen (number), units, G_N_ELEMENTS (units), NULL, &status);
  sxt_icu_check ("unum_formatDecimal", status);

  return sxt_icu_to_utf8 (units, length);
}

/* ---- Places in short templates ------------------------------------------ */

/* Puts @number where "{number}" stands in @template_. */
static char *
fill (const char *template_, const char *number)
{
  g_autoptr (GString) text = g_string_new (template_);

  g_string_replace (text, "{number}", number, 1);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The number by which ngettext chooses: a fraction is never one. */
static gulong
get_plural_number (gint64 value, guint places)
{
  gint64 power = 1;

  for (guint i = 0; i < places; i++)
    power *= 10;

  if (value % power != 0)
    return 2;

  return (gulong) ABS (value / power);
}

/* @ms: since 1970, in UTC */
static char *
format_instant (double ms, guint index)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar units[128];
  int32_t length;

  length = udat_format (get_date_format (sxt_icu_lock (), index), ms, units, G_N_ELEMENTS (units), NULL, &status);
  sxt_icu_unlock ();
  sxt_icu_check ("udat_format", status);

  return sxt_icu_to_utf8 (units, length);
}

/**
 * sxt_format_date:
 * @date: a date
 * @style: how much of it
 *
 * Returns: (transfer full): the date in the language of the process; empty for `SXT_DATE_NONE`
 */
char *
sxt_format_date (SxtDate date, SxtDateStyle style)
{
  g_return_val_if_fail (style <= SXT_DATE_MONTH_YEAR, NULL);

  return date == SXT_DATE_NONE ? g_strdup ("") : format_instant (date * MS_OF_A_DAY, style);
}

/**
 * sxt_format_clock:
 * @hour: 0 to 23
 * @minute: 0 to 59
 *
 * Returns: (transfer full): the time of day, "9:40 AM", in the language of the process
 */
char *
sxt_format_clock (int hour, int minute)
{
  return format_instant ((hour * 60 + minute) * MS_OF_A_MINUTE, DATE_CLOCK);
}

/**
 * sxt_format_month_day:
 * @md: a day of any year
 *
 * Returns: (transfer full): "Jun 15" in the language of the process; empty for `SXT_MONTH_DAY_NONE`
 */
char *
sxt_format_month_day (SxtMonthDay md)
{
  /* 2000 has a February 29. */
  return sxt_format_date (sxt_month_day_in_year (md, 2000), SXT_DATE_SHORT);
}

/**
 * sxt_format_school_year:
 * @school_year: a school year as its first calendar year
 *
 * Returns: (transfer full): "2026–27", in every language
 */
char *
sxt_format_school_year (int school_year)
{
  return g_strdup_printf ("%d–%02d", school_year, (school_year + 1) % 100);
}

/**
 * sxt_format_integer:
 * @value: a number
 *
 * Returns: (transfer full): the number, grouped as the language of the process does
 */
char *
sxt_format_integer (gint64 value)
{
  return sxt_format_decimal (value, 0);
}

/**
 * sxt_format_decimal:
 * @value: a number times 10 to the @places
 * @places: its decimal places
 *
 * Returns: (transfer full): the number, without zeros at the end of its places: "2.5", "3"
 */
char *
sxt_format_decimal (gint64 value, guint places)
{
  g_autofree char *number = sxt_decimal_to_string (value, places);
  char *text;

  g_return_val_if_fail (number != NULL, NULL);

  text = format_exact (get_decimal_format (sxt_icu_lock ()), number, 0, places);
  sxt_icu_unlock ();

  return text;
}

/* @percent: whether @value is a fraction of 1 */
static char *
format_double (double value, guint max_places, gboolean percent)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double shown = percent ? value * 100.0 : value;
  SxtIcu *icu;
  char *text;

  g_return_val_if_fail (isfinite (value), g_strdup (""));

  /* no "-0" */
  if (fabs (shown) * pow (10.0, max_places) < 0.5)
    value = 0.0;

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  icu = sxt_icu_lock ();
  text = format_exact (percent ? get_percent_format (icu) : get_decimal_format (icu), buffer, 0, max_places);
  sxt_icu_unlock ();

  return text;
}

/**
 * sxt_format_double:
 * @value: a finite number
 * @max_places: how many decimal places to show at most
 *
 * Rounds as sxt_decimal_from_double() does.
 *
 * Returns: (transfer full): the number, without zeros at the end of its places
 */
char *
sxt_format_double (double value, guint max_places)
{
  return format_double (value, max_places, FALSE);
}

/**
 * sxt_format_percent:
 * @fraction: a finite number, 0.125 for 12.5 percent
 * @max_places: how many decimal places of percents to show at most
 *
 * Returns: (transfer full): "12.5%"
 */
char *
sxt_format_percent (double fraction, guint max_places)
{
  return format_double (fraction, max_places, TRUE);
}

/**
 * sxt_format_money:
 * @value: an amount times 10 to the @places
 * @places: its decimal places
 * @currency: (nullable): an ISO 4217 code; %NULL for USD
 *
 * Returns: (transfer full): "$280" for whole amounts, else "$280.50"
 */
char *
sxt_format_money (gint64 value, guint places, const char *currency)
{
  g_autofree char *number = sxt_decimal_to_string (value, places);
  const char *code = currency != NULL && strlen (currency) == 3 ? currency : "USD";
  UErrorCode status = U_ZERO_ERROR;
  UChar units[4];
  UNumberFormat *format;
  gint64 power = 1;
  guint shown;
  char *text;

  g_return_val_if_fail (number != NULL, NULL);

  for (guint i = 0; i < places; i++)
    power *= 10;
  shown = value % power == 0 ? 0 : places;

  u_uastrcpy (units, code);
  format = get_currency_format (sxt_icu_lock ());
  unum_setTextAttribute (format, UNUM_CURRENCY_CODE, units, 3, &status);
  sxt_icu_check ("unum_setTextAttribute", status);
  text = format_exact (format, number, shown, shown);
  sxt_icu_unlock ();

  return text;
}

static char *
format_percent_exact (gint64 value, guint places)
{
  g_autofree char *digits = sxt_decimal_to_string (value, places);
  g_autofree char *number = g_strconcat (digits, "E-2", NULL);
  char *text = format_exact (get_percent_format (sxt_icu_lock ()), number, 0, places);

  sxt_icu_unlock ();

  return text;
}

/**
 * sxt_format_quantity:
 * @value: a number times 10 to the @places
 * @places: its decimal places
 * @unit: what it counts or measures
 * @currency: (nullable): of money, as for sxt_format_money()
 *
 * Returns: (transfer full): the number with its unit in words, "12 hours a week", or short where a symbol is usual,
 *   "2.5 h"
 */
char *
sxt_format_quantity (gint64 value, guint places, SxtUnit unit, const char *currency)
{
  gulong n = get_plural_number (value, places);
  g_autofree char *number = NULL;

  /* What is no number and a word */
  switch (unit)
    {
    case SXT_UNIT_MONEY: return sxt_format_money (value, places, currency);
    case SXT_UNIT_YEAR: return sxt_decimal_to_string (value, places);
    case SXT_UNIT_SCHOOL_YEAR: return sxt_format_school_year ((int) value);
    case SXT_UNIT_PERCENT: return format_percent_exact (value, places);
    case SXT_UNIT_NONE:
    case SXT_UNIT_HOURS:
    case SXT_UNIT_HOURS_A_WEEK:
    case SXT_UNIT_HOURS_A_MONTH:
    case SXT_UNIT_MINUTES:
    case SXT_UNIT_MINUTES_A_WEEK:
    case SXT_UNIT_DAYS:
    case SXT_UNIT_YEARS:
    case SXT_UNIT_STUDENTS:
    case SXT_UNIT_TEACHERS:
    case SXT_UNIT_DEVICES:
    case SXT_UNIT_SCHOOLS:
    case SXT_UNIT_PEOPLE:
    case SXT_UNIT_GIGABYTES:
    case SXT_UNIT_INCHES:
    case SXT_UNIT_LEVEL:
    case SXT_UNIT_GRADE:
    case SXT_UNIT_WORDS:
    default: number = sxt_format_decimal (value, places); break;
    }

  switch (unit)
    {
    case SXT_UNIT_HOURS:
      /* Translators: hours. */
      /* xgettext: python-brace-format */
      return fill (_ ("{number} h"), number);
    case SXT_UNIT_HOURS_A_WEEK:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} hour a week", "{number} hours a week", n), number);
    case SXT_UNIT_HOURS_A_MONTH:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} hour a month", "{number} hours a month", n), number);
    case SXT_UNIT_MINUTES:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} minute", "{number} minutes", n), number);
    case SXT_UNIT_MINUTES_A_WEEK:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} minute a week", "{number} minutes a week", n), number);
    case SXT_UNIT_DAYS:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} day", "{number} days", n), number);
    case SXT_UNIT_YEARS:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} year", "{number} years", n), number);
    case SXT_UNIT_STUDENTS:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} student", "{number} students", n), number);
    case SXT_UNIT_TEACHERS:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} teacher", "{number} teachers", n), number);
    case SXT_UNIT_DEVICES:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} device", "{number} devices", n), number);
    case SXT_UNIT_SCHOOLS:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} school", "{number} schools", n), number);
    case SXT_UNIT_PEOPLE:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} person", "{number} people", n), number);
    case SXT_UNIT_GIGABYTES:
      /* Translators: gigabytes. */
      /* xgettext: python-brace-format */
      return fill (_ ("{number} GB"), number);
    case SXT_UNIT_INCHES:
      /* Translators: inches. */
      /* xgettext: python-brace-format */
      return fill (_ ("{number} in"), number);
    case SXT_UNIT_LEVEL:
      /* xgettext: python-brace-format */
      return fill (_ ("level {number}"), number);
    case SXT_UNIT_GRADE:
      /* Translators: the school grade for which a text is readable. */
      /* xgettext: python-brace-format */
      return fill (_ ("grade {number}"), number);
    case SXT_UNIT_WORDS:
      /* xgettext: python-brace-format */
      return fill (g_dngettext (GETTEXT_PACKAGE, "{number} word", "{number} words", n), number);
    case SXT_UNIT_NONE:
    case SXT_UNIT_MONEY:
    case SXT_UNIT_YEAR:
    case SXT_UNIT_SCHOOL_YEAR:
    case SXT_UNIT_PERCENT:
    default: return g_steal_pointer (&number);
    }
}

/**
 * sxt_format_list:
 * @items: (array zero-terminated=1): texts
 *
 * Returns: (transfer full): "A, B, and C"; empty for none
 */
char *
sxt_format_list (const char *const *items)
{
  guint n = g_strv_length ((char **) items);
  g_autofree const UChar **strings = g_new0 (const UChar *, n + 1);
  g_autofree int32_t *lengths = g_new0 (int32_t, n + 1);
  g_autofree UChar *units = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t room = 64;
  int32_t length;
  SxtIcu *icu;

  if (n == 0)
    return g_strdup ("");

  for (guint i = 0; i < n; i++)
    {
      strings[i] = sxt_icu_from_utf8 (items[i], &lengths[i]);
      room += lengths[i] + 16;
    }

  icu = sxt_icu_lock ();
  if (icu->list == NULL)
    icu->list = ulistfmt_open (icu->locale, &status);
  units = g_new (UChar, room);
  length = ulistfmt_format (icu->list, strings, lengths, (int32_t) n, units, room, &status);
  sxt_icu_unlock ();
  sxt_icu_check ("ulistfmt_format", status);

  for (guint i = 0; i < n; i++)
    g_free ((gpointer) strings[i]);

  return sxt_icu_to_utf8 (units, length);
}

static char *
get_delimiter (ULocaleData *data, ULocaleDataDelimiterType type)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar units[8];
  int32_t length = ulocdata_getDelimiter (data, type, units, G_N_ELEMENTS (units), &status);

  sxt_icu_check ("ulocdata_getDelimiter", status);

  return sxt_icu_to_utf8 (units, length);
}

/* Bytes of @text, which has more than QUOTE_LENGTH characters, up to the last word that ends within them. */
static gsize
find_cut (const char *text)
{
  const char *limit = g_utf8_offset_to_pointer (text, QUOTE_LENGTH);
  const char *cut = limit;

  while (cut > text && *cut != ' ')
    cut--;

  if (cut > text)
    {
      /* no comma or dash before the ellipsis */
      while (cut > text)
        {
          const char *before = g_utf8_prev_char (cut);
          gunichar c = g_utf8_get_char (before);

          if (!g_unichar_isspace (c) && !g_unichar_ispunct (c))
            break;
          cut = before;
        }
    }

  if (cut > text)
    return (gsize) (cut - text);

  /* One long word, or a script without spaces: not between a letter and its marks. */
  cut = limit;
  while (cut > text && g_unichar_ismark (g_utf8_get_char (cut)))
    cut = g_utf8_prev_char (cut);

  return (gsize) (cut > text ? cut - text : limit - text);
}

/**
 * sxt_format_quote:
 * @text: (nullable): the plan's own words
 *
 * Returns: (transfer full): the words on one line between the quotation marks of the language; a text of more than 60
 *   characters is cut after a word and ends with "…"
 */
char *
sxt_format_quote (const char *text)
{
  g_autofree char *squeezed = sxt_text_squeeze (text);
  const char *ellipsis = "";
  SxtIcu *icu;
  char *quote;

  if (g_utf8_strlen (squeezed, -1) > QUOTE_LENGTH)
    {
      squeezed[find_cut (squeezed)] = '\0';
      ellipsis = ELLIPSIS;
    }

  icu = sxt_icu_lock ();
  if (icu->quote_start == NULL)
    {
      UErrorCode status = U_ZERO_ERROR;
      ULocaleData *data = ulocdata_open (icu->locale, &status);

      sxt_icu_check ("ulocdata_open", status);
      icu->quote_start = get_delimiter (data, ULOCDATA_QUOTATION_START);
      icu->quote_end = get_delimiter (data, ULOCDATA_QUOTATION_END);
      ulocdata_close (data);
    }
  quote = g_strconcat (icu->quote_start, squeezed, ellipsis, icu->quote_end, NULL);
  sxt_icu_unlock ();

  return quote;
}

/* ---- Input -------------------------------------------------------------- */

static SxtDate
parse_date_as (const UChar *units, int32_t length, guint index)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t position = 0;
  UDate ms;
  SxtDate date;
  int year, month, day;

  ms = udat_parse (get_date_format (sxt_icu_lock (), index), units, length, &position, &status);
  sxt_icu_unlock ();

  if (U_FAILURE (status) || position != length || !(fabs (ms) < 4e14))
    return SXT_DATE_NONE;

  date = (SxtDate) floor (ms / MS_OF_A_DAY);
  sxt_date_get_ymd (date, &year, &month, &day);

  /* "27" is 2027. */
  if (year >= 0 && year < 100)
    return sxt_date_new (year + 2000, month, day);

  return sxt_date_new (year, month, day);
}

static SxtDate
parse_date_words (const char *words)
{
  static const guint order[] = { DATE_NUMERIC, SXT_DATE_MEDIUM, SXT_DATE_LONG };
  int32_t length;
  g_autofree UChar *units = sxt_icu_from_utf8 (words, &length);
  SxtDate date = SXT_DATE_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (order) && date == SXT_DATE_NONE && length > 0; i++)
    date = parse_date_as (units, length, order[i]);

  return date;
}

/* "aug 16 2027" as "aug 16, 2027", where the language wants that. */
static char *
add_comma (const char *words)
{
  const char *space = strrchr (words, ' ');

  return space != NULL && strchr (words, ',') == NULL ? g_strdup_printf ("%.*s,%s", (int) (space - words), words, space)
                                                      : g_strdup (words);
}

/**
 * sxt_parse_date_input:
 * @text: (nullable): what a planner typed
 *
 * Reads a date with day, month and year, in ISO form or as the language of the process writes it, with the month's
 * name, its abbreviation or its number; a year of two digits is one of this century. Dashes stand for slashes, and the
 * comma before a year may be missing.
 *
 * Returns: the date, or `SXT_DATE_NONE` if @text is none
 */
SxtDate
sxt_parse_date_input (const char *text)
{
  g_autofree char *squeezed = sxt_text_squeeze (text);
  /* ICU matches months in any case, but words between them ("de") only as in its pattern. */
  g_autofree char *lower = g_utf8_strdown (squeezed, -1), *with_comma = add_comma (lower);
  SxtDate date = sxt_date_parse (squeezed);

  if (date == SXT_DATE_NONE)
    date = parse_date_words (lower);
  if (date == SXT_DATE_NONE)
    date = parse_date_words (with_comma);
  if (date == SXT_DATE_NONE)
    date = parse_date_words (g_strdelimit (lower, "-", '/'));

  return date;
}

static char *
dup_symbol (UNumberFormatSymbol symbol)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar units[8];
  int32_t length = unum_getSymbol (get_decimal_format (sxt_icu_lock ()), symbol, units, G_N_ELEMENTS (units), &status);

  sxt_icu_unlock ();
  sxt_icu_check ("unum_getSymbol", status);

  return sxt_icu_to_utf8 (units, length);
}

static gboolean
is_ornament (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL || c == '%';
}

static gboolean
has_three_digits (const char *p)
{
  return g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && !g_ascii_isdigit (p[3]);
}

/* Without what may stand around a number: white space, a currency symbol, a percent sign. */
static char *
strip_ornaments (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *start = valid;
  const char *end = valid + strlen (valid);

  while (*start != '\0' && is_ornament (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_ornament (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, (gsize) (end - start));
}

/**
 * sxt_parse_number_input:
 * @text: (nullable): what a planner typed
 * @places: the decimal places of the result, at most `SXT_DECIMAL_MAX_PLACES`
 * @value: (out): the number times 10 to the @places
 *
 * Reads a number as the language of the process writes it, grouped or not; a currency symbol or percent sign around it
 * is passed over. A point is also taken for the decimal mark where it cannot group.
 *
 * Returns: whether @text is a number with no more than @places decimal places; @value is untouched if not
 */
gboolean
sxt_parse_number_input (const char *text, guint places, gint64 *value)
{
  g_autofree char *mark = NULL;
  g_autofree char *group = NULL;
  g_autofree char *bare = NULL;
  g_autoptr (GString) number = NULL;
  gboolean has_mark = FALSE;
  const char *p;

  g_return_val_if_fail (value != NULL, FALSE);

  if (text == NULL)
    return FALSE;

  mark = dup_symbol (UNUM_DECIMAL_SEPARATOR_SYMBOL);
  group = dup_symbol (UNUM_GROUPING_SEPARATOR_SYMBOL);
  bare = strip_ornaments (text);
  number = g_string_new (NULL);
  p = bare;

  if (*p == '-' || g_utf8_get_char (p) == MINUS_SIGN)
    {
      g_autofree char *rest = strip_ornaments (g_utf8_next_char (p));

      g_string_append_c (number, '-');
      g_free (bare);
      bare = g_steal_pointer (&rest);
      p = bare;
    }

  while (*p != '\0')
    {
      if (g_ascii_isdigit (*p))
        {
          g_string_append_c (number, *p);
          p++;
        }
      else if (!has_mark && g_str_has_prefix (p, group) && has_three_digits (p + strlen (group)) && p > bare)
        p += strlen (group);
      else if (!has_mark && g_unichar_isspace (g_utf8_get_char (p)) && has_three_digits (g_utf8_next_char (p)))
        p = g_utf8_next_char (p);
      else if (!has_mark && g_str_has_prefix (p, mark))
        {
          has_mark = TRUE;
          g_string_append_c (number, '.');
          p += strlen (mark);
        }
      else if (!has_mark && *p == '.')
        {
          has_mark = TRUE;
          g_string_append_c (number, '.');
          p++;
        }
      else
        return FALSE;
    }

  return sxt_decimal_parse (number->str, places, value);
}
