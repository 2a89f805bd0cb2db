/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan on Start: its wheel, whose it is, when it was changed; or that its file is gone. */
#include "app/recent-row.h"

#include "app/application.h"
#include "app/area-page.h"
#include "app/drawing-view.h"
#include "app/recent-plans.h"
#include "app/saving.h"
#include "report/wheel.h"

#include <glib/gi18n-lib.h>

#define WHEEL_SIZE 42

/* Compact, for little room: checks met are on the wheel alone, and a button has a sign in place of words. */
struct _SxtRecentRow
{
  AdwActionRow parent_instance;

  SxtDrawingView *wheel;
  GtkLabel *met;
  GtkWidget *locate;
  GtkWidget *remove;
  GtkWidget *arrow;

  SxtRecentPlan *plan;
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (SxtRecentRow, sxt_recent_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_COMPACT = 1,
};

static SxtDrawing *
make_wheel (const SxtRecentStanding *standing)
{
  SxtWheelSector sectors[SXT_N_AREAS] = { 0 };

  for (int area = 0; standing && area < SXT_N_AREAS; area++)
    {
      sectors[area].met = standing->met[area];
      sectors[area].total = standing->total[area];
    }

  return sxt_wheel_new (sectors, NULL, NULL);
}

static void
update (SxtRecentRow *self)
{
  gboolean missing = sxt_recent_plan_get_state (self->plan) == SXT_RECENT_MISSING;
  g_autofree char *name = sxt_recent_plan_dup_name (self->plan), *about = sxt_recent_plan_dup_about (self->plan);
  g_autofree char *met = sxt_recent_plan_dup_met (self->plan);
  g_autofree char *path = g_file_get_parse_name (sxt_recent_plan_get_file (self->plan));
  g_autofree char *described = met && !missing ? g_strdup_printf ("%s, %s", about, met) : g_strdup (about);
  g_autofree char *remove_words = NULL, *locate_words = NULL;
  g_autoptr (SxtDrawing) wheel = make_wheel (sxt_recent_plan_get_standing (self->plan));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), about);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), path);
  gtk_label_set_label (self->met, met ? met : "");
  gtk_widget_set_visible (GTK_WIDGET (self->met), met && !missing && !self->compact);
  gtk_widget_set_visible (self->locate, missing);
  gtk_widget_set_visible (self->remove, missing);
  gtk_widget_set_visible (self->arrow, !missing);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), missing ? self->locate : NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "sxt-missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "sxt-missing");

  /* Translators: then a file's name */
  locate_words = g_strdup_printf (_ ("Locate %s"), name);
  gtk_widget_set_tooltip_text (self->locate, self->compact ? locate_words : NULL);
  /* Translators: out of the list of recent plans; then a plan's name */
  remove_words = g_strdup_printf (_ ("Remove %s From the List"), name);
  gtk_widget_set_tooltip_text (self->remove, remove_words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove_words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->locate), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  sxt_drawing_view_set_drawing (self->wheel, wheel);
  sxt_drawing_view_set_words (self->wheel, _ ("Checks met, by area"), met ? met : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, described, -1);
}

static void
forget_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SxtRecentRow *self = SXT_RECENT_ROW (widget);
  g_autofree char *uri = g_file_get_uri (sxt_recent_plan_get_file (self->plan));
  g_autofree char *shown = sxt_recent_plan_dup_name (self->plan);

  gtk_widget_activate_action (widget, "start.forget", "(ss)", uri, shown);
}

static void
located_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtRecentRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!root)
    return;
  if (file)
    {
      sxt_recent_plans_remove (sxt_recent_plan_get_file (self->plan));
      sxt_application_open_file (SXT_APPLICATION (gtk_window_get_application (GTK_WINDOW (root))), file);
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    sxt_present_error (GTK_WIDGET (root), _ ("No Plan Could Be Chosen"), NULL, error);
}

/* It may have been moved: the new place takes the row of the old one. */
static void
on_locate (SxtRecentRow *self)
{
  GFile *file = sxt_recent_plan_get_file (self->plan);
  g_autofree char *name = g_file_get_basename (file), *shown = g_filename_display_name (name);
  /* Translators: then a file's name */
  g_autofree char *title = g_strdup_printf (_ ("Locate %s"), shown);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = sxt_plan_filters ();
  g_autoptr (GFile) folder = g_file_get_parent (file);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  if (folder && g_file_query_exists (folder, NULL))
    gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, located_cb,
                        g_object_ref (self));
}

static void
sxt_recent_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  SxtRecentRow *self = SXT_RECENT_ROW (object);

  switch (property_id)
    {
    case PROP_COMPACT: g_value_set_boolean (value, self->compact); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
sxt_recent_row_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  SxtRecentRow *self = SXT_RECENT_ROW (object);

  switch (property_id)
    {
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      if (self->compact)
        gtk_button_set_icon_name (GTK_BUTTON (self->locate), "document-open-symbolic");
      else
        gtk_button_set_label (GTK_BUTTON (self->locate), _ ("_Locate…"));
      if (self->plan)
        update (self);
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
sxt_recent_row_dispose (GObject *object)
{
  g_clear_object (&SXT_RECENT_ROW (object)->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_RECENT_ROW);
  G_OBJECT_CLASS (sxt_recent_row_parent_class)->dispose (object);
}

static void
sxt_recent_row_class_init (SxtRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = sxt_recent_row_get_property;
  G_OBJECT_CLASS (klass)->set_property = sxt_recent_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = sxt_recent_row_dispose;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_COMPACT,
      g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_type_ensure (SXT_TYPE_DRAWING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtRecentRow, wheel);
  gtk_widget_class_bind_template_child (widget_class, SxtRecentRow, met);
  gtk_widget_class_bind_template_child (widget_class, SxtRecentRow, locate);
  gtk_widget_class_bind_template_child (widget_class, SxtRecentRow, remove);
  gtk_widget_class_bind_template_child (widget_class, SxtRecentRow, arrow);
  gtk_widget_class_bind_template_callback (widget_class, on_locate);

  gtk_widget_class_install_action (widget_class, "recent.forget", NULL, forget_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_NO_MODIFIER_MASK, "recent.forget", NULL);
}

static void
sxt_recent_row_init (SxtRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sxt_drawing_view_set_size (self->wheel, WHEEL_SIZE, WHEEL_SIZE);
}

/**
 * sxt_recent_row_new:
 *
 * Returns: (transfer floating): a row that follows @plan
 */
GtkWidget *
sxt_recent_row_new (SxtRecentPlan *plan)
{
  SxtRecentRow *self = g_object_new (SXT_TYPE_RECENT_ROW, NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "updated", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

SxtRecentPlan *
sxt_recent_row_get_plan (SxtRecentRow *self)
{
  g_return_val_if_fail (SXT_IS_RECENT_ROW (self), NULL);

  return self->plan;
}
