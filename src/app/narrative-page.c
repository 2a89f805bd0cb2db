/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Narrative: its views stand in ui/narrative-page.blp. */
#include "app/narrative-page.h"

struct _SxtNarrativePage
{
  SxtAreaPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SxtNarrativePage, sxt_narrative_page, SXT_TYPE_AREA_PAGE)

static void
sxt_narrative_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_NARRATIVE_PAGE);
  G_OBJECT_CLASS (sxt_narrative_page_parent_class)->dispose (object);
}

static void
sxt_narrative_page_class_init (SxtNarrativePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_narrative_page_dispose;
  sxt_area_page_class_set_area (SXT_AREA_PAGE_CLASS (klass), SXT_AREA_NARRATIVE);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), SXT_RESOURCES "narrative-page.ui");
}

static void
sxt_narrative_page_init (SxtNarrativePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
