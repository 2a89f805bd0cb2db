/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Overview: where do we stand, what next? */
#include "app/overview-page.h"

#include "analysis/plan-timeline.h"
#include "app/area-page.h"
#include "app/chart-menu.h"
#include "app/menu-button.h"
#include "app/timeline-card.h"
#include "app/wheel-chart.h"
#include "app/wheel-view.h"
#include "app/window.h"
#include "app/words.h"
#include "checks/area-figures.h"
#include "model/all.h"
#include "model/areas.h"

#include <glib/gi18n-lib.h>

#define N_NEXT 5
#define WHEEL_PICTURE_WIDTH 460

/* One of the findings that matter most. */
typedef struct
{
  GtkWidget *row;
  GtkImage *sign;
  GtkLabel *headline;
  GtkLabel *caption;
  GtkWidget *show_button;
} Next;

/* The card of an area. */
typedef struct
{
  GtkWidget *button;
  GtkLabel *figure;
  GtkLabel *words;
} Card;

struct _SxtOverviewPage
{
  AdwBin parent_instance;

  SxtWheelView *wheel;
  GtkMenuButton *wheel_menu;
  GtkLabel *sentence;
  GtkLabel *rest;
  GtkLabel *next_count;
  GtkListBox *next_list;
  GtkWidget *nothing;
  SxtTimelineCard *timeline;
  GtkFlowBox *cards;

  SxtSession *session;
  Next next[N_NEXT];
  Card card[SXT_N_AREAS];
  gboolean is_stale;
  guint update_source;
  GtkWidget *focus_kept; /* weak */
  guint focus_ticks;
};

G_DEFINE_FINAL_TYPE (SxtOverviewPage, sxt_overview_page, ADW_TYPE_BIN)

static GtkWidget *
new_caption (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static void
add_next (SxtOverviewPage *self, Next *next)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  next->row = gtk_list_box_row_new ();
  next->sign = GTK_IMAGE (gtk_image_new ());
  next->headline = GTK_LABEL (gtk_label_new (NULL));
  next->caption = GTK_LABEL (new_caption ());
  next->show_button = gtk_button_new_with_label (_ ("Show"));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (next->row), FALSE);
  gtk_widget_add_css_class (next->row, "sxt-next");
  gtk_label_set_xalign (next->headline, 0);
  gtk_label_set_wrap (next->headline, TRUE);
  gtk_label_set_wrap_mode (next->headline, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (next->show_button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 14);
  gtk_widget_set_margin_end (box, 12);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (next->show_button), "win.show-case");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (next->show_button), "(suu)", "", 0, 0);

  gtk_box_append (GTK_BOX (words), GTK_WIDGET (next->headline));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (next->caption));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (next->sign));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), next->show_button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (next->row), box);
  gtk_list_box_append (self->next_list, next->row);
}

static void
add_card (SxtOverviewPage *self, Card *card, SxtArea area)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (sxt_area_get_icon_name ((int) area));
  GtkWidget *title = gtk_label_new (sxt_area_get_title (area)), *child;

  /* A grid's cells would have to say row and column. */
  child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  card->button = gtk_button_new ();
  card->figure = GTK_LABEL (gtk_label_new (NULL));
  card->words = GTK_LABEL (new_caption ());

  gtk_widget_add_css_class (icon, "sxt-area-icon");
  gtk_widget_add_css_class (icon, sxt_area_get_css_class ((int) area));
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (card->figure, 0);
  gtk_label_set_wrap (card->figure, TRUE); /* "1,998 of 2,000" */
  gtk_widget_add_css_class (GTK_WIDGET (card->figure), "sxt-figure");
  gtk_widget_add_css_class (card->button, "card");
  gtk_widget_add_css_class (card->button, "activatable");
  gtk_widget_add_css_class (card->button, "sxt-area-card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card->button), "win.area");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card->button), "s", sxt_area_get_key (area));

  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (card->figure));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (card->words));
  gtk_button_set_child (GTK_BUTTON (card->button), box);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card->button);
  gtk_flow_box_append (self->cards, child);
}

static void
set_sign (GtkImage *image, const char *icon_name, const char *css_class)
{
  gtk_image_set_from_icon_name (image, icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (image), (const char *[]) { css_class, NULL });
}

