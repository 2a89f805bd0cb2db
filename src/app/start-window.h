/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Start: the plans opened before, and the ways to another. */
#pragma once

#include <adwaita.h>

#include "app/application.h"

G_BEGIN_DECLS

#define SXT_TYPE_START_WINDOW (sxt_start_window_get_type ())
G_DECLARE_FINAL_TYPE (SxtStartWindow, sxt_start_window, SXT, START_WINDOW, AdwApplicationWindow)

SxtStartWindow *sxt_start_window_new (SxtApplication *application);

G_END_DECLS
