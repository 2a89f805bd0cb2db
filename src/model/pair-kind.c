/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the records of a pairing stand in a grid. */
#include "model/pair-kind.h"

#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "base/text.h"
#include "model/all.h"

/* Translators: the marks in the cells of a grid, one letter each, which are typed too; no two of one context may be the
 * same. Here: full, partly, not at all, in conflict. */
static const SxtPairMark judgement_marks[] = {
  { NC_ ("grid-judgment", "F"), 4 },
  { NC_ ("grid-judgment", "P"), 2 },
  { NC_ ("grid-judgment", "N"), 1 },
  { NC_ ("grid-judgment", "C"), 0 },
};

/* Translators: responsible, accountable, both, consulted, informed */
static const SxtPairMark letter_marks[] = {
  { NC_ ("grid-part", "R"), 2 }, { NC_ ("grid-part", "A"), 4 }, { NC_ ("grid-part", "B"), 3 },
  { NC_ ("grid-part", "C"), 1 }, { NC_ ("grid-part", "I"), 1 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (letter_marks) == SXT_N_LETTERS);

/* Translators: a device supports a goal, supports it partly, does not support it */
static const SxtPairMark fit_marks[] = {
  { NC_ ("grid-fit", "S"), 4 },
  { NC_ ("grid-fit", "P"), 2 },
  { NC_ ("grid-fit", "N"), 0 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fit_marks) == SXT_N_FITS);

/* Translators: software runs on a device, runs with a workaround, does not run */
static const SxtPairMark run_marks[] = {
  { NC_ ("grid-runs", "R"), 4 },
  { NC_ ("grid-runs", "W"), 2 },
  { NC_ ("grid-runs", "N"), 0 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (run_marks) == SXT_N_RUNS);

/* Translators: yes and no */
static const SxtPairMark yes_marks[] = { { NC_ ("grid-yes", "Y"), 3 }, { NC_ ("grid-yes", "N"), 0 } };

/* What stands where a pair is all there is to say. */
#define STANDS "✓"
#define STANDS_SHADE 3

static const SxtPairKind kinds[] = {
  { SXT_SCORES, SXT_SCORE_SCHOOL, SXT_SCORE_CRITERION, SXT_SCORE_LEVEL, SXT_SCORE_EVIDENCE, NULL, NULL },
  { SXT_ALIGNMENTS, SXT_ALIGNMENT_STANDARD, SXT_ALIGNMENT_CONTENT, SXT_ALIGNMENT_JUDGEMENT, SXT_ALIGNMENT_EVIDENCE,
    judgement_marks, "grid-judgment" },
  { SXT_ALIGNMENTS, SXT_ALIGNMENT_PRACTICE, SXT_ALIGNMENT_CONTENT, SXT_ALIGNMENT_JUDGEMENT, SXT_ALIGNMENT_EVIDENCE,
    judgement_marks, "grid-judgment" },
  { SXT_ATTENDANCES, SXT_ATTENDANCE_CONVERSATION, SXT_ATTENDANCE_PERSON, SXT_ATTENDANCE_ATTENDED, -1, yes_marks,
    "grid-yes" },
  { SXT_RESPONSIBILITIES, SXT_RESPONSIBILITY_FUNCTION, SXT_RESPONSIBILITY_PERSON, SXT_RESPONSIBILITY_LETTER, -1,
    letter_marks, "grid-part" },
  { SXT_SERVES, SXT_SERVES_PERSON, SXT_SERVES_SCHOOL, -1, -1, NULL, NULL },
  { SXT_REACHES, SXT_REACH_MESSAGE, SXT_REACH_AUDIENCE, -1, -1, NULL, NULL },
  { SXT_VENUE_AUDIENCES, SXT_VENUE_AUDIENCE_VENUE, SXT_VENUE_AUDIENCE_AUDIENCE, -1, -1, NULL, NULL },
  { SXT_DEVICE_SCORES, SXT_DEVICE_SCORE_CANDIDATE, SXT_DEVICE_SCORE_CRITERION, SXT_DEVICE_SCORE_LEVEL,
    SXT_DEVICE_SCORE_EVIDENCE, NULL, NULL },
  { SXT_GOAL_FITS, SXT_GOAL_FIT_CANDIDATE, SXT_GOAL_FIT_GOAL, SXT_GOAL_FIT_FIT, SXT_GOAL_FIT_EVIDENCE, fit_marks,
    "grid-fit" },
  { SXT_COMPATIBILITIES, SXT_COMPATIBILITY_CANDIDATE, SXT_COMPATIBILITY_SOFTWARE, SXT_COMPATIBILITY_RUNS,
    SXT_COMPATIBILITY_EVIDENCE, run_marks, "grid-runs" },
};

static const SxtField *
get_field (const SxtPairKind *self, int field)
{
  return &sxt_record_type_get (self->list)->fields[field];
}

/**
 * sxt_pair_kind_find:
 * @list: a pairing
 * @rows: the record type of the rows; %SXT_LIST_ANY for the first that the pairing has
 *
 * Returns: (transfer none) (nullable): how it stands in a grid
 */
const SxtPairKind *
sxt_pair_kind_find (SxtListId list, SxtListId rows)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].list == list && (rows == SXT_LIST_ANY || sxt_pair_kind_get_rows (&kinds[i]) == rows))
      return &kinds[i];

  return NULL;
}

