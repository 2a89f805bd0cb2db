/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The field tables: whole, of one mind with themselves, and true to the values that they allow. */
#include <string.h>

#include "base/decimal.h"
#include "model/all.h"
#include "model/record.h"

#define N_RANDOM 50
#define MOST_COLUMNS 6

typedef void (*FieldFunc) (const SxtRecordType *type, guint i);

static void
each_field (FieldFunc func)
{
  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);

      for (guint i = 0; i < type->n_fields; i++)
        {
          g_test_message ("%s.%s", type->key, type->fields[i].key);
          func (type, i);
        }
    }
}

static gboolean
is_computed (const SxtField *field)
{
  return (field->flags & SXT_FIELD_COMPUTED) != 0;
}

static gboolean
is_number (const SxtField *field)
{
  return field->kind == SXT_KIND_INTEGER || field->kind == SXT_KIND_DECIMAL;
}

static gint64
get_max (const SxtField *field)
{
  return field->min == 0 && field->max == 0 ? G_MAXINT64 : field->max;
}

/* Lower-case words joined by @joint, the first beginning with a letter unless @digits. */
static void
check_key (const char *key, char joint, gboolean digits)
{
  char previous = joint;

  g_assert_nonnull (key);
  g_assert_true (g_ascii_islower (*key) || (digits && g_ascii_isdigit (*key)));
  for (const char *p = key; *p != '\0'; previous = *p++)
    g_assert_true (g_ascii_islower (*p) || g_ascii_isdigit (*p) || (*p == joint && previous != joint));
  g_assert_cmpint (previous, !=, joint);
}

static void
check_words (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpint (*text, !=, '\0');
  g_assert_false (g_ascii_isspace (text[0]) || g_ascii_isspace (text[strlen (text) - 1]));
}

static void
test_types (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);
      gboolean is_single = (type->flags & SXT_TYPE_SINGLE) != 0;

      g_test_message ("%s", type->key);
      check_key (type->key, '_', FALSE);
      g_assert_true (g_hash_table_add (seen, (gpointer) type->key));
      g_assert_true (g_str_has_prefix (type->type_name, "Sxt"));
      g_assert_true (g_hash_table_add (seen, (gpointer) type->type_name));
      g_assert_cmpint (sxt_record_type_find (type->key), ==, list);
      check_words (type->label);
      check_words (type->plural);
      check_words (type->about);
      g_assert_true (g_str_has_suffix (type->about, "."));
      g_assert_true (is_single == (list < SXT_FIRST_LIST));
      g_assert_true (is_single == (type->add_label == NULL));
      g_assert_cmpuint (type->n_fields, >, 0);
      g_assert_cmpstr (g_type_name (sxt_record_type_get_gtype (list)), ==, type->type_name);
      g_assert_true (g_type_is_a (sxt_record_type_get_gtype (list), SXT_TYPE_RECORD));
    }

  g_assert_cmpint (sxt_record_type_find ("nothing"), ==, SXT_LIST_NONE);
}

static void
check_field_words (const SxtRecordType *type, guint i)
{
  const SxtField *field = &type->fields[i];

  check_key (field->key, '_', FALSE);
  g_assert_cmpstr (field->key, !=, "id");
  g_assert_cmpint (sxt_record_type_find_field (type, field->key), ==, i);
  check_words (field->label);
  g_assert_false (g_str_has_suffix (field->label, "."));
  if (field->help != NULL)
    {
      check_words (field->help);
      g_assert_true (g_str_has_suffix (field->help, "."));
    }
  if (field->group != NULL)
    check_words (field->group);

  for (guint j = 0; j < i; j++)
    g_assert_cmpstr (type->fields[j].label, !=, field->label);
  for (guint j = 0; field->group != NULL && j < i; j++)
    g_assert_cmpstr (type->fields[j].group, !=, field->group);
}

static void
test_words (void)
{
  each_field (check_field_words);
  g_assert_cmpint (sxt_record_type_find_field (&sxt_school_type, "nothing"), ==, -1);
}

