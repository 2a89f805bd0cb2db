/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The checks on small plans. Each file tests/data/checks/AREA.SLUG.STATE.NAME.DATE.sextant is a plan; its name says
 * which check is asked, what it has to answer and on which day. A .json beside it may say more of the answer: any of
 * "headline", "reason", "remedy", "source" and "endangers" as the English findings have them, "nothing_to_guard" and
 * "set_aside" as true or false, and "records" as the targets of the worst case.
 */
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/format.h"
#include "checks/engine.h"
#include "checks/findings-json.h"
#include "checks/wording.h"
#include "model/all.h"
#include "random-edits.h"
#include "storage/plan-file.h"

typedef struct
{
  char *path;
  char *expectation; /* (nullable) */
  char *check;
  char *state;
  SxtDate date;
} Fixture;

static const char *folder;

static void
free_fixture (gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->path);
  g_free (fixture->expectation);
  g_free (fixture->check);
  g_free (fixture->state);
  g_free (fixture);
}

static Fixture *
read_name (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".sextant"));
  g_autofree char *json = g_strconcat (stem, ".json", NULL);

  if (g_strv_length (parts) != 6)
    g_error ("%s is not named AREA.SLUG.STATE.NAME.DATE.sextant", name);

  fixture->path = g_build_filename (folder, name, NULL);
  fixture->expectation = g_build_filename (folder, json, NULL);
  if (!g_file_test (fixture->expectation, G_FILE_TEST_EXISTS))
    g_clear_pointer (&fixture->expectation, g_free);
  fixture->check = g_strconcat (parts[0], "/", parts[1], NULL);
  fixture->state = g_strdup (parts[2]);
  fixture->date = sxt_date_parse (parts[4]);
  if (fixture->date == SXT_DATE_NONE)
    g_error ("%s does not end in a date", name);

  return fixture;
}

static JsonNode *
targets_to_json (SxtEngine *engine, const SxtFinding *finding)
{
  SxtCase *worst = g_ptr_array_index (finding->cases, 0);
  g_autoptr (JsonNode) all = sxt_engine_to_json (engine, "", (int) finding->check->area);
  JsonArray *checks = json_object_get_array_member (json_node_get_object (all), "checks");
  JsonArray *first = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < json_array_get_length (checks); i++)
    {
      JsonObject *check = json_array_get_object_element (checks, i);
      JsonArray *records = json_object_get_array_member (check, "records");

      if (!g_str_equal (json_object_get_string_member (check, "id"), finding->check->id))
        continue;
      for (guint j = 0; j < worst->targets->len; j++)
        json_array_add_element (first, json_node_copy (json_array_get_element (records, j)));
    }
  json_node_take_array (node, first);

  return node;
}

static void
compare_text (const char *member, JsonObject *wanted, char *text)
{
  g_autofree char *owned = text;

  if (json_object_has_member (wanted, member))
    g_assert_cmpstr (owned, ==, json_object_get_string_member (wanted, member));
}

static void
compare_expectation (const Fixture *fixture, SxtEngine *engine, const SxtFinding *finding)
{
  static const char *const members[] = { "headline",         "reason",    "remedy",  "source", "endangers",
                                         "nothing_to_guard", "set_aside", "records", NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GList) names = NULL;
  JsonObject *wanted;

  json_parser_load_from_file (parser, fixture->expectation, &error);
  g_assert_no_error (error);
  wanted = json_node_get_object (json_parser_get_root (parser));
  names = json_object_get_members (wanted);
  for (GList *l = names; l != NULL; l = l->next)
    g_assert_true (g_strv_contains (members, l->data));

  compare_text ("headline", wanted, sxt_message_format_plain (finding->headline));
  compare_text ("reason", wanted, sxt_message_format_plain (finding->reason));
  compare_text ("remedy", wanted, finding->remedy != NULL ? sxt_message_format_plain (finding->remedy) : NULL);
  compare_text ("source", wanted, finding->source != NULL ? sxt_message_format_plain (finding->source) : NULL);
  compare_text ("endangers", wanted, finding->endangers != SXT_DATE_NONE ? sxt_date_to_iso (finding->endangers) : NULL);
  if (json_object_has_member (wanted, "nothing_to_guard"))
    g_assert_cmpint (finding->nothing_to_guard, ==, json_object_get_boolean_member (wanted, "nothing_to_guard"));
  if (json_object_has_member (wanted, "set_aside"))
    g_assert_cmpint (finding->set_aside, ==, json_object_get_boolean_member (wanted, "set_aside"));
  if (json_object_has_member (wanted, "records"))
    {
      g_autoptr (JsonNode) targets = targets_to_json (engine, finding);
      g_autofree char *actual = json_to_string (targets, FALSE);
      g_autofree char *expected = json_to_string (json_object_get_member (wanted, "records"), FALSE);

      g_assert_cmpstr (actual, ==, expected);
    }
}

