/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of keys, from the table that installs them. */
#include "app/shortcuts-dialog.h"

#include "app/area-page.h"
#include "app/shortcuts.h"

#include <glib/gi18n-lib.h>

struct _SxtShortcutsDialog
{
  AdwDialog parent_instance;

  AdwBreakpoint *narrow;
  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (SxtShortcutsDialog, sxt_shortcuts_dialog, ADW_TYPE_DIALOG)

/* "Ctrl", "Shift" and "Z", each on a key; GTK's label of a key may itself be a plus. */
static void
add_keys (AdwWrapBox *keys, const char *label)
{
  while (*label)
    {
      gsize length = strcspn (label + 1, "+") + 1;
      g_autofree char *text = g_strndup (label, length);
      GtkWidget *key = gtk_label_new (text);

      gtk_widget_add_css_class (key, "sxt-key");
      adw_wrap_box_append (keys, key);
      label += length;
      if (*label == '+')
        label++;
    }
}

/* What they do, and the keys beside it, or below it where the dialog is narrow. */
static GtkWidget *
make_row (SxtShortcutsDialog *self, const SxtShortcut *shortcut)
{
  GtkWidget *row = adw_preferences_row_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_ (shortcut->title)), *keys = adw_wrap_box_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GValue) below = G_VALUE_INIT;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
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
          adw_wrap_box_append (ADW_WRAP_BOX (keys), or);
          g_string_append_printf (words, " %s ", _ ("or"));
        }
      add_keys (ADW_WRAP_BOX (keys), label);
      g_string_append (words, label);
    }
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (keys), 4);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (keys), 4);
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);

  gtk_widget_add_css_class (line, "sxt-shortcut");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), keys);
  g_value_init (&below, GTK_TYPE_ORIENTATION);
  g_value_set_enum (&below, GTK_ORIENTATION_VERTICAL);
  adw_breakpoint_add_setter (self->narrow, G_OBJECT (line), "orientation", &below);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (shortcut->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);

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
  gtk_widget_class_bind_template_child (widget_class, SxtShortcutsDialog, narrow);
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
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, &shortcuts[i]));
    }
}

AdwDialog *
sxt_shortcuts_dialog_new (void)
{
  return g_object_new (SXT_TYPE_SHORTCUTS_DIALOG, NULL);
}
