/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has to be said of a plan's file above its pages: changed by another program, not to be written, with entries that
 * cannot be read, shown as of its own day. */
#pragma once

#include "app/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SxtPlanBanners:
 *
 * Property: `has-problems` (read-only): whether something in the plan could not be read, or leads nowhere. The buttons
 * activate actions of the window.
 */
#define SXT_TYPE_PLAN_BANNERS (sxt_plan_banners_get_type ())
G_DECLARE_FINAL_TYPE (SxtPlanBanners, sxt_plan_banners, SXT, PLAN_BANNERS, AdwBin)

void sxt_plan_banners_set_session (SxtPlanBanners *self, SxtSession *session);
gboolean sxt_plan_banners_has_problems (SxtPlanBanners *self);

G_END_DECLS