/* What holds for every case, whatever the plan. */
static void
check_case (SxtProject *project, const SxtCase *item)
{
  static const char *const never[] = { "error", "invalid",   "missed", "cadence", "RACI",
                                       "venue", "threshold", "draws",  NULL };
  g_autofree char *headline = sxt_message_format_plain (item->headline);
  g_autofree char *general = sxt_message_format_plain (item->general);
  g_autofree char *reason = sxt_message_format_plain (item->reason);

  g_assert_cmpint (g_utf8_strlen (headline, -1), <=, SXT_HEADLINE_MAX);
  g_assert_cmpint (g_utf8_strlen (general, -1), <=, SXT_HEADLINE_MAX);
  g_assert_null (strchr (reason, '{'));
  g_assert_null (strchr (headline, '{'));
  for (guint i = 0; never[i] != NULL; i++)
    {
      g_assert_null (strstr (headline, never[i]));
      g_assert_null (strstr (reason, never[i]));
    }
  /* The general headline takes no names, so it has no arguments. */
  g_assert_cmpstr (general, ==, sxt_message_get_template (item->general));

  if (item->state != SXT_STATE_MET)
    {
      g_assert_nonnull (item->remedy);
      g_assert_cmpuint (item->targets->len, >, 0);
    }
  for (guint i = 0; i < item->targets->len; i++)
    {
      const SxtTarget *target = g_ptr_array_index (item->targets, i);
      const SxtRecordType *type = sxt_record_type_get (target->list);

      g_assert_cmpint (target->field, <, (int) type->n_fields);
      if (target->id != NULL)
        {
          SxtRecord *record = target->list < SXT_FIRST_LIST ? sxt_project_get_single (project, target->list)
                                                            : sxt_project_lookup (project, target->id);

          g_assert_nonnull (record);
          g_assert_cmpint (sxt_record_get_list (record), ==, target->list);
          continue;
        }
      for (guint j = 0; target->with != NULL && j < target->with->len; j++)
        {
          const SxtStart *start = g_ptr_array_index (target->with, j);
          g_auto (SxtValue) value = SXT_VALUE_INIT;

          g_assert_true (sxt_field_parse (&type->fields[start->field], start->text, &value, NULL));
          if (type->fields[start->field].kind == SXT_KIND_REFERENCE)
            g_assert_nonnull (sxt_project_lookup (project, start->text));
        }
    }
}

static void
test_fixture (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtPlanFile) plan_file = sxt_plan_file_load (file, NULL, &error);
  g_autoptr (SxtEngine) engine = NULL;
  const SxtFinding *finding;

  g_assert_no_error (error);
  g_assert_false (sxt_plan_file_get_read_only (plan_file));
  engine = sxt_engine_new (sxt_plan_file_get_project (plan_file), fixture->date);

  finding = sxt_engine_find (engine, fixture->check);
  g_assert_nonnull (finding);
  if (!g_str_equal (sxt_state_get_key (finding->state), fixture->state))
    {
      g_autofree char *reason = sxt_message_format_plain (finding->reason);

      g_test_message ("%s", reason);
    }
  g_assert_cmpstr (sxt_state_get_key (finding->state), ==, fixture->state);
  if (fixture->expectation != NULL)
    compare_expectation (fixture, engine, finding);

  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      const SxtFinding *any = sxt_engine_get_finding (engine, i);

      for (guint j = 0; j < any->cases->len; j++)
        check_case (sxt_plan_file_get_project (plan_file), g_ptr_array_index (any->cases, j));
    }
}

/* Every record that has a name gets one that is far too long, in several words or in one. */
static void
test_long_names (gconstpointer data)
{
  static const struct
  {
    SxtListId list;
    int field;
  } names[] = {
    { SXT_PEOPLE, SXT_PERSON_NAME },
    { SXT_SCHOOLS, SXT_SCHOOL_NAME },
    { SXT_WAVES, SXT_WAVE_NAME },
    { SXT_CRITERIA, SXT_CRITERION_NAME },
    { SXT_AUDIENCES, SXT_AUDIENCE_NAME },
    { SXT_MESSAGES, SXT_MESSAGE_TITLE },
    { SXT_CANDIDATES, SXT_CANDIDATE_MODEL },
    { SXT_CONVERSATIONS, SXT_CONVERSATION_ABOUT },
  };
  static const char *const long_names[] = {
    "Dr. Martin Luther King Jr. Senior High School of Science, Arts and Technology at Riverside",
    "Schwarzwassertalbahnhofsgemeinschaftsgrundschulverbundsversammlung",
    "W M W M W M W M W M W M W M W M W M W M W M W M W M W M W M W M W M W M W M W M",
    "مدرسة الأمل الثانوية للعلوم والفنون والتقنية في شرق المدينة القديمة على النهر",
  };
  const Fixture *fixture = data;
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (SxtPlanFile) plan_file = sxt_plan_file_load (file, NULL, NULL);
  SxtProject *project = sxt_plan_file_get_project (plan_file);
  g_autoptr (SxtEngine) engine = sxt_engine_new (project, fixture->date);

  for (guint k = 0; k < G_N_ELEMENTS (long_names); k++)
    {
      sxt_project_begin (project, "Long names");
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        for (guint j = 0; j < sxt_project_get_n (project, names[i].list); j++)
          {
            SxtRecord *record = sxt_project_get (project, names[i].list, j);

            if (sxt_record_has (record, names[i].field))
              sxt_record_set_string (record, names[i].field, long_names[k]);
          }
      g_assert_true (sxt_project_end (project, NULL));

      for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
        {
          const SxtFinding *finding = sxt_engine_get_finding (engine, i);

          for (guint j = 0; j < finding->cases->len; j++)
            check_case (project, g_ptr_array_index (finding->cases, j));
        }
    }
  g_assert_cmpstr (sxt_state_get_key (sxt_engine_find (engine, fixture->check)->state), ==, fixture->state);
}

