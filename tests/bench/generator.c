/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes plans of any size from a seed. */
#include "generator.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "model/all.h"
#include "model/pair-kind.h"
#include "storage/plan-file.h"

#define FEW 12

static const char *const words[] = {
  "students", "teachers", "work",    "in",      "small",  "groups",  "and",     "choose",  "their",  "next",
  "task",     "each",     "morning", "the",     "coach",  "visits",  "a",       "class",   "writes", "down",
  "what",     "she",      "sees",    "reading", "goals",  "are",     "on",      "wall",    "so",     "that",
  "families", "can",      "follow",  "them",    "at",     "home",    "every",   "Friday",  "with",   "one",
  "question", "for",      "meeting", "of",      "school", "board",   "science", "devices", "were",   "repaired",
  "within",   "two",      "days",    "last",    "year",   "because", "spares",  "lay",     "ready",  "here",
};

static const char *const names[] = {
  "Cedar Grove", "Jefferson", "Washington", "Hillcrest", "Maple Ridge", "Lincoln",   "Oak Park", "Riverside",
  "Roosevelt",   "Birchwood", "Lakeview",   "Fairview",  "Franklin",    "Kennedy",   "Ashby",    "Northside",
  "Dogwood",     "Eastgate",  "Garfield",   "Madison",   "Pine Street", "Sunnyside", "Harbor",   "Adams",
};

typedef struct
{
  GRand *rand;
  SxtProject *project;
  guint sizes[SXT_N_LISTS];
} Generator;

static guint
pick (Generator *self, guint n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) MAX (n, 1));
}

static char *
make_text (Generator *self, guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      gboolean is_first = i % 12 == 0;
      const char *word = words[pick (self, G_N_ELEMENTS (words))];

      g_string_append (text, i == 0 ? "" : is_first ? ". " : " ");
      if (is_first)
        g_string_append_c (text, g_ascii_toupper (*word));
      g_string_append (text, is_first ? word + 1 : word);
    }
  g_string_append_c (text, '.');

  return g_string_free_and_steal (text);
}

static char *
make_string (Generator *self, const SxtField *field, guint number)
{
  if (g_str_equal (field->key, "repeats"))
    return g_strdup (number % 3 == 0 ? "FREQ=MONTHLY;COUNT=18" : "FREQ=WEEKLY;INTERVAL=3");
  if (g_str_has_prefix (field->key, "nces"))
    return g_strdup_printf ("%012u", 390000000u + number);
  if (g_str_equal (field->key, "link"))
    return g_strdup_printf ("https://example.org/reports/%u", number);

  return g_strdup_printf ("%s %u", names[pick (self, G_N_ELEMENTS (names))], number);
}

static gint64
make_number (Generator *self, const SxtField *field)
{
  gint64 min = field->min, max = field->max;

  if (min == 0 && max == 0)
    max = 2000;
  if (field->unit == SXT_UNIT_YEAR || field->unit == SXT_UNIT_SCHOOL_YEAR)
    {
      min = MAX (min, 2024);
      max = max == 0 ? 2032 : MIN (max, 2032);
    }

  return g_rand_int_range (self->rand, (gint32) min, (gint32) MIN (max, G_MAXINT32 - 1) + 1);
}

/* A record made before, so that nothing is its own parent; lists are filled in their order. */
static const char *
make_reference (Generator *self, const SxtField *field, SxtListId list, guint number)
{
  SxtListId target = field->targets[0] == SXT_LIST_ANY ? SXT_SCHOOLS : field->targets[0];
  guint n = target == list ? MIN (number, sxt_project_get_n (self->project, target))
                           : sxt_project_get_n (self->project, target);

  return n > 0 ? sxt_record_get_id (sxt_project_get (self->project, target, pick (self, n))) : NULL;
}

