/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widgets in which something is typed before it becomes a value of a record. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SxtEditorFuncs:
 * @undo: give up what is typed and not yet a value; FALSE if there is nothing such
 * @commit: make what is typed the value
 *
 * What the window asks of the editor around the focus.
 */
typedef struct
{
  gboolean (*undo) (gpointer data);
  void (*commit) (gpointer data);
} SxtEditorFuncs;

void sxt_editor_attach (GtkWidget *widget, const SxtEditorFuncs *funcs, gpointer data);
GtkWidget *sxt_editor_find (GtkWidget *widget);
gboolean sxt_editor_undo (GtkWidget *editor);
void sxt_editor_commit (GtkWidget *editor);

G_END_DECLS
