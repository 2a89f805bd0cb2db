/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a clipboard as rows of cells, as spreadsheets write it: tabs between, quotes around what holds a tab, a
 * quote or a line end. */
#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/paste-private.h"

#define MAX_BYTES (16 * 1024 * 1024)
#define MAX_LINES (SXT_PASTE_MAX_ROWS + 1) /* with a heading */

typedef struct
{
  GPtrArray *rows;
  GStrvBuilder *cells;
  guint n_cells;
  gboolean has_text; /* in this row */
  gboolean is_too_much;
} Splitting;

static void
cell_cb (void *bytes, size_t length, void *data)
{
  Splitting *self = data;
  g_autofree char *raw = g_strndup (bytes, length);
  char *text = g_utf8_make_valid (raw, -1);

  self->has_text = self->has_text || *text != '\0';
  if (self->n_cells++ < SXT_PASTE_MAX_COLUMNS)
    g_strv_builder_take (self->cells, text);
  else
    g_free (text);
}

static void
row_cb (int end, void *data)
{
  Splitting *self = data;
  g_auto (GStrv) row = g_strv_builder_end (self->cells);

  if (self->has_text && self->rows->len <= MAX_LINES)
    g_ptr_array_add (self->rows, g_steal_pointer (&row));
  self->is_too_much = self->is_too_much || self->rows->len > MAX_LINES;
  self->has_text = FALSE;
  self->n_cells = 0;
}

static void
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, SXT_EXCHANGE_ERROR, SXT_EXCHANGE_ERROR_NOT_A_TABLE, message);
}

/**
 * sxt_paste_split:
 * @text: what a clipboard holds
 * @error: return location for an error
 *
 * Rows without any text are left out; rows may differ in how many cells they have.
 *
 * Returns: (transfer full) (element-type GStrv) (nullable): at least one row; %NULL with
 *   `SXT_EXCHANGE_ERROR_NOT_A_TABLE` if there is none, or too many
 */
GPtrArray *
sxt_paste_split (const char *text, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  Splitting splitting = { .rows = rows, .cells = cells };
  struct csv_parser parser;
  gsize length = strlen (text);

  if (length <= MAX_BYTES && csv_init (&parser, 0) == 0)
    {
      csv_set_delim (&parser, '\t');
      if (csv_parse (&parser, text, length, cell_cb, row_cb, &splitting) != length)
        splitting.is_too_much = TRUE;
      csv_fini (&parser, cell_cb, row_cb, &splitting);
      csv_free (&parser);
    }
  else
    splitting.is_too_much = TRUE;

  if (splitting.is_too_much)
    {
      refuse (error, _ ("That is too much to paste at once. Copy fewer rows."));
      return NULL;
    }
  if (rows->len == 0)
    {
      refuse (error, _ ("There are no rows to paste. Copy them in a spreadsheet first."));
      return NULL;
    }

  return g_steal_pointer (&rows);
}
