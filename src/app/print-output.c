/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a PDF goes: to a file that the planner chooses, or to a printer. The window says how it went. */
#include "app/print-output.h"

#include <glib/gi18n-lib.h>

static void
say (GtkWindow *window, const char *words)
{
  /* It may have been closed meanwhile. */
  if (window && gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.toast", "s", words);
}

/**
 * sxt_output_say_failure:
 * @window: (nullable): where to say it
 * @what: what could not be done
 * @error: why; nothing is said where the planner thought better of it
 */
void
sxt_output_say_failure (GtkWindow *window, const char *what, const GError *error)
{
  g_autofree char *words = NULL;

  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return;

  /* Translators: what could not be done, and the reason */
  words = g_strdup_printf (C_ ("failure", "%s: %s"), what, error->message);
  say (window, words);
}

/* ---- To a file ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_file_get_basename (G_FILE (source)), *name = g_filename_display_name (base);

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      g_autofree char *words = g_strdup_printf (_ ("Saved “%s”"), name);

      say (g_task_get_source_object (task), words);
    }
  else
    {
      g_autofree char *what = g_strdup_printf (_ ("“%s” could not be saved"), name);

      sxt_output_say_failure (g_task_get_source_object (task), what, error);
    }
  g_task_return_boolean (task, error == NULL);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file)
    {
      g_file_replace_contents_bytes_async (file, g_task_get_task_data (task), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                           saved_cb, g_object_ref (task));
      return;
    }
  sxt_output_say_failure (g_task_get_source_object (task), _ ("No place could be chosen"), error);
  g_task_return_boolean (task, FALSE);
}

/**
 * sxt_output_save_async:
 * @window: over which to ask, and which says how it went
 * @pdf: what to save
 * @title: what the file may be called
 *
 * Asks where to, and saves. Leaving what called this does not end it.
 */
void
sxt_output_save_async (GtkWindow *window, GBytes *pdf, const char *title, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (window, NULL, callback, data);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) pdfs = gtk_file_filter_new ();
  g_autofree char *name = g_strdup_printf ("%s.pdf", title);

  g_task_set_source_tag (task, sxt_output_save_async);
  g_task_set_task_data (task, g_bytes_ref (pdf), (GDestroyNotify) g_bytes_unref);
  g_strdelimit (name, "/", '-');
  gtk_file_filter_set_name (pdfs, _ ("PDF files"));
  gtk_file_filter_add_suffix (pdfs, "pdf");
  g_list_store_append (filters, pdfs);
  gtk_file_dialog_set_title (dialog, _ ("Save Plan as PDF"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, window, NULL, file_chosen_cb, task);
}

/* ---- To a printer ---- */

typedef struct
{
  GBytes *pdf;
  GtkPrintDialog *printer;
  GtkPrintSetup *setup;
  GFile *file; /* (nullable): what the printer reads; removed in the end */
} Print;

static void
print_free (gpointer data)
{
  Print *print = data;

  if (print->file)
    g_file_delete (print->file, NULL, NULL);
  g_clear_object (&print->file);
  g_bytes_unref (print->pdf);
  g_object_unref (print->printer);
  gtk_print_setup_unref (print->setup);
  g_free (print);
}

/* A printer wants a file. */
static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GFileIOStream) stream = NULL;
  GError *error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("sextant-XXXXXX.pdf", &stream, &error);
  gsize length;
  gconstpointer bytes = g_bytes_get_data (data, &length);

  if (file &&
      g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), bytes, length, NULL, NULL,
                                 &error) &&
      g_io_stream_close (G_IO_STREAM (stream), NULL, &error))
    {
      g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
      return;
    }
  if (file)
    g_file_delete (file, NULL, NULL);
  g_task_return_error (task, error);
}

static void
end_print (GTask *task, const GError *error)
{
  if (error)
    sxt_output_say_failure (g_task_get_source_object (task), _ ("The plan could not be printed"), error);
  g_task_return_boolean (task, error == NULL);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error);
  end_print (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  Print *print = g_task_get_task_data (task);

  print->file = g_task_propagate_pointer (G_TASK (result), &error);
  if (print->file)
    gtk_print_dialog_print_file (print->printer, g_task_get_source_object (task), print->setup, print->file, NULL,
                                 printed_cb, g_object_ref (task));
  else
    end_print (task, error);
}

/**
 * sxt_output_print_async:
 * @window: which says how it went
 * @printer: a dialog
 * @setup: what the planner chose in it
 * @pdf: what to print
 *
 * Sends to the printer that was chosen, without asking again.
 */
void
sxt_output_print_async (GtkWindow *window, GtkPrintDialog *printer, GtkPrintSetup *setup, GBytes *pdf,
                        GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (window, NULL, callback, data);
  g_autoptr (GTask) writing = g_task_new (NULL, NULL, written_cb, task);
  Print *print = g_new0 (Print, 1);

  print->pdf = g_bytes_ref (pdf);
  print->printer = g_object_ref (printer);
  print->setup = gtk_print_setup_ref (setup);
  g_task_set_source_tag (task, sxt_output_print_async);
  g_task_set_task_data (task, print, print_free);
  g_task_set_source_tag (writing, write_thread);
  g_task_set_task_data (writing, g_bytes_ref (pdf), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (writing, write_thread);
}
