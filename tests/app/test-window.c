/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window, driven as a planner drives it: tabs, editing, undo, saving, what to mend. */
#include "plan-fixture.h"

#include "app/finding-row.h"
#include "app/start-window.h"
#include "base/format.h"
#include "model/all.h"
#include "model/areas.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
open_early (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture, data != NULL ? data : "maple-ridge-early.sextant");
}

typedef struct
{
  SxtWindow *window;
  SxtListId list;
  const char *id;
  int field;
} Wanted;

static gboolean
is_focused (gpointer data)
{
  Wanted *wanted = data;
  SxtListId list;
  g_autofree char *id = NULL;
  int field;

  return sxt_view_get_focused (sxt_window_get_view (wanted->window), &list, &id, &field) && list == wanted->list &&
         (!wanted->id || g_str_equal (wanted->id, id)) && (wanted->field < 0 || field == wanted->field);
}

/* ---- Tabs ---- */

static void
test_tabs (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (sxt_window_get_area (fixture->window), ==, -1);
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  for (int area = 0; area < SXT_N_AREAS; area++)
    {
      t_key (GDK_KEY_2 + (guint) area, GDK_ALT_MASK);
      t_idle (GTK_WIDGET (fixture->window));
      g_assert_cmpint (sxt_window_get_area (fixture->window), ==, area);
      g_assert_true (SXT_IS_VIEW (sxt_window_get_view (fixture->window)));
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (sxt_window_get_view (fixture->window))));
      g_assert_nonnull (
          t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LABEL, sxt_area_get_title ((SxtArea) area)));
      g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
    }
  t_key (GDK_KEY_1, GDK_ALT_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (sxt_window_get_area (fixture->window), ==, -1);

  /* By arrows in the list, as a tab list wants it. */
  t_click (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_TAB, NULL));
  t_key (GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (sxt_window_get_area (fixture->window), ==, SXT_AREA_NARRATIVE);
  /* A key takes the focus along. */
  t_key (GDK_KEY_5, GDK_ALT_MASK);
  t_key (GDK_KEY_Up, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (sxt_window_get_area (fixture->window), ==, SXT_AREA_CAPACITY);
}

/* What is started twice is one record, until something is written in it. */
static void
test_start_twice (Fixture *fixture, gconstpointer data)
{
  SxtProject *project = sxt_session_get_project (sxt_window_get_session (fixture->window));
  SxtStart kind = { SXT_AUDIENCE_KIND, (char *) "press" };
  g_autoptr (GPtrArray) with = g_ptr_array_new ();
  guint n = sxt_project_get_n (project, SXT_AUDIENCES);
  SxtView *view;

  g_assert_true (sxt_window_open_page (fixture->window, "communications/records"));
  t_idle (GTK_WIDGET (fixture->window));
  view = sxt_window_get_view (fixture->window);
  g_ptr_array_add (with, &kind);
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (sxt_view_start (view, SXT_AUDIENCES, SXT_AUDIENCE_NAME, with));
      t_idle (GTK_WIDGET (fixture->window));
      g_assert_cmpuint (sxt_project_get_n (project, SXT_AUDIENCES), ==, n + 1);
    }
  sxt_record_set_string (sxt_project_get (project, SXT_AUDIENCES, n), SXT_AUDIENCE_NAME, "The Ledger");
  g_assert_true (sxt_view_start (view, SXT_AUDIENCES, SXT_AUDIENCE_NAME, with));
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_AUDIENCES), ==, n + 2);

  /* Insert adds to an empty list as well. */
  g_assert_true (sxt_view_show (view, SXT_FEEDBACK, NULL, -1));
  while (sxt_project_get_n (project, SXT_FEEDBACK) > 0)
    {
      SxtRecord *record = sxt_project_get (project, SXT_FEEDBACK, 0);

      g_assert_true (sxt_project_remove (project, &record, 1, NULL));
    }
  t_idle (GTK_WIDGET (fixture->window));
  gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD);
  t_key (GDK_KEY_Insert, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_FEEDBACK), ==, 1);
}

