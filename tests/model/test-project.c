/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The project: what is done can be undone, list models never lie, pairs stand once, copies are apart. */
#include "model/all.h"
#include "model/project.h"

#define N_OPERATIONS 10000

/* Everything that a project holds, as text. */
static char *
dump (SxtProject *project)
{
  GString *text = g_string_new (NULL);

  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);

      g_string_append_printf (text, "%s\n", type->key);
      for (guint i = 0; i < sxt_project_get_n (project, list); i++)
        {
          SxtRecord *record = sxt_project_get (project, list, i);

          g_assert_cmpuint (sxt_record_get_position (record), ==, i);
          g_assert_true (sxt_record_get_project (record) == project);
          g_string_append_printf (text, "  %s", sxt_record_get_id (record));
          for (guint field = 0; field < type->n_fields; field++)
            {
              g_autofree char *value = sxt_record_dup_text (record, (int) field);

              if (value != NULL)
                g_string_append_printf (text, " %s=%s", type->fields[field].key, value);
            }
          g_string_append_c (text, '\n');
        }
    }

  return g_string_free (text, FALSE);
}

/* A second copy of each list, kept by items-changed alone. */
typedef struct
{
  SxtProject *project;
  GPtrArray *lists[SXT_N_LISTS];
} Mirror;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, GPtrArray *copy)
{
  g_assert_cmpuint (position + removed, <=, copy->len);
  if (removed > 0)
    g_ptr_array_remove_range (copy, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (copy, (int) (position + i), g_list_model_get_item (model, position + i));

  /* True at each signal, not only at the end. */
  g_assert_cmpuint (copy->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < copy->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_assert_true (copy->pdata[i] == item);
    }
}

static Mirror *
mirror_new (SxtProject *project)
{
  Mirror *self = g_new0 (Mirror, 1);

  self->project = project;
  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    {
      GListModel *model = sxt_project_get_list (project, list);

      self->lists[list] = g_ptr_array_new_with_free_func (g_object_unref);
      items_changed_cb (model, 0, 0, g_list_model_get_n_items (model), self->lists[list]);
      g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), self->lists[list]);
    }

  return self;
}

static void
mirror_check (Mirror *self)
{
  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    {
      GPtrArray *copy = self->lists[list];

      g_assert_cmpuint (copy->len, ==, sxt_project_get_n (self->project, list));
      for (guint i = 0; i < copy->len; i++)
        g_assert_true (copy->pdata[i] == sxt_project_get (self->project, list, i));
    }
}

static void
mirror_free (Mirror *self)
{
  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    {
      g_signal_handlers_disconnect_by_data (sxt_project_get_list (self->project, list), self->lists[list]);
      g_ptr_array_unref (self->lists[list]);
    }
  g_free (self);
}

static int
random_list (GRand *rand)
{
  return g_rand_int_range (rand, SXT_FIRST_LIST, SXT_N_LISTS);
}

static SxtRecord *
random_record (GRand *rand, SxtProject *project)
{
  for (int i = 0; i < 20; i++)
    {
      int list = g_rand_int_range (rand, 0, SXT_N_LISTS);
      guint n = sxt_project_get_n (project, list);

      if (n > 0)
        return sxt_project_get (project, list, (guint) g_rand_int_range (rand, 0, (int) n));
    }

  return sxt_project_get_single (project, SXT_PLAN);
}

