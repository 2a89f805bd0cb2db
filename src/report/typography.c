/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Type: layouts whose breaks are the same on every device. */
#include "report/typography.h"

#include "report/marks.h"

#define FAMILIES "Adwaita Sans,Inter,Sans"
#define QUIET_SIZE 0.93 /* of quiet runs, to the paragraph's */
#define MARK_SIZE 1.0   /* of a sign in a text, to the font's size */
#define LARGEST_MARK 9.4
#define MARK_SPACE 0.42 /* after it */

static const SxtTextStyleInfo styles[SXT_N_TEXT_STYLES] = {
  [SXT_TEXT_COVER_OVER] = { 12, PANGO_WEIGHT_SEMIBOLD, SXT_ACCENT, 1.1 },
  [SXT_TEXT_COVER_TITLE] = { 38, PANGO_WEIGHT_ULTRABOLD, SXT_INK, 0.97 },
  [SXT_TEXT_COVER_UNDER] = { 12, PANGO_WEIGHT_NORMAL, SXT_QUIET, 1.1 },
  [SXT_TEXT_COVER_HEADLINE] = { 17, PANGO_WEIGHT_BOLD, SXT_INK, 1.05 },
  [SXT_TEXT_COVER_SUBLINE] = { 12, PANGO_WEIGHT_NORMAL, SXT_QUIET, 1.1 },
  [SXT_TEXT_FACT_LABEL] = { 8.2, PANGO_WEIGHT_SEMIBOLD, SXT_ACCENT, 1.1 },
  [SXT_TEXT_FACT_VALUE] = { 11, PANGO_WEIGHT_BOLD, SXT_INK, 1.1 },
  [SXT_TEXT_FACT_NOTE] = { 9, PANGO_WEIGHT_NORMAL, SXT_QUIET, 1.1 },
  [SXT_TEXT_CHAPTER_NUMBER] = { 11.5, PANGO_WEIGHT_BOLD, SXT_ACCENT, 1 },
  [SXT_TEXT_CHAPTER_OVER] = { 9.6, PANGO_WEIGHT_NORMAL, SXT_QUIET, 1 },
  [SXT_TEXT_HEADING_1] = { 26.5, PANGO_WEIGHT_ULTRABOLD, SXT_INK, 1 },
  [SXT_TEXT_HEADING_2] = { 14.5, PANGO_WEIGHT_BOLD, SXT_INK, 1.05 },
  [SXT_TEXT_HEADING_3] = { 11, PANGO_WEIGHT_BOLD, SXT_INK, 1.16 },
  [SXT_TEXT_QUESTION] = { 13.2, PANGO_WEIGHT_MEDIUM, SXT_ACCENT, 1.08 },
  [SXT_TEXT_BODY] = { 10.5, PANGO_WEIGHT_NORMAL, SXT_INK, 1.18 },
  [SXT_TEXT_ASIDE] = { 9.4, PANGO_WEIGHT_SEMIBOLD, SXT_INK, 1.16 },
  [SXT_TEXT_NOTE] = { 8, PANGO_WEIGHT_NORMAL, SXT_QUIET, 1.16 },
  [SXT_TEXT_TITLE] = { 9, PANGO_WEIGHT_BOLD, SXT_INK, 1.1 },
  [SXT_TEXT_TABLE_HEAD] = { 8.6, PANGO_WEIGHT_SEMIBOLD, SXT_QUIET, 1.08 },
  [SXT_TEXT_CELL] = { 9.2, PANGO_WEIGHT_NORMAL, SXT_INK, 1.12 },
  [SXT_TEXT_CELL_FIGURES] = { 9.2, PANGO_WEIGHT_NORMAL, SXT_INK, 1.12, .tabular = TRUE },
  [SXT_TEXT_CELL_HEAD] = { 9.2, PANGO_WEIGHT_SEMIBOLD, SXT_INK, 1.12 },
  [SXT_TEXT_ENTRY] = { 10.5, PANGO_WEIGHT_SEMIBOLD, SXT_INK, 1.15, .tabular = TRUE },
  [SXT_TEXT_ENTRY_NUMBER] = { 10.5, PANGO_WEIGHT_SEMIBOLD, SXT_ACCENT, 1.15, .tabular = TRUE },
  [SXT_TEXT_RUNNING] = { 8, PANGO_WEIGHT_NORMAL, SXT_QUIET, 1.1 },
  [SXT_TEXT_FOOT] = { 7.6, PANGO_WEIGHT_NORMAL, SXT_QUIET, 1.1 },
  [SXT_TEXT_FOOT_STRONG] = { 7.6, PANGO_WEIGHT_SEMIBOLD, SXT_INK, 1.1 },
};

const SxtTextStyleInfo *
sxt_text_style_get_info (SxtTextStyle style)
{
  g_return_val_if_fail (style < SXT_N_TEXT_STYLES, &styles[SXT_TEXT_BODY]);

  return &styles[style];
}

