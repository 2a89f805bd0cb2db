/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doing something once a widget is really on screen, and drawing the eye to it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*SxtShownFunc) (GtkWidget *widget, gpointer data);

void sxt_when_shown (GtkWidget *widget, SxtShownFunc func, gpointer data, GDestroyNotify destroy);
void sxt_flash (GtkWidget *widget);

G_END_DECLS
