/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the storage floor share: folders, files, plans as text. */
#include "helper.h"

#include <glib/gstdio.h>

#include "model/all.h"

/* A new folder of its own below the system's folder for passing things. */
char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("sextant-storage-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

void
write_text (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

char *
read_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
assert_holds (const char *path, GBytes *bytes)
{
  g_autofree char *text = read_text (path);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpmem (text, strlen (text), data, size);
}

/* Complains about the first line that differs, not about all of a long text. */
void
assert_same_text (const char *one, const char *other)
{
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) other_lines = NULL;

  if (strcmp (one, other) == 0)
    return;

  lines = g_strsplit (one, "\n", -1);
  other_lines = g_strsplit (other, "\n", -1);
  for (guint i = 0;; i++)
    if (g_strcmp0 (lines[i], other_lines[i]) != 0)
      g_error ("line %u: “%s” is not “%s”", i + 1, lines[i], other_lines[i]);
}

/* A plan file with these members after its heading, which takes the first three lines. */
char *
make_plan (const char *members)
{
  return g_strdup_printf ("{\n  \"format\" : \"sextant-project\",\n  \"version\" : 1,\n%s\n}\n", members);
}

SxtPlanFile *
load_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SxtPlanFile *plan = sxt_plan_file_load_bytes (bytes, &error);

  g_assert_no_error (error);
  return plan;
}

SxtPlanFile *
load_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SxtPlanFile *plan = sxt_plan_file_load (file, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

char *
save_text (SxtPlanFile *plan)
{
  g_autoptr (GBytes) bytes = sxt_project_to_bytes (sxt_plan_file_get_project (plan));
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* Schools whose notes say @mark. */
SxtProject *
make_large_project (guint n_schools, const char *mark)
{
  SxtProject *project = sxt_project_new ();
  g_autoptr (GPtrArray) schools = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_schools; i++)
    {
      g_autofree char *id = g_strdup_printf ("school-%u", i);
      g_autofree char *name = g_strdup_printf ("School number %u", i);
      SxtRecord *school = sxt_record_new_with_id (SXT_SCHOOLS, id);

      g_assert_true (sxt_record_set_string (school, SXT_SCHOOL_NAME, name));
      g_assert_true (sxt_record_set_integer (school, SXT_SCHOOL_ENROLLMENT, i));
      g_assert_true (sxt_record_set_string (school, SXT_SCHOOL_NOTES, mark));
      g_ptr_array_add (schools, school);
    }
  sxt_project_insert (project, SXT_SCHOOLS, 0, (SxtRecord *const *) schools->pdata, schools->len, &error);
  g_assert_no_error (error);

  return project;
}

/* The first problem about a field of a list (or -1: about the record or the list). */
SxtProblem *
find_problem (GPtrArray *problems, SxtListId list, int field)
{
  for (guint i = 0; i < problems->len; i++)
    {
      SxtProblem *problem = g_ptr_array_index (problems, i);

      if (problem->list == list && problem->field == field)
        return problem;
    }

  return NULL;
}
