/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Start: the plans opened before, files that are gone, examples, dropped files. */
#include "driver.h"

#include "app/recent-plans.h"
#include "app/recent-row.h"
#include "app/start-window.h"
#include "base/format.h"
#include "model/all.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  SxtApplication *application;
} Fixture;

static gboolean
has_no_recent (gpointer data)
{
  g_autoptr (SxtRecentPlans) plans = sxt_recent_plans_new ();

  return g_list_model_get_n_items (sxt_recent_plans_get_list (plans)) == 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("sextant-start-XXXXXX", NULL);
  fixture->application = t_application_get ();
  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), NULL);
  g_assert_true (t_until (has_no_recent, NULL, T_WAIT_MS));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);

  t_close_all (fixture->application);
  for (const char *name; (name = g_dir_read_name (folder));)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* ---- Rows ---- */

typedef struct
{
  GtkWidget *window;
  const char *title;
  SxtRecentState state;
  GtkWidget *row;
} Wanted;

static gboolean
has_row (gpointer data)
{
  Wanted *wanted = data;

  wanted->row = t_find_type (wanted->window, SXT_TYPE_RECENT_ROW);
  return wanted->row &&
         sxt_recent_plan_get_state (sxt_recent_row_get_plan (SXT_RECENT_ROW (wanted->row))) == wanted->state &&
         (!wanted->title ||
          g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (wanted->row)), wanted->title));
}

static GtkWidget *
wait_for_row (GtkWindow *window, const char *title, SxtRecentState state)
{
  Wanted wanted = { GTK_WIDGET (window), title, state, NULL };

  g_assert_true (t_until (has_row, &wanted, T_WAIT_MS));
  t_idle (GTK_WIDGET (window));

  return wanted.row;
}

static gboolean
has_no_row (gpointer data)
{
  return t_find_type (data, SXT_TYPE_RECENT_ROW) == NULL;
}

static gboolean
no_window_left (gpointer data)
{
  return gtk_application_get_windows (data) == NULL;
}

/* The first start: nothing recent, and no heading for nothing. */
static void
test_first (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = t_start (fixture->application);

  g_assert_null (t_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_HEADING, "Recent Plans"));
  g_assert_null (t_find_type (GTK_WIDGET (window), SXT_TYPE_RECENT_ROW));
  g_assert_nonnull (t_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_HEADING, "Plan a Rollout That Lasts"));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (window)), ==, 0);

  /* The same window again, not a second one. */
  g_application_activate (G_APPLICATION (fixture->application));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application))), ==, 1);

  t_key (GDK_KEY_w, GDK_CONTROL_MASK);
  g_assert_true (t_until (no_window_left, fixture->application, T_WAIT_MS));
}

/* From the narrowest to wide and back: nothing warns, everything stays inside. */
static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = t_copy_data ("maple-ridge.sextant", fixture->folder);
  const int widths[] = { 360, 500, 1270, 370, 800, 360 };
  GtkWindow *window;

  t_open (fixture->application, path);
  t_close_all (fixture->application);
  g_unlink (path);
  window = t_start (fixture->application);
  wait_for_row (window, NULL, SXT_RECENT_MISSING);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *list;

      gtk_window_set_default_size (window, widths[i], 700);
      for (int k = 0; k < 3; k++)
        t_idle (GTK_WIDGET (window));
      list = gtk_widget_get_ancestor (t_find_type (GTK_WIDGET (window), SXT_TYPE_RECENT_ROW), GTK_TYPE_LIST_BOX);
      g_assert_cmpint (gtk_widget_get_width (list), <=, gtk_widget_get_width (GTK_WIDGET (window)));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, widths[i]);
    }
}

