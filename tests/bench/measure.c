/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures one piece of work against its reference. */
#include "measure.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <gio/gio.h>

#define N_ROUNDS 5

typedef struct
{
  double seconds, mib;
} Sample;

static double begun;

static double
get_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* The most memory since bench_begin(), in MiB. */
static double
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");

  return line != NULL ? (double) g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) / 1024 : 0;
}

/**
 * bench_begin:
 *
 * What was prepared until here does not count: neither its time nor its peak of memory.
 */
void
bench_begin (void)
{
  FILE *refs;

  malloc_trim (0);
  refs = fopen ("/proc/self/clear_refs", "w");
  if (refs != NULL)
    {
      fputs ("5", refs);
      fclose (refs);
    }
  begun = get_cpu ();
}

/**
 * bench_end:
 *
 * Tells the parent what the work took.
 */
void
bench_end (void)
{
  bench_report (get_cpu () - begun, get_peak ());
}

/**
 * bench_report:
 * @seconds: of CPU time, or what else was measured
 * @mib: of memory
 *
 * For work that measures itself.
 */
void
bench_report (double seconds, double mib)
{
  g_print ("sample %.9f %.3f\n", seconds, mib);
}

static Sample
run_child (const char *program, const char *name, const char *path)
{
  const char *const argv[] = { program, name, path, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  Sample sample = { 0 };
  const char *line;
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", name, error->message);
  line = strstr (output, "sample ");
  if (line == NULL || sscanf (line, "sample %lf %lf", &sample.seconds, &sample.mib) != 2)
    g_error ("%s measured nothing", name);

  return sample;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_median (double *values)
{
  qsort (values, N_ROUNDS, sizeof *values, compare_doubles);
  return values[N_ROUNDS / 2];
}

static gboolean
compare (const char *program, const BenchLimit *limit, const char *path)
{
  double seconds[2][N_ROUNDS], mib[2][N_ROUNDS], time[2], memory[2];
  gboolean is_within;

  for (int i = 0; i < N_ROUNDS; i++)
    for (int which = 0; which < 2; which++)
      {
        Sample sample = run_child (program, which == 0 ? limit->ours : limit->reference, path);

        seconds[which][i] = sample.seconds;
        mib[which][i] = sample.mib;
      }
  for (int which = 0; which < 2; which++)
    {
      time[which] = get_median (seconds[which]);
      memory[which] = get_median (mib[which]);
    }

  is_within = time[0] <= time[1] * limit->time;
  g_print ("%s: %.2f ms, reference %.2f ms, ratio %.3f (at most %.2f)", limit->title, time[0] * 1000, time[1] * 1000,
           time[0] / time[1], limit->time);
  if (limit->memory > 0)
    {
      is_within = is_within && memory[0] <= memory[1] * limit->memory;
      g_print ("; %.0f MiB, reference %.0f MiB, ratio %.3f (at most %.2f)", memory[0], memory[1], memory[0] / memory[1],
               limit->memory);
    }
  g_print ("%s\n", is_within ? "" : "  OVER");

  return is_within;
}

/**
 * bench_main:
 * @argc: of main()
 * @argv: of main()
 * @path: (nullable): a file for the works to read
 * @works: what a child can be told to do
 * @n_works: of @works
 * @limits: what is compared
 * @n_limits: of @limits
 *
 * As a child does what it is told; else runs all comparisons, or the one whose title begins with the argument.
 *
 * Returns: the exit status: a failure if one is over its limit
 */
int
bench_main (int argc, char **argv, const char *path, const BenchWork *works, guint n_works, const BenchLimit *limits,
            guint n_limits)
{
  gboolean is_within = TRUE;

  if (argc == 3)
    {
      for (guint i = 0; i < n_works; i++)
        if (g_str_equal (works[i].name, argv[1]))
          {
            works[i].run (argv[2]);
            return EXIT_SUCCESS;
          }
      g_error ("There is no work %s", argv[1]);
    }

  for (guint i = 0; i < n_limits; i++)
    if (argc < 2 || g_str_has_prefix (limits[i].title, argv[1]))
      is_within &= compare (argv[0], &limits[i], path != NULL ? path : "-");

  return is_within ? EXIT_SUCCESS : EXIT_FAILURE;
}
