/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who mends a finding, by when, and what will be done: typed where the finding is read. */
#pragma once

#include <adwaita.h>

#include "checks/engine.h"

G_BEGIN_DECLS

/**
 * SxtMendEditor:
 *
 * The first value adds the planned fix, the last one taken away removes it, each in one step. A first text is added
 * when the planner pauses or leaves, whole.
 */
#define SXT_TYPE_MEND_EDITOR (sxt_mend_editor_get_type ())
G_DECLARE_FINAL_TYPE (SxtMendEditor, sxt_mend_editor, SXT, MEND_EDITOR, AdwBin)

GtkWidget *sxt_mend_editor_new (SxtProject *project);
gboolean sxt_mend_editor_has_focus (SxtMendEditor *self);
void sxt_mend_editor_update (SxtMendEditor *self, const SxtFinding *finding, const SxtCase *found);

G_END_DECLS