/* What was opened is listed with what its file holds, follows the file, and opens by keyboard. */
static void
test_recent (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = t_copy_data ("maple-ridge.sextant", fixture->folder);
  SxtWindow *plan = t_open (fixture->application, path);
  SxtTally tally = sxt_engine_tally (sxt_session_get_engine (sxt_window_get_session (plan)), -1);
  g_autofree char *met = g_strdup_printf ("%u of %u met", tally.met, tally.total), *text = NULL;
  g_autofree char *name = NULL, *known_met = NULL;
  g_autoptr (SxtRecentPlans) plans = NULL;
  g_autoptr (SxtRecentPlan) known = NULL;
  const char *subtitle;
  GtkWindow *window;
  GtkWidget *row;
  gsize length;

  t_close_all (fixture->application);
  window = t_start (fixture->application);
  row = wait_for_row (window, "Maple Ridge Unified School District", SXT_RECENT_KNOWN);
  subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  g_assert_true (g_str_has_prefix (subtitle, "Personalized Learning Rollout Plan · changed today, "));
  g_assert_nonnull (t_find (row, GTK_ACCESSIBLE_ROLE_LABEL, met));
  g_assert_nonnull (t_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_HEADING, "Recent Plans"));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (window)), ==, 0);

  /* Another program writes it meanwhile. */
  t_close_all (fixture->application);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  memcpy (strstr (text, "Maple Ridge"), "Cedar Ridge", strlen ("Cedar Ridge"));
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
  /* What was known stands there at once; then it is as it is now. */
  plans = sxt_recent_plans_new ();
  known = g_list_model_get_item (sxt_recent_plans_get_list (plans), 0);
  name = sxt_recent_plan_dup_name (known);
  known_met = sxt_recent_plan_dup_met (known);
  g_assert_cmpstr (name, ==, "Maple Ridge Unified School District");
  g_assert_cmpstr (known_met, ==, met);
  window = t_start (fixture->application);
  row = wait_for_row (window, "Cedar Ridge Unified School District", SXT_RECENT_KNOWN);

  gtk_widget_grab_focus (row);
  t_key (GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  plan = SXT_WINDOW (t_wait_for_window (fixture->application, SXT_TYPE_WINDOW));
  g_assert_cmpstr (sxt_session_get_title (sxt_window_get_session (plan)), ==, "Cedar Ridge Unified School District");
  /* It has taken the place of Start. */
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application))), ==, 1);
}

typedef struct
{
  GtkWidget *window;
  const char *name;
} Named;

static gboolean
has_row_named (gpointer data)
{
  Named *named = data;
  GtkWidget *row = t_find_type (named->window, SXT_TYPE_RECENT_ROW);

  for (; row; row = gtk_widget_get_next_sibling (row))
    if (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), named->name))
      return TRUE;

  return FALSE;
}

/* Copies of a plan are told apart by their files' names. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = t_copy_data ("maple-ridge-early.sextant", fixture->folder);
  g_autofree char *other = g_build_filename (fixture->folder, "board-draft.sextant", NULL), *text = NULL;
  GtkWindow *window;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_true (g_file_set_contents (other, text, (gssize) length, NULL));
  t_open (fixture->application, path);
  t_open (fixture->application, other);
  t_close_all (fixture->application);
  window = t_start (fixture->application);
  g_assert_true (
      t_until (has_row_named, &(Named) { GTK_WIDGET (window), "board-draft.sextant · changed today" }, T_WAIT_MS));
  g_assert_true (has_row_named (&(Named) { GTK_WIDGET (window), "maple-ridge-early.sextant · changed today" }));
}

/* A file that is gone: its row says so, and can be taken out of the list. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = t_copy_data ("maple-ridge-early.sextant", fixture->folder);
  GtkWindow *window;
  GtkWidget *row;

  t_open (fixture->application, path);
  t_close_all (fixture->application);
  window = t_start (fixture->application);
  wait_for_row (window, NULL, SXT_RECENT_KNOWN);
  t_close_all (fixture->application);
  g_unlink (path);

  window = t_start (fixture->application);
  row = wait_for_row (window, "Maple Ridge Unified School District", SXT_RECENT_MISSING);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "maple-ridge-early.sextant is not there any more");
  g_assert_nonnull (t_find (row, GTK_ACCESSIBLE_ROLE_BUTTON, "_Locate…"));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (window)), ==, 0);
  t_click (t_find (row, GTK_ACCESSIBLE_ROLE_BUTTON, "Remove Maple Ridge Unified School District From the List"));
  g_assert_true (t_until (has_no_row, window, T_WAIT_MS));
  t_idle (GTK_WIDGET (window));
  g_assert_null (t_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_HEADING, "Recent Plans"));

  /* Second thoughts, then by keyboard. */
  for (int i = 0; i < 20; i++)
    t_idle (GTK_WIDGET (window));
  t_click (t_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Undo"));
  row = wait_for_row (window, "Maple Ridge Unified School District", SXT_RECENT_MISSING);
  gtk_widget_grab_focus (row);
  t_key (GDK_KEY_Delete, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (has_no_row, window, T_WAIT_MS));
}

