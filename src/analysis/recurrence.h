/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recurrence: the days on which a message or a venue comes back. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

gboolean sxt_recurrence_is_valid (const char *rule);
GArray *sxt_recurrence_list (SxtDate start, const char *rule, SxtDate until);

G_END_DECLS
