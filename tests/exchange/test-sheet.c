/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists as CSV and spreadsheets, read back by Python's own modules. */

#include "common.h"
#include "exchange/sheet.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char *const formulas[] = {
  "=cmd|' /C calc'!A0", "+1 (614) 555-0100", "-5 % of students", "@SUM(1+1)", "\tHidden", "=1+1,\"=2\"",
};

static SxtProject *
make_project (void)
{
  SxtProject *project = sxt_project_new ();
  g_autoptr (SxtRecord) wave = sxt_record_new_with_id (SXT_WAVES, "w-1");
  g_autoptr (SxtRecord) school = sxt_record_new_with_id (SXT_SCHOOLS, "s-1");
  g_autoptr (SxtRecord) empty = sxt_record_new_with_id (SXT_SCHOOLS, "s-2");

  sxt_record_set_string (wave, SXT_WAVE_NAME, "Wave 1");
  sxt_record_set_date (wave, SXT_WAVE_START, sxt_date_new (2027, 8, 17));
  g_assert_true (sxt_project_append (project, wave, NULL));
  sxt_record_set_string (school, SXT_SCHOOL_NAME, "Lincoln “MS”, north");
  sxt_record_set_choice (school, SXT_SCHOOL_LEVEL, SXT_SCHOOL_LEVEL_MIDDLE);
  sxt_record_set_integer (school, SXT_SCHOOL_ENROLLMENT, 1688);
  sxt_record_set_text (school, SXT_SCHOOL_TEACHERS, "38.5", NULL);
  sxt_record_set_boolean (school, SXT_SCHOOL_CHARTER, FALSE);
  sxt_record_set_string (school, SXT_SCHOOL_NCES_ID, "010000500870");
  sxt_record_set_string (school, SXT_SCHOOL_NOTES, "Two \"lines\",\nand a comma");
  g_assert_true (sxt_project_append (project, school, NULL));
  sxt_record_set_string (school, SXT_SCHOOL_WAVE, "w-1");
  g_assert_true (sxt_project_append (project, empty, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autoptr (SxtRecord) record = sxt_record_new (SXT_SCHOOLS);

      sxt_record_set_string (record, SXT_SCHOOL_NAME, formulas[i]);
      g_assert_true (sxt_project_append (project, record, NULL));
    }
  return project;
}

static JsonObject *
read_back (const char *kind, GBytes *bytes)
{
  g_autoptr (GFile) file = write_file (kind, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "exchange", "read-table.py", NULL);
  const char *argv[] = { "python3", script, kind, g_file_peek_path (file), NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  node = json_from_string (output, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (node));
}

static guint
find_column (SxtSheet *table, const char *heading)
{
  for (guint i = 0; i < sxt_sheet_get_n_columns (table); i++)
    if (strcmp (sxt_sheet_get_column (table, i)->heading, heading) == 0)
      return i;
  g_assert_not_reached ();
}

static guint
find_field (SxtSheet *table, SxtListId list, int field)
{
  return find_column (table, sxt_record_type_get (list)->fields[field].label);
}

static const char *
get_csv (JsonObject *read, guint row, guint column)
{
  return json_array_get_string_element (json_array_get_array_element (json_object_get_array_member (read, "rows"), row),
                                        column);
}

static void
test_table (void)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (SxtSheet) table = sxt_sheet_from_list (project, SXT_SCHOOLS);
  g_autoptr (SxtSheet) plan = sxt_sheet_from_list (project, SXT_PLAN);
  const SxtSheetCell *cell;

  g_assert_cmpstr (sxt_sheet_get_title (table), ==, "Schools");
  g_assert_cmpuint (sxt_sheet_get_n_columns (table), ==, SXT_SCHOOL_N_FIELDS + 1);
  g_assert_cmpuint (sxt_sheet_get_n_rows (table), ==, 2 + G_N_ELEMENTS (formulas));
  cell = sxt_sheet_get_cell (table, 0, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_WAVE));
  g_assert_cmpstr (cell->text, ==, "Wave 1");
  cell = sxt_sheet_get_cell (table, 0, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_TEACHERS));
  g_assert_cmpint (cell->kind, ==, SXT_KIND_DECIMAL);
  g_assert_cmpint (cell->number, ==, 385);
  cell = sxt_sheet_get_cell (table, 0, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_CHARTER));
  g_assert_cmpstr (cell->text, ==, "No");
  cell = sxt_sheet_get_cell (table, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_CHARTER));
  g_assert_true (cell->is_empty);
  g_assert_cmpuint (sxt_sheet_get_n_rows (plan), ==, 1);
  g_assert_cmpuint (sxt_sheet_get_n_columns (plan), ==, SXT_PLAN_N_FIELDS);
}

