/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to mend: written and set aside where it is read, by keyboard; what folds; the way to the field and back; signs. */
#include "plan-fixture.h"

#include "app/field-sign.h"
#include "app/field-text.h"
#include "app/finding-row.h"
#include "app/findings-pane.h"
#include "app/fold-row.h"
#include "app/mend-editor.h"
#include "app/mend-sheet.h"
#include "app/record-cell.h"
#include "app/record-columns.h"
#include "app/records-table.h"
#include "app/set-aside-popover.h"
#include "app/set-aside-row.h"
#include "app/sign-image.h"
#include "app/words.h"
#include "base/format.h"
#include "checks/mending.h"
#include "model/all.h"
#include "model/areas.h"

/* Of the example that is complete: something wholly without a planned fix, with one place. */
#define ANSWER "communications/venues"

static void
open_any (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture, data != NULL ? data : "maple-ridge.sextant");
}

static void
wait_ms (Fixture *fixture, int ms)
{
  t_wait (ms);
  idle (fixture);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static gboolean
focus_is_in_type (Fixture *fixture, GType type_of)
{
  GtkWidget *focus = get_focus (fixture);

  return focus && gtk_widget_get_ancestor (focus, type_of);
}

typedef gboolean (*Test) (GtkWidget *widget, gconstpointer data);

static void
collect (GtkWidget *widget, Test test, gconstpointer data, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (test (widget, data))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect (child, test, data, found);
}

static gboolean
is_type (GtkWidget *widget, gconstpointer type_of)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type_of));
}

static GPtrArray *
find_all (gpointer widget, GType type_of)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (widget), is_type, GSIZE_TO_POINTER (type_of), found);
  return found;
}

static SxtFindingRow *
find_row (Fixture *fixture, const char *check_id)
{
  g_autoptr (GPtrArray) rows = find_all (fixture->window, SXT_TYPE_FINDING_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (sxt_finding_row_get_check_id (rows->pdata[i]), check_id))
      return rows->pdata[i];

  return NULL;
}

/* Opens a finding by Enter on its head. */
static SxtFindingRow *
expand (Fixture *fixture, const char *check_id)
{
  SxtFindingRow *row = find_row (fixture, check_id);

  g_assert_nonnull (row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_assert_false (sxt_finding_row_get_expanded (row));
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 400);
  g_assert_true (sxt_finding_row_get_expanded (row));
  g_assert_null (gtk_test_accessible_check_state (GTK_ACCESSIBLE (get_focus (fixture)), GTK_ACCESSIBLE_STATE_EXPANDED,
                                                  TRUE, NULL));
  return row;
}

typedef gboolean (*Reached) (GtkWidget *focus, gconstpointer data);

static void
tab_until (Fixture *fixture, Reached reached, gconstpointer data)
{
  for (int i = 0; i < 40; i++)
    {
      key (fixture, GDK_KEY_Tab, GDK_NO_MODIFIER_MASK);
      if (get_focus (fixture) && reached (get_focus (fixture), data))
        return;
    }
  g_assert_not_reached ();
}

static gboolean
is_named (GtkWidget *focus, gconstpointer name)
{
  g_autofree char *own = t_dup_name (focus);

  if (g_strcmp0 (own, name) == 0)
    return TRUE;
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  else
    {
      g_autofree char *other =
          gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, name, NULL);

      return !other;
    }
}

static void
assert_undone (Fixture *fixture, guint n_steps)
{
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n_steps; i++)
    {
      g_assert_true (sxt_project_get_can_undo (fixture->project));
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
      idle (fixture);
    }
  g_assert_false (sxt_project_get_can_undo (fixture->project));
  bytes = sxt_project_to_bytes (fixture->project);
  g_assert_true (g_bytes_equal (bytes, fixture->first));
}

/* ---- Who mends it ---- */

static void
test_write (Fixture *fixture, gconstpointer data)
{
  guint n = sxt_project_get_n (fixture->project, SXT_MENDS);
  SxtRecord *mend;

  open_page (fixture, "communications");
  expand (fixture, ANSWER);

  /* Who: sought by name among many, by keyboard. */
  tab_until (fixture, is_named, "Who mends it");
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 300);
  type (fixture, sxt_record_get_string (sxt_project_get (fixture->project, SXT_PEOPLE, 0), SXT_PERSON_NAME));
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 300);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, n + 1);
  mend = sxt_project_get (fixture->project, SXT_MENDS, n);
  g_assert_cmpstr (sxt_record_get_string (mend, SXT_MEND_CHECK), ==, ANSWER);
  g_assert_true (sxt_record_get_target (mend, SXT_MEND_OWNER) == sxt_project_get (fixture->project, SXT_PEOPLE, 0));

  tab_until (fixture, is_named, "Due by");
  type (fixture, "Apr 30, 2027");
  tab_until (fixture, is_named, "What will be done");
  g_assert_true (sxt_record_get_date (mend, SXT_MEND_DUE) == sxt_date_new (2027, 4, 30));
  type (fixture, "Answer on the web page");
  g_assert_cmpstr (sxt_record_get_string (mend, SXT_MEND_WHAT), ==, "Answer on the web page");
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, n + 1);
  g_assert_true (sxt_finding_get_case_mend (sxt_engine_find (fixture->engine, ANSWER),
                                            g_ptr_array_index (sxt_engine_find (fixture->engine, ANSWER)->cases, 0)) ==
                 mend);
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);

  assert_undone (fixture, 3);
}

