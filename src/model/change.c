/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The change list: a group of the history, the payload of `changed`, or a preview that is not yet applied. */
#include "model/change-private.h"

#include "model/record-private.h"

struct _SxtChangeList
{
  gatomicrefcount refs;
  GArray *changes;
};

G_DEFINE_BOXED_TYPE (SxtChangeList, sxt_change_list, sxt_change_list_ref, sxt_change_list_unref)

static void
clear_change (gpointer data)
{
  SxtChange *change = data;

  for (guint i = 0; change->records != NULL && i < change->n; i++)
    g_object_unref (change->records[i]);
  g_free (change->records);
  sxt_value_clear (&change->old_value);
  sxt_value_clear (&change->new_value);
}

/**
 * sxt_change_list_new:
 *
 * Returns: (transfer full): a list without changes
 */
SxtChangeList *
sxt_change_list_new (void)
{
  SxtChangeList *self = g_new0 (SxtChangeList, 1);

  g_atomic_ref_count_init (&self->refs);
  self->changes = g_array_new (FALSE, TRUE, sizeof (SxtChange));
  g_array_set_clear_func (self->changes, clear_change);
  return self;
}

/**
 * sxt_change_list_ref:
 * @self: a change list
 *
 * Returns: (transfer full): @self
 */
SxtChangeList *
sxt_change_list_ref (SxtChangeList *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * sxt_change_list_unref:
 * @self: (transfer full): a change list
 */
void
sxt_change_list_unref (SxtChangeList *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_array_unref (self->changes);
  g_free (self);
}

/**
 * sxt_change_list_get_n:
 * @self: a change list
 *
 * Returns: how many primitive operations it holds
 */
guint
sxt_change_list_get_n (SxtChangeList *self)
{
  return self->changes->len;
}

/**
 * sxt_change_list_get:
 * @self: a change list
 * @index: which
 *
 * Returns: (transfer none): the operation, in the order in which they were done
 */
const SxtChange *
sxt_change_list_get (SxtChangeList *self, guint index)
{
  g_return_val_if_fail (index < self->changes->len, NULL);

  return &g_array_index (self->changes, SxtChange, index);
}

/**
 * sxt_change_list_touches:
 * @self: a change list
 * @list: a record type
 *
 * Returns: whether a record of that type was edited, inserted, removed or moved
 */
gboolean
sxt_change_list_touches (SxtChangeList *self, SxtListId list)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (g_array_index (self->changes, SxtChange, i).list == list)
      return TRUE;

  return FALSE;
}

/**
 * sxt_change_list_get_size:
 * @self: a change list
 *
 * Returns: about how many bytes it keeps alive
 */
gsize
sxt_change_list_get_size (SxtChangeList *self)
{
  gsize size = sizeof *self;

  for (guint i = 0; i < self->changes->len; i++)
    {
      SxtChange *change = &g_array_index (self->changes, SxtChange, i);

      size += sizeof *change + change->n * sizeof (gpointer) + sxt_value_get_size (&change->old_value) +
              sxt_value_get_size (&change->new_value);
      if (change->op == SXT_CHANGE_INSERT || change->op == SXT_CHANGE_REMOVE)
        for (guint j = 0; j < change->n; j++)
          size += sxt_record_get_size (change->records[j]);
    }

  return size;
}

static SxtChange *
add (SxtChangeList *self, SxtChangeOp op, SxtListId list, guint position, SxtRecord *const *records, guint n)
{
  SxtChange change = { .op = op, .list = list, .position = position, .n = n, .field = -1 };

  if (records != NULL)
    {
      change.records = g_memdup2 (records, n * sizeof (gpointer));
      for (guint i = 0; i < n; i++)
        g_object_ref (records[i]);
    }
  g_array_append_val (self->changes, change);

  return &g_array_index (self->changes, SxtChange, self->changes->len - 1);
}

/**
 * sxt_change_list_add_set:
 * @self: a change list to be applied
 * @record: a record, of the project or with the id of one there
 * @field: a stored field
 * @value: the new value
 */
