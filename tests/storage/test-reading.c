/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read from good, strange and broken files; what is written back. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "helper.h"
#include "model/all.h"
#include "model/id.h"

static const char *same_values; /* the script that compares with another parser */

/* The same values for an independent parser. */
static void
assert_same_values (const char *one, const char *other, gboolean same_order)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *one_path = g_build_filename (folder, "one.json", NULL);
  g_autofree char *other_path = g_build_filename (folder, "other.json", NULL);
  const char *argv[] = { "python3",
                         same_values,
                         same_order ? "--same-order" : one_path,
                         same_order ? one_path : other_path,
                         same_order ? other_path : NULL,
                         NULL };
  g_autofree char *output = NULL;
  g_autofree char *complaints = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  write_text (one_path, one);
  write_text (other_path, other);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &complaints, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%.2000s%s", output, complaints);
  remove_folder (folder);
}

/* The layout is what json-glib makes of the whole tree. */
static void
assert_layout (const char *text)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  g_autofree char *printed = json_to_string (root, TRUE);
  g_autofree char *whole = g_strconcat (printed, "\n", NULL);

  assert_same_text (text, whole);
}

/* Saving, loading and saving again changes no byte. */
static char *
assert_stable (SxtPlanFile *plan)
{
  char *first = save_text (plan);
  g_autoptr (SxtPlanFile) again = load_text (first);
  g_autofree char *second = save_text (again);

  assert_same_text (first, second);
  assert_layout (first);
  return first;
}

static guint
count_problems (SxtPlanFile *plan)
{
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (plan);

  return problems->len;
}

static void
check_refused (const char *text, SxtStorageError code, const char *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtPlanFile) plan = sxt_plan_file_load_bytes (bytes, &error);

  g_assert_null (plan);
  g_assert_error (error, SXT_STORAGE_ERROR, (int) code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in: %s", words, error->message);
}

/* ---- What Sextant wrote -------------------------------------------------------- */

static void
check_own_file (const char *path)
{
  g_autofree char *text = read_text (path);
  g_autoptr (SxtPlanFile) plan = load_path (path);
  g_autofree char *saved = save_text (plan);

  g_test_message ("%s", path);
  assert_same_text (saved, text);
  assert_layout (saved);
  g_assert_false (sxt_plan_file_get_read_only (plan));
  g_assert_null (sxt_plan_file_get_read_only_reason (plan));
  g_assert_false (sxt_project_get_modified (sxt_plan_file_get_project (plan)));
  g_assert_false (sxt_project_get_can_undo (sxt_plan_file_get_project (plan)));
  g_assert_cmpuint (count_problems (plan), ==, 0);
  assert_same_values (saved, text, TRUE);
}

static void
check_own_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sextant"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        check_own_file (path);
        n++;
      }
  g_assert_cmpuint (n, >, 0);
}

static void
test_examples (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("SEXTANT_DATADIR"), "examples", NULL);

  check_own_files (folder);
}

/* A kept file of each version of the format. */
static void
test_versions (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "versions", NULL);

  for (guint version = 1; version <= SXT_FILE_VERSION; version++)
    {
      g_autofree char *name = g_strdup_printf ("version-%u.sextant", version);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (SxtPlanFile) plan = load_path (path);

      g_assert_cmpuint (count_problems (plan), ==, 0);
      g_assert_false (sxt_plan_file_get_read_only (plan));
      if (version == SXT_FILE_VERSION)
        {
          g_autofree char *text = read_text (path);
          g_autofree char *saved = assert_stable (plan);

          assert_same_values (saved, text, FALSE);
        }
    }
}

