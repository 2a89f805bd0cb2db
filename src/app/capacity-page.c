/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Capacity: its views stand in ui/capacity-page.blp. */
#include "app/capacity-page.h"

struct _SxtCapacityPage
{
  SxtAreaPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SxtCapacityPage, sxt_capacity_page, SXT_TYPE_AREA_PAGE)

static void
sxt_capacity_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_CAPACITY_PAGE);
  G_OBJECT_CLASS (sxt_capacity_page_parent_class)->dispose (object);
}

static void
sxt_capacity_page_class_init (SxtCapacityPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_capacity_page_dispose;
  sxt_area_page_class_set_area (SXT_AREA_PAGE_CLASS (klass), SXT_AREA_CAPACITY);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), SXT_RESOURCES "capacity-page.ui");
}

static void
sxt_capacity_page_init (SxtCapacityPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
