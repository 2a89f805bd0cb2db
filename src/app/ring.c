/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ring around an icon: how much of an area's checks is met. */
#include "app/ring.h"

#include <adwaita.h>
#include <math.h>

#define SIZE 30
#define STROKE 2.5

struct _SxtRing
{
  GtkWidget parent_instance;

  GtkWidget *image;
  double fraction;
};

G_DEFINE_FINAL_TYPE (SxtRing, sxt_ring, GTK_TYPE_WIDGET)

static void
sxt_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxtRing *self = SXT_RING (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double radius = (MIN (width, height) - STROKE) / 2;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  GdkRGBA color, track;

  gtk_widget_get_color (widget, &color);
  gtk_widget_get_color (self->image, &track);
  track.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.45f : 0.15f;

  cairo_set_line_width (cr, STROKE);
  gdk_cairo_set_source_rgba (cr, &track);
  cairo_arc (cr, width / 2, height / 2, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  if (self->fraction > 0)
    {
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_arc (cr, width / 2, height / 2, radius, -G_PI / 2, -G_PI / 2 + 2 * G_PI * self->fraction);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);

  gtk_widget_snapshot_child (widget, self->image, snapshot);
}

static void
sxt_ring_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  int least, wanted;

  gtk_widget_measure (SXT_RING (widget)->image, orientation, for_size, &least, &wanted, NULL, NULL);
  *minimum = MAX (SIZE, least);
  *natural = MAX (SIZE, wanted);
}

static void
sxt_ring_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (SXT_RING (widget)->image, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
sxt_ring_dispose (GObject *object)
{
  g_clear_pointer (&SXT_RING (object)->image, gtk_widget_unparent);
  G_OBJECT_CLASS (sxt_ring_parent_class)->dispose (object);
}

static void
sxt_ring_class_init (SxtRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_ring_dispose;
  widget_class->snapshot = sxt_ring_snapshot;
  widget_class->measure = sxt_ring_measure;
  widget_class->size_allocate = sxt_ring_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "sxt-ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sxt_ring_init (SxtRing *self)
{
  self->image = gtk_image_new ();
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
}

/**
 * sxt_ring_set_fraction:
 * @fraction: how much of the ring is filled, 0 to 1
 */
void
sxt_ring_set_fraction (SxtRing *self, double fraction)
{
  g_return_if_fail (SXT_IS_RING (self));

  fraction = CLAMP (fraction, 0, 1);
  if (fabs (self->fraction - fraction) < 1e-9)
    return;
  self->fraction = fraction;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sxt_ring_set_icon_name (SxtRing *self, const char *icon_name)
{
  g_return_if_fail (SXT_IS_RING (self));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), icon_name);
}
