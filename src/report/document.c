/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document tree: a list of nodes in reading order. */
#include "report/document.h"

struct _SxtDocument
{
  SxtDocumentInfo info; /* its texts are owned */
  GPtrArray *nodes;
  guint n_headings;
};

static void
item_free (gpointer data)
{
  SxtItem *self = data;

  sxt_runs_free (self->runs);
  g_clear_pointer (&self->aside, sxt_runs_free);
  g_free (self);
}

static void
column_free (gpointer data)
{
  SxtColumn *self = data;

  g_free (self->title);
  g_free (self);
}

static void
clear_cell (gpointer data)
{
  SxtTableCell *self = data;

  g_clear_pointer (&self->runs, sxt_runs_free);
}

static void
cover_clear (SxtCover *self)
{
  g_free (self->over);
  g_free (self->under);
  g_clear_pointer (&self->figure, sxt_drawing_unref);
  g_free (self->alternative);
  g_free (self->headline);
  g_free (self->subline);
  g_ptr_array_unref (self->facts);
  g_free (self->foot);
}

static void
heading_clear (SxtHeading *self)
{
  g_free (self->title);
  g_free (self->number);
  g_free (self->over);
  g_free (self->question);
  g_free (self->anchor);
}

static void
figure_clear (SxtFigure *self)
{
  g_free (self->title);
  g_free (self->alternative);
  g_free (self->caption);
  sxt_drawing_unref (self->drawing);
}

static void
table_clear (SxtTable *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
}

static void
node_free (gpointer data)
{
  SxtNode *self = data;

  switch (self->kind)
    {
    case SXT_NODE_COVER: cover_clear ((SxtCover *) self); break;
    case SXT_NODE_CONTENTS: g_free (((SxtContents *) self)->title); break;
    case SXT_NODE_HEADING: heading_clear ((SxtHeading *) self); break;
    case SXT_NODE_PARAGRAPH: sxt_runs_free (((SxtParagraph *) self)->runs); break;
    case SXT_NODE_LIST: g_ptr_array_unref (((SxtList *) self)->items); break;
    case SXT_NODE_TABLE: table_clear ((SxtTable *) self); break;
    case SXT_NODE_FIGURE: figure_clear ((SxtFigure *) self); break;
    case SXT_NODE_PAGE_BREAK: break;
    default: g_assert_not_reached ();
    }
  g_free (self);
}

/**
 * sxt_document_new:
 * @info: what it is; copied
 *
 * Returns: (transfer full): an empty document
 */
SxtDocument *
sxt_document_new (const SxtDocumentInfo *info)
{
  SxtDocument *self = g_atomic_rc_box_new0 (SxtDocument);

  self->info = (SxtDocumentInfo) {
    .title = g_strdup (info->title),
    .author = g_strdup (info->author),
    .language = g_strdup (info->language),
    .foot = g_strdup (info->foot),
    .notice = g_strdup (info->notice),
    .date = info->date,
    .copy = info->copy,
  };
  self->nodes = g_ptr_array_new_with_free_func (node_free);
  return self;
}

SxtDocument *
sxt_document_ref (SxtDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_document (gpointer data)
{
  SxtDocument *self = data;

  g_free ((char *) self->info.title);
  g_free ((char *) self->info.author);
  g_free ((char *) self->info.language);
  g_free ((char *) self->info.foot);
  g_free ((char *) self->info.notice);
  g_ptr_array_unref (self->nodes);
}

void
sxt_document_unref (SxtDocument *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_document);
}

/**
 * sxt_document_get_info:
 * @self: a document
 *
 * Returns: (transfer none): what it was made with
 */
const SxtDocumentInfo *
sxt_document_get_info (SxtDocument *self)
{
  return &self->info;
}

guint
sxt_document_get_n_nodes (SxtDocument *self)
{
  return self->nodes->len;
}

SxtNode *
sxt_document_get_node (SxtDocument *self, guint index)
{
  return g_ptr_array_index (self->nodes, index);
}

/**
 * sxt_document_shows:
 * @self: a document
 * @node: one of its nodes
 *
 * Returns: whether the node is for this copy
 */
gboolean
sxt_document_shows (SxtDocument *self, const SxtNode *node)
{
  return self->info.copy == SXT_COPY_WORKING || !node->working_only;
}

/**
 * sxt_document_shows_column:
 * @self: a document
 * @column: a column of one of its tables
 *
 * Returns: whether the column is for this copy
 */
gboolean
sxt_document_shows_column (SxtDocument *self, const SxtColumn *column)
{
  return self->info.copy == SXT_COPY_WORKING || !column->working_only;
}

