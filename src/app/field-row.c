/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a form: label, value, help and what is wrong with what was typed, with an editor for each kind of field. */
#include "app/field-row.h"

#include <glib/gi18n-lib.h>

#include "app/choice-popover.h"
#include "app/editor.h"
#include "app/field-text.h"
#include "app/menu-button.h"
#include "checks/check.h"

struct _SxtFieldRow
{
  AdwPreferencesRow parent_instance;

  SxtListId list;
  int field;
  const SxtField *table_row;
  SxtRecord *record;
  gulong handler;

  GtkWidget *box; /* label, value, help, problem */
  GtkWidget *problem;
  GtkWidget *text;        /* one line that is typed */
  GtkWidget *view;        /* several lines */
  GtkWidget *placeholder; /* over them while they are empty */
  GtkWidget *value;       /* what is chosen or computed */
  GtkWidget *popover;     /* the last that was open */
  GtkWidget *calendar;
  GPtrArray *ids; /* of the choices that are open, NULL for none */
  gboolean is_updating;
  gboolean is_wrong;
  gboolean has_typed; /* since the value was last shown */
};

G_DEFINE_FINAL_TYPE (SxtFieldRow, sxt_field_row, ADW_TYPE_PREFERENCES_ROW)

/* ---- Showing the value ---- */

static gboolean
is_number (SxtFieldRow *self)
{
  return self->table_row->kind == SXT_KIND_INTEGER || self->table_row->kind == SXT_KIND_DECIMAL;
}

/* Read with its unit, typed without. Counts stand under a label that says what is counted. */
static char *
dup_text (SxtFieldRow *self, gboolean is_typing)
{
  if (is_number (self) && !is_typing)
    switch (self->table_row->unit)
      {
      case SXT_UNIT_MONEY:
      case SXT_UNIT_HOURS:
      case SXT_UNIT_HOURS_A_WEEK:
      case SXT_UNIT_HOURS_A_MONTH:
      case SXT_UNIT_MINUTES:
      case SXT_UNIT_MINUTES_A_WEEK:
      case SXT_UNIT_DAYS:
      case SXT_UNIT_YEARS:
      case SXT_UNIT_PERCENT:
      case SXT_UNIT_GIGABYTES:
      case SXT_UNIT_INCHES: return sxt_field_dup_shown (self->record, self->field);
      case SXT_UNIT_NONE:
      case SXT_UNIT_YEAR:
      case SXT_UNIT_SCHOOL_YEAR:
      case SXT_UNIT_STUDENTS:
      case SXT_UNIT_TEACHERS:
      case SXT_UNIT_DEVICES:
      case SXT_UNIT_SCHOOLS:
      case SXT_UNIT_PEOPLE:
      case SXT_UNIT_LEVEL:
      case SXT_UNIT_GRADE:
      case SXT_UNIT_WORDS:
      default: break;
      }

  return sxt_field_dup_typed (self->record, self->field);
}

static void
set_problem (SxtFieldRow *self, const char *reason)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self->text != NULL ? self->text : GTK_WIDGET (self));

  if (reason == NULL && !self->is_wrong)
    return;
  self->is_wrong = reason != NULL;
  gtk_label_set_text (GTK_LABEL (self->problem), reason != NULL ? reason : "");
  gtk_widget_set_visible (self->problem, reason != NULL);
  if (reason != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "sxt-wrong");
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "sxt-wrong");
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE, -1);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      self->table_row->help != NULL ? _ (self->table_row->help) : "", -1);
    }
}

static void
update_text (SxtFieldRow *self)
{
  g_autofree char *text = dup_text (self, gtk_widget_has_focus (self->text));
  int position = gtk_editable_get_position (GTK_EDITABLE (self->text));

  self->is_updating = TRUE;
  self->has_typed = FALSE;
  set_problem (self, NULL);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->text)), text != NULL ? text : "") != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->text), text != NULL ? text : "");
      gtk_editable_set_position (GTK_EDITABLE (self->text), gtk_widget_has_focus (self->text) ? position : 0);
    }
  self->is_updating = FALSE;
}

