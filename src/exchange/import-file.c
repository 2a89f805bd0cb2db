/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one file of a set as a stream. */

#include <glib/gi18n-lib.h>

#include "exchange/import-file.h"

#include "exchange/codes.h"
#include "exchange/csv-reader.h"

#include <string.h>

/* A district while its rows are counted. */
typedef struct
{
  char *id;
  char *name;  /* as read */
  char *state; /* as read */
  guint n_schools;
} Tally;

/* One file while it is read. */
typedef struct
{
  SxtImportReading *reading;
  const SxtImportFilter *filter; /* NULL: a survey */
  SxtImportLayout layout;
  guint file;
  gboolean heading_only;

  GPtrArray *rows; /* (element-type SxtImportCells), cells as read */
  guint n_rows;    /* schools of the latest year */
  int year;

  GHashTable *tallies; /* id -> Tally */
  GPtrArray *tally_order;
  Tally *tally; /* the last one */
  gboolean has_several;

  const SxtImportOptions *options;
  goffset before, size, total; /* bytes of the files before, of this one, of all */
} Reading;

static void
tally_free (gpointer data)
{
  Tally *tally = data;

  g_free (tally->id);
  g_free (tally->name);
  g_free (tally->state);
  g_free (tally);
}

static gboolean
start (SxtCsvReader *reader, const char *bytes, gsize length, gpointer data, GError **error)
{
  Reading *self = data;

  if (!sxt_import_layout_sniff (&self->layout, bytes, length, error))
    return FALSE;
  sxt_csv_reader_set_delimiter (reader, self->layout.delimiter);
  return TRUE;
}

/* The column that says whether a row is of the district or state. */
static int
get_deciding (Reading *self)
{
  const int *columns = self->layout.columns;

  if (self->filter == NULL)
    return -1;
  if (self->filter->district[0] != '\0')
    return columns[SXT_SLOT_DISTRICT_ID] >= 0 ? columns[SXT_SLOT_DISTRICT_ID] : columns[SXT_SLOT_ID];
  if (self->filter->state == NULL)
    return -1;
  if (columns[SXT_SLOT_STATE] >= 0)
    return columns[SXT_SLOT_STATE];
  return columns[SXT_SLOT_STATE_NAME] >= 0 ? columns[SXT_SLOT_STATE_NAME] : columns[SXT_SLOT_ID];
}

static gboolean
header (SxtCsvReader *reader, const char *const *cells, guint n_cells, gpointer data, GError **error)
{
  Reading *self = data;
  gboolean counts_years;

  if (!sxt_import_layout_read_heading (&self->layout, cells, n_cells, error))
    return FALSE;
  if (self->layout.kind == SXT_IMPORT_AUTO)
    return TRUE;
  /* These are counted by year or up to a line of sums, so every row is looked at. */
  counts_years = self->layout.kind == SXT_IMPORT_ELSI || self->layout.kind == SXT_IMPORT_URBAN;
  sxt_csv_reader_set_columns (reader, self->layout.slots, self->layout.n_columns, SXT_N_SLOTS,
                              counts_years ? -1 : get_deciding (self));
  if (self->heading_only)
    sxt_csv_reader_stop (reader);
  return TRUE;
}

static gboolean
decide (Reading *self, const char *cell, gsize length)
{
  const SxtState *state = self->filter->state;

  if (self->filter->district[0] != '\0')
    return sxt_code_matches_district (cell, length, self->filter->district);
  if (self->layout.columns[SXT_SLOT_STATE] >= 0)
    return length == 2 && g_ascii_strncasecmp (cell, state->abbreviation, 2) == 0;
  if (self->layout.columns[SXT_SLOT_STATE_NAME] >= 0)
    return length == strlen (state->name) && g_ascii_strncasecmp (cell, state->name, length) == 0;
  return length >= 2 && memcmp (cell, state->fips, 2) == 0;
}

static gboolean
want (const char *cell, gsize length, gpointer data)
{
  return decide (data, cell, length);
}

