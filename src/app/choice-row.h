/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a label, what is chosen, and the choices over it. */
#pragma once

#include <adwaita.h>

#include "app/choice-popover.h"

G_BEGIN_DECLS

/**
 * SxtChoiceRow:
 *
 * For choices that are no field of one record; such a field has SxtFieldRow, which looks the same. Signal `asked`: the
 * planner wants to choose; answer with sxt_choice_row_offer().
 */
#define SXT_TYPE_CHOICE_ROW (sxt_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtChoiceRow, sxt_choice_row, SXT, CHOICE_ROW, AdwPreferencesRow)

void sxt_choice_row_set_label (SxtChoiceRow *self, const char *label);
void sxt_choice_row_set_value (SxtChoiceRow *self, const char *value, gboolean is_absent);
void sxt_choice_row_allow_adding (SxtChoiceRow *self, int what, const char *label, SxtAddedFunc func);
void sxt_choice_row_offer (SxtChoiceRow *self, GtkStringList *choices, guint current, SxtChosenFunc func,
                           gpointer data);

G_END_DECLS
