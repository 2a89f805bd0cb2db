/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any list of a project as a table of typed cells. */

#include "exchange/sheet.h"

#include <glib/gi18n-lib.h>

struct _SxtSheet
{
  gatomicrefcount refs;
  char *title;
  GArray *columns;
  GArray *cells; /* row after row */
};

static void
clear_column (gpointer data)
{
  SxtSheetColumn *column = data;

  g_free (column->heading);
}

static void
clear_cell (gpointer data)
{
  SxtSheetCell *cell = data;

  g_free (cell->text);
}

/* What a cell of such a field is in a table. */
static SxtKind
get_cell_kind (const SxtField *field)
{
  switch (field->kind)
    {
    case SXT_KIND_INTEGER: return SXT_KIND_INTEGER;
    case SXT_KIND_DECIMAL: return SXT_KIND_DECIMAL;
    case SXT_KIND_DATE: return SXT_KIND_DATE;
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    case SXT_KIND_BOOLEAN:
    case SXT_KIND_CHOICE:
    case SXT_KIND_MONTH_DAY:
    case SXT_KIND_REFERENCE:
    case SXT_KIND_STRINGS: return SXT_KIND_TEXT;
    default: g_assert_not_reached ();
    }
}

/* Lists with a semicolon between, which no language uses for thousands or decimals. */
static char *
join_strings (const SxtField *field, SxtStrings *strings)
{
  const char *const *items = sxt_strings_get (strings);
  GString *text = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    {
      int choice = field->choices == NULL ? -1 : sxt_choices_find (field->choices, items[i]);

      if (i > 0)
        g_string_append (text, "; ");
      g_string_append (text, choice < 0 ? items[i] : _ (field->choices->items[choice].label));
    }
  return g_string_free_and_steal (text);
}

static void
add_cell (SxtSheet *self, SxtRecord *record, int index, const SxtField *field)
{
  SxtSheetCell cell = { .kind = get_cell_kind (field) };
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  sxt_record_get_value (record, index, &value);
  if (value.type == SXT_VALUE_ABSENT)
    cell.is_empty = TRUE;
  else if (value.type == SXT_VALUE_RAW)
    {
      /* what another hand wrote there */
      cell.kind = SXT_KIND_TEXT;
      cell.text = json_to_string (value.raw, FALSE);
    }
  else if (cell.kind != SXT_KIND_TEXT)
    cell.number = value.i;
  else if (field->kind == SXT_KIND_STRING || field->kind == SXT_KIND_TEXT)
    cell.text = g_strdup (value.s);
  else if (field->kind == SXT_KIND_STRINGS)
    cell.text = join_strings (field, value.v);
  else if (field->kind == SXT_KIND_MONTH_DAY)
    cell.text = sxt_field_to_string (field, &value);
  else
    cell.text = sxt_record_dup_display (record, index);
  g_array_append_val (self->cells, cell);
}

static void
add_record (SxtSheet *self, SxtRecord *record, const SxtRecordType *type, gboolean is_public)
{
  SxtSheetCell id = { .kind = SXT_KIND_TEXT, .text = g_strdup (sxt_record_get_id (record)) };

  for (guint i = 0; i < type->n_fields; i++)
    if (!is_public || (type->fields[i].flags & SXT_FIELD_INTERNAL) == 0)
      add_cell (self, record, (int) i, &type->fields[i]);
  if (type->flags & SXT_TYPE_SINGLE)
    g_free (id.text);
  else
    g_array_append_val (self->cells, id);
}

