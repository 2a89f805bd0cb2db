/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a picture of a page of the running program. */
#include "driver.h"
#include "pseudo.h"

#include "app/finding-row.h"
#include "app/import-dialog.h"
#include "app/pages-view.h"
#include "app/recent-plans.h"
#include "app/set-aside-popover.h"
#include "base/format.h"

#include <glib/gi18n-lib.h>

/* Shows a list, or a record of it, in All Records of the area that is shown. */
static gboolean
show_record (SxtWindow *window, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "/", 2);
  SxtProject *project = sxt_session_get_project (sxt_window_get_session (window));
  SxtView *view = sxt_window_get_view (window);

  for (int list = 0; view != NULL && list < SXT_N_LISTS; list++)
    if (g_str_equal (sxt_record_type_get (list)->key, parts[0]))
      {
        SxtRecord *record =
            parts[1] != NULL ? sxt_project_get (project, list, (guint) g_ascii_strtoull (parts[1], NULL, 10)) : NULL;

        return sxt_view_show (view, list, record != NULL ? sxt_record_get_id (record) : NULL, -1);
      }

  return FALSE;
}

/* Until animations have ended. */
static void
wait (GtkWindow *window)
{
  t_wait (900);
  t_idle (GTK_WIDGET (window));
}

static void
take_picture (GtkWindow *window, const char *output)
{
  wait (window);
  t_png (GTK_WIDGET (window), output);
}

/* In a narrow window they stand in the sheet. */
static void
open_finding (SxtWindow *window)
{
  GtkWidget *row = t_find_type (GTK_WIDGET (window), SXT_TYPE_FINDING_ROW);

  if (!row)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.findings", NULL);
      wait (GTK_WINDOW (window));
      row = t_find_type (GTK_WIDGET (window), SXT_TYPE_FINDING_ROW);
    }
  if (row)
    sxt_finding_row_set_expanded (SXT_FINDING_ROW (row), TRUE);
  wait (GTK_WINDOW (window));
}

static void
open_aside (SxtWindow *window, const char *output)
{
  g_autofree char *path = g_strconcat (output, ".popover.png", NULL);
  GtkWidget *button = t_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, _ ("Set Aside…"));
  GtkWidget *popover;

  if (button)
    g_signal_emit_by_name (button, "clicked");
  wait (GTK_WINDOW (window));
  popover = t_find_type (GTK_WIDGET (window), SXT_TYPE_SET_ASIDE_POPOVER);
  if (popover)
    t_png (popover, path);
}

/* Start, after the project, its neighbour and a file that is gone were opened. */
static GtkWindow *
show_start (SxtApplication *application, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) gone = g_file_new_build_filename (folder, "board-draft.sextant", NULL);
  g_autoptr (GFile) early = g_file_new_build_filename (folder, "maple-ridge-early.sextant", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  sxt_recent_plans_add (gone);
  sxt_recent_plans_add (early);
  sxt_recent_plans_add (file);

  return t_start (application);
}

static gboolean
has_schools (gpointer data)
{
  return t_find (data, GTK_ACCESSIBLE_ROLE_RADIO, NULL) && !t_find_type (data, ADW_TYPE_SPINNER);
}

static gboolean
has_pages (gpointer data)
{
  return t_find_type (data, SXT_TYPE_PAGES_VIEW) != NULL;
}

static gboolean
has_focus (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (data));

  return focus && gtk_widget_is_ancestor (focus, data);
}

/* What importing a table would do. */
static void
show_import (SxtWindow *window, const char *schools)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (schools);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  t_until (t_has_rows,
           sxt_import_dialog_present (sxt_window_get_session (window), G_LIST_MODEL (files), GTK_WIDGET (window)),
           T_WAIT_MS);
}

