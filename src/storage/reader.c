/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a plan file to a project, record by record while they are parsed. */
#include "storage/reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/json-guard.h"
#include "model/id.h"
#include "storage/migrations.h"
#include "storage/plan-file.h"

/* A record whose id is missing or taken: it gets one when all others are known. */
typedef struct
{
  SxtListId list;
  guint position;
  JsonObject *object;
  guint line;
  gboolean is_second;
} Waiting;

/* A finding about a record, put into words when the project stands and records have their names. */
typedef struct
{
  SxtFindingKind kind;
  SxtMessage *message;
  SxtListId list;
  SxtRecord *record; /* (nullable) */
  int field;
  guint line;
} Pending;

/* Where a member stood that is mapped after parsing. */
typedef struct
{
  guint line;
  guint n;
  guint *elements;
} Lines;

typedef struct
{
  gint64 version; /* 0: not seen */
  SxtRecord *singles[SXT_FIRST_LIST];
  GPtrArray *lists[SXT_N_LISTS]; /* (nullable) (element-type SxtRecord) */
  SxtListId open;                /* the list that is being read, or SXT_LIST_NONE */
  JsonArray *others;             /* what stands in it and is no record */
  GHashTable *ids;               /* of the records so far; the texts are theirs */
  GArray *waiting;
  GHashTable *mapped; /* names of members that are done */
  GHashTable *kept;   /* name → Lines */
  JsonObject *unknown;
  GArray *pending;
} Reader;

/* A list has gaps while records wait for their ids. */
static void
record_unref (gpointer record)
{
  if (record != NULL)
    g_object_unref (record);
}

static void
lines_free (Lines *self)
{
  g_free (self->elements);
  g_free (self);
}

static void
waiting_clear (Waiting *self)
{
  json_object_unref (self->object);
}

static void
pending_clear (Pending *self)
{
  g_clear_pointer (&self->message, sxt_message_unref);
  g_clear_object (&self->record);
}

static void
reader_init (Reader *self)
{
  memset (self, 0, sizeof *self);
  self->open = SXT_LIST_NONE;
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  g_array_set_clear_func (self->waiting, (GDestroyNotify) waiting_clear);
  self->mapped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) lines_free);
  self->unknown = json_object_new ();
  self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  g_array_set_clear_func (self->pending, (GDestroyNotify) pending_clear);

  /* The single records have their keys as ids. */
  for (int i = 0; i < SXT_FIRST_LIST; i++)
    g_hash_table_add (self->ids, (gpointer) sxt_record_type_get (i)->key);
}

static void
reader_clear (Reader *self)
{
  g_hash_table_unref (self->ids);
  g_array_unref (self->waiting);
  g_hash_table_unref (self->mapped);
  g_hash_table_unref (self->kept);
  json_object_unref (self->unknown);
  g_clear_pointer (&self->others, json_array_unref);
  g_array_unref (self->pending);
  for (int i = 0; i < SXT_N_LISTS; i++)
    g_clear_pointer (&self->lists[i], g_ptr_array_unref);
  for (int i = 0; i < SXT_FIRST_LIST; i++)
    g_clear_object (&self->singles[i]);
}

static void
add_pending (Reader *self, SxtFindingKind kind, SxtMessage *message, SxtListId list, SxtRecord *record, int field,
             guint line)
{
  Pending pending = {
    .kind = kind,
    .message = message,
    .list = list,
    .record = record != NULL ? g_object_ref (record) : NULL,
    .field = field,
    .line = line,
  };

  g_array_append_val (self->pending, pending);
}

/* A text is called one: the file's own quotation marks would stand inside those of the language. */
static SxtMessage *
quote_json (SxtMessage *message, JsonNode *node)
{
  g_autofree char *text = NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return sxt_message_with_message (
        message, "value",
        sxt_message_with_quote (sxt_message_new (/* xgettext: python-brace-format */ N_ ("the text {text}")), "text",
                                json_node_get_string (node)));

  text = json_to_string (node, FALSE);
  return sxt_message_with_quote (message, "value", text);
}