static void
check_choices (const SxtChoices *choices)
{
  g_assert_cmpuint (choices->n, >=, 2);
  for (guint i = 0; i < choices->n; i++)
    {
      check_key (choices->items[i].key, '-', TRUE);
      check_words (choices->items[i].label);
      g_assert_cmpint (sxt_choices_find (choices, choices->items[i].key), ==, i);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (choices->items[j].label, !=, choices->items[i].label);
    }
  g_assert_cmpint (sxt_choices_find (choices, "nothing"), ==, -1);
}

static void
check_target (SxtListId list)
{
  g_assert_cmpint (list, >=, SXT_FIRST_LIST);
  g_assert_cmpint (list, <, SXT_N_LISTS);
}

static void
check_field_kind (const SxtRecordType *type, guint i)
{
  const SxtField *field = &type->fields[i];
  gboolean is_text = field->kind == SXT_KIND_STRING || field->kind == SXT_KIND_TEXT || field->kind == SXT_KIND_STRINGS;

  g_assert_cmpint (field->kind, <=, SXT_KIND_STRINGS);
  g_assert_true (field->choices == NULL || field->kind == SXT_KIND_CHOICE || field->kind == SXT_KIND_STRINGS);
  if (field->kind == SXT_KIND_CHOICE)
    g_assert_nonnull (field->choices);
  if (field->choices != NULL)
    check_choices (field->choices);

  g_assert_true ((field->places > 0) == (field->kind == SXT_KIND_DECIMAL));
  g_assert_cmpuint (field->places, <=, 6);
  if (!is_number (field))
    g_assert_true (field->min == 0 && field->max == 0 && field->unit == SXT_UNIT_NONE);
  else
    g_assert_cmpint (field->min, <, get_max (field));
  if (field->unit == SXT_UNIT_MONEY)
    g_assert_cmpuint (field->places, ==, 2);
  if (field->unit == SXT_UNIT_HOURS || field->unit == SXT_UNIT_HOURS_A_WEEK || field->unit == SXT_UNIT_HOURS_A_MONTH)
    g_assert_cmpuint (field->places, ==, 1);

  if (field->kind == SXT_KIND_REFERENCE && field->targets[0] == SXT_LIST_ANY)
    g_assert_cmpint (field->targets[1], ==, SXT_LIST_NONE);
  else if (field->kind == SXT_KIND_REFERENCE)
    {
      check_target (field->targets[0]);
      if (field->targets[1] != SXT_LIST_NONE)
        check_target (field->targets[1]);
    }

  if (field->flags & SXT_FIELD_OWNER)
    g_assert_cmpint (field->kind, ==, SXT_KIND_REFERENCE);
  if (field->flags & SXT_FIELD_PUBLIC)
    g_assert_true (is_text && !(field->flags & SXT_FIELD_INTERNAL));
  if (g_str_equal (field->key, "notes"))
    g_assert_true (field->kind == SXT_KIND_TEXT && (field->flags & SXT_FIELD_INTERNAL));
}

static void
test_kinds (void)
{
  each_field (check_field_kind);
}

static void
check_field_computed (const SxtRecordType *type, guint i)
{
  const SxtField *field = &type->fields[i];
  guint n = 0;

  g_assert_true (is_computed (field) == (field->compute != NULL));
  if (!is_computed (field))
    return;

  g_assert_false (field->flags & (SXT_FIELD_REQUIRED | SXT_FIELD_OWNER));
  for (; n < SXT_FIELD_MAX_READS && field->reads[n] >= 0; n++)
    {
      g_assert_cmpint (field->reads[n], <, type->n_fields);
      g_assert_false (is_computed (&type->fields[field->reads[n]]));
    }
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, SXT_FIELD_MAX_READS);
}

