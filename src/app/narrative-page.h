/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Narrative. */
#pragma once

#include "app/area-page.h"

G_BEGIN_DECLS

#define SXT_TYPE_NARRATIVE_PAGE (sxt_narrative_page_get_type ())
G_DECLARE_FINAL_TYPE (SxtNarrativePage, sxt_narrative_page, SXT, NARRATIVE_PAGE, SxtAreaPage)

G_END_DECLS
