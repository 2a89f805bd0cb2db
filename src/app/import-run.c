/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading files of schools in another thread, with a copy of the project, and the dialog that asks for the files. */
#include "app/import-run.h"

#include <glib/gi18n-lib.h>

/* What a worker gets: nothing that this thread touches. */
typedef struct
{
  SxtProject *project; /* (nullable) */
  GPtrArray *files;
  char *district;
} Job;

static Job *
job_new (SxtProject *project, GPtrArray *files, const char *district)
{
  Job *job = g_new0 (Job, 1);

  job->project = project != NULL ? sxt_project_copy (project) : NULL;
  job->files = g_ptr_array_ref (files);
  job->district = g_strdup (district);
  return job;
}

static void
job_free (Job *job)
{
  g_clear_object (&job->project);
  g_ptr_array_unref (job->files);
  g_free (job->district);
  g_free (job);
}

static void
survey_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  SxtImportSurvey *survey =
      sxt_import_survey ((GFile **) job->files->pdata, job->files->len, NULL, cancellable, &error);

  if (survey != NULL)
    g_task_return_pointer (task, survey, (GDestroyNotify) sxt_import_survey_unref);
  else
    g_task_return_error (task, error);
}

static void
preview_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  SxtImportOptions options = { .kind = SXT_IMPORT_AUTO, .district = job->district };
  SxtImportPreview *preview =
      sxt_import_preview (job->project, (GFile **) job->files->pdata, job->files->len, &options, cancellable, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify) sxt_import_preview_unref);
  else
    g_task_return_error (task, error);
}

/**
 * sxt_import_run_survey_async:
 * @source: (nullable): the object for @callback
 * @files: (element-type GFile): at least one
 *
 * Finds out what the files are and whose schools they hold.
 */
void
sxt_import_run_survey_async (gpointer source, GPtrArray *files, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, data);

  g_task_set_source_tag (task, sxt_import_run_survey_async);
  g_task_set_task_data (task, job_new (NULL, files, NULL), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, survey_thread);
}

/**
 * sxt_import_run_survey_finish:
 *
 * Returns: (transfer full) (nullable): the survey, or NULL with an error of the floor `exchange`
 */
SxtImportSurvey *
sxt_import_run_survey_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * sxt_import_run_preview_async:
 * @source: (nullable): the object for @callback
 * @project: where the schools shall go; the worker gets a copy
 * @files: (element-type GFile): at least one
 * @district: (nullable): NCES id of the district whose schools are wanted
 *
 * Finds out what importing would change.
 */
void
sxt_import_run_preview_async (gpointer source, SxtProject *project, GPtrArray *files, const char *district,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, data);

  g_task_set_source_tag (task, sxt_import_run_preview_async);
  g_task_set_task_data (task, job_new (project, files, district), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, preview_thread);
}

/**
 * sxt_import_run_preview_finish:
 *
 * Returns: (transfer full) (nullable): the preview, or NULL with an error of the floor `exchange`
 */
SxtImportPreview *
sxt_import_run_preview_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * sxt_import_run_new_file_dialog:
 *
 * Returns: (transfer full): a dialog that asks for files to import
 */
GtkFileDialog *
sxt_import_run_new_file_dialog (void)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("Tables (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "txt");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Choose NCES Files"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  return dialog;
}