/* Every field of every record type, with texts of all kinds. */
static void
test_every_field (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SxtPlanFile) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *saved = NULL;

  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);
      g_autofree char *id = g_strdup_printf ("%s-1", type->key);
      g_autoptr (SxtRecord) record = list < SXT_FIRST_LIST ? g_object_ref (sxt_project_get_single (project, list))
                                                           : sxt_record_new_with_id (list, id);

      for (guint i = 0; i < type->n_fields; i++)
        {
          const SxtField *field = &type->fields[i];
          g_auto (SxtValue) value = SXT_VALUE_INIT;

          if (field->flags & SXT_FIELD_COMPUTED)
            continue;
          switch (field->kind)
            {
            case SXT_KIND_STRING: sxt_value_set_string (&value, "Zoë \"Q\" \\ </b> = ?  & \t 100 % ½ 漢字 🧭"); break;
            case SXT_KIND_TEXT: sxt_value_set_string (&value, "first\nsecond\r\n\n\x01\x7f\u2028last\n"); break;
            case SXT_KIND_INTEGER:
            case SXT_KIND_DECIMAL: sxt_value_set_int (&value, field->max > 0 ? field->max : G_MAXINT64 - 1); break;
            case SXT_KIND_BOOLEAN: sxt_value_set_int (&value, i % 2); break;
            case SXT_KIND_CHOICE: sxt_value_set_int (&value, field->choices->n - 1); break;
            case SXT_KIND_DATE: sxt_value_set_int (&value, sxt_date_new (9999, 12, 31)); break;
            case SXT_KIND_MONTH_DAY: sxt_value_set_int (&value, sxt_month_day_new (2, 29)); break;
            case SXT_KIND_REFERENCE:
              {
                SxtListId target = field->targets[0] == SXT_LIST_ANY ? SXT_SCHOOLS : field->targets[0];
                g_autofree char *target_id = g_strdup_printf ("%s-1", sxt_record_type_get (target)->key);

                sxt_value_set_string (&value, target_id);
                break;
              }
            case SXT_KIND_STRINGS:
              {
                const char *items[] = { field->choices != NULL ? field->choices->items[0].key : "one, two\nthree",
                                        NULL };

                sxt_value_set_strings (&value, items);
                break;
              }
            default: g_assert_not_reached ();
            }
          g_assert_true (sxt_record_set_value (record, (int) i, &value, &error));
          g_assert_no_error (error);
        }
      if (list >= SXT_FIRST_LIST)
        sxt_project_append (project, record, &error);
      g_assert_no_error (error);
    }

  bytes = sxt_project_to_bytes (project);
  plan = sxt_plan_file_load_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_problems (plan), ==, 0);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  saved = assert_stable (plan);
  g_assert_cmpstr (saved, ==, text);
  assert_same_values (saved, text, TRUE);
}

static void
test_empty_project (void)
{
  g_autoptr (SxtPlanFile) plan = sxt_plan_file_new (NULL);
  g_autofree char *text = assert_stable (plan);

  g_assert_cmpstr (text, ==, "{\n  \"format\" : \"sextant-project\",\n  \"version\" : 1\n}\n");
}

/* ---- From another hand ------------------------------------------------------------ */

static void
test_unknown (void)
{
  g_autofree char *text = make_plan (
      "  \"zebras\" : [ { \"id\" : 1, \"a\" : null }, [] ],\n"
      "  \"project\" : { \"later\" : {}, \"title\" : \"T\", \"id\" : \"mine\" },\n"
      "  \"schools\" : [ { \"z\" : [ 1, 2.5, -7, 1e2 ], \"id\" : \"s\", \"name\" : \"S\", \"a\" : { \"b\" : true } } ],\n"
      "  \"apples\" : \"x\"");
  g_autoptr (SxtPlanFile) plan = load_text (text);
  SxtProject *project = sxt_plan_file_get_project (plan);
  SxtRecord *school = sxt_project_lookup (project, "s");
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (sxt_plan_file_get_read_only (plan));
  g_assert_cmpuint (count_problems (plan), ==, 0);
  g_assert_cmpstr (sxt_record_get_string (school, SXT_SCHOOL_NAME), ==, "S");

  saved = assert_stable (plan);
  assert_same_values (saved, text, FALSE);
  g_assert_cmpstr (saved, ==,
                   "{\n  \"format\" : \"sextant-project\",\n  \"version\" : 1,\n"
                   "  \"project\" : {\n    \"title\" : \"T\",\n    \"later\" : {    },\n    \"id\" : \"mine\"\n  },\n"
                   "  \"schools\" : [\n    {\n      \"id\" : \"s\",\n      \"name\" : \"S\",\n"
                   "      \"z\" : [\n        1,\n        2.5,\n        -7,\n        100.0\n      ],\n"
                   "      \"a\" : {\n        \"b\" : true\n      }\n    }\n  ],\n"
                   "  \"zebras\" : [\n    {\n      \"id\" : 1,\n      \"a\" : null\n    },\n    []\n  ],\n"
                   "  \"apples\" : \"x\"\n}\n");

  /* Editing and undoing beside them loses none. */
  g_clear_pointer (&saved, g_free);
  g_assert_true (sxt_record_set_string (school, SXT_SCHOOL_NAME, "Other"));
  sxt_project_remove (project, &school, 1, &error);
  g_assert_no_error (error);
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_true (sxt_project_undo (project, NULL));
  saved = save_text (plan);
  assert_same_values (saved, text, FALSE);
}

