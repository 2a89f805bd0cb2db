/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON Schema of the format, from the field tables. */
#include <string.h>

#include "model/id.h"
#include "storage/plan-file.h"

#define DIALECT "https://json-schema.org/draft/2020-12/schema"

#define DATE_PATTERN "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
#define MONTH_DAY_PATTERN "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"

static void
set_enum (JsonObject *schema, const SxtChoices *choices)
{
  JsonArray *keys = json_array_sized_new (choices->n);

  for (guint i = 0; i < choices->n; i++)
    json_array_add_string_element (keys, choices->items[i].key);
  json_object_set_array_member (schema, "enum", keys);
}

static JsonObject *
new_reference (const char *definition)
{
  JsonObject *schema = json_object_new ();
  g_autofree char *path = g_strdup_printf ("#/$defs/%s", definition);

  json_object_set_string_member (schema, "$ref", path);
  return schema;
}

/* Adds to what a field says of itself the lists that it leads to. */
static void
describe (JsonObject *schema, const SxtField *field)
{
  g_autoptr (GString) text = g_string_new (field->help);

  if (field->kind == SXT_KIND_REFERENCE)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      if (field->targets[0] == SXT_LIST_ANY)
        g_string_append (text, "The id of a record of any list.");
      else if (field->targets[1] == SXT_LIST_NONE)
        g_string_append_printf (text, "The id of a record in %s.", sxt_record_type_get (field->targets[0])->key);
      else
        g_string_append_printf (text, "The id of a record in %s or %s.", sxt_record_type_get (field->targets[0])->key,
                                sxt_record_type_get (field->targets[1])->key);
    }
  if (text->len > 0)
    json_object_set_string_member (schema, "description", text->str);
}

static void
set_range (JsonObject *schema, const SxtField *field)
{
  json_object_set_int_member (schema, "minimum", field->min);
  if (field->max > field->min)
    json_object_set_int_member (schema, "maximum", field->max);
}

/* Decimals have all their places, and no needless zeros before. */
static void
set_decimal_pattern (JsonObject *schema, const SxtField *field)
{
  const char *sign = field->min < 0 ? "-?" : "";
  g_autofree char *places = field->places > 0 ? g_strdup_printf ("\\.[0-9]{%u}", field->places) : g_strdup ("");
  g_autofree char *pattern = g_strdup_printf ("^%s(0|[1-9][0-9]*)%s$", sign, places);

  json_object_set_string_member (schema, "pattern", pattern);
}

static JsonObject *
new_field_schema (const SxtField *field)
{
  JsonObject *schema = field->kind == SXT_KIND_REFERENCE ? new_reference ("id") : json_object_new ();

  json_object_set_string_member (schema, "title", field->label);
  describe (schema, field);

  switch (field->kind)
    {
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
      json_object_set_string_member (schema, "type", "string");
      json_object_set_int_member (schema, "minLength", 1);
      break;
    case SXT_KIND_INTEGER:
      json_object_set_string_member (schema, "type", "integer");
      set_range (schema, field);
      break;
    case SXT_KIND_DECIMAL:
      json_object_set_string_member (schema, "type", "string");
      set_decimal_pattern (schema, field);
      break;
    case SXT_KIND_BOOLEAN: json_object_set_string_member (schema, "type", "boolean"); break;
    case SXT_KIND_CHOICE: set_enum (schema, field->choices); break;
    case SXT_KIND_DATE:
      json_object_set_string_member (schema, "type", "string");
      json_object_set_string_member (schema, "format", "date");
      json_object_set_string_member (schema, "pattern", DATE_PATTERN);
      break;
    case SXT_KIND_MONTH_DAY:
      json_object_set_string_member (schema, "type", "string");
      json_object_set_string_member (schema, "pattern", MONTH_DAY_PATTERN);
      break;
    case SXT_KIND_REFERENCE: break;
    case SXT_KIND_STRINGS:
      {
        JsonObject *items = json_object_new ();

        if (field->choices != NULL)
          set_enum (items, field->choices);
        else
          {
            json_object_set_string_member (items, "type", "string");
            json_object_set_int_member (items, "minLength", 1);
          }
        json_object_set_string_member (schema, "type", "array");
        json_object_set_int_member (schema, "minItems", 1);
        json_object_set_object_member (schema, "items", items);
        break;
      }
    default: g_assert_not_reached ();
    }

  return schema;
}

