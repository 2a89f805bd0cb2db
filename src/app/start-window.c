/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Start: the plans opened before, and the ways to another. A plan that is opened from it takes its place. */
#include "app/start-window.h"

#include "app/area-page.h"
#include "app/file-drop.h"
#include "app/menu-button.h"
#include "app/recent-plans.h"
#include "app/recent-row.h"

#include <glib/gi18n-lib.h>

struct _SxtStartWindow
{
  AdwApplicationWindow parent_instance;

  AdwBreakpoint *narrow;
  AdwToastOverlay *toasts;
  GtkMenuButton *menu_button;
  GtkWidget *new_button;
  GtkWidget *recent_box;
  GtkListBox *recent_list;
  AdwActionRow *example_row;
  AdwActionRow *early_row;

  SxtRecentPlans *plans;
};

G_DEFINE_FINAL_TYPE (SxtStartWindow, sxt_start_window, ADW_TYPE_APPLICATION_WINDOW)

static SxtApplication *
get_application (SxtStartWindow *self)
{
  return SXT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

static void
on_recent_activated (SxtStartWindow *self, GtkListBoxRow *row)
{
  SxtRecentPlan *plan = sxt_recent_row_get_plan (SXT_RECENT_ROW (row));

  /* Of a file that is gone, the row itself asks where it is. */
  if (sxt_recent_plan_get_state (plan) != SXT_RECENT_MISSING)
    sxt_application_open_file (get_application (self), sxt_recent_plan_get_file (plan));
}

static void
on_example_activated (SxtStartWindow *self, GtkListBoxRow *row)
{
  sxt_application_open_example (get_application (self),
                                row == GTK_LIST_BOX_ROW (self->early_row) ? "maple-ridge-early" : "maple-ridge");
}

static void
on_active (SxtStartWindow *self)
{
  if (self->plans && gtk_window_is_active (GTK_WINDOW (self)))
    sxt_recent_plans_refresh (self->plans);
}

/* Out of the list; the file, if there is one, stays. */
static void
forget_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SxtStartWindow *self = SXT_START_WINDOW (widget);
  const char *uri, *shown;
  g_autoptr (GFile) file = NULL;
  g_autofree char *title = NULL;
  AdwToast *toast;

  g_variant_get (parameter, "(&s&s)", &uri, &shown);
  file = g_file_new_for_uri (uri);
  /* Translators: then a plan's name */
  title = g_strdup_printf (_ ("Removed “%s” from the list"), shown);
  toast = adw_toast_new (title);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "start.remember");
  adw_toast_set_action_target (toast, "s", uri);
  sxt_recent_plans_remove (file);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
remember_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  sxt_recent_plans_add (file);
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  SxtStartWindow *self = data;
  GtkWidget *row = sxt_recent_row_new (item);
  g_auto (GValue) compact = G_VALUE_INIT;

  g_value_init (&compact, G_TYPE_BOOLEAN);
  g_value_set_boolean (&compact, TRUE);
  adw_breakpoint_add_setter (self->narrow, G_OBJECT (row), "compact", &compact);

  return row;
}

static void
plans_changed_cb (SxtStartWindow *self)
{
  gtk_widget_set_visible (self->recent_box, g_list_model_get_n_items (sxt_recent_plans_get_list (self->plans)) > 0);
}

static void
sxt_start_window_dispose (GObject *object)
{
  g_clear_object (&SXT_START_WINDOW (object)->plans);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_START_WINDOW);
  G_OBJECT_CLASS (sxt_start_window_parent_class)->dispose (object);
}

static void
sxt_start_window_class_init (SxtStartWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_start_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "start-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtStartWindow, narrow);
  gtk_widget_class_bind_template_child (widget_class, SxtStartWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SxtStartWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SxtStartWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, SxtStartWindow, recent_box);
  gtk_widget_class_bind_template_child (widget_class, SxtStartWindow, recent_list);
  gtk_widget_class_bind_template_child (widget_class, SxtStartWindow, example_row);
  gtk_widget_class_bind_template_child (widget_class, SxtStartWindow, early_row);
  gtk_widget_class_bind_template_callback (widget_class, on_active);
  gtk_widget_class_bind_template_callback (widget_class, on_recent_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_example_activated);

  gtk_widget_class_install_action (widget_class, "start.forget", "(ss)", forget_action);
  gtk_widget_class_install_action (widget_class, "start.remember", "s", remember_action);
}

static void
sxt_start_window_init (SxtStartWindow *self)
{
  GListModel *list;

  gtk_widget_init_template (GTK_WIDGET (self));
  sxt_menu_button_set_name (self->menu_button, _ ("Main Menu"));
  sxt_file_drop_attach (GTK_WINDOW (self));

  self->plans = sxt_recent_plans_new ();
  list = sxt_recent_plans_get_list (self->plans);
  gtk_list_box_bind_model (self->recent_list, list, make_row, self, NULL);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (plans_changed_cb), self, G_CONNECT_SWAPPED);
  plans_changed_cb (self);
  sxt_recent_plans_refresh (self->plans);
  gtk_widget_grab_focus (self->new_button);
}

/**
 * sxt_start_window_new:
 *
 * Returns: (transfer none): the window, not yet presented
 */
SxtStartWindow *
sxt_start_window_new (SxtApplication *application)
{
  return g_object_new (SXT_TYPE_START_WINDOW, "application", application, NULL);
}
