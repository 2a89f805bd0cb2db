/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline with its title, zoom and menu, or what goes there while it has no dates. */
#include "app/timeline-card.h"

#include <glib/gi18n-lib.h>

#include "app/area-page.h"
#include "app/chart-menu.h"
#include "app/menu-button.h"
#include "base/format.h"

#define PICTURE_WIDTH 980

struct _SxtTimelineCard
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *seen;
  GtkWidget *zoom_out;
  GtkWidget *zoom_in;
  GtkMenuButton *menu;
  SxtTimelineView *view;
  GtkWidget *empty;
  GtkLabel *empty_words;
  GtkButton *start;
};

enum
{
  ACTIVATED,
  STARTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SxtTimelineCard, sxt_timeline_card, ADW_TYPE_BIN)

/* ---- As a table, as a picture ---- */

static SxtChartTable *
create_table (gpointer data)
{
  SxtTimeline *timeline = sxt_timeline_view_get_timeline (SXT_TIMELINE_CARD (data)->view);
  SxtChartTable *table = sxt_chart_table_new (
      (const char *[]) { _ ("Date"), _ ("Until"), _ ("What"), _ ("Lane"), _ ("Where It Stands"), NULL });

  for (guint i = 0; timeline && i < sxt_timeline_get_n_items (timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (timeline, i);
      g_autofree char *from = sxt_format_date (item->from, SXT_DATE_MEDIUM);
      g_autofree char *to = item->to > item->from ? sxt_format_date (item->to, SXT_DATE_MEDIUM) : g_strdup ("");

      sxt_chart_table_add (table, (const char *[]) { from, to, item->title,
                                                     sxt_timeline_get_lane (timeline, item->lane)->title,
                                                     sxt_timeline_item_is_conflict (item)
                                                         ? _ ("conflict")
                                                         : sxt_timeline_standing_get_words (item->standing),
                                                     NULL });
    }

  return table;
}

static SxtDrawing *
create_drawing (gpointer data)
{
  return sxt_timeline_view_create_drawing (SXT_TIMELINE_CARD (data)->view);
}

static const SxtChartFuncs chart_funcs = {
  .create_table = create_table,
  .create_drawing = create_drawing,
  .width = PICTURE_WIDTH,
};

/* ---- What is seen ---- */

static void
range_changed_cb (SxtTimelineCard *self)
{
  SxtDate first, last;
  g_autofree char *from = NULL, *to = NULL, *both = NULL, *words = NULL;

  int cursor = sxt_timeline_view_get_shown_cursor (self->view);

  if (!sxt_timeline_view_get_seen (self->view, &first, &last))
    return;
  from = sxt_format_date (first, SXT_DATE_MONTH_YEAR);
  to = sxt_format_date (last, SXT_DATE_MONTH_YEAR);
  /* Translators: the months that are seen, "Jan 2027 – Feb 2028" */
  both = g_strdup_printf (_ ("%s – %s"), from, to);
  /* Who walks by keyboard reads what a pointer would be told. */
  if (cursor >= 0)
    words = sxt_timeline_dup_words (sxt_timeline_view_get_timeline (self->view), (guint) cursor);
  gtk_label_set_label (self->seen, words ? words : both);
  gtk_widget_set_sensitive (self->zoom_in, sxt_timeline_view_can_zoom (self->view, -1));
  gtk_widget_set_sensitive (self->zoom_out, sxt_timeline_view_can_zoom (self->view, 1));
}

static void
zoom_in_cb (SxtTimelineCard *self)
{
  sxt_timeline_view_zoom (self->view, -1);
}

static void
zoom_out_cb (SxtTimelineCard *self)
{
  sxt_timeline_view_zoom (self->view, 1);
}

static void
activated_cb (SxtTimelineCard *self, guint item)
{
  g_signal_emit (self, signals[ACTIVATED], 0, item);
}

static void
start_cb (SxtTimelineCard *self)
{
  g_signal_emit (self, signals[STARTED], 0);
}

static void
sxt_timeline_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_TIMELINE_CARD);
  G_OBJECT_CLASS (sxt_timeline_card_parent_class)->dispose (object);
}

static void
sxt_timeline_card_class_init (SxtTimelineCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_timeline_card_dispose;
  g_type_ensure (SXT_TYPE_TIMELINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "timeline-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtTimelineCard, title);
  gtk_widget_class_bind_template_child (widget_class, SxtTimelineCard, seen);
  gtk_widget_class_bind_template_child (widget_class, SxtTimelineCard, zoom_out);
  gtk_widget_class_bind_template_child (widget_class, SxtTimelineCard, zoom_in);
  gtk_widget_class_bind_template_child (widget_class, SxtTimelineCard, menu);
  gtk_widget_class_bind_template_child (widget_class, SxtTimelineCard, view);
  gtk_widget_class_bind_template_child (widget_class, SxtTimelineCard, empty);
  gtk_widget_class_bind_template_child (widget_class, SxtTimelineCard, empty_words);
  gtk_widget_class_bind_template_child (widget_class, SxtTimelineCard, start);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);

  signals[ACTIVATED] = g_signal_new ("activated", SXT_TYPE_TIMELINE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[STARTED] =
      g_signal_new ("started", SXT_TYPE_TIMELINE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sxt_timeline_card_init (SxtTimelineCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sxt_menu_button_set_name (self->menu, _ ("Timeline as Table or Picture"));
}

/**
 * sxt_timeline_card_set_title:
 * @title: what the timeline shows; set once
 */
void
sxt_timeline_card_set_title (SxtTimelineCard *self, const char *title)
{
  g_return_if_fail (SXT_IS_TIMELINE_CARD (self));

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Arrow keys go from date to date, Enter shows one."), -1);
  sxt_chart_menu_attach (self->menu, GTK_WIDGET (self->view), title, &chart_funcs, self);
}

/**
 * sxt_timeline_card_set_empty:
 * @words: what goes here, while there is no date
 * @button: the label of the button that starts it
 */
void
sxt_timeline_card_set_empty (SxtTimelineCard *self, const char *words, const char *button)
{
  g_return_if_fail (SXT_IS_TIMELINE_CARD (self));

  gtk_label_set_label (self->empty_words, words);
  gtk_button_set_label (self->start, button);
}

/**
 * sxt_timeline_card_set_timeline:
 * @timeline: what to show; without items the card says what goes there
 */
void
sxt_timeline_card_set_timeline (SxtTimelineCard *self, SxtTimeline *timeline)
{
  gboolean has_items;

  g_return_if_fail (SXT_IS_TIMELINE_CARD (self));

  has_items = sxt_timeline_get_n_items (timeline) > 0;
  sxt_timeline_view_set_timeline (self->view, timeline);
  gtk_widget_set_visible (GTK_WIDGET (self->view), has_items);
  gtk_widget_set_visible (GTK_WIDGET (self->seen), has_items);
  gtk_widget_set_visible (self->zoom_in, has_items);
  gtk_widget_set_visible (self->zoom_out, has_items);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), has_items);
  gtk_widget_set_visible (self->empty, !has_items);
}

SxtTimelineView *
sxt_timeline_card_get_view (SxtTimelineCard *self)
{
  g_return_val_if_fail (SXT_IS_TIMELINE_CARD (self), NULL);

  return self->view;
}