/* Seven digits of the district that a row is of, as far as they can be told. */
static void
read_district (SxtCsvReader *reader, char *district)
{
  const char *cell = sxt_csv_reader_get (reader, SXT_SLOT_DISTRICT_ID);
  gsize n;

  if (*cell == '\0')
    cell = sxt_csv_reader_get (reader, SXT_SLOT_ID);
  if (cell[0] == '=' && cell[1] == '"')
    cell += 2;
  n = strspn (cell, "0123456789");
  district[0] = '\0';
  if (n == SXT_NCES_DISTRICT_DIGITS - 1 || n == SXT_NCES_SCHOOL_DIGITS - 1)
    {
      district[0] = '0';
      memcpy (district + 1, cell, SXT_NCES_DISTRICT_DIGITS - 1);
      district[SXT_NCES_DISTRICT_DIGITS] = '\0';
    }
  else if (n >= SXT_NCES_DISTRICT_DIGITS)
    {
      memcpy (district, cell, SXT_NCES_DISTRICT_DIGITS);
      district[SXT_NCES_DISTRICT_DIGITS] = '\0';
    }
}

static char *
dup_cell (SxtCsvReader *reader, guint slot)
{
  const char *cell = sxt_csv_reader_get (reader, slot);

  return *cell == '\0' ? NULL : g_strdup (cell);
}

static void
count_district (Reading *self, SxtCsvReader *reader)
{
  char district[SXT_NCES_DISTRICT_DIGITS + 1];
  Tally *tally = self->tally;

  read_district (reader, district);
  if (*district == '\0')
    return;
  if (tally == NULL || strcmp (tally->id, district) != 0)
    {
      tally = g_hash_table_lookup (self->tallies, district);
      if (tally == NULL)
        {
          tally = g_new0 (Tally, 1);
          tally->id = g_strdup (district);
          tally->name = dup_cell (reader, SXT_SLOT_DISTRICT);
          tally->state = dup_cell (reader, SXT_SLOT_STATE_NAME);
          if (tally->state == NULL)
            tally->state = dup_cell (reader, SXT_SLOT_STATE);
          g_hash_table_insert (self->tallies, tally->id, tally);
          g_ptr_array_add (self->tally_order, tally);
        }
      self->tally = tally;
    }
  tally->n_schools++;
}

static gboolean
is_own (Reading *self, SxtCsvReader *reader)
{
  const char *cell = sxt_csv_reader_get (reader, SXT_SLOT_DISTRICT_ID);

  if (self->filter->own[0] == '\0')
    return FALSE;
  if (*cell == '\0')
    cell = sxt_csv_reader_get (reader, SXT_SLOT_ID);
  return sxt_code_matches_district (cell, strlen (cell), self->filter->own);
}

static void
stage (Reading *self, SxtCsvReader *reader, SxtImportRefusal refusal)
{
  SxtImportCells *row = g_new0 (SxtImportCells, 1);

  row->kind = self->layout.kind;
  row->file = self->file;
  row->line = sxt_csv_reader_get_line (reader);
  row->last_line = sxt_csv_reader_get_last_line (reader);
  row->n_cells = sxt_csv_reader_get_n_cells (reader);
  row->n_columns = sxt_csv_reader_get_n_columns (reader);
  row->refusal = refusal;
  if (refusal != SXT_REFUSAL_TORN)
    for (guint i = 0; i < SXT_N_SLOTS; i++)
      row->cells[i] = dup_cell (reader, i);
  row->is_own = refusal == SXT_REFUSAL_TORN || is_own (self, reader);
  g_ptr_array_add (self->rows, row);
}

void
sxt_import_rows_keep_own (GPtrArray *rows)
{
  for (guint i = rows->len; i-- > 0;)
    if (!((SxtImportCells *) g_ptr_array_index (rows, i))->is_own)
      g_ptr_array_remove_index (rows, i);
}

/* Of a file that goes on over years the last one counts: what came before is forgotten. */
static void
begin_year (Reading *self, int year)
{
  self->year = year;
  self->n_rows = 0;
  g_ptr_array_set_size (self->rows, 0);
  if (self->tallies != NULL)
    {
      self->tally = NULL;
      self->has_several = FALSE;
      g_hash_table_remove_all (self->tallies);
      g_ptr_array_set_size (self->tally_order, 0);
    }
}