static void
random_value (GRand *rand, SxtProject *project, const SxtField *field, SxtValue *value)
{
  static const char *const words[] = { "Lincoln MS", "a text\nof two lines", "¿Qué?", "=1+1", "<b>&", "0" };
  const char *word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];

  if (g_rand_int_range (rand, 0, 8) == 0)
    return;

  switch (field->kind)
    {
    case SXT_KIND_STRING: sxt_value_set_string (value, g_rand_boolean (rand) ? "one line" : "another"); break;
    case SXT_KIND_TEXT: sxt_value_set_string (value, word); break;
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
      {
        gint64 max = field->min == 0 && field->max == 0 ? 1000 : MIN (field->max, field->min + 1000);

        sxt_value_set_int (value, field->min + g_rand_int_range (rand, 0, (int) (max - field->min + 1)));
        break;
      }
    case SXT_KIND_BOOLEAN: sxt_value_set_int (value, g_rand_boolean (rand)); break;
    case SXT_KIND_CHOICE: sxt_value_set_int (value, g_rand_int_range (rand, 0, (int) field->choices->n)); break;
    case SXT_KIND_DATE: sxt_value_set_int (value, sxt_date_new (2027, 1, 1) + g_rand_int_range (rand, 0, 900)); break;
    case SXT_KIND_MONTH_DAY:
      sxt_value_set_int (value, sxt_month_day_new (g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29)));
      break;
    case SXT_KIND_REFERENCE:
      if (g_rand_int_range (rand, 0, 10) == 0)
        sxt_value_set_string (value, "gone");
      else
        {
          SxtListId target = field->targets[0] == SXT_LIST_ANY ? random_list (rand) : field->targets[0];
          guint n = sxt_project_get_n (project, target);

          if (n > 0)
            sxt_value_set_string (value, sxt_record_get_id (sxt_project_get (
                                             project, target, (guint) g_rand_int_range (rand, 0, (int) n))));
        }
      break;
    case SXT_KIND_STRINGS:
      {
        const char *items[] = { field->choices != NULL ? field->choices->items[0].key : word, NULL };

        sxt_value_set_strings (value, items);
        break;
      }
    default: g_assert_not_reached ();
    }
}

static void
fill (GRand *rand, SxtProject *project, SxtRecord *record)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_auto (SxtValue) value = SXT_VALUE_INIT;

      if (type->fields[i].flags & SXT_FIELD_COMPUTED)
        continue;
      random_value (rand, project, &type->fields[i], &value);
      g_assert_true (sxt_record_set_value (record, (int) i, &value, NULL));
    }
}

/* How often each of the four operations was done in each list. */
typedef guint Counts[SXT_N_LISTS][SXT_CHANGE_MOVE + 1];

static void
count_changes_cb (SxtProject *project, SxtChangeList *changes, Counts *counts)
{
  for (guint i = 0; i < sxt_change_list_get_n (changes); i++)
    {
      const SxtChange *change = sxt_change_list_get (changes, i);

      (*counts)[change->list][change->op]++;
    }
}

/* One of the four operations. Refusals (a taken pair) are part of the game. */
static void
operate (GRand *rand, SxtProject *project)
{
  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
    case 1:
    case 2:
      {
        SxtListId list = random_list (rand);
        guint n = (guint) g_rand_int_range (rand, 1, 5);
        g_autoptr (GPtrArray) run = g_ptr_array_new_with_free_func (g_object_unref);
        guint position = (guint) g_rand_int_range (rand, 0, (int) sxt_project_get_n (project, list) + 1);

        for (guint i = 0; i < n; i++)
          {
            SxtRecord *record = sxt_record_new (list);

            fill (rand, project, record);
            g_ptr_array_add (run, record);
          }
        sxt_project_insert (project, list, position, (SxtRecord **) run->pdata, n, NULL);
        break;
      }
    case 3:
      {
        SxtRecord *records[2];

        for (int i = 0; i < 2; i++)
          {
            records[i] = random_record (rand, project);
            if (sxt_record_get_list (records[i]) < SXT_FIRST_LIST)
              return;
          }
        sxt_project_remove (project, records, 2, NULL);
        break;
      }
    case 4:
      {
        SxtListId list = random_list (rand);
        int length = (int) sxt_project_get_n (project, list);
        int n = length > 1 ? g_rand_int_range (rand, 1, length) : 0;

        if (n > 0)
          sxt_project_move (project, list, (guint) g_rand_int_range (rand, 0, length - n + 1), (guint) n,
                            (guint) g_rand_int_range (rand, 0, length - n + 1), NULL);
        break;
      }
    default:
      {
        SxtRecord *record = random_record (rand, project);
        const SxtRecordType *type = sxt_record_get_record_type (record);
        int field = g_rand_int_range (rand, 0, (int) type->n_fields);
        g_auto (SxtValue) value = SXT_VALUE_INIT;

        if (type->fields[field].flags & SXT_FIELD_COMPUTED)
          return;
        random_value (rand, project, &type->fields[field], &value);
        sxt_record_set_value (record, field, &value, NULL);
      }
    }
}

