/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing the plan: which copy, on which paper, to a printer or a PDF. */
#include "app/print-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/area-page.h"
#include "app/saving.h"
#include "app/settings.h"
#include "report/plan.h"

struct _SxtPrintDialog
{
  AdwDialog parent_instance;

  GtkCheckButton *public_check;
  GtkCheckButton *working_check;
  AdwComboRow *paper;
  GtkWidget *print_button;
  GtkWidget *save_button;
  GtkWidget *working;

  SxtWindow *window; /* (unowned): the dialog lies in it */
  GtkPrintDialog *printer;
  GtkPrintSetup *setup;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SxtPrintDialog, sxt_print_dialog, ADW_TYPE_DIALOG)

/* ---- Setting the pages, in another thread ---- */

typedef struct
{
  SxtProject *project; /* a copy */
  SxtDate date;
  SxtCopy copy;
  SxtPaper paper;
  GFile *file;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->project);
  g_object_unref (order->file);
  g_free (order);
}

static void
render_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Order *order = task_data;
  g_autoptr (SxtEngine) engine = sxt_engine_new (order->project, order->date);
  g_autoptr (GBytes) pdf = NULL;
  GError *error = NULL;

  sxt_engine_settle (engine);
  pdf = sxt_plan_to_pdf (engine, order->copy, order->paper, &error);
  if (pdf && g_file_replace_contents (order->file, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL, FALSE,
                                      G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_working (SxtPrintDialog *self, gboolean working)
{
  gtk_widget_set_visible (self->working, working);
  gtk_widget_set_sensitive (self->print_button, !working);
  gtk_widget_set_sensitive (self->save_button, !working);
}

static void
render_async (SxtPrintDialog *self, SxtPaper paper, GFile *file, GAsyncReadyCallback callback)
{
  SxtSession *session = sxt_window_get_session (self->window);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, callback, NULL);
  Order *order = g_new0 (Order, 1);

  order->project = sxt_project_copy (sxt_session_get_project (session));
  order->date = sxt_engine_get_date (sxt_session_get_engine (session));
  order->copy = gtk_check_button_get_active (self->public_check) ? SXT_COPY_PUBLIC : SXT_COPY_WORKING;
  order->paper = paper;
  order->file = g_object_ref (file);
  g_task_set_source_tag (task, render_async);
  g_task_set_task_data (task, order, order_free);
  set_working (self, TRUE);
  g_task_run_in_thread (task, render_thread);
}

/* ---- To a PDF ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SxtPrintDialog *self = SXT_PRINT_DIALOG (source);
  Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_file_get_basename (order->file), *name = g_filename_display_name (base);

  set_working (self, FALSE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autofree char *words = g_strdup_printf (_ ("Saved “%s”"), name);

      sxt_window_add_toast (self->window, words, FALSE);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sxt_present_error (GTK_WIDGET (self), _ ("PDF Could Not Be Saved"), order->file, error);
}

/**
 * sxt_print_dialog_save:
 * @file: where to
 *
 * Saves the copy that is chosen, on the paper that is chosen; then the dialog closes and the window says so.
 */
void
sxt_print_dialog_save (SxtPrintDialog *self, GFile *file)
{
  g_return_if_fail (SXT_IS_PRINT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  render_async (self, adw_combo_row_get_selected (self->paper) == 0 ? SXT_PAPER_LETTER : SXT_PAPER_A4, file, saved_cb);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtPrintDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file)
    sxt_print_dialog_save (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    sxt_present_error (GTK_WIDGET (self), _ ("No Place Could Be Chosen"), NULL, error);
}

static void
on_save (SxtPrintDialog *self)
{
  SxtSession *session = sxt_window_get_session (self->window);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) pdfs = gtk_file_filter_new ();
  g_autofree char *name = g_strdup_printf ("%s.pdf", sxt_session_get_title (session));

  g_strdelimit (name, "/", '-');
  gtk_file_filter_set_name (pdfs, _ ("PDF files"));
  gtk_file_filter_add_suffix (pdfs, "pdf");
  g_list_store_append (filters, pdfs);
  gtk_file_dialog_set_title (dialog, _ ("Save Plan as PDF"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self->window), self->cancellable, file_chosen_cb, g_object_ref (self));
}

/* ---- To a printer ---- */

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtPrintDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    sxt_present_error (GTK_WIDGET (self), _ ("Plan Could Not Be Printed"), NULL, error);
}

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SxtPrintDialog *self = SXT_PRINT_DIALOG (source);
  Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  set_working (self, FALSE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      gtk_print_dialog_print_file (self->printer, GTK_WINDOW (self->window), self->setup, order->file, NULL, printed_cb,
                                   g_object_ref (self));
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sxt_present_error (GTK_WIDGET (self), _ ("Plan Could Not Be Printed"), NULL, error);
}

