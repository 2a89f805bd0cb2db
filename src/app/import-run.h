/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading files of schools in another thread, with a copy of the project, and the dialog that asks for the files. */
#pragma once

#include <gtk/gtk.h>

#include "exchange/import.h"

G_BEGIN_DECLS

GtkFileDialog *sxt_import_run_new_file_dialog (void);

void sxt_import_run_survey_async (gpointer source, GPtrArray *files, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data);
SxtImportSurvey *sxt_import_run_survey_finish (GAsyncResult *result, GError **error);

void sxt_import_run_preview_async (gpointer source, SxtProject *project, GPtrArray *files, const char *district,
                                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
SxtImportPreview *sxt_import_run_preview_finish (GAsyncResult *result, GError **error);

G_END_DECLS
