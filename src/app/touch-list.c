/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A project's list does not tell of edited fields, which would rebind the row under the cursor. A view wraps it in a
 * touch list, and flushes that once the focus has left the rows that were edited. */
#include "app/touch-list.h"

#include "model/record.h"

struct _SxtTouchList
{
  GObject parent_instance;

  GListModel *model;
  GHashTable *touched;
};

static void sxt_touch_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SxtTouchList, sxt_touch_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sxt_touch_list_model_init))

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (SXT_TOUCH_LIST (model)->model);
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (SXT_TOUCH_LIST (model)->model);
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (SXT_TOUCH_LIST (model)->model, position);
}

static void
sxt_touch_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, SxtTouchList *self)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
sxt_touch_list_dispose (GObject *object)
{
  SxtTouchList *self = SXT_TOUCH_LIST (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->touched, g_hash_table_unref);
  G_OBJECT_CLASS (sxt_touch_list_parent_class)->dispose (object);
}

static void
sxt_touch_list_class_init (SxtTouchListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_touch_list_dispose;
}

static void
sxt_touch_list_init (SxtTouchList *self)
{
  self->touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * sxt_touch_list_new:
 * @model: a list of records
 *
 * Returns: (transfer full): the same list, which can be told of edits
 */
SxtTouchList *
sxt_touch_list_new (GListModel *model)
{
  SxtTouchList *self = g_object_new (SXT_TYPE_TOUCH_LIST, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_DEFAULT);
  return self;
}

/**
 * sxt_touch_list_touch:
 * @self: a touch list
 * @item: a record that was edited
 */
void
sxt_touch_list_touch (SxtTouchList *self, gpointer item)
{
  g_return_if_fail (SXT_IS_TOUCH_LIST (self));

  if (!g_hash_table_contains (self->touched, item))
    g_hash_table_add (self->touched, g_object_ref (item));
}

/**
 * sxt_touch_list_flush:
 * @self: a touch list
 *
 * Says of each edited record that still stands in the list that it was replaced by itself.
 */
void
sxt_touch_list_flush (SxtTouchList *self)
{
  g_autoptr (GHashTable) touched = NULL;
  GHashTableIter iter;
  gpointer record;

  g_return_if_fail (SXT_IS_TOUCH_LIST (self));

  if (g_hash_table_size (self->touched) == 0)
    return;
  touched = g_steal_pointer (&self->touched);
  self->touched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (sxt_record_get_project (record) != NULL)
      g_list_model_items_changed (G_LIST_MODEL (self), sxt_record_get_position (record), 1, 1);
}