static void
read_field (Reader *self, SxtRecord *record, int index, JsonNode *node, guint line)
{
  const SxtField *field = &sxt_record_get_record_type (record)->fields[index];
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  if (!sxt_field_from_json (field, node, &value))
    {
      SxtMessage *message = sxt_message_new (
          /* xgettext: python-brace-format */
          N_ ("{field} of {record} should be {expected}, but the file has {value}. It is kept as it is until you edit it."));

      sxt_message_with_word (message, "field", field->label);
      sxt_message_with_word (message, "expected", sxt_finding_get_expected (field));
      add_pending (self, SXT_FINDING_VALUE, quote_json (message, node), sxt_record_get_list (record), record, index,
                   line);
      sxt_value_clear (&value);
      sxt_value_take_raw (&value, json_node_copy (node));
    }
  sxt_record_init_value (record, index, &value);
}

/* Fills @record from @object; members that no field has are kept. */
static void
read_record (Reader *self, SxtRecord *record, JsonObject *object, guint line)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);
  gboolean is_single = sxt_record_get_list (record) < SXT_FIRST_LIST;
  guint n_known = !is_single && json_object_has_member (object, "id") ? 1 : 0;

  for (guint i = 0; i < type->n_fields; i++)
    {
      JsonNode *node;

      if (type->fields[i].flags & SXT_FIELD_COMPUTED)
        continue;
      node = json_object_get_member (object, type->fields[i].key);
      if (node == NULL)
        continue;
      read_field (self, record, (int) i, node, line);
      n_known++;
    }

  if (n_known < json_object_get_size (object))
    {
      g_autoptr (JsonObject) unknown = json_object_new ();
      JsonObjectIter iter;
      const char *name;
      JsonNode *node;

      json_object_iter_init_ordered (&iter, object);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        {
          int field = sxt_record_type_find_field (type, name);

          if ((field >= 0 && !(type->fields[field].flags & SXT_FIELD_COMPUTED)) ||
              (!is_single && strcmp (name, "id") == 0))
            continue;
          json_object_set_member (unknown, name, json_node_ref (node));
        }
      sxt_record_set_unknown (record, unknown);
    }
}

/* Keeps what stands where records should; the writer gives it back. */
static void
keep_unknown (Reader *self, const char *name, JsonNode *node)
{
  json_object_set_member (self->unknown, name, json_node_ref (node));
}

static void
read_single (Reader *self, SxtListId list, JsonNode *node, guint line)
{
  const SxtRecordType *type = sxt_record_type_get (list);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      SxtMessage *message = sxt_message_new (
          /* xgettext: python-brace-format */
          N_ ("“{member}” should be a record in braces, but the file has {value}. It is kept until you fill in that record."));

      sxt_message_with_name (message, "member", type->key);
      add_pending (self, SXT_FINDING_LIST, quote_json (message, node), list, NULL, -1, line);
      keep_unknown (self, type->key, node);
      return;
    }

  g_clear_object (&self->singles[list]);
  self->singles[list] = sxt_record_new_with_id (list, type->key);
  read_record (self, self->singles[list], json_node_get_object (node), line);
}

/* A list that stands twice: the later one counts, as json-glib has it. */
static void
forget_list (Reader *self, SxtListId list)
{
  if (self->lists[list] == NULL)
    return;

  for (guint i = 0; i < self->lists[list]->len; i++)
    {
      SxtRecord *record = g_ptr_array_index (self->lists[list], i);

      if (record != NULL)
        g_hash_table_remove (self->ids, sxt_record_get_id (record));
    }
  for (guint i = self->waiting->len; i > 0; i--)
    if (g_array_index (self->waiting, Waiting, i - 1).list == list)
      g_array_remove_index (self->waiting, i - 1);
  for (guint i = self->pending->len; i > 0; i--)
    if (g_array_index (self->pending, Pending, i - 1).list == list)
      g_array_remove_index (self->pending, i - 1);
  g_clear_pointer (&self->lists[list], g_ptr_array_unref);
  json_object_remove_member (self->unknown, sxt_record_type_get (list)->key);
}

