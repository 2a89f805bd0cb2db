/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan on Start: its wheel, whose it is, when it was changed; or that its file is gone. */
#pragma once

#include <adwaita.h>

#include "app/recent-plan.h"

G_BEGIN_DECLS

#define SXT_TYPE_RECENT_ROW (sxt_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtRecentRow, sxt_recent_row, SXT, RECENT_ROW, AdwActionRow)

GtkWidget *sxt_recent_row_new (SxtRecentPlan *plan);
SxtRecentPlan *sxt_recent_row_get_plan (SxtRecentRow *self);

G_END_DECLS
