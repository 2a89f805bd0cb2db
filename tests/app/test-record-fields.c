/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of a form: choices that are searched and added to, removed references, dates, long texts; and the page where
 * there is no record yet. */
#include "plan-fixture.h"

#include "app/choice-popover.h"
#include "app/field-text.h"
#include "base/format.h"
#include "model/all.h"

static GtkWidget *
get_row (Fixture *fixture, int field)
{
  return sxt_record_form_get_row (get_form (fixture), field);
}

static gboolean
says (Fixture *fixture, int field, const char *words)
{
  return t_find (get_row (fixture, field), GTK_ACCESSIBLE_ROLE_LABEL, words) != NULL;
}

/* Opens the choices of a field by keyboard. */
static GtkWidget *
open_choices (Fixture *fixture, int field)
{
  GtkWidget *popover;

  g_assert_true (gtk_widget_grab_focus (get_row (fixture, field)));
  /* A row that is not in view yet has no place to open at. */
  idle (fixture);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  popover = t_find_type (get_row (fixture, field), SXT_TYPE_CHOICE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_cmpuint (t_count_unnamed (popover), ==, 0);
  return popover;
}

static guint
count_choices (GtkWidget *popover)
{
  GtkWidget *list = sxt_widget_find (popover, GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

/* ---- Choices ---- */

/* Typing finds whatever the case and accents; Enter takes the first, arrows another; nothing at all clears. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  SxtRecord *school = sxt_project_get (fixture->project, SXT_SCHOOLS, 0);
  SxtRecord *brooks = sxt_project_get (fixture->project, SXT_PEOPLE, 1);
  SxtRecord *before = sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL);
  GtkWidget *popover;
  guint all;

  sxt_record_set_string (brooks, SXT_PERSON_NAME, "Renée Ångström");
  show (fixture, view, school, -1);
  popover = open_choices (fixture, SXT_SCHOOL_PRINCIPAL);
  all = count_choices (popover);
  g_assert_cmpuint (all, ==, sxt_project_get_n (fixture->project, SXT_PEOPLE) + 1);
  type (fixture, "RENEE ang");
  g_assert_cmpuint (count_choices (popover), ==, 1);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL) == brooks);
  g_assert_true (focus_is_in (fixture, get_form (fixture)));

  /* What holds is where the choices open. */
  open_choices (fixture, SXT_SCHOOL_PRINCIPAL);
  press (fixture, GDK_KEY_Up, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL) ==
                 sxt_project_get (fixture->project, SXT_PEOPLE, 0));

  open_choices (fixture, SXT_SCHOOL_PRINCIPAL);
  press (fixture, GDK_KEY_Home, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_false (sxt_record_has (school, SXT_SCHOOL_PRINCIPAL));
  g_assert_true (says (fixture, SXT_SCHOOL_PRINCIPAL, "Nobody"));

  /* Escape changes nothing. */
  open_choices (fixture, SXT_SCHOOL_PRINCIPAL);
  type (fixture, "ford");
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_false (sxt_record_has (school, SXT_SCHOOL_PRINCIPAL));
  g_assert_true (focus_is_in (fixture, get_form (fixture)));
  open_choices (fixture, SXT_SCHOOL_PARTICIPATION);
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (focus_is_in (fixture, get_form (fixture)));
  undo_all (fixture);
  g_assert_true (sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL) == before);
}

/* What is missing is added by its name and referred to, in one step. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  SxtRecord *school = sxt_project_get (fixture->project, SXT_SCHOOLS, 0);
  guint n = sxt_project_get_n (fixture->project, SXT_PEOPLE);
  GtkWidget *popover;
  SxtRecord *added;

  show (fixture, view, school, -1);
  popover = open_choices (fixture, SXT_SCHOOL_PRINCIPAL);
  g_assert_nonnull (t_find (popover, GTK_ACCESSIBLE_ROLE_BUTTON, "Add Person…"));
  type (fixture, "Zora Neale");
  g_assert_cmpuint (count_choices (popover), ==, 0);
  g_assert_nonnull (t_find (popover, GTK_ACCESSIBLE_ROLE_BUTTON, "Add Person: Zora Neale"));
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_PEOPLE), ==, n + 1);
  added = sxt_project_get (fixture->project, SXT_PEOPLE, n);
  g_assert_cmpstr (sxt_record_get_string (added, SXT_PERSON_NAME), ==, "Zora Neale");
  g_assert_true (sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL) == added);
  g_assert_true (get_record (fixture) == school);
  g_assert_cmpstr (sxt_project_get_undo_label (fixture->project), ==, "Add Person");
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_false (sxt_project_get_can_undo (fixture->project));

  /* Of a name that is there another can be added all the same, from below the choices; without one it is opened. */
  popover = open_choices (fixture, SXT_SCHOOL_WAVE);
  press (fixture, GDK_KEY_End, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  added = sxt_record_get_target (school, SXT_SCHOOL_WAVE);
  g_assert_cmpuint (sxt_record_get_position (added), ==, sxt_project_get_n (fixture->project, SXT_WAVES) - 1);
  g_assert_true (get_record (fixture) == added);
  g_assert_true (focus_is_in (fixture, get_row (fixture, SXT_WAVE_NAME)));
  undo_all (fixture);
}

/* ---- What was removed ---- */

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  SxtRecord *school = sxt_project_get (fixture->project, SXT_SCHOOLS, 0);
  SxtRecord *principal = sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL);
  g_autofree char *words = g_strdup_printf ("Removed: was %s", sxt_record_get_string (principal, SXT_PERSON_NAME));
  g_autofree char *cell = g_strdup_printf ("Principal: %s", words);

  g_assert_true (sxt_project_remove (fixture->project, &principal, 1, NULL));
  show (fixture, view, school, -1);
  g_assert_true (says (fixture, SXT_SCHOOL_PRINCIPAL, words));
  g_assert_true (gtk_widget_has_css_class (
      t_find (get_row (fixture, SXT_SCHOOL_PRINCIPAL), GTK_ACCESSIBLE_ROLE_LABEL, words), "dimmed"));
  g_assert_nonnull (t_find (GTK_WIDGET (get_table (view)), GTK_ACCESSIBLE_ROLE_LABEL, cell));

  open_choices (fixture, SXT_SCHOOL_PRINCIPAL);
  press (fixture, GDK_KEY_Home, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_false (sxt_record_has (school, SXT_SCHOOL_PRINCIPAL));
  g_assert_true (says (fixture, SXT_SCHOOL_PRINCIPAL, "Nobody"));
  g_assert_null (t_find (GTK_WIDGET (get_table (view)), GTK_ACCESSIBLE_ROLE_LABEL, cell));
  undo_all (fixture);
  g_assert_false (says (fixture, SXT_SCHOOL_PRINCIPAL, words));

  /* Who knows nothing of the removal says only that. */
  g_assert_true (sxt_project_remove (fixture->project, &principal, 1, NULL));
  sxt_project_clear_history (fixture->project);
  words = (g_free (words), sxt_field_dup_shown (school, SXT_SCHOOL_PRINCIPAL));
  g_assert_cmpstr (words, ==, "Removed record");
}