static void
update_view (SxtFieldRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autofree char *text = sxt_record_dup_text (self->record, self->field);
  g_autofree char *shown = NULL;

  g_object_get (buffer, "text", &shown, NULL);
  self->is_updating = TRUE;
  if (g_strcmp0 (shown, text != NULL ? text : "") != 0)
    gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  self->is_updating = FALSE;
  gtk_widget_set_visible (self->placeholder, text == NULL);
}

static void
update_value (SxtFieldRow *self)
{
  g_autofree char *text = sxt_field_dup_shown (self->record, self->field);
  g_autofree char *absent = text == NULL ? sxt_field_dup_absent (self->list, self->field) : NULL;
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s"), _ (self->table_row->label), text != NULL ? text : absent);

  set_problem (self, NULL);
  gtk_label_set_text (GTK_LABEL (self->value), text != NULL ? text : absent);
  if (text != NULL)
    gtk_widget_remove_css_class (self->value, "dimmed");
  else
    gtk_widget_add_css_class (self->value, "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update (SxtFieldRow *self)
{
  if (self->is_updating || self->record == NULL)
    return;
  if (self->text != NULL)
    update_text (self);
  else if (self->view != NULL)
    update_view (self);
  else
    update_value (self);
}

static void
record_notify_cb (SxtFieldRow *self)
{
  update (self);
}

/* ---- One line that is typed ---- */

/* Returns: whether what stands there is a value now. Dates wait for the planner to be done: "8/2" is none of hers. */
static gboolean
take_text (SxtFieldRow *self, gboolean is_done)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autofree char *reason = NULL;

  if (sxt_field_is_typed (self->table_row) && *text != '\0')
    {
      reason = sxt_field_parse_typed (self->table_row, text, &value);
      if (reason != NULL && !is_done && !is_number (self))
        return FALSE;
      set_problem (self, reason);
      if (reason != NULL || (!is_done && !is_number (self)))
        return FALSE;
    }
  else
    set_problem (self, NULL);

  self->is_updating = TRUE;
  if (*text == '\0')
    sxt_record_clear (self->record, self->field);
  else if (sxt_field_is_typed (self->table_row))
    sxt_record_set_value (self->record, self->field, &value, NULL);
  else
    sxt_record_set_string (self->record, self->field, text);
  self->is_updating = FALSE;
  return TRUE;
}

static void
text_changed_cb (GtkEditable *editable, SxtFieldRow *self)
{
  if (self->is_updating || self->record == NULL)
    return;
  self->has_typed = TRUE;
  take_text (self, FALSE);
}

static void
finish_typing (SxtFieldRow *self)
{
  if (self->record == NULL || (self->has_typed && !take_text (self, TRUE)))
    return;
  update_text (self);
}

static void
text_focus_cb (GtkWidget *text, GParamSpec *pspec, SxtFieldRow *self)
{
  if (self->record == NULL)
    return;
  if (!gtk_widget_has_focus (text))
    finish_typing (self);
  else if (!self->is_wrong)
    {
      update_text (self);
      gtk_editable_select_region (GTK_EDITABLE (text), 0, -1);
    }
}

static void
text_activate_cb (GtkText *text, SxtFieldRow *self)
{
  if (self->record == NULL || (self->has_typed && !take_text (self, TRUE)))
    return;
  update_text (self);
  gtk_editable_select_region (GTK_EDITABLE (text), 0, -1);
}

static gboolean
has_pending (SxtFieldRow *self)
{
  return self->text != NULL && self->has_typed &&
         (self->is_wrong || (sxt_field_is_typed (self->table_row) && !is_number (self)));
}

static gboolean
undo_typing (gpointer data)
{
  SxtFieldRow *self = data;

  if (!has_pending (self))
    return FALSE;
  update_text (self);
  return TRUE;
}

static void
commit_typing (gpointer data)
{
  SxtFieldRow *self = data;

  if (self->text != NULL && self->has_typed && self->record != NULL)
    take_text (self, TRUE);
}

static const SxtEditorFuncs editor_funcs = { undo_typing, commit_typing };

/* Escape gives up what is no value; then it is for the form. */
static gboolean
text_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, SxtFieldRow *self)
{
  return keyval == GDK_KEY_Escape && undo_typing (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* The whole row is the target. */
static void
clicked_cb (GtkGestureClick *click, int n, double x, double y, SxtFieldRow *self)
{
  GtkWidget *editor = self->text != NULL ? self->text : self->view;
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL || picked == editor || gtk_widget_is_ancestor (picked, editor) ||
      gtk_widget_get_ancestor (picked, GTK_TYPE_MENU_BUTTON) != NULL)
    return;
  gtk_widget_grab_focus (editor);
}

static void
add_click (SxtFieldRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sxt-typed");
}

/* ---- Dates by calendar ---- */

static void
day_selected_cb (GtkCalendar *calendar, SxtFieldRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER);

  if (self->record == NULL || self->is_updating)
    return;
  sxt_record_set_date (
      self->record, self->field,
      sxt_date_new (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day)));
  update_text (self);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
