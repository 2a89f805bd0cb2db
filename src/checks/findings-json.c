/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings as JSON, for other programs: sentences in the language of the process, all else without language. */
#include "checks/findings-json.h"

#include "model/all.h"

static void
add_message (JsonBuilder *builder, const char *member, SxtMessage *message)
{
  g_autofree char *text = message != NULL ? sxt_message_format_plain (message) : NULL;

  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_date (JsonBuilder *builder, const char *member, SxtDate date)
{
  g_autofree char *iso = date != SXT_DATE_NONE ? sxt_date_to_iso (date) : NULL;

  json_builder_set_member_name (builder, member);
  if (iso != NULL)
    json_builder_add_string_value (builder, iso);
  else
    json_builder_add_null_value (builder);
}

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/* With the values that the record starts with as they would stand in a file. */
static void
add_target (JsonBuilder *builder, const SxtTarget *target)
{
  const SxtRecordType *type = sxt_record_type_get (target->list);

  json_builder_begin_object (builder);
  add_text (builder, "list", type->key);
  add_text (builder, "id", target->id);
  add_text (builder, "field", target->field >= 0 ? type->fields[target->field].key : NULL);

  json_builder_set_member_name (builder, "with");
  json_builder_begin_object (builder);
  for (guint i = 0; target->with != NULL && i < target->with->len; i++)
    {
      const SxtStart *start = g_ptr_array_index (target->with, i);
      const SxtField *field = &type->fields[start->field];
      g_auto (SxtValue) value = SXT_VALUE_INIT;

      if (!sxt_field_parse (field, start->text, &value, NULL))
        continue;

      json_builder_set_member_name (builder, field->key);
      json_builder_add_value (builder, sxt_field_to_json (field, &value));
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/* A Mend or SetAside as it stands in a file. */
static void
add_record (JsonBuilder *builder, SxtRecord *record)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);

  json_builder_begin_object (builder);
  add_text (builder, "id", sxt_record_get_id (record));
  for (guint i = 0; i < type->n_fields; i++)
    {
      g_auto (SxtValue) value = SXT_VALUE_INIT;

      if ((type->fields[i].flags & SXT_FIELD_COMPUTED) != 0 || !sxt_record_has (record, (int) i))
        continue;

      sxt_record_get_value (record, (int) i, &value);
      json_builder_set_member_name (builder, type->fields[i].key);
      json_builder_add_value (builder, sxt_field_to_json (&type->fields[i], &value));
    }
  json_builder_end_object (builder);
}

static void
add_records (JsonBuilder *builder, const char *member, GPtrArray *records)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    add_record (builder, g_ptr_array_index (records, i));
  json_builder_end_array (builder);
}

static void
add_finding (JsonBuilder *builder, const SxtFinding *finding)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", finding->check->id);
  add_text (builder, "state", sxt_state_get_key (finding->state));
  add_message (builder, "headline", finding->headline);
  add_message (builder, "reason", finding->reason);
  add_text (builder, "why", g_dgettext (GETTEXT_PACKAGE, finding->check->why));
  add_message (builder, "remedy", finding->remedy);
  add_message (builder, "source", finding->source);
  add_date (builder, "endangers", finding->endangers);
  json_builder_set_member_name (builder, "nothing_to_guard");
  json_builder_add_boolean_value (builder, finding->nothing_to_guard);

  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 0; i < finding->cases->len; i++)
    {
      const SxtCase *item = g_ptr_array_index (finding->cases, i);

      for (guint j = 0; j < item->targets->len; j++)
        add_target (builder, g_ptr_array_index (item->targets, j));
    }
  json_builder_end_array (builder);

  add_records (builder, "mend", finding->mends);
  add_records (builder, "set_aside", finding->set_asides);
  json_builder_end_object (builder);
}

/**
 * sxt_engine_to_json:
 * @self: an engine
 * @project_name: what the plan or its file is called
 * @area: an [enum@Area] to leave the others out, or -1
 *
 * `records` are the targets of all cases, the worst first. A finding is set aside where all its cases are: then
 * `set_aside` says by which records, and `state` is as judged.
 *
 * Returns: (transfer full): `{"project", "on", "checks": [...]}`, in the order of the checks
 */
JsonNode *
sxt_engine_to_json (SxtEngine *self, const char *project_name, int area)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (SXT_IS_ENGINE (self), NULL);

  sxt_engine_settle (self);

  json_builder_begin_object (builder);
  add_text (builder, "project", project_name);
  add_date (builder, "on", sxt_engine_get_date (self));
  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sxt_engine_get_n_findings (self); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (self, i);

      if (area == -1 || finding->check->area == (SxtArea) area)
        add_finding (builder, finding);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
