/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs: an index from a record to the open cases that concern it. */
#include "checks/signs.h"

struct _SxtSigns
{
  GObject parent_instance;

  SxtEngine *engine;
  gulong handler;
  GHashTable *by_id; /* (nullable) id to GPtrArray of SxtSign, worst first; NULL until asked */
};

G_DEFINE_FINAL_TYPE (SxtSigns, sxt_signs, G_TYPE_OBJECT)

static guint updated_signal;

static void
add (SxtSigns *self, const char *id, const SxtSign *sign)
{
  GPtrArray *signs = g_hash_table_lookup (self->by_id, id);

  if (signs == NULL)
    {
      signs = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->by_id, g_strdup (id), signs);
    }
  g_ptr_array_add (signs, g_memdup2 (sign, sizeof *sign));
}

/* A record that the case is about and that it is mended in stands once for each field that mends it. */
static void
add_case (SxtSigns *self, const SxtFinding *finding, guint number)
{
  const SxtCase *found = g_ptr_array_index (finding->cases, number);
  SxtSign sign = { finding, found, number, -1 };
  gboolean is_added = FALSE;

  if (found->state == SXT_STATE_MET || found->set_aside)
    return;

  for (guint i = 0; found->targets != NULL && i < found->targets->len; i++)
    {
      const SxtTarget *target = g_ptr_array_index (found->targets, i);

      if (target->id == NULL)
        continue;
      sign.field = target->field;
      add (self, target->id, &sign);
      is_added |= g_strcmp0 (target->id, found->record) == 0;
    }

  sign.field = -1;
  if (found->record != NULL && !is_added)
    add (self, found->record, &sign);
}

static int
compare_signs (gconstpointer a, gconstpointer b)
{
  const SxtSign *first = *(const SxtSign *const *) a;
  const SxtSign *second = *(const SxtSign *const *) b;

  /* g_ptr_array_sort() is stable: as in the table of checks. */
  return (int) second->found->state - (int) first->found->state;
}

static void
build (SxtSigns *self)
{
  GHashTableIter iter;
  gpointer signs;

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < sxt_engine_get_n_findings (self->engine); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (self->engine, i);

      for (guint j = 0; j < finding->cases->len; j++)
        add_case (self, finding, j);
    }

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &signs))
    g_ptr_array_sort (signs, compare_signs);
}

static void
engine_updated_cb (SxtEngine *engine, SxtSigns *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_signal_emit (self, updated_signal, 0);
}

static void
sxt_signs_dispose (GObject *object)
{
  SxtSigns *self = SXT_SIGNS (object);

  if (self->engine != NULL)
    g_clear_signal_handler (&self->handler, self->engine);
  g_clear_object (&self->engine);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  G_OBJECT_CLASS (sxt_signs_parent_class)->dispose (object);
}

static void
sxt_signs_class_init (SxtSignsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_signs_dispose;

  updated_signal = g_signal_new ("updated", SXT_TYPE_SIGNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sxt_signs_init (SxtSigns *self)
{
}

/**
 * sxt_signs_new:
 * @engine: an engine
 *
 * Made before anything else listens to the engine, so that whoever hears the engine's `updated` gets new answers.
 *
 * Returns: (transfer full): an index that follows it
 */
SxtSigns *
sxt_signs_new (SxtEngine *engine)
{
  SxtSigns *self;

  g_return_val_if_fail (SXT_IS_ENGINE (engine), NULL);

  self = g_object_new (SXT_TYPE_SIGNS, NULL);
  self->engine = g_object_ref (engine);
  self->handler = g_signal_connect (engine, "updated", G_CALLBACK (engine_updated_cb), self);

  return self;
}

static const GPtrArray *
look_up (SxtSigns *self, const char *id)
{
  if (self->by_id == NULL)
    build (self);

  return g_hash_table_lookup (self->by_id, id);
}

/**
 * sxt_signs_get_worst:
 * @self: an index
 * @id: the id of a record
 * @field: one of its fields; -1: what no field mends; `SXT_SIGNS_ANY_FIELD`: all that concerns the record
 *
 * Returns: (transfer none) (nullable): the worst case that is neither met nor set aside; it lives until `updated`
 */
const SxtSign *
sxt_signs_get_worst (SxtSigns *self, const char *id, int field)
{
  const GPtrArray *signs;

  g_return_val_if_fail (SXT_IS_SIGNS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  signs = look_up (self, id);
  for (guint i = 0; signs != NULL && i < signs->len; i++)
    {
      const SxtSign *sign = g_ptr_array_index (signs, i);

      if (field == SXT_SIGNS_ANY_FIELD || sign->field == field)
        return sign;
    }

  return NULL;
}

/**
 * sxt_signs_count:
 * @self: an index
 * @list: a record type
 *
 * Returns: how many of its records have a sign. It looks at those that have one alone
 */
guint
sxt_signs_count (SxtSigns *self, SxtListId list)
{
  SxtProject *project;
  GHashTableIter iter;
  gpointer id;
  guint n = 0;

  g_return_val_if_fail (SXT_IS_SIGNS (self), 0);

  if (self->by_id == NULL)
    build (self);
  project = sxt_engine_get_project (self->engine);
  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      SxtRecord *record = sxt_project_lookup (project, id);

      n += record != NULL && sxt_record_get_list (record) == list;
    }

  return n;
}

/**
 * sxt_signs_get:
 * @self: an index
 * @id: the id of a record
 * @field: as in sxt_signs_get_worst()
 *
 * Returns: (transfer container) (element-type SxtSign): all of these, the worst first; each lives until `updated`. A
 *   case that more than one field mends stands once for each
 */
GPtrArray *
sxt_signs_get (SxtSigns *self, const char *id, int field)
{
  GPtrArray *found = g_ptr_array_new ();
  const GPtrArray *signs;

  g_return_val_if_fail (SXT_IS_SIGNS (self), found);
  g_return_val_if_fail (id != NULL, found);

  signs = look_up (self, id);
  for (guint i = 0; signs != NULL && i < signs->len; i++)
    {
      SxtSign *sign = g_ptr_array_index (signs, i);

      if (field == SXT_SIGNS_ANY_FIELD || sign->field == field)
        g_ptr_array_add (found, sign);
    }

  return found;
}