/* A name may be spelt with escapes. */
static void
test_escaped_names (void)
{
  g_autofree char *text = make_plan ("  \"scho\\u006fls\" : [\n"
                                     "    { \"id\" : \"s\", \"n\\u0061me\" : \"S\" },\n"
                                     "    { \"id\" : \"t\", \"name\" : 5 }\n"
                                     "  ]");
  g_autoptr (SxtPlanFile) plan = load_text (text);
  SxtProject *project = sxt_plan_file_get_project (plan);
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (plan);
  g_autofree char *saved = assert_stable (plan);

  assert_same_values (saved, text, FALSE);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 2);
  g_assert_cmpstr (sxt_record_get_string (sxt_project_lookup (project, "s"), SXT_SCHOOL_NAME), ==, "S");
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (find_problem (problems, SXT_SCHOOLS, SXT_SCHOOL_NAME)->line, ==, 6);
}

/* Whatever stands where a value, a record or a list should. */
static void
test_wrong_kinds (void)
{
  g_autofree char *text = make_plan (
      "  \"project\" : {\n"
      "    \"title\" : 5, \"launch\" : \"2026-13-01\", \"edition\" : 1.5, \"break_from\" : \"02-30\"\n"
      "  },\n"
      "  \"settings\" : [ 1 ],\n"
      "  \"people\" : [\n"
      "    { \"id\" : \"a\", \"name\" : { \"first\" : \"Ana\" }, \"role\" : \"king\", \"hours\" : 12.5, \"also\" : [ \"coach\", 3 ] },\n"
      "    { \"id\" : \"b\", \"name\" : null, \"school\" : 7, \"hours\" : \"12.55\" },\n"
      "    \"Bo\"\n"
      "  ],\n"
      "  \"schools\" : [ { \"id\" : \"s\", \"charter\" : \"yes\", \"enrollment\" : \"500\" } ],\n"
      "  \"waves\" : { \"w\" : \"1\" }");
  const struct
  {
    const char *id;
    SxtListId list;
    int field;
    guint line;
  } expected[] = {
    { "project", SXT_PLAN, SXT_PLAN_TITLE, 4 },
    { "project", SXT_PLAN, SXT_PLAN_LAUNCH, 4 },
    { "project", SXT_PLAN, SXT_PLAN_EDITION, 4 },
    { "project", SXT_PLAN, SXT_PLAN_BREAK_FROM, 4 },
    { NULL, SXT_SETTINGS, -1, 7 },
    { "a", SXT_PEOPLE, SXT_PERSON_NAME, 9 },
    { "a", SXT_PEOPLE, SXT_PERSON_ROLE, 9 },
    { "a", SXT_PEOPLE, SXT_PERSON_HOURS, 9 },
    { "a", SXT_PEOPLE, SXT_PERSON_ALSO, 9 },
    { "b", SXT_PEOPLE, SXT_PERSON_NAME, 10 },
    { "b", SXT_PEOPLE, SXT_PERSON_SCHOOL, 10 },
    { "b", SXT_PEOPLE, SXT_PERSON_HOURS, 10 },
    { NULL, SXT_PEOPLE, -1, 11 },
    { "s", SXT_SCHOOLS, SXT_SCHOOL_CHARTER, 13 },
    { "s", SXT_SCHOOLS, SXT_SCHOOL_ENROLLMENT, 13 },
    { NULL, SXT_WAVES, -1, 14 },
  };
  g_autoptr (SxtPlanFile) plan = load_text (text);
  SxtProject *project = sxt_plan_file_get_project (plan);
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (plan);
  g_autofree char *saved = assert_stable (plan);

  assert_same_values (saved, text, FALSE);
  g_assert_false (sxt_plan_file_get_read_only (plan));
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < problems->len; j++)
        {
          SxtProblem *problem = g_ptr_array_index (problems, j);

          if (problem->list == expected[i].list && problem->field == expected[i].field &&
              g_strcmp0 (problem->id, expected[i].id) == 0)
            {
              g_autofree char *words = sxt_message_format_plain (problem->message);

              found = TRUE;
              g_assert_cmpuint (problem->line, ==, expected[i].line);
              g_assert_true (g_str_has_suffix (words, "."));
            }
        }
      if (!found)
        g_error ("nothing was said about row %u", i);
    }

  /* Values of the wrong kind count as absent. */
  g_assert_false (sxt_record_has (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_TITLE));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_PEOPLE), ==, 2);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_WAVES), ==, 0);
}