calendar_shown_cb (SxtFieldRow *self)
{
  SxtDate date = self->record != NULL ? sxt_record_get_date (self->record, self->field) : SXT_DATE_NONE;
  g_autoptr (GDateTime) shown = NULL;
  int year, month, day;

  if (date == SXT_DATE_NONE)
    return;
  sxt_date_get_ymd (date, &year, &month, &day);
  shown = g_date_time_new_local (year, month, day, 12, 0, 0);
  self->is_updating = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), shown);
  self->is_updating = FALSE;
}

static void
create_calendar_cb (GtkMenuButton *button, gpointer data)
{
  SxtFieldRow *self = data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  self->calendar = gtk_calendar_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
  gtk_menu_button_set_popover (button, popover);
  g_signal_connect_object (self->calendar, "map", G_CALLBACK (calendar_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_DEFAULT);
}

static GtkWidget *
make_calendar_button (SxtFieldRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  sxt_menu_button_set_name (GTK_MENU_BUTTON (button), _ ("Choose a Day"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_calendar_cb, self, NULL);
  return button;
}

/* ---- Choices ---- */

static void
add_choice (SxtFieldRow *self, GtkStringList *choices, const char *id, const char *text, guint *current)
{
  if (g_strcmp0 (id, sxt_record_get_string (self->record, self->field)) == 0)
    *current = g_list_model_get_n_items (G_LIST_MODEL (choices));
  gtk_string_list_append (choices, text);
  g_ptr_array_add (self->ids, g_strdup (id));
}

/* Records that may be named; of several kinds, each with its kind. */
static void
add_records (SxtFieldRow *self, GtkStringList *choices, guint *current)
{
  const SxtListId *targets = self->table_row->targets;
  SxtProject *project = sxt_record_get_project (self->record);
  const char *id = sxt_record_get_string (self->record, self->field);
  gboolean is_mixed = targets[0] == SXT_LIST_ANY || targets[1] != SXT_LIST_NONE;

  for (int list = SXT_FIRST_LIST; project != NULL && list < SXT_N_LISTS; list++)
    {
      if (targets[0] != SXT_LIST_ANY && (int) targets[0] != list && (int) targets[1] != list)
        continue;
      for (guint i = 0; i < sxt_project_get_n (project, (SxtListId) list); i++)
        {
          SxtRecord *target = sxt_project_get (project, (SxtListId) list, i);
          g_autofree char *title = sxt_record_dup_title (target);
          g_autofree char *mixed =
              is_mixed ? g_strdup_printf ("%s (%s)", title, _ (sxt_record_get_record_type (target)->label)) : NULL;

          if (target != self->record)
            add_choice (self, choices, sxt_record_get_id (target), mixed != NULL ? mixed : title, current);
        }
    }
  if (id != NULL && *current == 0)
    add_choice (self, choices, id, _ ("Removed"), current);
}

static GtkStringList *
make_choices (SxtFieldRow *self, guint *current)
{
  GtkStringList *choices = gtk_string_list_new (NULL);
  g_autofree char *absent = sxt_field_dup_absent (self->list, self->field);
  gboolean yes;

  g_ptr_array_set_size (self->ids, 0);
  *current = 0;
  if (self->table_row->kind == SXT_KIND_REFERENCE)
    {
      add_choice (self, choices, NULL, absent, current);
      add_records (self, choices, current);
      return choices;
    }
  if (self->table_row->kind == SXT_KIND_STRING)
    {
      add_choice (self, choices, NULL, _ ("Nothing chosen"), current);
      for (guint i = 0; i < sxt_checks_get_n (); i++)
        add_choice (self, choices, sxt_checks_get (i)->id, _ (sxt_checks_get (i)->title), current);
      return choices;
    }

  gtk_string_list_append (choices, absent);
  if (self->table_row->kind == SXT_KIND_BOOLEAN)
    {
      gtk_string_list_append (choices, _ ("Yes"));
      gtk_string_list_append (choices, _ ("No"));
      if (sxt_record_get_boolean (self->record, self->field, &yes))
        *current = yes ? 1 : 2;
      return choices;
    }
  for (guint i = 0; i < self->table_row->choices->n; i++)
    gtk_string_list_append (choices, _ (self->table_row->choices->items[i].label));
  *current = (guint) (sxt_record_get_choice (self->record, self->field) + 1);
  return choices;
}

static void
chosen_cb (guint chosen, gpointer data)
{
  SxtFieldRow *self = data;

  g_autoptr (GError) error = NULL;

  if (self->record == NULL)
    return;
  if (chosen == 0)
    sxt_record_clear (self->record, self->field);
  else if (self->table_row->kind == SXT_KIND_CHOICE)
    sxt_record_set_choice (self->record, self->field, (int) chosen - 1);
  else if (self->table_row->kind == SXT_KIND_BOOLEAN)
    sxt_record_set_boolean (self->record, self->field, chosen == 1);
  else if (chosen < self->ids->len)
    sxt_record_set_text (self->record, self->field, self->ids->pdata[chosen], &error);
  update_value (self);
  if (error != NULL)
    set_problem (self, error->message);
}

/* ---- Several answers ---- */

static void
check_toggled_cb (GtkCheckButton *button, SxtFieldRow *self)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (button));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint i = 0;

  if (self->record == NULL)
    return;
  for (GtkWidget *check = gtk_widget_get_first_child (box); check != NULL; check = gtk_widget_get_next_sibling (check))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_ptr_array_add (items, (gpointer) self->table_row->choices->items[i].key);
      i++;
    }
  g_ptr_array_add (items, NULL);
  sxt_record_set_strings (self->record, self->field, (const char *const *) items->pdata);
}

