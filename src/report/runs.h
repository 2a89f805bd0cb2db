/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs: the text of a paragraph or cell, with emphasis and signs. */
#pragma once

#include "report/palette.h"

G_BEGIN_DECLS

/**
 * SxtEmphasis:
 * @SXT_EMPHASIS_NONE: as the paragraph
 * @SXT_EMPHASIS_STRONG: heavier
 * @SXT_EMPHASIS_QUIET: smaller and grey
 * @SXT_EMPHASIS_ACCENT: heavier, in the one accent colour
 */
typedef enum
{
  SXT_EMPHASIS_NONE,
  SXT_EMPHASIS_STRONG,
  SXT_EMPHASIS_QUIET,
  SXT_EMPHASIS_ACCENT,
} SxtEmphasis;

typedef struct
{
  gsize start, end; /* bytes of the text */
  SxtEmphasis emphasis;
} SxtSpan;

typedef struct
{
  gsize at; /* byte of the text where its U+FFFC stands */
  SxtMark mark;
} SxtInlineMark;

/**
 * SxtRuns:
 * @text: plain UTF-8, never markup; "\n" begins a new line, U+FFFC stands for a sign
 * @spans: of [struct@SxtSpan], in order
 * @marks: of [struct@SxtInlineMark], in order
 *
 * The text of a paragraph or cell. Control characters become spaces.
 */
typedef struct
{
  GString *text;
  GArray *spans;
  GArray *marks;
} SxtRuns;

SxtRuns *sxt_runs_new (const char *text);
SxtRuns *sxt_runs_copy (const SxtRuns *self);
void sxt_runs_free (SxtRuns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtRuns, sxt_runs_free)

/* Each returns @self, so that calls can be nested. */
SxtRuns *sxt_runs_add (SxtRuns *self, const char *text, SxtEmphasis emphasis);
SxtRuns *sxt_runs_add_mark (SxtRuns *self, SxtMark mark);

G_END_DECLS
