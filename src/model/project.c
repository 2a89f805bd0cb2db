/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The project: lists, single records, groups of change, undo and redo. */
#include "model/project.h"

#include <glib/gi18n-lib.h>

#include "model/all.h"
#include "model/change-private.h"
#include "model/history.h"
#include "model/id.h"
#include "model/index.h"
#include "model/record-list.h"
#include "model/record-private.h"

typedef struct
{
  char *label;
  guint first; /* of the changes made in it */
  gboolean failed;
} Group;

struct _SxtProject
{
  GObject parent_instance;
  SxtRecordList *lists[SXT_N_LISTS];
  SxtRecord *singles[SXT_FIRST_LIST];
  SxtIndex *index;
  JsonObject *unknown;

  GArray *groups;         /* of Group, the innermost last */
  SxtChangeList *changes; /* of the outermost group */
  SxtHistory *history;
  gboolean is_applying; /* undo, redo or rollback is at work, or `changed` goes out */
  char *labels[2];      /* of undo and redo, as last asked for */
  SxtClock clock;
  gpointer clock_data;
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SxtProject, sxt_project, G_TYPE_OBJECT)
G_DEFINE_QUARK (sxt - model - error - quark, sxt_model_error)

static gint64
monotonic_clock (gpointer data)
{
  return g_get_monotonic_time ();
}

static void
clear_group (gpointer data)
{
  g_free (((Group *) data)->label);
}

static void
attach (SxtProject *self, SxtRecord *record)
{
  record->project = self;
  record->removed = FALSE;
  sxt_index_add (self->index, record);
}

static void
detach (SxtProject *self, SxtRecord *record)
{
  sxt_index_remove (self->index, record);
  record->project = NULL;
  record->removed = TRUE;
}

static void
sxt_project_dispose (GObject *object)
{
  SxtProject *self = SXT_PROJECT (object);

  for (int i = 0; i < SXT_N_LISTS; i++)
    if (i < SXT_FIRST_LIST)
      {
        if (self->singles[i] != NULL)
          self->singles[i]->project = NULL;
        g_clear_object (&self->singles[i]);
      }
    else if (self->lists[i] != NULL)
      {
        for (guint j = 0; j < sxt_record_list_get_n (self->lists[i]); j++)
          sxt_record_list_get (self->lists[i], j)->project = NULL;
        g_clear_object (&self->lists[i]);
      }
  g_clear_pointer (&self->changes, sxt_change_list_unref);
  g_clear_pointer (&self->history, sxt_history_free);
  g_clear_pointer (&self->index, sxt_index_free);
  g_clear_pointer (&self->groups, g_array_unref);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_clear_pointer (&self->labels[0], g_free);
  g_clear_pointer (&self->labels[1], g_free);

  G_OBJECT_CLASS (sxt_project_parent_class)->dispose (object);
}

static void
sxt_project_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SxtProject *self = SXT_PROJECT (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO: g_value_set_boolean (value, sxt_project_get_can_undo (self)); break;
    case PROP_CAN_REDO: g_value_set_boolean (value, sxt_project_get_can_redo (self)); break;
    case PROP_UNDO_LABEL: g_value_set_string (value, sxt_project_get_undo_label (self)); break;
    case PROP_REDO_LABEL: g_value_set_string (value, sxt_project_get_redo_label (self)); break;
    case PROP_MODIFIED: g_value_set_boolean (value, sxt_project_get_modified (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sxt_project_class_init (SxtProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = sxt_project_dispose;
  object_class->get_property = sxt_project_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SxtProject::changed:
   * @self: the project
   * @changes: what was done
   *
   * Emitted once when the outermost group has ended, after undo and after redo. Handlers may not change the project.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, SXT_TYPE_CHANGE_LIST);
}

static void
sxt_project_init (SxtProject *self)
{
  self->index = sxt_index_new ();
  self->history = sxt_history_new ();
  self->groups = g_array_new (FALSE, TRUE, sizeof (Group));
  g_array_set_clear_func (self->groups, clear_group);
  self->clock = monotonic_clock;

  for (int i = 0; i < SXT_N_LISTS; i++)
    if (i < SXT_FIRST_LIST)
      {
        self->singles[i] = sxt_record_new_with_id (i, sxt_record_type_get (i)->key);
        attach (self, self->singles[i]);
      }
    else
      self->lists[i] = sxt_record_list_new (i);
}

/**
 * sxt_project_new:
 *
 * Returns: (transfer full): an empty project
 */
SxtProject *
sxt_project_new (void)
{
  return g_object_new (SXT_TYPE_PROJECT, NULL);
}

static void
replace_single (SxtProject *self, SxtListId list, SxtRecord *record)
{
  sxt_index_remove (self->index, self->singles[list]);
  self->singles[list]->project = NULL;
  g_set_object (&self->singles[list], record);
  attach (self, record);
}

/**
 * sxt_project_copy:
 * @self: a project
 *
 * Returns: (transfer full): the same plan for a worker thread: no record of it is shared, only immutable texts; without
 *   history
 */
SxtProject *
sxt_project_copy (SxtProject *self)
{
  SxtProject *copy;

  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);

  copy = sxt_project_new ();
  for (int i = 0; i < SXT_N_LISTS; i++)
    if (i < SXT_FIRST_LIST)
      {
        g_autoptr (SxtRecord) single = sxt_record_copy (self->singles[i]);

        replace_single (copy, i, single);
      }
    else
      {
        guint n = sxt_project_get_n (self, i);
        GPtrArray *records = g_ptr_array_new_full (n, g_object_unref);

        for (guint j = 0; j < n; j++)
          g_ptr_array_add (records, sxt_record_copy (sxt_record_list_get (self->lists[i], j)));
        sxt_project_load_records (copy, i, records);
      }

  if (self->unknown != NULL)
    {
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), self->unknown);
      g_autofree char *text = json_to_string (node, FALSE);
      g_autoptr (JsonNode) fresh = json_from_string (text, NULL);

      sxt_project_set_unknown (copy, json_node_get_object (fresh));
    }

  return copy;
}