static GtkWidget *
make_checks_popover (SxtFieldRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < self->table_row->choices->n; i++)
    {
      const SxtChoice *choice = &self->table_row->choices->items[i];
      GtkWidget *check = gtk_check_button_new_with_label (_ (choice->label));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   sxt_record_has_string (self->record, self->field, choice->key));
      g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled_cb), self, G_CONNECT_DEFAULT);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_widget_set_size_request (box, 200, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (self->table_row->label),
                                  -1);
  return popover;
}

static void
popover_closed_cb (GtkPopover *popover, SxtFieldRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

static void
open_popover (SxtFieldRow *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->table_row->kind == SXT_KIND_STRINGS)
    self->popover = make_checks_popover (self);
  else
    {
      guint current;
      g_autoptr (GtkStringList) choices = make_choices (self, &current);

      self->popover = sxt_choice_popover_new (_ (self->table_row->label), choices, current, chosen_cb, self);
    }
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_DEFAULT);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
row_activated_cb (GtkListBox *box, GtkListBoxRow *row, SxtFieldRow *self)
{
  if (row == GTK_LIST_BOX_ROW (self) && self->value != NULL && self->record != NULL)
    open_popover (self);
}

/* A list box tells of clicks and keys, its rows do not. */
static void
sxt_field_row_root (GtkWidget *widget)
{
  GtkWidget *box = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX);

  GTK_WIDGET_CLASS (sxt_field_row_parent_class)->root (widget);
  if (box != NULL)
    {
      g_signal_handlers_disconnect_by_func (box, row_activated_cb, widget);
      g_signal_connect_object (box, "row-activated", G_CALLBACK (row_activated_cb), widget, G_CONNECT_DEFAULT);
    }
}

/* ---- Making the row ---- */

static GtkWidget *
make_label (const char *text, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (is_dim)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
    }
  return label;
}

