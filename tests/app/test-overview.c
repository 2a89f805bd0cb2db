/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Overview: sixths lead to areas, one walks through the timeline by keyboard, charts are tables and pictures too. */
#include "driver.h"

#include "app/chart-look.h"
#include "app/chart-table-dialog.h"
#include "app/timeline-card.h"
#include "app/wheel-view.h"
#include "base/format.h"
#include "model/all.h"
#include "model/areas.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
  SxtApplication *application;
  SxtWindow *window;
  SxtProject *project;
  SxtTimelineView *view;
  SxtTimeline *timeline;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *card;

  fixture->folder = g_dir_make_tmp ("sextant-overview-XXXXXX", &error);
  g_assert_no_error (error);
  if (data)
    {
      fixture->path = g_build_filename (fixture->folder, "plan.sextant", NULL);
      g_assert_true (g_file_set_contents (fixture->path, data, -1, NULL));
    }
  else
    fixture->path = t_copy_data ("maple-ridge.sextant", fixture->folder);
  fixture->application = t_application_get ();
  fixture->window = t_open (fixture->application, fixture->path);
  fixture->project = sxt_session_get_project (sxt_window_get_session (fixture->window));
  card = t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_TIMELINE_CARD);
  g_assert_nonnull (card);
  fixture->view = sxt_timeline_card_get_view (SXT_TIMELINE_CARD (card));
  fixture->timeline = sxt_timeline_view_get_timeline (fixture->view);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  t_close_all (fixture->application);
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
press (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  t_key (key, modifiers);
  t_idle (GTK_WIDGET (fixture->window));
}

static void
go_back (Fixture *fixture)
{
  g_assert_true (sxt_window_open_page (fixture->window, "overview"));
  t_idle (GTK_WIDGET (fixture->window));
}

/* ---- The wheel ---- */

/* A point in the sixth of an area, far from its neighbours. */
static void
find_point (GtkWidget *wheel, int area, double *x, double *y)
{
  SxtCanvas canvas = { .context = gtk_widget_get_pango_context (wheel),
                       .palette = sxt_palette_get (SXT_SCHEME_LIGHT),
                       .width = gtk_widget_get_width (wheel),
                       .height = gtk_widget_get_height (wheel),
                       .text_size = sxt_chart_get_text_size (wheel) };
  SxtDrawing *drawing = sxt_wheel_view_get_wheel (SXT_WHEEL_VIEW (wheel));

  for (*x = 6; *x < canvas.width; *x += 6)
    for (*y = 6; *y < canvas.height; *y += 6)
      if (sxt_wheel_find (drawing, &canvas, *x, *y) == area && sxt_wheel_find (drawing, &canvas, *x - 6, *y) == area &&
          sxt_wheel_find (drawing, &canvas, *x, *y - 6) == area &&
          sxt_wheel_find (drawing, &canvas, *x + 6, *y) == area)
        return;
  g_assert_not_reached ();
}

typedef struct
{
  SxtWindow *window;
  int area;
} Place;

static gboolean
is_in_area (gpointer data)
{
  Place *place = data;

  return sxt_window_get_area (place->window) == place->area;
}

static void
test_sixths (Fixture *fixture, gconstpointer data)
{
  GtkWidget *wheel = t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_WHEEL_VIEW);

  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  for (int area = 0; area < SXT_N_AREAS; area++)
    {
      double x, y;

      find_point (wheel, area, &x, &y);
      t_click_at (wheel, x, y);
      t_until (is_in_area, &(Place) { fixture->window, area }, 3000);
      g_assert_cmpint (sxt_window_get_area (fixture->window), ==, area);
      go_back (fixture);
    }

  /* By keyboard: arrows go round, Enter leads there. */
  for (int area = 0; area < SXT_N_AREAS; area++)
    {
      g_assert_true (gtk_widget_grab_focus (gtk_widget_get_first_child (wheel)));
      for (int i = 0; i < area + SXT_N_AREAS; i++)
        t_key (i % 2 == 0 ? GDK_KEY_Right : GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
      t_key (GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
      t_until (is_in_area, &(Place) { fixture->window, area }, 3000);
      g_assert_cmpint (sxt_window_get_area (fixture->window), ==, area);
      go_back (fixture);
    }
}

/* ---- Walking through the timeline ---- */

static void
check_member (Fixture *fixture, guint item)
{
  GtkAccessible *member = sxt_timeline_view_get_member (fixture->view, item);
  g_autofree char *words = sxt_timeline_dup_words (fixture->timeline, item);
  g_autofree char *wrong = gtk_test_accessible_check_property (member, GTK_ACCESSIBLE_PROPERTY_LABEL, words, NULL);
  int x, y, width, height;
  g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (member);

  g_assert_null (wrong);
  g_assert_cmpint (gtk_accessible_get_accessible_role (member), ==, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (gtk_accessible_get_platform_state (member, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
  g_assert_true (parent == GTK_ACCESSIBLE (fixture->view));
  g_assert_true (gtk_accessible_get_bounds (member, &x, &y, &width, &height));
  g_assert_cmpint (width, >, 0);
  /* What has the focus is in view. */
  g_assert_true (sxt_timeline_view_is_seen (fixture->view, item));
}

static void
focus_timeline (Fixture *fixture)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->view)));
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (sxt_timeline_view_get_cursor (fixture->view), >=, 0);
}

