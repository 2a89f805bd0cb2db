/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawings, their texts, and pictures made from them. */
#include "config.h"

#include "report/drawing.h"

#include <glib/gi18n-lib.h>

#include "report/typography.h"

G_DEFINE_QUARK (sxt - report - error - quark, sxt_report_error)

struct _SxtDrawing
{
  const SxtDrawingClass *klass;
  gpointer data;
};

/**
 * sxt_drawing_new:
 * @klass: (transfer none): how it is measured and drawn; stays valid for good
 * @data: (transfer full): what it shows
 *
 * Returns: (transfer full): a drawing
 */
SxtDrawing *
sxt_drawing_new (const SxtDrawingClass *klass, gpointer data)
{
  SxtDrawing *self = g_atomic_rc_box_new0 (SxtDrawing);

  self->klass = klass;
  self->data = data;
  return self;
}

SxtDrawing *
sxt_drawing_ref (SxtDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_drawing (gpointer data)
{
  SxtDrawing *self = data;

  if (self->klass->free != NULL)
    self->klass->free (self->data);
}

void
sxt_drawing_unref (SxtDrawing *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_drawing);
}

/**
 * sxt_drawing_get_data:
 * @self: a drawing
 * @klass: what it was made with
 *
 * Returns: (transfer none) (nullable): what it shows; NULL for a drawing of another class
 */
gconstpointer
sxt_drawing_get_data (SxtDrawing *self, const SxtDrawingClass *klass)
{
  g_return_val_if_fail (self != NULL && self->klass == klass, NULL);

  return self->data;
}

/**
 * sxt_drawing_measure:
 * @self: a drawing
 * @context: of its texts
 * @width: the width that it gets
 * @text_size: of its labels
 *
 * Returns: the height that it wants
 */
double
sxt_drawing_measure (SxtDrawing *self, PangoContext *context, double width, double text_size)
{
  g_return_val_if_fail (self != NULL, 0);

  SxtCanvas canvas = {
    .context = context,
    .palette = sxt_palette_get (SXT_SCHEME_PRINT),
    .width = width,
    .text_size = text_size,
  };

  return self->klass->measure (self->data, &canvas);
}

/**
 * sxt_drawing_draw:
 * @self: a drawing
 * @cr: where to draw; its origin is the upper left corner
 * @context: (nullable): of its texts; NULL: one for the screen, with the fonts of the printed plan
 * @width: in units of @cr
 * @height: in units of @cr
 * @text_size: of its labels, in units of @cr
 * @scheme: which colours
 */
void
sxt_drawing_draw (SxtDrawing *self, cairo_t *cr, PangoContext *context, double width, double height, double text_size,
                  SxtScheme scheme)
{
  g_return_if_fail (self != NULL);

  if (context != NULL)
    g_object_ref (context);
  else
    context = sxt_typography_create_context (pango_cairo_font_map_get_default (), NULL);

  SxtCanvas canvas = {
    .cr = cr,
    .context = context,
    .palette = sxt_palette_get (scheme),
    .width = width,
    .height = height,
    .text_size = text_size,
  };

  cairo_save (cr);
  cairo_new_path (cr);
  self->klass->draw (self->data, &canvas);
  cairo_restore (cr);
  g_object_unref (context);
}

static cairo_status_t
append_png (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * sxt_drawing_to_png:
 * @self: a drawing
 * @width: in pixels before scaling
 * @height: in pixels before scaling
 * @text_size: of its labels, before scaling
 * @scale: 2 for twice as many pixels
 * @scheme: which colours; the background is filled
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a PNG file
 */
GBytes *
sxt_drawing_to_png (SxtDrawing *self, int width, int height, double text_size, double scale, SxtScheme scheme,
                    GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (width * scale), (int) (height * scale));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GByteArray) png = g_byte_array_new ();

  cairo_scale (cr, scale, scale);
  sxt_color_set (sxt_palette_get (scheme)->background, 1, cr);
  cairo_paint (cr);
  sxt_drawing_draw (self, cr, NULL, width, height, text_size, scheme);

  cairo_status_t status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_png, png);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, SXT_REPORT_ERROR, SXT_REPORT_ERROR_FAILED, _ ("The picture could not be drawn: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

/**
 * sxt_canvas_layout_label:
 * @canvas: a canvas
 * @text: a text
 * @label: how it looks
 *
 * Returns: (transfer full): its layout, for texts that wrap or are cut
 */
PangoLayout *
sxt_canvas_layout_label (const SxtCanvas *canvas, const char *text, const SxtLabel *label)
{
  PangoLayout *layout = pango_layout_new (canvas->context);
  g_autoptr (PangoFontDescription) font = sxt_typography_describe_font (canvas->text_size * label->size, label->weight);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static void
get_size (PangoLayout *layout, double *width, double *height)
{
  int pango_width, pango_height;

  pango_layout_get_size (layout, &pango_width, &pango_height);
  *width = (double) pango_width / PANGO_SCALE;
  *height = (double) pango_height / PANGO_SCALE;
}

void
sxt_canvas_measure_label (const SxtCanvas *canvas, const char *text, const SxtLabel *label, double *width,
                          double *height)
{
  g_autoptr (PangoLayout) layout = sxt_canvas_layout_label (canvas, text, label);

  get_size (layout, width, height);
}

/**
 * sxt_canvas_draw_label:
 * @canvas: a canvas
 * @text: one line
 * @label: how it looks, and where (@x, @y) lies on it
 * @x: of its anchor
 * @y: of its anchor
 */
void
sxt_canvas_draw_label (const SxtCanvas *canvas, const char *text, const SxtLabel *label, double x, double y)
{
  g_autoptr (PangoLayout) layout = sxt_canvas_layout_label (canvas, text, label);
  double width, height;

  get_size (layout, &width, &height);
  sxt_color_set (label->color, 1, canvas->cr);
  cairo_move_to (canvas->cr, x - width * label->x_align, y - height * label->y_align);
  sxt_typography_show_layout (canvas->cr, layout);
  cairo_new_path (canvas->cr);
}
