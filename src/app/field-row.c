/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a form: an editor for each kind of field. An edit goes to the record that the row was made for, at once. */
#include "app/field-row.h"

#include <glib/gi18n-lib.h>

#include "app/editor.h"
#include "app/menu-button.h"
#include "base/format.h"
#include "base/text.h"

#define DATA_KEY "sxt-field"

/* What an editor knows of its field; it lives as long as its row. */
typedef struct
{
  SxtRecord *record;
  int field;
  const SxtField *table_row;
  GtkWidget *row;
  GtkTextBuffer *buffer; /* long texts */
  GPtrArray *ids;        /* references: ids in the order of the choices, NULL for none */
  gboolean is_updating;  /* the widget follows the record, not the other way round */
} Editor;

static void
editor_free (Editor *self)
{
  g_clear_object (&self->record);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_text_wrong (Editor *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  if (*text == '\0')
    return FALSE;

  switch (self->table_row->kind)
    {
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
      {
        gint64 number;

        if (!sxt_parse_number_input (text, self->table_row->places, &number))
          return TRUE;
        sxt_value_set_int (&value, number);
        return !sxt_field_check (self->table_row, &value, NULL);
      }
    case SXT_KIND_DATE: return sxt_parse_date_input (text) == SXT_DATE_NONE;
    case SXT_KIND_MONTH_DAY: return sxt_month_day_parse (text) == SXT_MONTH_DAY_NONE;
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    case SXT_KIND_BOOLEAN:
    case SXT_KIND_CHOICE:
    case SXT_KIND_REFERENCE:
    case SXT_KIND_STRINGS:
    default: return FALSE;
    }
}

/* What a planner edits: numbers without their unit, dates in full. */
static char *
dup_editable (Editor *self)
{
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  const SxtField *field = self->table_row;

  sxt_record_get_value (self->record, self->field, &value);
  if (value.type == SXT_VALUE_INT)
    switch (field->kind)
      {
      case SXT_KIND_INTEGER:
      case SXT_KIND_DECIMAL:
        return field->unit == SXT_UNIT_YEAR || field->unit == SXT_UNIT_SCHOOL_YEAR
                   ? g_strdup_printf ("%" G_GINT64_FORMAT, value.i)
                   : sxt_format_decimal (value.i, field->places);
      case SXT_KIND_DATE: return sxt_format_date ((SxtDate) value.i, SXT_DATE_MEDIUM);
      case SXT_KIND_MONTH_DAY:
      case SXT_KIND_STRING:
      case SXT_KIND_TEXT:
      case SXT_KIND_BOOLEAN:
      case SXT_KIND_CHOICE:
      case SXT_KIND_REFERENCE:
      case SXT_KIND_STRINGS:
      default: break;
      }

  if (field->flags & SXT_FIELD_COMPUTED)
    return sxt_record_dup_display (self->record, self->field);
  return sxt_record_dup_text (self->record, self->field);
}

static void
commit_text (Editor *self, const char *text)
{
  gint64 number;

  if (is_text_wrong (self, text))
    return;

  if (*text == '\0')
    sxt_record_clear (self->record, self->field);
  else if (self->table_row->kind == SXT_KIND_DATE)
    sxt_record_set_date (self->record, self->field, sxt_parse_date_input (text));
  else if ((self->table_row->kind == SXT_KIND_INTEGER || self->table_row->kind == SXT_KIND_DECIMAL) &&
           sxt_parse_number_input (text, self->table_row->places, &number))
    sxt_record_set_integer (self->record, self->field, number);
  else
    sxt_record_set_text (self->record, self->field, text, NULL);
}

static void
entry_changed_cb (GtkEditable *editable, Editor *self)
{
  const char *text = gtk_editable_get_text (editable);
  gboolean is_wrong = is_text_wrong (self, text);

  if (is_wrong)
    gtk_widget_add_css_class (self->row, "error");
  else
    gtk_widget_remove_css_class (self->row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (self->is_updating || self->table_row->kind == SXT_KIND_DATE)
    return;

  self->is_updating = TRUE;
  commit_text (self, text);
  self->is_updating = FALSE;
}

static void
update_entry (Editor *self)
{
  g_autofree char *text = dup_editable (self);

  if (self->is_updating)
    return;
  self->is_updating = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->row)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->row), text != NULL ? text : "");
  self->is_updating = FALSE;
}

