/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stream of CSV read row by row: only the columns that are wanted are kept, and of unwanted rows nothing. */

#include "exchange/csv-reader.h"

#include <csv.h>
#include <string.h>

#define MAX_SLOTS 32

struct _SxtCsvReader
{
  SxtCsvHandlers handlers;
  gpointer data;
  struct csv_parser parser;
  char *chunk;

  /* the columns */
  gboolean in_header;
  guint8 *slots; /* of each column */
  guint n_columns;
  guint n_slots;
  guint deciding; /* column whose cell decides, G_MAXUINT for none */
  char delimiter;

  /* the row that is being read */
  guint column;
  gboolean unwanted;
  GByteArray *bytes;      /* the kept cells, each ended by NUL */
  guint cells[MAX_SLOTS]; /* offset + 1 of each slot in bytes, 0 for none */
  GPtrArray *header_cells;
  gboolean row_ended;
  gboolean is_torn;
  guint row_line;

  /* the place in the file */
  guint line; /* from 1 */
  gboolean line_begins;
  gboolean in_row;
  gboolean has_text; /* a row is open or will be, whatever of it has been seen */
  char newline;
  guint64 n_rows;

  gboolean not_utf8;
  guint8 tail[4]; /* a character cut by the end of a read */
  guint tail_length;

  void (*progress) (double fraction, gpointer data);
  gpointer progress_data;
  goffset total;
  goffset done;

  gboolean stopped;
  GError *error;
};

SxtCsvReader *
sxt_csv_reader_new (const SxtCsvHandlers *handlers, gpointer data)
{
  SxtCsvReader *self = g_new0 (SxtCsvReader, 1);

  self->handlers = *handlers;
  self->data = data;
  self->delimiter = ',';
  self->in_header = TRUE;
  self->deciding = G_MAXUINT;
  self->bytes = g_byte_array_new ();
  self->header_cells = g_ptr_array_new_with_free_func (g_free);
  self->chunk = g_malloc (SXT_CSV_READ_SIZE);
  self->line = 1;
  self->line_begins = TRUE;
  self->newline = '\n';
  csv_init (&self->parser, 0);
  return self;
}

void
sxt_csv_reader_free (SxtCsvReader *self)
{
  csv_free (&self->parser);
  g_clear_error (&self->error);
  g_byte_array_unref (self->bytes);
  g_ptr_array_unref (self->header_cells);
  g_free (self->slots);
  g_free (self->chunk);
  g_free (self);
}

/**
 * sxt_csv_reader_set_delimiter:
 * @self: a reader
 * @delimiter: what stands between cells; a comma unless said
 *
 * To be called in the `start` handler.
 */
void
sxt_csv_reader_set_delimiter (SxtCsvReader *self, char delimiter)
{
  self->delimiter = delimiter;
  csv_set_delim (&self->parser, (unsigned char) delimiter);
}

/**
 * sxt_csv_reader_set_columns:
 * @self: a reader
 * @slots: (array length=n_columns): for each column of the file the slot that its cell goes to, or %SXT_CSV_NO_SLOT
 * @n_columns: how many columns the heading has
 * @n_slots: how many slots there are, 32 at most
 * @deciding: the column whose cell is shown to the `want` handler, or -1
 *
 * Ends the heading: the rows that follow go to the `row` handler.
 */
void
sxt_csv_reader_set_columns (SxtCsvReader *self, const guint8 *slots, guint n_columns, guint n_slots, int deciding)
{
  g_return_if_fail (n_slots <= MAX_SLOTS);

  g_free (self->slots);
  self->slots = g_memdup2 (slots, n_columns);
  self->n_columns = n_columns;
  self->n_slots = n_slots;
  self->deciding = deciding < 0 || self->handlers.want == NULL ? G_MAXUINT : (guint) deciding;
  self->in_header = FALSE;
}

void
sxt_csv_reader_set_progress (SxtCsvReader *self, void (*progress) (double fraction, gpointer data), gpointer data,
                             goffset total)
{
  self->progress = progress;
  self->progress_data = data;
  self->total = total;
}

/**
 * sxt_csv_reader_stop:
 * @self: a reader
 *
 * Ends the reading without an error; to be called in a handler.
 */
void
sxt_csv_reader_stop (SxtCsvReader *self)
{
  self->stopped = TRUE;
}

