/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the project writes change lists; for the model floor alone. */
#pragma once

#include "model/change.h"

G_BEGIN_DECLS

void sxt_change_list_add_move (SxtChangeList *self, SxtListId list, guint from, guint n, guint to);
void sxt_change_list_add_set_from (SxtChangeList *self, SxtRecord *record, int field, const SxtValue *old_value,
                                   const SxtValue *new_value);
void sxt_change_list_add_remove_run (SxtChangeList *self, SxtListId list, guint position, SxtRecord *const *records,
                                     guint n);
void sxt_change_list_truncate (SxtChangeList *self, guint n);
SxtChangeList *sxt_change_list_invert (SxtChangeList *self);
gboolean sxt_change_list_is_one_edit (SxtChangeList *self, SxtRecord *record, int field);
void sxt_change_list_join (SxtChangeList *self, SxtChangeList *later);
gboolean sxt_change_list_is_nothing (SxtChangeList *self);

G_END_DECLS
