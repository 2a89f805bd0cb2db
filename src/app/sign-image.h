/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sign of a finding beside a record, and what it says. */
#pragma once

#include <gtk/gtk.h>

#include "checks/signs.h"

G_BEGIN_DECLS

gboolean sxt_sign_image_set (GtkWidget *image, const SxtSign *sign);
char *sxt_sign_dup_words (const SxtSign *sign);

G_END_DECLS
