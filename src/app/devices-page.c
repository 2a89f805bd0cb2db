/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the area Devices: its views stand in ui/devices-page.blp. */
#include "app/devices-page.h"

struct _SxtDevicesPage
{
  SxtAreaPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SxtDevicesPage, sxt_devices_page, SXT_TYPE_AREA_PAGE)

static void
sxt_devices_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_DEVICES_PAGE);
  G_OBJECT_CLASS (sxt_devices_page_parent_class)->dispose (object);
}

static void
sxt_devices_page_class_init (SxtDevicesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_devices_page_dispose;
  sxt_area_page_class_set_area (SXT_AREA_PAGE_CLASS (klass), SXT_AREA_DEVICES);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), SXT_RESOURCES "devices-page.ui");
}

static void
sxt_devices_page_init (SxtDevicesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
