/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a table of records: cells that follow their record, sorted by the kind of the field. */
#include "app/record-columns.h"

#include <glib/gi18n-lib.h>

#include "app/field-text.h"
#include "app/record-cell.h"
#include "app/settings.h"
#include "app/sign-image.h"
#include "app/widgets.h"
#include "base/text.h"

#define MEASURED 100 /* records */
#define LEAST_HEAD 7 /* characters */
#define HANDLER_KEY "sxt-handler"
#define SIGNS_HANDLER_KEY "sxt-signs-handler"

typedef struct
{
  SxtListId list;
  int field;
  guint least, natural; /* width in characters */
  SxtSigns *signs;      /* (nullable): the first column shows them, no other */
} Column;

static Column *
column_new (SxtListId list, int field)
{
  Column *self = g_new0 (Column, 1);

  self->list = list;
  self->field = field;
  return self;
}

static void
column_free (gpointer data)
{
  Column *self = data;

  g_clear_object (&self->signs);
  g_free (self);
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

  text_a = sxt_field_dup_shown (a, field);
  text_b = sxt_field_dup_shown (b, field);
  return sxt_text_collate (text_a, text_b);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return sxt_record_columns_compare ((SxtRecord *) a, (SxtRecord *) b, ((Column *) data)->field);
}

static void
update_cell (GtkListItem *item, Column *column)
{
  SxtRecord *record = gtk_list_item_get_item (item);
  SxtRecordCell *cell = SXT_RECORD_CELL (gtk_list_item_get_child (item));
  const SxtField *field = &sxt_record_get_record_type (record)->fields[column->field];
  const SxtSign *sign = column->signs != NULL
                            ? sxt_signs_get_worst (column->signs, sxt_record_get_id (record), SXT_SIGNS_ANY_FIELD)
                            : NULL;
  g_autofree char *line = sxt_field_dup_cell (record, column->field);
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s"), _ (field->label), line != NULL ? line : _ ("nothing"));

  sxt_record_cell_set_text (cell, line != NULL ? line : "–");
  sxt_record_cell_set_removed (cell, sxt_field_is_removed (record, column->field));
  sxt_record_cell_set_sign (cell, sign);
  if (sign != NULL)
    {
      g_autofree char *said = sxt_sign_dup_words (sign), *name = g_steal_pointer (&spoken);

      /* Translators: a record in a table, then what is to be mended in it */
      spoken = g_strdup_printf (_ ("%s. %s"), name, said);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
notify_cb (SxtRecord *record, GParamSpec *pspec, GtkListItem *item)
{
  update_cell (item, g_object_get_data (G_OBJECT (item), "sxt-column"));
}

/* Of all rows, few say something new. */
static void
signs_updated_cb (SxtSigns *signs, GtkListItem *item)
{
  const char *id = sxt_record_get_id (gtk_list_item_get_item (item));

  if (sxt_record_cell_set_sign (SXT_RECORD_CELL (gtk_list_item_get_child (item)),
                                sxt_signs_get_worst (signs, id, SXT_SIGNS_ANY_FIELD)))
    update_cell (item, g_object_get_data (G_OBJECT (item), "sxt-column"));
}

/* Names and dates are not cut while there is room; what is left over goes to the texts. */
static void
measure (Column *self, GListModel *records, gboolean is_first)
{
  const SxtField *field = &sxt_record_type_get (self->list)->fields[self->field];
  guint most = is_first ? 26 : is_plain (field->kind) ? 16 : 20;
  guint least = is_first ? 15 : is_number (field->kind) || field->kind == SXT_KIND_BOOLEAN ? 4 : 8;

  self->natural = least;
  for (guint i = 0; i < MIN (g_list_model_get_n_items (records), MEASURED); i++)
    {
      g_autoptr (SxtRecord) record = g_list_model_get_item (records, i);
      g_autofree char *text = sxt_field_dup_cell (record, self->field);

      if (text != NULL)
        self->natural = MAX (self->natural, (guint) g_utf8_strlen (text, -1));
    }
  self->natural = MIN (self->natural, most);
  self->least = MIN (self->natural, is_first ? 18 : field->kind == SXT_KIND_DATE ? 11 : least);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  SxtKind kind = sxt_record_type_get (column->list)->fields[column->field].kind;
  SxtRecordCellFlags flags =
      (is_number (kind) ? SXT_RECORD_CELL_NUMBER : 0) | (column->signs != NULL ? SXT_RECORD_CELL_SIGNED : 0);

  g_object_set_data (G_OBJECT (item), "sxt-column", column);
  gtk_list_item_set_child (item, sxt_record_cell_new (column->least, column->natural, flags));
  gtk_column_view_cell_set_focusable (GTK_COLUMN_VIEW_CELL (item), TRUE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  SxtRecord *record = gtk_list_item_get_item (item);
  gulong handler = g_signal_connect (record, "notify", G_CALLBACK (notify_cb), item);

  g_object_set_data (G_OBJECT (item), HANDLER_KEY, GSIZE_TO_POINTER (handler));
  if (column->signs != NULL)
    {
      handler = g_signal_connect (column->signs, "updated", G_CALLBACK (signs_updated_cb), item);
      g_object_set_data (G_OBJECT (item), SIGNS_HANDLER_KEY, GSIZE_TO_POINTER (handler));
    }
  update_cell (item, column);
}

/* Without this, each row that scrolls by would leave a handler behind. */
static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Column *column)
{
  gulong handler = GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (item), HANDLER_KEY));

  if (handler != 0)
    g_signal_handler_disconnect (gtk_list_item_get_item (item), handler);
  handler = GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (item), SIGNS_HANDLER_KEY));
  if (handler != 0)
    g_signal_handler_disconnect (column->signs, handler);
}