/* Whether a row is one of a school, of the year that counts. */
static gboolean
is_school (Reading *self, SxtCsvReader *reader)
{
  int year;

  switch (self->layout.kind)
    {
    case SXT_IMPORT_ELSI:
      {
        const char *name = sxt_csv_reader_get (reader, SXT_SLOT_OTHER_NAME);

        /* What follows the schools: a line of sums, then whence the data are and what the signs mean. */
        if (strcmp (name, "Totals:") == 0 || g_str_has_prefix (name, "Data Source:"))
          sxt_csv_reader_stop (reader);
        else if (sxt_csv_reader_get_n_cells (reader) > 1)
          return TRUE;
        return FALSE;
      }
    case SXT_IMPORT_CCD_MEMBERSHIP:
      if (strcmp (sxt_csv_reader_get (reader, SXT_SLOT_TOTAL), "Education Unit Total") != 0)
        return FALSE;
      break;
    case SXT_IMPORT_URBAN:
      year = sxt_code_get_school_year (sxt_csv_reader_get (reader, SXT_SLOT_YEAR));
      if (year > self->year)
        begin_year (self, year);
      return year == self->year;
    case SXT_IMPORT_CCD_DIRECTORY: break;
    case SXT_IMPORT_AUTO:
    default: g_assert_not_reached ();
    }
  if (self->year < 0)
    self->year = sxt_code_get_school_year (sxt_csv_reader_get (reader, SXT_SLOT_YEAR));
  return TRUE;
}

static gboolean
read_row (SxtCsvReader *reader, gpointer data, GError **error)
{
  Reading *self = data;
  int deciding = get_deciding (self);

  if (!is_school (self, reader))
    return TRUE;
  self->n_rows++;
  if (self->tallies != NULL)
    {
      count_district (self, reader);
      if (!self->has_several && self->tally_order->len > 1)
        {
          self->has_several = TRUE;
          sxt_import_rows_keep_own (self->rows);
        }
    }
  if (self->filter == NULL)
    return TRUE;
  if (deciding >= 0 && (self->layout.kind == SXT_IMPORT_ELSI || self->layout.kind == SXT_IMPORT_URBAN))
    {
      const char *cell = sxt_csv_reader_get (reader, self->layout.slots[deciding]);

      if (!decide (self, cell, strlen (cell)))
        return TRUE;
    }
  if (self->has_several && !is_own (self, reader))
    return TRUE;
  stage (self, reader,
         sxt_csv_reader_get_n_cells (reader) == self->layout.n_columns ? SXT_REFUSAL_NONE : SXT_REFUSAL_CELLS);
  return TRUE;
}

static void
read_torn (SxtCsvReader *reader, gpointer data)
{
  Reading *self = data;

  /* Whose schools such lines hold cannot be told, so they are shown whatever was asked for. */
  if (self->filter != NULL)
    stage (self, reader, SXT_REFUSAL_TORN);
}

static void
progress_cb (double fraction, gpointer data)
{
  Reading *self = data;

  self->options->progress (((double) self->before + fraction * (double) self->size) / (double) self->total,
                           self->options->progress_data);
}

static char *
convert (char **raw, gboolean utf8)
{
  g_autofree char *owned = g_steal_pointer (raw);
  char *text = owned == NULL ? NULL : sxt_code_dup_text (owned, utf8);

  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
finish_file (Reading *self, gboolean utf8)
{
  SxtImportReading *reading = self->reading;
  gboolean is_counts = self->layout.kind == SXT_IMPORT_CCD_MEMBERSHIP;
  GPtrArray *rows = is_counts ? reading->counts : reading->rows;
  int year = self->layout.school_year >= 0 ? self->layout.school_year : self->year;

  for (guint i = 0; i < self->rows->len; i++)
    {
      SxtImportCells *row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < SXT_N_SLOTS; j++)
        row->cells[j] = convert (&row->cells[j], utf8);
    }
  g_ptr_array_extend_and_steal (rows, g_steal_pointer (&self->rows));
  if (is_counts)
    {
      reading->has_counts = TRUE;
      reading->counts_year = year;
      if (reading->kind != SXT_IMPORT_AUTO)
        return;
    }
  reading->kind = self->layout.kind;
  reading->school_year = year;
  reading->n_schools = self->n_rows;
  reading->has_students = self->layout.columns[SXT_SLOT_STUDENTS] >= 0;
  for (guint i = 0; self->tally_order != NULL && i < self->tally_order->len; i++)
    {
      Tally *tally = g_ptr_array_index (self->tally_order, i);
      SxtImportDistrict *district;
      const SxtState *state;

      district = g_new0 (SxtImportDistrict, 1);
      district->id = g_strdup (tally->id);
      district->name = convert (&tally->name, utf8);
      district->state = convert (&tally->state, utf8);
      state = sxt_code_get_state (district->state == NULL ? district->id : district->state);
      if (state != NULL)
        g_set_str (&district->state, state->name);
      district->n_schools = tally->n_schools;
      g_ptr_array_add (reading->districts, district);
    }
}