SxtListId
sxt_pair_kind_get_rows (const SxtPairKind *self)
{
  return get_field (self, self->row)->targets[0];
}

SxtListId
sxt_pair_kind_get_columns (const SxtPairKind *self)
{
  return get_field (self, self->column)->targets[0];
}

/**
 * sxt_pair_kind_lookup:
 * @self: a kind
 * @row: a record of its rows, in a project
 * @column: a record of its columns, in the same project
 *
 * Returns: (transfer none) (nullable): the record of that pair
 */
SxtRecord *
sxt_pair_kind_lookup (const SxtPairKind *self, SxtRecord *row, SxtRecord *column)
{
  SxtProject *project = sxt_record_get_project (row);

  /* A removed row may be asked once more before its view hears of it. */
  return project != NULL
             ? sxt_project_find_pair (project, self->list, sxt_record_get_id (row), sxt_record_get_id (column))
             : NULL;
}

/* Which mark of a choice, or of yes and no; -1 for none. */
static int
get_mark (const SxtPairKind *self, SxtRecord *pair)
{
  gboolean yes;

  if (get_field (self, self->value)->kind == SXT_KIND_BOOLEAN)
    return sxt_record_get_boolean (pair, self->value, &yes) ? (yes ? 0 : 1) : -1;

  return sxt_record_get_choice (pair, self->value);
}

/**
 * sxt_pair_kind_dup_mark:
 * @self: a kind
 * @pair: (nullable): a record of it
 *
 * Returns: (transfer full) (nullable): what stands in its cell, "3" or "F"; %NULL where nothing was judged
 */
char *
sxt_pair_kind_dup_mark (const SxtPairKind *self, SxtRecord *pair)
{
  gint64 level;
  int mark;

  if (pair == NULL)
    return NULL;
  if (self->value < 0)
    return g_strdup (STANDS);
  if (self->marks == NULL)
    return sxt_record_get_integer (pair, self->value, &level) ? sxt_format_integer (level) : NULL;

  mark = get_mark (self, pair);
  return mark >= 0 ? g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, self->context, self->marks[mark].mark)) : NULL;
}

/**
 * sxt_pair_kind_dup_words:
 * @self: a kind
 * @pair: (nullable): a record of it
 *
 * Returns: (transfer full): what a cell says to who hears it: "3, no evidence", "Partly", "nothing yet"
 */
char *
sxt_pair_kind_dup_words (const SxtPairKind *self, SxtRecord *pair)
{
  g_autofree char *shown = NULL;

  if (pair != NULL && self->value < 0)
    return g_strdup (_ ("yes"));
  if (pair != NULL)
    shown = sxt_record_dup_display (pair, self->value);
  if (shown == NULL)
    return g_strdup (_ ("nothing yet"));
  if (sxt_pair_kind_is_unproved (self, pair))
    /* Translators: the value of a cell of a grid: "3, no evidence" */
    return g_strdup_printf (_ ("%s, no evidence"), shown);

  return g_steal_pointer (&shown);
}

/**
 * sxt_pair_kind_dup_text:
 * @self: a kind
 * @pair: (nullable): a record of it
 *
 * Returns: (transfer full) (nullable): the canonical value, as [struct@PairEdit] has it
 */
