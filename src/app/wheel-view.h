/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wheel in the window: each sixth is a button that leads to its area. */
#pragma once

#include <adwaita.h>

#include "report/wheel.h"

G_BEGIN_DECLS

#define SXT_TYPE_WHEEL_VIEW (sxt_wheel_view_get_type ())
G_DECLARE_FINAL_TYPE (SxtWheelView, sxt_wheel_view, SXT, WHEEL_VIEW, GtkWidget)

void sxt_wheel_view_set_wheel (SxtWheelView *self, SxtDrawing *wheel);
SxtDrawing *sxt_wheel_view_get_wheel (SxtWheelView *self);
void sxt_wheel_view_set_words (SxtWheelView *self, SxtArea area, const char *words);

G_END_DECLS
