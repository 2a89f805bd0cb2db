/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All Records: a table of one record type, the form of the record picked in it, and what can be done with records. */
#include "app/records-view.h"

#include <glib/gi18n-lib.h>

#include "app/area-page.h"
#include "app/field-row.h"
#include "app/kind-menu.h"
#include "app/record-cards.h"
#include "app/record-columns.h"
#include "app/record-form.h"
#include "app/shown.h"
#include "app/touch-list.h"
#include "app/words.h"
#include "base/format.h"

#define LONGEST_FACE 9 /* characters */

struct _SxtRecordsView
{
  SxtView parent_instance;

  GtkWidget *question;
  GtkLabel *answer;
  GtkWidget *tools;
  SxtKindMenu *kinds;
  GtkButton *add;
  GtkLabel *add_label;
  GtkStack *stack;
  GtkColumnView *table;
  GtkListView *cards;
  AdwStatusPage *empty;
  GtkButton *empty_add;
  GtkWidget *empty_import;
  SxtRecordForm *single;
  SxtRecordForm *form;

  SxtListId list;
  SxtTouchList *touch;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GSimpleActionGroup *actions;
  gboolean is_filling;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (SxtRecordsView, sxt_records_view, SXT_TYPE_VIEW)

static SxtProject *
get_project (SxtRecordsView *self)
{
  return sxt_session_get_project (sxt_view_get_session (SXT_VIEW (self)));
}

static SxtSigns *
get_signs (SxtRecordsView *self)
{
  return sxt_session_get_signs (sxt_view_get_session (SXT_VIEW (self)));
}

static gboolean
is_single (SxtListId list)
{
  return list < SXT_FIRST_LIST;
}

static SxtRecord *
get_selected (SxtRecordsView *self)
{
  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

/* Returns: how many records of the list have a sign. */
static guint
count_to_mend (SxtRecordsView *self)
{
  guint n = 0;

  for (guint i = 0; i < sxt_project_get_n (get_project (self), self->list); i++)
    {
      const char *id = sxt_record_get_id (sxt_project_get (get_project (self), self->list, i));

      n += sxt_signs_get_worst (get_signs (self), id, SXT_SIGNS_ANY_FIELD) != NULL;
    }

  return n;
}

/* In the middle of a sentence a name of a kind begins small, unless it is all capitals. */
static char *
dup_lower (const char *words)
{
  const char *second = g_utf8_next_char (words);
  g_autofree char *first = NULL;

  if (*words == '\0' || g_unichar_isupper (g_utf8_get_char (second)))
    return g_strdup (words);
  first = g_utf8_strdown (words, second - words);
  return g_strconcat (first, second, NULL);
}

static char *
dup_answer (SxtRecordsView *self)
{
  const SxtRecordType *type = sxt_record_type_get (self->list);
  guint n = is_single (self->list) ? 0 : sxt_project_get_n (get_project (self), self->list);
  guint to_mend = n > 0 ? count_to_mend (self) : 0;
  g_autofree char *kind = dup_lower (n == 1 ? _ (type->label) : _ (type->plural));
  g_autofree char *count = sxt_format_integer (n);

  if (is_single (self->list))
    return g_strdup (_ (type->label));
  if (n == 0)
    return g_strdup_printf (_ ("No %s yet"), kind);
  if (to_mend == 0)
    return g_strdup_printf ("%s %s", count, kind);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s %s; %u of them has something to mend.",
                                       "%s %s; %u of them have something to mend.", to_mend),
                          count, kind, to_mend);
}

static void
update_answer (SxtRecordsView *self)
{
  g_autofree char *answer = dup_answer (self);

  gtk_label_set_text (self->answer, answer);
}

static void
set_enabled (SxtRecordsView *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
is_sorted (SxtRecordsView *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->table);

  return sorter != NULL && gtk_column_view_sorter_get_primary_sort_column (GTK_COLUMN_VIEW_SORTER (sorter)) != NULL;
}

static void
update_actions (SxtRecordsView *self)
{
  SxtRecord *record = get_selected (self);
  guint n = sxt_project_get_n (get_project (self), self->list);
  gboolean may_move = record != NULL && !is_sorted (self);
  guint position = record != NULL && sxt_record_get_project (record) != NULL ? sxt_record_get_position (record) : 0;

  set_enabled (self, "duplicate", record != NULL);
  set_enabled (self, "remove", record != NULL);
  set_enabled (self, "move-up", may_move && position > 0);
  set_enabled (self, "move-down", may_move && position + 1 < n);
}

