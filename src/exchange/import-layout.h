/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recognises a federal file of schools by its columns, and says in words why another is refused. */
#pragma once

#include "exchange/import.h"

G_BEGIN_DECLS

/* What is taken of a row, whatever the file calls it. */
typedef enum
{
  SXT_SLOT_ID,
  SXT_SLOT_DISTRICT_ID,
  SXT_SLOT_NAME,
  SXT_SLOT_OTHER_NAME, /* when the first has none */
  SXT_SLOT_DISTRICT,
  SXT_SLOT_STATE, /* two letters */
  SXT_SLOT_STATE_NAME,
  SXT_SLOT_YEAR,
  SXT_SLOT_STATUS,
  SXT_SLOT_NEW_STATUS, /* a later one than the first */
  SXT_SLOT_SINCE,
  SXT_SLOT_LEVEL,
  SXT_SLOT_LOWEST,
  SXT_SLOT_HIGHEST,
  SXT_SLOT_STUDENTS,
  SXT_SLOT_TEACHERS,
  SXT_SLOT_LOCALE,
  SXT_SLOT_TITLE_I,
  SXT_SLOT_LUNCH, /* free and reduced-price together */
  SXT_SLOT_FREE_LUNCH,
  SXT_SLOT_REDUCED_LUNCH,
  SXT_SLOT_CHARTER,
  SXT_SLOT_TOTAL, /* what the count of a row adds up */
  SXT_N_SLOTS,
} SxtImportSlot;

/**
 * SxtImportLayout:
 * @kind: %SXT_IMPORT_AUTO until the heading is found
 * @columns: the column of each slot, -1 for none
 * @slots: the slot of each column
 * @school_year: what the heading says, -1 if nothing
 */
typedef struct
{
  SxtImportKind kind;
  SxtImportKind wanted;
  gboolean is_beside; /* one of several files, of which another may be the wanted one */
  char *file;
  int columns[SXT_N_SLOTS];
  guint8 *slots;
  guint n_columns;
  int school_year;
  char delimiter;
  guint n_rows;
  gboolean has_cells;
  char *basis; /* of an ElSi export: "Public School" */
} SxtImportLayout;

void sxt_import_layout_init (SxtImportLayout *self, const char *file, SxtImportKind wanted);
void sxt_import_layout_clear (SxtImportLayout *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SxtImportLayout, sxt_import_layout_clear)
gboolean sxt_import_layout_sniff (SxtImportLayout *self, const char *bytes, gsize length, GError **error);
gboolean sxt_import_layout_read_heading (SxtImportLayout *self, const char *const *cells, guint n_cells,
                                         GError **error);

G_END_DECLS
