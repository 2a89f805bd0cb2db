/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shortcuts of the window: one table that installs and describes them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SxtShortcut:
 * @action: (nullable): detailed name of the action; NULL if a widget takes the key by itself
 * @accels: up to two, as gtk_accelerator_parse() reads them
 * @title: N_() what it does
 * @group: N_() under which heading it is described
 */
typedef struct
{
  const char *action;
  const char *accels[3];
  const char *title;
  const char *group;
} SxtShortcut;

const SxtShortcut *sxt_shortcuts_get (guint *n);
void sxt_shortcuts_install (GtkApplication *application);

G_END_DECLS
