/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page and dialog at each size, text, colour and direction: nothing warns, sticks out or speaks English. */
#include "driver.h"
#include "pseudo.h"

#include "app/area-page.h"
#include "app/finding-row.h"
#include "app/import-dialog.h"
#include "app/pages-view.h"
#include "app/paste-dialog.h"
#include "app/recent-plans.h"
#include "app/record-cell.h"
#include "app/record-columns.h"
#include "app/set-aside-popover.h"
#include "base/format.h"
#include "model/all.h"
#include "model/areas.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define EXAMPLE "maple-ridge.sextant"
#define GONE "/nowhere/gone.sextant"
#define IMPORTED "EducationDataPortal_Schools_hartford_2024.csv"
#define PASTED "School\tStudents\nPasted School\t100\n"

#define NARROWEST 360
#define FULL_SCREEN 1920
#define N_WIDTHS 5
#define STILL_MS 100
#define LATE_FRAMES 3

typedef struct
{
  int text; /* percent */
  int widths[N_WIDTHS];
} Widths;

/* What is walked through, on both sides of each width at which the window changes; /sizes/still adds the usual 1280.
 * Colours move nothing, so one window with them is enough, each another one. Long words and large text are tried where
 * there is the least room. */
static const struct
{
  const char *look;
  Widths sizes[2];
} looks[] = {
  { "light", { { 100, { NARROWEST, 600, 900, FULL_SCREEN } }, { 200, { NARROWEST, 1280 } } } },
  { "dark", { { 100, { NARROWEST } } } },
  { "contrast", { { 200, { NARROWEST } } } },
  { "contrast-dark", { { 100, { 1280 } } } },
  { "pseudo", { { 100, { 1280 } }, { 200, { NARROWEST } } } },
};

typedef struct
{
  int text;
  int width;
} Size;

static gboolean pseudo;

/* ---- What may stand on screen without a translation ---- */

static GHashTable *known_texts, *known_words;

static gboolean
is_latin (gunichar c)
{
  return g_unichar_isalpha (c) && g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
}