/**
 * sxt_project_get_list:
 * @self: a project
 * @list: a list, no single record
 *
 * Returns: (transfer none): the live list model of [class@Sxt.Record]
 */
GListModel *
sxt_project_get_list (SxtProject *self, SxtListId list)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);
  g_return_val_if_fail (list >= SXT_FIRST_LIST && list < SXT_N_LISTS, NULL);

  return G_LIST_MODEL (self->lists[list]);
}

/**
 * sxt_project_get_single:
 * @self: a project
 * @list: %SXT_PLAN, %SXT_SETTINGS or %SXT_CORE_MESSAGE
 *
 * Returns: (transfer none): the record that exists once
 */
SxtRecord *
sxt_project_get_single (SxtProject *self, SxtListId list)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);
  g_return_val_if_fail (list >= 0 && list < SXT_FIRST_LIST, NULL);

  return self->singles[list];
}

/**
 * sxt_project_get_n:
 * @self: a project
 * @list: a record type
 *
 * Returns: how many records there are; 1 for a single record
 */
guint
sxt_project_get_n (SxtProject *self, SxtListId list)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), 0);

  return list < SXT_FIRST_LIST ? 1 : sxt_record_list_get_n (self->lists[list]);
}

/**
 * sxt_project_get:
 * @self: a project
 * @list: a record type
 * @position: in its list
 *
 * Returns: (transfer none) (nullable): the record there
 */
SxtRecord *
sxt_project_get (SxtProject *self, SxtListId list, guint position)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);

  if (list < SXT_FIRST_LIST)
    return position == 0 ? self->singles[list] : NULL;

  return sxt_record_list_get (self->lists[list], position);
}

/**
 * sxt_project_lookup:
 * @self: a project
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of any list with that id
 */
SxtRecord *
sxt_project_lookup (SxtProject *self, const char *id)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);

  return id != NULL ? sxt_index_lookup (self->index, id) : NULL;
}

/**
 * sxt_project_find_pair:
 * @self: a project
 * @list: a pairing type
 * @a: id of the first half
 * @b: id of the second half
 *
 * Returns: (transfer none) (nullable): the record of that pair
 */
SxtRecord *
sxt_project_find_pair (SxtProject *self, SxtListId list, const char *a, const char *b)
{
  g_autofree char *pair = NULL;

  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);
  g_return_val_if_fail (sxt_record_type_get (list)->flags & SXT_TYPE_PAIRING, NULL);

  pair = g_strconcat (a, "\n", b, NULL);
  return sxt_index_find_pair (self->index, list, pair);
}

/**
 * sxt_project_is_second_of_pair:
 * @self: a project
 * @record: a pairing of it
 *
 * Returns: whether an earlier record stands for the same pair, as a file from another hand may have it
 */
gboolean
sxt_project_is_second_of_pair (SxtProject *self, SxtRecord *record)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);

  return sxt_index_is_second (self->index, record);
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  guint x = sxt_record_get_position (*(SxtRecord **) a);
  guint y = sxt_record_get_position (*(SxtRecord **) b);

  return x < y ? -1 : x > y;
}

/**
 * sxt_project_get_referrers:
 * @self: a project
 * @list: the list to look in
 * @field: its reference field
 * @id: id of the target
 *
 * Returns: (transfer container) (element-type Sxt.Record): the records of @list that name @id in @field, in list order
 */
