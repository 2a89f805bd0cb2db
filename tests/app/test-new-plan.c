/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan: its four steps by keyboard, each skipped, and with the schools of a real file. */
#include "driver.h"

#include "app/district-chooser.h"
#include "app/new-plan-dialog.h"
#include "app/start-window.h"
#include "app/step-page.h"
#include "base/format.h"
#include "model/all.h"

#define HARTFORD "EducationDataPortal_Schools_hartford_2024.csv"
#define ALABAMA "ccd_sch_029_2526_w_0a_050626.csv"
#define DISTRICTS "ccd_lea_029.header.csv"

typedef struct
{
  SxtApplication *application;
  GtkWindow *window;
  GtkWidget *dialog;
} Fixture;

static gboolean
has_dialog (gpointer data)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (data);
  GtkWidget *focus = gtk_window_get_focus (data);

  return SXT_IS_NEW_PLAN_DIALOG (dialog) && focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (dialog));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = t_application_get ();
  /* Slides are waited for in one test. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", data != NULL, NULL);
  fixture->window = t_start (fixture->application);
  if (data)
    {
      gtk_window_set_default_size (fixture->window, GPOINTER_TO_INT (data), 800);
      t_idle (GTK_WIDGET (fixture->window));
      t_idle (GTK_WIDGET (fixture->window));
    }
  t_key (GDK_KEY_n, GDK_CONTROL_MASK);
  g_assert_true (t_until (has_dialog, fixture->window, T_WAIT_MS));
  t_idle (GTK_WIDGET (fixture->window));
  fixture->dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  t_close_all (fixture->application);
}

typedef struct
{
  GtkWidget *dialog;
  guint number;
} Step;

static gboolean
is_at (gpointer data)
{
  Step *step = data;
  AdwNavigationView *nav = ADW_NAVIGATION_VIEW (t_find_type (step->dialog, ADW_TYPE_NAVIGATION_VIEW));
  AdwNavigationPage *page = nav ? adw_navigation_view_get_visible_page (nav) : NULL;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (step->dialog));

  return SXT_IS_STEP_PAGE (page) && sxt_step_page_get_number (SXT_STEP_PAGE (page)) == step->number && focus &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (page)) &&
         !gtk_widget_is_ancestor (focus, sxt_step_page_get_next_button (SXT_STEP_PAGE (page)));
}

/* A step is there, with the focus in it, and its slide has ended. */
static void
wait_for_step (Fixture *fixture, guint number)
{
  gboolean slides;

  g_assert_true (t_until (is_at, &(Step) { fixture->dialog, number }, T_WAIT_MS));
  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &slides, NULL);
  t_wait (slides ? 400 : 0);
  t_idle (fixture->dialog);
  g_assert_cmpuint (t_count_unnamed (fixture->dialog), ==, 0);
}

static SxtProject *
wait_for_plan (Fixture *fixture)
{
  SxtWindow *window = SXT_WINDOW (t_wait_for_window (fixture->application, SXT_TYPE_WINDOW));

  /* In place of Start, on its Overview. */
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application))), ==, 1);
  g_assert_cmpint (sxt_window_get_area (window), ==, -1);
  g_assert_null (sxt_session_get_file (sxt_window_get_session (window)));

  return sxt_session_get_project (sxt_window_get_session (window));
}

static void
assert_wave (SxtProject *project, guint position, const char *name, SxtDate start, gint64 places)
{
  SxtRecord *wave = sxt_project_get (project, SXT_WAVES, position);
  gint64 room = 0;

  g_assert_nonnull (wave);
  g_assert_cmpstr (sxt_record_get_string (wave, SXT_WAVE_NAME), ==, name);
  g_assert_cmpint (sxt_record_get_date (wave, SXT_WAVE_START), ==, start);
  sxt_record_get_integer (wave, SXT_WAVE_MOST_SCHOOLS, &room);
  g_assert_cmpint (room, ==, places);
}

static void
assert_person (SxtProject *project, guint position, const char *name, SxtRole role)
{
  SxtRecord *person = sxt_project_get (project, SXT_PEOPLE, position);

  g_assert_nonnull (person);
  g_assert_cmpstr (sxt_record_get_string (person, SXT_PERSON_NAME), ==, name);
  g_assert_cmpint (sxt_record_get_choice (person, SXT_PERSON_ROLE), ==, (int) role);
}