/* Calls back for each word of two Latin letters or more; stops at the first that is refused and returns it. */
static char *
find_word (const char *text, gboolean (*accept) (const char *word))
{
  while (*text)
    {
      const char *end = text;

      while (is_latin (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (end - text > 1)
        {
          g_autofree char *word = g_strndup (text, (gsize) (end - text));

          if (!accept (word))
            return g_steal_pointer (&word);
        }
      text = end > text ? end : g_utf8_next_char (text);
    }

  return NULL;
}

static gboolean
learn_word (const char *word)
{
  g_hash_table_add (known_words, g_strdup (word));
  return TRUE;
}

static gboolean
is_known_word (const char *word)
{
  return g_hash_table_contains (known_words, word);
}

static gboolean
refuse_word (const char *word)
{
  return FALSE;
}

/* Without marks around it: of quotes, of direction. */
static char *
dup_bare (const char *text)
{
  const char *end = text + strlen (text);

  while (*text && !g_unichar_isalnum (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (text, (gsize) (end - text));
}

static void
learn (const char *text)
{
  g_hash_table_add (known_texts, dup_bare (text));
  find_word (text, learn_word);
}

static gboolean
is_known (const char *text)
{
  g_autofree char *bare = dup_bare (text);

  return !*bare || g_hash_table_contains (known_texts, bare);
}

static void
learn_node (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) members = json_object_get_values (json_node_get_object (node));

      for (GList *l = members; l; l = l->next)
        learn_node (l->data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      learn_node (json_array_get_element (json_node_get_array (node), i));
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    learn (json_node_get_string (node));
}

static char *
dup_example (void)
{
  return g_build_filename (g_getenv ("SEXTANT_DATADIR"), "examples", EXAMPLE, NULL);
}

static char *
dup_imported (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "exchange", IMPORTED, NULL);
}

/* The plan, what is imported and pasted, and names of files. */
static void
learn_all (void)
{
  g_autofree char *example = dup_example (), *imported = dup_imported (), *text = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (GStrv) cells = NULL;

  known_texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  known_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_assert_true (json_parser_load_from_file (parser, example, NULL));
  learn_node (json_parser_get_root (parser));
  g_assert_true (g_file_get_contents (imported, &text, NULL, NULL));
  cells = g_strsplit_set (text, ",\"\n", -1);
  for (guint i = 0; cells[i]; i++)
    learn (cells[i]);
  g_clear_pointer (&cells, g_strfreev);
  cells = g_strsplit_set (PASTED, "\t\n", -1);
  for (guint i = 0; cells[i]; i++)
    learn (cells[i]);
  learn ("Connecticut");
  learn ("gone.sextant");
  learn (GONE);
  learn (example);
  learn (IMPORTED);
}

/* A whole text that nobody translated must be one of the plan's, or several of them; a word in a translated one too. */
static gboolean
is_translated (const char *text)
{
  g_autofree char *word = find_word (text, t_pseudo_has_letter (text) ? is_known_word : refuse_word);
  g_auto (GStrv) parts = NULL;

  if (!word)
    return TRUE;
  if (t_pseudo_has_letter (text))
    return FALSE;
  if (is_known (text))
    return TRUE;
  parts = g_regex_split_simple (" · |, |\n", text, 0, 0);
  for (guint i = 0; parts[i]; i++)
    if (!is_known (parts[i]))
      return FALSE;

  return TRUE;
}

static void
check_text (GtkWidget *widget, const char *text, const char *where)
{
  if (!text || is_translated (text))
    return;
  g_test_message ("%s: “%s” is not translated (%s in %s)", where, text, G_OBJECT_TYPE_NAME (widget),
                  G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  g_test_fail ();
}

static void
check_accessible (GtkWidget *widget, GtkAccessibleProperty property, const char *where)
{
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    {
      /* It tells what is there in place of this. */
      g_autofree char *text = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "", NULL);

      check_text (widget, text, where);
    }
}

static void
check_texts (GtkWidget *widget, const char *where)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_text (widget, gtk_label_get_text (GTK_LABEL (widget)), where);
  else if (GTK_IS_INSCRIPTION (widget))
    check_text (widget, gtk_inscription_get_text (GTK_INSCRIPTION (widget)), where);
  else if (SXT_IS_RECORD_CELL (widget))
    check_text (widget, sxt_record_cell_get_text (SXT_RECORD_CELL (widget)), where);
  check_text (widget, gtk_widget_get_tooltip_text (widget), where);
  check_accessible (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, where);
  check_accessible (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, where);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_texts (child, where);
}

/* ---- What must not stick out, nor move ---- */

/* Of what scrolls, only a part is in the window; and libadwaita 1.7 sets what is alone in a line of a wrap box, and would
 * like to be longer than it, beside that line where it runs from right to left. */
static gboolean
may_stick_out (GtkWidget *widget)
{
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);

  return policy != GTK_POLICY_NEVER || (pseudo && ADW_IS_WRAP_BOX (widget));
}

static void
check_bounds (GtkWidget *widget, GtkWidget *native, const char *where)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return;
  if ((GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) || GTK_IS_IMAGE (widget)) &&
      gtk_widget_compute_bounds (widget, native, &bounds) &&
      (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (native) + 1))
    {
      g_autofree char *name = t_dup_name (widget);

      g_test_message ("%s: %s “%s” sticks out: %g + %g of %d", where, G_OBJECT_TYPE_NAME (widget), name ? name : "",
                      bounds.origin.x, bounds.size.width, gtk_widget_get_width (native));
      g_test_fail ();
    }
  if (may_stick_out (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    check_bounds (child, native, where);
}

static void
painted_cb (GdkFrameClock *clock, guint *frames)
{
  ++*frames;
}

/* Nothing does over time what is to be done at once: that would be six frames or so. On a busy machine, some are late. */
static void
check_still (GtkWidget *widget, const char *where)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint frames = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &frames);

  t_wait (STILL_MS);
  g_signal_handler_disconnect (clock, handler);
  if (frames > LATE_FRAMES)
    {
      g_test_message ("%s: %u frames more", where, frames);
      g_test_fail ();
    }
}

/* ---- The walk ---- */

typedef struct
{
  const Size *size;
  SxtApplication *application;
  GtkWindow *window;
  gboolean still; /* whether that is what is looked for */
} Walk;