static SxtColor
get_ink_color (SxtInk ink)
{
  const SxtPalette *palette = sxt_palette_get (SXT_SCHEME_PRINT);

  switch (ink)
    {
    case SXT_INK: return palette->ink;
    case SXT_QUIET: return palette->quiet;
    case SXT_ACCENT: return palette->accent;
    default: g_assert_not_reached ();
    }
}

SxtColor
sxt_text_style_get_color (SxtTextStyle style)
{
  return get_ink_color (sxt_text_style_get_info (style)->ink);
}

/* The sign's word lies as text under its middle, so that whoever reads or copies the text has it too. */
static void
draw_mark_word (cairo_t *cr, PangoContext *context, const char *word, double x, double y, double size)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = sxt_typography_describe_font (size, PANGO_WEIGHT_NORMAL);
  g_autofree char *spaced = g_strdup_printf (" %s ", word);
  int width, height;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, spaced, -1);
  pango_layout_get_size (layout, &width, &height);

  double scale = MIN (0.6 * size * PANGO_SCALE / width, 0.5);

  cairo_save (cr);
  cairo_translate (cr, x + size / 2 - scale * width / PANGO_SCALE / 2, y + size / 2 - scale * height / PANGO_SCALE / 2);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  sxt_color_set (sxt_palette_get (SXT_SCHEME_PRINT)->ink, 1, cr);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

/**
 * sxt_typography_draw_mark:
 * @mark: a sign
 * @cr: where to draw
 * @context: of its word
 * @x: left edge
 * @y: upper edge
 * @size: side of its square
 *
 * Draws a sign in the colours of print, with its word as text hidden under it.
 */
void
sxt_typography_draw_mark (SxtMark mark, cairo_t *cr, PangoContext *context, double x, double y, double size)
{
  const SxtPalette *palette = sxt_palette_get (SXT_SCHEME_PRINT);

  draw_mark_word (cr, context, sxt_mark_get_word (mark), x, y, size);
  cairo_new_path (cr);
  cairo_arc (cr, x + size / 2, y + size / 2, size * 0.4, 0, 2 * G_PI);
  sxt_color_set (palette->background, 1, cr);
  cairo_fill (cr);
  sxt_mark_draw (mark, cr, x, y, size, palette);
}

static void
draw_shape_cb (cairo_t *cr, PangoAttrShape *attribute, gboolean path, gpointer data)
{
  double size = (double) attribute->ink_rect.width / PANGO_SCALE;
  double x, y;

  if (path)
    return;

  cairo_get_current_point (cr, &x, &y);
  cairo_save (cr);
  sxt_typography_draw_mark (GPOINTER_TO_INT (attribute->data), cr, data, x,
                            y + (double) attribute->ink_rect.y / PANGO_SCALE, size);
  cairo_restore (cr);
  cairo_new_path (cr);
}

#define LABELS_KEY "sxt-labels"
#define WIDTHS_KEY "sxt-word-widths"

/**
 * sxt_typography_create_context:
 * @map: a font map
 * @language: (nullable): a language tag
 *
 * Returns: (transfer full): a context whose measures do not depend on a device: no hinting, no rounding
 */
PangoContext *
sxt_typography_create_context (PangoFontMap *map, const char *language)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  if (language != NULL)
    pango_context_set_language (context, pango_language_from_string (language));
  pango_cairo_context_set_shape_renderer (context, draw_shape_cb, context, NULL);
  return context;
}

/**
 * sxt_typography_keep_labels:
 * @context: a context
 * @keep: whether drawings may keep the layouts of their labels with it
 *
 * The layouts hold the context, so whoever lets them be kept takes that back before it lets the context go.
 */
void
sxt_typography_keep_labels (PangoContext *context, gboolean keep)
{
  GHashTable *labels = keep ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref) : NULL;

  g_object_set_data_full (G_OBJECT (context), LABELS_KEY, labels, (GDestroyNotify) g_hash_table_unref);
}

/**
 * sxt_typography_get_labels:
 * @context: a context
 *
 * Returns: (transfer none) (nullable): where drawings keep the layouts of their labels; NULL where they do not
 */
GHashTable *
sxt_typography_get_labels (PangoContext *context)
{
  return g_object_get_data (G_OBJECT (context), LABELS_KEY);
}

/**
 * sxt_typography_describe_font:
 * @size: in units of the canvas
 * @weight: a weight
 *
 * Returns: (transfer full): the house's font
 */
PangoFontDescription *
sxt_typography_describe_font (double size, PangoWeight weight)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FAMILIES);
  pango_font_description_set_weight (font, weight);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  return font;
}

