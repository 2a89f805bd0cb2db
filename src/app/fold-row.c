/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line that stands for rows: "2 checks met". It opens them below it. */
#include "app/fold-row.h"

#include "app/area-page.h"
#include "app/widgets.h"

struct _SxtFoldRow
{
  GtkListBoxRow parent_instance;

  GtkImage *sign;
  GtkLabel *title;
  GtkImage *chevron;
  gboolean is_open;
};

G_DEFINE_FINAL_TYPE (SxtFoldRow, sxt_fold_row, GTK_TYPE_LIST_BOX_ROW)

static guint toggled_signal;

static void
row_activated_cb (GtkListBox *box, GtkListBoxRow *row, SxtFoldRow *self)
{
  if (row == GTK_LIST_BOX_ROW (self))
    sxt_fold_row_set_open (self, !self->is_open);
}

static void
sxt_fold_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sxt_fold_row_parent_class)->root (widget);
  sxt_row_follow_list (widget, G_CALLBACK (row_activated_cb));
}

static void
sxt_fold_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_FOLD_ROW);
  G_OBJECT_CLASS (sxt_fold_row_parent_class)->dispose (object);
}

static void
sxt_fold_row_class_init (SxtFoldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_fold_row_dispose;
  widget_class->root = sxt_fold_row_root;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "fold-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtFoldRow, sign);
  gtk_widget_class_bind_template_child (widget_class, SxtFoldRow, title);
  gtk_widget_class_bind_template_child (widget_class, SxtFoldRow, chevron);

  toggled_signal =
      g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sxt_fold_row_init (SxtFoldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

GtkWidget *
sxt_fold_row_new (void)
{
  return g_object_new (SXT_TYPE_FOLD_ROW, NULL);
}

/**
 * sxt_fold_row_update:
 * @title: how many of what
 * @icon_name: their sign
 * @css_class: static; its colour
 */
void
sxt_fold_row_update (SxtFoldRow *self, const char *title, const char *icon_name, const char *css_class)
{
  g_return_if_fail (SXT_IS_FOLD_ROW (self));

  gtk_label_set_text (self->title, title);
  gtk_image_set_from_icon_name (self->sign, icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (self->sign), (const char *[]) { css_class, NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

gboolean
sxt_fold_row_get_open (SxtFoldRow *self)
{
  g_return_val_if_fail (SXT_IS_FOLD_ROW (self), FALSE);

  return self->is_open;
}

void
sxt_fold_row_set_open (SxtFoldRow *self, gboolean open)
{
  g_return_if_fail (SXT_IS_FOLD_ROW (self));

  if (self->is_open == open)
    return;

  self->is_open = open;
  gtk_image_set_from_icon_name (self->chevron, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  g_signal_emit (self, toggled_signal, 0);
}