static void
check_computed (SxtListId list, int field, const char *expected, ...)
{
  g_autoptr (SxtRecord) record = sxt_record_new (list);
  g_autofree char *text = NULL;
  va_list args;
  int input;

  va_start (args, expected);
  while ((input = va_arg (args, int)) >= 0)
    {
      g_autoptr (GError) error = NULL;

      sxt_record_set_text (record, input, va_arg (args, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (args);

  text = sxt_record_dup_text (record, field);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_computed (void)
{
  each_field (check_field_computed);

  check_computed (SXT_SCHOOLS, SXT_SCHOOL_GRADES, NULL, -1);
  check_computed (SXT_SCHOOLS, SXT_SCHOOL_GRADES, "PK", SXT_SCHOOL_LOWEST_GRADE, "pk", -1);
  check_computed (SXT_SCHOOLS, SXT_SCHOOL_GRADES, "12", SXT_SCHOOL_HIGHEST_GRADE, "12", -1);
  check_computed (SXT_SCHOOLS, SXT_SCHOOL_GRADES, "K–5", SXT_SCHOOL_LOWEST_GRADE, "k", SXT_SCHOOL_HIGHEST_GRADE, "5",
                  -1);
  check_computed (SXT_SCHOOLS, SXT_SCHOOL_GRADES, "6", SXT_SCHOOL_LOWEST_GRADE, "6", SXT_SCHOOL_HIGHEST_GRADE, "6", -1);

  check_computed (SXT_SCORES, SXT_SCORE_UNPROVED, NULL, SXT_SCORE_EVIDENCE, "Staff list of October", -1);
  check_computed (SXT_SCORES, SXT_SCORE_UNPROVED, "true", SXT_SCORE_LEVEL, "3", -1);
  check_computed (SXT_SCORES, SXT_SCORE_UNPROVED, "false", SXT_SCORE_LEVEL, "3", SXT_SCORE_EVIDENCE, "Staff list", -1);

  check_computed (SXT_CANDIDATES, SXT_CANDIDATE_BROKEN_RATE, NULL, SXT_CANDIDATE_BROKEN, "7", -1);
  check_computed (SXT_CANDIDATES, SXT_CANDIDATE_BROKEN_RATE, NULL, SXT_CANDIDATE_OF, "80", -1);
  check_computed (SXT_CANDIDATES, SXT_CANDIDATE_BROKEN_RATE, "8.8", SXT_CANDIDATE_BROKEN, "7", SXT_CANDIDATE_OF, "80",
                  -1);
  check_computed (SXT_CANDIDATES, SXT_CANDIDATE_BROKEN_RATE, "0.0", SXT_CANDIDATE_BROKEN, "0", SXT_CANDIDATE_OF, "80",
                  -1);
  check_computed (SXT_REFERENCE_CHECKS, SXT_REFERENCE_CHECK_BROKEN_RATE, "12.5", SXT_REFERENCE_CHECK_BROKEN, "50",
                  SXT_REFERENCE_CHECK_DEVICES, "400", -1);
}

static guint
count_ended (const SxtRecordType *type, const int *fields, guint most)
{
  guint n = 0;

  for (; n < most && fields[n] >= 0; n++)
    {
      g_assert_cmpint (fields[n], <, type->n_fields);
      for (guint i = 0; i < n; i++)
        g_assert_cmpint (fields[i], !=, fields[n]);
    }

  return n;
}

static void
test_titles_and_pairs (void)
{
  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);
      gboolean is_pairing = (type->flags & SXT_TYPE_PAIRING) != 0;
      guint n_titles = count_ended (type, type->title, G_N_ELEMENTS (type->title));
      guint n_pair;

      g_test_message ("%s", type->key);
      if (list >= SXT_FIRST_LIST)
        g_assert_cmpuint (n_titles, >, 0);
      if (!is_pairing)
        continue;

      n_pair = count_ended (type, type->pair, G_N_ELEMENTS (type->pair));
      g_assert_cmpuint (n_pair, >=, 2);
      for (guint i = 0; i < n_pair; i++)
        {
          const SxtField *field = &type->fields[type->pair[i]];
          gboolean is_alternative = n_pair == 3 && i < 2;

          g_assert_true (field->flags & SXT_FIELD_OWNER);
          g_assert_true (is_alternative != !!(field->flags & SXT_FIELD_REQUIRED));
        }
    }
}

/* A table opens with at most six columns, the first of them what names a record or one of a pair. */
static void
test_columns (void)
{
  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);
      guint n = 0;

      g_test_message ("%s", type->key);
      for (guint i = 0; i < type->n_fields; i++)
        n += !(type->fields[i].flags & SXT_FIELD_HIDDEN);
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n, <=, MOST_COLUMNS);
      g_assert_false (type->fields[0].flags & SXT_FIELD_HIDDEN);
    }
}

