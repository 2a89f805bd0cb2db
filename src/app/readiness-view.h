/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schools › Readiness: which schools are ready, and how do we know? */
#pragma once

#include "app/view.h"

G_BEGIN_DECLS

#define SXT_TYPE_READINESS_VIEW (sxt_readiness_view_get_type ())
G_DECLARE_FINAL_TYPE (SxtReadinessView, sxt_readiness_view, SXT, READINESS_VIEW, SxtView)

G_END_DECLS
