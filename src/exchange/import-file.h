/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one file of a set as a stream. */
#pragma once

#include "exchange/import-read.h"

G_BEGIN_DECLS

gboolean sxt_import_file_read (SxtImportReading *self, GFile *file, guint index, const SxtImportOptions *options,
                               const SxtImportFilter *filter, SxtImportKind *heading, goffset before, goffset total,
                               GCancellable *cancellable, GError **error);
goffset sxt_import_file_get_size (GFile *file);
void sxt_import_rows_keep_own (GPtrArray *rows);

G_END_DECLS