static void
fill_field (Generator *self, SxtRecord *record, int index, guint number)
{
  SxtListId list = sxt_record_get_list (record);
  const SxtField *field = &sxt_record_type_get (list)->fields[index];
  g_autofree char *text = NULL;

  if ((field->flags & SXT_FIELD_COMPUTED) != 0 || sxt_record_has (record, index))
    return;

  switch (field->kind)
    {
    case SXT_KIND_STRING: text = make_string (self, field, number); break;
    case SXT_KIND_TEXT: text = make_text (self, 12 + pick (self, 24)); break;
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
      {
        g_auto (SxtValue) value = SXT_VALUE_INIT;

        sxt_value_set_int (&value, make_number (self, field));
        sxt_record_set_value (record, index, &value, NULL);
        return;
      }
    case SXT_KIND_BOOLEAN: text = g_strdup (pick (self, 2) == 0 ? "true" : "false"); break;
    case SXT_KIND_CHOICE: text = g_strdup (field->choices->items[pick (self, field->choices->n)].key); break;
    case SXT_KIND_DATE: text = sxt_date_to_iso (sxt_date_new (2026, 9, 1) + (int) pick (self, 900)); break;
    case SXT_KIND_MONTH_DAY: text = g_strdup_printf ("%02u-%02u", 1 + pick (self, 12), 1 + pick (self, 28)); break;
    case SXT_KIND_REFERENCE: text = g_strdup (make_reference (self, field, list, number)); break;
    case SXT_KIND_STRINGS:
      if (field->choices != NULL)
        text = g_strdup (field->choices->items[pick (self, field->choices->n)].key);
      else
        text = make_text (self, 6);
      break;
    default: g_assert_not_reached ();
    }

  /* Some records have nothing to name yet. */
  if (field->kind == SXT_KIND_STRINGS)
    sxt_record_set_strings (record, index, (const char *const[]) { text, NULL });
  else if (text != NULL)
    sxt_record_set_text (record, index, text, NULL);
}

static void
fill (Generator *self, SxtRecord *record, guint number)
{
  guint n_fields = sxt_record_get_record_type (record)->n_fields;

  for (int i = 0; i < (int) n_fields; i++)
    fill_field (self, record, i, number);
}

static SxtRecord *
make_record (SxtListId list, guint number)
{
  g_autofree char *key = g_strdup_printf ("%u", number);

  return sxt_record_new_for_key (list, key);
}

static void
insert_all (Generator *self, SxtListId list, GPtrArray *records)
{
  if (!sxt_project_insert (self->project, list, 0, (SxtRecord **) records->pdata, records->len, NULL))
    g_error ("The generator made records that do not go into %s", sxt_record_type_get (list)->key);
}

static void
add_list (Generator *self, SxtListId list)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->sizes[list]; i++)
    {
      SxtRecord *record = make_record (list, i);

      /* What is its own kind's child stands in the list already: the first ones are roots. */
      fill (self, record, 0);
      g_ptr_array_add (records, record);
    }
  insert_all (self, list, records);
}

/* Each record of the rows with so many of the columns, one after the other. */
static void
add_pairs (Generator *self, SxtListId list)
{
  const SxtPairKind *kind = sxt_pair_kind_find (list, SXT_LIST_ANY);
  SxtListId rows = sxt_pair_kind_get_rows (kind), columns = sxt_pair_kind_get_columns (kind);
  guint n_rows = sxt_project_get_n (self->project, rows), n_columns = sxt_project_get_n (self->project, columns);
  guint n = MIN (self->sizes[list], n_columns), number = 0;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < n; j++)
      {
        SxtRecord *record = make_record (list, number);
        const SxtRecordType *type = sxt_record_get_record_type (record);

        sxt_record_set_text (record, kind->row, sxt_record_get_id (sxt_project_get (self->project, rows, i)), NULL);
        sxt_record_set_text (record, kind->column,
                             sxt_record_get_id (sxt_project_get (self->project, columns, (i + j) % n_columns)), NULL);
        for (int field = 0; field < (int) type->n_fields; field++)
          /* Of two alternatives, a standard or a practice, it has one. */
          if ((type->fields[field].flags & SXT_FIELD_OWNER) == 0)
            fill_field (self, record, field, number);
        g_ptr_array_add (records, record);
        number++;
      }
  insert_all (self, list, records);
}

