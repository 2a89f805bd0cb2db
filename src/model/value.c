/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of fields, and lists of strings that copies share. */
#include "model/value.h"

struct _SxtStrings
{
  guint n;
  char **items;
};

static void
clear_strings (gpointer data)
{
  g_strfreev (((SxtStrings *) data)->items);
}

SxtStrings *
sxt_strings_new (const char *const *items)
{
  SxtStrings *self = g_atomic_rc_box_new0 (SxtStrings);

  self->items = g_strdupv ((char **) items);
  self->n = g_strv_length (self->items);
  return self;
}

SxtStrings *
sxt_strings_ref (SxtStrings *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
sxt_strings_unref (SxtStrings *self)
{
  g_atomic_rc_box_release_full (self, clear_strings);
}

const char *const *
sxt_strings_get (SxtStrings *self)
{
  return (const char *const *) self->items;
}

guint
sxt_strings_get_n (SxtStrings *self)
{
  return self->n;
}

gboolean
sxt_strings_equal (SxtStrings *a, SxtStrings *b)
{
  return a == b || g_strv_equal (sxt_strings_get (a), sxt_strings_get (b));
}

void
sxt_value_clear (SxtValue *self)
{
  switch (self->type)
    {
    case SXT_VALUE_STRING: g_ref_string_release (self->s); break;
    case SXT_VALUE_STRINGS: sxt_strings_unref (self->v); break;
    case SXT_VALUE_RAW: json_node_unref (self->raw); break;
    case SXT_VALUE_ABSENT:
    case SXT_VALUE_INT:
    default: break;
    }

  self->type = SXT_VALUE_ABSENT;
}

void
sxt_value_copy (const SxtValue *self, SxtValue *copy)
{
  *copy = *self;
  switch (self->type)
    {
    case SXT_VALUE_STRING: g_ref_string_acquire (self->s); break;
    case SXT_VALUE_STRINGS: sxt_strings_ref (self->v); break;
    case SXT_VALUE_RAW: json_node_ref (self->raw); break;
    case SXT_VALUE_ABSENT:
    case SXT_VALUE_INT:
    default: break;
    }
}

gboolean
sxt_value_equal (const SxtValue *a, const SxtValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case SXT_VALUE_INT: return a->i == b->i;
    case SXT_VALUE_STRING: return g_str_equal (a->s, b->s);
    case SXT_VALUE_STRINGS: return sxt_strings_equal (a->v, b->v);
    case SXT_VALUE_RAW: return json_node_equal (a->raw, b->raw);
    case SXT_VALUE_ABSENT:
    default: return TRUE;
    }
}

void
sxt_value_set_int (SxtValue *self, gint64 i)
{
  sxt_value_clear (self);
  self->type = SXT_VALUE_INT;
  self->i = i;
}

void
sxt_value_set_string (SxtValue *self, const char *s)
{
  sxt_value_clear (self);
  if (s == NULL || *s == '\0')
    return;

  self->type = SXT_VALUE_STRING;
  self->s = g_ref_string_new (s);
}

void
sxt_value_set_strings (SxtValue *self, const char *const *items)
{
  sxt_value_clear (self);
  if (items == NULL || items[0] == NULL)
    return;

  self->type = SXT_VALUE_STRINGS;
  self->v = sxt_strings_new (items);
}

void
sxt_value_take_raw (SxtValue *self, JsonNode *raw)
{
  sxt_value_clear (self);
  json_node_seal (raw);
  self->type = SXT_VALUE_RAW;
  self->raw = raw;
}

gsize
sxt_value_get_size (const SxtValue *self)
{
  gsize size = 0;

  if (self->type == SXT_VALUE_STRING)
    size = g_ref_string_length (self->s) + 24;
  else if (self->type == SXT_VALUE_STRINGS)
    for (guint i = 0; i < sxt_strings_get_n (self->v); i++)
      size += strlen (sxt_strings_get (self->v)[i]) + 24;
  else if (self->type == SXT_VALUE_RAW)
    size = 256;

  return size;
}