static guint
operate_in_groups (GRand *rand, SxtProject *project, guint depth)
{
  guint n = (guint) g_rand_int_range (rand, 1, 6);
  guint done = 0;

  sxt_project_begin (project, depth == 0 ? "A step" : "A part of it");
  for (guint i = 0; i < n; i++)
    if (depth < 3 && g_rand_int_range (rand, 0, 5) == 0)
      done += operate_in_groups (rand, project, depth + 1);
    else
      {
        operate (rand, project);
        done++;
      }

  if (g_rand_int_range (rand, 0, 6) == 0)
    {
      g_autoptr (GError) error = NULL;

      sxt_project_fail (project);
      g_assert_false (sxt_project_end (project, &error));
      g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_FAILED);
    }
  else
    sxt_project_end (project, NULL);

  return done;
}

/* The indexes say what a search says. */
static void
check_indexes (SxtProject *project)
{
  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);

      for (guint i = 0; i < sxt_project_get_n (project, list); i++)
        {
          SxtRecord *record = sxt_project_get (project, list, i);

          g_assert_true (sxt_project_lookup (project, sxt_record_get_id (record)) == record);
          for (guint field = 0; field < type->n_fields; field++)
            if (type->fields[field].kind == SXT_KIND_REFERENCE && sxt_record_get_string (record, (int) field) != NULL)
              {
                const char *id = sxt_record_get_string (record, (int) field);
                g_autoptr (GPtrArray) found = sxt_project_get_referrers (project, list, (int) field, id);
                guint n = 0;

                for (guint j = 0; j < sxt_project_get_n (project, list); j++)
                  {
                    SxtRecord *other = sxt_project_get (project, list, j);

                    if (g_strcmp0 (sxt_record_get_string (other, (int) field), id) == 0)
                      g_assert_true (n < found->len && found->pdata[n++] == other);
                  }
                g_assert_cmpuint (n, ==, found->len);
              }
        }
    }
}

static void
test_random (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autofree char *first = NULL, *last = NULL, *again = NULL, *undone = NULL;
  Counts counts = { 0 };
  Mirror *mirror;
  guint done = 0;

  sxt_project_set_history_limit (project, G_MAXSIZE);
  for (int i = 0; i < 50; i++)
    operate (rand, project);
  sxt_project_clear_history (project);
  first = dump (project);
  mirror = mirror_new (project);
  g_signal_connect (project, "changed", G_CALLBACK (count_changes_cb), &counts);

  while (done < N_OPERATIONS)
    {
      if (g_rand_boolean (rand))
        done += operate_in_groups (rand, project, 0);
      else
        {
          operate (rand, project);
          done++;
        }
      if (done % 50 == 0)
        mirror_check (mirror);
      if (g_rand_int_range (rand, 0, 50) == 0)
        {
          sxt_project_undo (project, NULL);
          if (g_rand_boolean (rand))
            sxt_project_redo (project, NULL);
        }
    }
  mirror_check (mirror);
  check_indexes (project);
  last = dump (project);
  g_assert_cmpstr (last, !=, first);

  /* Each operation was done in each list; what exists once can only be edited. */
  for (int list = 0; list < SXT_N_LISTS; list++)
    for (int op = SXT_CHANGE_SET; op <= (list < SXT_FIRST_LIST ? SXT_CHANGE_SET : SXT_CHANGE_MOVE); op++)
      {
        g_test_message ("%s, operation %d: %u times", sxt_record_type_get (list)->key, op, counts[list][op]);
        g_assert_cmpuint (counts[list][op], >, 0);
      }

  while (sxt_project_get_can_undo (project))
    g_assert_true (sxt_project_undo (project, NULL));
  mirror_check (mirror);
  check_indexes (project);
  undone = dump (project);
  g_assert_cmpstr (undone, ==, first);

  while (sxt_project_get_can_redo (project))
    g_assert_true (sxt_project_redo (project, NULL));
  mirror_check (mirror);
  again = dump (project);
  g_assert_cmpstr (again, ==, last);

  mirror_free (mirror);
}

