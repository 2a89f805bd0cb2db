/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schools › Readiness: schools by criteria, a level of 1 to 4 in each cell. */
#include "app/readiness-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/readiness.h"
#include "analysis/rubric.h"
#include "analysis/waves.h"
#include "app/area-page.h"
#include "app/menu-button.h"
#include "app/pair-grid.h"
#include "app/record-form.h"
#include "app/score-form.h"
#include "app/shown.h"
#include "base/format.h"
#include "base/text.h"

struct _SxtReadinessView
{
  SxtView parent_instance;

  GtkStack *stack;
  GtkLabel *answer;
  GtkMenuButton *options;
  GtkSearchBar *search;
  GtkSearchEntry *entry;
  SxtPairGrid *grid;
  GtkWidget *grid_window;
  GtkWidget *legend;
  GtkWidget *nothing;
  GtkWidget *use_rubric;

  GListStore *schools;
  GListStore *criteria;
  GHashTable *first; /* of SxtRecord: the first waves */
  SxtScoreForm *score_form;
  SxtRecordForm *record_form;
  GSimpleActionGroup *actions;
  SxtRecord *order_criterion; /* (nullable): by whose levels the schools stand */
  gboolean is_stale;          /* the order is that of before the last scores */
  gboolean is_outdated;       /* all is that of before a change which nobody saw */
};

G_DEFINE_FINAL_TYPE (SxtReadinessView, sxt_readiness_view, SXT_TYPE_VIEW)

static SxtProject *
get_project (SxtReadinessView *self)
{
  return sxt_session_get_project (sxt_view_get_session (SXT_VIEW (self)));
}

static char *
dup_state (SxtReadinessView *self, const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), action);

  return g_variant_dup_string (state, NULL);
}

static void
set_state (SxtReadinessView *self, const char *action, const char *state)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), action, g_variant_new_string (state));
}

/* ---- What the grid shows beside the levels ---- */

static gboolean
is_first (SxtRecord *school, gpointer data)
{
  SxtReadinessView *self = data;
  SxtRecord *wave = sxt_record_get_target (school, SXT_SCHOOL_WAVE);

  return wave != NULL && g_hash_table_contains (self->first, wave);
}

static guint
get_flags (SxtRecord *school, SxtRecord *criterion, SxtRecord *score, gpointer data)
{
  if (!sxt_school_is_under (school, criterion))
    return 0;

  return is_first (school, data) ? SXT_PAIR_RING : SXT_PAIR_CORNER;
}

static char *
dup_note (SxtRecord *school, SxtRecord *criterion, SxtRecord *score, gpointer data)
{
  /* Translators: what a marked corner of a cell means, after its level: "2, under the minimum of a must-have" */
  return sxt_school_is_under (school, criterion) ? g_strdup (_ ("under the minimum of a must-have")) : NULL;
}

static char *
dup_value (SxtRecord *school, gpointer data)
{
  double value = sxt_school_get_readiness (school);

  return isnan (value) ? NULL : sxt_format_double (value, 2);
}

static char *
dup_scored (SxtRecord *criterion, gpointer data)
{
  SxtReadinessView *self = data;
  guint n = sxt_project_get_n (get_project (self), SXT_SCHOOLS), scored = 0;

  for (guint i = 0; i < n; i++)
    scored += sxt_school_get_level (sxt_project_get (get_project (self), SXT_SCHOOLS, i), criterion) > 0;

  return sxt_format_integer (scored);
}

static const SxtPairLook look = {
  .is_strong = is_first,
  .get_flags = get_flags,
  .dup_note = dup_note,
  .dup_total = dup_value,
  .dup_column_total = dup_scored,
  .total = N_ ("Value"),
  .column_total = N_ ("Schools scored"),
  .bracket = N_ ("must-have"),
};

/* ---- Order and rows ---- */

typedef struct
{
  SxtRecord *school;
  gboolean is_first;
  double value; /* NAN last */
  char *title;  /* folded */
} Ranked;

static void
clear_ranked (gpointer data)
{
  g_free (((Ranked *) data)->title);
}

/* The first wave stands over its line whatever the order; ties stay in the order of the list. */
static int
compare_by_value (gconstpointer a, gconstpointer b)
{
  const Ranked *x = a, *y = b;

  if (x->is_first != y->is_first)
    return x->is_first ? -1 : 1;
  if (isnan (x->value) || isnan (y->value))
    return isnan (x->value) - isnan (y->value);

  return (x->value < y->value) - (x->value > y->value);
}