static void
test_settings (void)
{
  static const struct
  {
    int first;
    const char *prefix;
  } kinds[] = { { SXT_SETTING_READING_STUDENTS, "reading_" }, { SXT_SETTING_CADENCE_STUDENTS, "cadence_" } };

  for (int i = 0; i < SXT_SETTING_N_FIELDS; i++)
    {
      const SxtField *field = &sxt_setting_type.fields[i];
      const SxtSettingDefault *fallback;

      if (i == SXT_SETTING_NOTES)
        continue;
      g_test_message ("%s", field->key);
      g_assert_true (is_number (field));
      fallback = sxt_setting_get_default (i);
      check_words (fallback->source);
      g_assert_cmpint (sxt_decimal_from_double (fallback->value, field->places), >=, field->min);
      g_assert_cmpint (sxt_decimal_from_double (fallback->value, field->places), <=, field->max);
    }

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < SXT_N_AUDIENCE_KINDS; i++)
      {
        g_autofree char *key = g_strconcat (kinds[k].prefix, sxt_audience_kinds.items[i].key, NULL);

        g_assert_cmpstr (sxt_setting_type.fields[kinds[k].first + (int) i].key, ==, key);
      }
}

static void
check_field_property (const SxtRecordType *type, guint i)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (sxt_record_type_get_gtype (sxt_record_type_find (type->key)));
  const char *name = sxt_record_type_get_property (type, (int) i);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (class), name);

  g_assert_true (g_param_spec_is_valid_name (name));
  g_assert_true (name == g_intern_string (name));
  g_assert_null (strchr (name, '_'));
  g_assert_nonnull (pspec);
  g_assert_cmpuint (pspec->value_type, ==, type->fields[i].kind == SXT_KIND_STRINGS ? G_TYPE_STRV : G_TYPE_STRING);
  g_assert_true (is_computed (&type->fields[i]) == !(pspec->flags & G_PARAM_WRITABLE));
}

static void
test_properties (void)
{
  each_field (check_field_property);
}