static void
test_wrong_kind_until_edited (void)
{
  g_autofree char *text = make_plan ("  \"schools\" : [\n    { \"id\" : \"s\", \"name\" : [ 1, { \"a\" : 2 } ] }\n  ]");
  g_autoptr (SxtPlanFile) plan = load_text (text);
  SxtProject *project = sxt_plan_file_get_project (plan);
  SxtRecord *school = sxt_project_lookup (project, "s");
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (plan);
  g_autofree char *words = NULL;
  g_autofree char *saved = NULL;

  g_assert_cmpuint (problems->len, ==, 1);
  words = sxt_message_format_plain (find_problem (problems, SXT_SCHOOLS, SXT_SCHOOL_NAME)->message);
  g_assert_nonnull (strstr (words, "[1,{\"a\":2}]"));
  g_assert_nonnull (strstr (words, sxt_record_type_get (SXT_SCHOOLS)->fields[SXT_SCHOOL_NAME].label));

  /* Another field leaves it alone. */
  g_assert_true (sxt_record_set_integer (school, SXT_SCHOOL_ENROLLMENT, 5));
  g_assert_cmpuint (count_problems (plan), ==, 1);

  g_assert_true (sxt_record_set_string (school, SXT_SCHOOL_NAME, "Lincoln"));
  g_assert_cmpuint (count_problems (plan), ==, 0);
  saved = save_text (plan);
  g_assert_null (strstr (saved, "\"a\""));

  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_cmpuint (count_problems (plan), ==, 1);
  g_assert_true (sxt_project_undo (project, NULL));
  g_clear_pointer (&saved, g_free);
  saved = save_text (plan);
  assert_same_values (saved, text, FALSE);
}

/* What stands in place of a list gives way to the first record, and comes back with undo. */
static void
test_wrong_list_until_edited (void)
{
  g_autofree char *text = make_plan ("  \"settings\" : [],\n  \"schools\" : [ 1 ],\n  \"waves\" : \"none\"");
  g_autoptr (SxtPlanFile) plan = load_text (text);
  SxtProject *project = sxt_plan_file_get_project (plan);
  g_autoptr (SxtRecord) wave = sxt_record_new_with_id (SXT_WAVES, "w");
  g_autoptr (SxtRecord) school = sxt_record_new_with_id (SXT_SCHOOLS, "s");
  g_autofree char *edited = NULL;
  g_autofree char *saved = NULL;

  g_assert_cmpuint (count_problems (plan), ==, 3);
  g_assert_true (sxt_project_append (project, wave, NULL));
  g_assert_cmpuint (count_problems (plan), ==, 2);
  g_assert_true (sxt_project_append (project, school, NULL));
  g_assert_cmpuint (count_problems (plan), ==, 2);
  g_assert_true (sxt_record_set_string (sxt_project_get_single (project, SXT_SETTINGS), SXT_SETTING_NOTES, "Ours"));
  g_assert_cmpuint (count_problems (plan), ==, 1);
  edited = assert_stable (plan);
  g_assert_nonnull (strstr (edited, "  \"schools\" : [\n    {\n      \"id\" : \"s\"\n    },\n    1\n  ],\n"));
  g_assert_nonnull (strstr (edited, "  \"waves\" : [\n    {\n      \"id\" : \"w\"\n    }\n  ]\n"));

  for (guint i = 0; i < 3; i++)
    g_assert_true (sxt_project_undo (project, NULL));
  g_assert_cmpuint (count_problems (plan), ==, 3);
  saved = save_text (plan);
  assert_same_values (saved, text, FALSE);
}

static void
test_out_of_range (void)
{
  g_autofree char *text = make_plan ("  \"schools\" : [ { \"id\" : \"s\", \"enrollment\" : -3 } ]");
  g_autoptr (SxtPlanFile) plan = load_text (text);
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (plan);
  g_autofree char *saved = assert_stable (plan);

  assert_same_values (saved, text, FALSE);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (find_problem (problems, SXT_SCHOOLS, SXT_SCHOOL_ENROLLMENT));
}