GPtrArray *
sxt_project_get_referrers (SxtProject *self, SxtListId list, int field, const char *id)
{
  GPtrArray *found, *sorted = g_ptr_array_new ();

  g_return_val_if_fail (SXT_IS_PROJECT (self), sorted);
  g_return_val_if_fail (sxt_record_type_get (list)->fields[field].kind == SXT_KIND_REFERENCE, sorted);

  if (list < SXT_FIRST_LIST)
    {
      if (g_strcmp0 (sxt_record_get_string (self->singles[list], field), id) == 0)
        g_ptr_array_add (sorted, self->singles[list]);
      return sorted;
    }

  found = sxt_index_get_referrers (self->index, G_LIST_MODEL (self->lists[list]), list, field, id);
  if (found != NULL)
    {
      g_ptr_array_extend (sorted, found, NULL, NULL);
      g_ptr_array_sort (sorted, compare_positions);
    }
  return sorted;
}

/**
 * sxt_record_get_position:
 * @self: a record in a project
 *
 * Returns: its position in its list; 0 for a single record
 */
guint
sxt_record_get_position (SxtRecord *self)
{
  SxtListId list = sxt_record_get_list (self);

  g_return_val_if_fail (self->project != NULL, 0);

  return list < SXT_FIRST_LIST ? 0 : sxt_record_list_find (self->project->lists[list], self);
}

/* The four primitive operations: they act, keep the indexes and tell the views, and ask nothing. */

static void
act_set (SxtProject *self, SxtRecord *record, int field, const SxtValue *value)
{
  gboolean is_reference = sxt_record_get_record_type (record)->fields[field].kind == SXT_KIND_REFERENCE;

  if (is_reference)
    sxt_index_remove_field (self->index, record, field);
  sxt_record_write (record, field, value);
  if (is_reference)
    sxt_index_add_field (self->index, record, field);
  sxt_record_notify (record, field);
}

static void
act_insert (SxtProject *self, SxtListId list, guint position, SxtRecord *const *records, guint n)
{
  for (guint i = 0; i < n; i++)
    attach (self, records[i]);
  sxt_record_list_insert (self->lists[list], position, records, n);
}

static void
act_remove (SxtProject *self, SxtListId list, guint position, guint n)
{
  for (guint i = n; i-- > 0;)
    detach (self, sxt_record_list_get (self->lists[list], position + i));
  sxt_record_list_remove (self->lists[list], position, n);
}

static void
act (SxtProject *self, const SxtChange *change)
{
  switch (change->op)
    {
    case SXT_CHANGE_SET: act_set (self, change->records[0], change->field, &change->new_value); break;
    case SXT_CHANGE_INSERT: act_insert (self, change->list, change->position, change->records, change->n); break;
    case SXT_CHANGE_REMOVE: act_remove (self, change->list, change->position, change->n); break;
    case SXT_CHANGE_MOVE:
      sxt_record_list_move (self->lists[change->list], change->position, change->n, change->to);
      break;
    default: g_assert_not_reached ();
    }
}

static void
act_all (SxtProject *self, SxtChangeList *changes)
{
  for (guint i = 0; i < sxt_change_list_get_n (changes); i++)
    act (self, sxt_change_list_get (changes, i));
}

/* Groups */

