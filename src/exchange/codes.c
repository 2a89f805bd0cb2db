/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cells of the federal school files say: marks for "missing", ids, grades, levels, states of a school. */

#include "exchange/codes.h"

#include "base/decimal.h"
#include "model/all.h"

#include <string.h>

/* What Windows' code page 1252, in which such files are written, has where Latin-1 has control characters. */
static const gunichar windows_1252[32] = {
  0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178,
};

typedef struct
{
  const char *text;
  int value;
} Word;

static int
look_up (const Word *words, guint n, const char *text)
{
  for (guint i = 0; i < n; i++)
    if (g_ascii_strcasecmp (words[i].text, text) == 0)
      return words[i].value;
  return -1;
}

/* ElSi writes codes with their words: "1-Yes", "21-Suburb: Large". */
static const char *
skip_code (const char *text)
{
  const char *p = text;

  while (g_ascii_isdigit (*p))
    p++;
  return p > text && *p == '-' && p[1] != '\0' ? p + 1 : text;
}

/**
 * sxt_code_dup_text:
 * @raw: a cell as it stands in the file
 * @utf8: whether the file is UTF-8; else it is read as Latin-1, with the signs that Windows adds to it
 *
 * The text of a cell: in UTF-8, without the formula that keeps a spreadsheet from reading a number (`="0100005"`),
 * without control characters and with single spaces.
 *
 * Returns: (transfer full): the text
 */
char *
sxt_code_dup_text (const char *raw, gboolean utf8)
{
  gsize length = strlen (raw);
  GString *text;
  gboolean space = FALSE;

  if (length >= 3 && raw[0] == '=' && raw[1] == '"' && raw[length - 1] == '"')
    {
      raw += 2;
      length -= 3;
    }
  text = g_string_sized_new (length);
  for (const char *p = raw; p < raw + length;)
    {
      gunichar c;

      if (utf8)
        {
          c = g_utf8_get_char (p);
          p = g_utf8_next_char (p);
        }
      else
        {
          c = (guchar) *p++;
          if (c >= 0x80 && c < 0xa0)
            c = windows_1252[c - 0x80];
        }
      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          space = TRUE;
          continue;
        }
      if (space && text->len > 0)
        g_string_append_c (text, ' ');
      space = FALSE;
      g_string_append_unichar (text, c);
    }
  return g_string_free_and_steal (text);
}

/**
 * sxt_code_is_missing:
 * @text: the text of a cell
 *
 * Whether it says that nothing is known, by one of the signs of the Common Core of Data (-1, -2, M, N, words), of ElSi
 * (dagger, dashes, double dagger) or of the Urban Institute (-1 to -3).
 */
gboolean
sxt_code_is_missing (const char *text)
{
  static const char *const marks[] = {
    "",
    "-1",
    "-2",
    "-3",
    "-9",
    "M",
    "N",
    "-",
    "–",
    "—",
    "†",
    "‡",
    "n/a",
    "Missing",
    "Not available",
    "Not reported",
    "Suppressed",
    "Not applicable",
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_ascii_strcasecmp (marks[i], text) == 0)
      return TRUE;
  return FALSE;
}

/**
 * sxt_code_is_not_applicable:
 * @text: the text of a cell
 *
 * Whether it is ElSi's dagger: the school was not there in that year.
 */
gboolean
sxt_code_is_not_applicable (const char *text)
{
  return strcmp (text, "†") == 0;
}

/* 3.20006E+11: TRUE with the digits that are left and how many there were before the point. */
static gboolean
read_exponent (const char *text, gsize length, char *digits, gsize size, guint *n_digits)
{
  guint n = 0, exponent = 0;
  gsize i = 0;
  gboolean point = FALSE;

  for (; i < length && (g_ascii_isdigit (text[i]) || (text[i] == '.' && i == 1)); i++)
    if (text[i] == '.')
      point = TRUE;
    else if (n + 1 < size)
      digits[n++] = text[i];
  if (n == 0 || (!point && n > 1) || i >= length || (text[i] != 'E' && text[i] != 'e'))
    return FALSE;
  i++;
  if (i < length && text[i] == '+')
    i++;
  if (i >= length)
    return FALSE;
  for (; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]) || exponent > 99)
        return FALSE;
      exponent = exponent * 10 + (guint) (text[i] - '0');
    }
  digits[n] = '\0';
  *n_digits = exponent + 1;
  return TRUE;
}

