/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialogs of the window: importing with a preview. */
#include "driver.h"

#include "app/import-dialog.h"
#include "base/format.h"
#include "model/all.h"

/* ---- Import ---- */

static GtkWidget *
find_suggested (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_suggested (child);

  return found;
}

typedef struct
{
  GtkWidget *dialog;
  const char *prefix;
} Step;

static gboolean
may_go (gpointer data)
{
  Step *step = data;
  GtkWidget *button = find_suggested (step->dialog);
  const char *label = button ? gtk_button_get_label (GTK_BUTTON (button)) : NULL;

  return label && strstr (label, step->prefix) && gtk_widget_is_sensitive (button);
}

static SxtImportDialog *
present_import (SxtWindow *window, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  return sxt_import_dialog_present (sxt_window_get_session (window), G_LIST_MODEL (files), GTK_WIDGET (window));
}

static gboolean
has_schools (gpointer data)
{
  return sxt_project_get_n (data, SXT_SCHOOLS) > 0;
}

/* One district in the file: its preview at once, one step, and nothing before the button. */
static void
test_import (void)
{
  SxtApplication *application = t_application_get ();
  SxtWindow *window = t_new_plan (application);
  SxtProject *project = sxt_session_get_project (sxt_window_get_session (window));
  GtkWidget *dialog = GTK_WIDGET (present_import (window, "EducationDataPortal_Schools_hartford_2024.csv"));

  g_assert_true (t_until (may_go, &(Step) { dialog, "Import" }, T_WAIT_MS));
  t_idle (GTK_WIDGET (window));
  g_assert_cmpuint (t_count_unnamed (dialog), ==, 0);
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 0);
  t_click (find_suggested (dialog));
  g_assert_true (t_until (has_schools, project, T_WAIT_MS));
  t_idle (GTK_WIDGET (window));

  /* One step takes it back. */
  t_key (GDK_KEY_z, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (window));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 0);
  g_assert_false (sxt_project_get_can_undo (project));
  g_assert_false (sxt_project_get_modified (project));
  t_close_all (application);
}

/* Several: first whose schools. */
static void
test_import_district (void)
{
  SxtApplication *application = t_application_get ();
  SxtWindow *window = t_new_plan (application);
  SxtProject *project = sxt_session_get_project (sxt_window_get_session (window));
  GtkWidget *dialog = GTK_WIDGET (present_import (window, "ccd_sch_029_2526_w_0a_050626.csv"));
  GtkWidget *check = NULL;

  for (int i = 0; !check && i < 400; i++)
    {
      t_idle (GTK_WIDGET (window));
      check = t_find_type (dialog, GTK_TYPE_CHECK_BUTTON);
    }
  g_assert_nonnull (check);
  g_assert_cmpuint (t_count_unnamed (dialog), ==, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (t_until (may_go, &(Step) { dialog, "ontinue" }, T_WAIT_MS));
  t_idle (GTK_WIDGET (window));
  t_click (find_suggested (dialog));
  g_assert_true (t_until (may_go, &(Step) { dialog, "Import" }, T_WAIT_MS));
  t_idle (GTK_WIDGET (window));
  g_assert_cmpuint (sxt_project_get_n (project, SXT_SCHOOLS), ==, 0);
  t_close_all (application);
}

static gboolean
says_why (gpointer data)
{
  GtkWidget *page = t_find_type (data, ADW_TYPE_STATUS_PAGE);
  const char *reason = page ? adw_status_page_get_description (ADW_STATUS_PAGE (page)) : NULL;

  return reason && strstr (reason, "district");
}

/* A file of districts has no schools; the dialog says so, and nothing is written. */
static void
test_import_refused (void)
{
  SxtApplication *application = t_application_get ();
  SxtWindow *window = t_new_plan (application);
  GtkWidget *dialog = GTK_WIDGET (present_import (window, "ccd_lea_029.header.csv"));

  g_assert_true (t_until (says_why, dialog, T_WAIT_MS));
  t_idle (GTK_WIDGET (window));
  g_assert_cmpuint (t_count_unnamed (dialog), ==, 0);
  g_assert_null (find_suggested (dialog));
  g_assert_false (sxt_project_get_can_undo (sxt_session_get_project (sxt_window_get_session (window))));
  t_close_all (application);
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dialogs/import", test_import);
  g_test_add_func ("/dialogs/import-district", test_import_district);
  g_test_add_func ("/dialogs/import-refused", test_import_refused);

  return g_test_run ();
}
