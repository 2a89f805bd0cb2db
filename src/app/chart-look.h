/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How drawings look in the window: the planner's colours and size of text. */
#pragma once

#include <adwaita.h>

#include "report/palette.h"

G_BEGIN_DECLS

double sxt_chart_get_text_size (GtkWidget *widget);
SxtScheme sxt_chart_get_scheme (GtkWidget *widget);
SxtPalette sxt_chart_get_palette (GtkWidget *widget);

G_END_DECLS
