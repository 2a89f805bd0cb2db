/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine: what it made again equals a full run; signals; setting aside; what is urgent; the tally. */
#include <string.h>

#include "base/format.h"
#include "checks/engine.h"
#include "checks/findings-json.h"
#include "checks/fold.h"
#include "model/all.h"
#include "model/areas.h"
#include "random-edits.h"

#define TODAY (sxt_date_new (2027, 1, 15))

/* How an engine stood: one of its own on a copy that nobody edits. */
static SxtEngine *
keep (SxtEngine *engine)
{
  g_autoptr (SxtProject) copy = sxt_project_copy (sxt_engine_get_project (engine));

  return sxt_engine_new (copy, sxt_engine_get_date (engine));
}

static gboolean
say_the_same (SxtEngine *a, SxtEngine *b)
{
  for (guint i = 0; i < sxt_engine_get_n_findings (a); i++)
    if (!sxt_finding_equal (sxt_engine_get_finding (a, i), sxt_engine_get_finding (b, i)))
      return FALSE;

  return TRUE;
}

typedef struct
{
  SxtEngine *before;
  guint n;
  guint changes[64]; /* for each check */
} Watch;

/* No signal without a change. */
static void
updated_cb (SxtEngine *engine, Watch *watch)
{
  g_assert_false (say_the_same (engine, watch->before));
  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    watch->changes[i] +=
        !sxt_finding_equal (sxt_engine_get_finding (engine, i), sxt_engine_get_finding (watch->before, i));
  g_object_unref (watch->before);
  watch->before = keep (engine);
  watch->n++;
}

static void
test_random_edits (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtEngine) engine = NULL;
  Watch watch = { 0 };

  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    for (int i = 0; i < 3; i++)
      random_edits_add (rand, project, (SxtListId) list);
  engine = sxt_engine_new (project, TODAY);
  watch.before = keep (engine);
  g_signal_connect (engine, "updated", G_CALLBACK (updated_cb), &watch);

  for (int step = 0; step < 1500; step++)
    {
      gboolean several = g_rand_int_range (rand, 0, 10) == 0;

      if (several)
        sxt_project_begin (project, "Several");
      for (int i = several ? 4 : 1; i > 0; i--)
        random_edits_do (rand, project);
      if (several)
        sxt_project_end (project, NULL);
      if (g_rand_int_range (rand, 0, 50) == 0)
        sxt_engine_set_date (engine, TODAY + g_rand_int_range (rand, -200, 400));

      /* Nor a change without a signal. */
      g_assert_true (say_the_same (engine, watch.before));
      random_edits_assert_full_run (engine);
    }

  /* The walk would show nothing if the checks stood still. */
  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      if (watch.changes[i] < 10)
        g_test_message ("%s changed %u times", sxt_checks_get (i)->id, watch.changes[i]);
      g_assert_cmpuint (watch.changes[i], >=, 10);
    }
  g_assert_cmpuint (watch.n, >, 0);
  g_object_unref (watch.before);
}

/* What each check says it reads is enough: any edit anywhere else leaves it as it is. */
static void
test_reads (void)
{
  for (guint i = 0; i < sxt_checks_get_n (); i++)
    {
      const SxtCheck *check = sxt_checks_get (i);
      g_autofree char *area = NULL;
      guint n = 0;

      while (check->reads[n] != SXT_LIST_NONE)
        {
          for (guint j = 0; j < n; j++)
            g_assert_cmpint (check->reads[n], !=, check->reads[j]);
          n++;
        }
      g_assert_cmpuint (n, >, 0);
      area = g_strconcat (sxt_area_get_key (check->area), "/", NULL);
      g_assert_true (g_str_has_prefix (check->id, area));
      g_assert_true (sxt_checks_find (check->id) == check);
      if (i > 0)
        g_assert_cmpint (check->area, >=, sxt_checks_get (i - 1)->area);
    }
  g_assert_null (sxt_checks_find ("schools/none"));
  g_assert_null (sxt_checks_find (NULL));
}

/* A plan with a school that is not ready. */

static SxtRecord *
add (SxtProject *project, SxtListId list, const char *id)
{
  g_autoptr (SxtRecord) record = sxt_record_new_with_id (list, id);

  g_assert_true (sxt_project_append (project, record, NULL));

  return sxt_project_lookup (project, id);
}

typedef struct
{
  SxtProject *project;
  SxtEngine *engine;
  SxtRecord *wave, *school, *criterion, *score;
  guint updated;
} Plan;

