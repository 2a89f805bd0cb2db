/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is typed in one line: a name, a number, a date, which also opens a calendar. */
#include "app/typed-row.h"

#include <glib/gi18n-lib.h>

#include "app/field-text.h"
#include "app/menu-button.h"
#include "model/typed.h"

struct _SxtTypedRow
{
  SxtFieldRow parent_instance;

  GtkWidget *text;
  GtkWidget *calendar;
  gboolean is_showing;
  gboolean has_typed; /* since the value was last shown */
};

G_DEFINE_FINAL_TYPE (SxtTypedRow, sxt_typed_row, SXT_TYPE_FIELD_ROW)

static const SxtField *
get_table_row (SxtTypedRow *self)
{
  return sxt_field_row_get_table_row (SXT_FIELD_ROW (self));
}

static SxtRecord *
get_record (SxtTypedRow *self)
{
  return sxt_field_row_get_record (SXT_FIELD_ROW (self));
}

static gboolean
is_number (SxtTypedRow *self)
{
  return get_table_row (self)->kind == SXT_KIND_INTEGER || get_table_row (self)->kind == SXT_KIND_DECIMAL;
}

/* Read with its unit, typed without. Counts stand under a label that says what is counted. */
static gboolean
has_unit (SxtTypedRow *self)
{
  switch (get_table_row (self)->unit)
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
    case SXT_UNIT_INCHES: return is_number (self);
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
    default: return FALSE;
    }
}

static char *
dup_text (SxtTypedRow *self)
{
  int field = sxt_field_row_get_field (SXT_FIELD_ROW (self));

  if (sxt_field_row_is_mixed (SXT_FIELD_ROW (self)))
    return NULL;
  if (has_unit (self) && !gtk_widget_has_focus (self->text))
    return sxt_field_dup_shown (get_record (self), field);

  return sxt_field_dup_typed (get_record (self), field);
}

static void
sxt_typed_row_update (SxtFieldRow *row)
{
  SxtTypedRow *self = SXT_TYPED_ROW (row);
  g_autofree char *text = dup_text (self);
  g_autofree char *absent = sxt_field_row_dup_absent (row);
  int position = gtk_editable_get_position (GTK_EDITABLE (self->text));

  self->is_showing = TRUE;
  self->has_typed = FALSE;
  sxt_field_row_set_problem (row, self->text, NULL);
  gtk_text_set_placeholder_text (GTK_TEXT (self->text), absent);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->text)), text != NULL ? text : "") != 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->text), text != NULL ? text : "");
      gtk_editable_set_position (GTK_EDITABLE (self->text), gtk_widget_has_focus (self->text) ? position : 0);
    }
  self->is_showing = FALSE;
}

