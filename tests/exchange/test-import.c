/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schools from the real files: what is recognised, refused, added, changed, and left alone. */

#include "common.h"

#include <string.h>

#define DIRECTORY "ccd_sch_029_2425_w_1a_073025.csv"
#define MEMBERSHIP "ccd_sch_052_2425_l_1a_073025.csv"
#define ALABAMA "ccd_sch_029_2526_w_0a_050626.csv"
#define ELSI "ELSI_CT_all_schools_1986_2024.head.csv"
#define URBAN "EducationDataPortal_Schools_hartford_2024.csv"

static SxtImportPreview *
preview_file (SxtProject *project, GFile *file, const SxtImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  SxtImportPreview *preview = sxt_import_preview (project, &file, 1, options, NULL, &error);

  g_assert_no_error (error);
  return preview;
}

static SxtImportPreview *
preview_text (SxtProject *project, const char *text, const SxtImportOptions *options)
{
  g_autoptr (GFile) file = write_file ("schools.csv", text, -1);

  return preview_file (project, file, options);
}

static void
assert_counts (SxtImportPreview *preview, guint n_refused, guint n_changed, guint n_new, guint n_unchanged)
{
  for (guint i = 0; i < sxt_import_preview_get_n_rows (preview); i++)
    {
      const SxtImportRow *row = sxt_import_preview_get_row (preview, i);
      g_autofree char *reason = row->reason == NULL ? NULL : sxt_message_format_plain (row->reason);

      g_test_message ("line %u: %s: %d %s", row->line, row->name, (int) row->state, reason == NULL ? "" : reason);
    }
  g_assert_cmpuint (sxt_import_preview_count (preview, SXT_IMPORT_REFUSED), ==, n_refused);
  g_assert_cmpuint (sxt_import_preview_count (preview, SXT_IMPORT_CHANGED), ==, n_changed);
  g_assert_cmpuint (sxt_import_preview_count (preview, SXT_IMPORT_NEW), ==, n_new);
  g_assert_cmpuint (sxt_import_preview_count (preview, SXT_IMPORT_UNCHANGED), ==, n_unchanged);
  g_assert_cmpuint (sxt_import_preview_get_n_rows (preview), ==, n_refused + n_changed + n_new + n_unchanged);
  g_assert_cmpuint (sxt_import_preview_get_n_taken (preview), ==, n_new + n_changed);
}

static void
apply (SxtImportPreview *preview, SxtProject *project)
{
  g_autoptr (GError) error = NULL;

  sxt_import_preview_apply (preview, project, &error);
  g_assert_no_error (error);
}

static const SxtImportRow *
find_row (SxtImportPreview *preview, const char *nces_id)
{
  for (guint i = 0; i < sxt_import_preview_get_n_rows (preview); i++)
    {
      const SxtImportRow *row = sxt_import_preview_get_row (preview, i);

      if (g_strcmp0 (row->nces_id, nces_id) == 0)
        return row;
    }
  return NULL;
}

static void
assert_field (SxtProject *project, const char *nces_id, int field, const char *value)
{
  SxtRecord *school = find_school (project, nces_id);
  g_autofree char *text = NULL;

  g_assert_nonnull (school);
  text = sxt_record_dup_text (school, field);
  g_assert_cmpstr (text, ==, value);
}

/* ---- What a file is ---- */

static void
test_survey (void)
{
  g_autoptr (GFile) file = open_data (ALABAMA);
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtImportSurvey) survey = sxt_import_survey (&file, 1, NULL, NULL, &error);
  g_autofree char *title = NULL;

  g_assert_no_error (error);
  title = sxt_import_survey_dup_title (survey);
  g_assert_cmpstr (title, ==, "School directory of NCES, 2025–26");
  g_assert_cmpint (sxt_import_survey_get_kind (survey), ==, SXT_IMPORT_CCD_DIRECTORY);
  g_assert_cmpint (sxt_import_survey_get_school_year (survey), ==, 2025);
  g_assert_cmpuint (sxt_import_survey_get_n_schools (survey), ==, 39);
  g_assert_cmpuint (sxt_import_survey_get_n_districts (survey), ==, 3);
  /* by state and name: Albertville City, Hoover City, Marshall County */
  g_assert_cmpstr (sxt_import_survey_get_district (survey, 0)->name, ==, "Albertville City");
  g_assert_cmpstr (sxt_import_survey_get_district (survey, 0)->id, ==, "0100005");
  g_assert_cmpstr (sxt_import_survey_get_district (survey, 0)->state, ==, "Alabama");
  g_assert_cmpuint (sxt_import_survey_get_district (survey, 0)->n_schools, ==, 7);
  g_assert_cmpuint (sxt_import_survey_get_district (survey, 1)->n_schools, ==, 13);
  g_assert_cmpuint (sxt_import_survey_get_district (survey, 2)->n_schools, ==, 19);
  g_assert_cmpuint (sxt_import_survey_find_district (survey, "0100006")->n_schools, ==, 19);
  g_assert_null (sxt_import_survey_find_district (survey, "0100008"));
}

static void
test_survey_of_each_kind (void)
{
  static const struct
  {
    const char *file;
    SxtImportKind kind;
    int year;
    guint n_schools, n_districts;
  } cases[] = {
    { DIRECTORY, SXT_IMPORT_CCD_DIRECTORY, 2024, 19, 1 },
    { MEMBERSHIP, SXT_IMPORT_CCD_MEMBERSHIP, 2024, 7, 1 },
    { ELSI, SXT_IMPORT_ELSI, 2024, 11, 9 },
    { URBAN, SXT_IMPORT_URBAN, 2024, 41, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = open_data (cases[i].file);
      g_autoptr (GError) error = NULL;
      g_autoptr (SxtImportSurvey) survey = sxt_import_survey (&file, 1, NULL, NULL, &error);

      g_test_message ("%s", cases[i].file);
      g_assert_no_error (error);
      g_assert_cmpint (sxt_import_survey_get_kind (survey), ==, cases[i].kind);
      g_assert_cmpint (sxt_import_survey_get_school_year (survey), ==, cases[i].year);
      g_assert_cmpuint (sxt_import_survey_get_n_schools (survey), ==, cases[i].n_schools);
      g_assert_cmpuint (sxt_import_survey_get_n_districts (survey), ==, cases[i].n_districts);
    }
}

static void
test_survey_of_two (void)
{
  g_autoptr (GFile) directory = open_data (DIRECTORY);
  g_autoptr (GFile) membership = open_data (MEMBERSHIP);
  GFile *files[] = { membership, directory };
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtImportSurvey) survey = sxt_import_survey (files, 2, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (sxt_import_survey_get_kind (survey), ==, SXT_IMPORT_CCD_DIRECTORY);
  g_assert_cmpuint (sxt_import_survey_get_n_schools (survey), ==, 19);
}

static void
assert_refused (GFile *file, const SxtImportOptions *options, SxtExchangeError code, const char *part)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) survey_error = NULL;
  g_autoptr (SxtImportSurvey) survey = NULL;
  g_autoptr (SxtImportPreview) preview = sxt_import_preview (project, &file, 1, options, NULL, &error);

  g_assert_null (preview);
  g_test_message ("%s", error->message);
  g_assert_error (error, SXT_EXCHANGE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, part));
  survey = sxt_import_survey (&file, 1, options, NULL, &survey_error);
  if (code != SXT_EXCHANGE_ERROR_NO_MATCH && code != SXT_EXCHANGE_ERROR_FILTER &&
      code != SXT_EXCHANGE_ERROR_MANY_DISTRICTS)
    g_assert_error (survey_error, SXT_EXCHANGE_ERROR, (int) code);
}

