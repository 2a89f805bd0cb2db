/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mending: planned fixes and what is set aside come and go as one step each, and change what the finding says. */
#include "base/format.h"
#include "checks/mending.h"
#include "model/all.h"

#define TODAY (sxt_date_new (2027, 1, 15))
#define CHECK "capacity/principal-drives"

typedef struct
{
  SxtProject *project;
  SxtRecord *schools[2];
  SxtRecord *person;
  SxtEngine *engine;
} Fixture;

/* Two schools of a wave that outsiders drive. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxtRecord) wave = sxt_record_new_with_id (SXT_WAVES, "w-1");

  fixture->project = sxt_project_new ();
  sxt_project_append (fixture->project, wave, NULL);
  fixture->person = sxt_record_new_with_id (SXT_PEOPLE, "p-1");
  sxt_record_set_string (fixture->person, SXT_PERSON_NAME, "Ana Ruiz");
  sxt_project_append (fixture->project, fixture->person, NULL);
  for (guint i = 0; i < 2; i++)
    {
      fixture->schools[i] = sxt_record_new_with_id (SXT_SCHOOLS, i == 0 ? "s-1" : "s-2");
      sxt_record_set_string (fixture->schools[i], SXT_SCHOOL_NAME, i == 0 ? "First ES" : "Second ES");
      sxt_record_set_target (fixture->schools[i], SXT_SCHOOL_WAVE, wave);
      sxt_record_set_choice (fixture->schools[i], SXT_SCHOOL_DRIVER, SXT_DRIVER_OUTSIDER);
      sxt_project_append (fixture->project, fixture->schools[i], NULL);
    }
  sxt_project_clear_history (fixture->project);
  fixture->engine = sxt_engine_new (fixture->project, TODAY);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->engine);
  g_object_unref (fixture->person);
  g_object_unref (fixture->schools[0]);
  g_object_unref (fixture->schools[1]);
  g_object_unref (fixture->project);
}

static const SxtFinding *
find (Fixture *fixture)
{
  return sxt_engine_find (fixture->engine, CHECK);
}

static const SxtCase *
find_case (Fixture *fixture, const char *record)
{
  const SxtFinding *finding = find (fixture);

  for (guint i = 0; i < finding->cases->len; i++)
    {
      const SxtCase *found = g_ptr_array_index (finding->cases, i);

      if (g_strcmp0 (found->record, record) == 0)
        return found;
    }

  g_assert_not_reached ();
}

static SxtRecord *
new_draft (const char *record)
{
  SxtRecord *draft = sxt_record_new (SXT_MENDS);

  sxt_record_set_string (draft, SXT_MEND_CHECK, CHECK);
  sxt_record_set_text (draft, SXT_MEND_RECORD, record, NULL);
  return draft;
}

static void
test_mend (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxtRecord) draft = new_draft ("s-2");
  SxtRecord *mend;

  /* Nothing said is nothing written. */
  sxt_mend_write (fixture->project, NULL, draft);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, 0);

  sxt_record_set_target (draft, SXT_MEND_OWNER, fixture->person);
  sxt_mend_write (fixture->project, NULL, draft);
  mend = sxt_finding_get_mend (find (fixture), "s-2");
  g_assert_nonnull (mend);
  g_assert_true (mend != draft);
  g_assert_true (sxt_record_get_target (mend, SXT_MEND_OWNER) == fixture->person);
  g_assert_null (sxt_finding_get_mend (find (fixture), NULL));
  g_assert_null (sxt_finding_get_case_mend (find (fixture), find_case (fixture, "s-1")));
  g_assert_true (sxt_finding_get_case_mend (find (fixture), find_case (fixture, "s-2")) == mend);

  sxt_record_set_date (draft, SXT_MEND_DUE, TODAY + 9);
  sxt_record_set_string (draft, SXT_MEND_WHAT, "Ask her");
  sxt_mend_write (fixture->project, mend, draft);
  g_assert_cmpint (sxt_record_get_date (mend, SXT_MEND_DUE), ==, TODAY + 9);
  g_assert_cmpstr (sxt_record_get_string (mend, SXT_MEND_WHAT), ==, "Ask her");
  g_assert_true (sxt_project_undo (fixture->project, NULL));
  g_assert_false (sxt_record_has (mend, SXT_MEND_DUE));
  g_assert_false (sxt_record_has (mend, SXT_MEND_WHAT));

  /* Nothing left to say: gone in one step, and back in one. */
  sxt_record_clear (draft, SXT_MEND_OWNER);
  sxt_record_clear (draft, SXT_MEND_DUE);
  sxt_record_clear (draft, SXT_MEND_WHAT);
  sxt_mend_write (fixture->project, mend, draft);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, 0);
  g_assert_true (sxt_project_undo (fixture->project, NULL));
  g_assert_true (sxt_record_get_target (mend, SXT_MEND_OWNER) == fixture->person);
  g_assert_true (sxt_project_undo (fixture->project, NULL));
  g_assert_false (sxt_project_get_can_undo (fixture->project));

  /* What has notes stays. */
  g_assert_true (sxt_project_redo (fixture->project, NULL));
  sxt_record_set_string (mend, SXT_MEND_NOTES, "She knows");
  sxt_mend_write (fixture->project, mend, draft);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, 1);
  g_assert_false (sxt_record_has (mend, SXT_MEND_OWNER));
}

