/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet: one page of a document on white paper, with its number below. */
#include "app/page-sheet.h"

struct _SxtPageSheet
{
  GtkWidget parent_instance;

  GtkWidget *paper;
  GtkWidget *number;

  SxtPages *pages; /* (nullable) */
  guint index;
  double scale;
};

G_DEFINE_FINAL_TYPE (SxtPageSheet, sxt_page_sheet, GTK_TYPE_WIDGET)

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  SxtPageSheet *self = data;
  double page_width, page_height;

  if (!self->pages)
    return;

  sxt_pages_get_size (self->pages, &page_width, &page_height);
  cairo_scale (cr, width / page_width, height / page_height);
  sxt_pages_draw (self->pages, self->index, cr);
}

static void
update_size (SxtPageSheet *self)
{
  double width, height;

  if (!self->pages)
    return;

  sxt_pages_get_size (self->pages, &width, &height);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->paper), (int) (width * self->scale));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->paper), (int) (height * self->scale));
}

static void
sxt_page_sheet_dispose (GObject *object)
{
  SxtPageSheet *self = SXT_PAGE_SHEET (object);

  g_clear_pointer (&self->paper, gtk_widget_unparent);
  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_pointer (&self->pages, sxt_pages_unref);
  G_OBJECT_CLASS (sxt_page_sheet_parent_class)->dispose (object);
}

static void
sxt_page_sheet_class_init (SxtPageSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_page_sheet_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "sxt-sheet");
}

static void
sxt_page_sheet_init (SxtPageSheet *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_margin_start (GTK_WIDGET (self), SXT_SHEET_MARGIN);
  gtk_widget_set_margin_end (GTK_WIDGET (self), SXT_SHEET_MARGIN);
  gtk_widget_set_margin_top (GTK_WIDGET (self), SXT_SHEET_MARGIN);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);

  self->scale = 1;
  self->paper = gtk_drawing_area_new ();
  gtk_widget_add_css_class (self->paper, "sxt-paper");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->paper), draw_cb, self, NULL);
  gtk_widget_set_parent (self->paper, GTK_WIDGET (self));

  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "caption");
  gtk_widget_add_css_class (self->number, "dimmed");
  gtk_widget_set_size_request (self->number, -1, SXT_SHEET_NUMBER);
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
}

GtkWidget *
sxt_page_sheet_new (void)
{
  return g_object_new (SXT_TYPE_PAGE_SHEET, NULL);
}

/**
 * sxt_page_sheet_set_page:
 * @pages: (nullable): a document's pages
 * @index: which one, from 0
 */
void
sxt_page_sheet_set_page (SxtPageSheet *self, SxtPages *pages, guint index)
{
  g_return_if_fail (SXT_IS_PAGE_SHEET (self));

  g_clear_pointer (&self->pages, sxt_pages_unref);
  self->pages = pages ? sxt_pages_ref (pages) : NULL;
  self->index = index;
  if (pages)
    {
      g_autofree char *number = g_strdup_printf ("%u", index + 1);

      gtk_label_set_label (GTK_LABEL (self->number), number);
    }
  update_size (self);
  gtk_widget_queue_draw (self->paper);
}

guint
sxt_page_sheet_get_index (SxtPageSheet *self)
{
  g_return_val_if_fail (SXT_IS_PAGE_SHEET (self), 0);

  return self->index;
}

/**
 * sxt_page_sheet_set_scale:
 * @scale: pixels for a point of the paper
 */
void
sxt_page_sheet_set_scale (SxtPageSheet *self, double scale)
{
  g_return_if_fail (SXT_IS_PAGE_SHEET (self));
  g_return_if_fail (scale > 0);

  self->scale = scale;
  update_size (self);
}