static guint
get_lane (Fixture *fixture)
{
  return sxt_timeline_get_item (fixture->timeline, (guint) sxt_timeline_view_get_cursor (fixture->view))->lane;
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  guint n = sxt_timeline_get_n_items (fixture->timeline), visited = 0;
  g_autofree gboolean *seen = g_new0 (gboolean, n);
  GtkAccessible *view = GTK_ACCESSIBLE (fixture->view);

  g_assert_cmpuint (n, >, 50);
  focus_timeline (fixture);
  g_assert_false (gtk_accessible_get_platform_state (view, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
  for (guint i = 0; i < SXT_N_AREAS; i++)
    t_key (GDK_KEY_Up, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (get_lane (fixture), ==, 0);

  for (guint lane = 0; lane < sxt_timeline_get_n_lanes (fixture->timeline); lane++)
    {
      int before = -1;

      g_assert_cmpuint (get_lane (fixture), ==, lane);
      press (fixture, GDK_KEY_Home, GDK_NO_MODIFIER_MASK);
      while (sxt_timeline_view_get_cursor (fixture->view) != before)
        {
          before = sxt_timeline_view_get_cursor (fixture->view);
          g_assert_false (seen[before]);
          seen[before] = TRUE;
          visited++;
          check_member (fixture, (guint) before);
          t_key (GDK_KEY_Right, GDK_NO_MODIFIER_MASK);
          while (g_main_context_iteration (NULL, FALSE))
            ;
          t_paint (GTK_WIDGET (fixture->window));
        }
      press (fixture, GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
    }
  g_assert_cmpuint (visited, ==, n);

  /* A screen reader meets what is in view, in the same order. */
  {
    GtkAccessible *member = gtk_accessible_get_first_accessible_child (view);
    guint met = 0, in_view = 0;

    while (member)
      {
        GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (member);

        met++;
        g_object_unref (member);
        member = next;
      }
    for (guint i = 0; i < n; i++)
      in_view += sxt_timeline_view_is_seen (fixture->view, i);
    g_assert_cmpuint (met, ==, in_view);
    g_assert_cmpuint (in_view, <, n);
  }
}

typedef struct
{
  SxtWindow *window;
  const SxtTimelineItem *item;
} Wanted;

static gboolean
is_focused (gpointer data)
{
  Wanted *wanted = data;
  SxtView *view = sxt_window_get_view (wanted->window);
  SxtListId list;
  g_autofree char *id = NULL;
  int field;

  return view && sxt_view_get_focused (view, &list, &id, &field) && list == wanted->item->list &&
         g_str_equal (wanted->item->id, id) && field == wanted->item->field;
}

typedef struct
{
  GtkWidget *widget;
  int width;
} Width;

static gboolean
has_width (gpointer data)
{
  return gtk_widget_get_width (((Width *) data)->widget) == ((Width *) data)->width;
}

/* Enter leads to the very field that holds the date, from each lane; so does a click. */
static void
test_enter (Fixture *fixture, gconstpointer data)
{
  Width wide = { GTK_WIDGET (fixture->view), gtk_widget_get_width (GTK_WIDGET (fixture->view)) };

  for (guint lane = 0; lane < sxt_timeline_get_n_lanes (fixture->timeline); lane++)
    {
      const SxtTimelineItem *item = NULL;
      guint index = 0;

      while (!item || item->lane != lane)
        item = sxt_timeline_get_item (fixture->timeline, index++);
      focus_timeline (fixture);
      sxt_timeline_view_set_cursor (fixture->view, index - 1);
      press (fixture, lane % 2 == 0 ? GDK_KEY_Return : GDK_KEY_space, GDK_NO_MODIFIER_MASK);
      g_assert_true (t_until (is_focused, &(Wanted) { fixture->window, item }, T_WAIT_MS));
      go_back (fixture);
    }

  /* The pane of an area needs a moment to make room. */
  g_assert_true (t_until (has_width, &wide, T_WAIT_MS));
  t_idle (GTK_WIDGET (fixture->window));
  for (guint i = 0; i < sxt_timeline_get_n_items (fixture->timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (fixture->timeline, i);
      graphene_rect_t bounds;

      if (g_strcmp0 (item->id, "m-7") != 0)
        continue;
      g_assert_true (sxt_timeline_view_is_seen (fixture->view, i));
      g_assert_true (sxt_timeline_view_get_bounds (fixture->view, i, &bounds));
      t_click_at (GTK_WIDGET (fixture->view), bounds.origin.x + bounds.size.width / 2,
                  bounds.origin.y + bounds.size.height / 2);
      g_assert_true (t_until (is_focused, &(Wanted) { fixture->window, item }, T_WAIT_MS));
      return;
    }
  g_assert_not_reached ();
}

/* ---- Zoom ---- */

static int
count_days (Fixture *fixture)
{
  SxtDate first, last;

  g_assert_true (sxt_timeline_view_get_seen (fixture->view, &first, &last));

  return last - first;
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  int normal, closer, cursor;
  GtkWidget *button;

  focus_timeline (fixture);
  cursor = sxt_timeline_view_get_cursor (fixture->view);
  normal = count_days (fixture);
  press (fixture, GDK_KEY_plus, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  closer = count_days (fixture);
  g_assert_cmpint (closer, <, normal * 2 / 3);
  g_assert_cmpint (sxt_timeline_view_get_cursor (fixture->view), ==, cursor);
  g_assert_true (sxt_timeline_view_is_seen (fixture->view, (guint) cursor));
  press (fixture, GDK_KEY_minus, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_minus, GDK_CONTROL_MASK);
  g_assert_cmpint (count_days (fixture), >, normal * 3 / 2);
  press (fixture, GDK_KEY_0, GDK_CONTROL_MASK);
  g_assert_cmpint (ABS (count_days (fixture) - normal), <=, 2);

  t_scroll (GTK_WIDGET (fixture->view), TRUE, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (ABS (count_days (fixture) - closer), <=, 2);
  t_scroll (GTK_WIDGET (fixture->view), FALSE, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (ABS (count_days (fixture) - normal), <=, 2);

  /* Where one has come to, one stays when the window gets narrower. */
  {
    SxtDate first, last, again;

    press (fixture, GDK_KEY_End, GDK_NO_MODIFIER_MASK);
    for (guint i = 0; i < SXT_N_AREAS; i++)
      t_key (GDK_KEY_Down, GDK_NO_MODIFIER_MASK);
    press (fixture, GDK_KEY_Up, GDK_NO_MODIFIER_MASK);
    press (fixture, GDK_KEY_End, GDK_NO_MODIFIER_MASK);
    g_assert_true (sxt_timeline_view_get_seen (fixture->view, &first, &last));
    g_assert_cmpint (first, >, sxt_date_new (2029, 1, 1));
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1180, 800);
    for (int i = 0; i < 4; i++)
      t_idle (GTK_WIDGET (fixture->window));
    g_assert_true (sxt_timeline_view_get_seen (fixture->view, &again, &last));
    g_assert_cmpint (ABS (again - first), <=, 2);
  }

  /* By buttons, as far as it goes. */
  button = t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "See Fewer Days");
  g_assert_nonnull (button);
  for (int i = 0; i < 10 && gtk_widget_is_sensitive (button); i++)
    {
      int before = count_days (fixture);

      g_signal_emit_by_name (button, "clicked");
      t_idle (GTK_WIDGET (fixture->window));
      g_assert_cmpint (count_days (fixture), <, before);
    }
  g_assert_false (gtk_widget_is_sensitive (button));
}

/* ---- As a table, on the clipboard ---- */

static gboolean
dialog_is_there (gpointer data)
{
  GtkWidget *dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (data));

  return dialog && gtk_widget_get_mapped (dialog) && t_find_type (dialog, GTK_TYPE_COLUMN_VIEW) != NULL;
}

static gboolean
dialog_is_gone (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) == NULL;
}

static gboolean
popover_is_there (gpointer data)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (data));

  return popover && gtk_widget_get_mapped (popover);
}

static GtkWidget *
find_menu (GtkWidget *widget, const char *tooltip)
{
  if (GTK_IS_MENU_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_menu (child, tooltip);

      if (found)
        return found;
    }

  return NULL;
}

static void
check_table (Fixture *fixture, guint rows)
{
  GtkWidget *view;

  g_assert_true (t_until (dialog_is_there, fixture->window, T_WAIT_MS));
  view = t_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_COLUMN_VIEW);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)))), ==,
                    rows);
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  press (fixture, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (dialog_is_gone, fixture->window, T_WAIT_MS));
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu = find_menu (GTK_WIDGET (fixture->window), "Timeline as Table or Picture");
  GtkWidget *wheel = t_find_type (GTK_WIDGET (fixture->window), SXT_TYPE_WHEEL_VIEW);

  g_assert_nonnull (menu);
  focus_timeline (fixture);
  t_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  g_assert_true (t_until (popover_is_there, menu, T_WAIT_MS));
  t_idle (GTK_WIDGET (fixture->window));
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  check_table (fixture, sxt_timeline_get_n_items (fixture->timeline));

  gtk_widget_grab_focus (gtk_widget_get_first_child (wheel));
  menu = find_menu (GTK_WIDGET (fixture->window), "Wheel as Table or Picture");
  t_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  g_assert_true (t_until (popover_is_there, menu, T_WAIT_MS));
  t_idle (GTK_WIDGET (fixture->window));
  press (fixture, GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  check_table (fixture, SXT_N_AREAS);
}

