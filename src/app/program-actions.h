/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What concerns the program and no plan: preferences, the list of keys, and who made it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sxt_program_actions_add (GtkApplication *application);

G_END_DECLS
