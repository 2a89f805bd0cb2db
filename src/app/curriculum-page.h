/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Curriculum. */
#pragma once

#include "app/area-page.h"

G_BEGIN_DECLS

#define SXT_TYPE_CURRICULUM_PAGE (sxt_curriculum_page_get_type ())
G_DECLARE_FINAL_TYPE (SxtCurriculumPage, sxt_curriculum_page, SXT, CURRICULUM_PAGE, SxtAreaPage)

G_END_DECLS