typedef struct
{
  gboolean done;
  char *text;
  GdkTexture *texture;
} Pasted;

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Pasted *) data)->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  ((Pasted *) data)->done = TRUE;
}

static void
texture_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Pasted *) data)->texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
  ((Pasted *) data)->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Pasted *) data)->done;
}

static void
check_copy (Fixture *fixture, const char *tooltip, gboolean by_key, guint lines, const char *wanted)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  GtkWidget *menu = find_menu (GTK_WIDGET (fixture->window), tooltip);
  Pasted pasted = { FALSE, NULL, NULL };
  g_auto (GStrv) parts = NULL;

  g_assert_nonnull (menu);
  /* By its key from the chart, or by the menu. */
  if (by_key)
    press (fixture, GDK_KEY_c, GDK_CONTROL_MASK);
  else
    g_assert_true (gtk_widget_activate_action (menu, "chart.copy", NULL));
  g_assert_nonnull (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LABEL, "Copied as Picture and Text"));
  gdk_clipboard_read_text_async (clipboard, NULL, text_cb, &pasted);
  g_assert_true (t_until (is_done, &pasted, T_WAIT_MS));
  g_assert_nonnull (pasted.text);
  parts = g_strsplit (pasted.text, "\n", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, lines + 1);
  g_assert_nonnull (strstr (pasted.text, wanted));

  pasted.done = FALSE;
  gdk_clipboard_read_texture_async (clipboard, NULL, texture_cb, &pasted);
  g_assert_true (t_until (is_done, &pasted, T_WAIT_MS));
  g_assert_nonnull (pasted.texture);
  g_assert_cmpint (gdk_texture_get_width (pasted.texture), >, 500);
  g_assert_cmpint (gdk_texture_get_height (pasted.texture), >, 200);
  g_object_unref (pasted.texture);
  g_free (pasted.text);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  focus_timeline (fixture);
  check_copy (fixture, "Timeline as Table or Picture", TRUE, sxt_timeline_get_n_items (fixture->timeline),
              "Go or no-go for August\tMilestones\tplanned");
  check_copy (fixture, "Wheel as Table or Picture", FALSE, SXT_N_AREAS, "Schools\t2\t0");
}

