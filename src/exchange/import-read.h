/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a set of files: the rows that are wanted, as text, and the districts that they are of. */
#pragma once

#include "exchange/import-layout.h"
#include "exchange/states.h"

G_BEGIN_DECLS

/**
 * SxtImportCells:
 *
 * A row that was wanted: its cells as text, and where it stands.
 */
typedef struct
{
  SxtImportKind kind;
  guint file;
  guint line;
  guint last_line;
  guint n_cells;
  guint n_columns;
  SxtImportRefusal refusal; /* what is wrong with the row itself */
  gboolean is_own;          /* of the plan's district */
  char *cells[SXT_N_SLOTS]; /* NULL when empty */
} SxtImportCells;

void sxt_import_cells_free (SxtImportCells *self);

/**
 * SxtImportFilter:
 * @district: seven digits, or empty
 * @state: (nullable): a state
 * @own: seven digits: the plan's district, preferred when neither is asked for; or empty
 */
typedef struct
{
  char district[8];
  const SxtState *state;
  char own[8];
} SxtImportFilter;

gboolean sxt_import_filter_init (SxtImportFilter *self, const SxtImportOptions *options, const char *own,
                                 GError **error);

/**
 * SxtImportReading:
 * @n_files: how many files are read together
 * @kind: the kind of the file that describes schools; the membership table when it stands alone
 * @school_year: of that file, -1 unknown
 * @counts_year: of a membership table beside it, -1 unknown
 * @has_counts: whether there is a membership table
 * @has_students: whether the main file has a column of students
 * @n_schools: how many schools the main file has
 * @districts: (element-type SxtImportDistrict): in order of first sight; only when asked for, or without a filter
 * @rows: (element-type SxtImportCells): of the main file
 * @counts: (element-type SxtImportCells): of the membership table
 */
typedef struct
{
  guint n_files;
  SxtImportKind kind;
  int school_year;
  int counts_year;
  gboolean has_counts;
  gboolean has_students;
  guint n_schools;
  GPtrArray *districts;
  GPtrArray *rows;
  GPtrArray *counts;
} SxtImportReading;

gboolean sxt_import_reading_run (SxtImportReading *self, GFile **files, guint n_files, const SxtImportOptions *options,
                                 SxtImportFilter *filter, GCancellable *cancellable, GError **error);
char *sxt_import_reading_dup_title (const SxtImportReading *self);
void sxt_import_reading_clear (SxtImportReading *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SxtImportReading, sxt_import_reading_clear)

void sxt_import_district_free (SxtImportDistrict *self);

G_END_DECLS
