/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line as a planner's script meets it: the program is run, its output, files and exit status are read. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

typedef struct
{
  char *folder;
  char *plan;
  char *other;
  char *out;
  char *err;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("sextant-XXXXXX", NULL);
  self->plan = g_build_filename (self->folder, "plan.sextant", NULL);
  self->other = g_build_filename (self->folder, "other.sextant", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (self->folder));
  g_free (self->folder);
  g_free (self->plan);
  g_free (self->other);
  g_free (self->out);
  g_free (self->err);
}

/* Runs the program; its arguments end with NULL. */
static void G_GNUC_NULL_TERMINATED
run (Fixture *self, int wanted, const char *input, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  const char *argument;
  va_list arguments;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_ptr_array_add (argv, (gpointer) g_getenv ("SEXTANT_CLI"));
  va_start (arguments, input);
  while ((argument = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_newv (
      (const char *const *) argv->pdata,
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  if (g_subprocess_get_exit_status (process) != wanted)
    g_error ("exit %d instead of %d\n%s%s", g_subprocess_get_exit_status (process), wanted, self->out, self->err);
}

static char *
read_file (const char *path)
{
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

#define assert_has(text, part) g_assert_nonnull (strstr (text, part))

static void
test_help (Fixture *self, gconstpointer data)
{
  static const char *const verbs[] = { "new", "import", "check", "show", "export", "validate", "schema" };

  run (self, 0, NULL, "--help", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      assert_has (self->out, verbs[i]);
      run (self, 0, NULL, verbs[i], "--help", NULL);
      assert_has (self->out, "--lang");
      run (self, 0, NULL, "--help", NULL);
    }
  run (self, 2, NULL, NULL);
  run (self, 2, NULL, "plan", NULL);
  assert_has (self->err, "plan");
  run (self, 2, NULL, "show", NULL);
  run (self, 2, NULL, "show", "--colour", self->plan, NULL);

  /* Each verb in each language, the option before or behind; a language that is none is said so. */
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      run (self, 0, NULL, verbs[i], "--help", "--lang", "es", NULL);
      assert_has (self->out, "Uso:");
      run (self, 0, NULL, "--lang=es", verbs[i], "--help", NULL);
      assert_has (self->out, "Uso:");
      run (self, 2, NULL, verbs[i], "--help", "--lang", "xx", NULL);
      assert_has (self->err, "xx");
      run (self, 2, NULL, verbs[i], "--lang", NULL);
      assert_has (self->err, "--lang");
    }

  /* Too few and too many arguments are told apart. */
  run (self, 2, NULL, "show", NULL);
  assert_has (self->err, "missing after “show”");
  run (self, 2, NULL, "validate", self->plan, self->plan, NULL);
  assert_has (self->err, "too much after “validate”");
}

static void
test_new (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  run (self, 0, NULL, "new", self->plan, NULL);
  text = read_file (self->plan);
  run (self, 0, NULL, "new", "-", NULL);
  g_assert_cmpstr (self->out, ==, text);

  /* A plan that is there is left alone. */
  g_file_set_contents (self->plan, "mine", -1, NULL);
  run (self, 2, NULL, "new", self->plan, NULL);
  assert_has (self->err, self->plan);
  g_free (g_steal_pointer (&text));
  text = read_file (self->plan);
  g_assert_cmpstr (text, ==, "mine");
}

static void
test_import (Fixture *self, gconstpointer data)
{
  g_autofree char *schools =
      g_test_build_filename (G_TEST_DIST, "data", "exchange", "ccd_sch_029_2526_w_0a_050626.csv", NULL);
  g_autofree char *districts =
      g_test_build_filename (G_TEST_DIST, "data", "exchange", "ELSI_csv_export_6353280376697842613140.csv", NULL);
  g_autofree char *membership =
      g_test_build_filename (G_TEST_DIST, "data", "exchange", "ccd_sch_052_2425_l_1a_073025.csv", NULL);
  g_autofree char *copy = g_build_filename (self->folder, "copy.sextant", NULL);
  g_autofree char *empty = NULL, *once = NULL, *twice = NULL;

  run (self, 0, NULL, "new", self->plan, NULL);
  empty = read_file (self->plan);

  run (self, 0, NULL, "import", self->plan, schools, "--district", "0100005", "--dry-run", NULL);
  assert_has (self->out, "010000500870");
  assert_has (self->out, "7 new, 0 changed");
  once = read_file (self->plan);
  g_assert_cmpstr (once, ==, empty);

  run (self, 0, NULL, "import", self->plan, schools, "--district", "0100005", "--output", copy, NULL);
  g_free (g_steal_pointer (&once));
  once = read_file (self->plan);
  g_assert_cmpstr (once, ==, empty);

  run (self, 0, NULL, "import", self->plan, schools, "--district", "0100005", NULL);
  run (self, 0, NULL, "show", self->plan, "schools", NULL);
  assert_has (self->out, "Albertville High School");

  /* The same file again: nothing twice, the same bytes. Through pipes it is the same plan. */
  g_free (g_steal_pointer (&once));
  once = read_file (self->plan);
  run (self, 0, NULL, "import", self->plan, schools, "--district", "0100005", NULL);
  assert_has (self->out, "0 new, 0 changed, 7 as before");
  twice = read_file (self->plan);
  g_assert_cmpstr (twice, ==, once);
  run (self, 0, empty, "import", "-", schools, "--district", "0100005", NULL);
  g_assert_cmpstr (self->out, ==, once);

  /* The table comes through the pipe instead; one pipe cannot carry both. */
  {
    g_autofree char *table = read_file (schools);
    g_autofree char *piped = NULL;

    run (self, 0, table, "import", copy, "-", "--district", "0100005", NULL);
    assert_has (self->out, "0 new, 0 changed, 7 as before");
    run (self, 0, NULL, "new", self->other, NULL);
    run (self, 0, table, "import", self->other, "-", "--district", "0100005", NULL);
    piped = read_file (self->other);
    g_assert_cmpstr (piped, ==, once);
    run (self, 2, table, "import", "-", "-", "--district", "0100005", NULL);
    run (self, 2, table, "import", copy, "-", "-", NULL);
    run (self, 2, "", "import", copy, "-", NULL);
    assert_has (self->err, "standard input is empty");
  }

  /* What goes to standard output is the plan alone; what was refused is told beside it. */
  run (self, 1, NULL, "import", copy, membership, "--district", "3200060", "--output", "-", NULL);
  g_assert_true (g_str_has_prefix (self->out, "{"));
  assert_has (self->err, "refused");

  /* A table of districts has no schools, and nothing is written. */
  run (self, 2, NULL, "import", self->plan, districts, NULL);
  assert_has (self->err, "district");
  run (self, 2, NULL, "import", self->plan, schools, "--as", "poem", NULL);
  assert_has (self->err, "ccd-directory");
  run (self, 2, NULL, "import", self->plan, self->folder, NULL);
  assert_has (self->err, "is a folder");
  run (self, 2, NULL, "import", self->plan, "/nowhere/schools.csv", NULL);
  assert_has (self->err, "There is no file schools.csv");
  run (self, 2, NULL, "import", self->plan, schools, "--district", "9999999", NULL);
  g_free (g_steal_pointer (&twice));
  twice = read_file (self->plan);
  g_assert_cmpstr (twice, ==, once);
}

static void
test_show (Fixture *self, gconstpointer data)
{
  g_autofree char *example = g_build_filename (g_getenv ("SEXTANT_DATADIR"), "examples", "maple-ridge.sextant", NULL);

  run (self, 0, NULL, "show", example, NULL);
  assert_has (self->out, "schools");
  run (self, 0, NULL, "show", example, "schools", "s-lincoln", NULL);
  assert_has (self->out, "Principal: Grace Ford");
  assert_has (self->out, "Wave: Wave 1");
  run (self, 0, NULL, "show", example, "schools", "s-lincoln", "--lang", "es", NULL);
  assert_has (self->out, "Director: Grace Ford");
  run (self, 0, NULL, "show", example, "project", NULL);
  assert_has (self->out, "Aug 25, 2027");
  run (self, 2, NULL, "show", example, "pupils", NULL);
  run (self, 2, NULL, "show", example, "schools", "p-alvarez", NULL);
}

static JsonObject *
get_check (JsonNode *root, const char *id)
{
  JsonArray *checks = json_object_get_array_member (json_node_get_object (root), "checks");

  for (guint i = 0; i < json_array_get_length (checks); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (checks, i), "id"), id))
      return json_array_get_object_element (checks, i);

  return NULL;
}

static void
test_check (Fixture *self, gconstpointer data)
{
  static const char *const members[] = { "id",     "state",     "headline",         "reason",  "why",  "remedy",
                                         "source", "endangers", "nothing_to_guard", "records", "mend", "set_aside" };
  g_autofree char *example = g_build_filename (g_getenv ("SEXTANT_DATADIR"), "examples", "maple-ridge.sextant", NULL);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonNode) later = NULL;
  JsonObject *ready;

  /* An example is checked as of its own day. */
  run (self, 1, NULL, "check", example, NULL);
  assert_has (self->out, "schools/ready");
  assert_has (self->out, "Lincoln MS");
  run (self, 1, NULL, "check", example, "--format", "json", NULL);
  root = json_from_string (self->out, NULL);
  g_assert_nonnull (root);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "on"), ==, "2027-04-05");
  ready = get_check (root, "schools/ready");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_true (json_object_has_member (ready, members[i]));
  g_assert_cmpuint (json_object_get_size (ready), ==, G_N_ELEMENTS (members));
  g_assert_cmpstr (json_object_get_string_member (ready, "state"), ==, "missed");

  /* One area; what fails; another day. */
  run (self, 0, NULL, "check", example, "--area", "narrative", "--fail-on", "at-risk", NULL);
  g_assert_null (strstr (self->out, "schools/"));
  run (self, 0, NULL, "check", example, "--area", "capacity", NULL);
  run (self, 1, NULL, "check", example, "--area", "capacity", "--fail-on", "at-risk", NULL);
  run (self, 1, NULL, "check", example, "--on", "2027-07-01", "--format", "json", NULL);
  later = json_from_string (self->out, NULL);
  g_assert_cmpstr (json_object_get_string_member (get_check (later, "schools/turnaround"), "state"), ==, "missed");

  run (self, 2, NULL, "check", example, "--on", "tomorrow", NULL);
  run (self, 2, NULL, "check", example, "--area", "cafeteria", NULL);
  run (self, 2, NULL, "check", example, "--format", "poem", NULL);
  run (self, 2, NULL, "check", example, "--fail-on", "met", NULL);
}