/* No pointer: each step has its focus, Alt and a letter go on. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  SxtProject *project;
  SxtRecord *plan;
  gint64 year;

  wait_for_step (fixture, 1);
  t_type ("Cedar Falls");
  t_key (GDK_KEY_Tab, GDK_NO_MODIFIER_MASK);
  t_idle (fixture->dialog);
  t_type ("Next Steps");
  t_key (GDK_KEY_n, GDK_ALT_MASK);

  /* What is no date is not passed over. */
  wait_for_step (fixture, 2);
  t_type ("in August");
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  wait_for_step (fixture, 2);
  t_key (GDK_KEY_a, GDK_CONTROL_MASK);
  t_type ("8/25/2032");
  t_key (GDK_KEY_n, GDK_ALT_MASK);

  wait_for_step (fixture, 3);
  /* Three instead of two, and room for one school in the first. */
  t_key (GDK_KEY_Right, GDK_NO_MODIFIER_MASK);
  t_key (GDK_KEY_space, GDK_NO_MODIFIER_MASK);
  t_idle (fixture->dialog);
  t_key (GDK_KEY_Tab, GDK_NO_MODIFIER_MASK);
  t_idle (fixture->dialog);
  t_key (GDK_KEY_space, GDK_NO_MODIFIER_MASK);
  t_idle (fixture->dialog);
  t_key (GDK_KEY_n, GDK_ALT_MASK);

  wait_for_step (fixture, 4);
  t_type ("Ana Ruiz");
  t_key (GDK_KEY_Tab, GDK_NO_MODIFIER_MASK);
  t_idle (fixture->dialog);
  t_type ("Ben Oak");
  /* A role that does not stand there yet. */
  t_key (GDK_KEY_a, GDK_ALT_MASK);
  t_idle (fixture->dialog);
  t_type ("board");
  t_idle (fixture->dialog);
  t_key (GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  t_idle (fixture->dialog);
  t_idle (fixture->dialog);
  t_type ("Cy Poe");
  t_key (GDK_KEY_p, GDK_ALT_MASK);

  project = wait_for_plan (fixture);
  plan = sxt_project_get_single (project, SXT_PLAN);
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_DISTRICT), ==, "Cedar Falls");
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_TITLE), ==, "Next Steps");
  g_assert_cmpint (sxt_record_get_choice (plan, SXT_PLAN_LANGUAGE), ==, SXT_PLAN_LANGUAGE_EN);
  g_assert_cmpint (sxt_record_get_date (plan, SXT_PLAN_LAUNCH), ==, sxt_date_new (2032, 8, 25));
  /* The years have followed the launch. */
  g_assert_true (sxt_record_get_integer (plan, SXT_PLAN_FIRST_YEAR, &year));
  g_assert_cmpint (year, ==, 2032);
  g_assert_true (sxt_record_get_integer (plan, SXT_PLAN_LAST_YEAR, &year));
  g_assert_cmpint (year, ==, 2034);

  g_assert_cmpuint (sxt_project_get_n (project, SXT_WAVES), ==, 3);
  assert_wave (project, 0, "Wave 1", sxt_date_new (2032, 8, 25), 1);
  assert_wave (project, 1, "Wave 2", sxt_date_new (2033, 8, 24), 0);
  assert_wave (project, 2, "Wave 3", sxt_date_new (2034, 8, 23), 0);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_PEOPLE), ==, 3);
  assert_person (project, 0, "Ana Ruiz", SXT_ROLE_SUPERINTENDENT);
  assert_person (project, 1, "Ben Oak", SXT_ROLE_PRINCIPAL_SUPERVISOR);
  assert_person (project, 2, "Cy Poe", SXT_ROLE_BOARD);

  /* Made as a whole: not saved, and no step to undo. */
  g_assert_true (sxt_project_get_modified (project));
  g_assert_false (sxt_project_get_can_undo (project));
}

