/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of pairs: setting, clearing, filling, copying and pasting cells. Each is one step of the history. */
#include "app/pair-grid-private.h"

#include <glib/gi18n-lib.h>

/* Larger pastes were meant for another place. */
#define MOST_PASTED (4 * 1024 * 1024)

typedef struct
{
  GArray *edits; /* of SxtPairEdit */
  GPtrArray *texts;
} Edits;

static void
edits_init (Edits *edits)
{
  edits->edits = g_array_new (FALSE, FALSE, sizeof (SxtPairEdit));
  edits->texts = g_ptr_array_new_with_free_func (g_free);
}

static void
edits_clear (Edits *edits)
{
  g_array_unref (edits->edits);
  g_ptr_array_unref (edits->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Edits, edits_clear)

/* @text is taken. */
static void
edits_add (SxtPairGrid *self, Edits *edits, int row, int column, char *text)
{
  SxtPairEdit edit = { sxt_pair_grid_get_row_at (self, row), sxt_pair_grid_get_column_at (self, column), text };

  if (text != NULL)
    g_ptr_array_add (edits->texts, text);
  if (edit.row != NULL && edit.column != NULL)
    g_array_append_val (edits->edits, edit);
}

static gboolean
apply (SxtPairGrid *self, Edits *edits, const char *label)
{
  g_autoptr (GError) error = NULL;

  if (edits->edits->len == 0)
    return FALSE;
  if (sxt_pair_kind_set (self->kind, self->project, (SxtPairEdit *) edits->edits->data, edits->edits->len,
                         edits->edits->len > 1 ? label : NULL, &error))
    return TRUE;

  gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  gtk_widget_error_bell (GTK_WIDGET (self));
  return FALSE;
}

/* The cells of the range, leaving out names and heads. */
static gboolean
get_cells (SxtPairGrid *self, int *top, int *bottom, int *left, int *right)
{
  sxt_pair_grid_get_range (self, top, bottom, left, right);

  return *top > HEAD && *left > NAMES && *right < sxt_pair_grid_get_n_columns (self);
}

/* One cell: the cursor goes on to the next below, as one scores a list from top to bottom. */
void
sxt_pair_grid_type (SxtPairGrid *self, const char *typed)
{
  int top, bottom, left, right;
  g_autofree char *text = NULL, *label = NULL;
  g_auto (Edits) edits = { NULL, NULL };
  guint n;

  edits_init (&edits);
  if (!get_cells (self, &top, &bottom, &left, &right) || !sxt_pair_kind_parse (self->kind, typed, &text))
    return;

  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      edits_add (self, &edits, row, column, g_strdup (text));
  n = edits.edits->len;
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Set %u Cell", "Set %u Cells", n), n);
  if (apply (self, &edits, label) && n == 1 && top < sxt_pair_grid_get_n_rows (self) - 1)
    sxt_pair_grid_set_cursor (self, top + 1, left, FALSE);
}

void
sxt_pair_grid_clear_range (SxtPairGrid *self)
{
  int top, bottom, left, right;
  g_autofree char *label = NULL;
  g_auto (Edits) edits = { NULL, NULL };
  guint n;

  edits_init (&edits);
  if (!get_cells (self, &top, &bottom, &left, &right))
    return;

  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      if (sxt_pair_grid_get_pair_at (self, row, column) != NULL)
        edits_add (self, &edits, row, column, NULL);
  n = edits.edits->len;
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Clear %u Cell", "Clear %u Cells", n), n);
  apply (self, &edits, label);
}

/* The upper row of the range goes into those below it. */
void
sxt_pair_grid_fill_down (SxtPairGrid *self)
{
  int top, bottom, left, right;
  g_autofree char *label = NULL;
  g_auto (Edits) edits = { NULL, NULL };

  edits_init (&edits);
  if (!get_cells (self, &top, &bottom, &left, &right) || top == bottom)
    return;

  for (int column = left; column <= right; column++)
    for (int row = top + 1; row <= bottom; row++)
      edits_add (self, &edits, row, column,
                 sxt_pair_kind_dup_text (self->kind, sxt_pair_grid_get_pair_at (self, top, column)));
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Fill %u Cell", "Fill %u Cells", edits.edits->len),
                           edits.edits->len);
  apply (self, &edits, label);
}

static void
append_rows (SxtPairGrid *self, GString *table, int top, int bottom, int left, int right, gboolean with_names)
{
  for (int row = top; row <= bottom; row++)
    {
      if (with_names)
        {
          g_autofree char *title = sxt_record_dup_title (sxt_pair_grid_get_row_at (self, row));

          g_string_append_printf (table, "%s\t", g_strdelimit (title, "\t\r\n", ' '));
        }
      for (int column = left; column <= right; column++)
        {
          g_autofree char *mark = sxt_pair_kind_dup_mark (self->kind, sxt_pair_grid_get_pair_at (self, row, column));

          g_string_append_printf (table, "%s%s", column > left ? "\t" : "", mark != NULL ? mark : "");
        }
      if (with_names && self->look != NULL && self->look->dup_total != NULL)
        {
          g_autofree char *total = self->look->dup_total (sxt_pair_grid_get_row_at (self, row), self->look_data);

          g_string_append_printf (table, "\t%s", total != NULL ? total : "");
        }
      g_string_append_c (table, '\n');
    }
}

