/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to mend here: the findings of an area, those of the view in front first; or those of one record. */
#include "app/findings-pane.h"

#include "app/area-page.h"
#include "app/editor.h"
#include "app/finding-row.h"
#include "app/findings-order.h"
#include "app/fold-row.h"
#include "app/mend-editor.h"
#include "app/set-aside-row.h"
#include "app/shown.h"
#include "app/words.h"
#include "base/format.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>

#define PLACE_KEY "sxt-place"

struct _SxtFindingsPane
{
  AdwBin parent_instance;

  GtkWidget *head;
  GtkLabel *title;
  GtkWidget *all;
  GtkLabel *pill;
  GtkLabel *calm;
  GtkListBox *open_list;
  GtkListBox *fold_list;

  GtkWidget *folds[SXT_N_PLACES]; /* of SxtFoldRow; none for what stands open */
  SxtSession *session;
  gboolean show_head;
  int area;
  char *view;                   /* (nullable): the view in front */
  char *record;                 /* (nullable): instead of an area */
  GHashTable *rows;             /* id of a check to SxtFindingRow; kept while the session is */
  GHashTable *aside_rows;       /* SxtRecord to SxtSetAsideRow */
  GtkWidget *typed_in;          /* (nullable): the row that stays where it is because somebody types in it */
  GPtrArray *at[SXT_N_PLACES];  /* of rows: what stands where */
  SxtState worst[SXT_N_PLACES]; /* of these */
};

G_DEFINE_FINAL_TYPE (SxtFindingsPane, sxt_findings_pane, ADW_TYPE_BIN)

/* ---- What stands where ---- */

static void
put (SxtFindingsPane *self, GtkWidget *row, SxtPlace place)
{
  g_ptr_array_add (self->at[place], row);
  g_object_set_data (G_OBJECT (row), PLACE_KEY, GUINT_TO_POINTER (place));
}

static SxtPlace
get_place (GtkWidget *row)
{
  return (SxtPlace) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), PLACE_KEY));
}

static GtkWidget *
get_row (SxtFindingsPane *self, const SxtFinding *finding)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, finding->check->id);

  if (!row)
    {
      row = g_object_ref_sink (sxt_finding_row_new (self->session, finding->check->id));
      g_hash_table_insert (self->rows, (gpointer) finding->check->id, row);
    }

  return row;
}

static void
place_findings (SxtFindingsPane *self)
{
  g_autoptr (GArray) order = sxt_findings_order (self->session, self->area, self->view, self->record);

  memset (self->worst, 0, sizeof self->worst);
  for (guint i = 0; i < order->len; i++)
    {
      const SxtPlaced *placed = &g_array_index (order, SxtPlaced, i);
      GtkWidget *row = get_row (self, placed->finding);
      SxtPlace place = row == self->typed_in ? get_place (row) : placed->place;

      sxt_finding_row_update (SXT_FINDING_ROW (row), self->record);
      self->worst[place] = MAX (self->worst[place], placed->finding->state);
      put (self, row, place);
    }

  /* Even if it is set aside by now, or of no concern to the record. */
  if (self->typed_in && !g_ptr_array_find (self->at[get_place (self->typed_in)], self->typed_in, NULL))
    {
      sxt_finding_row_update (SXT_FINDING_ROW (self->typed_in), self->record);
      put (self, self->typed_in, get_place (self->typed_in));
    }
}

/* Returns: the first day on which one looks again. */
static SxtDate
place_set_asides (SxtFindingsPane *self)
{
  SxtEngine *engine = sxt_session_get_engine (self->session);
  g_autoptr (GPtrArray) list = sxt_findings_list_set_asides (self->session, self->area, self->record);
  g_autoptr (GHashTable) old = g_steal_pointer (&self->aside_rows);
  SxtDate first = SXT_DATE_NONE;

  self->aside_rows = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  for (guint i = 0; i < list->len; i++)
    {
      SxtRecord *set_aside = g_ptr_array_index (list, i);
      SxtDate until = sxt_record_get_date (set_aside, SXT_SET_ASIDE_UNTIL);
      GtkWidget *row = g_hash_table_lookup (old, set_aside);

      row = row ? g_object_ref (row) : g_object_ref_sink (sxt_set_aside_row_new (engine, set_aside));
      g_hash_table_insert (self->aside_rows, g_object_ref (set_aside), row);
      sxt_set_aside_row_update (SXT_SET_ASIDE_ROW (row));
      put (self, row, SXT_PLACE_SET_ASIDE);
      if (until != SXT_DATE_NONE && (first == SXT_DATE_NONE || until < first))
        first = until;
    }

  return first;
}

