/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of records, and tables of them. */
#include <glib/gi18n-lib.h>

#include "report/plan-writer.h"

/**
 * sxt_plan_writer_list:
 * @self: a writer
 * @list: a list of the project
 *
 * Returns: (transfer container) (element-type SxtRecord): its records, in the planner's order
 */
GPtrArray *
sxt_plan_writer_list (const SxtPlanWriter *self, SxtListId list)
{
  guint n = sxt_project_get_n (self->project, list);
  GPtrArray *records = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (records, sxt_project_get (self->project, list, i));

  return records;
}

static int
compare_dates (gconstpointer a, gconstpointer b, gpointer data)
{
  SxtRecord *first = *(SxtRecord **) a;
  SxtRecord *second = *(SxtRecord **) b;
  SxtDate date_a = sxt_record_get_date (first, GPOINTER_TO_INT (data));
  SxtDate date_b = sxt_record_get_date (second, GPOINTER_TO_INT (data));

  if (date_a != date_b)
    {
      if (date_a == SXT_DATE_NONE || date_b == SXT_DATE_NONE)
        return date_a == SXT_DATE_NONE ? 1 : -1;
      return date_a < date_b ? -1 : 1;
    }

  guint position_a = sxt_record_get_position (first);
  guint position_b = sxt_record_get_position (second);

  return position_a < position_b ? -1 : position_a > position_b ? 1 : 0;
}

/**
 * sxt_plan_writer_list_by_date:
 * @self: a writer
 * @list: a list of the project
 * @field: its field with a date
 *
 * Returns: (transfer container) (element-type SxtRecord): its records by date; those without come last
 */
GPtrArray *
sxt_plan_writer_list_by_date (const SxtPlanWriter *self, SxtListId list, int field)
{
  GPtrArray *records = sxt_plan_writer_list (self, list);

  g_ptr_array_sort_with_data (records, compare_dates, GINT_TO_POINTER (field));

  return records;
}

static gboolean
is_date (SxtRecord *record, int field)
{
  return sxt_record_get_record_type (record)->fields[field].kind == SXT_KIND_DATE;
}

/* With spaces at which no line ends. */
static char *
bind_words (char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  g_free (text);

  return g_strjoinv ("\u00a0", words);
}

static char *
make_cell (const SxtPlanWriter *self, const SxtCellSpec *spec, SxtRecord *record)
{
  char *text;

  if (spec->dup != NULL)
    text = spec->dup (self, record);
  else if ((spec->flags & SXT_CELL_NUMBER) != 0)
    text = sxt_plan_writer_dup_number (self, record, spec->field);
  else
    text = sxt_plan_writer_dup_text (self, record, spec->field);
  if (text != NULL && spec->dup == NULL && is_date (record, spec->field))
    text = bind_words (text);

  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/**
 * sxt_plan_writer_add_records:
 * @self: a writer
 * @title: (nullable): translated, above the table
 * @records: (element-type SxtRecord): its rows; without any there is no table
 * @specs: (array length=n_specs): its columns; one in which no row has a value is left out
 * @n_specs: how many
 */
void
sxt_plan_writer_add_records (SxtPlanWriter *self, const char *title, GPtrArray *records, const SxtCellSpec *specs,
                             guint n_specs)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free); /* by rows */
  g_autofree gboolean *filled = g_new0 (gboolean, n_specs);
  SxtTable *table;

  if (records->len == 0)
    return;

  for (guint i = 0; i < records->len; i++)
    for (guint j = 0; j < n_specs; j++)
      {
        char *text = make_cell (self, &specs[j], g_ptr_array_index (records, i));

        filled[j] = filled[j] || text != NULL || (specs[j].flags & SXT_CELL_ALWAYS) != 0;
        g_ptr_array_add (texts, text);
      }

  table = sxt_document_add_table (self->document, title);
  for (guint j = 0; j < n_specs; j++)
    if (filled[j])
      {
        gboolean number = (specs[j].flags & SXT_CELL_NUMBER) != 0;
        SxtColumn *column =
            sxt_table_add_column (table, _ (specs[j].title), number ? SXT_ALIGN_END : SXT_ALIGN_START, specs[j].weight);

        column->heads = (specs[j].flags & SXT_CELL_HEADS) != 0;
        column->working_only = (specs[j].flags & SXT_CELL_WORKING) != 0;
      }
  for (guint i = 0; i < records->len; i++)
    {
      sxt_table_add_row (table);
      for (guint j = 0; j < n_specs; j++)
        if (filled[j])
          sxt_table_add_text (table, g_ptr_array_index (texts, i * n_specs + j));
    }
}
