/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs in a grid: every kind set, read back, cleared and undone; marks, words and what can be typed. */
#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "model/all.h"
#include "model/pair-kind.h"

static const struct
{
  SxtListId list, rows;
} kinds[] = {
  { SXT_SCORES, SXT_SCHOOLS },
  { SXT_ALIGNMENTS, SXT_STANDARDS },
  { SXT_ALIGNMENTS, SXT_PRACTICES },
  { SXT_ATTENDANCES, SXT_CONVERSATIONS },
  { SXT_RESPONSIBILITIES, SXT_FUNCTIONS },
  { SXT_SERVES, SXT_PEOPLE },
  { SXT_REACHES, SXT_MESSAGES },
  { SXT_VENUE_AUDIENCES, SXT_VENUES },
  { SXT_DEVICE_SCORES, SXT_CANDIDATES },
  { SXT_GOAL_FITS, SXT_CANDIDATES },
  { SXT_COMPATIBILITIES, SXT_CANDIDATES },
};

static SxtRecord *
add (SxtProject *project, SxtListId list, const char *id)
{
  g_autoptr (SxtRecord) record = sxt_record_new_with_id (list, id);

  g_assert_true (sxt_project_append (project, record, NULL));

  return sxt_project_lookup (project, id);
}

static char *
dump (SxtProject *project, SxtListId list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sxt_project_get_n (project, list); i++)
    {
      SxtRecord *record = sxt_project_get (project, list, i);

      g_string_append (text, sxt_record_get_id (record));
      for (int field = 0; field < (int) sxt_record_get_record_type (record)->n_fields; field++)
        {
          g_autofree char *value = sxt_record_dup_text (record, field);

          g_string_append_printf (text, "|%s", value != NULL ? value : "");
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (text);
}

/* No pairing of the model is left out, and each is known by its owners. */
static void
test_all (void)
{
  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    if (sxt_record_type_get (list)->flags & SXT_TYPE_PAIRING)
      {
        const SxtPairKind *kind = sxt_pair_kind_find (list, SXT_LIST_ANY);
        const SxtRecordType *type = sxt_record_type_get (list);

        g_assert_nonnull (kind);
        g_assert_true (type->fields[kind->row].flags & SXT_FIELD_OWNER);
        g_assert_true (type->fields[kind->column].flags & SXT_FIELD_OWNER);
      }
  g_assert_null (sxt_pair_kind_find (SXT_SCHOOLS, SXT_LIST_ANY));
  g_assert_null (sxt_pair_kind_find (SXT_SCORES, SXT_PEOPLE));
}

static char *
dup_first_value (const SxtPairKind *kind)
{
  const SxtField *field = kind->value >= 0 ? &sxt_record_type_get (kind->list)->fields[kind->value] : NULL;

  if (field == NULL || field->kind == SXT_KIND_BOOLEAN)
    return g_strdup ("true");

  return g_strdup (field->kind == SXT_KIND_CHOICE ? field->choices->items[0].key : "3");
}

static void
test_set (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  const SxtPairKind *kind = sxt_pair_kind_find (kinds[number].list, kinds[number].rows);
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *row = add (project, sxt_pair_kind_get_rows (kind), "row"),
            *row_2 = add (project, sxt_pair_kind_get_rows (kind), "row-2");
  SxtRecord *column = add (project, sxt_pair_kind_get_columns (kind), "column");
  g_autofree char *value = dup_first_value (kind), *mark = NULL, *typed = NULL, *before = dump (project, kind->list);
  SxtPairEdit edit = { row, column, value };
  SxtPairEdit edits[] = { { row, column, value }, { row_2, column, value } };
  SxtRecord *pair;

  /* The first value brings the record. */
  g_assert_null (sxt_pair_kind_lookup (kind, row, column));
  g_assert_true (sxt_pair_kind_set (kind, project, &edit, 1, NULL, NULL));
  pair = sxt_pair_kind_lookup (kind, row, column);
  g_assert_nonnull (pair);
  g_assert_cmpuint (sxt_project_get_n (project, kind->list), ==, 1);
  mark = sxt_pair_kind_dup_mark (kind, pair);
  g_assert_cmpint (g_utf8_strlen (mark, -1), ==, 1);
  g_assert_cmpuint (sxt_pair_kind_get_shade (kind, pair), >, 0);
  g_assert_cmpint (sxt_pair_kind_is_unproved (kind, pair), ==, kind->proof >= 0);

  /* What is shown can be typed. */
  g_assert_true (sxt_pair_kind_parse (kind, mark, &typed));
  g_assert_cmpstr (typed, ==, value);

  /* Two at once are one step; a second record of a pair is never made. */
  g_assert_true (sxt_pair_kind_set (kind, project, edits, 2, "Set 2 Cells", NULL));
  g_assert_cmpuint (sxt_project_get_n (project, kind->list), ==, 2);
  g_assert_cmpstr (sxt_project_get_undo_label (project), ==, "Set 2 Cells");
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_cmpuint (sxt_project_get_n (project, kind->list), ==, 1);

  /* Cleared, a record that says nothing else goes. */
  edit.text = NULL;
  g_assert_true (sxt_pair_kind_set (kind, project, &edit, 1, NULL, NULL));
  g_assert_cmpuint (sxt_project_get_n (project, kind->list), ==, 0);
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_true (sxt_pair_kind_lookup (kind, row, column) == pair);

  /* One that holds evidence stays, without its value. */
  if (kind->proof >= 0)
    {
      g_autofree char *words = NULL;

      sxt_record_set_string (pair, kind->proof, "Seen in class");
      g_assert_false (sxt_pair_kind_is_unproved (kind, pair));
      g_assert_true (sxt_pair_kind_set (kind, project, &edit, 1, NULL, NULL));
      g_assert_true (sxt_pair_kind_lookup (kind, row, column) == pair);
      words = sxt_pair_kind_dup_words (kind, pair);
      g_assert_cmpstr (words, ==, "nothing yet");
      g_assert_null (sxt_pair_kind_dup_mark (kind, pair));
      g_assert_true (sxt_project_undo (project, NULL));
      g_assert_true (sxt_project_undo (project, NULL));
    }

  g_assert_true (sxt_project_undo (project, NULL));
  g_free (mark);
  mark = dump (project, kind->list);
  g_assert_cmpstr (mark, ==, before);
}

/* No two marks of a grid are the same, in any language: a letter would set something else. */
static void
test_marks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const SxtPairKind *kind = sxt_pair_kind_find (kinds[i].list, kinds[i].rows);
      const SxtField *field = kind->value >= 0 ? &sxt_record_type_get (kind->list)->fields[kind->value] : NULL;
      guint n = kind->marks == NULL ? 0 : field->kind == SXT_KIND_BOOLEAN ? 2 : field->choices->n;

      for (guint a = 0; a < n; a++)
        {
          const char *mark = g_dpgettext2 (GETTEXT_PACKAGE, kind->context, kind->marks[a].mark);

          g_assert_cmpint (g_utf8_strlen (mark, -1), ==, 1);
          for (guint b = 0; b < a; b++)
            g_assert_cmpstr (mark, !=, g_dpgettext2 (GETTEXT_PACKAGE, kind->context, kind->marks[b].mark));
        }
    }
}

