/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A value of a field: absent, a number, a text, texts, or what another hand wrote there. */
#pragma once

#include <glib-object.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SxtStrings:
 *
 * An immutable, reference counted list of strings, shared by copies of a record. Never empty: no strings are absent.
 */
typedef struct _SxtStrings SxtStrings;

SxtStrings *sxt_strings_new (const char *const *items);
SxtStrings *sxt_strings_ref (SxtStrings *self);
void sxt_strings_unref (SxtStrings *self);
const char *const *sxt_strings_get (SxtStrings *self);
guint sxt_strings_get_n (SxtStrings *self);
gboolean sxt_strings_equal (SxtStrings *a, SxtStrings *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtStrings, sxt_strings_unref)

/**
 * SxtValueType:
 * @SXT_VALUE_ABSENT: no value: neither zero, empty nor no
 * @SXT_VALUE_INT: integer, decimal (scaled by its places), boolean (0, 1), choice (index), date, month and day
 * @SXT_VALUE_STRING: string, text, reference (the id of its target)
 * @SXT_VALUE_STRINGS: list of strings
 * @SXT_VALUE_RAW: a JSON value of the wrong kind, kept as read until the field is edited
 */
typedef enum
{
  SXT_VALUE_ABSENT,
  SXT_VALUE_INT,
  SXT_VALUE_STRING,
  SXT_VALUE_STRINGS,
  SXT_VALUE_RAW,
} SxtValueType;

/**
 * SxtValue:
 *
 * An owned value. Start with `SXT_VALUE_INIT`, free with sxt_value_clear().
 */
typedef struct
{
  SxtValueType type;
  union
  {
    gint64 i;
    char *s; /* a GRefString, never empty */
    SxtStrings *v;
    JsonNode *raw; /* sealed */
  };
} SxtValue;

#define SXT_VALUE_INIT { .type = SXT_VALUE_ABSENT }

void sxt_value_clear (SxtValue *self);
void sxt_value_copy (const SxtValue *self, SxtValue *copy);
gboolean sxt_value_equal (const SxtValue *a, const SxtValue *b);
void sxt_value_set_int (SxtValue *self, gint64 i);
void sxt_value_set_string (SxtValue *self, const char *s);
void sxt_value_set_strings (SxtValue *self, const char *const *items);
void sxt_value_take_raw (SxtValue *self, JsonNode *raw);
gsize sxt_value_get_size (const SxtValue *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SxtValue, sxt_value_clear)

G_END_DECLS