static void
set_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtPrintDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = NULL;
  GtkPrintSetup *setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (source), result, &error);
  const char *name;

  if (!setup)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        sxt_present_error (GTK_WIDGET (self), _ ("Plan Could Not Be Printed"), NULL, error);
      return;
    }

  g_clear_pointer (&self->setup, gtk_print_setup_unref);
  self->setup = setup;
  name = gtk_paper_size_get_name (gtk_page_setup_get_paper_size (gtk_print_setup_get_page_setup (self->setup)));
  file = g_file_new_tmp ("sextant-XXXXXX.pdf", &stream, &error);
  if (!file)
    {
      sxt_present_error (GTK_WIDGET (self), _ ("Plan Could Not Be Printed"), NULL, error);
      return;
    }
  g_object_set_data_full (G_OBJECT (self->printer), "file", g_object_ref (file), g_object_unref);
  render_async (self, g_str_has_prefix (name, "na_") ? SXT_PAPER_LETTER : SXT_PAPER_A4, file, rendered_cb);
}

static void
on_print (SxtPrintDialog *self)
{
  gtk_print_dialog_setup (self->printer, GTK_WINDOW (self->window), self->cancellable, set_up_cb, g_object_ref (self));
}

/* ---- The object ---- */

static void
closed_cb (SxtPrintDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
sxt_print_dialog_dispose (GObject *object)
{
  SxtPrintDialog *self = SXT_PRINT_DIALOG (object);
  GFile *file = self->printer ? g_object_get_data (G_OBJECT (self->printer), "file") : NULL;

  if (file)
    g_file_delete (file, NULL, NULL);
  g_clear_pointer (&self->setup, gtk_print_setup_unref);
  g_clear_object (&self->printer);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_PRINT_DIALOG);
  G_OBJECT_CLASS (sxt_print_dialog_parent_class)->dispose (object);
}

static void
sxt_print_dialog_class_init (SxtPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_print_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtPrintDialog, public_check);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintDialog, working_check);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, SxtPrintDialog, working);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
}

static gboolean
prefers_letter (void)
{
  int choice = sxt_settings_get_choice (SXT_PREFERENCE_PAPER);

  return choice == SXT_PAPER_CHOICE_SYSTEM ? g_str_equal (gtk_paper_size_get_default (), "na_letter")
                                           : choice == SXT_PAPER_CHOICE_LETTER;
}

static void
sxt_print_dialog_init (SxtPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  self->printer = gtk_print_dialog_new ();
  gtk_print_dialog_set_title (self->printer, _ ("Print Plan"));
  adw_combo_row_set_selected (self->paper, prefers_letter () ? 0 : 1);
  if (sxt_settings_get_choice (SXT_PREFERENCE_COPY) == SXT_COPY_CHOICE_PUBLIC)
    gtk_check_button_set_active (self->public_check, TRUE);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * sxt_print_dialog_new:
 * @window: whose plan
 */
AdwDialog *
sxt_print_dialog_new (SxtWindow *window)
{
  SxtPrintDialog *self = g_object_new (SXT_TYPE_PRINT_DIALOG, NULL);

  self->window = window;

  return ADW_DIALOG (self);
}