/* As narrow as it gets: the same keys, no warning, and no picture of places beside their number. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  wait_for_step (fixture, 1);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 400);
  t_type ("Cedar Falls");
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  wait_for_step (fixture, 2);
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  wait_for_step (fixture, 3);
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  wait_for_step (fixture, 4);
  t_type ("Ana Ruiz");
  t_key (GDK_KEY_p, GDK_ALT_MASK);
  assert_person (wait_for_plan (fixture), 0, "Ana Ruiz", SXT_ROLE_SUPERINTENDENT);
}

/* Everything skipped: an empty plan, of which nobody asks whether to save it. */
static void
test_skip (Fixture *fixture, gconstpointer data)
{
  SxtProject *project;

  for (guint step = 1; step <= SXT_N_STEPS; step++)
    {
      wait_for_step (fixture, step);
      /* What was typed in a step that is skipped does not count. */
      if (step == 1)
        t_type ("Nowhere");
      if (step == 2)
        t_type ("8/25/2032");
      t_key (GDK_KEY_s, GDK_ALT_MASK);
    }

  project = wait_for_plan (fixture);
  for (int field = 0; field < SXT_PLAN_N_FIELDS; field++)
    g_assert_false (sxt_record_has (sxt_project_get_single (project, SXT_PLAN), field));
  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    g_assert_cmpuint (sxt_project_get_n (project, (SxtListId) list), ==, 0);
  g_assert_false (sxt_project_get_modified (project));
}

/* One step skipped leaves the others. */
static void
test_skip_one (Fixture *fixture, gconstpointer data)
{
  SxtProject *project;

  wait_for_step (fixture, 1);
  t_type ("Cedar Falls");
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  for (guint step = 2; step <= SXT_N_STEPS; step++)
    {
      wait_for_step (fixture, step);
      t_key (GDK_KEY_s, GDK_ALT_MASK);
    }
  project = wait_for_plan (fixture);
  g_assert_cmpstr (sxt_record_get_string (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_DISTRICT), ==,
                   "Cedar Falls");
  g_assert_false (sxt_record_has (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_FIRST_YEAR));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_WAVES), ==, 0);
  g_assert_true (sxt_project_get_modified (project));
}

static gboolean
no_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) == NULL;
}

static gboolean
asks (gpointer data)
{
  return t_find (data, GTK_ACCESSIBLE_ROLE_BUTTON, "_Keep Editing") != NULL;
}

/* Escape: with nothing entered it just goes; else it asks, and goes back a step first. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  wait_for_step (fixture, 1);
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (no_dialog, fixture->window, T_WAIT_MS));

  t_key (GDK_KEY_n, GDK_CONTROL_MASK);
  g_assert_true (t_until (has_dialog, fixture->window, T_WAIT_MS));
  fixture->dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  wait_for_step (fixture, 1);
  t_type ("Cedar Falls");
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  wait_for_step (fixture, 2);
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  wait_for_step (fixture, 1);
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (asks, fixture->window, T_WAIT_MS));
  t_idle (GTK_WIDGET (fixture->window));
  t_key (GDK_KEY_d, GDK_ALT_MASK);
  g_assert_true (t_until (no_dialog, fixture->window, T_WAIT_MS));
  g_assert_true (SXT_IS_START_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (fixture->application))));
}

/* ---- With a file ---- */

static void
read_file (const char *name, gboolean again)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);

  /* "Choose…", and "Other…" after a file was read. */
  t_key (again ? GDK_KEY_t : GDK_KEY_h, GDK_ALT_MASK);
  t_choose_file (path);
}

typedef struct
{
  GtkWidget *dialog;
  const char *text;
} Said;

static gboolean
is_said (gpointer data)
{
  Said *said = data;

  return t_find (said->dialog, GTK_ACCESSIBLE_ROLE_LABEL, said->text) != NULL;
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  SxtProject *project;
  SxtRecord *plan;

  wait_for_step (fixture, 1);
  read_file (HARTFORD, FALSE);
  g_assert_true (t_until (is_said, &(Said) { fixture->dialog, "41 schools · from " HARTFORD }, T_WAIT_MS));
  g_assert_true (is_said (&(Said) { fixture->dialog, "Hartford School District, Connecticut" }));
  t_idle (fixture->dialog);
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  wait_for_step (fixture, 2);
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  wait_for_step (fixture, 3);
  g_assert_true (is_said (
      &(Said) { fixture->dialog, "41 of 41 schools have a place. Which school goes where comes later, in Schools." }));
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  wait_for_step (fixture, 4);
  t_key (GDK_KEY_p, GDK_ALT_MASK);

  project = wait_for_plan (fixture);
  plan = sxt_project_get_single (project, SXT_PLAN);
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_DISTRICT), ==, "Hartford School District");
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 41);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_WAVES), ==, 3);
  assert_wave (project, 0, "Wave 1", SXT_DATE_NONE, 10);
  assert_wave (project, 2, "Wave 3", SXT_DATE_NONE, 17);
  g_assert_false (sxt_project_get_can_undo (project));
}

