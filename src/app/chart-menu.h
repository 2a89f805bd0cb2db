/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each chart offers: Show as Table, and Copy. */
#pragma once

#include <adwaita.h>

#include "report/drawing.h"

G_BEGIN_DECLS

/**
 * SxtChartTable:
 * @titles: of the columns
 * @rows: (element-type GStrv): as many texts each
 *
 * What a chart shows, in words.
 */
typedef struct
{
  GStrv titles;
  GPtrArray *rows;
} SxtChartTable;

SxtChartTable *sxt_chart_table_new (const char *const *titles);
void sxt_chart_table_free (SxtChartTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtChartTable, sxt_chart_table_free)
void sxt_chart_table_add (SxtChartTable *self, const char *const *texts);
char *sxt_chart_table_dup_text (const SxtChartTable *self);

/**
 * SxtChartFuncs:
 * @create_table: (transfer full): what it shows, row by row
 * @create_drawing: (transfer full) (nullable): what it shows as a drawing
 * @width: of that drawing, in pixels
 */
typedef struct
{
  SxtChartTable *(*create_table) (gpointer data);
  SxtDrawing *(*create_drawing) (gpointer data);
  int width;
} SxtChartFuncs;

void sxt_chart_menu_attach (GtkMenuButton *button, GtkWidget *chart, const char *title, const SxtChartFuncs *funcs,
                            gpointer data);

G_END_DECLS
