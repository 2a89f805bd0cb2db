/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signs of the states, drawn by cairo, and their words. */
#pragma once

#include "report/palette.h"

G_BEGIN_DECLS

const char *sxt_mark_get_word (SxtMark mark); /* translated: "met", "at risk", "gap", "not started", "set aside" */
void sxt_mark_draw (SxtMark mark, cairo_t *cr, double x, double y, double size, const SxtPalette *palette);

G_END_DECLS
