/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copied plan in the real window, and what a planner does in it. */
#include "plan-fixture.h"

#include "model/areas.h"

/* @name: of an example */
void
open_plan (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("sextant-plan-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = t_copy_data (name, fixture->folder);
  fixture->application = t_application_get ();
  fixture->window = t_open (fixture->application, fixture->path);
  fixture->session = sxt_window_get_session (fixture->window);
  fixture->engine = sxt_session_get_engine (fixture->session);
  fixture->project = sxt_session_get_project (fixture->session);
  fixture->first = sxt_project_to_bytes (fixture->project);
}

void
set_up (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture, "maple-ridge.sextant");
}

/* With whatever was saved beside the plan. */
void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFileEnumerator) files = NULL;

  t_close_all (fixture->application);
  files = g_file_enumerate_children (folder, "standard::name", G_FILE_QUERY_INFO_NONE, NULL, NULL);
  for (GFileInfo *info; g_file_enumerator_iterate (files, &info, NULL, NULL, NULL) && info;)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, g_file_info_get_name (info));

      g_file_delete (file, NULL, NULL);
    }
  g_file_delete (folder, NULL, NULL);
  g_bytes_unref (fixture->first);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
idle (Fixture *fixture)
{
  t_idle (GTK_WIDGET (fixture->window));
}

void
open_page (Fixture *fixture, const char *page)
{
  g_assert_true (sxt_window_open_page (fixture->window, page));
  idle (fixture);
}

/* Where the answer is there at once. */
void
key (Fixture *fixture, guint keyval, GdkModifierType modifiers)
{
  t_key (keyval, modifiers);
  idle (fixture);
}

/* Where a view answers in a later frame. */
void
press (Fixture *fixture, guint keyval, GdkModifierType modifiers)
{
  t_key (keyval, modifiers);
  for (int i = 0; i < 3; i++)
    idle (fixture);
}

void
type (Fixture *fixture, const char *text)
{
  t_type (text);
  for (int i = 0; i < 2; i++)
    idle (fixture);
}

/* Shows a list in All Records of an area. */
SxtView *
open_list (Fixture *fixture, SxtArea area, SxtListId list)
{
  g_autofree char *page = g_strdup_printf ("%s/records", sxt_area_get_key (area));
  SxtView *view;

  g_assert_true (sxt_window_open_page (fixture->window, page));
  view = sxt_window_get_view (fixture->window);
  g_assert_true (sxt_view_show (view, list, NULL, -1));
  idle (fixture);
  return view;
}

/* Without waiting for an animation: the form moves between the pane and a page of its own. */
SxtRecordForm *
get_form (Fixture *fixture)
{
  return SXT_RECORD_FORM (t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_RECORD_FORM));
}

SxtRecord *
get_record (Fixture *fixture)
{
  SxtRecordForm *form = get_form (fixture);

  return form != NULL ? sxt_record_form_get_record (form) : NULL;
}

GtkColumnView *
get_table (SxtView *view)
{
  return GTK_COLUMN_VIEW (t_find_type (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW));
}

void
select_row (SxtView *view, guint position)
{
  gtk_selection_model_select_item (gtk_column_view_get_model (get_table (view)), position, TRUE);
}

gboolean
focus_is_in (Fixture *fixture, gpointer ancestor)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (ancestor));
}

void
act (Fixture *fixture, SxtView *view, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), action, NULL));
  idle (fixture);
}

void
undo_all (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = NULL;

  while (sxt_project_get_can_undo (fixture->project))
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  idle (fixture);
  bytes = sxt_project_to_bytes (fixture->project);
  g_assert_true (g_bytes_equal (bytes, fixture->first));
}

void
show (Fixture *fixture, SxtView *view, SxtRecord *record, int field)
{
  g_assert_true (sxt_view_show (view, sxt_record_get_list (record), sxt_record_get_id (record), field));
  for (int i = 0; i < 3; i++)
    idle (fixture);
}

GtkWidget *
get_text (Fixture *fixture, int field)
{
  return sxt_widget_find (sxt_record_form_get_row (get_form (fixture), field), GTK_TYPE_TEXT);
}
