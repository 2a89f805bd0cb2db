/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random edits of a plan, and whether what the engine made again equals a full run. */
#include "random-edits.h"

#include "checks/fold.h"
#include "model/all.h"

/* Around which dates fall. */
#define TODAY (sxt_date_new (2027, 1, 15))

static const char *const words[] = {
  "Students copy ten problems from the board while the class waits.",
  "Students sit in a circle and explain their plan to a partner.",
  "Students copy ten problems from the board while the class listens.",
  "Deeper engagement for everybody.",
  "Lincoln MS",
  "Oak Park ES",
  "Rosa Diaz",
  "FREQ=MONTHLY",
  "FREQ=MONTHLY;INTERVAL=6",
  "State test",
};

/* A canonical text that the field may have, or NULL to clear it. */
static char *
make_value (GRand *rand, SxtProject *project, const SxtField *field)
{
  if (g_rand_int_range (rand, 0, 6) == 0)
    return NULL;

  if (g_str_equal (field->key, "check"))
    return g_strdup (sxt_checks_get ((guint) g_rand_int_range (rand, 0, (gint32) sxt_checks_get_n ()))->id);

  switch (field->kind)
    {
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
      {
        gint64 least = field->min, most = field->max > field->min ? field->max : field->min + 400;
        gint64 value = g_rand_boolean (rand) ? least + g_rand_int_range (rand, 0, 5)
                                             : least + (gint64) g_rand_double_range (rand, 0, 100);
        SxtValue number = { .type = SXT_VALUE_INT, .i = CLAMP (value, least, most) };

        return sxt_field_to_string (field, &number);
      }
    case SXT_KIND_BOOLEAN: return g_strdup (g_rand_int_range (rand, 0, 3) > 0 ? "true" : "false");
    case SXT_KIND_CHOICE:
      return g_strdup (field->choices->items[g_rand_int_range (rand, 0, (gint32) field->choices->n)].key);
    case SXT_KIND_DATE: return sxt_date_to_iso (TODAY + g_rand_int_range (rand, -300, 500));
    case SXT_KIND_MONTH_DAY: return g_strdup (g_rand_boolean (rand) ? "06-12" : "08-16");
    case SXT_KIND_REFERENCE:
      {
        SxtListId list = field->targets[0];
        guint n;

        if (list == SXT_LIST_ANY)
          list = (SxtListId) g_rand_int_range (rand, SXT_FIRST_LIST, SXT_N_LISTS);
        else if (field->targets[1] != SXT_LIST_NONE && g_rand_boolean (rand))
          list = field->targets[1];
        n = sxt_project_get_n (project, list);
        if (n == 0)
          return NULL;
        return g_strdup (
            sxt_record_get_id (sxt_project_get (project, list, (guint) g_rand_int_range (rand, 0, (gint32) n))));
      }
    case SXT_KIND_STRINGS:
      if (field->choices != NULL)
        return g_strdup (field->choices->items[g_rand_int_range (rand, 0, (gint32) field->choices->n)].key);
      return g_strdup (words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    default: return g_strdup (words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }
}

static void
edit_field (GRand *rand, SxtProject *project, SxtRecord *record)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);
  int field = g_rand_int_range (rand, 0, (gint32) type->n_fields);
  g_autofree char *value = NULL;

  if ((type->fields[field].flags & SXT_FIELD_COMPUTED) != 0)
    return;

  value = make_value (rand, project, &type->fields[field]);
  sxt_record_set_text (record, field, value, NULL);
}

void
random_edits_add (GRand *rand, SxtProject *project, SxtListId list)
{
  g_autoptr (SxtRecord) record = sxt_record_new (list);
  const SxtRecordType *type = sxt_record_type_get (list);

  for (int field = 0; field < (int) type->n_fields; field++)
    {
      g_autofree char *value = NULL;

      if ((type->fields[field].flags & SXT_FIELD_COMPUTED) != 0)
        continue;
      value = make_value (rand, project, &type->fields[field]);
      if (value != NULL)
        sxt_record_set_text (record, field, value, NULL);
    }
  sxt_project_append (project, record, NULL);
}

/*
 * A list that the plan has records of, mostly. What the checks say they read is not asked: that is what may be wrong.
 */
static SxtListId
choose_list (GRand *rand, SxtProject *project)
{
  SxtListId lists[SXT_N_LISTS];
  guint n = 0;

  if (g_rand_int_range (rand, 0, 8) == 0)
    return (SxtListId) g_rand_int_range (rand, 0, SXT_N_LISTS);
  if (g_rand_int_range (rand, 0, 8) == 0)
    return g_rand_boolean (rand) ? SXT_PLAN : SXT_SETTINGS;

  lists[n++] = SXT_CORE_MESSAGE;
  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    if (sxt_project_get_n (project, (SxtListId) list) > 0)
      lists[n++] = (SxtListId) list;

  return lists[g_rand_int_range (rand, 0, (gint32) n)];
}

/* One operation on a list of the plan, or now and then on any other. */
void
random_edits_do (GRand *rand, SxtProject *project)
{
  SxtListId list = choose_list (rand, project);
  guint n = list < SXT_FIRST_LIST ? 1 : sxt_project_get_n (project, list);
  int what = g_rand_int_range (rand, 0, 20);

  if (list < SXT_FIRST_LIST)
    {
      edit_field (rand, project, sxt_project_get_single (project, list));
      return;
    }

  if (what < 3 || n == 0)
    {
      if (n < 6)
        random_edits_add (rand, project, list);
    }
  else if (what < 5)
    {
      SxtRecord *record = sxt_project_get (project, list, (guint) g_rand_int_range (rand, 0, (gint32) n));

      sxt_project_remove (project, &record, 1, NULL);
    }
  else if (what < 6)
    sxt_project_move (project, list, (guint) g_rand_int_range (rand, 0, (gint32) n), 1,
                      (guint) g_rand_int_range (rand, 0, (gint32) n), NULL);
  else if (what < 7)
    sxt_project_undo (project, NULL);
  else if (what < 8)
    sxt_project_redo (project, NULL);
  else
    edit_field (rand, project, sxt_project_get (project, list, (guint) g_rand_int_range (rand, 0, (gint32) n)));
}

void
random_edits_assert_full_run (SxtEngine *engine)
{
  g_autoptr (SxtEngine) fresh = sxt_engine_new (sxt_engine_get_project (engine), sxt_engine_get_date (engine));

  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      const SxtFinding *kept = sxt_engine_get_finding (engine, i);
      const SxtFinding *whole = sxt_engine_get_finding (fresh, i);

      if (!sxt_finding_equal (kept, whole))
        {
          g_autofree char *first = sxt_message_format_plain (kept->reason);
          g_autofree char *second = sxt_message_format_plain (whole->reason);

          g_error ("%s: kept %s (%s), a full run says %s (%s)", kept->check->id, sxt_state_get_key (kept->state), first,
                   sxt_state_get_key (whole->state), second);
        }
    }
}
