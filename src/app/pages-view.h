/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document's pages to look through: side by side where there is room, as large as one likes. */
#pragma once

#include <adwaita.h>

#include "report/pages.h"

G_BEGIN_DECLS

#define SXT_TYPE_PAGES_VIEW (sxt_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (SxtPagesView, sxt_pages_view, SXT, PAGES_VIEW, AdwBin)

/**
 * SxtZoom:
 * @SXT_ZOOM_WIDTH: the pages of a row fill the width
 * @SXT_ZOOM_PAGE: a page is seen whole
 * @SXT_ZOOM_FREE: as large as was asked for
 */
typedef enum
{
  SXT_ZOOM_WIDTH,
  SXT_ZOOM_PAGE,
  SXT_ZOOM_FREE,
} SxtZoom;

void sxt_pages_view_set_pages (SxtPagesView *self, SxtPages *pages);
SxtPages *sxt_pages_view_get_pages (SxtPagesView *self);

guint sxt_pages_view_get_current (SxtPagesView *self);
void sxt_pages_view_go_to (SxtPagesView *self, guint index);
gboolean sxt_pages_view_turn (SxtPagesView *self, guint keyval);

double sxt_pages_view_get_percent (SxtPagesView *self);
void sxt_pages_view_set_percent (SxtPagesView *self, double percent);
gboolean sxt_pages_view_can_zoom (SxtPagesView *self, int direction);
void sxt_pages_view_zoom (SxtPagesView *self, int direction);
void sxt_pages_view_set_fit (SxtPagesView *self, SxtZoom fit);

G_END_DECLS