goffset
sxt_import_file_get_size (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info == NULL ? 0 : g_file_info_get_size (info);
}

static void
reading_clear (Reading *self)
{
  sxt_import_layout_clear (&self->layout);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->tallies, g_hash_table_unref);
  g_clear_pointer (&self->tally_order, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* Turns an error of GIO into ours; that the user stopped it stays as it is. */
static gboolean
set_unreadable (GError *cause, const char *name, GError **error)
{
  SxtMessage *message;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    /* xgettext: python-brace-format */
    message = sxt_message_new (N_ ("There is no file {file}. It may have been moved, renamed or removed."));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    /* xgettext: python-brace-format */
    message = sxt_message_new (N_ ("{file} is a folder. Choose a file in it."));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    /* xgettext: python-brace-format */
    message = sxt_message_new (N_ ("You may not read {file}. Ask whoever keeps it to let you."));
  else
    message = sxt_message_with_name (
        /* xgettext: python-brace-format */
        sxt_message_new (N_ ("{file} could not be read ({reason}). Look whether the place where it is kept is "
                             "connected, and try again.")),
        "reason", cause->message);
  sxt_exchange_set_error (error, SXT_EXCHANGE_ERROR_UNREADABLE, sxt_message_with_name (message, "file", name));
  g_error_free (cause);
  return FALSE;
}

/**
 * sxt_import_file_read:
 * @self: the reading that it belongs to
 * @file: the file
 * @index: which of the set it is
 * @options: how
 * @filter: (nullable): which rows are kept; %NULL to count districts only
 * @heading: (out) (optional): the kind of file; when asked for, only the heading is read
 * @before: bytes of the files read before
 * @total: bytes of all, 0 unknown
 * @cancellable: (nullable): a cancellable
 * @error: why it is refused
 *
 * Reads one file into the reading.
 */
gboolean
sxt_import_file_read (SxtImportReading *self, GFile *file, guint index, const SxtImportOptions *options,
                      const SxtImportFilter *filter, SxtImportKind *heading, goffset before, goffset total,
                      GCancellable *cancellable, GError **error)
{
  static const SxtCsvHandlers handlers = {
    .start = start,
    .header = header,
    .want = want,
    .row = read_row,
    .torn = read_torn,
  };
  g_auto (Reading) reading = {
    .reading = self,
    .filter = filter,
    .file = index,
    .heading_only = heading != NULL,
    .year = -1,
    .options = options,
    .before = before,
    .size = sxt_import_file_get_size (file),
    .total = total,
  };
  g_autoptr (SxtCsvReader) reader = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  /* What is asked for is the file that describes schools; one that counts them may come with it. */
  sxt_import_layout_init (&reading.layout, name, options->kind);
  reading.layout.is_beside = self->n_files > 1;
  reading.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_import_cells_free);
  if (filter == NULL || (filter->district[0] == '\0' && filter->state == NULL))
    {
      reading.tallies = g_hash_table_new (g_str_hash, g_str_equal);
      reading.tally_order = g_ptr_array_new_with_free_func (tally_free);
    }
  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    return set_unreadable (g_steal_pointer (&cause), name, error);
  reader = sxt_csv_reader_new (&handlers, &reading);
  if (options->progress != NULL && total > before)
    sxt_csv_reader_set_progress (reader, progress_cb, &reading, reading.size);
  if (!sxt_csv_reader_run (reader, G_INPUT_STREAM (stream), cancellable, error))
    return FALSE;
  if (heading != NULL)
    {
      *heading = reading.layout.kind;
      return TRUE;
    }
  /* Rows left out by the deciding column were counted by the reader only. */
  if (reading.layout.kind == SXT_IMPORT_CCD_DIRECTORY)
    reading.n_rows = (guint) sxt_csv_reader_get_n_rows (reader);
  finish_file (&reading, sxt_csv_reader_is_utf8 (reader));
  return TRUE;
}