static gboolean
pane_is_shown (gpointer data)
{
  gboolean shown;

  g_object_get (data, "findings-shown", &shown, NULL);
  return shown;
}

static gboolean
pane_is_hidden (gpointer data)
{
  return !pane_is_shown (data);
}

static void
test_pane (Fixture *fixture, gconstpointer data)
{
  SxtRecord *school = sxt_project_get (fixture->project, SXT_SCHOOLS, 2);
  SxtTarget target = { SXT_SCHOOLS, (char *) sxt_record_get_id (school), SXT_SCHOOL_PRINCIPAL, NULL };

  g_assert_true (sxt_window_open_page (fixture->window, "capacity"));
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_true (pane_is_shown (fixture->window));
  t_key (GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (pane_is_hidden, fixture->window, T_WAIT_MS));
  t_key (GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (pane_is_shown, fixture->window, T_WAIT_MS));

  /* A form that is asked for comes, whether the pane was closed or not. */
  t_key (GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (pane_is_hidden, fixture->window, T_WAIT_MS));
  g_assert_true (sxt_window_show_target (fixture->window, SXT_AREA_SCHOOLS, &target));
  g_assert_true (t_until (is_focused, &(Wanted) { fixture->window, SXT_SCHOOLS, target.id, target.field }, T_WAIT_MS));
}

/* ---- Narrow and wide ---- */

static void
resize (SxtWindow *window, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  for (int i = 0; i < 4; i++)
    t_idle (GTK_WIDGET (window));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  SxtRecord *school = sxt_project_get (fixture->project, SXT_SCHOOLS, 2);
  g_autofree char *id = g_strdup (sxt_record_get_id (school)), *focused = NULL;
  SxtTarget target = { SXT_SCHOOLS, id, SXT_SCHOOL_PRINCIPAL, NULL };
  SxtListId list;
  int field;

  g_assert_true (sxt_window_show_target (fixture->window, SXT_AREA_SCHOOLS, &target));
  t_idle (GTK_WIDGET (fixture->window));
  for (int width = 1280; width > 360; width -= 230)
    resize (fixture->window, width);
  g_assert_cmpint (sxt_window_get_area (fixture->window), ==, SXT_AREA_SCHOOLS);
  g_assert_true (pane_is_hidden (fixture->window));

  /* The form is a page of its own now. */
  g_assert_true (sxt_window_show_target (fixture->window, SXT_AREA_SCHOOLS, &target));
  t_until (is_focused, &(Wanted) { fixture->window, SXT_SCHOOLS, id, SXT_SCHOOL_PRINCIPAL }, T_WAIT_MS);
  g_assert_true (sxt_view_get_focused (sxt_window_get_view (fixture->window), &list, &focused, &field));
  g_assert_cmpstr (focused, ==, id);
  g_assert_cmpint (field, ==, SXT_SCHOOL_PRINCIPAL);
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  for (int i = 0; i < 20; i++)
    t_idle (GTK_WIDGET (fixture->window));

  t_key (GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (pane_is_shown, fixture->window, T_WAIT_MS));
  resize (fixture->window, 1280);
  g_assert_true (pane_is_shown (fixture->window));
  g_assert_cmpint (sxt_window_get_area (fixture->window), ==, SXT_AREA_SCHOOLS);
}

