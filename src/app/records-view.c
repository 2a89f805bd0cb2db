/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All Records: a table of one record type, the form of the record picked in it, and what can be done with records. */
#include "app/records-view.h"

#include <glib/gi18n-lib.h>

#include "app/area-page.h"
#include "app/columns-menu.h"
#include "app/field-row.h"
#include "app/kind-menu.h"
#include "app/menu-button.h"
#include "app/record-columns.h"
#include "app/record-form.h"
#include "app/records-table.h"
#include "app/records-view-private.h"
#include "app/row-search.h"
#include "app/words.h"
#include "base/format.h"
#include "model/areas.h"

#define LONGEST_FACE 9 /* characters */

struct _SxtRecordsView
{
  SxtView parent_instance;

  GtkWidget *question;
  GtkLabel *answer;
  GtkWidget *tools;
  SxtKindMenu *kinds;
  SxtColumnsMenu *columns;
  GtkMenuButton *sort;
  AdwSplitButton *add;
  AdwButtonContent *add_content;
  GMenuModel *add_menu;
  GMenuModel *add_schools_menu;
  SxtRowSearch *search;
  GtkBox *body;
  GtkActionBar *several_bar;
  GtkLabel *several_count;
  GtkStack *stack;
  SxtRecordsTable *table;
  AdwStatusPage *nothing;
  AdwStatusPage *empty;
  GtkButton *empty_add;
  GtkButton *empty_other;
  SxtRecordForm *single;
  SxtRecordForm *form;

  SxtListId list;
  SxtRecordsModel *model; /* NULL for a single record */
  GActionGroup *actions;
  gboolean is_filling;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (SxtRecordsView, sxt_records_view, SXT_TYPE_VIEW)

SxtProject *
sxt_records_view_get_project (SxtRecordsView *self)
{
  return sxt_session_get_project (sxt_view_get_session (SXT_VIEW (self)));
}

SxtRecordsModel *
sxt_records_view_get_model (SxtRecordsView *self)
{
  return self->model;
}

GPtrArray *
sxt_records_view_dup_selected (SxtRecordsView *self)
{
  return self->model != NULL ? sxt_records_model_dup_selected (self->model) : g_ptr_array_new ();
}

static SxtProject *
get_project (SxtRecordsView *self)
{
  return sxt_records_view_get_project (self);
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
  guint to_mend = n > 0 ? sxt_signs_count (get_signs (self), self->list) : 0;
  g_autofree char *kind = dup_lower (n == 1 ? _ (type->label) : _ (type->plural));
  g_autofree char *count = sxt_format_integer (n);

  if (is_single (self->list))
    return g_strdup (_ (type->label));
  if (n == 0)
    return g_strdup_printf (_ ("No %s yet"), kind);
  if (to_mend == 0)
    return g_strdup_printf ("%s %s", count, kind);
  if (n == 1)
    return g_strdup_printf (_ ("%s %s; it has something to mend."), count, kind);
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

int
sxt_records_view_get_sorted (SxtRecordsView *self)
{
  return self->model != NULL ? sxt_records_table_get_sorted (self->table) : -1;
}

static void
update_actions (SxtRecordsView *self)
{
  sxt_records_actions_update (self->actions, self);
}

static void
update_found (SxtRecordsView *self)
{
  /* A status page reads markup. */
  g_autofree char *nothing = g_markup_printf_escaped (_ ("No row has “%s” in the columns that are shown."),
                                                      sxt_row_search_get_text (self->search));

  sxt_row_search_update (self->search, sxt_project_get_n (get_project (self), self->list));
  adw_status_page_set_description (self->nothing, nothing);
}

static void
update_page (SxtRecordsView *self)
{
  gboolean has_records = !is_single (self->list) && sxt_project_get_n (get_project (self), self->list) > 0;
  gboolean has_found = has_records && sxt_records_model_get_n_shown (self->model) > 0;

  if (has_records)
    update_found (self);
  gtk_stack_set_visible_child_name (self->stack, is_single (self->list) ? "single"
                                                 : !has_records         ? "empty"
                                                 : !has_found           ? "nothing"
                                                                        : "table");
  gtk_widget_set_visible (GTK_WIDGET (self->add), has_records);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), has_records && !self->is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->sort), has_records && self->is_narrow);
  sxt_view_set_searchable (SXT_VIEW (self), has_records);
  update_answer (self);
}

