/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a picture of a page of the running program. */
#include "driver.h"

#include "app/finding-row.h"
#include "base/format.h"

static gboolean
passed (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

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

int
main (int argc, char **argv)
{
  g_autofree char *page = NULL, *output = NULL, *record = NULL;
  int width = 1280, height = 800, select = -1;
  gboolean dark = FALSE, large = FALSE, rtl = FALSE, sheet = FALSE, expand = FALSE;
  const GOptionEntry entries[] = {
    { "page", 0, 0, G_OPTION_ARG_STRING, &page, "Page to show: overview, schools, schools/records, import, print",
      "PAGE" },
    { "width", 0, 0, G_OPTION_ARG_INT, &width, "Width of the window", "PIXELS" },
    { "height", 0, 0, G_OPTION_ARG_INT, &height, "Height of the window", "PIXELS" },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, "Dark colours", NULL },
    { "large", 0, 0, G_OPTION_ARG_NONE, &large, "Text at 200 percent", NULL },
    { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "From right to left", NULL },
    { "sheet", 0, 0, G_OPTION_ARG_NONE, &sheet, "Open or close what there is to mend", NULL },
    { "expand", 0, 0, G_OPTION_ARG_NONE, &expand, "Open the first finding", NULL },
    { "show", 0, 0, G_OPTION_ARG_INT, &select, "Show finding N, from 0", "N" },
    { "record", 0, 0, G_OPTION_ARG_STRING, &record, "Select record N of a list, from 0", "LIST[/N]" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, "Picture to write", "FILE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("PROJECT");
  g_autoptr (GError) error = NULL;
  SxtApplication *application;
  SxtWindow *window;
  gint64 until;

  sxt_language_init (NULL, NULL);
  gtk_disable_setlocale ();
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2 || !output)
    {
      g_printerr ("sextant-shot: %s\n", error ? error->message : "name a project and --output");
      return 2;
    }

  application = t_application_get ();
  /* As a desktop would, which is not there. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Inter 11", "gtk-decoration-layout", ":close", NULL);
  if (large)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (dark)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  window = t_open (application, argv[1]);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  t_idle (GTK_WIDGET (window));
  /* Without a window manager the shadow counts too. */
  gtk_window_set_default_size (GTK_WINDOW (window), 2 * width - gtk_widget_get_width (GTK_WIDGET (window)),
                               2 * height - gtk_widget_get_height (GTK_WIDGET (window)));
  t_idle (GTK_WIDGET (window));

  if (page && (g_str_equal (page, "import") || g_str_equal (page, "print") || g_str_equal (page, "problems")))
    {
      g_autofree char *action = g_strdup_printf ("win.%s", page);

      gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
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
  if (expand)
    {
      GtkWidget *row = t_find_type (GTK_WIDGET (window), SXT_TYPE_FINDING_ROW);

      if (row)
        sxt_finding_row_set_expanded (SXT_FINDING_ROW (row), TRUE);
    }

  /* Until animations have ended. */
  until = g_get_monotonic_time () + 900 * G_TIME_SPAN_MILLISECOND;
  t_until (passed, &until, 5000);
  t_idle (GTK_WIDGET (window));
  t_png (GTK_WIDGET (window), output);
  t_close_all (application);

  return 0;
}
