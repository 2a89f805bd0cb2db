/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of one score: what each level looks like, and what the level rests on. */
#pragma once

#include <adwaita.h>

#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtScoreForm:
 *
 * Of a school on a criterion, scored or not yet. Picking a level scores it; evidence, who and when can be written once
 * there is a score.
 */
#define SXT_TYPE_SCORE_FORM (sxt_score_form_get_type ())
G_DECLARE_FINAL_TYPE (SxtScoreForm, sxt_score_form, SXT, SCORE_FORM, AdwBin)

GtkWidget *sxt_score_form_new (void);
void sxt_score_form_set_pair (SxtScoreForm *self, SxtRecord *school, SxtRecord *criterion);
void sxt_score_form_show_field (SxtScoreForm *self, int field);
gboolean sxt_score_form_get_focused (SxtScoreForm *self, char **id, int *field);

G_END_DECLS
