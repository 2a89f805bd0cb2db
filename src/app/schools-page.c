/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Schools: its views stand in ui/schools-page.blp. */
#include "app/schools-page.h"

#include "app/readiness-view.h"

struct _SxtSchoolsPage
{
  SxtAreaPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SxtSchoolsPage, sxt_schools_page, SXT_TYPE_AREA_PAGE)

static void
sxt_schools_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_SCHOOLS_PAGE);
  G_OBJECT_CLASS (sxt_schools_page_parent_class)->dispose (object);
}

static void
sxt_schools_page_class_init (SxtSchoolsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_schools_page_dispose;
  g_type_ensure (SXT_TYPE_READINESS_VIEW);
  sxt_area_page_class_set_area (SXT_AREA_PAGE_CLASS (klass), SXT_AREA_SCHOOLS);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), SXT_RESOURCES "schools-page.ui");
}

static void
sxt_schools_page_init (SxtSchoolsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
