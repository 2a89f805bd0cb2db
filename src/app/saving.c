/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a window's plan: where to, what when it fails, when another program was faster, when the window goes. */
#include "app/saving.h"

#include "app/recent-plans.h"

#include <glib/gi18n-lib.h>

static void save_to (GTask *task, GFile *file, gboolean overwrite);
static void choose_file (GTask *task);

/* ---- Words ---- */

static char *
dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

/* An error, which names the file, and the place that it is about. Headings stay short: they do not wrap. */
static char *
dup_body (GFile *file, const GError *error)
{
  g_autoptr (GFile) folder = file ? g_file_get_parent (file) : NULL;
  g_autofree char *place = folder ? g_file_get_parse_name (folder) : NULL;

  /* Translators: what went wrong, then the folder of the file */
  return place ? g_strdup_printf (_ ("%s\n\nIts folder is %s."), error->message, place) : g_strdup (error->message);
}

/**
 * sxt_present_error:
 * @heading: what could not be done, with the file's name
 * @file: (nullable): which file it was about
 *
 * Tells of something that failed and needs no choice.
 */
void
sxt_present_error (GtkWidget *parent, const char *heading, GFile *file, const GError *error)
{
  g_autofree char *body = dup_body (file, error);
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, parent);
}

/**
 * sxt_plan_filters:
 *
 * Returns: (transfer full): the file filters of the open and save dialogs
 */
GListModel *
sxt_plan_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) plans = gtk_file_filter_new (), all = gtk_file_filter_new ();

  gtk_file_filter_set_name (plans, _ ("Sextant plans"));
  gtk_file_filter_add_suffix (plans, "sextant");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, plans);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/* ---- Saving ---- */

static SxtWindow *
get_window (GTask *task)
{
  return SXT_WINDOW (g_task_get_source_object (task));
}

static void
failed_response_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "overwrite"))
    save_to (g_steal_pointer (&task), g_object_get_data (source, "file"), TRUE);
  else if (g_str_equal (response, "save-as"))
    choose_file (g_steal_pointer (&task));
  else
    g_task_return_boolean (task, FALSE);
}

static void
tell_failure (GTask *task, GFile *file, const GError *error)
{
  gboolean changed = g_error_matches (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_CHANGED);
  g_autofree char *body = dup_body (file, error);
  AdwDialog *dialog =
      adw_alert_dialog_new (changed ? _ ("Plan Changed Meanwhile") : _ ("Plan Could Not Be Saved"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  if (changed)
    {
      adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "overwrite", _ ("_Overwrite"));
      adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "overwrite", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "save-as", _ ("Save _As…"));
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save-as");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "file", g_object_ref (file), g_object_unref);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (get_window (task)), NULL, failed_response_cb, task);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GFile *file = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (sxt_session_save_finish (SXT_SESSION (source), result, &error))
    {
      sxt_recent_plans_add (file);
      g_task_return_boolean (task, TRUE);
    }
  else
    tell_failure (g_steal_pointer (&task), file, error);
}

/* Takes the task; @file NULL: the plan's own. */
static void
save_to (GTask *task, GFile *file, gboolean overwrite)
{
  SxtSession *session = sxt_window_get_session (get_window (task));
  GFile *own = sxt_session_get_file (session);
  gboolean same = file == NULL || (own && g_file_equal (file, own));

  if (sxt_session_get_busy (session))
    {
      g_task_return_boolean (task, FALSE);
      g_object_unref (task);
      return;
    }

  g_task_set_task_data (task, g_object_ref (same ? own : file), g_object_unref);
  sxt_session_save_async (session, same && !overwrite ? NULL : (same ? own : file), overwrite, NULL, saved_cb, task);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  /* The dialog has asked whether to replace what is there. */
  if (file)
    save_to (g_steal_pointer (&task), file, TRUE);
  else
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        sxt_present_error (GTK_WIDGET (get_window (task)), _ ("No Place Could Be Chosen"), NULL, error);
      g_task_return_boolean (task, FALSE);
    }
}

static void
choose_file (GTask *task)
{
  SxtWindow *window = get_window (task);
  SxtSession *session = sxt_window_get_session (window);
  GFile *own = sxt_session_get_file (session);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = sxt_plan_filters ();
  g_autofree char *name = NULL;

  gtk_file_dialog_set_title (dialog, _ ("Save Plan"));
  gtk_file_dialog_set_filters (dialog, filters);
  if (own)
    {
      g_autoptr (GFile) folder = g_file_get_parent (own);
      g_autofree char *base = dup_name (own);

      gtk_file_dialog_set_initial_folder (dialog, folder);
      if (sxt_plan_file_get_read_only (sxt_session_get_plan_file (session)))
        name = g_strdup_printf (_ ("Copy of %s"), base);
      else
        name = g_steal_pointer (&base);
    }
  else
    {
      name = g_strdup_printf ("%s.sextant", sxt_session_get_title (session));
      g_strdelimit (name, "/", '-');
    }
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, chosen_cb, task);
}

