/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of exchange share: data files, changed copies of them, and a plan as text. */

#include "common.h"

#include <string.h>

char *
read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

GFile *
open_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);

  return g_file_new_for_path (path);
}

/* A file in the folder of its own that G_TEST_OPTION_ISOLATE_DIRS gives each test. */
GFile *
write_file (const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

/* Replaces all of what must be there. */
char *
replace (const char *text, const char *from, const char *to)
{
  g_autoptr (GString) result = g_string_new (text);

  g_assert_cmpuint (g_string_replace (result, from, to, 0), >, 0);
  return g_string_free_and_steal (g_steal_pointer (&result));
}

/* All that a plan records, and in which order. */
char *
dump_project (SxtProject *project)
{
  GString *dump = g_string_new (NULL);

  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);
      gboolean is_single = (type->flags & SXT_TYPE_SINGLE) != 0;
      guint n = is_single ? 1 : sxt_project_get_n (project, list);

      for (guint i = 0; i < n; i++)
        {
          SxtRecord *record = is_single ? sxt_project_get_single (project, list) : sxt_project_get (project, list, i);

          g_string_append_printf (dump, "%s %s\n", type->key, sxt_record_get_id (record));
          for (guint j = 0; j < type->n_fields; j++)
            {
              g_autofree char *text = sxt_record_dup_text (record, (int) j);

              if (text != NULL)
                g_string_append_printf (dump, "  %s = %s\n", type->fields[j].key, text);
            }
        }
    }
  return g_string_free_and_steal (dump);
}

SxtRecord *
find_school (SxtProject *project, const char *nces_id)
{
  for (guint i = 0; i < sxt_project_get_n (project, SXT_SCHOOLS); i++)
    {
      SxtRecord *school = sxt_project_get (project, SXT_SCHOOLS, i);

      if (g_strcmp0 (sxt_record_get_string (school, SXT_SCHOOL_NCES_ID), nces_id) == 0)
        return school;
    }
  return NULL;
}

void
assert_message (SxtMessage *message, const char *text)
{
  g_autofree char *formatted = NULL;

  g_assert_nonnull (message);
  formatted = sxt_message_format_plain (message);
  g_assert_cmpstr (formatted, ==, text);
}
