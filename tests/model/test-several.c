/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several records edited as one, and values as a person types them. */
#include "base/format.h"
#include "model/all.h"
#include "model/several.h"
#include "model/typed.h"

typedef struct
{
  SxtProject *project;
  SxtRecord *schools[3];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Ash ES", "Birch ES", "Cedar MS" };

  fixture->project = sxt_project_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SxtRecord) school = sxt_record_new (SXT_SCHOOLS);

      sxt_record_set_string (school, SXT_SCHOOL_NAME, names[i]);
      g_assert_true (sxt_project_append (fixture->project, school, NULL));
      fixture->schools[i] = sxt_project_get (fixture->project, SXT_SCHOOLS, i);
    }
  sxt_project_clear_history (fixture->project);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->project);
}

static void
test_share (Fixture *fixture, gconstpointer data)
{
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  g_assert_true (sxt_records_share_value (fixture->schools, 3, SXT_SCHOOL_LEVEL, &value));
  g_assert_cmpint (value.type, ==, SXT_VALUE_ABSENT);
  sxt_record_set_choice (fixture->schools[2], SXT_SCHOOL_LEVEL, SXT_SCHOOL_LEVEL_MIDDLE);
  g_assert_false (sxt_records_share_value (fixture->schools, 3, SXT_SCHOOL_LEVEL, &value));
  g_assert_cmpint (value.type, ==, SXT_VALUE_ABSENT);
  g_assert_true (sxt_records_share_value (fixture->schools + 2, 1, SXT_SCHOOL_LEVEL, &value));
  g_assert_cmpint (value.i, ==, SXT_SCHOOL_LEVEL_MIDDLE);

  g_assert_true (sxt_records_may_share (SXT_SCHOOLS, SXT_SCHOOL_WAVE));
  g_assert_false (sxt_records_may_share (SXT_SCHOOLS, SXT_SCHOOL_NAME));
  g_assert_false (sxt_records_may_share (SXT_SCHOOLS, SXT_SCHOOL_ENROLLMENT));
  g_assert_false (sxt_records_may_share (SXT_SCORES, SXT_SCORE_SCHOOL));
}

/* One step for all, which says how many; one record has the step that it always had. */
static void
test_set (Fixture *fixture, gconstpointer data)
{
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  sxt_value_set_int (&value, SXT_SCHOOL_LEVEL_HIGH);
  g_assert_true (sxt_records_set_value (fixture->schools, 3, SXT_SCHOOL_LEVEL, &value, &error));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (sxt_record_get_choice (fixture->schools[i], SXT_SCHOOL_LEVEL), ==, SXT_SCHOOL_LEVEL_HIGH);
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Set Kind of school in 3 records");
  g_assert_true (sxt_project_undo (fixture->project, NULL));
  for (guint i = 0; i < 3; i++)
    g_assert_false (sxt_record_has (fixture->schools[i], SXT_SCHOOL_LEVEL));
  g_assert_false (sxt_project_get_can_undo (fixture->project));

  g_assert_true (sxt_records_set_value (fixture->schools, 1, SXT_SCHOOL_LEVEL, &value, &error));
  g_assert_true (g_str_has_prefix (sxt_project_get_undo_label (fixture->project), "Set Kind of school of "));
}

