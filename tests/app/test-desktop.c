/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers, and its dialogs that concern no plan: preferences, keys, who made it. */
#include "config.h"

#include "driver.h"

#include "app/findings-pane.h"
#include "app/preferences-dialog.h"
#include "app/print-page.h"
#include "app/settings.h"
#include "app/shortcuts-dialog.h"
#include "app/shortcuts.h"
#include "base/format.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define WIDTH 1100
#define HEIGHT 700

typedef struct
{
  char *path;
  SxtApplication *application;
  SxtWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path =
      g_build_filename (g_getenv ("SEXTANT_DATADIR"), "examples", data ? data : "maple-ridge-early.sextant", NULL);
  fixture->application = t_application_get ();
  fixture->window = t_open (fixture->application, fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (gtk_application_get_windows (GTK_APPLICATION (fixture->application)))
    t_close_all (fixture->application);
  for (guint i = 0; i < 3; i++)
    g_settings_reset (sxt_settings_get (),
                      ((const char *[]) { SXT_PREFERENCE_COLORS, SXT_PREFERENCE_COPY, SXT_PREFERENCE_PAPER })[i]);
  g_free (fixture->path);
}

static gboolean
is_focus_in (gpointer data)
{
  GtkWidget *widget = data, *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (widget)));

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Opens a dialog by its keys and waits until it has the focus. */
static GtkWidget *
open_by_key (Fixture *fixture, guint key, GdkModifierType modifiers, GType type)
{
  GtkWidget *dialog;

  t_key (key, modifiers);
  t_idle (GTK_WIDGET (fixture->window));
  dialog = t_find_type (GTK_WIDGET (fixture->window), type);
  g_assert_nonnull (dialog);
  g_assert_cmpuint (t_count_unnamed (dialog), ==, 0);

  return dialog;
}

static void
close_by_escape (GtkWidget *dialog)
{
  gpointer there = dialog;

  g_object_add_weak_pointer (there, &there);
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (is_gone, &there, T_WAIT_MS));
}

/* ---- The window, from one run of the program to the next ---- */

static void
test_leave (Fixture *fixture, gconstpointer data)
{
  gpointer window = fixture->window;
  gboolean shown;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  g_assert_true (sxt_window_open_page (fixture->window, "capacity"));
  for (int i = 0; i < 4; i++)
    t_idle (GTK_WIDGET (fixture->window));
  g_object_get (fixture->window, "findings-shown", &shown, NULL);
  g_assert_true (shown);
  t_key (GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_object_get (fixture->window, "findings-shown", &shown, NULL);
  g_assert_false (shown);

  g_object_add_weak_pointer (window, &window);
  t_key (GDK_KEY_w, GDK_CONTROL_MASK);
  g_assert_true (t_until (is_gone, &window, T_WAIT_MS));
  g_settings_sync ();
}

static void
test_return (Fixture *fixture, gconstpointer data)
{
  int width, height;
  gboolean shown;

  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, WIDTH);
  g_assert_cmpint (height, ==, HEIGHT);
  g_assert_true (sxt_window_open_page (fixture->window, "capacity"));
  t_idle (GTK_WIDGET (fixture->window));
  g_object_get (fixture->window, "findings-shown", &shown, NULL);
  g_assert_false (shown);
}

static void
run_apart (const char *path, char **environment)
{
  g_test_trap_subprocess_with_envp (path, (const char *const *) environment, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_remembered (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sextant-settings-XXXXXX", &error);
  g_autofree char *own = g_build_filename (folder, "glib-2.0", "settings", NULL);
  g_autofree char *file = g_build_filename (own, "keyfile", NULL), *parent = g_path_get_dirname (own);
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "GSETTINGS_BACKEND", "keyfile", TRUE);

  g_assert_no_error (error);
  environment = g_environ_setenv (environment, "XDG_CONFIG_HOME", folder, TRUE);
  run_apart ("/desktop/remembered/subprocess/leave", environment);
  run_apart ("/desktop/remembered/subprocess/return", environment);

  g_assert_cmpint (g_remove (file), ==, 0);
  g_rmdir (own);
  g_rmdir (parent);
  g_rmdir (folder);
}

/* Where the schema is not installed there is a window all the same, and nothing is asked that could not be kept. */
static void
test_no_schema_apart (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SEXTANT_DATADIR"), "examples", "maple-ridge.sextant", NULL);
  SxtApplication *application = t_application_get ();
  gpointer window = t_open (application, path);

  g_assert_null (sxt_settings_get ());
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (application), "preferences"));
  g_assert_cmpint (sxt_settings_get_choice (SXT_PREFERENCE_PAPER), ==, SXT_PAPER_CHOICE_SYSTEM);
  g_object_add_weak_pointer (window, &window);
  t_key (GDK_KEY_w, GDK_CONTROL_MASK);
  g_assert_true (t_until (is_gone, &window, T_WAIT_MS));
}

