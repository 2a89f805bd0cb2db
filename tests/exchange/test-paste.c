/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pasting from a spreadsheet: what rows become, what is left out and why, and that copied rows come back. */
#include "common.h"

#include <string.h>

#include "base/format.h"
#include "exchange/paste.h"
#include "exchange/sheet.h"

static const int school_fields[] = { SXT_SCHOOL_NAME, SXT_SCHOOL_LEVEL, SXT_SCHOOL_ENROLLMENT, SXT_SCHOOL_WAVE, -1 };

static SxtProject *
make_project (void)
{
  SxtProject *project = sxt_project_new ();
  const char *const names[] = { "Wave 1", "Wave 2", "wave 2" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SxtRecord) wave = sxt_record_new (SXT_WAVES);

      sxt_record_set_string (wave, SXT_WAVE_NAME, names[i]);
      g_assert_true (sxt_project_append (project, wave, NULL));
    }
  sxt_project_clear_history (project);
  return project;
}

static SxtPaste *
paste (SxtProject *project, const char *text)
{
  g_autoptr (GError) error = NULL;
  SxtPaste *self = sxt_paste_new (project, SXT_SCHOOLS, school_fields, text, &error);

  g_assert_no_error (error);
  return self;
}

static void
assert_fields (SxtPaste *self, const int *fields)
{
  guint n = 0;

  for (; fields[n] != -2; n++)
    g_assert_cmpint (sxt_paste_get_column (self, n)->field, ==, fields[n]);
  g_assert_cmpuint (sxt_paste_get_n_columns (self), ==, n);
}

#define ASSERT_FIELDS(self, ...) assert_fields (self, (const int[]) { __VA_ARGS__, -2 })

/* Labels in any language that is shipped, keys, any case, no accents. */
static void
test_headings (void)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (SxtPaste) english = paste (project, "school\tStudents\tWave\tMascot\nAsh ES\t300\tWave 1\tOwl\n");
  g_autoptr (SxtPaste) spanish = paste (project, "Escuela\tESTUDIANTES\tola\r\nAsh ES\t300\tWave 1\r\n");
  g_autoptr (SxtPaste) keys = paste (project, "name\tenrollment\twave\nAsh ES\t300\tWave 1");
  g_autoptr (SxtPaste) twice = paste (project, "School\tSchool\nAsh ES\tBirch ES");

  g_assert_true (sxt_paste_get_has_heading (english));
  ASSERT_FIELDS (english, SXT_SCHOOL_NAME, SXT_SCHOOL_ENROLLMENT, SXT_SCHOOL_WAVE, -1);
  g_assert_cmpstr (sxt_paste_get_column (english, 3)->heading, ==, "Mascot");
  g_assert_cmpstr (sxt_paste_get_column (english, 3)->sample, ==, "Owl");
  ASSERT_FIELDS (spanish, SXT_SCHOOL_NAME, SXT_SCHOOL_ENROLLMENT, SXT_SCHOOL_WAVE);
  ASSERT_FIELDS (keys, SXT_SCHOOL_NAME, SXT_SCHOOL_ENROLLMENT, SXT_SCHOOL_WAVE);
  ASSERT_FIELDS (twice, SXT_SCHOOL_NAME, -1);
  g_assert_cmpuint (sxt_paste_get_n_rows (english), ==, 1);
  g_assert_cmpuint (sxt_paste_get_n_taken (english), ==, 1);
}

