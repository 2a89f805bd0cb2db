/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The indexes of a project. The primitive operations keep them; the index of a reference field is made when first
 * asked for. */
#include "model/index.h"

#include "model/record-private.h"

struct _SxtIndex
{
  GHashTable *ids;                    /* id → record */
  GHashTable *pairs[SXT_N_LISTS];     /* pairings: pair → the first record of it */
  GHashTable *seconds;                /* further records of a pair, which a file may bring */
  GHashTable *referrers[SXT_N_LISTS]; /* field + 1 → (id of the target → GPtrArray of records, in no order) */
};

SxtIndex *
sxt_index_new (void)
{
  SxtIndex *self = g_new0 (SxtIndex, 1);

  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->seconds = g_hash_table_new (NULL, NULL);
  for (int i = 0; i < SXT_N_LISTS; i++)
    if (sxt_record_type_get (i)->flags & SXT_TYPE_PAIRING)
      self->pairs[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
sxt_index_free (SxtIndex *self)
{
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->seconds);
  for (int i = 0; i < SXT_N_LISTS; i++)
    {
      g_clear_pointer (&self->pairs[i], g_hash_table_unref);
      g_clear_pointer (&self->referrers[i], g_hash_table_unref);
    }
  g_free (self);
}

static gboolean
is_pair_field (const SxtRecordType *type, int field)
{
  if (type->flags & SXT_TYPE_PAIRING)
    for (guint i = 0; i < G_N_ELEMENTS (type->pair) && type->pair[i] >= 0; i++)
      if (type->pair[i] == field)
        return TRUE;

  return FALSE;
}

static void
add_pair (SxtIndex *self, SxtRecord *record)
{
  GHashTable *pairs = self->pairs[sxt_record_get_list (record)];
  char *pair = sxt_record_dup_pair (record);

  if (pair == NULL)
    return;

  if (g_hash_table_contains (pairs, pair))
    {
      g_hash_table_add (self->seconds, record);
      g_free (pair);
    }
  else
    g_hash_table_insert (pairs, pair, record);
}

/* When the first record of a pair goes, the earliest of its seconds takes the place. */
static void
remove_pair (SxtIndex *self, SxtRecord *record)
{
  GHashTable *pairs = self->pairs[sxt_record_get_list (record)];
  g_autofree char *pair = NULL;
  SxtRecord *heir = NULL;
  GHashTableIter iter;
  gpointer key;

  if (g_hash_table_remove (self->seconds, record))
    return;
  pair = sxt_record_dup_pair (record);
  if (pair == NULL || g_hash_table_lookup (pairs, pair) != record)
    return;

  g_hash_table_remove (pairs, pair);
  if (g_hash_table_size (self->seconds) == 0)
    return;

  g_hash_table_iter_init (&iter, self->seconds);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      SxtRecord *second = key;
      g_autofree char *other = NULL;

      if (sxt_record_get_list (second) != sxt_record_get_list (record))
        continue;
      other = sxt_record_dup_pair (second);
      if (g_strcmp0 (pair, other) == 0 && (heir == NULL || second->position < heir->position))
        heir = second;
    }
  if (heir != NULL)
    {
      g_hash_table_remove (self->seconds, heir);
      g_hash_table_insert (pairs, g_steal_pointer (&pair), heir);
    }
}

static GHashTable *
peek_referrers (SxtIndex *self, SxtListId list, int field)
{
  return self->referrers[list] != NULL ? g_hash_table_lookup (self->referrers[list], GINT_TO_POINTER (field + 1))
                                       : NULL;
}

static void
add_referrer (GHashTable *targets, SxtRecord *record, int field)
{
  const char *id = sxt_record_get_string (record, field);
  GPtrArray *records;

  if (id == NULL)
    return;

  records = g_hash_table_lookup (targets, id);
  if (records == NULL)
    {
      records = g_ptr_array_new ();
      g_hash_table_insert (targets, g_strdup (id), records);
    }
  g_ptr_array_add (records, record);
}

/* From the end: undo takes away what came last. */
static void
remove_referrer (GHashTable *targets, SxtRecord *record, int field)
{
  const char *id = sxt_record_get_string (record, field);
  GPtrArray *records = id != NULL ? g_hash_table_lookup (targets, id) : NULL;

  for (guint i = records != NULL ? records->len : 0; i-- > 0;)
    if (records->pdata[i] == record)
      {
        g_ptr_array_remove_index_fast (records, i);
        break;
      }
}

void
sxt_index_add_field (SxtIndex *self, SxtRecord *record, int field)
{
  SxtListId list = sxt_record_get_list (record);
  GHashTable *targets = peek_referrers (self, list, field);

  if (targets != NULL)
    add_referrer (targets, record, field);
  if (is_pair_field (sxt_record_type_get (list), field))
    add_pair (self, record);
}

void
sxt_index_remove_field (SxtIndex *self, SxtRecord *record, int field)
{
  SxtListId list = sxt_record_get_list (record);
  GHashTable *targets = peek_referrers (self, list, field);

  if (targets != NULL)
    remove_referrer (targets, record, field);
  if (is_pair_field (sxt_record_type_get (list), field))
    remove_pair (self, record);
}

static void
update_referrers (SxtIndex *self, SxtRecord *record, void (*update) (GHashTable *, SxtRecord *, int))
{
  GHashTable *fields = self->referrers[sxt_record_get_list (record)];
  GHashTableIter iter;
  gpointer key, targets;

  if (fields == NULL)
    return;
  g_hash_table_iter_init (&iter, fields);
  while (g_hash_table_iter_next (&iter, &key, &targets))
    update (targets, record, GPOINTER_TO_INT (key) - 1);
}

void
sxt_index_add (SxtIndex *self, SxtRecord *record)
{
  g_hash_table_insert (self->ids, record->id, record);
  if (self->pairs[sxt_record_get_list (record)] != NULL)
    add_pair (self, record);
  update_referrers (self, record, add_referrer);
}

void
sxt_index_remove (SxtIndex *self, SxtRecord *record)
{
  update_referrers (self, record, remove_referrer);
  if (self->pairs[sxt_record_get_list (record)] != NULL)
    remove_pair (self, record);
  g_hash_table_remove (self->ids, record->id);
}

SxtRecord *
sxt_index_lookup (SxtIndex *self, const char *id)
{
  return g_hash_table_lookup (self->ids, id);
}

SxtRecord *
sxt_index_find_pair (SxtIndex *self, SxtListId list, const char *pair)
{
  return g_hash_table_lookup (self->pairs[list], pair);
}

gboolean
sxt_index_is_second (SxtIndex *self, SxtRecord *record)
{
  return g_hash_table_contains (self->seconds, record);
}

/* In no order; (transfer none) (nullable). */
GPtrArray *
sxt_index_get_referrers (SxtIndex *self, GListModel *model, SxtListId list, int field, const char *id)
{
  GHashTable *targets = peek_referrers (self, list, field);

  if (targets == NULL)
    {
      guint n = g_list_model_get_n_items (model);

      targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (SxtRecord) record = g_list_model_get_item (model, i);

          add_referrer (targets, record, field);
        }
      if (self->referrers[list] == NULL)
        self->referrers[list] = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
      g_hash_table_insert (self->referrers[list], GINT_TO_POINTER (field + 1), targets);
    }

  return g_hash_table_lookup (targets, id);
}
