/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cover: one page, set from both ends; the picture takes what is left. */
#include "report/flow.h"

#define BAND 9.5
#define FACT_GAP 12.0
#define FIGURE_TEXT 9.6
#define LARGEST_FIGURE 310.0
#define TITLE_SHARE 0.24 /* of the page's height: what a title may fill before it is set smaller */

static double
add_title (SxtPage *page, const SxtCover *cover, SxtComposer *composer, double y, double page_height)
{
  const char *title = sxt_document_get_info (composer->document)->title;
  static const SxtTextStyle styles[] = { SXT_TEXT_COVER_TITLE, SXT_TEXT_HEADING_1, SXT_TEXT_HEADING_2 };
  SxtTextStyle style = styles[0];

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (SxtRuns) runs = sxt_runs_new (title);
      g_autoptr (PangoLayout) layout = sxt_typography_layout (composer->context, styles[i], runs, composer->width);
      guint n = (guint) pango_layout_get_line_count (layout);
      double longest = sxt_typography_measure_longest_word (composer->context, styles[i], runs);

      style = styles[i];
      if (longest <= composer->width &&
          sxt_lines_get_height (layout, sxt_text_style_get_info (style)->leading, 0, n) <= TITLE_SHARE * page_height)
        break;
    }
  return sxt_page_add_text (page, composer->context, style, title, "H1", PANGO_ALIGN_LEFT, SXT_MARGIN_SIDE, y,
                            composer->width);
}

static double
add_line (SxtPage *page, SxtComposer *composer, SxtTextStyle style, const char *text, double y, PangoAlignment align)
{
  return sxt_page_add_text (page, composer->context, style, text, "P", align, SXT_MARGIN_SIDE, y, composer->width);
}

static double
measure_text (SxtComposer *composer, SxtTextStyle style, const char *text, double width)
{
  if (text == NULL || *text == '\0')
    return 0;

  g_autoptr (PangoLayout) layout = sxt_typography_layout_text (composer->context, style, text, width);

  return sxt_lines_get_height (layout, sxt_text_style_get_info (style)->leading, 0,
                               (guint) pango_layout_get_line_count (layout));
}

/* The facts side by side: a label, a value, a note. With no page it only measures. */
static double
add_facts (SxtPage *page, const SxtCover *cover, SxtComposer *composer, double y)
{
  static const SxtTextStyle styles[] = { SXT_TEXT_FACT_LABEL, SXT_TEXT_FACT_VALUE, SXT_TEXT_FACT_NOTE };
  guint n = cover->facts->len / 3;
  double width = (composer->width - FACT_GAP * (MAX (n, 1) - 1)) / MAX (n, 1);
  double most = 0;

  for (guint i = 0; i < n; i++)
    {
      double height = 0;

      for (guint j = 0; j < G_N_ELEMENTS (styles); j++)
        {
          const char *text = g_ptr_array_index (cover->facts, i * 3 + j);

          if (page != NULL)
            sxt_page_add_text (page, composer->context, styles[j], text, "P", PANGO_ALIGN_LEFT,
                               SXT_MARGIN_SIDE + i * (width + FACT_GAP), y + height, width);
          height += measure_text (composer, styles[j], text, width) + 3;
        }
      most = MAX (most, height);
    }
  return most;
}

static void
add_figure (SxtPage *page, const SxtCover *cover, SxtComposer *composer, double y, double height)
{
  /* Labels are a little larger here than in a figure of the text. */
  double scale = FIGURE_TEXT / SXT_PAGE_DRAWING_TEXT;
  double size = MIN (height, LARGEST_FIGURE);

  if (cover->figure == NULL || size <= 0)
    return;

  sxt_page_open (page, "Figure", NULL, cover->alternative);
  sxt_page_add_drawing (page, cover->figure, SXT_MARGIN_SIDE, y + (height - size) / 2, composer->width / scale,
                        size / scale, scale);
  sxt_page_close (page);
}

/**
 * sxt_flow_set_cover:
 * @page: where to
 * @cover: the node
 * @composer: measures and context
 * @width: of the page
 * @height: of the page
 */
void
sxt_flow_set_cover (SxtPage *page, const SxtCover *cover, SxtComposer *composer, double width, double height)
{
  const SxtPalette *palette = sxt_palette_get (SXT_SCHEME_PRINT);
  double y = SXT_MARGIN_TOP;
  double foot = measure_text (composer, SXT_TEXT_NOTE, cover->foot, composer->width);
  double notice = measure_text (composer, SXT_TEXT_FOOT_STRONG, sxt_document_get_info (composer->document)->notice,
                                composer->width);
  double facts = add_facts (NULL, cover, composer, 0);
  double headline = measure_text (composer, SXT_TEXT_COVER_HEADLINE, cover->headline, composer->width);
  double subline = measure_text (composer, SXT_TEXT_COVER_SUBLINE, cover->subline, composer->width);
  double rule, sentence;

  g_assert (cover != NULL);
  sxt_page_add_box (page, 0, 0, width, BAND, palette->accent);
  y += add_line (page, composer, SXT_TEXT_COVER_OVER, cover->over, y, PANGO_ALIGN_LEFT) + 10;
  y += add_title (page, cover, composer, y, height) + 10;
  y += add_line (page, composer, SXT_TEXT_COVER_UNDER, cover->under, y, PANGO_ALIGN_LEFT) + 20;

  /* From below: notice, foot, facts, their rule, the sentences. */
  double bottom = height - SXT_MARGIN_BOTTOM + 12 - foot - (notice > 0 ? notice + 5 : 0);
  rule = bottom - 22 - facts - 12;
  sentence = rule - 38 - subline - headline - 7;

  add_figure (page, cover, composer, y, sentence - 22 - y);
  add_line (page, composer, SXT_TEXT_COVER_HEADLINE, cover->headline, sentence, PANGO_ALIGN_CENTER);
  add_line (page, composer, SXT_TEXT_COVER_SUBLINE, cover->subline, sentence + headline + 7, PANGO_ALIGN_CENTER);
  if (facts > 0)
    {
      sxt_page_add_box (page, SXT_MARGIN_SIDE, rule, composer->width, 1, palette->ink);
      add_facts (page, cover, composer, rule + 12);
    }
  add_line (page, composer, SXT_TEXT_NOTE, cover->foot, bottom, PANGO_ALIGN_LEFT);
  if (notice > 0)
    add_line (page, composer, SXT_TEXT_FOOT_STRONG, sxt_document_get_info (composer->document)->notice,
              bottom + foot + (foot > 0 ? 5 : 0), PANGO_ALIGN_LEFT);
}
