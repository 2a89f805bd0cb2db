/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan ready to be printed: its pages, and the file that was written of these very pages. */
#include "app/printout.h"

#include "report/pdf.h"

void
sxt_printout_free (SxtPrintout *self)
{
  g_clear_pointer (&self->pages, sxt_pages_unref);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self);
}

static guint n_under_way;

typedef struct
{
  SxtProject *project; /* a copy */
  SxtDate date;
  SxtCopy copy;
  SxtPaper paper;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->project);
  g_free (order);
}

/* Pages serve one thread at a time, so the file is written before anybody sees them. */
static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  g_autoptr (SxtPrintout) printout = g_new0 (SxtPrintout, 1);
  g_autoptr (SxtEngine) engine = sxt_engine_new (order->project, order->date);
  GError *error = NULL;

  sxt_engine_settle (engine);
  if (g_task_return_error_if_cancelled (task))
    return;
  printout->pages = sxt_plan_set (engine, order->copy, order->paper);
  if (g_task_return_error_if_cancelled (task))
    return;
  printout->pdf = sxt_pdf_write (printout->pages, &error);
  if (printout->pdf != NULL)
    g_task_return_pointer (task, g_steal_pointer (&printout), (GDestroyNotify) sxt_printout_free);
  else
    g_task_return_error (task, error);
}

static void
completed_cb (void)
{
  n_under_way--;
}

/**
 * sxt_printout_make_async:
 * @project: a plan; a copy of it goes to another thread
 * @date: its day
 * @copy: for whom
 * @paper: on what
 *
 * @callback gets no source object, so that what is under way keeps no window: whoever goes cancels.
 */
void
sxt_printout_make_async (SxtProject *project, SxtDate date, SxtCopy copy, SxtPaper paper, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Order *order = g_new0 (Order, 1);

  order->project = sxt_project_copy (project);
  order->date = date;
  order->copy = copy;
  order->paper = paper;
  g_task_set_source_tag (task, sxt_printout_make_async);
  g_task_set_task_data (task, order, order_free);
  n_under_way++;
  g_signal_connect (task, "notify::completed", completed_cb, NULL);
  g_task_run_in_thread (task, make_thread);
}

/**
 * sxt_printout_make_finish:
 *
 * Returns: (transfer full) (nullable): the plan, on pages and as PDF
 */
SxtPrintout *
sxt_printout_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * sxt_printout_settle:
 *
 * Waits until no pages are being made: a program that ends below a thread that draws text may crash.
 */
void
sxt_printout_settle (void)
{
  while (n_under_way > 0)
    g_main_context_iteration (NULL, TRUE);
}