static GtkListItemFactory *
make_cells (SxtListId list, GListModel *records, int field, SxtSigns *signs)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = column_new (list, field);

  measure (column, records, signs != NULL);
  column->signs = signs != NULL ? g_object_ref (signs) : NULL;
  g_object_set_data_full (G_OBJECT (factory), "sxt-column", column, column_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), column);
  return factory;
}

static void
add_column (GtkColumnView *view, SxtListId list, GListModel *records, int field, guint position, SxtSigns *signs)
{
  const SxtField *row = &sxt_record_type_get (list)->fields[field];
  g_autoptr (GtkColumnViewColumn) head = NULL;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, column_new (list, field), column_free));

  head = gtk_column_view_column_new (_ (row->label), make_cells (list, records, field, signs));
  gtk_column_view_column_set_sorter (head, sorter);
  gtk_column_view_column_set_resizable (head, TRUE);
  gtk_column_view_column_set_id (head, row->key);
  gtk_column_view_column_set_expand (head, position == 0 || row->kind == SXT_KIND_TEXT || row->kind == SXT_KIND_STRING);
  gtk_column_view_insert_column (view, position, head);
}

/* A column that stays may have become the first one, or be it no more. */
static void
update_cells (GListModel *columns, guint position, SxtListId list, GListModel *records, int field, SxtSigns *signs)
{
  g_autoptr (GtkColumnViewColumn) head = g_list_model_get_item (columns, position);
  Column *column = g_object_get_data (G_OBJECT (gtk_column_view_column_get_factory (head)), "sxt-column");
  g_autoptr (GtkListItemFactory) cells = column->signs != signs ? make_cells (list, records, field, signs) : NULL;

  if (cells != NULL)
    gtk_column_view_column_set_factory (head, cells);
}

/* The head of a column of numbers stands right, as they do (in the first one signs follow them); GTK has no word for
 * that. */
static void
align_heads (GtkColumnView *view, SxtListId list, const int *fields)
{
  GtkWidget *head = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));
  const int *first = fields;

  for (; head != NULL && *fields >= 0; head = gtk_widget_get_next_sibling (head), fields++)
    {
      GtkWidget *label = sxt_widget_find (head, GTK_TYPE_LABEL);
      gboolean is_right = fields != first && is_number (sxt_record_type_get (list)->fields[*fields].kind);

      if (label == NULL)
        continue;
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label),
                                 (int) MIN (g_utf8_strlen (gtk_label_get_text (GTK_LABEL (label)), -1), LEAST_HEAD));
      gtk_widget_set_tooltip_text (head, gtk_label_get_text (GTK_LABEL (label)));
      gtk_widget_set_hexpand (label, is_right);
      gtk_widget_set_halign (label, is_right ? GTK_ALIGN_END : GTK_ALIGN_FILL);
    }
}

