/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signs of the states: a shape for each. */
#include "config.h"

#include "report/marks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const words[SXT_N_MARKS] = {
  [SXT_MARK_NONE] = "",
  [SXT_MARK_MET] = N_ ("met"),
  [SXT_MARK_AT_RISK] = N_ ("at risk"),
  [SXT_MARK_GAP] = N_ ("gap"),
  [SXT_MARK_NOT_STARTED] = N_ ("not started"),
  [SXT_MARK_SET_ASIDE] = N_ ("set aside"),
};

/* The signs are described on a square from -1 to 1. */
#define RADIUS 0.88
#define PEN 0.2

static void
draw_ring (cairo_t *cr)
{
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, RADIUS, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

static void
draw_met (cairo_t *cr)
{
  draw_ring (cr);
  cairo_move_to (cr, -0.4, 0.03);
  cairo_line_to (cr, -0.12, 0.33);
  cairo_line_to (cr, 0.4, -0.3);
  cairo_stroke (cr);
}

static void
draw_at_risk (cairo_t *cr)
{
  cairo_move_to (cr, 0, -0.78);
  cairo_line_to (cr, 0.88, 0.76);
  cairo_line_to (cr, -0.88, 0.76);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_move_to (cr, 0, -0.28);
  cairo_line_to (cr, 0, 0.2);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0.49, 0.13, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_gap (cairo_t *cr, SxtColor background)
{
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, RADIUS + PEN / 2, 0, 2 * G_PI);
  cairo_fill (cr);
  sxt_color_set (background, 1, cr);
  cairo_set_line_width (cr, PEN * 1.3);
  cairo_move_to (cr, -0.36, -0.36);
  cairo_line_to (cr, 0.36, 0.36);
  cairo_move_to (cr, 0.36, -0.36);
  cairo_line_to (cr, -0.36, 0.36);
  cairo_stroke (cr);
}

static void
draw_not_started (cairo_t *cr)
{
  /* Eight dashes and eight spaces, so that the ring closes. */
  const double dash = 2 * G_PI * RADIUS / 16;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, &dash, 1, dash / 2);
  draw_ring (cr);
}

static void
draw_set_aside (cairo_t *cr)
{
  draw_ring (cr);
  cairo_move_to (cr, -0.24, -0.34);
  cairo_line_to (cr, -0.24, 0.34);
  cairo_move_to (cr, 0.24, -0.34);
  cairo_line_to (cr, 0.24, 0.34);
  cairo_stroke (cr);
}

/**
 * sxt_mark_get_word:
 * @mark: a sign
 *
 * Returns: (transfer none): its word, translated and in lower case; "" for none
 */
const char *
sxt_mark_get_word (SxtMark mark)
{
  g_return_val_if_fail (mark < SXT_N_MARKS, "");

  return mark == SXT_MARK_NONE ? "" : _ (words[mark]);
}

/**
 * sxt_mark_draw:
 * @mark: a sign
 * @cr: where to draw
 * @x: left edge
 * @y: upper edge
 * @size: side of the square that it fills
 * @palette: the colours
 *
 * Draws a sign. A word for it is the caller's.
 */
void
sxt_mark_draw (SxtMark mark, cairo_t *cr, double x, double y, double size, const SxtPalette *palette)
{
  g_return_if_fail (mark < SXT_N_MARKS);
  g_return_if_fail (palette != NULL);

  cairo_save (cr);
  cairo_translate (cr, x + size / 2, y + size / 2);
  cairo_scale (cr, size / 2, size / 2);
  cairo_new_path (cr);
  cairo_set_line_width (cr, PEN);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  sxt_color_set (palette->marks[mark], 1, cr);

  switch (mark)
    {
    case SXT_MARK_NONE: break;
    case SXT_MARK_MET: draw_met (cr); break;
    case SXT_MARK_AT_RISK: draw_at_risk (cr); break;
    case SXT_MARK_GAP: draw_gap (cr, palette->background); break;
    case SXT_MARK_NOT_STARTED: draw_not_started (cr); break;
    case SXT_MARK_SET_ASIDE: draw_set_aside (cr); break;
    default: g_assert_not_reached ();
    }
  cairo_restore (cr);
}
