/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the project finds without searching: records by id, pairings by their pair, referrers by their target. */
#pragma once

#include <gio/gio.h>

#include "model/record.h"

G_BEGIN_DECLS

typedef struct _SxtIndex SxtIndex;

SxtIndex *sxt_index_new (void);
void sxt_index_free (SxtIndex *self);
void sxt_index_add (SxtIndex *self, SxtRecord *record);
void sxt_index_remove (SxtIndex *self, SxtRecord *record);
void sxt_index_add_field (SxtIndex *self, SxtRecord *record, int field);
void sxt_index_remove_field (SxtIndex *self, SxtRecord *record, int field);

SxtRecord *sxt_index_lookup (SxtIndex *self, const char *id);
SxtRecord *sxt_index_find_pair (SxtIndex *self, SxtListId list, const char *pair);
gboolean sxt_index_is_second (SxtIndex *self, SxtRecord *record);
GPtrArray *sxt_index_get_referrers (SxtIndex *self, GListModel *model, SxtListId list, int field, const char *id);

G_END_DECLS
