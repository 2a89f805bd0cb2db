/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says of states, tallies and days, and the signs and classes that go with them. */
#pragma once

#include "checks/engine.h"

G_BEGIN_DECLS

#define SXT_ICON_SET_ASIDE "sxt-set-aside-symbolic"

const char *sxt_state_get_icon_name (SxtState state);
const char *sxt_state_get_css_class (SxtState state);

/* A finding that is set aside has a sign and a word of its own. */
const char *sxt_finding_get_icon_name (const SxtFinding *finding);
const char *sxt_finding_get_css_class (const SxtFinding *finding);
const char *sxt_finding_get_label (const SxtFinding *finding);
gboolean sxt_finding_is_open (const SxtFinding *finding);
gboolean sxt_case_is_open (const SxtCase *found);
char *sxt_finding_dup_headline (const SxtFinding *finding);
char *sxt_finding_dup_mender (const SxtFinding *finding, const SxtCase *found);
char *sxt_finding_dup_when (const SxtFinding *finding, SxtDate today);
guint sxt_finding_get_shown_case (const SxtFinding *finding);
const SxtTarget *sxt_finding_get_target (const SxtFinding *finding);

guint sxt_tally_count_open (const SxtTally *tally);
char *sxt_tally_dup_words (const SxtTally *tally);
char *sxt_tally_dup_met (const SxtTally *tally);
char *sxt_tally_dup_sentence (const SxtTally *tally);
char *sxt_tally_dup_rest (const SxtTally *tally);

char *sxt_countdown_dup_words (SxtDate launch, SxtDate today);
const char *sxt_area_get_icon_name (int area);
const char *sxt_area_get_css_class (int area);

G_END_DECLS