/* Returns: whether what stands there is a value now. Dates wait for the planner to be done: "8/2" is none of hers. */
static gboolean
take_text (SxtTypedRow *self, gboolean is_done)
{
  const SxtField *row = get_table_row (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autofree char *reason = NULL;

  if (!sxt_field_is_typed (row))
    sxt_value_set_string (&value, text);
  else if (*text != '\0')
    {
      reason = sxt_field_parse_typed (row, text, &value);
      if (reason != NULL && !is_done && !is_number (self))
        return FALSE;
    }
  sxt_field_row_set_problem (SXT_FIELD_ROW (self), self->text, reason);
  if (reason != NULL || (!is_done && *text != '\0' && sxt_field_is_typed (row) && !is_number (self)))
    return FALSE;

  sxt_field_row_set_value (SXT_FIELD_ROW (self), &value, NULL);
  return TRUE;
}

static void
changed_cb (GtkEditable *editable, SxtTypedRow *self)
{
  if (self->is_showing || get_record (self) == NULL)
    return;
  self->has_typed = TRUE;
  take_text (self, FALSE);
}

static void
focus_cb (GtkWidget *text, GParamSpec *pspec, SxtTypedRow *self)
{
  if (get_record (self) == NULL)
    return;
  if (gtk_widget_has_focus (text))
    {
      if (sxt_field_row_is_wrong (SXT_FIELD_ROW (self)))
        return;
      sxt_field_row_update (SXT_FIELD_ROW (self));
      gtk_editable_select_region (GTK_EDITABLE (text), 0, -1);
    }
  else if (!self->has_typed || take_text (self, TRUE))
    sxt_field_row_update (SXT_FIELD_ROW (self));
}

static void
activate_cb (GtkText *text, SxtTypedRow *self)
{
  if (get_record (self) == NULL || (self->has_typed && !take_text (self, TRUE)))
    return;
  sxt_field_row_update (SXT_FIELD_ROW (self));
  gtk_editable_select_region (GTK_EDITABLE (text), 0, -1);
}

static gboolean
has_pending (SxtTypedRow *self)
{
  return self->has_typed && (sxt_field_row_is_wrong (SXT_FIELD_ROW (self)) ||
                             (sxt_field_is_typed (get_table_row (self)) && !is_number (self)));
}

static gboolean
sxt_typed_row_undo (SxtFieldRow *row)
{
  if (!has_pending (SXT_TYPED_ROW (row)))
    return FALSE;
  sxt_field_row_update (row);
  return TRUE;
}

static void
sxt_typed_row_commit (SxtFieldRow *row)
{
  if (SXT_TYPED_ROW (row)->has_typed)
    take_text (SXT_TYPED_ROW (row), TRUE);
}

static void
sxt_typed_row_leave (SxtFieldRow *row)
{
  if (has_pending (SXT_TYPED_ROW (row)) && sxt_record_get_project (sxt_field_row_get_record (row)) != NULL)
    take_text (SXT_TYPED_ROW (row), TRUE);
}

/* Escape gives up what is no value; then it is for the form. Alt and an arrow open the calendar, as they open lists. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, SxtTypedRow *self)
{
  if (keyval == GDK_KEY_Escape)
    return sxt_typed_row_undo (SXT_FIELD_ROW (self)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  if (self->calendar != NULL && !gtk_menu_button_get_active (GTK_MENU_BUTTON (self->calendar)) &&
      (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down) && (state & GDK_ALT_MASK))
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (self->calendar));
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/* ---- The calendar ---- */

static void
take_day (GtkCalendar *calendar, SxtTypedRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  if (get_record (self) == NULL)
    return;
  sxt_value_set_int (&value, sxt_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                                           g_date_time_get_day_of_month (day)));
  sxt_field_row_set_value (SXT_FIELD_ROW (self), &value, NULL);
  sxt_field_row_update (SXT_FIELD_ROW (self));
}

/* A press of the pointer on a day picks it and is done. */
static void
pressed_cb (GtkGestureClick *click, int n, double x, double y, SxtTypedRow *self)
{
  GtkWidget *calendar = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  GtkWidget *picked = gtk_widget_pick (calendar, x, y, GTK_PICK_DEFAULT);

  if (picked == NULL || !gtk_widget_has_css_class (picked, "day-number"))
    return;
  take_day (GTK_CALENDAR (calendar), self);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->calendar));
}

/* By itself the calendar would move a ring from day to day, and Enter would do nothing. */
static gboolean
calendar_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, SxtTypedRow *self)
{
  GtkCalendar *calendar = GTK_CALENDAR (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys)));
  int forward = gtk_widget_get_direction (GTK_WIDGET (calendar)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autoptr (GDateTime) next = NULL;

  /* Its buttons have keys of their own. */
  if ((state & GDK_CONTROL_MASK) || !gtk_widget_has_focus (GTK_WIDGET (calendar)))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Left: next = g_date_time_add_days (day, -forward); break;
    case GDK_KEY_Right: next = g_date_time_add_days (day, forward); break;
    case GDK_KEY_Up: next = g_date_time_add_weeks (day, -1); break;
    case GDK_KEY_Down: next = g_date_time_add_weeks (day, 1); break;
    case GDK_KEY_Page_Up: next = g_date_time_add_months (day, -1); break;
    case GDK_KEY_Page_Down: next = g_date_time_add_months (day, 1); break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      take_day (calendar, self);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (self->calendar));
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape: gtk_menu_button_popdown (GTK_MENU_BUTTON (self->calendar)); return GDK_EVENT_STOP;
    default: return GDK_EVENT_PROPAGATE;
    }

  if (next != NULL)
    gtk_calendar_select_day (calendar, next);
  return GDK_EVENT_STOP;
}

