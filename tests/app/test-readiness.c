/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schools › Readiness and its grid of pairs, by keys, clipboard and pointer, and as a screen reader sees them. */
#include "plan-fixture.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include "analysis/readiness.h"
#include "app/pair-grid.h"
#include "app/score-form.h"
#include "base/format.h"
#include "model/all.h"

static SxtPairGrid *
get_grid (Fixture *fixture)
{
  return SXT_PAIR_GRID (t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_PAIR_GRID));
}

static void
show_readiness (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  open_page (fixture, "schools/readiness");
}

static SxtRecord *
find (Fixture *fixture, SxtListId list, const char *title)
{
  for (guint i = 0; i < sxt_project_get_n (fixture->project, list); i++)
    {
      SxtRecord *record = sxt_project_get (fixture->project, list, i);
      g_autofree char *own = sxt_record_dup_title (record);

      if (g_str_equal (own, title))
        return record;
    }
  g_assert_not_reached ();
}

/* Whether a label on screen says that; names in it are isolated. */
static gboolean
widget_says (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget))
    {
      g_auto (GStrv) opened = g_strsplit (gtk_label_get_text (GTK_LABEL (widget)), "\u2068", -1);
      g_autofree char *text = g_strjoinv ("", opened);
      g_auto (GStrv) closed = g_strsplit (text, "\u2069", -1);
      g_autofree char *plain = g_strjoinv ("", closed);

      return g_str_equal (plain, words);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (widget_says (child, words))
      return TRUE;

  return FALSE;
}

static gboolean
says (Fixture *fixture, const char *words)
{
  return widget_says (GTK_WIDGET (fixture->window), words);
}

static void
go_to (Fixture *fixture, const char *school, const char *criterion)
{
  g_assert_true (sxt_pair_grid_show_pair (get_grid (fixture), find (fixture, SXT_SCHOOLS, school),
                                          criterion != NULL ? find (fixture, SXT_CRITERIA, criterion) : NULL));
  idle (fixture);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_grid (fixture))));
}

static int
get_level (Fixture *fixture, const char *school, const char *criterion)
{
  return sxt_school_get_level (find (fixture, SXT_SCHOOLS, school), find (fixture, SXT_CRITERIA, criterion));
}

static void
assert_at (Fixture *fixture, const char *school, const char *criterion)
{
  g_autofree char *row = sxt_record_dup_title (sxt_pair_grid_get_row (get_grid (fixture)));
  g_autofree char *column = sxt_record_dup_title (sxt_pair_grid_get_column (get_grid (fixture)));

  g_assert_cmpstr (row, ==, school);
  g_assert_cmpstr (column, ==, criterion);
}

/* ---- What a screen reader sees ---- */

/* Walks all that is below; returns the one of that name (transfer full), and counts what has a name of its own. */
static GtkAccessible *
walk (GtkAccessible *parent, const char *name, guint *n_cells)
{
  GtkAccessible *found = NULL;

  for (GtkAccessible *child = gtk_accessible_get_first_accessible_child (parent); child != NULL;)
    {
      GtkAccessibleRole role = gtk_accessible_get_accessible_role (child);
      g_autoptr (GtkAccessible) here = child;
      g_autofree char *other = gtk_test_accessible_check_property (here, GTK_ACCESSIBLE_PROPERTY_LABEL, name, NULL);

      if (role != GTK_ACCESSIBLE_ROLE_ROW)
        {
          g_assert_true (gtk_test_accessible_has_property (here, GTK_ACCESSIBLE_PROPERTY_LABEL));
          g_assert_true (gtk_accessible_get_platform_state (here, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE));
        }
      *n_cells += role == GTK_ACCESSIBLE_ROLE_GRID_CELL;
      if (other == NULL && found == NULL && role != GTK_ACCESSIBLE_ROLE_ROW)
        found = g_object_ref (here);
      if (found == NULL)
        found = walk (here, name, n_cells);
      child = gtk_accessible_get_next_accessible_sibling (here);
    }

  return found;
}