/* ---- Putting them there ---- */

/* Moves no more than it must, and never the row in which somebody types. */
static void
arrange (SxtFindingsPane *self, GtkListBox *list, GPtrArray *wanted)
{
  int position = 0;

  for (guint i = 0; i < wanted->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (wanted, i), *there;

      while ((there = GTK_WIDGET (gtk_list_box_get_row_at_index (list, position))) && there != row &&
             (row == self->typed_in || !g_ptr_array_find (wanted, there, NULL)))
        gtk_list_box_remove (list, there);
      if (there != row)
        {
          if (gtk_widget_get_parent (row))
            gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), row);
          gtk_list_box_insert (list, row, position);
        }
      position++;
    }
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (list, position));)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
arrange_all (SxtFindingsPane *self)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new ();

  for (guint i = 0; i < self->at[SXT_PLACE_OPEN]->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->at[SXT_PLACE_OPEN], i), TRUE);
  for (SxtPlace place = SXT_PLACE_MORE; place < SXT_N_PLACES; place++)
    {
      gboolean open = sxt_fold_row_get_open (SXT_FOLD_ROW (self->folds[place]));

      gtk_widget_set_visible (self->folds[place], self->at[place]->len > 0);
      g_ptr_array_add (folded, self->folds[place]);
      for (guint i = 0; i < self->at[place]->len; i++)
        {
          GtkWidget *row = g_ptr_array_index (self->at[place], i);

          gtk_widget_set_visible (row, open);
          g_ptr_array_add (folded, row);
        }
    }
  arrange (self, self->open_list, self->at[SXT_PLACE_OPEN]);
  arrange (self, self->fold_list, folded);
}

static void
set_fold (SxtFindingsPane *self, SxtPlace place, char *title, const char *icon_name, const char *css_class)
{
  sxt_fold_row_update (SXT_FOLD_ROW (self->folds[place]), title, icon_name, css_class);
  g_free (title);
}

static char *
dup_set_aside (guint n, SxtDate first)
{
  g_autofree char *day = first != SXT_DATE_NONE ? sxt_format_date (first, SXT_DATE_SHORT) : NULL;

  if (!day)
    return g_strdup_printf (ngettext ("%u set aside", "%u set aside", n), n);

  /* Translators: how many findings are set aside, and when one looks at the first of them again */
  return g_strdup_printf (ngettext ("%u set aside until %s", "%u set aside, the first until %s", n), n, day);
}

static void
say_folds (SxtFindingsPane *self, SxtDate first_aside)
{
  guint more = self->at[SXT_PLACE_MORE]->len, elsewhere = self->at[SXT_PLACE_ELSEWHERE]->len;
  guint blank = self->at[SXT_PLACE_NOT_STARTED]->len, met = self->at[SXT_PLACE_MET]->len;

  set_fold (self, SXT_PLACE_MORE, g_strdup_printf (ngettext ("%u more to mend", "%u more to mend", more), more),
            sxt_state_get_icon_name (self->worst[SXT_PLACE_MORE]),
            sxt_state_get_css_class (self->worst[SXT_PLACE_MORE]));
  set_fold (self, SXT_PLACE_ELSEWHERE,
            g_strdup_printf (ngettext ("%u in another view", "%u in other views", elsewhere), elsewhere),
            sxt_state_get_icon_name (self->worst[SXT_PLACE_ELSEWHERE]),
            sxt_state_get_css_class (self->worst[SXT_PLACE_ELSEWHERE]));
  set_fold (self, SXT_PLACE_NOT_STARTED, g_strdup_printf (ngettext ("%u not started", "%u not started", blank), blank),
            sxt_state_get_icon_name (SXT_STATE_NOT_STARTED), sxt_state_get_css_class (SXT_STATE_NOT_STARTED));
  set_fold (self, SXT_PLACE_MET, g_strdup_printf (ngettext ("%u check met", "%u checks met", met), met),
            sxt_state_get_icon_name (SXT_STATE_MET), sxt_state_get_css_class (SXT_STATE_MET));
  set_fold (self, SXT_PLACE_SET_ASIDE, dup_set_aside (self->at[SXT_PLACE_SET_ASIDE]->len, first_aside),
            SXT_ICON_SET_ASIDE, "sxt-state-set-aside");
}