static void
count_cb (SxtEngine *engine, guint *n)
{
  (*n)++;
}

static void
set_up (Plan *plan, gconstpointer data)
{
  plan->project = sxt_project_new ();
  plan->wave = add (plan->project, SXT_WAVES, "w-1");
  sxt_record_set_date (plan->wave, SXT_WAVE_START, sxt_date_new (2027, 8, 25));
  plan->school = add (plan->project, SXT_SCHOOLS, "s-1");
  sxt_record_set_string (plan->school, SXT_SCHOOL_NAME, "Lincoln MS");
  sxt_record_set_target (plan->school, SXT_SCHOOL_WAVE, plan->wave);
  plan->criterion = add (plan->project, SXT_CRITERIA, "k-1");
  sxt_record_set_string (plan->criterion, SXT_CRITERION_NAME, "Staffing");
  sxt_record_set_boolean (plan->criterion, SXT_CRITERION_MUST_HAVE, TRUE);
  plan->score = add (plan->project, SXT_SCORES, "q-1");
  sxt_record_set_target (plan->score, SXT_SCORE_SCHOOL, plan->school);
  sxt_record_set_target (plan->score, SXT_SCORE_CRITERION, plan->criterion);
  sxt_record_set_integer (plan->score, SXT_SCORE_LEVEL, 2);
  sxt_record_set_string (plan->score, SXT_SCORE_EVIDENCE, "Personnel list");
  plan->engine = sxt_engine_new (plan->project, TODAY);
  g_signal_connect (plan->engine, "updated", G_CALLBACK (count_cb), &plan->updated);
}

static void
tear_down (Plan *plan, gconstpointer data)
{
  g_assert_finalize_object (plan->engine);
  g_assert_finalize_object (plan->project);
}

static const SxtFinding *
get_ready (Plan *plan)
{
  return sxt_engine_find (plan->engine, "schools/ready");
}

static void
test_messages (Plan *plan, gconstpointer data)
{
  const SxtFinding *finding = get_ready (plan);
  g_autoptr (GVariant) headline = sxt_message_to_variant (finding->headline);
  g_autofree char *printed = g_variant_print (headline, FALSE);
  SxtCase *worst = g_ptr_array_index (finding->cases, 0);

  g_assert_cmpint (finding->state, ==, SXT_STATE_MISSED);
  g_assert_cmpstr (sxt_message_get_template (finding->headline), ==,
                   "{school} starts with {criterion} at {level}, not {minimum}");
  g_assert_nonnull (strstr (printed, "Lincoln MS"));
  g_assert_nonnull (strstr (printed, "Staffing"));
  g_assert_cmpstr (sxt_message_get_template (finding->general), ==, "A first school is below a must-have minimum");
  g_assert_cmpint (finding->endangers, ==, sxt_date_new (2027, 8, 25));
  g_assert_cmpstr (worst->record, ==, "s-1");
  g_assert_cmpuint (worst->targets->len, ==, 2);
  g_assert_cmpstr (((SxtTarget *) g_ptr_array_index (worst->targets, 0))->id, ==, "q-1");
  g_assert_cmpint (((SxtTarget *) g_ptr_array_index (worst->targets, 0))->field, ==, SXT_SCORE_LEVEL);
  g_assert_cmpstr (sxt_state_get_label (SXT_STATE_MISSED), ==, "Gap");
}

static void
test_updated (Plan *plan, gconstpointer data)
{
  SxtRecord *person = add (plan->project, SXT_PEOPLE, "p-1");

  /* Nothing that a check says depends on her. */
  g_assert_cmpuint (plan->updated, ==, 0);
  sxt_record_set_string (person, SXT_PERSON_NAME, "Rosa Diaz");
  sxt_record_set_string (plan->score, SXT_SCORE_EVIDENCE, "Another list");
  g_assert_cmpuint (plan->updated, ==, 0);

  sxt_record_set_integer (plan->score, SXT_SCORE_LEVEL, 3);
  g_assert_cmpuint (plan->updated, ==, 1);
  g_assert_cmpint (get_ready (plan)->state, ==, SXT_STATE_MET);
  sxt_project_undo (plan->project, NULL);
  g_assert_cmpuint (plan->updated, ==, 2);
  g_assert_cmpint (get_ready (plan)->state, ==, SXT_STATE_MISSED);

  /* Once for a group, and not at all for one that comes to nothing. */
  sxt_project_begin (plan->project, "Both");
  sxt_record_set_integer (plan->score, SXT_SCORE_LEVEL, 4);
  sxt_record_set_string (plan->school, SXT_SCHOOL_NAME, "Lincoln Middle");
  g_assert_true (sxt_project_end (plan->project, NULL));
  g_assert_cmpuint (plan->updated, ==, 3);
  sxt_project_begin (plan->project, "Nothing");
  sxt_record_set_integer (plan->score, SXT_SCORE_LEVEL, 1);
  sxt_project_fail (plan->project);
  g_assert_false (sxt_project_end (plan->project, NULL));
  g_assert_cmpint (get_ready (plan)->state, ==, SXT_STATE_MET);
  g_assert_cmpuint (plan->updated, ==, 3);
}

