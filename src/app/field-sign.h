/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding in place: its sign and one sentence under the field that mends it. A press opens the finding. */
#pragma once

#include <gtk/gtk.h>

#include "checks/signs.h"

G_BEGIN_DECLS

/**
 * SxtFieldSign:
 *
 * Activates `win.open-finding` with (check id, number of the case, id of the record). Hidden while there is no finding.
 */
#define SXT_TYPE_FIELD_SIGN (sxt_field_sign_get_type ())
G_DECLARE_FINAL_TYPE (SxtFieldSign, sxt_field_sign, SXT, FIELD_SIGN, GtkButton)

GtkWidget *sxt_field_sign_new (void);
void sxt_field_sign_set (SxtFieldSign *self, const SxtSign *sign, const char *record);

G_END_DECLS
