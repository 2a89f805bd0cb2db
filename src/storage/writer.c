/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a project to JSON on a stream, one record at a time, so that memory stays flat. */
#include "storage/writer.h"

#include <math.h>
#include <string.h>

#include "storage/plan-file.h"

#define INDENT 2
#define BUFFER_BYTES (64 * 1024)

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  JsonGenerator *generator;
  GString *scratch; /* one value as json-glib prints it */
  GString *buffer;
  gboolean any_member; /* of the top-level object */
} Writer;

static JsonNode *make_finite (JsonNode *node);

static JsonObject *
make_object_finite (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (copy, name, make_finite (node));

  return copy;
}

static JsonArray *
make_array_finite (JsonArray *array)
{
  JsonArray *copy = json_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (copy, make_finite (json_array_get_element (array, i)));

  return copy;
}

/* What another hand wrote, as it can be written: json-glib would print an infinity as a word that no parser reads. Only
 * a copy of a read-only document can hold one. */
static JsonNode *
make_finite (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      {
        JsonNode *copy = json_node_new (JSON_NODE_OBJECT);

        json_node_take_object (copy, make_object_finite (json_node_get_object (node)));
        return copy;
      }
    case JSON_NODE_ARRAY:
      {
        JsonNode *copy = json_node_new (JSON_NODE_ARRAY);

        json_node_take_array (copy, make_array_finite (json_node_get_array (node)));
        return copy;
      }
    case JSON_NODE_VALUE:
      if (json_node_get_value_type (node) == G_TYPE_DOUBLE && !isfinite (json_node_get_double (node)))
        return json_node_new (JSON_NODE_NULL);
      return json_node_ref (node);
    case JSON_NODE_NULL:
    default: return json_node_ref (node);
    }
}

/**
 * sxt_record_to_json:
 * @record: a record
 *
 * Returns: (transfer full): its members as they stand in a file: `id` (not in single records), fields in the order of
 *   the table, absent ones left out, then unknown members in their order
 */
JsonObject *
sxt_record_to_json (SxtRecord *record)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);
  JsonObject *object = json_object_new ();
  JsonObject *unknown = sxt_record_get_unknown (record);

  if (!(type->flags & SXT_TYPE_SINGLE))
    json_object_set_string_member (object, "id", sxt_record_get_id (record));

  for (guint i = 0; i < type->n_fields; i++)
    {
      const SxtField *field = &type->fields[i];
      g_auto (SxtValue) value = SXT_VALUE_INIT;

      if (field->flags & SXT_FIELD_COMPUTED)
        continue;
      sxt_record_get_value (record, (int) i, &value);
      if (value.type == SXT_VALUE_RAW)
        json_object_set_member (object, field->key, make_finite (value.raw));
      else if (value.type != SXT_VALUE_ABSENT)
        json_object_set_member (object, field->key, sxt_field_to_json (field, &value));
    }

  if (unknown != NULL)
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *node;

      json_object_iter_init_ordered (&iter, unknown);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        if (!json_object_has_member (object, name))
          json_object_set_member (object, name, make_finite (node));
    }

  return object;
}

static gboolean
flush (Writer *self, gsize limit, GError **error)
{
  if (self->buffer->len <= limit)
    return TRUE;
  if (!g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, self->cancellable, error))
    return FALSE;

  g_string_truncate (self->buffer, 0);
  return TRUE;
}

static void
add_indent (Writer *self, guint levels)
{
  for (guint i = 0; i < levels * INDENT; i++)
    g_string_append_c (self->buffer, ' ');
}

/* Adds a value that stands @levels deep: json-glib prints it inside so many arrays, whose brackets are left out. */
static void
add_value (Writer *self, JsonNode *node, guint levels)
{
  g_autoptr (JsonNode) root = json_node_ref (node);
  gsize before = 0;
  gsize after = 0;

  for (guint i = 0; i < levels; i++)
    {
      JsonArray *array = json_array_sized_new (1);

      json_array_add_element (array, root);
      root = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (root, array);
      before += strlen ("[\n") + (i + 1) * INDENT;
      after += strlen ("\n]") + i * INDENT;
    }

  g_string_truncate (self->scratch, 0);
  json_generator_set_root (self->generator, root);
  json_generator_to_gstring (self->generator, self->scratch);
  g_string_append_len (self->buffer, self->scratch->str + before, (gssize) (self->scratch->len - before - after));
}

static void
begin_member (Writer *self, const char *name)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), name);

  g_string_append (self->buffer, self->any_member ? ",\n" : "\n");
  self->any_member = TRUE;
  add_indent (self, 1);
  add_value (self, node, 1);
  g_string_append (self->buffer, " : ");
}

static void
add_member (Writer *self, const char *name, JsonNode *node)
{
  begin_member (self, name);
  add_value (self, node, 1);
}

