/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preview of an import: each row beside the plan's school, and the one step that takes them all over. */

#include "exchange/import.h"

#include "exchange/codes.h"
#include "exchange/import-match.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SxtImportPreview
{
  gatomicrefcount refs;
  SxtImportKind kind;
  int school_year;
  char *title;
  guint n_in_file;
  SxtImportDistrict *district; /* NULL: of several */
  const SxtState *state;       /* that all rows are of, or NULL */
  GPtrArray *schools;          /* (element-type SxtImportSchool), in the order of the file */
  GPtrArray *rows;             /* (element-type SxtImportRow), in the order in which they are shown */
  GPtrArray *notes;
  guint counts[SXT_N_IMPORT_STATES];
};

G_DEFINE_BOXED_TYPE (SxtImportPreview, sxt_import_preview, sxt_import_preview_ref, sxt_import_preview_unref)

SxtImportPreview *
sxt_import_preview_ref (SxtImportPreview *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sxt_import_preview_unref (SxtImportPreview *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->title);
  g_clear_pointer (&self->district, sxt_import_district_free);
  g_ptr_array_unref (self->schools);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SxtImportRow *one = *(const SxtImportRow *const *) a;
  const SxtImportRow *two = *(const SxtImportRow *const *) b;

  if (one->state != two->state)
    return (int) one->state - (int) two->state;
  if (one->file != two->file)
    return one->file < two->file ? -1 : 1;
  return one->line < two->line ? -1 : one->line > two->line;
}

/* Counts of students by school id; a row of the table that cannot be read is shown as refused. */
static GHashTable *
index_counts (SxtImportReading *reading, GPtrArray *schools)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reading->counts->len; i++)
    {
      SxtImportCells *cells = g_ptr_array_index (reading->counts, i);
      const char *id = cells->cells[SXT_SLOT_ID];

      if (cells->refusal == SXT_REFUSAL_NONE && id != NULL &&
          sxt_code_check_id (id, SXT_NCES_SCHOOL_DIGITS) == SXT_ID_GOOD)
        g_hash_table_insert (counts, (gpointer) id, cells);
      else
        g_ptr_array_add (schools, sxt_import_school_new (cells, NULL, reading->counts_year));
    }
  return counts;
}

static void
refuse_unknown (SxtImportSchool *school, gboolean has_directory)
{
  if (school->refusal != SXT_REFUSAL_NONE)
    return;
  sxt_import_school_refuse (
      school, SXT_REFUSAL_UNKNOWN_SCHOOL,
      has_directory
          ? sxt_message_new (N_ ("The membership table counts its students, but the other file does not have it."))
          : sxt_message_new (N_ ("The membership table counts its students, but the plan does not have it.")),
      has_directory
          ? sxt_message_new (N_ ("Are the two files of the same school year?"))
          : sxt_message_new (N_ ("To add it, choose the school directory (ccd_sch_029) together with the table.")));
}

