/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All Records: every kind of record of every area is opened, added, edited, sorted, moved and removed, and undone. */
#include "plan-fixture.h"

#include "app/record-columns.h"
#include "base/format.h"
#include "model/all.h"
#include "model/areas.h"

/* ---- An editor for each kind ---- */

/* Opens the row's choices and picks one; FALSE if there is nothing to choose. */
static gboolean
pick (GtkWidget *row, guint choice)
{
  GtkWidget *popover, *list, *check;

  g_signal_emit_by_name (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX), "row-activated", row);
  popover = sxt_widget_find (row, GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  check = sxt_widget_find (popover, GTK_TYPE_CHECK_BUTTON);
  if (check != NULL)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      gtk_popover_popdown (GTK_POPOVER (popover));
      return TRUE;
    }

  list = sxt_widget_find (popover, GTK_TYPE_LIST_VIEW);
  g_assert_nonnull (list);
  if (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) <= choice)
    {
      gtk_popover_popdown (GTK_POPOVER (popover));
      return FALSE;
    }
  g_signal_emit_by_name (list, "activate", choice);
  return TRUE;
}

static char *
dup_sample (const SxtField *field)
{
  gint64 sample;

  switch (field->kind)
    {
    case SXT_KIND_DATE: return g_strdup ("Mar 3, 2027");
    case SXT_KIND_MONTH_DAY: return g_strdup ("Jun 12");
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
      if (field->unit == SXT_UNIT_YEAR || field->unit == SXT_UNIT_SCHOOL_YEAR)
        return g_strdup ("2027");
      sample = 2;
      for (guint i = 0; i < field->places; i++)
        sample *= 10;
      sample = MAX (sample, field->min);
      return sxt_format_decimal (field->max > 0 ? MIN (sample, field->max) : sample, field->places);
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    case SXT_KIND_BOOLEAN:
    case SXT_KIND_CHOICE:
    case SXT_KIND_REFERENCE:
    case SXT_KIND_STRINGS:
    default: return g_strdup ("Typed");
    }
}

/* Gives a field a value by its row, as a planner would. */
static gboolean
fill (Fixture *fixture, SxtRecord *record, int field)
{
  const SxtField *table_row = &sxt_record_get_record_type (record)->fields[field];
  GtkWidget *row = sxt_record_form_get_row (get_form (fixture), field);
  GtkWidget *text, *view;
  g_autofree char *sample = dup_sample (table_row);

  g_assert_nonnull (row);
  if (table_row->flags & SXT_FIELD_COMPUTED)
    return FALSE;
  text = sxt_widget_find (row, GTK_TYPE_TEXT);
  view = sxt_widget_find (row, GTK_TYPE_TEXT_VIEW);
  if (text != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (text), sample);
      g_signal_emit_by_name (text, "activate");
      return TRUE;
    }
  if (view != NULL)
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), sample, -1);
      return TRUE;
    }
  return pick (row, 1);
}

static void
fill_all (Fixture *fixture, SxtRecord *record)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      gboolean may_be_taken = (type->flags & SXT_TYPE_PAIRING) != 0;
      gboolean is_filled = fill (fixture, record, (int) i);

      if (is_filled && !may_be_taken && !sxt_record_has (record, (int) i))
        g_error ("%s.%s took no value", type->key, type->fields[i].key);
    }
  idle (fixture);
  g_assert_true (get_record (fixture) == record);
}

/* ---- Every kind of record ---- */

static void
try_single (Fixture *fixture, SxtView *view, SxtListId list)
{
  SxtRecord *record = sxt_project_get_single (fixture->project, list);
  SxtRecordForm *form = SXT_RECORD_FORM (t_find_type (GTK_WIDGET (view), SXT_TYPE_RECORD_FORM));

  g_assert_true (sxt_record_form_get_record (form) == record);
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  fill_all (fixture, record);
}

