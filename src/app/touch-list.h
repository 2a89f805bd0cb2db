/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list that tells of edited rows, so that they sort and filter anew. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SXT_TYPE_TOUCH_LIST (sxt_touch_list_get_type ())
G_DECLARE_FINAL_TYPE (SxtTouchList, sxt_touch_list, SXT, TOUCH_LIST, GObject)

SxtTouchList *sxt_touch_list_new (GListModel *model);
void sxt_touch_list_touch (SxtTouchList *self, gpointer item);
void sxt_touch_list_flush (SxtTouchList *self);

G_END_DECLS
