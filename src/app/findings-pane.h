/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to mend here: the findings of an area. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SXT_TYPE_FINDINGS_PANE (sxt_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (SxtFindingsPane, sxt_findings_pane, SXT, FINDINGS_PANE, AdwBin)

GtkWidget *sxt_findings_pane_new (void);
void sxt_findings_pane_set_session (SxtFindingsPane *self, SxtSession *session);
void sxt_findings_pane_set_area (SxtFindingsPane *self, int area);
void sxt_findings_pane_set_show_head (SxtFindingsPane *self, gboolean show_head);

G_END_DECLS
