/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of All Records: searching, choosing columns, several at once, copying and pasting. */
#include "plan-fixture.h"

#include "app/record-columns.h"
#include "app/records-model.h"
#include "app/settings.h"
#include "base/format.h"
#include "model/all.h"

static guint
count_rows (SxtView *view)
{
  GtkSelectionModel *model = gtk_column_view_get_model (get_table (view));

  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static GtkWidget *
find_button (Fixture *fixture, const char *name)
{
  GtkWidget *button = t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, name);

  g_assert_nonnull (button);
  return button;
}

/* ---- Searching ---- */

static void
test_search (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  guint n = sxt_project_get_n (fixture->project, SXT_SCHOOLS), found;
  SxtRecord *third = sxt_project_get (fixture->project, SXT_SCHOOLS, 2);
  GtkWidget *search;

  sxt_record_set_string (third, SXT_SCHOOL_NAME, "Peña Blanca ES");
  select_row (view, 2);
  idle (fixture);
  press (fixture, GDK_KEY_f, GDK_CONTROL_MASK);
  search = t_find_type (GTK_WIDGET (view), GTK_TYPE_SEARCH_ENTRY);
  g_assert_true (focus_is_in (fixture, search));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);

  /* Case and accents aside, in the columns that are shown: as it stands, else each word anywhere. */
  type (fixture, "wave  2");
  for (guint i = 0; i < count_rows (view); i++)
    {
      g_autoptr (SxtRecord) school =
          g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (get_table (view))), i);

      g_assert_true (sxt_record_get_target (school, SXT_SCHOOL_WAVE) ==
                     sxt_project_get (fixture->project, SXT_WAVES, 1));
    }
  g_assert_cmpuint (count_rows (view), >, 1);
  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  type (fixture, "BLANCA pena");
  g_assert_cmpuint (count_rows (view), ==, 1);

  /* What was selected comes back with its row. */
  g_assert_null (get_record (fixture));
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (get_record (fixture) == third);
  g_assert_true (focus_is_in (fixture, get_table (view)));
  press (fixture, GDK_KEY_f, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  type (fixture, "wave 2 whole");
  found = count_rows (view);
  g_assert_cmpuint (found, >, 1);
  g_assert_cmpuint (found, <, n);

  /* Down goes to the rows; Escape from them as well gives back all the others. */
  press (fixture, GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  g_assert_true (focus_is_in (fixture, get_table (view)));
  third = get_record (fixture);
  g_assert_nonnull (third);
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_cmpuint (count_rows (view), ==, n);
  g_assert_true (get_record (fixture) == third);
  g_assert_true (focus_is_in (fixture, get_table (view)));

  /* Nothing found is said, with a way out. */
  press (fixture, GDK_KEY_f, GDK_CONTROL_MASK);
  type (fixture, "zz<&");
  g_assert_nonnull (t_find (GTK_WIDGET (view), GTK_ACCESSIBLE_ROLE_LABEL, "Nothing Found"));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  t_click (find_button (fixture, "Clear Search"));
  for (int i = 0; i < 3; i++)
    idle (fixture);
  g_assert_cmpuint (count_rows (view), ==, n);
  g_assert_true (focus_is_in (fixture, get_table (view)));

  /* The button in the header does the same. */
  t_click (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON, "Search"));
  for (int i = 0; i < 3; i++)
    idle (fixture);
  type (fixture, "Lincoln");
  g_assert_cmpuint (count_rows (view), ==, 1);
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_cmpuint (count_rows (view), ==, n);

  /* What is shown from elsewhere ends the search that leaves it out. */
  press (fixture, GDK_KEY_f, GDK_CONTROL_MASK);
  type (fixture, "Lincoln");
  show (fixture, view, sxt_project_get (fixture->project, SXT_SCHOOLS, 0), -1);
  g_assert_cmpuint (count_rows (view), ==, n);
  g_assert_true (get_record (fixture) == sxt_project_get (fixture->project, SXT_SCHOOLS, 0));

  undo_all (fixture);
}

/* Letters typed in the table begin a search; Escape in the entry brings back the row. */
static void
test_search_by_typing (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  SxtRecord *record;

  select_row (view, 4);
  record = get_record (fixture);
  act (fixture, view, "records.go-to-table");
  type (fixture, "linc");
  g_assert_cmpuint (count_rows (view), ==, 1);
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_cmpuint (count_rows (view), ==, sxt_project_get_n (fixture->project, SXT_SCHOOLS));
  g_assert_true (focus_is_in (fixture, get_table (view)));
  g_assert_nonnull (record);
}