/* One frame: what is looked at waits for more. */
static void
settle (Walk *walk)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  t_paint (GTK_WIDGET (walk->window));
}

static void
look_at (Walk *walk, GtkWidget *widget, const char *where)
{
  t_idle (widget);
  if (walk->still)
    check_still (widget, where);
  g_assert_cmpuint (t_count_unnamed (widget), ==, 0);
  check_bounds (widget, GTK_WIDGET (gtk_widget_get_native (widget)), where);
  /* About shows the metainfo, which is translated when Sextant is built. */
  if (pseudo && !g_str_equal (where, "about"))
    check_texts (widget, where);
}

static void
look (Walk *walk, const char *where)
{
  look_at (walk, GTK_WIDGET (walk->window), where);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (walk->window)), ==, walk->size->width);
}

static void
show_findings (Walk *walk, gboolean shown)
{
  g_object_set (walk->window, "findings-shown", shown, NULL);
}

static GtkWidget *
open_finding (Walk *walk)
{
  GtkWidget *row;

  show_findings (walk, TRUE);
  settle (walk);
  row = t_find_type (GTK_WIDGET (walk->window), SXT_TYPE_FINDING_ROW);
  if (row)
    sxt_finding_row_set_expanded (SXT_FINDING_ROW (row), TRUE);

  return row;
}

/* Each view of each area, and what is to be mended in it, with a finding open. */
static void
look_at_areas (Walk *walk)
{
  SxtWindow *window = SXT_WINDOW (walk->window);

  for (int area = 0; area < SXT_N_AREAS; area++)
    {
      g_autoptr (GtkSelectionModel) views = NULL;
      GtkWidget *page;

      g_assert_true (sxt_window_open_page (window, sxt_area_get_key ((SxtArea) area)));
      settle (walk);
      page = t_find_type (GTK_WIDGET (window), SXT_TYPE_AREA_PAGE);
      views = adw_view_stack_get_pages (sxt_area_page_get_views (SXT_AREA_PAGE (page)));
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (views)); i++)
        {
          g_autoptr (AdwViewStackPage) view = g_list_model_get_item (G_LIST_MODEL (views), i);
          g_autofree char *name =
              g_strdup_printf ("%s/%s", sxt_area_get_key ((SxtArea) area), adw_view_stack_page_get_name (view));
          g_autofree char *mend = g_strdup_printf ("%s, what to mend", name);

          g_assert_true (sxt_window_open_page (window, name));
          show_findings (walk, FALSE);
          look (walk, name);
          open_finding (walk);
          look (walk, mend);
          show_findings (walk, FALSE);
        }
    }
}

static gboolean
is_outlined (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (data);

  while (focus && !gtk_widget_has_css_class (focus, "sxt-flash-still"))
    focus = gtk_widget_get_parent (focus);

  return focus != NULL;
}

/* A record with its form, which is a page of its own in a narrow window. */
static void
look_at_record (Walk *walk)
{
  SxtWindow *window = SXT_WINDOW (walk->window);
  SxtRecord *school = sxt_project_get (sxt_session_get_project (sxt_window_get_session (window)), SXT_SCHOOLS, 2);
  SxtTarget target = { SXT_SCHOOLS, (char *) sxt_record_get_id (school), SXT_SCHOOL_PRINCIPAL, NULL };

  g_assert_true (sxt_window_show_target (window, SXT_AREA_SCHOOLS, &target));
  if (walk->still)
    g_assert_true (t_until (is_outlined, window, T_WAIT_MS));
  look (walk, "a school");
}