/* Without a heading the columns are those of the table, in their order; all can be told otherwise. */
static void
test_positions (void)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (SxtPaste) self = paste (project, "Ash ES\tMiddle school\t300\nBirch ES\n");

  g_assert_false (sxt_paste_get_has_heading (self));
  g_assert_cmpuint (sxt_paste_get_n_rows (self), ==, 2);
  ASSERT_FIELDS (self, SXT_SCHOOL_NAME, SXT_SCHOOL_LEVEL, SXT_SCHOOL_ENROLLMENT);
  g_assert_cmpint (sxt_record_get_choice (sxt_paste_get_row (self, 0)->record, SXT_SCHOOL_LEVEL), ==,
                   SXT_SCHOOL_LEVEL_MIDDLE);

  sxt_paste_set_field (self, 1, SXT_SCHOOL_NAME);
  ASSERT_FIELDS (self, -1, SXT_SCHOOL_NAME, SXT_SCHOOL_ENROLLMENT);
  g_assert_cmpstr (sxt_record_get_string (sxt_paste_get_row (self, 0)->record, SXT_SCHOOL_NAME), ==, "Middle school");
  g_assert_nonnull (sxt_paste_get_row (self, 1)->refusal);
  g_assert_cmpuint (sxt_paste_get_n_taken (self), ==, 1);

  sxt_paste_set_has_heading (self, TRUE);
  g_assert_cmpuint (sxt_paste_get_n_rows (self), ==, 1);
  ASSERT_FIELDS (self, -1, -1, -1);
  g_assert_cmpuint (sxt_paste_get_n_taken (self), ==, 0);
}

/* Quotes, line ends within cells, empty cells and rows, rows of any length. */
static void
test_shapes (void)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (SxtPaste) self = paste (project, "School\tNotes\tStudents\r\n"
                                              "\"Ash \"\"Old\"\" ES\"\t\"Two\r\nlines\tand a tab\"\t300\r\n"
                                              "\t\t\r\n"
                                              "\r\n"
                                              "Birch ES\r\n"
                                              "Cedar 5\" MS\t\t12\tone more\r\n");
  const SxtPasteRow *row;

  g_assert_cmpuint (sxt_paste_get_n_columns (self), ==, 4);
  g_assert_cmpuint (sxt_paste_get_n_rows (self), ==, 3);
  row = sxt_paste_get_row (self, 0);
  g_assert_cmpstr (sxt_record_get_string (row->record, SXT_SCHOOL_NAME), ==, "Ash \"Old\" ES");
  g_assert_cmpstr (sxt_record_get_string (row->record, SXT_SCHOOL_NOTES), ==, "Two\nlines\tand a tab");
  row = sxt_paste_get_row (self, 1);
  g_assert_cmpstr (sxt_record_get_string (row->record, SXT_SCHOOL_NAME), ==, "Birch ES");
  g_assert_false (sxt_record_has (row->record, SXT_SCHOOL_ENROLLMENT));
  row = sxt_paste_get_row (self, 2);
  g_assert_cmpstr (sxt_record_get_string (row->record, SXT_SCHOOL_NAME), ==, "Cedar 5\" MS");
  g_assert_cmpuint (row->problems->len, ==, 0);
}

static void
assert_problem (const SxtPasteRow *row, guint index, int field, const char *reason)
{
  const SxtPasteProblem *problem = row->problems->pdata[index];

  g_assert_cmpint (problem->field, ==, field);
  g_assert_cmpstr (problem->reason, ==, reason);
  g_assert_false (sxt_record_has (row->record, field));
}