/* A person who is not there yet is added together with what she does, as one step. */
static void
test_add_person (Fixture *fixture, gconstpointer data)
{
  guint n = sxt_project_get_n (fixture->project, SXT_MENDS),
        n_people = sxt_project_get_n (fixture->project, SXT_PEOPLE);
  SxtRecord *mend, *person;

  open_page (fixture, "communications");
  expand (fixture, ANSWER);
  tab_until (fixture, is_named, "Who mends it");
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 300);
  type (fixture, "Zora Neale");
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 300);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_PEOPLE), ==, n_people + 1);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, n + 1);
  person = sxt_project_get (fixture->project, SXT_PEOPLE, n_people);
  mend = sxt_project_get (fixture->project, SXT_MENDS, n);
  g_assert_cmpstr (sxt_record_get_string (person, SXT_PERSON_NAME), ==, "Zora Neale");
  g_assert_true (sxt_record_get_target (mend, SXT_MEND_OWNER) == person);
  g_assert_nonnull (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_COMBO_BOX, "Who mends it: Zora Neale"));

  assert_undone (fixture, 1);
}

/* A first text is one step, however slowly it comes; taking it away again is one too. */
static void
test_text_alone (Fixture *fixture, gconstpointer data)
{
  guint n = sxt_project_get_n (fixture->project, SXT_MENDS);
  GtkWidget *text;

  open_page (fixture, "communications");
  expand (fixture, ANSWER);
  tab_until (fixture, is_named, "What will be done");
  text = get_focus (fixture);
  type (fixture, "Call");
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, n);
  wait_ms (fixture, 1300);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, n + 1);
  g_assert_true (get_focus (fixture) == text);
  g_assert_cmpstr (sxt_record_get_string (sxt_project_get (fixture->project, SXT_MENDS, n), SXT_MEND_WHAT), ==, "Call");

  /* Typed over: the record stays, though for a moment nothing stands there. */
  key (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  type (fixture, "Write");
  wait_ms (fixture, 1300);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, n + 1);
  g_assert_cmpstr (sxt_record_get_string (sxt_project_get (fixture->project, SXT_MENDS, n), SXT_MEND_WHAT), ==,
                   "Write");

  key (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  key (fixture, GDK_KEY_BackSpace, GDK_NO_MODIFIER_MASK);
  key (fixture, GDK_KEY_Tab, GDK_NO_MODIFIER_MASK);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, n);
  g_assert_true (sxt_project_undo (fixture->project, NULL));
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, n + 1);
  idle (fixture);
  while (sxt_project_get_can_undo (fixture->project))
    g_assert_true (sxt_project_undo (fixture->project, NULL));
  idle (fixture);
  assert_undone (fixture, 0);

  /* What waits is given up by Ctrl+Z, and taken along by a save. */
  gtk_widget_grab_focus (text);
  type (fixture, "Not yet");
  key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  wait_ms (fixture, 1300);
  assert_undone (fixture, 0);
  type (fixture, "At once");
  sxt_window_commit_typing (fixture->window);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, n + 1);
  assert_undone (fixture, 1);
}

/* Several places: the planned fix says which it is about. */
static void
test_several_places (Fixture *fixture, gconstpointer data)
{
  const SxtFinding *finding = sxt_engine_find (fixture->engine, "communications/follow-up");
  g_autofree char *second = g_strdup (((SxtCase *) g_ptr_array_index (finding->cases, 1))->record);
  SxtFindingRow *row;
  guint n = sxt_project_get_n (fixture->project, SXT_MENDS);

  g_assert_nonnull (second);
  open_page (fixture, "communications");
  row = expand (fixture, "communications/follow-up");
  tab_until (fixture, is_named, "1 of 4");
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 300);
  key (fixture, GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 300);
  g_assert_nonnull (t_find (GTK_WIDGET (row), GTK_ACCESSIBLE_ROLE_COMBO_BOX, "2 of 4"));
  g_assert_false (is_named (t_find (GTK_WIDGET (row), GTK_ACCESSIBLE_ROLE_COMBO_BOX, "2 of 4"), "2 of 4: Families"));
  tab_until (fixture, is_named, "What will be done");
  type (fixture, "Ask them");
  sxt_window_commit_typing (fixture->window);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_MENDS), ==, n + 1);
  g_assert_cmpstr (sxt_record_get_string (sxt_project_get (fixture->project, SXT_MENDS, n), SXT_MEND_RECORD), ==,
                   second);
  assert_undone (fixture, 1);
}

