/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact decimals: a 64-bit integer with a fixed number of places. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SXT_DECIMAL_MAX_PLACES 6

gboolean sxt_decimal_parse (const char *text, guint places, gint64 *value);
char *sxt_decimal_to_string (gint64 value, guint places);
double sxt_decimal_to_double (gint64 value, guint places);
gint64 sxt_decimal_from_double (double value, guint places);

G_END_DECLS