static gboolean
is_focused (Fixture *fixture, const char *name)
{
  guint n = 0;
  g_autoptr (GtkAccessible) cell = walk (GTK_ACCESSIBLE (get_grid (fixture)), name, &n);

  return cell != NULL && gtk_accessible_get_platform_state (cell, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  guint n_cells = 0;
  g_autoptr (GtkAccessible) kept = NULL;
  GtkAccessible *none;
  int x, y, width, height;

  go_to (fixture, "Lincoln MS", "Staffing");
  g_assert_true (is_focused (fixture, "Lincoln MS, Staffing: level 2, under the minimum of a must-have"));
  key (fixture, GDK_KEY_Right, GDK_NO_MODIFIER_MASK);
  g_assert_false (is_focused (fixture, "Lincoln MS, Staffing: level 2, under the minimum of a must-have"));
  g_assert_true (is_focused (fixture, "Lincoln MS, Infrastructure: level 4"));

  /* The name follows the value, and a value without evidence says so. */
  go_to (fixture, "Lincoln MS", "Staffing");
  kept = walk (GTK_ACCESSIBLE (get_grid (fixture)), "Lincoln MS, Staffing: level 2, under the minimum of a must-have",
               &n_cells);
  n_cells = 0;
  none = walk (GTK_ACCESSIBLE (get_grid (fixture)), "nobody", &n_cells);
  g_assert_null (none);
  /* 9 levels and the value, of at least 15 schools in sight. */
  g_assert_cmpuint (n_cells, >=, 150);
  g_assert_true (gtk_accessible_get_bounds (kept, &x, &y, &width, &height));
  g_assert_cmpint (width, >, 20);
  sxt_record_clear (sxt_pair_grid_get_pair (get_grid (fixture)), SXT_SCORE_EVIDENCE);
  key (fixture, GDK_KEY_4, GDK_NO_MODIFIER_MASK);
  g_assert_null (gtk_test_accessible_check_property (kept, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                     "Lincoln MS, Staffing: level 4, no evidence", NULL));

  /* Heads, names and totals are places too. */
  key (fixture, GDK_KEY_Home, GDK_CONTROL_MASK);
  key (fixture, GDK_KEY_Up, GDK_NO_MODIFIER_MASK);
  g_assert_true (is_focused (fixture, "Principal"));
  key (fixture, GDK_KEY_Left, GDK_NO_MODIFIER_MASK);
  g_assert_true (is_focused (fixture, "School"));
  key (fixture, GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  g_assert_true (is_focused (fixture, "Jefferson ES"));

  undo_all (fixture);
  /* What assistive technology holds on outlives the grid. */
  t_close_all (fixture->application);
  g_assert_null (gtk_accessible_get_first_accessible_child (kept));
  none = gtk_accessible_get_accessible_parent (kept);
  g_assert_null (none);
}

/* ---- Keys ---- */

static void
test_type (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, "Lincoln MS", "Staffing");
  key (fixture, GDK_KEY_4, GDK_NO_MODIFIER_MASK);
  g_assert_cmpint (get_level (fixture, "Lincoln MS", "Staffing"), ==, 4);
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Set Staffing of Lincoln MS to 4");
  /* On to the next below; and the number pad, which has digits with Num Lock. */
  assert_at (fixture, "Riverside ES", "Staffing");
  t_key (GDK_KEY_Num_Lock, GDK_NO_MODIFIER_MASK);
  key (fixture, GDK_KEY_KP_1, GDK_NO_MODIFIER_MASK);
  t_key (GDK_KEY_Num_Lock, GDK_NO_MODIFIER_MASK);
  g_assert_cmpint (get_level (fixture, "Riverside ES", "Staffing"), ==, 1);
  /* Rows stay where they are while one types, though the values have changed. */
  assert_at (fixture, "Madison ES", "Staffing");
  /* What is no level is not set. */
  key (fixture, GDK_KEY_7, GDK_NO_MODIFIER_MASK);
  key (fixture, GDK_KEY_q, GDK_NO_MODIFIER_MASK);
  assert_at (fixture, "Madison ES", "Staffing");
  g_assert_cmpint (get_level (fixture, "Madison ES", "Staffing"), ==, 2);
  undo_all (fixture);
}

/* A French keyboard has é on the key of the 2; the digit comes with Shift alone. */
static void
test_other_layout (Fixture *fixture, gconstpointer data)
{
  Display *x = XOpenDisplay (NULL);
  KeyCode code = XKeysymToKeycode (x, XK_2);
  KeySym french[] = { XK_eacute, XK_2 }, old[] = { XK_2, XK_at };

  go_to (fixture, "Jefferson ES", "Coaching");
  XChangeKeyboardMapping (x, code, 2, french, 1);
  XSync (x, False);
  for (int i = 0; i < 5; i++)
    idle (fixture);
  XTestFakeKeyEvent (x, code, True, 0);
  XTestFakeKeyEvent (x, code, False, 0);
  XSync (x, False);
  idle (fixture);
  g_assert_cmpint (get_level (fixture, "Jefferson ES", "Coaching"), ==, 2);

  XChangeKeyboardMapping (x, code, 2, old, 1);
  XSync (x, False);
  for (int i = 0; i < 5; i++)
    idle (fixture);
  XCloseDisplay (x);
  undo_all (fixture);
}

static void
test_range (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, "Jefferson ES", "Coaching");
  key (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  key (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  key (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  key (fixture, GDK_KEY_2, GDK_NO_MODIFIER_MASK);
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Set 6 Cells");
  g_assert_cmpint (get_level (fixture, "Cedar Grove MS", "Teaching"), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpint (get_level (fixture, "Cedar Grove MS", "Teaching"), ==, 3);

  /* The upper row goes into those below. */
  go_to (fixture, "Jefferson ES", "Data use");
  key (fixture, GDK_KEY_3, GDK_NO_MODIFIER_MASK);
  go_to (fixture, "Jefferson ES", "Data use");
  key (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  key (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  key (fixture, GDK_KEY_d, GDK_CONTROL_MASK);
  g_assert_cmpint (get_level (fixture, "Cedar Grove MS", "Data use"), ==, 3);
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Fill 2 Cells");

  /* Cleared, a score with evidence keeps it. */
  key (fixture, GDK_KEY_Delete, GDK_NO_MODIFIER_MASK);
  g_assert_cmpint (get_level (fixture, "Cedar Grove MS", "Data use"), ==, 0);
  g_assert_nonnull (
      sxt_school_get_score (find (fixture, SXT_SCHOOLS, "Cedar Grove MS"), find (fixture, SXT_CRITERIA, "Data use")));

  /* Escape gives the range up, then has nothing more to do here. */
  key (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  key (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  key (fixture, GDK_KEY_1, GDK_NO_MODIFIER_MASK);
  g_assert_true (g_str_has_suffix (sxt_project_get_undo_label (fixture->project), " to 1"));
  undo_all (fixture);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

static char *
dup_clipboard (Fixture *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (get_grid (fixture))), NULL, text_cb, &text);
  g_assert_true (t_until (has_text, &text, T_WAIT_MS));

  return text;
}

static gboolean
has_pasted (gpointer data)
{
  return sxt_project_get_can_undo (data);
}

static void
test_clipboard (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (get_grid (fixture)));
  g_autofree char *copied = NULL, *table = NULL;
  g_auto (GStrv) lines = NULL;

  go_to (fixture, "Jefferson ES", "Principal");
  key (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  key (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  key (fixture, GDK_KEY_c, GDK_CONTROL_MASK);
  copied = dup_clipboard (fixture);
  g_assert_cmpstr (copied, ==, "3\t3\n4\t4\n");

  /* As a spreadsheet of another system writes it; what is no level stays as it was. */
  gdk_clipboard_set_text (clipboard, "2\t\"1\"\r\n=1+2\t4\r\n");
  go_to (fixture, "Riverside ES", "Coaching");
  key (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  g_assert_true (t_until (has_pasted, fixture->project, T_WAIT_MS));
  idle (fixture);
  g_assert_cmpint (get_level (fixture, "Riverside ES", "Coaching"), ==, 2);
  g_assert_cmpint (get_level (fixture, "Riverside ES", "Teaching"), ==, 1);
  g_assert_cmpint (get_level (fixture, "Madison ES", "Coaching"), ==, 3);
  g_assert_cmpint (get_level (fixture, "Madison ES", "Teaching"), ==, 4);
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Paste 3 Cells");
  g_assert_true (says (fixture, "1 cell could not be read and stays as it was"));
  undo_all (fixture);

  /* One value fills a range; more than there are columns end at the last. */
  gdk_clipboard_set_text (clipboard, "1");
  go_to (fixture, "Riverside ES", "Room in the calendar");
  key (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  key (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  g_assert_true (t_until (has_pasted, fixture->project, T_WAIT_MS));
  g_assert_cmpint (get_level (fixture, "Madison ES", "Room in the calendar"), ==, 1);
  undo_all (fixture);
  gdk_clipboard_set_text (clipboard, "2\t2\t2\n");
  go_to (fixture, "Riverside ES", "Room in the calendar");
  key (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  g_assert_true (t_until (has_pasted, fixture->project, T_WAIT_MS));
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Set Room in the calendar of Riverside ES to 2");
  undo_all (fixture);

  table = sxt_pair_grid_dup_table (get_grid (fixture));
  lines = g_strsplit (table, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 24 + 1);
  g_assert_cmpstr (
      lines[0], ==,
      "School\tPrincipal\tStaff agreement\tStaffing\tInfrastructure\tCoaching\tTeaching\tFamily ties\tData "
      "use\tRoom in the calendar\tValue");
  g_assert_true (g_str_has_prefix (lines[1], "Jefferson ES\t3\t3\t4\t4\t"));
}

/* ---- The form ---- */

static gboolean
form_has_focus (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *form = t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_SCORE_FORM);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return form != NULL && focus != NULL && gtk_widget_is_ancestor (focus, form);
}

static gboolean
grid_has_focus (gpointer data)
{
  return gtk_widget_has_focus (GTK_WIDGET (get_grid (data)));
}

static gboolean
is_to_mend (gpointer data)
{
  return says (data, "Lincoln MS starts with Staffing at 2, not 3");
}

static void
test_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *level;

  go_to (fixture, "Sunset ES", "Family ties");
  g_assert_null (sxt_pair_grid_get_pair (get_grid (fixture)));
  level = t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_RADIO, "Level 3: Families meet teachers each term");
  g_assert_nonnull (level);
  t_click (level);
  idle (fixture);
  g_assert_cmpint (get_level (fixture, "Sunset ES", "Family ties"), ==, 3);
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Set Family ties of Sunset ES to 3");

  /* Enter goes to the form, Escape back to the cell. */
  go_to (fixture, "Lincoln MS", "Staffing");
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (form_has_focus, fixture, T_WAIT_MS));
  key (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (grid_has_focus, fixture, T_WAIT_MS));
  assert_at (fixture, "Lincoln MS", "Staffing");

  /* A first school under a must-have: from the form to what is to be mended. */
  t_click (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "To Mend"));
  idle (fixture);
  g_assert_true (t_until (is_to_mend, fixture, T_WAIT_MS));
  undo_all (fixture);
}

/* A finding brings the very cell; its evidence, the very row of the form. */
static void
test_show (Fixture *fixture, gconstpointer data)
{
  SxtRecord *school = find (fixture, SXT_SCHOOLS, "Dogwood ES"),
            *criterion = find (fixture, SXT_CRITERIA, "Staff agreement");
  g_autofree char *id = g_strdup (sxt_record_get_id (sxt_school_get_score (school, criterion))), *focused = NULL;
  SxtTarget target = { SXT_SCORES, id, SXT_SCORE_EVIDENCE, NULL };
  SxtView *view = sxt_window_get_view (fixture->window);
  SxtListId list;
  int field;

  gtk_widget_activate_action (GTK_WIDGET (get_grid (fixture)), "readiness.rows", "s", "first");
  idle (fixture);
  g_assert_true (sxt_window_show_target (fixture->window, SXT_AREA_SCHOOLS, &target));
  g_assert_true (t_until (form_has_focus, fixture, T_WAIT_MS));
  g_assert_true (sxt_view_get_focused (view, &list, &focused, &field));
  g_assert_cmpint (list, ==, SXT_SCORES);
  g_assert_cmpstr (focused, ==, id);
  g_assert_cmpint (field, ==, SXT_SCORE_EVIDENCE);
  assert_at (fixture, "Dogwood ES", "Staff agreement");

  /* A missing score: its cell, and no record before a level is typed. */
  {
    g_autoptr (GPtrArray) with = g_ptr_array_new ();
    SxtStart starts[] = {
      { SXT_SCORE_SCHOOL, (char *) sxt_record_get_id (find (fixture, SXT_SCHOOLS, "Sunset ES")) },
      { SXT_SCORE_CRITERION, (char *) sxt_record_get_id (find (fixture, SXT_CRITERIA, "Data use")) },
    };
    SxtTarget missing = { SXT_SCORES, NULL, SXT_SCORE_LEVEL, with };

    g_ptr_array_add (with, &starts[0]);
    g_ptr_array_add (with, &starts[1]);
    g_assert_true (sxt_window_show_target (fixture->window, SXT_AREA_SCHOOLS, &missing));
    g_assert_true (t_until (grid_has_focus, fixture, T_WAIT_MS));
    assert_at (fixture, "Sunset ES", "Data use");
    g_assert_false (sxt_project_get_can_undo (fixture->project));
    key (fixture, GDK_KEY_2, GDK_NO_MODIFIER_MASK);
    g_assert_cmpint (get_level (fixture, "Sunset ES", "Data use"), ==, 2);
  }
  undo_all (fixture);
}

/* ---- Order and rows ---- */

typedef struct
{
  Fixture *fixture;
  const char *first;
  guint n;
} Rows;

static gboolean
has_rows (gpointer data)
{
  Rows *rows = data;
  g_autofree char *table = sxt_pair_grid_dup_table (get_grid (rows->fixture));
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  g_autofree char *first = NULL;

  if (g_strv_length (lines) != rows->n + 2)
    return FALSE;
  first = rows->n > 0 ? g_strndup (lines[1], strcspn (lines[1], "\t")) : NULL;

  return g_strcmp0 (first, rows->first) == 0;
}

/* A search waits for a pause in typing. */
static void
assert_rows (Fixture *fixture, const char *first, guint n)
{
  idle (fixture);
  if (!t_until (has_rows, &(Rows) { fixture, first, n }, T_WAIT_MS))
    {
      g_autofree char *table = sxt_pair_grid_dup_table (get_grid (fixture));

      g_error ("not %u rows from %s on:\n%s", n, first, table);
    }
  idle (fixture);
}

/* What was changed while another view was seen is there when this one is seen again. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = sxt_pair_grid_dup_table (get_grid (fixture)), *after = NULL;
  SxtRecord *criterion, *gone;

  open_page (fixture, "schools/records");
  sxt_record_set_string (find (fixture, SXT_SCHOOLS, "Jefferson ES"), SXT_SCHOOL_NAME, "Adams ES");
  criterion = find (fixture, SXT_CRITERIA, "Staffing");
  for (guint i = 0; i < sxt_project_get_n (fixture->project, SXT_SCHOOLS); i++)
    {
      SxtRecord *score = sxt_school_get_score (sxt_project_get (fixture->project, SXT_SCHOOLS, i), criterion);

      if (score != NULL)
        sxt_record_set_integer (score, SXT_SCORE_LEVEL, i == 5 ? 4 : 1);
    }
  gone = find (fixture, SXT_SCHOOLS, "Sunset ES");
  g_assert_true (sxt_project_remove (fixture->project, &gone, 1, NULL));
  idle (fixture);
  open_page (fixture, "schools/readiness");
  after = sxt_pair_grid_dup_table (get_grid (fixture));
  g_assert_cmpstr (before, !=, after);
  g_assert_nonnull (strstr (after, "Adams ES"));
  g_assert_null (strstr (after, "Sunset ES"));
  assert_rows (fixture, "Lincoln MS", 23);
}

static gboolean
is_covered (gpointer grid)
{
  return !gtk_widget_get_mapped (grid);
}

/* In a narrow window the form is a page of its own; it follows when its school goes. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  SxtPairGrid *grid = get_grid (fixture);
  g_autofree char *table = NULL;
  SxtRecord *gone;

  t_resize (GTK_WINDOW (fixture->window), 360, 700);
  go_to (fixture, "Sunset ES", "Staffing");
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (is_covered, grid, T_WAIT_MS));
  gone = find (fixture, SXT_SCHOOLS, "Sunset ES");
  g_assert_true (sxt_project_remove (fixture->project, &gone, 1, NULL));
  idle (fixture);
  g_assert_true (sxt_pair_grid_get_row (grid) != gone);
  g_assert_false (says (fixture, "Sunset ES"));
  table = sxt_pair_grid_dup_table (grid);
  g_assert_null (strstr (table, "Sunset ES"));
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *grid = GTK_WIDGET (get_grid (fixture)), *search;

  assert_rows (fixture, "Jefferson ES", 24);
  gtk_widget_activate_action (grid, "readiness.order", "s", "name");
  assert_rows (fixture, "Cedar Grove MS", 24);
  gtk_widget_activate_action (grid, "readiness.rows", "s", "first");
  assert_rows (fixture, "Cedar Grove MS", 6);
  gtk_widget_activate_action (grid, "readiness.rows", "s", "unscored");
  assert_rows (fixture, "Sunset ES", 1);
  gtk_widget_activate_action (grid, "readiness.rows", "s", "all");
  gtk_widget_activate_action (grid, "readiness.order", "s", "value");

  /* A head orders by what stands below it. */
  go_to (fixture, "Jefferson ES", "Staffing");
  key (fixture, GDK_KEY_Home, GDK_CONTROL_MASK);
  key (fixture, GDK_KEY_Up, GDK_NO_MODIFIER_MASK);
  key (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  assert_rows (fixture, "Washington K-8", 24);
  gtk_widget_activate_action (grid, "readiness.order", "s", "value");

  /* Typed scores move their school once the planner turns to something else. */
  go_to (fixture, "Lincoln MS", "Principal");
  for (int i = 0; i < 9; i++)
    {
      key (fixture, GDK_KEY_4, GDK_NO_MODIFIER_MASK);
      key (fixture, GDK_KEY_Up, GDK_NO_MODIFIER_MASK);
      key (fixture, GDK_KEY_Right, GDK_NO_MODIFIER_MASK);
    }
  assert_rows (fixture, "Jefferson ES", 24);
  key (fixture, GDK_KEY_f, GDK_CONTROL_MASK);
  assert_rows (fixture, "Lincoln MS", 24);

  /* Found by name or wave, accents and case aside. */
  t_type ("WAVE 1");
  idle (fixture);
  assert_rows (fixture, "Lincoln MS", 6);
  t_type ("x");
  idle (fixture);
  assert_rows (fixture, NULL, 0);
  t_click (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Show All Schools"));
  assert_rows (fixture, "Lincoln MS", 24);

  /* The button in the header opens the search as well, and closes it. */
  search = t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON, "Search");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (search)));
  t_click (search);
  idle (fixture);
  t_type ("jeff");
  assert_rows (fixture, "Jefferson ES", 1);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (search)));
  t_click (search);
  assert_rows (fixture, "Lincoln MS", 24);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (search)));
  undo_all (fixture);
}

/* Undo from anywhere shows in the grid, and the answer follows. */
static void
test_answer (Fixture *fixture, gconstpointer data)
{
  g_assert_true (says (fixture, "All but Lincoln MS meet the must-haves for Wave 1."));
  go_to (fixture, "Lincoln MS", "Staffing");
  key (fixture, GDK_KEY_3, GDK_NO_MODIFIER_MASK);
  g_assert_true (says (fixture, "All 6 schools of Wave 1 meet the must-haves."));
  undo_all (fixture);
  g_assert_true (says (fixture, "All but Lincoln MS meet the must-haves for Wave 1."));
}

/* ---- Before there is anything ---- */

static void
test_empty (void)
{
  SxtApplication *application = t_application_get ();
  g_autoptr (SxtPlanFile) file = sxt_plan_file_new (NULL);
  g_autoptr (SxtSession) session = sxt_session_new (file);
  SxtProject *project = sxt_session_get_project (session);
  g_autoptr (SxtRecord) school = sxt_record_new (SXT_SCHOOLS);
  SxtWindow *window = sxt_window_new (GTK_APPLICATION (application), session);
  SxtPairGrid *grid;

  gtk_window_present (GTK_WINDOW (window));
  t_idle (GTK_WIDGET (window));
  g_assert_true (sxt_window_open_page (window, "schools/readiness"));
  t_idle (GTK_WIDGET (window));
  g_assert_nonnull (t_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Import Schools…"));

  sxt_record_set_string (school, SXT_SCHOOL_NAME, "Lincoln MS");
  g_assert_true (sxt_project_append (project, school, NULL));
  t_idle (GTK_WIDGET (window));
  t_click (t_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Use the Nine Criteria"));
  t_idle (GTK_WIDGET (window));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_CRITERIA), ==, 9);
  grid = SXT_PAIR_GRID (t_find_type (GTK_WIDGET (window), SXT_TYPE_PAIR_GRID));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (grid)));
  g_assert_true (sxt_pair_grid_show_pair (grid, school, sxt_project_get (project, SXT_CRITERIA, 0)));
  t_idle (GTK_WIDGET (window));
  t_key (GDK_KEY_4, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (window));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCORES), ==, 1);

  /* Without criteria again the question comes back. */
  sxt_project_undo (project, NULL);
  sxt_project_undo (project, NULL);
  t_idle (GTK_WIDGET (window));
  g_assert_nonnull (t_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Use the Nine Criteria"));
  sxt_project_undo (project, NULL);
  sxt_session_get_project (session);
  t_close_all (application);
}