static int
compare_by_name (gconstpointer a, gconstpointer b)
{
  const Ranked *x = a, *y = b;

  if (x->is_first != y->is_first)
    return x->is_first ? -1 : 1;

  return g_utf8_collate (x->title, y->title);
}

static int
compare_by_list (gconstpointer a, gconstpointer b)
{
  const Ranked *x = a, *y = b;

  return x->is_first == y->is_first ? 0 : x->is_first ? -1 : 1;
}

static gboolean
is_under_any (SxtRecord *school, GListModel *criteria)
{
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (SxtRecord) criterion = g_list_model_get_item (criteria, i);

      if (sxt_school_is_under (school, criterion))
        return TRUE;
    }

  return FALSE;
}

static gboolean
lacks_any (SxtRecord *school, GListModel *criteria)
{
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (SxtRecord) criterion = g_list_model_get_item (criteria, i);

      if (sxt_school_get_level (school, criterion) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (SxtReadinessView *self, SxtRecord *school, const char *rows, const char *searched)
{
  SxtRecord *wave = sxt_record_get_target (school, SXT_SCHOOL_WAVE);
  g_autofree char *title = sxt_record_dup_title (school),
                  *wave_title = wave != NULL ? sxt_record_dup_title (wave) : NULL;
  g_autofree char *words = g_strconcat (title, "\n", wave_title, NULL), *folded = sxt_text_fold (words);

  if (searched != NULL && strstr (folded, searched) == NULL)
    return FALSE;
  if (g_str_equal (rows, "first"))
    return is_first (school, self);
  if (g_str_equal (rows, "under"))
    return is_under_any (school, G_LIST_MODEL (self->criteria));
  if (g_str_equal (rows, "unscored"))
    return lacks_any (school, G_LIST_MODEL (self->criteria));

  return TRUE;
}

static GArray *
list_ranked (SxtReadinessView *self)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autofree char *rows = dup_state (self, "rows");
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *searched =
      gtk_search_bar_get_search_mode (self->search) && *text != '\0' ? sxt_text_fold (text) : NULL;
  guint n = sxt_project_get_n (get_project (self), SXT_SCHOOLS);

  g_array_set_clear_func (ranked, clear_ranked);
  for (guint i = 0; i < n; i++)
    {
      SxtRecord *school = sxt_project_get (get_project (self), SXT_SCHOOLS, i);
      g_autofree char *title = NULL;
      Ranked one = { .school = school };
      int level;

      if (!is_shown (self, school, rows, searched))
        continue;
      title = sxt_record_dup_title (school);
      one.is_first = is_first (school, self);
      one.title = sxt_text_fold (title);
      level = self->order_criterion != NULL ? sxt_school_get_level (school, self->order_criterion) : 0;
      one.value = self->order_criterion == NULL ? sxt_school_get_readiness (school) : level > 0 ? level : NAN;
      g_array_append_val (ranked, one);
    }

  return ranked;
}

static char *
dup_line (SxtReadinessView *self, guint n_first)
{
  GHashTableIter iter;
  gpointer wave;
  g_autofree char *title = NULL;
  gint64 most;

  g_hash_table_iter_init (&iter, self->first);
  if (g_hash_table_size (self->first) != 1 || !g_hash_table_iter_next (&iter, &wave, NULL))
    return g_strdup (_ ("These schools begin"));

  title = sxt_record_dup_title (wave);
  if (sxt_record_get_integer (wave, SXT_WAVE_MOST_SCHOOLS, &most))
    /* Translators: a wave, and how many schools it can have: "Wave 1 takes 6" */
    return g_strdup_printf (_ ("%s takes %d"), title, (int) most);

  return g_strdup (title);
}

static void
fill_schools (SxtReadinessView *self)
{
  g_autofree char *order = dup_state (self, "order"), *line = NULL;
  g_autoptr (GArray) ranked = list_ranked (self);
  g_autoptr (GPtrArray) schools = g_ptr_array_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->schools)), n_first = 0;
  gboolean is_same = n == ranked->len;

  g_array_sort (ranked, self->order_criterion != NULL || g_str_equal (order, "value") ? compare_by_value
                        : g_str_equal (order, "name")                                 ? compare_by_name
                                                                                      : compare_by_list);
  for (guint i = 0; i < ranked->len; i++)
    {
      Ranked *one = &g_array_index (ranked, Ranked, i);
      g_autoptr (SxtRecord) old = is_same ? g_list_model_get_item (G_LIST_MODEL (self->schools), i) : NULL;

      g_ptr_array_add (schools, one->school);
      n_first += one->is_first;
      is_same = is_same && old == one->school;
    }
  if (!is_same)
    g_list_store_splice (self->schools, 0, n, schools->pdata, schools->len);
  line = n_first > 0 && n_first < schools->len ? dup_line (self, n_first) : NULL;
  sxt_pair_grid_set_line (self->grid, line != NULL ? n_first : 0, line);
  gtk_widget_set_visible (self->nothing, schools->len == 0 && sxt_project_get_n (get_project (self), SXT_SCHOOLS) > 0);
  self->is_stale = FALSE;
}

