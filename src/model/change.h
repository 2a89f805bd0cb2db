/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The change list: the one currency of change. */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * SxtChangeOp:
 * @SXT_CHANGE_SET: a field of one record
 * @SXT_CHANGE_INSERT: a run of records into a list at a position
 * @SXT_CHANGE_REMOVE: a run of records from a list
 * @SXT_CHANGE_MOVE: a run of a list from one position to another
 */
typedef enum
{
  SXT_CHANGE_SET,
  SXT_CHANGE_INSERT,
  SXT_CHANGE_REMOVE,
  SXT_CHANGE_MOVE,
} SxtChangeOp;

typedef struct
{
  SxtChangeOp op;
  SxtListId list;
  guint position;      /* insert, remove, move: where the run stood or stands */
  guint to;            /* move: where it stands afterwards (position in the list without the run) */
  guint n;             /* length of the run */
  SxtRecord **records; /* insert, remove: the run (owned); set: one record */
  int field;           /* set */
  SxtValue old_value;  /* set */
  SxtValue new_value;  /* set */
} SxtChange;

typedef struct _SxtChangeList SxtChangeList;
GType sxt_change_list_get_type (void) G_GNUC_CONST;
#define SXT_TYPE_CHANGE_LIST (sxt_change_list_get_type ())

SxtChangeList *sxt_change_list_new (void);
SxtChangeList *sxt_change_list_ref (SxtChangeList *self);
void sxt_change_list_unref (SxtChangeList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtChangeList, sxt_change_list_unref)

guint sxt_change_list_get_n (SxtChangeList *self);
const SxtChange *sxt_change_list_get (SxtChangeList *self, guint index);
gboolean sxt_change_list_touches (SxtChangeList *self, SxtListId list);
gsize sxt_change_list_get_size (SxtChangeList *self);

/* A change not yet applied (the preview of an import): added here, applied by sxt_project_apply(). */
void sxt_change_list_add_set (SxtChangeList *self, SxtRecord *record, int field, const SxtValue *value);
void sxt_change_list_add_insert (SxtChangeList *self, SxtListId list, guint position, SxtRecord *const *records,
                                 guint n);
void sxt_change_list_add_remove (SxtChangeList *self, SxtRecord *record);

G_END_DECLS