static void
test_other_tables (void)
{
  static const struct
  {
    const char *file;
    SxtExchangeError code;
    const char *part;
  } cases[] = {
    { "ELSI_csv_export_6353280376697842613140.csv", SXT_EXCHANGE_ERROR_KIND, "counts districts, not schools" },
    { "ccd_lea_029.header.csv", SXT_EXCHANGE_ERROR_KIND, "lists districts" },
    { "ccd_sch_033_2425_l_2a_073025.csv", SXT_EXCHANGE_ERROR_KIND, "lunch program table" },
    { "ccd_sch_059.header.csv", SXT_EXCHANGE_ERROR_KIND, "staff table" },
    { "ccd_sch_129.header.csv", SXT_EXCHANGE_ERROR_KIND, "not the school directory" },
    { "EDGE_GEOCODE_PUBLICSCH_2425.header.csv", SXT_EXCHANGE_ERROR_KIND, "no names" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = open_data (cases[i].file);

      assert_refused (file, NULL, cases[i].code, cases[i].part);
    }
}

static void
test_not_a_table (void)
{
  static const struct
  {
    const char *bytes;
    gssize length;
    SxtExchangeError code;
    const char *part;
  } cases[] = {
    { "", 0, SXT_EXCHANGE_ERROR_NOT_A_TABLE, "empty" },
    { "\xef\xbb\xbf\r\n", 5, SXT_EXCHANGE_ERROR_NOT_A_TABLE, "empty" },
    { "PK\003\004abc", 7, SXT_EXCHANGE_ERROR_NOT_A_TABLE, "ZIP" },
    { "\xd0\xcf\x11\xe0\0\0", 6, SXT_EXCHANGE_ERROR_NOT_A_TABLE, "spreadsheet" },
    { "\x1f\x8b\x08\0", 4, SXT_EXCHANGE_ERROR_NOT_A_TABLE, "archive" },
    { "\xff\xfeN\0C\0E\0S\0", 10, SXT_EXCHANGE_ERROR_ENCODING, "UTF-16" },
    { "%PDF-1.7\n", 9, SXT_EXCHANGE_ERROR_NOT_A_TABLE, "no text" },
    { "N\0C\0E\0S\0", 8, SXT_EXCHANGE_ERROR_NOT_A_TABLE, "no text" },
    { "\n<!DOCTYPE html>", 16, SXT_EXCHANGE_ERROR_NOT_A_TABLE, "web page" },
    { "{\"a\": 1}", 8, SXT_EXCHANGE_ERROR_NOT_A_TABLE, "JSON" },
    { "Dear colleague\nhere is the list\n", 32, SXT_EXCHANGE_ERROR_NOT_A_TABLE, "no cells" },
    { "name,size\nLincoln,600\n", 22, SXT_EXCHANGE_ERROR_UNKNOWN, "not known" },
    { "NCESSCH,SCH_NAME,GSLO\n", 22, SXT_EXCHANGE_ERROR_NO_MATCH, "only its heading" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = write_file ("given.csv", cases[i].bytes, cases[i].length);

      assert_refused (file, NULL, cases[i].code, cases[i].part);
    }
}

static void
test_elsi_without_ids (void)
{
  g_autofree char *text = read_data (ELSI);
  g_autofree char *without = replace (text, "School ID (12-digit) - NCES Assigned", "County Number");
  g_autofree char *by_state = replace (text, "This is a Public School based table", "This is a State based table");
  g_autofree char *headless = g_strdup (strstr (text, "School Name,State Name"));
  g_autofree char *private_schools =
      replace (headless, "School Name,State Name [Public", "Private School Name,State Name [Private");
  g_autoptr (GFile) one = write_file ("one.csv", without, -1);
  g_autoptr (GFile) two = write_file ("two.csv", by_state, -1);
  g_autoptr (GFile) three = write_file ("three.csv", private_schools, -1);

  assert_refused (one, NULL, SXT_EXCHANGE_ERROR_KIND, "without the ids");
  assert_refused (two, NULL, SXT_EXCHANGE_ERROR_KIND, "counts states");
  assert_refused (three, NULL, SXT_EXCHANGE_ERROR_KIND, "not by public school");
}

static void
test_wanted_kind (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) directory = open_data (DIRECTORY);
  g_autoptr (GFile) membership = open_data (MEMBERSHIP);
  GFile *files[] = { directory, membership };
  SxtImportOptions elsi = { .kind = SXT_IMPORT_ELSI };
  SxtImportOptions ccd = { .kind = SXT_IMPORT_CCD_DIRECTORY };
  g_autoptr (SxtImportPreview) preview = NULL;
  g_autoptr (SxtImportPreview) bare = NULL;
  g_autoptr (GError) error = NULL;
  SxtImportKind kind;

  assert_refused (directory, &elsi, SXT_EXCHANGE_ERROR_KIND, "Table from NCES ElSi");
  preview = sxt_import_preview (project, files, 2, &ccd, NULL, &error);
  g_assert_no_error (error);
  assert_counts (preview, 4, 0, 19, 0);
  /* an extract with too few columns to be recognised */
  bare = preview_text (project, "NCESSCH,SCH_NAME\n320006000007,Basic Academy\n", &ccd);
  assert_counts (bare, 0, 0, 1, 0);

  g_assert_true (sxt_import_kind_find ("urban", &kind));
  g_assert_cmpint (kind, ==, SXT_IMPORT_URBAN);
  g_assert_cmpstr (sxt_import_kind_get_key (SXT_IMPORT_CCD_MEMBERSHIP), ==, "ccd-membership");
  g_assert_false (sxt_import_kind_find ("oneroster", &kind));
}

static void
test_sets (void)
{
  static const char *const sets[][2] = {
    { DIRECTORY, ALABAMA },
    { DIRECTORY, URBAN },
    { MEMBERSHIP, MEMBERSHIP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autoptr (SxtProject) project = sxt_project_new ();
      g_autoptr (GFile) one = open_data (sets[i][0]);
      g_autoptr (GFile) two = open_data (sets[i][1]);
      GFile *files[] = { one, two };
      g_autoptr (GError) error = NULL;

      g_assert_null (sxt_import_preview (project, files, 2, NULL, NULL, &error));
      g_assert_error (error, SXT_EXCHANGE_ERROR, SXT_EXCHANGE_ERROR_SET);
    }
}

/* ---- The directory ---- */

static void
test_directory (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) file = open_data (DIRECTORY);
  g_autoptr (SxtImportPreview) preview = preview_file (project, file, NULL);
  g_autofree char *before = dump_project (project);
  g_autofree char *undone = NULL;
  g_autofree char *done = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *label = sxt_import_preview_dup_label (preview);
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);

  assert_counts (preview, 0, 0, 19, 0);
  g_assert_cmpstr (label, ==, "Import 19 Schools");
  g_assert_cmpuint (sxt_import_preview_get_n_in_file (preview), ==, 19);
  g_assert_cmpstr (sxt_import_preview_get_district (preview)->id, ==, "3200060");
  g_assert_cmpstr (sxt_import_preview_get_district (preview)->name, ==, "Clark County");
  g_assert_cmpstr (sxt_import_preview_get_state_name (preview), ==, "Nevada");
  g_assert_cmpuint (sxt_import_preview_get_n_notes (preview), ==, 2);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 0);

  apply (preview, project);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 19);
  g_assert_cmpstr (sxt_project_get_undo_label (project), ==, "Import 19 Schools");
  assert_field (project, "320006000008", SXT_SCHOOL_NAME, "Ronzone Bertha ES");
  assert_field (project, "320006000008", SXT_SCHOOL_LEVEL, "elementary");
  assert_field (project, "320006000008", SXT_SCHOOL_LOWEST_GRADE, "pk");
  assert_field (project, "320006000008", SXT_SCHOOL_HIGHEST_GRADE, "5");
  assert_field (project, "320006000008", SXT_SCHOOL_CHARTER, "false");
  assert_field (project, "320006000008", SXT_SCHOOL_ENROLLMENT, NULL);
  assert_field (project, "320006000007", SXT_SCHOOL_NAME, "Basic Academy of Int'l Studies HS");
  assert_field (project, "320006000007", SXT_SCHOOL_LOWEST_GRADE, "9");
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_DISTRICT), ==, "Clark County");
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_STATE), ==, "NV");
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_NCES_ID), ==, "3200060");

  /* one step there and back */
  done = dump_project (project);
  g_assert_true (sxt_project_undo (project, NULL));
  undone = dump_project (project);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (sxt_project_get_can_undo (project));
  g_assert_true (sxt_project_redo (project, NULL));
  redone = dump_project (project);
  g_assert_cmpstr (redone, ==, done);
}

