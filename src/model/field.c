/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of a field: read from text and JSON, written to both, and held against what the table allows. */
#include "model/field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/date.h"
#include "base/decimal.h"
#include "base/format.h"

static gboolean
refuse (const SxtField *self, const char *text, const char *wanted, GError **error)
{
  g_autofree char *quote = sxt_format_quote (text);

  g_set_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_VALUE, "%s: %s. %s", _ (self->label), quote, wanted);
  return FALSE;
}

static gboolean
parse_integer (const char *text, gint64 *i)
{
  const char *digits = *text == '-' ? text + 1 : text;

  if (!g_ascii_isdigit (*digits))
    return FALSE;

  return g_ascii_string_to_signed (text, 10, G_MININT64 + 1, G_MAXINT64, i, NULL);
}

static gboolean
parse_number (const SxtField *self, const char *text, gint64 *i)
{
  switch (self->kind)
    {
    case SXT_KIND_INTEGER: return parse_integer (text, i);
    case SXT_KIND_DECIMAL: return sxt_decimal_parse (text, self->places, i);
    case SXT_KIND_BOOLEAN: *i = g_str_equal (text, "true"); return *i || g_str_equal (text, "false");
    case SXT_KIND_CHOICE: *i = sxt_choices_find (self->choices, text); return *i >= 0;
    case SXT_KIND_DATE: *i = sxt_date_parse (text); return *i != SXT_DATE_NONE;
    case SXT_KIND_MONTH_DAY: *i = sxt_month_day_parse (text); return *i != SXT_MONTH_DAY_NONE;
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    case SXT_KIND_REFERENCE:
    case SXT_KIND_STRINGS:
    default: g_assert_not_reached ();
    }
}

/* What a field wants, for somebody who typed something else. */
static char *
describe_wanted (const SxtField *self)
{
  switch (self->kind)
    {
    case SXT_KIND_INTEGER: return g_strdup (_ ("A whole number is wanted, such as 12."));
    case SXT_KIND_DECIMAL:
      return g_strdup_printf (_ ("A number with at most %u decimal places is wanted."), self->places);
    case SXT_KIND_BOOLEAN: return g_strdup (_ ("“true” or “false” is wanted."));
    case SXT_KIND_CHOICE:
    case SXT_KIND_STRINGS:
      if (self->choices == NULL)
        return g_strdup (_ ("A list of texts is wanted."));
      {
        g_autoptr (GString) keys = g_string_new (NULL);

        for (guint i = 0; i < self->choices->n; i++)
          g_string_append_printf (keys, "%s%s", i > 0 ? ", " : "", self->choices->items[i].key);
        return g_strdup_printf (_ ("One of these is wanted: %s."), keys->str);
      }
    case SXT_KIND_DATE: return g_strdup (_ ("A date is wanted, such as 2027-08-25."));
    case SXT_KIND_MONTH_DAY: return g_strdup (_ ("A month and a day are wanted, such as 06-12."));
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    case SXT_KIND_REFERENCE:
    default: return g_strdup (_ ("Text is wanted."));
    }
}

/**
 * sxt_field_parse:
 * @self: a stored field
 * @text: canonical text, not empty; a list of strings has one on each line
 * @value: (out caller-allocates): an initialised, empty value
 * @error: return location for an error
 *
 * Returns: %FALSE with %SXT_MODEL_ERROR_VALUE, whose message names the field and what is allowed
 */
gboolean
sxt_field_parse (const SxtField *self, const char *text, SxtValue *value, GError **error)
{
  gint64 i;

  switch (self->kind)
    {
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    case SXT_KIND_REFERENCE: sxt_value_set_string (value, text); break;
    case SXT_KIND_STRINGS:
      {
        g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
        g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
        g_auto (GStrv) kept = NULL;

        for (guint n = 0; lines[n] != NULL; n++)
          if (*lines[n] != '\0')
            g_strv_builder_add (items, lines[n]);
        kept = g_strv_builder_end (items);
        sxt_value_set_strings (value, (const char *const *) kept);
        break;
      }
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
    case SXT_KIND_BOOLEAN:
    case SXT_KIND_CHOICE:
    case SXT_KIND_DATE:
    case SXT_KIND_MONTH_DAY:
    default:
      if (!parse_number (self, text, &i))
        {
          g_autofree char *wanted = describe_wanted (self);

          return refuse (self, text, wanted, error);
        }
      sxt_value_set_int (value, i);
    }

  if (sxt_field_check (self, value, error))
    return TRUE;
  sxt_value_clear (value);
  return FALSE;
}