static void
begin_list (Reader *self, SxtListId list)
{
  forget_list (self, list);
  self->lists[list] = g_ptr_array_new_with_free_func (record_unref);
  self->others = json_array_new ();
  self->open = list;
}

static void
end_list (Reader *self)
{
  if (json_array_get_length (self->others) > 0)
    {
      g_autoptr (JsonNode) kept = json_node_init_array (json_node_alloc (), self->others);

      keep_unknown (self, sxt_record_type_get (self->open)->key, kept);
    }
  g_clear_pointer (&self->others, json_array_unref);
  self->open = SXT_LIST_NONE;
}

static void
read_element (Reader *self, JsonNode *node, guint line)
{
  SxtListId list = self->open;
  GPtrArray *records = self->lists[list];
  JsonObject *object;
  JsonNode *id_node;
  const char *id = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      SxtMessage *message = sxt_message_new (
          /* xgettext: python-brace-format */
          N_ ("Among {list} stands something that is no record: {value}. It is kept at the end of the list."));

      sxt_message_with_word (message, "list", sxt_record_type_get (list)->plural);
      add_pending (self, SXT_FINDING_LIST, quote_json (message, node), list, NULL, -1, line);
      json_array_add_element (self->others, json_node_ref (node));
      return;
    }

  object = json_node_get_object (node);
  id_node = json_object_get_member (object, "id");
  if (id_node != NULL && JSON_NODE_HOLDS_VALUE (id_node) && json_node_get_value_type (id_node) == G_TYPE_STRING)
    id = json_node_get_string (id_node);

  if (id_node != NULL && !sxt_id_is_valid (id))
    {
      SxtMessage *message = sxt_message_new (
          /* xgettext: python-brace-format */
          N_ ("The id {value} cannot be kept: an id is a text of at most 64 letters, digits, dots, hyphens and underscores. A copy gets a new id."));

      add_pending (self, SXT_FINDING_LOSS, quote_json (message, id_node), list, NULL, -1, line);
      id = NULL;
    }

  if (id != NULL && !g_hash_table_contains (self->ids, id))
    {
      SxtRecord *record = sxt_record_new_with_id (list, id);

      g_hash_table_add (self->ids, (gpointer) sxt_record_get_id (record));
      g_ptr_array_add (records, record);
      read_record (self, record, object, line);
    }
  else
    {
      Waiting waiting = {
        .list = list,
        .position = records->len,
        .object = json_object_ref (object),
        .line = line,
        .is_second = id != NULL,
      };

      g_array_append_val (self->waiting, waiting);
      g_ptr_array_add (records, NULL);
    }
}

static void
read_list (Reader *self, SxtListId list, JsonNode *node, guint line, const guint *lines, guint n_lines)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      const char *name = sxt_record_type_get (list)->key;
      SxtMessage *message = sxt_message_new (
          /* xgettext: python-brace-format */
          N_ ("“{member}” should be a list in brackets, but the file has {value}. It is kept until you add a record there."));

      forget_list (self, list);
      sxt_message_with_name (message, "member", name);
      add_pending (self, SXT_FINDING_LIST, quote_json (message, node), list, NULL, -1, line);
      keep_unknown (self, name, node);
      return;
    }

  array = json_node_get_array (node);
  begin_list (self, list);
  for (guint i = 0; i < json_array_get_length (array); i++)
    read_element (self, json_array_get_element (array, i), i < n_lines ? lines[i] : 0);
  end_list (self);
}

static void
read_member (Reader *self, const char *name, JsonNode *node, guint line, const guint *lines, guint n_lines)
{
  SxtListId list = sxt_record_type_find (name);

  if (strcmp (name, "format") == 0 || strcmp (name, "version") == 0)
    return;

  if (list == SXT_LIST_NONE)
    keep_unknown (self, name, node);
  else if (list < SXT_FIRST_LIST)
    read_single (self, list, node, line);
  else
    read_list (self, list, node, line, lines, n_lines);
}