/* ---- Setting aside ---- */

static gboolean
popover_is_there (gpointer data)
{
  return t_find_type (data, SXT_TYPE_SET_ASIDE_POPOVER) != NULL;
}

static SxtSetAsidePopover *
open_popover (Fixture *fixture, const char *check_id)
{
  GtkWidget *popover;

  if (!sxt_finding_row_get_expanded (find_row (fixture, check_id)))
    expand (fixture, check_id);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (fixture, check_id)));
  tab_until (fixture, is_named, "Set Aside…");
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (popover_is_there, fixture->window, T_WAIT_MS));
  idle (fixture);
  popover = t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_SET_ASIDE_POPOVER);
  g_assert_nonnull (popover);
  return SXT_SET_ASIDE_POPOVER (popover);
}

static void
set_aside (Fixture *fixture, const char *check_id, gboolean whole)
{
  GtkWidget *popover = GTK_WIDGET (open_popover (fixture, check_id)), *button;

  g_assert_cmpuint (t_count_unnamed (popover), ==, 0);
  button = t_find (popover, GTK_ACCESSIBLE_ROLE_BUTTON, "Set Aside");
  g_assert_false (gtk_widget_get_sensitive (button));
  if (whole)
    {
      gtk_widget_grab_focus (t_find (popover, GTK_ACCESSIBLE_ROLE_COMBO_BOX, "What"));
      key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
      wait_ms (fixture, 300);
      key (fixture, GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
      key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
      wait_ms (fixture, 300);
    }
  tab_until (fixture, is_named, "Reason");
  type (fixture, "The board agreed");
  g_assert_false (gtk_widget_get_sensitive (button));
  tab_until (fixture, is_named, "Look again on");

  /* A day that is past is none. */
  type (fixture, "Apr 5, 2027");
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (t_find (popover, GTK_ACCESSIBLE_ROLE_LABEL, "Choose a day after Apr 5, 2027."));
  key (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  type (fixture, "Sep 1, 2027");
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (gtk_widget_get_sensitive (button));
  tab_until (fixture, is_named, "Set Aside");
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 400);
}

static SxtFoldRow *
find_fold (Fixture *fixture, const char *title)
{
  GtkWidget *row = t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LIST_ITEM, title);

  return row && SXT_IS_FOLD_ROW (row) ? SXT_FOLD_ROW (row) : NULL;
}

static void
test_set_aside_one (Fixture *fixture, gconstpointer data)
{
  guint n = sxt_project_get_n (fixture->project, SXT_SET_ASIDES);
  const SxtFinding *finding;
  SxtFoldRow *fold;
  SxtRecord *record;
  GtkWidget *row;

  open_page (fixture, "communications");
  g_assert_nonnull (find_fold (fixture, "1 set aside until Sep 1"));
  set_aside (fixture, "communications/follow-up", FALSE);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SET_ASIDES), ==, n + 1);
  record = sxt_project_get (fixture->project, SXT_SET_ASIDES, n);
  g_assert_cmpstr (sxt_record_get_string (record, SXT_SET_ASIDE_RECORD), ==, "a-families");
  g_assert_cmpstr (sxt_record_get_string (record, SXT_SET_ASIDE_REASON), ==, "The board agreed");
  g_assert_true (sxt_record_get_date (record, SXT_SET_ASIDE_DATE) == sxt_engine_get_date (fixture->engine));
  g_assert_true (sxt_record_get_date (record, SXT_SET_ASIDE_UNTIL) == sxt_date_new (2027, 9, 1));

  /* Judged by the rest; what is set aside stands in its line, with the way back. */
  finding = sxt_engine_find (fixture->engine, "communications/follow-up");
  g_assert_false (finding->set_aside);
  g_assert_nonnull (find_row (fixture, "communications/follow-up"));
  fold = find_fold (fixture, "2 set aside, the first until Sep 1");
  g_assert_nonnull (fold);
  gtk_widget_grab_focus (GTK_WIDGET (fold));
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (sxt_fold_row_get_open (fold));
  g_assert_null (gtk_test_accessible_check_state (GTK_ACCESSIBLE (fold), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, NULL));
  row = t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LABEL, "The board agreed");
  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, SXT_TYPE_SET_ASIDE_ROW);
  gtk_widget_grab_focus (row);
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (sxt_record_get_date (record, SXT_SET_ASIDE_UNTIL) == sxt_engine_get_date (fixture->engine));
  g_assert_nonnull (find_fold (fixture, "1 set aside until Sep 1"));
  assert_undone (fixture, 2);
}