/**
 * sxt_code_check_id:
 * @text: the text of a cell
 * @n_digits: how many digits it must have
 *
 * Whether a text is an NCES id, and else what a spreadsheet may have made of it.
 */
SxtIdState
sxt_code_check_id (const char *text, guint n_digits)
{
  gsize n = strspn (text, "0123456789");
  char digits[32];
  guint n_before;

  if (sxt_code_is_missing (text))
    return SXT_ID_MISSING;
  if (text[n] == '\0')
    return n == n_digits ? SXT_ID_GOOD : n < n_digits ? SXT_ID_SHORT : SXT_ID_OTHER;
  if (read_exponent (text, strlen (text), digits, sizeof digits, &n_before))
    return SXT_ID_ROUNDED;
  return SXT_ID_OTHER;
}

/**
 * sxt_code_matches_district:
 * @cell: (array length=length): the id of a district, or of a school, as it stands in the file
 * @length: its bytes
 * @district: seven digits
 *
 * Whether the district is meant, also where a spreadsheet has taken zeros or last digits from the id, so that such
 * rows can be refused with the reason instead of being passed over.
 */
gboolean
sxt_code_matches_district (const char *cell, gsize length, const char *district)
{
  char digits[32];
  guint n_before = 0;
  gsize zeros, n;

  /* the usual case, and the quick one */
  if ((length == SXT_NCES_DISTRICT_DIGITS || length == SXT_NCES_SCHOOL_DIGITS) && g_ascii_isdigit (cell[0]) &&
      g_ascii_isdigit (cell[1]))
    return memcmp (cell, district, SXT_NCES_DISTRICT_DIGITS) == 0;
  if (length >= 3 && cell[0] == '=' && cell[1] == '"' && cell[length - 1] == '"')
    return sxt_code_matches_district (cell + 2, length - 3, district);
  for (n = 0; n < length && g_ascii_isdigit (cell[n]); n++)
    ;
  if (n == SXT_NCES_DISTRICT_DIGITS - 1 || n == SXT_NCES_SCHOOL_DIGITS - 1)
    return district[0] == '0' && memcmp (cell, district + 1, SXT_NCES_DISTRICT_DIGITS - 1) == 0;
  if (n >= SXT_NCES_DISTRICT_DIGITS)
    return memcmp (cell, district, SXT_NCES_DISTRICT_DIGITS) == 0;
  if (!read_exponent (cell, length, digits, sizeof digits, &n_before))
    return FALSE;
  if (n_before > SXT_NCES_DISTRICT_DIGITS)
    zeros = n_before < SXT_NCES_SCHOOL_DIGITS ? SXT_NCES_SCHOOL_DIGITS - n_before : 0;
  else
    zeros = SXT_NCES_DISTRICT_DIGITS - n_before;
  if (zeros > 1 || (zeros == 1 && district[0] != '0'))
    return FALSE;
  return strncmp (digits, district + zeros, MIN (strlen (digits), SXT_NCES_DISTRICT_DIGITS - zeros)) == 0;
}

/**
 * sxt_code_dup_number:
 * @text: the text of a cell
 * @places: how many decimals are kept; more are rounded
 *
 * A count or a quantity in canonical form, from a text with or without commas between the thousands.
 *
 * Returns: (transfer full) (nullable): %NULL if it is no number
 */
char *
sxt_code_dup_number (const char *text, guint places)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *point = strchr (text, '.');
  char *end;
  double number;

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || *p == '.')
      g_string_append_c (plain, *p);
    else if (*p != ',' || p == text || !g_ascii_isdigit (p[1]) || (point != NULL && p > point))
      return NULL;
  if (plain->len == 0 || plain->len > 15)
    return NULL;
  number = g_ascii_strtod (plain->str, &end);
  if (*end != '\0')
    return NULL;
  return sxt_decimal_to_string (sxt_decimal_from_double (number, places), places);
}

