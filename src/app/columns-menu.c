/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns a table of records shows: a check for each field of the type. */
#include "app/columns-menu.h"

#include <glib/gi18n-lib.h>

#include "app/menu-button.h"
#include "app/record-columns.h"

#define FIELD_KEY "sxt-field"

struct _SxtColumnsMenu
{
  AdwBin parent_instance;

  SxtListId list;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (SxtColumnsMenu, sxt_columns_menu, ADW_TYPE_BIN)

static guint chosen_signal;

/* The last column cannot be taken away: a table without any shows nothing. */
static void
update_last (SxtColumnsMenu *self)
{
  gboolean is_last = sxt_record_columns_get (self->list)[1] < 0;

  for (GtkWidget *w = gtk_widget_get_first_child (self->box); w != NULL; w = gtk_widget_get_next_sibling (w))
    gtk_widget_set_sensitive (w, !is_last || !gtk_check_button_get_active (GTK_CHECK_BUTTON (w)));
}

static void
toggled_cb (GtkCheckButton *check, SxtColumnsMenu *self)
{
  int field = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), FIELD_KEY));

  sxt_record_columns_set_shown (self->list, field, gtk_check_button_get_active (check));
  update_last (self);
  g_signal_emit (self, chosen_signal, 0);
}

/* Other tables of the same list may have other columns by now. */
static void
fill_cb (SxtColumnsMenu *self)
{
  const SxtRecordType *type = sxt_record_type_get (self->list);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (int i = 0; i < (int) type->n_fields; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (_ (type->fields[i].label));

      g_object_set_data (G_OBJECT (check), FIELD_KEY, GINT_TO_POINTER (i));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), sxt_record_columns_is_shown (self->list, i));
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
      gtk_box_append (GTK_BOX (self->box), check);
    }
  update_last (self);
}

static void
sxt_columns_menu_class_init (SxtColumnsMenuClass *klass)
{
  chosen_signal =
      g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sxt_columns_menu_init (SxtColumnsMenu *self)
{
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new (), *scroller = gtk_scrolled_window_new ();

  self->list = SXT_FIRST_LIST;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 480);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  g_signal_connect_object (popover, "show", G_CALLBACK (fill_cb), self, G_CONNECT_SWAPPED);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Columns"));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_add_css_class (button, "flat");
  sxt_menu_button_set_name (GTK_MENU_BUTTON (button), _ ("Choose Columns"));
  adw_bin_set_child (ADW_BIN (self), button);
}

void
sxt_columns_menu_set_list (SxtColumnsMenu *self, SxtListId list)
{
  g_return_if_fail (SXT_IS_COLUMNS_MENU (self));

  self->list = list;
}