/* Second thoughts: what was typed before the file is there again, and its schools are not. */
static void
test_type_after_all (Fixture *fixture, gconstpointer data)
{
  SxtProject *project;
  SxtRecord *plan;
  GtkWidget *row;

  wait_for_step (fixture, 1);
  t_type ("Cedar Falls");
  read_file (HARTFORD, FALSE);
  g_assert_true (t_until (is_said, &(Said) { fixture->dialog, "41 schools · from " HARTFORD }, T_WAIT_MS));
  t_idle (fixture->dialog);
  row = t_find (fixture->dialog, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "I will type it in");
  g_assert_nonnull (row);
  t_click (row);
  t_idle (fixture->dialog);
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  for (guint step = 2; step <= SXT_N_STEPS; step++)
    {
      wait_for_step (fixture, step);
      t_key (GDK_KEY_s, GDK_ALT_MASK);
    }
  project = wait_for_plan (fixture);
  plan = sxt_project_get_single (project, SXT_PLAN);
  g_assert_cmpstr (sxt_record_get_string (plan, SXT_PLAN_DISTRICT), ==, "Cedar Falls");
  g_assert_false (sxt_record_has (plan, SXT_PLAN_STATE));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 0);
}

static gboolean
has_districts (gpointer data)
{
  GtkWidget *chooser = t_find_type (data, SXT_TYPE_DISTRICT_CHOOSER);

  return chooser && t_find (chooser, GTK_ACCESSIBLE_ROLE_RADIO, NULL);
}

/* Several districts in the file: she says which; another choice takes the first back. */
static void
test_districts (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *search, *said;
    guint n;
  } choices[] = { { "marshall", "19 schools · from " ALABAMA, 19 }, { "hoover", "13 schools · from " ALABAMA, 13 } };
  GtkWidget *check;
  SxtProject *project;

  wait_for_step (fixture, 1);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      read_file (ALABAMA, i > 0);
      g_assert_true (t_until (has_districts, fixture->dialog, T_WAIT_MS));
      for (int k = 0; k < 20; k++)
        t_idle (fixture->dialog);
      g_assert_cmpuint (t_count_unnamed (fixture->dialog), ==, 0);
      t_type (choices[i].search);
      for (int k = 0; k < 20; k++)
        t_idle (fixture->dialog);
      check = t_find (t_find_type (fixture->dialog, SXT_TYPE_DISTRICT_CHOOSER), GTK_ACCESSIBLE_ROLE_RADIO, NULL);
      g_assert_nonnull (check);
      gtk_widget_grab_focus (check);
      t_key (GDK_KEY_space, GDK_NO_MODIFIER_MASK);
      t_idle (fixture->dialog);
      t_key (GDK_KEY_o, GDK_ALT_MASK);
      g_assert_true (t_until (is_said, &(Said) { fixture->dialog, choices[i].said }, T_WAIT_MS));
      wait_for_step (fixture, 1);
    }
  t_key (GDK_KEY_n, GDK_ALT_MASK);
  for (guint step = 2; step <= SXT_N_STEPS; step++)
    {
      wait_for_step (fixture, step);
      t_key (GDK_KEY_s, GDK_ALT_MASK);
    }
  project = wait_for_plan (fixture);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 13);
  g_assert_cmpstr (sxt_record_get_string (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_DISTRICT), ==,
                   "Hoover City");
}

static gboolean
is_told (gpointer data)
{
  GtkWidget *problem = t_find (data, GTK_ACCESSIBLE_ROLE_ALERT, NULL);

  return problem && strstr (gtk_label_get_text (GTK_LABEL (problem)), "district");
}

/* A file of districts has no schools: the step says so, and the name can be typed. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  wait_for_step (fixture, 1);
  read_file (DISTRICTS, FALSE);
  g_assert_true (t_until (is_told, fixture->dialog, T_WAIT_MS));
  t_idle (fixture->dialog);
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (no_dialog, fixture->window, T_WAIT_MS));
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/new-plan/keyboard", test_keyboard);
  g_test_add ("/new-plan/narrow", Fixture, GINT_TO_POINTER (370), set_up, test_narrow, tear_down);
  ADD ("/new-plan/skip", test_skip);
  ADD ("/new-plan/skip-one", test_skip_one);
  ADD ("/new-plan/escape", test_escape);
  ADD ("/new-plan/file", test_file);
  ADD ("/new-plan/type-after-all", test_type_after_all);
  ADD ("/new-plan/districts", test_districts);
  ADD ("/new-plan/refused", test_refused);
#undef ADD

  return g_test_run ();
}
