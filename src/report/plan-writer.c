/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and values as a copy of the plan shows them, and tables of records. */
#include "report/plan-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/format.h"

static int
compare_name_lengths (gconstpointer a, gconstpointer b)
{
  gsize length_a = strlen (sxt_record_get_string (*(SxtRecord **) a, SXT_PERSON_NAME));
  gsize length_b = strlen (sxt_record_get_string (*(SxtRecord **) b, SXT_PERSON_NAME));

  return length_a < length_b ? 1 : length_a > length_b ? -1 : 0;
}

/**
 * sxt_plan_writer_new:
 * @engine: an engine with all results
 * @copy: for whom
 *
 * Returns: (transfer full): a writer without a document
 */
SxtPlanWriter *
sxt_plan_writer_new (SxtEngine *engine, SxtCopy copy)
{
  SxtPlanWriter *self = g_new0 (SxtPlanWriter, 1);
  guint n;

  self->engine = g_object_ref (engine);
  self->project = sxt_engine_get_project (engine);
  self->date = sxt_engine_get_date (engine);
  self->copy = copy;
  self->named = g_ptr_array_new ();
  n = sxt_project_get_n (self->project, SXT_PEOPLE);
  for (guint i = 0; i < n; i++)
    {
      SxtRecord *person = sxt_project_get (self->project, SXT_PEOPLE, i);

      if (sxt_record_has (person, SXT_PERSON_NAME))
        g_ptr_array_add (self->named, person);
    }
  g_ptr_array_sort (self->named, compare_name_lengths);

  return self;
}

/**
 * sxt_plan_writer_free:
 * @self: (transfer full): a writer
 */
void
sxt_plan_writer_free (SxtPlanWriter *self)
{
  g_clear_pointer (&self->document, sxt_document_unref);
  g_ptr_array_unref (self->named);
  g_object_unref (self->engine);
  g_free (self);
}

/**
 * sxt_plan_words:
 * @message: (transfer full): a message
 *
 * Returns: (transfer full): its words
 */
char *
sxt_plan_words (SxtMessage *message)
{
  char *words = sxt_message_format_plain (message);

  sxt_message_unref (message);

  return words;
}

/**
 * sxt_plan_say:
 * @paragraph: where to
 * @message: (transfer full): a whole sentence, which is added after a space
 */
void
sxt_plan_say (GString *paragraph, SxtMessage *message)
{
  g_autofree char *words = sxt_plan_words (message);

  if (paragraph->len > 0)
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, words);
}

/**
 * sxt_plan_writer_add_paragraph:
 * @self: a writer
 * @paragraph: sentences; without any it leaves no trace
 */
void
sxt_plan_writer_add_paragraph (SxtPlanWriter *self, const GString *paragraph)
{
  if (paragraph->len > 0)
    sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_BODY, paragraph->str);
}

/**
 * sxt_plan_writer_add_note:
 * @self: a writer
 * @message: (transfer full): small print
 */
void
sxt_plan_writer_add_note (SxtPlanWriter *self, SxtMessage *message)
{
  g_autofree char *words = sxt_plan_words (message);

  sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_NOTE, words);
}

/**
 * sxt_plan_writer_is_working:
 * @self: a writer
 *
 * Returns: whether this copy has all
 */
gboolean
sxt_plan_writer_is_working (const SxtPlanWriter *self)
{
  return self->copy == SXT_COPY_WORKING;
}

/**
 * sxt_person_dup_office:
 * @person: a person of a project
 *
 * Returns: (transfer full): the post, else the role, and where: "Principal, Lincoln MS"
 */
