/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field whose value is chosen, or computed. */
#pragma once

#include "app/field-row.h"

G_BEGIN_DECLS

#define SXT_TYPE_CHOSEN_ROW (sxt_chosen_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtChosenRow, sxt_chosen_row, SXT, CHOSEN_ROW, SxtFieldRow)

G_END_DECLS
