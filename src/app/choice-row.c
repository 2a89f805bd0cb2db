/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a label, what is chosen, and the choices over it. */
#include "app/choice-row.h"

#include "app/area-page.h"
#include "app/widgets.h"

#include <glib/gi18n-lib.h>

struct _SxtChoiceRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *label;
  GtkLabel *value;
  GtkWidget *popover; /* (nullable): the last that was open */

  int what; /* that can be added */
  const char *add_label;
  SxtAddedFunc added_func; /* (nullable): nothing can be added */
};

G_DEFINE_FINAL_TYPE (SxtChoiceRow, sxt_choice_row, ADW_TYPE_PREFERENCES_ROW)

static guint asked_signal;

static void
row_activated_cb (GtkListBox *box, GtkListBoxRow *row, SxtChoiceRow *self)
{
  if (row == GTK_LIST_BOX_ROW (self))
    g_signal_emit (self, asked_signal, 0);
}

static void
sxt_choice_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sxt_choice_row_parent_class)->root (widget);
  sxt_row_follow_list (widget, G_CALLBACK (row_activated_cb));
}

static void
sxt_choice_row_dispose (GObject *object)
{
  SxtChoiceRow *self = SXT_CHOICE_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_CHOICE_ROW);
  G_OBJECT_CLASS (sxt_choice_row_parent_class)->dispose (object);
}

static void
sxt_choice_row_class_init (SxtChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_choice_row_dispose;
  widget_class->root = sxt_choice_row_root;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtChoiceRow, label);
  gtk_widget_class_bind_template_child (widget_class, SxtChoiceRow, value);

  asked_signal =
      g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sxt_choice_row_init (SxtChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
update_name (SxtChoiceRow *self)
{
  g_autofree char *name =
      g_strdup_printf (_ ("%s: %s"), gtk_label_get_text (self->label), gtk_label_get_text (self->value));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * sxt_choice_row_set_label:
 * @label: what is chosen here
 */
void
sxt_choice_row_set_label (SxtChoiceRow *self, const char *label)
{
  g_return_if_fail (SXT_IS_CHOICE_ROW (self));

  gtk_label_set_text (self->label, label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  update_name (self);
}

/**
 * sxt_choice_row_set_value:
 * @value: what is chosen, in words
 * @is_absent: whether that is nothing yet
 */
void
sxt_choice_row_set_value (SxtChoiceRow *self, const char *value, gboolean is_absent)
{
  g_return_if_fail (SXT_IS_CHOICE_ROW (self));

  gtk_label_set_text (self->value, value);
  if (is_absent)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), "dimmed");
  update_name (self);
}

static void
closed_cb (SxtChoiceRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * sxt_choice_row_allow_adding:
 * @what: told to @func
 * @label: the words for adding such a one, "Add Person"; outlives the row
 * @func: (scope forever): called with what was typed, which is its name, and the data of [method@ChoiceRow.offer]
 *
 * From now on what is missing among the choices can be added.
 */
void
sxt_choice_row_allow_adding (SxtChoiceRow *self, int what, const char *label, SxtAddedFunc func)
{
  g_return_if_fail (SXT_IS_CHOICE_ROW (self));

  self->what = what;
  self->add_label = label;
  self->added_func = func;
}

/**
 * sxt_choice_row_offer:
 * @choices: the choices, in words
 * @current: the one that holds
 * @func: (scope forever): called with the number of the one chosen
 */
void
sxt_choice_row_offer (SxtChoiceRow *self, GtkStringList *choices, guint current, SxtChosenFunc func, gpointer data)
{
  g_return_if_fail (SXT_IS_CHOICE_ROW (self));

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = sxt_choice_popover_new (gtk_label_get_text (self->label), choices, current, func, data);
  if (self->added_func)
    sxt_choice_popover_allow_adding (SXT_CHOICE_POPOVER (self->popover), self->what, self->add_label, self->added_func);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
