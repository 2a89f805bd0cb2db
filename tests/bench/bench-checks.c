/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All checks of a large district, and those that one edit asks for, beside json-glib writing the same plan. */
#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "checks/engine.h"
#include "generator.h"
#include "measure.h"
#include "model/all.h"
#include "storage/plan-file.h"

#define TODAY (sxt_date_new (2027, 4, 5))

static SxtProject *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SxtPlanFile) plan = sxt_plan_file_load (file, NULL, NULL);

  return g_object_ref (sxt_plan_file_get_project (plan));
}

static void
run_all (const char *path)
{
  g_autoptr (SxtProject) project = load (path);
  g_autoptr (SxtEngine) engine = NULL;

  bench_begin ();
  engine = sxt_engine_new (project, TODAY);
  bench_end ();
}

static gint64
get_cpu_ns (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * (gint64) 1000000000 + now.tv_nsec;
}

/* Sets the first field that can be given another value of that kind; FALSE where there is none. */
static gboolean
edit (SxtRecord *record)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);

  for (int i = 0; i < (int) type->n_fields; i++)
    {
      const SxtField *field = &type->fields[i];
      gint64 number;

      if ((field->flags & (SXT_FIELD_COMPUTED | SXT_FIELD_OWNER)) != 0)
        continue;
      switch (field->kind)
        {
        case SXT_KIND_STRING:
        case SXT_KIND_TEXT:
          if (g_str_equal (field->key, "repeats"))
            break;
          return sxt_record_set_string (record, i, "Another text, typed just now.");
        case SXT_KIND_CHOICE: return sxt_record_set_choice (record, i, sxt_record_get_choice (record, i) == 0 ? 1 : 0);
        case SXT_KIND_INTEGER:
        case SXT_KIND_DECIMAL:
          if (sxt_record_get_integer (record, i, &number) && number > field->min)
            return sxt_record_set_integer (record, i, number - 1);
          break;
        case SXT_KIND_BOOLEAN: return sxt_record_set_boolean (record, i, !sxt_record_is_true (record, i));
        case SXT_KIND_DATE: return sxt_record_set_date (record, i, sxt_record_get_date (record, i) + 1);
        case SXT_KIND_MONTH_DAY:
        case SXT_KIND_REFERENCE:
        case SXT_KIND_STRINGS:
        default: break;
        }
    }

  return FALSE;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/* One record of each list; the checks settle before an edit returns. The longest is told besides. */
static void
run_edits (const char *path)
{
  g_autoptr (SxtProject) project = load (path);
  g_autoptr (SxtEngine) engine = sxt_engine_new (project, TODAY);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *slowest = NULL;
  gint64 most = 0;

  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    {
      guint n = sxt_project_get_n (project, list);
      gint64 before = get_cpu_ns (), taken;

      if (n == 0 || !edit (sxt_project_get (project, list, n / 2)))
        continue;
      sxt_engine_settle (engine);
      taken = get_cpu_ns () - before;
      g_array_append_val (times, taken);
      if (taken > most)
        {
          most = taken;
          slowest = sxt_record_type_get (list)->key;
        }
    }
  g_array_sort (times, compare_times);
  g_printerr ("  of %u lists the slowest to settle is %s: %.2f ms\n", times->len, slowest, (double) most / 1e6);
  bench_report ((double) g_array_index (times, gint64, times->len / 2) / 1e9, 0);
}

static void
write_reference (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *output = g_strconcat (path, ".out", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (output);
  g_autoptr (GOutputStream) stream =
      G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL));

  if (!json_parser_load_from_file (parser, path, NULL))
    g_error ("The parser refuses the file");
  json_generator_set_root (generator, json_parser_get_root (parser));
  json_generator_set_pretty (generator, TRUE);
  bench_begin ();
  if (!json_generator_to_stream (generator, stream, NULL, NULL) || !g_output_stream_close (stream, NULL, NULL))
    g_error ("The tree was not written");
  bench_end ();
}

int
main (int argc, char **argv)
{
  static const BenchWork works[] = { { "all", run_all }, { "edits", run_edits }, { "reference", write_reference } };
  static const BenchLimit limits[] = {
    { "all checks of a large district, over JsonGenerator on its plan", "all", "reference", 1.0, 0 },
    { "after one edit, until all has settled, over the same", "edits", "reference", 0.05, 0 },
  };

  return bench_main_on_plan (argc, argv, bench_generate_district, works, G_N_ELEMENTS (works), limits,
                             G_N_ELEMENTS (limits));
}
