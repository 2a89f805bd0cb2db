/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pasting rows of a spreadsheet would add: which column is which field, what each row becomes, what is left out. */
#include "app/paste-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/area-page.h"
#include "app/field-text.h"
#include "base/format.h"

/* Rows that are listed; those that are not taken whole come first. */
#define MOST_ROWS 100

struct _SxtPasteDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *heading;
  GtkButton *go;
  AdwPreferencesGroup *columns;
  GtkWidget *has_heading;
  GtkLabel *summary;
  GtkListBox *rows;
  GtkLabel *more;

  SxtPaste *paste;
  GPtrArray *combos; /* of the columns */
  int *fields;       /* that a column can become: -1 for the first choice */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (SxtPasteDialog, sxt_paste_dialog, ADW_TYPE_DIALOG)

static guint pasted_signal;

/* ---- The rows ---- */

static GtkWidget *
make_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The values other than the name. */
static char *
dup_values (SxtRecord *record)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < (int) type->n_fields; i++)
    {
      g_autofree char *value = i != type->title[0] ? sxt_field_dup_cell (record, i) : NULL;

      if (value != NULL)
        g_ptr_array_add (values, g_steal_pointer (&value));
    }
  g_ptr_array_add (values, NULL);
  return g_strjoinv (" · ", (char **) values->pdata);
}

static void
add_row (SxtPasteDialog *self, const SxtPasteRow *row)
{
  const SxtRecordType *type = sxt_record_type_get (sxt_paste_get_list (self->paste));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_list_box_row_new ();
  g_autofree char *title = row->record != NULL ? sxt_record_dup_title (row->record) : g_strdup (row->text);
  g_autofree char *values = row->record != NULL ? dup_values (row->record) : g_strdup ("");

  gtk_box_append (GTK_BOX (box), make_line (title, row->refusal != NULL ? "dimmed" : "sxt-new"));
  if (*values != '\0')
    gtk_box_append (GTK_BOX (box), make_line (values, "dimmed"));
  for (guint i = 0; i < row->problems->len; i++)
    {
      const SxtPasteProblem *problem = row->problems->pdata[i];
      g_autofree char *quoted = sxt_format_quote (problem->text);
      /* Translators: a field, what stands in the cell, and why that is left out */
      g_autofree char *words = g_strdup_printf (_ ("%s: %s is left out. %s"), _ (type->fields[problem->field].label),
                                                quoted, problem->reason);

      gtk_box_append (GTK_BOX (box), make_line (words, "warning"));
    }
  if (row->refusal != NULL)
    gtk_box_append (GTK_BOX (box), make_line (row->refusal, "error"));
  gtk_widget_add_css_class (box, "sxt-paste-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  gtk_list_box_append (self->rows, line);
}

static gboolean
is_whole (const SxtPasteRow *row)
{
  return row->refusal == NULL && row->problems->len == 0;
}

static char *
dup_summary (guint n_taken, guint n_refused, guint n_problems)
{
  g_autofree char *taken =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row is added.", "%u rows are added.", n_taken), n_taken);
  g_autofree char *cells = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u cell is left out.", "%u cells are left out.", n_problems), n_problems);
  g_autofree char *refused = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u row is left out.", "%u rows are left out.", n_refused), n_refused);
  GString *summary = g_string_new (taken);

  if (n_problems > 0)
    g_string_append_printf (summary, " %s", cells);
  if (n_refused > 0)
    g_string_append_printf (summary, " %s", refused);
  return g_string_free_and_steal (summary);
}

static void
update_rows (SxtPasteDialog *self)
{
  guint n = sxt_paste_get_n_rows (self->paste);
  guint n_taken = sxt_paste_get_n_taken (self->paste), n_shown = 0;
  g_autofree char *summary = dup_summary (n_taken, n - n_taken, sxt_paste_count_problems (self->paste));
  g_autofree char *go = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Add %u Row", "Add %u Rows", n_taken), n_taken);
  g_autofree char *more = NULL;

  gtk_list_box_remove_all (self->rows);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n && n_shown < MOST_ROWS; i++)
      if (is_whole (sxt_paste_get_row (self->paste, i)) == (pass == 1))
        {
          add_row (self, sxt_paste_get_row (self->paste, i));
          n_shown++;
        }

  gtk_label_set_text (self->summary, summary);
  if (n > n_shown)
    more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more.", "And %u more.", n - n_shown), n - n_shown);
  gtk_label_set_text (self->more, more != NULL ? more : "");
  gtk_widget_set_visible (GTK_WIDGET (self->more), more != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n > 0);
  gtk_button_set_label (self->go, go);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go), n_taken > 0);
}

/* ---- The columns ---- */

