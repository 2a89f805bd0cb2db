/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of one list as a table, or as rows of two lines where a table has no room. */
#include "app/records-table.h"

#include <glib/gi18n-lib.h>

#include "app/area-page.h"
#include "app/record-cards.h"
#include "app/record-columns.h"
#include "app/shown.h"

struct _SxtRecordsTable
{
  AdwBin parent_instance;

  GtkColumnView *table;
  GtkListView *cards;

  SxtSigns *signs;
  SxtListId list;
  GListModel *records;
  SxtRecordsModel *model; /* (nullable) */
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (SxtRecordsTable, sxt_records_table, ADW_TYPE_BIN)

static guint edit_signal, sorted_signal;

static GtkWidget *
get_rows (SxtRecordsTable *self)
{
  return self->is_narrow ? GTK_WIDGET (self->cards) : GTK_WIDGET (self->table);
}

/* The focus goes to the list inside the table, which hears nothing of the table's own name. */
static void
name_rows (SxtRecordsTable *self, const char *name)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->table));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cards), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* ---- Where the rows stand ---- */

static void
scroll_to (SxtRecordsTable *self, guint position, GtkListScrollFlags flags)
{
  if (self->model == NULL || position >= sxt_records_model_get_n_shown (self->model))
    return;
  if (self->is_narrow)
    gtk_list_view_scroll_to (self->cards, position, flags, NULL);
  else
    gtk_column_view_scroll_to (self->table, position, NULL, flags, NULL);
}

/* Where one is selected, the list is told so again: only then does Shift with an arrow go on from there. */
static void
scroll_to_selected (SxtRecordsTable *self)
{
  g_autoptr (GPtrArray) records = self->model != NULL ? sxt_records_model_dup_selected (self->model) : NULL;

  if (records != NULL && records->len > 0)
    scroll_to (self, sxt_records_model_get_position (self->model),
               records->len == 1 ? GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT : GTK_LIST_SCROLL_FOCUS);
}

/**
 * sxt_records_table_reach:
 * @self: a table with rows
 *
 * Gives the focus to the row that is selected, or to the rows.
 */
void
sxt_records_table_reach (SxtRecordsTable *self)
{
  g_return_if_fail (SXT_IS_RECORDS_TABLE (self));

  gtk_widget_grab_focus (get_rows (self));
  scroll_to_selected (self);
}

static void
bring_cb (GtkWidget *rows, gpointer data)
{
  scroll_to_selected (SXT_RECORDS_TABLE (gtk_widget_get_ancestor (rows, SXT_TYPE_RECORDS_TABLE)));
}

/* A row that was just added has no height before the next frame. */
static gboolean
bring_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SxtRecordsTable *self = SXT_RECORDS_TABLE (widget);

  if (self->model != NULL)
    scroll_to (self, sxt_records_model_get_position (self->model), GTK_LIST_SCROLL_NONE);
  return G_SOURCE_REMOVE;
}

/**
 * sxt_records_table_bring:
 * @self: a table
 *
 * Brings what is selected into view, as soon as the rows have been painted. The focus stays where it is.
 */
void
sxt_records_table_bring (SxtRecordsTable *self)
{
  g_return_if_fail (SXT_IS_RECORDS_TABLE (self));

  sxt_when_shown (get_rows (self), bring_cb, NULL, NULL);
  if (gtk_widget_get_mapped (get_rows (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), bring_again_cb, NULL, NULL);
}

/* Until a row has had the focus, Tab would pass the rows by. */
static void
make_reachable_cb (GtkWidget *rows, gpointer data)
{
  scroll_to (SXT_RECORDS_TABLE (gtk_widget_get_ancestor (rows, SXT_TYPE_RECORDS_TABLE)), 0, GTK_LIST_SCROLL_FOCUS);
}

/* ---- Sorting ---- */

static GtkColumnViewColumn *
get_column (SxtRecordsTable *self, int field)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  const char *key = field >= 0 ? sxt_record_type_get (self->list)->fields[field].key : NULL;

  for (guint i = 0; key != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), key) == 0)
        return column; /* the table keeps it */
    }

  return NULL;
}