/* Rows of marks, as a spreadsheet takes and gives them. */
void
sxt_pair_grid_copy (SxtPairGrid *self)
{
  int top, bottom, left, right;
  g_autoptr (GString) table = g_string_new (NULL);

  if (!get_cells (self, &top, &bottom, &left, &right))
    return;
  append_rows (self, table, top, bottom, left, right, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), table->str);
}

/**
 * sxt_pair_grid_dup_table:
 * @self: a grid
 *
 * Returns: (transfer full): all of it as rows of cells between tabs, with heads, names and totals
 */
char *
sxt_pair_grid_dup_table (SxtPairGrid *self)
{
  GString *table = g_string_new (NULL);
  int n = sxt_pair_grid_get_n_columns (self);
  int last = self->look != NULL && self->look->dup_total != NULL ? n : n - 1;

  g_return_val_if_fail (SXT_IS_PAIR_GRID (self), NULL);

  for (int column = NAMES; column <= last; column++)
    {
      g_autofree char *title = sxt_pair_grid_dup_name_at (self, HEAD, column);

      g_string_append_printf (table, "%s%s", column > NAMES ? "\t" : "", g_strdelimit (title, "\t\r\n", ' '));
    }
  g_string_append_c (table, '\n');
  append_rows (self, table, 0, sxt_pair_grid_get_n_rows (self) - 1, 0, n - 1, TRUE);

  return g_string_free_and_steal (table);
}

/* What one cell of a spreadsheet says: it sets quotation marks around what holds some, and doubles those. */
static char *
dup_pasted (const char *cell)
{
  gsize length = strlen (cell);
  g_autofree char *inner = NULL;
  g_auto (GStrv) parts = NULL;

  if (length < 2 || cell[0] != '"' || cell[length - 1] != '"')
    return g_strdup (cell);
  inner = g_strndup (cell + 1, length - 2);
  parts = g_strsplit (inner, "\"\"", -1);

  return g_strjoinv ("\"", parts);
}

static void
paste_text (SxtPairGrid *self, const char *pasted)
{
  g_auto (GStrv) lines = g_strsplit (pasted, "\n", -1);
  int top, bottom, left, right, n_lines = (int) g_strv_length (lines), height, width = 0, unread = 0;
  int n_rows = sxt_pair_grid_get_n_rows (self), n_columns = sxt_pair_grid_get_n_columns (self);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (Edits) edits = { NULL, NULL };
  g_autofree char *label = NULL, *words = NULL;

  edits_init (&edits);
  if (!get_cells (self, &top, &bottom, &left, &right))
    return;

  /* A spreadsheet ends each row with a line end, the last one too. */
  while (n_lines > 0 && *g_strchomp (lines[n_lines - 1]) == '\0')
    n_lines--;
  for (int i = 0; i < n_lines; i++)
    {
      char **row = g_strsplit (g_strdelimit (lines[i], "\r", '\0'), "\t", -1);

      width = MAX (width, (int) g_strv_length (row));
      g_ptr_array_add (cells, row);
    }
  if (n_lines == 0)
    return;

  /* One value fills the range; more begin at its corner. */
  height = n_lines == 1 && width == 1 ? bottom - top + 1 : n_lines;
  width = n_lines == 1 && width == 1 ? right - left + 1 : width;
  for (int y = 0; y < height && top + y < n_rows; y++)
    for (int x = 0; x < width && left + x < n_columns; x++)
      {
        char **row = g_ptr_array_index (cells, MIN (y, n_lines - 1));
        int length = (int) g_strv_length (row), at = n_lines == 1 && length == 1 ? 0 : x;
        g_autofree char *cell = dup_pasted (at < length ? row[at] : "");
        char *text = NULL;

        if (sxt_pair_kind_parse (self->kind, cell, &text))
          edits_add (self, &edits, top + y, left + x, text);
        else
          unread++;
      }

  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Paste %u Cell", "Paste %u Cells", edits.edits->len),
                           edits.edits->len);
  if (apply (self, &edits, label))
    {
      int last_row = MIN (top + height, n_rows) - 1, last_column = MIN (left + width, n_columns) - 1;

      sxt_pair_grid_set_cursor (self, top, left, FALSE);
      sxt_pair_grid_set_cursor (self, last_row, last_column, TRUE);
    }
  if (unread == 0)
    return;

  words = edits.edits->len > 0
              ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d cell could not be read and stays as it was",
                                              "%d cells could not be read and stay as they were", unread),
                                 unread)
              : g_strdup (_ ("Nothing that was copied fits into these cells"));
  gtk_widget_activate_action (GTK_WIDGET (self), edits.edits->len > 0 ? "win.toast-undo" : "win.toast", "s", words);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtPairGrid) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && strlen (text) <= MOST_PASTED && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    paste_text (self, text);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

void
sxt_pair_grid_paste (SxtPairGrid *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb, g_object_ref (self));
}
