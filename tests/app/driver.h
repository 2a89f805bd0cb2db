/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives the real window as a planner does: keys and clicks of the X server, and a look at what is on screen. */
#pragma once

#include <adwaita.h>

#include "app/application.h"
#include "app/window.h"

G_BEGIN_DECLS

#define T_WAIT_MS 20000

typedef gboolean (*TCondition) (gpointer data);

SxtApplication *t_application_get (void);
void t_close_all (SxtApplication *application);
SxtWindow *t_open (SxtApplication *application, const char *path);
SxtWindow *t_new_plan (SxtApplication *application);
GtkWindow *t_start (SxtApplication *application);
GtkWindow *t_wait_for_window (SxtApplication *application, GType type);

void t_paint (GtkWidget *widget);
void t_idle (GtkWidget *widget);
void t_resize (GtkWindow *window, int width, int height);
gboolean t_until (TCondition condition, gpointer data, int ms);
void t_wait (int ms);
gboolean t_has_rows (gpointer widget);

void t_key (guint keyval, GdkModifierType modifiers);
void t_type (const char *text);
void t_click (GtkWidget *widget);
void t_drag (GtkWidget *from, int x, int y);
GtkWidget *t_wait_for_dialog (void);
void t_choose_file (const char *path);

void t_click_at (GtkWidget *widget, double x, double y);
void t_scroll (GtkWidget *widget, gboolean up, GdkModifierType modifiers);

GtkWidget *t_find (GtkWidget *widget, GtkAccessibleRole role, const char *name);
GtkWidget *t_find_type (GtkWidget *widget, GType type);
char *t_dup_name (GtkWidget *widget);
guint t_count_unnamed (GtkWidget *widget);
void t_png (GtkWidget *widget, const char *path);

char *t_copy_data (const char *name, const char *folder);

G_END_DECLS