static void
update_wheel (SxtOverviewPage *self, SxtEngine *engine)
{
  SxtTally all = sxt_engine_tally (engine, -1);
  g_autofree char *sentence = sxt_tally_dup_sentence (&all), *rest = sxt_tally_dup_rest (&all), *shown = NULL;
  g_autoptr (SxtDrawing) wheel = sxt_wheel_chart_create_drawing (engine);

  /* Translators: how the checks stand, then the countdown: "8 of 12 checks met; 2 gaps. Launch in 142 days." */
  shown = g_strdup_printf (_ ("%s %s."), sentence, sxt_session_get_countdown (self->session));
  sxt_wheel_view_set_wheel (self->wheel, wheel);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->wheel), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Checks met, by area"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  for (SxtArea area = 0; area < SXT_N_AREAS; area++)
    {
      SxtTally tally = sxt_engine_tally (engine, (int) area);
      g_autofree char *met = sxt_tally_dup_met (&tally), *states = sxt_tally_dup_words (&tally);
      g_autofree char *words =
          sxt_tally_count_open (&tally) > 0
              /* Translators: an area, its checks, its state: "Schools: 2 of 5 checks met, 1 gap" */
              ? g_strdup_printf (_ ("%s: %s, %s"), sxt_area_get_title (area), met, states)
              : g_strdup_printf ("%s: %s", sxt_area_get_title (area), met);

      sxt_wheel_view_set_words (self->wheel, area, words);
    }
  gtk_label_set_label (self->sentence, shown);
  gtk_label_set_label (self->rest, rest ? rest : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rest), rest != NULL);
}

/* ---- The wheel as a table, as a picture ---- */

static SxtChartTable *
create_wheel_table (gpointer data)
{
  return sxt_wheel_chart_create_table (sxt_session_get_engine (SXT_OVERVIEW_PAGE (data)->session));
}

static SxtDrawing *
create_wheel_drawing (gpointer data)
{
  return sxt_wheel_chart_create_drawing (sxt_session_get_engine (SXT_OVERVIEW_PAGE (data)->session));
}

static const SxtChartFuncs wheel_funcs = {
  .create_table = create_wheel_table,
  .create_drawing = create_wheel_drawing,
  .width = WHEEL_PICTURE_WIDTH,
};

/* ---- The timeline ---- */

static void
update_timeline (SxtOverviewPage *self, SxtEngine *engine)
{
  g_autoptr (SxtTimeline) timeline =
      sxt_plan_timeline_new (sxt_engine_get_project (engine), sxt_engine_get_date (engine), TRUE);

  sxt_timeline_card_set_timeline (self->timeline, timeline);
}

static void
show_target (SxtOverviewPage *self, SxtListId list, const char *id, int field)
{
  g_autofree char *wanted = g_strdup (id);
  SxtTarget target = { list, wanted, field, NULL };

  sxt_window_show_target (SXT_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), -1, &target);
}

static void
item_activated_cb (SxtOverviewPage *self, guint index)
{
  SxtTimeline *timeline = sxt_timeline_view_get_timeline (sxt_timeline_card_get_view (self->timeline));
  const SxtTimelineItem *item = sxt_timeline_get_item (timeline, index);

  if (item->id)
    show_target (self, item->list, item->id, item->field);
}

static void
timeline_started_cb (SxtOverviewPage *self)
{
  SxtRecord *plan = sxt_project_get_single (sxt_session_get_project (self->session), SXT_PLAN);

  show_target (self, SXT_PLAN, sxt_record_get_id (plan), SXT_PLAN_LAUNCH);
}

static void
update_next (SxtOverviewPage *self, SxtEngine *engine)
{
  g_autoptr (GPtrArray) urgent = sxt_engine_get_urgent (engine, N_NEXT);
  SxtTally all = sxt_engine_tally (engine, -1);
  guint open = sxt_tally_count_open (&all);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u of %u open finding", "%u of %u open findings", open), urgent->len, open);

  for (guint i = 0; i < N_NEXT; i++)
    {
      Next *next = &self->next[i];
      const SxtFinding *finding = i < urgent->len ? g_ptr_array_index (urgent, i) : NULL;
      g_autofree char *headline = NULL, *caption = NULL, *when = NULL;

      gtk_widget_set_visible (next->row, finding != NULL);
      if (!finding)
        continue;

      headline = sxt_finding_dup_headline (finding);
      when = sxt_finding_dup_when (finding, sxt_engine_get_date (engine));
      if (when)
        /* Translators: a finding's state, area, and how near its date is: "Gap · Schools · in 142 days" */
        caption = g_strdup_printf (_ ("%s · %s · %s"), sxt_finding_get_label (finding),
                                   sxt_area_get_title (finding->check->area), when);
      else
        caption =
            g_strdup_printf (_ ("%s · %s"), sxt_finding_get_label (finding), sxt_area_get_title (finding->check->area));
      gtk_label_set_label (next->headline, headline);
      gtk_label_set_label (next->caption, caption);
      set_sign (next->sign, sxt_finding_get_icon_name (finding), sxt_finding_get_css_class (finding));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (next->show_button), "(suu)", finding->check->id,
                                        sxt_finding_get_shown_case (finding), 0);
      gtk_widget_set_visible (next->show_button, sxt_finding_get_target (finding) != NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (next->row), GTK_ACCESSIBLE_PROPERTY_LABEL, headline,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (next->show_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, headline,
                                      -1);
    }
  gtk_label_set_label (self->next_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->next_count), open > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->next_list), urgent->len > 0);
  gtk_widget_set_visible (self->nothing, urgent->len == 0);
}

