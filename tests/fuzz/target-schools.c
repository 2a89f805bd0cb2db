/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a table of schools: refused with a reason, or imported in one step that can be taken back. */
#include "target.h"

#include <glib/gstdio.h>

#include "exchange/import.h"

static void
import (SxtProject *project, GFile *file, const SxtImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtImportPreview) preview = sxt_import_preview (project, &file, 1, options, NULL, &error);
  guint n = sxt_project_get_n (project, SXT_SCHOOLS), n_new;

  if (preview == NULL)
    {
      g_assert_nonnull (error);
      return;
    }
  n_new = sxt_import_preview_count (preview, SXT_IMPORT_NEW);
  g_assert_true (sxt_import_preview_apply (preview, project, &error));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, n + n_new);
  while (sxt_project_get_can_undo (project))
    g_assert_true (sxt_project_undo (project, NULL));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, n);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtImportSurvey) survey = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  int fd = g_file_open_tmp ("sextant-fuzz-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (
      g_file_set_contents_full (path, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error));
  file = g_file_new_for_path (path);
  survey = sxt_import_survey (&file, 1, &(SxtImportOptions) { 0 }, NULL, &error);
  g_assert_true ((survey != NULL) == (error == NULL));
  import (project, file, &(SxtImportOptions) { 0 });
  if (survey != NULL && sxt_import_survey_get_n_districts (survey) > 0)
    import (project, file, &(SxtImportOptions) { .district = sxt_import_survey_get_district (survey, 0)->id });
  g_unlink (path);

  return 0;
}