static void
say_head (SxtFindingsPane *self)
{
  guint n_open = self->at[SXT_PLACE_OPEN]->len, n_folded = 0, n;
  SxtRecord *record = self->record ? sxt_project_lookup (sxt_session_get_project (self->session), self->record) : NULL;
  g_autofree char *name = record ? sxt_record_dup_title (record) : NULL;
  g_autofree char *title =
      name ? g_strdup_printf (_ ("What to Mend for %s"), name) : g_strdup (_ ("What to Mend Here"));
  g_autofree char *count = NULL;

  for (SxtPlace place = SXT_PLACE_MORE; place < SXT_N_PLACES; place++)
    n_folded += self->at[place]->len;
  n = n_open + n_folded - self->at[SXT_PLACE_MET]->len - self->at[SXT_PLACE_SET_ASIDE]->len;
  count = g_strdup_printf ("%u", n);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->pill, count);
  gtk_widget_set_visible (self->head, self->show_head || self->record);
  gtk_widget_set_visible (self->all, self->record && self->area >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->pill), n > 0);
  gtk_label_set_label (self->calm, self->at[SXT_PLACE_ELSEWHERE]->len > 0 ? _ ("Nothing to mend in this view.")
                                                                          : _ ("Nothing to mend here."));
  gtk_widget_set_visible (GTK_WIDGET (self->calm), n_open == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->open_list), n_open > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->fold_list), n_folded > 0);
}

static GtkWidget *
get_focus (SxtFindingsPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

/* What is typed there counts, and its finding stays no longer. */
static void
leave_editor (SxtFindingsPane *self)
{
  GtkWidget *focus = get_focus (self), *editor = sxt_editor_find (focus);

  if (editor != NULL)
    sxt_editor_commit (editor);
  if (focus != NULL)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
}

static void
update (SxtFindingsPane *self)
{
  g_autoptr (GtkWidget) kept = NULL;
  GtkWidget *focus = get_focus (self);
  SxtDate first_aside;

  if (!self->session)
    return;

  if (focus)
    kept = g_object_ref (focus);
  g_set_weak_pointer (&self->typed_in, focus && gtk_widget_get_ancestor (focus, SXT_TYPE_MEND_EDITOR)
                                           ? gtk_widget_get_ancestor (focus, SXT_TYPE_FINDING_ROW)
                                           : NULL);
  for (SxtPlace place = 0; place < SXT_N_PLACES; place++)
    g_ptr_array_set_size (self->at[place], 0);
  place_findings (self);
  first_aside = place_set_asides (self);
  arrange_all (self);
  say_folds (self, first_aside);
  say_head (self);

  /* A finding that folds away gives its focus to what is first now. */
  if (kept && gtk_widget_get_mapped (kept) && get_focus (self) != kept)
    gtk_widget_grab_focus (kept);
  else if (kept && !gtk_widget_get_mapped (kept))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* What stayed because of the typing finds its place. */
static void
focus_cb (SxtFindingsPane *self)
{
  GtkWidget *focus = get_focus (self);

  if (self->typed_in && !(focus && gtk_widget_is_ancestor (focus, self->typed_in)))
    update (self);
}

static void
sxt_findings_pane_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sxt_findings_pane_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (focus_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
sxt_findings_pane_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_cb, widget);
  GTK_WIDGET_CLASS (sxt_findings_pane_parent_class)->unroot (widget);
}

/* From one record back to the area. */
static void
on_all (SxtFindingsPane *self)
{
  sxt_findings_pane_set_record (self, NULL);
  sxt_findings_pane_present_first (self);
}

/* ---- The object ---- */

static void
clear (SxtFindingsPane *self)
{
  gtk_list_box_remove_all (self->open_list);
  for (SxtPlace place = 0; place < SXT_N_PLACES; place++)
    for (guint i = 0; i < self->at[place]->len; i++)
      if (gtk_widget_get_parent (g_ptr_array_index (self->at[place], i)))
        gtk_list_box_remove (self->fold_list, g_ptr_array_index (self->at[place], i));
  for (SxtPlace place = 0; place < SXT_N_PLACES; place++)
    g_ptr_array_set_size (self->at[place], 0);
  g_hash_table_remove_all (self->rows);
  g_hash_table_remove_all (self->aside_rows);
}

static void
sxt_findings_pane_dispose (GObject *object)
{
  SxtFindingsPane *self = SXT_FINDINGS_PANE (object);

  if (self->rows)
    {
      sxt_findings_pane_set_session (self, NULL);
      for (SxtPlace place = 0; place < SXT_N_PLACES; place++)
        {
          g_clear_object (&self->folds[place]);
          g_clear_pointer (&self->at[place], g_ptr_array_unref);
        }
    }
  g_clear_weak_pointer (&self->typed_in);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->aside_rows, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_FINDINGS_PANE);
  G_OBJECT_CLASS (sxt_findings_pane_parent_class)->dispose (object);
}