static gint64
get_version (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;
}

/* A list is mapped record by record, if the version is known to need no migration, so that the tree of the file never
 * stands in memory: making and freeing that takes longer than making the records. */
static gboolean
list_cb (SxtJsonGuard *guard, const char *name, gpointer data)
{
  Reader *self = data;
  SxtListId list = sxt_record_type_find (name);

  if (self->version < SXT_FILE_VERSION || list < SXT_FIRST_LIST)
    return FALSE;

  begin_list (self, list);
  return TRUE;
}

static void
element_cb (SxtJsonGuard *guard, JsonNode *node, guint line, gpointer data)
{
  read_element (data, node, line);
}

/* Maps any other member as soon as it is whole. */
static void
member_cb (SxtJsonGuard *guard, const char *name, JsonNode *node, guint line, const guint *lines, guint n_lines,
           gpointer data)
{
  Reader *self = data;

  if (strcmp (name, "version") == 0)
    self->version = get_version (node);

  if (self->version >= SXT_FILE_VERSION)
    {
      if (self->open != SXT_LIST_NONE)
        end_list (self);
      else
        read_member (self, name, node, line, lines, n_lines);
      g_hash_table_add (self->mapped, g_strdup (name));
    }
  else
    {
      Lines *kept = g_new0 (Lines, 1);

      kept->line = line;
      kept->n = n_lines;
      kept->elements = g_memdup2 (lines, n_lines * sizeof *lines);
      g_hash_table_replace (self->kept, g_strdup (name), kept);
      g_hash_table_remove (self->mapped, name);
    }
}

/* What came before the version, or belongs to an older one. */
static void
read_kept (Reader *self, JsonObject *root)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, root);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const Lines *lines = g_hash_table_lookup (self->kept, name);

      if (g_hash_table_contains (self->mapped, name))
        continue;
      if (lines != NULL)
        read_member (self, name, node, lines->line, lines->elements, lines->n);
      else
        read_member (self, name, node, 0, NULL, 0);
    }
}

/* The id that follows from list and position; an earlier save may have given it to a record that has moved since. */
static char *
make_id (Reader *self, SxtListId list, guint position)
{
  char *id = sxt_id_for_position (list, position);

  for (guint i = position + self->lists[list]->len; g_hash_table_contains (self->ids, id); i++)
    {
      g_free (id);
      id = sxt_id_for_position (list, i);
    }

  return id;
}

static void
give_ids (Reader *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const Waiting *waiting = &g_array_index (self->waiting, Waiting, i);
      g_autofree char *id = make_id (self, waiting->list, waiting->position);
      SxtRecord *record = sxt_record_new_with_id (waiting->list, id);
      SxtMessage *message;

      g_hash_table_add (self->ids, (gpointer) sxt_record_get_id (record));
      g_ptr_array_index (self->lists[waiting->list], waiting->position) = record;
      read_record (self, record, waiting->object, waiting->line);
      message = sxt_message_new (
          waiting->is_second
              /* xgettext: python-brace-format */
              ? N_ ("{record} has the id of another record in the file, so it was given one of its own. What names that id means the other record.")
              /* xgettext: python-brace-format */
              : N_ ("{record} has no id in the file, so it was given one."));
      add_pending (self, SXT_FINDING_ID, message, waiting->list, record, -1, waiting->line);
    }
}

static SxtProject *
build_project (Reader *self)
{
  SxtProject *project = sxt_project_new ();

  for (int i = 0; i < SXT_FIRST_LIST; i++)
    if (self->singles[i] != NULL)
      sxt_project_load_single (project, self->singles[i]);
  for (int i = SXT_FIRST_LIST; i < SXT_N_LISTS; i++)
    if (self->lists[i] != NULL)
      sxt_project_load_records (project, i, g_steal_pointer (&self->lists[i]));
  if (json_object_get_size (self->unknown) > 0)
    sxt_project_set_unknown (project, self->unknown);

  return project;
}

