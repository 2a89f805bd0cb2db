/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing a plan to a file so that at every moment one whole version of it exists. */
#pragma once

#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtSaveMode:
 * @SXT_SAVE_NEW: refuse if there is such a file
 * @SXT_SAVE_OVER: replace whatever is there
 * @SXT_SAVE_SAME: replace what was read, refuse if another program has changed it since
 */
typedef enum
{
  SXT_SAVE_NEW,
  SXT_SAVE_OVER,
  SXT_SAVE_SAME,
} SxtSaveMode;

gboolean sxt_save_file (SxtProject *project, GFile *file, SxtSaveMode mode, char **etag, GCancellable *cancellable,
                        GError **error);

char *sxt_save_file_query_etag (GFile *file, GCancellable *cancellable, GError **error);
gboolean sxt_save_file_is_same_etag (const char *a, const char *b);
GFile *sxt_save_file_resolve (GFile *file, GCancellable *cancellable);
char *sxt_save_file_find_copy (GFile *file);
char *sxt_save_file_dup_name (GFile *file);

G_END_DECLS
