/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a spreadsheet, from the clipboard, on their way to becoming records: which column is which field, what each
 * row becomes, and what is left out and why. */
#include "exchange/paste.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "exchange/paste-private.h"

struct _SxtPaste
{
  SxtProject *project;
  SxtListId list;
  SxtPasteReader *reader;
  int *fields; /* by position, where there is no heading; ended by -1 */
  GPtrArray *cells;
  GArray *columns;   /* of SxtPasteColumn */
  GPtrArray *rows;   /* of SxtPasteRow; NULL after a change of the columns */
  SxtProject *trial; /* a copy of the plan with these rows */
  gboolean has_heading;
};

static void
clear_column (gpointer data)
{
  SxtPasteColumn *column = data;

  g_free (column->heading);
  g_free (column->sample);
}

static void
problem_free (gpointer data)
{
  SxtPasteProblem *problem = data;

  g_free (problem->text);
  g_free (problem->reason);
  g_free (problem);
}

static void
row_free (gpointer data)
{
  SxtPasteRow *row = data;

  g_clear_object (&row->record);
  g_free (row->text);
  g_free (row->refusal);
  g_ptr_array_unref (row->problems);
  g_free (row);
}

/* Returns: (nullable): NULL where the row is shorter, or the cell empty */
static const char *
get_cell (SxtPaste *self, guint row, guint column)
{
  char **cells = self->cells->pdata[row];

  for (guint i = 0; i <= column; i++)
    if (cells[i] == NULL)
      return NULL;

  return *cells[column] != '\0' ? cells[column] : NULL;
}

/* ---- Columns ---- */

/* Words of which most are names of fields. */
static gboolean
is_heading (SxtPaste *self)
{
  guint n = 0, known = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *text = get_cell (self, 0, i);

      n += text != NULL ? 1 : 0;
      known += text != NULL && sxt_paste_reader_find_field (self->reader, text) >= 0 ? 1 : 0;
    }

  return known > 0 && known * 2 >= n;
}

static gboolean
is_taken (SxtPaste *self, guint n_columns, int field)
{
  for (guint i = 0; i < n_columns; i++)
    if (g_array_index (self->columns, SxtPasteColumn, i).field == field)
      return TRUE;

  return FALSE;
}

static void
fill_columns (SxtPaste *self)
{
  const int *next = self->fields;

  for (guint i = 0; i < self->columns->len; i++)
    {
      SxtPasteColumn *column = &g_array_index (self->columns, SxtPasteColumn, i);
      const char *heading = self->has_heading ? get_cell (self, 0, i) : NULL;

      clear_column (column);
      column->heading = g_strdup (heading);
      column->sample = NULL;
      for (guint row = self->has_heading ? 1 : 0; column->sample == NULL && row < self->cells->len; row++)
        column->sample = g_strdup (get_cell (self, row, i));

      column->field = heading != NULL ? sxt_paste_reader_find_field (self->reader, heading) : -1;
      if (!self->has_heading)
        {
          while (*next >= 0 && !sxt_paste_may_become (self, *next))
            next++;
          column->field = *next >= 0 ? *next++ : -1;
        }
      if (column->field >= 0 && (!sxt_paste_may_become (self, column->field) || is_taken (self, i, column->field)))
        column->field = -1;
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

/* ---- Rows ---- */

static void
read_cell (SxtPaste *self, SxtPasteRow *row, int field, const char *text)
{
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autofree char *reason = sxt_paste_reader_read (self->reader, field, text, &value);
  g_autoptr (GError) error = NULL;
  SxtPasteProblem *problem;

  if (reason == NULL && sxt_record_set_value (row->record, field, &value, &error))
    return;

  problem = g_new0 (SxtPasteProblem, 1);
  problem->field = field;
  problem->text = g_strdup (text);
  problem->reason = reason != NULL ? g_steal_pointer (&reason) : g_strdup (error->message);
  g_ptr_array_add (row->problems, problem);
}

static char *
dup_text (SxtPaste *self, guint index)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    if (get_cell (self, index, i) != NULL)
      g_ptr_array_add (cells, (gpointer) get_cell (self, index, i));
  g_ptr_array_add (cells, NULL);
  return g_strjoinv (" · ", (char **) cells->pdata);
}

static SxtPasteRow *
read_row (SxtPaste *self, guint index)
{
  SxtPasteRow *row = g_new0 (SxtPasteRow, 1);
  gboolean has_value = FALSE;
  g_autoptr (GError) error = NULL;

  row->text = dup_text (self, index);
  row->record = sxt_record_new (self->list);
  row->problems = g_ptr_array_new_with_free_func (problem_free);
  for (guint i = 0; i < self->columns->len; i++)
    {
      int field = g_array_index (self->columns, SxtPasteColumn, i).field;
      const char *text = get_cell (self, index, i);

      if (field < 0 || text == NULL)
        continue;
      read_cell (self, row, field, text);
      has_value = has_value || sxt_record_has (row->record, field);
    }
  /* Of a pair there is one record: the copy of the plan refuses a second one. */
  if (!has_value)
    row->refusal = g_strdup (_ ("Nothing in this row can be taken."));
  else if (!sxt_project_append (self->trial, row->record, &error))
    row->refusal = g_strdup (error->message);
  if (row->refusal != NULL)
    g_clear_object (&row->record);
  return row;
}

static void
read_rows (SxtPaste *self)
{
  if (self->rows != NULL)
    return;

  g_clear_object (&self->trial);
  self->trial = sxt_project_copy (self->project);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = self->has_heading ? 1 : 0; i < self->cells->len; i++)
    g_ptr_array_add (self->rows, read_row (self, i));
}

