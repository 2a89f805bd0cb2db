/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawings as pictures: what is filled, and that signs differ in shape. */
#include <cairo.h>
#include <math.h>
#include <string.h>

#include "report/marks.h"
#include "report/typography.h"
#include "report/wheel.h"
#include "sample.h"

#define SIZE 400

static cairo_surface_t *
paint (SxtDrawing *drawing, SxtScheme scheme)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  sxt_color_set (sxt_palette_get (scheme)->background, 1, cr);
  cairo_paint (cr);
  sxt_drawing_draw (drawing, cr, NULL, SIZE, SIZE, 12, scheme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static SxtColor
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const unsigned char *row =
      cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);
  guint32 pixel;

  memcpy (&pixel, row + 4 * (int) x, sizeof pixel);
  return pixel & 0xffffff;
}

/* A wheel without labels fills its square, so its geometry is known. */
static void
test_wheel_fills_from_the_hub (void)
{
  SxtWheelSector sectors[SXT_N_AREAS] = { 0 };
  const SxtPalette *palette = sxt_palette_get (SXT_SCHEME_LIGHT);

  for (int i = 0; i < SXT_N_AREAS; i++)
    {
      sectors[i].total = 6;
      sectors[i].met = (guint) i;
    }

  g_autoptr (SxtDrawing) wheel = sxt_wheel_new (sectors, NULL, NULL);
  cairo_surface_t *surface = paint (wheel, SXT_SCHEME_LIGHT);

  for (int i = 0; i < SXT_N_AREAS; i++)
    {
      double angle = -G_PI / 2 + (i + 0.5) * G_PI / 3;

      for (int band = 0; band < 6; band++)
        {
          double radius = SIZE / 2.0 * (0.36 + 0.64 * (band + 0.5) / 6);
          SxtColor color = get_pixel (surface, SIZE / 2.0 + radius * cos (angle), SIZE / 2.0 + radius * sin (angle));

          g_assert_cmpint (color == palette->areas[i], ==, band < i);
          g_assert_cmphex (color, !=, palette->background);
        }
    }
  /* The hub is empty, and a gap parts the sixths. */
  g_assert_cmphex (get_pixel (surface, SIZE / 2.0, SIZE / 2.0), ==, palette->background);
  g_assert_cmphex (get_pixel (surface, SIZE / 2.0, SIZE * 0.2), ==, palette->background);
  cairo_surface_destroy (surface);
}

/* In a narrow drawing the side of longer labels gets more room, and a hub that is too small has its number alone. */
static void
test_wheel_finds_its_sixths (void)
{
  g_autoptr (SxtDrawing) wheel = sample_new_wheel ();
  PangoContext *context = sxt_typography_create_context (pango_cairo_font_map_get_default (), NULL);

  for (int width = 200; width <= 700; width += 125)
    {
      SxtCanvas canvas = {
        .context = context, .palette = sxt_palette_get (SXT_SCHEME_LIGHT), .width = width, .text_size = 12
      };
      guint found[SXT_N_AREAS] = { 0 };
      double left = width, right = 0;

      canvas.height = sxt_drawing_measure (wheel, context, width, 12);
      for (int x = 0; x < width; x += 6)
        for (int y = 0; y < canvas.height; y += 6)
          {
            int area = sxt_wheel_find (wheel, &canvas, x, y);

            if (area < 0)
              continue;
            found[area]++;
            left = MIN (left, x);
            right = MAX (right, x);
          }
      for (int i = 0; i < SXT_N_AREAS; i++)
        g_assert_cmpuint (found[i], >, 10);
      /* It takes all the width up to its own. */
      g_assert_cmpfloat (left, <, 20);
      g_assert_cmpfloat (right, >, width - 20);
      g_assert_cmpint (sxt_wheel_find (wheel, &canvas, -1, -1), ==, -1);
    }
  g_object_unref (context);
}

static void
test_wheel_takes_no_more_than_it_is_given (void)
{
  g_autoptr (SxtDrawing) wheel = sample_new_wheel ();
  cairo_surface_t *surface = paint (wheel, SXT_SCHEME_DARK);
  SxtColor background = sxt_palette_get (SXT_SCHEME_DARK)->background;

  for (int i = 0; i < SIZE; i++)
    {
      g_assert_cmphex (get_pixel (surface, i, 0), ==, background);
      g_assert_cmphex (get_pixel (surface, i, SIZE - 1), ==, background);
    }
  cairo_surface_destroy (surface);
}

/* In one colour, as on a grey print, no two signs may look alike. */
static void
test_marks_differ_in_shape (void)
{
  SxtPalette grey = *sxt_palette_get (SXT_SCHEME_PRINT);
  unsigned char pictures[SXT_N_MARKS][32 * 32];

  for (guint i = 0; i < SXT_N_MARKS; i++)
    grey.marks[i] = 0x000000;
  for (guint i = 0; i < SXT_N_MARKS; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 32, 32);
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      sxt_mark_draw (i, cr, 0, 0, 32, &grey);
      cairo_surface_flush (surface);
      for (int y = 0; y < 32; y++)
        {
          for (int x = 0; x < 32; x++)
            pictures[i][y * 32 + x] = (unsigned char) get_pixel (surface, x, y);
        }
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      for (guint j = 0; j < i; j++)
        {
          guint different = 0;

          for (guint k = 0; k < 32 * 32; k++)
            different += ABS (pictures[i][k] - pictures[j][k]) > 128;
          g_assert_cmpuint (different, >, 40);
        }
    }
}

static void
test_png (void)
{
  g_autoptr (SxtDrawing) grid = sample_new_grid (24);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = sxt_drawing_to_png (grid, 600, 500, 12, 2, SXT_SCHEME_LIGHT, &error);

  g_assert_no_error (error);

  const unsigned char *data = g_bytes_get_data (png, NULL);

  g_assert_cmpuint (g_bytes_get_size (png), >, 1000);
  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  /* The header's width: twice 600. */
  g_assert_cmpuint (((guint) data[16] << 24) | ((guint) data[17] << 16) | ((guint) data[18] << 8) | data[19], ==, 1200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawings/wheel/fills-from-the-hub", test_wheel_fills_from_the_hub);
  g_test_add_func ("/drawings/wheel/finds-its-sixths", test_wheel_finds_its_sixths);
  g_test_add_func ("/drawings/wheel/takes-no-more-than-it-is-given", test_wheel_takes_no_more_than_it_is_given);
  g_test_add_func ("/drawings/marks-differ-in-shape", test_marks_differ_in_shape);
  g_test_add_func ("/drawings/png", test_png);
  return g_test_run ();
}
