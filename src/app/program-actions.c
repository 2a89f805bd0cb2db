/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What concerns the program and no plan: preferences, the list of keys, and who made it. */
#include "config.h"

#include "app/program-actions.h"

#include "app/area-page.h"
#include "app/preferences-dialog.h"
#include "app/settings.h"
#include "app/shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

static void
present (AdwDialog *dialog, gpointer application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  adw_dialog_present (dialog, window ? GTK_WIDGET (window) : NULL);
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  present (sxt_preferences_dialog_new (), data);
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  present (sxt_shortcuts_dialog_new (), data);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AdwDialog *dialog = adw_about_dialog_new_from_appdata (SXT_RESOURCES "metainfo.xml", SXT_VERSION);

  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (dialog), SXT_VERSION);
  /* Translators: your names, one a line */
  adw_about_dialog_set_translator_credits (ADW_ABOUT_DIALOG (dialog), _ ("translator-credits"));
  present (dialog, data);
}

static const GActionEntry actions[] = {
  { .name = "preferences", .activate = preferences_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "about", .activate = about_action },
};

/**
 * sxt_program_actions_add:
 *
 * Preferences rest where settings cannot be kept.
 */
void
sxt_program_actions_add (GtkApplication *application)
{
  GAction *preferences;

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  preferences = g_action_map_lookup_action (G_ACTION_MAP (application), "preferences");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (preferences), sxt_settings_get () != NULL);
}