/*
 * Near where an answer turns, an edit is most likely to show what a check reads without saying so: short walks, each
 * from the plan as it was.
 */
static void
test_edits (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (SxtPlanFile) plan_file = sxt_plan_file_load (file, NULL, NULL);
  g_autofree char *base = g_path_get_basename (fixture->path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_str_hash (base));

  for (int walk = 0; walk < 10; walk++)
    {
      g_autoptr (SxtProject) project = sxt_project_copy (sxt_plan_file_get_project (plan_file));
      g_autoptr (SxtEngine) engine = sxt_engine_new (project, fixture->date);

      for (int i = 0; i < 15; i++)
        {
          random_edits_do (rand, project);
          random_edits_assert_full_run (engine);
        }
    }
}

/* A member that no table has would be kept without a word, and the plan would not say what its name does. */
static void
test_no_unknown_members (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (SxtPlanFile) plan_file = sxt_plan_file_load (file, NULL, NULL);
  SxtProject *project = sxt_plan_file_get_project (plan_file);

  g_assert_null (sxt_project_get_unknown (project));
  for (int list = 0; list < SXT_N_LISTS; list++)
    for (guint i = 0; i < (list < SXT_FIRST_LIST ? 1 : sxt_project_get_n (project, list)); i++)
      {
        SxtRecord *record =
            list < SXT_FIRST_LIST ? sxt_project_get_single (project, list) : sxt_project_get (project, list, i);

        g_assert_null (sxt_record_get_unknown (record));
        for (int field = 0; field < (int) sxt_record_type_get (list)->n_fields; field++)
          g_assert_false (sxt_record_is_wrong_kind (record, field));
      }
}

/* Each check has a plan for each of its states, and one that is set aside. */
static void
test_all_states (gconstpointer data)
{
  const GPtrArray *fixtures = data;

  for (guint i = 0; i < sxt_checks_get_n (); i++)
    for (int state = SXT_STATE_MET; state <= SXT_STATE_MISSED; state++)
      {
        guint n = 0;

        for (guint j = 0; j < fixtures->len; j++)
          {
            const Fixture *fixture = g_ptr_array_index (fixtures, j);

            n += g_str_equal (fixture->check, sxt_checks_get (i)->id) &&
                 g_str_equal (fixture->state, sxt_state_get_key ((SxtState) state));
          }
        if (n == 0)
          g_test_message ("%s has no plan that is %s", sxt_checks_get (i)->id, sxt_state_get_key ((SxtState) state));
        g_assert_cmpuint (n, >, 0);
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) fixtures = g_ptr_array_new_with_free_func (free_fixture);
  g_autofree char *path = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  sxt_language_init ("en", NULL);

  path = g_test_build_filename (G_TEST_DIST, "data", "checks", NULL);
  folder = path;
  dir = g_dir_open (path, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sextant"))
      g_ptr_array_add (fixtures, read_name (name));

  for (guint i = 0; i < fixtures->len; i++)
    {
      const Fixture *fixture = g_ptr_array_index (fixtures, i);
      g_autofree char *base = g_path_get_basename (fixture->path);
      g_autofree char *test = g_strconcat ("/checks/fixtures/", base, NULL);
      g_autofree char *edits = g_strconcat ("/checks/edits/", base, NULL);
      g_autofree char *names = g_strconcat ("/checks/long-names/", base, NULL);
      g_autofree char *members = g_strconcat ("/checks/members/", base, NULL);

      g_test_add_data_func (test, fixture, test_fixture);
      g_test_add_data_func (members, fixture, test_no_unknown_members);
      g_test_add_data_func (names, fixture, test_long_names);
      g_test_add_data_func (edits, fixture, test_edits);
    }
  g_test_add_data_func ("/checks/fixtures-of-all-states", fixtures, test_all_states);

  return g_test_run ();
}