static void
notify_history (SxtProject *self)
{
  for (int i = PROP_CAN_UNDO; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
emit_changed (SxtProject *self, SxtChangeList *changes)
{
  self->is_applying = TRUE;
  g_signal_emit (self, signals[CHANGED], 0, changes);
  self->is_applying = FALSE;
  notify_history (self);
}

static Group *
get_group (SxtProject *self)
{
  return self->groups->len > 0 ? &g_array_index (self->groups, Group, self->groups->len - 1) : NULL;
}

/* Before each operation. A group that has failed takes no more. */
static gboolean
may_change (SxtProject *self, GError **error)
{
  Group *group = get_group (self);

  if (self->is_applying)
    {
      g_set_error_literal (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_BUSY,
                           _ ("The plan cannot be changed while a change is being told."));
      return FALSE;
    }
  if (group != NULL && group->failed)
    {
      g_set_error_literal (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_FAILED,
                           _ ("A part of this step was refused, so nothing of it is done."));
      return FALSE;
    }

  return TRUE;
}

/**
 * sxt_project_begin:
 * @self: a project
 * @label: (nullable): what the planner does, for undo ("Import 19 Schools"); %NULL to say it from the first change
 *
 * Opens a group. Each one needs its sxt_project_end().
 */
void
sxt_project_begin (SxtProject *self, const char *label)
{
  Group group = { .label = g_strdup (label) };

  g_return_if_fail (SXT_IS_PROJECT (self));

  if (self->changes == NULL)
    self->changes = sxt_change_list_new ();
  group.first = sxt_change_list_get_n (self->changes);
  group.failed = get_group (self) != NULL && get_group (self)->failed;
  g_array_append_val (self->groups, group);
}

/**
 * sxt_project_fail:
 * @self: a project
 *
 * Marks the innermost group as failed: it takes no more operations, and its end rolls it back. Outside a group it does
 * nothing.
 */
void
sxt_project_fail (SxtProject *self)
{
  Group *group;

  g_return_if_fail (SXT_IS_PROJECT (self));

  group = get_group (self);
  if (group != NULL)
    group->failed = TRUE;
}

static void
roll_back (SxtProject *self, guint first)
{
  g_autoptr (SxtChangeList) inverse = sxt_change_list_invert (self->changes);
  guint n = sxt_change_list_get_n (self->changes) - first;

  self->is_applying = TRUE;
  for (guint i = 0; i < n; i++)
    act (self, sxt_change_list_get (inverse, i));
  self->is_applying = FALSE;
  sxt_change_list_truncate (self->changes, first);
}

/**
 * sxt_project_end:
 * @self: a project in a group
 * @error: return location for an error
 *
 * Ends the innermost group. The outermost one becomes a step of the history, and `changed` goes out, if anything was
 * done in it.
 *
 * Returns: whether it holds; %FALSE with %SXT_MODEL_ERROR_FAILED if it had failed and has been rolled back
 */
gboolean
sxt_project_end (SxtProject *self, GError **error)
{
  Group *group;
  gboolean failed;
  g_autofree char *label = NULL;

  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (self->groups->len > 0, FALSE);

  group = get_group (self);
  failed = group->failed;
  label = g_steal_pointer (&group->label);
  if (failed)
    {
      roll_back (self, group->first);
      g_set_error_literal (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_FAILED,
                           _ ("A part of this step was refused, so nothing of it is done."));
    }
  g_array_set_size (self->groups, self->groups->len - 1);

  if (self->groups->len == 0)
    {
      g_autoptr (SxtChangeList) changes = g_steal_pointer (&self->changes);

      if (sxt_change_list_get_n (changes) > 0)
        {
          sxt_history_push (self->history, changes, label, self->clock (self->clock_data));
          emit_changed (self, changes);
        }
    }

  return !failed;
}

/**
 * sxt_project_in_group:
 * @self: a project
 *
 * Returns: whether a group is open
 */
gboolean
sxt_project_in_group (SxtProject *self)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);

  return self->groups->len > 0;
}

/* An operation that was refused fails the group around it: half of a step is no step. */
static gboolean
refuse (SxtProject *self)
{
  sxt_project_fail (self);
  return FALSE;
}

static gboolean
refuse_pair (SxtProject *self, SxtRecord *record, GError **error)
{
  g_autofree char *title = sxt_record_dup_title (record);

  g_set_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_PAIR,
               _ ("There is a record for “%s” already. Edit that one instead."), title);
  return refuse (self);
}

/* Would @record be the second of its pair with @value in @field? */
static gboolean
is_pair_taken (SxtProject *self, SxtRecord *record, int field, const SxtValue *value)
{
  g_autoptr (SxtRecord) probe = NULL;
  g_autofree char *pair = NULL;
  SxtRecord *holder;

  if (!(sxt_record_get_record_type (record)->flags & SXT_TYPE_PAIRING) || value->type != SXT_VALUE_STRING)
    return FALSE;

  probe = sxt_record_copy (record);
  sxt_record_write (probe, field, value);
  pair = sxt_record_dup_pair (probe);
  holder = pair != NULL ? sxt_index_find_pair (self->index, sxt_record_get_list (record), pair) : NULL;

  return holder != NULL && holder != record;
}

gboolean
sxt_project_set_value (SxtProject *self, SxtRecord *record, int field, const SxtValue *value, GError **error)
{
  g_auto (SxtValue) old_value = SXT_VALUE_INIT;
  const SxtRecordType *type = sxt_record_get_record_type (record);

  if (!may_change (self, error))
    return FALSE;
  sxt_record_get_value (record, field, &old_value);
  if (sxt_value_equal (&old_value, value))
    return TRUE;
  if (type->fields[field].kind == SXT_KIND_REFERENCE && is_pair_taken (self, record, field, value))
    return refuse_pair (self, record, error);

  sxt_project_begin (self, NULL);
  sxt_change_list_add_set_from (self->changes, record, field, &old_value, value);
  act_set (self, record, field, value);
  return sxt_project_end (self, error);
}

