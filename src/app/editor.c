/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widgets in which something is typed before it becomes a value of a record. */
#include "app/editor.h"

#define FUNCS_KEY "sxt-editor-funcs"
#define DATA_KEY "sxt-editor-data"

/**
 * sxt_editor_attach:
 * @widget: a row or cell that edits a field
 * @funcs: static
 * @data: lives as long as @widget
 */
void
sxt_editor_attach (GtkWidget *widget, const SxtEditorFuncs *funcs, gpointer data)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), FUNCS_KEY, (gpointer) funcs);
  g_object_set_data (G_OBJECT (widget), DATA_KEY, data);
}

/**
 * sxt_editor_find:
 * @widget: (nullable): the focus
 *
 * Returns: (transfer none) (nullable): the editor that it is or is in
 */
GtkWidget *
sxt_editor_find (GtkWidget *widget)
{
  while (widget && !g_object_get_data (G_OBJECT (widget), FUNCS_KEY))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

gboolean
sxt_editor_undo (GtkWidget *editor)
{
  const SxtEditorFuncs *funcs = g_object_get_data (G_OBJECT (editor), FUNCS_KEY);

  g_return_val_if_fail (funcs != NULL, FALSE);

  return funcs->undo (g_object_get_data (G_OBJECT (editor), DATA_KEY));
}

void
sxt_editor_commit (GtkWidget *editor)
{
  const SxtEditorFuncs *funcs = g_object_get_data (G_OBJECT (editor), FUNCS_KEY);

  g_return_if_fail (funcs != NULL);

  funcs->commit (g_object_get_data (G_OBJECT (editor), DATA_KEY));
}
