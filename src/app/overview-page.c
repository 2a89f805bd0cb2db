/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Overview: where do we stand, what next? */
#include "app/overview-page.h"

#include "app/area-page.h"
#include "app/drawing-view.h"
#include "app/words.h"
#include "model/areas.h"
#include "report/wheel.h"

#include <glib/gi18n-lib.h>

#define N_NEXT 5

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
  GtkImage *sign;
} Card;

struct _SxtOverviewPage
{
  AdwBin parent_instance;

  SxtDrawingView *wheel;
  GtkLabel *sentence;
  GtkLabel *rest;
  GtkLabel *next_count;
  GtkListBox *next_list;
  GtkWidget *nothing;
  GtkFlowBox *cards;

  SxtSession *session;
  Next next[N_NEXT];
  Card card[SXT_N_AREAS];
  gboolean is_stale;
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
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
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
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (sxt_area_get_icon_name ((int) area));
  GtkWidget *title = gtk_label_new (sxt_area_get_title (area)), *child = gtk_flow_box_child_new ();

  card->button = gtk_button_new ();
  card->figure = GTK_LABEL (gtk_label_new (NULL));
  card->words = GTK_LABEL (new_caption ());
  card->sign = GTK_IMAGE (gtk_image_new ());

  gtk_widget_add_css_class (icon, "sxt-area-icon");
  gtk_widget_add_css_class (icon, sxt_area_get_css_class ((int) area));
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (card->figure, 0);
  gtk_widget_add_css_class (GTK_WIDGET (card->figure), "sxt-figure");
  gtk_widget_set_hexpand (GTK_WIDGET (card->words), TRUE);
  gtk_widget_add_css_class (card->button, "card");
  gtk_widget_add_css_class (card->button, "activatable");
  gtk_widget_add_css_class (card->button, "sxt-area-card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card->button), "win.area");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card->button), "s", sxt_area_get_key (area));

  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (card->sign));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (card->words));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (card->figure));
  gtk_box_append (GTK_BOX (box), foot);
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

static SxtMark
get_mark (SxtState state)
{
  switch (state)
    {
    case SXT_STATE_MET: return SXT_MARK_MET;
    case SXT_STATE_AT_RISK: return SXT_MARK_AT_RISK;
    case SXT_STATE_MISSED: return SXT_MARK_GAP;
    case SXT_STATE_NOT_STARTED: return SXT_MARK_NOT_STARTED;
    default: g_return_val_if_reached (SXT_MARK_NONE);
    }
}

static void
update_wheel (SxtOverviewPage *self, SxtEngine *engine)
{
  SxtTally all = sxt_engine_tally (engine, -1);
  SxtWheelSector sectors[SXT_N_AREAS];
  char *captions[SXT_N_AREAS];
  g_autofree char *sentence = sxt_tally_dup_sentence (&all), *rest = sxt_tally_dup_rest (&all);
  g_autofree char *figure = g_strdup_printf ("%u", all.met), *below = g_strdup_printf (_ ("of %u"), all.total);
  g_autofree char *shown = NULL;
  g_autoptr (SxtDrawing) drawing = NULL;

  for (SxtArea area = 0; area < SXT_N_AREAS; area++)
    {
      SxtTally tally = sxt_engine_tally (engine, (int) area);

      captions[area] = g_strdup_printf (_ ("%u of %u"), tally.met, tally.total);
      sectors[area] = (SxtWheelSector) { sxt_area_get_title (area), captions[area], tally.met, tally.total,
                                         get_mark (sxt_engine_get_worst (engine, (int) area)) };
    }
  drawing = sxt_wheel_new (sectors, figure, below);
  for (SxtArea area = 0; area < SXT_N_AREAS; area++)
    g_free (captions[area]);

  /* Translators: how the checks stand, then the countdown: "8 of 12 checks met; 2 gaps. Launch in 142 days." */
  shown = g_strdup_printf (_ ("%s %s."), sentence, sxt_session_get_countdown (self->session));
  sxt_drawing_view_set_drawing (self->wheel, drawing);
  sxt_drawing_view_set_words (self->wheel, _ ("Checks met, by area"), sentence);
  gtk_label_set_label (self->sentence, shown);
  gtk_label_set_label (self->rest, rest ? rest : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rest), rest != NULL);
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
      SxtTally tally = sxt_engine_tally (engine, (int) area);
      SxtState worst = sxt_engine_get_worst (engine, (int) area);
      g_autofree char *figure = g_strdup_printf (_ ("%u of %u"), tally.met, tally.total);
      g_autofree char *states = sxt_tally_dup_words (&tally);
      /* Translators: below "2 of 5": what is counted, and the rest: "checks met; 1 gap, 2 at risk" */
      g_autofree char *words = sxt_tally_count_open (&tally) > 0
                                   ? g_strdup_printf (ngettext ("check met; %s", "checks met; %s", tally.total), states)
                                   : g_strdup (ngettext ("check met", "checks met", tally.total));
      g_autofree char *name = g_strdup_printf ("%s: %s %s", sxt_area_get_title (area), figure, words);

      gtk_label_set_label (card->figure, figure);
      gtk_label_set_label (card->words, words);
      set_sign (card->sign, sxt_state_get_icon_name (worst), sxt_state_get_css_class (worst));
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
  update_cards (self, engine);
}

/* Out of sight it waits. */
static void
updated_cb (SxtOverviewPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    self->is_stale = TRUE;
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
  g_type_ensure (SXT_TYPE_DRAWING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, wheel);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, rest);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, next_count);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, next_list);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, SxtOverviewPage, cards);
}

static void
sxt_overview_page_init (SxtOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < N_NEXT; i++)
    add_next (self, &self->next[i]);
  for (SxtArea area = 0; area < SXT_N_AREAS; area++)
    add_card (self, &self->card[area], area);
}

GtkWidget *
sxt_overview_page_new (SxtSession *session)
{
  SxtOverviewPage *self = g_object_new (SXT_TYPE_OVERVIEW_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (sxt_session_get_engine (session), "updated", G_CALLBACK (updated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::countdown", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