/* It was moved: its row finds it again, and is then the row of the new place. */
static void
test_locate (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = t_copy_data ("maple-ridge-early.sextant", fixture->folder);
  g_autofree char *moved = g_build_filename (fixture->folder, "moved.sextant", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (moved);
  g_autoptr (SxtRecentPlans) plans = NULL;
  g_autoptr (SxtRecentPlan) plan = NULL;
  GtkWidget *row;
  GtkWindow *window;
  SxtWindow *opened;

  t_open (fixture->application, path);
  t_close_all (fixture->application);
  g_assert_cmpint (g_rename (path, moved), ==, 0);
  window = t_start (fixture->application);
  row = wait_for_row (window, NULL, SXT_RECENT_MISSING);
  gtk_widget_grab_focus (row);
  t_key (GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  t_choose_file (moved);

  opened = SXT_WINDOW (t_wait_for_window (fixture->application, SXT_TYPE_WINDOW));
  g_assert_true (g_file_equal (sxt_session_get_file (sxt_window_get_session (opened)), file));
  plans = sxt_recent_plans_new ();
  g_assert_cmpuint (g_list_model_get_n_items (sxt_recent_plans_get_list (plans)), ==, 1);
  plan = g_list_model_get_item (sxt_recent_plans_get_list (plans), 0);
  g_assert_true (g_file_equal (sxt_recent_plan_get_file (plan), file));
}

/* A file that is no plan stays in the list and says so. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = t_copy_data ("maple-ridge-early.sextant", fixture->folder);
  GtkWindow *window;
  GtkWidget *row;

  t_open (fixture->application, path);
  t_close_all (fixture->application);
  g_file_set_contents (path, "{", -1, NULL);
  window = t_start (fixture->application);
  row = wait_for_row (window, "maple-ridge-early.sextant", SXT_RECENT_UNREADABLE);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "maple-ridge-early.sextant cannot be read as a plan");
}

/* ---- Examples ---- */

static void
assert_same_file (GFile *file, const char *text, gsize length)
{
  g_autofree char *now = NULL;
  gsize now_length;

  g_assert_true (g_file_load_contents (file, NULL, &now, &now_length, NULL, NULL));
  g_assert_cmpmem (text, length, now, now_length);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  sxt_session_save_finish (SXT_SESSION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* A copy, shown as of its own day; what is done to it never reaches the example. */
static void
test_example (Fixture *fixture, gconstpointer data)
{
  const char *row_title = data;
  gboolean early = strstr (row_title, "Early") != NULL, saved = FALSE;
  GtkWindow *window = t_start (fixture->application);
  g_autofree char *example = g_build_filename (g_getenv ("SEXTANT_DATADIR"), "examples",
                                               early ? "maple-ridge-early.sextant" : "maple-ridge.sextant", NULL);
  g_autofree char *text = NULL, *path = g_build_filename (fixture->folder, "mine.sextant", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (example), mine = g_file_new_for_path (path);
  GtkWidget *row = t_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_LIST_ITEM, row_title);
  SxtSession *session;
  SxtWindow *plan;
  gsize length;

  g_assert_true (g_file_load_contents (file, NULL, &text, &length, NULL, NULL));
  g_assert_nonnull (row);
  t_click (row);
  plan = SXT_WINDOW (t_wait_for_window (fixture->application, SXT_TYPE_WINDOW));
  session = sxt_window_get_session (plan);
  g_assert_null (sxt_session_get_file (session));
  g_assert_false (sxt_session_get_modified (session));
  g_assert_true (sxt_session_get_own_day (session));
  g_assert_cmpint (sxt_engine_get_date (sxt_session_get_engine (session)), ==,
                   early ? sxt_date_new (2026, 12, 1) : sxt_date_new (2027, 4, 5));
  /* What the row says of it. */
  g_assert_cmpuint (sxt_project_get_n (sxt_session_get_project (session), SXT_SCHOOLS), ==, 24);
  g_assert_nonnull (t_find (GTK_WIDGET (plan), GTK_ACCESSIBLE_ROLE_LABEL,
                            early ? "Shown as of December 1, 2026" : "Shown as of April 5, 2027"));

  /* It is no empty plan: another does not take its window. */
  g_assert_false (sxt_session_is_pristine (session));
  sxt_record_set_string (sxt_project_get_single (sxt_session_get_project (session), SXT_PLAN), SXT_PLAN_DISTRICT,
                         "Mine");
  sxt_session_save_async (session, mine, TRUE, NULL, saved_cb, &saved);
  g_assert_true (t_until (is_true, &saved, T_WAIT_MS));
  g_assert_true (g_file_equal (sxt_session_get_file (session), mine));
  assert_same_file (file, text, length);
}

/* ---- Dropped files ---- */

static gboolean
has_two_plans (gpointer data)
{
  GList *windows = gtk_application_get_windows (data);

  return g_list_length (windows) == 2 && SXT_IS_WINDOW (windows->data) && SXT_IS_WINDOW (windows->next->data);
}

/* A file manager's window, in the corner of the screen, from which files can be dragged. */
static GtkWidget *
make_file_manager (GFile *file, GFile *other)
{
  GtkWidget *window = gtk_window_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GdkFileList *list = gdk_file_list_new_from_array ((GFile *[]) { file, other }, 2);
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);

  gtk_drag_source_set_content (source, content);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 120, 120);
  gtk_window_present (GTK_WINDOW (window));
  g_boxed_free (GDK_TYPE_FILE_LIST, list);

  return window;
}

/* Two plans at once, dropped on Start: two windows, and Start is gone. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = t_copy_data ("maple-ridge.sextant", fixture->folder);
  g_autofree char *early = t_copy_data ("maple-ridge-early.sextant", fixture->folder);
  g_autoptr (GFile) file = g_file_new_for_path (path), other = g_file_new_for_path (early);
  GtkWindow *start = t_start (fixture->application);
  GtkWidget *files = make_file_manager (file, other);

  for (int i = 0; i < 10; i++)
    t_idle (files);
  g_assert_nonnull (start);
  t_drag (files, 600, 500);
  g_assert_true (t_until (has_two_plans, fixture->application, T_WAIT_MS));

  gtk_window_destroy (GTK_WINDOW (files));
}

/* A plan's window takes files too. */
static void
test_drop_on_plan (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = t_copy_data ("maple-ridge.sextant", fixture->folder);
  g_autofree char *early = t_copy_data ("maple-ridge-early.sextant", fixture->folder);
  g_autoptr (GFile) file = g_file_new_for_path (path), other = g_file_new_for_path (early);
  GtkWidget *files;

  t_open (fixture->application, path);
  files = make_file_manager (file, other);
  for (int i = 0; i < 10; i++)
    t_idle (files);
  t_drag (files, 600, 500);
  /* What is open already is only presented. */
  g_assert_true (t_until (has_two_plans, fixture->application, T_WAIT_MS));
  for (int i = 0; i < 10; i++)
    t_idle (files);
  g_assert_true (has_two_plans (fixture->application));

  gtk_window_destroy (GTK_WINDOW (files));
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)
  ADD ("/start/first", NULL, test_first);
  ADD ("/start/recent", NULL, test_recent);
  ADD ("/start/sizes", NULL, test_sizes);
  ADD ("/start/copies", NULL, test_copies);
  ADD ("/start/missing", NULL, test_missing);
  ADD ("/start/locate", NULL, test_locate);
  ADD ("/start/unreadable", NULL, test_unreadable);
  ADD ("/start/example/complete", "See an Example", test_example);
  ADD ("/start/example/early", "See an Early Example", test_example);
  ADD ("/start/drop", NULL, test_drop);
  ADD ("/start/drop-on-plan", NULL, test_drop_on_plan);
#undef ADD

  return g_test_run ();
}