/* An area with several views: a switcher in the header, a drop-down where that does not fit, Ctrl+Page keys. */
static void
test_views (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;
  AdwViewStack *views;
  SxtView *first;

  g_assert_true (sxt_window_open_page (fixture->window, "devices"));
  t_idle (GTK_WIDGET (fixture->window));
  page = t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_AREA_PAGE);
  views = sxt_area_page_get_views (SXT_AREA_PAGE (page));
  first = sxt_window_get_view (fixture->window);
  g_assert_null (t_find_type (GTK_WIDGET (fixture->window), ADW_TYPE_INLINE_VIEW_SWITCHER));

  adw_view_stack_add_titled (views, g_object_new (SXT_TYPE_VIEW_SLOT, "view-type", G_OBJECT_TYPE (first), NULL),
                             "second", "Second");
  g_assert_true (sxt_window_open_page (fixture->window, "overview"));
  g_assert_true (sxt_window_open_page (fixture->window, "devices"));
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (t_find_type (GTK_WIDGET (fixture->window), ADW_TYPE_INLINE_VIEW_SWITCHER));
  g_assert_true (sxt_window_get_view (fixture->window) == first);

  t_key (GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "second");
  g_assert_true (sxt_window_get_view (fixture->window) != first);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (sxt_window_get_view (fixture->window))));
  t_key (GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  t_key (GDK_KEY_Page_Up, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_true (sxt_window_get_view (fixture->window) == first);

  resize (fixture->window, 800);
  g_assert_null (t_find_type (GTK_WIDGET (fixture->window), ADW_TYPE_INLINE_VIEW_SWITCHER));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", "second");
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LABEL, "Second"));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
}

/* ---- Edit, undo, save, reopen, compare ---- */

static gboolean
is_modified (gpointer data)
{
  return sxt_session_get_modified (data);
}

static gboolean
is_saved (gpointer data)
{
  return !sxt_session_get_modified (data) && !sxt_session_get_busy (data);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  SxtRecord *school = sxt_project_get (fixture->project, SXT_SCHOOLS, 0);
  SxtTarget target = { SXT_SCHOOLS, (char *) sxt_record_get_id (school), SXT_SCHOOL_NAME, NULL };
  g_autoptr (GBytes) before = sxt_project_to_bytes (fixture->project), after = NULL, undone = NULL, redone = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autofree char *text = NULL;
  gsize length;
  SxtWindow *window;

  g_assert_false (sxt_session_get_modified (fixture->session));
  g_assert_true (sxt_window_show_target (fixture->window, -1, &target));
  t_idle (GTK_WIDGET (fixture->window));
  t_key (GDK_KEY_a, GDK_CONTROL_MASK);
  t_type ("Harbor Lane School");
  t_key (GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (is_modified, fixture->session, T_WAIT_MS));
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (sxt_record_get_string (school, SXT_SCHOOL_NAME), ==, "Harbor Lane School");
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (fixture->window)), "•"));
  after = sxt_project_to_bytes (fixture->project);
  g_assert_false (g_bytes_equal (before, after));

  t_key (GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_true (t_until (is_saved, fixture->session, T_WAIT_MS));
  undone = sxt_project_to_bytes (fixture->project);
  g_assert_true (g_bytes_equal (before, undone));
  g_assert_false (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (fixture->window)), "•"));
  t_key (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_true (t_until (is_modified, fixture->session, T_WAIT_MS));
  redone = sxt_project_to_bytes (fixture->project);
  g_assert_true (g_bytes_equal (after, redone));

  t_key (GDK_KEY_s, GDK_CONTROL_MASK);
  g_assert_true (t_until (is_saved, fixture->session, T_WAIT_MS));
  g_assert_true (g_file_get_contents (fixture->path, &text, &length, NULL));
  g_assert_cmpmem (text, length, g_bytes_get_data (after, NULL), g_bytes_get_size (after));

  t_key (GDK_KEY_w, GDK_CONTROL_MASK);
  t_close_all (fixture->application);
  window = t_open (fixture->application, fixture->path);
  again = sxt_project_to_bytes (sxt_session_get_project (sxt_window_get_session (window)));
  g_assert_true (g_bytes_equal (after, again));
  g_assert_false (sxt_session_get_modified (sxt_window_get_session (window)));
}

