/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to mend here: the findings of an area, those of the view in front first; or those of one record. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SXT_TYPE_FINDINGS_PANE (sxt_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (SxtFindingsPane, sxt_findings_pane, SXT, FINDINGS_PANE, AdwBin)

GtkWidget *sxt_findings_pane_new (void);
void sxt_findings_pane_set_session (SxtFindingsPane *self, SxtSession *session);
void sxt_findings_pane_set_area (SxtFindingsPane *self, int area, const char *view);
void sxt_findings_pane_set_record (SxtFindingsPane *self, const char *record);
void sxt_findings_pane_set_show_head (SxtFindingsPane *self, gboolean show_head);
SxtTally sxt_findings_pane_tally (SxtFindingsPane *self);
gboolean sxt_findings_pane_present (SxtFindingsPane *self, const char *check_id, guint case_number);
gboolean sxt_findings_pane_present_first (SxtFindingsPane *self);

G_END_DECLS