static void
test_set_aside_whole (Fixture *fixture, gconstpointer data)
{
  guint n = sxt_project_get_n (fixture->project, SXT_SET_ASIDES);

  open_page (fixture, "communications");
  set_aside (fixture, "communications/follow-up", TRUE);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SET_ASIDES), ==, n + 1);
  g_assert_false (sxt_record_has (sxt_project_get (fixture->project, SXT_SET_ASIDES, n), SXT_SET_ASIDE_RECORD));
  g_assert_true (sxt_engine_find (fixture->engine, "communications/follow-up")->set_aside);
  g_assert_null (find_row (fixture, "communications/follow-up"));
  g_assert_true (focus_is_in_type (fixture, SXT_TYPE_FINDINGS_PANE));

  /* The toast takes it back. */
  g_assert_nonnull (t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_FINDINGS_PANE));
  t_click (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Undo"));
  idle (fixture);
  assert_undone (fixture, 0);
  g_assert_nonnull (find_row (fixture, "communications/follow-up"));
}

/* Cancel, and Escape, leave nothing. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;

  open_page (fixture, "communications");
  popover = GTK_WIDGET (open_popover (fixture, ANSWER));
  tab_until (fixture, is_named, "Reason");
  type (fixture, "Because");
  key (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 300);
  g_assert_false (gtk_widget_get_mapped (popover));
  g_assert_true (focus_is_in_type (fixture, SXT_TYPE_FINDING_ROW));
  assert_undone (fixture, 0);
}

/* ---- What folds ---- */

static void
assert_counts (Fixture *fixture, SxtArea area)
{
  SxtTally tally = sxt_engine_tally (fixture->engine, (int) area);
  guint open = sxt_tally_count_open (&tally);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *met = g_strdup_printf (tally.met == 1 ? "%u check met" : "%u checks met", tally.met);
  g_autofree char *blank = g_strdup_printf ("%u not started", tally.not_started);

  open_page (fixture, sxt_area_get_key (area));
  rows = find_all (fixture->window, SXT_TYPE_FINDING_ROW);
  g_assert_true ((find_fold (fixture, met) != NULL) == (tally.met > 0));
  if (tally.missed + tally.at_risk > 0)
    {
      g_assert_true ((find_fold (fixture, blank) != NULL) == (tally.not_started > 0));
      g_assert_cmpuint (rows->len, ==, MIN (5, tally.missed + tally.at_risk));
    }
  else
    g_assert_cmpuint (rows->len, ==, MIN (5, open));
  for (guint i = 0; i < rows->len; i++)
    {
      const SxtFinding *finding = sxt_engine_find (fixture->engine, sxt_finding_row_get_check_id (rows->pdata[i]));

      g_assert_true (sxt_finding_is_open (finding));
      g_assert_cmpint (finding->check->area, ==, area);
    }
}

static void
test_folds (Fixture *fixture, gconstpointer data)
{
  for (int area = 0; area < SXT_N_AREAS; area++)
    assert_counts (fixture, (SxtArea) area);
}

/* Another view, that edits nothing of this: what is mended elsewhere folds into a line. */
static void
test_other_views (Fixture *fixture, gconstpointer data)
{
  SxtTally tally = sxt_engine_tally (fixture->engine, SXT_AREA_COMMUNICATIONS);
  g_autofree char *title = g_strdup_printf ("%u in other views", sxt_tally_count_open (&tally));
  AdwViewStack *views;
  SxtFoldRow *fold;

  open_page (fixture, "communications");
  g_assert_nonnull (find_row (fixture, ANSWER));
  views = sxt_area_page_get_views (SXT_AREA_PAGE (t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_AREA_PAGE)));
  adw_view_stack_add_titled (
      views,
      g_object_new (SXT_TYPE_VIEW_SLOT, "view-type", G_OBJECT_TYPE (sxt_window_get_view (fixture->window)), NULL),
      "second", "Second");
  open_page (fixture, "communications/second");
  g_assert_null (find_row (fixture, ANSWER));
  fold = find_fold (fixture, title);
  g_assert_nonnull (fold);
  g_assert_nonnull (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LABEL, "Nothing to mend in this view."));
  gtk_widget_grab_focus (GTK_WIDGET (fold));
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_nonnull (find_row (fixture, ANSWER));
  open_page (fixture, "communications/records");
  g_assert_nonnull (find_row (fixture, ANSWER));
  g_assert_null (find_fold (fixture, title));
}

/* ---- Live ---- */

