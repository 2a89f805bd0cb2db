/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of choices that opens over a row; a long one can be searched. */
#include "app/choice-popover.h"

#include <glib/gi18n-lib.h>

#define FEW 10 /* choices that need no search */

typedef struct
{
  GtkWidget *popover;
  GtkListView *list;
  GtkStringList *choices;
  GtkSingleSelection *selection;
  guint current;
  SxtChosenFunc func;
  gpointer data;
} Choosing;

static void
choosing_free (Choosing *self)
{
  g_object_unref (self->choices);
  g_free (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *sign = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Choosing *self)
{
  GtkStringObject *choice = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (choice);
  g_autoptr (GtkStringObject) current = g_list_model_get_item (G_LIST_MODEL (self->choices), self->current);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, g_utf8_strlen (text, -1) > 44 ? text : NULL);
  gtk_widget_set_opacity (gtk_widget_get_next_sibling (label), choice == current ? 1 : 0);
  gtk_list_item_set_accessible_label (item, text);
}

static void
choose (Choosing *self, guint position)
{
  g_autoptr (GtkStringObject) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (GtkWidget) popover = g_object_ref (self->popover);

  if (choice == NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->choices)); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      if (item == choice)
        {
          SxtChosenFunc func = self->func;
          gpointer data = self->data;

          gtk_popover_popdown (GTK_POPOVER (popover));
          func (i, data);
          return;
        }
    }
}

static void
activate_cb (GtkListView *list, guint position, Choosing *self)
{
  choose (self, position);
}

static void
search_activated_cb (GtkSearchEntry *entry, Choosing *self)
{
  choose (self, 0);
}

static void
search_changed_cb (GtkEditable *entry, GtkStringFilter *filter)
{
  gtk_string_filter_set_search (filter, gtk_editable_get_text (entry));
}

/* From the search down into the list. */
static gboolean
search_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, Choosing *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
mapped_cb (GtkWidget *popover, Choosing *self)
{
  if (self->current < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    gtk_list_view_scroll_to (self->list, self->current, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/**
 * sxt_choice_popover_new:
 * @title: what is chosen, for a screen reader
 * @choices: the choices, in words
 * @current: the one that holds
 * @func: (scope forever): called with the number of the one chosen
 *
 * Returns: (transfer floating): a popover, to be given a parent
 */
GtkWidget *
sxt_choice_popover_new (const char *title, GtkStringList *choices, guint current, SxtChosenFunc func, gpointer data)
{
  Choosing *self = g_new0 (Choosing, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkStringFilter *filter =
      gtk_string_filter_new (gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  GtkFilterListModel *filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (choices)), GTK_FILTER (filter));

  self->popover = gtk_popover_new ();
  self->choices = g_object_ref (choices);
  self->current = current;
  self->func = func;
  self->data = data;
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "sxt-choices");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_after (self->popover, "map", G_CALLBACK (mapped_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (box, 220, -1);

  gtk_string_filter_set_match_mode (filter, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  if (g_list_model_get_n_items (G_LIST_MODEL (choices)) > FEW)
    {
      GtkWidget *search = gtk_search_entry_new ();
      GtkEventController *keys = gtk_event_controller_key_new ();

      gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"), -1);
      gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (search), 0);
      gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (search), GTK_WIDGET (self->list));
      g_signal_connect (search, "search-changed", G_CALLBACK (search_changed_cb), filter);
      g_signal_connect (search, "activate", G_CALLBACK (search_activated_cb), self);
      g_signal_connect_swapped (search, "stop-search", G_CALLBACK (gtk_popover_popdown), self->popover);
      g_signal_connect (keys, "key-pressed", G_CALLBACK (search_key_cb), self);
      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      gtk_widget_add_controller (search, keys);
      gtk_box_append (GTK_BOX (box), search);
    }
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_widget_add_css_class (self->popover, "menu");
  g_object_set_data_full (G_OBJECT (self->popover), "sxt-choosing", self, (GDestroyNotify) choosing_free);

  return self->popover;
}