static gboolean
check_insert (SxtProject *self, SxtListId list, SxtRecord *const *records, guint n, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *record = records[i];

      g_return_val_if_fail (sxt_record_get_list (record) == list, FALSE);

      if (record->project != NULL || sxt_index_lookup (self->index, record->id) != NULL ||
          !g_hash_table_add (ids, record->id))
        {
          g_set_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_ID,
                       _ ("A record with the id “%s” is in the plan already."), record->id);
          return refuse (self);
        }
      if (sxt_record_type_get (list)->flags & SXT_TYPE_PAIRING)
        {
          char *pair = sxt_record_dup_pair (record);

          if (pair != NULL &&
              (sxt_index_find_pair (self->index, list, pair) != NULL || g_hash_table_contains (pairs, pair)))
            {
              g_free (pair);
              return refuse_pair (self, record, error);
            }
          if (pair != NULL)
            g_hash_table_add (pairs, pair);
        }
    }

  return TRUE;
}

/**
 * sxt_project_insert:
 * @self: a project
 * @list: a list
 * @position: where the run goes; beyond the end means the end
 * @records: (array length=n): records of that type outside any project
 * @n: their number
 * @error: return location for an error
 *
 * Inserts a run, as one operation: list models are told once.
 *
 * Returns: %FALSE with [error@Sxt.ModelError] when an id or a pair is taken
 */
