/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a table of records: inscriptions that follow their record, sorted by the kind of the field. */
#include "app/record-columns.h"

#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "base/text.h"

#define MOST_COLUMNS 6
#define HANDLER_KEY "sxt-handler"

typedef struct
{
  SxtListId list;
  int field;
  gboolean is_first;
} Column;

static Column *
column_new (SxtListId list, int field)
{
  Column *self = g_new0 (Column, 1);

  self->list = list;
  self->field = field;
  return self;
}

static gboolean
is_number (SxtKind kind)
{
  return kind == SXT_KIND_INTEGER || kind == SXT_KIND_DECIMAL;
}

static gboolean
is_plain (SxtKind kind)
{
  return is_number (kind) || kind == SXT_KIND_BOOLEAN || kind == SXT_KIND_CHOICE || kind == SXT_KIND_DATE ||
         kind == SXT_KIND_MONTH_DAY;
}

/**
 * sxt_record_columns_compare:
 * @a: a record
 * @b: another of the same list
 * @field: one of their fields
 *
 * Compares by kind: numbers, dates and choices by their value, the rest by its words. What is absent goes last.
 *
 * Returns: less than, equal to or greater than 0
 */
int
sxt_record_columns_compare (SxtRecord *a, SxtRecord *b, int field)
{
  SxtKind kind = sxt_record_get_record_type (a)->fields[field].kind;
  gboolean has_a = sxt_record_has (a, field), has_b = sxt_record_has (b, field);
  g_autofree char *text_a = NULL, *text_b = NULL;

  if (!has_a || !has_b)
    return has_b - has_a;

  if (is_plain (kind))
    {
      g_auto (SxtValue) value_a = SXT_VALUE_INIT, value_b = SXT_VALUE_INIT;

      sxt_record_get_value (a, field, &value_a);
      sxt_record_get_value (b, field, &value_b);
      return value_a.i < value_b.i ? -1 : value_a.i > value_b.i;
    }

  text_a = sxt_record_dup_display (a, field);
  text_b = sxt_record_dup_display (b, field);
  return sxt_text_collate (text_a, text_b);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return sxt_record_columns_compare ((SxtRecord *) a, (SxtRecord *) b, ((Column *) data)->field);
}

/* A number goes without its unit, which the head says. */
static char *
dup_cell_text (SxtRecord *record, int field)
{
  const SxtField *row = &sxt_record_get_record_type (record)->fields[field];
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autofree char *text = NULL;

  sxt_record_get_value (record, field, &value);
  if (value.type == SXT_VALUE_INT && is_number (row->kind) && row->unit != SXT_UNIT_MONEY &&
      row->unit != SXT_UNIT_YEAR && row->unit != SXT_UNIT_SCHOOL_YEAR && row->unit != SXT_UNIT_PERCENT)
    return sxt_format_decimal (value.i, row->places);

  text = sxt_record_dup_display (record, field);
  return text != NULL ? sxt_text_squeeze (text) : NULL;
}

static void
update_cell (GtkInscription *cell, SxtRecord *record, int field)
{
  const SxtField *row = &sxt_record_get_record_type (record)->fields[field];
  g_autofree char *line = dup_cell_text (record, field);
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s"), _ (row->label), line != NULL ? line : _ ("nothing"));

  gtk_inscription_set_text (cell, line != NULL ? line : "–");
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
notify_cb (SxtRecord *record, GParamSpec *pspec, GtkListItem *item)
{
  Column *column = g_object_get_data (G_OBJECT (item), "sxt-column");

  update_cell (GTK_INSCRIPTION (gtk_list_item_get_child (item)), record, column->field);
}

/* In characters. */
static guint
get_width (const SxtField *field, gboolean is_first)
{
  if (is_first)
    return 22;
  if (is_number (field->kind) || field->kind == SXT_KIND_BOOLEAN)
    return 8;
  return is_plain (field->kind) ? 12 : 18;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  const SxtField *field = &sxt_record_type_get (column->list)->fields[column->field];
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), column->is_first ? 14 : is_number (field->kind) ? 5 : 8);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), get_width (field, column->is_first));
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), is_number (field->kind) ? 1 : 0);
  if (is_number (field->kind))
    gtk_widget_add_css_class (cell, "numeric");
  g_object_set_data (G_OBJECT (item), "sxt-column", column);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  SxtRecord *record = gtk_list_item_get_item (item);
  gulong handler = g_signal_connect (record, "notify", G_CALLBACK (notify_cb), item);

  g_object_set_data (G_OBJECT (item), HANDLER_KEY, GSIZE_TO_POINTER (handler));
  update_cell (GTK_INSCRIPTION (gtk_list_item_get_child (item)), record, column->field);
}

/* Without this, each row that scrolls by would leave a handler behind. */
static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  gulong handler = GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (item), HANDLER_KEY));

  if (handler != 0)
    g_signal_handler_disconnect (gtk_list_item_get_item (item), handler);
}

static void
add_column (GtkColumnView *view, SxtListId list, int field, gboolean expand)
{
  const SxtField *row = &sxt_record_type_get (list)->fields[field];
  Column *column = column_new (list, field);
  gboolean is_first = g_list_model_get_n_items (gtk_column_view_get_columns (view)) == 0;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) head = NULL;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, column_new (list, field), g_free));

  column->is_first = is_first;
  g_object_set_data_full (G_OBJECT (factory), "sxt-column", column, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), column);
  head = gtk_column_view_column_new (_ (row->label), factory);
  gtk_column_view_column_set_sorter (head, sorter);
  gtk_column_view_column_set_resizable (head, TRUE);
  gtk_column_view_column_set_expand (head, expand);
  gtk_column_view_append_column (view, head);
}

/**
 * sxt_record_columns_fill:
 * @view: a table
 * @list: the list that it shows
 *
 * Replaces the columns: at most six, the fields that are not hidden at first.
 */
void
sxt_record_columns_fill (GtkColumnView *view, SxtListId list)
{
  const SxtRecordType *type = sxt_record_type_get (list);
  GListModel *columns = gtk_column_view_get_columns (view);
  guint n = 0;

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }

  for (guint i = 0; i < type->n_fields && n < MOST_COLUMNS; i++)
    if (!(type->fields[i].flags & SXT_FIELD_HIDDEN))
      {
        SxtKind kind = type->fields[i].kind;

        add_column (view, list, (int) i, n == 0 || kind == SXT_KIND_TEXT || kind == SXT_KIND_STRING);
        n++;
      }
}
