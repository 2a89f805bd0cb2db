/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wheel in the window: drawn as on paper, with a button over each sixth and its label. */
#include "app/wheel-view.h"

#include <math.h>

#include "app/chart-look.h"
#include "model/areas.h"

/* In text sizes. */
#define WIDTH 35.0
#define HEIGHT 19.0
#define RING 2.5

/* In pixels: with large text the wheel goes without labels. */
#define LEAST_WIDTH 240

/* ---- A sixth ---- */

#define SXT_TYPE_WHEEL_SIXTH (sxt_wheel_sixth_get_type ())
G_DECLARE_FINAL_TYPE (SxtWheelSixth, sxt_wheel_sixth, SXT, WHEEL_SIXTH, GtkButton)

struct _SxtWheelSixth
{
  GtkButton parent_instance;

  SxtArea area;
};

struct _SxtWheelView
{
  GtkWidget parent_instance;

  SxtDrawing *wheel;
  GtkWidget *sixths[SXT_N_AREAS];
};

G_DEFINE_FINAL_TYPE (SxtWheelSixth, sxt_wheel_sixth, GTK_TYPE_BUTTON)
G_DEFINE_FINAL_TYPE (SxtWheelView, sxt_wheel_view, GTK_TYPE_WIDGET)

static SxtCanvas
get_canvas (GtkWidget *view, cairo_t *cr)
{
  return (SxtCanvas) {
    .cr = cr,
    .context = gtk_widget_get_pango_context (view),
    .palette = sxt_palette_get (sxt_chart_get_scheme (view)),
    .width = gtk_widget_get_width (view),
    .height = gtk_widget_get_height (view),
    .text_size = sxt_chart_get_text_size (view),
  };
}

/* All six lie over the whole wheel; each is where its sixth is. */
static gboolean
sxt_wheel_sixth_contains (GtkWidget *widget, double x, double y)
{
  GtkWidget *view = gtk_widget_get_parent (widget);
  SxtCanvas canvas = get_canvas (view, NULL);

  return SXT_WHEEL_VIEW (view)->wheel && canvas.width > 0 &&
         sxt_wheel_find (SXT_WHEEL_VIEW (view)->wheel, &canvas, x, y) == (int) SXT_WHEEL_SIXTH (widget)->area;
}

static void
sxt_wheel_sixth_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GtkWidget *view = gtk_widget_get_parent (widget);
  /* Always: after arrow keys GTK shows the focus only as long as the key is down. */
  gboolean focused = gtk_widget_has_focus (widget);
  gboolean hovered = (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) != 0;
  SxtPalette palette = sxt_chart_get_palette (view);
  SxtCanvas canvas;

  if (!SXT_WHEEL_VIEW (view)->wheel || (!focused && !hovered))
    return;

  canvas = get_canvas (
      view, gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                      (float) gtk_widget_get_height (widget))));
  sxt_wheel_trace (SXT_WHEEL_VIEW (view)->wheel, &canvas, SXT_WHEEL_SIXTH (widget)->area);
  if (hovered)
    {
      sxt_color_set (palette.ink, 0.1, canvas.cr);
      cairo_fill_preserve (canvas.cr);
    }
  if (focused)
    {
      cairo_set_line_width (canvas.cr, RING + 2);
      cairo_set_line_join (canvas.cr, CAIRO_LINE_JOIN_ROUND);
      sxt_color_set (palette.background, 1, canvas.cr);
      cairo_stroke_preserve (canvas.cr);
      cairo_set_line_width (canvas.cr, RING);
      sxt_color_set (palette.accent, 1, canvas.cr);
      cairo_stroke (canvas.cr);
    }
  cairo_destroy (canvas.cr);
}

static void
sxt_wheel_sixth_class_init (SxtWheelSixthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->contains = sxt_wheel_sixth_contains;
  widget_class->snapshot = sxt_wheel_sixth_snapshot;
}

static void
sxt_wheel_sixth_init (SxtWheelSixth *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sxt-sixth");
}

/* ---- The wheel ---- */

/* Narrower, it is smaller and keeps its height: GTK wants nothing that grows in both directions. */
static void
sxt_wheel_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  double text_size = sxt_chart_get_text_size (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = (int) ceil (WIDTH * text_size);
    }
  else
    *minimum = *natural = (int) ceil (HEIGHT * text_size);
}

