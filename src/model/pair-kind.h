/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the records of a pairing stand in a grid: rows, columns, the mark in a cell, and how it is set. */
#pragma once

#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtPairMark:
 * @mark: what stands in the cell, one letter; translated with the context of its kind
 * @shade: 1 to 4 as the levels, 0: outlined alone, for what warns
 */
typedef struct
{
  const char *mark;
  guint shade;
} SxtPairMark;

/**
 * SxtPairKind:
 * @list: the pairing
 * @row: the owner field that names a cell's row
 * @column: the owner field that names its column
 * @value: what a cell shows and sets, or -1: that the pair stands
 * @proof: the text without which a value is unproved, or -1
 * @marks: (nullable): of a choice, in its order; of yes and no, yes first
 * @context: (nullable): for the translation of @marks
 */
typedef struct
{
  SxtListId list;
  int row, column;
  int value;
  int proof;
  const SxtPairMark *marks;
  const char *context;
} SxtPairKind;

/**
 * SxtPairEdit:
 * @row: a record of the rows
 * @column: a record of the columns
 * @text: (nullable): the canonical value, or %NULL to clear the cell
 *
 * What a cell becomes.
 */
typedef struct
{
  SxtRecord *row;
  SxtRecord *column;
  const char *text;
} SxtPairEdit;

const SxtPairKind *sxt_pair_kind_find (SxtListId list, SxtListId rows);
SxtListId sxt_pair_kind_get_rows (const SxtPairKind *self);
SxtListId sxt_pair_kind_get_columns (const SxtPairKind *self);

SxtRecord *sxt_pair_kind_lookup (const SxtPairKind *self, SxtRecord *row, SxtRecord *column);
char *sxt_pair_kind_dup_mark (const SxtPairKind *self, SxtRecord *pair);
char *sxt_pair_kind_dup_words (const SxtPairKind *self, SxtRecord *pair);
char *sxt_pair_kind_dup_text (const SxtPairKind *self, SxtRecord *pair);
guint sxt_pair_kind_get_shade (const SxtPairKind *self, SxtRecord *pair);
gboolean sxt_pair_kind_is_unproved (const SxtPairKind *self, SxtRecord *pair);

gboolean sxt_pair_kind_parse (const SxtPairKind *self, const char *typed, char **text);
gboolean sxt_pair_kind_set (const SxtPairKind *self, SxtProject *project, const SxtPairEdit *edits, guint n,
                            const char *label, GError **error);

G_END_DECLS
