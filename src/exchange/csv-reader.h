/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stream of CSV read row by row: only the columns that are wanted are kept, and of unwanted rows nothing. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The size of one read, and the most of a file that is kept at a time apart from what was asked for. */
#define SXT_CSV_READ_SIZE (64 * 1024)
/* More lines than this in one row are a quotation mark that nobody closed. */
#define SXT_CSV_MAX_ROW_LINES 64
#define SXT_CSV_NO_SLOT G_MAXUINT8

typedef struct _SxtCsvReader SxtCsvReader;

/**
 * SxtCsvHandlers:
 * @start: called once with the first bytes of the file; refuses what is no text
 * @header: called with each row until it calls sxt_csv_reader_set_columns(); cells are as read, in the file's encoding
 * @want: (nullable): called with the cell of the column that decides; %FALSE leaves the row out
 * @row: called with each wanted row; the cells are had with sxt_csv_reader_get()
 * @torn: called with rows that a stray quotation mark has run together
 */
typedef struct
{
  gboolean (*start) (SxtCsvReader *self, const char *bytes, gsize length, gpointer data, GError **error);
  gboolean (*header) (SxtCsvReader *self, const char *const *cells, guint n_cells, gpointer data, GError **error);
  gboolean (*want) (const char *cell, gsize length, gpointer data);
  gboolean (*row) (SxtCsvReader *self, gpointer data, GError **error);
  void (*torn) (SxtCsvReader *self, gpointer data);
} SxtCsvHandlers;

SxtCsvReader *sxt_csv_reader_new (const SxtCsvHandlers *handlers, gpointer data);
void sxt_csv_reader_free (SxtCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtCsvReader, sxt_csv_reader_free)

void sxt_csv_reader_set_delimiter (SxtCsvReader *self, char delimiter);
void sxt_csv_reader_set_columns (SxtCsvReader *self, const guint8 *slots, guint n_columns, guint n_slots, int deciding);
void sxt_csv_reader_set_progress (SxtCsvReader *self, void (*progress) (double fraction, gpointer data), gpointer data,
                                  goffset total);
gboolean sxt_csv_reader_run (SxtCsvReader *self, GInputStream *stream, GCancellable *cancellable, GError **error);
void sxt_csv_reader_stop (SxtCsvReader *self);

const char *sxt_csv_reader_get (SxtCsvReader *self, guint slot);
guint sxt_csv_reader_get_n_cells (SxtCsvReader *self);
guint sxt_csv_reader_get_n_columns (SxtCsvReader *self);
guint sxt_csv_reader_get_line (SxtCsvReader *self);
guint sxt_csv_reader_get_last_line (SxtCsvReader *self);
guint64 sxt_csv_reader_get_n_rows (SxtCsvReader *self);
gboolean sxt_csv_reader_is_utf8 (SxtCsvReader *self);

G_END_DECLS