/* ---- Other pairs: a tree of standards, letters, thousands of rows, from right to left ---- */

static GListModel *
list_children (gpointer item, gpointer data)
{
  SxtRecord *standard = item;
  g_autoptr (GPtrArray) children = sxt_project_get_referrers (sxt_record_get_project (standard), SXT_STANDARDS,
                                                              SXT_STANDARD_PARENT, sxt_record_get_id (standard));
  GListStore *store;

  if (children->len == 0)
    return NULL;
  store = g_list_store_new (SXT_TYPE_RECORD);
  g_list_store_splice (store, 0, 0, children->pdata, children->len);

  return G_LIST_MODEL (store);
}

static gboolean
get_parts (SxtRecord *row, SxtRecord *column, double *full, double *partly, gpointer data)
{
  g_autoptr (GPtrArray) children = sxt_project_get_referrers (sxt_record_get_project (row), SXT_STANDARDS,
                                                              SXT_STANDARD_PARENT, sxt_record_get_id (row));

  *full = 0.5;
  *partly = 0.25;

  return children->len > 0;
}

static SxtRecord *
add_standard (SxtProject *project, const char *code, SxtRecord *parent)
{
  g_autoptr (SxtRecord) record = sxt_record_new_with_id (SXT_STANDARDS, code);

  sxt_record_set_string (record, SXT_STANDARD_CODE, code);
  if (parent != NULL)
    sxt_record_set_text (record, SXT_STANDARD_PARENT, sxt_record_get_id (parent), NULL);
  g_assert_true (sxt_project_append (project, record, NULL));

  return sxt_project_lookup (project, code);
}