static void
insert_attribute (PangoAttrList *list, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

static PangoAttribute *
create_color (SxtInk ink)
{
  SxtColor color = get_ink_color (ink);

  return pango_attr_foreground_new ((guint16) (((color >> 16) & 0xff) * 257), (guint16) (((color >> 8) & 0xff) * 257),
                                    (guint16) ((color & 0xff) * 257));
}

static void
insert_span (PangoAttrList *list, const SxtSpan *span, const SxtTextStyleInfo *info)
{
  switch (span->emphasis)
    {
    case SXT_EMPHASIS_NONE: break;
    case SXT_EMPHASIS_STRONG:
      insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), span->start, span->end);
      break;
    case SXT_EMPHASIS_QUIET:
      insert_attribute (list, create_color (SXT_QUIET), span->start, span->end);
      insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_NORMAL), span->start, span->end);
      insert_attribute (list, pango_attr_size_new_absolute ((int) (info->size * QUIET_SIZE * PANGO_SCALE)), span->start,
                        span->end);
      break;
    case SXT_EMPHASIS_ACCENT:
      insert_attribute (list, create_color (SXT_ACCENT), span->start, span->end);
      insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), span->start, span->end);
      break;
    default: g_assert_not_reached ();
    }
}

static void
insert_mark (PangoAttrList *list, const SxtInlineMark *mark, const SxtTextStyleInfo *info)
{
  int size = (int) (MIN (info->size * MARK_SIZE, LARGEST_MARK) * PANGO_SCALE);
  int space = (int) (MARK_SPACE * size);
  PangoRectangle ink = { .x = 0, .y = -(size * 84) / 100, .width = size, .height = size };
  PangoRectangle logical = ink;

  logical.width += space;
  insert_attribute (list, pango_attr_shape_new_with_data (&ink, &logical, GINT_TO_POINTER (mark->mark), NULL, NULL),
                    mark->at, mark->at + 3);
}

/* Ligatures would be read back, and searched, as letters of their own. To look for letters and accents that make one
 * glyph takes a fifth of the time, and most texts have no accents. */
static const char *
get_features (const SxtTextStyleInfo *info, const char *text)
{
  if (g_str_is_ascii (text))
    return info->tabular ? "liga=0,ccmp=0,tnum=1" : "liga=0,ccmp=0";
  return info->tabular ? "liga=0,tnum=1" : "liga=0";
}

/**
 * sxt_typography_layout:
 * @context: from [func@typography_create_context]
 * @style: how it looks
 * @runs: the text
 * @width: in points, or -1: one line for each line of the text
 *
 * Words longer than the width are broken. The leading is the caller's: it sets line by line.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
sxt_typography_layout (PangoContext *context, SxtTextStyle style, const SxtRuns *runs, double width)
{
  const SxtTextStyleInfo *info = sxt_text_style_get_info (style);
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = sxt_typography_describe_font (info->size, info->weight);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, runs->text->str, (int) runs->text->len);
  pango_attr_list_insert (attributes, pango_attr_font_features_new (get_features (info, runs->text->str)));
  /* A hyphen where a word was broken would be a letter that nobody wrote. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  for (guint i = 0; i < runs->spans->len; i++)
    insert_span (attributes, &g_array_index (runs->spans, SxtSpan, i), info);
  for (guint i = 0; i < runs->marks->len; i++)
    insert_mark (attributes, &g_array_index (runs->marks, SxtInlineMark, i), info);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  return layout;
}

PangoLayout *
sxt_typography_layout_text (PangoContext *context, SxtTextStyle style, const char *text, double width)
{
  g_autoptr (SxtRuns) runs = sxt_runs_new (text);

  return sxt_typography_layout (context, style, runs, width);
}

static double
measure_words (PangoContext *context, SxtTextStyle style, const SxtRuns *runs)
{
  g_autoptr (PangoLayout) layout = sxt_typography_layout (context, style, runs, 0);
  PangoRectangle extents;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_extents (layout, NULL, &extents);
  return (double) extents.width / PANGO_SCALE + SXT_WIDTH_FRACTION;
}

/* Tables say the same words again and again: each is measured once a context and style. */
static double
measure_word (PangoContext *context, SxtTextStyle style, const char *word)
{
  GHashTable *widths = g_object_get_data (G_OBJECT (context), WIDTHS_KEY);
  g_autofree char *key = g_strdup_printf ("%d %s", (int) style, word);
  double *width;

  if (widths == NULL)
    {
      widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_object_set_data_full (G_OBJECT (context), WIDTHS_KEY, widths, (GDestroyNotify) g_hash_table_unref);
    }
  width = g_hash_table_lookup (widths, key);
  if (width == NULL)
    {
      g_autoptr (SxtRuns) runs = sxt_runs_new (word);

      width = g_new (double, 1);
      *width = measure_words (context, style, runs);
      g_hash_table_insert (widths, g_steal_pointer (&key), width);
    }

  return *width;
}

/**
 * sxt_typography_measure_longest_word:
 * @context: from [func@typography_create_context]
 * @style: how it looks
 * @runs: the text
 *
 * Returns: in points, the width below which a word would be broken
 */
double
sxt_typography_measure_longest_word (PangoContext *context, SxtTextStyle style, const SxtRuns *runs)
{
  g_auto (GStrv) words = NULL;
  double longest = 0;

  if (runs->spans->len > 0 || runs->marks->len > 0)
    return measure_words (context, style, runs);

  words = g_strsplit_set (runs->text->str, " \n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      double width = *words[i] != '\0' ? measure_word (context, style, words[i]) : 0;

      longest = MAX (longest, width);
    }

  return longest;
}
