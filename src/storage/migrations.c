/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps that lift the JSON of an older file, one version at a time. */
#include "storage/migrations.h"

#include "storage/plan-file.h"

/* steps[n - 1] leads from version n to n + 1, so there is one fewer than versions, and NULL ends them. Version 1 is the
 * first. Each step that is added brings a file of the version it starts from to tests/data/versions. */
const SxtMigration sxt_migrations[] = {
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (sxt_migrations) == SXT_FILE_VERSION);

/**
 * sxt_migrations_run:
 * @steps: (array): where `steps[n - 1]` leads from version n to n + 1
 * @from: the version of the file, at least 1
 * @to: the version wanted, at least @from
 * @plan: (transfer none): the top-level object, changed in place
 *
 * Runs the steps between two versions in their order, and writes the version reached into `version`.
 */
void
sxt_migrations_run (const SxtMigration *steps, guint from, guint to, JsonObject *plan)
{
  g_return_if_fail (from >= 1 && from <= to);

  for (guint version = from; version < to; version++)
    {
      steps[version - 1](plan);
      json_object_set_int_member (plan, "version", version + 1);
    }
}
