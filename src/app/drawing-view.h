/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A widget that shows a drawing of the report, in the colours of the window. */
#pragma once

#include <adwaita.h>

#include "report/drawing.h"

G_BEGIN_DECLS

#define SXT_TYPE_DRAWING_VIEW (sxt_drawing_view_get_type ())
G_DECLARE_FINAL_TYPE (SxtDrawingView, sxt_drawing_view, SXT, DRAWING_VIEW, GtkWidget)

void sxt_drawing_view_set_drawing (SxtDrawingView *self, SxtDrawing *drawing);
void sxt_drawing_view_set_size (SxtDrawingView *self, int width, int height);
void sxt_drawing_view_set_words (SxtDrawingView *self, const char *label, const char *description);

G_END_DECLS