/* What is typed is not lost by saving from the field. */
static void
test_save_while_typing (Fixture *fixture, gconstpointer data)
{
  SxtRecord *school = sxt_project_get (fixture->project, SXT_SCHOOLS, 1);
  SxtTarget target = { SXT_SCHOOLS, (char *) sxt_record_get_id (school), SXT_SCHOOL_NAME, NULL };
  g_autofree char *text = NULL;

  g_assert_true (sxt_window_show_target (fixture->window, -1, &target));
  t_idle (GTK_WIDGET (fixture->window));
  t_key (GDK_KEY_a, GDK_CONTROL_MASK);
  t_type ("Typed Last");
  t_idle (GTK_WIDGET (fixture->window));
  t_key (GDK_KEY_s, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_true (t_until (is_saved, fixture->session, T_WAIT_MS));
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Typed Last"));
}

/* ---- Show ---- */

static void
check_show (Fixture *fixture, const char *check_id, guint case_number, guint target_number, const SxtTarget *target)
{
  g_autofree char *wanted = g_strdup (target->id), *id = NULL;
  SxtListId list = target->list, focused_list = SXT_LIST_NONE;
  int field = target->field, focused_field = -2;
  guint before = list < SXT_FIRST_LIST ? 0 : sxt_project_get_n (fixture->project, list);
  g_autoptr (GPtrArray) with = target->with ? g_ptr_array_ref (target->with) : NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-case", "(suu)", check_id, case_number,
                              target_number);
  t_idle (GTK_WIDGET (fixture->window));

  g_test_message ("%s case %u target %u: %s %s field %d", check_id, case_number, target_number,
                  sxt_record_type_get (list)->key, wanted ? wanted : "(new)", field);
  t_until (is_focused, &(Wanted) { fixture->window, list, wanted, field }, 3000);
  g_assert_true (sxt_view_get_focused (sxt_window_get_view (fixture->window), &focused_list, &id, &focused_field));
  g_assert_cmpint (focused_list, ==, list);
  if (field >= 0)
    g_assert_cmpint (focused_field, ==, field);
  if (wanted)
    g_assert_cmpstr (id, ==, wanted);
  else if (list >= SXT_FIRST_LIST)
    {
      SxtRecord *record = sxt_project_lookup (fixture->project, id);

      g_assert_cmpuint (sxt_project_get_n (fixture->project, list), ==, before + 1);
      for (guint i = 0; with && i < with->len; i++)
        {
          const SxtStart *start = g_ptr_array_index (with, i);
          g_autofree char *text = sxt_record_dup_text (record, start->field);

          g_assert_cmpstr (text, ==, start->text);
        }
      g_assert_true (sxt_project_undo (fixture->project, NULL));
      t_idle (GTK_WIDGET (fixture->window));
      g_assert_cmpuint (sxt_project_get_n (fixture->project, list), ==, before);
    }
}

static void
test_show (Fixture *fixture, gconstpointer data)
{
  SxtEngine *engine = sxt_session_get_engine (fixture->session);
  guint n = 0;

  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      const char *check_id = sxt_engine_get_finding (engine, i)->check->id;

      /* Starting a record runs checks again: look anew each time. */
      for (guint j = 0; j < sxt_engine_find (engine, check_id)->cases->len; j++)
        for (guint k = 0;; k++)
          {
            const SxtCase *found = g_ptr_array_index (sxt_engine_find (engine, check_id)->cases, j);

            if (!found->targets || k >= found->targets->len)
              break;
            check_show (fixture, check_id, j, k, g_ptr_array_index (found->targets, k));
            n++;
          }
    }
  g_assert_cmpuint (n, >=, 10);
}

/* ---- What to mend, in place ---- */

static void
test_findings_follow (Fixture *fixture, gconstpointer data)
{
  SxtEngine *engine = sxt_session_get_engine (fixture->session);
  SxtTally before = sxt_engine_tally (engine, SXT_AREA_CAPACITY), after;
  GtkWidget *row, *focus;

  g_assert_true (sxt_window_open_page (fixture->window, "capacity"));
  t_idle (GTK_WIDGET (fixture->window));
  row = t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_FINDING_ROW);
  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);

  sxt_project_begin (fixture->project, "drivers");
  for (guint i = 0; i < sxt_project_get_n (fixture->project, SXT_SCHOOLS); i++)
    sxt_record_set_choice (sxt_project_get (fixture->project, SXT_SCHOOLS, i), SXT_SCHOOL_DRIVER, SXT_DRIVER_PRINCIPAL);
  g_assert_true (sxt_project_end (fixture->project, NULL));
  t_idle (GTK_WIDGET (fixture->window));

  after = sxt_engine_tally (engine, SXT_AREA_CAPACITY);
  g_assert_cmpuint (after.missed, <, before.missed);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
}