static void
sxt_wheel_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  for (guint i = 0; i < SXT_N_AREAS; i++)
    {
      GtkWidget *sixth = SXT_WHEEL_VIEW (widget)->sixths[i];
      int least;

      gtk_widget_measure (sixth, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_allocate (sixth, MAX (width, least), height, -1, NULL);
    }
}

static void
sxt_wheel_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxtWheelView *self = SXT_WHEEL_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (!self->wheel || width <= 0 || height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  sxt_drawing_draw (self->wheel, cr, gtk_widget_get_pango_context (widget), width, height,
                    sxt_chart_get_text_size (widget), sxt_chart_get_scheme (widget));
  cairo_destroy (cr);
  for (guint i = 0; i < SXT_N_AREAS; i++)
    gtk_widget_snapshot_child (widget, self->sixths[i], snapshot);
}

static void
sxt_wheel_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sxt_wheel_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

/* Arrows go round, since the six have no order of left and right. */
static gboolean
key_pressed_cb (SxtWheelView *self, guint keyval, guint keycode, GdkModifierType state)
{
  int step = 0;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_Down)
    step = 1;
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_Up)
    step = SXT_N_AREAS - 1;
  if (step == 0)
    return FALSE;

  for (int i = 0; i < SXT_N_AREAS; i++)
    if (gtk_widget_has_focus (self->sixths[i]))
      {
        gtk_widget_grab_focus (self->sixths[(i + step) % SXT_N_AREAS]);
        break;
      }

  return TRUE;
}

static void
sxt_wheel_view_dispose (GObject *object)
{
  SxtWheelView *self = SXT_WHEEL_VIEW (object);

  for (guint i = 0; i < SXT_N_AREAS; i++)
    g_clear_pointer (&self->sixths[i], gtk_widget_unparent);
  g_clear_pointer (&self->wheel, sxt_drawing_unref);
  G_OBJECT_CLASS (sxt_wheel_view_parent_class)->dispose (object);
}

static void
sxt_wheel_view_class_init (SxtWheelViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_wheel_view_dispose;
  widget_class->measure = sxt_wheel_view_measure;
  widget_class->size_allocate = sxt_wheel_view_size_allocate;
  widget_class->snapshot = sxt_wheel_view_snapshot;
  widget_class->css_changed = sxt_wheel_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sxt_wheel_view_init (SxtWheelView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (guint i = 0; i < SXT_N_AREAS; i++)
    {
      self->sixths[i] = g_object_new (SXT_TYPE_WHEEL_SIXTH, NULL);
      SXT_WHEEL_SIXTH (self->sixths[i])->area = i;
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->sixths[i]), "win.area");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->sixths[i]), "s", sxt_area_get_key (i));
      gtk_widget_set_cursor_from_name (self->sixths[i], "pointer");
      gtk_widget_set_parent (self->sixths[i], GTK_WIDGET (self));
    }
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  /* Before the focus would be moved by where widgets lie. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * sxt_wheel_view_set_wheel:
 * @wheel: a drawing of sxt_wheel_new()
 */
void
sxt_wheel_view_set_wheel (SxtWheelView *self, SxtDrawing *wheel)
{
  g_return_if_fail (SXT_IS_WHEEL_VIEW (self));
  g_return_if_fail (wheel != NULL);

  sxt_drawing_ref (wheel);
  g_clear_pointer (&self->wheel, sxt_drawing_unref);
  self->wheel = wheel;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

SxtDrawing *
sxt_wheel_view_get_wheel (SxtWheelView *self)
{
  g_return_val_if_fail (SXT_IS_WHEEL_VIEW (self), NULL);

  return self->wheel;
}

/**
 * sxt_wheel_view_set_words:
 * @area: an area
 * @words: how its sixth is called: "Schools: 2 of 5 checks met, 1 gap"
 */
void
sxt_wheel_view_set_words (SxtWheelView *self, SxtArea area, const char *words)
{
  g_return_if_fail (SXT_IS_WHEEL_VIEW (self));
  g_return_if_fail (area < SXT_N_AREAS);

  gtk_widget_set_tooltip_text (self->sixths[area], words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sixths[area]), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