/* Two copies of a plan that import the same file hold the same records. */
static void
test_same_ids (void)
{
  g_autoptr (SxtProject) one = sxt_project_new ();
  g_autoptr (SxtProject) two = sxt_project_copy (one);
  g_autoptr (GFile) file = open_data (DIRECTORY);
  g_autoptr (SxtImportPreview) preview = preview_file (one, file, NULL);
  g_autoptr (SxtImportPreview) other = preview_file (two, file, NULL);
  g_autofree char *dump = NULL;
  g_autofree char *other_dump = NULL;

  apply (preview, one);
  apply (other, two);
  dump = dump_project (one);
  other_dump = dump_project (two);
  g_assert_cmpstr (dump, ==, other_dump);
}

static void
test_filters (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) file = open_data (ALABAMA);
  SxtImportOptions district = { .district = "0100005" };
  SxtImportOptions short_id = { .district = "100005" };
  SxtImportOptions by_letters = { .state = "al" };
  SxtImportOptions by_name = { .state = "Alabama" };
  SxtImportOptions other_state = { .state = "NV" };
  SxtImportOptions other_district = { .district = "0100099" };
  SxtImportOptions no_district = { .district = "Albertville" };
  SxtImportOptions no_state = { .state = "Alabanda" };
  g_autoptr (SxtImportPreview) one = preview_file (project, file, &district);
  g_autoptr (SxtImportPreview) two = preview_file (project, file, &short_id);
  g_autoptr (SxtImportPreview) three = preview_file (project, file, &by_letters);
  g_autoptr (SxtImportPreview) four = preview_file (project, file, &by_name);

  assert_counts (one, 0, 0, 7, 0);
  assert_counts (two, 0, 0, 7, 0);
  g_assert_cmpuint (sxt_import_preview_get_n_in_file (one), ==, 39);
  g_assert_cmpstr (find_row (one, "010000500870")->name, ==, "Albertville Middle School");
  assert_counts (three, 0, 0, 39, 0);
  assert_counts (four, 0, 0, 39, 0);
  g_assert_null (sxt_import_preview_get_district (three));
  g_assert_cmpstr (sxt_import_preview_get_state_name (three), ==, "Alabama");

  assert_refused (file, NULL, SXT_EXCHANGE_ERROR_MANY_DISTRICTS, "3 districts");
  assert_refused (file, &other_state, SXT_EXCHANGE_ERROR_NO_MATCH, "Nevada");
  assert_refused (file, &other_district, SXT_EXCHANGE_ERROR_NO_MATCH, "0100099");
  assert_refused (file, &no_district, SXT_EXCHANGE_ERROR_FILTER, "seven digits");
  assert_refused (file, &no_state, SXT_EXCHANGE_ERROR_FILTER, "two letters");
}

/* The plan knows its district: that is taken from a file of many; another's file is told as such. */
static void
test_own_district (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) many = open_data (ALABAMA);
  g_autoptr (GFile) other = open_data (DIRECTORY);
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
  g_autoptr (SxtImportPreview) preview = NULL;
  g_autoptr (SxtImportPreview) neighbour = NULL;

  sxt_record_set_string (plan, SXT_PLAN_NCES_ID, "0100006");
  sxt_record_set_string (plan, SXT_PLAN_DISTRICT, "Marshall County Schools");
  preview = preview_file (project, many, NULL);
  assert_counts (preview, 0, 0, 19, 0);
  apply (preview, project);
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_DISTRICT), ==, "Marshall County Schools");
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_STATE), ==, "AL");

  neighbour = preview_file (project, other, NULL);
  assert_counts (neighbour, 0, 0, 19, 0);
  assert_message (sxt_import_preview_get_note (neighbour, 0),
                  "These are schools of district 3200060; the plan’s own is 0100006.");
  apply (neighbour, project);
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_NCES_ID), ==, "0100006");
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_STATE), ==, "AL");
}