static void
add_object (Writer *self, JsonObject *object, guint levels)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  add_value (self, node, levels);
}

static void
add_heading (Writer *self)
{
  g_autoptr (JsonNode) format = json_node_init_string (json_node_alloc (), SXT_FILE_FORMAT);
  g_autoptr (JsonNode) version = json_node_init_int (json_node_alloc (), SXT_FILE_VERSION);

  add_member (self, "format", format);
  add_member (self, "version", version);
}

/* What stands in the file where a list or single record should, while there is none. */
static void
add_instead (Writer *self, const char *name, JsonNode *instead)
{
  if (instead != NULL)
    {
      g_autoptr (JsonNode) node = make_finite (instead);

      add_member (self, name, node);
    }
}

static gboolean
write_list (Writer *self, SxtProject *project, SxtListId list, JsonNode *instead, GError **error)
{
  const char *name = sxt_record_type_get (list)->key;
  guint n = sxt_project_get_n (project, list);
  guint written = 0;

  if (n == 0)
    {
      add_instead (self, name, instead);
      return flush (self, BUFFER_BYTES, error);
    }

  begin_member (self, name);
  g_string_append_c (self->buffer, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonObject) object = sxt_record_to_json (sxt_project_get (project, list, i));

      g_string_append (self->buffer, written++ > 0 ? ",\n" : "\n");
      add_indent (self, 2);
      add_object (self, object, 2);
      if (!flush (self, BUFFER_BYTES, error))
        return FALSE;
    }

  if (instead != NULL && JSON_NODE_HOLDS_ARRAY (instead))
    {
      g_autoptr (JsonNode) finite = make_finite (instead);
      JsonArray *others = json_node_get_array (finite);

      for (guint i = 0; i < json_array_get_length (others); i++)
        {
          g_string_append (self->buffer, ",\n");
          add_indent (self, 2);
          add_value (self, json_array_get_element (others, i), 2);
        }
    }
  g_string_append_c (self->buffer, '\n');
  add_indent (self, 1);
  g_string_append_c (self->buffer, ']');

  return flush (self, BUFFER_BYTES, error);
}

static gboolean
write_project (Writer *self, SxtProject *project, GError **error)
{
  JsonObject *unknown = sxt_project_get_unknown (project);

  g_string_append_c (self->buffer, '{');
  add_heading (self);

  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);
      JsonNode *instead = unknown != NULL ? json_object_get_member (unknown, type->key) : NULL;

      if (list < SXT_FIRST_LIST)
        {
          g_autoptr (JsonObject) object = sxt_record_to_json (sxt_project_get_single (project, list));

          if (json_object_get_size (object) > 0)
            {
              begin_member (self, type->key);
              add_object (self, object, 1);
            }
          else
            add_instead (self, type->key, instead);
        }
      else if (!write_list (self, project, list, instead, error))
        return FALSE;
    }

  if (unknown != NULL)
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *node;

      json_object_iter_init_ordered (&iter, unknown);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        if (sxt_record_type_find (name) == SXT_LIST_NONE)
          add_instead (self, name, node);
    }

  g_string_append (self->buffer, "\n}\n");
  return flush (self, 0, error);
}

/**
 * sxt_project_write:
 * @project: a project
 * @stream: where to; it is not closed
 * @cancellable: (nullable): to stop it
 * @error: of the stream
 *
 * Writes the project as a plan file. The same project gives the same bytes.
 *
 * Returns: whether all was written
 */
gboolean
sxt_project_write (SxtProject *project, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  Writer writer = { .stream = stream, .cancellable = cancellable };
  gboolean ok;

  g_return_val_if_fail (SXT_IS_PROJECT (project), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  writer.generator = json_generator_new ();
  json_generator_set_pretty (writer.generator, TRUE);
  json_generator_set_indent (writer.generator, INDENT);
  writer.scratch = g_string_new (NULL);
  writer.buffer = g_string_sized_new (BUFFER_BYTES + 4096);

  ok = write_project (&writer, project, error);

  g_string_free (writer.buffer, TRUE);
  g_string_free (writer.scratch, TRUE);
  g_object_unref (writer.generator);
  return ok;
}

/**
 * sxt_project_to_bytes:
 * @project: a project
 *
 * Returns: (transfer full): the whole file, for tests and for pipes
 */
GBytes *
sxt_project_to_bytes (SxtProject *project)
{
  g_autoptr (GOutputStream) stream = NULL;

  g_return_val_if_fail (SXT_IS_PROJECT (project), NULL);

  stream = g_memory_output_stream_new_resizable ();
  if (!sxt_project_write (project, stream, NULL, NULL) || !g_output_stream_close (stream, NULL, NULL))
    g_assert_not_reached (); /* memory that cannot be had ends the program before */

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}