static void
test_export (Fixture *self, gconstpointer data)
{
  g_autofree char *example = g_build_filename (g_getenv ("SEXTANT_DATADIR"), "examples", "maple-ridge.sextant", NULL);
  g_autofree char *pdf = g_build_filename (self->folder, "plan.pdf", NULL);
  g_autofree char *again = g_build_filename (self->folder, "again.pdf", NULL);
  g_autofree char *public = g_build_filename (self->folder, "public.pdf", NULL);
  g_autofree char *csv = g_build_filename (self->folder, "schools.csv", NULL);
  g_autofree char *xlsx = g_build_filename (self->folder, "schools.xlsx", NULL);
  g_autoptr (GFile) first = g_file_new_for_path (pdf);
  g_autoptr (GFile) second = g_file_new_for_path (again);
  g_autoptr (GBytes) one = NULL, two = NULL;
  g_autofree char *text = NULL, *sheet = NULL;

  run (self, 0, NULL, "export", example, "--to", pdf, NULL);
  run (self, 0, NULL, "export", example, "--to", again, "--format", "pdf", "--copy", "working", "--paper", "letter",
       NULL);
  one = g_file_load_bytes (first, NULL, NULL, NULL);
  two = g_file_load_bytes (second, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (one, two));
  g_assert_true (g_str_has_prefix (g_bytes_get_data (one, NULL), "%PDF-"));
  run (self, 0, NULL, "export", example, "--to", public, "--copy", "public", "--paper", "a4", "--lang", "es", NULL);

  /* The ending says what is wanted; the public does not get scores. */
  run (self, 0, NULL, "export", example, "--to", csv, "--list", "schools", NULL);
  text = read_file (csv);
  assert_has (text, "Lincoln MS");
  run (self, 0, NULL, "export", example, "--to", "-", "--format", "csv", "--list", "schools", NULL);
  g_assert_cmpstr (self->out, ==, text);
  run (self, 0, NULL, "export", example, "--to", xlsx, "--list", "schools", NULL);
  sheet = read_file (xlsx);
  g_assert_true (g_str_has_prefix (sheet, "PK"));
  run (self, 2, NULL, "export", example, "--to", csv, "--list", "scores", "--copy", "public", NULL);

  run (self, 2, NULL, "export", example, NULL);
  run (self, 2, NULL, "export", example, "--to", csv, NULL);
  run (self, 2, NULL, "export", example, "--to", csv, "--list", "pupils", NULL);
  run (self, 2, NULL, "export", example, "--to", pdf, "--paper", "a5", NULL);
  run (self, 2, NULL, "export", example, "--to", pdf, "--copy", "secret", NULL);
  run (self, 2, NULL, "export", example, "--to", pdf, "--format", "odt", NULL);
  run (self, 2, NULL, "export", example, "--to", "/nowhere/plan.pdf", NULL);
  assert_has (self->err, "there is no such folder");
  run (self, 2, NULL, "export", example, "--to", self->folder, NULL);
  assert_has (self->err, "is a folder");
}

