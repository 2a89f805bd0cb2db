/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Communications: its views stand in ui/communications-page.blp. */
#include "app/communications-page.h"

struct _SxtCommunicationsPage
{
  SxtAreaPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SxtCommunicationsPage, sxt_communications_page, SXT_TYPE_AREA_PAGE)

static void
sxt_communications_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_COMMUNICATIONS_PAGE);
  G_OBJECT_CLASS (sxt_communications_page_parent_class)->dispose (object);
}

static void
sxt_communications_page_class_init (SxtCommunicationsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_communications_page_dispose;
  sxt_area_page_class_set_area (SXT_AREA_PAGE_CLASS (klass), SXT_AREA_COMMUNICATIONS);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), SXT_RESOURCES "communications-page.ui");
}

static void
sxt_communications_page_init (SxtCommunicationsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