/* The schools of both files together; one that stands twice is refused the second time. */
static void
make_schools (SxtImportPreview *self, SxtImportReading *reading, SxtProject *project)
{
  g_autoptr (GHashTable) counts = index_counts (reading, self->schools);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (SxtImportMatcher) matcher = { 0 };

  sxt_import_matcher_init (&matcher, project);
  for (guint i = 0; i < reading->rows->len; i++)
    {
      SxtImportCells *cells = g_ptr_array_index (reading->rows, i);
      const char *id = cells->cells[SXT_SLOT_ID];
      SxtImportCells *count = id == NULL ? NULL : g_hash_table_lookup (counts, id);
      SxtImportSchool *school =
          sxt_import_school_new (cells, count == NULL ? NULL : count->cells[SXT_SLOT_STUDENTS], reading->school_year);
      SxtImportSchool *first = school->nces_id == NULL ? NULL : g_hash_table_lookup (seen, school->nces_id);

      g_ptr_array_add (self->schools, school);
      if (first != NULL)
        sxt_import_school_refuse (school, SXT_REFUSAL_TWICE,
                                  sxt_message_with_integer (
                                      /* xgettext: python-brace-format */
                                      sxt_message_new (N_ ("The school stands in the file before, in line {line}.")),
                                      "line", first->line, SXT_UNIT_NONE),
                                  NULL);
      else if (school->nces_id != NULL && school->refusal != SXT_REFUSAL_CELLS)
        g_hash_table_insert (seen, school->nces_id, school);
    }
  for (guint i = 0; i < reading->counts->len; i++)
    {
      SxtImportCells *cells = g_ptr_array_index (reading->counts, i);
      const char *id = cells->cells[SXT_SLOT_ID];
      SxtImportSchool *school;

      if (id == NULL || g_hash_table_lookup (counts, id) != cells || g_hash_table_contains (seen, id))
        continue;
      school = sxt_import_school_new (cells, NULL, reading->counts_year);
      g_ptr_array_add (self->schools, school);
      if (sxt_import_matcher_find (&matcher, school) == NULL)
        refuse_unknown (school, reading->rows->len > 0);
    }
}

/* The one district that all rows are of, with what is known of it. */
static void
find_district (SxtImportPreview *self, SxtImportReading *reading)
{
  SxtImportDistrict *district = NULL;

  for (guint i = 0; i < self->schools->len; i++)
    {
      SxtImportSchool *school = g_ptr_array_index (self->schools, i);

      if (school->district_id == NULL)
        continue;
      if (district == NULL)
        {
          district = g_new0 (SxtImportDistrict, 1);
          district->id = g_strdup (school->district_id);
        }
      else if (strcmp (district->id, school->district_id) != 0)
        {
          sxt_import_district_free (district);
          self->state = NULL;
          return;
        }
      if (district->name == NULL)
        district->name = g_strdup (school->district);
      if (district->state == NULL && school->state != NULL)
        {
          district->state = g_strdup (school->state->name);
          self->state = school->state;
        }
      district->n_schools++;
    }
  self->district = district;
}

static void
add_note (SxtImportPreview *self, SxtMessage *note)
{
  g_ptr_array_add (self->notes, note);
}

/* What the plan does not know of its district yet and the files do: fields and values. */
static guint
find_plan_values (SxtImportPreview *self, SxtProject *project, int fields[3], const char *values[3])
{
  const struct
  {
    int field;
    const char *value;
  } known[] = {
    { SXT_PLAN_DISTRICT, self->district == NULL ? NULL : self->district->name },
    { SXT_PLAN_STATE, self->state == NULL ? NULL : self->state->abbreviation },
    { SXT_PLAN_NCES_ID, self->district == NULL ? NULL : self->district->id },
  };
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
  const char *own = sxt_record_get_string (plan, SXT_PLAN_NCES_ID);
  guint n = 0;

  /* A neighbour's schools do not make it the plan's district. */
  if (self->district == NULL || (own != NULL && strcmp (own, self->district->id) != 0))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_auto (SxtValue) old_value = SXT_VALUE_INIT;

      sxt_record_get_value (plan, known[i].field, &old_value);
      if (old_value.type == SXT_VALUE_ABSENT && known[i].value != NULL)
        {
          fields[n] = known[i].field;
          values[n++] = known[i].value;
        }
    }
  return n;
}

