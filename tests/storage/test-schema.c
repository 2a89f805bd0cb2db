/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published schema is the one of the field tables; the steps between versions run in order. */
#include <string.h>

#include "helper.h"
#include "storage/migrations.h"

static void
test_published (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SEXTANT_DATADIR"), "sextant-project.schema.json", NULL);
  g_autofree char *published = read_text (path);
  g_autofree char *schema = sxt_project_schema ();

  if (strcmp (published, schema) != 0)
    g_error ("data/sextant-project.schema.json is not what the field tables say: "
             "./dev cli schema >data/sextant-project.schema.json");
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  g_assert_true (json_object_has_member (object, name));
  return json_object_get_object_member (object, name);
}

/* Each stored field of each record type is in it, and nothing else. */
static void
test_complete (void)
{
  g_autofree char *schema = sxt_project_schema ();
  g_autoptr (JsonNode) root = json_from_string (schema, NULL);
  JsonObject *definitions = get_object (json_node_get_object (root), "$defs");
  JsonObject *lists = get_object (json_node_get_object (root), "properties");

  g_assert_cmpuint (json_object_get_size (definitions), ==, SXT_N_LISTS + 1);
  g_assert_cmpuint (json_object_get_size (lists), ==, SXT_N_LISTS + 2);
  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);
      JsonObject *fields = get_object (get_object (definitions, type->key), "properties");
      guint n = list < SXT_FIRST_LIST ? 0 : 1;

      g_assert_true (json_object_has_member (lists, type->key));
      for (guint i = 0; i < type->n_fields; i++)
        {
          gboolean is_stored = !(type->fields[i].flags & SXT_FIELD_COMPUTED);

          g_assert_true (json_object_has_member (fields, type->fields[i].key) == is_stored);
          n += is_stored;
        }
      g_assert_cmpuint (json_object_get_size (fields), ==, n);
    }
}

static void
rename_list (JsonObject *plan)
{
  JsonNode *node = json_object_dup_member (plan, "places");

  json_object_remove_member (plan, "places");
  json_object_set_member (plan, "schools", node);
}

static void
count_schools (JsonObject *plan)
{
  json_object_set_int_member (plan, "n", json_array_get_length (json_object_get_array_member (plan, "schools")));
}

static void
test_steps (void)
{
  const SxtMigration steps[] = { rename_list, count_schools, NULL };
  g_autoptr (JsonNode) root = json_from_string ("{ \"version\" : 1, \"places\" : [ {}, {} ] }", NULL);
  g_autoptr (JsonNode) later = json_from_string ("{ \"version\" : 2, \"schools\" : [ {} ] }", NULL);
  JsonObject *plan = json_node_get_object (root);

  sxt_migrations_run (steps, 1, 3, plan);
  g_assert_cmpint (json_object_get_int_member (plan, "version"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (plan, "n"), ==, 2);
  g_assert_false (json_object_has_member (plan, "places"));

  plan = json_node_get_object (later);
  sxt_migrations_run (steps, 2, 3, plan);
  g_assert_cmpint (json_object_get_int_member (plan, "n"), ==, 1);
  sxt_migrations_run (steps, 3, 3, plan);
  g_assert_cmpint (json_object_get_int_member (plan, "version"), ==, 3);
}

/* There is a step for every version but the last. */
static void
test_every_step (void)
{
  guint n = 0;

  while (sxt_migrations[n] != NULL)
    n++;
  g_assert_cmpuint (n, ==, SXT_FILE_VERSION - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/published", test_published);
  g_test_add_func ("/schema/complete", test_complete);
  g_test_add_func ("/migrations/steps", test_steps);
  g_test_add_func ("/migrations/every-step", test_every_step);
  return g_test_run ();
}
