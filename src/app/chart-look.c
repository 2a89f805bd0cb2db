/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How drawings look in the window: dark or light, high contrast, the accent, large text. */
#include "app/chart-look.h"

#include <pango/pangocairo.h>

/* Of labels, in pixels; nothing is smaller. */
#define TEXT_SIZE 12
#define USUAL_RESOLUTION 96.0

static AdwStyleManager *
get_style (GtkWidget *widget)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (widget));
}

/**
 * sxt_chart_get_text_size:
 * @widget: a widget that shows a drawing
 *
 * Returns: the size of its labels in pixels, which grows with the planner's text
 */
double
sxt_chart_get_text_size (GtkWidget *widget)
{
  double resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));

  return TEXT_SIZE * (resolution > 0 ? resolution / USUAL_RESOLUTION : 1);
}

SxtScheme
sxt_chart_get_scheme (GtkWidget *widget)
{
  AdwStyleManager *style = get_style (widget);

  if (adw_style_manager_get_high_contrast (style))
    return adw_style_manager_get_dark (style) ? SXT_SCHEME_DARK_CONTRAST : SXT_SCHEME_LIGHT_CONTRAST;

  return adw_style_manager_get_dark (style) ? SXT_SCHEME_DARK : SXT_SCHEME_LIGHT;
}

/**
 * sxt_chart_get_palette:
 * @widget: a widget that shows a drawing
 *
 * Returns: its colours, with the planner's accent
 */
SxtPalette
sxt_chart_get_palette (GtkWidget *widget)
{
  AdwStyleManager *style = get_style (widget);
  SxtPalette palette = *sxt_palette_get (sxt_chart_get_scheme (widget));
  GdkRGBA color;

  if (!adw_style_manager_get_high_contrast (style) && adw_style_manager_get_system_supports_accent_colors (style))
    {
      adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                           adw_style_manager_get_dark (style), &color);
      palette.accent = ((SxtColor) (color.red * 255 + 0.5f) << 16) | ((SxtColor) (color.green * 255 + 0.5f) << 8) |
                       (SxtColor) (color.blue * 255 + 0.5f);
    }

  return palette;
}
