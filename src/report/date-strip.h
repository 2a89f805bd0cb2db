/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip of dates: a line with the days that matter, in their proportions. */
#pragma once

#include "base/date.h"
#include "report/drawing.h"

G_BEGIN_DECLS

/**
 * SxtStripDate:
 * @date: the day
 * @day: the day in words, "Aug 25"
 * @title: what is then, "Launch, wave 1"
 * @point: a point in time that others wait for (a purchase, a decision): a full diamond; else a hollow dot
 */
typedef struct
{
  SxtDate date;
  const char *day;
  const char *title;
  gboolean point;
} SxtStripDate;

/* More than these stand too close to be read. */
#define SXT_DATE_STRIP_MOST 8

SxtDrawing *sxt_date_strip_new (const SxtStripDate *dates, guint n);

G_END_DECLS