/* Someone else's edit, while a text is typed in the pane: focus, caret, letters and rows stay. */
static void
test_typing_in_pane (Fixture *fixture, gconstpointer data)
{
  SxtFindingRow *row;
  GtkWidget *text;
  GtkTextBuffer *buffer;
  GtkTextIter caret;
  g_autofree char *typed = NULL;
  SxtRecord *audience = sxt_project_lookup (fixture->project, "a-families");
  g_autoptr (SxtRecord) aside = sxt_record_new (SXT_SET_ASIDES);

  open_page (fixture, "communications");
  row = expand (fixture, "communications/follow-up");
  tab_until (fixture, is_named, "What will be done");
  text = get_focus (fixture);
  g_assert_true (GTK_IS_TEXT_VIEW (text));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  key (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  type (fixture, "Letter home");
  key (fixture, GDK_KEY_Home, GDK_NO_MODIFIER_MASK);
  key (fixture, GDK_KEY_Right, GDK_NO_MODIFIER_MASK);

  /* Hearing every 400 days is silence for nobody: the finding is about others now, or gone. */
  sxt_record_set_integer (audience, SXT_AUDIENCE_HOW_OFTEN, 400);
  idle (fixture);
  g_assert_true (get_focus (fixture) == text);
  g_assert_true (gtk_widget_get_mapped (text));
  g_assert_true (sxt_finding_row_get_expanded (row));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&caret), ==, 1);
  g_object_get (buffer, "text", &typed, NULL);
  g_assert_cmpstr (typed, ==, "Letter home");

  /* Set aside as a whole, it stays until the planner goes on. */
  sxt_record_set_text (aside, SXT_SET_ASIDE_CHECK, "communications/follow-up", NULL);
  sxt_record_set_string (aside, SXT_SET_ASIDE_REASON, "Later");
  sxt_record_set_date (aside, SXT_SET_ASIDE_UNTIL, sxt_date_new (2027, 9, 1));
  g_assert_true (sxt_set_aside_write (fixture->project, aside, sxt_engine_get_date (fixture->engine)));
  idle (fixture);
  g_assert_true (sxt_engine_find (fixture->engine, "communications/follow-up")->set_aside);
  g_assert_true (get_focus (fixture) == text);
  type (fixture, "x");
  gtk_widget_grab_focus (GTK_WIDGET (find_row (fixture, ANSWER)));
  idle (fixture);
  g_assert_null (find_row (fixture, "communications/follow-up"));
  g_assert_cmpstr (sxt_record_get_string (sxt_project_get (fixture->project, SXT_MENDS, 0), SXT_MEND_WHAT), ==,
                   "Lxetter home");
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Typing in a field beside the pane: the very rows say new things, and the field keeps focus and caret. */
static void
test_typing_in_field (Fixture *fixture, gconstpointer data)
{
  SxtRecord *message = sxt_project_get_single (fixture->project, SXT_CORE_MESSAGE);
  SxtTarget target = { SXT_CORE_MESSAGE, (char *) sxt_record_get_id (message), SXT_CORE_MESSAGE_NEED, NULL };
  g_autoptr (GPtrArray) before = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter caret;
  GtkWidget *text;
  guint n_updates = 0;

  g_assert_true (sxt_window_show_target (fixture->window, SXT_AREA_NARRATIVE, &target));
  for (int i = 0; i < 3; i++)
    idle (fixture);
  text = get_focus (fixture);
  g_assert_true (GTK_IS_TEXT_VIEW (text));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  before = find_all (fixture->window, SXT_TYPE_FINDING_ROW);
  g_assert_cmpuint (before->len, >, 0);
  for (guint i = 0; i < before->len; i++)
    sxt_finding_row_set_expanded (before->pdata[i], TRUE);
  wait_ms (fixture, 300);

  g_signal_connect_swapped (fixture->engine, "updated", G_CALLBACK (count_cb), &n_updates);
  key (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  key (fixture, GDK_KEY_BackSpace, GDK_NO_MODIFIER_MASK);
  g_assert_false (sxt_record_has (message, SXT_CORE_MESSAGE_NEED));
  for (const char *c = "Half of them cannot read yet"; *c; c++)
    {
      char letter[] = { *c, '\0' };

      type (fixture, letter);
      g_assert_true (get_focus (fixture) == text);
    }
  g_assert_cmpuint (n_updates, >=, 2);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  g_assert_true (gtk_text_iter_is_end (&caret));
  for (guint i = 0; i < before->len; i++)
    {
      g_assert_true (gtk_widget_get_mapped (before->pdata[i]));
      g_assert_true (sxt_finding_row_get_expanded (before->pdata[i]));
    }
}

/* ---- From the field to the finding and back ---- */

static SxtRecord *
find_driven (Fixture *fixture, guint *case_number)
{
  const SxtFinding *finding = sxt_engine_find (fixture->engine, "capacity/principal-drives");

  for (guint i = 0; i < finding->cases->len; i++)
    {
      const SxtCase *found = g_ptr_array_index (finding->cases, i);
      const SxtTarget *target = found->targets->len > 0 ? g_ptr_array_index (found->targets, 0) : NULL;

      if (sxt_case_is_open (found) && target && target->list == SXT_SCHOOLS && target->id)
        {
          *case_number = i;
          return sxt_project_lookup (fixture->project, target->id);
        }
    }

  g_assert_not_reached ();
}

static gboolean
field_has_focus (Fixture *fixture, SxtRecord *record, int field)
{
  SxtListId list;
  g_autofree char *id = NULL;
  int focused;

  return sxt_view_get_focused (sxt_window_get_view (fixture->window), &list, &id, &focused) &&
         g_strcmp0 (id, sxt_record_get_id (record)) == 0 && focused == field;
}

static void
walk (Fixture *fixture, SxtRecord *school, guint back_key, GdkModifierType back_modifiers)
{
  GtkWidget *row;

  g_assert_true (field_has_focus (fixture, school, SXT_SCHOOL_DRIVER));
  key (fixture, GDK_KEY_m, GDK_CONTROL_MASK);
  wait_ms (fixture, 600);
  row = gtk_widget_get_ancestor (get_focus (fixture), SXT_TYPE_FINDING_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (sxt_finding_row_get_check_id (SXT_FINDING_ROW (row)), ==, "capacity/principal-drives");
  g_assert_true (sxt_finding_row_get_expanded (SXT_FINDING_ROW (row)));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  key (fixture, back_key, back_modifiers);
  wait_ms (fixture, 600);
  g_assert_true (field_has_focus (fixture, school, SXT_SCHOOL_DRIVER));
}

/* The finding is one of Capacity: the pane of Schools turns to the record. */
static void
test_walk (Fixture *fixture, gconstpointer data)
{
  guint case_number = 0;
  SxtRecord *school = find_driven (fixture, &case_number);
  SxtTarget target = { SXT_SCHOOLS, (char *) sxt_record_get_id (school), SXT_SCHOOL_DRIVER, NULL };

  g_assert_true (sxt_window_show_target (fixture->window, SXT_AREA_SCHOOLS, &target));
  for (int i = 0; i < 4; i++)
    idle (fixture);
  walk (fixture, school, GDK_KEY_m, GDK_CONTROL_MASK);
  walk (fixture, school, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_cmpint (sxt_window_get_area (fixture->window), ==, SXT_AREA_SCHOOLS);

  /* F9 from within the pane does not lose the focus with it. */
  key (fixture, GDK_KEY_m, GDK_CONTROL_MASK);
  wait_ms (fixture, 600);
  key (fixture, GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 600);
  g_assert_nonnull (get_focus (fixture));
  g_assert_true (gtk_widget_get_mapped (get_focus (fixture)));
  key (fixture, GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 600);
  gtk_widget_grab_focus (sxt_record_form_get_row (
      SXT_RECORD_FORM (t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_RECORD_FORM)), SXT_SCHOOL_DRIVER));
  idle (fixture);

  /* Show, from the finding, lands on the same field. */
  key (fixture, GDK_KEY_m, GDK_CONTROL_MASK);
  wait_ms (fixture, 600);
  tab_until (fixture, is_named, "Show");
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 600);
  g_assert_true (field_has_focus (fixture, school, SXT_SCHOOL_DRIVER));
}

static void
resize (Fixture *fixture, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 800);
  for (int i = 0; i < 4; i++)
    idle (fixture);
}