static void
make_notes (SxtImportPreview *self, SxtImportReading *reading, SxtProject *project)
{
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
  const char *own = sxt_record_get_string (plan, SXT_PLAN_NCES_ID);
  int fields[3];
  const char *values[3];

  if (self->district != NULL && own != NULL && strcmp (own, self->district->id) != 0)
    add_note (self, sxt_message_with_name (
                        sxt_message_with_name (
                            /* xgettext: python-brace-format */
                            sxt_message_new (N_ ("These are schools of district {district}; the plan’s own is {own}.")),
                            "district", self->district->id),
                        "own", own));
  if (!reading->has_counts && !reading->has_students)
    add_note (self, sxt_message_new (N_ ("The file does not count students. Choose the membership table of NCES "
                                         "(ccd_sch_052) together with it to have them.")));
  if (reading->rows->len > 0 && reading->has_counts && reading->school_year >= 0 && reading->counts_year >= 0 &&
      reading->school_year != reading->counts_year)
    add_note (self, sxt_message_with_integer (
                        sxt_message_with_integer (
                            /* xgettext: python-brace-format */
                            sxt_message_new (N_ ("The schools are those of {year}, their students are counted in "
                                                 "{counted}.")),
                            "year", reading->school_year, SXT_UNIT_SCHOOL_YEAR),
                        "counted", reading->counts_year, SXT_UNIT_SCHOOL_YEAR));
  if (find_plan_values (self, project, fields, values) > 0 && self->district->name != NULL)
    add_note (self, sxt_message_with_name (
                        /* xgettext: python-brace-format */
                        sxt_message_new (N_ ("The plan takes the district’s name, state and id from the file: "
                                             "{district}.")),
                        "district", self->district->name));
}

/**
 * sxt_import_preview:
 * @project: a project, or a copy of one when this is called in a thread
 * @files: (array length=n_files): the files: one that describes schools, a membership table, or both
 * @n_files: how many, at least one
 * @options: (nullable): whose schools are wanted
 * @cancellable: (nullable): a cancellable
 * @error: (out): why the files are refused, in [error@SxtExchangeError]; or what went wrong with reading them
 *
 * Reads the files as streams, keeps the schools of one district or state, and lays each beside the plan's school of
 * the same NCES id. A school that was typed in without an id is matched by its name, if only one has it. Closed schools
 * and rows that cannot be trusted are refused, with the reason. @project is not changed.
 *
 * Returns: (transfer full) (nullable): the preview
 */
SxtImportPreview *
sxt_import_preview (SxtProject *project, GFile **files, guint n_files, const SxtImportOptions *options,
                    GCancellable *cancellable, GError **error)
{
  static const SxtImportOptions defaults = { 0 };
  g_auto (SxtImportReading) reading = { 0 };
  g_auto (SxtImportMatcher) matcher = { 0 };
  g_autoptr (SxtImportPreview) self = NULL;
  SxtImportFilter filter;

  g_return_val_if_fail (SXT_IS_PROJECT (project), NULL);

  if (options == NULL)
    options = &defaults;
  self = g_new0 (SxtImportPreview, 1);
  g_atomic_ref_count_init (&self->refs);
  self->schools = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_import_school_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_import_row_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_message_unref);
  sxt_import_matcher_init (&matcher, project);
  if (!sxt_import_filter_init (&filter, options,
                               sxt_record_get_string (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_NCES_ID),
                               error) ||
      !sxt_import_reading_run (&reading, files, n_files, options, &filter, cancellable, error))
    return NULL;
  if (reading.rows->len == 0 && reading.counts->len == 0)
    {
      if (filter.district[0] != '\0')
        sxt_exchange_set_error (
            error, SXT_EXCHANGE_ERROR_NO_MATCH,
            sxt_message_with_name (
                sxt_message_new (
                    /* xgettext: python-brace-format */
                    N_ ("No school of district {district} is in the file. Is that its NCES id, and is this "
                        "the file of its state?")),
                "district", filter.district));
      else if (filter.state != NULL)
        sxt_exchange_set_error (
            error, SXT_EXCHANGE_ERROR_NO_MATCH,
            sxt_message_with_name (
                /* xgettext: python-brace-format */
                sxt_message_new (N_ ("No school of {state} is in the file.")), "state", filter.state->name));
      else
        sxt_exchange_set_error (error, SXT_EXCHANGE_ERROR_NO_MATCH,
                                sxt_message_new (N_ ("No school is in the file, only its heading.")));
      return NULL;
    }

  self->kind = reading.kind;
  self->school_year = reading.school_year;
  self->title = sxt_import_reading_dup_title (&reading);
  self->n_in_file = reading.n_schools;
  make_schools (self, &reading, project);
  find_district (self, &reading);
  if (filter.state != NULL)
    self->state = filter.state;
  make_notes (self, &reading, project);
  for (guint i = 0; i < self->schools->len; i++)
    {
      SxtImportRow *row = sxt_import_matcher_make_row (&matcher, g_ptr_array_index (self->schools, i));

      self->counts[row->state]++;
      g_ptr_array_add (self->rows, row);
    }
  g_ptr_array_sort (self->rows, compare_rows);
  return g_steal_pointer (&self);
}