/* Longer names would be cut. */
static char *
dup_face_title (GPtrArray *records)
{
  const SxtRecordType *type = sxt_record_get_record_type (records->pdata[0]);
  const char *name = records->len == 1 ? _ (type->label) : _ (type->plural);

  if (records->len > 1)
    return g_utf8_strlen (name, -1) > LONGEST_FACE ? g_strdup (_ ("These Records"))
                                                   : g_strdup_printf (_ ("These %s"), name);
  return g_utf8_strlen (name, -1) > LONGEST_FACE ? g_strdup (_ ("This Record")) : g_strdup_printf (_ ("This %s"), name);
}

static gboolean
is_form_of (SxtRecordsView *self, GPtrArray *records)
{
  GPtrArray *shown = sxt_record_form_get_records (self->form);

  return shown->len == records->len && (records->len == 0 || shown->pdata[0] == records->pdata[0]);
}

static void
selection_cb (SxtRecordsView *self)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *count = NULL;

  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  records = sxt_records_view_dup_selected (self);
  if (self->model != NULL && !is_form_of (self, records))
    {
      sxt_records_model_flush (self->model);
      g_ptr_array_unref (records);
      records = sxt_records_view_dup_selected (self);
    }
  self->is_filling = FALSE;

  sxt_record_form_set_records (self->form, records);
  if (records->len > 0)
    {
      g_autofree char *title = dup_face_title (records);

      sxt_view_set_face (SXT_VIEW (self), GTK_WIDGET (self->form), title);
    }
  else
    sxt_view_set_face (SXT_VIEW (self), NULL, NULL);

  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u selected", "%u selected", records->len), records->len);
  gtk_label_set_text (self->several_count, count);
  gtk_action_bar_set_revealed (self->several_bar, records->len > 1);
  update_actions (self);
}