char *
sxt_person_dup_office (SxtRecord *person)
{
  SxtRecord *school = sxt_record_get_target (person, SXT_PERSON_SCHOOL);
  const char *organization = sxt_record_get_string (person, SXT_PERSON_ORGANIZATION);
  g_autofree char *office = sxt_record_dup_display (person, SXT_PERSON_POST);
  g_autofree char *place = school != NULL ? sxt_record_dup_title (school) : g_strdup (organization);

  if (office == NULL)
    office = sxt_record_dup_display (person, SXT_PERSON_ROLE);
  if (office == NULL)
    office = g_strdup (_ ("Somebody whose post is not recorded"));
  if (place == NULL)
    return g_steal_pointer (&office);

  return sxt_plan_words (sxt_message_with_name (
      sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{office}, {place}")), "office",
                             office),
      "place", place));
}

static gboolean
is_word_at (const char *text, const char *at, gsize length)
{
  gboolean starts = at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
  const char *end = at + length;

  return starts && (*end == '\0' || !g_unichar_isalnum (g_utf8_get_char (end)));
}

static char *
replace_name (char *text, const char *name, const char *office)
{
  GString *result;
  const char *from = text;
  const char *at = strstr (text, name);

  if (at == NULL)
    return text;

  result = g_string_new (NULL);
  for (; at != NULL; at = strstr (from, name))
    {
      g_string_append_len (result, from, at - from);
      g_string_append (result, is_word_at (text, at, strlen (name)) ? office : name);
      from = at + strlen (name);
    }
  g_string_append (result, from);
  g_free (text);

  return g_string_free (result, FALSE);
}

/**
 * sxt_plan_writer_redact:
 * @self: a writer
 * @text: what the planner wrote
 *
 * A name of one word is left: it would be found in other words' places.
 *
 * Returns: (transfer full): the text; in the public copy the full names of people in it are their offices
 */
char *
sxt_plan_writer_redact (const SxtPlanWriter *self, const char *text)
{
  char *result = g_strdup (text);

  if (sxt_plan_writer_is_working (self))
    return result;

  for (guint i = 0; i < self->named->len; i++)
    {
      SxtRecord *person = g_ptr_array_index (self->named, i);
      const char *name = sxt_record_get_string (person, SXT_PERSON_NAME);

      if (strchr (name, ' ') != NULL && strstr (result, name) != NULL)
        {
          g_autofree char *office = sxt_person_dup_office (person);

          result = replace_name (result, name, office);
        }
    }

  return result;
}

/**
 * sxt_plan_writer_dup_title:
 * @self: a writer
 * @record: (nullable): a record
 *
 * Returns: (transfer full) (nullable): what this copy calls it: a person by name or by office; %NULL for %NULL
 */
char *
sxt_plan_writer_dup_title (const SxtPlanWriter *self, SxtRecord *record)
{
  g_autofree char *title = NULL;

  if (record == NULL)
    return NULL;
  if (sxt_record_get_list (record) == SXT_PEOPLE &&
      (!sxt_plan_writer_is_working (self) || !sxt_record_has (record, SXT_PERSON_NAME)))
    return sxt_person_dup_office (record);

  title = sxt_record_dup_title (record);
  if (sxt_record_get_list (record) == SXT_SCHOOLS)
    return g_steal_pointer (&title);

  return sxt_plan_writer_redact (self, title);
}

static gboolean
is_shown (const SxtPlanWriter *self, SxtRecord *record, int field)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);

  return sxt_plan_writer_is_working (self) ||
         ((type->flags & SXT_TYPE_INTERNAL) == 0 && (type->fields[field].flags & SXT_FIELD_INTERNAL) == 0);
}

/**
 * sxt_plan_writer_dup_text:
 * @self: a writer
 * @record: a record of its project
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): the value in words, for this copy
 */
char *
sxt_plan_writer_dup_text (const SxtPlanWriter *self, SxtRecord *record, int field)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);
  g_autofree char *text = NULL;

  if (!is_shown (self, record, field))
    return NULL;

  if (type->fields[field].kind == SXT_KIND_REFERENCE)
    {
      SxtRecord *target = sxt_record_get_target (record, field);

      if (target != NULL)
        return sxt_plan_writer_dup_title (self, target);
    }
  text = sxt_record_dup_display (record, field);
  if (text == NULL)
    return NULL;
  g_strstrip (text);

  return sxt_plan_writer_redact (self, text);
}