static void
test_set_aside (Plan *plan, gconstpointer data)
{
  SxtRecord *aside = add (plan->project, SXT_SET_ASIDES, "a-1");
  SxtTally tally;

  sxt_record_set_string (aside, SXT_SET_ASIDE_CHECK, "schools/ready");
  sxt_record_set_string (aside, SXT_SET_ASIDE_RECORD, "s-1");
  sxt_record_set_date (aside, SXT_SET_ASIDE_UNTIL, TODAY + 10);
  g_assert_true (get_ready (plan)->set_aside);
  g_assert_cmpint (get_ready (plan)->state, ==, SXT_STATE_MISSED);
  g_assert_cmpuint (get_ready (plan)->set_asides->len, ==, 1);
  tally = sxt_engine_tally (plan->engine, SXT_AREA_SCHOOLS);
  g_assert_cmpuint (tally.total, ==, 2);
  g_assert_cmpuint (tally.set_aside, ==, 1);
  g_assert_cmpuint (tally.missed, ==, 0);
  g_assert_cmpint (sxt_engine_get_worst (plan->engine, SXT_AREA_SCHOOLS), ==, SXT_STATE_NOT_STARTED);

  sxt_engine_set_date (plan->engine, TODAY + 10);
  g_assert_false (get_ready (plan)->set_aside);
  g_assert_cmpuint (get_ready (plan)->set_asides->len, ==, 0);
  g_assert_cmpint (sxt_engine_get_worst (plan->engine, SXT_AREA_SCHOOLS), ==, SXT_STATE_MISSED);

  /* About the whole check. */
  sxt_record_clear (aside, SXT_SET_ASIDE_UNTIL);
  sxt_record_clear (aside, SXT_SET_ASIDE_RECORD);
  g_assert_true (get_ready (plan)->set_aside);

  /* About a school that is gone: not about the whole check. */
  sxt_record_set_string (aside, SXT_SET_ASIDE_RECORD, "s-9");
  g_assert_false (get_ready (plan)->set_aside);
}

static void
test_mends (Plan *plan, gconstpointer data)
{
  SxtRecord *mend = add (plan->project, SXT_MENDS, "m-1");
  guint updated;

  sxt_record_set_string (mend, SXT_MEND_CHECK, "schools/ready");
  g_assert_cmpuint (get_ready (plan)->mends->len, ==, 1);
  updated = plan->updated;
  g_assert_cmpuint (updated, >, 0);
  /* What the record says is part of what is shown. */
  sxt_record_set_date (mend, SXT_MEND_DUE, TODAY);
  g_assert_cmpuint (plan->updated, ==, updated + 1);
  sxt_project_remove (plan->project, &mend, 1, NULL);
  g_assert_cmpuint (get_ready (plan)->mends->len, ==, 0);
}