/* ---- Files ---- */

static void
test_same_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.sextant", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (link_path);

  g_assert_true (t_open (fixture->application, fixture->path) == fixture->window);
  g_assert_true (g_file_make_symbolic_link (link, fixture->path, NULL, NULL));
  g_application_open (G_APPLICATION (fixture->application), &link, 1, "");
  t_idle (GTK_WIDGET (fixture->window));
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application))), ==, 1);
}

static gboolean
is_changed_on_disk (gpointer data)
{
  return sxt_session_get_changed_on_disk (data);
}

static gboolean
dialog_is_there (gpointer data)
{
  GtkWidget *dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (data));

  return dialog && gtk_widget_get_mapped (dialog);
}

static void
respond (SxtWindow *window, const char *response)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), response));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), response);
  adw_dialog_close (dialog);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
session_is_another (gpointer data)
{
  Fixture *fixture = data;

  return sxt_window_get_session (fixture->window) != fixture->session;
}

static void
test_changed_on_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxtPlanFile) other = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  SxtProject *theirs;
  g_autofree char *text = NULL;

  g_assert_true (sxt_window_open_page (fixture->window, "schools"));
  t_idle (GTK_WIDGET (fixture->window));

  /* Somebody else saves; we too have changed something. */
  other = sxt_plan_file_load (file, NULL, NULL);
  theirs = sxt_plan_file_get_project (other);
  sxt_record_set_string (sxt_project_get (theirs, SXT_SCHOOLS, 0), SXT_SCHOOL_NAME, "Theirs");
  g_assert_true (sxt_plan_file_save (other, NULL, NULL));
  sxt_record_set_string (sxt_project_get (fixture->project, SXT_SCHOOLS, 0), SXT_SCHOOL_NAME, "Ours");
  sxt_session_look_at_disk (fixture->session);
  g_assert_true (t_until (is_changed_on_disk, fixture->session, T_WAIT_MS));
  t_idle (GTK_WIDGET (fixture->window));

  /* Saving asks, and Cancel leaves theirs. */
  t_key (GDK_KEY_s, GDK_CONTROL_MASK);
  g_assert_true (t_until (dialog_is_there, fixture->window, T_WAIT_MS));
  respond (fixture->window, "cancel");
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Theirs"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.resolve-disk", NULL);
  g_assert_true (t_until (dialog_is_there, fixture->window, T_WAIT_MS));
  g_object_ref (fixture->session);
  respond (fixture->window, "reload");
  g_assert_true (t_until (session_is_another, fixture, T_WAIT_MS));
  g_object_unref (fixture->session);
  fixture->session = sxt_window_get_session (fixture->window);
  fixture->project = sxt_session_get_project (fixture->session);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (sxt_record_get_string (sxt_project_get (fixture->project, SXT_SCHOOLS, 0), SXT_SCHOOL_NAME), ==,
                   "Theirs");
  g_assert_cmpint (sxt_window_get_area (fixture->window), ==, SXT_AREA_SCHOOLS);
}

static gboolean
no_window_left (gpointer data)
{
  return gtk_application_get_windows (data) == NULL;
}

static void
test_close_asks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  sxt_record_set_string (sxt_project_get (fixture->project, SXT_SCHOOLS, 0), SXT_SCHOOL_NAME, "Kept at the End");
  g_application_hold (G_APPLICATION (fixture->application));

  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_true (t_until (dialog_is_there, fixture->window, T_WAIT_MS));
  respond (fixture->window, "cancel");
  g_assert_nonnull (gtk_application_get_windows (GTK_APPLICATION (fixture->application)));
  g_assert_true (sxt_session_get_modified (fixture->session));

  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_true (t_until (dialog_is_there, fixture->window, T_WAIT_MS));
  respond (fixture->window, "save");
  g_assert_true (t_until (no_window_left, fixture->application, T_WAIT_MS));
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Kept at the End"));
  g_application_release (G_APPLICATION (fixture->application));
}

