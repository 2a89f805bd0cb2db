/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a table to and from the clipboard, as spreadsheets have them. */
#include <glib/gi18n-lib.h>

#include "app/paste-dialog.h"
#include "app/record-columns.h"
#include "app/records-view-private.h"
#include "app/window.h"
#include "exchange/sheet.h"

static void
add_toast (SxtRecordsView *view, const char *words, gboolean with_undo)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));

  if (SXT_IS_WINDOW (root))
    sxt_window_add_toast (SXT_WINDOW (root), words, with_undo);
}

/**
 * sxt_records_view_copy:
 * @self: a view with selected records
 *
 * Puts the selected rows on the clipboard: the columns that are shown, under their headings.
 */
void
sxt_records_view_copy (SxtRecordsView *self)
{
  SxtListId list = sxt_records_view_get_list (self);
  g_autoptr (GPtrArray) records = sxt_records_view_dup_selected (self);
  g_autoptr (SxtSheet) sheet = NULL;
  g_autofree char *rows = NULL, *words = NULL;

  if (records->len == 0)
    return;
  sheet =
      sxt_sheet_from_records (list, sxt_record_columns_get (list), (SxtRecord *const *) records->pdata, records->len);
  rows = sxt_sheet_to_tsv (sheet);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), rows);
  words =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Copied %u row", "Copied %u rows", records->len), records->len);
  add_toast (self, words, FALSE);
}

static void
pasted_cb (SxtPasteDialog *dialog, GPtrArray *records, SxtRecordsView *self)
{
  g_autofree char *words =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Added %u row", "Added %u rows", records->len), records->len);

  sxt_records_view_show_records (self, records, -1);
  add_toast (self, words, TRUE);
}

typedef struct
{
  SxtRecordsView *view;
  SxtListId list; /* that was shown when she pasted */
} Pasting;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Pasting *pasting = data;
  g_autoptr (SxtRecordsView) self = pasting->view;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GError) error = NULL;
  SxtPaste *paste;
  AdwDialog *dialog;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || sxt_records_view_get_list (self) != pasting->list)
    return;
  paste = sxt_paste_new (sxt_records_view_get_project (self), pasting->list, sxt_record_columns_get (pasting->list),
                         text != NULL ? text : "", &error);
  if (paste == NULL)
    {
      add_toast (self, error->message, FALSE);
      return;
    }

  dialog = sxt_paste_dialog_new (paste);
  g_signal_connect_object (dialog, "pasted", G_CALLBACK (pasted_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * sxt_records_view_paste:
 * @self: a view of a list
 *
 * Shows what the rows on the clipboard would become, and asks.
 */
void
sxt_records_view_paste (SxtRecordsView *self)
{
  Pasting *pasting;

  if (sxt_records_view_get_model (self) == NULL)
    return;
  pasting = g_new0 (Pasting, 1);
  pasting->view = g_object_ref (self);
  pasting->list = sxt_records_view_get_list (self);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, read_cb, pasting);
}