static void
test_urgent (Plan *plan, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) few = NULL;
  const SxtFinding *last = NULL;
  SxtTally tally = sxt_engine_tally (plan->engine, -1);

  /* A message makes its area's date the nearest. */
  SxtRecord *audience = add (plan->project, SXT_AUDIENCES, "a-1");
  SxtRecord *message = add (plan->project, SXT_MESSAGES, "m-1");
  SxtRecord *reach = add (plan->project, SXT_REACHES, "r-1");

  sxt_record_set_choice (audience, SXT_AUDIENCE_KIND, SXT_AUDIENCE_KIND_FAMILIES);
  sxt_record_set_date (message, SXT_MESSAGE_DATE, TODAY + 20);
  sxt_record_set_target (reach, SXT_REACH_MESSAGE, message);
  sxt_record_set_target (reach, SXT_REACH_AUDIENCE, audience);

  g_assert_cmpuint (tally.total, ==, sxt_checks_get_n ());
  g_assert_cmpuint (tally.met + tally.at_risk + tally.missed + tally.not_started + tally.set_aside, ==, tally.total);

  all = sxt_engine_get_urgent (plan->engine, 0);
  few = sxt_engine_get_urgent (plan->engine, 5);
  g_assert_cmpuint (few->len, ==, 5);
  g_assert_cmpuint (all->len, ==, tally.total - tally.met);
  g_assert_cmpstr (((const SxtFinding *) g_ptr_array_index (all, 0))->check->id, ==, "schools/ready");
  for (guint i = 0; i < all->len; i++)
    {
      const SxtFinding *finding = g_ptr_array_index (all, i);

      if (i < few->len)
        g_assert_true (g_ptr_array_index (few, i) == finding);
      g_assert_cmpint (finding->state, !=, SXT_STATE_MET);
      if (last != NULL)
        g_assert_true (last->state > finding->state ||
                       (last->state == finding->state &&
                        (last->endangers < finding->endangers ||
                         (last->endangers == finding->endangers && last->check->area <= finding->check->area))));
      last = finding;
    }
}

static void
test_date (Plan *plan, gconstpointer data)
{
  int date;

  sxt_record_clear (plan->score, SXT_SCORE_LEVEL);
  g_assert_cmpint (get_ready (plan)->state, ==, SXT_STATE_AT_RISK);
  g_object_set (plan->engine, "date", (int) sxt_date_new (2027, 6, 26), NULL);
  g_assert_cmpint (get_ready (plan)->state, ==, SXT_STATE_MISSED);
  g_object_get (plan->engine, "date", &date, NULL);
  g_assert_cmpint (date, ==, sxt_date_new (2027, 6, 26));

  /* A later start takes the gap back. */
  sxt_record_set_date (plan->wave, SXT_WAVE_START, sxt_date_new (2027, 8, 26));
  g_assert_cmpint (get_ready (plan)->state, ==, SXT_STATE_AT_RISK);
}

static void
test_json (Plan *plan, gconstpointer data)
{
  static const char *const members[] = { "id",     "state",     "headline",         "reason",  "why",  "remedy",
                                         "source", "endangers", "nothing_to_guard", "records", "mend", "set_aside" };
  SxtRecord *mend = add (plan->project, SXT_MENDS, "m-1");
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) one = NULL;
  JsonObject *root, *ready, *record, *done;
  JsonArray *checks;

  sxt_record_set_string (mend, SXT_MEND_CHECK, "schools/ready");
  sxt_record_set_date (mend, SXT_MEND_DUE, TODAY);
  node = sxt_engine_to_json (plan->engine, "Plan", -1);
  root = json_node_get_object (node);
  checks = json_object_get_array_member (root, "checks");

  g_assert_cmpstr (json_object_get_string_member (root, "project"), ==, "Plan");
  g_assert_cmpstr (json_object_get_string_member (root, "on"), ==, "2027-01-15");
  g_assert_cmpuint (json_array_get_length (checks), ==, sxt_checks_get_n ());
  for (guint i = 0; i < json_array_get_length (checks); i++)
    {
      JsonObject *check = json_array_get_object_element (checks, i);
      g_autoptr (GList) names = json_object_get_members (check);

      g_assert_cmpuint (g_list_length (names), ==, G_N_ELEMENTS (members));
      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        g_assert_cmpstr (g_list_nth_data (names, j), ==, members[j]);
      g_assert_cmpstr (json_object_get_string_member (check, "id"), ==, sxt_checks_get (i)->id);
    }

  one = sxt_engine_to_json (plan->engine, "Plan", SXT_AREA_SCHOOLS);
  checks = json_object_get_array_member (json_node_get_object (one), "checks");
  g_assert_cmpuint (json_array_get_length (checks), ==, 2);
  ready = json_array_get_object_element (checks, 0);
  g_assert_cmpstr (json_object_get_string_member (ready, "state"), ==, "missed");
  g_assert_cmpstr (json_object_get_string_member (ready, "headline"), ==,
                   "Lincoln MS starts with Staffing at 2, not 3");
  g_assert_cmpstr (json_object_get_string_member (ready, "endangers"), ==, "2027-08-25");
  record = json_array_get_object_element (json_object_get_array_member (ready, "records"), 0);
  g_assert_cmpstr (json_object_get_string_member (record, "list"), ==, "scores");
  g_assert_cmpstr (json_object_get_string_member (record, "id"), ==, "q-1");
  g_assert_cmpstr (json_object_get_string_member (record, "field"), ==, "level");
  done = json_array_get_object_element (json_object_get_array_member (ready, "mend"), 0);
  g_assert_cmpstr (json_object_get_string_member (done, "due"), ==, "2027-01-15");

  /* A record that is wanting, with what it starts with. */
  sxt_project_remove (plan->project, &plan->score, 1, NULL);
  g_clear_pointer (&one, json_node_unref);
  one = sxt_engine_to_json (plan->engine, "Plan", SXT_AREA_SCHOOLS);
  checks = json_object_get_array_member (json_node_get_object (one), "checks");
  record = json_array_get_object_element (
      json_object_get_array_member (json_array_get_object_element (checks, 0), "records"), 0);
  g_assert_true (json_object_get_null_member (record, "id"));
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (record, "with"), "school"), ==, "s-1");
}

