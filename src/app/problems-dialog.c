/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong in a plan's file: entries that could not be read or lead nowhere. */
#include "app/problems-dialog.h"

#include "app/area-page.h"

#include <glib/gi18n-lib.h>

/* So many are listed; the rest is counted. */
#define MAX_LISTED 200

struct _SxtProblemsDialog
{
  AdwDialog parent_instance;

  GtkListBox *list;
  GtkLabel *more;
  SxtWindow *window; /* (unowned): the dialog lies in it */
};

G_DEFINE_FINAL_TYPE (SxtProblemsDialog, sxt_problems_dialog, ADW_TYPE_DIALOG)

static void
show_cb (GtkButton *button, gpointer data)
{
  SxtProblemsDialog *self = data;
  SxtWindow *window = self->window;
  SxtTarget target = {
    .list = (SxtListId) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "list")),
    .field = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "field")),
  };
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "id"));

  target.id = id;
  adw_dialog_close (ADW_DIALOG (self));
  sxt_window_show_target (window, sxt_window_get_area (window), &target);
}

static void
add_problem (SxtProblemsDialog *self, const SxtProblem *problem, SxtProject *project)
{
  SxtRecord *record = problem->id ? sxt_project_lookup (project, problem->id) : NULL;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = sxt_message_format (problem->message);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  if (problem->line > 0)
    {
      g_autofree char *line = g_strdup_printf (_ ("Line %u of the file"), problem->line);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
    }
  if (record)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Show"));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
      g_object_set_data (G_OBJECT (button), "list", GINT_TO_POINTER (sxt_record_get_list (record)));
      g_object_set_data (G_OBJECT (button), "field", GINT_TO_POINTER (problem->field));
      g_object_set_data_full (G_OBJECT (button), "id", g_strdup (problem->id), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (show_cb), self, G_CONNECT_DEFAULT);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  gtk_list_box_append (self->list, row);
}

static void
sxt_problems_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_PROBLEMS_DIALOG);
  G_OBJECT_CLASS (sxt_problems_dialog_parent_class)->dispose (object);
}

static void
sxt_problems_dialog_class_init (SxtProblemsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_problems_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtProblemsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, SxtProblemsDialog, more);
}

static void
sxt_problems_dialog_init (SxtProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sxt_problems_dialog_new:
 * @window: whose plan
 */
AdwDialog *
sxt_problems_dialog_new (SxtWindow *window)
{
  SxtProblemsDialog *self = g_object_new (SXT_TYPE_PROBLEMS_DIALOG, NULL);
  SxtSession *session = sxt_window_get_session (window);
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (sxt_session_get_plan_file (session));

  self->window = window;
  for (guint i = 0; i < MIN (problems->len, MAX_LISTED); i++)
    add_problem (self, g_ptr_array_index (problems, i), sxt_session_get_project (session));
  if (problems->len > MAX_LISTED)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("And %u more.", "And %u more.", problems->len - MAX_LISTED),
                                                problems->len - MAX_LISTED);

      gtk_label_set_label (self->more, words);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more), problems->len > MAX_LISTED);

  return ADW_DIALOG (self);
}
