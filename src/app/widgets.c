/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small things about widgets that GTK has no function for. */
#include "app/widgets.h"

/**
 * sxt_widget_find:
 * @widget: where to begin
 * @type: a type of widgets
 *
 * Returns: (transfer none) (nullable): @widget or the first below it that is of this type
 */
gpointer
sxt_widget_find (GtkWidget *widget, GType type)
{
  gpointer found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = sxt_widget_find (child, type);

  return found;
}

/**
 * sxt_inscription_set_text:
 * @inscription: a #GtkInscription
 * @text: what it shows
 *
 * Sets a text that begins where the widget does. By itself an inscription follows the first letter of its text: in a
 * window from right to left, Latin names would stand at the wrong end of their column.
 */
void
sxt_inscription_set_text (GtkWidget *inscription, const char *text)
{
  gboolean is_rtl = gtk_widget_get_direction (inscription) == GTK_TEXT_DIR_RTL;
  g_autofree char *marked = is_rtl ? g_strconcat ("\u200f", text, NULL) : NULL; /* right-to-left mark */

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), marked != NULL ? marked : text);
}

/**
 * sxt_row_follow_list:
 * @row: a row that was just rooted
 * @activated: a handler of #GtkListBox::row-activated, with @row as its data
 *
 * A list box tells of clicks and keys, its rows do not. May be called again when the row comes into another list.
 */
void
sxt_row_follow_list (GtkWidget *row, GCallback activated)
{
  GtkWidget *box = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);

  if (box == NULL)
    return;
  g_signal_handlers_disconnect_by_func (box, activated, row);
  g_signal_connect_object (box, "row-activated", activated, row, G_CONNECT_DEFAULT);
}