static void
assert_sorted (SxtView *view, int field)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (get_table (view)));
  guint n = g_list_model_get_n_items (model);

  for (guint i = 1; i < n; i++)
    {
      g_autoptr (SxtRecord) a = g_list_model_get_item (model, i - 1);
      g_autoptr (SxtRecord) b = g_list_model_get_item (model, i);

      g_assert_cmpint (sxt_record_columns_compare (a, b, field), <=, 0);
    }
}

static void
try_list (Fixture *fixture, SxtView *view, SxtListId list)
{
  guint n = sxt_project_get_n (fixture->project, list);
  const int *fields = sxt_record_columns_get (list);
  SxtRecord *record, *copy;

  act (fixture, view, "records.add");
  g_assert_cmpuint (sxt_project_get_n (fixture->project, list), ==, n + 1);
  record = get_record (fixture);
  g_assert_nonnull (record);
  g_assert_cmpint (sxt_record_get_list (record), ==, list);
  g_assert_cmpuint (sxt_record_get_position (record), ==, n);
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  fill_all (fixture, record);

  act (fixture, view, "records.duplicate");
  g_assert_cmpuint (sxt_project_get_n (fixture->project, list), ==, n + 2);
  copy = get_record (fixture);
  g_assert_true (copy != record);
  g_assert_cmpuint (sxt_record_get_position (copy), ==, n + 1);
  act (fixture, view, "records.move-up");
  g_assert_cmpuint (sxt_record_get_position (copy), ==, n);
  g_assert_true (get_record (fixture) == copy);

  for (guint i = 0; fields[i] >= 0; i++)
    {
      g_autoptr (GtkColumnViewColumn) column =
          g_list_model_get_item (gtk_column_view_get_columns (get_table (view)), i);

      gtk_column_view_sort_by_column (get_table (view), column, GTK_SORT_ASCENDING);
      assert_sorted (view, fields[i]);
      g_assert_true (get_record (fixture) == copy);
    }
  gtk_column_view_sort_by_column (get_table (view), NULL, GTK_SORT_ASCENDING);
  g_assert_true (get_record (fixture) == copy);

  act (fixture, view, "records.remove");
  g_assert_cmpuint (sxt_project_get_n (fixture->project, list), ==, n + 1);
  g_assert_true (focus_is_in (fixture, view));
}

static void
test_area (Fixture *fixture, gconstpointer data)
{
  SxtArea area = (SxtArea) GPOINTER_TO_INT (data);
  guint tried = 0;

  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get ((SxtListId) list);
      SxtView *view;

      if (type->area != area && !(type->area == SXT_AREA_SHARED && area == SXT_AREA_NARRATIVE))
        continue;
      g_test_message ("%s", type->key);
      view = open_list (fixture, area, (SxtListId) list);
      if (list < SXT_FIRST_LIST)
        try_single (fixture, view, (SxtListId) list);
      else
        try_list (fixture, view, (SxtListId) list);
      undo_all (fixture);
      tried++;
    }
  g_assert_cmpuint (tried, >, 2);
}

/* ---- What an edit goes to ---- */

/* The row stands still while it is edited, and sorts anew when the planner goes on. */
static void
test_captured (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (get_table (view)));
  g_autoptr (GtkColumnViewColumn) names = g_list_model_get_item (gtk_column_view_get_columns (get_table (view)), 0);
  g_autoptr (SxtRecord) first = NULL, second = NULL, last = NULL;

  gtk_column_view_sort_by_column (get_table (view), names, GTK_SORT_ASCENDING);
  first = g_list_model_get_item (model, 0);
  second = g_list_model_get_item (model, 1);
  show (fixture, view, first, SXT_SCHOOL_NAME);
  t_key (GDK_KEY_a, GDK_CONTROL_MASK);
  t_type ("Zzyzx Road ES");
  idle (fixture);
  g_assert_cmpstr (sxt_record_get_string (first, SXT_SCHOOL_NAME), ==, "Zzyzx Road ES");
  g_assert_true (get_record (fixture) == first);

  select_row (view, 1);
  idle (fixture);
  g_assert_true (get_record (fixture) == second);
  last = g_list_model_get_item (model, g_list_model_get_n_items (model) - 1);
  g_assert_true (last == first);
  g_assert_true (get_record (fixture) == second);

  undo_all (fixture);
}