static void
test_states_of_schools (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autofree char *text = read_data (ALABAMA);
  g_autofree char *closed = replace (
      text,
      "http://www.albertk12.org,1,Open,1,Open,10/01/2025,Regular School,1,No,No,No,,,,,No,No,No,No,No,No,No,No,No,Yes,Yes,",
      "http://www.albertk12.org,2,Closed,2,Closed,10/01/2025,Regular School,1,No,No,No,,,,,No,No,No,No,No,No,No,No,No,Yes,Yes,");
  SxtImportOptions marshall = { .district = "0100006" };
  SxtImportOptions albertville = { .district = "0100005" };
  g_autoptr (SxtImportPreview) future = preview_text (project, text, &marshall);
  g_autoptr (SxtImportPreview) open = preview_text (project, text, &albertville);
  g_autoptr (SxtImportPreview) preview = NULL;
  const SxtImportRow *row = find_row (future, "010000602755");

  /* a school that is to open has neither grades nor a level yet */
  g_assert_cmpint (row->state, ==, SXT_IMPORT_NEW);
  assert_message (row->note, "Not open yet");
  for (guint i = 0; i < row->n_changes; i++)
    g_assert_true (row->changes[i].field == SXT_SCHOOL_NAME || row->changes[i].field == SXT_SCHOOL_NCES_ID ||
                   row->changes[i].field == SXT_SCHOOL_CHARTER);

  /* a closed one is refused, and left as it is when the plan has it */
  apply (open, project);
  preview = preview_text (project, closed, &albertville);
  assert_counts (preview, 1, 0, 0, 6);
  row = sxt_import_preview_get_row (preview, 0);
  g_assert_cmpint (row->refusal, ==, SXT_REFUSAL_CLOSED);
  g_assert_cmpuint (row->line, ==, 2);
  g_assert_cmpstr (row->name, ==, "Albertville Middle School");
  assert_message (row->reason, "Closed on Oct 1, 2025. Closed schools are not taken.");
  assert_message (row->cause, "The plan has it, and keeps it as it is: remove it there if it takes no part.");
  g_assert_nonnull (find_school (project, "010000500870"));
}

/* ---- Students from the membership table ---- */

static void
test_membership (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) directory = open_data (DIRECTORY);
  g_autoptr (GFile) membership = open_data (MEMBERSHIP);
  GFile *files[] = { directory, membership };
  GFile *reversed[] = { membership, directory };
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtImportPreview) preview = sxt_import_preview (project, files, 2, NULL, NULL, &error);
  g_autoptr (SxtImportPreview) other = NULL;
  const SxtImportRow *row;

  g_assert_no_error (error);
  assert_counts (preview, 4, 0, 19, 0);
  row = find_row (preview, "320006000493");
  g_assert_cmpint (row->refusal, ==, SXT_REFUSAL_UNKNOWN_SCHOOL);
  g_assert_cmpuint (row->file, ==, 1);
  g_assert_cmpstr (row->name, ==, "Centennial HS");
  apply (preview, project);
  assert_field (project, "320006000032", SXT_SCHOOL_ENROLLMENT, "1926");
  assert_field (project, "320006000033", SXT_SCHOOL_ENROLLMENT, "575");
  assert_field (project, "320006000034", SXT_SCHOOL_ENROLLMENT, "1017");
  assert_field (project, "320006000035", SXT_SCHOOL_ENROLLMENT, NULL);

  other = sxt_import_preview (project, reversed, 2, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_counts (other, 4, 0, 0, 19);
}

/* Alone it counts the students of schools that the plan has, and adds none. */
static void
test_membership_alone (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) directory = open_data (DIRECTORY);
  g_autoptr (GFile) membership = open_data (MEMBERSHIP);
  g_autoptr (SxtImportPreview) schools = preview_file (project, directory, NULL);
  g_autoptr (SxtImportPreview) preview = NULL;
  const SxtImportRow *row;

  apply (schools, project);
  sxt_record_set_string (find_school (project, "320006000032"), SXT_SCHOOL_NAME, "Eldorado");
  preview = preview_file (project, membership, NULL);
  assert_counts (preview, 4, 3, 0, 0);
  row = find_row (preview, "320006000032");
  g_assert_cmpuint (row->n_changes, ==, 1);
  g_assert_cmpint (row->changes[0].field, ==, SXT_SCHOOL_ENROLLMENT);
  apply (preview, project);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 19);
  assert_field (project, "320006000032", SXT_SCHOOL_NAME, "Eldorado");
  assert_field (project, "320006000032", SXT_SCHOOL_ENROLLMENT, "1926");
}

/* ---- A second year ---- */

static void
test_second_year (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autofree char *first = read_data (DIRECTORY);
  g_autofree char *year = replace (first, "2024-2025,", "2025-2026,");
  g_autofree char *renamed = replace (year, "Tomiyasu Bill Y ES", "Tomiyasu Academy");
  g_autofree char *regraded = replace (renamed, ",PK,02,Elementary", ",PK,03,Elementary");
  g_autoptr (SxtImportPreview) old = preview_text (project, first, NULL);
  g_autoptr (SxtImportPreview) same = NULL;
  g_autoptr (SxtImportPreview) preview = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *next = NULL;
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;
  const SxtImportRow *row;

  apply (old, project);
  same = preview_text (project, first, NULL);
  assert_counts (same, 0, 0, 0, 19);

  /* what the planner wrote and the file does not know */
  sxt_record_set_integer (find_school (project, "320006000008"), SXT_SCHOOL_ENROLLMENT, 700);
  sxt_record_set_string (find_school (project, "320006000008"), SXT_SCHOOL_NOTES, "Asked to go first.");
  before = dump_project (project);

  /* a year later: one renamed, one with another grade, one gone from the file, one new */
  {
    const char *begin = strstr (regraded, "2025-2026,32,NEVADA,NV,Goodsprings ES");
    const char *end = strchr (begin, '\n') + 1;
    g_autofree char *line = g_strndup (begin, (gsize) (end - begin));
    g_autofree char *other_name = replace (line, "Goodsprings ES", "Sandy Valley ES");
    g_autofree char *other_id = replace (other_name, "320006000037", "320006009999");

    next = replace (regraded, line, other_id);
  }
  preview = preview_text (project, next, NULL);
  assert_counts (preview, 0, 2, 1, 16);
  row = find_row (preview, "320006000009");
  g_assert_cmpint (row->state, ==, SXT_IMPORT_CHANGED);
  g_assert_cmpuint (row->n_changes, ==, 1);
  g_assert_cmpint (row->changes[0].field, ==, SXT_SCHOOL_NAME);
  old_text = sxt_import_change_dup_old (&row->changes[0]);
  new_text = sxt_import_change_dup_new (&row->changes[0]);
  g_assert_cmpstr (old_text, ==, "Tomiyasu Bill Y ES");
  g_assert_cmpstr (new_text, ==, "Tomiyasu Academy");
  g_assert_cmpstr (row->id, ==, sxt_record_get_id (find_school (project, "320006000009")));

  apply (preview, project);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 20);
  assert_field (project, "320006000009", SXT_SCHOOL_NAME, "Tomiyasu Academy");
  assert_field (project, "320006000012", SXT_SCHOOL_HIGHEST_GRADE, "3");
  assert_field (project, "320006000008", SXT_SCHOOL_ENROLLMENT, "700");
  assert_field (project, "320006000008", SXT_SCHOOL_NOTES, "Asked to go first.");
  assert_field (project, "320006000037", SXT_SCHOOL_NAME, "Goodsprings ES");
  g_assert_cmpstr (sxt_project_get_undo_label (project), ==, "Import 3 Schools");
  g_assert_true (sxt_project_undo (project, NULL));
  undone = dump_project (project);
  g_assert_cmpstr (undone, ==, before);
}