SxtImportKind
sxt_import_preview_get_kind (SxtImportPreview *self)
{
  return self->kind;
}

/**
 * sxt_import_preview_get_school_year:
 * @self: a preview
 *
 * Returns: the school year of the schools, by the year in which it begins; -1 if the file does not say
 */
int
sxt_import_preview_get_school_year (SxtImportPreview *self)
{
  return self->school_year;
}

/**
 * sxt_import_preview_dup_title:
 * @self: a preview
 *
 * Returns: (transfer full): kind and school year: "School directory of NCES, 2025–26"
 */
char *
sxt_import_preview_dup_title (SxtImportPreview *self)
{
  return g_strdup (self->title);
}

/**
 * sxt_import_preview_get_n_in_file:
 * @self: a preview
 *
 * Returns: how many schools the file describes, of this district or another
 */
guint
sxt_import_preview_get_n_in_file (SxtImportPreview *self)
{
  return self->n_in_file;
}

/**
 * sxt_import_preview_get_district:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): the district that all rows are of; %NULL when they are of several
 */
const SxtImportDistrict *
sxt_import_preview_get_district (SxtImportPreview *self)
{
  return self->district;
}

/**
 * sxt_import_preview_get_state_name:
 * @self: a preview
 *
 * Returns: (nullable): the name of the state that all rows are of
 */
const char *
sxt_import_preview_get_state_name (SxtImportPreview *self)
{
  return self->state == NULL ? NULL : self->state->name;
}

guint
sxt_import_preview_get_n_rows (SxtImportPreview *self)
{
  return self->rows->len;
}

/**
 * sxt_import_preview_count:
 * @self: a preview
 * @state: what is done with a row
 *
 * Returns: with how many rows it is done
 */
guint
sxt_import_preview_count (SxtImportPreview *self, SxtImportState state)
{
  return self->counts[state];
}

/**
 * sxt_import_preview_get_n_taken:
 * @self: a preview
 *
 * Returns: how many schools are added or changed
 */
guint
sxt_import_preview_get_n_taken (SxtImportPreview *self)
{
  return self->counts[SXT_IMPORT_NEW] + self->counts[SXT_IMPORT_CHANGED];
}

/**
 * sxt_import_preview_get_row:
 * @self: a preview
 * @index: which
 *
 * Returns: (transfer none): a row: first the refused, then the changed, the new and the unchanged, each as in the file
 */
const SxtImportRow *
sxt_import_preview_get_row (SxtImportPreview *self, guint index)
{
  g_return_val_if_fail (index < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, index);
}

guint
sxt_import_preview_get_n_notes (SxtImportPreview *self)
{
  return self->notes->len;
}

/**
 * sxt_import_preview_get_note:
 * @self: a preview
 * @index: which
 *
 * Returns: (transfer none): something to know of the import as a whole
 */
SxtMessage *
sxt_import_preview_get_note (SxtImportPreview *self, guint index)
{
  g_return_val_if_fail (index < self->notes->len, NULL);

  return g_ptr_array_index (self->notes, index);
}

/**
 * sxt_import_preview_dup_label:
 * @self: a preview
 *
 * Returns: (transfer full): what the button and the step in the history are called: "Import 22 Schools"
 */
char *
sxt_import_preview_dup_label (SxtImportPreview *self)
{
  guint n = sxt_import_preview_get_n_taken (self);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Import %u School", "Import %u Schools", n), n);
}

