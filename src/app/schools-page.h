/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Schools. */
#pragma once

#include "app/area-page.h"

G_BEGIN_DECLS

#define SXT_TYPE_SCHOOLS_PAGE (sxt_schools_page_get_type ())
G_DECLARE_FINAL_TYPE (SxtSchoolsPage, sxt_schools_page, SXT, SCHOOLS_PAGE, SxtAreaPage)

G_END_DECLS