/* ---- It follows the plan ---- */

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  SxtRecord *milestone = sxt_project_lookup (fixture->project, "m-7");
  guint n = sxt_timeline_get_n_items (fixture->timeline), cursor;
  SxtTimeline *timeline;

  focus_timeline (fixture);
  for (cursor = 0; g_strcmp0 (sxt_timeline_get_item (fixture->timeline, cursor)->id, "m-7") != 0;)
    cursor++;
  sxt_timeline_view_set_cursor (fixture->view, cursor);
  sxt_record_set_date (milestone, SXT_MILESTONE_DATE, sxt_date_new (2027, 12, 24));
  t_idle (GTK_WIDGET (fixture->window));

  timeline = sxt_timeline_view_get_timeline (fixture->view);
  g_assert_cmpuint (sxt_timeline_get_n_items (timeline), ==, n);
  cursor = (guint) sxt_timeline_view_get_cursor (fixture->view);
  g_assert_cmpstr (sxt_timeline_get_item (timeline, cursor)->id, ==, "m-7");
  g_assert_cmpint (sxt_timeline_get_item (timeline, cursor)->from, ==, sxt_date_new (2027, 12, 24));
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static const char empty_plan[] = "{ \"format\" : \"sextant-project\", \"version\" : 1 }";

/* An empty plan has no axis, but says what goes there and leads to the first date. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  SxtRecord *plan = sxt_project_get_single (fixture->project, SXT_PLAN);
  SxtTimelineItem launch = { .list = SXT_PLAN, .id = (char *) sxt_record_get_id (plan), .field = SXT_PLAN_LAUNCH };
  GtkWidget *button = t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Set Launch Date");

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
  g_assert_null (t_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "See Fewer Days"));
  g_assert_nonnull (button);
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  t_click (button);
  g_assert_true (t_until (is_focused, &(Wanted) { fixture->window, &launch }, T_WAIT_MS));

  /* With its first date it is there. */
  sxt_record_set_date (plan, SXT_PLAN_LAUNCH, sxt_date_new (2027, 8, 25));
  go_back (fixture);
  g_assert_true (t_until (is_mapped, fixture->view, T_WAIT_MS));
  g_assert_cmpuint (sxt_timeline_get_n_items (sxt_timeline_view_get_timeline (fixture->view)), ==, 1);
}