/* A cell that cannot be read is left out with the reason; the rest of its row is taken. */
static void
test_problems (void)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (SxtPaste) self = paste (project, "School\tStudents\tWave\tCharter\tLevel\tOpening grades\n"
                                              "Ash ES\tmany\tWave 3\tmaybe\tTall\t\n"
                                              "Birch ES\t1,204\tWAVE  1\tsí\tescuela secundaria\t\n"
                                              "Cedar ES\t-5\twave 2\t\t\t\n"
                                              "\t\t\tperhaps\t\t\n");
  const SxtPasteRow *row = sxt_paste_get_row (self, 0);

  g_assert_null (row->refusal);
  g_assert_cmpuint (row->problems->len, ==, 4);
  assert_problem (row, 0, SXT_SCHOOL_ENROLLMENT, "Write a number, such as 12.");
  assert_problem (row, 1, SXT_SCHOOL_WAVE, "Nothing in the plan is called “Wave 3”. Add it first.");
  assert_problem (row, 2, SXT_SCHOOL_CHARTER, "Write yes or no.");
  assert_problem (row, 3, SXT_SCHOOL_LEVEL, "This is none of the answers to choose from.");

  row = sxt_paste_get_row (self, 1);
  g_assert_cmpuint (row->problems->len, ==, 0);
  g_assert_true (sxt_record_is_true (row->record, SXT_SCHOOL_CHARTER));
  g_assert_cmpstr (sxt_record_get_string (row->record, SXT_SCHOOL_WAVE), ==,
                   sxt_record_get_id (sxt_project_get (project, SXT_WAVES, 0)));

  row = sxt_paste_get_row (self, 2);
  g_assert_cmpuint (row->problems->len, ==, 2);
  assert_problem (row, 1, SXT_SCHOOL_WAVE, "Several in the plan are called “wave 2”.");

  g_assert_nonnull (sxt_paste_get_row (self, 3)->refusal);
  g_assert_cmpuint (sxt_paste_get_n_taken (self), ==, 3);
  g_assert_cmpuint (sxt_paste_count_problems (self), ==, 6);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 0);
}

/* All rows are one step. */
static void
test_apply (void)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (SxtPaste) self = paste (project, "School\tStudents\nAsh ES\t300\nBirch ES\tx\n");
  g_autofree char *before = dump_project (project);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) added = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sxt_paste_apply (self, &added, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (added->len, ==, 2);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 2);
  g_assert_cmpstr (sxt_project_get_undo_label (project), ==, "Paste 2 rows");
  g_assert_true (sxt_project_undo (project, NULL));
  after = dump_project (project);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (sxt_project_get_can_undo (project));
}

/* Of a pair there is one record: neither in the plan nor among the rows a second one. */
static void
test_pairs (void)
{
  static const int fields[] = { SXT_SCORE_SCHOOL, SXT_SCORE_CRITERION, SXT_SCORE_LEVEL, -1 };
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (SxtRecord) school = sxt_record_new (SXT_SCHOOLS), criterion = sxt_record_new (SXT_CRITERIA);
  g_autoptr (SxtPaste) self = NULL;
  g_autoptr (GError) error = NULL;

  sxt_record_set_string (school, SXT_SCHOOL_NAME, "Ash ES");
  sxt_record_set_string (criterion, SXT_CRITERION_NAME, "Staffing");
  g_assert_true (sxt_project_append (project, school, NULL));
  g_assert_true (sxt_project_append (project, criterion, NULL));
  self = sxt_paste_new (project, SXT_SCORES, fields, "Ash ES\tStaffing\t3\nAsh ES\tstaffing\t2\n", &error);
  g_assert_no_error (error);
  g_assert_null (sxt_paste_get_row (self, 0)->refusal);
  g_assert_nonnull (sxt_paste_get_row (self, 1)->refusal);
  g_assert_true (sxt_paste_apply (self, NULL, &error));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCORES), ==, 1);
}

static void
test_most_rows (void)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (GString) text = g_string_new ("School\tKind of school\tStudents\tWave\tCharter school\n");
  g_autoptr (SxtPaste) self = NULL;

  for (guint i = 0; i < SXT_PASTE_MAX_ROWS; i++)
    g_string_append_printf (text, "School %u\tHigh school\t%u\tWave 1\tNo\n", i, i);
  self = paste (project, text->str);
  g_assert_cmpuint (sxt_paste_get_n_taken (self), ==, SXT_PASTE_MAX_ROWS);
  g_assert_cmpuint (sxt_paste_count_problems (self), ==, 0);
}

static void
assert_refused (const char *text)
{
  g_autoptr (SxtProject) project = make_project ();
  g_autoptr (GError) error = NULL;
  SxtPaste *self = sxt_paste_new (project, SXT_SCHOOLS, school_fields, text, &error);

  g_assert_null (self);
  g_assert_error (error, SXT_EXCHANGE_ERROR, SXT_EXCHANGE_ERROR_NOT_A_TABLE);
}

