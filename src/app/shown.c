/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doing something once a widget is really on screen, and drawing the eye to it. */
#include "app/shown.h"

#include <adwaita.h>

#define FLASH_MS 1600

typedef struct
{
  SxtShownFunc func;
  gpointer data;
  GDestroyNotify destroy;
  guint ticks;
} Goal;

static void
goal_free (gpointer data)
{
  Goal *goal = data;

  if (goal->destroy)
    goal->destroy (goal->data);
  g_free (goal);
}

static gboolean
goal_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Goal *goal = data;

  if (!gtk_widget_get_mapped (widget) || ++goal->ticks < 2 || gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (widget), "sxt-goal", NULL);
  goal->func (widget, goal->data);
  return G_SOURCE_REMOVE;
}

/**
 * sxt_when_shown:
 * @func: (scope notified): what to do, at once if the widget is mapped and has a size, else in the second frame after
 *   it has them
 *
 * A table that was just switched to loses what it is told before it has painted. A newer goal of the same widget takes
 * the place of one that still waits.
 */
void
sxt_when_shown (GtkWidget *widget, SxtShownFunc func, gpointer data, GDestroyNotify destroy)
{
  guint pending = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "sxt-goal"));
  Goal *goal;

  if (pending != 0)
    gtk_widget_remove_tick_callback (widget, pending);
  g_object_set_data (G_OBJECT (widget), "sxt-goal", NULL);

  if (gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0)
    {
      func (widget, data);
      if (destroy)
        destroy (data);
      return;
    }

  goal = g_new0 (Goal, 1);
  goal->func = func;
  goal->data = data;
  goal->destroy = destroy;
  pending = gtk_widget_add_tick_callback (widget, goal_tick_cb, goal, goal_free);
  g_object_set_data (G_OBJECT (widget), "sxt-goal", GUINT_TO_POINTER (pending));
}

static gboolean
flash_done_cb (gpointer data)
{
  GWeakRef *ref = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (ref);

  /* A recycled cell would keep the class. */
  if (widget)
    {
      gtk_widget_remove_css_class (widget, "sxt-flash");
      gtk_widget_remove_css_class (widget, "sxt-flash-still");
    }

  return G_SOURCE_REMOVE;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * sxt_flash:
 *
 * Outlines a widget for a moment. Without animations the outline of "sxt-flash" would never be seen.
 */
void
sxt_flash (GtkWidget *widget)
{
  GWeakRef *ref;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_css_class (widget, adw_get_enable_animations (widget) ? "sxt-flash" : "sxt-flash-still");
  ref = g_new0 (GWeakRef, 1);
  g_weak_ref_init (ref, widget);
  g_timeout_add_full (G_PRIORITY_DEFAULT, FLASH_MS, flash_done_cb, ref, weak_ref_free);
}