static GtkWidget *
make_sign (const char *icon_name)
{
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (sign, "sxt-sign");
  return sign;
}

static void
name_editor (SxtFieldRow *self, GtkWidget *editor)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (self->table_row->label),
                                  -1);
  if (self->table_row->help != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    _ (self->table_row->help), -1);
}

/* Returns: what stands at the row's end. */
static GtkWidget *
make_text (SxtFieldRow *self)
{
  g_autofree char *absent = sxt_field_dup_absent (self->list, self->field);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text = gtk_text_new ();
  g_object_set (self->text, "placeholder-text", absent, "enable-undo", FALSE, NULL);
  if (is_number (self))
    gtk_text_set_input_purpose (GTK_TEXT (self->text), GTK_INPUT_PURPOSE_NUMBER);
  name_editor (self, self->text);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (text_activate_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->text, "notify::has-focus", G_CALLBACK (text_focus_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (text_key_cb), self, G_CONNECT_DEFAULT);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->text, keys);
  gtk_box_append (GTK_BOX (self->box), self->text);
  add_click (self);

  return self->table_row->kind == SXT_KIND_DATE ? make_calendar_button (self) : make_sign ("document-edit-symbolic");
}

static void
buffer_changed_cb (GtkTextBuffer *buffer, SxtFieldRow *self)
{
  g_autofree char *text = NULL;

  if (self->is_updating || self->record == NULL)
    return;
  g_object_get (buffer, "text", &text, NULL);
  gtk_widget_set_visible (self->placeholder, *text == '\0');
  self->is_updating = TRUE;
  sxt_record_set_text (self->record, self->field, text, NULL);
  self->is_updating = FALSE;
}

static gboolean
measure_again_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

/* A text view is as high as its lines were when it was last laid out, and its first width is none of its own. */
static void
view_mapped_cb (GtkWidget *view)
{
  gtk_widget_add_tick_callback (view, measure_again_cb, NULL, NULL);
}

static GtkWidget *
make_view (SxtFieldRow *self)
{
  g_autofree char *absent = sxt_field_dup_absent (self->list, self->field);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkTextBuffer *buffer;

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  g_signal_connect (self->view, "map", G_CALLBACK (view_mapped_cb), NULL);
  name_editor (self, self->view);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_DEFAULT);
  self->placeholder = make_label (absent, FALSE);
  gtk_widget_add_css_class (self->placeholder, "dimmed");
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_halign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  /* A text view does not know its height before it is shown, and a popover that grows then is closed by GTK. */
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), self->placeholder, TRUE);
  gtk_box_append (GTK_BOX (self->box), overlay);
  add_click (self);

  return make_sign ("document-edit-symbolic");
}

static GtkWidget *
make_value (SxtFieldRow *self)
{
  gboolean is_computed = (self->table_row->flags & SXT_FIELD_COMPUTED) != 0;

  self->value = make_label (NULL, FALSE);
  gtk_label_set_lines (GTK_LABEL (self->value), 3);
  gtk_label_set_ellipsize (GTK_LABEL (self->value), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->box), self->value);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !is_computed);
  gtk_widget_set_focusable (GTK_WIDGET (self), !is_computed);
  if (is_computed)
    return NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  return make_sign ("pan-down-symbolic");
}

static GtkWidget *
make_editor (SxtFieldRow *self)
{
  if (self->table_row->flags & SXT_FIELD_COMPUTED)
    return make_value (self);

  switch (self->table_row->kind)
    {
    case SXT_KIND_CHOICE:
    case SXT_KIND_BOOLEAN:
    case SXT_KIND_REFERENCE: return make_value (self);
    case SXT_KIND_TEXT: return make_view (self);
    case SXT_KIND_STRINGS: return self->table_row->choices != NULL ? make_value (self) : make_view (self);
    case SXT_KIND_STRING: return sxt_field_is_check (self->list, self->field) ? make_value (self) : make_text (self);
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
    case SXT_KIND_DATE:
    case SXT_KIND_MONTH_DAY:
    default: return make_text (self);
    }
}

static void
sxt_field_row_dispose (GObject *object)
{
  SxtFieldRow *self = SXT_FIELD_ROW (object);

  if (self->record != NULL)
    g_clear_signal_handler (&self->handler, self->record);
  g_clear_object (&self->record);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (sxt_field_row_parent_class)->dispose (object);
}