/* Narrow: the form is a page, and its sheet holds what concerns this record only. */
static void
test_record_sheet (Fixture *fixture, gconstpointer data)
{
  guint case_number = 0;
  SxtRecord *school = find_driven (fixture, &case_number);
  SxtTarget target = { SXT_SCHOOLS, (char *) sxt_record_get_id (school), SXT_SCHOOL_DRIVER, NULL };
  g_autofree char *name = sxt_record_dup_title (school);
  g_autofree char *title = g_strdup_printf ("What to Mend for %s", name);
  g_autoptr (GPtrArray) rows = NULL;
  SxtSigns *signs = sxt_session_get_signs (fixture->session);

  open_page (fixture, "schools");
  resize (fixture, 400);
  g_assert_true (sxt_window_show_target (fixture->window, SXT_AREA_SCHOOLS, &target));
  wait_ms (fixture, 800);
  g_assert_nonnull (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LABEL, title));
  walk (fixture, school, GDK_KEY_m, GDK_CONTROL_MASK);
  walk (fixture, school, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);

  key (fixture, GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 600);
  rows = find_all (fixture->window, SXT_TYPE_FINDING_ROW);
  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GPtrArray) all = sxt_signs_get (signs, target.id, SXT_SIGNS_ANY_FIELD);
      gboolean is_there = FALSE;

      for (guint j = 0; j < all->len; j++)
        is_there |= g_str_equal (((SxtSign *) all->pdata[j])->finding->check->id,
                                 sxt_finding_row_get_check_id (rows->pdata[i]));
      g_assert_true (is_there);
    }
}

