/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name for a menu button that shows only an icon. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sxt_menu_button_set_name (GtkMenuButton *button, const char *name);

G_END_DECLS
