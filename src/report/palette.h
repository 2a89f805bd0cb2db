/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of drawings and pages: on a light window, on a dark one, on paper. */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "model/types.h"

G_BEGIN_DECLS

/**
 * SxtColor:
 *
 * Red, green and blue as 0xRRGGBB.
 */
typedef guint32 SxtColor;

/**
 * SxtScheme:
 * @SXT_SCHEME_LIGHT: a light window
 * @SXT_SCHEME_DARK: a dark window
 * @SXT_SCHEME_PRINT: paper: one accent, and legible in grey
 * @SXT_SCHEME_LIGHT_CONTRAST: a light window, for who asks for high contrast
 * @SXT_SCHEME_DARK_CONTRAST: a dark window, for who asks for high contrast
 */
typedef enum
{
  SXT_SCHEME_LIGHT,
  SXT_SCHEME_DARK,
  SXT_SCHEME_PRINT,
  SXT_SCHEME_LIGHT_CONTRAST,
  SXT_SCHEME_DARK_CONTRAST,
} SxtScheme;

/**
 * SxtMark:
 *
 * The sign of a state. Each has a shape of its own, so that colour is never the only cue.
 */
typedef enum
{
  SXT_MARK_NONE,
  SXT_MARK_MET,         /* a tick in a ring */
  SXT_MARK_AT_RISK,     /* a triangle with an exclamation mark */
  SXT_MARK_GAP,         /* a cross in a full circle */
  SXT_MARK_NOT_STARTED, /* a dashed ring */
  SXT_MARK_SET_ASIDE,   /* two bars in a ring */
} SxtMark;

#define SXT_N_MARKS 6
#define SXT_N_LEVELS 4

/**
 * SxtPalette:
 * @background: what a drawing lies on
 * @ink: text and strong lines
 * @quiet: captions
 * @accent: the one colour that calls
 * @tint: a light field
 * @line: hair lines
 * @warning: a corner or ring that warns
 * @track: how opaque the unfilled part of an area's colour is
 * @marks: by [enum@SxtMark]
 * @areas: of the six areas, as graphics
 * @levels: of the levels 1 to 4, and of the text on them
 */
typedef struct
{
  SxtColor background;
  SxtColor ink;
  SxtColor quiet;
  SxtColor accent;
  SxtColor tint;
  SxtColor line;
  SxtColor warning;
  double track;
  SxtColor marks[SXT_N_MARKS];
  SxtColor areas[SXT_N_AREAS];
  SxtColor levels[SXT_N_LEVELS];
  SxtColor level_texts[SXT_N_LEVELS];
} SxtPalette;

const SxtPalette *sxt_palette_get (SxtScheme scheme);
void sxt_color_set (SxtColor color, double alpha, cairo_t *cr);

G_END_DECLS