/**
 * sxt_save_async:
 * @choose: ask where to, even if the plan has a file
 *
 * Saves without blocking, asks where to when there is no file or it must not be written, tells of what fails.
 */
void
sxt_save_async (SxtWindow *window, gboolean choose, GAsyncReadyCallback callback, gpointer data)
{
  SxtSession *session = sxt_window_get_session (window);
  GTask *task = g_task_new (window, NULL, callback, data);

  g_task_set_source_tag (task, sxt_save_async);
  if (choose || !sxt_session_get_file (session) || sxt_plan_file_get_read_only (sxt_session_get_plan_file (session)))
    choose_file (task);
  else
    save_to (task, NULL, FALSE);
}

/**
 * sxt_save_finish:
 *
 * Returns: whether it was saved; what failed has been told
 */
gboolean
sxt_save_finish (SxtWindow *window, GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* ---- Before the plan goes ---- */

static void
asked_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;

  g_task_return_boolean (task, sxt_save_finish (SXT_WINDOW (source), result));
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "save"))
    sxt_save_async (get_window (task), FALSE, asked_saved_cb, g_object_ref (task));
  else
    g_task_return_boolean (task, g_str_equal (response, "discard"));
}

/**
 * sxt_ask_to_save_async:
 *
 * Asks what to do with changes that are not saved, before the window's plan goes.
 */
void
sxt_ask_to_save_async (SxtWindow *window, GAsyncReadyCallback callback, gpointer data)
{
  SxtSession *session = sxt_window_get_session (window);
  GTask *task = g_task_new (window, NULL, callback, data);
  g_autofree char *body = g_strdup_printf (_ ("“%s” has changes that are not saved. Without saving they are lost."),
                                           sxt_session_get_title (session));
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Save Changes?"), body);

  g_task_set_source_tag (task, sxt_ask_to_save_async);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), "save",
                                  sxt_session_get_file (session) ? _ ("_Save") : _ ("_Save…"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (window), NULL, asked_cb, task);
}

/**
 * sxt_ask_to_save_finish:
 *
 * Returns: whether the plan may go
 */
gboolean
sxt_ask_to_save_finish (SxtWindow *window, GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* ---- Changed on disk ---- */

static void
reloaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtSession) session = sxt_session_load_finish (result, &error);

  if (session)
    sxt_window_set_session (window, session);
  else
    sxt_present_error (GTK_WIDGET (window), _ ("Plan Could Not Be Read"),
                       sxt_session_get_file (sxt_window_get_session (window)), error);
}

static void
resolve_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtWindow) window = data;
  SxtSession *session = sxt_window_get_session (window);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!session)
    return;
  if (g_str_equal (response, "reload"))
    sxt_session_load_async (sxt_session_get_file (session), FALSE, NULL, reloaded_cb, g_object_ref (window));
  else if (g_str_equal (response, "save-as"))
    sxt_save_async (window, TRUE, NULL, NULL);
  else if (g_str_equal (response, "overwrite"))
    save_to (g_task_new (window, NULL, NULL, NULL), NULL, TRUE);
}

/**
 * sxt_resolve_disk:
 *
 * Asks what to do about a file that another program has changed.
 */
void
sxt_resolve_disk (SxtWindow *window)
{
  SxtSession *session = sxt_window_get_session (window);
  GFile *file = sxt_session_get_file (session);
  g_autofree char *name = NULL, *body = NULL;
  AdwDialog *dialog;

  if (!file)
    return;
  name = dup_name (file);
  body = g_strdup_printf (
      sxt_session_get_modified (session)
          ? _ ("Another program has changed or moved “%s” since it was read, and this window has changes of its own. Reloading loses those; overwriting loses the other program’s.")
          : _ ("Another program has changed or moved “%s” since it was read. Reload it to see what is new."),
      name);
  dialog = adw_alert_dialog_new (_ ("Which Version Counts?"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "overwrite", _ ("_Overwrite"),
                                  "save-as", _ ("Save _As…"), "reload", _ ("_Reload"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  if (sxt_session_get_modified (session))
    adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "reload", ADW_RESPONSE_DESTRUCTIVE);
  else
    adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "reload", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (window), NULL, resolve_cb, g_object_ref (window));
}