/* A date that is not taken yet goes to its own record when another is selected. */
static void
test_pending (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_MILESTONES);
  SxtRecord *first = sxt_project_get (fixture->project, SXT_MILESTONES, 0);
  SxtRecord *second = sxt_project_get (fixture->project, SXT_MILESTONES, 1);
  SxtDate before = sxt_record_get_date (second, SXT_MILESTONE_DATE);

  show (fixture, view, first, SXT_MILESTONE_DATE);
  t_key (GDK_KEY_a, GDK_CONTROL_MASK);
  t_type ("3/9/2028");
  idle (fixture);
  g_assert_true (sxt_record_get_date (first, SXT_MILESTONE_DATE) != sxt_date_new (2028, 3, 9));
  select_row (view, 1);
  idle (fixture);
  g_assert_true (sxt_record_get_date (first, SXT_MILESTONE_DATE) == sxt_date_new (2028, 3, 9));
  g_assert_true (sxt_record_get_date (second, SXT_MILESTONE_DATE) == before);

  undo_all (fixture);
}

/* What is no value stays visible with its reason, and is never the record's. */
static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  SxtRecord *school = sxt_project_get (fixture->project, SXT_SCHOOLS, 3);
  SxtRecord *wave = sxt_project_get (fixture->project, SXT_MILESTONES, 0);
  SxtDate date = sxt_record_get_date (wave, SXT_MILESTONE_DATE);
  GtkWidget *text, *row;

  show (fixture, view, school, SXT_SCHOOL_ENROLLMENT);
  text = get_text (fixture, SXT_SCHOOL_ENROLLMENT);
  row = sxt_record_form_get_row (get_form (fixture), SXT_SCHOOL_ENROLLMENT);
  t_key (GDK_KEY_a, GDK_CONTROL_MASK);
  t_type ("many");
  t_key (GDK_KEY_Tab, GDK_NO_MODIFIER_MASK);
  idle (fixture);
  g_assert_false (gtk_widget_has_focus (text));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "many");
  g_assert_true (gtk_widget_has_css_class (row, "sxt-wrong"));
  g_assert_nonnull (t_find (row, GTK_ACCESSIBLE_ROLE_LABEL, "Write a number, such as 12."));
  g_assert_false (sxt_project_get_can_undo (fixture->project));

  /* Escape gives it up. */
  gtk_widget_grab_focus (text);
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  idle (fixture);
  g_assert_false (gtk_widget_has_css_class (row, "sxt-wrong"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "390");
  g_assert_true (focus_is_in (fixture, row));

  /* A date likewise, and Ctrl+Z gives it up before it undoes anything. */
  show (fixture, view, wave, SXT_MILESTONE_DATE);
  t_key (GDK_KEY_a, GDK_CONTROL_MASK);
  t_type ("soon");
  t_key (GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  idle (fixture);
  g_assert_true (
      gtk_widget_has_css_class (sxt_record_form_get_row (get_form (fixture), SXT_MILESTONE_DATE), "sxt-wrong"));
  g_assert_true (sxt_record_get_date (wave, SXT_MILESTONE_DATE) == date);
  t_key (GDK_KEY_z, GDK_CONTROL_MASK);
  idle (fixture);
  g_assert_false (
      gtk_widget_has_css_class (sxt_record_form_get_row (get_form (fixture), SXT_MILESTONE_DATE), "sxt-wrong"));
  undo_all (fixture);
}

/* ---- By keyboard alone ---- */

static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  SxtView *view;
  SxtRecord *record, *added;
  guint n = sxt_project_get_n (fixture->project, SXT_SCHOOLS), tabs = 0;

  t_key (GDK_KEY_5, GDK_ALT_MASK);
  idle (fixture);
  t_key (GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  idle (fixture);
  view = sxt_window_get_view (fixture->window);
  g_assert_true (sxt_view_show (view, SXT_SCHOOLS, NULL, -1));
  idle (fixture);
  while (!focus_is_in (fixture, sxt_widget_find (GTK_WIDGET (get_table (view)), GTK_TYPE_LIST_VIEW)) && tabs++ < 40)
    {
      t_key (GDK_KEY_Tab, GDK_NO_MODIFIER_MASK);
      idle (fixture);
    }
  g_assert_true (focus_is_in (fixture, get_table (view)));

  t_key (GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  idle (fixture);
  t_key (GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  idle (fixture);
  record = get_record (fixture);
  g_assert_nonnull (record);
  t_key (GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  for (int i = 0; i < 3; i++)
    idle (fixture);
  g_assert_true (focus_is_in (fixture, sxt_record_form_get_row (get_form (fixture), SXT_SCHOOL_NAME)));
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  idle (fixture);
  g_assert_true (focus_is_in (fixture, get_table (view)));
  g_assert_true (get_record (fixture) == record);
  t_key (GDK_KEY_F6, GDK_NO_MODIFIER_MASK);
  for (int i = 0; i < 3; i++)
    idle (fixture);
  g_assert_true (focus_is_in (fixture, get_form (fixture)));
  t_key (GDK_KEY_F6, GDK_NO_MODIFIER_MASK);
  idle (fixture);
  g_assert_true (focus_is_in (fixture, get_table (view)));

  /* Add, name, back, duplicate, move, remove twice. */
  t_key (GDK_KEY_Insert, GDK_NO_MODIFIER_MASK);
  for (int i = 0; i < 3; i++)
    idle (fixture);
  t_type ("Typed ES");
  idle (fixture);
  added = get_record (fixture);
  g_assert_cmpstr (sxt_record_get_string (added, SXT_SCHOOL_NAME), ==, "Typed ES");
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  idle (fixture);
  t_key (GDK_KEY_d, GDK_CONTROL_MASK);
  for (int i = 0; i < 3; i++)
    idle (fixture);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SCHOOLS), ==, n + 2);
  t_key (GDK_KEY_F6, GDK_NO_MODIFIER_MASK);
  idle (fixture);
  t_key (GDK_KEY_Up, GDK_ALT_MASK);
  idle (fixture);
  g_assert_cmpuint (sxt_record_get_position (get_record (fixture)), ==, n);
  t_key (GDK_KEY_Down, GDK_ALT_MASK);
  idle (fixture);
  g_assert_cmpuint (sxt_record_get_position (get_record (fixture)), ==, n + 1);
  for (guint i = 0; i < 2; i++)
    {
      t_key (GDK_KEY_Delete, GDK_NO_MODIFIER_MASK);
      idle (fixture);
      g_assert_true (focus_is_in (fixture, get_table (view)));
    }
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SCHOOLS), ==, n);

  /* No trap: Tab leaves the form. */
  t_key (GDK_KEY_F6, GDK_NO_MODIFIER_MASK);
  for (int i = 0; i < 3; i++)
    idle (fixture);
  for (tabs = 0; focus_is_in (fixture, get_form (fixture)) && tabs < 80; tabs++)
    {
      t_key (GDK_KEY_Tab, GDK_NO_MODIFIER_MASK);
      idle (fixture);
    }
  g_assert_cmpuint (tabs, <, 80);
  undo_all (fixture);
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

  for (int area = 0; area < SXT_N_AREAS; area++)
    {
      g_autofree char *path = g_strdup_printf ("/records/every-kind/%s", sxt_area_get_key ((SxtArea) area));

      R_ADD (path, GINT_TO_POINTER (area), test_area);
    }
  R_ADD ("/records/captured", NULL, test_captured);
  R_ADD ("/records/pending", NULL, test_pending);
  R_ADD ("/records/wrong", NULL, test_wrong);
  R_ADD ("/records/keyboard", NULL, test_keyboard);

  return g_test_run ();
}
