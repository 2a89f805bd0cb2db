/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to mend here: the findings of an area. */
#include "app/findings-pane.h"

#include "app/area-page.h"
#include "app/finding-row.h"
#include "app/words.h"

#include <glib/gi18n-lib.h>

/* At most so many stand open; the rest folds into a line. */
#define MAX_OPEN 5

typedef enum
{
  FOLD_NONE,
  FOLD_MORE,
  FOLD_NOT_STARTED,
  FOLD_MET,
  FOLD_SET_ASIDE,
  N_FOLDS,
} Fold;

struct _SxtFindingsPane
{
  AdwBin parent_instance;

  GtkWidget *head;
  GtkLabel *pill;
  GtkListBox *open_list;
  GtkListBox *fold_list;
  AdwExpanderRow *more_fold;
  AdwExpanderRow *not_started_fold;
  AdwExpanderRow *met_fold;
  AdwExpanderRow *set_aside_fold;

  AdwExpanderRow *folds[N_FOLDS];
  GtkImage *fold_signs[N_FOLDS];
  SxtSession *session;
  int area;
  GPtrArray *rows; /* of SxtFindingRow, in the order of the checks */
  GArray *layout;  /* of Place: what stands where now */
};

typedef struct
{
  GtkWidget *row;
  Fold fold;
} Place;

G_DEFINE_FINAL_TYPE (SxtFindingsPane, sxt_findings_pane, ADW_TYPE_BIN)

static void
take_out (SxtFindingsPane *self, const Place *place)
{
  if (place->fold == FOLD_NONE)
    gtk_list_box_remove (self->open_list, place->row);
  else
    adw_expander_row_remove (self->folds[place->fold], place->row);
}

static void
put_in (SxtFindingsPane *self, const Place *place)
{
  if (place->fold == FOLD_NONE)
    gtk_list_box_append (self->open_list, place->row);
  else
    adw_expander_row_add_row (self->folds[place->fold], place->row);
}

static void
clear (SxtFindingsPane *self)
{
  for (guint i = 0; i < self->layout->len; i++)
    take_out (self, &g_array_index (self->layout, Place, i));
  g_array_set_size (self->layout, 0);
  g_ptr_array_set_size (self->rows, 0);
}

typedef struct
{
  const SxtFinding *finding;
  guint index;
  GtkWidget *row;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;
  gint64 dx = x->finding->endangers == SXT_DATE_NONE ? G_MAXINT32 : x->finding->endangers;
  gint64 dy = y->finding->endangers == SXT_DATE_NONE ? G_MAXINT32 : y->finding->endangers;

  if (x->finding->state != y->finding->state)
    return (int) y->finding->state - (int) x->finding->state;
  if (dx != dy)
    return dx < dy ? -1 : 1;

  return (int) x->index - (int) y->index;
}

static void
set_fold (SxtFindingsPane *self, Fold fold, guint n, char *title, const char *icon_name, const char *css_class)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->folds[fold]), title);
  gtk_widget_set_visible (GTK_WIDGET (self->folds[fold]), n > 0);
  if (n == 0)
    adw_expander_row_set_expanded (self->folds[fold], FALSE);
  gtk_image_set_from_icon_name (self->fold_signs[fold], icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (self->fold_signs[fold]), (const char *[]) { css_class, NULL });
  g_free (title);
}

/* Which finding stands where, by how it is now. */
static GArray *
lay_out (SxtFindingsPane *self, GArray *entries, guint counts[N_FOLDS], SxtState *worst_more)
{
  GArray *layout = g_array_new (FALSE, FALSE, sizeof (Place));
  SxtEngine *engine = sxt_session_get_engine (self->session);
  SxtTally tally = sxt_engine_tally (engine, self->area);
  gboolean fold_blanks = tally.missed + tally.at_risk > 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      Place place = { entry->row, FOLD_NONE };

      if (entry->finding->set_aside)
        place.fold = FOLD_SET_ASIDE;
      else if (entry->finding->state == SXT_STATE_MET)
        place.fold = FOLD_MET;
      else if (entry->finding->state == SXT_STATE_NOT_STARTED && fold_blanks)
        place.fold = FOLD_NOT_STARTED;
      else if (counts[FOLD_NONE] >= MAX_OPEN)
        {
          place.fold = FOLD_MORE;
          *worst_more = MAX (*worst_more, entry->finding->state);
        }
      counts[place.fold]++;
      g_array_append_val (layout, place);
    }

  return layout;
}

