/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers for its user: preferences, how the window was that was closed last, and columns. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SXT_PREFERENCE_COLORS "color-scheme"
#define SXT_PREFERENCE_PAPER "paper"
#define SXT_PREFERENCE_COPY "copy"

/* The choices of each, in the order of the schema and of the preferences dialog. */
enum
{
  SXT_COLORS_SYSTEM,
  SXT_COLORS_LIGHT,
  SXT_COLORS_DARK,
};

enum
{
  SXT_PAPER_CHOICE_SYSTEM,
  SXT_PAPER_CHOICE_LETTER,
  SXT_PAPER_CHOICE_A4,
};

enum
{
  SXT_COPY_CHOICE_PUBLIC,
  SXT_COPY_CHOICE_WORKING,
};

GSettings *sxt_settings_get (void);
int sxt_settings_get_choice (const char *key);

void sxt_settings_follow_colors (void);

gboolean sxt_settings_restore_window (GtkWindow *window);
void sxt_settings_save_window (GtkWindow *window, gboolean pane_shown);

char **sxt_settings_dup_columns (const char *list);
void sxt_settings_set_columns (const char *list, const char *const *fields);

G_END_DECLS
