/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, one a plan, and Start while there is none. */
#include "config.h"

#include "app/application.h"

#include "app/examples.h"
#include "app/new-plan-dialog.h"
#include "app/printout.h"
#include "app/program-actions.h"
#include "app/recent-plans.h"
#include "app/records-view.h"
#include "app/saving.h"
#include "app/settings.h"
#include "app/shortcuts.h"
#include "app/start-window.h"
#include "app/window.h"

#include "app-resources.h"
#include "desktop-resources.h"

#include <glib/gi18n-lib.h>

struct _SxtApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (SxtApplication, sxt_application, ADW_TYPE_APPLICATION)

/* ---- Windows ---- */

static GtkWindow *
get_active (SxtApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

static GtkWindow *
find_start (SxtApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (SXT_IS_START_WINDOW (l->data))
      return l->data;

  return NULL;
}

static GtkWindow *
present_start (SxtApplication *self)
{
  GtkWindow *window = find_start (self);

  if (!window)
    window = GTK_WINDOW (sxt_start_window_new (self));
  gtk_window_present (window);

  return window;
}

static gboolean
is_same_file (GFile *a, GFile *b)
{
  g_autoptr (GFileInfo) info = NULL, other = NULL;
  const char *id, *other_id;

  if (g_file_equal (a, b))
    return TRUE;

  /* By another way: a link, or a linked folder. */
  info = g_file_query_info (a, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  other = g_file_query_info (b, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  id = info ? g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE) : NULL;
  other_id = other ? g_file_info_get_attribute_string (other, G_FILE_ATTRIBUTE_ID_FILE) : NULL;
  return id && g_strcmp0 (id, other_id) == 0;
}

static SxtWindow *
find_window (SxtApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    {
      SxtSession *session = SXT_IS_WINDOW (l->data) ? sxt_window_get_session (l->data) : NULL;
      GFile *other = session ? sxt_session_get_file (session) : NULL;

      if (other && is_same_file (file, other))
        return l->data;
    }

  return NULL;
}

/* A window in which nothing was done yet gives its place. */
static SxtWindow *
find_pristine (SxtApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    {
      SxtSession *session = SXT_IS_WINDOW (l->data) ? sxt_window_get_session (l->data) : NULL;

      if (session && sxt_session_is_pristine (session))
        return l->data;
    }

  return NULL;
}

/* A plan that was opened takes the place of Start, or of a plan in which nothing was done. */
static void
show_session (SxtApplication *self, SxtSession *session)
{
  SxtWindow *window = find_pristine (self);
  GtkWindow *start = find_start (self);

  if (window)
    {
      sxt_window_set_session (window, session);
      sxt_window_open_page (window, "overview");
    }
  else
    window = sxt_window_new (GTK_APPLICATION (self), session);
  gtk_window_present (GTK_WINDOW (window));
  if (start)
    gtk_window_destroy (start);
}

/**
 * sxt_application_add_plan:
 * @plan_file: a plan that has no window yet
 *
 * Shows it on its Overview.
 */
void
sxt_application_add_plan (SxtApplication *self, SxtPlanFile *plan_file)
{
  g_autoptr (SxtSession) session = NULL;

  g_return_if_fail (SXT_IS_APPLICATION (self));
  g_return_if_fail (SXT_IS_PLAN_FILE (plan_file));

  session = sxt_session_new (plan_file);
  show_session (self, session);
}

typedef struct
{
  SxtApplication *application;
  GFile *file;
  gboolean as_copy;
} Opening;

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  SxtApplication *self = opening->application;
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtSession) session = sxt_session_load_finish (result, &error);
  SxtWindow *window = opening->as_copy ? NULL : find_window (self, opening->file);

  if (session && !opening->as_copy)
    sxt_recent_plans_add (opening->file);
  if (window)
    gtk_window_present (GTK_WINDOW (window));
  else if (session)
    show_session (self, session);
  else
    {
      GtkWindow *active = get_active (self);

      sxt_present_error (GTK_WIDGET (active ? active : present_start (self)), _ ("Plan Could Not Be Opened"),
                         opening->file, error);
    }

  g_application_release (G_APPLICATION (self));
  g_object_unref (opening->file);
  g_free (opening);
}