gboolean
sxt_project_insert (SxtProject *self, SxtListId list, guint position, SxtRecord *const *records, guint n,
                    GError **error)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (list >= SXT_FIRST_LIST && list < SXT_N_LISTS, FALSE);

  if (!may_change (self, error) || !check_insert (self, list, records, n, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  position = MIN (position, sxt_project_get_n (self, list));
  sxt_project_begin (self, NULL);
  sxt_change_list_add_insert (self->changes, list, position, records, n);
  act_insert (self, list, position, records, n);
  return sxt_project_end (self, error);
}

/**
 * sxt_project_append:
 * @self: a project
 * @record: (transfer none): a record outside any project
 * @error: return location for an error
 *
 * Inserts one record at the end of its list.
 *
 * Returns: %FALSE with [error@Sxt.ModelError] when its id or pair is taken
 */
gboolean
sxt_project_append (SxtProject *self, SxtRecord *record, GError **error)
{
  return sxt_project_insert (self, sxt_record_get_list (record), G_MAXUINT, &record, 1, error);
}

/* The records that go when @records go: those that name one of them as their owner, and so on. */
static GHashTable *
collect_owned (SxtProject *self, SxtRecord *const *records, guint n)
{
  GHashTable *all = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (g_hash_table_add (all, records[i]))
      g_ptr_array_add (queue, records[i]);

  for (guint next = 0; next < queue->len; next++)
    {
      SxtRecord *owner = queue->pdata[next];
      SxtListId owner_list = sxt_record_get_list (owner);

      for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
        {
          const SxtRecordType *type = sxt_record_type_get (list);

          if (sxt_project_get_n (self, list) == 0)
            continue;
          for (guint field = 0; field < type->n_fields; field++)
            {
              const SxtField *row = &type->fields[field];
              GPtrArray *owned;

              if (!(row->flags & SXT_FIELD_OWNER) ||
                  (row->targets[0] != SXT_LIST_ANY && row->targets[0] != owner_list && row->targets[1] != owner_list))
                continue;
              owned =
                  sxt_index_get_referrers (self->index, G_LIST_MODEL (self->lists[list]), list, (int) field, owner->id);
              for (guint i = 0; owned != NULL && i < owned->len; i++)
                if (g_hash_table_add (all, owned->pdata[i]))
                  g_ptr_array_add (queue, owned->pdata[i]);
            }
        }
    }

  return all;
}

/**
 * sxt_project_count_owned:
 * @self: a project
 * @records: (array length=n): records of it
 * @n: their number
 *
 * Returns: how many other records go along when @records are removed
 */
guint
sxt_project_count_owned (SxtProject *self, SxtRecord *const *records, guint n)
{
  g_autoptr (GHashTable) all = NULL;
  g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (SXT_IS_PROJECT (self), 0);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (given, records[i]);
  all = collect_owned (self, records, n);
  return g_hash_table_size (all) - g_hash_table_size (given);
}

static void
remove_runs (SxtProject *self, SxtListId list, GArray *positions)
{
  for (guint end = positions->len; end > 0;)
    {
      guint begin = end - 1;
      guint first;

      while (begin > 0 && g_array_index (positions, guint, begin - 1) + 1 == g_array_index (positions, guint, begin))
        begin--;
      first = g_array_index (positions, guint, begin);

      {
        guint n = end - begin;
        g_autofree SxtRecord **run = g_new (SxtRecord *, n);

        for (guint i = 0; i < n; i++)
          run[i] = sxt_record_list_get (self->lists[list], first + i);
        sxt_change_list_add_remove_run (self->changes, list, first, run, n);
        act_remove (self, list, first, n);
      }
      end = begin;
    }
}

static int
compare_uints (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/**
 * sxt_project_remove:
 * @self: a project
 * @records: (array length=n): records of it, of any lists
 * @n: their number
 * @error: return location for an error
 *
 * Removes records, and in the same group those that belong to them (see sxt_project_count_owned()). Other references
 * to them stay, and are shown as removed.
 *
 * Returns: %FALSE with [error@Sxt.ModelError] when refused
 */
gboolean
sxt_project_remove (SxtProject *self, SxtRecord *const *records, guint n, GError **error)
{
  g_autoptr (GHashTable) all = NULL;
  GArray *positions[SXT_N_LISTS] = { NULL };
  GHashTableIter iter;
  gpointer record;

  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);

  if (!may_change (self, error))
    return FALSE;
  if (n == 0)
    return TRUE;
  for (guint i = 0; i < n; i++)
    g_return_val_if_fail (records[i]->project == self && sxt_record_get_list (records[i]) >= SXT_FIRST_LIST, FALSE);

  all = collect_owned (self, records, n);
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    {
      SxtListId list = sxt_record_get_list (record);
      guint position = sxt_record_get_position (record);

      if (positions[list] == NULL)
        positions[list] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (positions[list], position);
    }

  /* What was asked for first, so that the step is called after it; then what goes along. */
  sxt_project_begin (self, NULL);
  for (int pass = 0; pass < 2; pass++)
    for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
      if (positions[list] != NULL && (pass == 1 || list == (int) sxt_record_get_list (records[0])))
        {
          g_array_sort (positions[list], compare_uints);
          remove_runs (self, list, positions[list]);
          g_clear_pointer (&positions[list], g_array_unref);
        }
  return sxt_project_end (self, error);
}

/**
 * sxt_project_move:
 * @self: a project
 * @list: a list
 * @from: position of the first of the run
 * @n: its length
 * @to: where the run stands afterwards, counted in the list without it
 * @error: return location for an error
 *
 * Returns: %FALSE with [error@Sxt.ModelError] when refused
 */
gboolean
sxt_project_move (SxtProject *self, SxtListId list, guint from, guint n, guint to, GError **error)
{
  guint length;

  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (list >= SXT_FIRST_LIST && list < SXT_N_LISTS, FALSE);

  length = sxt_project_get_n (self, list);
  g_return_val_if_fail (n <= length && from <= length - n && to <= length - n, FALSE);

  if (!may_change (self, error))
    return FALSE;
  if (n == 0 || from == to)
    return TRUE;

  sxt_project_begin (self, NULL);
  sxt_change_list_add_move (self->changes, list, from, n, to);
  sxt_record_list_move (self->lists[list], from, n, to);
  return sxt_project_end (self, error);
}

static gboolean
apply_one (SxtProject *self, const SxtChange *change, GError **error)
{
  SxtRecord *record = change->records != NULL ? change->records[0] : NULL;

  switch (change->op)
    {
    case SXT_CHANGE_INSERT:
      return sxt_project_insert (self, change->list, change->position, change->records, change->n, error);
    case SXT_CHANGE_MOVE: return sxt_project_move (self, change->list, change->position, change->n, change->to, error);
    case SXT_CHANGE_SET:
    case SXT_CHANGE_REMOVE:
      record = sxt_project_lookup (self, record->id);
      if (record == NULL || sxt_record_get_list (record) != change->list)
        {
          g_set_error_literal (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_ID,
                               _ ("A record that was to be changed is no longer in the plan."));
          return refuse (self);
        }
      return change->op == SXT_CHANGE_SET ? sxt_record_set_value (record, change->field, &change->new_value, error)
                                          : sxt_project_remove (self, &record, 1, error);
    default: g_assert_not_reached ();
    }
}

/**
 * sxt_project_apply:
 * @self: a project
 * @changes: changes not yet applied; its records may be copies: they are found by id
 * @label: what the planner does
 * @error: return location for an error
 *
 * Applies a preview as one step.
 *
 * Returns: %FALSE with [error@Sxt.ModelError] when any part is refused: then nothing is done
 */
gboolean
sxt_project_apply (SxtProject *self, SxtChangeList *changes, const char *label, GError **error)
{
  gboolean done = TRUE;

  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);

  sxt_project_begin (self, label);
  for (guint i = 0; done && i < sxt_change_list_get_n (changes); i++)
    done = apply_one (self, sxt_change_list_get (changes, i), error);
  if (!done)
    {
      sxt_project_fail (self);
      sxt_project_end (self, NULL);
      return FALSE;
    }

  return sxt_project_end (self, error);
}

