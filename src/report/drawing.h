/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drawing: data and a function that draws it on cairo, for screen, paper and pictures. */
#pragma once

#include <gio/gio.h>
#include <pango/pangocairo.h>

#include "report/lettering.h"
#include "report/palette.h"

G_BEGIN_DECLS

#define SXT_REPORT_ERROR (sxt_report_error_quark ())
GQuark sxt_report_error_quark (void);

/**
 * SxtReportError:
 * @SXT_REPORT_ERROR_FAILED: a page or picture could not be made; the message says which step refused
 */
typedef enum
{
  SXT_REPORT_ERROR_FAILED,
} SxtReportError;

/**
 * SxtCanvas:
 * @cr: where to draw; its origin is the drawing's upper left corner
 * @context: of the texts
 * @palette: the colours
 * @width: of the drawing
 * @height: of the drawing (0 while it is measured)
 * @text_size: of its labels; nothing is smaller
 *
 * Where a drawing draws itself. All lengths are in units of @cr: points on paper, pixels on the screen.
 */
typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  const SxtPalette *palette;
  double width;
  double height;
  double text_size;
} SxtCanvas;

/**
 * SxtDrawingClass:
 * @measure: the height that it wants at the canvas's width; the canvas has no `cr`
 * @draw: draws it
 * @free: frees its data
 */
typedef struct
{
  double (*measure) (gconstpointer data, const SxtCanvas *canvas);
  void (*draw) (gconstpointer data, const SxtCanvas *canvas);
  GDestroyNotify free;
} SxtDrawingClass;

/**
 * SxtDrawing:
 *
 * An immutable, reference counted drawing.
 */
typedef struct _SxtDrawing SxtDrawing;

SxtDrawing *sxt_drawing_new (const SxtDrawingClass *klass, gpointer data);
SxtDrawing *sxt_drawing_ref (SxtDrawing *self);
void sxt_drawing_unref (SxtDrawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtDrawing, sxt_drawing_unref)

gconstpointer sxt_drawing_get_data (SxtDrawing *self, const SxtDrawingClass *klass);

double sxt_drawing_measure (SxtDrawing *self, PangoContext *context, double width, double text_size);
void sxt_drawing_draw (SxtDrawing *self, cairo_t *cr, PangoContext *context, double width, double height,
                       double text_size, SxtScheme scheme);
GBytes *sxt_drawing_to_png (SxtDrawing *self, int width, int height, double text_size, double scale, SxtScheme scheme,
                            GError **error);

/* For drawings: texts by anchor (0: left or upper edge, 1: right or lower edge) and weight. */
typedef struct
{
  double size; /* in text sizes of the canvas: 1 is a label */
  PangoWeight weight;
  SxtColor color;
  double x_align;
  double y_align;
  double width; /* where it is broken or cut; 0: one line, as long as it is */
  int lines;    /* how many there may be; 0: one */
} SxtLabel;

void sxt_canvas_measure_label (const SxtCanvas *canvas, const char *text, const SxtLabel *label, double *width,
                               double *height);
void sxt_canvas_add_label (const SxtCanvas *canvas, SxtLettering *lettering, const char *text, const SxtLabel *label,
                           double x, double y);
void sxt_canvas_draw_label (const SxtCanvas *canvas, const char *text, const SxtLabel *label, double x, double y);
PangoLayout *sxt_canvas_layout_label (const SxtCanvas *canvas, const char *text, const SxtLabel *label);

G_END_DECLS