static void
test_no_schema (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sextant-schemas-XXXXXX", &error);
  g_autofree char *own = g_build_filename (folder, "glib-2.0", "schemas", NULL), *parent = g_path_get_dirname (own);
  g_autofree char *source = g_build_filename (own, "other.gschema.xml", NULL);
  g_autofree char *compiled = g_build_filename (own, "gschemas.compiled", NULL);
  g_autofree char *types = g_build_filename (folder, "mime", NULL);
  const char *const command[] = { "glib-compile-schemas", "--strict", own, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "XDG_DATA_DIRS", folder, TRUE);
  int status;

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  /* By which pictures are read. */
  g_assert_cmpint (symlink ("/usr/share/mime", types), ==, 0);
  g_assert_true (
      g_file_set_contents (source, "<schemalist><schema id='other' path='/other/'/></schemalist>", -1, NULL));
  g_assert_true (
      g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  environment = g_environ_unsetenv (environment, "GSETTINGS_SCHEMA_DIR");
  run_apart ("/desktop/no-schema/subprocess/window", environment);

  g_remove (source);
  g_remove (compiled);
  g_remove (types);
  g_rmdir (own);
  g_rmdir (parent);
  g_rmdir (folder);
}

static void
test_maximized (Fixture *fixture, gconstpointer data)
{
  GSettings *settings = sxt_settings_get ();
  SxtWindow *window;

  g_assert_false (gtk_window_is_maximized (GTK_WINDOW (fixture->window)));
  g_settings_set_boolean (settings, "window-maximized", TRUE);
  window = sxt_window_new (GTK_APPLICATION (fixture->application), sxt_window_get_session (fixture->window));
  g_assert_true (gtk_window_is_maximized (GTK_WINDOW (window)));
  sxt_settings_save_window (GTK_WINDOW (window), TRUE);
  g_assert_true (g_settings_get_boolean (settings, "window-maximized"));
  gtk_window_destroy (GTK_WINDOW (window));

  sxt_settings_save_window (GTK_WINDOW (fixture->window), TRUE);
  g_assert_false (g_settings_get_boolean (settings, "window-maximized"));
}

/* ---- Preferences ---- */

static AdwComboRow *
find_row (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = t_find (dialog, GTK_ACCESSIBLE_ROLE_COMBO_BOX, title);

  g_assert_true (ADW_IS_COMBO_ROW (row));

  return ADW_COMBO_ROW (row);
}

static gboolean
has_left_print (gpointer window)
{
  return t_find_type (window, SXT_TYPE_PRINT_PAGE) == NULL;
}

static void
test_preferences (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *dialog = open_by_key (fixture, GDK_KEY_comma, GDK_CONTROL_MASK, SXT_TYPE_PREFERENCES_DIALOG);
  GtkWidget *print;

  g_assert_false (adw_style_manager_get_dark (style));
  adw_combo_row_set_selected (find_row (dialog, "Colors"), SXT_COLORS_DARK);
  g_assert_true (adw_style_manager_get_dark (style));
  adw_combo_row_set_selected (find_row (dialog, "Colors"), SXT_COLORS_LIGHT);
  g_assert_false (adw_style_manager_get_dark (style));
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);

  adw_combo_row_set_selected (find_row (dialog, "Who it is for"), SXT_COPY_CHOICE_WORKING);
  adw_combo_row_set_selected (find_row (dialog, "Paper of the PDF"), SXT_PAPER_CHOICE_A4);
  close_by_escape (dialog);

  /* It opens as it was left, and printing begins with what was chosen. */
  dialog = open_by_key (fixture, GDK_KEY_comma, GDK_CONTROL_MASK, SXT_TYPE_PREFERENCES_DIALOG);
  g_assert_cmpuint (adw_combo_row_get_selected (find_row (dialog, "Colors")), ==, SXT_COLORS_LIGHT);
  g_assert_cmpuint (adw_combo_row_get_selected (find_row (dialog, "Paper of the PDF")), ==, SXT_PAPER_CHOICE_A4);
  close_by_escape (dialog);
  for (int a4 = 1; a4 >= 0; a4--)
    {
      GtkWidget *public_check;

      g_settings_set_enum (sxt_settings_get (), SXT_PREFERENCE_PAPER,
                           a4 ? SXT_PAPER_CHOICE_A4 : SXT_PAPER_CHOICE_LETTER);
      g_settings_set_enum (sxt_settings_get (), SXT_PREFERENCE_COPY,
                           a4 ? SXT_COPY_CHOICE_PUBLIC : SXT_COPY_CHOICE_WORKING);
      t_key (GDK_KEY_p, GDK_CONTROL_MASK);
      t_idle (GTK_WIDGET (fixture->window));
      print = t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_PRINT_PAGE);
      g_assert_nonnull (print);
      g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (t_find_type (print, ADW_TYPE_TOGGLE_GROUP))),
                       ==, a4 ? "a4" : "letter");
      public_check = t_find_type (t_find (print, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "Public"), GTK_TYPE_CHECK_BUTTON);
      g_assert_cmpint (gtk_check_button_get_active (GTK_CHECK_BUTTON (public_check)), ==, a4);
      t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
      t_until (has_left_print, fixture->window, T_WAIT_MS);
    }
}

/* ---- Keys ---- */