static void
update_cards (SxtOverviewPage *self, SxtEngine *engine)
{
  for (SxtArea area = 0; area < SXT_N_AREAS; area++)
    {
      Card *card = &self->card[area];
      g_autoptr (SxtMessage) figure_message = NULL;
      g_autoptr (SxtMessage) words_message = NULL;
      g_autofree char *figure = NULL, *words = NULL, *name = NULL;

      sxt_area_find_figure (area, sxt_engine_get_project (engine), sxt_engine_get_date (engine), &figure_message,
                            &words_message);
      figure = figure_message ? sxt_message_format (figure_message) : NULL;
      words = sxt_message_format (words_message);
      name = figure ? g_strdup_printf ("%s: %s %s", sxt_area_get_title (area), figure, words)
                    : g_strdup_printf ("%s: %s", sxt_area_get_title (area), words);
      gtk_label_set_label (card->figure, figure ? figure : "–");
      gtk_label_set_label (card->words, words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (card->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
update (SxtOverviewPage *self)
{
  SxtEngine *engine = sxt_session_get_engine (self->session);

  self->is_stale = FALSE;
  update_wheel (self, engine);
  update_next (self, engine);
  update_timeline (self, engine);
  update_cards (self, engine);
}

static gboolean
update_idle (gpointer data)
{
  SxtOverviewPage *self = data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Once for all that changed; out of sight it waits. */
static void
changed_cb (SxtOverviewPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_idle, self, NULL);
}

static gboolean
focus_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SxtOverviewPage *self = SXT_OVERVIEW_PAGE (widget);

  if (++self->focus_ticks < 2)
    return G_SOURCE_CONTINUE;
  if (self->focus_kept && gtk_widget_get_mapped (self->focus_kept))
    gtk_widget_grab_focus (self->focus_kept);
  g_clear_weak_pointer (&self->focus_kept);

  return G_SOURCE_REMOVE;
}

/* What is unmapped for a moment loses the focus: give it back. */
static void
breakpoint_cb (SxtOverviewPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  self->focus_ticks = 0;
  if (self->focus_kept || !focus || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  g_set_weak_pointer (&self->focus_kept, focus);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_again_cb, NULL, NULL);
}

static void
sxt_overview_page_map (GtkWidget *widget)
{
  SxtOverviewPage *self = SXT_OVERVIEW_PAGE (widget);

  if (self->is_stale)
    update (self);
  GTK_WIDGET_CLASS (sxt_overview_page_parent_class)->map (widget);
}

static void
sxt_overview_page_dispose (GObject *object)
{
  g_clear_weak_pointer (&SXT_OVERVIEW_PAGE (object)->focus_kept);
  g_clear_handle_id (&SXT_OVERVIEW_PAGE (object)->update_source, g_source_remove);
  g_clear_object (&SXT_OVERVIEW_PAGE (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_OVERVIEW_PAGE);
  G_OBJECT_CLASS (sxt_overview_page_parent_class)->dispose (object);
}

static void
sxt_overview_page_class_init (SxtOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_overview_page_dispose;
  widget_class->map = sxt_overview_page_map;
  g_type_ensure (SXT_TYPE_WHEEL_VIEW);
  g_type_ensure (SXT_TYPE_TIMELINE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, wheel);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, wheel_menu);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, rest);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, next_count);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, next_list);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, cards);
  gtk_widget_class_bind_template_callback (widget_class, breakpoint_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, timeline_started_cb);
}

static void
sxt_overview_page_init (SxtOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < N_NEXT; i++)
    add_next (self, &self->next[i]);
  for (SxtArea area = 0; area < SXT_N_AREAS; area++)
    add_card (self, &self->card[area], area);
  sxt_menu_button_set_name (self->wheel_menu, _ ("Wheel as Table or Picture"));
  sxt_chart_menu_attach (self->wheel_menu, GTK_WIDGET (self->wheel), _ ("Checks Met, by Area"), &wheel_funcs, self);
  sxt_timeline_card_set_title (self->timeline, _ ("Timeline"));
  sxt_timeline_card_set_empty (self->timeline,
                               _ ("The plan’s dates will stand here side by side: launch and waves, first "
                                  "conversations, purchases, training and messages. Start with the day of the launch."),
                               _ ("Set Launch Date"));
}

GtkWidget *
sxt_overview_page_new (SxtSession *session)
{
  SxtOverviewPage *self = g_object_new (SXT_TYPE_OVERVIEW_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (sxt_session_get_engine (session), "updated", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* Dates that no check asks for are on the timeline all the same. */
  g_signal_connect_object (sxt_session_get_project (session), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::countdown", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
