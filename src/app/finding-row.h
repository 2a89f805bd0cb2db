/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding: its sign and headline; open, why and what to do, who mends it, setting it aside, and the way to the field. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/**
 * SxtFindingRow:
 *
 * *Show* activates `win.show-case` with (check id, number of the case, number of the target).
 */
#define SXT_TYPE_FINDING_ROW (sxt_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtFindingRow, sxt_finding_row, SXT, FINDING_ROW, GtkListBoxRow)

GtkWidget *sxt_finding_row_new (SxtSession *session, const char *check_id);
const char *sxt_finding_row_get_check_id (SxtFindingRow *self);
void sxt_finding_row_update (SxtFindingRow *self, const char *record);
SxtState sxt_finding_row_get_state (SxtFindingRow *self);
void sxt_finding_row_choose (SxtFindingRow *self, const SxtCase *found);
gboolean sxt_finding_row_get_expanded (SxtFindingRow *self);
void sxt_finding_row_set_expanded (SxtFindingRow *self, gboolean expanded);

G_END_DECLS