static void
sxt_field_row_class_init (SxtFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_field_row_dispose;
  GTK_WIDGET_CLASS (klass)->root = sxt_field_row_root;
}

static void
sxt_field_row_init (SxtFieldRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

/**
 * sxt_field_row_new:
 * @list: a record type
 * @field: one of its fields
 *
 * Returns: (transfer floating): a row for the field, of no record yet
 */
GtkWidget *
sxt_field_row_new (SxtListId list, int field)
{
  const SxtField *table_row = &sxt_record_type_get (list)->fields[field];
  gboolean is_chosen = !(table_row->flags & SXT_FIELD_COMPUTED) &&
                       (table_row->kind == SXT_KIND_CHOICE || table_row->kind == SXT_KIND_BOOLEAN ||
                        table_row->kind == SXT_KIND_REFERENCE || sxt_field_is_check (list, field) ||
                        (table_row->kind == SXT_KIND_STRINGS && table_row->choices != NULL));
  SxtFieldRow *self = g_object_new (SXT_TYPE_FIELD_ROW, "accessible-role",
                                    is_chosen ? GTK_ACCESSIBLE_ROLE_COMBO_BOX : GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sign;

  self->list = list;
  self->field = field;
  self->table_row = table_row;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_widget_set_hexpand (self->box, TRUE);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sxt-field");
  gtk_widget_add_css_class (line, "sxt-field-line");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (table_row->label));

  gtk_box_append (GTK_BOX (self->box), make_label (_ (table_row->label), TRUE));
  sign = make_editor (self);
  if (table_row->help != NULL)
    gtk_box_append (GTK_BOX (self->box), make_label (_ (table_row->help), TRUE));
  self->problem = make_label (NULL, FALSE);
  gtk_widget_add_css_class (self->problem, "caption");
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  gtk_box_append (GTK_BOX (line), self->box);
  if (sign != NULL)
    gtk_box_append (GTK_BOX (line), sign);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  sxt_editor_attach (GTK_WIDGET (self), &editor_funcs, self);

  return GTK_WIDGET (self);
}

int
sxt_field_row_get_field (SxtFieldRow *self)
{
  g_return_val_if_fail (SXT_IS_FIELD_ROW (self), -1);

  return self->field;
}

/**
 * sxt_field_row_set_record:
 * @self: a row
 * @record: (nullable): a record of the row's type
 *
 * What was typed becomes the value of the record before, if it is one; the row then edits @record.
 */
void
sxt_field_row_set_record (SxtFieldRow *self, SxtRecord *record)
{
  g_autofree char *signal = NULL;

  g_return_if_fail (SXT_IS_FIELD_ROW (self));
  g_return_if_fail (record == NULL || sxt_record_get_list (record) == self->list);

  if (self->record == record)
    return;
  if (self->record != NULL)
    {
      if (has_pending (self) && sxt_record_get_project (self->record) != NULL)
        take_text (self, TRUE);
      g_clear_signal_handler (&self->handler, self->record);
    }
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_set_object (&self->record, record);
  if (record == NULL)
    return;

  signal =
      g_strconcat ("notify::", sxt_record_type_get_property (sxt_record_get_record_type (record), self->field), NULL);
  self->handler = g_signal_connect_swapped (record, signal, G_CALLBACK (record_notify_cb), self);
  update (self);
}

/**
 * sxt_field_row_add:
 * @widget: what is to stand under the value, such as a finding
 */
void
sxt_field_row_add (SxtFieldRow *self, GtkWidget *widget)
{
  g_return_if_fail (SXT_IS_FIELD_ROW (self));

  gtk_box_append (GTK_BOX (self->box), widget);
}

/**
 * sxt_field_row_find:
 * @widget: (nullable): a widget
 *
 * Returns: (transfer none) (nullable): the row that it is or is in
 */
SxtFieldRow *
sxt_field_row_find (GtkWidget *widget)
{
  return widget != NULL ? SXT_FIELD_ROW (gtk_widget_get_ancestor (widget, SXT_TYPE_FIELD_ROW)) : NULL;
}