static void
fill_criteria (SxtReadinessView *self)
{
  g_autoptr (GPtrArray) criteria = sxt_readiness_list_criteria (get_project (self));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->criteria)), must_haves = 0;
  gboolean is_same = n == criteria->len;

  for (guint i = 0; i < criteria->len; i++)
    {
      g_autoptr (SxtRecord) old = is_same ? g_list_model_get_item (G_LIST_MODEL (self->criteria), i) : NULL;

      must_haves += sxt_record_is_true (g_ptr_array_index (criteria, i), SXT_CRITERION_MUST_HAVE);
      is_same = is_same && old == g_ptr_array_index (criteria, i);
    }
  if (!is_same)
    g_list_store_splice (self->criteria, 0, n, criteria->pdata, criteria->len);
  sxt_pair_grid_set_bracket (self->grid, must_haves);
  if (self->order_criterion != NULL && sxt_record_get_project (self->order_criterion) == NULL)
    g_clear_object (&self->order_criterion);
}

static void
update_words (SxtReadinessView *self)
{
  g_autoptr (SxtMessage) message = sxt_readiness_answer (get_project (self));
  g_autofree char *answer = sxt_message_format (message), *plain = sxt_message_format_plain (message);

  gtk_label_set_text (self->answer, answer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, plain, -1);
}

static void
update (SxtReadinessView *self)
{
  gboolean has_schools = sxt_project_get_n (get_project (self), SXT_SCHOOLS) > 0;
  gboolean has_criteria = sxt_project_get_n (get_project (self), SXT_CRITERIA) > 0;

  g_clear_pointer (&self->first, g_hash_table_unref);
  self->first = sxt_waves_find_first (get_project (self));
  fill_criteria (self);
  fill_schools (self);
  update_words (self);
  gtk_stack_set_visible_child_name (self->stack, !has_schools ? "schools" : !has_criteria ? "criteria" : "grid");
  sxt_view_set_searchable (SXT_VIEW (self), has_schools && has_criteria);
}

/* ---- The form beside the grid ---- */

static void
cursor_cb (SxtReadinessView *self)
{
  SxtRecord *school = sxt_pair_grid_get_row (self->grid), *criterion = sxt_pair_grid_get_column (self->grid);

  if (school != NULL && criterion != NULL)
    {
      sxt_score_form_set_pair (self->score_form, school, criterion);
      sxt_view_set_face (SXT_VIEW (self), GTK_WIDGET (self->score_form), _ ("This Score"));
    }
  else if (school != NULL || criterion != NULL)
    {
      sxt_record_form_set_record (self->record_form, school != NULL ? school : criterion);
      sxt_view_set_face (SXT_VIEW (self), GTK_WIDGET (self->record_form),
                         school != NULL ? _ ("This School") : _ ("This Criterion"));
    }
  else
    sxt_view_set_face (SXT_VIEW (self), NULL, NULL);
}

static void
activated_cb (SxtReadinessView *self)
{
  sxt_view_present_face (SXT_VIEW (self));
  if (sxt_view_get_face (SXT_VIEW (self)) == GTK_WIDGET (self->score_form))
    sxt_score_form_show_field (self->score_form, -1);
  else if (sxt_view_get_face (SXT_VIEW (self)) != NULL)
    sxt_record_form_show_field (self->record_form, -1);
}