/**
 * sxt_paste_new:
 * @project: where the records will go
 * @list: to which list
 * @fields: what the columns are where no heading says it, ended by -1
 * @text: what a clipboard holds
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what it would become; %NULL with `SXT_EXCHANGE_ERROR_NOT_A_TABLE` if there is
 *   nothing to paste
 */
SxtPaste *
sxt_paste_new (SxtProject *project, SxtListId list, const int *fields, const char *text, GError **error)
{
  g_autoptr (GPtrArray) cells = NULL;
  SxtPaste *self;
  guint n_columns = 0, n_fields = 0;

  g_return_val_if_fail (SXT_IS_PROJECT (project) && list >= SXT_FIRST_LIST && list < SXT_N_LISTS, NULL);

  cells = sxt_paste_split (text, error);
  if (cells == NULL)
    return NULL;
  for (guint i = 0; i < cells->len; i++)
    n_columns = MAX (n_columns, g_strv_length (cells->pdata[i]));
  while (fields[n_fields] >= 0)
    n_fields++;

  self = g_new0 (SxtPaste, 1);
  self->project = g_object_ref (project);
  self->list = list;
  self->reader = sxt_paste_reader_new (project, list);
  self->fields = g_memdup2 (fields, (n_fields + 1) * sizeof *fields);
  self->cells = g_steal_pointer (&cells);
  self->columns = g_array_new (FALSE, TRUE, sizeof (SxtPasteColumn));
  g_array_set_clear_func (self->columns, clear_column);
  g_array_set_size (self->columns, n_columns);
  self->has_heading = is_heading (self);
  fill_columns (self);
  return self;
}

void
sxt_paste_free (SxtPaste *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->trial);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  sxt_paste_reader_free (self->reader);
  g_free (self->fields);
  g_object_unref (self->project);
  g_free (self);
}

SxtListId
sxt_paste_get_list (SxtPaste *self)
{
  return self->list;
}

gboolean
sxt_paste_get_has_heading (SxtPaste *self)
{
  return self->has_heading;
}

/**
 * sxt_paste_set_has_heading:
 * @self: a paste
 * @has_heading: whether the first row says what the columns are
 *
 * Finds the fields of the columns anew.
 */