/* One record: what is not named here is allowed and kept. */
static JsonObject *
new_type_schema (const SxtRecordType *type)
{
  JsonObject *schema = json_object_new ();
  JsonObject *properties = json_object_new ();

  json_object_set_string_member (schema, "title", type->label);
  json_object_set_string_member (schema, "type", "object");

  if (!(type->flags & SXT_TYPE_SINGLE))
    {
      JsonArray *required = json_array_new ();

      json_array_add_string_element (required, "id");
      json_object_set_array_member (schema, "required", required);
      json_object_set_object_member (properties, "id", new_reference ("id"));
    }
  for (guint i = 0; i < type->n_fields; i++)
    if (!(type->fields[i].flags & SXT_FIELD_COMPUTED))
      json_object_set_object_member (properties, type->fields[i].key, new_field_schema (&type->fields[i]));
  json_object_set_object_member (schema, "properties", properties);

  return schema;
}

static JsonObject *
new_list_schema (const SxtRecordType *type)
{
  JsonObject *schema = json_object_new ();

  json_object_set_string_member (schema, "title", type->plural);
  if (type->about != NULL)
    json_object_set_string_member (schema, "description", type->about);
  json_object_set_string_member (schema, "type", "array");
  json_object_set_object_member (schema, "items", new_reference (type->key));
  return schema;
}

static JsonObject *
new_id_schema (void)
{
  JsonObject *schema = json_object_new ();
  g_autofree char *pattern = g_strdup_printf ("^[A-Za-z0-9._-]{1,%d}$", SXT_ID_MAX_LENGTH);

  json_object_set_string_member (schema, "description", "Unique in the file, among all lists.");
  json_object_set_string_member (schema, "type", "string");
  json_object_set_string_member (schema, "pattern", pattern);
  return schema;
}

static JsonObject *
new_format_schema (void)
{
  JsonObject *schema = json_object_new ();

  json_object_set_string_member (schema, "const", SXT_FILE_FORMAT);
  return schema;
}

static JsonObject *
new_version_schema (void)
{
  JsonObject *schema = json_object_new ();

  json_object_set_string_member (schema, "description",
                                 "Raised only when an older program would misread or harm the file.");
  json_object_set_int_member (schema, "const", SXT_FILE_VERSION);
  return schema;
}

static JsonObject *
new_schema (void)
{
  JsonObject *schema = json_object_new ();
  JsonObject *properties = json_object_new ();
  JsonObject *definitions = json_object_new ();
  JsonArray *required = json_array_new ();

  json_object_set_string_member (schema, "$schema", DIALECT);
  json_object_set_string_member (schema, "title", "Sextant project");
  json_object_set_string_member (schema, "description",
                                 "A school district's plan for personalized learning, as Sextant keeps it. An absent "
                                 "member means that the value is not known: neither zero, empty nor no. Members and "
                                 "lists that are not named here are kept.");
  json_object_set_string_member (schema, "type", "object");
  json_array_add_string_element (required, "format");
  json_array_add_string_element (required, "version");
  json_object_set_array_member (schema, "required", required);

  json_object_set_object_member (properties, "format", new_format_schema ());
  json_object_set_object_member (properties, "version", new_version_schema ());
  json_object_set_object_member (definitions, "id", new_id_schema ());
  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);

      json_object_set_object_member (properties, type->key,
                                     list < SXT_FIRST_LIST ? new_reference (type->key) : new_list_schema (type));
      json_object_set_object_member (definitions, type->key, new_type_schema (type));
    }
  json_object_set_object_member (schema, "properties", properties);
  json_object_set_object_member (schema, "$defs", definitions);

  return schema;
}

/**
 * sxt_project_schema:
 *
 * Made from the field tables alone, so it names every field that a file of this version can have. Labels and help are
 * in English in every language.
 *
 * Returns: (transfer full): the JSON Schema (2020-12) of the format, with a final newline
 */
char *
sxt_project_schema (void)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text = g_string_new (NULL);

  json_node_take_object (root, new_schema ());
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}
