/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ring around an icon: how much of an area's checks is met. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SxtRing:
 *
 * Properties: `fraction` (0 to 1), `icon-name`. The arc has the widget's CSS colour.
 */
#define SXT_TYPE_RING (sxt_ring_get_type ())
G_DECLARE_FINAL_TYPE (SxtRing, sxt_ring, SXT, RING, GtkWidget)

void sxt_ring_set_fraction (SxtRing *self, double fraction);
void sxt_ring_set_icon_name (SxtRing *self, const char *icon_name);

G_END_DECLS