/* A date is taken when the planner has done with it: "8/2" is no date of hers yet. What is no value goes back. */
static void
entry_left_cb (GtkEventControllerFocus *focus, Editor *self)
{
  if (self->table_row->kind == SXT_KIND_DATE)
    commit_text (self, gtk_editable_get_text (GTK_EDITABLE (self->row)));
  update_entry (self);
}

static void
entry_activated_cb (AdwEntryRow *row, Editor *self)
{
  entry_left_cb (NULL, self);
}

static void
day_selected_cb (GtkCalendar *calendar, Editor *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER);

  sxt_record_set_date (
      self->record, self->field,
      sxt_date_new (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day)));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
calendar_shown_cb (GtkWidget *calendar, Editor *self)
{
  SxtDate date = sxt_record_get_date (self->record, self->field);
  int year, month, day;

  if (date == SXT_DATE_NONE)
    return;
  sxt_date_get_ymd (date, &year, &month, &day);
  g_signal_handlers_block_by_func (calendar, day_selected_cb, self);
  gtk_calendar_set_day (GTK_CALENDAR (calendar), 1);
  gtk_calendar_set_year (GTK_CALENDAR (calendar), year);
  gtk_calendar_set_month (GTK_CALENDAR (calendar), month - 1);
  gtk_calendar_set_day (GTK_CALENDAR (calendar), day);
  g_signal_handlers_unblock_by_func (calendar, day_selected_cb, self);
}

static void
add_calendar (Editor *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  sxt_menu_button_set_name (GTK_MENU_BUTTON (button), _ ("Choose a Day"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  g_signal_connect (calendar, "map", G_CALLBACK (calendar_shown_cb), self);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row), button);
}

static void
make_entry (Editor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->row = adw_entry_row_new ();
  if (self->table_row->kind == SXT_KIND_INTEGER || self->table_row->kind == SXT_KIND_DECIMAL)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self->row), GTK_INPUT_PURPOSE_NUMBER);
  if (self->table_row->kind == SXT_KIND_DATE)
    add_calendar (self);
  g_signal_connect (self->row, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect (self->row, "entry-activated", G_CALLBACK (entry_activated_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (entry_left_cb), self);
  gtk_widget_add_controller (self->row, focus);
}

static void
update_property (Editor *self)
{
  g_autofree char *text = sxt_record_dup_display (self->record, self->field);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), text != NULL ? text : "–");
}

/* Choices, yes and no, references: a searchable list with "nothing" first. */

static void
add_reference_choices (Editor *self, GtkStringList *labels)
{
  SxtProject *project = sxt_record_get_project (self->record);
  const char *id = sxt_record_get_string (self->record, self->field);
  gboolean is_there = id == NULL;

  for (int list = SXT_FIRST_LIST; project != NULL && list < SXT_N_LISTS; list++)
    {
      if (self->table_row->targets[0] != SXT_LIST_ANY && self->table_row->targets[0] != list &&
          self->table_row->targets[1] != list)
        continue;
      for (guint i = 0; i < sxt_project_get_n (project, list); i++)
        {
          SxtRecord *target = sxt_project_get (project, list, i);
          g_autofree char *title = sxt_record_dup_title (target);

          gtk_string_list_append (labels, title);
          g_ptr_array_add (self->ids, g_strdup (sxt_record_get_id (target)));
          is_there = is_there || g_str_equal (id, sxt_record_get_id (target));
        }
    }
  if (!is_there)
    {
      gtk_string_list_append (labels, _ ("Removed"));
      g_ptr_array_add (self->ids, g_strdup (id));
    }
}

static guint
get_selected_choice (Editor *self)
{
  gboolean yes;

  switch (self->table_row->kind)
    {
    case SXT_KIND_CHOICE: return (guint) (sxt_record_get_choice (self->record, self->field) + 1);
    case SXT_KIND_BOOLEAN: return sxt_record_get_boolean (self->record, self->field, &yes) ? (yes ? 1 : 2) : 0;
    case SXT_KIND_REFERENCE:
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
    case SXT_KIND_DATE:
    case SXT_KIND_MONTH_DAY:
    case SXT_KIND_STRINGS:
    default:
      for (guint i = 0; i < self->ids->len; i++)
        if (g_strcmp0 (self->ids->pdata[i], sxt_record_get_string (self->record, self->field)) == 0)
          return i;
      return 0;
    }
}