static char *
random_text (gboolean several_lines)
{
  static const char *const words[] = { "Lincoln", "año", "“why”", "5%", "–", "\\n", "a\"b", "学校", " " };
  GString *text = g_string_new ("x");

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    {
      g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      if (several_lines && g_test_rand_bit ())
        g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static gint64
random_between (gint64 min, gint64 max)
{
  guint64 span = (guint64) max - (guint64) min;
  guint64 bits = (guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();

  return min + (gint64) (span == G_MAXUINT64 ? bits : bits % (span + 1));
}

static void
set_random (const SxtField *field, SxtValue *value)
{
  switch (field->kind)
    {
    case SXT_KIND_STRING:
    case SXT_KIND_REFERENCE:
    case SXT_KIND_TEXT:
      {
        g_autofree char *text = random_text (field->kind == SXT_KIND_TEXT);

        sxt_value_set_string (value, text);
        break;
      }
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL: sxt_value_set_int (value, random_between (field->min, get_max (field))); break;
    case SXT_KIND_BOOLEAN: sxt_value_set_int (value, g_test_rand_bit ()); break;
    case SXT_KIND_CHOICE: sxt_value_set_int (value, random_between (0, field->choices->n - 1)); break;
    case SXT_KIND_DATE:
      sxt_value_set_int (value, random_between (sxt_date_new (1, 1, 1), sxt_date_new (9999, 12, 31)));
      break;
    case SXT_KIND_MONTH_DAY:
      sxt_value_set_int (value, sxt_month_day_new (g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 30)));
      break;
    case SXT_KIND_STRINGS:
      {
        g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
        g_auto (GStrv) items = NULL;

        for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
          if (field->choices != NULL)
            g_strv_builder_add (builder, field->choices->items[random_between (0, field->choices->n - 1)].key);
          else
            g_strv_builder_take (builder, random_text (FALSE));
        items = g_strv_builder_end (builder);
        sxt_value_set_strings (value, (const char *const *) items);
        break;
      }
    default: g_assert_not_reached ();
    }
}

static void
check_field_round_trip (const SxtRecordType *type, guint i)
{
  const SxtField *field = &type->fields[i];

  for (int n = 0; n < N_RANDOM && !is_computed (field); n++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (SxtValue) value = SXT_VALUE_INIT, parsed = SXT_VALUE_INIT, read = SXT_VALUE_INIT;
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *text = NULL, *again = NULL;

      set_random (field, &value);
      g_assert_true (sxt_field_check (field, &value, &error));
      text = sxt_field_to_string (field, &value);
      g_assert_true (sxt_field_parse (field, text, &parsed, &error));
      g_assert_no_error (error);
      g_assert_true (sxt_value_equal (&value, &parsed));
      again = sxt_field_to_string (field, &parsed);
      g_assert_cmpstr (text, ==, again);

      node = sxt_field_to_json (field, &value);
      g_assert_true (sxt_field_from_json (field, node, &read));
      g_assert_true (sxt_value_equal (&value, &read));
    }
}

static void
test_round_trip (void)
{
  each_field (check_field_round_trip);
}

static void
check_refused (const SxtField *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  g_assert_false (sxt_field_parse (field, text, &value, &error));
  g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_VALUE);
  g_assert_true (g_str_has_prefix (error->message, field->label));
  g_assert_cmpint (value.type, ==, SXT_VALUE_ABSENT);
}

/* Both ends of a range are taken, what lies beyond is not. */
static void
check_field_range (const SxtRecordType *type, guint i)
{
  const SxtField *field = &type->fields[i];
  const gint64 ends[] = { field->min, get_max (field) };

  if (is_computed (field) || !is_number (field))
    return;

  for (guint end = 0; end < G_N_ELEMENTS (ends); end++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (SxtValue) value = SXT_VALUE_INIT;
      g_autofree char *text = NULL;

      sxt_value_set_int (&value, ends[end]);
      g_assert_true (sxt_field_check (field, &value, &error));
      if (ends[end] == G_MAXINT64)
        continue;
      sxt_value_set_int (&value, ends[end] + (end == 0 ? -1 : 1));
      g_assert_false (sxt_field_check (field, &value, NULL));
      text = sxt_field_to_string (field, &value);
      check_refused (field, text);
    }
}

static void
test_ranges (void)
{
  each_field (check_field_range);
}

/* What is no value of a field: in a file it is kept as it stands, typed it is refused. */
static void
check_field_wrong (const SxtRecordType *type, guint i)
{
  static const char *const texts[] = { "x", "1,5", "+1", "1e3", "2027-2-1", "2027-02-30", "13-01", "TRUE", "yes" };
  static const char *const jsons[] = { "null", "{}",   "[]",   "\"\"",   "[\"\"]",    "[1]",  "[\"x\", null]",
                                       "1.5",  "true", "1e99", "\"07\"", "\"1.234\"", "-1.0", "[true]" };
  const SxtField *field = &type->fields[i];
  gboolean takes_text = field->kind == SXT_KIND_STRING || field->kind == SXT_KIND_TEXT ||
                        field->kind == SXT_KIND_REFERENCE ||
                        (field->kind == SXT_KIND_STRINGS && field->choices == NULL);

  if (is_computed (field))
    return;

  for (guint t = 0; t < G_N_ELEMENTS (texts) && !takes_text; t++)
    check_refused (field, texts[t]);

  for (guint j = 0; j < G_N_ELEMENTS (jsons); j++)
    {
      g_autoptr (JsonNode) node = json_from_string (jsons[j], NULL);
      g_auto (SxtValue) value = SXT_VALUE_INIT;
      gboolean is_right = (field->kind == SXT_KIND_BOOLEAN && g_str_equal (jsons[j], "true")) ||
                          (takes_text && field->kind != SXT_KIND_STRINGS && jsons[j][0] == '"' && jsons[j][1] != '"');

      g_test_message ("%s", jsons[j]);
      g_assert_true (sxt_field_from_json (field, node, &value) == is_right);
    }
}

static void
test_wrong (void)
{
  each_field (check_field_wrong);
}

static void
check_from_json (const SxtField *field, const char *json, const char *expected)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autofree char *text = NULL;

  g_assert_true (sxt_field_from_json (field, node, &value) == (expected != NULL));
  text = sxt_field_to_string (field, &value);
  g_assert_cmpstr (text, ==, expected);
}