static GPtrArray *
make_findings (Reader *self, SxtJsonGuard *guard)
{
  GPtrArray *findings = sxt_findings_new ();

  sxt_findings_add_losses (findings, guard);
  for (guint i = 0; i < self->pending->len; i++)
    {
      Pending *pending = &g_array_index (self->pending, Pending, i);
      const char *id = NULL;

      if (pending->record != NULL)
        {
          g_autofree char *title = sxt_record_dup_title (pending->record);

          sxt_message_with_name (pending->message, "record", title);
          id = sxt_record_get_id (pending->record);
        }
      sxt_findings_add (
          findings, pending->kind,
          sxt_problem_new (g_steal_pointer (&pending->message), pending->list, id, pending->field, pending->line));
    }

  sxt_findings_sort (findings);
  return findings;
}

static gboolean
check_heading (Reader *self, JsonNode *root, const char *name, GError **error)
{
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *format = object != NULL ? json_object_get_member (object, "format") : NULL;

  if (format == NULL || !JSON_NODE_HOLDS_VALUE (format) ||
      g_strcmp0 (json_node_get_string (format), SXT_FILE_FORMAT) != 0)
    {
      g_set_error (
          error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_NOT_A_PROJECT,
          _ ("“%s” is a JSON file, but not a plan made by Sextant. A spreadsheet or a list of schools is brought into a plan with Import."),
          name);
      return FALSE;
    }

  /* With two of them, json-glib's tree has the later one. */
  self->version =
      json_object_has_member (object, "version") ? get_version (json_object_get_member (object, "version")) : 0;
  if (self->version < 1)
    {
      g_set_error (
          error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_NOT_A_PROJECT,
          _ ("“%s” does not say which version of Sextant’s format it has: “version” must be a whole number from 1. Add it, or open a backup of the plan."),
          name);
      return FALSE;
    }

  return TRUE;
}

/**
 * sxt_reading_new:
 * @bytes: a whole file
 * @name: what to call it in messages
 * @error: of [error@Sxt.StorageError]: `NOT_JSON`, `NOT_A_PROJECT`, `TOO_LARGE`
 *
 * Returns: (transfer full): the project and what was found
 */
SxtReading *
sxt_reading_new (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (SxtJsonGuard) guard = sxt_json_guard_new ();
  g_autoptr (GError) cause = NULL;
  SxtReading *reading = NULL;
  Reader reader;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  if (g_bytes_get_size (bytes) > SXT_FILE_MAX_BYTES)
    {
      g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_TOO_LARGE,
                   _ ("“%s” is larger than 128 MB, which no plan is. It was not read. Choose another file."), name);
      return NULL;
    }

  reader_init (&reader);
  sxt_json_guard_set_list_funcs (guard, list_cb, element_cb, &reader);
  sxt_json_guard_set_member_func (guard, member_cb, &reader);
  if (!sxt_json_guard_load (guard, bytes, &cause))
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_NOT_JSON,
                 _ ("“%s” cannot be opened as a plan. %s Copy it again from where it came, or open a backup."), name,
                 cause->message);
  else if (check_heading (&reader, json_parser_get_root (JSON_PARSER (guard)), name, error))
    {
      JsonObject *object = json_node_get_object (json_parser_get_root (JSON_PARSER (guard)));

      if (reader.version < SXT_FILE_VERSION)
        sxt_migrations_run (sxt_migrations, (guint) reader.version, SXT_FILE_VERSION, object);
      read_kept (&reader, object);
      give_ids (&reader);

      reading = g_new0 (SxtReading, 1);
      reading->version = reader.version;
      reading->project = build_project (&reader);
      reading->findings = make_findings (&reader, guard);
    }

  reader_clear (&reader);
  return reading;
}

/**
 * sxt_reading_free:
 * @self: (transfer full): a reading
 */
void
sxt_reading_free (SxtReading *self)
{
  g_clear_object (&self->project);
  g_ptr_array_unref (self->findings);
  g_free (self);
}
