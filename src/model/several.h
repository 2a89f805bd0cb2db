/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several records of one list edited as one. */
#pragma once

#include "model/project.h"

G_BEGIN_DECLS

gboolean sxt_records_share_value (SxtRecord *const *records, guint n, int field, SxtValue *value);
gboolean sxt_records_set_value (SxtRecord *const *records, guint n, int field, const SxtValue *value, GError **error);
gboolean sxt_records_set_item (SxtRecord *const *records, guint n, int field, int choice, gboolean is_in,
                               GError **error);
gboolean sxt_records_may_share (SxtListId list, int field);
gboolean sxt_records_duplicate (SxtRecord *const *records, guint n, GPtrArray **copies, GError **error);

G_END_DECLS