/* "Missing" in the file blanks nothing. */
static void
test_missing_values (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autofree char *text = read_data (DIRECTORY);
  g_autofree char *missing = replace (text, ",PK,05,Elementary,As reported", ",M,N,Not reported,As reported");
  g_autoptr (SxtImportPreview) first = preview_text (project, text, NULL);
  g_autoptr (SxtImportPreview) second = NULL;

  apply (first, project);
  second = preview_text (project, missing, NULL);
  assert_counts (second, 0, 0, 0, 19);
}

/* A school that was typed in by name gets its id and is not doubled; nothing to do makes no step. */
static void
test_typed_school (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) file = open_data (DIRECTORY);
  SxtRecord *typed = sxt_record_new (SXT_SCHOOLS);
  g_autoptr (SxtImportPreview) preview = NULL;
  g_autoptr (SxtImportPreview) again = NULL;
  g_autofree char *label = NULL;

  sxt_record_set_string (typed, SXT_SCHOOL_NAME, "eldorado hs");
  sxt_project_append (project, typed, NULL);
  preview = preview_file (project, file, NULL);
  assert_counts (preview, 0, 1, 18, 0);
  apply (preview, project);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 19);
  g_assert_true (find_school (project, "320006000032") == typed);
  g_object_unref (typed);

  again = preview_file (project, file, NULL);
  label = g_strdup (sxt_project_get_undo_label (project));
  apply (again, project);
  g_assert_cmpstr (sxt_project_get_undo_label (project), ==, label);
}

/* ---- Damage ---- */

static void
test_damaged_ids (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autofree char *text = read_data (ALABAMA);
  g_autofree char *a = replace (text, "0100005,AL-101-0010,010000500870", "100005,AL-101-0010,10000500870");
  g_autofree char *b = replace (a, ",010000500871,", ",1.00005E+10,");
  g_autofree char *c = replace (b, ",010000500879,", ",,");
  g_autofree char *d = replace (c, ",010000500889,", ",AL-200,");
  SxtImportOptions options = { .district = "0100005" };
  g_autoptr (SxtImportPreview) preview = preview_text (project, d, &options);
  const SxtImportRow *row;

  assert_counts (preview, 4, 0, 3, 0);
  row = sxt_import_preview_get_row (preview, 0);
  g_assert_cmpint (row->refusal, ==, SXT_REFUSAL_ID_SHORT);
  g_assert_cmpstr (row->name, ==, "Albertville Middle School");
  g_assert_cmpuint (row->line, ==, 2);
  assert_message (row->reason, "The school id has 11 digits, not 12.");
  assert_message (row->cause, "Was a leading zero lost in a spreadsheet? Import the file as it was published.");
  row = sxt_import_preview_get_row (preview, 1);
  g_assert_cmpint (row->refusal, ==, SXT_REFUSAL_ID_ROUNDED);
  assert_message (row->reason, "The school id is written as 1.00005E+10; its last digits are lost.");
  g_assert_cmpint (sxt_import_preview_get_row (preview, 2)->refusal, ==, SXT_REFUSAL_ID_MISSING);
  g_assert_cmpint (sxt_import_preview_get_row (preview, 3)->refusal, ==, SXT_REFUSAL_ID_OTHER);
}

static void
test_damaged_rows (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autofree char *text = read_data (DIRECTORY);
  g_autofree char *few =
      replace (text, "NV,Ronzone Bertha ES,Clark County,01,,", "NV,Ronzone Bertha ES,Clark County,01,");
  g_autofree char *nameless = replace (few, ",Tomiyasu Bill Y ES,", ",,");
  g_autofree char *twice = replace (nameless, "320006000011", "320006000010");
  /* an open quotation mark swallows rows up to the next one */
  g_autofree char *open = replace (twice, "NV,Harris George E ES,", "NV,\"Harris George E ES,");
  g_autofree char *shut = replace (open, "NV,McCaw Gordon ES,", "NV,McCaw Gordon ES\",");
  g_autoptr (SxtImportPreview) preview = preview_text (project, shut, NULL);
  const SxtImportRow *row;

  assert_counts (preview, 4, 0, 13, 0);
  row = sxt_import_preview_get_row (preview, 0);
  g_assert_cmpint (row->refusal, ==, SXT_REFUSAL_CELLS);
  g_assert_cmpuint (row->line, ==, 3);
  assert_message (row->reason, "The row has 64 cells, its heading 65.");
  g_assert_cmpint (sxt_import_preview_get_row (preview, 1)->refusal, ==, SXT_REFUSAL_NAME);
  row = sxt_import_preview_get_row (preview, 2);
  g_assert_cmpint (row->refusal, ==, SXT_REFUSAL_TWICE);
  assert_message (row->reason, "The school stands in the file before, in line 5.");
  row = sxt_import_preview_get_row (preview, 3);
  g_assert_cmpint (row->refusal, ==, SXT_REFUSAL_TORN);
  assert_message (row->reason, "Lines 14 to 16 run together and were not read.");
}

/* A quotation mark that is never closed costs its row and those behind it for a while, not the rest of the file. */
static void
test_endless_quote (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GString) text = g_string_new ("NCESSCH,SCH_NAME,LEAID,GSLO\n");
  g_autoptr (SxtImportPreview) preview = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "39047120%04u,%sSchool %u,3904712,KG\n", i, i == 100 ? "\"" : "", i);
  preview = preview_text (project, text->str, NULL);
  g_assert_cmpuint (sxt_import_preview_count (preview, SXT_IMPORT_REFUSED), ==, 1);
  g_assert_cmpint (sxt_import_preview_get_row (preview, 0)->refusal, ==, SXT_REFUSAL_TORN);
  g_assert_cmpuint (sxt_import_preview_get_row (preview, 0)->line, ==, 102);
  g_assert_cmpuint (sxt_import_preview_count (preview, SXT_IMPORT_NEW), ==, 300 - 65);
  g_assert_nonnull (find_row (preview, "390471200299"));
}