static void
set_narrow (SxtRecordsView *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  sxt_records_table_set_narrow (self->table, is_narrow);
  /* In a narrow window what is to mend has the bottom. */
  gtk_box_reorder_child_after (self->body, GTK_WIDGET (self->several_bar),
                               is_narrow ? GTK_WIDGET (self->search) : GTK_WIDGET (self->stack));
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
fill_empty (SxtRecordsView *self, const SxtRecordType *type)
{
  const char *why = type->area < SXT_N_AREAS ? sxt_area_get_why (type->area) : NULL;
  g_autofree char *about = why != NULL ? g_markup_printf_escaped ("%s\n\n%s", _ (type->about), why)
                                       : g_markup_escape_text (_ (type->about), -1);
  gboolean may_import = self->list == SXT_SCHOOLS;

  adw_status_page_set_title (self->empty, _ (type->plural));
  adw_status_page_set_description (self->empty, about);
  gtk_button_set_label (self->empty_add, _ (type->add_label));
  gtk_button_set_label (self->empty_other, may_import ? _ ("Import Schools…") : _ ("Paste from a Spreadsheet…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_other), may_import ? "win.import" : "records.paste");
}

/* A narrow list has no heads to press. */
static void
update_sort_menu (SxtRecordsView *self)
{
  const SxtRecordType *type = sxt_record_type_get (self->list);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("In Your Own Order"), "records.sort::");
  for (const int *field = sxt_record_columns_get (self->list); *field >= 0; field++)
    {
      g_autofree char *action = g_strdup_printf ("records.sort::%s", type->fields[*field].key);

      g_menu_append (menu, _ (type->fields[*field].label), action);
    }
  gtk_menu_button_set_menu_model (self->sort, G_MENU_MODEL (menu));
}

static void
fill_list (SxtRecordsView *self)
{
  const SxtRecordType *type = sxt_record_type_get (self->list);

  /* Nothing is picked until the planner picks it: what to mend stands beside. */
  sxt_records_table_set_list (self->table, self->list, sxt_project_get_list (get_project (self), self->list));
  self->model = sxt_records_table_get_model (self->table);
  sxt_row_search_set_model (self->search, self->model);
  g_signal_connect_object (self->model, "selected", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  adw_button_content_set_label (self->add_content, _ (type->add_label));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), _ (type->add_label));
  adw_split_button_set_menu_model (self->add, self->list == SXT_SCHOOLS ? self->add_schools_menu : self->add_menu);
  sxt_columns_menu_set_list (self->columns, self->list);
  update_sort_menu (self);
  fill_empty (self, type);
}

static void
set_list (SxtRecordsView *self, SxtListId list)
{
  if (self->list == list)
    return;

  self->list = list;
  self->is_filling = TRUE;
  sxt_row_search_set_model (self->search, NULL);
  self->model = NULL;
  sxt_records_table_set_list (self->table, list, NULL);
  sxt_record_form_set_record (self->form, NULL);
  sxt_record_form_set_record (self->single, NULL);
  if (is_single (list))
    sxt_record_form_set_record (self->single, sxt_project_get_single (get_project (self), list));
  else
    fill_list (self);
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
sorted_cb (SxtRecordsView *self)
{
  update_actions (self);
}

void
sxt_records_view_sort (SxtRecordsView *self, int field)
{
  sxt_records_table_sort (self->table, field);
}

/* Also when the view is seen again: another table may have been given other columns. */
static void
columns_cb (SxtRecordsView *self)
{
  sxt_records_table_update_columns (self->table);
  if (self->model != NULL)
    update_sort_menu (self);
}

/* ---- Searching ---- */

static void
searched_cb (SxtRecordsView *self)
{
  if (!self->is_filling)
    update_page (self);
}

static void
left_cb (SxtRecordsView *self)
{
  sxt_records_view_go_to_table (self);
}

static void
clear_cb (SxtRecordsView *self)
{
  sxt_row_search_close (self->search);
  sxt_records_view_go_to_table (self);
}

static void
sxt_records_view_search (SxtView *view)
{
  sxt_row_search_open (SXT_RECORDS_VIEW (view)->search);
}

/* ---- Showing a record ---- */

/* A record that the search leaves out ends the search. */
static void
select_records (SxtRecordsView *self, GPtrArray *records)
{
  if (sxt_records_model_select (self->model, records))
    return;
  sxt_row_search_close (self->search);
  sxt_records_model_select (self->model, records);
}

/**
 * sxt_records_view_show_records:
 * @self: a view that shows their list
 * @records: (element-type SxtRecord): records of one list
 * @field: the field to bring; -1 for the first
 *
 * Selects them and brings their form.
 */
void
sxt_records_view_show_records (SxtRecordsView *self, GPtrArray *records, int field)
{
  select_records (self, records);
  sxt_records_table_bring (self->table);
  sxt_view_present_face (SXT_VIEW (self));
  sxt_record_form_show_field (self->form, field);
}

static gboolean
show_record (SxtRecordsView *self, SxtRecord *record, int field)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  set_list (self, sxt_record_get_list (record));
  g_ptr_array_add (records, record);
  if (is_single (self->list))
    sxt_record_form_show_field (self->single, field);
  else
    sxt_records_view_show_records (self, records, field);
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

/* Whether a record holds what one is started with, and nothing else. */
static gboolean
is_just_started (SxtRecord *record, GPtrArray *with)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);
  guint n_held = 0;

  for (int i = 0; i < (int) type->n_fields; i++)
    n_held += !(type->fields[i].flags & SXT_FIELD_COMPUTED) && sxt_record_has (record, i);
  for (guint i = 0; with != NULL && i < with->len; i++)
    {
      SxtStart *start = with->pdata[i];
      g_autofree char *text = sxt_record_dup_text (record, start->field);

      if (g_strcmp0 (text, start->text) != 0)
        return FALSE;
    }

  return n_held == (with != NULL ? with->len : 0);
}

/* One that was started before and left as it was is gone on with: to look twice adds nothing. */
static gboolean
sxt_records_view_start (SxtView *view, SxtListId list, int field, GPtrArray *with)
{
  SxtRecordsView *self = SXT_RECORDS_VIEW (view);
  g_autoptr (SxtRecord) record = NULL;

  if (!sxt_kind_menu_has (self->kinds, list) || is_single (list))
    return FALSE;

  for (guint i = 0; i < sxt_project_get_n (get_project (self), list); i++)
    if (is_just_started (sxt_project_get (get_project (self), list, i), with))
      return show_record (self, sxt_project_get (get_project (self), list, i), field);

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

/* To the row that is selected, or to where the first can be added. */
void
sxt_records_view_go_to_table (SxtRecordsView *self)
{
  if (self->model == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->kinds), GTK_DIR_TAB_FORWARD);
  else if (sxt_project_get_n (get_project (self), self->list) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->empty_add));
  else if (sxt_records_model_get_n_shown (self->model) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  else
    sxt_records_table_reach (self->table);
}

/**
 * sxt_records_view_let_go:
 * @self: a view
 *
 * Leaves the search, or else what is selected: the pane shows what there is to mend again.
 */