static SxtRecord *
add (SxtProject *project, SxtListId list, int field, const char *text)
{
  g_autoptr (SxtRecord) record = sxt_record_new (list);

  if (text != NULL)
    g_assert_true (sxt_record_set_text (record, field, text, NULL));
  g_assert_true (sxt_project_append (project, record, NULL));
  return record;
}

static SxtRecord *
add_score (SxtProject *project, SxtRecord *school, SxtRecord *criterion, GError **error)
{
  g_autoptr (SxtRecord) score = sxt_record_new (SXT_SCORES);

  sxt_record_set_target (score, SXT_SCORE_SCHOOL, school);
  sxt_record_set_target (score, SXT_SCORE_CRITERION, criterion);
  return sxt_project_append (project, score, error) ? score : NULL;
}

static void
test_removal (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *school = add (project, SXT_SCHOOLS, SXT_SCHOOL_NAME, "Lincoln MS");
  SxtRecord *wave = add (project, SXT_WAVES, SXT_WAVE_NAME, "Wave 1");
  SxtRecord *criterion = add (project, SXT_CRITERIA, SXT_CRITERION_NAME, "Staffing");
  SxtRecord *score = add_score (project, school, criterion, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *before = NULL, *after = NULL;

  sxt_record_set_target (school, SXT_SCHOOL_WAVE, wave);
  before = dump (project);

  /* What belongs to the school goes along, what names the wave stays and is reported. */
  g_assert_cmpuint (sxt_project_count_owned (project, &school, 1), ==, 1);
  g_assert_true (sxt_project_remove (project, &wave, 1, NULL));
  problems = sxt_project_find_problems (project);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpint (((SxtProblem *) problems->pdata[0])->field, ==, SXT_SCHOOL_WAVE);
  g_assert_null (sxt_record_get_target (school, SXT_SCHOOL_WAVE));
  {
    g_autofree char *shown = sxt_record_dup_display (school, SXT_SCHOOL_WAVE);

    g_assert_cmpstr (shown, ==, "Removed record");
  }

  g_assert_true (sxt_project_remove (project, &school, 1, NULL));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCORES), ==, 0);
  g_assert_null (sxt_record_get_project (score));
  g_assert_false (sxt_record_set_string (school, SXT_SCHOOL_NAME, "Nobody sees this"));

  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_true (sxt_project_get (project, SXT_SCHOOLS, 0) == school);
  g_assert_true (sxt_project_get (project, SXT_SCORES, 0) == score);
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_true (sxt_record_get_target (school, SXT_SCHOOL_WAVE) == wave);
  after = dump (project);
  g_assert_cmpstr (after, ==, before);
}

static void
test_pairs (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *school = add (project, SXT_SCHOOLS, SXT_SCHOOL_NAME, "Lincoln MS");
  SxtRecord *other = add (project, SXT_SCHOOLS, SXT_SCHOOL_NAME, "Oak Park ES");
  SxtRecord *criterion = add (project, SXT_CRITERIA, SXT_CRITERION_NAME, "Staffing");
  SxtRecord *score = add_score (project, school, criterion, NULL);
  SxtRecord *second = add_score (project, other, criterion, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (project);
  g_autofree char *after = NULL;

  g_assert_true (
      sxt_project_find_pair (project, SXT_SCORES, sxt_record_get_id (school), sxt_record_get_id (criterion)) == score);
  g_assert_null (add_score (project, school, criterion, &error));
  g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_PAIR);
  g_clear_error (&error);
  g_assert_false (sxt_record_set_target (second, SXT_SCORE_SCHOOL, school));

  /* Refused inside a step, it takes the step along. */
  sxt_project_begin (project, "Two things");
  sxt_record_set_string (school, SXT_SCHOOL_NAME, "Other");
  g_assert_false (sxt_record_set_target (second, SXT_SCORE_SCHOOL, school));
  g_assert_false (sxt_project_end (project, &error));
  g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_FAILED);
  after = dump (project);
  g_assert_cmpstr (after, ==, before);

  /* Free again once the first is gone; taken again after undo. */
  g_assert_true (sxt_project_remove (project, &score, 1, NULL));
  g_assert_true (sxt_record_set_target (second, SXT_SCORE_SCHOOL, school));
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_false (sxt_record_set_target (second, SXT_SCORE_SCHOOL, school));
}

