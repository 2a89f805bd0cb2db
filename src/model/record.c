/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records: GObject classes made from the field tables, one slot of 8 bytes for each field. */
#include "model/record-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/decimal.h"
#include "base/format.h"
#include "base/text.h"
#include "model/id.h"
#include "model/project.h"

#define TITLE_MAX_DEPTH 3

enum
{
  PROP_0,
  PROP_ID,
  PROP_FIRST_FIELD,
};

static GObjectClass *parent_class;

static const SxtField *
get_field (SxtRecord *self, int field)
{
  const SxtRecordType *type = SXT_RECORD_GET_CLASS (self)->type;

  g_assert (field >= 0 && (guint) field < type->n_fields);
  return &type->fields[field];
}

static gboolean
kind_is_pointer (SxtKind kind)
{
  return kind == SXT_KIND_STRING || kind == SXT_KIND_TEXT || kind == SXT_KIND_REFERENCE || kind == SXT_KIND_STRINGS;
}

static void
clear_slot (const SxtField *field, SxtSlot *slot)
{
  if (field->kind == SXT_KIND_STRINGS)
    g_clear_pointer (&slot->v, sxt_strings_unref);
  else if (kind_is_pointer (field->kind))
    g_clear_pointer (&slot->s, g_ref_string_release);
  else
    slot->i = SXT_ABSENT;
}

static void
copy_slot (const SxtField *field, const SxtSlot *from, SxtSlot *to)
{
  if (field->kind == SXT_KIND_STRINGS)
    to->v = from->v != NULL ? sxt_strings_ref (from->v) : NULL;
  else if (kind_is_pointer (field->kind))
    to->s = from->s != NULL ? g_ref_string_acquire (from->s) : NULL;
  else
    to->i = from->i;
}

static void
extra_free (SxtRecordExtra *extra)
{
  g_clear_pointer (&extra->unknown, json_object_unref);
  g_clear_pointer (&extra->raw, g_hash_table_unref);
  g_free (extra);
}

static SxtRecordExtra *
ensure_extra (SxtRecord *self)
{
  if (self->extra == NULL)
    self->extra = g_new0 (SxtRecordExtra, 1);

  return self->extra;
}

static JsonNode *
get_raw (SxtRecord *self, int field)
{
  if (self->extra == NULL || self->extra->raw == NULL)
    return NULL;

  return g_hash_table_lookup (self->extra->raw, GINT_TO_POINTER (field + 1));
}

/* json_node_copy() shares arrays and objects, whose counts are not atomic: a copy for a thread is made from text. */
static JsonNode *
copy_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);
  JsonNode *copy = json_from_string (text, NULL);

  json_node_seal (copy);
  return copy;
}

void
sxt_record_write (SxtRecord *self, int field, const SxtValue *value)
{
  const SxtField *row = get_field (self, field);
  SxtSlot *slot = &self->slots[field];

  clear_slot (row, slot);
  if (self->extra != NULL && self->extra->raw != NULL)
    g_hash_table_remove (self->extra->raw, GINT_TO_POINTER (field + 1));

  switch (value->type)
    {
    case SXT_VALUE_ABSENT: break;
    case SXT_VALUE_INT: slot->i = value->i; break;
    case SXT_VALUE_STRING: slot->s = g_ref_string_acquire (value->s); break;
    case SXT_VALUE_STRINGS: slot->v = sxt_strings_ref (value->v); break;
    case SXT_VALUE_RAW:
      {
        SxtRecordExtra *extra = ensure_extra (self);

        if (extra->raw == NULL)
          extra->raw = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) json_node_unref);
        g_hash_table_insert (extra->raw, GINT_TO_POINTER (field + 1), json_node_ref (value->raw));
        break;
      }
    default: g_assert_not_reached ();
    }
}

void
sxt_record_notify (SxtRecord *self, int field)
{
  SxtRecordClass *klass = SXT_RECORD_GET_CLASS (self);

  g_object_notify_by_pspec (G_OBJECT (self), klass->pspecs[field]);

  for (guint i = 0; i < klass->type->n_fields; i++)
    {
      const SxtField *row = &klass->type->fields[i];

      if (row->flags & SXT_FIELD_COMPUTED)
        for (guint j = 0; j < SXT_FIELD_MAX_READS && row->reads[j] >= 0; j++)
          if (row->reads[j] == field)
            {
              g_object_notify_by_pspec (G_OBJECT (self), klass->pspecs[i]);
              break;
            }
    }
}

