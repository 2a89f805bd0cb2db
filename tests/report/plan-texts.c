/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All texts of a document, as its copy shows them, and plans that are read from files. */
#include "plan-texts.h"

#include <gio/gio.h>

#include "model/all.h"
#include "storage/plan-file.h"

static void
add (GString *all, const char *text)
{
  if (text != NULL)
    g_string_append_printf (all, "%s\n", text);
}

static void
add_runs (GString *all, const SxtRuns *runs)
{
  if (runs != NULL)
    add (all, runs->text->str);
}

static void
add_table (GString *all, SxtDocument *document, const SxtTable *table)
{
  add (all, table->title);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const SxtColumn *column = g_ptr_array_index (table->columns, i);

      if (!sxt_document_shows_column (document, column))
        continue;
      add (all, column->title);
      for (guint j = 0; j < sxt_table_get_n_rows (table); j++)
        {
          const SxtTableCell *cell = sxt_table_get_cell (table, j, i);

          if (cell != NULL)
            add_runs (all, cell->runs);
        }
    }
}

static void
add_cover (GString *all, const SxtCover *cover)
{
  add (all, cover->over);
  add (all, cover->under);
  add (all, cover->alternative);
  add (all, cover->headline);
  add (all, cover->subline);
  for (guint i = 0; i < cover->facts->len; i++)
    add (all, g_ptr_array_index (cover->facts, i));
  add (all, cover->foot);
}

static void
add_node (GString *all, SxtDocument *document, const SxtNode *node)
{
  switch (node->kind)
    {
    case SXT_NODE_COVER: add_cover (all, (const SxtCover *) node); break;
    case SXT_NODE_CONTENTS: add (all, ((const SxtContents *) node)->title); break;
    case SXT_NODE_HEADING:
      add (all, ((const SxtHeading *) node)->over);
      add (all, ((const SxtHeading *) node)->title);
      add (all, ((const SxtHeading *) node)->question);
      break;
    case SXT_NODE_PARAGRAPH: add_runs (all, ((const SxtParagraph *) node)->runs); break;
    case SXT_NODE_LIST:
      {
        GPtrArray *items = ((const SxtList *) node)->items;

        for (guint i = 0; i < items->len; i++)
          {
            const SxtItem *item = g_ptr_array_index (items, i);

            add_runs (all, item->runs);
            add_runs (all, item->aside);
          }
        break;
      }
    case SXT_NODE_TABLE: add_table (all, document, (const SxtTable *) node); break;
    case SXT_NODE_FIGURE:
      add (all, ((const SxtFigure *) node)->title);
      add (all, ((const SxtFigure *) node)->alternative);
      add (all, ((const SxtFigure *) node)->caption);
      break;
    case SXT_NODE_PAGE_BREAK: break;
    default: g_assert_not_reached ();
    }
}

/**
 * plan_squeeze:
 * @text: a text
 *
 * Returns: (transfer full): with a single space for each run of spaces, line ends and spaces that do not break
 */
char *
plan_squeeze (const char *text)
{
  GString *result = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || c == 0x00a0)
        {
          space = TRUE;
          continue;
        }
      if (space)
        g_string_append_c (result, ' ');
      space = FALSE;
      g_string_append_unichar (result, c);
    }

  return g_string_free (result, FALSE);
}

/**
 * plan_dup_text:
 * @document: a document
 *
 * Returns: (transfer full): what its copy shows, squeezed
 */
char *
plan_dup_text (SxtDocument *document)
{
  g_autoptr (GString) all = g_string_new (NULL);
  const SxtDocumentInfo *info = sxt_document_get_info (document);

  add (all, info->title);
  add (all, info->foot);
  add (all, info->notice);
  for (guint i = 0; i < sxt_document_get_n_nodes (document); i++)
    {
      SxtNode *node = sxt_document_get_node (document, i);

      if (sxt_document_shows (document, node))
        add_node (all, document, node);
    }

  return plan_squeeze (all->str);
}

/**
 * plan_open_example:
 * @name: of an example of the program
 *
 * Returns: (transfer full): an engine for it, on its own day
 */
SxtEngine *
plan_open_example (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("SEXTANT_DATADIR"), "examples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SxtPlanFile) plan_file = sxt_plan_file_load (file, NULL, &error);
  SxtProject *project;

  g_assert_no_error (error);
  project = sxt_plan_file_get_project (plan_file);

  return sxt_engine_new (project, sxt_record_get_date (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_AS_OF));
}