void
sxt_change_list_add_set (SxtChangeList *self, SxtRecord *record, int field, const SxtValue *value)
{
  g_auto (SxtValue) old_value = SXT_VALUE_INIT;

  sxt_record_get_value (record, field, &old_value);
  sxt_change_list_add_set_from (self, record, field, &old_value, value);
}

void
sxt_change_list_add_set_from (SxtChangeList *self, SxtRecord *record, int field, const SxtValue *old_value,
                              const SxtValue *new_value)
{
  SxtChange *change = add (self, SXT_CHANGE_SET, sxt_record_get_list (record), 0, &record, 1);

  change->field = field;
  sxt_value_copy (old_value, &change->old_value);
  sxt_value_copy (new_value, &change->new_value);
}

/**
 * sxt_change_list_add_insert:
 * @self: a change list to be applied
 * @list: the list
 * @position: where the run goes; %G_MAXUINT for the end
 * @records: (array length=n): records outside any project
 * @n: their number
 */
void
sxt_change_list_add_insert (SxtChangeList *self, SxtListId list, guint position, SxtRecord *const *records, guint n)
{
  add (self, SXT_CHANGE_INSERT, list, position, records, n);
}

/**
 * sxt_change_list_add_remove:
 * @self: a change list to be applied
 * @record: a record to remove, with those that belong to it
 */
void
sxt_change_list_add_remove (SxtChangeList *self, SxtRecord *record)
{
  sxt_change_list_add_remove_run (self, sxt_record_get_list (record), 0, &record, 1);
}

void
sxt_change_list_add_remove_run (SxtChangeList *self, SxtListId list, guint position, SxtRecord *const *records, guint n)
{
  add (self, SXT_CHANGE_REMOVE, list, position, records, n);
}

void
sxt_change_list_add_move (SxtChangeList *self, SxtListId list, guint from, guint n, guint to)
{
  add (self, SXT_CHANGE_MOVE, list, from, NULL, n)->to = to;
}

void
sxt_change_list_truncate (SxtChangeList *self, guint n)
{
  g_array_set_size (self->changes, n);
}

/* What undoes @self: its operations the other way round, the last one first. */
SxtChangeList *
sxt_change_list_invert (SxtChangeList *self)
{
  SxtChangeList *inverse = sxt_change_list_new ();

  for (guint i = self->changes->len; i-- > 0;)
    {
      SxtChange *change = &g_array_index (self->changes, SxtChange, i);

      switch (change->op)
        {
        case SXT_CHANGE_SET:
          sxt_change_list_add_set_from (inverse, change->records[0], change->field, &change->new_value,
                                        &change->old_value);
          break;
        case SXT_CHANGE_INSERT:
          sxt_change_list_add_remove_run (inverse, change->list, change->position, change->records, change->n);
          break;
        case SXT_CHANGE_REMOVE:
          sxt_change_list_add_insert (inverse, change->list, change->position, change->records, change->n);
          break;
        case SXT_CHANGE_MOVE:
          sxt_change_list_add_move (inverse, change->list, change->to, change->n, change->position);
          break;
        default: g_assert_not_reached ();
        }
    }

  return inverse;
}

gboolean
sxt_change_list_is_one_edit (SxtChangeList *self, SxtRecord *record, int field)
{
  const SxtChange *change;

  if (self->changes->len != 1)
    return FALSE;
  change = &g_array_index (self->changes, SxtChange, 0);

  return change->op == SXT_CHANGE_SET && change->records[0] == record && change->field == field;
}

/* Both are one edit of the same field: @self then leads from its own old value to the newest. */
void
sxt_change_list_join (SxtChangeList *self, SxtChangeList *later)
{
  SxtChange *change = &g_array_index (self->changes, SxtChange, 0);

  sxt_value_clear (&change->new_value);
  sxt_value_copy (&g_array_index (later->changes, SxtChange, 0).new_value, &change->new_value);
}

gboolean
sxt_change_list_is_nothing (SxtChangeList *self)
{
  const SxtChange *change = &g_array_index (self->changes, SxtChange, 0);

  return self->changes->len == 1 && change->op == SXT_CHANGE_SET &&
         sxt_value_equal (&change->old_value, &change->new_value);
}
