/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a spreadsheet as the value of a field: in words of any language that we ship, or as the file has it. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/catalog.h"
#include "base/format.h"
#include "base/text.h"
#include "exchange/paste-private.h"
#include "model/typed.h"

struct _SxtPasteReader
{
  SxtProject *project;
  SxtListId list;
  GHashTable *headings;            /* folded, to the number of the field + 1 */
  GHashTable *choices;             /* by SxtChoices: labels and keys, folded, to the number of the choice + 1 */
  GHashTable *answers;             /* yes and no likewise */
  GHashTable *titles[SXT_N_LISTS]; /* of a list's records, folded, to the record; to NULL if several are called so */
};

/* ---- Words ---- */

/* Calls for the text in each language that we ship. */
static void
for_each_language (const char *text, void (*func) (const char *folded, gpointer data), gpointer data)
{
  for (const char *const *language = sxt_language_get_shipped (); *language != NULL; language++)
    {
      g_autofree char *translated = sxt_catalog_dup_text (*language, text);
      g_autofree char *folded = sxt_text_fold (translated);

      func (folded, data);
    }
}

typedef struct
{
  GHashTable *numbers;
  int number;
} Naming;

/* Of two with the same name the first has it. */
static void
name_cb (const char *folded, gpointer data)
{
  Naming *self = data;

  if (!g_hash_table_contains (self->numbers, folded))
    g_hash_table_insert (self->numbers, g_strdup (folded), GINT_TO_POINTER (self->number + 1));
}

static GHashTable *
make_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static int
find_name (GHashTable *names, const char *text)
{
  g_autofree char *squeezed = sxt_text_squeeze (text);
  g_autofree char *folded = sxt_text_fold (squeezed);

  return GPOINTER_TO_INT (g_hash_table_lookup (names, folded)) - 1;
}

/* Labels before keys: what is read is rather meant. */
static int
find_choice (SxtPasteReader *self, const SxtChoices *choices, const char *text)
{
  GHashTable *names = g_hash_table_lookup (self->choices, choices);

  if (names == NULL)
    {
      names = make_names ();
      for (int i = 0; i < (int) choices->n; i++)
        for_each_language (choices->items[i].label, name_cb, &(Naming) { names, i });
      for (int i = 0; i < (int) choices->n; i++)
        name_cb (choices->items[i].key, &(Naming) { names, i });
      g_hash_table_insert (self->choices, (gpointer) choices, names);
    }

  return find_name (names, text);
}

static char *
read_choice (SxtPasteReader *self, const SxtField *row, const char *text, SxtValue *value)
{
  int choice = find_choice (self, row->choices, text);

  if (choice < 0)
    return g_strdup (_ ("This is none of the answers to choose from."));
  sxt_value_set_int (value, choice);
  return NULL;
}

static char *
read_boolean (SxtPasteReader *self, const char *text, SxtValue *value)
{
  static const char *const yes[] = { "true", "1", "x", "y", "✓" };
  static const char *const no[] = { "false", "0", "n" };
  int answer;

  if (self->answers == NULL)
    {
      self->answers = make_names ();
      for_each_language ("Yes", name_cb, &(Naming) { self->answers, TRUE });
      for_each_language ("No", name_cb, &(Naming) { self->answers, FALSE });
      for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
        name_cb (yes[i], &(Naming) { self->answers, TRUE });
      for (guint i = 0; i < G_N_ELEMENTS (no); i++)
        name_cb (no[i], &(Naming) { self->answers, FALSE });
    }

  answer = find_name (self->answers, text);
  if (answer < 0)
    return g_strdup (_ ("Write yes or no."));
  sxt_value_set_int (value, answer);
  return NULL;
}

/* As our own tables have them, with a semicolon; lists that others write have commas or lines. */
static char *
read_strings (SxtPasteReader *self, const SxtField *row, const char *text, SxtValue *value)
{
  const char *delimiters = strchr (text, ';') != NULL ? ";\n" : row->choices != NULL ? ",\n" : "\n";
  g_auto (GStrv) parts = g_strsplit_set (text, delimiters, -1);
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = sxt_text_squeeze (parts[i]);
      int choice = row->choices != NULL && *part != '\0' ? find_choice (self, row->choices, part) : -1;

      if (*part == '\0')
        continue;
      if (row->choices != NULL && choice < 0)
        {
          g_autofree char *quoted = sxt_format_quote (part);

          return g_strdup_printf (_ ("%s is none of the answers to choose from."), quoted);
        }
      g_strv_builder_add (items, row->choices != NULL ? row->choices->items[choice].key : part);
    }
  kept = g_strv_builder_end (items);
  sxt_value_set_strings (value, (const char *const *) kept);
  return NULL;
}

/* ---- References ---- */

static GHashTable *
get_titles (SxtPasteReader *self, SxtListId list)
{
  if (self->titles[list] != NULL)
    return self->titles[list];

  self->titles[list] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < sxt_project_get_n (self->project, list); i++)
    {
      SxtRecord *record = sxt_project_get (self->project, list, i);
      g_autofree char *title = sxt_record_dup_title (record);
      char *folded = sxt_text_fold (title);

      g_hash_table_insert (self->titles[list], folded,
                           g_hash_table_contains (self->titles[list], folded) ? NULL : record);
    }
  return self->titles[list];
}