static void
check_parsed (const SxtPairKind *kind, const char *typed, const char *wanted)
{
  g_autofree char *text = NULL;

  g_assert_true (sxt_pair_kind_parse (kind, typed, &text));
  g_assert_cmpstr (text, ==, wanted);
}

static void
check_refused (const SxtPairKind *kind, const char *typed)
{
  g_autofree char *text = NULL;

  g_assert_false (sxt_pair_kind_parse (kind, typed, &text));
  g_assert_null (text);
}

static void
test_parse (void)
{
  const SxtPairKind *scores = sxt_pair_kind_find (SXT_SCORES, SXT_SCHOOLS);
  const SxtPairKind *alignments = sxt_pair_kind_find (SXT_ALIGNMENTS, SXT_STANDARDS);
  const SxtPairKind *attendances = sxt_pair_kind_find (SXT_ATTENDANCES, SXT_CONVERSATIONS);
  const SxtPairKind *reaches = sxt_pair_kind_find (SXT_REACHES, SXT_MESSAGES);

  check_parsed (scores, "3", "3");
  check_parsed (scores, " 4 ", "4");
  check_parsed (scores, "", NULL);
  check_refused (scores, "0");
  check_refused (scores, "5");
  check_refused (scores, "33");
  check_refused (scores, "x");
  check_refused (scores, "-1");

  check_parsed (alignments, "f", "full");
  check_parsed (alignments, "P", "partial");
  check_parsed (alignments, "conflict", "conflict");
  check_refused (alignments, "q");
  check_refused (alignments, "1");

  check_parsed (attendances, "y", "true");
  check_parsed (attendances, "N", "false");
  check_parsed (attendances, "Yes", "true");
  check_refused (attendances, "maybe");

  check_parsed (reaches, "x", "true");
  check_parsed (reaches, "✓", "true");
  check_parsed (reaches, "no", NULL);
}

/* What cannot be set leaves nothing half done. */
static void
test_refused (void)
{
  const SxtPairKind *kind = sxt_pair_kind_find (SXT_SCORES, SXT_SCHOOLS);
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *school = add (project, SXT_SCHOOLS, "s"), *criterion = add (project, SXT_CRITERIA, "k"),
            *other = add (project, SXT_CRITERIA, "k-2");
  SxtPairEdit edits[] = { { school, criterion, "3" }, { school, other, "9" } };
  g_autoptr (GError) error = NULL;

  g_assert_false (sxt_pair_kind_set (kind, project, edits, 2, "Set 2 Cells", &error));
  g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_VALUE);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCORES), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sxt_language_init ("en", NULL);

  g_test_add_func ("/pairs/all", test_all);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strdup_printf ("/pairs/set/%s/%s", sxt_record_type_get (kinds[i].list)->key,
                                               sxt_record_type_get (kinds[i].rows)->key);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_set);
    }
  g_test_add_func ("/pairs/marks", test_marks);
  g_test_add_func ("/pairs/parse", test_parse);
  g_test_add_func ("/pairs/refused", test_refused);

  return g_test_run ();
}
