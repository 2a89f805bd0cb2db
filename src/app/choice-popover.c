/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of choices that opens over a row; a long one can be searched, and what is missing be added. */
#include "app/choice-popover.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/shown.h"
#include "base/text.h"

#define FEW 10        /* choices that need no search */
#define MOST_CHARS 44 /* of a choice */

typedef struct
{
  int what;
  const char *label;
  GtkWidget *button;
  GtkWidget *words;
  SxtAddedFunc func;
  SxtChoicePopover *popover;
} Adding;

struct _SxtChoicePopover
{
  GtkPopover parent_instance;

  GtkWidget *box;
  GtkWidget *search;
  GtkWidget *scroller;
  GtkWidget *nothing;
  GtkListView *list;
  GtkStringList *choices;
  GPtrArray *folded;
  GHashTable *positions; /* of the choices, by their object */
  GtkFilter *filter;
  GtkSingleSelection *selection;
  GPtrArray *addings;
  char *needle; /* folded */
  guint current;
  SxtChosenFunc func;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (SxtChoicePopover, sxt_choice_popover, GTK_TYPE_POPOVER)

static guint
get_position (SxtChoicePopover *self, gpointer choice)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, choice));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *sign = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SxtChoicePopover *self)
{
  GtkStringObject *choice = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (choice);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, g_utf8_strlen (text, -1) > MOST_CHARS ? text : NULL);
  gtk_widget_set_opacity (gtk_widget_get_next_sibling (label), get_position (self, choice) == self->current ? 1 : 0);
  gtk_list_item_set_accessible_label (item, text);
}

static void
choose (SxtChoicePopover *self, guint position)
{
  g_autoptr (GtkStringObject) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  SxtChosenFunc func = self->func;
  gpointer data = self->data;
  guint chosen;

  if (choice == NULL)
    return;
  chosen = get_position (self, choice);
  /* Whoever is told may drop the popover. */
  gtk_popover_popdown (GTK_POPOVER (self));
  func (chosen, data);
}

static void
activate_cb (GtkListView *list, guint position, SxtChoicePopover *self)
{
  choose (self, position);
}

static char *
dup_name (SxtChoicePopover *self)
{
  return sxt_text_squeeze (gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
add_cb (GtkButton *button, Adding *adding)
{
  SxtChoicePopover *self = adding->popover;
  g_autofree char *name = dup_name (self);
  SxtAddedFunc func = adding->func;
  gpointer data = self->data;
  int what = adding->what;

  gtk_popover_popdown (GTK_POPOVER (self));
  func (what, name, data);
}

static void
search_activated_cb (GtkSearchEntry *entry, SxtChoicePopover *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected != GTK_INVALID_LIST_POSITION)
    choose (self, selected);
  else if (self->addings->len > 0)
    add_cb (NULL, self->addings->pdata[0]);
}

static gboolean
is_match (gpointer item, gpointer data)
{
  SxtChoicePopover *self = data;

  return *self->needle == '\0' || strstr (self->folded->pdata[get_position (self, item)], self->needle) != NULL;
}

static void
update_addings (SxtChoicePopover *self)
{
  g_autofree char *name = dup_name (self);

  for (guint i = 0; i < self->addings->len; i++)
    {
      Adding *adding = self->addings->pdata[i];
      /* Translators: "Add Person: Grace Ford", and "Add Person…" while no name is typed */
      g_autofree char *words = *name != '\0' ? g_strdup_printf (_ ("%s: %s"), adding->label, name)
                                             : g_strdup_printf (_ ("%s…"), adding->label);

      gtk_label_set_text (GTK_LABEL (adding->words), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (adding->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
}

static void
search_changed_cb (GtkEditable *entry, SxtChoicePopover *self)
{
  GtkEditable *text = gtk_editable_get_delegate (entry);
  gboolean is_empty;

  /* Who begins to type in the list goes on in the entry: the row with the focus may be gone. */
  if (!gtk_widget_has_focus (GTK_WIDGET (text)))
    {
      gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
      gtk_editable_set_position (text, -1);
    }
  g_free (self->needle);
  self->needle = sxt_text_fold (gtk_editable_get_text (entry));
  g_strstrip (self->needle);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;
  if (!is_empty)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_set_visible (self->scroller, !is_empty);
  gtk_widget_set_visible (self->nothing, is_empty);
  update_addings (self);
}

/* From the search down into the list, or to what can be added. */
static gboolean
search_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, SxtChoicePopover *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_visible (self->scroller))
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));

  return self->addings->len > 0 && gtk_widget_grab_focus (((Adding *) self->addings->pdata[0])->button);
}

/* Below the last choice stands what can be added. */
static gboolean
list_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, SxtChoicePopover *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || self->addings->len == 0 ||
      gtk_single_selection_get_selected (self->selection) + 1 < n)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (((Adding *) self->addings->pdata[0])->button);
}

