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
 * Returns: (transfer full): its layout, for texts that are set in another way
 */
PangoLayout *
sxt_canvas_layout_label (const SxtCanvas *canvas, const char *text, const SxtLabel *label)
{
  PangoLayout *layout = pango_layout_new (canvas->context);
  g_autoptr (PangoFontDescription) font = sxt_typography_describe_font (canvas->text_size * label->size, label->weight);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  if (label->width > 0)
    {
      pango_layout_set_width (layout, (int) (label->width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -MAX (label->lines, 1));
      pango_layout_set_ellipsize (layout, label->lines > 1 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_MIDDLE);
    }
  if (label->x_align == 0.5)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

/* A large district has the same heads, names and digits in many pictures, and each is measured before it is drawn. */
static PangoLayout *
get_layout (const SxtCanvas *canvas, const char *text, const SxtLabel *label)
{
  GHashTable *labels = sxt_typography_get_labels (canvas->context);
  g_autofree char *key = NULL;
  PangoLayout *layout;

  if (labels == NULL)
    return sxt_canvas_layout_label (canvas, text, label);

  key =
      g_strdup_printf ("%d %d %d %d %d %s", (int) (canvas->text_size * label->size * PANGO_SCALE), (int) label->weight,
                       (int) (label->width * PANGO_SCALE), label->lines, label->x_align == 0.5, text);
  layout = g_hash_table_lookup (labels, key);
  if (layout == NULL)
    {
      layout = sxt_canvas_layout_label (canvas, text, label);
      g_hash_table_insert (labels, g_steal_pointer (&key), layout);
    }
  return g_object_ref (layout);
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
  g_autoptr (PangoLayout) layout = get_layout (canvas, text, label);

  get_size (layout, width, height);
}

/**
 * sxt_canvas_add_label:
 * @canvas: a canvas
 * @lettering: begun on the canvas; its color counts, not the label's
 * @text: a text
 * @label: how it looks, and where (@x, @y) lies on it
 * @x: of its anchor
 * @y: of its anchor
 *
 * For labels that are shown in one step.
 */
void
sxt_canvas_add_label (const SxtCanvas *canvas, SxtLettering *lettering, const char *text, const SxtLabel *label,
                      double x, double y)
{
  g_autoptr (PangoLayout) layout = get_layout (canvas, text, label);
  double width, height;

  get_size (layout, &width, &height);
  if (label->width > 0)
    width = label->width;
  sxt_lettering_add_layout (lettering, layout, x - width * label->x_align, y - height * label->y_align);
}

/**
 * sxt_canvas_draw_label:
 * @canvas: a canvas
 * @text: a text
 * @label: how it looks, and where (@x, @y) lies on it
 * @x: of its anchor
 * @y: of its anchor
 */
void
sxt_canvas_draw_label (const SxtCanvas *canvas, const char *text, const SxtLabel *label, double x, double y)
{
  SxtLettering lettering;

  sxt_lettering_begin (&lettering, canvas->cr, label->color);
  sxt_canvas_add_label (canvas, &lettering, text, label, x, y);
  sxt_lettering_end (&lettering);
}