/* Only the form that is written is read as a value, so that the bytes of a file stay. */
static void
test_canonical (void)
{
  const SxtField *price = &sxt_candidate_type.fields[SXT_CANDIDATE_PRICE];
  const SxtField *level = &sxt_score_type.fields[SXT_SCORE_LEVEL];
  const SxtField *also = &sxt_person_type.fields[SXT_PERSON_ALSO];
  const SxtField *points = &sxt_core_message_type.fields[SXT_CORE_MESSAGE_KEY_POINTS];

  check_from_json (price, "\"280.00\"", "280.00");
  check_from_json (price, "\"280\"", NULL);
  check_from_json (price, "\"280.0\"", NULL);
  check_from_json (price, "\"0280.00\"", NULL);
  check_from_json (price, "\"-0.00\"", NULL);
  check_from_json (price, "280", NULL);
  check_from_json (price, "\"99999999999999999999.00\"", NULL);
  check_from_json (level, "9", "9");
  check_from_json (level, "\"3\"", NULL);
  check_from_json (also, "[\"teacher\", \"board\"]", "teacher\nboard");
  check_from_json (also, "[\"teacher\", \"astronaut\"]", NULL);
  check_from_json (points, "[\"One\", \"Two\"]", "One\nTwo");
  check_from_json (points, "\"One\"", NULL);

  check_refused (price, "280.001");
  check_refused (level, "0");
  check_refused (level, "5");
  check_refused (also, "astronaut");
}

/* A value of another kind is refused with words, also where no choice can be named. */
static void
test_other_type (void)
{
  g_auto (SxtValue) text = SXT_VALUE_INIT, number = SXT_VALUE_INIT;

  sxt_value_set_string (&text, "x");
  sxt_value_set_int (&number, 1);
  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);

      for (guint i = 0; i < type->n_fields; i++)
        {
          g_autoptr (GError) error = NULL;
          SxtKind kind = type->fields[i].kind;
          gboolean takes_text = kind == SXT_KIND_STRING || kind == SXT_KIND_TEXT || kind == SXT_KIND_REFERENCE;

          g_assert_false (sxt_field_check (&type->fields[i], takes_text ? &number : &text, &error));
          g_assert_error (error, SXT_MODEL_ERROR, SXT_MODEL_ERROR_VALUE);
          g_assert_true (g_str_has_prefix (error->message, type->fields[i].label));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tables/types", test_types);
  g_test_add_func ("/tables/words", test_words);
  g_test_add_func ("/tables/kinds", test_kinds);
  g_test_add_func ("/tables/computed", test_computed);
  g_test_add_func ("/tables/titles-and-pairs", test_titles_and_pairs);
  g_test_add_func ("/tables/columns", test_columns);
  g_test_add_func ("/tables/settings", test_settings);
  g_test_add_func ("/tables/properties", test_properties);
  g_test_add_func ("/tables/round-trip", test_round_trip);
  g_test_add_func ("/tables/ranges", test_ranges);
  g_test_add_func ("/tables/wrong", test_wrong);
  g_test_add_func ("/tables/canonical", test_canonical);
  g_test_add_func ("/tables/other-type", test_other_type);

  return g_test_run ();
}
