/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one prefers in any plan: colors, and what printing begins with. */
#include "app/preferences-dialog.h"

#include "app/area-page.h"
#include "app/settings.h"

struct _SxtPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *colors;
  AdwComboRow *copy;
  AdwComboRow *paper;
};

G_DEFINE_FINAL_TYPE (SxtPreferencesDialog, sxt_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* The order of a row's choices is that of the schema. */
static void
chosen_cb (AdwComboRow *row, GParamSpec *pspec, const char *key)
{
  g_settings_set_enum (sxt_settings_get (), key, (int) adw_combo_row_get_selected (row));
}

static void
set_up (AdwComboRow *row, const char *key)
{
  adw_combo_row_set_selected (row, (guint) sxt_settings_get_choice (key));
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen_cb), (gpointer) key);
}

static void
sxt_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_PREFERENCES_DIALOG);
  G_OBJECT_CLASS (sxt_preferences_dialog_parent_class)->dispose (object);
}

static void
sxt_preferences_dialog_class_init (SxtPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_preferences_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtPreferencesDialog, colors);
  gtk_widget_class_bind_template_child (widget_class, SxtPreferencesDialog, copy);
  gtk_widget_class_bind_template_child (widget_class, SxtPreferencesDialog, paper);
}

static void
sxt_preferences_dialog_init (SxtPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  set_up (self->colors, SXT_PREFERENCE_COLORS);
  set_up (self->copy, SXT_PREFERENCE_COPY);
  set_up (self->paper, SXT_PREFERENCE_PAPER);
}

/**
 * sxt_preferences_dialog_new:
 *
 * Only where there are settings: see sxt_settings_get().
 */
AdwDialog *
sxt_preferences_dialog_new (void)
{
  g_return_val_if_fail (sxt_settings_get () != NULL, NULL);

  return g_object_new (SXT_TYPE_PREFERENCES_DIALOG, NULL);
}