/* About what it costs the history to keep this record alive. */
gsize
sxt_record_get_size (SxtRecord *self)
{
  const SxtRecordType *type = SXT_RECORD_GET_CLASS (self)->type;
  gsize size = sizeof (SxtRecord) + 64 + type->n_fields * sizeof (SxtSlot);

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_auto (SxtValue) value = SXT_VALUE_INIT;

      if (type->fields[i].flags & SXT_FIELD_COMPUTED)
        continue;
      sxt_record_get_value (self, i, &value);
      size += sxt_value_get_size (&value);
    }

  return size;
}

/* The key of the pair that this record stands for, or NULL while one half is absent. */
char *
sxt_record_dup_pair (SxtRecord *self)
{
  const SxtRecordType *type = SXT_RECORD_GET_CLASS (self)->type;
  int n = type->pair[2] >= 0 ? 3 : 2;
  const char *a, *b;

  g_assert (type->flags & SXT_TYPE_PAIRING);

  a = sxt_record_get_string (self, type->pair[0]);
  if (a == NULL && n == 3)
    a = sxt_record_get_string (self, type->pair[1]);
  b = sxt_record_get_string (self, type->pair[n - 1]);

  return a != NULL && b != NULL ? g_strconcat (a, "\n", b, NULL) : NULL;
}

static void
sxt_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SxtRecord *self = SXT_RECORD (object);
  int field = (int) prop_id - PROP_FIRST_FIELD;

  if (prop_id == PROP_ID)
    g_value_set_string (value, self->id);
  else if (G_IS_PARAM_SPEC_BOXED (pspec))
    {
      const char *const *items = sxt_record_get_strings (self, field);

      if (items[0] != NULL)
        g_value_set_boxed (value, items);
    }
  else
    g_value_take_string (value, sxt_record_dup_text (self, field));
}

static void
sxt_record_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SxtRecord *self = SXT_RECORD (object);
  int field = (int) prop_id - PROP_FIRST_FIELD;
  g_autoptr (GError) error = NULL;

  if (G_IS_PARAM_SPEC_BOXED (pspec))
    sxt_record_set_strings (self, field, g_value_get_boxed (value));
  else if (!sxt_record_set_text (self, field, g_value_get_string (value), &error))
    g_warning ("%s: %s", pspec->name, error->message);
}

static void
sxt_record_finalize (GObject *object)
{
  SxtRecord *self = SXT_RECORD (object);
  const SxtRecordType *type = SXT_RECORD_GET_CLASS (self)->type;

  for (guint i = 0; i < type->n_fields; i++)
    clear_slot (&type->fields[i], &self->slots[i]);
  g_clear_pointer (&self->extra, extra_free);
  g_clear_pointer (&self->id, g_ref_string_release);

  parent_class->finalize (object);
}

/* One class for each table. GObject resets the accessors in each subclass, so they are set here, not in the base. */
static void
sxt_record_class_init (gpointer g_class, gpointer data)
{
  SxtRecordClass *klass = g_class;
  GObjectClass *object_class = g_class;
  const SxtRecordType *type;

  klass->list = GPOINTER_TO_INT (data);
  klass->type = type = sxt_record_type_get (klass->list);
  klass->pspecs = g_new0 (GParamSpec *, type->n_fields);
  object_class->get_property = sxt_record_get_property;
  object_class->set_property = sxt_record_set_property;

  g_object_class_install_property (
      object_class, PROP_ID, g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  for (guint i = 0; i < type->n_fields; i++)
    {
      const SxtField *field = &type->fields[i];
      const char *name = sxt_record_type_get_property (type, i);
      GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

      if (!(field->flags & SXT_FIELD_COMPUTED))
        flags |= G_PARAM_WRITABLE;
      klass->pspecs[i] = field->kind == SXT_KIND_STRINGS ? g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags)
                                                         : g_param_spec_string (name, NULL, NULL, NULL, flags);
      g_object_class_install_property (object_class, PROP_FIRST_FIELD + i, klass->pspecs[i]);
    }
}