static void
test_unreadable (void)
{
  SxtApplication *application = t_application_get ();
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("sextant-bad-XXXXXX.sextant", &path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *window;

  close (fd);
  g_file_set_contents (path, "{ \"format\": ", -1, NULL);
  g_application_open (G_APPLICATION (application), &file, 1, "");
  while (!gtk_application_get_active_window (GTK_APPLICATION (application)))
    g_main_context_iteration (NULL, TRUE);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_assert_true (t_until (dialog_is_there, window, T_WAIT_MS));
  /* There is no plan to show it over. */
  g_assert_true (SXT_IS_START_WINDOW (window));
  g_unlink (path);
  t_close_all (application);
}

/* What json-glib would lose: open for reading only, with its line, and listed. */
static void
test_read_only (void)
{
  SxtApplication *application = t_application_get ();
  g_autofree char *folder = g_dir_make_tmp ("sextant-window-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "twice.sextant", NULL);
  SxtWindow *window;
  AdwBanner *banner;

  g_file_set_contents (path,
                       "{\n  \"format\": \"sextant-project\",\n  \"version\": 1,\n  \"project\": {\n"
                       "    \"district\": \"One\",\n    \"district\": \"Two\"\n  }\n}\n",
                       -1, NULL);
  window = t_open (application, path);
  g_assert_true (sxt_plan_file_get_read_only (sxt_session_get_plan_file (sxt_window_get_session (window))));
  banner = ADW_BANNER (t_find_type (GTK_WIDGET (window), ADW_TYPE_BANNER));
  g_assert_nonnull (banner);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.problems", NULL);
  g_assert_true (t_until (dialog_is_there, window, T_WAIT_MS));
  g_unlink (path);
  g_rmdir (folder);
  t_close_all (application);
}

/* A new plan: everything is not started, and nothing is asked of a window that goes. */
static void
test_new_plan (void)
{
  SxtApplication *application = t_application_get ();
  GtkWindow *window = GTK_WINDOW (t_new_plan (application));

  for (int area = 0; area < SXT_N_AREAS; area++)
    {
      g_assert_true (sxt_window_open_page (SXT_WINDOW (window), sxt_area_get_key ((SxtArea) area)));
      t_idle (GTK_WIDGET (window));
      g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (window)), ==, 0);
    }
  gtk_window_close (window);
  g_assert_true (t_until (no_window_left, application, T_WAIT_MS));
  t_close_all (application);
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) g_test_add (path, Fixture, data, open_early, test, tear_down)
  ADD ("/window/tabs", NULL, test_tabs);
  ADD ("/window/start-twice", NULL, test_start_twice);
  ADD ("/window/pane", NULL, test_pane);
  ADD ("/window/narrow", NULL, test_narrow);
  ADD ("/window/views", NULL, test_views);
  ADD ("/window/edit-undo-save-reopen", NULL, test_edit);
  ADD ("/window/save-while-typing", NULL, test_save_while_typing);
  ADD ("/window/show/early", NULL, test_show);
  ADD ("/window/show/complete", "maple-ridge.sextant", test_show);
  ADD ("/window/findings-follow", NULL, test_findings_follow);
  ADD ("/window/same-file", NULL, test_same_file);
  ADD ("/window/changed-on-disk", NULL, test_changed_on_disk);
  ADD ("/window/close-asks", NULL, test_close_asks);
#undef ADD
  g_test_add_func ("/window/unreadable", test_unreadable);
  g_test_add_func ("/window/read-only", test_read_only);
  g_test_add_func ("/window/new-plan", test_new_plan);

  return g_test_run ();
}