/* A head orders the rows by what stands below it. */
static void
head_cb (SxtReadinessView *self, int column)
{
  g_autoptr (SxtRecord) criterion =
      column >= 0 ? g_list_model_get_item (G_LIST_MODEL (self->criteria), (guint) column) : NULL;

  g_set_object (&self->order_criterion, criterion);
  if (criterion == NULL)
    set_state (self, "order", column < 0 ? "name" : "value");
  fill_schools (self);
}

static gboolean
is_edited (SxtReadinessView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL &&
         (focus == GTK_WIDGET (self->grid) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->score_form)));
}

/* Rows stay where they are while scores are typed, and find their place when the planner turns to something else. */
static void
focus_moved_cb (SxtReadinessView *self)
{
  if (self->is_stale && !is_edited (self))
    fill_schools (self);
}

static void
root_cb (SxtReadinessView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
}

/* While another view is seen, what is shown here may wait. */
static void
bring_up_to_date (SxtReadinessView *self)
{
  if (!self->is_outdated)
    return;
  self->is_outdated = FALSE;
  update (self);
  cursor_cb (self);
}

static void
changed_cb (SxtReadinessView *self, SxtChangeList *changes)
{
  GtkWidget *face = sxt_view_get_face (SXT_VIEW (self));
  /* In a narrow window the form covers the view that it belongs to. */
  gboolean is_seen = gtk_widget_get_mapped (GTK_WIDGET (self)) || (face != NULL && gtk_widget_get_mapped (face));
  gboolean has_scores = sxt_change_list_touches (changes, SXT_SCORES);

  self->is_outdated |= sxt_change_list_touches (changes, SXT_SCHOOLS) ||
                       sxt_change_list_touches (changes, SXT_CRITERIA) ||
                       sxt_change_list_touches (changes, SXT_WAVES) ||
                       sxt_change_list_touches (changes, SXT_SETTINGS) || (has_scores && !is_seen);
  if (!is_seen)
    return;
  self->is_stale |= has_scores;
  if (self->is_outdated)
    bring_up_to_date (self);
  else if (has_scores)
    {
      update_words (self);
      focus_moved_cb (self);
    }
}

static void
search_cb (SxtReadinessView *self)
{
  fill_schools (self);
}

static void
stop_search_cb (SxtReadinessView *self)
{
  gtk_search_bar_set_search_mode (self->search, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* ---- Actions ---- */

static SxtView *
open_records (SxtReadinessView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), SXT_TYPE_AREA_PAGE);

  return page != NULL ? sxt_area_page_open_view (SXT_AREA_PAGE (page), "records") : NULL;
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gboolean is_school = g_str_equal (g_action_get_name (G_ACTION (action)), "add-school");
  SxtView *records = open_records (data);

  if (records != NULL)
    sxt_view_start (records, is_school ? SXT_SCHOOLS : SXT_CRITERIA,
                    is_school ? (int) SXT_SCHOOL_NAME : (int) SXT_CRITERION_NAME, NULL);
}

static void
use_rubric_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtReadinessView *self = data;

  sxt_rubric_add (get_project (self), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
show_table_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtView *records = open_records (data);

  if (records != NULL)
    sxt_view_show (records, SXT_SCORES, NULL, -1);
}

static void
copy_table_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtReadinessView *self = data;
  g_autofree char *table = sxt_pair_grid_dup_table (self->grid);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), table);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("Table copied"));
}

static void
state_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  SxtReadinessView *self = data;

  g_simple_action_set_state (action, state);
  if (g_str_equal (g_action_get_name (G_ACTION (action)), "order"))
    g_clear_object (&self->order_criterion);
  fill_schools (self);
}

static void
show_all_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SxtReadinessView *self = data;

  gtk_search_bar_set_search_mode (self->search, FALSE);
  set_state (self, "rows", "all");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* From a form back to the cell. */
static void
go_to_grid_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (SXT_READINESS_VIEW (data)->grid));
}

