/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kept plan in which every field of every record type has a value: all of it is read, and written to the same bytes. */
#include "model/all.h"
#include "storage/plan-file.h"

static GBytes *
read_kept (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "model", "every-field.sextant", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (g_steal_pointer (&text), length);
}

static SxtPlanFile *
load (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  SxtPlanFile *file = sxt_plan_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return file;
}

static void
test_whole (void)
{
  g_autoptr (GBytes) bytes = read_kept ();
  g_autoptr (SxtPlanFile) file = load (bytes);
  SxtProject *project = sxt_plan_file_get_project (file);
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (file);

  g_assert_false (sxt_plan_file_get_read_only (file));
  g_assert_cmpuint (problems->len, ==, 0);
  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);

      for (guint field = 0; field < type->n_fields; field++)
        {
          guint n = 0;

          g_test_message ("%s.%s", type->key, type->fields[field].key);
          for (guint i = 0; i < sxt_project_get_n (project, list); i++)
            n += sxt_record_has (sxt_project_get (project, list, i), (int) field);
          g_assert_cmpuint (n, >, 0);
        }
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) bytes = read_kept ();
  g_autoptr (SxtPlanFile) file = load (bytes);
  g_autoptr (SxtProject) copy = sxt_project_copy (sxt_plan_file_get_project (file));
  g_autoptr (GBytes) written = sxt_project_to_bytes (sxt_plan_file_get_project (file));
  g_autoptr (GBytes) copied = sxt_project_to_bytes (copy);

  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), g_bytes_get_data (bytes, NULL),
                   g_bytes_get_size (bytes));
  g_assert_true (g_bytes_equal (copied, bytes));
}

/* Each field cleared, and set again to what it had, one at a time and in one group that is undone. */
static void
test_set_again (void)
{
  g_autoptr (GBytes) bytes = read_kept ();
  g_autoptr (SxtPlanFile) file = load (bytes);
  SxtProject *project = sxt_plan_file_get_project (file);
  g_autoptr (GError) error = NULL;

  sxt_project_begin (project, "Clear");
  for (int list = 0; list < SXT_N_LISTS; list++)
    for (guint i = 0; i < sxt_project_get_n (project, list); i++)
      {
        SxtRecord *record = sxt_project_get (project, list, i);
        const SxtRecordType *type = sxt_record_get_record_type (record);

        for (guint field = 0; field < type->n_fields; field++)
          {
            g_autofree char *text = sxt_record_dup_text (record, (int) field);
            g_autofree char *again = NULL;

            if (text == NULL || (type->fields[field].flags & SXT_FIELD_COMPUTED))
              continue;
            g_assert_true (sxt_record_clear (record, (int) field));
            g_assert_false (sxt_record_has (record, (int) field));
            sxt_record_set_text (record, (int) field, text, &error);
            g_assert_no_error (error);
            again = sxt_record_dup_text (record, (int) field);
            g_assert_cmpstr (again, ==, text);
            g_assert_true (sxt_record_clear (record, (int) field));
          }
      }
  g_assert_true (sxt_project_end (project, &error));
  g_assert_no_error (error);

  {
    g_autoptr (GBytes) cleared = sxt_project_to_bytes (project);

    g_assert_cmpuint (g_bytes_get_size (cleared), <, g_bytes_get_size (bytes) / 2);
  }
  g_assert_true (sxt_project_undo (project, &error));
  g_assert_no_error (error);
  {
    g_autoptr (GBytes) restored = sxt_project_to_bytes (project);

    g_assert_true (g_bytes_equal (restored, bytes));
  }
}

/* One of the four operations, with records and values that are there. Some are refused: a pair stands once. */
static void
operate (GRand *rand, SxtProject *project)
{
  SxtListId list = g_rand_int_range (rand, 0, SXT_N_LISTS);
  const SxtRecordType *type = sxt_record_type_get (list);
  guint n = sxt_project_get_n (project, list);
  int op = list < SXT_FIRST_LIST ? 3 : g_rand_int_range (rand, 0, 8);
  SxtRecord *record, *model;

  if (n == 0)
    return;
  record = sxt_project_get (project, list, (guint) g_rand_int_range (rand, 0, (int) n));
  model = sxt_project_get (project, list, (guint) g_rand_int_range (rand, 0, (int) n));
  if (op == 0 && n > 1)
    sxt_project_remove (project, &record, 1, NULL);
  else if (op == 1)
    {
      g_autoptr (SxtRecord) twin = sxt_record_duplicate (model);

      sxt_project_insert (project, list, (guint) g_rand_int_range (rand, 0, (int) n + 1), &twin, 1, NULL);
    }
  else if (op == 2)
    sxt_project_move (project, list, sxt_record_get_position (record), 1, (guint) g_rand_int_range (rand, 0, (int) n),
                      NULL);
  else
    {
      int field = g_rand_int_range (rand, 0, (int) type->n_fields);
      g_autofree char *text = sxt_record_dup_text (model, field);

      if (type->fields[field].flags & SXT_FIELD_COMPUTED)
        return;
      if (text == NULL || g_rand_boolean (rand))
        sxt_record_clear (record, field);
      else
        sxt_record_set_text (record, field, text, NULL);
    }
}

/* What was done and undone is saved as the same bytes, and done again as those of then; unknown members, values of the
 * wrong kind and lists that are not known too. */
static void
test_random_bytes (void)
{
  g_autoptr (GBytes) kept = read_kept ();
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (kept, NULL), (gssize) g_bytes_get_size (kept));
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GBytes) other = NULL, first = NULL, last = NULL, undone = NULL, again = NULL;
  g_autoptr (SxtPlanFile) file = NULL;
  SxtProject *project;

  g_assert_cmpuint (g_string_replace (text, "\"id\" : ", "\"x-seen\" : [1, {\"by\": null}], \"id\" : ", 0), >, 50);
  g_assert_cmpuint (g_string_replace (text, "\"enrollment\" : ", "\"enrollment\" : \"many\", \"x-was\" : ", 0), >, 0);
  g_assert_cmpuint (g_string_replace (text, "\"version\" : 1,", "\"version\" : 1, \"moons\" : [{}],", 1), ==, 1);
  other = g_bytes_new (text->str, text->len);
  file = load (other);
  project = sxt_plan_file_get_project (file);
  g_assert_false (sxt_plan_file_get_read_only (file));
  sxt_project_set_history_limit (project, G_MAXSIZE);
  first = sxt_project_to_bytes (project);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (first, NULL), (gssize) g_bytes_get_size (first), "moons"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (first, NULL), (gssize) g_bytes_get_size (first), "many"));

  for (guint i = 0; i < 10000; i++)
    operate (rand, project);
  last = sxt_project_to_bytes (project);
  g_assert_false (g_bytes_equal (last, first));

  while (sxt_project_get_can_undo (project))
    g_assert_true (sxt_project_undo (project, NULL));
  undone = sxt_project_to_bytes (project);
  g_assert_true (g_bytes_equal (undone, first));
  while (sxt_project_get_can_redo (project))
    g_assert_true (sxt_project_redo (project, NULL));
  again = sxt_project_to_bytes (project);
  g_assert_true (g_bytes_equal (again, last));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/every-field/whole", test_whole);
  g_test_add_func ("/every-field/same-bytes", test_same_bytes);
  g_test_add_func ("/every-field/set-again", test_set_again);
  g_test_add_func ("/every-field/random-bytes", test_random_bytes);

  return g_test_run ();
}