/**
 * sxt_field_to_string:
 * @self: a field
 * @value: a value of its kind
 *
 * Returns: (transfer full) (nullable): the canonical form, %NULL if absent
 */
char *
sxt_field_to_string (const SxtField *self, const SxtValue *value)
{
  switch (value->type)
    {
    case SXT_VALUE_STRING: return g_strdup (value->s);
    case SXT_VALUE_STRINGS: return g_strjoinv ("\n", (char **) sxt_strings_get (value->v));
    case SXT_VALUE_INT: break;
    case SXT_VALUE_ABSENT:
    case SXT_VALUE_RAW:
    default: return NULL;
    }

  switch (self->kind)
    {
    case SXT_KIND_DECIMAL: return sxt_decimal_to_string (value->i, self->places);
    case SXT_KIND_BOOLEAN: return g_strdup (value->i ? "true" : "false");
    case SXT_KIND_CHOICE: return g_strdup (self->choices->items[value->i].key);
    case SXT_KIND_DATE: return sxt_date_to_iso ((SxtDate) value->i);
    case SXT_KIND_MONTH_DAY: return sxt_month_day_to_string ((SxtMonthDay) value->i);
    case SXT_KIND_INTEGER:
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    case SXT_KIND_REFERENCE:
    case SXT_KIND_STRINGS:
    default: return g_strdup_printf ("%" G_GINT64_FORMAT, value->i);
    }
}

static gboolean
check_range (const SxtField *self, gint64 i, GError **error)
{
  gint64 max = self->min == 0 && self->max == 0 ? G_MAXINT64 : self->max;
  g_autofree char *least = NULL, *most = NULL, *text = NULL, *wanted = NULL;

  if (i >= self->min && i <= max)
    return TRUE;

  text = sxt_format_decimal (i, self->places);
  least = sxt_format_decimal (self->min, self->places);
  most = sxt_format_decimal (max, self->places);
  wanted = max == G_MAXINT64 ? g_strdup_printf (_ ("At least %s is wanted."), least)
                             : g_strdup_printf (_ ("A number from %s to %s is wanted."), least, most);
  return refuse (self, text, wanted, error);
}

static gboolean
check_text (const SxtField *self, const char *text, GError **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (self, "?", _ ("The text is not UTF-8."), error);
  if (self->kind == SXT_KIND_STRINGS && self->choices != NULL && sxt_choices_find (self->choices, text) < 0)
    {
      g_autofree char *wanted = describe_wanted (self);

      return refuse (self, text, wanted, error);
    }

  return TRUE;
}

/**
 * sxt_field_check:
 * @self: a field
 * @value: a value, or absent
 * @error: return location for an error
 *
 * Returns: whether the field takes it; else %FALSE with %SXT_MODEL_ERROR_VALUE
 */
gboolean
sxt_field_check (const SxtField *self, const SxtValue *value, GError **error)
{
  gboolean is_number = self->kind != SXT_KIND_STRING && self->kind != SXT_KIND_TEXT &&
                       self->kind != SXT_KIND_REFERENCE && self->kind != SXT_KIND_STRINGS;
  SxtValueType wanted = is_number                        ? SXT_VALUE_INT
                        : self->kind == SXT_KIND_STRINGS ? SXT_VALUE_STRINGS
                                                         : SXT_VALUE_STRING;

  if (value->type == SXT_VALUE_ABSENT)
    return TRUE;
  if (value->type != wanted)
    {
      g_autofree char *text = describe_wanted (self);

      return refuse (self, "?", text, error);
    }

  if (value->type == SXT_VALUE_STRING)
    return check_text (self, value->s, error);
  if (value->type == SXT_VALUE_STRINGS)
    {
      for (guint i = 0; i < sxt_strings_get_n (value->v); i++)
        if (!check_text (self, sxt_strings_get (value->v)[i], error))
          return FALSE;
      return TRUE;
    }

  if (self->kind == SXT_KIND_INTEGER || self->kind == SXT_KIND_DECIMAL)
    return check_range (self, value->i, error);
  if (self->kind == SXT_KIND_CHOICE && (value->i < 0 || value->i >= self->choices->n))
    return refuse (self, "?", _ ("There is no such choice."), error);

  return TRUE;
}