static gboolean
has_action (Fixture *fixture, const char *detailed)
{
  g_autofree char *name = g_strndup (detailed, strcspn (detailed, ":"));
  const char *owned, *property;
  const GVariantType *parameter;
  GType owner;
  guint i = 0;

  if (g_str_has_prefix (name, "app."))
    return g_action_group_has_action (G_ACTION_GROUP (fixture->application), name + strlen ("app."));
  while (gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (fixture->window), i++, &owner, &owned, &parameter,
                                        &property))
    if (g_str_equal (owned, name))
      return TRUE;

  return FALSE;
}

static void
test_shortcuts (Fixture *fixture, gconstpointer data)
{
  /* Ctrl+? as it is typed. */
  GtkWidget *dialog =
      open_by_key (fixture, GDK_KEY_slash, GDK_CONTROL_MASK | GDK_SHIFT_MASK, SXT_TYPE_SHORTCUTS_DIALOG);
  const SxtShortcut *shortcuts;
  guint n;

  shortcuts = sxt_shortcuts_get (&n);
  for (guint i = 0; i < n; i++)
    {
      guint key;
      GdkModifierType modifiers;

      g_assert_nonnull (t_find (dialog, GTK_ACCESSIBLE_ROLE_LABEL, shortcuts[i].title));
      g_assert_true (gtk_accelerator_parse (shortcuts[i].accels[0], &key, &modifiers));
      if (shortcuts[i].action && !has_action (fixture, shortcuts[i].action))
        g_error ("%s does not exist", shortcuts[i].action);
    }
  g_assert_nonnull (t_find (dialog, GTK_ACCESSIBLE_ROLE_LABEL, "F9"));
  g_assert_nonnull (t_find (dialog, GTK_ACCESSIBLE_ROLE_LABEL, "Page Down"));
  close_by_escape (dialog);
}

/* ---- Who made it ---- */

static void
test_about (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "about", NULL);
  t_idle (GTK_WIDGET (fixture->window));
  dialog = t_find_type (GTK_WIDGET (fixture->window), ADW_TYPE_ABOUT_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_about_dialog_get_application_name (ADW_ABOUT_DIALOG (dialog)), ==, "Sextant");
  g_assert_cmpstr (adw_about_dialog_get_application_icon (ADW_ABOUT_DIALOG (dialog)), ==, SXT_APPLICATION_ID);
  g_assert_cmpstr (adw_about_dialog_get_version (ADW_ABOUT_DIALOG (dialog)), ==, SXT_VERSION);
  g_assert_cmpint (adw_about_dialog_get_license_type (ADW_ABOUT_DIALOG (dialog)), ==, GTK_LICENSE_GPL_3_0);
  g_assert_nonnull (strstr (adw_about_dialog_get_release_notes (ADW_ABOUT_DIALOG (dialog)), "<li>"));
  g_assert_true (
      gtk_icon_theme_has_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (dialog)), SXT_APPLICATION_ID));
  close_by_escape (dialog);
}

/* ---- Escape ---- */

static gboolean
is_sheet_shown (gpointer data)
{
  gboolean shown;

  g_object_get (data, "findings-shown", &shown, NULL);

  return shown;
}

static gboolean
is_sheet_hidden (gpointer data)
{
  return !is_sheet_shown (data);
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane, *view;

  g_assert_true (sxt_window_open_page (fixture->window, "capacity"));
  t_idle (GTK_WIDGET (fixture->window));
  pane = t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_FINDINGS_PANE);
  view = GTK_WIDGET (sxt_window_get_view (fixture->window));
  g_assert_true (gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD));
  g_assert_true (is_focus_in (pane));
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (is_focus_in, view, T_WAIT_MS));
  /* From the page itself there is nowhere to go back to. */
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_true (is_focus_in (view));

  /* Narrow, the findings are a sheet over the page. */
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 800);
  for (int i = 0; i < 4; i++)
    t_idle (GTK_WIDGET (fixture->window));
  g_assert_true (is_sheet_hidden (fixture->window));
  t_key (GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (is_sheet_shown, fixture->window, T_WAIT_MS));
  t_idle (GTK_WIDGET (fixture->window));
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (is_sheet_hidden, fixture->window, T_WAIT_MS));
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desktop/remembered", test_remembered);
  g_test_add ("/desktop/remembered/subprocess/leave", Fixture, NULL, set_up, test_leave, tear_down);
  g_test_add ("/desktop/remembered/subprocess/return", Fixture, NULL, set_up, test_return, tear_down);
  g_test_add_func ("/desktop/no-schema", test_no_schema);
  g_test_add_func ("/desktop/no-schema/subprocess/window", test_no_schema_apart);
  g_test_add ("/desktop/maximized", Fixture, NULL, set_up, test_maximized, tear_down);
  g_test_add ("/desktop/preferences", Fixture, NULL, set_up, test_preferences, tear_down);
  g_test_add ("/desktop/shortcuts", Fixture, NULL, set_up, test_shortcuts, tear_down);
  g_test_add ("/desktop/about", Fixture, NULL, set_up, test_about, tear_down);
  g_test_add ("/desktop/escape", Fixture, NULL, set_up, test_escape, tear_down);

  return g_test_run ();
}