static void
test_ids (void)
{
  g_autofree char *third = sxt_id_for_position (SXT_SCHOOLS, 2);
  g_autofree char *fourth = sxt_id_for_position (SXT_SCHOOLS, 3);
  g_autofree char *members =
      g_strdup_printf ("  \"waves\" : [ { \"id\" : \"w\" } ],\n"
                       "  \"schools\" : [\n"
                       "    { \"id\" : \"s\", \"name\" : \"First\" },\n"
                       "    { \"id\" : \"%s\", \"name\" : \"Holds the id that the third would get\" },\n"
                       "    { \"name\" : \"Third\" },\n"
                       "    { \"id\" : \"s\", \"name\" : \"Second of its id\" },\n"
                       "    { \"id\" : \"w\", \"name\" : \"Has the id of a wave\" },\n"
                       "    { \"id\" : \"project\", \"feeds\" : \"s\" }\n"
                       "  ]",
                       third);
  g_autofree char *text = make_plan (members);
  g_autoptr (SxtPlanFile) plan = load_text (text);
  g_autoptr (SxtPlanFile) again = load_text (text);
  SxtProject *project = sxt_plan_file_get_project (plan);
  g_autofree char *saved = assert_stable (plan);
  g_autofree char *saved_again = save_text (again);
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (plan);
  g_autoptr (SxtPlanFile) reloaded = load_text (saved);
  const guint lines[] = { 8, 9, 10, 11 };

  g_assert_false (sxt_plan_file_get_read_only (plan));
  g_assert_false (sxt_project_get_modified (project));
  g_assert_cmpstr (saved, ==, saved_again);

  g_assert_cmpuint (problems->len, ==, 4);
  for (guint i = 0; i < problems->len; i++)
    {
      SxtProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpint (problem->list, ==, SXT_SCHOOLS);
      g_assert_cmpint (problem->field, ==, -1);
      g_assert_cmpuint (problem->line, ==, lines[i]);
      g_assert_cmpstr (problem->id, ==, sxt_record_get_id (sxt_project_get (project, SXT_SCHOOLS, i + 2)));
    }

  g_assert_cmpstr (sxt_record_get_id (sxt_project_get (project, SXT_SCHOOLS, 0)), ==, "s");
  g_assert_cmpstr (sxt_record_get_id (sxt_project_get (project, SXT_SCHOOLS, 1)), ==, third);
  g_assert_cmpstr (sxt_record_get_id (sxt_project_get (project, SXT_SCHOOLS, 3)), ==, fourth);
  g_assert_true (sxt_record_get_target (sxt_project_get (project, SXT_SCHOOLS, 5), SXT_SCHOOL_FEEDS) ==
                 sxt_project_get (project, SXT_SCHOOLS, 0));
  for (guint i = 0; i < 6; i++)
    {
      SxtRecord *school = sxt_project_get (project, SXT_SCHOOLS, i);

      g_assert_true (sxt_project_lookup (project, sxt_record_get_id (school)) == school);
    }

  /* Saved, they stand in the file, and nothing is left to say. */
  g_assert_cmpuint (count_problems (reloaded), ==, 0);
}

/* An id that cannot be kept: a copy loses it, so the file is left alone. */
static void
test_malformed_ids (void)
{
  g_autofree char *text = make_plan (
      "  \"schools\" : [\n    { \"id\" : \"two words\" },\n    { \"id\" : 17 },\n    { \"id\" : \"\" }\n  ]");
  g_autoptr (SxtPlanFile) plan = load_text (text);

  g_assert_true (sxt_plan_file_get_read_only (plan));
  g_assert_nonnull (strstr (sxt_plan_file_get_read_only_reason (plan), "Line 5"));
  g_assert_nonnull (strstr (sxt_plan_file_get_read_only_reason (plan), "Line 6"));
  g_assert_nonnull (strstr (sxt_plan_file_get_read_only_reason (plan), "two words"));
  g_assert_cmpuint (sxt_project_get_n (sxt_plan_file_get_project (plan), SXT_SCHOOLS), ==, 3);
}

static void
test_second_of_pair (void)
{
  g_autofree char *text =
      make_plan ("  \"schools\" : [ { \"id\" : \"s\" } ],\n"
                 "  \"criteria\" : [ { \"id\" : \"c\" } ],\n"
                 "  \"scores\" : [\n"
                 "    { \"id\" : \"one\", \"school\" : \"s\", \"criterion\" : \"c\", \"level\" : 2 },\n"
                 "    { \"id\" : \"two\", \"school\" : \"s\", \"criterion\" : \"c\", \"level\" : 4 }\n"
                 "  ]");
  g_autoptr (SxtPlanFile) plan = load_text (text);
  SxtProject *project = sxt_plan_file_get_project (plan);
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (plan);
  g_autofree char *saved = assert_stable (plan);

  assert_same_values (saved, text, FALSE);
  g_assert_false (sxt_plan_file_get_read_only (plan));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (find_problem (problems, SXT_SCORES, -1)->id, ==, "two");
  g_assert_cmpstr (sxt_record_get_id (sxt_project_find_pair (project, SXT_SCORES, "s", "c")), ==, "one");
}

static void
test_removed_target (void)
{
  g_autofree char *text = make_plan ("  \"schools\" : [ { \"id\" : \"s\", \"wave\" : \"gone\" } ]");
  g_autoptr (SxtPlanFile) plan = load_text (text);
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (plan);
  g_autofree char *saved = assert_stable (plan);

  assert_same_values (saved, text, FALSE);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (find_problem (problems, SXT_SCHOOLS, SXT_SCHOOL_WAVE));
}

