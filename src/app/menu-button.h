/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name for a menu button that shows only an icon. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void sxt_menu_button_set_name (GtkMenuButton *button, const char *name);

void sxt_split_button_set_name (AdwSplitButton *button, const char *name);

G_END_DECLS