static const GActionEntry action_entries[] = {
  { .name = "order", .parameter_type = "s", .state = "'value'", .change_state = state_cb },
  { .name = "rows", .parameter_type = "s", .state = "'all'", .change_state = state_cb },
  { .name = "add-school", .activate = add_cb },
  { .name = "add-criterion", .activate = add_cb },
  { .name = "use-rubric", .activate = use_rubric_cb },
  { .name = "show-table", .activate = show_table_cb },
  { .name = "copy-table", .activate = copy_table_cb },
  { .name = "show-all", .activate = show_all_cb },
  { .name = "go-to-grid", .activate = go_to_grid_cb },
};

/* A form that is a page of its own is left by Escape anyway. */
static gboolean
leave_form_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  if (gtk_widget_get_ancestor (widget, ADW_TYPE_OVERLAY_SPLIT_VIEW) == NULL)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (widget, "readiness.go-to-grid", NULL);
}

static void
let_leave (SxtReadinessView *self, GtkWidget *form)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                     gtk_keyval_trigger_new (GDK_KEY_F6, 0)),
                        gtk_callback_action_new (leave_form_cb, NULL, NULL)));
  gtk_widget_add_controller (form, keys);
  gtk_widget_insert_action_group (form, "readiness", G_ACTION_GROUP (self->actions));
}

/* ---- The view ---- */

static void
show_cell (GtkWidget *widget, gpointer data)
{
  /* The ring around the cursor's cell is its outline. */
  gtk_widget_grab_focus (widget);
}

static gboolean
show_pair (SxtReadinessView *self, SxtRecord *school, SxtRecord *criterion, int field)
{
  if (school == NULL || criterion == NULL)
    return FALSE;

  bring_up_to_date (self);
  /* What is looked for is brought into sight, whatever rows were chosen. */
  if (!sxt_pair_grid_show_pair (self->grid, school, criterion))
    {
      gtk_search_bar_set_search_mode (self->search, FALSE);
      set_state (self, "rows", "all");
      if (!sxt_pair_grid_show_pair (self->grid, school, criterion))
        return FALSE;
    }
  if (field < 0 || field == SXT_SCORE_LEVEL || sxt_school_get_score (school, criterion) == NULL)
    {
      sxt_when_shown (GTK_WIDGET (self->grid), show_cell, NULL, NULL);
      return TRUE;
    }

  sxt_view_present_face (SXT_VIEW (self));
  sxt_score_form_show_field (self->score_form, field);

  return TRUE;
}

static gboolean
sxt_readiness_view_show (SxtView *view, SxtListId list, const char *id, int field)
{
  SxtReadinessView *self = SXT_READINESS_VIEW (view);
  SxtRecord *score = list == SXT_SCORES && id != NULL ? sxt_project_lookup (get_project (self), id) : NULL;

  return score != NULL && sxt_record_get_list (score) == SXT_SCORES &&
         show_pair (self, sxt_record_get_target (score, SXT_SCORE_SCHOOL),
                    sxt_record_get_target (score, SXT_SCORE_CRITERION), field);
}

/* A score begins with its level: its cell is shown, and the first key makes the record. */
static gboolean
sxt_readiness_view_start (SxtView *view, SxtListId list, int field, GPtrArray *with)
{
  SxtReadinessView *self = SXT_READINESS_VIEW (view);
  SxtRecord *school = NULL, *criterion = NULL;

  for (guint i = 0; list == SXT_SCORES && with != NULL && i < with->len; i++)
    {
      SxtStart *start = g_ptr_array_index (with, i);

      if (start->field == SXT_SCORE_SCHOOL)
        school = sxt_project_lookup (get_project (self), start->text);
      else if (start->field == SXT_SCORE_CRITERION)
        criterion = sxt_project_lookup (get_project (self), start->text);
    }

  return show_pair (self, school, criterion, SXT_SCORE_LEVEL);
}

static gboolean
sxt_readiness_view_get_focused (SxtView *view, SxtListId *list, char **id, int *field)
{
  SxtReadinessView *self = SXT_READINESS_VIEW (view);
  SxtRecord *score = sxt_pair_grid_get_pair (self->grid);

  *list = SXT_SCORES;
  if (gtk_widget_has_focus (GTK_WIDGET (self->grid)) && score != NULL)
    {
      *id = g_strdup (sxt_record_get_id (score));
      *field = SXT_SCORE_LEVEL;
      return TRUE;
    }

  return sxt_score_form_get_focused (self->score_form, id, field);
}

