/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes plans of any size from a seed: every field of every record filled, texts of natural length. */
#pragma once

#include "measure.h"
#include "model/project.h"

G_BEGIN_DECLS

/**
 * BenchSize:
 *
 * How many records of a list; of pairings how many for each record of their first half. What is not named gets a few.
 */
typedef struct
{
  SxtListId list;
  guint n;
} BenchSize;

SxtProject *bench_generate (guint32 seed, const BenchSize *sizes, guint n_sizes);

/* The two that the limits speak of: 100,000 schools alone; and a large district with all that the checks look at. */
SxtProject *bench_generate_schools (guint n);
SxtProject *bench_generate_district (void);

int bench_main_on_plan (int argc, char **argv, SxtProject *(*generate) (void), const BenchWork *works, guint n_works,
                        const BenchLimit *limits, guint n_limits);

G_END_DECLS
