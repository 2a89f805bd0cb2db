/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files dropped on a window are opened as plans. */
#include "app/file-drop.h"

#include "app/application.h"

/* What is no plan is told of by the opening, which knows why. */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWindow *window)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GtkApplication) application = g_object_ref (gtk_window_get_application (window));

  for (GSList *l = files; l; l = l->next)
    sxt_application_open_file (SXT_APPLICATION (application), l->data);

  return files != NULL;
}

/**
 * sxt_file_drop_attach:
 * @window: a window of the application
 *
 * Each file dropped on @window is opened.
 */
void
sxt_file_drop_attach (GtkWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), window, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
