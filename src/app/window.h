/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: one plan, seven tabs, and what to mend. */
#pragma once

#include <adwaita.h>

#include "app/view.h"

G_BEGIN_DECLS

#define SXT_TYPE_WINDOW (sxt_window_get_type ())
G_DECLARE_FINAL_TYPE (SxtWindow, sxt_window, SXT, WINDOW, AdwApplicationWindow)

SxtWindow *sxt_window_new (GtkApplication *application, SxtSession *session);
SxtSession *sxt_window_get_session (SxtWindow *self);
void sxt_window_set_session (SxtWindow *self, SxtSession *session);

int sxt_window_get_area (SxtWindow *self);
SxtView *sxt_window_get_view (SxtWindow *self);
gboolean sxt_window_open_page (SxtWindow *self, const char *page);
gboolean sxt_window_show_target (SxtWindow *self, int area, const SxtTarget *target);

void sxt_window_commit_typing (SxtWindow *self);
void sxt_window_add_toast (SxtWindow *self, const char *title, gboolean with_undo);

G_END_DECLS
