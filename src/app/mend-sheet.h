/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to mend in a narrow window: a sheet over the page, and a bar at its foot that says what is in it. */
#pragma once

#include <adwaita.h>

#include "checks/engine.h"

G_BEGIN_DECLS

/**
 * SxtMendSheet:
 *
 * Properties: `content` (the page under it), `open`.
 */
#define SXT_TYPE_MEND_SHEET (sxt_mend_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SxtMendSheet, sxt_mend_sheet, SXT, MEND_SHEET, AdwBin)

void sxt_mend_sheet_set_pane (SxtMendSheet *self, GtkWidget *pane);
void sxt_mend_sheet_set_shown (SxtMendSheet *self, gboolean is_shown);
gboolean sxt_mend_sheet_get_open (SxtMendSheet *self);
void sxt_mend_sheet_set_open (SxtMendSheet *self, gboolean open);
void sxt_mend_sheet_say (SxtMendSheet *self, const char *title, const SxtTally *tally);

G_END_DECLS