static void
update_page (SxtRecordsView *self)
{
  gboolean is_empty = !is_single (self->list) && sxt_project_get_n (get_project (self), self->list) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_single (self->list) ? "single"
                                                 : is_empty             ? "empty"
                                                 : self->is_narrow      ? "cards"
                                                                        : "table");
  gtk_widget_set_visible (GTK_WIDGET (self->add), !is_single (self->list) && !is_empty);
  update_answer (self);
}

static void
selection_cb (SxtRecordsView *self)
{
  SxtRecord *record = get_selected (self);

  if (self->is_filling)
    return;
  if (record != NULL && sxt_record_get_project (record) == NULL)
    record = NULL;
  if (self->touch != NULL && record != sxt_record_form_get_record (self->form))
    sxt_touch_list_flush (self->touch);
  sxt_record_form_set_record (self->form, record);
  if (record != NULL)
    {
      const char *label = _ (sxt_record_get_record_type (record)->label);
      g_autofree char *title = g_strdup_printf (_ ("This %s"), label);

      /* A longer name would be cut. */
      sxt_view_set_face (SXT_VIEW (self), GTK_WIDGET (self->form),
                         g_utf8_strlen (label, -1) > LONGEST_FACE ? _ ("This Record") : title);
    }
  else
    sxt_view_set_face (SXT_VIEW (self), NULL, NULL);
  update_actions (self);
}

/* The focus goes to the list inside the table, which hears nothing of the table's own name. */
static void
name_rows (SxtRecordsView *self, const char *name)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->table));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cards), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
get_rows (SxtRecordsView *self)
{
  return self->is_narrow ? GTK_WIDGET (self->cards) : GTK_WIDGET (self->table);
}

static void
scroll_to_selected (SxtRecordsView *self)
{
  guint selected =
      self->selection != NULL ? gtk_single_selection_get_selected (self->selection) : GTK_INVALID_LIST_POSITION;

  if (selected == GTK_INVALID_LIST_POSITION)
    return;
  if (self->is_narrow)
    gtk_list_view_scroll_to (self->cards, selected, GTK_LIST_SCROLL_FOCUS, NULL);
  else
    gtk_column_view_scroll_to (self->table, selected, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
}

/* Until a row has had the focus, Tab would pass the rows by. */
static void
make_reachable_cb (GtkWidget *rows, gpointer data)
{
  SxtRecordsView *self = SXT_RECORDS_VIEW (gtk_widget_get_ancestor (rows, SXT_TYPE_RECORDS_VIEW));

  if (self->selection == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) == 0)
    return;
  if (self->is_narrow)
    gtk_list_view_scroll_to (self->cards, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  else
    gtk_column_view_scroll_to (self->table, 0, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
}

/* Only the one that is seen follows the selection: both would build all rows twice. */
static void
attach_selection (SxtRecordsView *self)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);

  gtk_column_view_set_model (self->table, self->is_narrow ? NULL : selection);
  gtk_list_view_set_model (self->cards, self->is_narrow ? selection : NULL);
  sxt_when_shown (get_rows (self), make_reachable_cb, NULL, NULL);
}

static void
set_narrow (SxtRecordsView *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  attach_selection (self);
  update_page (self);
}