/* An edited row is found by what it says now. */
static void
test_search_after_edit (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);

  press (fixture, GDK_KEY_f, GDK_CONTROL_MASK);
  type (fixture, "qqq");
  sxt_record_set_string (sxt_project_get (fixture->project, SXT_SCHOOLS, 5), SXT_SCHOOL_NAME, "Qqq ES");
  press (fixture, GDK_KEY_BackSpace, GDK_NO_MODIFIER_MASK);
  type (fixture, "q");
  g_assert_cmpuint (count_rows (view), ==, 1);
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  undo_all (fixture);
}

/* The words of a search may stand in different columns, of a name and of what it refers to. */
static void
test_search_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) schools = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_multi_sorter_new ());
  g_autoptr (SxtRecordsModel) model = NULL;

  for (guint i = 0; i < 2000; i++)
    {
      SxtRecord *school = sxt_record_new (SXT_SCHOOLS);
      g_autofree char *name = g_strdup_printf ("School %u", i);

      sxt_record_set_string (school, SXT_SCHOOL_NAME, name);
      sxt_record_set_integer (school, SXT_SCHOOL_ENROLLMENT, i);
      sxt_record_set_string (school, SXT_SCHOOL_WAVE,
                             sxt_record_get_id (sxt_project_get (fixture->project, SXT_WAVES, i % 3)));
      g_ptr_array_add (schools, school);
    }
  g_assert_true (
      sxt_project_insert (fixture->project, SXT_SCHOOLS, 0, (SxtRecord *const *) schools->pdata, schools->len, NULL));
  model = sxt_records_model_new (sxt_project_get_list (fixture->project, SXT_SCHOOLS), sorter);
  sxt_records_model_set_search (model, "wave 2 school 12");
  g_assert_cmpuint (sxt_records_model_get_n_shown (model), >, 10);
  g_assert_cmpuint (sxt_records_model_get_n_shown (model), <, 200);
  g_object_run_dispose (G_OBJECT (model));
  undo_all (fixture);
}

/* ---- Columns ---- */

static guint
count_columns (SxtView *view)
{
  return g_list_model_get_n_items (gtk_column_view_get_columns (get_table (view)));
}

/* Opens the menu; returns the check of a column in it. */
static GtkWidget *
open_columns (Fixture *fixture, SxtView *view, const char *label)
{
  GtkWidget *button = t_find (GTK_WIDGET (view), GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON, "Choose Columns");
  GtkWidget *check;

  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  check = t_find (gtk_widget_get_parent (button), GTK_ACCESSIBLE_ROLE_CHECKBOX, label);
  g_assert_nonnull (check);
  return check;
}

static void
toggle_column (Fixture *fixture, SxtView *view, const char *label)
{
  GtkWidget *check = open_columns (fixture, view, label);

  gtk_widget_grab_focus (check);
  press (fixture, GDK_KEY_space, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_PEOPLE);
  SxtView *other;
  guint n = count_columns (view);
  g_autoptr (GtkColumnViewColumn) first = g_list_model_get_item (gtk_column_view_get_columns (get_table (view)), 0);
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (get_table (view)));

  g_assert_cmpuint (n, <=, SXT_MOST_COLUMNS);
  gtk_column_view_sort_by_column (get_table (view), first, GTK_SORT_DESCENDING);
  toggle_column (fixture, view, "In post from");
  g_assert_cmpuint (count_columns (view), ==, n + 1);
  g_assert_true (gtk_column_view_sorter_get_primary_sort_column (sorter) == first);
  toggle_column (fixture, view, "Post");
  g_assert_cmpuint (count_columns (view), ==, n);

  /* It holds for this kind of record wherever it is shown, and no plan is changed by it. */
  other = open_list (fixture, SXT_AREA_DEVICES, SXT_PEOPLE);
  g_assert_true (other != view);
  g_assert_cmpuint (count_columns (other), ==, n);
  toggle_column (fixture, other, "Post");
  open_list (fixture, SXT_AREA_SCHOOLS, SXT_PEOPLE);
  g_assert_cmpuint (count_columns (view), ==, n + 1);
  toggle_column (fixture, view, "In post from");
  g_assert_cmpuint (count_columns (view), ==, n);
  g_assert_false (sxt_project_get_can_undo (fixture->project));

  /* One is left always. */
  for (int i = 0; i < (int) sxt_record_type_get (SXT_WAVES)->n_fields; i++)
    sxt_record_columns_set_shown (SXT_WAVES, i, i == SXT_WAVE_NAME);
  open_list (fixture, SXT_AREA_SCHOOLS, SXT_WAVES);
  g_assert_cmpuint (count_columns (view), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (open_columns (fixture, view, "Wave")));
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
}