void
sxt_paste_set_has_heading (SxtPaste *self, gboolean has_heading)
{
  if (self->has_heading == has_heading)
    return;
  self->has_heading = has_heading;
  fill_columns (self);
}

guint
sxt_paste_get_n_columns (SxtPaste *self)
{
  return self->columns->len;
}

const SxtPasteColumn *
sxt_paste_get_column (SxtPaste *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, SxtPasteColumn, column);
}

/**
 * sxt_paste_may_become:
 * @self: a paste
 * @field: a field
 *
 * Returns: whether a column can become it: what is computed is in no file
 */
gboolean
sxt_paste_may_become (SxtPaste *self, int field)
{
  return !(sxt_record_type_get (self->list)->fields[field].flags & SXT_FIELD_COMPUTED);
}

/**
 * sxt_paste_set_field:
 * @self: a paste
 * @column: a column
 * @field: what it becomes, or -1 to leave it out
 *
 * A field comes from one column: another that had it is left out.
 */
void
sxt_paste_set_field (SxtPaste *self, guint column, int field)
{
  g_return_if_fail (column < self->columns->len);
  g_return_if_fail (field < 0 || sxt_paste_may_become (self, field));

  for (guint i = 0; field >= 0 && i < self->columns->len; i++)
    if (g_array_index (self->columns, SxtPasteColumn, i).field == field)
      g_array_index (self->columns, SxtPasteColumn, i).field = -1;
  g_array_index (self->columns, SxtPasteColumn, column).field = field;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

guint
sxt_paste_get_n_rows (SxtPaste *self)
{
  return self->cells->len - (self->has_heading ? 1 : 0);
}

const SxtPasteRow *
sxt_paste_get_row (SxtPaste *self, guint row)
{
  g_return_val_if_fail (row < sxt_paste_get_n_rows (self), NULL);

  read_rows (self);
  return self->rows->pdata[row];
}

/**
 * sxt_paste_get_n_taken:
 * @self: a paste
 *
 * Returns: how many records it would add
 */
guint
sxt_paste_get_n_taken (SxtPaste *self)
{
  guint n = 0;

  for (guint i = 0; i < sxt_paste_get_n_rows (self); i++)
    n += sxt_paste_get_row (self, i)->refusal == NULL ? 1 : 0;

  return n;
}

/**
 * sxt_paste_count_problems:
 * @self: a paste
 *
 * Returns: how many cells of rows that are taken are left out
 */
guint
sxt_paste_count_problems (SxtPaste *self)
{
  guint n = 0;

  for (guint i = 0; i < sxt_paste_get_n_rows (self); i++)
    if (sxt_paste_get_row (self, i)->refusal == NULL)
      n += sxt_paste_get_row (self, i)->problems->len;

  return n;
}

/**
 * sxt_paste_apply:
 * @self: a paste
 * @records: (out) (optional) (transfer full) (element-type SxtRecord): what was added
 * @error: return location for an error
 *
 * Adds the rows that are taken at the end of the list, as one step. To be called once.
 *
 * Returns: %FALSE with [error@Sxt.ModelError] when it is refused: then nothing is added
 */
gboolean
sxt_paste_apply (SxtPaste *self, GPtrArray **records, GError **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *label = NULL;

  for (guint i = 0; i < sxt_paste_get_n_rows (self); i++)
    {
      const SxtPasteRow *row = sxt_paste_get_row (self, i);

      if (row->refusal == NULL)
        g_ptr_array_add (added, sxt_record_copy (row->record));
    }
  if (added->len == 0)
    return TRUE;

  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Paste %u row", "Paste %u rows", added->len), added->len);
  sxt_project_begin (self->project, label);
  sxt_project_insert (self->project, self->list, sxt_project_get_n (self->project, self->list),
                      (SxtRecord *const *) added->pdata, added->len, NULL);
  if (!sxt_project_end (self->project, error))
    return FALSE;

  if (records != NULL)
    *records = g_steal_pointer (&added);
  return TRUE;
}