/* History */

static gboolean
travel (SxtProject *self, gboolean redo, GError **error)
{
  g_autoptr (SxtChangeList) step = NULL;
  g_autoptr (SxtChangeList) changes = NULL;

  if (self->groups->len > 0 || self->is_applying)
    {
      g_set_error_literal (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_BUSY,
                           _ ("Undo has to wait until the present change is complete."));
      return FALSE;
    }

  step = redo ? sxt_history_take_redo (self->history) : sxt_history_take_undo (self->history);
  if (step == NULL)
    return TRUE;

  changes = redo ? sxt_change_list_ref (step) : sxt_change_list_invert (step);
  self->is_applying = TRUE;
  act_all (self, changes);
  self->is_applying = FALSE;
  emit_changed (self, changes);
  return TRUE;
}

/**
 * sxt_project_undo:
 * @self: a project
 * @error: return location for an error
 *
 * Undoes the last step, if there is one. A removed record comes back as the same instance, at its place.
 *
 * Returns: %FALSE with %SXT_MODEL_ERROR_BUSY inside a group or a handler
 */
gboolean
sxt_project_undo (SxtProject *self, GError **error)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);

  return travel (self, FALSE, error);
}

/**
 * sxt_project_redo:
 * @self: a project
 * @error: return location for an error
 *
 * Does the last undone step again, if there is one.
 *
 * Returns: %FALSE with %SXT_MODEL_ERROR_BUSY inside a group or a handler
 */
gboolean
sxt_project_redo (SxtProject *self, GError **error)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);

  return travel (self, TRUE, error);
}

/**
 * sxt_project_get_can_undo:
 * @self: a project
 *
 * Returns: whether there is a step to undo
 */
gboolean
sxt_project_get_can_undo (SxtProject *self)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);

  return sxt_history_can (self->history, FALSE);
}

/**
 * sxt_project_get_can_redo:
 * @self: a project
 *
 * Returns: whether there is a step to do again
 */
gboolean
sxt_project_get_can_redo (SxtProject *self)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);

  return sxt_history_can (self->history, TRUE);
}

static const char *
get_label (SxtProject *self, gboolean redo)
{
  g_free (self->labels[redo]);
  self->labels[redo] = sxt_history_dup_label (self->history, redo);
  return self->labels[redo];
}

/**
 * sxt_project_get_undo_label:
 * @self: a project
 *
 * Returns: (transfer none) (nullable): what undo would undo, translated: "Set Staffing of Lincoln MS to 3"
 */
const char *
sxt_project_get_undo_label (SxtProject *self)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);

  return get_label (self, FALSE);
}

/**
 * sxt_project_get_redo_label:
 * @self: a project
 *
 * Returns: (transfer none) (nullable): what redo would do again, translated
 */
const char *
sxt_project_get_redo_label (SxtProject *self)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);

  return get_label (self, TRUE);
}

/**
 * sxt_project_get_modified:
 * @self: a project
 *
 * Returns: whether its state is another than the saved one
 */
gboolean
sxt_project_get_modified (SxtProject *self)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), FALSE);

  return sxt_history_is_modified (self->history);
}

/**
 * sxt_project_mark_saved:
 * @self: a project
 *
 * Says that the present state is on disk.
 */
void
sxt_project_mark_saved (SxtProject *self)
{
  g_return_if_fail (SXT_IS_PROJECT (self));

  sxt_project_end_saving (self, sxt_project_begin_saving (self));
}

/**
 * sxt_project_begin_saving:
 * @self: a project
 *
 * Names the present state, a copy of which is about to be written elsewhere. What is typed from here on is a step of
 * its own.
 *
 * Returns: the state, for sxt_project_end_saving()
 */
guint64
sxt_project_begin_saving (SxtProject *self)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), 0);

  return sxt_history_begin_saving (self->history);
}

/**
 * sxt_project_end_saving:
 * @self: a project
 * @state: what sxt_project_begin_saving() gave
 *
 * Says that this state is on disk. What was changed meanwhile leaves the project modified.
 */
void
sxt_project_end_saving (SxtProject *self, guint64 state)
{
  g_return_if_fail (SXT_IS_PROJECT (self));

  sxt_history_end_saving (self->history, state);
  notify_history (self);
}

/**
 * sxt_project_dup_removed_title:
 * @self: a project
 * @id: what a reference names
 *
 * Returns: (transfer full) (nullable): what the removed record was called; %NULL if it is there, or was removed before
 *   the plan was opened
 */
