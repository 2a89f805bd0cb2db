/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A widget in which a text is typed before it becomes a value of a record. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SxtEditor:
 *
 * Implemented by rows and cells that hold typed text which the project has not got yet. The window asks the editor
 * around the focus.
 */
#define SXT_TYPE_EDITOR (sxt_editor_get_type ())
G_DECLARE_INTERFACE (SxtEditor, sxt_editor, SXT, EDITOR, GtkWidget)

/**
 * SxtEditorInterface:
 * @undo: give up the typed text; FALSE if there was none
 * @commit: make the typed text the value
 */
struct _SxtEditorInterface
{
  GTypeInterface parent_iface;

  gboolean (*undo) (SxtEditor *self);
  void (*commit) (SxtEditor *self);
};

gboolean sxt_editor_undo (SxtEditor *self);
void sxt_editor_commit (SxtEditor *self);
SxtEditor *sxt_editor_find (GtkWidget *widget);

G_END_DECLS
