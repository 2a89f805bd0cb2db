/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Timelines as they are laid out and drawn: rows, groups, labels that give way. */
#include <math.h>
#include <string.h>

#include "report/timeline-drawing.h"
#include "report/typography.h"
#include "timeline-check.h"

#define TODAY (sxt_date_new (2027, 4, 5))

static PangoContext *context;

static const SxtTimelineLabel *
get_label (const SxtTimelineLayout *layout, guint i)
{
  return &g_array_index (layout->labels, SxtTimelineLabel, i);
}

static SxtTimelineLayout *
lay_out (SxtTimeline *timeline, double day_width, double text_size)
{
  SxtTimelineScale scale = { .text_size = text_size, .day_width = day_width };

  sxt_timeline_get_range (timeline, &scale.from, &scale.to);

  return sxt_timeline_layout_new (timeline, context, &scale);
}

static SxtTimeline *
create_random (GRand *rand)
{
  SxtTimeline *timeline = sxt_timeline_new (TODAY, TODAY + g_rand_int_range (rand, -50, 300));
  guint n_lanes = (guint) g_rand_int_range (rand, 1, 7), n = (guint) g_rand_int_range (rand, 0, 80);

  for (guint i = 0; i < n_lanes; i++)
    sxt_timeline_add_lane (timeline, "A lane", (int) i - 1);
  for (guint i = 0; i < n; i++)
    {
      SxtTimelineShape shape = (SxtTimelineShape) g_rand_int_range (rand, SXT_TIMELINE_DOT, SXT_TIMELINE_CONFLICT + 1);
      SxtDate from = TODAY + g_rand_int_range (rand, -200, 500);
      SxtDate to = shape <= SXT_TIMELINE_DIAMOND ? from : from + g_rand_int_range (rand, 1, 200);
      guint lane = (guint) g_rand_int_range (rand, 0, (int) n_lanes);
      SxtTimelineItem *item = sxt_timeline_add (timeline, lane, shape, from, to, g_strdup ("An item"));

      if (shape == SXT_TIMELINE_CONFLICT)
        item->last_lane = (guint) g_rand_int_range (rand, (int) lane, (int) n_lanes);
      if (g_rand_boolean (rand))
        item->label = g_strnfill ((gsize) g_rand_int_range (rand, 1, 30), 'n');
      item->detail = g_rand_boolean (rand);
    }
  sxt_timeline_sort (timeline);

  return timeline;
}

static void
test_random (void)
{
  static const double widths[] = { 0.3, 0.8, 2, 6, 20 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20270405);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (SxtTimeline) timeline = create_random (rand);

      for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          g_autoptr (SxtTimelineLayout) layout = lay_out (timeline, widths[j], i % 3 == 0 ? 24 : 12);

          timeline_assert_legible (layout);
        }
    }
}

/* Points that are too near each other become one mark that counts them; far apart they are alone. */
static void
test_groups (void)
{
  g_autoptr (SxtTimeline) timeline = sxt_timeline_new (TODAY, SXT_DATE_NONE);
  g_autoptr (SxtTimelineLayout) close = NULL, apart = NULL;

  sxt_timeline_add_lane (timeline, "Messages", 0);
  for (int i = 0; i < 3; i++)
    sxt_timeline_add (timeline, 0, SXT_TIMELINE_DOT, TODAY + 3 * i, TODAY + 3 * i, g_strdup ("Letter"));
  close = lay_out (timeline, 1, 12);
  g_assert_cmpuint (close->marks->len, ==, 1);
  g_assert_cmpuint (g_array_index (close->marks, SxtTimelineMark, 0).items->len, ==, 3);
  apart = lay_out (timeline, 10, 12);
  g_assert_cmpuint (apart->marks->len, ==, 3);
}

/* Spans that overlap lie in rows of their own, and the lane grows; those that follow each other share one. */
static void
test_rows (void)
{
  g_autoptr (SxtTimeline) timeline = sxt_timeline_new (TODAY, SXT_DATE_NONE);
  g_autoptr (SxtTimelineLayout) layout = NULL;
  const SxtBox *first, *second, *third;

  sxt_timeline_add_lane (timeline, "Waves", 0);
  sxt_timeline_add (timeline, 0, SXT_TIMELINE_SPAN, TODAY, TODAY + 30, g_strdup ("One"));
  sxt_timeline_add (timeline, 0, SXT_TIMELINE_SPAN, TODAY + 10, TODAY + 40, g_strdup ("Two"));
  sxt_timeline_add (timeline, 0, SXT_TIMELINE_SPAN, TODAY + 30, TODAY + 60, g_strdup ("Three"));
  layout = lay_out (timeline, 4, 12);
  first = &g_array_index (layout->marks, SxtTimelineMark, 0).box;
  second = &g_array_index (layout->marks, SxtTimelineMark, 1).box;
  third = &g_array_index (layout->marks, SxtTimelineMark, 2).box;
  g_assert_cmpfloat (second->y, >, first->y + first->height);
  g_assert_cmpfloat (third->y, ==, first->y);
}