/* Members in any order: what comes before the version is mapped after all is read. */
static void
test_version_last (void)
{
  const char *text = "{\n"
                     "  \"schools\" : [\n    { \"id\" : \"s\", \"name\" : 5 },\n    { }\n  ],\n"
                     "  \"other\" : [ 1 ],\n"
                     "  \"version\" : 1,\n"
                     "  \"waves\" : [ { \"id\" : \"w\" } ],\n"
                     "  \"format\" : \"sextant-project\"\n}\n";
  g_autoptr (SxtPlanFile) plan = load_text (text);
  SxtProject *project = sxt_plan_file_get_project (plan);
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (plan);
  g_autofree char *saved = assert_stable (plan);

  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 2);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_WAVES), ==, 1);
  g_assert_nonnull (strstr (saved, "\"other\" : [\n    1\n  ]"));
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpuint (find_problem (problems, SXT_SCHOOLS, SXT_SCHOOL_NAME)->line, ==, 3);
  g_assert_cmpuint (find_problem (problems, SXT_SCHOOLS, -1)->line, ==, 4);
}

/* ---- What cannot be carried --------------------------------------------------------- */

/* Opens read-only, names the line, refuses to go over its file, and saves a copy that another parser reads. */
static void
check_loss (const char *members, guint line, const char *words)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "plan.sextant", NULL);
  g_autofree char *copy_path = g_build_filename (folder, "copy.sextant", NULL);
  g_autofree char *text = make_plan (members);
  g_autofree char *line_words = g_strdup_printf ("Line %u:", line);
  g_autofree char *unchanged = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) copy = g_file_new_for_path (copy_path);
  g_autoptr (SxtPlanFile) plan = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  write_text (path, text);
  plan = load_path (path);
  g_assert_true (sxt_plan_file_get_read_only (plan));
  g_assert_nonnull (strstr (sxt_plan_file_get_read_only_reason (plan), line_words));
  g_assert_nonnull (strstr (sxt_plan_file_get_read_only_reason (plan), words));
  problems = sxt_plan_file_get_problems (plan);
  g_assert_cmpuint (problems->len, >=, 1);
  g_assert_cmpuint (((SxtProblem *) problems->pdata[0])->line, ==, line);

  g_assert_false (sxt_plan_file_save (plan, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, line_words));
  g_clear_error (&error);
  g_assert_false (sxt_plan_file_save_as (plan, file, TRUE, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (sxt_plan_file_export_copy (plan, file, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_READ_ONLY);
  g_clear_error (&error);
  unchanged = read_text (path);
  g_assert_cmpstr (unchanged, ==, text);

  g_assert_true (sxt_plan_file_save_as (plan, copy, FALSE, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (sxt_plan_file_get_read_only (plan));
  g_assert_true (sxt_plan_file_get_file (plan) == copy);
  g_assert_true (sxt_plan_file_save (plan, NULL, &error));
  g_assert_no_error (error);
  copied = read_text (copy_path);
  assert_same_values (copied, copied, TRUE);
  remove_folder (folder);
}

static void
test_duplicate_members (void)
{
  g_autofree char *text =
      make_plan ("  \"schools\" : [\n    { \"id\" : \"a\" }, 5\n  ],\n"
                 "  \"schools\" : [\n    { \"id\" : \"a\", \"name\" : \"A\" }, { \"name\" : 5 }\n  ]");
  g_autoptr (SxtPlanFile) plan = load_text (text);
  SxtProject *project = sxt_plan_file_get_project (plan);

  check_loss ("  \"schools\" : [\n    { \"id\" : \"s\",\n      \"name\" : \"A\",\n      \"name\" : \"B\" }\n  ]", 7,
              "given twice");

  /* A whole list: the later one counts, and what was said about the first is forgotten. */
  g_assert_true (sxt_plan_file_get_read_only (plan));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 2);
  g_assert_cmpstr (sxt_record_get_string (sxt_project_lookup (project, "a"), SXT_SCHOOL_NAME), ==, "A");
  g_assert_null (sxt_project_get_unknown (project));
  g_assert_cmpuint (count_problems (plan), ==, 3);
}

static void
test_big_integer (void)
{
  check_loss ("  \"schools\" : [\n    { \"id\" : \"s\", \"enrollment\" : 9223372036854775808 }\n  ]", 5, "too large");
  check_loss ("  \"more\" : { \"x\" : -9223372036854775809 }", 4, "too large");
}

static void
test_nul (void)
{
  check_loss ("  \"schools\" : [\n    { \"id\" : \"s\", \"name\" : \"A\\u0000B\" }\n  ]", 5, "NUL");
}

static void
test_infinity (void)
{
  check_loss ("  \"schools\" : [\n    { \"id\" : \"s\", \"enrollment\" : 1e400 }\n  ]", 5, "too large");
  check_loss ("  \"more\" : [ { \"x\" : [ 0, -1e400 ] } ]", 4, "too large");
}

/* Only the first few are told, the rest is counted; the problems have all. */
static void
test_many_losses (void)
{
  g_autoptr (GString) members = g_string_new ("  \"more\" : [\n");
  g_autofree char *text = NULL;
  g_autoptr (SxtPlanFile) plan = NULL;
  const char *reason;

  for (guint i = 0; i < 10; i++)
    g_string_append (members, "    1e400,\n");
  g_string_append (members, "    0\n  ]");
  text = make_plan (members->str);
  plan = load_text (text);
  reason = sxt_plan_file_get_read_only_reason (plan);
  g_assert_nonnull (strstr (reason, "Line 5:"));
  g_assert_null (strstr (reason, "Line 8:"));
  g_assert_nonnull (strstr (reason, "7 more"));
  g_assert_cmpuint (count_problems (plan), ==, 10);
}

/* ---- What is no plan ----------------------------------------------------------------- */

static void
test_truncated (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("SEXTANT_DATADIR"), "examples", "maple-ridge-early.sextant", NULL);
  g_autofree char *text = read_text (path);

  for (gsize length = strlen (text) - 2; length > 2; length -= MIN (length, 487))
    {
      g_autofree char *part = g_strndup (text, length);

      check_refused (part, SXT_STORAGE_ERROR_NOT_JSON, "line");
    }
}

static void
test_empty (void)
{
  check_refused ("", SXT_STORAGE_ERROR_NOT_JSON, "empty");
  check_refused (" \n\n", SXT_STORAGE_ERROR_NOT_JSON, "empty");
}

static void
test_not_json (void)
{
  check_refused ("PK\x03\x04", SXT_STORAGE_ERROR_NOT_JSON, "line 1");
  check_refused ("Lincoln;500\n", SXT_STORAGE_ERROR_NOT_JSON, "line 1");
  check_refused ("{\n  \"format\" : \"sextant-project\",\n  \"version\" : 1,\n}\n", SXT_STORAGE_ERROR_NOT_JSON, "line");
  check_refused ("{\n  \"format\" : \"sextant-project\",\n  'version' : 1\n}\n", SXT_STORAGE_ERROR_NOT_JSON, "line");
}

static void
test_not_a_project (void)
{
  check_refused ("[]", SXT_STORAGE_ERROR_NOT_A_PROJECT, "Sextant");
  check_refused ("5", SXT_STORAGE_ERROR_NOT_A_PROJECT, "Sextant");
  check_refused ("null", SXT_STORAGE_ERROR_NOT_A_PROJECT, "Sextant");
  check_refused ("{}", SXT_STORAGE_ERROR_NOT_A_PROJECT, "Sextant");
  check_refused ("{ \"version\" : 1 }", SXT_STORAGE_ERROR_NOT_A_PROJECT, "Sextant");
  check_refused ("{ \"version\" : 1, \"format\" : [] }", SXT_STORAGE_ERROR_NOT_A_PROJECT, "Sextant");
  check_refused ("{ \"version\" : 1, \"format\" : \"other\", \"schools\" : [ {}, {} ] }",
                 SXT_STORAGE_ERROR_NOT_A_PROJECT, "Sextant");
  check_refused ("{ \"format\" : \"sextant-project\" }", SXT_STORAGE_ERROR_NOT_A_PROJECT, "version");
  check_refused ("{ \"format\" : \"sextant-project\", \"version\" : \"1\" }", SXT_STORAGE_ERROR_NOT_A_PROJECT,
                 "version");
  check_refused ("{ \"format\" : \"sextant-project\", \"version\" : 0 }", SXT_STORAGE_ERROR_NOT_A_PROJECT, "version");
  check_refused ("{ \"format\" : \"sextant-project\", \"version\" : 1.5 }", SXT_STORAGE_ERROR_NOT_A_PROJECT, "version");
}

static void
test_deep (void)
{
  g_autoptr (GString) members = g_string_new ("  \"deep\" : ");
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1100; i++)
    g_string_append_c (members, '[');
  for (guint i = 0; i < 1100; i++)
    g_string_append_c (members, ']');
  text = make_plan (members->str);
  check_refused (text, SXT_STORAGE_ERROR_NOT_JSON, "line 4");
}

static void
test_newer (void)
{
  const char *text =
      "{\n  \"format\" : \"sextant-project\",\n  \"version\" : 2,\n"
      "  \"schools\" : [\n    {\n      \"id\" : \"s\",\n      \"name\" : \"S\",\n      \"new\" : 1\n    }\n  ]\n}\n";
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "plan.sextant", NULL);
  g_autofree char *unchanged = NULL;
  g_autoptr (SxtPlanFile) plan = NULL;
  g_autoptr (GError) error = NULL;

  write_text (path, text);
  plan = load_path (path);
  g_assert_true (sxt_plan_file_get_read_only (plan));
  g_assert_nonnull (strstr (sxt_plan_file_get_read_only_reason (plan), "newer version"));
  g_assert_cmpstr (sxt_record_get_string (sxt_project_lookup (sxt_plan_file_get_project (plan), "s"), SXT_SCHOOL_NAME),
                   ==, "S");
  g_assert_false (sxt_plan_file_save (plan, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_READ_ONLY);
  unchanged = read_text (path);
  g_assert_cmpstr (unchanged, ==, text);
  remove_folder (folder);
}

/* 200 MiB, mostly a hole: refused by its size, before anything is read or taken into memory. */
static void
test_too_large (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "plan.sextant", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GMappedFile) mapped = NULL;
  gint64 read_before, read_after;
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_no_errno (ftruncate (fd, 200 * 1024 * 1024));

  {
    g_autofree char *before = read_text ("/proc/self/io");
    g_autofree char *after = NULL;

    g_assert_null (sxt_plan_file_load (file, NULL, &error));
    g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_TOO_LARGE);
    g_assert_nonnull (strstr (error->message, "plan.sextant"));
    after = read_text ("/proc/self/io");
    read_before = g_ascii_strtoll (strstr (before, "rchar:") + strlen ("rchar:"), NULL, 10);
    read_after = g_ascii_strtoll (strstr (after, "rchar:") + strlen ("rchar:"), NULL, 10);
    g_assert_cmpint (read_after - read_before, <, 1024 * 1024);
  }

  /* The same through a pipe or standard input. */
  g_clear_error (&error);
  mapped = g_mapped_file_new_from_fd (fd, FALSE, &error);
  g_assert_no_error (error);
  bytes = g_mapped_file_get_bytes (mapped);
  g_assert_null (sxt_plan_file_load_bytes (bytes, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_TOO_LARGE);

  close (fd);
  remove_folder (folder);
}