static gpointer
add_node (SxtDocument *self, SxtNodeKind kind, gsize size)
{
  SxtNode *node = g_malloc0 (size);

  node->kind = kind;
  g_ptr_array_add (self->nodes, node);
  return node;
}

/**
 * sxt_document_add_cover:
 * @self: a document
 * @over: above its title
 * @under: below its title
 *
 * Returns: (transfer none): the cover
 */
SxtCover *
sxt_document_add_cover (SxtDocument *self, const char *over, const char *under)
{
  SxtCover *cover = add_node (self, SXT_NODE_COVER, sizeof (SxtCover));

  cover->over = g_strdup (over);
  cover->under = g_strdup (under);
  cover->facts = g_ptr_array_new_with_free_func (g_free);
  return cover;
}

/**
 * sxt_cover_set_figure:
 * @self: a cover
 * @figure: (transfer full): its picture
 * @alternative: what it shows, in words
 */
void
sxt_cover_set_figure (SxtCover *self, SxtDrawing *figure, const char *alternative)
{
  g_return_if_fail (alternative != NULL && *alternative != '\0');

  g_clear_pointer (&self->figure, sxt_drawing_unref);
  self->figure = figure;
  g_set_str (&self->alternative, alternative);
}

void
sxt_cover_set_headline (SxtCover *self, const char *headline, const char *subline)
{
  g_set_str (&self->headline, headline);
  g_set_str (&self->subline, subline);
}

/**
 * sxt_cover_add_fact:
 * @self: a cover with fewer than three facts
 * @label: "For"
 * @value: "Board of Education"
 * @note: (nullable): a quiet line below
 */
void
sxt_cover_add_fact (SxtCover *self, const char *label, const char *value, const char *note)
{
  g_return_if_fail (self->facts->len < 9);

  g_ptr_array_add (self->facts, g_strdup (label));
  g_ptr_array_add (self->facts, g_strdup (value));
  g_ptr_array_add (self->facts, g_strdup (note != NULL ? note : ""));
}

void
sxt_cover_set_foot (SxtCover *self, const char *foot)
{
  g_set_str (&self->foot, foot);
}

/**
 * sxt_document_add_contents:
 * @self: a document
 * @title: "Contents"
 *
 * Returns: (transfer none): the node
 */
SxtContents *
sxt_document_add_contents (SxtDocument *self, const char *title)
{
  SxtContents *contents = add_node (self, SXT_NODE_CONTENTS, sizeof (SxtContents));

  contents->title = g_strdup (title);
  return contents;
}

/**
 * sxt_document_add_heading:
 * @self: a document
 * @level: 1 to 3; 1 begins a page, and stands in the contents
 * @title: the heading
 *
 * Returns: (transfer none): the heading
 */
SxtHeading *
sxt_document_add_heading (SxtDocument *self, int level, const char *title)
{
  g_return_val_if_fail (level >= 1 && level <= 3, NULL);

  SxtHeading *heading = add_node (self, SXT_NODE_HEADING, sizeof (SxtHeading));

  heading->node.keep_with_next = TRUE;
  heading->level = level;
  heading->title = g_strdup (title);
  heading->anchor = g_strdup_printf ("h%u", ++self->n_headings);
  return heading;
}

/**
 * sxt_heading_set_chapter:
 * @self: a heading of level 1
 * @number: (nullable): its number
 * @over: (nullable): a quiet line above it
 * @question: (nullable): a line below it
 */
void
sxt_heading_set_chapter (SxtHeading *self, const char *number, const char *over, const char *question)
{
  g_return_if_fail (self->level == 1);

  g_set_str (&self->number, number);
  g_set_str (&self->over, over);
  g_set_str (&self->question, question);
}

SxtParagraph *
sxt_document_add_paragraph (SxtDocument *self, SxtParagraphStyle style, const char *text)
{
  return sxt_document_add_runs (self, style, sxt_runs_new (text));
}

/**
 * sxt_document_add_runs:
 * @self: a document
 * @style: how it looks
 * @runs: (transfer full): its text
 *
 * Returns: (transfer none): the paragraph
 */
SxtParagraph *
sxt_document_add_runs (SxtDocument *self, SxtParagraphStyle style, SxtRuns *runs)
{
  SxtParagraph *paragraph = add_node (self, SXT_NODE_PARAGRAPH, sizeof (SxtParagraph));

  paragraph->style = style;
  paragraph->runs = runs;
  return paragraph;
}

SxtList *
sxt_document_add_list (SxtDocument *self)
{
  SxtList *list = add_node (self, SXT_NODE_LIST, sizeof (SxtList));

  list->items = g_ptr_array_new_with_free_func (item_free);
  return list;
}

/**
 * sxt_list_add_item:
 * @self: a list
 * @mark: its sign; none: a dot
 * @runs: (transfer full): its text
 * @aside: (transfer full) (nullable): at the right edge
 */