static void
test_remembered_columns (Fixture *fixture, gconstpointer data)
{
  static const char *const of_later_version[] = { "title", "colour", NULL }, *const only_of_later_version[] = { "x",
                                                                                                                NULL };
  g_auto (GStrv) waves = NULL;
  SxtView *view;

  /* What was chosen in an earlier run: nobody has asked for these lists in this one. */
  sxt_settings_set_columns ("milestones", of_later_version);
  sxt_settings_set_columns ("scenes", only_of_later_version);
  view = open_list (fixture, SXT_AREA_NARRATIVE, SXT_MILESTONES);
  g_assert_cmpuint (count_columns (view), ==, 1);
  open_list (fixture, SXT_AREA_NARRATIVE, SXT_SCENES);
  g_assert_cmpuint (count_columns (view), >, 1);

  sxt_record_columns_set_shown (SXT_WAVES, SXT_WAVE_NAME, FALSE);
  sxt_record_columns_set_shown (SXT_WAVES, SXT_WAVE_NAME, TRUE);
  waves = sxt_settings_dup_columns ("waves");
  g_assert_true (g_strv_contains ((const char *const *) waves, "name"));
}

/* ---- In a narrow window ---- */

static SxtRecord *
get_item (GtkListView *cards, guint position)
{
  g_autoptr (SxtRecord) record = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (cards)), position);

  return record; /* the plan keeps it */
}

/* Rows of two lines, sorted by a menu and grouped by what many share; Enter opens the form, Escape leaves it. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  SxtView *view;
  GtkListView *cards;
  SxtRecord *first;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 760);
  for (int i = 0; i < 3; i++)
    idle (fixture);
  view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  cards = GTK_LIST_VIEW (t_find_type (GTK_WIDGET (view), GTK_TYPE_LIST_VIEW));
  g_assert_nonnull (cards);
  g_assert_null (t_find_type (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  g_assert_true (get_item (cards, 0) == sxt_project_get (fixture->project, SXT_SCHOOLS, 0));

  g_assert_nonnull (t_find (GTK_WIDGET (view), GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON, "Sort"));
  gtk_widget_activate_action (GTK_WIDGET (view), "records.sort", "s", "wave");
  for (int i = 0; i < 3; i++)
    idle (fixture);
  g_assert_nonnull (t_find (GTK_WIDGET (cards), GTK_ACCESSIBLE_ROLE_LABEL, "Wave 1"));
  first = get_item (cards, 0);
  g_assert_true (sxt_record_get_target (first, SXT_SCHOOL_WAVE) == sxt_project_get (fixture->project, SXT_WAVES, 0));
  gtk_widget_activate_action (GTK_WIDGET (view), "records.sort", "s", "enrollment");
  idle (fixture);
  g_assert_null (t_find (GTK_WIDGET (cards), GTK_ACCESSIBLE_ROLE_LABEL, "Wave 1"));
  gtk_widget_activate_action (GTK_WIDGET (view), "records.sort", "s", "");
  idle (fixture);
  g_assert_true (get_item (cards, 0) == sxt_project_get (fixture->project, SXT_SCHOOLS, 0));

  act (fixture, view, "records.go-to-table");
  press (fixture, GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (focus_is_in (fixture, get_form (fixture)));

  /* Searching leads back to the rows. */
  press (fixture, GDK_KEY_f, GDK_CONTROL_MASK);
  type (fixture, "lincoln");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (cards))), ==, 1);
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (cards))), ==,
                    sxt_project_get_n (fixture->project, SXT_SCHOOLS));
  g_assert_false (sxt_project_get_can_undo (fixture->project));
}

/* ---- Several at once ---- */

static void
select_several (Fixture *fixture, SxtView *view, guint from, guint n)
{
  select_row (view, from);
  act (fixture, view, "records.go-to-table");
  for (guint i = 1; i < n; i++)
    press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_cmpuint (sxt_record_form_get_records (get_form (fixture))->len, ==, n);
}