static void
test_unreadable (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "plan.sextant", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder_file = g_file_new_for_path (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sxt_plan_file_load (file, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "plan.sextant"));
  g_clear_error (&error);
  g_assert_null (sxt_plan_file_load (folder_file, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "folder"));
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (sxt_plan_file_load (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  same_values = argv[1];

  g_test_add_func ("/reading/own/examples", test_examples);
  g_test_add_func ("/reading/own/versions", test_versions);
  g_test_add_func ("/reading/own/every-field", test_every_field);
  g_test_add_func ("/reading/own/empty", test_empty_project);
  g_test_add_func ("/reading/other/unknown", test_unknown);
  g_test_add_func ("/reading/other/escaped-names", test_escaped_names);
  g_test_add_func ("/reading/other/wrong-kinds", test_wrong_kinds);
  g_test_add_func ("/reading/other/wrong-kind-until-edited", test_wrong_kind_until_edited);
  g_test_add_func ("/reading/other/wrong-list-until-edited", test_wrong_list_until_edited);
  g_test_add_func ("/reading/other/out-of-range", test_out_of_range);
  g_test_add_func ("/reading/other/ids", test_ids);
  g_test_add_func ("/reading/other/malformed-ids", test_malformed_ids);
  g_test_add_func ("/reading/other/second-of-pair", test_second_of_pair);
  g_test_add_func ("/reading/other/removed-target", test_removed_target);
  g_test_add_func ("/reading/other/version-last", test_version_last);
  g_test_add_func ("/reading/loss/duplicate-members", test_duplicate_members);
  g_test_add_func ("/reading/loss/big-integer", test_big_integer);
  g_test_add_func ("/reading/loss/nul", test_nul);
  g_test_add_func ("/reading/loss/infinity", test_infinity);
  g_test_add_func ("/reading/loss/many", test_many_losses);
  g_test_add_func ("/reading/broken/truncated", test_truncated);
  g_test_add_func ("/reading/broken/empty", test_empty);
  g_test_add_func ("/reading/broken/not-json", test_not_json);
  g_test_add_func ("/reading/broken/not-a-project", test_not_a_project);
  g_test_add_func ("/reading/broken/deep", test_deep);
  g_test_add_func ("/reading/broken/newer", test_newer);
  g_test_add_func ("/reading/broken/too-large", test_too_large);
  g_test_add_func ("/reading/broken/unreadable", test_unreadable);
  return g_test_run ();
}