static gint64
fixed_clock (gpointer data)
{
  return *(gint64 *) data;
}

static void
test_typing (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  gint64 now = 0;
  SxtRecord *school;

  sxt_project_set_clock (project, fixed_clock, &now);
  school = add (project, SXT_SCHOOLS, SXT_SCHOOL_NAME, "A");
  sxt_project_clear_history (project);
  sxt_project_mark_saved (project);

  /* Within a second of each other: one step. */
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("A%d", i);

      now += G_USEC_PER_SEC - 1;
      sxt_record_set_string (school, SXT_SCHOOL_NAME, name);
    }
  g_assert_true (sxt_project_get_modified (project));
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_cmpstr (sxt_record_get_string (school, SXT_SCHOOL_NAME), ==, "A");
  g_assert_false (sxt_project_get_can_undo (project));
  g_assert_false (sxt_project_get_modified (project));
  g_assert_true (sxt_project_redo (project, NULL));

  /* Later, in another field, or after a save: another one. */
  now += G_USEC_PER_SEC;
  sxt_record_set_string (school, SXT_SCHOOL_NAME, "B");
  sxt_project_mark_saved (project);
  sxt_record_set_string (school, SXT_SCHOOL_NAME, "C");
  sxt_record_set_string (school, SXT_SCHOOL_NOTES, "n");
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_cmpstr (sxt_record_get_string (school, SXT_SCHOOL_NAME), ==, "C");
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_cmpstr (sxt_record_get_string (school, SXT_SCHOOL_NAME), ==, "B");
  g_assert_false (sxt_project_get_modified (project));
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_cmpstr (sxt_record_get_string (school, SXT_SCHOOL_NAME), ==, "A4");
  g_assert_true (sxt_project_get_modified (project));

  /* Back where it was: no step at all. */
  now += 10 * G_USEC_PER_SEC;
  sxt_record_set_string (school, SXT_SCHOOL_NAME, "D");
  sxt_project_mark_saved (project);
  sxt_record_set_string (school, SXT_SCHOOL_NAME, "E");
  sxt_record_set_string (school, SXT_SCHOOL_NAME, "D");
  g_assert_false (sxt_project_get_modified (project));
}

static void
test_labels (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *school = add (project, SXT_SCHOOLS, SXT_SCHOOL_NAME, "Lincoln MS");

  g_assert_cmpstr (sxt_project_get_undo_label (project), ==, "Add School");
  sxt_project_begin (project, "Import 19 Schools");
  sxt_record_set_integer (school, SXT_SCHOOL_ENROLLMENT, 688);
  sxt_project_end (project, NULL);
  g_assert_cmpstr (sxt_project_get_undo_label (project), ==, "Import 19 Schools");
  sxt_project_undo (project, NULL);
  g_assert_cmpstr (sxt_project_get_redo_label (project), ==, "Import 19 Schools");
}