static void
narrow_cb (SxtRecordsView *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (SxtRecordsView *self)
{
  set_narrow (self, FALSE);
}

static void
set_list (SxtRecordsView *self, SxtListId list)
{
  const SxtRecordType *type = sxt_record_type_get (list);

  if (self->list == list && (self->selection != NULL || is_single (list)))
    return;

  self->list = list;
  self->is_filling = TRUE;
  gtk_column_view_set_model (self->table, NULL);
  gtk_list_view_set_model (self->cards, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->touch);
  sxt_record_form_set_record (self->form, NULL);
  sxt_record_form_set_record (self->single, NULL);

  if (is_single (list))
    sxt_record_form_set_record (self->single, sxt_project_get_single (get_project (self), list));
  else
    {
      name_rows (self, _ (type->plural));
      sxt_record_columns_fill (self->table, list, sxt_project_get_list (get_project (self), list), get_signs (self));
      self->touch = sxt_touch_list_new (sxt_project_get_list (get_project (self), list));
      self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->touch)),
                                              g_object_ref (gtk_column_view_get_sorter (self->table)));
      self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->sorted)));
      gtk_single_selection_set_autoselect (self->selection, FALSE);
      gtk_single_selection_set_can_unselect (self->selection, TRUE);
      /* Nothing is picked until the planner picks it: what to mend stands beside. */
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      attach_selection (self);
      g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_label_set_text (self->add_label, _ (type->add_label));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), _ (type->add_label));
      gtk_button_set_label (self->empty_add, _ (type->add_label));
      adw_status_page_set_title (self->empty, _ (type->plural));
      adw_status_page_set_description (self->empty, _ (type->about));
      gtk_widget_set_visible (self->empty_import, list == SXT_SCHOOLS);
    }

  sxt_kind_menu_set_list (self->kinds, list);
  self->is_filling = FALSE;
  update_page (self);
  selection_cb (self);
}

static void
picked_cb (SxtRecordsView *self, int list)
{
  set_list (self, (SxtListId) list);
}

static void
select_record (SxtRecordsView *self, SxtRecord *record)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SxtRecord) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if (item == record)
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }
}

/* A table scrolls only once it has been painted; the field then gets the focus in the form. */
static void
scroll_cb (GtkWidget *rows, gpointer data)
{
  scroll_to_selected (SXT_RECORDS_VIEW (gtk_widget_get_ancestor (rows, SXT_TYPE_RECORDS_VIEW)));
}

/* A row that was just added has no height before the next frame. */
static gboolean
scroll_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SxtRecordsView *self = SXT_RECORDS_VIEW (widget);
  guint selected =
      self->selection != NULL ? gtk_single_selection_get_selected (self->selection) : GTK_INVALID_LIST_POSITION;

  if (selected != GTK_INVALID_LIST_POSITION && self->is_narrow)
    gtk_list_view_scroll_to (self->cards, selected, GTK_LIST_SCROLL_NONE, NULL);
  else if (selected != GTK_INVALID_LIST_POSITION)
    gtk_column_view_scroll_to (self->table, selected, NULL, GTK_LIST_SCROLL_NONE, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
show_record (SxtRecordsView *self, SxtRecord *record, int field)
{
  set_list (self, sxt_record_get_list (record));
  if (is_single (self->list))
    {
      sxt_record_form_show_field (self->single, field);
      return TRUE;
    }

  select_record (self, record);
  sxt_when_shown (get_rows (self), scroll_cb, NULL, NULL);
  if (gtk_widget_get_mapped (get_rows (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_again_cb, NULL, NULL);
  sxt_view_present_face (SXT_VIEW (self));
  sxt_record_form_show_field (self->form, field);
  return TRUE;
}

static gboolean
sxt_records_view_show (SxtView *view, SxtListId list, const char *id, int field)
{
  SxtRecordsView *self = SXT_RECORDS_VIEW (view);
  SxtRecord *record;

  if (!sxt_kind_menu_has (self->kinds, list))
    return FALSE;
  if (id == NULL && !is_single (list))
    {
      set_list (self, list);
      return TRUE;
    }

  record = is_single (list) ? sxt_project_get_single (get_project (self), list)
                            : sxt_project_lookup (get_project (self), id);
  return record != NULL && sxt_record_get_list (record) == list && show_record (self, record, field);
}

static gboolean
sxt_records_view_start (SxtView *view, SxtListId list, int field, GPtrArray *with)
{
  SxtRecordsView *self = SXT_RECORDS_VIEW (view);
  g_autoptr (SxtRecord) record = NULL;

  if (!sxt_kind_menu_has (self->kinds, list) || is_single (list))
    return FALSE;

  record = sxt_record_new (list);
  for (guint i = 0; with != NULL && i < with->len; i++)
    {
      SxtStart *start = with->pdata[i];

      sxt_record_set_text (record, start->field, start->text, NULL);
    }
  return sxt_project_append (get_project (self), record, NULL) && show_record (self, record, field);
}

static gboolean
sxt_records_view_get_focused (SxtView *view, SxtListId *list, char **id, int *field)
{
  SxtRecordsView *self = SXT_RECORDS_VIEW (view);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  SxtRecordForm *forms[] = { self->form, self->single };

  for (guint i = 0; focus != NULL && i < G_N_ELEMENTS (forms); i++)
    if (gtk_widget_is_ancestor (focus, GTK_WIDGET (forms[i])))
      {
        SxtRecord *record = sxt_record_form_get_record (forms[i]);

        if (record == NULL)
          return FALSE;
        *list = sxt_record_get_list (record);
        *id = g_strdup (sxt_record_get_id (record));
        *field = sxt_field_row_find (focus) != NULL ? sxt_field_row_get_field (sxt_field_row_find (focus)) : -1;
        return TRUE;
      }

  return FALSE;
}

/* What can be done with records */

/* To the row that is selected, or to where the first can be added. */
static void
go_to_table (SxtRecordsView *self)
{
  if (is_single (self->list))
    gtk_widget_child_focus (GTK_WIDGET (self->kinds), GTK_DIR_TAB_FORWARD);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->empty_add));
  else
    {
      gtk_widget_grab_focus (get_rows (self));
      scroll_to_selected (self);
    }
}

static void
go_to_table_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  go_to_table (SXT_RECORDS_VIEW (data));
}

