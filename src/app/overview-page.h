/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Overview: where do we stand, what next? */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SXT_TYPE_OVERVIEW_PAGE (sxt_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (SxtOverviewPage, sxt_overview_page, SXT, OVERVIEW_PAGE, AdwBin)

GtkWidget *sxt_overview_page_new (SxtSession *session);

G_END_DECLS
