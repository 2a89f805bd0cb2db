/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A widget in which a text is typed before it becomes a value of a record. */
#include "app/editor.h"

G_DEFINE_INTERFACE (SxtEditor, sxt_editor, GTK_TYPE_WIDGET)

static void
sxt_editor_default_init (SxtEditorInterface *iface)
{
}

gboolean
sxt_editor_undo (SxtEditor *self)
{
  g_return_val_if_fail (SXT_IS_EDITOR (self), FALSE);

  return SXT_EDITOR_GET_IFACE (self)->undo (self);
}

void
sxt_editor_commit (SxtEditor *self)
{
  g_return_if_fail (SXT_IS_EDITOR (self));

  SXT_EDITOR_GET_IFACE (self)->commit (self);
}

/**
 * sxt_editor_find:
 * @widget: (nullable): the focus
 *
 * Returns: (transfer none) (nullable): the editor that it is or is in
 */
SxtEditor *
sxt_editor_find (GtkWidget *widget)
{
  return widget ? SXT_EDITOR (gtk_widget_get_ancestor (widget, SXT_TYPE_EDITOR)) : NULL;
}