/* ---- Narrow, large, from right to left ---- */

static gboolean
cursor_is_second (gpointer data)
{
  return sxt_timeline_view_get_cursor (((Fixture *) data)->view) == 1;
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int usual;

  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  for (int large = 0; large <= 1; large++)
    for (int rtl = 0; rtl <= 1; rtl++)
      {
        int height;

        g_object_set (settings, "gtk-xft-dpi", large ? 2 * 96 * 1024 : 96 * 1024, NULL);
        gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
        t_idle (GTK_WIDGET (fixture->window));
        for (int wide = 0; wide <= 1; wide++)
          {
            int width = wide ? 1280 : large ? 640 : 400;

            gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 800);
            for (int i = 0; i < 4; i++)
              t_idle (GTK_WIDGET (fixture->window));
            /* In a narrow window, as one is with large text, the areas hide it. */
            go_back (fixture);
            height = gtk_widget_get_height (GTK_WIDGET (fixture->view));
            g_assert_cmpint (height, >, large ? 300 : 150);
          }
        /* Forward in time is to the left there. */
        focus_timeline (fixture);
        sxt_timeline_view_set_cursor (fixture->view, 0);
        t_key (rtl ? GDK_KEY_Left : GDK_KEY_Right, GDK_NO_MODIFIER_MASK);
        t_until (cursor_is_second, fixture, 3000);
        t_idle (GTK_WIDGET (fixture->window));
        g_assert_cmpint (sxt_timeline_view_get_cursor (fixture->view), ==, 1);
        {
          graphene_rect_t first, second;

          g_assert_true (sxt_timeline_view_get_bounds (fixture->view, 0, &first));
          g_assert_true (sxt_timeline_view_get_bounds (fixture->view, 1, &second));
          g_assert_true (rtl ? second.origin.x < first.origin.x : second.origin.x > first.origin.x);
        }
      }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/overview/sixths", Fixture, NULL, set_up, test_sixths, tear_down);
  g_test_add ("/overview/walk", Fixture, NULL, set_up, test_walk, tear_down);
  g_test_add ("/overview/enter", Fixture, NULL, set_up, test_enter, tear_down);
  g_test_add ("/overview/zoom", Fixture, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/overview/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/overview/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/overview/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/overview/empty", Fixture, empty_plan, set_up, test_empty, tear_down);
  g_test_add ("/overview/sizes", Fixture, NULL, set_up, test_sizes, tear_down);

  return g_test_run ();
}
