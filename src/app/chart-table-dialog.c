/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows, as a table. */
#include "app/chart-table-dialog.h"

#include "app/area-page.h"

/* In letters. */
#define LEAST_CHARS 6
#define MOST_CHARS 38

struct _SxtChartTableDialog
{
  AdwDialog parent_instance;

  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (SxtChartTableDialog, sxt_chart_table_dialog, ADW_TYPE_DIALOG)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  int chars = GPOINTER_TO_INT (data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), chars);
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer column)
{
  GtkStringList *row = gtk_column_view_cell_get_item (cell);
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  const char *text = gtk_string_list_get_string (row, GPOINTER_TO_UINT (column));

  gtk_label_set_label (GTK_LABEL (label), text);
  /* For those that are cut. */
  gtk_widget_set_tooltip_text (label, text);
}

static void
sxt_chart_table_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_CHART_TABLE_DIALOG);
  G_OBJECT_CLASS (sxt_chart_table_dialog_parent_class)->dispose (object);
}

static void
sxt_chart_table_dialog_class_init (SxtChartTableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_chart_table_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "chart-table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtChartTableDialog, view);
}

static void
sxt_chart_table_dialog_init (SxtChartTableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* As wide as its longest text, but not wider than can be read. */
static int
count_chars (const SxtChartTable *table, guint column)
{
  glong longest = MAX (LEAST_CHARS, g_utf8_strlen (table->titles[column], -1));

  for (guint i = 0; i < table->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (table->rows, i);

      longest = MAX (longest, g_utf8_strlen (row[column], -1));
    }

  return (int) MIN (longest, MOST_CHARS);
}

/* The focus goes to the list inside the table, which hears nothing of the table's own name. */
static void
name_rows (GtkColumnView *view, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * sxt_chart_table_dialog_new:
 * @title: what the chart is
 * @table: what it shows
 */
AdwDialog *
sxt_chart_table_dialog_new (const char *title, const SxtChartTable *table)
{
  SxtChartTableDialog *self = g_object_new (SXT_TYPE_CHART_TABLE_DIALOG, "title", title, NULL);
  GListStore *rows = g_list_store_new (GTK_TYPE_STRING_LIST);

  for (guint i = 0; table->titles[i]; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (table->titles[i], factory);
      int chars = count_chars (table, i);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (chars));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, chars == MOST_CHARS);
      gtk_column_view_append_column (self->view, column);
    }
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autoptr (GtkStringList) row = gtk_string_list_new (g_ptr_array_index (table->rows, i));

      g_list_store_append (rows, row);
    }
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows))));
  name_rows (self->view, title);

  return ADW_DIALOG (self);
}