static void
look_at_set_aside (Walk *walk)
{
  GtkWidget *row, *popover;

  g_assert_true (sxt_window_open_page (SXT_WINDOW (walk->window), "curriculum"));
  row = open_finding (walk);
  g_assert_nonnull (row);
  settle (walk);
  g_signal_emit_by_name (t_find (row, GTK_ACCESSIBLE_ROLE_BUTTON, _ ("Set Aside…")), "clicked");
  settle (walk);
  popover = t_find_type (row, SXT_TYPE_SET_ASIDE_POPOVER);
  g_assert_nonnull (popover);
  look_at (walk, popover, "set aside");
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static AdwDialog *
get_dialog (gpointer window)
{
  return adw_application_window_get_visible_dialog (window);
}

static gboolean
has_dialog (gpointer data)
{
  return get_dialog (data) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return get_dialog (data) == NULL;
}

static void
look_at_dialog (Walk *walk, const char *where)
{
  g_assert_true (t_until (has_dialog, walk->window, T_WAIT_MS));
  look (walk, where);
  adw_dialog_force_close (get_dialog (walk->window));
  g_assert_true (t_until (has_no_dialog, walk->window, T_WAIT_MS));
}

static void
look_at_dialogs (Walk *walk)
{
  static const char *const actions[] = { "preferences", "shortcuts", "about" };
  SxtSession *session = sxt_window_get_session (SXT_WINDOW (walk->window));
  g_autofree char *path = dup_imported ();
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog;
  SxtPaste *paste;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (walk->application), actions[i], NULL);
      look_at_dialog (walk, actions[i]);
    }

  g_list_store_append (files, file);
  dialog = GTK_WIDGET (sxt_import_dialog_present (session, G_LIST_MODEL (files), GTK_WIDGET (walk->window)));
  g_assert_true (t_until (t_has_rows, dialog, T_WAIT_MS));
  look_at_dialog (walk, "import");

  paste = sxt_paste_new (sxt_session_get_project (session), SXT_SCHOOLS, sxt_record_columns_get (SXT_SCHOOLS), PASTED,
                         NULL);
  g_assert_nonnull (paste);
  adw_dialog_present (sxt_paste_dialog_new (paste), GTK_WIDGET (walk->window));
  look_at_dialog (walk, "paste");
}

static gboolean
has_pages (gpointer data)
{
  return t_find_type (data, SXT_TYPE_PAGES_VIEW) != NULL;
}

static void
look_at_print (Walk *walk)
{
  gtk_widget_activate_action (GTK_WIDGET (walk->window), "win.print", NULL);
  g_assert_true (t_until (has_pages, walk->window, T_WAIT_MS));
  look (walk, "print");
}

/* ---- The tests ---- */

static void
set_up (Walk *walk, gconstpointer data)
{
  walk->size = data;
  walk->application = t_application_get ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", walk->size->text * 96 * 1024 / 100, NULL);
}

static void
tear_down (Walk *walk, gconstpointer data)
{
  t_close_all (walk->application);
}

static void
resize (Walk *walk)
{
  int width = walk->size->width;

  /* Large text in a low window leaves things out. */
  t_resize (walk->window, width, width == FULL_SCREEN ? 1080 : width < 600 && walk->size->text > 100 ? 1000 : 720);
}

static void
open_plan (Walk *walk)
{
  g_autofree char *path = dup_example ();

  walk->window = GTK_WINDOW (t_open (walk->application, path));
  resize (walk);
}

/* From right to left, the list of areas is at the right of the page, and a table's first column at the right of it. */
static void
check_mirrored (Walk *walk)
{
  GtkWidget *areas = t_find (GTK_WIDGET (walk->window), GTK_ACCESSIBLE_ROLE_TAB_LIST, NULL), *table;
  graphene_rect_t bounds, first;

  g_assert_true (sxt_window_open_page (SXT_WINDOW (walk->window), "schools/records"));
  settle (walk);
  if (areas && gtk_widget_compute_bounds (areas, GTK_WIDGET (walk->window), &bounds) &&
      bounds.size.width < (float) walk->size->width / 2)
    g_assert_cmpfloat (bounds.origin.x, >, (float) walk->size->width / 2);
  table = t_find_type (GTK_WIDGET (walk->window), GTK_TYPE_COLUMN_VIEW);
  if (table)
    {
      g_assert_true (gtk_widget_compute_bounds (table, table, &bounds));
      g_assert_true (
          gtk_widget_compute_bounds (t_find (table, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL), table, &first));
      g_assert_cmpfloat (first.origin.x, >, bounds.size.width / 2);
    }
}