static void
test_tree (gconstpointer data)
{
  static const SxtPairLook look = { .get_parts = get_parts };
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *domain = add_standard (project, "RL", NULL), *leaf = add_standard (project, "RL.1", domain),
            *other = add_standard (project, "RL.2", domain);
  g_autoptr (SxtRecord) content = sxt_record_new_with_id (SXT_CONTENTS, "c");
  g_autoptr (SxtRecord) second = sxt_record_new_with_id (SXT_CONTENTS, "d");
  const SxtPairKind *kind = sxt_pair_kind_find (SXT_ALIGNMENTS, SXT_STANDARDS);
  g_autoptr (GListStore) roots = g_list_store_new (SXT_TYPE_RECORD);
  g_autoptr (GtkTreeListModel) tree = NULL;
  GtkWidget *window, *scrolled = gtk_scrolled_window_new (), *grid = g_object_new (SXT_TYPE_PAIR_GRID, NULL);
  guint forward = rtl ? GDK_KEY_Left : GDK_KEY_Right, back = rtl ? GDK_KEY_Right : GDK_KEY_Left, n = 0;

  t_application_get ();
  g_assert_true (sxt_project_append (project, content, NULL));
  g_assert_true (sxt_project_append (project, second, NULL));
  g_list_store_append (roots, domain);
  tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (roots)), FALSE, FALSE, list_children, NULL, NULL);

  window = gtk_window_new ();
  gtk_widget_set_direction (grid, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  sxt_pair_grid_set_kind (SXT_PAIR_GRID (grid), project, kind);
  sxt_pair_grid_set_look (SXT_PAIR_GRID (grid), &look, NULL);
  sxt_pair_grid_set_columns (SXT_PAIR_GRID (grid), sxt_project_get_list (project, SXT_CONTENTS));
  sxt_pair_grid_set_rows (SXT_PAIR_GRID (grid), G_LIST_MODEL (tree));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 400);
  gtk_window_present (GTK_WINDOW (window));
  t_idle (window);

  /* The arrows on a name open and close its branch before they move on. */
  g_assert_true (sxt_pair_grid_show_pair (SXT_PAIR_GRID (grid), domain, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tree)), ==, 1);
  t_key (forward, GDK_NO_MODIFIER_MASK);
  t_idle (window);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tree)), ==, 3);
  t_key (GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  t_key (forward, GDK_NO_MODIFIER_MASK);
  t_idle (window);
  g_assert_true (sxt_pair_grid_get_row (SXT_PAIR_GRID (grid)) == leaf);
  g_assert_true (sxt_pair_grid_get_column (SXT_PAIR_GRID (grid)) == content);

  /* Letters judge, small and capital. */
  t_type ("fP");
  t_idle (window);
  g_assert_cmpint (sxt_record_get_choice (sxt_pair_kind_lookup (kind, leaf, content), SXT_ALIGNMENT_JUDGEMENT), ==,
                   SXT_JUDGEMENT_FULL);
  g_assert_cmpint (sxt_record_get_choice (sxt_pair_kind_lookup (kind, other, content), SXT_ALIGNMENT_JUDGEMENT), ==,
                   SXT_JUDGEMENT_PARTIAL);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_ALIGNMENTS), ==, 2);

  /* Once in the first column, back to the name, and its branch closes; the cursor stays with a row that is left. */
  g_assert_true (sxt_pair_grid_show_pair (SXT_PAIR_GRID (grid), domain, content));
  t_key (back, GDK_NO_MODIFIER_MASK);
  t_key (back, GDK_NO_MODIFIER_MASK);
  t_idle (window);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tree)), ==, 1);
  g_assert_true (sxt_pair_grid_get_row (SXT_PAIR_GRID (grid)) == domain);
  g_assert_null (walk (GTK_ACCESSIBLE (grid), "nobody", &n));
  g_assert_cmpuint (n, ==, 2);

  gtk_window_destroy (GTK_WINDOW (window));
  sxt_project_clear_history (project);
}