static void
choose (Fixture *fixture, int field, guint downs)
{
  GtkWidget *row = sxt_record_form_get_row (get_form (fixture), field);

  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Home, GDK_NO_MODIFIER_MASK);
  for (guint i = 0; i < downs; i++)
    press (fixture, GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
}

static gboolean
says (Fixture *fixture, int field, const char *words)
{
  return t_find (sxt_record_form_get_row (get_form (fixture), field), GTK_ACCESSIBLE_ROLE_LABEL, words) != NULL;
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  SxtRecord *schools[3];
  SxtRecord *wave = sxt_project_get (fixture->project, SXT_WAVES, 1);
  guint n = sxt_project_get_n (fixture->project, SXT_SCHOOLS);

  for (guint i = 0; i < 3; i++)
    schools[i] = sxt_project_get (fixture->project, SXT_SCHOOLS, 4 + i);
  select_several (fixture, view, 4, 3);
  g_assert_nonnull (t_find (GTK_WIDGET (view), GTK_ACCESSIBLE_ROLE_LABEL, "3 selected"));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);

  /* The form shows what they share; names stay with each. */
  g_assert_null (sxt_record_form_get_row (get_form (fixture), SXT_SCHOOL_NAME));
  g_assert_null (sxt_record_form_get_row (get_form (fixture), SXT_SCHOOL_ENROLLMENT));
  g_assert_true (says (fixture, SXT_SCHOOL_PARTICIPATION, "Several answers"));
  g_assert_true (says (fixture, SXT_SCHOOL_WAVE, "Several answers"));
  g_assert_false (says (fixture, SXT_SCHOOL_DRIVER, "Several answers"));

  /* A change is one step, for all of them. */
  choose (fixture, SXT_SCHOOL_WAVE, 2);
  for (guint i = 0; i < 3; i++)
    g_assert_true (sxt_record_get_target (schools[i], SXT_SCHOOL_WAVE) == wave);
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Set Wave in 3 records");
  g_assert_cmpuint (sxt_record_form_get_records (get_form (fixture))->len, ==, 3);
  g_assert_true (says (fixture, SXT_SCHOOL_WAVE, "Wave 2"));
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_false (sxt_project_get_can_undo (fixture->project));
  g_assert_true (says (fixture, SXT_SCHOOL_WAVE, "Several answers"));

  /* The bar at the bottom: change, duplicate, remove, or let go. */
  act (fixture, view, "records.go-to-table");
  t_click (find_button (fixture, "Duplicate"));
  for (int i = 0; i < 3; i++)
    idle (fixture);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SCHOOLS), ==, n + 3);
  g_assert_cmpuint (sxt_record_form_get_records (get_form (fixture))->len, ==, 3);
  t_click (find_button (fixture, "Remove"));
  for (int i = 0; i < 3; i++)
    idle (fixture);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SCHOOLS), ==, n);
  undo_all (fixture);

  select_several (fixture, view, 0, 2);
  press (fixture, GDK_KEY_Delete, GDK_NO_MODIFIER_MASK);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SCHOOLS), ==, n - 2);
  g_assert_true (focus_is_in (fixture, get_table (view)));
  undo_all (fixture);

  select_several (fixture, view, 0, 2);
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_null (get_form (fixture));
  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  g_assert_cmpuint (sxt_record_form_get_records (get_form (fixture))->len, ==, n);
}

/* A date that all are given is a step; one answer of many is added to what each has. */
static void
test_several_kinds (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_MILESTONES);

  select_several (fixture, view, 0, 2);
  g_assert_true (gtk_widget_grab_focus (get_text (fixture, SXT_MILESTONE_DATE)));
  type (fixture, "2028-03-09");
  g_assert_false (sxt_project_get_can_undo (fixture->project));
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (sxt_record_get_date (sxt_project_get (fixture->project, SXT_MILESTONES, i), SXT_MILESTONE_DATE),
                     ==, sxt_date_new (2028, 3, 9));
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Set Date in 2 records");
  undo_all (fixture);
}

/* ---- The clipboard ---- */

static gboolean
has_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (data)) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return !has_dialog (data);
}