/**
 * sxt_records_table_get_sorted:
 * @self: a table of a list
 *
 * Returns: the field by which the rows are sorted; -1 if they stand in the planner's own order
 */
int
sxt_records_table_get_sorted (SxtRecordsTable *self)
{
  GtkColumnViewSorter *sorter;
  GtkColumnViewColumn *column;

  g_return_val_if_fail (SXT_IS_RECORDS_TABLE (self), -1);

  sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->table));
  column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  return column != NULL
             ? sxt_record_type_find_field (sxt_record_type_get (self->list), gtk_column_view_column_get_id (column))
             : -1;
}

/**
 * sxt_records_table_sort:
 * @self: a table of a list
 * @field: a field that is shown; -1 for the planner's own order
 */
void
sxt_records_table_sort (SxtRecordsTable *self, int field)
{
  g_return_if_fail (SXT_IS_RECORDS_TABLE (self));

  gtk_column_view_sort_by_column (self->table, get_column (self, field), GTK_SORT_ASCENDING);
}

/* Rows of two lines stand under heads, where many share the value that they are sorted by. */
static void
update_groups (SxtRecordsTable *self)
{
  int field = self->model != NULL ? sxt_records_table_get_sorted (self) : -1;
  SxtKind kind = field >= 0 ? sxt_record_type_get (self->list)->fields[field].kind : SXT_KIND_STRING;
  gboolean is_grouped =
      self->is_narrow && (kind == SXT_KIND_CHOICE || kind == SXT_KIND_BOOLEAN || kind == SXT_KIND_REFERENCE);
  g_autoptr (GtkListItemFactory) heads = is_grouped ? sxt_record_cards_new_heads (field) : NULL;

  gtk_list_view_set_header_factory (self->cards, heads);
  if (is_grouped)
    gtk_widget_add_css_class (GTK_WIDGET (self->cards), "sxt-grouped");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->cards), "sxt-grouped");
  if (self->model != NULL)
    sxt_records_model_set_groups (self->model,
                                  is_grouped ? gtk_column_view_column_get_sorter (get_column (self, field)) : NULL);
}

/* A list keeps the row on top where it is, even if a head stands above it now; it knows of the head only once it has
 * been laid out. */
static gboolean
go_up_cb (GtkWidget *cards, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (cards, GTK_TYPE_SCROLLED_WINDOW);
  guint *frames = data;

  if (++*frames < 2)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
  return G_SOURCE_REMOVE;
}

static void
sorted_cb (SxtRecordsTable *self)
{
  update_groups (self);
  if (self->is_narrow)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->cards), go_up_cb, g_new0 (guint, 1), g_free);
  g_signal_emit (self, sorted_signal, 0);
}

/* ---- What is shown ---- */

/* Only the one that is seen follows the selection: both would build all rows twice. */
static void
attach_selection (SxtRecordsTable *self)
{
  GtkSelectionModel *selection = self->model != NULL ? sxt_records_model_get_selection (self->model) : NULL;

  gtk_column_view_set_model (self->table, self->is_narrow ? NULL : selection);
  gtk_list_view_set_model (self->cards, self->is_narrow ? selection : NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))),
                                    self->is_narrow ? "cards" : "table");
  if (selection != NULL)
    sxt_when_shown (get_rows (self), make_reachable_cb, NULL, NULL);
}

void
sxt_records_table_set_narrow (SxtRecordsTable *self, gboolean is_narrow)
{
  g_return_if_fail (SXT_IS_RECORDS_TABLE (self));

  self->is_narrow = is_narrow;
  update_groups (self);
  attach_selection (self);
}

SxtRecordsModel *
sxt_records_table_get_model (SxtRecordsTable *self)
{
  g_return_val_if_fail (SXT_IS_RECORDS_TABLE (self), NULL);

  return self->model;
}

/**
 * sxt_records_table_set_signs:
 * @self: a table, before it shows a list
 * @signs: what the findings say of records, to be shown behind their names
 */
