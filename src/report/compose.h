/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composing: the nodes of a document as strips of the width of a page's body. */
#pragma once

#include "report/document.h"
#include "report/strip.h"

G_BEGIN_DECLS

/**
 * SxtComposer:
 * @document: what is set
 * @context: of all texts
 * @width: of the body
 * @height: of the body
 * @strips: of SxtStrip
 * @entries: of PangoLayout: the page numbers in the contents, to be filled when they are known
 * @targets: of `char *`: the anchors that these stand for
 *
 * What composing needs and makes. A strip without cells and drawing stands for the cover.
 */
typedef struct
{
  SxtDocument *document;
  PangoContext *context;
  double width;
  double height;
  GPtrArray *strips;
  GPtrArray *entries;
  GPtrArray *targets;
} SxtComposer;

void sxt_compose (SxtComposer *self);
void sxt_compose_table (SxtComposer *self, const SxtTable *table);
void sxt_compose_contents (SxtComposer *self, const SxtContents *contents);
SxtStrip *sxt_compose_text (SxtComposer *self, SxtTextStyle style, const SxtRuns *runs, const char *tag, double before,
                            gboolean keep);

/* Space above, in points. */
#define SXT_SPACE_PARAGRAPH 8.0
#define SXT_SPACE_NOTE 6.0
#define SXT_SPACE_BLOCK 15.0 /* a table or figure with a title */
#define SXT_RULE_HAIR 0.5
#define SXT_RULE_STRONG 0.75

G_END_DECLS
