/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The flow: strips set on pages, one below the other. */
#pragma once

#include "report/compose.h"

G_BEGIN_DECLS

#define SXT_MARGIN_SIDE 64.0
#define SXT_MARGIN_TOP 58.0
#define SXT_MARGIN_BOTTOM 64.0

/**
 * SxtPlace:
 * @level: of the heading
 * @title: of the heading
 * @anchor: its name
 * @page: from 0
 *
 * Where a heading came to stand.
 */
typedef struct
{
  int level;
  char *title;
  char *anchor;
  guint page;
} SxtPlace;

/**
 * SxtFlow:
 * @pages: of SxtPage
 * @places: of [struct@SxtPlace], in reading order
 */
typedef struct
{
  GPtrArray *pages;
  GArray *places;
} SxtFlow;

void sxt_flow_run (SxtFlow *self, SxtComposer *composer, double page_width, double page_height);
void sxt_flow_set_cover (SxtPage *page, const SxtCover *cover, SxtComposer *composer, double width, double height);

G_END_DECLS
