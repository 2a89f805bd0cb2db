/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Curriculum: its views stand in ui/curriculum-page.blp. */
#include "app/curriculum-page.h"

struct _SxtCurriculumPage
{
  SxtAreaPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SxtCurriculumPage, sxt_curriculum_page, SXT_TYPE_AREA_PAGE)

static void
sxt_curriculum_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_CURRICULUM_PAGE);
  G_OBJECT_CLASS (sxt_curriculum_page_parent_class)->dispose (object);
}

static void
sxt_curriculum_page_class_init (SxtCurriculumPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_curriculum_page_dispose;
  sxt_area_page_class_set_area (SXT_AREA_PAGE_CLASS (klass), SXT_AREA_CURRICULUM);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), SXT_RESOURCES "curriculum-page.ui");
}

static void
sxt_curriculum_page_init (SxtCurriculumPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
