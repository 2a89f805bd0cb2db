/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading and writing a plan of 100,000 schools, beside json-glib on the same file. */
#include <json-glib/json-glib.h>

#include "generator.h"
#include "measure.h"
#include "storage/plan-file.h"

#define N_SCHOOLS 100000

/* To the project with its ids indexed, and what is wrong with it. */
static void
load_ours (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SxtPlanFile *plan;
  GPtrArray *problems;

  bench_begin ();
  plan = sxt_plan_file_load (file, NULL, &error);
  if (plan == NULL)
    g_error ("%s", error->message);
  g_assert_nonnull (
      sxt_project_lookup (sxt_plan_file_get_project (plan),
                          sxt_record_get_id (sxt_project_get (sxt_plan_file_get_project (plan), SXT_SCHOOLS, 0))));
  problems = sxt_plan_file_get_problems (plan);
  bench_end ();
  g_ptr_array_unref (problems);
}

static void
load_reference (const char *path)
{
  JsonParser *parser;

  bench_begin ();
  parser = json_parser_new ();
  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_file (parser, path, NULL))
    g_error ("The parser refuses the file");
  g_object_unref (parser);
  bench_end ();
}

static GOutputStream *
open_stream (const char *path)
{
  g_autofree char *output = g_strconcat (path, ".out", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (output);

  return G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL));
}

static void
save_ours (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SxtPlanFile) plan = sxt_plan_file_load (file, NULL, NULL);
  g_autoptr (GOutputStream) stream = open_stream (path);

  bench_begin ();
  if (!sxt_project_write (sxt_plan_file_get_project (plan), stream, NULL, NULL) ||
      !g_output_stream_close (stream, NULL, NULL))
    g_error ("The project was not written");
  bench_end ();
}

static void
save_reference (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GOutputStream) stream = open_stream (path);

  if (!json_parser_load_from_file (parser, path, NULL))
    g_error ("The parser refuses the file");
  json_generator_set_root (generator, json_parser_get_root (parser));
  json_generator_set_pretty (generator, TRUE);
  bench_begin ();
  if (!json_generator_to_stream (generator, stream, NULL, NULL) || !g_output_stream_close (stream, NULL, NULL))
    g_error ("The tree was not written");
  bench_end ();
}

static SxtProject *
generate (void)
{
  return bench_generate_schools (N_SCHOOLS);
}

int
main (int argc, char **argv)
{
  static const BenchWork works[] = {
    { "load", load_ours },
    { "load-reference", load_reference },
    { "save", save_ours },
    { "save-reference", save_reference },
  };
  static const BenchLimit limits[] = {
    { "load 100,000 schools, over JsonParser", "load", "load-reference", 1.2, 1.2 },
    { "save 100,000 schools, over JsonGenerator", "save", "save-reference", 2.0, 0.5 },
  };

  return bench_main_on_plan (argc, argv, generate, works, G_N_ELEMENTS (works), limits, G_N_ELEMENTS (limits));
}