static void
test_whole_check (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxtRecord) draft = new_draft (NULL);
  SxtRecord *mend;

  sxt_record_set_string (draft, SXT_MEND_WHAT, "Ask both");
  sxt_mend_write (fixture->project, NULL, draft);
  mend = sxt_finding_get_mend (find (fixture), NULL);
  g_assert_nonnull (mend);
  g_assert_true (sxt_finding_get_case_mend (find (fixture), find_case (fixture, "s-1")) == mend);
  g_assert_null (sxt_finding_get_mend (find (fixture), "s-1"));
}

static void
test_set_aside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxtRecord) draft = sxt_record_new (SXT_SET_ASIDES);
  g_autofree char *title = NULL;

  sxt_record_set_string (draft, SXT_SET_ASIDE_CHECK, CHECK);
  sxt_record_set_text (draft, SXT_SET_ASIDE_RECORD, "s-1", NULL);
  g_assert_false (sxt_set_aside_is_complete (draft, TODAY));
  sxt_record_set_string (draft, SXT_SET_ASIDE_REASON, "  \n");
  sxt_record_set_date (draft, SXT_SET_ASIDE_UNTIL, TODAY + 30);
  g_assert_false (sxt_set_aside_is_complete (draft, TODAY));
  sxt_record_set_string (draft, SXT_SET_ASIDE_REASON, "The board decides in May");
  g_assert_true (sxt_set_aside_is_complete (draft, TODAY));
  sxt_record_set_date (draft, SXT_SET_ASIDE_UNTIL, TODAY);
  g_assert_false (sxt_set_aside_is_complete (draft, TODAY));
  g_assert_false (sxt_set_aside_write (fixture->project, draft, TODAY));
  sxt_record_set_date (draft, SXT_SET_ASIDE_UNTIL, TODAY + 1);

  g_assert_true (sxt_set_aside_write (fixture->project, draft, TODAY));
  g_assert_true (find_case (fixture, "s-1")->set_aside);
  g_assert_false (find_case (fixture, "s-2")->set_aside);
  g_assert_cmpint (sxt_record_get_date (draft, SXT_SET_ASIDE_DATE), ==, TODAY);
  title = sxt_set_aside_dup_title (draft);
  g_assert_cmpstr (title, ==, "First ES");

  g_assert_true (sxt_set_aside_end (draft, TODAY));
  g_assert_false (find_case (fixture, "s-1")->set_aside);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SET_ASIDES), ==, 1);
  g_assert_true (sxt_project_undo (fixture->project, NULL));
  g_assert_true (find_case (fixture, "s-1")->set_aside);
  g_assert_true (sxt_project_undo (fixture->project, NULL));
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SET_ASIDES), ==, 0);
  g_assert_false (sxt_project_get_can_undo (fixture->project));
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/mending/mend", test_mend);
  ADD ("/mending/whole-check", test_whole_check);
  ADD ("/mending/set-aside", test_set_aside);
#undef ADD

  return g_test_run ();
}
