/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids of records: opaque, at most 64 of [A-Za-z0-9._-], unique in a file. */
#pragma once

#include "model/types.h"

G_BEGIN_DECLS

#define SXT_ID_MAX_LENGTH 64

gboolean sxt_id_is_valid (const char *id);
char *sxt_id_new (void);
char *sxt_id_for_key (SxtListId list, const char *key);
char *sxt_id_for_position (SxtListId list, guint position);

G_END_DECLS