/* To what holds: a list that was just shown moves the focus only within itself, and only once it has been painted. */
static void
reach_cb (GtkWidget *list, gpointer data)
{
  SxtChoicePopover *self = SXT_CHOICE_POPOVER (gtk_widget_get_ancestor (list, SXT_TYPE_CHOICE_POPOVER));

  gtk_widget_grab_focus (list);
  if (self->current < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    gtk_list_view_scroll_to (self->list, self->current, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
mapped_cb (SxtChoicePopover *self)
{
  sxt_when_shown (GTK_WIDGET (self->list), reach_cb, NULL, NULL);
}

static void
sxt_choice_popover_finalize (GObject *object)
{
  SxtChoicePopover *self = SXT_CHOICE_POPOVER (object);

  g_clear_object (&self->choices);
  g_ptr_array_unref (self->folded);
  g_hash_table_unref (self->positions);
  g_ptr_array_unref (self->addings);
  g_free (self->needle);
  G_OBJECT_CLASS (sxt_choice_popover_parent_class)->finalize (object);
}

static void
sxt_choice_popover_class_init (SxtChoicePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sxt_choice_popover_finalize;
}

static void
add_key_controller (SxtChoicePopover *self, GtkWidget *widget, GCallback callback)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", callback, self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (widget, keys);
}

static void
build_list (SxtChoicePopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_match, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->choices)), self->filter);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "sxt-choices");
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  add_key_controller (self, GTK_WIDGET (self->list), G_CALLBACK (list_key_cb));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
}

static void
build_search (SxtChoicePopover *self)
{
  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"), -1);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->search), 0);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self->list));
  gtk_widget_set_visible (self->search, self->folded->len > FEW);
  g_signal_connect (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (self->search, "activate", G_CALLBACK (search_activated_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  add_key_controller (self, self->search, G_CALLBACK (search_key_cb));
}

static void
sxt_choice_popover_init (SxtChoicePopover *self)
{
  self->folded = g_ptr_array_new_with_free_func (g_free);
  self->positions = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->addings = g_ptr_array_new_with_free_func (g_free);
  self->needle = g_strdup ("");
}

/**
 * sxt_choice_popover_new:
 * @title: what is chosen, for a screen reader
 * @choices: the choices, in words
 * @current: the one that holds; more than there are if none does
 * @func: (scope forever): called with the number of the one chosen
 *
 * Returns: (transfer floating): a popover, to be given a parent
 */
GtkWidget *
sxt_choice_popover_new (const char *title, GtkStringList *choices, guint current, SxtChosenFunc func, gpointer data)
{
  SxtChoicePopover *self = g_object_new (SXT_TYPE_CHOICE_POPOVER, NULL);

  self->choices = g_object_ref (choices);
  self->current = current;
  self->func = func;
  self->data = data;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (choices)); i++)
    {
      gpointer choice = g_list_model_get_item (G_LIST_MODEL (choices), i);

      g_ptr_array_add (self->folded, sxt_text_fold (gtk_string_object_get_string (choice)));
      g_hash_table_insert (self->positions, choice, GUINT_TO_POINTER (i));
    }

  build_list (self);
  build_search (self);
  self->nothing = gtk_label_new (_ ("Nothing of this name"));
  gtk_widget_add_css_class (self->nothing, "dimmed");
  gtk_widget_set_margin_top (self->nothing, 6);
  gtk_widget_set_margin_bottom (self->nothing, 6);
  gtk_widget_set_visible (self->nothing, FALSE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_size_request (self->box, 220, -1);
  gtk_box_append (GTK_BOX (self->box), self->search);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_popover_set_child (GTK_POPOVER (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_after (self, "map", G_CALLBACK (mapped_cb), NULL);

  return GTK_WIDGET (self);
}

/**
 * sxt_choice_popover_allow_adding:
 * @self: a popover
 * @what: told to @func
 * @label: the words for adding such a one, "Add Person"; outlives the popover
 * @func: (scope forever): called with what was typed, which is its name
 *
 * Puts a way to add what is missing at the end.
 */
void
sxt_choice_popover_allow_adding (SxtChoicePopover *self, int what, const char *label, SxtAddedFunc func)
{
  Adding *adding;
  GtkWidget *line;

  g_return_if_fail (SXT_IS_CHOICE_POPOVER (self));

  adding = g_new0 (Adding, 1);
  adding->what = what;
  adding->label = label;
  adding->func = func;
  adding->popover = self;
  adding->button = gtk_button_new ();
  adding->words = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (adding->words), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (adding->words), MOST_CHARS);
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-add-symbolic", "accessible-role",
                                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (line), adding->words);
  gtk_button_set_child (GTK_BUTTON (adding->button), line);
  gtk_widget_add_css_class (adding->button, "flat");
  g_signal_connect (adding->button, "clicked", G_CALLBACK (add_cb), adding);
  if (self->addings->len == 0)
    gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), adding->button);
  g_ptr_array_add (self->addings, adding);
  /* Its entry takes the name. */
  gtk_widget_set_visible (self->search, TRUE);
  update_addings (self);
}