const char *
sxt_csv_reader_get (SxtCsvReader *self, guint slot)
{
  return self->cells[slot] == 0 ? "" : (const char *) self->bytes->data + self->cells[slot] - 1;
}

guint
sxt_csv_reader_get_n_cells (SxtCsvReader *self)
{
  return self->column;
}

guint
sxt_csv_reader_get_n_columns (SxtCsvReader *self)
{
  return self->n_columns;
}

/**
 * sxt_csv_reader_get_line:
 * @self: a reader
 *
 * The line of the file, from 1, on which the row begins.
 */
guint
sxt_csv_reader_get_line (SxtCsvReader *self)
{
  return self->row_line;
}

guint
sxt_csv_reader_get_last_line (SxtCsvReader *self)
{
  return self->line;
}

/**
 * sxt_csv_reader_get_n_rows:
 * @self: a reader
 *
 * How many rows were read after the heading, wanted or not.
 */
guint64
sxt_csv_reader_get_n_rows (SxtCsvReader *self)
{
  return self->n_rows;
}

/**
 * sxt_csv_reader_is_utf8:
 * @self: a reader
 *
 * Whether all that was read so far is UTF-8.
 */
gboolean
sxt_csv_reader_is_utf8 (SxtCsvReader *self)
{
  return !self->not_utf8 && (self->tail_length == 0 || self->stopped);
}

/* Whether a cell of several lines holds the ends of as many rows: one quotation mark opened it, another row's shut it. */
static gboolean
holds_rows (SxtCsvReader *self, const char *cell, size_t length)
{
  guint n = 0;

  if (length == 0 || memchr (cell, self->newline, length) == NULL)
    return FALSE;
  for (size_t i = 0; i < length; i++)
    n += cell[i] == self->delimiter;
  return n + 1 >= self->n_columns;
}

static void
cell_cb (void *cell, size_t length, void *data)
{
  SxtCsvReader *self = data;
  guint column = self->column++;
  guint8 slot;

  if (G_UNLIKELY (self->line > self->row_line) && !self->in_header && holds_rows (self, cell, length))
    self->is_torn = TRUE;
  if (self->unwanted)
    return;
  if (G_UNLIKELY (self->in_header))
    {
      g_ptr_array_add (self->header_cells, g_strndup (cell == NULL ? "" : cell, length));
      return;
    }
  if (column >= self->n_columns || (slot = self->slots[column]) == SXT_CSV_NO_SLOT)
    return;
  if (column == self->deciding && !self->handlers.want (cell == NULL ? "" : cell, length, self->data))
    {
      self->unwanted = TRUE;
      return;
    }
  if (length > 0)
    {
      self->cells[slot] = self->bytes->len + 1;
      g_byte_array_append (self->bytes, cell, (guint) length);
      g_byte_array_append (self->bytes, (const guint8 *) "", 1);
    }
}

static void
forget_row (SxtCsvReader *self)
{
  if (self->bytes->len > 0)
    {
      g_byte_array_set_size (self->bytes, 0);
      memset (self->cells, 0, sizeof self->cells);
    }
  self->column = 0;
  self->unwanted = FALSE;
  self->is_torn = FALSE;
}

static void
row_cb (int end, void *data)
{
  SxtCsvReader *self = data;

  self->row_ended = TRUE;
  if (self->error == NULL && !self->stopped)
    {
      if (G_UNLIKELY (self->in_header))
        {
          guint n = self->header_cells->len;

          g_ptr_array_add (self->header_cells, NULL);
          self->handlers.header (self, (const char *const *) self->header_cells->pdata, n, self->data, &self->error);
          g_ptr_array_set_size (self->header_cells, 0);
        }
      else
        {
          self->n_rows++;
          /* A row over several lines that does not fit the heading is several rows: tell it, wanted or not. */
          if (self->is_torn || (self->line > self->row_line && self->column != self->n_columns))
            self->handlers.torn (self, self->data);
          else if (!self->unwanted)
            self->handlers.row (self, self->data, &self->error);
        }
    }
  forget_row (self);
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r' && text[i] != '\n')
      return FALSE;
  return TRUE;
}