static void
fill_combo (Editor *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("Not answered"));
  if (self->table_row->kind == SXT_KIND_CHOICE)
    for (guint i = 0; i < self->table_row->choices->n; i++)
      gtk_string_list_append (labels, _ (self->table_row->choices->items[i].label));
  else if (self->table_row->kind == SXT_KIND_BOOLEAN)
    {
      gtk_string_list_append (labels, _ ("Yes"));
      gtk_string_list_append (labels, _ ("No"));
    }
  else
    {
      g_ptr_array_set_size (self->ids, 0);
      g_ptr_array_add (self->ids, NULL);
      add_reference_choices (self, labels);
    }

  self->is_updating = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self->row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), get_selected_choice (self));
  self->is_updating = FALSE;
}

static void
update_combo (Editor *self)
{
  if (self->is_updating)
    return;
  if (self->table_row->kind == SXT_KIND_REFERENCE)
    {
      fill_combo (self);
      return;
    }
  self->is_updating = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), get_selected_choice (self));
  self->is_updating = FALSE;
}

static void
combo_selected_cb (AdwComboRow *row, GParamSpec *pspec, Editor *self)
{
  guint selected = adw_combo_row_get_selected (row);

  if (self->is_updating || selected == GTK_INVALID_LIST_POSITION || selected == get_selected_choice (self))
    return;

  self->is_updating = TRUE;
  if (selected == 0)
    sxt_record_clear (self->record, self->field);
  else if (self->table_row->kind == SXT_KIND_CHOICE)
    sxt_record_set_choice (self->record, self->field, (int) selected - 1);
  else if (self->table_row->kind == SXT_KIND_BOOLEAN)
    sxt_record_set_boolean (self->record, self->field, selected == 1);
  else
    sxt_record_set_string (self->record, self->field, self->ids->pdata[selected]);
  self->is_updating = FALSE;

  /* Refused (a pair that stands already): back to what holds. */
  if (adw_combo_row_get_selected (row) != get_selected_choice (self))
    update_combo (self);
}

static void
make_combo (Editor *self)
{
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->row = adw_combo_row_new ();
  gtk_widget_add_css_class (self->row, "property");
  adw_combo_row_set_expression (ADW_COMBO_ROW (self->row), expression);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self->row), TRUE);
  if (self->table_row->kind == SXT_KIND_REFERENCE)
    self->ids = g_ptr_array_new_with_free_func (g_free);
  fill_combo (self);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self->row),
                                   g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (self->row))) > 10);
  g_signal_connect (self->row, "notify::selected", G_CALLBACK (combo_selected_cb), self);
}

/* Several answers from a list: a row that opens. */

static void
update_checks (Editor *self)
{
  g_autofree char *text = sxt_record_dup_display (self->record, self->field);
  GPtrArray *checks = g_object_get_data (G_OBJECT (self->row), "sxt-checks");

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->row), text != NULL ? text : _ ("Several answers"));
  self->is_updating = TRUE;
  for (guint i = 0; i < checks->len; i++)
    gtk_check_button_set_active (
        checks->pdata[i], sxt_record_has_string (self->record, self->field, self->table_row->choices->items[i].key));
  self->is_updating = FALSE;
}

static void
check_toggled_cb (GtkCheckButton *button, Editor *self)
{
  GPtrArray *checks = g_object_get_data (G_OBJECT (self->row), "sxt-checks");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (self->is_updating)
    return;
  for (guint i = 0; i < checks->len; i++)
    if (gtk_check_button_get_active (checks->pdata[i]))
      g_ptr_array_add (items, (gpointer) self->table_row->choices->items[i].key);
  g_ptr_array_add (items, NULL);
  sxt_record_set_strings (self->record, self->field, (const char *const *) items->pdata);
}

static void
make_checks (Editor *self)
{
  GPtrArray *checks = g_ptr_array_new ();

  self->row = adw_expander_row_new ();
  gtk_widget_add_css_class (self->row, "property");
  g_object_set_data_full (G_OBJECT (self->row), "sxt-checks", checks, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->table_row->choices->n; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (self->table_row->choices->items[i].label));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->row), row);
      g_ptr_array_add (checks, check);
      g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), self);
    }
}

/* Long texts, and lists of free texts, one on a line. */

static void
update_text (Editor *self)
{
  g_autofree char *text = sxt_record_dup_text (self->record, self->field);
  g_autofree char *shown = NULL;
  GtkTextIter start, end;

  if (self->is_updating)
    return;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  shown = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  if (g_strcmp0 (shown, text != NULL ? text : "") == 0)
    return;
  self->is_updating = TRUE;
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  self->is_updating = FALSE;
}