/**
 * sxt_code_get_grade:
 * @text: the text of a cell
 * @coded: whether grades are numbers of which -1 is the year before kindergarten and 0 is kindergarten (Urban Institute)
 *
 * A grade from the year before kindergarten to 12. A thirteenth year counts as 12; ungraded and adult classes, and
 * what is missing, are none.
 *
 * Returns: an [enum@SxtGrade], or -1
 */
int
sxt_code_get_grade (const char *text, gboolean coded)
{
  static const Word words[] = {
    { "PK", SXT_GRADE_PK }, { "Prekindergarten", SXT_GRADE_PK }, { "Pre-K", SXT_GRADE_PK },
    { "KG", SXT_GRADE_K },  { "Kindergarten", SXT_GRADE_K },     { "K", SXT_GRADE_K },
  };
  static const char *const endings[] = { "", "st Grade", "nd Grade", "rd Grade", "th Grade" };
  int grade = look_up (words, G_N_ELEMENTS (words), text);
  char *end;

  if (grade >= 0)
    return grade;
  if (coded && strcmp (text, "-1") == 0)
    return SXT_GRADE_PK;
  if (g_ascii_strncasecmp (text, "Grade ", 6) == 0)
    text += 6;
  if (!g_ascii_isdigit (*text))
    return -1;
  grade = (int) g_ascii_strtoll (text, &end, 10);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strcasecmp (end, endings[i]) == 0)
      {
        if (grade == 0)
          return coded ? SXT_GRADE_K : -1;
        return grade >= 1 && grade <= 13 ? SXT_GRADE_1 + MIN (grade, 12) - 1 : -1;
      }
  return -1;
}

/**
 * sxt_code_get_level:
 * @text: the text of a cell
 *
 * The level of a school. The Urban Institute's "primary" is the directory's "elementary".
 *
 * Returns: an [enum@SxtSchoolLevel], or -1 when missing
 */
int
sxt_code_get_level (const char *text)
{
  static const Word words[] = {
    { "Prekindergarten", SXT_SCHOOL_LEVEL_PREKINDERGARTEN },
    { "0", SXT_SCHOOL_LEVEL_PREKINDERGARTEN },
    { "Elementary", SXT_SCHOOL_LEVEL_ELEMENTARY },
    { "Primary", SXT_SCHOOL_LEVEL_ELEMENTARY },
    { "1", SXT_SCHOOL_LEVEL_ELEMENTARY },
    { "Middle", SXT_SCHOOL_LEVEL_MIDDLE },
    { "2", SXT_SCHOOL_LEVEL_MIDDLE },
    { "High", SXT_SCHOOL_LEVEL_HIGH },
    { "3", SXT_SCHOOL_LEVEL_HIGH },
    { "Secondary", SXT_SCHOOL_LEVEL_SECONDARY },
    { "Ungraded", SXT_SCHOOL_LEVEL_UNGRADED },
    { "Adult Education", SXT_SCHOOL_LEVEL_ADULT },
    { "Other", SXT_SCHOOL_LEVEL_OTHER },
    { "4", SXT_SCHOOL_LEVEL_OTHER },
  };

  return look_up (words, G_N_ELEMENTS (words), skip_code (text));
}

/**
 * sxt_code_get_locale:
 * @text: the text of a cell: a code from 11 to 43, perhaps with its words ("21-Suburb: Large"), or these alone
 *
 * The kind of place that a school lies in.
 *
 * Returns: an [enum@SxtLocale], or -1 when missing
 */
int
sxt_code_get_locale (const char *text)
{
  static const char *const places[] = { "City", "Suburb", "Town", "Rural" };
  static const char *const sizes[] = { "Large", "Mid-size", "Small" };
  static const char *const distances[] = { "Fringe", "Distant", "Remote" };
  char *end;
  gint64 code = g_ascii_strtoll (text, &end, 10);
  const char *words = skip_code (text);

  if (end > text && (*end == '\0' || *end == '-') && code / 10 >= 1 && code / 10 <= 4 && code % 10 >= 1 &&
      code % 10 <= 3)
    return SXT_LOCALE_CITY_LARGE + (int) (code / 10 - 1) * 3 + (int) (code % 10 - 1);
  for (int i = 0; i < 4; i++)
    if (g_ascii_strncasecmp (words, places[i], strlen (places[i])) == 0)
      for (int j = 0; j < 3; j++)
        {
          const char *part = i < 2 ? sizes[j] : distances[j];
          gsize length = strlen (words), n = strlen (part);

          if ((length > n && g_ascii_strcasecmp (words + length - n, part) == 0) ||
              (i < 2 && j == 1 && length > 7 && g_ascii_strcasecmp (words + length - 7, "Midsize") == 0))
            return SXT_LOCALE_CITY_LARGE + i * 3 + j;
        }
  return -1;
}