static void
test_refused (void)
{
  g_autoptr (GString) many = g_string_new (NULL);

  assert_refused ("");
  assert_refused (" \t \r\n\t\n");
  for (guint i = 0; i < SXT_PASTE_MAX_ROWS + 2; i++)
    g_string_append (many, "Ash ES\n");
  assert_refused (many->str);
}

/* What is copied is pasted again as it was, formulas too, for each kind of field. */
static void
test_round_trip (void)
{
  g_autoptr (SxtProject) project = make_project ();
  const SxtRecordType *type = sxt_record_type_get (SXT_SCHOOLS);
  g_autofree int *fields = g_new (int, type->n_fields + 1);
  g_autoptr (SxtRecord) school = sxt_record_new (SXT_SCHOOLS), bare = sxt_record_new (SXT_SCHOOLS);
  SxtRecord *records[] = { school, bare };
  g_autoptr (SxtSheet) sheet = NULL;
  g_autofree char *tsv = NULL;
  g_autoptr (SxtPaste) self = NULL;
  guint n = 0;

  for (int i = 0; i < (int) type->n_fields; i++)
    if (!(type->fields[i].flags & SXT_FIELD_COMPUTED))
      fields[n++] = i;
  fields[n] = -1;
  sxt_record_set_string (school, SXT_SCHOOL_NAME, "=1+1 \"ES\"\tnorth");
  sxt_record_set_string (bare, SXT_SCHOOL_NAME, "-");
  sxt_record_set_string (school, SXT_SCHOOL_NOTES, "'Tis\n\n+1 more");
  sxt_record_set_string (school, SXT_SCHOOL_WAVE, sxt_record_get_id (sxt_project_get (project, SXT_WAVES, 0)));
  sxt_record_set_choice (school, SXT_SCHOOL_LEVEL, SXT_SCHOOL_LEVEL_HIGH);
  sxt_record_set_boolean (school, SXT_SCHOOL_CHARTER, FALSE);
  sxt_record_set_integer (school, SXT_SCHOOL_ENROLLMENT, 1204);
  sxt_record_set_text (school, SXT_SCHOOL_TEACHERS, "38.5", NULL);
  g_assert_true (sxt_project_append (project, school, NULL));
  g_assert_true (sxt_project_append (project, bare, NULL));

  sheet = sxt_sheet_from_records (SXT_SCHOOLS, fields, records, G_N_ELEMENTS (records));
  tsv = sxt_sheet_to_tsv (sheet);
  self = paste (project, tsv);
  g_assert_true (sxt_paste_get_has_heading (self));
  g_assert_cmpuint (sxt_paste_get_n_taken (self), ==, 2);
  g_assert_cmpuint (sxt_paste_count_problems (self), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    for (guint j = 0; j < n; j++)
      {
        g_autofree char *before = sxt_record_dup_text (records[i], fields[j]);
        g_autofree char *after = sxt_record_dup_text (sxt_paste_get_row (self, i)->record, fields[j]);

        if (fields[j] == SXT_SCHOOL_NAME && i == 0)
          g_assert_cmpstr (after, ==, "=1+1 \"ES\" north");
        else
          g_assert_cmpstr (after, ==, before);
      }
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paste/headings", test_headings);
  g_test_add_func ("/paste/positions", test_positions);
  g_test_add_func ("/paste/shapes", test_shapes);
  g_test_add_func ("/paste/problems", test_problems);
  g_test_add_func ("/paste/apply", test_apply);
  g_test_add_func ("/paste/pairs", test_pairs);
  g_test_add_func ("/paste/most-rows", test_most_rows);
  g_test_add_func ("/paste/refused", test_refused);
  g_test_add_func ("/paste/round-trip", test_round_trip);
  return g_test_run ();
}
