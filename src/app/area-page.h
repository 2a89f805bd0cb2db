/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of an area: a stack of its views, each built when it is first shown. */
#pragma once

#include "app/view.h"

G_BEGIN_DECLS

#define SXT_RESOURCES "/io/github/sextantplan/Sextant/"

#define SXT_TYPE_VIEW_SLOT (sxt_view_slot_get_type ())
G_DECLARE_FINAL_TYPE (SxtViewSlot, sxt_view_slot, SXT, VIEW_SLOT, AdwBin)

/**
 * SxtAreaPage:
 *
 * Base of the six pages. Properties: `session` (construct-only), `views` (an AdwViewStack whose children are
 * SxtViewSlot, set in the page's Blueprint file).
 */
#define SXT_TYPE_AREA_PAGE (sxt_area_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (SxtAreaPage, sxt_area_page, SXT, AREA_PAGE, AdwBin)

struct _SxtAreaPageClass
{
  AdwBinClass parent_class;

  SxtArea area;
};

void sxt_area_page_class_set_area (SxtAreaPageClass *klass, SxtArea area);

SxtArea sxt_area_page_get_area (SxtAreaPage *self);
SxtSession *sxt_area_page_get_session (SxtAreaPage *self);
AdwViewStack *sxt_area_page_get_views (SxtAreaPage *self);
SxtView *sxt_area_page_get_view (SxtAreaPage *self);
SxtView *sxt_area_page_open_view (SxtAreaPage *self, const char *name);
gboolean sxt_area_page_turn (SxtAreaPage *self, int by);

G_END_DECLS