static void
update (SxtFindingsPane *self)
{
  SxtEngine *engine = sxt_session_get_engine (self->session);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GArray) layout = NULL;
  guint counts[N_FOLDS] = { 0 };
  guint n_open;
  SxtState worst_more = SXT_STATE_NOT_STARTED;
  g_autofree char *count = NULL;
  gboolean same;

  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (engine, i);
      Entry entry = { finding, i, NULL };

      if ((int) finding->check->area != self->area)
        continue;
      if (entries->len == self->rows->len)
        g_ptr_array_add (self->rows, g_object_ref_sink (sxt_finding_row_new (finding->check->id)));
      entry.row = g_ptr_array_index (self->rows, entries->len);
      sxt_finding_row_update (SXT_FINDING_ROW (entry.row), finding);
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);

  layout = lay_out (self, entries, counts, &worst_more);
  same = layout->len == self->layout->len &&
         (layout->len == 0 || memcmp (layout->data, self->layout->data, layout->len * sizeof (Place)) == 0);
  if (!same)
    {
      GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
      GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
      g_autoptr (GtkWidget) kept =
          focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? g_object_ref (focus) : NULL;

      for (guint i = 0; i < self->layout->len; i++)
        take_out (self, &g_array_index (self->layout, Place, i));
      for (guint i = 0; i < layout->len; i++)
        put_in (self, &g_array_index (layout, Place, i));
      g_array_unref (self->layout);
      self->layout = g_array_ref (layout);
      /* A finding that folds away gives its focus to what is first now. */
      if (kept && gtk_widget_get_mapped (kept))
        gtk_widget_grab_focus (kept);
      else if (kept)
        gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    }

  n_open = counts[FOLD_NONE] + counts[FOLD_MORE] + counts[FOLD_NOT_STARTED];
  count = g_strdup_printf ("%u", n_open);
  gtk_label_set_label (self->pill, count);
  gtk_widget_set_visible (GTK_WIDGET (self->pill), n_open > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->open_list), counts[FOLD_NONE] > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->fold_list), layout->len > counts[FOLD_NONE]);
  set_fold (self, FOLD_MORE, counts[FOLD_MORE],
            g_strdup_printf (ngettext ("%u more to mend", "%u more to mend", counts[FOLD_MORE]), counts[FOLD_MORE]),
            sxt_state_get_icon_name (worst_more), sxt_state_get_css_class (worst_more));
  set_fold (self, FOLD_NOT_STARTED, counts[FOLD_NOT_STARTED],
            g_strdup_printf (ngettext ("%u not started", "%u not started", counts[FOLD_NOT_STARTED]),
                             counts[FOLD_NOT_STARTED]),
            sxt_state_get_icon_name (SXT_STATE_NOT_STARTED), sxt_state_get_css_class (SXT_STATE_NOT_STARTED));
  set_fold (self, FOLD_MET, counts[FOLD_MET],
            g_strdup_printf (ngettext ("%u check met", "%u checks met", counts[FOLD_MET]), counts[FOLD_MET]),
            sxt_state_get_icon_name (SXT_STATE_MET), sxt_state_get_css_class (SXT_STATE_MET));
  set_fold (self, FOLD_SET_ASIDE, counts[FOLD_SET_ASIDE],
            g_strdup_printf (ngettext ("%u set aside", "%u set aside", counts[FOLD_SET_ASIDE]), counts[FOLD_SET_ASIDE]),
            SXT_ICON_SET_ASIDE, "sxt-state-set-aside");
}

static void
updated_cb (SxtFindingsPane *self)
{
  if (self->area >= 0)
    update (self);
}

static void
sxt_findings_pane_dispose (GObject *object)
{
  SxtFindingsPane *self = SXT_FINDINGS_PANE (object);

  if (self->layout)
    clear (self);
  if (self->session)
    g_signal_handlers_disconnect_by_data (sxt_session_get_engine (self->session), self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->layout, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_FINDINGS_PANE);
  G_OBJECT_CLASS (sxt_findings_pane_parent_class)->dispose (object);
}

static void
sxt_findings_pane_class_init (SxtFindingsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_findings_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "findings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, head);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, pill);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, open_list);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, fold_list);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, more_fold);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, not_started_fold);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, met_fold);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, set_aside_fold);
}

static void
sxt_findings_pane_init (SxtFindingsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->area = -1;
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->layout = g_array_new (FALSE, FALSE, sizeof (Place));
  self->folds[FOLD_MORE] = self->more_fold;
  self->folds[FOLD_NOT_STARTED] = self->not_started_fold;
  self->folds[FOLD_MET] = self->met_fold;
  self->folds[FOLD_SET_ASIDE] = self->set_aside_fold;
  for (guint i = FOLD_MORE; i < N_FOLDS; i++)
    {
      self->fold_signs[i] = GTK_IMAGE (gtk_image_new ());
      adw_expander_row_add_prefix (self->folds[i], GTK_WIDGET (self->fold_signs[i]));
    }
}

GtkWidget *
sxt_findings_pane_new (void)
{
  return g_object_new (SXT_TYPE_FINDINGS_PANE, NULL);
}

/**
 * sxt_findings_pane_set_session:
 * @session: (nullable): whose findings
 */
void
sxt_findings_pane_set_session (SxtFindingsPane *self, SxtSession *session)
{
  g_return_if_fail (SXT_IS_FINDINGS_PANE (self));

  if (self->session == session)
    return;

  clear (self);
  self->area = -1;
  if (self->session)
    g_signal_handlers_disconnect_by_data (sxt_session_get_engine (self->session), self);
  g_set_object (&self->session, session);
  if (session)
    g_signal_connect_object (sxt_session_get_engine (session), "updated", G_CALLBACK (updated_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * sxt_findings_pane_set_area:
 * @area: an SxtArea, or -1 to rest
 */
void
sxt_findings_pane_set_area (SxtFindingsPane *self, int area)
{
  g_return_if_fail (SXT_IS_FINDINGS_PANE (self));
  g_return_if_fail (self->session != NULL);

  if (self->area == area)
    return;

  clear (self);
  self->area = area;
  updated_cb (self);
}

void
sxt_findings_pane_set_show_head (SxtFindingsPane *self, gboolean show_head)
{
  g_return_if_fail (SXT_IS_FINDINGS_PANE (self));

  gtk_widget_set_visible (self->head, show_head);
}