/* What is built is what is in sight, however many rows there are. */
static void
test_large (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (GPtrArray) schools = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *window, *scrolled = gtk_scrolled_window_new (), *grid = g_object_new (SXT_TYPE_PAIR_GRID, NULL);
  guint n = 0;

  t_application_get ();
  for (int i = 0; i < 3000; i++)
    {
      SxtRecord *school = sxt_record_new (SXT_SCHOOLS);
      g_autofree char *name = g_strdup_printf ("School %d", i);

      sxt_record_set_string (school, SXT_SCHOOL_NAME, name);
      g_ptr_array_add (schools, school);
    }
  g_assert_true (sxt_project_insert (project, SXT_SCHOOLS, 0, (SxtRecord **) schools->pdata, schools->len, NULL));
  for (int i = 0; i < 30; i++)
    {
      g_autoptr (SxtRecord) criterion = sxt_record_new (SXT_CRITERIA);

      g_assert_true (sxt_project_append (project, criterion, NULL));
    }

  window = gtk_window_new ();
  sxt_pair_grid_set_kind (SXT_PAIR_GRID (grid), project, sxt_pair_kind_find (SXT_SCORES, SXT_SCHOOLS));
  sxt_pair_grid_set_columns (SXT_PAIR_GRID (grid), sxt_project_get_list (project, SXT_CRITERIA));
  sxt_pair_grid_set_rows (SXT_PAIR_GRID (grid), sxt_project_get_list (project, SXT_SCHOOLS));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_present (GTK_WINDOW (window));
  t_idle (window);
  gtk_widget_grab_focus (grid);
  t_key (GDK_KEY_End, GDK_CONTROL_MASK);
  t_idle (window);
  g_assert_true (sxt_pair_grid_get_row (SXT_PAIR_GRID (grid)) == g_ptr_array_index (schools, 2999));
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled))), >,
                     60000);
  t_key (GDK_KEY_4, GDK_NO_MODIFIER_MASK);
  t_idle (window);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCORES), ==, 1);
  g_assert_null (walk (GTK_ACCESSIBLE (grid), "nobody", &n));
  g_assert_cmpuint (n, <, 30 * 40);

  /* All at once is one run and one step. */
  t_key (GDK_KEY_a, GDK_CONTROL_MASK);
  t_key (GDK_KEY_3, GDK_NO_MODIFIER_MASK);
  t_idle (window);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCORES), ==, 90000);
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCORES), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/readiness/accessible", Fixture, NULL, show_readiness, test_accessible, tear_down);
  g_test_add ("/readiness/type", Fixture, NULL, show_readiness, test_type, tear_down);
  g_test_add ("/readiness/other-layout", Fixture, NULL, show_readiness, test_other_layout, tear_down);
  g_test_add ("/readiness/range", Fixture, NULL, show_readiness, test_range, tear_down);
  g_test_add ("/readiness/clipboard", Fixture, NULL, show_readiness, test_clipboard, tear_down);
  g_test_add ("/readiness/form", Fixture, NULL, show_readiness, test_form, tear_down);
  g_test_add ("/readiness/show", Fixture, NULL, show_readiness, test_show, tear_down);
  g_test_add ("/readiness/removed", Fixture, NULL, show_readiness, test_removed, tear_down);
  g_test_add ("/readiness/hidden", Fixture, NULL, show_readiness, test_hidden, tear_down);
  g_test_add ("/readiness/rows", Fixture, NULL, show_readiness, test_rows, tear_down);
  g_test_add ("/readiness/answer", Fixture, NULL, show_readiness, test_answer, tear_down);
  g_test_add_func ("/readiness/empty", test_empty);
  g_test_add_data_func ("/grid/tree", GINT_TO_POINTER (FALSE), test_tree);
  g_test_add_data_func ("/grid/tree-from-right-to-left", GINT_TO_POINTER (TRUE), test_tree);
  g_test_add_func ("/grid/large", test_large);

  return g_test_run ();
}