static void
sxt_record_init (GTypeInstance *instance, gpointer g_class)
{
  SxtRecord *self = (SxtRecord *) instance;
  SxtRecordClass *klass = g_class;

  if (klass->type == NULL)
    return;

  for (guint i = 0; i < klass->type->n_fields; i++)
    if (!kind_is_pointer (klass->type->fields[i].kind))
      self->slots[i].i = SXT_ABSENT;
}

static void
sxt_record_base_class_init (gpointer g_class, gpointer data)
{
  GObjectClass *object_class = g_class;

  parent_class = g_type_class_peek_parent (g_class);
  object_class->finalize = sxt_record_finalize;
}

GType
sxt_record_get_type (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      GType type =
          g_type_register_static_simple (G_TYPE_OBJECT, g_intern_static_string ("SxtRecord"), sizeof (SxtRecordClass),
                                         sxt_record_base_class_init, sizeof (SxtRecord), NULL, G_TYPE_FLAG_ABSTRACT);
      g_once_init_leave (&once, type);
    }

  return once;
}

static GType gtypes[SXT_N_LISTS];

static gpointer
register_all (gpointer data)
{
  for (int i = 0; i < SXT_N_LISTS; i++)
    {
      const SxtRecordType *type = sxt_record_type_get (i);
      GTypeInfo info = {
        .class_size = sizeof (SxtRecordClass),
        .class_init = sxt_record_class_init,
        .class_data = GINT_TO_POINTER (i),
        .instance_size = sizeof (SxtRecord) + type->n_fields * sizeof (SxtSlot),
        .instance_init = sxt_record_init,
      };

      gtypes[i] = g_type_register_static (SXT_TYPE_RECORD, type->type_name, &info, G_TYPE_FLAG_FINAL);
    }

  return NULL;
}

/**
 * sxt_record_type_get_gtype:
 * @list: a record type
 *
 * Returns: its final class
 */
GType
sxt_record_type_get_gtype (SxtListId list)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (list >= 0 && list < SXT_N_LISTS, G_TYPE_INVALID);

  g_once (&once, register_all, NULL);
  return gtypes[list];
}

/**
 * sxt_record_new_with_id:
 * @list: a record type
 * @id: a valid id
 *
 * Returns: (transfer full): an empty record outside any project
 */
SxtRecord *
sxt_record_new_with_id (SxtListId list, const char *id)
{
  SxtRecord *self;

  g_return_val_if_fail (sxt_id_is_valid (id), NULL);

  self = g_object_new (sxt_record_type_get_gtype (list), NULL);
  self->id = g_ref_string_new (id);
  return self;
}

/**
 * sxt_record_new:
 * @list: a record type
 *
 * Returns: (transfer full): an empty record with a new random id
 */
SxtRecord *
sxt_record_new (SxtListId list)
{
  g_autofree char *id = sxt_id_new ();

  return sxt_record_new_with_id (list, id);
}

/**
 * sxt_record_new_for_key:
 * @list: a record type
 * @key: the key that it has outside, such as an NCES id
 *
 * Returns: (transfer full): an empty record whose id follows from @list and @key
 */
SxtRecord *
sxt_record_new_for_key (SxtListId list, const char *key)
{
  g_autofree char *id = sxt_id_for_key (list, key);

  return sxt_record_new_with_id (list, id);
}

static SxtRecord *
copy_with_id (SxtRecord *self, char *id)
{
  SxtRecordClass *klass = SXT_RECORD_GET_CLASS (self);
  SxtRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  copy->id = id;
  for (guint i = 0; i < klass->type->n_fields; i++)
    copy_slot (&klass->type->fields[i], &self->slots[i], &copy->slots[i]);

  if (self->extra != NULL)
    {
      SxtRecordExtra *extra = ensure_extra (copy);

      if (self->extra->unknown != NULL)
        {
          g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), self->extra->unknown);
          g_autoptr (JsonNode) node_copy = copy_json (node);

          extra->unknown = json_node_dup_object (node_copy);
        }
      if (self->extra->raw != NULL)
        {
          GHashTableIter iter;
          gpointer key, node;

          extra->raw = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) json_node_unref);
          g_hash_table_iter_init (&iter, self->extra->raw);
          while (g_hash_table_iter_next (&iter, &key, &node))
            g_hash_table_insert (extra->raw, key, copy_json (node));
        }
    }

  return copy;
}

