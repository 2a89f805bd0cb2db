/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A widget that shows a drawing of the report, in the colours of the window. */
#include "app/drawing-view.h"

#include "app/chart-look.h"

#include <math.h>

#define LEAST_WIDTH 300

struct _SxtDrawingView
{
  GtkWidget parent_instance;

  SxtDrawing *drawing;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (SxtDrawingView, sxt_drawing_view, GTK_TYPE_WIDGET)

static void
sxt_drawing_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxtDrawingView *self = SXT_DRAWING_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (!self->drawing || width <= 0 || height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  sxt_drawing_draw (self->drawing, cr, gtk_widget_get_pango_context (widget), width, height,
                    sxt_chart_get_text_size (widget), sxt_chart_get_scheme (widget));
  cairo_destroy (cr);
}

static int
get_height (SxtDrawingView *self, int width)
{
  double wanted;

  if (!self->drawing)
    return self->height;
  wanted = sxt_drawing_measure (self->drawing, gtk_widget_get_pango_context (GTK_WIDGET (self)), width,
                                sxt_chart_get_text_size (GTK_WIDGET (self)));

  return CLAMP ((int) ceil (wanted), 1, self->height);
}

static GtkSizeRequestMode
sxt_drawing_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sxt_drawing_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  SxtDrawingView *self = SXT_DRAWING_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (self->width, LEAST_WIDTH);
      *natural = self->width;
    }
  else if (for_size >= 0)
    *minimum = *natural = get_height (self, for_size);
  else
    {
      *minimum = get_height (self, MIN (self->width, LEAST_WIDTH));
      *natural = MAX (*minimum, get_height (self, self->width));
    }
}

static void
sxt_drawing_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sxt_drawing_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
sxt_drawing_view_finalize (GObject *object)
{
  g_clear_pointer (&SXT_DRAWING_VIEW (object)->drawing, sxt_drawing_unref);
  G_OBJECT_CLASS (sxt_drawing_view_parent_class)->finalize (object);
}

static void
sxt_drawing_view_class_init (SxtDrawingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sxt_drawing_view_finalize;
  widget_class->snapshot = sxt_drawing_view_snapshot;
  widget_class->get_request_mode = sxt_drawing_view_get_request_mode;
  widget_class->measure = sxt_drawing_view_measure;
  widget_class->css_changed = sxt_drawing_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "sxt-drawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sxt_drawing_view_init (SxtDrawingView *self)
{
  self->width = 500;
  self->height = 300;
}

/**
 * sxt_drawing_view_set_drawing:
 * @drawing: (nullable): what to show
 */
void
sxt_drawing_view_set_drawing (SxtDrawingView *self, SxtDrawing *drawing)
{
  g_return_if_fail (SXT_IS_DRAWING_VIEW (self));

  g_clear_pointer (&self->drawing, sxt_drawing_unref);
  if (drawing)
    self->drawing = sxt_drawing_ref (drawing);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sxt_drawing_view_set_size:
 * @width: natural, in pixels
 * @height: at most, in pixels; less where the drawing wants less at its width
 */
void
sxt_drawing_view_set_size (SxtDrawingView *self, int width, int height)
{
  g_return_if_fail (SXT_IS_DRAWING_VIEW (self));

  self->width = width;
  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sxt_drawing_view_set_words:
 * @label: what it is
 * @description: what it shows
 */
void
sxt_drawing_view_set_words (SxtDrawingView *self, const char *label, const char *description)
{
  g_return_if_fail (SXT_IS_DRAWING_VIEW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