static void
sxt_findings_pane_finalize (GObject *object)
{
  SxtFindingsPane *self = SXT_FINDINGS_PANE (object);

  g_free (self->view);
  g_free (self->record);
  G_OBJECT_CLASS (sxt_findings_pane_parent_class)->finalize (object);
}

static void
sxt_findings_pane_class_init (SxtFindingsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_findings_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = sxt_findings_pane_finalize;
  widget_class->root = sxt_findings_pane_root;
  widget_class->unroot = sxt_findings_pane_unroot;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "findings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, head);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, title);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, all);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, pill);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, calm);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, open_list);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingsPane, fold_list);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
}

static void
sxt_findings_pane_init (SxtFindingsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->show_head = TRUE;
  self->area = -1;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->aside_rows = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  for (SxtPlace place = 0; place < SXT_N_PLACES; place++)
    {
      self->at[place] = g_ptr_array_new ();
      if (place == SXT_PLACE_OPEN)
        continue;
      self->folds[place] = g_object_ref_sink (sxt_fold_row_new ());
      gtk_list_box_append (self->fold_list, self->folds[place]);
      g_signal_connect_object (self->folds[place], "toggled", G_CALLBACK (arrange_all), self, G_CONNECT_SWAPPED);
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
  g_clear_pointer (&self->record, g_free);
  if (self->session)
    g_signal_handlers_disconnect_by_data (sxt_session_get_engine (self->session), self);
  g_set_object (&self->session, session);
  if (session)
    g_signal_connect_object (sxt_session_get_engine (session), "updated", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * sxt_findings_pane_set_area:
 * @area: an SxtArea, or -1 to rest
 * @view: (nullable): the name of the view in front, whose findings come first
 */
void
sxt_findings_pane_set_area (SxtFindingsPane *self, int area, const char *view)
{
  g_return_if_fail (SXT_IS_FINDINGS_PANE (self));
  g_return_if_fail (self->session != NULL);

  if (self->area == area && g_strcmp0 (self->view, view) == 0)
    return;

  if (self->area != area)
    leave_editor (self);
  /* What is closed in one area says nothing of the next. */
  for (SxtPlace place = SXT_PLACE_MORE; place < SXT_N_PLACES && self->area != area; place++)
    sxt_fold_row_set_open (SXT_FOLD_ROW (self->folds[place]), FALSE);
  self->area = area;
  g_set_str (&self->view, view);
  g_clear_pointer (&self->record, g_free);
  update (self);
}

/**
 * sxt_findings_pane_set_record:
 * @record: (nullable): the id of a record: the pane then shows what concerns that, of all areas
 */
void
sxt_findings_pane_set_record (SxtFindingsPane *self, const char *record)
{
  g_return_if_fail (SXT_IS_FINDINGS_PANE (self));

  if (g_set_str (&self->record, record))
    update (self);
}

void
sxt_findings_pane_set_show_head (SxtFindingsPane *self, gboolean show_head)
{
  g_return_if_fail (SXT_IS_FINDINGS_PANE (self));

  self->show_head = show_head;
  gtk_widget_set_visible (self->head, show_head || self->record);
}

/**
 * sxt_findings_pane_tally:
 *
 * Returns: how the findings that stand in it stand
 */
SxtTally
sxt_findings_pane_tally (SxtFindingsPane *self)
{
  SxtTally tally = { 0 };

  g_return_val_if_fail (SXT_IS_FINDINGS_PANE (self), tally);

  for (SxtPlace place = 0; place < SXT_N_PLACES; place++)
    tally.total += self->at[place]->len;
  tally.met = self->at[SXT_PLACE_MET]->len;
  tally.set_aside = self->at[SXT_PLACE_SET_ASIDE]->len;
  for (SxtPlace place = 0; place < SXT_PLACE_MET; place++)
    for (guint i = 0; i < self->at[place]->len; i++)
      switch (sxt_finding_row_get_state (g_ptr_array_index (self->at[place], i)))
        {
        case SXT_STATE_MISSED: tally.missed++; break;
        case SXT_STATE_AT_RISK: tally.at_risk++; break;
        case SXT_STATE_NOT_STARTED: tally.not_started++; break;
        case SXT_STATE_MET:
        default: tally.met++; break;
        }

  return tally;
}

static void
reach_cb (GtkWidget *row, gpointer data)
{
  gtk_widget_grab_focus (row);
  sxt_flash (row);
}

static gboolean
present_row (SxtFindingsPane *self, GtkWidget *row)
{
  SxtPlace place = get_place (row);

  if (place != SXT_PLACE_OPEN)
    sxt_fold_row_set_open (SXT_FOLD_ROW (self->folds[place]), TRUE);
  sxt_when_shown (row, reach_cb, NULL, NULL);
  return TRUE;
}

/**
 * sxt_findings_pane_present:
 * @check_id: "schools/ready"
 * @case_number: which of its cases
 *
 * Opens a finding, whatever it is folded into, and gives it the focus.
 *
 * Returns: FALSE if it does not stand in this pane
 */
gboolean
sxt_findings_pane_present (SxtFindingsPane *self, const char *check_id, guint case_number)
{
  const SxtFinding *finding;
  GtkWidget *row;

  g_return_val_if_fail (SXT_IS_FINDINGS_PANE (self), FALSE);

  finding = self->session ? sxt_engine_find (sxt_session_get_engine (self->session), check_id) : NULL;
  row = finding ? g_hash_table_lookup (self->rows, check_id) : NULL;
  if (!row || !gtk_widget_get_parent (row) || case_number >= finding->cases->len)
    return FALSE;

  sxt_finding_row_choose (SXT_FINDING_ROW (row), g_ptr_array_index (finding->cases, case_number));
  sxt_finding_row_set_expanded (SXT_FINDING_ROW (row), TRUE);
  return present_row (self, row);
}

/**
 * sxt_findings_pane_present_first:
 *
 * Gives the focus to what stands first.
 */
gboolean
sxt_findings_pane_present_first (SxtFindingsPane *self)
{
  g_return_val_if_fail (SXT_IS_FINDINGS_PANE (self), FALSE);

  for (SxtPlace place = 0; place < SXT_N_PLACES; place++)
    if (self->at[place]->len > 0)
      {
        sxt_when_shown (place == SXT_PLACE_OPEN ? g_ptr_array_index (self->at[place], 0) : self->folds[place], reach_cb,
                        NULL, NULL);
        return TRUE;
      }

  return FALSE;
}