/* ---- Dates ---- */

static SxtDate
get_date (SxtRecord *record)
{
  return sxt_record_get_date (record, SXT_MILESTONE_DATE);
}

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_MILESTONES);
  SxtRecord *record = sxt_project_get (fixture->project, SXT_MILESTONES, 0);
  GtkWidget *calendar;

  /* As ISO writes it, as the language does. */
  show (fixture, view, record, SXT_MILESTONE_DATE);
  type (fixture, "2028-03-09");
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_cmpint (get_date (record), ==, sxt_date_new (2028, 3, 9));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_text (fixture, SXT_MILESTONE_DATE))), ==, "Mar 9, 2028");
  type (fixture, "4/10/28");
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_cmpint (get_date (record), ==, sxt_date_new (2028, 4, 10));

  /* The calendar opens at the date; looking at other days and months writes nothing before Enter. */
  press (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  calendar = t_find_type (get_row (fixture, SXT_MILESTONE_DATE), GTK_TYPE_CALENDAR);
  g_assert_nonnull (calendar);
  g_assert_cmpuint (t_count_unnamed (calendar), ==, 0);
  g_assert_true (focus_is_in (fixture, calendar) || gtk_widget_has_focus (calendar));
  press (fixture, GDK_KEY_Right, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_cmpint (get_date (record), ==, sxt_date_new (2028, 4, 10));
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_cmpint (get_date (record), ==, sxt_date_new (2028, 5, 18));
  g_assert_null (t_find_type (get_row (fixture, SXT_MILESTONE_DATE), GTK_TYPE_CALENDAR));
  g_assert_true (focus_is_in (fixture, get_row (fixture, SXT_MILESTONE_DATE)));

  press (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  press (fixture, GDK_KEY_Right, GDK_NO_MODIFIER_MASK);
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_cmpint (get_date (record), ==, sxt_date_new (2028, 5, 18));

  /* A press on a day picks it. */
  press (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  calendar = t_find_type (get_row (fixture, SXT_MILESTONE_DATE), GTK_TYPE_CALENDAR);
  t_click (t_find (calendar, GTK_ACCESSIBLE_ROLE_LABEL, "20"));
  for (int i = 0; i < 3; i++)
    idle (fixture);
  g_assert_cmpint (get_date (record), ==, sxt_date_new (2028, 5, 20));
  undo_all (fixture);
}

/* ---- Long texts ---- */

typedef struct
{
  GtkTextBuffer *buffer;
  int offset;
} Place;

static gboolean
is_marked (gpointer data)
{
  Place *place = data;
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;

  gtk_text_buffer_get_iter_at_offset (place->buffer, &iter, place->offset);
  tags = gtk_text_iter_get_tags (&iter);
  return tags != NULL;
}

/* As somebody writes, who is slower than the checker. */
static void
type_words (Fixture *fixture, const char *const *words)
{
  for (; *words != NULL; words++)
    for (int i = 0; i < 3; i++)
      type (fixture, i == 0 ? *words : "");
}

static void
test_long_text (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "The ", "qzzxv ", "school ", "waits. ", NULL };
  static const char *const more[] = { "And ", "its ", "teachers ", "wait, ", "too, ", "as ", "they ", "said. ", NULL };
  static const char *const spanish[] = { "La ", "escuela ", "school ", "espera. ", NULL };
  SxtView *view = open_list (fixture, SXT_AREA_SCHOOLS, SXT_SCHOOLS);
  SxtRecord *school = sxt_project_get (fixture->project, SXT_SCHOOLS, 0);
  GtkWidget *text;
  graphene_rect_t bounds;
  Place place;
  int height;

  show (fixture, view, school, SXT_SCHOOL_NAME);
  text = sxt_widget_find (get_row (fixture, SXT_SCHOOL_PLACEMENT_TEXT), GTK_TYPE_TEXT_VIEW);
  /* Nothing is read before somebody writes. */
  g_assert_null (g_object_get_data (G_OBJECT (text), "sxt-spelling"));

  show (fixture, view, school, SXT_SCHOOL_PLACEMENT_TEXT);
  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  type_words (fixture, words);
  g_assert_cmpstr (sxt_record_get_string (school, SXT_SCHOOL_PLACEMENT_TEXT), ==, "The qzzxv school waits. ");
  g_assert_nonnull (g_object_get_data (G_OBJECT (text), "sxt-spelling"));
  place = (Place) { gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), 5 };
  g_assert_true (t_until (is_marked, &place, T_WAIT_MS));
  place.offset = 12;
  g_assert_false (is_marked (&place));

  /* It grows with what is written, to five lines and no further, and shrinks again. */
  height = gtk_widget_get_height (get_row (fixture, SXT_SCHOOL_PLACEMENT_TEXT));
  type_words (fixture, more);
  g_assert_cmpint (gtk_widget_get_height (get_row (fixture, SXT_SCHOOL_PLACEMENT_TEXT)), >, height);
  for (int i = 0; i < 12; i++)
    press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_cmpint (gtk_widget_get_height (get_row (fixture, SXT_SCHOOL_PLACEMENT_TEXT)), >, height);
  g_assert_cmpint (gtk_widget_get_height (get_row (fixture, SXT_SCHOOL_PLACEMENT_TEXT)), <, height + 120);
  g_assert_true (gtk_widget_compute_bounds (get_row (fixture, SXT_SCHOOL_PLACEMENT_TEXT),
                                            GTK_WIDGET (get_form (fixture)), &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     (float) gtk_widget_get_height (GTK_WIDGET (get_form (fixture))));

  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  type (fixture, "w");
  g_assert_cmpint (gtk_widget_get_height (get_row (fixture, SXT_SCHOOL_PLACEMENT_TEXT)), <=, height);

  /* What is pasted shows from its first line on, if it has room. */
  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (text), "One line.\nAnother line.\nA third line.");
  press (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  t_wait (300);
  idle (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text))), ==, 0);

  /* The texts of this plan may be Spanish. */
  sxt_record_set_choice (sxt_project_get_single (fixture->project, SXT_PLAN), SXT_PLAN_LANGUAGE, SXT_PLAN_LANGUAGE_ES);
  show (fixture, view, school, SXT_SCHOOL_NAME);
  show (fixture, view, school, SXT_SCHOOL_PLACEMENT_TEXT);
  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  type_words (fixture, spanish);
  place.offset = 12;
  g_assert_true (t_until (is_marked, &place, T_WAIT_MS));
  place.offset = 5;
  g_assert_false (is_marked (&place));
  undo_all (fixture);
}