static void
test_bad_number (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autofree char *text = read_data (URBAN);
  g_autofree char *bad = replace (text, "\"No\",\"398\"", "\"No\",\"about 400\"");
  g_autoptr (SxtImportPreview) preview = preview_text (project, bad, NULL);
  const SxtImportRow *row;

  assert_counts (preview, 1, 0, 40, 0);
  row = sxt_import_preview_get_row (preview, 0);
  g_assert_cmpint (row->refusal, ==, SXT_REFUSAL_NUMBER);
  g_assert_cmpstr (row->name, ==, "Betances Learning Lab Magnet School");
}

/* ---- How a file is written ---- */

static void
test_encodings (void)
{
  static const char *const names[] = {
    "Ronzone Ca\xf1on ES",     /* Latin-1 */
    "Ronzone Ca\xc3\xb1on ES", /* UTF-8 */
  };
  g_autofree char *text = read_data (DIRECTORY);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SxtProject) project = sxt_project_new ();
      g_autofree char *other = replace (text, "Ronzone Bertha ES", names[i]);
      g_autofree char *marked = g_strconcat (i == 1 ? "\xef\xbb\xbf" : "", other, NULL);
      g_autoptr (SxtImportPreview) preview = preview_text (project, marked, NULL);

      assert_counts (preview, 0, 0, 19, 0);
      g_assert_cmpstr (find_row (preview, "320006000008")->name, ==, "Ronzone Cañon ES");
    }
}

/* UTF-8 is told from Latin-1 by the whole file, wherever the reads cut it. */
static void
test_encoding_at_the_seams (void)
{
  for (guint shift = 0; shift < 4; shift++)
    {
      g_autoptr (SxtProject) project = sxt_project_new ();
      g_autoptr (GString) text = g_string_new ("NCESSCH,SCH_NAME,LEAID,GSLO\n");
      g_autoptr (SxtImportPreview) preview = NULL;

      g_string_append_printf (text, "390471200000,%.*sSchool,3904712,KG\n", (int) shift, "xxxx");
      for (guint i = 1; text->len < 200 * 1024; i++)
        g_string_append_printf (text, "39047120%04u,日本語学校 %u,3904712,KG\n", i, i);
      preview = preview_text (project, text->str, NULL);
      g_assert_cmpuint (sxt_import_preview_count (preview, SXT_IMPORT_REFUSED), ==, 0);
      g_assert_cmpstr (find_row (preview, "390471203999")->name, ==, "日本語学校 3999");
    }
}

static void
test_line_ends_and_separators (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } cases[] = {
    { "\n", "\r\n" }, { "\n", "\r" }, { "\n", "\n\n" }, { ",", "\t" }, { ",", ";" },
  };
  g_autofree char *text = read_data (DIRECTORY);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxtProject) project = sxt_project_new ();
      g_autofree char *other = replace (text, cases[i].from, cases[i].to);
      g_autoptr (SxtImportPreview) preview = preview_text (project, other, NULL);

      assert_counts (preview, 0, 0, 19, 0);
      g_assert_cmpuint (sxt_import_preview_get_row (preview, 18)->line, ==, i == 2 ? 39 : 20);
      g_assert_cmpstr (sxt_import_preview_get_row (preview, 18)->name, ==, "Cannon Helen C JHS");
    }
}

static void
test_quotes (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autofree char *text = read_data (DIRECTORY);
  g_autofree char *bare = replace (text, "Ronzone Bertha ES", "Ronzone \"Bertha\" ES");
  g_autofree char *comma = replace (bare, "Boulder City HS", "\"Boulder City HS, North\"");
  g_autofree char *lines = replace (comma, "Goodsprings ES", "\"Goodsprings\nES\"");
  g_autofree char *id = replace (lines, ",320006000011,", ",\"=\"\"320006000011\"\"\",");
  g_autoptr (SxtImportPreview) preview = preview_text (project, id, NULL);

  assert_counts (preview, 0, 0, 19, 0);
  g_assert_cmpstr (find_row (preview, "320006000008")->name, ==, "Ronzone \"Bertha\" ES");
  g_assert_cmpstr (find_row (preview, "320006000013")->name, ==, "Boulder City HS, North");
  g_assert_cmpstr (find_row (preview, "320006000037")->name, ==, "Goodsprings ES");
  g_assert_cmpstr (find_row (preview, "320006000011")->name, ==, "Bonanza HS");
  /* a cell of two lines puts what follows one line down */
  g_assert_cmpuint (find_row (preview, "320006000037")->line, ==, 15);
  g_assert_cmpuint (find_row (preview, "320006000038")->line, ==, 17);
}

/* ---- ElSi ---- */

static void
test_elsi (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) file = open_data (ELSI);
  SxtImportOptions state = { .state = "CT" };
  SxtImportOptions district = { .district = "0901800" };
  g_autoptr (SxtImportPreview) preview = preview_file (project, file, &state);
  g_autoptr (SxtImportPreview) guilford = preview_file (project, file, &district);
  g_autofree char *title = sxt_import_preview_dup_title (preview);

  g_assert_cmpstr (title, ==, "Table from NCES ElSi, 2024–25");
  assert_counts (preview, 0, 0, 11, 0);
  assert_counts (guilford, 0, 0, 2, 0);
  g_assert_cmpstr (sxt_import_preview_get_district (guilford)->name, ==, "Guilford School District");
  assert_refused (file, NULL, SXT_EXCHANGE_ERROR_MANY_DISTRICTS, "districts");
  apply (preview, project);
  /* the name of the last year, not the one in capitals */
  assert_field (project, "090180000328", SXT_SCHOOL_NAME, "A. Baldwin Middle School");
  assert_field (project, "090180000328", SXT_SCHOOL_ENROLLMENT, "463");
  /* schools of several districts name no district */
  g_assert_null (sxt_record_get_string (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_NCES_ID));
}

