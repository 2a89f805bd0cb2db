/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All Records: every record type of an area in table and form. */
#pragma once

#include "app/view.h"

G_BEGIN_DECLS

#define SXT_TYPE_RECORDS_VIEW (sxt_records_view_get_type ())
G_DECLARE_FINAL_TYPE (SxtRecordsView, sxt_records_view, SXT, RECORDS_VIEW, SxtView)

SxtListId sxt_records_view_get_list (SxtRecordsView *self);

G_END_DECLS