void
sxt_records_view_let_go (SxtRecordsView *self)
{
  if (sxt_row_search_is_open (self->search))
    sxt_row_search_close (self->search);
  else if (self->model != NULL)
    gtk_selection_model_unselect_all (sxt_records_model_get_selection (self->model));
  sxt_records_view_go_to_table (self);
}

void
sxt_records_view_go_to_form (SxtRecordsView *self)
{
  if (self->model == NULL)
    sxt_record_form_show_field (self->single, -1);
  else if (sxt_records_model_get_position (self->model) != GTK_INVALID_LIST_POSITION)
    {
      sxt_view_present_face (SXT_VIEW (self));
      sxt_record_form_show_field (self->form, -1);
    }
}

static void
edit_cb (SxtRecordsView *self, guint position)
{
  sxt_records_model_select_position (self->model, position);
  sxt_records_view_go_to_form (self);
}

/* Edited rows sort anew once the planner is done with them. */
static void
changed_cb (SxtProject *project, SxtChangeList *changes, SxtRecordsView *self)
{
  gboolean is_other = FALSE;

  if (self->model != NULL)
    sxt_records_model_take_changes (self->model, project, self->list, changes);
  for (guint i = 0; i < sxt_change_list_get_n (changes); i++)
    is_other = is_other || sxt_change_list_get (changes, i)->op != SXT_CHANGE_SET;
  if (!is_other)
    return;

  sxt_kind_menu_update (self->kinds);
  update_page (self);
  selection_cb (self);
}

static void
sxt_records_view_constructed (GObject *object)
{
  SxtRecordsView *self = SXT_RECORDS_VIEW (object);

  G_OBJECT_CLASS (sxt_records_view_parent_class)->constructed (object);

  sxt_records_table_set_signs (self->table, get_signs (self));
  sxt_record_form_set_signs (self->form, get_signs (self));
  sxt_record_form_set_signs (self->single, get_signs (self));
  sxt_kind_menu_set_kinds (self->kinds, get_project (self), sxt_view_get_area (SXT_VIEW (self)));
  adw_status_page_set_icon_name (self->empty, sxt_area_get_icon_name ((int) sxt_view_get_area (SXT_VIEW (self))));
  g_signal_connect_object (self->kinds, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_project (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (sxt_session_get_engine (sxt_view_get_session (SXT_VIEW (self))), "updated",
                           G_CALLBACK (update_answer), self, G_CONNECT_SWAPPED);
  set_list (self, sxt_kind_menu_get_first (self->kinds));
}

static void
sxt_records_view_dispose (GObject *object)
{
  SxtRecordsView *self = SXT_RECORDS_VIEW (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  self->model = NULL;
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
  view_class->search = sxt_records_view_search;

  /* Also where the list is empty and there is no table. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "records.add", NULL);

  g_type_ensure (SXT_TYPE_COLUMNS_MENU);
  g_type_ensure (SXT_TYPE_KIND_MENU);
  g_type_ensure (SXT_TYPE_RECORD_FORM);
  g_type_ensure (SXT_TYPE_RECORDS_TABLE);
  g_type_ensure (SXT_TYPE_ROW_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "records-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, question);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, answer);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, tools);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, kinds);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, add);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, add_content);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, add_menu);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, add_schools_menu);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, columns);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, search);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, body);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, several_bar);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, several_count);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, nothing);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, stack);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, table);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, sort);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, empty);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, empty_add);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, empty_other);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordsView, single);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_cb);
  gtk_widget_class_bind_template_callback (widget_class, sorted_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "records.duplicate", NULL);
  /* After what is typed: a text copies and pastes for itself. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "records.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "records.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "records.go-to-form", NULL);
}

static void
sxt_records_view_init (SxtRecordsView *self)
{
  self->list = SXT_LIST_NONE;
  self->form = g_object_ref_sink (SXT_RECORD_FORM (sxt_record_form_new ()));
  self->actions = sxt_records_actions_new (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "records", self->actions);
  /* The form stands in the window's end pane, outside this view. */
  gtk_widget_insert_action_group (GTK_WIDGET (self->form), "records", self->actions);

  gtk_widget_init_template (GTK_WIDGET (self));

  sxt_split_button_set_name (self->add, _ ("More Ways to Add"));
  sxt_row_search_set_key_capture (self->search, GTK_WIDGET (self->table));
  g_object_bind_property (self->search, "open", self, "searching", G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->columns, "chosen", G_CALLBACK (columns_cb), self, G_CONNECT_SWAPPED);
  sxt_menu_button_set_name (self->sort, _ ("Sort"));
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
