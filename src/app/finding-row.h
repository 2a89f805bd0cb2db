/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding: its sign and headline, why and what to do behind a disclosure, and the way to the field that mends it. */
#pragma once

#include <gtk/gtk.h>

#include "checks/engine.h"

G_BEGIN_DECLS

/**
 * SxtFindingRow:
 *
 * Its buttons activate `win.show-case` with (check id, number of the case, number of the target).
 */
#define SXT_TYPE_FINDING_ROW (sxt_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtFindingRow, sxt_finding_row, SXT, FINDING_ROW, GtkListBoxRow)

GtkWidget *sxt_finding_row_new (const char *check_id);
const char *sxt_finding_row_get_check_id (SxtFindingRow *self);
void sxt_finding_row_update (SxtFindingRow *self, const SxtFinding *finding);
void sxt_finding_row_set_expanded (SxtFindingRow *self, gboolean expanded);

G_END_DECLS
