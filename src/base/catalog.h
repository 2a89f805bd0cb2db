/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts in a language other than that of the process: what comes from elsewhere may be in any that we ship. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sxt_catalog_dup_text (const char *language, const char *text);

G_END_DECLS
