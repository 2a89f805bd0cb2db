/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Setting a finding aside: what of it, why, and when to look again. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SXT_TYPE_SET_ASIDE_POPOVER (sxt_set_aside_popover_get_type ())
G_DECLARE_FINAL_TYPE (SxtSetAsidePopover, sxt_set_aside_popover, SXT, SET_ASIDE_POPOVER, GtkPopover)

GtkWidget *sxt_set_aside_popover_new (SxtSession *session, const SxtFinding *finding, const SxtCase *found, int width);

G_END_DECLS