/* ---- Nothing there yet ---- */

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SxtView *view = open_list (fixture, SXT_AREA_CURRICULUM, SXT_CONVERSATIONS);
  GtkWidget *button;

  for (guint n = sxt_project_get_n (fixture->project, SXT_CONVERSATIONS); n > 0; n--)
    {
      SxtRecord *record = sxt_project_get (fixture->project, SXT_CONVERSATIONS, n - 1);

      g_assert_true (sxt_project_remove (fixture->project, &record, 1, &error));
    }
  for (int i = 0; i < 3; i++)
    idle (fixture);
  g_assert_nonnull (t_find_type (GTK_WIDGET (view), ADW_TYPE_STATUS_PAGE));
  g_assert_nonnull (t_find (GTK_WIDGET (view), GTK_ACCESSIBLE_ROLE_BUTTON, "Paste from a Spreadsheet…"));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  g_assert_false (sxt_view_get_searchable (view));

  button = t_find (GTK_WIDGET (view), GTK_ACCESSIBLE_ROLE_BUTTON, "Add Conversation");
  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_cmpuint (sxt_project_get_n (fixture->project, SXT_CONVERSATIONS), ==, 1);
  g_assert_true (focus_is_in (fixture, get_form (fixture)));
  undo_all (fixture);
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

  R_ADD ("/fields/choose", NULL, test_choose);
  R_ADD ("/fields/add", NULL, test_add);
  R_ADD ("/fields/removed", NULL, test_removed);
  R_ADD ("/fields/dates", NULL, test_dates);
  R_ADD ("/fields/long-text", NULL, test_long_text);
  R_ADD ("/fields/empty", NULL, test_empty);

  return g_test_run ();
}