/* With all that ElSi can add: cells as formulas, its signs, sums and footer, and more columns. */
static void
test_elsi_signs (void)
{
  static const char text[] =
      "\xef\xbb\xbf"
      "ELSI Export\n\n"
      "National Center for Education Statistics - http://nces.ed.gov/ccd/elsi/\n\n"
      "This is a Public School based table with the following filters applied: State(s) (All Years): Ohio\n\n"
      "School Name,State Name [Public School] Latest available year,"
      "School ID - NCES Assigned [Public School] Latest available year,"
      "Agency Name [Public School] 2024-25,School Level (SY 2017-18 onward) [Public School] 2024-25,"
      "Lowest Grade Offered [Public School] 2024-25,Highest Grade Offered [Public School] 2024-25,"
      "Charter School [Public School] 2024-25,Urban-centric Locale [Public School] 2024-25,"
      "Title I School Status [Public School] 2024-25,"
      "Total Students All Grades (Excludes AE) [Public School] 2023-24,"
      "Total Students All Grades (Excludes AE) [Public School] 2024-25,"
      "Free and Reduced Lunch Students [Public School] 2024-25,"
      "Full-Time Equivalent (FTE) Teachers [Public School] 2024-25\n"
      "LINCOLN MS,Ohio,=\"390471200010\",Maple Ridge Unified,Middle,6th Grade,8th Grade,2-No,21-Suburb: Large,"
      "5-Title I schoolwide school,655,688,269,38.25\n"
      "JEFFERSON ES,Ohio,=\"390471200011\",Maple Ridge Unified,Elementary,Kindergarten,5th Grade,1-Yes,–,†,402,=\"0\",‡,–\n"
      "OLD ES,Ohio,=\"390471200012\",Maple Ridge Unified,†,†,†,†,†,†,120,†,†,†\n"
      "Totals:,n/a,n/a,n/a,n/a,n/a,n/a,n/a,n/a,n/a,1177,688,269,38.25\n\n"
      "Data Source: U.S. Department of Education, \"Public Elementary/Secondary School Universe Survey\" 2024-25 v.1a.\n\n"
      "† indicates that the data are not applicable.\n"
      "– indicates that the data are missing.\n"
      "‡ indicates that the data do not meet NCES data quality standards.\n";
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtImportPreview) preview = preview_text (project, text, NULL);

  assert_counts (preview, 1, 0, 2, 0);
  g_assert_cmpuint (sxt_import_preview_get_n_in_file (preview), ==, 3);
  g_assert_cmpint (sxt_import_preview_get_row (preview, 0)->refusal, ==, SXT_REFUSAL_CLOSED);
  assert_message (sxt_import_preview_get_row (preview, 0)->reason,
                  "Not open in 2024–25. Closed schools are not taken.");
  apply (preview, project);
  assert_field (project, "390471200010", SXT_SCHOOL_NAME, "LINCOLN MS");
  assert_field (project, "390471200010", SXT_SCHOOL_LEVEL, "middle");
  assert_field (project, "390471200010", SXT_SCHOOL_LOWEST_GRADE, "6");
  assert_field (project, "390471200010", SXT_SCHOOL_HIGHEST_GRADE, "8");
  assert_field (project, "390471200010", SXT_SCHOOL_CHARTER, "false");
  assert_field (project, "390471200010", SXT_SCHOOL_LOCALE, "suburb-large");
  assert_field (project, "390471200010", SXT_SCHOOL_TITLE_I, "true");
  assert_field (project, "390471200010", SXT_SCHOOL_ENROLLMENT, "688");
  assert_field (project, "390471200010", SXT_SCHOOL_LUNCH, "269");
  assert_field (project, "390471200010", SXT_SCHOOL_TEACHERS, "38.3");
  assert_field (project, "390471200011", SXT_SCHOOL_ENROLLMENT, "0");
  assert_field (project, "390471200011", SXT_SCHOOL_CHARTER, "true");
  assert_field (project, "390471200011", SXT_SCHOOL_LOCALE, NULL);
  assert_field (project, "390471200011", SXT_SCHOOL_TITLE_I, NULL);
  assert_field (project, "390471200011", SXT_SCHOOL_LUNCH, NULL);
  assert_field (project, "390471200011", SXT_SCHOOL_TEACHERS, NULL);
}

/* ---- Urban Institute ---- */

static void
test_urban (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) file = open_data (URBAN);
  g_autoptr (SxtImportPreview) preview = preview_file (project, file, NULL);
  g_autofree char *title = sxt_import_preview_dup_title (preview);

  g_assert_cmpstr (title, ==, "Table from the Urban Institute, 2024–25");
  assert_counts (preview, 0, 0, 41, 0);
  apply (preview, project);
  assert_field (project, "090192001192", SXT_SCHOOL_NAME, "Betances Learning Lab Magnet School");
  assert_field (project, "090192001192", SXT_SCHOOL_ENROLLMENT, "398");
  assert_field (project, "090192001192", SXT_SCHOOL_LEVEL, "elementary");
  assert_field (project, "090192001192", SXT_SCHOOL_CHARTER, "false");
  g_assert_cmpstr (sxt_record_get_string (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_STATE), ==, "CT");
  g_assert_cmpstr (sxt_record_get_string (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_NCES_ID), ==, "0901920");
}

/* The file of all years has codes: of each school the last year is taken. */
static void
test_urban_years (void)
{
  static const char text[] =
      "year,ncessch,ncessch_num,school_id,school_name,leaid,lea_name,state_location,fips,urban_centric_locale,"
      "school_level,school_type,school_status,lowest_grade_offered,highest_grade_offered,title_i_status,charter,magnet,"
      "teachers_fte,free_or_reduced_price_lunch,enrollment\n"
      "2021,390471200010,390471200010,00010,Lincoln Middle,3904712,Maple Ridge,OH,39,21,2,1,1,6,8,6,0,0,35.0,250,640\n"
      "2022,390471200010,390471200010,00010,Lincoln MS,3904712,Maple Ridge,OH,39,21,2,1,1,6,8,5,0,0,36.5,262,655\n"
      "2022,390471200011,390471200011,00011,Jefferson ES,3904712,Maple Ridge,OH,39,-1,1,1,1,-1,5,-1,-2,0,-1,-3,-1\n"
      "2022,390471200012,390471200012,00012,Old ES,3904712,Maple Ridge,OH,39,21,1,1,2,0,5,6,0,0,0,0,0\n"
      "2022,390471300001,390471300001,00001,Other,3904713,Maple Ridge City,OH,39,21,1,1,1,0,5,6,0,0,0,0,0\n"
      "2020,390471200099,390471200099,00099,Older ES,3904712,Maple Ridge,OH,39,21,1,1,1,0,5,6,0,0,0,0,90\n";
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtImportOptions options = { .district = "3904712" };
  g_autoptr (SxtImportPreview) preview = preview_text (project, text, &options);

  assert_counts (preview, 1, 0, 2, 0);
  g_assert_cmpuint (sxt_import_preview_get_n_in_file (preview), ==, 4);
  g_assert_cmpint (sxt_import_preview_get_school_year (preview), ==, 2022);
  g_assert_cmpint (sxt_import_preview_get_row (preview, 0)->refusal, ==, SXT_REFUSAL_CLOSED);
  apply (preview, project);
  assert_field (project, "390471200010", SXT_SCHOOL_NAME, "Lincoln MS");
  assert_field (project, "390471200010", SXT_SCHOOL_ENROLLMENT, "655");
  assert_field (project, "390471200010", SXT_SCHOOL_TITLE_I, "true");
  assert_field (project, "390471200010", SXT_SCHOOL_LUNCH, "262");
  assert_field (project, "390471200011", SXT_SCHOOL_LOWEST_GRADE, "pk");
  assert_field (project, "390471200011", SXT_SCHOOL_ENROLLMENT, NULL);
  assert_field (project, "390471200011", SXT_SCHOOL_CHARTER, NULL);
}

