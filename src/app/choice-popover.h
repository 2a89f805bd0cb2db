/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of choices that opens over a row; a long one can be searched. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*SxtChosenFunc) (guint chosen, gpointer data);

GtkWidget *sxt_choice_popover_new (const char *title, GtkStringList *choices, guint current, SxtChosenFunc func,
                                   gpointer data);

G_END_DECLS
