/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wheel: six sixths, each filled from the hub as far as its checks are met. */
#pragma once

#include "report/drawing.h"

G_BEGIN_DECLS

/**
 * SxtWheelSector:
 * @title: (nullable): the area's title; NULL: no label
 * @caption: (nullable): below it, "3 of 7 met"
 * @met: checks met
 * @total: checks that count
 * @worst: the sign of the worst state, beside the caption; or none
 */
typedef struct
{
  const char *title;
  const char *caption;
  guint met;
  guint total;
  SxtMark worst;
} SxtWheelSector;

SxtDrawing *sxt_wheel_new (const SxtWheelSector sectors[SXT_N_AREAS], const char *figure, const char *below);
int sxt_wheel_find (SxtDrawing *wheel, const SxtCanvas *canvas, double x, double y);
void sxt_wheel_trace (SxtDrawing *wheel, const SxtCanvas *canvas, SxtArea area);

G_END_DECLS
