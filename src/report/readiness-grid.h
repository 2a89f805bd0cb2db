/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The readiness grid: schools by criteria, a level of 1 to 4 in each cell. */
#pragma once

#include "report/drawing.h"

G_BEGIN_DECLS

/**
 * SxtReadinessCell:
 * @level: 1 to 4, or 0: not scored
 * @unproved: scored without evidence: hatched
 * @under: under the minimum of a must-have: a corner
 */
typedef struct
{
  guint8 level;
  gboolean unproved;
  gboolean under;
} SxtReadinessCell;

/**
 * SxtReadinessGrid:
 *
 * What the drawing shows, while it is put together. Must-have criteria are added first: they stand under one bracket.
 */
typedef struct _SxtReadinessGrid SxtReadinessGrid;

/* So many schools stand on a page at full size; more are better set as several figures. */
#define SXT_READINESS_GRID_MOST 30

SxtReadinessGrid *sxt_readiness_grid_new (void);
void sxt_readiness_grid_free (SxtReadinessGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtReadinessGrid, sxt_readiness_grid_free)

void sxt_readiness_grid_add_criterion (SxtReadinessGrid *self, const char *title, gboolean must_have);
void sxt_readiness_grid_add_school (SxtReadinessGrid *self, const char *title, gboolean strong,
                                    const SxtReadinessCell *cells, guint n_cells);
void sxt_readiness_grid_add_line (SxtReadinessGrid *self, const char *title);
guint sxt_readiness_grid_get_n_schools (SxtReadinessGrid *self);
SxtDrawing *sxt_readiness_grid_finish (SxtReadinessGrid *self);

G_END_DECLS
