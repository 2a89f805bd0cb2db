/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of pasting: text to cells, and a cell to a value. */
#pragma once

#include "exchange/paste.h"

G_BEGIN_DECLS

GPtrArray *sxt_paste_split (const char *text, GError **error); /* (transfer full) of char **, rows of cells */

/**
 * SxtPasteReader:
 *
 * Reads cells as values of fields; keeps the names of what cells may refer to.
 */
typedef struct _SxtPasteReader SxtPasteReader;

SxtPasteReader *sxt_paste_reader_new (SxtProject *project, SxtListId list);
void sxt_paste_reader_free (SxtPasteReader *self);
int sxt_paste_reader_find_field (SxtPasteReader *self, const char *heading);
char *sxt_paste_reader_read (SxtPasteReader *self, int field, const char *text, SxtValue *value);

G_END_DECLS