static void
go_to_form_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtRecordsView *self = data;

  if (is_single (self->list))
    sxt_record_form_show_field (self->single, -1);
  else if (get_selected (self) != NULL)
    {
      sxt_view_present_face (SXT_VIEW (self));
      sxt_record_form_show_field (self->form, -1);
    }
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  sxt_records_view_start (SXT_VIEW (data), SXT_RECORDS_VIEW (data)->list, -1, NULL);
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtRecordsView *self = data;
  SxtRecord *record = get_selected (self);
  g_autoptr (SxtRecord) copy = sxt_record_duplicate (record);
  const SxtRecordType *type = sxt_record_get_record_type (record);
  g_autofree char *title = sxt_record_dup_title (record);
  g_autofree char *label = g_strdup_printf (_ ("Duplicate %s"), title);

  /* A pair stands once: the copy starts without its second half. */
  if (type->flags & SXT_TYPE_PAIRING)
    sxt_record_clear (copy, type->pair[type->pair[2] >= 0 ? 2 : 1]);

  sxt_project_begin (get_project (self), label);
  sxt_project_insert (get_project (self), self->list, sxt_record_get_position (record) + 1, &copy, 1, NULL);
  if (sxt_project_end (get_project (self), NULL))
    show_record (self, copy, -1);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtRecordsView *self = data;
  SxtRecord *record = get_selected (self);
  g_autofree char *title = sxt_record_dup_title (record);
  guint owned = sxt_project_count_owned (get_project (self), &record, 1);
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autofree char *message = NULL;
  guint n;

  if (!sxt_project_remove (get_project (self), &record, 1, NULL))
    return;
  message = owned == 0 ? g_strdup_printf (_ ("Removed %s"), title)
                       : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Removed %s and %u record that belongs to it",
                                                       "Removed %s and %u records that belong to it", owned),
                                          title, owned);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  if (n > 0)
    gtk_single_selection_set_selected (self->selection, MIN (position, n - 1));
  go_to_table (self);
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtRecordsView *self = data;
  SxtRecord *record = get_selected (self);
  guint position = sxt_record_get_position (record);
  gboolean up = g_str_equal (g_action_get_name (G_ACTION (action)), "move-up");

  sxt_project_move (get_project (self), self->list, position, 1, up ? position - 1 : position + 1, NULL);
  select_record (self, record);
  update_actions (self);
}

static void
edit_cb (SxtRecordsView *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  sxt_view_present_face (SXT_VIEW (self));
  sxt_record_form_show_field (self->form, -1);
}

/* Edited rows sort anew once the planner is done with them. */
static void
changed_cb (SxtProject *project, SxtChangeList *changes, SxtRecordsView *self)
{
  gboolean is_other = FALSE;

  for (guint i = 0; i < sxt_change_list_get_n (changes); i++)
    {
      const SxtChange *change = sxt_change_list_get (changes, i);

      if (change->op == SXT_CHANGE_SET && change->list == self->list && self->touch != NULL)
        sxt_touch_list_touch (self->touch, change->records[0]);
      else if (change->op != SXT_CHANGE_SET)
        is_other = TRUE;
    }
  if (!is_other)
    return;

  sxt_kind_menu_update (self->kinds);
  update_page (self);
  selection_cb (self);
}