char *
sxt_pair_kind_dup_text (const SxtPairKind *self, SxtRecord *pair)
{
  if (pair == NULL)
    return NULL;

  return self->value < 0 ? g_strdup ("true") : sxt_record_dup_text (pair, self->value);
}

/**
 * sxt_pair_kind_get_shade:
 * @self: a kind
 * @pair: (nullable): a record of it
 *
 * Returns: the shade of its cell, 1 to 4 as the levels have them; 0 for none
 */
guint
sxt_pair_kind_get_shade (const SxtPairKind *self, SxtRecord *pair)
{
  gint64 level;
  int mark;

  if (pair == NULL)
    return 0;
  if (self->value < 0)
    return STANDS_SHADE;
  if (self->marks == NULL)
    return sxt_record_get_integer (pair, self->value, &level) ? (guint) CLAMP (level, 1, 4) : 0;

  mark = get_mark (self, pair);
  return mark >= 0 ? self->marks[mark].shade : 0;
}

/**
 * sxt_pair_kind_is_unproved:
 * @self: a kind
 * @pair: (nullable): a record of it
 *
 * Returns: whether it has a value, and no evidence where some is wanted
 */
gboolean
sxt_pair_kind_is_unproved (const SxtPairKind *self, SxtRecord *pair)
{
  return pair != NULL && self->proof >= 0 && sxt_record_has (pair, self->value) && !sxt_record_has (pair, self->proof);
}

static gboolean
is_same_word (const char *folded, const char *word)
{
  g_autofree char *other = sxt_text_fold (word);

  return g_str_equal (folded, other);
}

/* Yes and no as the marks, as words, and as other programs write them. */
static gboolean
parse_yes (const SxtPairKind *self, const char *folded, char **text)
{
  static const char *const yes[] = { "true", "x", "1", "✓", NULL };
  static const char *const no[] = { "false", "0", "✕", NULL };

  if (g_strv_contains (yes, folded) || is_same_word (folded, _ ("Yes")) ||
      (self->marks != NULL &&
       is_same_word (folded, g_dpgettext2 (GETTEXT_PACKAGE, self->context, self->marks[0].mark))))
    *text = g_strdup ("true");
  /* Where a pair is all there is to say, no is that it does not stand. */
  else if (g_strv_contains (no, folded) || is_same_word (folded, _ ("No")) ||
           (self->marks != NULL &&
            is_same_word (folded, g_dpgettext2 (GETTEXT_PACKAGE, self->context, self->marks[1].mark))))
    *text = self->value < 0 ? NULL : g_strdup ("false");
  else
    return FALSE;

  return TRUE;
}

/**
 * sxt_pair_kind_parse:
 * @self: a kind
 * @typed: what was typed or pasted: a mark, in this language or English, a key, a label, or nothing
 * @text: (out) (transfer full) (nullable): the canonical value, %NULL to clear
 *
 * Returns: whether it is a value of a cell
 */
