/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Communications. */
#pragma once

#include "app/area-page.h"

G_BEGIN_DECLS

#define SXT_TYPE_COMMUNICATIONS_PAGE (sxt_communications_page_get_type ())
G_DECLARE_FINAL_TYPE (SxtCommunicationsPage, sxt_communications_page, SXT, COMMUNICATIONS_PAGE, SxtAreaPage)

G_END_DECLS