static GtkWidget *
wait_for_dialog (Fixture *fixture)
{
  g_assert_true (t_until (has_dialog, fixture->window, T_WAIT_MS));
  for (int i = 0; i < 5; i++)
    idle (fixture);
  return GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static void
test_copy_and_paste (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  guint n = sxt_project_get_n (fixture->project, SXT_SCHOOLS);
  const int *fields = sxt_record_columns_get (SXT_SCHOOLS);
  GtkWidget *dialog;

  select_several (fixture, view, 0, 2);
  press (fixture, GDK_KEY_c, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  dialog = wait_for_dialog (fixture);
  g_assert_cmpuint (t_count_unnamed (dialog), ==, 0);
  g_assert_nonnull (t_find (dialog, GTK_ACCESSIBLE_ROLE_LABEL, "2 rows are added."));
  g_assert_false (sxt_project_get_can_undo (fixture->project));
  t_click (t_find (dialog, GTK_ACCESSIBLE_ROLE_BUTTON, "Add 2 Rows"));
  g_assert_true (t_until (has_no_dialog, fixture->window, T_WAIT_MS));
  for (int i = 0; i < 3; i++)
    idle (fixture);

  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SCHOOLS), ==, n + 2);
  for (guint i = 0; i < 2; i++)
    for (const int *field = fields; *field >= 0; field++)
      {
        SxtRecord *from = sxt_project_get (fixture->project, SXT_SCHOOLS, i);
        SxtRecord *to = sxt_project_get (fixture->project, SXT_SCHOOLS, n + i);
        g_autofree char *a = sxt_record_dup_text (from, *field), *b = sxt_record_dup_text (to, *field);

        if (!(sxt_record_type_get (SXT_SCHOOLS)->fields[*field].flags & SXT_FIELD_COMPUTED))
          g_assert_cmpstr (a, ==, b);
      }
  g_assert_cmpuint (sxt_record_form_get_records (get_form (fixture))->len, ==, 2);
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Paste 2 rows");
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_false (sxt_project_get_can_undo (fixture->project));
  undo_all (fixture);
}

/* What cannot be read says so before anything is written; the columns can be told otherwise. */
static void
test_paste_preview (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  guint n = sxt_project_get_n (fixture->project, SXT_SCHOOLS);
  GtkWidget *dialog, *combo;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)),
                          "School\tKids\tWave\r\nAsh ES\t300\tWave 1\r\nBirch ES\tmany\tWave 9\r\n");
  act (fixture, view, "records.go-to-table");
  press (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  dialog = wait_for_dialog (fixture);
  g_assert_nonnull (t_find (dialog, GTK_ACCESSIBLE_ROLE_LABEL, "2 rows are added. 1 cell is left out."));
  g_assert_nonnull (t_find (dialog, GTK_ACCESSIBLE_ROLE_LABEL,
                            "Wave: “Wave 9” is left out. Nothing in the plan is called “Wave 9”. Add it first."));

  combo = t_find (dialog, GTK_ACCESSIBLE_ROLE_COMBO_BOX, "Kids");
  g_assert_nonnull (combo);
  for (guint i = 0; i < g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (combo))); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (combo))), i),
                     "Students"))
      adw_combo_row_set_selected (ADW_COMBO_ROW (combo), i);
  idle (fixture);
  g_assert_nonnull (t_find (dialog, GTK_ACCESSIBLE_ROLE_LABEL, "2 rows are added. 2 cells are left out."));
  g_assert_cmpuint (t_count_unnamed (dialog), ==, 0);

  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (has_no_dialog, fixture->window, T_WAIT_MS));
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_SCHOOLS), ==, n);
  g_assert_false (sxt_project_get_can_undo (fixture->project));

  /* Nothing to paste is said, and no dialog opens. */
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), " \r\n");
  press (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  g_assert_false (has_dialog (fixture->window));
  g_assert_nonnull (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LABEL,
                            "There are no rows to paste. Copy them in a spreadsheet first."));
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

  R_ADD ("/rows/search", NULL, test_search);
  R_ADD ("/rows/search-by-typing", NULL, test_search_by_typing);
  R_ADD ("/rows/search-after-edit", NULL, test_search_after_edit);
  R_ADD ("/rows/search-words", NULL, test_search_words);
  R_ADD ("/rows/columns", NULL, test_columns);
  R_ADD ("/rows/remembered-columns", NULL, test_remembered_columns);
  R_ADD ("/rows/narrow", NULL, test_narrow);
  R_ADD ("/rows/several", NULL, test_several);
  R_ADD ("/rows/several-kinds", NULL, test_several_kinds);
  R_ADD ("/rows/copy-and-paste", NULL, test_copy_and_paste);
  R_ADD ("/rows/paste-preview", NULL, test_paste_preview);

  return g_test_run ();
}