/**
 * sxt_plan_writer_dup_number:
 * @self: a writer
 * @record: a record of its project
 * @field: a field with a number
 *
 * Returns: (transfer full) (nullable): the number without its unit, which the head of its column says; money and years
 *   keep theirs
 */
char *
sxt_plan_writer_dup_number (const SxtPlanWriter *self, SxtRecord *record, int field)
{
  const SxtField *row = &sxt_record_get_record_type (record)->fields[field];
  gint64 value;

  if (row->kind != SXT_KIND_INTEGER && row->kind != SXT_KIND_DECIMAL)
    return sxt_plan_writer_dup_text (self, record, field);
  if (!is_shown (self, record, field) || !sxt_record_get_integer (record, field, &value))
    return NULL;

  switch ((int) row->unit)
    {
    case SXT_UNIT_MONEY:
    case SXT_UNIT_YEAR:
    case SXT_UNIT_SCHOOL_YEAR:
    case SXT_UNIT_PERCENT: return sxt_plan_writer_dup_text (self, record, field);
    default: return sxt_format_decimal (value, row->places);
    }
}

/**
 * sxt_plan_join_names:
 * @names: (element-type utf8): texts
 *
 * Returns: (transfer full) (nullable): "A, B, and C"; %NULL for none
 */
char *
sxt_plan_join_names (GPtrArray *names)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (names->len == 0)
    return NULL;
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (items, g_ptr_array_index (names, i));
  g_ptr_array_add (items, NULL);

  return sxt_format_list ((const char *const *) items->pdata);
}

/**
 * sxt_grades_dup_range:
 * @record: a record
 * @lowest: its field of the lowest grade
 * @highest: its field of the highest grade
 *
 * Returns: (transfer full) (nullable): "K–5"; %NULL if neither is there
 */
char *
sxt_grades_dup_range (SxtRecord *record, int lowest, int highest)
{
  int low = sxt_record_get_choice (record, lowest);
  int high = sxt_record_get_choice (record, highest);

  if (low < 0 && high < 0)
    return NULL;
  if (low < 0 || high < 0 || low == high)
    return g_strdup (_ (sxt_grades.items[MAX (low, high)].label));

  return g_strconcat (_ (sxt_grades.items[low].label), "–", _ (sxt_grades.items[high].label), NULL);
}

/**
 * sxt_repeats_describe:
 * @rule: (nullable): a recurrence rule of iCalendar
 *
 * Returns: (transfer full) (nullable): "every month"; a rule with more than a frequency and an interval is only said to
 *   repeat; %NULL without a rule
 */
SxtMessage *
sxt_repeats_describe (const char *rule)
{
  g_auto (GStrv) parts = rule != NULL ? g_strsplit (rule, ";", -1) : NULL;
  const char *frequency = NULL;
  guint64 interval = 1;

  if (rule == NULL)
    return NULL;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_has_prefix (parts[i], "FREQ="))
        frequency = parts[i] + strlen ("FREQ=");
      else if (!g_str_has_prefix (parts[i], "INTERVAL=") ||
               !g_ascii_string_to_unsigned (parts[i] + strlen ("INTERVAL="), 10, 1, 9999, &interval, NULL))
        frequency = "";
    }

  if (g_strcmp0 (frequency, "DAILY") == 0)
    return sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "every day", "every {count} days", interval);
  if (g_strcmp0 (frequency, "WEEKLY") == 0)
    return sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "every week", "every {count} weeks", interval);
  if (g_strcmp0 (frequency, "MONTHLY") == 0)
    return sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "every month", "every {count} months", interval);
  if (g_strcmp0 (frequency, "YEARLY") == 0)
    return sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "every year", "every {count} years", interval);

  return sxt_message_new (N_ ("repeated"));
}
