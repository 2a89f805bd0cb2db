/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name for a menu button that shows only an icon. */
#include "app/menu-button.h"

/**
 * sxt_menu_button_set_name:
 * @name: what it opens
 *
 * The focus goes to the toggle button inside, which hears nothing of the menu button's own tooltip and label.
 */
void
sxt_menu_button_set_name (GtkMenuButton *button, const char *name)
{
  GtkWidget *inside;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  inside = gtk_widget_get_first_child (GTK_WIDGET (button));
  gtk_accessible_update_property (GTK_ACCESSIBLE (inside), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * sxt_split_button_set_name:
 * @name: what the arrow of the button opens
 */
void
sxt_split_button_set_name (AdwSplitButton *button, const char *name)
{
  g_return_if_fail (ADW_IS_SPLIT_BUTTON (button));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (button)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      sxt_menu_button_set_name (GTK_MENU_BUTTON (child), name);
}