static void
update_columns (SxtPasteDialog *self)
{
  self->is_filling = TRUE;
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->has_heading), sxt_paste_get_has_heading (self->paste));
  for (guint i = 0; i < self->combos->len; i++)
    {
      const SxtPasteColumn *column = sxt_paste_get_column (self->paste, i);
      g_autofree char *number = g_strdup_printf (_ ("Column %u"), i + 1);
      g_autofree char *sample = column->sample != NULL ? sxt_format_quote (column->sample) : g_strdup (_ ("Empty"));
      guint choice = 0;

      adw_preferences_row_set_title (self->combos->pdata[i], column->heading != NULL ? column->heading : number);
      adw_action_row_set_subtitle (self->combos->pdata[i], sample);
      while (self->fields[choice] != column->field)
        choice++;
      adw_combo_row_set_selected (self->combos->pdata[i], choice);
    }
  self->is_filling = FALSE;
  update_rows (self);
}

static void
heading_cb (SxtPasteDialog *self)
{
  if (self->is_filling)
    return;
  sxt_paste_set_has_heading (self->paste, adw_switch_row_get_active (ADW_SWITCH_ROW (self->has_heading)));
  update_columns (self);
}

static void
combo_cb (AdwComboRow *combo, GParamSpec *pspec, SxtPasteDialog *self)
{
  guint column, choice = adw_combo_row_get_selected (combo);

  if (self->is_filling || choice == GTK_INVALID_LIST_POSITION || !g_ptr_array_find (self->combos, combo, &column))
    return;
  sxt_paste_set_field (self->paste, column, self->fields[choice]);
  update_columns (self);
}

static void
build_columns (SxtPasteDialog *self)
{
  const SxtRecordType *type = sxt_record_type_get (sxt_paste_get_list (self->paste));
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  guint n = 0;

  self->fields = g_new (int, type->n_fields + 1);
  self->fields[n++] = -1;
  gtk_string_list_append (choices, _ ("Left out"));
  for (int i = 0; i < (int) type->n_fields; i++)
    if (sxt_paste_may_become (self->paste, i))
      {
        self->fields[n++] = i;
        gtk_string_list_append (choices, _ (type->fields[i].label));
      }

  for (guint i = 0; i < sxt_paste_get_n_columns (self->paste); i++)
    {
      GtkWidget *combo = adw_combo_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (combo), FALSE);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (combo), 1);
      adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (choices));
      g_ptr_array_add (self->combos, combo);
      adw_preferences_group_add (self->columns, combo);
      g_signal_connect_object (combo, "notify::selected", G_CALLBACK (combo_cb), self, G_CONNECT_DEFAULT);
    }
}

/* ---- The dialog ---- */

static void
cancel_cb (SxtPasteDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
go_cb (SxtPasteDialog *self)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  if (!sxt_paste_apply (self->paste, &records, &error))
    {
      gtk_label_set_text (self->summary, error->message);
      return;
    }
  g_signal_emit (self, pasted_signal, 0, records);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
sxt_paste_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_PASTE_DIALOG);
  G_OBJECT_CLASS (sxt_paste_dialog_parent_class)->dispose (object);
}

static void
sxt_paste_dialog_finalize (GObject *object)
{
  SxtPasteDialog *self = SXT_PASTE_DIALOG (object);

  g_clear_pointer (&self->paste, sxt_paste_free);
  g_ptr_array_unref (self->combos);
  g_free (self->fields);
  G_OBJECT_CLASS (sxt_paste_dialog_parent_class)->finalize (object);
}

static void
sxt_paste_dialog_class_init (SxtPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_paste_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sxt_paste_dialog_finalize;
  pasted_signal = g_signal_new ("pasted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtPasteDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, SxtPasteDialog, go);
  gtk_widget_class_bind_template_child (widget_class, SxtPasteDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, SxtPasteDialog, has_heading);
  gtk_widget_class_bind_template_child (widget_class, SxtPasteDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, SxtPasteDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, SxtPasteDialog, more);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_cb);
}

static void
sxt_paste_dialog_init (SxtPasteDialog *self)
{
  self->combos = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sxt_paste_dialog_new:
 * @paste: (transfer full): what the clipboard holds
 *
 * Returns: (transfer floating): a dialog that shows it and asks
 */
AdwDialog *
sxt_paste_dialog_new (SxtPaste *paste)
{
  SxtPasteDialog *self = g_object_new (SXT_TYPE_PASTE_DIALOG, NULL);

  self->paste = paste;
  adw_window_title_set_subtitle (self->heading, _ (sxt_record_type_get (sxt_paste_get_list (paste))->plural));
  build_columns (self);
  update_columns (self);
  adw_dialog_set_default_widget (ADW_DIALOG (self), GTK_WIDGET (self->go));
  return ADW_DIALOG (self);
}
