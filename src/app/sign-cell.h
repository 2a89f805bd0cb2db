/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name in a table, and behind it the sign of what is to be mended. */
#pragma once

#include <gtk/gtk.h>

#include "checks/signs.h"

G_BEGIN_DECLS

/**
 * SxtSignCell:
 *
 * As wide as a number of characters, whatever stands in it, so that a column keeps its width while rows scroll by.
 */
#define SXT_TYPE_SIGN_CELL (sxt_sign_cell_get_type ())
G_DECLARE_FINAL_TYPE (SxtSignCell, sxt_sign_cell, SXT, SIGN_CELL, GtkWidget)

GtkWidget *sxt_sign_cell_new (guint least_chars, guint natural_chars);
void sxt_sign_cell_set_text (SxtSignCell *self, const char *text);
gboolean sxt_sign_cell_set_sign (SxtSignCell *self, const SxtSign *sign);

gboolean sxt_sign_image_set (GtkWidget *image, const SxtSign *sign);
char *sxt_sign_dup_words (const SxtSign *sign);

G_END_DECLS