/* ---- Signs ---- */

static gboolean
is_shown_sign (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_IMAGE (widget) && gtk_widget_get_tooltip_text (widget) != NULL;
}

/* By where it stands: a row keeps its cells in the order in which they were made. */
static gboolean
is_first_cell (GtkWidget *widget, gconstpointer data)
{
  GtkWidget *cell = gtk_widget_get_parent (widget);
  graphene_rect_t bounds;

  return SXT_IS_RECORD_CELL (widget) && gtk_widget_compute_bounds (cell, gtk_widget_get_parent (cell), &bounds) &&
         bounds.origin.x < 1;
}

/* Only the cells of the first column show signs. */
static GPtrArray *
find_first_cells (SxtView *view)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (view), is_first_cell, NULL, found);
  return found;
}

static void
assert_first (Fixture *fixture, SxtView *view, int field)
{
  g_autoptr (GPtrArray) cells = find_first_cells (view);

  g_assert_cmpuint (cells->len, ==, sxt_project_get_n (fixture->project, SXT_AUDIENCES));
  for (guint i = 0; i < cells->len; i++)
    {
      SxtRecord *record = sxt_project_get (fixture->project, SXT_AUDIENCES, i);
      const SxtSign *sign = sxt_signs_get_worst (sxt_session_get_signs (fixture->session), sxt_record_get_id (record),
                                                 SXT_SIGNS_ANY_FIELD);
      g_autofree char *words = sign ? sxt_sign_dup_words (sign) : NULL, *value = sxt_field_dup_cell (record, field);
      g_autofree char *name = g_strdup_printf ("%s: %s%s%s", sxt_record_type_get (SXT_AUDIENCES)->fields[field].label,
                                               value, words ? ". " : "", words ? words : "");

      g_assert_true (is_named (cells->pdata[i], name));
    }
}

static void
test_table_signs (Fixture *fixture, gconstpointer data)
{
  SxtSigns *signs = sxt_session_get_signs (fixture->session);
  SxtView *view;
  g_autoptr (GPtrArray) cells = NULL;
  guint n = sxt_project_get_n (fixture->project, SXT_AUDIENCES), n_signs = 0;

  open_page (fixture, "communications/records");
  view = sxt_window_get_view (fixture->window);
  g_assert_true (sxt_view_show (view, SXT_AUDIENCES, NULL, -1));
  idle (fixture);
  cells = find_first_cells (view);
  g_assert_cmpuint (cells->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      SxtRecord *record = sxt_project_get (fixture->project, SXT_AUDIENCES, i);
      const SxtSign *sign = sxt_signs_get_worst (signs, sxt_record_get_id (record), SXT_SIGNS_ANY_FIELD);
      g_autoptr (GPtrArray) shown = g_ptr_array_new ();

      collect (cells->pdata[i], is_shown_sign, NULL, shown);
      g_assert_cmpuint (shown->len, ==, sign ? 1 : 0);
      if (sign)
        {
          g_autofree char *words = sxt_sign_dup_words (sign);

          g_assert_cmpstr (gtk_widget_get_tooltip_text (shown->pdata[0]), ==, words);
          n_signs++;
        }
    }
  g_assert_cmpuint (n_signs, >, 0);
  assert_first (fixture, view, SXT_AUDIENCE_NAME);

  /* Mended, the sign goes; undone, it is back. */
  sxt_project_begin (fixture->project, "often");
  for (guint i = 0; i < n; i++)
    sxt_record_set_integer (sxt_project_get (fixture->project, SXT_AUDIENCES, i), SXT_AUDIENCE_HOW_OFTEN, 400);
  sxt_project_end (fixture->project, NULL);
  idle (fixture);
  for (guint i = 0; i < n; i++)
    {
      const char *id = sxt_record_get_id (sxt_project_get (fixture->project, SXT_AUDIENCES, i));
      g_autoptr (GPtrArray) shown = g_ptr_array_new ();

      collect (cells->pdata[i], is_shown_sign, NULL, shown);
      g_assert_cmpuint (shown->len, ==, sxt_signs_get_worst (signs, id, SXT_SIGNS_ANY_FIELD) ? 1 : 0);
      n_signs -= shown->len;
    }
  g_assert_cmpuint (n_signs, >, 0);

  /* Without that column, the next one has the signs; with it again, it alone. */
  sxt_record_columns_set_shown (SXT_AUDIENCES, SXT_AUDIENCE_NAME, FALSE);
  sxt_records_table_update_columns (SXT_RECORDS_TABLE (t_find_type (GTK_WIDGET (view), SXT_TYPE_RECORDS_TABLE)));
  idle (fixture);
  assert_first (fixture, view, SXT_AUDIENCE_KIND);
  sxt_record_columns_set_shown (SXT_AUDIENCES, SXT_AUDIENCE_NAME, TRUE);
  sxt_records_table_update_columns (SXT_RECORDS_TABLE (t_find_type (GTK_WIDGET (view), SXT_TYPE_RECORDS_TABLE)));
  idle (fixture);
  assert_first (fixture, view, SXT_AUDIENCE_NAME);
}

