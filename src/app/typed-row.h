/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is typed in one line: a name, a number, a date, which also opens a calendar. */
#pragma once

#include "app/field-row.h"

G_BEGIN_DECLS

#define SXT_TYPE_TYPED_ROW (sxt_typed_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtTypedRow, sxt_typed_row, SXT, TYPED_ROW, SxtFieldRow)

G_END_DECLS
