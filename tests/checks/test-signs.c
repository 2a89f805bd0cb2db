/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs: what the index says of each record and field equals a walk over all findings, also after edits. */
#include "base/format.h"
#include "checks/signs.h"
#include "model/all.h"
#include "random-edits.h"

#define TODAY (sxt_date_new (2027, 1, 15))
#define N_EDITS 150

/* Whether a case that counts concerns the record: by this field, or at all. */
static gboolean
concerns (const SxtCase *found, const char *id, int field)
{
  gboolean is_mended_here = FALSE;

  if (found->state == SXT_STATE_MET || found->set_aside)
    return FALSE;
  for (guint i = 0; found->targets != NULL && i < found->targets->len; i++)
    {
      const SxtTarget *target = g_ptr_array_index (found->targets, i);

      if (g_strcmp0 (target->id, id) != 0)
        continue;
      is_mended_here = TRUE;
      if (field == SXT_SIGNS_ANY_FIELD || target->field == field)
        return TRUE;
    }

  return g_strcmp0 (found->record, id) == 0 && !is_mended_here && field < 0;
}

static guint
assert_field (SxtEngine *engine, SxtSigns *signs, const char *id, int field)
{
  g_autoptr (GPtrArray) found = sxt_signs_get (signs, id, field);
  const SxtSign *worst = sxt_signs_get_worst (signs, id, field);
  SxtState state = SXT_STATE_MET;
  guint n = 0;

  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (engine, i);

      for (guint j = 0; j < finding->cases->len; j++)
        {
          const SxtCase *one = g_ptr_array_index (finding->cases, j);
          gboolean is_found = FALSE;

          if (!concerns (one, id, field))
            continue;
          for (guint k = 0; k < found->len; k++)
            {
              const SxtSign *sign = g_ptr_array_index (found, k);

              is_found |= sign->found == one && sign->finding == finding && sign->case_number == j;
            }
          g_assert_true (is_found);
          state = MAX (state, one->state);
          n++;
        }
    }

  g_assert_true ((worst != NULL) == (n > 0));
  g_assert_cmpuint (found->len, >=, n);
  if (worst != NULL)
    {
      g_assert_cmpint (worst->found->state, ==, state);
      g_assert_true (worst == g_ptr_array_index (found, 0));
    }
  for (guint i = 0; i < found->len; i++)
    {
      const SxtSign *sign = g_ptr_array_index (found, i);

      g_assert_true (concerns (sign->found, id, sign->field));
      g_assert_true (field == SXT_SIGNS_ANY_FIELD || sign->field == field);
    }

  return n;
}

static guint
assert_all (SxtEngine *engine, SxtSigns *signs)
{
  SxtProject *project = sxt_engine_get_project (engine);
  guint n = 0;

  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      guint n_signed = 0;

      for (guint i = 0; i < (list < SXT_FIRST_LIST ? 1 : sxt_project_get_n (project, (SxtListId) list)); i++)
        {
          SxtRecord *record = list < SXT_FIRST_LIST ? sxt_project_get_single (project, (SxtListId) list)
                                                    : sxt_project_get (project, (SxtListId) list, i);
          int n_fields = (int) sxt_record_get_record_type (record)->n_fields;

          for (int field = SXT_SIGNS_ANY_FIELD; field < n_fields; field++)
            n += assert_field (engine, signs, sxt_record_get_id (record), field);
          n_signed += sxt_signs_get_worst (signs, sxt_record_get_id (record), SXT_SIGNS_ANY_FIELD) != NULL;
        }
      g_assert_cmpuint (sxt_signs_count (signs, (SxtListId) list), ==, n_signed);
    }

  return n;
}

static void
updated_cb (SxtSigns *signs, guint *n)
{
  (*n)++;
}

static void
test_random_edits (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtEngine) engine = NULL;
  g_autoptr (SxtSigns) signs = NULL;
  guint n = 0, n_updates = 0;

  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    for (guint i = 0; i < 3; i++)
      random_edits_add (rand, project, (SxtListId) list);
  engine = sxt_engine_new (project, TODAY);
  signs = sxt_signs_new (engine);
  g_signal_connect (signs, "updated", G_CALLBACK (updated_cb), &n_updates);

  for (guint i = 0; i < N_EDITS; i++)
    {
      random_edits_do (rand, project);
      n += assert_all (engine, signs);
    }
  g_assert_cmpuint (n, >, N_EDITS);
  g_assert_cmpuint (n_updates, >, 0);
}

/* A school of a wave whose driver is somebody else: a gap, by that very field, until it is mended or set aside. */
static void
test_field (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtRecord) wave = sxt_record_new_with_id (SXT_WAVES, "w-1");
  g_autoptr (SxtRecord) school = sxt_record_new_with_id (SXT_SCHOOLS, "s-1");
  g_autoptr (SxtRecord) aside = sxt_record_new (SXT_SET_ASIDES);
  g_autoptr (SxtEngine) engine = NULL;
  g_autoptr (SxtSigns) signs = NULL;
  const SxtSign *sign;

  sxt_project_append (project, wave, NULL);
  sxt_record_set_target (school, SXT_SCHOOL_WAVE, wave);
  sxt_record_set_choice (school, SXT_SCHOOL_DRIVER, SXT_DRIVER_OUTSIDER);
  sxt_project_append (project, school, NULL);
  engine = sxt_engine_new (project, TODAY);
  signs = sxt_signs_new (engine);

  sign = sxt_signs_get_worst (signs, "s-1", SXT_SCHOOL_DRIVER);
  g_assert_nonnull (sign);
  g_assert_cmpstr (sign->finding->check->id, ==, "capacity/principal-drives");
  g_assert_cmpint (sign->found->state, ==, SXT_STATE_MISSED);
  g_assert_null (sxt_signs_get_worst (signs, "s-1", SXT_SCHOOL_ENROLLMENT));
  g_assert_null (sxt_signs_get_worst (signs, "nobody", SXT_SIGNS_ANY_FIELD));

  sxt_record_set_text (aside, SXT_SET_ASIDE_CHECK, "capacity/principal-drives", NULL);
  sxt_record_set_target (aside, SXT_SET_ASIDE_RECORD, school);
  sxt_record_set_date (aside, SXT_SET_ASIDE_UNTIL, TODAY + 30);
  sxt_project_append (project, aside, NULL);
  g_assert_null (sxt_signs_get_worst (signs, "s-1", SXT_SCHOOL_DRIVER));
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_nonnull (sxt_signs_get_worst (signs, "s-1", SXT_SCHOOL_DRIVER));

  sxt_record_set_choice (school, SXT_SCHOOL_DRIVER, SXT_DRIVER_PRINCIPAL);
  sign = sxt_signs_get_worst (signs, "s-1", SXT_SCHOOL_DRIVER);
  g_assert_true (sign == NULL || sign->found->state < SXT_STATE_MISSED);
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signs/field", test_field);
  for (guint seed = 1; seed <= 3; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/signs/random-edits/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random_edits);
    }

  return g_test_run ();
}