static void
test_form_signs (Fixture *fixture, gconstpointer data)
{
  SxtRecord *record = sxt_project_lookup (fixture->project, "a-families");
  SxtTarget target = { SXT_AUDIENCES, (char *) "a-families", SXT_AUDIENCE_HOW_OFTEN, NULL };
  const SxtSign *sign =
      sxt_signs_get_worst (sxt_session_get_signs (fixture->session), "a-families", SXT_AUDIENCE_HOW_OFTEN);
  g_autoptr (GPtrArray) found = NULL, none = NULL, again = NULL, after = NULL, several = g_ptr_array_new ();
  g_autofree char *words = sxt_message_format (sign->found->reason);
  g_autofree char *check_id = g_strdup (sign->finding->check->id);
  SxtRecordForm *form;
  GtkWidget *row;

  g_assert_true (sxt_window_show_target (fixture->window, SXT_AREA_COMMUNICATIONS, &target));
  for (int i = 0; i < 4; i++)
    idle (fixture);
  form = SXT_RECORD_FORM (t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_RECORD_FORM));
  row = sxt_record_form_get_row (form, SXT_AUDIENCE_HOW_OFTEN);
  found = find_all (row, SXT_TYPE_FIELD_SIGN);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_nonnull (t_find (found->pdata[0], GTK_ACCESSIBLE_ROLE_LABEL, words));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), row));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);

  t_click (found->pdata[0]);
  wait_ms (fixture, 600);
  row = gtk_widget_get_ancestor (get_focus (fixture), SXT_TYPE_FINDING_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (sxt_finding_row_get_check_id (SXT_FINDING_ROW (row)), ==, check_id);
  g_assert_true (sxt_finding_row_get_expanded (SXT_FINDING_ROW (row)));
  key (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  wait_ms (fixture, 400);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form)));

  /* Of several records each would say something else. */
  g_ptr_array_add (several, record);
  g_ptr_array_add (several, sxt_project_lookup (fixture->project, "a-teachers"));
  sxt_record_form_set_records (form, several);
  idle (fixture);
  none = find_all (form, SXT_TYPE_FIELD_SIGN);
  g_assert_cmpuint (none->len, ==, 0);
  sxt_record_form_set_record (form, record);
  idle (fixture);
  again = find_all (sxt_record_form_get_row (form, SXT_AUDIENCE_HOW_OFTEN), SXT_TYPE_FIELD_SIGN);
  g_assert_cmpuint (again->len, ==, 1);

  sxt_record_set_integer (record, SXT_AUDIENCE_HOW_OFTEN, 400);
  idle (fixture);
  after = find_all (sxt_record_form_get_row (form, SXT_AUDIENCE_HOW_OFTEN), SXT_TYPE_FIELD_SIGN);
  g_assert_cmpuint (after->len, ==, 0);
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) g_test_add (path, Fixture, data, open_any, test, tear_down)
  ADD ("/mend/write", NULL, test_write);
  ADD ("/mend/add-person", NULL, test_add_person);
  ADD ("/mend/text-alone", NULL, test_text_alone);
  ADD ("/mend/several-places", NULL, test_several_places);
  ADD ("/mend/set-aside/one", NULL, test_set_aside_one);
  ADD ("/mend/set-aside/whole", NULL, test_set_aside_whole);
  ADD ("/mend/set-aside/cancel", NULL, test_cancel);
  ADD ("/mend/folds/complete", NULL, test_folds);
  ADD ("/mend/folds/early", "maple-ridge-early.sextant", test_folds);
  ADD ("/mend/other-views", NULL, test_other_views);
  ADD ("/mend/typing-in-pane", NULL, test_typing_in_pane);
  ADD ("/mend/typing-in-field", "maple-ridge-early.sextant", test_typing_in_field);
  ADD ("/mend/walk", "maple-ridge-early.sextant", test_walk);
  ADD ("/mend/record-sheet", "maple-ridge-early.sextant", test_record_sheet);
  ADD ("/mend/signs/table", NULL, test_table_signs);
  ADD ("/mend/signs/form", NULL, test_form_signs);
#undef ADD

  return g_test_run ();
}