static void
check_utf8 (SxtCsvReader *self, const char *bytes, gsize length)
{
  const char *end;

  if (self->not_utf8)
    return;
  while (self->tail_length > 0 && length > 0)
    {
      if (self->tail_length >= sizeof self->tail) /* no character is longer, though GLib would wait for more */
        {
          self->not_utf8 = TRUE;
          return;
        }
      self->tail[self->tail_length++] = (guint8) *bytes++;
      length--;
      switch (g_utf8_get_char_validated ((const char *) self->tail, self->tail_length))
        {
        case (gunichar) -1: self->not_utf8 = TRUE; return;
        case (gunichar) -2: break;
        default: self->tail_length = 0; break;
        }
    }
  if (length == 0 || g_utf8_validate_len (bytes, length, &end))
    return;
  length -= (gsize) (end - bytes);
  if (length < sizeof self->tail && *end != '\0' && g_utf8_get_char_validated (end, (gssize) length) == (gunichar) -2)
    {
      memcpy (self->tail, end, length);
      self->tail_length = (guint) length;
    }
  else
    self->not_utf8 = TRUE;
}

/* Parses line by line, which costs nothing beside the parser and tells the line of each row. */
static gboolean
parse_chunk (SxtCsvReader *self, const char *bytes, gsize length)
{
  const char *end = bytes + length;

  while (bytes < end && self->error == NULL && !self->stopped)
    {
      const char *newline = memchr (bytes, self->newline, (gsize) (end - bytes));
      gsize n = (gsize) ((newline == NULL ? end : newline + 1) - bytes);

      if (self->line_begins)
        {
          if (!self->in_row)
            {
              self->row_line = self->line;
              self->has_text = FALSE;
            }
          self->line_begins = FALSE;
        }
      self->row_ended = FALSE;
      if (csv_parse (&self->parser, bytes, n, cell_cb, row_cb, self) != n)
        {
          g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_FAILED, csv_strerror (csv_error (&self->parser)));
          return FALSE;
        }
      if (self->row_ended)
        self->has_text = self->column > 0;
      else
        self->has_text = self->has_text || self->column > 0 || !is_blank (bytes, n);
      if (newline != NULL)
        {
          self->in_row = !self->row_ended && self->has_text;
          if (self->in_row && self->line - self->row_line >= SXT_CSV_MAX_ROW_LINES)
            {
              if (!self->in_header)
                self->handlers.torn (self, self->data);
              csv_free (&self->parser);
              csv_init (&self->parser, 0);
              csv_set_delim (&self->parser, (unsigned char) self->delimiter);
              g_ptr_array_set_size (self->header_cells, 0);
              forget_row (self);
              self->in_row = FALSE;
            }
          self->line++;
          self->line_begins = TRUE;
        }
      bytes += n;
    }
  return self->error == NULL;
}

/**
 * sxt_csv_reader_run:
 * @self: a reader
 * @stream: the bytes of the file, read from the start to the end in pieces of 64 KiB
 * @cancellable: (nullable): a cancellable
 * @error: what a handler refused, or what went wrong with reading
 *
 * Reads the file. A byte order mark is passed over; lines may end in any of the three ways.
 */
gboolean
sxt_csv_reader_run (SxtCsvReader *self, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  gsize length;

  if (!g_input_stream_read_all (stream, self->chunk, SXT_CSV_READ_SIZE, &length, cancellable, error))
    return FALSE;
  if (!self->handlers.start (self, self->chunk, length, self->data, error))
    return FALSE;
  if (memchr (self->chunk, '\n', length) == NULL && memchr (self->chunk, '\r', length) != NULL)
    self->newline = '\r';
  for (gboolean first = TRUE; length > 0; first = FALSE)
    {
      gsize mark = first && length >= 3 && memcmp (self->chunk, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
      gssize n;

      check_utf8 (self, self->chunk, length);
      if (!parse_chunk (self, self->chunk + mark, length - mark))
        break;
      if (self->stopped)
        break;
      self->done += (goffset) length;
      if (self->progress != NULL && self->total > 0)
        self->progress (MIN (1.0, (double) self->done / (double) self->total), self->progress_data);
      n = g_input_stream_read (stream, self->chunk, SXT_CSV_READ_SIZE, cancellable, error);
      if (n < 0)
        return FALSE;
      length = (gsize) n;
    }
  if (self->error == NULL && !self->stopped)
    {
      csv_fini (&self->parser, cell_cb, row_cb, self);
      if (self->in_header && self->error == NULL)
        self->handlers.header (self, NULL, 0, self->data, &self->error);
    }
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  return TRUE;
}
