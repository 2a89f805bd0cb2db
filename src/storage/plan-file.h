/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan's file: where a project came from, whether it may go back, and what was wrong in it. */
#pragma once

#include <gio/gio.h>

#include "model/project.h"

G_BEGIN_DECLS

#define SXT_STORAGE_ERROR (sxt_storage_error_quark ())
GQuark sxt_storage_error_quark (void);

/**
 * SxtStorageError:
 * @SXT_STORAGE_ERROR_NOT_JSON: the text is no strict JSON (the message has the line)
 * @SXT_STORAGE_ERROR_NOT_A_PROJECT: JSON, but no Sextant project
 * @SXT_STORAGE_ERROR_TOO_LARGE: over 128 MiB; refused before it is read
 * @SXT_STORAGE_ERROR_READ_ONLY: saving to the same file would lose what it holds
 * @SXT_STORAGE_ERROR_CHANGED: the file was changed by another program since it was read
 * @SXT_STORAGE_ERROR_FAILED: any other; nothing was lost
 */
typedef enum
{
  SXT_STORAGE_ERROR_NOT_JSON,
  SXT_STORAGE_ERROR_NOT_A_PROJECT,
  SXT_STORAGE_ERROR_TOO_LARGE,
  SXT_STORAGE_ERROR_READ_ONLY,
  SXT_STORAGE_ERROR_CHANGED,
  SXT_STORAGE_ERROR_FAILED,
} SxtStorageError;

/* The first two members of a file: "format" and "version". */
#define SXT_FILE_FORMAT "sextant-project"
#define SXT_FILE_VERSION 1
#define SXT_FILE_MAX_BYTES (128 * 1024 * 1024)

/**
 * SxtPlanFile:
 *
 * Properties: `file` (nullable GFile), `read-only` (boolean).
 */
#define SXT_TYPE_PLAN_FILE (sxt_plan_file_get_type ())
G_DECLARE_FINAL_TYPE (SxtPlanFile, sxt_plan_file, SXT, PLAN_FILE, GObject)

SxtPlanFile *sxt_plan_file_new (SxtProject *project); /* a plan without a file; NULL project: an empty one */
SxtPlanFile *sxt_plan_file_load (GFile *file, GCancellable *cancellable, GError **error);
SxtPlanFile *sxt_plan_file_load_bytes (GBytes *bytes, GError **error); /* standard input, tests */
gboolean sxt_plan_file_save (SxtPlanFile *self, GCancellable *cancellable, GError **error);
gboolean sxt_plan_file_save_as (SxtPlanFile *self, GFile *file, gboolean overwrite, GCancellable *cancellable,
                                GError **error);
gboolean sxt_plan_file_export_copy (SxtPlanFile *self, GFile *file, GCancellable *cancellable, GError **error);

/* A save whose writing is done in another thread. */
typedef struct _SxtPlanSave SxtPlanSave;
SxtPlanSave *sxt_plan_file_begin_save (SxtPlanFile *self, GFile *file, gboolean overwrite);
gboolean sxt_plan_save_run (SxtPlanSave *self, GCancellable *cancellable, GError **error);
void sxt_plan_file_end_save (SxtPlanFile *self, SxtPlanSave *save);
void sxt_plan_save_free (SxtPlanSave *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtPlanSave, sxt_plan_save_free)

SxtProject *sxt_plan_file_get_project (SxtPlanFile *self);
GFile *sxt_plan_file_get_file (SxtPlanFile *self);
gboolean sxt_plan_file_get_read_only (SxtPlanFile *self);
const char *sxt_plan_file_get_read_only_reason (SxtPlanFile *self); /* (nullable) translated, with the line */
/* of SxtProblem: those read, and those of the project now (transfer full) */
GPtrArray *sxt_plan_file_get_problems (SxtPlanFile *self);
gboolean sxt_plan_file_changed_on_disk (SxtPlanFile *self, GCancellable *cancellable); /* compares etags */

gboolean sxt_project_write (SxtProject *project, GOutputStream *stream, GCancellable *cancellable, GError **error);
GBytes *sxt_project_to_bytes (SxtProject *project);
char *sxt_project_schema (void); /* the JSON Schema of the format, from the field tables */

G_END_DECLS