static void
test_public (void)
{
  g_autoptr (SxtProject) project = make_project ();

  g_assert_null (sxt_sheet_from_list_public (project, SXT_SCORES));
  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);
      g_autoptr (SxtSheet) table = sxt_sheet_from_list_public (project, list);
      guint n = 0;

      if (type->flags & SXT_TYPE_INTERNAL)
        {
          g_assert_null (table);
          continue;
        }
      for (guint i = 0; i < type->n_fields; i++)
        n += (type->fields[i].flags & SXT_FIELD_INTERNAL) == 0;
      g_assert_cmpuint (sxt_sheet_get_n_columns (table), ==, n + ((type->flags & SXT_TYPE_SINGLE) == 0));
    }
}

static void
test_csv (void)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (SxtSheet) table = sxt_sheet_from_list (project, SXT_SCHOOLS);
  g_autoptr (GBytes) bytes = sxt_sheet_to_csv (table);
  g_autoptr (JsonObject) read = read_back ("csv", bytes);
  JsonArray *rows = json_object_get_array_member (read, "rows");
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_assert_cmpuint (json_array_get_length (rows), ==, sxt_sheet_get_n_rows (table) + 1);
  for (guint row = 0; row < json_array_get_length (rows); row++)
    g_assert_cmpuint (json_array_get_length (json_array_get_array_element (rows, row)), ==,
                      sxt_sheet_get_n_columns (table));
  for (guint i = 0; i < sxt_sheet_get_n_columns (table); i++)
    g_assert_cmpstr (get_csv (read, 0, i), ==, sxt_sheet_get_column (table, i)->heading);
  g_assert_cmpstr (get_csv (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NAME)), ==, "Lincoln “MS”, north");
  g_assert_cmpstr (get_csv (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_ENROLLMENT)), ==, "1688");
  g_assert_cmpstr (get_csv (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_TEACHERS)), ==, "38.5");
  g_assert_cmpstr (get_csv (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NCES_ID)), ==, "010000500870");
  g_assert_cmpstr (get_csv (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NOTES)), ==,
                   "Two \"lines\",\nand a comma");
  g_assert_cmpstr (get_csv (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_WAVE)), ==, "Wave 1");
  g_assert_cmpstr (get_csv (read, 1, find_column (table, "Id")), ==, "s-1");
  g_assert_cmpstr (get_csv (read, 2, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NAME)), ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autofree char *defused = g_strconcat ("'", formulas[i], NULL);

      g_assert_cmpstr (get_csv (read, 3 + i, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NAME)), ==, defused);
    }
  /* every line of the table ends in CR LF, the one within a cell as it was written */
  g_assert_cmpint (text[length - 2], ==, '\r');
  g_assert_cmpint (text[length - 1], ==, '\n');
  g_assert_true (g_utf8_validate (text, (gssize) length, NULL));
}

static void
test_dates (void)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (SxtSheet) table = sxt_sheet_from_list (project, SXT_WAVES);
  g_autoptr (GBytes) bytes = sxt_sheet_to_csv (table);
  g_autoptr (JsonObject) read = read_back ("csv", bytes);

  g_assert_cmpstr (get_csv (read, 1, find_field (table, SXT_WAVES, SXT_WAVE_START)), ==, "2027-08-17");
}

static JsonObject *
get_xlsx (JsonObject *read, guint row, guint column)
{
  g_autofree char *key = g_strdup_printf ("%u", column);
  JsonObject *cells = json_array_get_object_element (json_object_get_array_member (read, "rows"), row);

  return json_object_has_member (cells, key) ? json_object_get_object_member (cells, key) : NULL;
}

static void
assert_xlsx (JsonObject *read, guint row, guint column, gboolean is_text, const char *text, const char *format)
{
  JsonObject *cell = get_xlsx (read, row, column);

  g_assert_nonnull (cell);
  g_assert_cmpstr (json_object_get_string_member (cell, "text"), ==, text);
  g_assert_cmpint (json_object_get_boolean_member (cell, "is_text"), ==, is_text);
  if (format != NULL)
    g_assert_cmpstr (json_object_get_string_member (cell, "format"), ==, format);
}