/**
 * sxt_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): the same record, outside any project; it shares texts, which is safe between threads
 */
SxtRecord *
sxt_record_copy (SxtRecord *self)
{
  g_return_val_if_fail (SXT_IS_RECORD (self), NULL);

  return copy_with_id (self, g_ref_string_acquire (self->id));
}

/**
 * sxt_record_duplicate:
 * @self: a record
 *
 * Returns: (transfer full): a new record with the values of @self and an id of its own
 */
SxtRecord *
sxt_record_duplicate (SxtRecord *self)
{
  g_autofree char *id = sxt_id_new ();

  g_return_val_if_fail (SXT_IS_RECORD (self), NULL);

  return copy_with_id (self, g_ref_string_new (id));
}

/**
 * sxt_record_get_record_type:
 * @self: a record
 *
 * Returns: (transfer none): its table
 */
const SxtRecordType *
sxt_record_get_record_type (SxtRecord *self)
{
  g_return_val_if_fail (SXT_IS_RECORD (self), NULL);

  return SXT_RECORD_GET_CLASS (self)->type;
}

/**
 * sxt_record_get_list:
 * @self: a record
 *
 * Returns: the list it belongs to by its type
 */
SxtListId
sxt_record_get_list (SxtRecord *self)
{
  g_return_val_if_fail (SXT_IS_RECORD (self), SXT_LIST_NONE);

  return SXT_RECORD_GET_CLASS (self)->list;
}

/**
 * sxt_record_get_id:
 * @self: a record
 *
 * Returns: (transfer none): its id
 */
const char *
sxt_record_get_id (SxtRecord *self)
{
  g_return_val_if_fail (SXT_IS_RECORD (self), NULL);

  return self->id;
}

/**
 * sxt_record_get_project:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the project it stands in; %NULL before it is inserted and once it is removed
 */
SxtProject *
sxt_record_get_project (SxtRecord *self)
{
  g_return_val_if_fail (SXT_IS_RECORD (self), NULL);

  return self->project;
}

/**
 * sxt_record_get_pspec:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: (transfer none): the property of @field
 */
GParamSpec *
sxt_record_get_pspec (SxtRecord *self, int field)
{
  g_return_val_if_fail (SXT_IS_RECORD (self), NULL);

  return SXT_RECORD_GET_CLASS (self)->pspecs[field];
}

/**
 * sxt_record_get_value:
 * @self: a record
 * @field: one of its fields, stored or computed
 * @value: (out caller-allocates): an initialised, empty value
 *
 * The only getter that hands out values of the wrong kind (%SXT_VALUE_RAW).
 */
void
sxt_record_get_value (SxtRecord *self, int field, SxtValue *value)
{
  const SxtField *row = get_field (self, field);
  const SxtSlot *slot = &self->slots[field];
  JsonNode *raw = get_raw (self, field);

  g_assert (value->type == SXT_VALUE_ABSENT);

  if (row->flags & SXT_FIELD_COMPUTED)
    row->compute (self, value);
  else if (raw != NULL)
    {
      value->type = SXT_VALUE_RAW;
      value->raw = json_node_ref (raw);
    }
  else if (row->kind == SXT_KIND_STRINGS)
    {
      if (slot->v != NULL)
        {
          value->type = SXT_VALUE_STRINGS;
          value->v = sxt_strings_ref (slot->v);
        }
    }
  else if (kind_is_pointer (row->kind))
    {
      if (slot->s != NULL)
        {
          value->type = SXT_VALUE_STRING;
          value->s = g_ref_string_acquire (slot->s);
        }
    }
  else if (slot->i != SXT_ABSENT)
    {
      value->type = SXT_VALUE_INT;
      value->i = slot->i;
    }
}

