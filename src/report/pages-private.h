/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the writers know of pages: steps, places, the context. */
#pragma once

#include "report/flow.h"
#include "report/pages.h"

G_BEGIN_DECLS

const SxtPage *sxt_pages_get_page (SxtPages *self, guint index);
const GArray *sxt_pages_get_places (SxtPages *self); /* of SxtPlace */
PangoContext *sxt_pages_get_context (SxtPages *self);

G_END_DECLS