/* A label at the launch's line goes past it, and the label of a span goes along with what is seen. */
static void
test_labels_move (void)
{
  g_autoptr (SxtTimeline) timeline = sxt_timeline_new (TODAY, TODAY + 20);
  g_autoptr (SxtTimelineLayout) layout = NULL;
  guint checked = 0;

  sxt_timeline_add_lane (timeline, "One", 0);
  sxt_timeline_add_lane (timeline, "Two", 1);
  sxt_timeline_add (timeline, 0, SXT_TIMELINE_DOT, TODAY + 16, TODAY + 16, g_strdup ("Near"))->label =
      g_strdup ("Near the launch");
  sxt_timeline_add (timeline, 1, SXT_TIMELINE_SPAN, TODAY + 30, TODAY + 330, g_strdup ("Wave"))->label =
      g_strdup ("Wave 1");
  layout = lay_out (timeline, 4, 12);
  for (guint i = 0; i < layout->labels->len; i++)
    {
      const SxtTimelineLabel *label = get_label (layout, i);
      double x;

      if (label->kind == SXT_TIMELINE_LABEL_BESIDE)
        {
          g_assert_cmpfloat (label->box.x, >, layout->launch);
          checked++;
        }
      else if (label->kind == SXT_TIMELINE_LABEL_INSIDE)
        {
          g_assert_true (sxt_timeline_layout_place_inside (layout, label, 600, 900, &x));
          g_assert_cmpfloat (x, >, 600);
          g_assert_false (sxt_timeline_layout_place_inside (layout, label, 600, 610, &x));
          checked++;
        }
    }
  g_assert_cmpuint (checked, ==, 2);
}

static guint
count_colored (cairo_surface_t *surface, SxtColor color, int from, int to)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = from; x < to; x++)
      {
        guint32 pixel;

        memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x,
                sizeof pixel);
        n += (pixel & 0xffffff) == color;
      }

  return n;
}

/* What is done is full, what is planned hollow; from right to left the same, mirrored. */
static void
test_drawing (void)
{
  static const SxtScheme schemes[] = { SXT_SCHEME_LIGHT, SXT_SCHEME_DARK, SXT_SCHEME_LIGHT_CONTRAST };
  g_autoptr (SxtTimeline) timeline = sxt_timeline_new (TODAY, SXT_DATE_NONE);
  g_autoptr (SxtTimelineLayout) layout = NULL;

  sxt_timeline_add_lane (timeline, "One", SXT_AREA_DEVICES);
  sxt_timeline_add (timeline, 0, SXT_TIMELINE_DOT, TODAY - 2, TODAY - 2, g_strdup ("Done"));
  sxt_timeline_add (timeline, 0, SXT_TIMELINE_DOT, TODAY + 20, TODAY + 20, g_strdup ("Planned"));
  layout = lay_out (timeline, 10, 12);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    for (int rtl = 0; rtl <= 1; rtl++)
      {
        const SxtPalette *palette = sxt_palette_get (schemes[i]);
        SxtTimelineFrame frame = { .width = 300, .titles = FALSE, .rtl = rtl, .cursor = -1 };
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, (int) ceil (layout->height));
        cairo_t *cr = cairo_create (surface);
        guint done, planned;

        sxt_color_set (palette->background, 1, cr);
        cairo_paint (cr);
        sxt_timeline_layout_draw (layout, &frame, cr, context, palette);
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
        cairo_destroy (cr);
        cairo_surface_flush (surface);
        /* Day 2 of April is at 10 to 20, day 24 at 240. */
        done = count_colored (surface, palette->areas[SXT_AREA_DEVICES], rtl ? 260 : 0, rtl ? 300 : 40);
        planned = count_colored (surface, palette->areas[SXT_AREA_DEVICES], rtl ? 40 : 220, rtl ? 80 : 260);
        g_assert_cmpuint (planned, >, 5);
        g_assert_cmpuint (done, >, 2 * planned);
        cairo_surface_destroy (surface);
      }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  context = sxt_typography_create_context (pango_cairo_font_map_get_default (), NULL);
  g_test_add_func ("/timeline/random", test_random);
  g_test_add_func ("/timeline/groups", test_groups);
  g_test_add_func ("/timeline/rows", test_rows);
  g_test_add_func ("/timeline/labels-move", test_labels_move);
  g_test_add_func ("/timeline/drawing", test_drawing);
  status = g_test_run ();
  g_object_unref (context);

  return status;
}