static void
test_validate (Fixture *self, gconstpointer data)
{
  const char *wrong = "{\"format\": \"sextant-project\", \"version\": 1, \"schools\": [\n"
                      "{\"id\": \"a\", \"name\": \"Lincoln MS\", \"enrollment\": \"many\", \"wave\": \"w\"}]}";

  run (self, 0, NULL, "new", self->plan, NULL);
  run (self, 0, NULL, "validate", self->plan, NULL);
  g_assert_cmpstr (self->out, ==, "");

  g_file_set_contents (self->plan, wrong, -1, NULL);
  run (self, 1, NULL, "validate", self->plan, NULL);
  assert_has (self->out, ":2: ");
  assert_has (self->out, "Students of Lincoln MS");
  assert_has (self->out, "has the text “many”.");
  run (self, 1, wrong, "validate", "-", NULL);

  g_file_set_contents (self->plan, "{\"format\": \"sextant-project\",", -1, NULL);
  run (self, 2, NULL, "validate", self->plan, NULL);
  assert_has (self->err, "plan.sextant");
  run (self, 2, "", "validate", "-", NULL);
  run (self, 2, NULL, "validate", "/nowhere/plan.sextant", NULL);
}

/* What a plan says can steer no terminal, and a plan that cannot be written is refused before anything is shown. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  const char *wrong =
      "{\"format\": \"sextant-project\", \"version\": 1, \"schools\": [\n"
      "{\"id\": \"a\", \"name\": \"\\u001b[2JLincoln\\u009b31m MS\", \"name\": \"\\u001b[2JLincoln\\u009b31m "
      "MS\"}]}";
  g_autofree char *schools =
      g_test_build_filename (G_TEST_DIST, "data", "exchange", "ccd_sch_029_2425_w_1a_073025.csv", NULL);

  g_file_set_contents (self->plan, wrong, -1, NULL);
  run (self, 0, NULL, "show", self->plan, "schools", "a", NULL);
  assert_has (self->out, "School: \357\277\275[2JLincoln\357\277\27531m MS\n");
  run (self, 2, NULL, "import", self->plan, schools, NULL);
  g_assert_cmpstr (self->out, ==, "");
  assert_has (self->err, "plan.sextant");
  assert_has (self->err, "Line 2");
}

static void
test_schema (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("SEXTANT_DATADIR"), "sextant-project.schema.json", NULL);
  g_autofree char *published = read_file (path);

  run (self, 0, NULL, "schema", NULL);
  g_assert_cmpstr (self->out, ==, published);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli/help", Fixture, NULL, set_up, test_help, tear_down);
  g_test_add ("/cli/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/cli/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/cli/check", Fixture, NULL, set_up, test_check, tear_down);
  g_test_add ("/cli/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/cli/show", Fixture, NULL, set_up, test_show, tear_down);
  g_test_add ("/cli/validate", Fixture, NULL, set_up, test_validate, tear_down);
  g_test_add ("/cli/hostile", Fixture, NULL, set_up, test_hostile, tear_down);
  g_test_add ("/cli/schema", Fixture, NULL, set_up, test_schema, tear_down);

  return g_test_run ();
}