gboolean
sxt_pair_kind_parse (const SxtPairKind *self, const char *typed, char **text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autofree char *folded = sxt_text_fold (stripped);
  const SxtField *field = self->value >= 0 ? get_field (self, self->value) : NULL;
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  *text = NULL;
  if (*stripped == '\0')
    return TRUE;
  if (field == NULL || field->kind == SXT_KIND_BOOLEAN)
    return parse_yes (self, folded, text);
  if (field->kind != SXT_KIND_CHOICE)
    {
      if (!sxt_field_parse (field, stripped, &value, NULL))
        return FALSE;
      *text = sxt_field_to_string (field, &value);
      return TRUE;
    }

  /* The letters of this language go before those of English. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < field->choices->n; i++)
      {
        const SxtChoice *choice = &field->choices->items[i];
        const char *mark = self->marks[i].mark;

        if (pass == 0 ? is_same_word (folded, g_dpgettext2 (GETTEXT_PACKAGE, self->context, mark)) ||
                            is_same_word (folded, _ (choice->label))
                      : is_same_word (folded, mark) || g_str_equal (stripped, choice->key) ||
                            is_same_word (folded, choice->label))
          {
            *text = g_strdup (choice->key);
            return TRUE;
          }
      }

  return FALSE;
}

/* Whether it holds nothing that would be lost, but its halves and the value. */
static gboolean
is_bare (const SxtPairKind *self, SxtRecord *pair)
{
  const SxtRecordType *type = sxt_record_type_get (self->list);

  for (int i = 0; i < (int) type->n_fields; i++)
    if (i != self->row && i != self->column && i != self->value && (type->fields[i].flags & SXT_FIELD_COMPUTED) == 0 &&
        sxt_record_has (pair, i))
      return FALSE;

  return sxt_record_get_unknown (pair) == NULL;
}

static gboolean
set_cell (const SxtPairKind *self, const SxtPairEdit *edit, GPtrArray *added, GPtrArray *removed, GError **error)
{
  SxtRecord *pair = sxt_pair_kind_lookup (self, edit->row, edit->column);

  if (pair != NULL && edit->text == NULL && (self->value < 0 || is_bare (self, pair)))
    g_ptr_array_add (removed, pair);
  else if (pair != NULL && self->value >= 0)
    return sxt_record_set_text (pair, self->value, edit->text, error);
  else if (pair == NULL && edit->text != NULL)
    {
      pair = sxt_record_new (self->list);
      g_ptr_array_add (added, pair);
      return sxt_record_set_text (pair, self->row, sxt_record_get_id (edit->row), error) &&
             sxt_record_set_text (pair, self->column, sxt_record_get_id (edit->column), error) &&
             (self->value < 0 || sxt_record_set_text (pair, self->value, edit->text, error));
    }

  return TRUE;
}

/* "Set Staffing of Lincoln MS to 3" */
static char *
dup_step (const SxtPairKind *self, const SxtPairEdit *edit)
{
  g_autofree char *row = sxt_record_dup_title (edit->row), *column = sxt_record_dup_title (edit->column);
  const SxtField *field = self->value >= 0 ? get_field (self, self->value) : NULL;
  const char *text = edit->text;

  if (text == NULL)
    /* Translators: a step that can be undone: a column and a row of a grid: "Clear Staffing of Lincoln MS" */
    return g_strdup_printf (_ ("Clear %s of %s"), column, row);
  if (field == NULL || field->kind == SXT_KIND_BOOLEAN)
    text = g_str_equal (text, "true") ? _ ("Yes") : _ ("No");
  else if (field->kind == SXT_KIND_CHOICE && sxt_choices_find (field->choices, text) >= 0)
    text = _ (field->choices->items[sxt_choices_find (field->choices, text)].label);
  /* Translators: a step that can be undone: "Set Staffing of Lincoln MS to 3" */
  return g_strdup_printf (_ ("Set %s of %s to %s"), column, row, text);
}

/**
 * sxt_pair_kind_set:
 * @self: a kind
 * @project: the project of all the records
 * @edits: (array length=n): what cells become; no cell twice
 * @n: how many
 * @label: (nullable): of a step of several; %NULL for one cell, whose step says what it becomes
 * @error: return location for an error
 *
 * Sets cells as one step. A cell's record comes with its first value; cleared, it goes unless it holds something else,
 * such as evidence. All new records come in one run, and all that go in another.
 *
 * Returns: whether it was done; all of it or nothing
 */
gboolean
sxt_pair_kind_set (const SxtPairKind *self, SxtProject *project, const SxtPairEdit *edits, guint n, const char *label,
                   GError **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();
  g_autofree char *own_label = label == NULL && n == 1 ? dup_step (self, edits) : NULL;
  gboolean done = TRUE;

  g_return_val_if_fail (SXT_IS_PROJECT (project), FALSE);
  g_return_val_if_fail (label != NULL || n == 1, FALSE);

  sxt_project_begin (project, label != NULL ? label : own_label);
  for (guint i = 0; i < n && done; i++)
    done = set_cell (self, &edits[i], added, removed, error);
  if (done && removed->len > 0)
    done = sxt_project_remove (project, (SxtRecord **) removed->pdata, removed->len, error);
  if (done && added->len > 0)
    done = sxt_project_insert (project, self->list, sxt_project_get_n (project, self->list),
                               (SxtRecord **) added->pdata, added->len, error);
  if (!done)
    sxt_project_fail (project);

  return sxt_project_end (project, done ? error : NULL) && done;
}
