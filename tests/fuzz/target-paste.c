/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text as rows of a spreadsheet: refused with a reason, or added in one step that can be taken back. */
#include "target.h"

#include "exchange/paste.h"
#include "model/all.h"

static void
paste (SxtListId list, const int *fields, const char *text)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtPaste) self = sxt_paste_new (project, list, fields, text, &error);

  if (self == NULL)
    {
      g_assert_true (error->domain == SXT_EXCHANGE_ERROR);
      return;
    }
  for (int with_heading = 0; with_heading < 2; with_heading++)
    {
      guint taken;

      sxt_paste_set_has_heading (self, with_heading);
      taken = sxt_paste_get_n_taken (self);
      if (taken == 0)
        continue;
      g_assert_true (sxt_paste_apply (self, NULL, &error));
      g_assert_cmpuint (sxt_project_get_n (project, list), ==, taken);
      g_assert_true (sxt_project_undo (project, NULL));
      g_assert_cmpuint (sxt_project_get_n (project, list), ==, 0);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const int schools[] = { SXT_SCHOOL_NAME, SXT_SCHOOL_LEVEL, SXT_SCHOOL_ENROLLMENT, SXT_SCHOOL_WAVE, -1 };
  static const int scores[] = { SXT_SCORE_SCHOOL, SXT_SCORE_CRITERION, SXT_SCORE_LEVEL, SXT_SCORE_EVIDENCE, -1 };
  g_autofree char *text = g_strndup ((const char *) data, size);

  paste (SXT_SCHOOLS, schools, text);
  paste (SXT_SCORES, scores, text);

  return 0;
}