/* Opens at what is typed, if it is a date, else at the value. */
static void
calendar_shown_cb (GtkCalendar *calendar, SxtTypedRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autofree char *reason = NULL;
  g_autoptr (GDateTime) shown = NULL;
  int year, month, day;

  gtk_widget_grab_focus (GTK_WIDGET (calendar));
  reason = *text != '\0' ? sxt_field_parse_typed (get_table_row (self), text, &value) : NULL;
  if (value.type != SXT_VALUE_INT)
    return;
  sxt_date_get_ymd ((SxtDate) value.i, &year, &month, &day);
  shown = g_date_time_new_local (year, month, day, 12, 0, 0);
  gtk_calendar_select_day (calendar, shown);
}

/* The buttons of the calendar's head have no names of their own. */
static void
name_buttons (GtkWidget *widget, const char *const **names)
{
  if (GTK_IS_BUTTON (widget) && **names != NULL)
    {
      gtk_widget_set_tooltip_text (widget, _ (**names));
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (**names), -1);
      (*names)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_buttons (child, names);
}

static void
create_calendar_cb (GtkMenuButton *button, gpointer data)
{
  static const char *const names[] = { N_ ("Month Before"), N_ ("Next Month"), N_ ("Year Before"), N_ ("Next Year"),
                                       NULL };
  const char *const *name = names;
  SxtTypedRow *self = data;
  GtkWidget *popover, *calendar;
  GtkGesture *click;
  GtkEventController *keys;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  calendar = gtk_calendar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (get_table_row (self)->label), -1);
  name_buttons (calendar, &name);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
  g_signal_connect_object (calendar, "map", G_CALLBACK (calendar_shown_cb), self, G_CONNECT_AFTER);
  click = gtk_gesture_click_new ();
  g_signal_connect_object (click, "released", G_CALLBACK (pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (calendar, GTK_EVENT_CONTROLLER (click));
  keys = gtk_event_controller_key_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (calendar_key_cb), self, G_CONNECT_DEFAULT);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (calendar, keys);
}

static GtkWidget *
make_calendar_button (SxtTypedRow *self)
{
  self->calendar = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->calendar), "x-office-calendar-symbolic");
  sxt_menu_button_set_name (GTK_MENU_BUTTON (self->calendar), _ ("Choose a Day"));
  gtk_widget_set_valign (self->calendar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->calendar, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->calendar), create_calendar_cb, self, NULL);
  return self->calendar;
}

static GtkWidget *
sxt_typed_row_build (SxtFieldRow *row, GtkBox *box)
{
  SxtTypedRow *self = SXT_TYPED_ROW (row);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text = gtk_text_new ();
  g_object_set (self->text, "enable-undo", FALSE, NULL);
  if (is_number (self))
    gtk_text_set_input_purpose (GTK_TEXT (self->text), GTK_INPUT_PURPOSE_NUMBER);
  sxt_field_row_name_editor (row, self->text);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->text, "notify::has-focus", G_CALLBACK (focus_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_DEFAULT);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_box_append (box, self->text);
  sxt_field_row_set_target (row, self->text);

  return get_table_row (self)->kind == SXT_KIND_DATE ? make_calendar_button (self)
                                                     : sxt_field_row_make_sign ("document-edit-symbolic");
}

static void
sxt_typed_row_class_init (SxtTypedRowClass *klass)
{
  SxtFieldRowClass *row_class = SXT_FIELD_ROW_CLASS (klass);

  row_class->build = sxt_typed_row_build;
  row_class->update = sxt_typed_row_update;
  row_class->undo = sxt_typed_row_undo;
  row_class->commit = sxt_typed_row_commit;
  row_class->leave = sxt_typed_row_leave;
}

static void
sxt_typed_row_init (SxtTypedRow *self)
{
}