static void
add_insert (SxtChangeList *changes, SxtImportRow *row, GPtrArray *records)
{
  SxtRecord *record = sxt_record_new_with_id (SXT_SCHOOLS, row->id);

  for (guint i = 0; i < row->n_changes; i++)
    sxt_record_set_value (record, row->changes[i].field, &row->changes[i].new_value, NULL);
  g_ptr_array_add (records, record);
}

/**
 * sxt_import_preview_build_changes:
 * @self: a preview
 * @project: the project to be changed
 *
 * What the import changes, for the project as it is now: rows are matched again, so that it does not matter what was
 * edited since the preview was made. Empty when there is nothing to do.
 *
 * Returns: (transfer full): the changes, for sxt_project_apply()
 */
SxtChangeList *
sxt_import_preview_build_changes (SxtImportPreview *self, SxtProject *project)
{
  SxtChangeList *changes = sxt_change_list_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (SxtImportMatcher) matcher = { 0 };
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
  int fields[3];
  const char *values[3];
  guint n;

  sxt_import_matcher_init (&matcher, project);
  for (guint i = 0; i < self->schools->len; i++)
    {
      SxtImportRow *row = sxt_import_matcher_make_row (&matcher, g_ptr_array_index (self->schools, i));

      if (row->state == SXT_IMPORT_NEW)
        add_insert (changes, row, records);
      else if (row->state == SXT_IMPORT_CHANGED)
        for (guint j = 0; j < row->n_changes; j++)
          sxt_change_list_add_set (changes, sxt_project_lookup (project, row->id), row->changes[j].field,
                                   &row->changes[j].new_value);
      sxt_import_row_free (row);
    }
  if (records->len > 0)
    sxt_change_list_add_insert (changes, SXT_SCHOOLS, G_MAXUINT, (SxtRecord *const *) records->pdata, records->len);
  n = find_plan_values (self, project, fields, values);
  for (guint i = 0; i < n; i++)
    {
      g_auto (SxtValue) value = SXT_VALUE_INIT;

      if (sxt_field_parse (&sxt_record_type_get (SXT_PLAN)->fields[fields[i]], values[i], &value, NULL))
        sxt_change_list_add_set (changes, plan, fields[i], &value);
    }
  return changes;
}

/**
 * sxt_import_preview_apply:
 * @self: a preview
 * @project: the project to be changed
 * @error: (out): why the project refused
 *
 * Does what the preview shows, as one step of the history ("Import 22 Schools"); none when there is nothing to do.
 *
 * Returns: whether it was done; else nothing was
 */
gboolean
sxt_import_preview_apply (SxtImportPreview *self, SxtProject *project, GError **error)
{
  g_autoptr (SxtChangeList) changes = sxt_import_preview_build_changes (self, project);
  g_autofree char *label = sxt_import_preview_dup_label (self);

  return sxt_change_list_get_n (changes) == 0 || sxt_project_apply (project, changes, label, error);
}

static char *
dup_display (int field, const SxtValue *value)
{
  g_autoptr (SxtRecord) school = NULL;

  if (value->type == SXT_VALUE_ABSENT)
    return NULL;
  school = sxt_record_new (SXT_SCHOOLS);
  if (!sxt_record_set_value (school, field, value, NULL))
    return NULL;
  return sxt_record_dup_display (school, field);
}

/**
 * sxt_import_change_dup_old:
 * @self: a change
 *
 * Returns: (transfer full) (nullable): what the plan has, in the language of the process; %NULL: nothing
 */
char *
sxt_import_change_dup_old (const SxtImportChange *self)
{
  return dup_display (self->field, &self->old_value);
}

/**
 * sxt_import_change_dup_new:
 * @self: a change
 *
 * Returns: (transfer full): what the file says, in the language of the process
 */
char *
sxt_import_change_dup_new (const SxtImportChange *self)
{
  return dup_display (self->field, &self->new_value);
}