/* Whatever stands in a file: it is refused, or makes schools whose texts are texts. */
static void
test_any_bytes (void)
{
  static const char bytes[] = ",\"\n\r=;\t0-\xe9\xc3\0E";
  static const char *const names[] = { DIRECTORY, MEMBERSHIP, ELSI, URBAN };

  for (guint i = 0; i < 400; i++)
    {
      const char *name = names[i % G_N_ELEMENTS (names)];
      g_autoptr (SxtProject) project = sxt_project_new ();
      g_autofree char *text = read_data (name);
      gsize length = strlen (text);
      SxtImportOptions options = { .state = i % 3 == 0 ? "CT" : NULL };
      g_autoptr (GFile) file = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (SxtImportPreview) preview = NULL;

      for (int j = 0; j < g_test_rand_int_range (1, 30); j++)
        text[g_test_rand_int_range (0, (gint32) length)] = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];
      if (i % 5 == 0)
        length = (gsize) g_test_rand_int_range (0, (gint32) length);
      file = write_file ("any.csv", text, (gssize) length);
      preview = sxt_import_preview (project, &file, 1, &options, NULL, &error);
      if (preview == NULL)
        {
          g_assert_nonnull (error);
          g_assert_true (error->domain == SXT_EXCHANGE_ERROR);
          continue;
        }
      for (guint j = 0; j < sxt_import_preview_get_n_rows (preview); j++)
        {
          const SxtImportRow *row = sxt_import_preview_get_row (preview, j);

          g_assert_true (row->name == NULL || g_utf8_validate (row->name, -1, NULL));
          g_assert_true ((row->state == SXT_IMPORT_REFUSED) == (row->reason != NULL));
          g_assert_true (row->state != SXT_IMPORT_NEW || strlen (row->nces_id) == 12);
        }
      apply (preview, project);
      g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==,
                        sxt_import_preview_count (preview, SXT_IMPORT_NEW));
    }
}

/* ---- Threads ---- */

typedef struct
{
  SxtProject *copy;
  GFile *file;
} Job;

static gpointer
preview_in_thread (gpointer data)
{
  Job *job = data;
  SxtImportPreview *preview = preview_file (job->copy, job->file, NULL);

  g_object_unref (job->copy);
  return preview;
}

/* Made with a copy in a worker, applied to the live plan, though that was edited meanwhile. */
static void
test_worker (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) file = open_data (DIRECTORY);
  Job job = { .copy = sxt_project_copy (project), .file = file };
  GThread *thread = g_thread_new ("import", preview_in_thread, &job);
  g_autoptr (SxtImportPreview) preview = g_thread_join (thread);
  g_autoptr (SxtRecord) school = sxt_record_new (SXT_SCHOOLS);

  assert_counts (preview, 0, 0, 19, 0);
  sxt_record_set_string (school, SXT_SCHOOL_NCES_ID, "320006000032");
  sxt_record_set_string (school, SXT_SCHOOL_NAME, "Eldorado");
  g_assert_true (sxt_project_append (project, school, NULL));
  apply (preview, project);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 19);
  g_assert_cmpstr (sxt_record_get_string (school, SXT_SCHOOL_NAME), ==, "Eldorado HS");
}

static void
count_progress (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  *last = fraction;
}

static void
test_progress_and_cancel (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) directory = open_data (DIRECTORY);
  g_autoptr (GFile) membership = open_data (MEMBERSHIP);
  g_autoptr (GFile) missing = open_data ("nothing.csv");
  GFile *files[] = { directory, membership };
  double last = 0;
  SxtImportOptions options = { .progress = count_progress, .progress_data = &last };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtImportPreview) preview = sxt_import_preview (project, files, 2, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1.0);
  g_cancellable_cancel (cancellable);
  g_assert_null (sxt_import_preview (project, files, 2, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (sxt_import_preview (project, &missing, 1, NULL, NULL, &error));
  g_assert_error (error, SXT_EXCHANGE_ERROR, SXT_EXCHANGE_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "nothing.csv"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exchange/import/survey", test_survey);
  g_test_add_func ("/exchange/import/survey-of-each-kind", test_survey_of_each_kind);
  g_test_add_func ("/exchange/import/survey-of-two", test_survey_of_two);
  g_test_add_func ("/exchange/import/other-tables", test_other_tables);
  g_test_add_func ("/exchange/import/not-a-table", test_not_a_table);
  g_test_add_func ("/exchange/import/elsi-without-ids", test_elsi_without_ids);
  g_test_add_func ("/exchange/import/wanted-kind", test_wanted_kind);
  g_test_add_func ("/exchange/import/sets", test_sets);
  g_test_add_func ("/exchange/import/directory", test_directory);
  g_test_add_func ("/exchange/import/same-ids", test_same_ids);
  g_test_add_func ("/exchange/import/filters", test_filters);
  g_test_add_func ("/exchange/import/own-district", test_own_district);
  g_test_add_func ("/exchange/import/states-of-schools", test_states_of_schools);
  g_test_add_func ("/exchange/import/membership", test_membership);
  g_test_add_func ("/exchange/import/membership-alone", test_membership_alone);
  g_test_add_func ("/exchange/import/second-year", test_second_year);
  g_test_add_func ("/exchange/import/missing-values", test_missing_values);
  g_test_add_func ("/exchange/import/typed-school", test_typed_school);
  g_test_add_func ("/exchange/import/damaged-ids", test_damaged_ids);
  g_test_add_func ("/exchange/import/damaged-rows", test_damaged_rows);
  g_test_add_func ("/exchange/import/endless-quote", test_endless_quote);
  g_test_add_func ("/exchange/import/bad-number", test_bad_number);
  g_test_add_func ("/exchange/import/encodings", test_encodings);
  g_test_add_func ("/exchange/import/encoding-at-the-seams", test_encoding_at_the_seams);
  g_test_add_func ("/exchange/import/line-ends-and-separators", test_line_ends_and_separators);
  g_test_add_func ("/exchange/import/quotes", test_quotes);
  g_test_add_func ("/exchange/import/elsi", test_elsi);
  g_test_add_func ("/exchange/import/elsi-signs", test_elsi_signs);
  g_test_add_func ("/exchange/import/urban", test_urban);
  g_test_add_func ("/exchange/import/urban-years", test_urban_years);
  g_test_add_func ("/exchange/import/any-bytes", test_any_bytes);
  g_test_add_func ("/exchange/import/worker", test_worker);
  g_test_add_func ("/exchange/import/progress-and-cancel", test_progress_and_cancel);
  return g_test_run ();
}
