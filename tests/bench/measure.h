/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures one piece of work against its reference: programs of their own, in turn, the median of several. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BenchWork:
 * @name: what the child is told to do
 * @run: does it: prepares, calls bench_begin(), works, calls bench_end()
 */
typedef struct
{
  const char *name;
  void (*run) (const char *path);
} BenchWork;

/**
 * BenchLimit:
 * @title: of the line that is printed
 * @ours: name of our work
 * @reference: name of the reference's
 * @time: the most that the CPU time of ours may be of the reference's
 * @memory: the same of the peak memory, or 0 to leave it out
 */
typedef struct
{
  const char *title;
  const char *ours;
  const char *reference;
  double time;
  double memory;
} BenchLimit;

void bench_begin (void);
void bench_end (void);
void bench_report (double seconds, double mib);
int bench_main (int argc, char **argv, const char *path, const BenchWork *works, guint n_works,
                const BenchLimit *limits, guint n_limits);

G_END_DECLS
