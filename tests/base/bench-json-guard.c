/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What guarding costs: CPU time of the guard as a ratio of the plain strict parser's, on a file of 100,000 schools. */

#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "base/json-guard.h"

#define N_SCHOOLS 100000
/* Of each the best counts: other programs on the machine can only slow them down. */
#define N_ROUNDS 9

/*
 * The guard is to take no more than a tenth above the parser (by callgrind's count of instructions it takes 5 %). On a
 * machine shared with others CPU time itself varies by as much, so that only twice that is a failure.
 */
#define AIM 1.1
#define LIMIT 1.2

/* Schools of 25 members, laid out as a plan file is: texts, codes, numbers, dates and a list. */
static GBytes *
create_file (void)
{
  GString *text = g_string_sized_new (90 << 20);

  g_string_append (text, "{\n  \"format\" : \"benchmark\",\n  \"version\" : 1,\n  \"schools\" : [\n");
  for (int i = 0; i < N_SCHOOLS; i++)
    {
      g_string_append_printf (text, "    {\n      \"id\" : \"0b8f7c5e-2f0c-4d4e-9b1c-%012d\",\n", i);
      for (int j = 0; j < 14; j++)
        g_string_append_printf (text, "      \"text_%d\" : \"%s %d\",\n", j, j % 2 != 0 ? "Oak Hill" : "plain text",
                                i * j);
      for (int j = 0; j < 6; j++)
        g_string_append_printf (text, "      \"number_%d\" : %d,\n", j, i * 37 % 100003 * (j - 2));
      g_string_append_printf (
          text,
          "      \"cost\" : \"%d.%02d\",\n      \"start_date\" : \"2026-08-17\",\n"
          "      \"open\" : true,\n      \"grades\" : [\n        \"k\",\n        \"1\"\n      ]\n    }%s\n",
          i % 1000, i % 100, i < N_SCHOOLS - 1 ? "," : "");
    }
  g_string_append (text, "  ]\n}\n");

  return g_string_free_to_bytes (text);
}

static void
parse_plainly (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, data, (gssize) size, NULL))
    g_error ("The parser refuses the file");
}

static void
parse_guarded (GBytes *bytes)
{
  g_autoptr (SxtJsonGuard) guard = sxt_json_guard_new ();
  guint n;

  if (!sxt_json_guard_load (guard, bytes, NULL))
    g_error ("The guard refuses the file");
  sxt_json_guard_get_losses (guard, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* In a program of its own, so that each finds a fresh heap, and chance lays out its memory. */
static double
measure (const char *program, const char *how, const char *path)
{
  const char *const argv[] = { program, how, path, NULL };
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  GPid child;
  int status;

  if (!g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child, &error))
    g_error ("%s", error->message);
  if (wait4 (child, &status, 0, &usage) < 0 || status != 0)
    g_error ("A child failed");

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static int
run_child (const char *how, const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);

  if (g_str_equal (how, "guarded"))
    parse_guarded (bytes);
  else
    parse_plainly (bytes);

  return EXIT_SUCCESS;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  double plain = G_MAXDOUBLE;
  double guarded = G_MAXDOUBLE;
  int file;

  if (argc == 3)
    return run_child (argv[1], argv[2]);

  bytes = create_file ();
  file = g_file_open_tmp ("sextant-XXXXXX.json", &path, &error);
  if (file < 0 || !g_close (file, &error) ||
      !g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      plain = MIN (plain, measure (argv[0], "plain", path));
      guarded = MIN (guarded, measure (argv[0], "guarded", path));
    }
  g_remove (path);

  g_print ("JSON of %.0f MiB: parser %.2f s, guard %.2f s, ratio %.3f (aim %.2f, limit %.2f)\n",
           (double) g_bytes_get_size (bytes) / (1 << 20), plain, guarded, guarded / plain, AIM, LIMIT);

  return guarded <= plain * LIMIT ? EXIT_SUCCESS : EXIT_FAILURE;
}