static void
sxt_readiness_view_search (SxtView *view)
{
  SxtReadinessView *self = SXT_READINESS_VIEW (view);

  gtk_search_bar_set_search_mode (self->search, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
sxt_readiness_view_constructed (GObject *object)
{
  SxtReadinessView *self = SXT_READINESS_VIEW (object);

  G_OBJECT_CLASS (sxt_readiness_view_parent_class)->constructed (object);

  sxt_pair_grid_set_kind (self->grid, get_project (self), sxt_pair_kind_find (SXT_SCORES, SXT_SCHOOLS));
  sxt_pair_grid_set_look (self->grid, &look, self);
  sxt_record_form_set_signs (self->record_form, sxt_session_get_signs (sxt_view_get_session (SXT_VIEW (self))));
  update (self);
  sxt_pair_grid_set_columns (self->grid, G_LIST_MODEL (self->criteria));
  sxt_pair_grid_set_rows (self->grid, G_LIST_MODEL (self->schools));
  g_signal_connect_object (get_project (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "cursor-changed", G_CALLBACK (cursor_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "head-activated", G_CALLBACK (head_cb), self, G_CONNECT_SWAPPED);
}

static void
sxt_readiness_view_dispose (GObject *object)
{
  SxtReadinessView *self = SXT_READINESS_VIEW (object);

  g_clear_object (&self->score_form);
  g_clear_object (&self->record_form);
  g_clear_object (&self->order_criterion);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), SXT_TYPE_READINESS_VIEW);
  g_clear_object (&self->schools);
  g_clear_object (&self->criteria);
  g_clear_pointer (&self->first, g_hash_table_unref);
  G_OBJECT_CLASS (sxt_readiness_view_parent_class)->dispose (object);
}

static void
sxt_readiness_view_class_init (SxtReadinessViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SxtViewClass *view_class = SXT_VIEW_CLASS (klass);

  object_class->constructed = sxt_readiness_view_constructed;
  object_class->dispose = sxt_readiness_view_dispose;
  view_class->show = sxt_readiness_view_show;
  view_class->start = sxt_readiness_view_start;
  view_class->get_focused = sxt_readiness_view_get_focused;
  view_class->search = sxt_readiness_view_search;

  g_type_ensure (SXT_TYPE_PAIR_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "readiness-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtReadinessView, stack);
  gtk_widget_class_bind_template_child (widget_class, SxtReadinessView, answer);
  gtk_widget_class_bind_template_child (widget_class, SxtReadinessView, options);
  gtk_widget_class_bind_template_child (widget_class, SxtReadinessView, search);
  gtk_widget_class_bind_template_child (widget_class, SxtReadinessView, entry);
  gtk_widget_class_bind_template_child (widget_class, SxtReadinessView, grid);
  gtk_widget_class_bind_template_child (widget_class, SxtReadinessView, grid_window);
  gtk_widget_class_bind_template_child (widget_class, SxtReadinessView, legend);
  gtk_widget_class_bind_template_child (widget_class, SxtReadinessView, nothing);
  gtk_widget_class_bind_template_child (widget_class, SxtReadinessView, use_rubric);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
sxt_readiness_view_init (SxtReadinessView *self)
{
  self->schools = g_list_store_new (SXT_TYPE_RECORD);
  self->criteria = g_list_store_new (SXT_TYPE_RECORD);
  self->first = g_hash_table_new (NULL, NULL);
  self->score_form = g_object_ref_sink (SXT_SCORE_FORM (sxt_score_form_new ()));
  self->record_form = g_object_ref_sink (SXT_RECORD_FORM (sxt_record_form_new ()));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries, G_N_ELEMENTS (action_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "readiness", G_ACTION_GROUP (self->actions));
  let_leave (self, GTK_WIDGET (self->score_form));
  let_leave (self, GTK_WIDGET (self->record_form));

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Readiness of schools"), -1);
  sxt_menu_button_set_name (self->options, _ ("Order and Rows"));
  gtk_search_bar_connect_entry (self->search, GTK_EDITABLE (self->entry));
  g_object_bind_property (self->search, "search-mode-enabled", self, "searching", G_BINDING_BIDIRECTIONAL);
  g_signal_connect (self, "notify::root", G_CALLBACK (root_cb), NULL);
  g_signal_connect (self, "map", G_CALLBACK (bring_up_to_date), NULL);
}