/* What goes round in a cycle or is empty must not stop the checks. */
static void
test_empty (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtEngine) engine = sxt_engine_new (project, TODAY);
  SxtTally tally = sxt_engine_tally (engine, -1);

  g_assert_cmpuint (tally.total, ==, 12);
  g_assert_cmpuint (tally.not_started, ==, 12);
  g_assert_cmpint (sxt_engine_get_worst (engine, -1), ==, SXT_STATE_NOT_STARTED);
}

/* An empty record of each type is no reason to say more than that it is empty: nothing is met, nothing a gap. */
static void
test_empty_records (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtEngine) engine = NULL;

  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    {
      g_autoptr (SxtRecord) record = sxt_record_new ((SxtListId) list);

      sxt_project_append (project, record, NULL);
    }
  engine = sxt_engine_new (project, TODAY);
  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (engine, i);

      if (finding->state == SXT_STATE_MET || finding->state == SXT_STATE_MISSED)
        g_test_message ("%s", finding->check->id);
      g_assert_cmpint (finding->state, !=, SXT_STATE_MET);
      g_assert_cmpint (finding->state, !=, SXT_STATE_MISSED);
    }
}

/* With a delay the findings stay as they were until it has passed, or until they are asked to settle. */
static void
test_delay (Plan *plan, gconstpointer data)
{
  SxtEngine *engine = sxt_engine_new (plan->project, TODAY);
  g_autoptr (SxtEngine) before = keep (engine);
  guint n = 0;

  g_signal_connect (engine, "updated", G_CALLBACK (count_cb), &n);
  sxt_engine_set_delay (engine, 1);
  sxt_record_set_integer (plan->score, SXT_SCORE_LEVEL, 1);
  sxt_record_set_string (plan->school, SXT_SCHOOL_NAME, "Adams MS");
  g_assert_false (sxt_engine_is_settled (engine));
  g_assert_true (say_the_same (engine, before));
  while (!sxt_engine_is_settled (engine))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (say_the_same (engine, before));
  g_assert_cmpuint (n, ==, 1);

  g_assert_true (sxt_project_undo (plan->project, NULL));
  g_assert_true (sxt_project_undo (plan->project, NULL));
  g_assert_false (say_the_same (engine, before));
  sxt_engine_settle (engine);
  g_assert_true (sxt_engine_is_settled (engine));
  g_assert_true (say_the_same (engine, before));
  g_assert_cmpuint (n, ==, 2);

  /* What still waits goes with the engine. */
  sxt_record_set_integer (plan->score, SXT_SCORE_LEVEL, 1);
  g_object_unref (engine);
  for (int i = 0; i < 5; i++)
    {
      g_usleep (1000);
      g_main_context_iteration (NULL, FALSE);
    }
}

#define ADD(name, function) g_test_add ("/checks/engine/" name, Plan, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sxt_language_init ("en", NULL);

  g_test_add_func ("/checks/engine/empty", test_empty);
  g_test_add_func ("/checks/engine/empty-records", test_empty_records);
  g_test_add_func ("/checks/engine/reads", test_reads);
  ADD ("messages", test_messages);
  ADD ("updated", test_updated);
  ADD ("delay", test_delay);
  ADD ("set-aside", test_set_aside);
  ADD ("mends", test_mends);
  ADD ("urgent", test_urgent);
  ADD ("date", test_date);
  ADD ("json", test_json);
  for (guint seed = 1; seed <= 3; seed++)
    {
      g_autofree char *name = g_strdup_printf ("/checks/engine/random-edits/%u", seed);

      g_test_add_data_func (name, GUINT_TO_POINTER (seed), test_random_edits);
    }

  return g_test_run ();
}