/* Parents, once all of a list are there: each names one before it, the first ones none. */
static void
add_parents (Generator *self)
{
  guint n = sxt_project_get_n (self->project, SXT_STANDARDS);

  for (guint i = 10; i < n; i++)
    sxt_record_set_target (sxt_project_get (self->project, SXT_STANDARDS, i), SXT_STANDARD_PARENT,
                           sxt_project_get (self->project, SXT_STANDARDS, pick (self, i / 10 + 1)));
}

/**
 * bench_generate:
 * @seed: the same gives the same plan
 * @sizes: how many records of which list
 * @n_sizes: of @sizes
 *
 * Returns: (transfer full): a plan without history
 */
SxtProject *
bench_generate (guint32 seed, const BenchSize *sizes, guint n_sizes)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Generator self = { .rand = rand, .project = sxt_project_new () };
  static const SxtListId first[] = { SXT_WAVES, SXT_SCHOOLS, SXT_PEOPLE };

  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    self.sizes[list] = n_sizes == 1 && sizes[0].n >= 100000 ? 0 : FEW;
  for (guint i = 0; i < n_sizes; i++)
    self.sizes[sizes[i].list] = sizes[i].n;

  /* What many others name comes first. */
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    add_list (&self, first[i]);
  for (int pass = 0; pass < 2; pass++)
    for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
      {
        gboolean is_pairing = (sxt_record_type_get (list)->flags & SXT_TYPE_PAIRING) != 0;

        if (is_pairing != (pass == 1) || list == SXT_WAVES || list == SXT_SCHOOLS || list == SXT_PEOPLE)
          continue;
        if (is_pairing)
          add_pairs (&self, list);
        else
          add_list (&self, list);
      }
  add_parents (&self);
  for (int list = 0; list < SXT_FIRST_LIST; list++)
    if (list != SXT_SETTINGS)
      fill (&self, sxt_project_get_single (self.project, list), 0);
  sxt_project_clear_history (self.project);

  return self.project;
}

SxtProject *
bench_generate_schools (guint n)
{
  const BenchSize sizes[] = { { SXT_SCHOOLS, n } };

  return bench_generate (1, sizes, 1);
}

/* 2,000 schools x 10 scores, 400 standards x 4 contents, 500 messages x 8 audiences, 500 people. */
SxtProject *
bench_generate_district (void)
{
  static const BenchSize sizes[] = {
    { SXT_SCHOOLS, 2000 }, { SXT_CRITERIA, 10 },  { SXT_SCORES, 10 },   { SXT_STANDARDS, 400 }, { SXT_CONTENTS, 4 },
    { SXT_ALIGNMENTS, 4 }, { SXT_MESSAGES, 500 }, { SXT_AUDIENCES, 8 }, { SXT_REACHES, 8 },     { SXT_PEOPLE, 500 },
  };

  return bench_generate (2, sizes, G_N_ELEMENTS (sizes));
}

/**
 * bench_main_on_plan:
 * @argc: of main()
 * @argv: of main()
 * @generate: makes the plan
 * @works: see bench_main()
 *
 * As bench_main(), with the file of a plan for the works to read; what they write beside it, with `.out` behind its
 * name, goes with it.
 *
 * Returns: the exit status
 */
int
bench_main_on_plan (int argc, char **argv, SxtProject *(*generate) (void), const BenchWork *works, guint n_works,
                    const BenchLimit *limits, guint n_limits)
{
  g_autoptr (SxtProject) project = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *folder = NULL, *path = NULL, *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (argc == 3)
    return bench_main (argc, argv, NULL, works, n_works, limits, n_limits);

  folder = g_dir_make_tmp ("sextant-bench-XXXXXX", NULL);
  path = g_build_filename (folder, "plan.sextant", NULL);
  output = g_strconcat (path, ".out", NULL);
  project = generate ();
  bytes = sxt_project_to_bytes (project);
  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
  g_print ("a plan of %.0f MiB\n", (double) g_bytes_get_size (bytes) / (1 << 20));
  g_clear_object (&project);
  g_clear_pointer (&bytes, g_bytes_unref);
  status = bench_main (argc, argv, path, works, n_works, limits, n_limits);
  g_remove (path);
  g_remove (output);
  g_rmdir (folder);

  return status;
}
