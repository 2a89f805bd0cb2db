/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as rows of two lines, where a table has no room. */
#pragma once

#include <gtk/gtk.h>

#include "checks/signs.h"

G_BEGIN_DECLS

GtkListItemFactory *sxt_record_cards_new (SxtSigns *signs);
GtkListItemFactory *sxt_record_cards_new_heads (int field);

G_END_DECLS
