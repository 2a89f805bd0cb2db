/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers for its user: preferences, how the window was that was closed last, and columns. */
#include "config.h"

#include "app/settings.h"

#include <adwaita.h>

/**
 * sxt_settings_get:
 *
 * Returns: (transfer none) (nullable): the settings; NULL where their schema is not installed, as when a program is run
 *   out of a build folder. GLib would end the program at such a schema; ours goes on with the defaults and remembers
 *   nothing.
 */
GSettings *
sxt_settings_get (void)
{
  static gsize once;
  static GSettings *settings;

  if (g_once_init_enter (&once))
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema =
          source ? g_settings_schema_source_lookup (source, SXT_APPLICATION_ID, TRUE) : NULL;

      if (schema)
        settings = g_settings_new_full (schema, NULL, NULL);
      else
        g_info ("The settings' schema is not installed, so nothing is remembered");
      g_once_init_leave (&once, 1);
    }

  return settings;
}

/**
 * sxt_settings_get_choice:
 * @key: a preference
 *
 * Returns: the number of what is chosen; 0, the default of each, where settings cannot be had
 */
int
sxt_settings_get_choice (const char *key)
{
  GSettings *settings = sxt_settings_get ();

  return settings ? g_settings_get_enum (settings, key) : 0;
}

/* ---- Colors ---- */

static void
colors_changed_cb (void)
{
  static const AdwColorScheme schemes[] = {
    [SXT_COLORS_SYSTEM] = ADW_COLOR_SCHEME_DEFAULT,
    [SXT_COLORS_LIGHT] = ADW_COLOR_SCHEME_FORCE_LIGHT,
    [SXT_COLORS_DARK] = ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[sxt_settings_get_choice (SXT_PREFERENCE_COLORS)]);
}

/**
 * sxt_settings_follow_colors:
 *
 * Gives the program the colors that are chosen, now and whenever that changes.
 */
void
sxt_settings_follow_colors (void)
{
  GSettings *settings = sxt_settings_get ();

  if (!settings)
    return;

  g_signal_connect (settings, "changed::" SXT_PREFERENCE_COLORS, G_CALLBACK (colors_changed_cb), NULL);
  colors_changed_cb ();
}

/* ---- The window ---- */

/**
 * sxt_settings_restore_window:
 * @window: not yet presented
 *
 * Gives it the size of the window that was closed last.
 *
 * Returns: whether that one showed its pane
 */
gboolean
sxt_settings_restore_window (GtkWindow *window)
{
  GSettings *settings = sxt_settings_get ();

  if (!settings)
    return TRUE;

  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);

  return g_settings_get_boolean (settings, "pane-shown");
}

/**
 * sxt_settings_save_window:
 * @window: about to close
 * @pane_shown: whether its pane was wanted
 *
 * Of a maximized window the size that it had before is kept.
 */
void
sxt_settings_save_window (GtkWindow *window, gboolean pane_shown)
{
  GSettings *settings = sxt_settings_get ();
  int width, height;

  if (!settings)
    return;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_boolean (settings, "pane-shown", pane_shown);
}

/* ---- Columns ---- */

/**
 * sxt_settings_dup_columns:
 * @list: the key of a record type
 *
 * Returns: (transfer full) (nullable): the keys of the fields that its tables showed when that was last chosen. They
 *   may be of another version of the program
 */
char **
sxt_settings_dup_columns (const char *list)
{
  GSettings *settings = sxt_settings_get ();
  g_autoptr (GVariant) all = settings ? g_settings_get_value (settings, "columns") : NULL;
  char **fields = NULL;

  if (all)
    g_variant_lookup (all, list, "^as", &fields);

  return fields;
}

/**
 * sxt_settings_set_columns:
 * @list: the key of a record type
 * @fields: the keys of the fields that its tables are to show
 */
void
sxt_settings_set_columns (const char *list, const char *const *fields)
{
  GSettings *settings = sxt_settings_get ();
  g_autoptr (GVariant) all = settings ? g_settings_get_value (settings, "columns") : NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other;
  GVariant *theirs;

  if (!all)
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sas}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_loop (&iter, "{&s@as}", &other, &theirs))
    if (!g_str_equal (other, list))
      g_variant_builder_add (&builder, "{s@as}", other, theirs);
  g_variant_builder_add (&builder, "{s^as}", list, fields);
  g_settings_set_value (settings, "columns", g_variant_builder_end (&builder));
}