static void
start_opening (SxtApplication *self, GFile *file, gboolean as_copy)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->application = self;
  opening->file = g_object_ref (file);
  opening->as_copy = as_copy;
  g_application_hold (G_APPLICATION (self));
  sxt_session_load_async (file, as_copy, NULL, loaded_cb, opening);
}

/**
 * sxt_application_open_file:
 *
 * Opens a plan in a window; one that is open already has its window presented.
 */
void
sxt_application_open_file (SxtApplication *self, GFile *file)
{
  SxtWindow *window;

  g_return_if_fail (SXT_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  window = find_window (self, file);
  if (window)
    gtk_window_present (GTK_WINDOW (window));
  else
    start_opening (self, file, FALSE);
}

/**
 * sxt_application_open_example:
 * @name: an example that comes with the program
 *
 * Opens a copy of it: it has no file, so nothing of it is kept before the planner saves it somewhere.
 */
void
sxt_application_open_example (SxtApplication *self, const char *name)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (SXT_IS_APPLICATION (self));

  file = sxt_example_get_file (name);
  start_opening (self, file, TRUE);
}

/* ---- Actions ---- */

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = get_active (data);

  if (!window)
    window = present_start (data);
  adw_dialog_present (sxt_new_plan_dialog_new (data), GTK_WIDGET (window));
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtApplication) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  GtkWindow *window = get_active (self);

  if (file)
    sxt_application_open_file (self, file);
  else if (window && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    sxt_present_error (GTK_WIDGET (window), _ ("No Plan Could Be Chosen"), NULL, error);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtApplication *self = data;
  GtkWindow *window = get_active (self);
  GFile *own = SXT_IS_WINDOW (window) ? sxt_session_get_file (sxt_window_get_session (SXT_WINDOW (window))) : NULL;
  g_autoptr (GFile) folder = own ? g_file_get_parent (own) : NULL;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = sxt_plan_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Open Plan"));
  gtk_file_dialog_set_filters (dialog, filters);
  if (folder)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_open (dialog, window, NULL, open_chosen_cb, g_object_ref (self));
}

/* Each window asks for itself; one that stays ends the quitting. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { .name = "new", .activate = new_action },
  { .name = "open", .activate = open_action },
  { .name = "quit", .activate = quit_action },
};

/* ---- The object ---- */

static void
sxt_application_activate (GApplication *application)
{
  GtkWindow *window = get_active (SXT_APPLICATION (application));

  if (window)
    gtk_window_present (window);
  else
    present_start (SXT_APPLICATION (application));
}

static void
sxt_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    sxt_application_open_file (SXT_APPLICATION (application), files[i]);
}

static void
sxt_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (sxt_application_parent_class)->startup (application);

  g_type_ensure (SXT_TYPE_RECORDS_VIEW);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  sxt_program_actions_add (GTK_APPLICATION (application));
  sxt_shortcuts_install (GTK_APPLICATION (application));
  sxt_settings_follow_colors ();
}

/* The windows go first, and call off what they have under way. */
static void
sxt_application_shutdown (GApplication *application)
{
  G_APPLICATION_CLASS (sxt_application_parent_class)->shutdown (application);
  sxt_printout_settle ();
}

static void
sxt_application_class_init (SxtApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = sxt_application_activate;
  application_class->open = sxt_application_open;
  application_class->shutdown = sxt_application_shutdown;
  application_class->startup = sxt_application_startup;

  g_resources_register (sxt_app_get_resource ());
  g_resources_register (sxt_desktop_get_resource ());
}

static void
sxt_application_init (SxtApplication *self)
{
}

/**
 * sxt_application_new:
 * @flags: besides opening files
 */
SxtApplication *
sxt_application_new (const char *application_id, GApplicationFlags flags)
{
  return g_object_new (SXT_TYPE_APPLICATION, "application-id", application_id, "flags",
                       flags | G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/io/github/sextantplan/Sextant",
                       NULL);
}
