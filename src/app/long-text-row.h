/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is written at length, with its spelling checked. */
#pragma once

#include "app/field-row.h"

G_BEGIN_DECLS

#define SXT_TYPE_LONG_TEXT_ROW (sxt_long_text_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtLongTextRow, sxt_long_text_row, SXT, LONG_TEXT_ROW, SxtFieldRow)

G_END_DECLS
