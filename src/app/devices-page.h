/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Devices. */
#pragma once

#include "app/area-page.h"

G_BEGIN_DECLS

#define SXT_TYPE_DEVICES_PAGE (sxt_devices_page_get_type ())
G_DECLARE_FINAL_TYPE (SxtDevicesPage, sxt_devices_page, SXT, DEVICES_PAGE, SxtAreaPage)

G_END_DECLS