void
sxt_list_add_item (SxtList *self, SxtMark mark, SxtRuns *runs, SxtRuns *aside)
{
  SxtItem *item = g_new0 (SxtItem, 1);

  item->mark = mark;
  item->runs = runs;
  item->aside = aside;
  g_ptr_array_add (self->items, item);
}

/**
 * sxt_document_add_table:
 * @self: a document
 * @title: (nullable): above it
 *
 * Returns: (transfer none): a table without columns
 */
SxtTable *
sxt_document_add_table (SxtDocument *self, const char *title)
{
  SxtTable *table = add_node (self, SXT_NODE_TABLE, sizeof (SxtTable));

  table->title = g_strdup (title);
  table->columns = g_ptr_array_new_with_free_func (column_free);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return table;
}

/**
 * sxt_table_add_column:
 * @self: a table without rows
 * @title: (nullable): its head
 * @align: of head and cells
 * @weight: its share of the width
 *
 * Returns: (transfer none): the column
 */
SxtColumn *
sxt_table_add_column (SxtTable *self, const char *title, SxtAlign align, double weight)
{
  g_return_val_if_fail (self->rows->len == 0, NULL);
  g_return_val_if_fail (weight > 0, NULL);

  SxtColumn *column = g_new0 (SxtColumn, 1);

  column->title = g_strdup (title);
  column->align = align;
  column->weight = weight;
  g_ptr_array_add (self->columns, column);
  return column;
}

/**
 * sxt_table_add_row:
 * @self: a table
 *
 * Begins a row. Its cells are added next, from the first column on; those not added stay empty.
 */
void
sxt_table_add_row (SxtTable *self)
{
  GArray *row = g_array_new (FALSE, TRUE, sizeof (SxtTableCell));

  g_array_set_clear_func (row, clear_cell);
  g_ptr_array_add (self->rows, row);
}

static void
add_cell (SxtTable *self, SxtMark mark, SxtRuns *runs)
{
  SxtTableCell cell = { .mark = mark, .runs = runs };

  g_return_if_fail (self->rows->len > 0);

  GArray *row = g_ptr_array_index (self->rows, self->rows->len - 1);

  g_return_if_fail (row->len < self->columns->len);

  g_array_append_val (row, cell);
}

/**
 * sxt_table_add_text:
 * @self: a table with a row begun
 * @text: (nullable): the cell's text; absent values are shown as a dash
 */
void
sxt_table_add_text (SxtTable *self, const char *text)
{
  sxt_table_add_marked (self, SXT_MARK_NONE, text);
}

void
sxt_table_add_marked (SxtTable *self, SxtMark mark, const char *text)
{
  if (text == NULL && mark == SXT_MARK_NONE)
    add_cell (self, mark, sxt_runs_add (sxt_runs_new (NULL), "–", SXT_EMPHASIS_QUIET));
  else
    add_cell (self, mark, sxt_runs_new (text));
}

/**
 * sxt_table_add_runs:
 * @self: a table with a row begun
 * @runs: (transfer full): the cell's text
 */
void
sxt_table_add_runs (SxtTable *self, SxtRuns *runs)
{
  add_cell (self, SXT_MARK_NONE, runs);
}

guint
sxt_table_get_n_rows (const SxtTable *self)
{
  return self->rows->len;
}

/**
 * sxt_table_get_cell:
 * @self: a table
 * @row: from 0
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the cell; none where the row is shorter
 */
const SxtTableCell *
sxt_table_get_cell (const SxtTable *self, guint row, guint column)
{
  const GArray *cells = g_ptr_array_index (self->rows, row);

  return column < cells->len ? &g_array_index (cells, SxtTableCell, column) : NULL;
}

/**
 * sxt_document_add_figure:
 * @self: a document
 * @drawing: (transfer full): the picture
 * @title: above it
 * @alternative: what it shows, in words
 *
 * Returns: (transfer none): the figure
 */
SxtFigure *
sxt_document_add_figure (SxtDocument *self, SxtDrawing *drawing, const char *title, const char *alternative)
{
  g_return_val_if_fail (alternative != NULL && *alternative != '\0', NULL);

  SxtFigure *figure = add_node (self, SXT_NODE_FIGURE, sizeof (SxtFigure));

  figure->drawing = drawing;
  figure->title = g_strdup (title);
  figure->alternative = g_strdup (alternative);
  return figure;
}

void
sxt_figure_set_caption (SxtFigure *self, const char *caption)
{
  g_set_str (&self->caption, caption);
}

void
sxt_document_add_page_break (SxtDocument *self)
{
  add_node (self, SXT_NODE_PAGE_BREAK, sizeof (SxtNode));
}
