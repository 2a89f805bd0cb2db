/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document tree: what a plan says on paper, before it has pages. It knows nothing of areas. */
#pragma once

#include "base/date.h"
#include "report/drawing.h"
#include "report/runs.h"

G_BEGIN_DECLS

/**
 * SxtCopy:
 * @SXT_COPY_WORKING: all, for the team
 * @SXT_COPY_PUBLIC: for a board's agenda and the web
 */
typedef enum
{
  SXT_COPY_WORKING,
  SXT_COPY_PUBLIC,
} SxtCopy;

/**
 * SxtDocumentInfo:
 * @title: of the document
 * @author: (nullable): the district
 * @language: a language tag, "en"
 * @foot: (nullable): at the foot of each page
 * @notice: (nullable): below it, heavier, "Working copy, not for publication"
 * @date: the day that the file names as that of its creation
 * @copy: for whom; what is for the working copy only does not reach the pages of another
 *
 * Ready UTF-8 texts in the document's language.
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *language;
  const char *foot;
  const char *notice;
  SxtDate date;
  SxtCopy copy;
} SxtDocumentInfo;

/**
 * SxtNodeKind:
 *
 * The kinds of nodes; each has a struct of its own that begins with [struct@SxtNode].
 */
typedef enum
{
  SXT_NODE_COVER,
  SXT_NODE_CONTENTS,
  SXT_NODE_HEADING,
  SXT_NODE_PARAGRAPH,
  SXT_NODE_LIST,
  SXT_NODE_TABLE,
  SXT_NODE_FIGURE,
  SXT_NODE_PAGE_BREAK,
} SxtNodeKind;

/**
 * SxtNode:
 * @kind: which struct it is
 * @working_only: left out of the public copy
 * @keep_with_next: no page ends after it (headings do so by themselves)
 */
typedef struct
{
  SxtNodeKind kind;
  gboolean working_only;
  gboolean keep_with_next;
} SxtNode;

/**
 * SxtCover:
 * @over: above the title
 * @under: below it
 * @figure: (nullable): the picture
 * @alternative: (nullable): what the picture shows, in words
 * @headline: (nullable): the one sentence below the picture
 * @subline: (nullable): a quieter one
 * @facts: of `char *`, in threes: label, value, note (empty: none); at most three facts
 * @foot: (nullable): small, at the foot of the page
 *
 * A page of its own.
 */
typedef struct
{
  SxtNode node;
  char *over;
  char *under;
  SxtDrawing *figure;
  char *alternative;
  char *headline;
  char *subline;
  GPtrArray *facts;
  char *foot;
} SxtCover;

/**
 * SxtContents:
 * @title: its heading
 *
 * The chapters with their pages; a page of its own.
 */
typedef struct
{
  SxtNode node;
  char *title;
} SxtContents;

/**
 * SxtHeading:
 * @level: 1 (a chapter) to 3
 * @title: the heading
 * @number: (nullable): of a chapter
 * @over: (nullable): a quiet line above it, beside the number
 * @question: (nullable): a line below it, in the accent colour, and in the contents
 * @same_page: a chapter that does not begin a new page
 * @anchor: name of its place, unique in the document
 */
typedef struct
{
  SxtNode node;
  int level;
  char *title;
  char *number;
  char *over;
  char *question;
  gboolean same_page;
  char *anchor;
} SxtHeading;

/**
 * SxtParagraphStyle:
 * @SXT_PARAGRAPH_BODY: running text
 * @SXT_PARAGRAPH_NOTE: small and grey: sources, legends
 */
typedef enum
{
  SXT_PARAGRAPH_BODY,
  SXT_PARAGRAPH_NOTE,
} SxtParagraphStyle;

typedef struct
{
  SxtNode node;
  SxtParagraphStyle style;
  SxtRuns *runs;
} SxtParagraph;

/**
 * SxtItem:
 * @mark: the sign before it; none: a dot
 * @runs: its text
 * @aside: (nullable): at the right edge: who, and by when
 */
typedef struct
{
  SxtMark mark;
  SxtRuns *runs;
  SxtRuns *aside;
} SxtItem;

typedef struct
{
  SxtNode node;
  GPtrArray *items; /* of SxtItem */
} SxtList;

typedef enum
{
  SXT_ALIGN_START,
  SXT_ALIGN_CENTER,
  SXT_ALIGN_END,
} SxtAlign;

