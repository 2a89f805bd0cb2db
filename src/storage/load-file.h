/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a plan from a file of any kind of file system. */
#pragma once

#include "storage/reader.h"

G_BEGIN_DECLS

SxtReading *sxt_load_file (GFile *file, char **etag, GCancellable *cancellable, GError **error);

G_END_DECLS
