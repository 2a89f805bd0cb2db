/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from a field to its finding, and back to the very field. */
#pragma once

#include "app/findings-pane.h"
#include "app/window.h"

G_BEGIN_DECLS

/**
 * SxtMendPath:
 *
 * Remembers where the planner was before she turned to what there is to mend.
 */
#define SXT_TYPE_MEND_PATH (sxt_mend_path_get_type ())
G_DECLARE_FINAL_TYPE (SxtMendPath, sxt_mend_path, SXT, MEND_PATH, GObject)

SxtMendPath *sxt_mend_path_new (SxtWindow *window, SxtFindingsPane *pane, SxtFindingsPane *record_pane,
                                AdwViewStack *faces);
void sxt_mend_path_set_resting (SxtMendPath *self, gboolean is_resting);
void sxt_mend_path_open (SxtMendPath *self, const char *check_id, guint case_number, const char *record);
void sxt_mend_path_walk (SxtMendPath *self);
void sxt_mend_path_go_back (SxtMendPath *self);

G_END_DECLS
