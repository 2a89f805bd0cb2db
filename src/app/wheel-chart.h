/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the checks stand, as a wheel and as a table. */
#pragma once

#include "app/chart-menu.h"
#include "checks/engine.h"

G_BEGIN_DECLS

SxtDrawing *sxt_wheel_chart_create_drawing (SxtEngine *engine);
SxtChartTable *sxt_wheel_chart_create_table (SxtEngine *engine);

G_END_DECLS