static void
buffer_changed_cb (GtkTextBuffer *buffer, Editor *self)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (self->is_updating)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  self->is_updating = TRUE;
  sxt_record_set_text (self->record, self->field, text, NULL);
  self->is_updating = FALSE;
}

static void
make_text (Editor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (_ (self->table_row->label));
  GtkWidget *view = gtk_text_view_new ();

  self->row = adw_preferences_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->row), FALSE);
  gtk_widget_set_focusable (self->row, FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (view, "sxt-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (self->table_row->label), -1);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), view);
  if (self->table_row->kind == SXT_KIND_STRINGS)
    {
      GtkWidget *hint = gtk_label_new (_ ("One on each line"));

      gtk_label_set_xalign (GTK_LABEL (hint), 0);
      gtk_widget_add_css_class (hint, "caption");
      gtk_widget_add_css_class (hint, "dim-label");
      gtk_box_append (GTK_BOX (box), hint);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->row), box);
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  g_signal_connect (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self);
}

static void
update (Editor *self)
{
  if (ADW_IS_COMBO_ROW (self->row))
    update_combo (self);
  else if (ADW_IS_ENTRY_ROW (self->row))
    update_entry (self);
  else if (ADW_IS_EXPANDER_ROW (self->row))
    update_checks (self);
  else if (self->buffer != NULL)
    update_text (self);
  else
    update_property (self);
}

/* Only a date, and what is no value, stand in an entry without being the record's. */
static gboolean
undo_typing (gpointer data)
{
  Editor *self = data;
  g_autofree char *text = NULL;

  if (!ADW_IS_ENTRY_ROW (self->row))
    return FALSE;
  text = dup_editable (self);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->row)), text != NULL ? text : "") == 0)
    return FALSE;
  update_entry (self);
  return TRUE;
}

static void
commit_typing (gpointer data)
{
  Editor *self = data;

  if (ADW_IS_ENTRY_ROW (self->row))
    entry_left_cb (NULL, self);
}

static const SxtEditorFuncs editor_funcs = { undo_typing, commit_typing };

static void
notify_cb (GtkWidget *row)
{
  update (g_object_get_data (G_OBJECT (row), DATA_KEY));
}

static void
make (Editor *self)
{
  if (self->table_row->flags & SXT_FIELD_COMPUTED)
    {
      self->row = adw_action_row_new ();
      gtk_widget_add_css_class (self->row, "property");
      return;
    }

  switch (self->table_row->kind)
    {
    case SXT_KIND_CHOICE:
    case SXT_KIND_BOOLEAN:
    case SXT_KIND_REFERENCE: make_combo (self); break;
    case SXT_KIND_TEXT: make_text (self); break;
    case SXT_KIND_STRINGS:
      if (self->table_row->choices != NULL)
        make_checks (self);
      else
        make_text (self);
      break;
    case SXT_KIND_STRING:
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
    case SXT_KIND_DATE:
    case SXT_KIND_MONTH_DAY:
    default: make_entry (self);
    }
}

/**
 * sxt_field_row_new:
 * @record: a record in a project
 * @field: one of its fields
 *
 * Returns: (transfer floating): a row that edits the field, and follows it
 */
GtkWidget *
sxt_field_row_new (SxtRecord *record, int field)
{
  Editor *self = g_new0 (Editor, 1);
  const SxtRecordType *type = sxt_record_get_record_type (record);
  g_autofree char *signal = g_strconcat ("notify::", sxt_record_type_get_property (type, field), NULL);

  self->record = g_object_ref (record);
  self->field = field;
  self->table_row = &type->fields[field];
  make (self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ (self->table_row->label));
  if (self->table_row->help != NULL)
    gtk_widget_set_tooltip_text (self->row, _ (self->table_row->help));
  g_object_set_data_full (G_OBJECT (self->row), DATA_KEY, self, (GDestroyNotify) editor_free);
  sxt_editor_attach (self->row, &editor_funcs, self);
  g_signal_connect_object (record, signal, G_CALLBACK (notify_cb), self->row, G_CONNECT_SWAPPED);
  update (self);

  return self->row;
}

/**
 * sxt_field_row_get_field:
 * @row: a widget
 *
 * Returns: the field of the row that is or holds @row; -1 if there is none
 */
int
sxt_field_row_get_field (GtkWidget *row)
{
  for (; row != NULL; row = gtk_widget_get_parent (row))
    {
      Editor *self = g_object_get_data (G_OBJECT (row), DATA_KEY);

      if (self != NULL)
        return self->field;
    }

  return -1;
}