static void
test_limit (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *school = add (project, SXT_SCHOOLS, SXT_SCHOOL_NAME, "Lincoln MS");
  g_autofree char *big = g_strnfill (1 << 16, 'x');
  guint steps = 0;

  sxt_project_set_history_limit (project, 1 << 20);
  for (int i = 0; i < 100; i++)
    {
      big[0] = (char) ('a' + i % 26);
      sxt_record_set_string (school, i % 2 ? SXT_SCHOOL_NOTES : SXT_SCHOOL_NAME, big);
    }
  while (sxt_project_get_can_undo (project))
    {
      sxt_project_undo (project, NULL);
      steps++;
    }
  g_assert_cmpuint (steps, >, 4);
  g_assert_cmpuint (steps, <, 20);

  /* Unless set, it is 64 MiB. */
  {
    g_autoptr (SxtProject) other = sxt_project_new ();
    SxtRecord *lake = add (other, SXT_SCHOOLS, SXT_SCHOOL_NAME, "Lake ES");
    g_autofree char *huge = g_strnfill (1 << 20, 'x');
    gsize kept = 0;

    for (int i = 0; i < 150; i++)
      {
        huge[0] = (char) ('a' + i % 26);
        sxt_record_set_string (lake, i % 2 ? SXT_SCHOOL_NOTES : SXT_SCHOOL_NAME, huge);
      }
    while (sxt_project_get_can_undo (other) && sxt_project_undo (other, NULL))
      kept += 1 << 20;
    g_assert_cmpuint (kept, <=, 64 << 20);
    g_assert_cmpuint (kept, >=, 16 << 20);
  }

  /* The newest step is kept, however large. */
  sxt_project_set_history_limit (project, 10);
  sxt_record_set_string (school, SXT_SCHOOL_NOTES, big);
  g_assert_true (sxt_project_get_can_undo (project));
  g_assert_true (sxt_project_undo (project, NULL));
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static void
test_notify (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();

  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);

      for (guint i = 0; i < type->n_fields; i++)
        for (guint j = 0;
             j < SXT_FIELD_MAX_READS && (type->fields[i].flags & SXT_FIELD_COMPUTED) && type->fields[i].reads[j] >= 0;
             j++)
          {
            int read = type->fields[i].reads[j];
            g_autoptr (GRand) rand = g_rand_new_with_seed (7);
            g_autoptr (SxtRecord) record = sxt_record_new (list);
            g_autofree char *computed = g_strconcat ("notify::", sxt_record_type_get_property (type, (int) i), NULL);
            g_autofree char *stored = g_strconcat ("notify::", sxt_record_type_get_property (type, read), NULL);
            guint n_computed = 0, n_stored = 0;
            g_auto (SxtValue) value = SXT_VALUE_INIT;

            if (list >= SXT_FIRST_LIST)
              g_assert_true (sxt_project_append (project, record, NULL));
            g_signal_connect (record, computed, G_CALLBACK (count_cb), &n_computed);
            g_signal_connect (record, stored, G_CALLBACK (count_cb), &n_stored);
            while (value.type == SXT_VALUE_ABSENT)
              random_value (rand, project, &type->fields[read], &value);
            g_assert_true (sxt_record_set_value (record, read, &value, NULL));
            g_assert_cmpuint (n_stored, ==, 1);
            g_assert_cmpuint (n_computed, ==, 1);
          }
    }
}

static void
change_back_cb (SxtProject *project, SxtChangeList *changes, guint *n)
{
  SxtRecord *school = sxt_project_get (project, SXT_SCHOOLS, 0);
  g_autoptr (GError) error = NULL;

  (*n)++;
  g_assert_false (sxt_record_set_text (school, SXT_SCHOOL_NAME, "From a handler", &error));
  g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (sxt_project_undo (project, &error));
  g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_BUSY);
}

static void
test_changed (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *school = add (project, SXT_SCHOOLS, SXT_SCHOOL_NAME, "Lincoln MS");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_signal_connect (project, "changed", G_CALLBACK (change_back_cb), &n);
  sxt_project_begin (project, "Two fields");
  sxt_record_set_string (school, SXT_SCHOOL_NOTES, "n");
  sxt_record_set_integer (school, SXT_SCHOOL_ENROLLMENT, 10);
  g_assert_false (sxt_project_undo (project, &error));
  g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_BUSY);
  g_assert_true (sxt_project_end (project, NULL));
  g_assert_cmpuint (n, ==, 1);
  sxt_record_set_integer (school, SXT_SCHOOL_ENROLLMENT, 10);
  g_assert_cmpuint (n, ==, 1);
  sxt_project_undo (project, NULL);
  g_assert_cmpuint (n, ==, 2);
}

