/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of keys, from the table that installs them. */
#include "app/shortcuts-dialog.h"

#include "app/area-page.h"
#include "app/shortcuts.h"

#include <glib/gi18n-lib.h>

struct _SxtShortcutsDialog
{
  AdwDialog parent_instance;

  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (SxtShortcutsDialog, sxt_shortcuts_dialog, ADW_TYPE_DIALOG)

/* "Ctrl", "Shift" and "Z", each on a key; GTK's label of a key may itself be a plus. */
static GtkWidget *
make_keys (const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  while (*label)
    {
      gsize length = strcspn (label + 1, "+") + 1;
      g_autofree char *text = g_strndup (label, length);
      GtkWidget *key = gtk_label_new (text);

      gtk_widget_add_css_class (key, "sxt-key");
      gtk_box_append (GTK_BOX (box), key);
      label += length;
      if (*label == '+')
        label++;
    }

  return box;
}

static GtkWidget *
make_row (const SxtShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GString) words = g_string_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  for (guint i = 0; shortcut->accels[i]; i++)
    {
      guint key;
      GdkModifierType modifiers;
      g_autofree char *label = NULL;

      gtk_accelerator_parse (shortcut->accels[i], &key, &modifiers);
      label = gtk_accelerator_get_label (key, modifiers);
      if (i > 0)
        {
          /* Translators: between two keys that do the same */
          GtkWidget *or = gtk_label_new (_ ("or"));

          gtk_widget_add_css_class (or, "dimmed");
          adw_action_row_add_suffix (ADW_ACTION_ROW (row), or);
          g_string_append_printf (words, " %s ", _ ("or"));
        }
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_keys (label));
      g_string_append (words, label);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);

  return row;
}

static void
sxt_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_SHORTCUTS_DIALOG);
  G_OBJECT_CLASS (sxt_shortcuts_dialog_parent_class)->dispose (object);
}

static void
sxt_shortcuts_dialog_class_init (SxtShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_shortcuts_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtShortcutsDialog, groups);
}

static void
sxt_shortcuts_dialog_init (SxtShortcutsDialog *self)
{
  GtkWidget *group = NULL;
  const char *heading = NULL;
  const SxtShortcut *shortcuts;
  guint n;

  gtk_widget_init_template (GTK_WIDGET (self));

  shortcuts = sxt_shortcuts_get (&n);
  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (heading, shortcuts[i].group) != 0)
        {
          heading = shortcuts[i].group;
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (heading));
          gtk_box_append (self->groups, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (&shortcuts[i]));
    }
}

AdwDialog *
sxt_shortcuts_dialog_new (void)
{
  return g_object_new (SXT_TYPE_SHORTCUTS_DIALOG, NULL);
}