static char *
read_reference (SxtPasteReader *self, const SxtField *row, const char *text, SxtValue *value)
{
  g_autofree char *squeezed = sxt_text_squeeze (text);
  g_autofree char *folded = sxt_text_fold (squeezed);
  g_autofree char *quoted = sxt_format_quote (squeezed);
  SxtRecord *target = sxt_project_lookup (self->project, squeezed);
  guint n = 0;

  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    if (row->targets[0] == SXT_LIST_ANY || (int) row->targets[0] == list || (int) row->targets[1] == list)
      {
        gpointer found;

        if (target != NULL && (int) sxt_record_get_list (target) == list)
          {
            sxt_value_set_string (value, squeezed);
            return NULL;
          }
        if (!g_hash_table_lookup_extended (get_titles (self, (SxtListId) list), folded, NULL, &found))
          continue;
        n += found != NULL ? 1 : 2;
        if (found != NULL)
          sxt_value_set_string (value, sxt_record_get_id (found));
      }

  if (n == 1)
    return NULL;
  sxt_value_clear (value);
  return n == 0 ? g_strdup_printf (_ ("Nothing in the plan is called %s. Add it first."), quoted)
                : g_strdup_printf (_ ("Several in the plan are called %s."), quoted);
}

/* ---- Texts ---- */

/* The apostrophe that keeps a spreadsheet from taking a text for a formula is none of the text. */
static const char *
skip_guard (const char *text)
{
  return text[0] == '\'' && text[1] != '\0' && strchr ("=+-@\t\r\n", text[1]) != NULL ? text + 1 : text;
}

static char *
read_text (const SxtField *row, const char *text, SxtValue *value)
{
  g_autofree char *one_line = row->kind == SXT_KIND_STRING ? sxt_text_squeeze (skip_guard (text)) : NULL;
  g_autofree char *lines = one_line == NULL ? g_strdup (skip_guard (text)) : NULL;
  g_autoptr (GError) error = NULL;

  if (lines != NULL)
    {
      g_autoptr (GString) unix_lines = g_string_new (lines);

      g_string_replace (unix_lines, "\r\n", "\n", 0);
      g_string_replace (unix_lines, "\r", "\n", 0);
      sxt_value_set_string (value, unix_lines->str);
    }
  else
    sxt_value_set_string (value, one_line);

  return sxt_field_check (row, value, &error) ? NULL : g_strdup (error->message);
}

/**
 * sxt_paste_reader_read:
 * @self: a reader
 * @field: a field that is stored
 * @text: what stands in the cell, not empty
 * @value: (out caller-allocates): fresh; absent when the cell is left out
 *
 * Returns: (transfer full) (nullable): why the cell is left out; %NULL if @value holds it
 */
char *
sxt_paste_reader_read (SxtPasteReader *self, int field, const char *text, SxtValue *value)
{
  const SxtField *row = &sxt_record_type_get (self->list)->fields[field];
  g_autofree char *squeezed = NULL;
  char *reason;

  switch (row->kind)
    {
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT: reason = read_text (row, text, value); break;
    case SXT_KIND_BOOLEAN: reason = read_boolean (self, text, value); break;
    case SXT_KIND_CHOICE: reason = read_choice (self, row, text, value); break;
    case SXT_KIND_STRINGS: reason = read_strings (self, row, text, value); break;
    case SXT_KIND_REFERENCE: reason = read_reference (self, row, text, value); break;
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
    case SXT_KIND_DATE:
    case SXT_KIND_MONTH_DAY:
    default: squeezed = sxt_text_squeeze (text); reason = sxt_field_parse_typed (row, squeezed, value);
    }

  if (reason != NULL)
    sxt_value_clear (value);
  return reason;
}

/* ---- Headings ---- */

/**
 * sxt_paste_reader_find_field:
 * @self: a reader
 * @heading: what stands above a column
 *
 * Returns: the field of that label, in any language that we ship, or of that key; -1 if there is none
 */
int
sxt_paste_reader_find_field (SxtPasteReader *self, const char *heading)
{
  return find_name (self->headings, heading);
}

SxtPasteReader *
sxt_paste_reader_new (SxtProject *project, SxtListId list)
{
  const SxtRecordType *type = sxt_record_type_get (list);
  SxtPasteReader *self = g_new0 (SxtPasteReader, 1);

  self->project = g_object_ref (project);
  self->list = list;
  self->headings = make_names ();
  self->choices = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  for (int i = 0; i < (int) type->n_fields; i++)
    for_each_language (type->fields[i].label, name_cb, &(Naming) { self->headings, i });
  for (int i = 0; i < (int) type->n_fields; i++)
    name_cb (type->fields[i].key, &(Naming) { self->headings, i });
  return self;
}

void
sxt_paste_reader_free (SxtPasteReader *self)
{
  for (guint i = 0; i < SXT_N_LISTS; i++)
    g_clear_pointer (&self->titles[i], g_hash_table_unref);
  g_hash_table_unref (self->headings);
  g_hash_table_unref (self->choices);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_object_unref (self->project);
  g_free (self);
}
