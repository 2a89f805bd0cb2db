/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a window's plan: where to, what when it fails, when another program was faster, when the window goes. */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void sxt_save_async (SxtWindow *window, gboolean choose, GAsyncReadyCallback callback, gpointer data);
gboolean sxt_save_finish (SxtWindow *window, GAsyncResult *result);
void sxt_ask_to_save_async (SxtWindow *window, GAsyncReadyCallback callback, gpointer data);
gboolean sxt_ask_to_save_finish (SxtWindow *window, GAsyncResult *result);
void sxt_resolve_disk (SxtWindow *window);

void sxt_present_error (GtkWidget *parent, const char *heading, GFile *file, const GError *error);
GListModel *sxt_plan_filters (void);

G_END_DECLS