static const GActionEntry action_entries[] = {
  { .name = "add", .activate = add_cb },
  { .name = "duplicate", .activate = duplicate_cb },
  { .name = "remove", .activate = remove_cb },
  { .name = "move-up", .activate = move_cb },
  { .name = "move-down", .activate = move_cb },
  { .name = "go-to-table", .activate = go_to_table_cb },
  { .name = "go-to-form", .activate = go_to_form_cb },
};

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
sxt_records_view_constructed (GObject *object)
{
  SxtRecordsView *self = SXT_RECORDS_VIEW (object);
  g_autoptr (GtkListItemFactory) cards = NULL;

  G_OBJECT_CLASS (sxt_records_view_parent_class)->constructed (object);

  cards = sxt_record_cards_new (get_signs (self));

  gtk_list_view_set_factory (self->cards, cards);
  sxt_record_form_set_signs (self->form, get_signs (self));
  sxt_record_form_set_signs (self->single, get_signs (self));
  sxt_kind_menu_set_kinds (self->kinds, get_project (self), sxt_view_get_area (SXT_VIEW (self)));
  adw_status_page_set_icon_name (self->empty, sxt_area_get_icon_name ((int) sxt_view_get_area (SXT_VIEW (self))));
  g_signal_connect_object (self->kinds, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_project (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (sxt_session_get_engine (sxt_view_get_session (SXT_VIEW (self))), "updated",
                           G_CALLBACK (update_answer), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  set_list (self, sxt_kind_menu_get_first (self->kinds));
}

static void
sxt_records_view_dispose (GObject *object)
{
  SxtRecordsView *self = SXT_RECORDS_VIEW (object);

  /* The list outlives the table: a sorter left behind would sort for nobody. */
  if (self->table != NULL)
    {
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->table), self);
      gtk_column_view_set_model (self->table, NULL);
      gtk_list_view_set_model (self->cards, NULL);
    }
  if (self->sorted != NULL)
    gtk_sort_list_model_set_sorter (self->sorted, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->touch);
  g_clear_object (&self->form);
  g_clear_object (&self->actions);

  gtk_widget_dispose_template (GTK_WIDGET (self), SXT_TYPE_RECORDS_VIEW);
  G_OBJECT_CLASS (sxt_records_view_parent_class)->dispose (object);
}

static void
sxt_records_view_class_init (SxtRecordsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SxtViewClass *view_class = SXT_VIEW_CLASS (klass);

  object_class->constructed = sxt_records_view_constructed;
  object_class->dispose = sxt_records_view_dispose;
  view_class->show = sxt_records_view_show;
  view_class->start = sxt_records_view_start;
  view_class->get_focused = sxt_records_view_get_focused;

  g_type_ensure (SXT_TYPE_KIND_MENU);
  g_type_ensure (SXT_TYPE_RECORD_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "records-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, question);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, answer);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, tools);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, kinds);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, add);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, add_label);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, stack);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, table);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, cards);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, empty);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, empty_add);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, empty_import);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, single);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "records.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "records.go-to-form", NULL);
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
sxt_records_view_init (SxtRecordsView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->list = SXT_LIST_NONE;
  self->form = g_object_ref_sink (SXT_RECORD_FORM (sxt_record_form_new ()));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries, G_N_ELEMENTS (action_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "records", G_ACTION_GROUP (self->actions));
  /* The form stands in the window's end pane, outside this view. */
  gtk_widget_insert_action_group (GTK_WIDGET (self->form), "records", G_ACTION_GROUP (self->actions));

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (rows, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (row_bind_cb), NULL);
  gtk_column_view_set_row_factory (self->table, rows);
  add_shortcuts (GTK_WIDGET (self->table));
  add_shortcuts (GTK_WIDGET (self->cards));
}

/**
 * sxt_records_view_get_list:
 * @self: a view
 *
 * Returns: the record type that it shows
 */
SxtListId
sxt_records_view_get_list (SxtRecordsView *self)
{
  g_return_val_if_fail (SXT_IS_RECORDS_VIEW (self), SXT_LIST_NONE);

  return self->list;
}
