/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a PDF goes: to a file that the planner chooses, or to a printer. The window says how it went. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sxt_output_save_async (GtkWindow *window, GBytes *pdf, const char *title, GAsyncReadyCallback callback,
                            gpointer data);
void sxt_output_print_async (GtkWindow *window, GtkPrintDialog *printer, GtkPrintSetup *setup, GBytes *pdf,
                             GAsyncReadyCallback callback, gpointer data);
void sxt_output_say_failure (GtkWindow *window, const char *what, const GError *error);

G_END_DECLS
