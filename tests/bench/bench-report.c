/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan of 2,000 schools as a tagged PDF, beside Pango laying out and drawing its texts once. */
#include <cairo-pdf.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>

#include "base/format.h"
#include "generator.h"
#include "measure.h"
#include "model/all.h"
#include "report/document.h"
#include "report/plan.h"
#include "storage/plan-file.h"

#define TODAY (sxt_date_new (2027, 4, 5))
#define WIDTH 612.0
#define HEIGHT 792.0

static SxtEngine *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SxtPlanFile) plan = sxt_plan_file_load (file, NULL, NULL);

  return sxt_engine_new (sxt_plan_file_get_project (plan), TODAY);
}

static void
print_ours (const char *path)
{
  g_autoptr (SxtEngine) engine = load (path);
  g_autoptr (GBytes) pdf = NULL;

  bench_begin ();
  pdf = sxt_plan_to_pdf (engine, SXT_COPY_WORKING, SXT_PAPER_LETTER, NULL);
  bench_end ();
  g_assert_nonnull (pdf);
}

typedef struct
{
  cairo_t *cr;
  double y;
} Sheet;

static void
put (Sheet *sheet, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (text == NULL || *text == '\0')
    return;
  layout = pango_cairo_create_layout (sheet->cr);
  pango_layout_set_width (layout, (int) ((WIDTH - 128) * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  if (sheet->y + height > HEIGHT - 64)
    {
      cairo_show_page (sheet->cr);
      sheet->y = 64;
    }
  cairo_move_to (sheet->cr, 64, sheet->y);
  pango_cairo_show_layout (sheet->cr, layout);
  sheet->y += height;
}

static void
put_runs (Sheet *sheet, const SxtRuns *runs)
{
  if (runs != NULL)
    put (sheet, runs->text->str);
}

static void
put_table (Sheet *sheet, const SxtTable *table)
{
  put (sheet, table->title);
  for (guint i = 0; i < table->columns->len; i++)
    put (sheet, ((SxtColumn *) g_ptr_array_index (table->columns, i))->title);
  for (guint row = 0; row < sxt_table_get_n_rows (table); row++)
    for (guint column = 0; column < table->columns->len; column++)
      put_runs (sheet, sxt_table_get_cell (table, row, column)->runs);
}

/* Every text of the document's tree, one below the other. */
static void
put_node (Sheet *sheet, SxtNode *node)
{
  switch (node->kind)
    {
    case SXT_NODE_COVER:
      put (sheet, ((SxtCover *) node)->over);
      put (sheet, ((SxtCover *) node)->under);
      put (sheet, ((SxtCover *) node)->headline);
      put (sheet, ((SxtCover *) node)->subline);
      put (sheet, ((SxtCover *) node)->foot);
      break;
    case SXT_NODE_CONTENTS: put (sheet, ((SxtContents *) node)->title); break;
    case SXT_NODE_HEADING:
      put (sheet, ((SxtHeading *) node)->over);
      put (sheet, ((SxtHeading *) node)->title);
      put (sheet, ((SxtHeading *) node)->question);
      break;
    case SXT_NODE_PARAGRAPH: put_runs (sheet, ((SxtParagraph *) node)->runs); break;
    case SXT_NODE_LIST:
      for (guint i = 0; i < ((SxtList *) node)->items->len; i++)
        {
          SxtItem *item = g_ptr_array_index (((SxtList *) node)->items, i);

          put_runs (sheet, item->runs);
          put_runs (sheet, item->aside);
        }
      break;
    case SXT_NODE_TABLE: put_table (sheet, (SxtTable *) node); break;
    case SXT_NODE_FIGURE:
      put (sheet, ((SxtFigure *) node)->title);
      put (sheet, ((SxtFigure *) node)->caption);
      break;
    case SXT_NODE_PAGE_BREAK:
    default: break;
    }
}

static cairo_status_t
write_nothing (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

static void
print_reference (const char *path)
{
  g_autoptr (SxtEngine) engine = load (path);
  g_autoptr (SxtDocument) document = sxt_plan_build (engine, SXT_COPY_WORKING);
  cairo_surface_t *surface;
  Sheet sheet = { .y = 64 };

  bench_begin ();
  surface = cairo_pdf_surface_create_for_stream (write_nothing, NULL, WIDTH, HEIGHT);
  sheet.cr = cairo_create (surface);
  for (guint i = 0; i < sxt_document_get_n_nodes (document); i++)
    put_node (&sheet, sxt_document_get_node (document, i));
  cairo_destroy (sheet.cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  bench_end ();
}

int
main (int argc, char **argv)
{
  static const BenchWork works[] = { { "plan", print_ours }, { "reference", print_reference } };
  static const BenchLimit limits[] = {
    { "plan of 2,000 schools to PDF, over Pango drawing its texts", "plan", "reference", 3.0, 0 },
  };

  sxt_language_init ("en", NULL);
  return bench_main_on_plan (argc, argv, bench_generate_district, works, G_N_ELEMENTS (works), limits,
                             G_N_ELEMENTS (limits));
}