static gpointer
edit_copy (gpointer data)
{
  SxtProject *copy = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int i = 0; i < 2000; i++)
    operate (rand, copy);

  return dump (copy);
}

static void
test_copy (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autofree char *before = NULL, *same = NULL, *after = NULL, *edited = NULL;
  SxtProject *copy;
  GThread *thread;

  for (int i = 0; i < 300; i++)
    operate (rand, project);
  before = dump (project);
  copy = sxt_project_copy (project);
  same = dump (copy);
  g_assert_cmpstr (same, ==, before);
  for (int list = 0; list < SXT_N_LISTS; list++)
    for (guint i = 0; i < sxt_project_get_n (project, list); i++)
      g_assert_true (sxt_project_get (project, list, i) != sxt_project_get (copy, list, i));

  thread = g_thread_new ("copy", edit_copy, copy);
  while (sxt_project_get_can_undo (project))
    sxt_project_undo (project, NULL);
  while (sxt_project_get_can_redo (project))
    sxt_project_redo (project, NULL);
  edited = g_thread_join (thread);
  after = dump (project);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (edited, !=, before);
  g_assert_finalize_object (copy);
}

static void
test_properties (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *school = add (project, SXT_SCHOOLS, SXT_SCHOOL_NAME, "Lincoln MS");
  g_autofree char *wave = NULL, *level = NULL;

  g_object_set (school, "level", "middle", NULL);
  g_object_get (school, "level", &level, "wave", &wave, NULL);
  g_assert_cmpstr (level, ==, "middle");
  g_assert_null (wave);
  g_object_set (school, "level", NULL, NULL);
  g_assert_false (sxt_record_has (school, SXT_SCHOOL_LEVEL));
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_true (sxt_record_has (school, SXT_SCHOOL_LEVEL));
}

static void
test_apply (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *school = add (project, SXT_SCHOOLS, SXT_SCHOOL_NAME, "Lincoln MS");
  g_autoptr (SxtProject) copy = sxt_project_copy (project);
  g_autoptr (SxtChangeList) changes = sxt_change_list_new ();
  g_autoptr (SxtRecord) fresh = sxt_record_new (SXT_SCHOOLS);
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autofree char *before = dump (project);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  /* A preview that a worker made on a copy. */
  sxt_value_set_int (&value, 700);
  sxt_change_list_add_set (changes, sxt_project_get (copy, SXT_SCHOOLS, 0), SXT_SCHOOL_ENROLLMENT, &value);
  sxt_change_list_add_insert (changes, SXT_SCHOOLS, G_MAXUINT, &fresh, 1);
  g_assert_true (sxt_project_apply (project, changes, "Import", NULL));
  g_assert_cmpfloat (sxt_record_get_double (school, SXT_SCHOOL_ENROLLMENT, 0), ==, 700);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 2);
  sxt_project_undo (project, NULL);
  after = dump (project);
  g_assert_cmpstr (after, ==, before);

  /* Its record has gone meanwhile: all or nothing. */
  sxt_project_remove (project, &school, 1, NULL);
  g_assert_false (sxt_project_apply (project, changes, "Import", &error));
  g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_ID);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/project/random/1", GUINT_TO_POINTER (1), test_random);
  g_test_add_data_func ("/project/random/2", GUINT_TO_POINTER (2), test_random);
  g_test_add_func ("/project/removal", test_removal);
  g_test_add_func ("/project/pairs", test_pairs);
  g_test_add_func ("/project/typing", test_typing);
  g_test_add_func ("/project/labels", test_labels);
  g_test_add_func ("/project/limit", test_limit);
  g_test_add_func ("/project/notify", test_notify);
  g_test_add_func ("/project/changed", test_changed);
  g_test_add_func ("/project/copy", test_copy);
  g_test_add_func ("/project/properties", test_properties);
  g_test_add_func ("/project/apply", test_apply);

  return g_test_run ();
}
