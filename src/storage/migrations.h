/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps that lift the JSON of an older file, one version at a time. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SxtMigration:
 * @plan: (transfer none): the top-level object of a file; changed in place
 *
 * One step, from a version to the next. It finds what an older program wrote, and whatever another hand added.
 */
typedef void (*SxtMigration) (JsonObject *plan);

extern const SxtMigration sxt_migrations[];

void sxt_migrations_run (const SxtMigration *steps, guint from, guint to, JsonObject *plan);

G_END_DECLS