static SxtSheet *
sheet_new (const SxtRecordType *type)
{
  SxtSheet *self = g_new0 (SxtSheet, 1);

  g_atomic_ref_count_init (&self->refs);
  self->title = g_strdup (_ (type->plural));
  self->columns = g_array_new (FALSE, TRUE, sizeof (SxtSheetColumn));
  g_array_set_clear_func (self->columns, clear_column);
  self->cells = g_array_new (FALSE, TRUE, sizeof (SxtSheetCell));
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

static void
add_column (SxtSheet *self, const SxtField *field)
{
  SxtSheetColumn column = {
    .heading = g_strdup (_ (field->label)),
    .kind = get_cell_kind (field),
    .unit = field->unit,
    .places = field->kind == SXT_KIND_DECIMAL ? field->places : 0,
  };

  g_array_append_val (self->columns, column);
}

static SxtSheet *
make_table (SxtProject *project, SxtListId list, gboolean is_public)
{
  const SxtRecordType *type = sxt_record_type_get (list);
  SxtSheet *self = sheet_new (type);

  for (guint i = 0; i < type->n_fields; i++)
    if (!is_public || (type->fields[i].flags & SXT_FIELD_INTERNAL) == 0)
      add_column (self, &type->fields[i]);
  if (type->flags & SXT_TYPE_SINGLE)
    add_record (self, sxt_project_get_single (project, list), type, is_public);
  else
    {
      /* Translators: heading of the column with the id of each record */
      SxtSheetColumn column = { .heading = g_strdup (_ ("Id")), .kind = SXT_KIND_TEXT };
      guint n = sxt_project_get_n (project, list);

      g_array_append_val (self->columns, column);
      for (guint i = 0; i < n; i++)
        add_record (self, sxt_project_get (project, list, i), type, is_public);
    }
  return self;
}

/**
 * sxt_sheet_from_list:
 * @project: a project
 * @list: a list, or a single record
 *
 * A table of all records of a list, in the planner's order: a column for each field, computed ones too, and the id
 * last. References are the titles of their targets, choices their labels.
 *
 * Returns: (transfer full): the table
 */
SxtSheet *
sxt_sheet_from_list (SxtProject *project, SxtListId list)
{
  g_return_val_if_fail (SXT_IS_PROJECT (project) && list >= 0 && list < SXT_N_LISTS, NULL);

  return make_table (project, list, FALSE);
}

/**
 * sxt_sheet_from_records:
 * @list: a list
 * @fields: the fields that are wanted, in their order, ended by -1
 * @records: (array length=n): records of it
 *
 * A table of some records and fields, without ids.
 *
 * Returns: (transfer full): the table
 */
SxtSheet *
sxt_sheet_from_records (SxtListId list, const int *fields, SxtRecord *const *records, guint n)
{
  const SxtRecordType *type = sxt_record_type_get (list);
  SxtSheet *self = sheet_new (type);

  for (guint i = 0; fields[i] >= 0; i++)
    add_column (self, &type->fields[fields[i]]);
  for (guint row = 0; row < n; row++)
    for (guint i = 0; fields[i] >= 0; i++)
      add_cell (self, records[row], fields[i], &type->fields[fields[i]]);
  return self;
}

/**
 * sxt_sheet_from_list_public:
 * @project: a project
 * @list: a list, or a single record
 *
 * The same without what is internal.
 *
 * Returns: (transfer full) (nullable): the table; %NULL when the whole list is internal
 */
SxtSheet *
sxt_sheet_from_list_public (SxtProject *project, SxtListId list)
{
  g_return_val_if_fail (SXT_IS_PROJECT (project) && list >= 0 && list < SXT_N_LISTS, NULL);

  if (sxt_record_type_get (list)->flags & SXT_TYPE_INTERNAL)
    return NULL;
  return make_table (project, list, TRUE);
}

SxtSheet *
sxt_sheet_ref (SxtSheet *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sxt_sheet_unref (SxtSheet *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->title);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_free (self);
}

/**
 * sxt_sheet_get_title:
 * @self: a table
 *
 * Returns: what the list is called, in the language of the process
 */
const char *
sxt_sheet_get_title (SxtSheet *self)
{
  return self->title;
}

guint
sxt_sheet_get_n_columns (SxtSheet *self)
{
  return self->columns->len;
}

guint
sxt_sheet_get_n_rows (SxtSheet *self)
{
  return self->cells->len / self->columns->len;
}

const SxtSheetColumn *
sxt_sheet_get_column (SxtSheet *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, SxtSheetColumn, column);
}

const SxtSheetCell *
sxt_sheet_get_cell (SxtSheet *self, guint row, guint column)
{
  g_return_val_if_fail (column < self->columns->len && row < sxt_sheet_get_n_rows (self), NULL);

  return &g_array_index (self->cells, SxtSheetCell, row * self->columns->len + column);
}
