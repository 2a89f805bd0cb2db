/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a planner does in the window with the plan of a large district, until it is painted, beside one frame. */
#include "driver.h"

#include <stdlib.h>
#include <time.h>

#include "app/area-page.h"
#include "app/pair-grid.h"
#include "app/records-table.h"
#include "base/format.h"
#include "generator.h"
#include "measure.h"
#include "model/all.h"
#include "storage/plan-file.h"

#define FRAME 0.016 /* seconds */
#define N_TIMES 21

typedef struct
{
  SxtWindow *window;
  SxtProject *project;
  SxtView *view;
} Opened;

/* Does it for the @i-th time. */
typedef void (*Act) (Opened *opened, guint i);

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Reports the median; the longest is told besides. @settled: until the checks have run, too, and what they say is
 * painted. */
static void
measure (Opened *opened, Act act, gboolean settled)
{
  SxtEngine *engine = sxt_session_get_engine (sxt_window_get_session (opened->window));
  double seconds[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      clock_t begin;

      t_idle (GTK_WIDGET (opened->window));
      begin = clock ();
      act (opened, i);
      if (settled)
        sxt_engine_settle (engine);
      t_paint (GTK_WIDGET (opened->window));
      seconds[i] = (double) (clock () - begin) / CLOCKS_PER_SEC;
    }
  qsort (seconds, N_TIMES, sizeof *seconds, compare_doubles);
  g_printerr ("  the longest of %d: %.1f ms\n", N_TIMES, seconds[N_TIMES - 1] * 1000);
  bench_report (seconds[N_TIMES / 2], 0);
}

static Opened
open_page (const char *path, const char *page)
{
  Opened opened = { 0 };

  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  opened.window = t_open (t_application_get (), path);
  opened.project = sxt_session_get_project (sxt_window_get_session (opened.window));
  if (!sxt_window_open_page (opened.window, page))
    g_error ("There is no page %s", page);
  t_idle (GTK_WIDGET (opened.window));
  opened.view = sxt_window_get_view (opened.window);

  return opened;
}

static void
edit_school (Opened *opened, guint i)
{
  SxtRecord *school = sxt_project_get (opened->project, SXT_SCHOOLS, i % 5);

  sxt_record_set_integer (school, SXT_SCHOOL_ENROLLMENT, 100 + (gint64) i);
}

static void
edit_wave (Opened *opened, guint i)
{
  SxtRecord *school = sxt_project_get (opened->project, SXT_SCHOOLS, i % 5);
  guint n = sxt_project_get_n (opened->project, SXT_WAVES);

  sxt_record_set_target (school, SXT_SCHOOL_WAVE, sxt_project_get (opened->project, SXT_WAVES, i % n));
}

static void
edit_level (Opened *opened, guint i)
{
  SxtPairGrid *grid = SXT_PAIR_GRID (t_find_type (GTK_WIDGET (opened->window), SXT_TYPE_PAIR_GRID));

  sxt_record_set_integer (sxt_pair_grid_get_pair (grid), SXT_SCORE_LEVEL, 1 + i % 4);
}

static void
pick_row (Opened *opened, guint i)
{
  SxtRecordsTable *table = SXT_RECORDS_TABLE (t_find_type (GTK_WIDGET (opened->view), SXT_TYPE_RECORDS_TABLE));
  SxtRecordsModel *model = sxt_records_table_get_model (table);

  gtk_selection_model_select_item (sxt_records_model_get_selection (model), i % 5, TRUE);
}

static void
search (Opened *opened, guint i)
{
  static const char *const words[] = { "w", "wa", "wave", "wave 2", "wave 2 school" };
  SxtRecordsTable *table = SXT_RECORDS_TABLE (t_find_type (GTK_WIDGET (opened->view), SXT_TYPE_RECORDS_TABLE));

  sxt_records_model_set_search (sxt_records_table_get_model (table), words[i % G_N_ELEMENTS (words)]);
}

static void
run_table (const char *path)
{
  Opened opened = open_page (path, "schools/records");

  measure (&opened, edit_school, FALSE);
}

static void
run_table_wave (const char *path)
{
  Opened opened = open_page (path, "schools/records");

  measure (&opened, edit_wave, FALSE);
}

/* Two pages that follow all that is found have been seen before. */
static void
run_settled (const char *path)
{
  Opened opened = open_page (path, "overview");

  sxt_window_open_page (opened.window, "capacity");
  t_idle (GTK_WIDGET (opened.window));
  sxt_window_open_page (opened.window, "schools/records");
  t_idle (GTK_WIDGET (opened.window));
  opened.view = sxt_window_get_view (opened.window);
  measure (&opened, edit_wave, TRUE);
}

static void
run_grid (const char *path)
{
  Opened opened = open_page (path, "schools/readiness");
  SxtPairGrid *grid = SXT_PAIR_GRID (t_find_type (GTK_WIDGET (opened.window), SXT_TYPE_PAIR_GRID));
  SxtRecord *score = sxt_project_get (opened.project, SXT_SCORES, 0);

  if (!sxt_pair_grid_show_pair (grid, sxt_record_get_target (score, SXT_SCORE_SCHOOL),
                                sxt_record_get_target (score, SXT_SCORE_CRITERION)))
    g_error ("The grid does not show the first score");
  measure (&opened, edit_level, FALSE);
}

static void
run_pick (const char *path)
{
  Opened opened = open_page (path, "schools/records");

  measure (&opened, pick_row, FALSE);
}

static void
run_search (const char *path)
{
  Opened opened = open_page (path, "schools/records");

  measure (&opened, search, FALSE);
}

static void
report_frame (const char *path)
{
  bench_report (FRAME, 0);
}

/* A tenth of a second: as long as nothing may block on so many schools. */
static void
report_frames (const char *path)
{
  bench_report (6 * FRAME, 0);
}

int
main (int argc, char **argv)
{
  static const BenchWork works[] = {
    { "table", run_table }, { "wave", run_table_wave }, { "settled", run_settled }, { "grid", run_grid },
    { "pick", run_pick },   { "search", run_search },   { "frame", report_frame },  { "frames", report_frames },
  };
  static const BenchLimit limits[] = {
    { "edit in the table of 2,000 schools until painted, over a frame", "table", "frame", 1, 0 },
    { "their wave in the table, the same", "wave", "frame", 1, 0 },
    { "the same until the checks have run and that is painted, over six frames", "settled", "frames", 1, 0 },
    { "edit in the grid of 2,000 x 10 until painted, over a frame", "grid", "frame", 1, 0 },
    { "picking one of 2,000 rows, with its form, over a frame", "pick", "frame", 2, 0 },
    { "searching them, over six frames", "search", "frames", 1, 0 },
  };

  return bench_main_on_plan (argc, argv, bench_generate_district, works, G_N_ELEMENTS (works), limits,
                             G_N_ELEMENTS (limits));
}
