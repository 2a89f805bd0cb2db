/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Capacity. */
#pragma once

#include "app/area-page.h"

G_BEGIN_DECLS

#define SXT_TYPE_CAPACITY_PAGE (sxt_capacity_page_get_type ())
G_DECLARE_FINAL_TYPE (SxtCapacityPage, sxt_capacity_page, SXT, CAPACITY_PAGE, SxtAreaPage)

G_END_DECLS