/* One refusal leaves all as they were. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  sxt_value_set_int (&value, -1);
  g_assert_false (sxt_records_set_value (fixture->schools, 3, SXT_SCHOOL_ENROLLMENT, &value, &error));
  g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_VALUE);
  g_assert_false (sxt_record_has (fixture->schools[0], SXT_SCHOOL_ENROLLMENT));
  g_assert_false (sxt_project_get_can_undo (fixture->project));
  g_assert_false (sxt_project_in_group (fixture->project));
}

/* What each has of the other answers stays. */
static void
test_item (Fixture *fixture, gconstpointer data)
{
  const SxtField *field = NULL;
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *records[2];
  SxtListId list = SXT_LIST_NONE;
  int index = -1;

  for (int l = SXT_FIRST_LIST; l < SXT_N_LISTS && index < 0; l++)
    for (int i = 0; i < (int) sxt_record_type_get ((SxtListId) l)->n_fields && index < 0; i++)
      {
        field = &sxt_record_type_get ((SxtListId) l)->fields[i];
        if (field->kind == SXT_KIND_STRINGS && field->choices != NULL && field->choices->n > 2)
          {
            list = (SxtListId) l;
            index = i;
          }
      }
  g_assert_cmpint (index, >=, 0);
  for (guint i = 0; i < 2; i++)
    {
      records[i] = sxt_record_new (list);
      g_assert_true (sxt_project_append (project, records[i], NULL));
      g_object_unref (records[i]);
    }
  sxt_record_set_text (records[0], index, field->choices->items[2].key, NULL);

  g_assert_true (sxt_records_set_item (records, 2, index, 0, TRUE, NULL));
  g_assert_true (sxt_record_has_string (records[0], index, field->choices->items[2].key));
  g_assert_true (sxt_record_has_string (records[0], index, field->choices->items[0].key));
  g_assert_cmpstr (sxt_record_get_strings (records[0], index)[0], ==, field->choices->items[0].key);
  g_assert_cmpuint (g_strv_length ((char **) sxt_record_get_strings (records[1], index)), ==, 1);
  g_assert_true (sxt_records_set_item (records, 2, index, 0, FALSE, NULL));
  g_assert_false (sxt_record_has (records[1], index));
  g_assert_true (sxt_record_has_string (records[0], index, field->choices->items[2].key));
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_true (sxt_record_has (records[1], index));
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) copies = NULL;
  SxtRecord *two[] = { fixture->schools[0], fixture->schools[2] };

  g_assert_true (sxt_records_duplicate (two, 2, &copies, NULL));
  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_cmpuint (sxt_record_get_position (copies->pdata[0]), ==, 1);
  g_assert_cmpuint (sxt_record_get_position (copies->pdata[1]), ==, 4);
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Duplicate 2 of Schools");
  g_assert_true (sxt_project_undo (fixture->project, NULL));
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SCHOOLS), ==, 3);
}

/* What was removed is known by its name as long as a step tells of it. */
static void
test_removed_title (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = g_strdup (sxt_record_get_id (fixture->schools[1]));
  g_autofree char *there = sxt_project_dup_removed_title (fixture->project, id);
  g_autofree char *gone = NULL, *forgotten = NULL;

  g_assert_null (there);
  g_assert_true (sxt_project_remove (fixture->project, &fixture->schools[1], 1, NULL));
  gone = sxt_project_dup_removed_title (fixture->project, id);
  g_assert_cmpstr (gone, ==, "Birch ES");
  sxt_project_clear_history (fixture->project);
  forgotten = sxt_project_dup_removed_title (fixture->project, id);
  g_assert_null (forgotten);
}

static void
test_typed (Fixture *fixture, gconstpointer data)
{
  const SxtField *date = &sxt_record_type_get (SXT_MILESTONES)->fields[SXT_MILESTONE_DATE];
  const char *const dates[] = { "2027-08-17", "8/17/2027", "8/17/27", "aug 17, 2027", "August 17, 2027" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_auto (SxtValue) value = SXT_VALUE_INIT;
      g_autofree char *reason = sxt_field_parse_typed (date, dates[i], &value);

      g_assert_null (reason);
      g_assert_cmpint (value.i, ==, sxt_date_new (2027, 8, 17));
    }
  {
    g_auto (SxtValue) value = SXT_VALUE_INIT;
    g_autofree char *reason = sxt_field_parse_typed (date, "soon", &value);

    g_assert_cmpstr (reason, ==, "Write a date, such as Aug 17, 2027.");
  }
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/several/share", test_share);
  ADD ("/several/set", test_set);
  ADD ("/several/refused", test_refused);
  ADD ("/several/item", test_item);
  ADD ("/several/duplicate", test_duplicate);
  ADD ("/several/removed-title", test_removed_title);
  ADD ("/several/typed", test_typed);
#undef ADD
  return g_test_run ();
}