static void
test_xlsx (void)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (SxtSheet) table = sxt_sheet_from_list (project, SXT_SCHOOLS);
  g_autoptr (SxtSheet) waves = sxt_sheet_from_list (project, SXT_WAVES);
  g_autoptr (GError) error = NULL;
  SxtDate day = sxt_date_new (2027, 4, 5);
  g_autoptr (GBytes) bytes = sxt_sheet_to_xlsx (table, day, &error);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) wave_bytes = NULL;
  g_autoptr (JsonObject) read = NULL;
  g_autoptr (JsonObject) wave_read = NULL;

  g_assert_no_error (error);
  read = read_back ("xlsx", bytes);
  g_assert_cmpstr (json_object_get_string_member (read, "sheet"), ==, "Schools");
  g_assert_cmpstr (json_object_get_string_member (read, "created"), ==, "2027-04-05T00:00:00Z");
  g_assert_true (json_object_get_boolean_member (read, "frozen"));
  g_assert_cmpint (json_object_get_int_member (read, "formulas"), ==, 0);
  for (guint i = 0; i < sxt_sheet_get_n_columns (table); i++)
    {
      assert_xlsx (read, 0, i, TRUE, sxt_sheet_get_column (table, i)->heading, NULL);
      g_assert_true (json_object_get_boolean_member (get_xlsx (read, 0, i), "bold"));
    }
  assert_xlsx (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NAME), TRUE, "Lincoln “MS”, north", NULL);
  assert_xlsx (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_ENROLLMENT), FALSE, "1688", "#,##0");
  assert_xlsx (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_TEACHERS), FALSE, "38.5", "#,##0.0");
  assert_xlsx (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NCES_ID), TRUE, "010000500870", NULL);
  assert_xlsx (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NOTES), TRUE, "Two \"lines\",\nand a comma", NULL);
  g_assert_null (get_xlsx (read, 2, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NAME)));
  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    assert_xlsx (read, 3 + i, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NAME), TRUE, formulas[i], NULL);

  wave_bytes = sxt_sheet_to_xlsx (waves, day, &error);
  g_assert_no_error (error);
  wave_read = read_back ("xlsx", wave_bytes);
  /* days since the last one of 1899 */
  assert_xlsx (wave_read, 1, find_field (waves, SXT_WAVES, SXT_WAVE_START), FALSE, "46616", "yyyy-mm-dd");

  again = sxt_sheet_to_xlsx (table, day, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_long_text (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtRecord) school = sxt_record_new (SXT_SCHOOLS);
  g_autofree char *text = g_strnfill (40000, 'x');
  g_autoptr (SxtSheet) table = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonObject) read = NULL;
  g_autoptr (GError) error = NULL;
  const char *cut;

  sxt_record_set_string (school, SXT_SCHOOL_NOTES, text);
  g_assert_true (sxt_project_append (project, school, NULL));
  table = sxt_sheet_from_list (project, SXT_SCHOOLS);
  bytes = sxt_sheet_to_xlsx (table, sxt_date_new (2027, 4, 5), &error);
  g_assert_no_error (error);
  read = read_back ("xlsx", bytes);
  cut = json_object_get_string_member (get_xlsx (read, 1, find_field (table, SXT_SCHOOLS, SXT_SCHOOL_NOTES)), "text");
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 32767);
  g_assert_true (g_str_has_suffix (cut, "…"));
}

/* Every list can be exported, whatever is in it. */
static void
test_all_lists (void)
{
  g_autoptr (SxtProject) project = make_project ();

  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      g_autoptr (SxtSheet) table = NULL;
      g_autoptr (GBytes) csv = NULL;
      g_autoptr (GBytes) xlsx = NULL;
      g_autoptr (GError) error = NULL;

      if (!(sxt_record_type_get (list)->flags & SXT_TYPE_SINGLE) && sxt_project_get_n (project, list) == 0)
        {
          g_autoptr (SxtRecord) record = sxt_record_new (list);

          g_assert_true (sxt_project_append (project, record, NULL));
        }
      table = sxt_sheet_from_list (project, list);
      csv = sxt_sheet_to_csv (table);
      xlsx = sxt_sheet_to_xlsx (table, sxt_date_new (2027, 4, 5), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (csv), >, 0);
      g_assert_cmpuint (g_bytes_get_size (xlsx), >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/table/table", test_table);
  g_test_add_func ("/exchange/table/public", test_public);
  g_test_add_func ("/exchange/table/csv", test_csv);
  g_test_add_func ("/exchange/table/dates", test_dates);
  g_test_add_func ("/exchange/table/xlsx", test_xlsx);
  g_test_add_func ("/exchange/table/long-text", test_long_text);
  g_test_add_func ("/exchange/table/all-lists", test_all_lists);
  return g_test_run ();
}