/**
 * sxt_record_has:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: whether it has a value of its kind
 */
gboolean
sxt_record_has (SxtRecord *self, int field)
{
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  sxt_record_get_value (self, field, &value);
  return value.type != SXT_VALUE_ABSENT && value.type != SXT_VALUE_RAW;
}

/**
 * sxt_record_is_wrong_kind:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: whether the file holds something there that is no value of the field; it is kept until the field is edited
 */
gboolean
sxt_record_is_wrong_kind (SxtRecord *self, int field)
{
  g_return_val_if_fail (SXT_IS_RECORD (self), FALSE);

  return get_raw (self, field) != NULL;
}

/**
 * sxt_record_get_string:
 * @self: a record
 * @field: a stored string, text or reference
 *
 * Returns: (transfer none) (nullable): the text, or the id of the target; %NULL if absent
 */
const char *
sxt_record_get_string (SxtRecord *self, int field)
{
  const SxtField *row = get_field (self, field);

  g_assert (kind_is_pointer (row->kind) && row->kind != SXT_KIND_STRINGS);
  g_assert (!(row->flags & SXT_FIELD_COMPUTED));
  return self->slots[field].s;
}

static gboolean
get_int (SxtRecord *self, int field, gint64 *i)
{
  const SxtField *row = get_field (self, field);

  g_assert (!kind_is_pointer (row->kind));

  if (row->flags & SXT_FIELD_COMPUTED)
    {
      g_auto (SxtValue) value = SXT_VALUE_INIT;

      row->compute (self, &value);
      if (value.type != SXT_VALUE_INT)
        return FALSE;
      *i = value.i;
      return TRUE;
    }

  if (self->slots[field].i == SXT_ABSENT)
    return FALSE;
  *i = self->slots[field].i;
  return TRUE;
}

/**
 * sxt_record_get_integer:
 * @self: a record
 * @field: an integer or a decimal
 * @value: (out): the value, a decimal scaled by its places; untouched if absent
 *
 * Returns: whether there is a value
 */
gboolean
sxt_record_get_integer (SxtRecord *self, int field, gint64 *value)
{
  return get_int (self, field, value);
}

/**
 * sxt_record_get_double:
 * @self: a record
 * @field: an integer or a decimal
 * @fallback: the answer if absent
 *
 * Returns: the value in its unit, or @fallback
 */
double
sxt_record_get_double (SxtRecord *self, int field, double fallback)
{
  gint64 i;

  return get_int (self, field, &i) ? sxt_decimal_to_double (i, get_field (self, field)->places) : fallback;
}

/**
 * sxt_record_get_boolean:
 * @self: a record
 * @field: a boolean
 * @value: (out): yes or no; untouched if absent
 *
 * Returns: whether there is a value
 */
gboolean
sxt_record_get_boolean (SxtRecord *self, int field, gboolean *value)
{
  gint64 i;

  if (!get_int (self, field, &i))
    return FALSE;
  *value = i != 0;
  return TRUE;
}

/**
 * sxt_record_is_true:
 * @self: a record
 * @field: a boolean
 *
 * Returns: whether the value is there and yes
 */
gboolean
sxt_record_is_true (SxtRecord *self, int field)
{
  gboolean value = FALSE;

  return sxt_record_get_boolean (self, field, &value) && value;
}

/**
 * sxt_record_get_choice:
 * @self: a record
 * @field: a choice
 *
 * Returns: the value of the field's C enum, or -1 if absent
 */
int
sxt_record_get_choice (SxtRecord *self, int field)
{
  gint64 i;

  return get_int (self, field, &i) ? (int) i : -1;
}

/**
 * sxt_record_get_date:
 * @self: a record
 * @field: a date
 *
 * Returns: the date, or %SXT_DATE_NONE
 */
SxtDate
sxt_record_get_date (SxtRecord *self, int field)
{
  gint64 i;

  return get_int (self, field, &i) ? (SxtDate) i : SXT_DATE_NONE;
}

/**
 * sxt_record_get_month_day:
 * @self: a record
 * @field: a month and day
 *
 * Returns: the day, or %SXT_MONTH_DAY_NONE
 */