static void
test_window (Walk *walk, gconstpointer data)
{
  open_plan (walk);
  /* In a narrow window the list of areas comes first. */
  look (walk, "areas");
  g_assert_true (sxt_window_open_page (SXT_WINDOW (walk->window), "overview"));
  look (walk, "overview");
  if (pseudo)
    check_mirrored (walk);
  look_at_areas (walk);
  look_at_record (walk);
  look_at_set_aside (walk);
  look_at_dialogs (walk);
  look_at_print (walk);
}

/* Pages that say what goes there. */
static void
test_empty (Walk *walk, gconstpointer data)
{
  walk->window = GTK_WINDOW (t_new_plan (walk->application));
  resize (walk);
  look_at_areas (walk);
}

static gboolean
has_no_recent (gpointer data)
{
  g_autolist (GtkRecentInfo) items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  return items == NULL;
}

static gboolean
has_focus (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (data));

  return focus && gtk_widget_is_ancestor (focus, data);
}

static void
test_start (Walk *walk, gconstpointer data)
{
  g_autofree char *path = dup_example ();
  g_autoptr (GFile) file = g_file_new_for_path (path), gone = g_file_new_for_path (GONE);
  AdwDialog *dialog;

  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), NULL);
  g_assert_true (t_until (has_no_recent, NULL, T_WAIT_MS));
  sxt_recent_plans_add (gone);
  sxt_recent_plans_add (file);
  walk->window = t_start (walk->application);
  resize (walk);
  look (walk, "start");

  gtk_widget_activate_action (GTK_WIDGET (walk->window), "app.new", NULL);
  g_assert_true (t_until (has_dialog, walk->window, T_WAIT_MS));
  dialog = get_dialog (walk->window);
  g_assert_true (t_until (has_focus, dialog, T_WAIT_MS));
  for (int step = 1; step <= 4; step++)
    {
      g_autofree char *where = g_strdup_printf ("new plan, step %d", step);

      look (walk, where);
      if (step < 4)
        gtk_widget_activate_action (GTK_WIDGET (dialog), "new-plan.skip", NULL);
    }
}

/* With reduced motion, all is where it belongs at once: pages, sheets, dialogs, and the field that Show brings. */
static void
test_still (Walk *walk, gconstpointer data)
{
  walk->still = TRUE;
  test_window (walk, data);
}

static void
add_tests (const char *look, const Widths *sizes)
{
  for (guint i = 0; i < N_WIDTHS && sizes->widths[i] != 0; i++)
    {
      Size *size = g_new0 (Size, 1);
      g_autofree char *where = NULL, *window = NULL, *empty = NULL, *start = NULL;

      *size = (Size) { sizes->text, sizes->widths[i] };
      where = g_strdup_printf ("/sizes/%s/%d/%d", look, size->text, size->width);
      window = g_strconcat (where, "/window", NULL);
      empty = g_strconcat (where, "/empty", NULL);
      start = g_strconcat (where, "/start", NULL);
      g_test_add (window, Walk, size, set_up, test_window, tear_down);
      g_test_add (start, Walk, size, set_up, test_start, tear_down);
      if (size->width == NARROWEST && size->text > 100)
        g_test_add (empty, Walk, size, set_up, test_empty, tear_down);
    }
}

int
main (int argc, char **argv)
{
  const char *wanted = argc > 1 ? argv[1] : "light";
  static const Size still = { 100, 1280 };
  int result;

  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

  pseudo = g_str_equal (wanted, "pseudo");
  if (pseudo)
    {
      learn_all ();
      t_pseudo_start ();
    }
  /* So libadwaita learns of it where there is no desktop. */
  if (g_str_has_prefix (wanted, "contrast"))
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  t_application_get ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), g_str_has_suffix (wanted, "dark")
                                                                            ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                            : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Inter 11", "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE, NULL);
  gtk_widget_set_default_direction (pseudo ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    for (guint j = 0; g_str_equal (looks[i].look, wanted) && j < G_N_ELEMENTS (looks[i].sizes); j++)
      add_tests (wanted, &looks[i].sizes[j]);
  if (g_str_equal (wanted, "light"))
    g_test_add ("/sizes/still", Walk, &still, set_up, test_still, tear_down);

  result = g_test_run ();
  g_clear_pointer (&known_texts, g_hash_table_unref);
  g_clear_pointer (&known_words, g_hash_table_unref);

  return result;
}
