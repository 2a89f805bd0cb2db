/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Type: the fonts, sizes and leading of the printed plan, and layouts made with them. */
#pragma once

#include <pango/pangocairo.h>

#include "report/runs.h"

G_BEGIN_DECLS

/**
 * SxtTextStyle:
 *
 * The styles of the printed plan.
 */
typedef enum
{
  SXT_TEXT_COVER_OVER,
  SXT_TEXT_COVER_TITLE,
  SXT_TEXT_COVER_UNDER,
  SXT_TEXT_COVER_HEADLINE,
  SXT_TEXT_COVER_SUBLINE,
  SXT_TEXT_FACT_LABEL,
  SXT_TEXT_FACT_VALUE,
  SXT_TEXT_FACT_NOTE,
  SXT_TEXT_CHAPTER_NUMBER,
  SXT_TEXT_CHAPTER_OVER,
  SXT_TEXT_HEADING_1,
  SXT_TEXT_HEADING_2,
  SXT_TEXT_HEADING_3,
  SXT_TEXT_QUESTION,
  SXT_TEXT_BODY,
  SXT_TEXT_ASIDE,
  SXT_TEXT_NOTE,
  SXT_TEXT_TITLE, /* of a table or figure */
  SXT_TEXT_TABLE_HEAD,
  SXT_TEXT_CELL,
  SXT_TEXT_CELL_FIGURES, /* numbers below each other */
  SXT_TEXT_CELL_HEAD,    /* a cell that heads its row */
  SXT_TEXT_ENTRY,        /* of the contents */
  SXT_TEXT_ENTRY_NUMBER,
  SXT_TEXT_RUNNING,
  SXT_TEXT_FOOT,
  SXT_TEXT_FOOT_STRONG,
  SXT_N_TEXT_STYLES,
} SxtTextStyle;

typedef enum
{
  SXT_INK,
  SXT_QUIET,
  SXT_ACCENT,
} SxtInk;

/**
 * SxtTextStyleInfo:
 * @size: in points
 * @weight: of the font
 * @ink: its colour
 * @leading: distance of baselines over the font's own, 1.18 for running text
 * @tabular: figures of one width
 */
typedef struct
{
  double size;
  PangoWeight weight;
  SxtInk ink;
  double leading;
  gboolean tabular;
} SxtTextStyleInfo;

const SxtTextStyleInfo *sxt_text_style_get_info (SxtTextStyle style);
SxtColor sxt_text_style_get_color (SxtTextStyle style);

PangoContext *sxt_typography_create_context (PangoFontMap *map, const char *language);
void sxt_typography_keep_labels (PangoContext *context, gboolean keep);
GHashTable *sxt_typography_get_labels (PangoContext *context);
PangoFontDescription *sxt_typography_describe_font (double size, PangoWeight weight);
PangoLayout *sxt_typography_layout (PangoContext *context, SxtTextStyle style, const SxtRuns *runs, double width);
PangoLayout *sxt_typography_layout_text (PangoContext *context, SxtTextStyle style, const char *text, double width);
#define SXT_WIDTH_FRACTION 0.1 /* over what was measured, since widths are cut to whole Pango units */
double sxt_typography_measure_longest_word (PangoContext *context, SxtTextStyle style, const SxtRuns *runs);
void sxt_typography_draw_mark (SxtMark mark, cairo_t *cr, PangoContext *context, double x, double y, double size);

G_END_DECLS
