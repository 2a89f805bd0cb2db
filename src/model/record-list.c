/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list model of one record type: an array of records, each of which knows about where it stands. */
#include "model/record-list.h"

#include <string.h>

#include "model/record-private.h"

struct _SxtRecordList
{
  GObject parent_instance;
  SxtListId list;
  GPtrArray *records;
  guint first_stale; /* from here on the records' positions are hints only */
};

static void sxt_record_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SxtRecordList, sxt_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sxt_record_list_model_init))

static GType
get_item_type (GListModel *model)
{
  return sxt_record_type_get_gtype (SXT_RECORD_LIST (model)->list);
}

static guint
get_n_items (GListModel *model)
{
  return SXT_RECORD_LIST (model)->records->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  SxtRecord *record = sxt_record_list_get (SXT_RECORD_LIST (model), position);

  return record != NULL ? g_object_ref (record) : NULL;
}

static void
sxt_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
sxt_record_list_finalize (GObject *object)
{
  SxtRecordList *self = SXT_RECORD_LIST (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (sxt_record_list_parent_class)->finalize (object);
}

static void
sxt_record_list_class_init (SxtRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sxt_record_list_finalize;
}

static void
sxt_record_list_init (SxtRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

SxtRecordList *
sxt_record_list_new (SxtListId list)
{
  SxtRecordList *self = g_object_new (SXT_TYPE_RECORD_LIST, NULL);

  self->list = list;
  return self;
}

guint
sxt_record_list_get_n (SxtRecordList *self)
{
  return self->records->len;
}

SxtRecord *
sxt_record_list_get (SxtRecordList *self, guint position)
{
  return position < self->records->len ? self->records->pdata[position] : NULL;
}

guint
sxt_record_list_find (SxtRecordList *self, SxtRecord *record)
{
  guint position = record->position;

  if (position < self->records->len && self->records->pdata[position] == record)
    return position;

  for (guint i = self->first_stale; i < self->records->len; i++)
    ((SxtRecord *) self->records->pdata[i])->position = i;
  self->first_stale = self->records->len;
  g_assert (self->records->pdata[record->position] == record);

  return record->position;
}

/* The array takes a run at once: one move of memory, one signal. */
void
sxt_record_list_insert (SxtRecordList *self, guint position, SxtRecord *const *records, guint n)
{
  guint tail = self->records->len - position;

  g_assert (position <= self->records->len);

  g_ptr_array_set_size (self->records, (int) (self->records->len + n));
  memmove (self->records->pdata + position + n, self->records->pdata + position, tail * sizeof (gpointer));
  for (guint i = 0; i < n; i++)
    {
      self->records->pdata[position + i] = g_object_ref (records[i]);
      records[i]->position = position + i;
    }
  if (tail > 0)
    self->first_stale = MIN (self->first_stale, position + n);
  else if (self->first_stale == position)
    self->first_stale = self->records->len;

  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n);
}

void
sxt_record_list_remove (SxtRecordList *self, guint position, guint n)
{
  g_assert (position + n <= self->records->len);

  g_ptr_array_remove_range (self->records, position, n);
  self->first_stale = MIN (self->first_stale, position);

  g_list_model_items_changed (G_LIST_MODEL (self), position, n, 0);
}

/* @to is the place in the list without the run. */
void
sxt_record_list_move (SxtRecordList *self, guint from, guint n, guint to)
{
  guint first = MIN (from, to);
  guint span = MAX (from, to) + n - first;
  gpointer *at = self->records->pdata;
  g_autofree gpointer *run = g_memdup2 (at + from, n * sizeof (gpointer));

  g_assert (from + n <= self->records->len && to + n <= self->records->len);

  if (to < from)
    memmove (at + to + n, at + to, (from - to) * sizeof (gpointer));
  else
    memmove (at + from, at + from + n, (to - from) * sizeof (gpointer));
  memcpy (at + to, run, n * sizeof (gpointer));
  self->first_stale = MIN (self->first_stale, first);

  g_list_model_items_changed (G_LIST_MODEL (self), first, span, span);
}
