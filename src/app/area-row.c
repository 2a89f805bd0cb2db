/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the seven tabs: ring, title, state in words, count of what is open. */
#include "app/area-row.h"

#include "app/area-page.h"
#include "app/ring.h"
#include "app/words.h"
#include "model/areas.h"

#include <glib/gi18n-lib.h>

struct _SxtAreaRow
{
  GtkListBoxRow parent_instance;

  SxtRing *ring;
  GtkLabel *title;
  GtkLabel *words;
  GtkLabel *pill;
  int area;
};

G_DEFINE_FINAL_TYPE (SxtAreaRow, sxt_area_row, GTK_TYPE_LIST_BOX_ROW)

static void
sxt_area_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_AREA_ROW);
  G_OBJECT_CLASS (sxt_area_row_parent_class)->dispose (object);
}

static void
sxt_area_row_class_init (SxtAreaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_area_row_dispose;
  g_type_ensure (SXT_TYPE_RING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "area-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtAreaRow, ring);
  gtk_widget_class_bind_template_child (widget_class, SxtAreaRow, title);
  gtk_widget_class_bind_template_child (widget_class, SxtAreaRow, words);
  gtk_widget_class_bind_template_child (widget_class, SxtAreaRow, pill);
}

static void
sxt_area_row_init (SxtAreaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sxt_area_row_new:
 * @area: an SxtArea, or -1 for the Overview
 */
GtkWidget *
sxt_area_row_new (int area)
{
  SxtAreaRow *self = g_object_new (SXT_TYPE_AREA_ROW, NULL);

  self->area = area;
  gtk_label_set_label (self->title, area < 0 ? _ ("Overview") : sxt_area_get_title ((SxtArea) area));
  sxt_ring_set_icon_name (self->ring, sxt_area_get_icon_name (area));
  gtk_widget_add_css_class (GTK_WIDGET (self->ring), sxt_area_get_css_class (area));

  return GTK_WIDGET (self);
}

int
sxt_area_row_get_area (SxtAreaRow *self)
{
  g_return_val_if_fail (SXT_IS_AREA_ROW (self), -1);

  return self->area;
}

/**
 * sxt_area_row_update:
 *
 * Says again how the area's checks stand.
 */
void
sxt_area_row_update (SxtAreaRow *self, SxtEngine *engine)
{
  SxtTally tally;
  guint open;
  g_autofree char *words = NULL, *count = NULL, *name = NULL;

  g_return_if_fail (SXT_IS_AREA_ROW (self));
  g_return_if_fail (SXT_IS_ENGINE (engine));

  tally = sxt_engine_tally (engine, self->area);
  open = sxt_tally_count_open (&tally);
  words = self->area < 0 ? sxt_tally_dup_met (&tally) : sxt_tally_dup_words (&tally);
  count = g_strdup_printf ("%u", open);

  sxt_ring_set_fraction (self->ring, tally.total > 0 ? (double) tally.met / tally.total : 0);
  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->pill, count);
  gtk_widget_set_visible (GTK_WIDGET (self->pill), self->area >= 0 && open > 0);

  /* Translators: a tab and its state, as a screen reader says it: "Schools: 2 gaps, 1 at risk" */
  name = g_strdup_printf (_ ("%s: %s"), gtk_label_get_label (self->title), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
