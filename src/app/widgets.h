/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small things about widgets that GTK has no function for. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gpointer sxt_widget_find (GtkWidget *widget, GType type);
void sxt_inscription_set_text (GtkWidget *inscription, const char *text);
void sxt_row_follow_list (GtkWidget *row, GCallback activated);

G_END_DECLS