void
sxt_records_table_set_signs (SxtRecordsTable *self, SxtSigns *signs)
{
  g_autoptr (GtkListItemFactory) cards = NULL;

  g_return_if_fail (SXT_IS_RECORDS_TABLE (self));
  g_return_if_fail (SXT_IS_SIGNS (signs) && self->signs == NULL);

  self->signs = g_object_ref (signs);
  cards = sxt_record_cards_new (signs);
  gtk_list_view_set_factory (self->cards, cards);
}

/**
 * sxt_records_table_set_list:
 * @self: a table
 * @list: what it shows
 * @records: (nullable): the records of that list; %NULL for nothing
 *
 * It gets a new model, in which nothing is selected.
 */
void
sxt_records_table_set_list (SxtRecordsTable *self, SxtListId list, GListModel *records)
{
  g_return_if_fail (SXT_IS_RECORDS_TABLE (self));

  gtk_column_view_set_model (self->table, NULL);
  gtk_list_view_set_model (self->cards, NULL);
  if (self->model != NULL)
    g_object_run_dispose (G_OBJECT (self->model));
  g_clear_object (&self->model);
  sxt_record_columns_clear (self->table);
  self->list = list;
  self->records = records;
  if (records == NULL)
    return;

  name_rows (self, _ (sxt_record_type_get (list)->plural));
  sxt_record_columns_fill (self->table, list, records, self->signs);
  self->model = sxt_records_model_new (records, gtk_column_view_get_sorter (self->table));
  attach_selection (self);
}

/**
 * sxt_records_table_update_columns:
 * @self: a table
 *
 * To be called when the choice of columns may have changed.
 */
void
sxt_records_table_update_columns (SxtRecordsTable *self)
{
  g_return_if_fail (SXT_IS_RECORDS_TABLE (self));

  if (self->model == NULL)
    return;
  sxt_record_columns_fill (self->table, self->list, self->records, self->signs);
  sxt_records_model_forget_texts (self->model);
}

static void
activate_cb (SxtRecordsTable *self, guint position)
{
  g_signal_emit (self, edit_signal, 0, position);
}

/* Arrows go from cell to cell. */
static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, gpointer data)
{
  gtk_column_view_row_set_focusable (row, FALSE);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, gpointer data)
{
  g_autofree char *title = sxt_record_dup_title (gtk_column_view_row_get_item (row));

  gtk_column_view_row_set_accessible_label (row, title);
}

static void
sxt_records_table_dispose (GObject *object)
{
  SxtRecordsTable *self = SXT_RECORDS_TABLE (object);

  if (self->table != NULL)
    {
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->table), self);
      sxt_records_table_set_list (self, SXT_FIRST_LIST, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), SXT_TYPE_RECORDS_TABLE);
  g_clear_object (&self->signs);
  G_OBJECT_CLASS (sxt_records_table_parent_class)->dispose (object);
}

static void
sxt_records_table_class_init (SxtRecordsTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_records_table_dispose;
  edit_signal = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_UINT);
  sorted_signal =
      g_signal_new ("sorted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "records-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsTable, table);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsTable, cards);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
add_shortcuts (GtkWidget *rows)
{
  const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } shortcuts[] = {
    /* A cell with the focus does not activate its row. */
    { GDK_KEY_Return, 0, "records.go-to-form" },     { GDK_KEY_KP_Enter, 0, "records.go-to-form" },
    { GDK_KEY_Delete, 0, "records.remove" },         { GDK_KEY_Insert, 0, "records.add" },
    { GDK_KEY_Up, GDK_ALT_MASK, "records.move-up" }, { GDK_KEY_Down, GDK_ALT_MASK, "records.move-down" },
    { GDK_KEY_Escape, 0, "records.let-go" },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new (gtk_keyval_trigger_new (shortcuts[i].key, shortcuts[i].modifiers),
                          gtk_named_action_new (shortcuts[i].action)));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (rows, keys);
}

static void
sxt_records_table_init (SxtRecordsTable *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->list = SXT_FIRST_LIST;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (rows, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (row_bind_cb), NULL);
  gtk_column_view_set_row_factory (self->table, rows);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (sorted_cb), self,
                           G_CONNECT_SWAPPED);
  add_shortcuts (GTK_WIDGET (self->table));
  add_shortcuts (GTK_WIDGET (self->cards));
}
