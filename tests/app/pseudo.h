/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A translation into no language at all, from right to left and longer: what was not marked for translation shows. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void t_pseudo_start (void);
gboolean t_pseudo_has_letter (const char *text);

G_END_DECLS