SxtMonthDay
sxt_record_get_month_day (SxtRecord *self, int field)
{
  gint64 i;

  return get_int (self, field, &i) ? (SxtMonthDay) i : SXT_MONTH_DAY_NONE;
}

/**
 * sxt_record_get_strings:
 * @self: a record
 * @field: a list of strings
 *
 * Returns: (transfer none) (array zero-terminated=1): the strings, none if absent
 */
const char *const *
sxt_record_get_strings (SxtRecord *self, int field)
{
  static const char *const none[] = { NULL };

  g_assert (get_field (self, field)->kind == SXT_KIND_STRINGS);
  return self->slots[field].v != NULL ? sxt_strings_get (self->slots[field].v) : none;
}

/**
 * sxt_record_has_string:
 * @self: a record
 * @field: a list of strings
 * @item: a string, or a key of the field's choices
 *
 * Returns: whether @item is among them
 */
gboolean
sxt_record_has_string (SxtRecord *self, int field, const char *item)
{
  return g_strv_contains (sxt_record_get_strings (self, field), item);
}

/**
 * sxt_record_get_target:
 * @self: a record in a project
 * @field: a reference
 *
 * Returns: (transfer none) (nullable): the record that it names; %NULL if absent, removed, or of a list that the
 *   field does not lead to
 */
SxtRecord *
sxt_record_get_target (SxtRecord *self, int field)
{
  const SxtField *row = get_field (self, field);
  const char *id = sxt_record_get_string (self, field);
  SxtRecord *target;

  if (id == NULL || self->project == NULL)
    return NULL;

  target = sxt_project_lookup (self->project, id);
  if (target == NULL || row->targets[0] == SXT_LIST_ANY)
    return target;

  return sxt_record_get_list (target) == row->targets[0] || sxt_record_get_list (target) == row->targets[1] ? target
                                                                                                            : NULL;
}

/**
 * sxt_record_set_value:
 * @self: a record
 * @field: a stored field
 * @value: a value of the field's kind, or absent
 *
 * Returns: whether it stands now; %FALSE with [error@Sxt.ModelError] when it is refused
 */
gboolean
sxt_record_set_value (SxtRecord *self, int field, const SxtValue *value, GError **error)
{
  const SxtField *row;

  g_return_val_if_fail (SXT_IS_RECORD (self), FALSE);

  row = get_field (self, field);
  if (self->removed)
    {
      g_set_error_literal (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_BUSY,
                           _ ("This record has been removed. Undo the removal to edit it."));
      return FALSE;
    }
  if (row->flags & SXT_FIELD_COMPUTED)
    {
      g_set_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_VALUE,
                   _ ("“%s” is computed from other fields and cannot be typed."), _ (row->label));
      return FALSE;
    }
  if (!sxt_field_check (row, value, error))
    {
      if (self->project != NULL)
        sxt_project_fail (self->project);
      return FALSE;
    }
  if (self->project != NULL)
    return sxt_project_set_value (self->project, self, field, value, error);

  sxt_record_write (self, field, value);
  sxt_record_notify (self, field);
  return TRUE;
}

/**
 * sxt_record_set_text:
 * @self: a record
 * @field: a stored field
 * @canonical: (nullable): the value in canonical form; %NULL or empty clears
 *
 * Returns: whether it stands now; %FALSE with [error@Sxt.ModelError] when it is no value of that field
 */
gboolean
sxt_record_set_text (SxtRecord *self, int field, const char *canonical, GError **error)
{
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  if (canonical != NULL && *canonical != '\0' && !sxt_field_parse (get_field (self, field), canonical, &value, error))
    return FALSE;

  return sxt_record_set_value (self, field, &value, error);
}

static gboolean
set_quietly (SxtRecord *self, int field, const SxtValue *value)
{
  return sxt_record_set_value (self, field, value, NULL);
}

/**
 * sxt_record_set_string:
 * @self: a record
 * @field: a string, text or reference
 * @value: (nullable): the text or id; %NULL or empty clears
 *
 * Returns: %FALSE when it is refused
 */
