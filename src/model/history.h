/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history: steps to undo and to redo, bounded by bytes; which state is the saved one. */
#pragma once

#include "model/change.h"

G_BEGIN_DECLS

typedef struct _SxtHistory SxtHistory;

SxtHistory *sxt_history_new (void);
void sxt_history_free (SxtHistory *self);
void sxt_history_push (SxtHistory *self, SxtChangeList *changes, const char *label, gint64 now);
SxtChangeList *sxt_history_take_undo (SxtHistory *self);
SxtChangeList *sxt_history_take_redo (SxtHistory *self);
char *sxt_history_dup_label (SxtHistory *self, gboolean redo);
SxtRecord *sxt_history_find_removed (SxtHistory *self, const char *id);
gboolean sxt_history_can (SxtHistory *self, gboolean redo);
gboolean sxt_history_is_modified (SxtHistory *self);
guint64 sxt_history_begin_saving (SxtHistory *self);
void sxt_history_end_saving (SxtHistory *self, guint64 state);
void sxt_history_clear (SxtHistory *self);
void sxt_history_set_limit (SxtHistory *self, gsize bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtHistory, sxt_history_free)

G_END_DECLS