/* New Plan, some steps on; with a table of schools, or the district typed. */
static void
show_new_plan (GtkWindow *window, guint step, const char *schools)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "app.new", NULL);
  t_idle (GTK_WIDGET (window));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  t_until (has_focus, dialog, T_WAIT_MS);
  if (schools)
    {
      g_autofree char *path = g_canonicalize_filename (schools, NULL);

      t_key (GDK_KEY_h, GDK_ALT_MASK);
      t_choose_file (path);
      t_idle (GTK_WIDGET (window));
      t_until (has_schools, dialog, T_WAIT_MS);
    }
  else
    t_type ("Maple Ridge Unified School District");
  for (guint i = 1; i < step; i++)
    {
      t_idle (GTK_WIDGET (window));
      if (i == 2)
        t_type ("2027-08-25");
      t_idle (GTK_WIDGET (window));
      gtk_widget_activate_action (GTK_WIDGET (dialog), "new-plan.next", NULL);
      t_idle (GTK_WIDGET (window));
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *page = NULL, *output = NULL, *record = NULL, *schools = NULL;
  int width = 1280, height = 800, select = -1;
  gboolean dark = FALSE, contrast = FALSE, large = FALSE, rtl = FALSE, pseudo = FALSE, sheet = FALSE, mend = FALSE,
           aside = FALSE;
  const GOptionEntry entries[] = {
    { "page", 0, 0, G_OPTION_ARG_STRING, &page,
      "Page to show: start, new-plan/1 to new-plan/4, overview, schools, schools/records, import, print", "PAGE" },
    { "width", 0, 0, G_OPTION_ARG_INT, &width, "Width of the window", "PIXELS" },
    { "height", 0, 0, G_OPTION_ARG_INT, &height, "Height of the window", "PIXELS" },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, "Dark colours", NULL },
    { "contrast", 0, 0, G_OPTION_ARG_NONE, &contrast, "High contrast", NULL },
    { "large", 0, 0, G_OPTION_ARG_NONE, &large, "Text at 200 percent", NULL },
    { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "From right to left", NULL },
    { "pseudo", 0, 0, G_OPTION_ARG_NONE, &pseudo, "From right to left, in a pseudo-translation", NULL },
    { "sheet", 0, 0, G_OPTION_ARG_NONE, &sheet, "Open or close what there is to mend", NULL },
    { "mend", 0, 0, G_OPTION_ARG_NONE, &mend, "Open the first finding", NULL },
    { "aside", 0, 0, G_OPTION_ARG_NONE, &aside, "Set it aside; what opens over the window is a picture of its own",
      NULL },
    { "show", 0, 0, G_OPTION_ARG_INT, &select, "Show finding N, from 0", "N" },
    { "record", 0, 0, G_OPTION_ARG_STRING, &record, "Select record N of a list, from 0", "LIST[/N]" },
    { "schools", 0, 0, G_OPTION_ARG_FILENAME, &schools, "Table of schools for New Plan and Import", "FILE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, "Picture to write", "FILE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("PROJECT");
  g_autoptr (GError) error = NULL;
  SxtApplication *application;
  SxtWindow *window;

  sxt_language_init (NULL, NULL);
  gtk_disable_setlocale ();
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2 || !output)
    {
      g_printerr ("sextant-shot: %s\n", error ? error->message : "name a project and --output");
      return 2;
    }

  if (contrast)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  if (pseudo)
    t_pseudo_start ();
  application = t_application_get ();
  /* As a desktop would, which is not there. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Inter 11", "gtk-decoration-layout", ":close", NULL);
  if (large)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  if (rtl || pseudo)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (dark)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  if (page && (g_str_equal (page, "start") || g_str_has_prefix (page, "new-plan")))
    {
      GtkWindow *start = show_start (application, argv[1]);

      t_resize (start, width, height);
      if (g_str_has_prefix (page, "new-plan"))
        show_new_plan (start, (guint) CLAMP (page[strlen ("new-plan")] ? page[strlen ("new-plan/")] - '0' : 1, 1, 4),
                       schools);
      take_picture (start, output);
      t_close_all (application);
      return 0;
    }

  window = t_open (application, argv[1]);
  t_resize (GTK_WINDOW (window), width, height);

  if (page && g_action_group_has_action (G_ACTION_GROUP (application), page))
    g_action_group_activate_action (G_ACTION_GROUP (application), page, NULL);
  else if (page && g_str_equal (page, "import") && schools)
    show_import (window, schools);
  else if (page && (g_str_equal (page, "import") || g_str_equal (page, "print") || g_str_equal (page, "problems")))
    {
      g_autofree char *action = g_strdup_printf ("win.%s", page);

      gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
      if (g_str_equal (page, "print"))
        t_until (has_pages, window, T_WAIT_MS);
    }
  else if (page && !sxt_window_open_page (window, page))
    {
      g_printerr ("sextant-shot: there is no page %s\n", page);
      return 2;
    }
  t_idle (GTK_WIDGET (window));
  if (record && !show_record (window, record))
    {
      g_printerr ("sextant-shot: this page has no list or record %s\n", record);
      return 2;
    }
  if (sheet)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.findings", NULL);
  if (select >= 0)
    {
      const SxtFinding *finding =
          sxt_engine_get_finding (sxt_session_get_engine (sxt_window_get_session (window)), (guint) select);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-case", "(suu)", finding->check->id, 0, 0);
    }

  t_idle (GTK_WIDGET (window));
  if (mend || aside)
    open_finding (window);
  if (aside)
    open_aside (window, output);

  take_picture (GTK_WINDOW (window), output);
  t_close_all (application);

  return 0;
}