char *
sxt_project_dup_removed_title (SxtProject *self, const char *id)
{
  SxtRecord *record;

  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);

  record = sxt_project_lookup (self, id) == NULL ? sxt_history_find_removed (self->history, id) : NULL;
  return record != NULL ? sxt_record_dup_title (record) : NULL;
}

/**
 * sxt_project_clear_history:
 * @self: a project
 *
 * Forgets all steps.
 */
void
sxt_project_clear_history (SxtProject *self)
{
  g_return_if_fail (SXT_IS_PROJECT (self));

  sxt_history_clear (self->history);
  notify_history (self);
}

/**
 * sxt_project_set_clock:
 * @self: a project
 * @clock: (scope forever): tells monotonic microseconds
 * @data: for @clock
 *
 * Typing in one field within a second joins one step, by this clock.
 */
void
sxt_project_set_clock (SxtProject *self, SxtClock clock, gpointer data)
{
  g_return_if_fail (SXT_IS_PROJECT (self));

  self->clock = clock;
  self->clock_data = data;
}

/**
 * sxt_project_set_history_limit:
 * @self: a project
 * @bytes: how much the history may keep alive; 64 MiB unless set
 *
 * The newest step is never lost.
 */
void
sxt_project_set_history_limit (SxtProject *self, gsize bytes)
{
  g_return_if_fail (SXT_IS_PROJECT (self));

  sxt_history_set_limit (self->history, bytes);
  notify_history (self);
}

/**
 * sxt_project_get_setting:
 * @self: a project
 * @setting: a field of the settings, a number or a yes or no
 *
 * Returns: the district's own value in its unit, else the program's sourced default
 */
double
sxt_project_get_setting (SxtProject *self, int setting)
{
  SxtRecord *settings;
  gboolean yes;
  double fallback;

  g_return_val_if_fail (SXT_IS_PROJECT (self), 0);

  settings = self->singles[SXT_SETTINGS];
  fallback = sxt_setting_get_default (setting)->value;
  if (sxt_record_get_record_type (settings)->fields[setting].kind == SXT_KIND_BOOLEAN)
    return sxt_record_get_boolean (settings, setting, &yes) ? yes : fallback;

  return sxt_record_get_double (settings, setting, fallback);
}

/**
 * sxt_project_get_currency:
 * @self: a project
 *
 * Returns: (transfer none): its ISO 4217 code, "USD" unless set
 */
const char *
sxt_project_get_currency (SxtProject *self)
{
  const char *currency;

  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);

  currency = sxt_record_get_string (self->singles[SXT_PLAN], SXT_PLAN_CURRENCY);
  return currency != NULL ? currency : "USD";
}

/* Reading */

/**
 * sxt_project_load_single:
 * @self: a new project
 * @record: (transfer none): a single record as read
 */
void
sxt_project_load_single (SxtProject *self, SxtRecord *record)
{
  g_return_if_fail (SXT_IS_PROJECT (self));
  g_return_if_fail (record->project == NULL && sxt_record_get_list (record) < SXT_FIRST_LIST);

  replace_single (self, sxt_record_get_list (record), record);
}

/**
 * sxt_project_load_records:
 * @self: a new project
 * @list: a list
 * @records: (transfer full) (element-type Sxt.Record): records as read, their ids valid and unique in the file
 *
 * Adds to the end, without history; one `items-changed` goes out.
 */
void
sxt_project_load_records (SxtProject *self, SxtListId list, GPtrArray *records)
{
  g_return_if_fail (SXT_IS_PROJECT (self));
  g_return_if_fail (list >= SXT_FIRST_LIST && list < SXT_N_LISTS);

  if (records->len > 0)
    act_insert (self, list, sxt_project_get_n (self, list), (SxtRecord *const *) records->pdata, records->len);
  g_ptr_array_unref (records);
}

/**
 * sxt_project_get_unknown:
 * @self: a project
 *
 * Returns: (transfer none) (nullable): top-level members of the file that this program does not know, in their order
 */
JsonObject *
sxt_project_get_unknown (SxtProject *self)
{
  g_return_val_if_fail (SXT_IS_PROJECT (self), NULL);

  return self->unknown;
}

/**
 * sxt_project_set_unknown:
 * @self: a project
 * @unknown: (nullable) (transfer none): members to keep
 */
void
sxt_project_set_unknown (SxtProject *self, JsonObject *unknown)
{
  g_return_if_fail (SXT_IS_PROJECT (self));

  g_clear_pointer (&self->unknown, json_object_unref);
  self->unknown = unknown != NULL ? json_object_ref (unknown) : NULL;
}