/**
 * SxtColumn:
 * @title: (nullable): its head; a table whose columns have none has no head row
 * @align: of head and cells; numbers stand at the end, in figures of one width
 * @weight: its share of the width; a column never gets less than its longest word needs, while there is room
 * @heads: its cells head their rows, as the first column's often do
 * @working_only: left out of the public copy
 */
typedef struct
{
  char *title;
  SxtAlign align;
  double weight;
  gboolean heads;
  gboolean working_only;
} SxtColumn;

/**
 * SxtTableCell:
 * @mark: a sign before the text, which hangs
 * @runs: (nullable): its text; an absent value
 */
typedef struct
{
  SxtMark mark;
  SxtRuns *runs;
} SxtTableCell;

/**
 * SxtTable:
 * @title: (nullable): above it
 * @columns: of [struct@SxtColumn]
 * @rows: of GArray of [struct@SxtTableCell]
 * @row_height: least height of a row, in points (lines to sign on)
 * @roomy: few rows with wide padding and larger heads, as an overview
 */
typedef struct
{
  SxtNode node;
  char *title;
  GPtrArray *columns;
  GPtrArray *rows;
  double row_height;
  gboolean roomy;
} SxtTable;

/**
 * SxtFigure:
 * @title: above it
 * @alternative: what it shows, in words; never empty
 * @caption: (nullable): below it: how to read it
 * @drawing: the picture, as wide as the text
 */
typedef struct
{
  SxtNode node;
  char *title;
  char *alternative;
  char *caption;
  SxtDrawing *drawing;
} SxtFigure;

/**
 * SxtDocument:
 *
 * A reference counted document. It is built by one thread, then only read.
 */
typedef struct _SxtDocument SxtDocument;

SxtDocument *sxt_document_new (const SxtDocumentInfo *info);
SxtDocument *sxt_document_ref (SxtDocument *self);
void sxt_document_unref (SxtDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtDocument, sxt_document_unref)

const SxtDocumentInfo *sxt_document_get_info (SxtDocument *self);
guint sxt_document_get_n_nodes (SxtDocument *self);
SxtNode *sxt_document_get_node (SxtDocument *self, guint index);
gboolean sxt_document_shows (SxtDocument *self, const SxtNode *node);
gboolean sxt_document_shows_column (SxtDocument *self, const SxtColumn *column);

/* Building: each returns its node (transfer none), to be filled. */
SxtCover *sxt_document_add_cover (SxtDocument *self, const char *over, const char *under);
void sxt_cover_set_figure (SxtCover *self, SxtDrawing *figure, const char *alternative);
void sxt_cover_set_headline (SxtCover *self, const char *headline, const char *subline);
void sxt_cover_add_fact (SxtCover *self, const char *label, const char *value, const char *note);
void sxt_cover_set_foot (SxtCover *self, const char *foot);

SxtContents *sxt_document_add_contents (SxtDocument *self, const char *title);

SxtHeading *sxt_document_add_heading (SxtDocument *self, int level, const char *title);
void sxt_heading_set_chapter (SxtHeading *self, const char *number, const char *over, const char *question);

SxtParagraph *sxt_document_add_paragraph (SxtDocument *self, SxtParagraphStyle style, const char *text);
SxtParagraph *sxt_document_add_runs (SxtDocument *self, SxtParagraphStyle style, SxtRuns *runs);

SxtList *sxt_document_add_list (SxtDocument *self);
void sxt_list_add_item (SxtList *self, SxtMark mark, SxtRuns *runs, SxtRuns *aside);

SxtTable *sxt_document_add_table (SxtDocument *self, const char *title);
SxtColumn *sxt_table_add_column (SxtTable *self, const char *title, SxtAlign align, double weight);
void sxt_table_add_row (SxtTable *self);
void sxt_table_add_text (SxtTable *self, const char *text);
void sxt_table_add_marked (SxtTable *self, SxtMark mark, const char *text);
void sxt_table_add_runs (SxtTable *self, SxtRuns *runs);
guint sxt_table_get_n_rows (const SxtTable *self);
const SxtTableCell *sxt_table_get_cell (const SxtTable *self, guint row, guint column);

SxtFigure *sxt_document_add_figure (SxtDocument *self, SxtDrawing *drawing, const char *title, const char *alternative);
void sxt_figure_set_caption (SxtFigure *self, const char *caption);

void sxt_document_add_page_break (SxtDocument *self);

G_END_DECLS