gboolean
sxt_record_set_string (SxtRecord *self, int field, const char *value)
{
  g_auto (SxtValue) v = SXT_VALUE_INIT;

  sxt_value_set_string (&v, value);
  return set_quietly (self, field, &v);
}

/**
 * sxt_record_set_integer:
 * @self: a record
 * @field: an integer or a decimal
 * @value: the value, a decimal scaled by its places
 *
 * Returns: %FALSE when it is refused
 */
gboolean
sxt_record_set_integer (SxtRecord *self, int field, gint64 value)
{
  g_auto (SxtValue) v = SXT_VALUE_INIT;

  sxt_value_set_int (&v, value);
  return set_quietly (self, field, &v);
}

/**
 * sxt_record_set_boolean:
 * @self: a record
 * @field: a boolean
 * @value: yes or no
 *
 * Returns: %FALSE when it is refused
 */
gboolean
sxt_record_set_boolean (SxtRecord *self, int field, gboolean value)
{
  return sxt_record_set_integer (self, field, value != FALSE);
}

/**
 * sxt_record_set_choice:
 * @self: a record
 * @field: a choice
 * @value: of the field's C enum, or -1 to clear
 *
 * Returns: %FALSE when it is refused
 */
gboolean
sxt_record_set_choice (SxtRecord *self, int field, int value)
{
  return value < 0 ? sxt_record_clear (self, field) : sxt_record_set_integer (self, field, value);
}

/**
 * sxt_record_set_date:
 * @self: a record
 * @field: a date
 * @value: the date, or %SXT_DATE_NONE to clear
 *
 * Returns: %FALSE when it is refused
 */
gboolean
sxt_record_set_date (SxtRecord *self, int field, SxtDate value)
{
  return value == SXT_DATE_NONE ? sxt_record_clear (self, field) : sxt_record_set_integer (self, field, value);
}

/**
 * sxt_record_set_strings:
 * @self: a record
 * @field: a list of strings
 * @items: (nullable) (array zero-terminated=1): the strings; none clears
 *
 * Returns: %FALSE when it is refused
 */
gboolean
sxt_record_set_strings (SxtRecord *self, int field, const char *const *items)
{
  g_auto (SxtValue) v = SXT_VALUE_INIT;

  sxt_value_set_strings (&v, items);
  return set_quietly (self, field, &v);
}

/**
 * sxt_record_set_target:
 * @self: a record
 * @field: a reference
 * @target: (nullable): a record to name
 *
 * Returns: %FALSE when it is refused
 */
gboolean
sxt_record_set_target (SxtRecord *self, int field, SxtRecord *target)
{
  return sxt_record_set_string (self, field, target != NULL ? target->id : NULL);
}

/**
 * sxt_record_clear:
 * @self: a record
 * @field: a stored field
 *
 * Makes the field absent.
 *
 * Returns: %FALSE when it is refused
 */
gboolean
sxt_record_clear (SxtRecord *self, int field)
{
  const SxtValue absent = SXT_VALUE_INIT;

  return set_quietly (self, field, &absent);
}

/**
 * sxt_record_init_value:
 * @self: a record outside a project
 * @field: a stored field
 * @value: (transfer full): what a file holds, in or out of its range, or of the wrong kind
 *
 * For readers: nothing is checked, nobody is told.
 */
void
sxt_record_init_value (SxtRecord *self, int field, SxtValue *value)
{
  g_return_if_fail (SXT_IS_RECORD (self));
  g_return_if_fail (self->project == NULL);

  sxt_record_write (self, field, value);
  sxt_value_clear (value);
}

/**
 * sxt_record_dup_text:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): the canonical form, as in the file; %NULL if absent
 */
char *
sxt_record_dup_text (SxtRecord *self, int field)
{
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  sxt_record_get_value (self, field, &value);
  return value.type == SXT_VALUE_ABSENT || value.type == SXT_VALUE_RAW
             ? NULL
             : sxt_field_to_string (get_field (self, field), &value);
}

static char *dup_title (SxtRecord *self, int depth);

