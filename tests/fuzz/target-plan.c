/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a plan: refused with a reason, or read, judged, and saved so that reading and saving change no more. */
#include "target.h"

#include "checks/engine.h"
#include "storage/plan-file.h"

static GBytes *
save (SxtPlanFile *plan)
{
  return sxt_project_to_bytes (sxt_plan_file_get_project (plan));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size), once = NULL, twice = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtPlanFile) plan = sxt_plan_file_load_bytes (bytes, &error), again = NULL;
  g_autoptr (SxtEngine) engine = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  if (plan == NULL)
    {
      g_assert_true (error->domain == SXT_STORAGE_ERROR && *error->message != '\0');
      return 0;
    }

  problems = sxt_plan_file_get_problems (plan);
  engine = sxt_engine_new (sxt_plan_file_get_project (plan), sxt_date_new (2027, 1, 15));
  g_assert_cmpuint (sxt_engine_tally (engine, -1).total, ==, sxt_engine_get_n_findings (engine));

  once = save (plan);
  again = sxt_plan_file_load_bytes (once, &error);
  g_assert_no_error (error);
  twice = save (again);
  g_assert_true (g_bytes_equal (once, twice));

  return 0;
}
