/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What single cells of the federal files mean. */

#include "exchange/codes.h"
#include "model/all.h"

#include <string.h>

static void
test_text (void)
{
  static const struct
  {
    const char *raw;
    gboolean utf8;
    const char *text;
  } cases[] = {
    { "Lincoln MS", TRUE, "Lincoln MS" },
    { "=\"0100005\"", TRUE, "0100005" },
    { "=\"0\"", TRUE, "0" },
    { "  N  Las\tVegas ", TRUE, "N Las Vegas" },
    { "Ca\xc3\xb1on", TRUE, "Cañon" },
    { "Ca\xf1on", FALSE, "Cañon" },
    { "O\x92"
      "Brien \x96 West",
      FALSE, "O’Brien – West" },
    { "\x86", FALSE, "†" },
    { "a\x01\x02z", TRUE, "a z" },
    { "", TRUE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = sxt_code_dup_text (cases[i].raw, cases[i].utf8);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_missing (void)
{
  static const char *const missing[] = { "", "-1", "-2", "-3", "-9", "M", "N", "†", "–", "‡", "n/a", "Not reported" };
  static const char *const present[] = { "0", "1", "-4", "North", "Mary M", "10" };

  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    g_assert_true (sxt_code_is_missing (missing[i]));
  for (guint i = 0; i < G_N_ELEMENTS (present); i++)
    g_assert_false (sxt_code_is_missing (present[i]));
  g_assert_true (sxt_code_is_not_applicable ("†"));
  g_assert_false (sxt_code_is_not_applicable ("–"));
}

static void
test_ids (void)
{
  g_assert_cmpint (sxt_code_check_id ("010000500870", 12), ==, SXT_ID_GOOD);
  g_assert_cmpint (sxt_code_check_id ("10000500870", 12), ==, SXT_ID_SHORT);
  g_assert_cmpint (sxt_code_check_id ("3.20006E+11", 12), ==, SXT_ID_ROUNDED);
  g_assert_cmpint (sxt_code_check_id ("3E+11", 12), ==, SXT_ID_ROUNDED);
  g_assert_cmpint (sxt_code_check_id ("320006000007.0", 12), ==, SXT_ID_OTHER);
  g_assert_cmpint (sxt_code_check_id ("3200060000071", 12), ==, SXT_ID_OTHER);
  g_assert_cmpint (sxt_code_check_id ("NV-02", 12), ==, SXT_ID_OTHER);
  g_assert_cmpint (sxt_code_check_id ("M", 12), ==, SXT_ID_MISSING);
  g_assert_cmpint (sxt_code_check_id ("", 12), ==, SXT_ID_MISSING);
}

static void
test_districts (void)
{
  static const struct
  {
    const char *cell;
    const char *district;
    gboolean matches;
  } cases[] = {
    { "0100005", "0100005", TRUE },
    { "0100006", "0100005", FALSE },
    { "100005", "0100005", TRUE },
    { "=\"0100005\"", "0100005", TRUE },
    { "010000500870", "0100005", TRUE },
    { "10000500870", "0100005", TRUE },
    { "10000600870", "0100005", FALSE },
    { "1.00005E+10", "0100005", TRUE },
    { "1.00006E+10", "0100005", FALSE },
    { "3.20006E+11", "3200060", TRUE },
    { "3.20006E+11", "3200061", TRUE }, /* the seventh digit is lost */
    { "3.20006E+11", "3200070", FALSE },
    { "3.20006E+10", "3200060", FALSE }, /* of 0320006 */
    { "320006000007.0", "3200060", TRUE },
    { "320006", "3200060", FALSE },
    { "32000600007", "3200060", FALSE }, /* of 0320006 */
    { "", "3200060", FALSE },
    { "M", "3200060", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s in %s", cases[i].cell, cases[i].district);
      g_assert_cmpint (sxt_code_matches_district (cases[i].cell, strlen (cases[i].cell), cases[i].district), ==,
                       cases[i].matches);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    guint places;
    const char *number;
  } cases[] = {
    { "463", 0, "463" },  { "1,017", 0, "1017" },     { "0", 0, "0" },    { "36.47", 1, "36.5" },
    { "38", 1, "38.0" },  { "1,234.5", 1, "1234.5" }, { "12,", 0, NULL }, { ",12", 0, NULL },
    { "1.2.3", 1, NULL }, { "Yes", 0, NULL },         { "-4", 0, NULL },  { "3E+5", 0, NULL },
    { "1.5,0", 1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = sxt_code_dup_number (cases[i].text, cases[i].places);

      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

static void
test_words (void)
{
  g_assert_cmpint (sxt_code_get_grade ("PK", FALSE), ==, SXT_GRADE_PK);
  g_assert_cmpint (sxt_code_get_grade ("KG", FALSE), ==, SXT_GRADE_K);
  g_assert_cmpint (sxt_code_get_grade ("01", FALSE), ==, SXT_GRADE_1);
  g_assert_cmpint (sxt_code_get_grade ("12", FALSE), ==, SXT_GRADE_12);
  g_assert_cmpint (sxt_code_get_grade ("13", FALSE), ==, SXT_GRADE_12);
  g_assert_cmpint (sxt_code_get_grade ("3rd Grade", FALSE), ==, SXT_GRADE_3);
  g_assert_cmpint (sxt_code_get_grade ("UG", FALSE), ==, -1);
  g_assert_cmpint (sxt_code_get_grade ("N", FALSE), ==, -1);
  g_assert_cmpint (sxt_code_get_grade ("M", FALSE), ==, -1);
  g_assert_cmpint (sxt_code_get_grade ("-1", FALSE), ==, -1);
  g_assert_cmpint (sxt_code_get_grade ("-1", TRUE), ==, SXT_GRADE_PK);
  g_assert_cmpint (sxt_code_get_grade ("0", TRUE), ==, SXT_GRADE_K);
  g_assert_cmpint (sxt_code_get_grade ("-2", TRUE), ==, -1);
  g_assert_cmpint (sxt_code_get_grade ("15", TRUE), ==, -1);

  g_assert_cmpint (sxt_code_get_level ("Elementary"), ==, SXT_SCHOOL_LEVEL_ELEMENTARY);
  g_assert_cmpint (sxt_code_get_level ("Primary"), ==, SXT_SCHOOL_LEVEL_ELEMENTARY);
  g_assert_cmpint (sxt_code_get_level ("3-High"), ==, SXT_SCHOOL_LEVEL_HIGH);
  g_assert_cmpint (sxt_code_get_level ("Not reported"), ==, -1);

  g_assert_cmpint (sxt_code_get_locale ("21-Suburb: Large"), ==, SXT_LOCALE_SUBURB_LARGE);
  g_assert_cmpint (sxt_code_get_locale ("43"), ==, SXT_LOCALE_RURAL_REMOTE);
  g_assert_cmpint (sxt_code_get_locale ("Town: Distant"), ==, SXT_LOCALE_TOWN_DISTANT);
  g_assert_cmpint (sxt_code_get_locale ("City, midsize"), ==, SXT_LOCALE_CITY_MIDSIZE);
  g_assert_cmpint (sxt_code_get_locale ("44"), ==, -1);
  g_assert_cmpint (sxt_code_get_locale ("-1"), ==, -1);

  g_assert_cmpint (sxt_code_get_yes_no ("1-Yes"), ==, 1);
  g_assert_cmpint (sxt_code_get_yes_no ("2-No"), ==, 0);
  g_assert_cmpint (sxt_code_get_yes_no ("0"), ==, 0);
  g_assert_cmpint (sxt_code_get_yes_no ("Not applicable"), ==, -1);
  g_assert_cmpint (sxt_code_get_title_i ("5-Title I schoolwide school"), ==, 1);
  g_assert_cmpint (sxt_code_get_title_i ("4"), ==, 0);
  g_assert_cmpint (sxt_code_get_title_i ("6"), ==, 0);
  g_assert_cmpint (sxt_code_get_title_i ("-2"), ==, -1);

  g_assert_cmpint (sxt_code_get_operation ("1"), ==, SXT_OPERATION_OPEN);
  g_assert_cmpint (sxt_code_get_operation ("2"), ==, SXT_OPERATION_CLOSED);
  g_assert_cmpint (sxt_code_get_operation ("6-Inactive"), ==, SXT_OPERATION_INACTIVE);
  g_assert_cmpint (sxt_code_get_operation ("Future"), ==, SXT_OPERATION_FUTURE);
  g_assert_cmpint (sxt_code_get_operation ("8"), ==, SXT_OPERATION_OPEN);
  g_assert_cmpint (sxt_code_get_operation ("M"), ==, SXT_OPERATION_UNKNOWN);

  g_assert_cmpint (sxt_code_get_school_year ("2025-2026"), ==, 2025);
  g_assert_cmpint (sxt_code_get_school_year ("2024-25"), ==, 2024);
  g_assert_cmpint (sxt_code_get_school_year ("2024"), ==, 2024);
  g_assert_cmpint (sxt_code_get_school_year ("24-25"), ==, -1);
  g_assert_cmpint (sxt_code_get_date ("07/01/2024"), ==, sxt_date_new (2024, 7, 1));
  g_assert_cmpint (sxt_code_get_date ("13/01/2024"), ==, SXT_DATE_NONE);
}

static void
test_states (void)
{
  g_assert_cmpstr (sxt_code_get_state ("oh")->name, ==, "Ohio");
  g_assert_cmpstr (sxt_code_get_state ("NEVADA")->abbreviation, ==, "NV");
  g_assert_cmpstr (sxt_code_get_state ("0100005")->name, ==, "Alabama");
  g_assert_null (sxt_code_get_state ("Ohoi"));
  g_assert_null (sxt_code_get_state ("0300005"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/codes/text", test_text);
  g_test_add_func ("/exchange/codes/missing", test_missing);
  g_test_add_func ("/exchange/codes/ids", test_ids);
  g_test_add_func ("/exchange/codes/districts", test_districts);
  g_test_add_func ("/exchange/codes/numbers", test_numbers);
  g_test_add_func ("/exchange/codes/words", test_words);
  g_test_add_func ("/exchange/codes/states", test_states);
  return g_test_run ();
}
