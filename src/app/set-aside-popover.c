/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Setting a finding aside: what of it, why, and when to look again. Nothing is written before the last press. */
#include "app/set-aside-popover.h"

#include "app/area-page.h"
#include "app/choice-row.h"
#include "app/editor.h"
#include "app/field-row.h"
#include "base/format.h"
#include "checks/mending.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>

struct _SxtSetAsidePopover
{
  GtkPopover parent_instance;

  AdwClamp *clamp;
  GtkListBox *list;
  SxtChoiceRow *what;
  GtkLabel *hint;
  GtkWidget *set_aside;

  SxtSession *session;
  SxtRecord *draft;
  char *record; /* (nullable): the record of the case, which may be set aside by itself */
};

G_DEFINE_FINAL_TYPE (SxtSetAsidePopover, sxt_set_aside_popover, GTK_TYPE_POPOVER)

static SxtDate
get_today (SxtSetAsidePopover *self)
{
  return sxt_engine_get_date (sxt_session_get_engine (self->session));
}

static void
update (SxtSetAsidePopover *self)
{
  SxtDate until = sxt_record_get_date (self->draft, SXT_SET_ASIDE_UNTIL), today = get_today (self);
  gboolean is_past = until != SXT_DATE_NONE && until <= today;

  if (is_past)
    {
      g_autofree char *day = sxt_format_date (today, SXT_DATE_MEDIUM);
      g_autofree char *words = g_strdup_printf (_ ("Choose a day after %s."), day);

      gtk_label_set_text (self->hint, words);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->hint), is_past);
  gtk_widget_set_sensitive (self->set_aside, sxt_set_aside_is_complete (self->draft, today));
}

/* ---- What ---- */

static char *
dup_only (SxtSetAsidePopover *self)
{
  SxtRecord *record = sxt_project_lookup (sxt_session_get_project (self->session), self->record);
  g_autofree char *title = record ? sxt_record_dup_title (record) : g_strdup (self->record);

  /* Translators: what is set aside: one record of a check, "Lincoln MS" */
  return g_strdup_printf (_ ("%s only, not the whole check"), title);
}

static void
chosen_cb (guint chosen, gpointer data)
{
  SxtSetAsidePopover *self = data;
  gboolean is_one = chosen == 0 && self->record;
  g_autofree char *only = is_one ? dup_only (self) : NULL;

  sxt_record_set_text (self->draft, SXT_SET_ASIDE_RECORD, is_one ? self->record : NULL, NULL);
  sxt_choice_row_set_value (self->what, only ? only : _ ("The whole check"), FALSE);
}

static void
on_what (SxtSetAsidePopover *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  gboolean is_one = sxt_record_has (self->draft, SXT_SET_ASIDE_RECORD);

  if (self->record)
    gtk_string_list_take (choices, dup_only (self));
  gtk_string_list_append (choices, _ ("The whole check"));
  sxt_choice_row_offer (self->what, choices, self->record && !is_one ? 1 : 0, chosen_cb, self);
}

/* ---- Doing it ---- */

static void
on_cancel (SxtSetAsidePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_set_aside (SxtSetAsidePopover *self)
{
  SxtProject *project = sxt_session_get_project (self->session);
  g_autoptr (SxtSetAsidePopover) kept = g_object_ref (self);
  /* The row from which it came may fold away. */
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (SxtRecord) draft = g_object_ref (self->draft);
  g_autofree char *title = NULL, *day = NULL, *words = NULL;

  gtk_popover_popdown (GTK_POPOVER (self));
  if (!sxt_set_aside_write (project, draft, get_today (self)))
    return;

  title = sxt_set_aside_dup_title (draft);
  day = sxt_format_date (sxt_record_get_date (draft, SXT_SET_ASIDE_UNTIL), SXT_DATE_MEDIUM);
  /* Translators: a record or check, and the day on which one looks at it again */
  words = g_strdup_printf (_ ("%s is set aside until %s"), title, day);
  gtk_widget_activate_action (window, "win.toast-undo", "s", words);
}

/* A day that was typed counts once the planner goes on; by Enter she is done. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, SxtSetAsidePopover *self)
{
  GtkWidget *editor = sxt_editor_find (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));

  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  if (editor)
    sxt_editor_commit (editor);
  if (gtk_widget_get_sensitive (self->set_aside))
    on_set_aside (self);

  return GDK_EVENT_STOP;
}

/* ---- The object ---- */

static void
sxt_set_aside_popover_dispose (GObject *object)
{
  SxtSetAsidePopover *self = SXT_SET_ASIDE_POPOVER (object);

  if (self->draft)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_SET_ASIDE_POPOVER);
  G_OBJECT_CLASS (sxt_set_aside_popover_parent_class)->dispose (object);
}

static void
sxt_set_aside_popover_finalize (GObject *object)
{
  g_free (SXT_SET_ASIDE_POPOVER (object)->record);
  G_OBJECT_CLASS (sxt_set_aside_popover_parent_class)->finalize (object);
}

static void
sxt_set_aside_popover_class_init (SxtSetAsidePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_set_aside_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = sxt_set_aside_popover_finalize;

  g_type_ensure (SXT_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "set-aside-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtSetAsidePopover, clamp);
  gtk_widget_class_bind_template_child (widget_class, SxtSetAsidePopover, list);
  gtk_widget_class_bind_template_child (widget_class, SxtSetAsidePopover, what);
  gtk_widget_class_bind_template_child (widget_class, SxtSetAsidePopover, hint);
  gtk_widget_class_bind_template_child (widget_class, SxtSetAsidePopover, set_aside);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_set_aside);
}

static void
sxt_set_aside_popover_init (SxtSetAsidePopover *self)
{
  static const int fields[] = { SXT_SET_ASIDE_REASON, SXT_SET_ASIDE_UNTIL };
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->draft = sxt_record_new (SXT_SET_ASIDES);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = sxt_field_row_new (SXT_SET_ASIDES, fields[i]);

      gtk_list_box_append (self->list, row);
      sxt_field_row_set_record (SXT_FIELD_ROW (row), self->draft);
    }
  sxt_choice_row_set_label (self->what, _ ("What"));
  g_signal_connect_object (self->what, "asked", G_CALLBACK (on_what), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_DEFAULT);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * sxt_set_aside_popover_new:
 * @session: the plan
 * @finding: a finding of it that is open
 * @found: the case that is shown
 * @width: of what is in it, in pixels
 *
 * Returns: (transfer floating): to be given a parent
 */
GtkWidget *
sxt_set_aside_popover_new (SxtSession *session, const SxtFinding *finding, const SxtCase *found, int width)
{
  SxtSetAsidePopover *self = g_object_new (SXT_TYPE_SET_ASIDE_POPOVER, NULL);

  self->session = g_object_ref (session);
  self->record = g_strdup (found->record);
  sxt_record_set_text (self->draft, SXT_SET_ASIDE_CHECK, finding->check->id, NULL);
  chosen_cb (0, self);
  gtk_widget_set_size_request (GTK_WIDGET (self->clamp), width, -1);
  adw_clamp_set_maximum_size (self->clamp, width);

  return GTK_WIDGET (self);
}
