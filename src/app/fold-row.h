/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line that stands for rows: "2 checks met". It opens them below it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SxtFoldRow:
 *
 * Signal `toggled`: it was opened or closed; whoever holds the rows below it shows or hides them.
 */
#define SXT_TYPE_FOLD_ROW (sxt_fold_row_get_type ())
G_DECLARE_FINAL_TYPE (SxtFoldRow, sxt_fold_row, SXT, FOLD_ROW, GtkListBoxRow)

GtkWidget *sxt_fold_row_new (void);
void sxt_fold_row_update (SxtFoldRow *self, const char *title, const char *icon_name, const char *css_class);
gboolean sxt_fold_row_get_open (SxtFoldRow *self);
void sxt_fold_row_set_open (SxtFoldRow *self, gboolean open);

G_END_DECLS