/**
 * sxt_code_get_yes_no:
 * @text: the text of a cell
 *
 * Returns: 1, 0, or -1 when missing
 */
int
sxt_code_get_yes_no (const char *text)
{
  static const Word words[] = {
    { "Yes", 1 },
    { "1", 1 },
    { "No", 0 },
    { "0", 0 },
  };

  return look_up (words, G_N_ELEMENTS (words), skip_code (text));
}

/**
 * sxt_code_get_title_i:
 * @text: the text of a cell: one of the six states of Title I by its code, perhaps with words
 *
 * Whether a school runs a Title I program (codes 2, 3 and 5). Schools that are eligible but have no program (1, 4)
 * and schools that are not eligible (6) do not.
 *
 * Returns: 1, 0, or -1 when missing
 */
int
sxt_code_get_title_i (const char *text)
{
  if (text[0] >= '1' && text[0] <= '6' && !g_ascii_isdigit (text[1]))
    return strchr ("235", text[0]) != NULL;
  return sxt_code_get_yes_no (text);
}

/**
 * sxt_code_get_operation:
 * @text: the text of a cell: a code from 1 to 8, a word, or both
 *
 * Whether a school teaches.
 */
SxtOperation
sxt_code_get_operation (const char *text)
{
  static const SxtOperation codes[] = {
    SXT_OPERATION_OPEN, SXT_OPERATION_CLOSED,   SXT_OPERATION_OPEN,   SXT_OPERATION_OPEN,
    SXT_OPERATION_OPEN, SXT_OPERATION_INACTIVE, SXT_OPERATION_FUTURE, SXT_OPERATION_OPEN,
  };

  if (text[0] >= '1' && text[0] <= '8' && !g_ascii_isdigit (text[1]))
    return codes[text[0] - '1'];
  if (g_ascii_strncasecmp (text, "Closed", 6) == 0)
    return SXT_OPERATION_CLOSED;
  if (g_ascii_strncasecmp (text, "Inactive", 8) == 0)
    return SXT_OPERATION_INACTIVE;
  if (g_ascii_strncasecmp (text, "Future", 6) == 0)
    return SXT_OPERATION_FUTURE;
  return sxt_code_is_missing (text) ? SXT_OPERATION_UNKNOWN : SXT_OPERATION_OPEN;
}

/**
 * sxt_code_get_school_year:
 * @text: "2025-2026", "2025-26" or "2025"
 *
 * Returns: the year in which it begins, -1 if it is none
 */
int
sxt_code_get_school_year (const char *text)
{
  gsize n = strspn (text, "0123456789");

  if (n != 4 || (text[4] != '\0' && text[4] != '-'))
    return -1;
  return (int) g_ascii_strtoll (text, NULL, 10);
}

/**
 * sxt_code_get_date:
 * @text: "07/01/2024", or an ISO date
 *
 * Returns: the date, %SXT_DATE_NONE if it is none
 */
SxtDate
sxt_code_get_date (const char *text)
{
  char iso[11];

  if (strlen (text) == 10 && text[2] == '/' && text[5] == '/')
    {
      g_snprintf (iso, sizeof iso, "%.4s-%.2s-%.2s", text + 6, text, text + 3);
      return sxt_date_parse (iso);
    }
  return sxt_date_parse (text);
}

/**
 * sxt_code_get_state:
 * @text: a state by letters, digits or name; or the NCES id of a district or school
 *
 * Returns: (transfer none) (nullable): the state
 */
const SxtState *
sxt_code_get_state (const char *text)
{
  const SxtState *state = sxt_state_find (text);

  if (state == NULL && strlen (text) >= SXT_NCES_DISTRICT_DIGITS)
    state = sxt_state_find_by_id (text);
  return state;
}