/* As in the settings, which also know what was chosen before; a plan has nothing to do with it. */
static int *chosen[SXT_N_LISTS];

static int *
make_choice (const SxtRecordType *type)
{
  g_auto (GStrv) remembered = sxt_settings_dup_columns (type->key);
  int *fields = g_new (int, type->n_fields + 1);
  guint n = 0;

  for (guint i = 0; i < type->n_fields && remembered != NULL; i++)
    if (g_strv_contains ((const char *const *) remembered, type->fields[i].key))
      fields[n++] = (int) i;
  if (n == 0)
    for (guint i = 0; i < type->n_fields && n < SXT_MOST_COLUMNS; i++)
      if (!(type->fields[i].flags & SXT_FIELD_HIDDEN))
        fields[n++] = (int) i;
  fields[n] = -1;
  return fields;
}

/**
 * sxt_record_columns_get:
 * @list: a record type
 *
 * Returns: (transfer none): the fields that a table shows, in their order, ended by -1: what was chosen last, at first
 *   at most six that are not hidden. Valid until the choice changes
 */
const int *
sxt_record_columns_get (SxtListId list)
{
  if (chosen[list] == NULL)
    chosen[list] = make_choice (sxt_record_type_get (list));

  return chosen[list];
}

/**
 * sxt_record_columns_set_shown:
 * @list: a record type
 * @field: one of its fields
 * @is_shown: whether tables are to show it, from now on
 *
 * Tables that are there already have to be filled anew.
 */
void
sxt_record_columns_set_shown (SxtListId list, int field, gboolean is_shown)
{
  const SxtRecordType *type = sxt_record_type_get (list);
  const int *before = sxt_record_columns_get (list);
  g_autofree const char **keys = g_new0 (const char *, type->n_fields + 1);
  int *fields = g_new (int, type->n_fields + 1);
  guint n = 0;

  for (int i = 0; i < (int) type->n_fields; i++)
    {
      gboolean was_shown = *before == i;

      if (was_shown)
        before++;
      if (i == field ? is_shown : was_shown)
        {
          keys[n] = type->fields[i].key;
          fields[n++] = i;
        }
    }
  fields[n] = -1;
  sxt_settings_set_columns (type->key, keys);
  g_free (chosen[list]);
  chosen[list] = fields;
}

/* Returns: the field that the column at @position shows; -1 if there is no such column */
static int
get_field_at (GListModel *columns, SxtListId list, guint position)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, position);

  return column != NULL
             ? sxt_record_type_find_field (sxt_record_type_get (list), gtk_column_view_column_get_id (column))
             : -1;
}

gboolean
sxt_record_columns_is_shown (SxtListId list, int field)
{
  const int *fields = sxt_record_columns_get (list);

  while (*fields >= 0 && *fields != field)
    fields++;
  return *fields == field;
}

/**
 * sxt_record_columns_fill:
 * @view: a table, without columns of another list
 * @list: the list that it shows
 * @records: the records in it, by which new columns are measured
 * @signs: what the findings say of them, for the first column
 *
 * Shows the chosen columns. Those that stay keep their width and sorting.
 */
void
sxt_record_columns_fill (GtkColumnView *view, SxtListId list, GListModel *records, SxtSigns *signs)
{
  const int *fields = sxt_record_columns_get (list);
  GListModel *columns = gtk_column_view_get_columns (view);
  guint n = 0;

  while (n < g_list_model_get_n_items (columns))
    if (sxt_record_columns_is_shown (list, get_field_at (columns, list, n)))
      n++;
    else
      {
        g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, n);

        gtk_column_view_remove_column (view, column);
      }

  /* What is left is in the order of the fields. */
  for (guint i = 0; fields[i] >= 0; i++)
    if (get_field_at (columns, list, i) != fields[i])
      add_column (view, list, records, fields[i], i, i == 0 ? signs : NULL);
    else
      update_cells (columns, i, list, records, fields[i], i == 0 ? signs : NULL);
  align_heads (view, list, fields);
}

/**
 * sxt_record_columns_clear:
 * @view: a table that is about to show another list
 */
void
sxt_record_columns_clear (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}