/* A text that would come back as other bytes is of the wrong kind, so that nothing of a file is lost. */
static gboolean
string_from_json (const SxtField *self, const char *text, SxtValue *value)
{
  g_autofree char *canonical = NULL;
  gint64 i;

  if (*text == '\0')
    return FALSE;
  if (self->kind == SXT_KIND_STRING || self->kind == SXT_KIND_TEXT || self->kind == SXT_KIND_REFERENCE)
    {
      sxt_value_set_string (value, text);
      return TRUE;
    }
  if (self->kind == SXT_KIND_INTEGER || self->kind == SXT_KIND_BOOLEAN || self->kind == SXT_KIND_STRINGS ||
      !parse_number (self, text, &i))
    return FALSE;

  sxt_value_set_int (value, i);
  canonical = sxt_field_to_string (self, value);
  if (g_str_equal (canonical, text))
    return TRUE;
  sxt_value_clear (value);
  return FALSE;
}

static gboolean
strings_from_json (const SxtField *self, JsonArray *array, SxtValue *value)
{
  guint n = json_array_get_length (array);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *item = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

      if (item == NULL || *item == '\0' || (self->choices != NULL && sxt_choices_find (self->choices, item) < 0))
        return FALSE;
      g_ptr_array_add (items, (gpointer) item);
    }
  if (n == 0)
    return FALSE;

  g_ptr_array_add (items, NULL);
  sxt_value_set_strings (value, (const char *const *) items->pdata);
  return TRUE;
}

/**
 * sxt_field_from_json:
 * @self: a stored field
 * @node: what stands in the file
 * @value: (out caller-allocates): an initialised, empty value
 *
 * Decimals, dates and choices are strings in canonical form. A number out of its range is a value all the same.
 *
 * Returns: %FALSE when it is of the wrong kind
 */
gboolean
sxt_field_from_json (const SxtField *self, JsonNode *node, SxtValue *value)
{
  GType type;

  if (JSON_NODE_HOLDS_ARRAY (node))
    return self->kind == SXT_KIND_STRINGS && strings_from_json (self, json_node_get_array (node), value);
  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;

  type = json_node_get_value_type (node);
  if (type == G_TYPE_STRING)
    return string_from_json (self, json_node_get_string (node), value);
  if (type == G_TYPE_INT64 && self->kind == SXT_KIND_INTEGER && json_node_get_int (node) != G_MININT64)
    {
      sxt_value_set_int (value, json_node_get_int (node));
      return TRUE;
    }
  if (type == G_TYPE_BOOLEAN && self->kind == SXT_KIND_BOOLEAN)
    {
      sxt_value_set_int (value, json_node_get_boolean (node));
      return TRUE;
    }

  return FALSE;
}

/**
 * sxt_field_to_json:
 * @self: a stored field
 * @value: a value that is not absent
 *
 * Returns: (transfer full): what stands in the file
 */
JsonNode *
sxt_field_to_json (const SxtField *self, const SxtValue *value)
{
  JsonNode *node;

  g_return_val_if_fail (value->type != SXT_VALUE_ABSENT, NULL);

  if (value->type == SXT_VALUE_RAW)
    return json_node_ref (value->raw);

  node = json_node_alloc ();
  if (value->type == SXT_VALUE_STRINGS)
    {
      guint n = sxt_strings_get_n (value->v);
      JsonArray *array = json_array_sized_new (n);

      for (guint i = 0; i < n; i++)
        json_array_add_string_element (array, sxt_strings_get (value->v)[i]);
      json_node_init_array (node, array);
      json_array_unref (array);
    }
  else if (self->kind == SXT_KIND_INTEGER)
    json_node_init_int (node, value->i);
  else if (self->kind == SXT_KIND_BOOLEAN)
    json_node_init_boolean (node, value->i != 0);
  else if (value->type == SXT_VALUE_STRING)
    json_node_init_string (node, value->s);
  else
    {
      g_autofree char *text = sxt_field_to_string (self, value);

      json_node_init_string (node, text);
    }

  return node;
}
