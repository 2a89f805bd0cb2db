/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first painted frame of a large table and a large grid, beside the barest column view of as many cells. */
#include <adwaita.h>

#include "app/area-page.h"
#include "app/pair-grid.h"
#include "app/records-view.h"
#include "base/format.h"
#include "generator.h"
#include "measure.h"
#include "model/all.h"

#define WIDTH 1000
#define HEIGHT 700
#define N_TABLE_ROWS 100000
#define N_TABLE_COLUMNS 6
#define N_GRID_ROWS 3000
#define N_GRID_COLUMNS 30

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* From the making of the window's content, which has not been measured yet, to what is seen of it. */
static void
paint (GtkWidget *content)
{
  GtkWidget *window = gtk_window_new ();
  gboolean painted = FALSE;
  GdkFrameClock *clock;

  gtk_window_set_child (GTK_WINDOW (window), content);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
}

static void
start (void)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  adw_init ();
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_inscription_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_autofree char *text = sxt_record_dup_text (gtk_list_item_get_item (item), GPOINTER_TO_INT (data));

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text);
}

/* As bare as it gets: a text a cell. */
static GtkWidget *
make_column_view (GListModel *rows, int n_columns)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *view;

  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (rows))));
  for (int i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i % SXT_SCHOOL_N_FIELDS));
      column = gtk_column_view_column_new ("Column", factory);
      gtk_column_view_column_set_fixed_width (column, n_columns > 10 ? 60 : 150);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);

  return scrolled;
}

static void
table (const char *path)
{
  g_autoptr (SxtProject) project = bench_generate_schools (N_TABLE_ROWS);
  g_autoptr (SxtPlanFile) file = sxt_plan_file_new (project);
  g_autoptr (SxtSession) session = sxt_session_new (file);
  GtkWidget *view;

  start ();
  bench_begin ();
  view = g_object_new (SXT_TYPE_RECORDS_VIEW, "session", session, "area", (int) SXT_AREA_SCHOOLS, NULL);
  sxt_view_show (SXT_VIEW (view), SXT_SCHOOLS, NULL, -1);
  paint (view);
  bench_end ();
}

static void
table_reference (const char *path)
{
  g_autoptr (SxtProject) project = bench_generate_schools (N_TABLE_ROWS);

  start ();
  bench_begin ();
  paint (make_column_view (sxt_project_get_list (project, SXT_SCHOOLS), N_TABLE_COLUMNS));
  bench_end ();
}

static SxtProject *
generate_scores (void)
{
  static const BenchSize sizes[] = { { SXT_SCHOOLS, N_GRID_ROWS },
                                     { SXT_CRITERIA, N_GRID_COLUMNS },
                                     { SXT_SCORES, N_GRID_COLUMNS } };

  return bench_generate (3, sizes, G_N_ELEMENTS (sizes));
}

static void
grid (const char *path)
{
  g_autoptr (SxtProject) project = generate_scores ();
  GtkWidget *scrolled, *widget;

  start ();
  bench_begin ();
  scrolled = gtk_scrolled_window_new ();
  widget = g_object_new (SXT_TYPE_PAIR_GRID, NULL);
  sxt_pair_grid_set_kind (SXT_PAIR_GRID (widget), project, sxt_pair_kind_find (SXT_SCORES, SXT_SCHOOLS));
  sxt_pair_grid_set_columns (SXT_PAIR_GRID (widget), sxt_project_get_list (project, SXT_CRITERIA));
  sxt_pair_grid_set_rows (SXT_PAIR_GRID (widget), sxt_project_get_list (project, SXT_SCHOOLS));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), widget);
  paint (scrolled);
  bench_end ();
}

static void
grid_reference (const char *path)
{
  g_autoptr (SxtProject) project = generate_scores ();

  start ();
  bench_begin ();
  paint (make_column_view (sxt_project_get_list (project, SXT_SCHOOLS), N_GRID_COLUMNS));
  bench_end ();
}

int
main (int argc, char **argv)
{
  static const BenchWork works[] = {
    { "table", table },
    { "table-reference", table_reference },
    { "grid", grid },
    { "grid-reference", grid_reference },
  };
  static const BenchLimit limits[] = {
    { "table of 100,000 schools, first frame, over the barest column view", "table", "table-reference", 1.2, 0 },
    { "grid of 3,000 x 30, first frame, over the same", "grid", "grid-reference", 0.2, 0 },
  };

  return bench_main (argc, argv, NULL, works, G_N_ELEMENTS (works), limits, G_N_ELEMENTS (limits));
}