static char *
dup_display (SxtRecord *self, int field, int depth)
{
  const SxtField *row = get_field (self, field);
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  sxt_record_get_value (self, field, &value);
  if (value.type == SXT_VALUE_ABSENT || value.type == SXT_VALUE_RAW)
    return NULL;

  switch (row->kind)
    {
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT: return g_strdup (value.s);
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
      return sxt_format_quantity (value.i, row->places, row->unit,
                                  self->project != NULL ? sxt_project_get_currency (self->project) : "USD");
    case SXT_KIND_BOOLEAN: return g_strdup (value.i ? _ ("Yes") : _ ("No"));
    case SXT_KIND_CHOICE: return g_strdup (_ (row->choices->items[value.i].label));
    case SXT_KIND_DATE: return sxt_format_date ((SxtDate) value.i, SXT_DATE_MEDIUM);
    case SXT_KIND_MONTH_DAY: return sxt_format_month_day ((SxtMonthDay) value.i);
    case SXT_KIND_REFERENCE:
      {
        SxtRecord *target = sxt_record_get_target (self, field);

        return target != NULL ? dup_title (target, depth + 1) : g_strdup (_ ("Removed record"));
      }
    case SXT_KIND_STRINGS:
      {
        g_autoptr (GPtrArray) items = g_ptr_array_new ();
        const char *const *keys = sxt_strings_get (value.v);

        for (guint i = 0; keys[i] != NULL; i++)
          {
            int choice = row->choices != NULL ? sxt_choices_find (row->choices, keys[i]) : -1;

            g_ptr_array_add (items, (gpointer) (choice >= 0 ? _ (row->choices->items[choice].label) : keys[i]));
          }
        g_ptr_array_add (items, NULL);
        return sxt_format_list ((const char *const *) items->pdata);
      }
    default: g_assert_not_reached ();
    }
}

/**
 * sxt_record_dup_display:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): the value in the language of the process, a reference as the title of its
 *   target ("Removed record" where that is gone); %NULL if absent
 */
char *
sxt_record_dup_display (SxtRecord *self, int field)
{
  return dup_display (self, field, 0);
}

/* References in titles may lead in a circle, hence the depth. */
static char *
dup_title (SxtRecord *self, int depth)
{
  const SxtRecordType *type = SXT_RECORD_GET_CLASS (self)->type;
  gboolean join = (type->flags & SXT_TYPE_PAIRING) != 0;
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (type->title) && type->title[i] >= 0 && depth < TITLE_MAX_DEPTH; i++)
    {
      g_autofree char *part = dup_display (self, type->title[i], depth);
      g_autofree char *line = NULL;

      if (part == NULL)
        continue;
      line = sxt_text_squeeze (part);
      if (title->len > 0)
        g_string_append (title, ", ");
      g_string_append (title, line);
      if (!join)
        break;
    }

  if (title->len == 0)
    return g_strdup_printf (_ ("%s without a name"), _ (type->label));

  return g_string_free (g_steal_pointer (&title), FALSE);
}

/**
 * sxt_record_dup_title:
 * @self: a record
 *
 * Returns: (transfer full): what to call it, on one line, in the language of the process: its name or first words; for
 *   a pairing both its halves
 */
char *
sxt_record_dup_title (SxtRecord *self)
{
  g_return_val_if_fail (SXT_IS_RECORD (self), NULL);

  return dup_title (self, 0);
}

/**
 * sxt_record_get_unknown:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): members that another hand wrote and no field has, in their order
 */
JsonObject *
sxt_record_get_unknown (SxtRecord *self)
{
  g_return_val_if_fail (SXT_IS_RECORD (self), NULL);

  return self->extra != NULL ? self->extra->unknown : NULL;
}

/**
 * sxt_record_set_unknown:
 * @self: a record outside a project
 * @unknown: (nullable) (transfer none): members to keep
 */
void
sxt_record_set_unknown (SxtRecord *self, JsonObject *unknown)
{
  g_return_if_fail (SXT_IS_RECORD (self));

  if (unknown == NULL && self->extra == NULL)
    return;
  g_clear_pointer (&ensure_extra (self)->unknown, json_object_unref);
  if (unknown != NULL)
    self->extra->unknown = json_object_ref (unknown);
}
