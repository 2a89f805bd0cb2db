/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the import of one district from a national directory: CPU time against libcsv alone, and memory. */

#include "common.h"

#include <csv.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define N_ROWS 100000
#define N_FEW_ROWS 1000
#define N_RUNS 5
#define READ_SIZE (64 * 1024)
#define MAX_RATIO 3.0
#define MAX_MORE_MIB 16.0
#define DISTRICT "3200060"

static void
ignore_cell (void *cell, size_t length, void *data)
{
}

static void
ignore_row (int end, void *data)
{
}

static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* Rows of the real directory, in turns; all but the first few get ids of other districts. */
static void
write_directory (const char *path, guint n_rows)
{
  g_autofree char *text = read_data ("ccd_sch_029_2526_w_0a_050626.csv");
  g_autofree char *own = read_data ("ccd_sch_029_2425_w_1a_073025.csv");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) own_lines = g_strsplit (own, "\n", -1);
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  g_autoptr (GString) file = g_string_new (lines[0]);
  g_autoptr (GError) error = NULL;

  g_string_append_c (file, '\n');
  for (guint i = 0; i < n_rows; i++)
    {
      g_auto (GStrv) cells = NULL;
      g_autofree char *line = NULL;
      guint district = 1000000 + (guint) g_rand_int_range (random, 0, 19000) * 100;

      /* the wanted schools stand in the middle, as they would */
      if (i >= n_rows / 2 && i < n_rows / 2 + 19)
        {
          g_string_append (file, own_lines[1 + i - n_rows / 2]);
          g_string_append_c (file, '\n');
          continue;
        }
      cells = g_strsplit (lines[1 + i % 39], ",", -1);
      g_assert_cmpuint (g_strv_length (cells), ==, 65);
      g_free (cells[9]);
      cells[9] = g_strdup_printf ("%07u", district);
      g_free (cells[11]);
      cells[11] = g_strdup_printf ("%07u%05u", district, i % 100000);
      line = g_strjoinv (",", cells);
      g_string_append (file, line);
      g_string_append_c (file, '\n');
    }
  g_file_set_contents (path, file->str, (gssize) file->len, &error);
  g_assert_no_error (error);
}

static double
measure_parser (const char *path)
{
  g_autofree char *chunk = g_malloc (READ_SIZE);
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  struct csv_parser parser;
  double before = get_cpu_time ();
  ssize_t n;

  g_assert_cmpint (fd, >=, 0);
  csv_init (&parser, 0);
  while ((n = read (fd, chunk, READ_SIZE)) > 0)
    g_assert_cmpuint (csv_parse (&parser, chunk, (size_t) n, ignore_cell, ignore_row, NULL), ==, (size_t) n);
  csv_fini (&parser, ignore_cell, ignore_row, NULL);
  csv_free (&parser);
  close (fd);
  return get_cpu_time () - before;
}

static double
measure_import (const char *path)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SxtImportOptions options = { .district = DISTRICT };
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtImportPreview) preview = NULL;
  double before = get_cpu_time ();

  preview = sxt_import_preview (project, &file, 1, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sxt_import_preview_count (preview, SXT_IMPORT_NEW), ==, 19);
  g_assert_true (sxt_import_preview_apply (preview, project, &error));
  return get_cpu_time () - before;
}

static double
measure_survey (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  double before = get_cpu_time ();
  g_autoptr (SxtImportSurvey) survey = sxt_import_survey (&file, 1, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sxt_import_survey_get_n_schools (survey), ==, N_ROWS);
  return get_cpu_time () - before;
}

/* The most memory that a process of its own needs for it, in MiB. */
static double
measure_memory (const char *program, const char *path)
{
  const char *argv[] = { program, "--only", path, NULL };
  struct rusage usage;
  g_autoptr (GError) error = NULL;
  GPid child;
  int status;

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, &error);
  g_assert_no_error (error);
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  return (double) usage.ru_maxrss / 1024;
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *many = NULL;
  g_autofree char *few = NULL;
  double parser = G_MAXDOUBLE, import = G_MAXDOUBLE, survey = G_MAXDOUBLE;
  double memory, few_memory;
  gboolean is_good;

  g_test_init (&argc, &argv, NULL);
  if (argc == 3 && strcmp (argv[1], "--only") == 0)
    {
      measure_import (argv[2]);
      return 0;
    }

  folder = g_dir_make_tmp ("sextant-bench-XXXXXX", NULL);
  g_assert_nonnull (folder);
  many = g_build_filename (folder, "many.csv", NULL);
  few = g_build_filename (folder, "few.csv", NULL);
  write_directory (many, N_ROWS);
  write_directory (few, N_FEW_ROWS);
  /* the least of several runs, one after the other in turns, since others use the machine too */
  for (guint i = 0; i < N_RUNS; i++)
    {
      parser = MIN (parser, measure_parser (many));
      import = MIN (import, measure_import (many));
      survey = MIN (survey, measure_survey (many));
    }
  memory = measure_memory (argv[0], many);
  few_memory = measure_memory (argv[0], few);
  g_unlink (many);
  g_unlink (few);
  g_rmdir (folder);

  is_good = import / parser <= MAX_RATIO && memory - few_memory <= MAX_MORE_MIB;
  g_print ("import of one district of %u rows: %.3f s CPU; libcsv alone: %.3f s; ratio %.2f (at most %.1f)\n", N_ROWS,
           import, parser, import / parser, MAX_RATIO);
  g_print ("survey of its districts: %.3f s CPU; ratio %.2f\n", survey, survey / parser);
  g_print ("memory: %.1f MiB; with %u rows: %.1f MiB; %.1f MiB more (at most %.1f)\n", memory, N_FEW_ROWS, few_memory,
           memory - few_memory, MAX_MORE_MIB);
  g_print ("%s\n", is_good ? "within the limits" : "OVER THE LIMITS");
  return is_good ? 0 : 1;
}
