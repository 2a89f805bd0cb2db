/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows, as a table. */
#pragma once

#include "app/chart-menu.h"

G_BEGIN_DECLS

#define SXT_TYPE_CHART_TABLE_DIALOG (sxt_chart_table_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SxtChartTableDialog, sxt_chart_table_dialog, SXT, CHART_TABLE_DIALOG, AdwDialog)

AdwDialog *sxt_chart_table_dialog_new (const char *title, const SxtChartTable *table);

G_END_DECLS
