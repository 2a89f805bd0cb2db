/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Print Plan: which copy, its pages as they are looked through, and that what is seen is what is printed. */
#include "driver.h"

#include "../report/pdf-tools.h"
#include "app/area-row.h"
#include "app/page-sheet.h"
#include "app/pages-view.h"
#include "app/print-page.h"
#include "base/format.h"
#include "model/all.h"

#include <glib/gstdio.h>
#include <math.h>

typedef struct
{
  SxtApplication *application;
  char *folder;
  char *path;
  SxtWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->application = t_application_get ();
  self->folder = g_dir_make_tmp ("sextant-print-XXXXXX", NULL);
  self->path = t_copy_data ("maple-ridge.sextant", self->folder);
  self->window = t_open (self->application, self->path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  t_close_all (self->application);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* ---- What is on screen ---- */

static SxtPagesView *
get_view (Fixture *self)
{
  return SXT_PAGES_VIEW (t_find_type (GTK_WIDGET (self->window), SXT_TYPE_PAGES_VIEW));
}

static GtkWidget *
find_button (Fixture *self, const char *name)
{
  GtkWidget *button = t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_BUTTON, name);

  g_assert_nonnull (button);
  return button;
}

/* Pages are there, of the last wish. */
static gboolean
is_ready (gpointer data)
{
  GtkWidget *button = t_find (data, GTK_ACCESSIBLE_ROLE_BUTTON, "_Save as PDF…");

  return t_find_type (data, SXT_TYPE_PAGES_VIEW) && button && gtk_widget_is_sensitive (button);
}

static void
wait_for_pages (Fixture *self)
{
  /* First what was clicked arrives. */
  t_idle (GTK_WIDGET (self->window));
  g_assert_true (t_until (is_ready, self->window, T_WAIT_MS));
  t_idle (GTK_WIDGET (self->window));
  t_idle (GTK_WIDGET (self->window));
}

static void
open_print (Fixture *self)
{
  t_key (GDK_KEY_p, GDK_CONTROL_MASK);
  wait_for_pages (self);
}

/* Until the animation of pushing or popping has ended. */
static void
wait_for_animation (Fixture *self)
{
  t_wait (700);
  t_idle (GTK_WIDGET (self->window));
}

static void
assert_shows (Fixture *self, const char *words)
{
  t_idle (GTK_WIDGET (self->window));
  if (!t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_LABEL, words))
    g_error ("not on screen: %s", words);
}

static char *
dup_number (SxtPagesView *view, guint index)
{
  return sxt_pages_dup_number (sxt_pages_view_get_pages (view), index);
}

/* A page that is in view at all. */
static GtkWidget *
find_sheet (GtkWidget *widget, guint index)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (SXT_IS_PAGE_SHEET (widget) && sxt_page_sheet_get_index (SXT_PAGE_SHEET (widget)) == index)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_sheet (child, index);

      if (found)
        return found;
    }

  return NULL;
}

static graphene_rect_t
get_bounds (Fixture *self, guint index)
{
  SxtPagesView *view = get_view (self);
  GtkWidget *sheet = find_sheet (GTK_WIDGET (view), index);
  graphene_rect_t bounds;

  g_assert_nonnull (sheet);
  g_assert_true (gtk_widget_compute_bounds (sheet, GTK_WIDGET (view), &bounds));
  return bounds;
}

/* The upper part of a page is in view. */
static void
assert_at (Fixture *self, guint index)
{
  SxtPagesView *view = get_view (self);
  g_autofree char *number = dup_number (view, index);
  graphene_rect_t bounds;

  assert_shows (self, number);
  g_assert_cmpuint (sxt_pages_view_get_current (view), ==, index);
  bounds = get_bounds (self, index);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height / 4, >, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height / 4, <, gtk_widget_get_height (GTK_WIDGET (view)));
}

/* ---- Tests ---- */

static gboolean
has_no_pages (gpointer data)
{
  return !t_find_type (data, SXT_TYPE_PRINT_PAGE);
}

static gboolean
shows_findings (Fixture *self)
{
  gboolean shown;

  g_object_get (self->window, "findings-shown", &shown, NULL);
  return shown;
}

/* By the keyboard there and back: the focus is where it was. */
static void
test_there_and_back (Fixture *self, gconstpointer data)
{
  GtkWidget *focus;

  sxt_window_open_page (self->window, "schools/readiness");
  t_idle (GTK_WIDGET (self->window));
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  for (int i = 0; i < 12 && !(focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (sxt_window_get_view (self->window))));
       i++)
    {
      t_key (GDK_KEY_Tab, GDK_NO_MODIFIER_MASK);
      t_idle (GTK_WIDGET (self->window));
      focus = gtk_window_get_focus (GTK_WINDOW (self->window));
    }
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (sxt_window_get_view (self->window))));

  open_print (self);
  wait_for_animation (self);
  assert_shows (self, "Print Plan");
  assert_shows (self, "Who Is It For?");
  assert_at (self, 0);
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (self->window)), ==, 0);
  g_assert_true (GTK_IS_CHECK_BUTTON (gtk_window_get_focus (GTK_WINDOW (self->window))));

  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (has_no_pages, self->window, T_WAIT_MS));
  wait_for_animation (self);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == focus);
  g_assert_cmpint (sxt_window_get_area (self->window), ==, SXT_AREA_SCHOOLS);

  /* Another area leads out of it too, and what was covered works again. */
  open_print (self);
  t_key (GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (self->window));
  g_assert_true (shows_findings (self));
  t_key (GDK_KEY_2, GDK_ALT_MASK);
  g_assert_true (t_until (has_no_pages, self->window, T_WAIT_MS));
  g_assert_cmpint (sxt_window_get_area (self->window), ==, SXT_AREA_NARRATIVE);
  t_key (GDK_KEY_F9, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (self->window));
  g_assert_false (shows_findings (self));
}

static char *
dup_labels (SxtPagesView *view)
{
  SxtPages *pages = sxt_pages_view_get_pages (view);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < sxt_pages_get_n (pages); i++)
    {
      g_autofree char *label = sxt_pages_dup_label (pages, i);

      g_string_append_printf (labels, "%s\n", label);
    }

  return g_string_free_and_steal (labels);
}

/* The dialog offers a name, with all but ".pdf" selected. */
static void
save (Fixture *self, const char *path)
{
  g_autofree char *base = g_path_get_basename (path), *said = g_strdup_printf ("Saved “%s”", base);
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".pdf"));

  t_click (find_button (self, "_Save as PDF…"));
  t_choose_file (stem);
  wait_for_pages (self);
  for (int i = 0; i < 100 && !t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_LABEL, said); i++)
    t_idle (GTK_WIDGET (self->window));
  assert_shows (self, said);
}

static void
assert_same_as_export (Fixture *self, const char *path, const char *copy, const char *paper)
{
  g_autofree char *exported = g_build_filename (self->folder, "exported.pdf", NULL);
  g_autofree char *out = pdf_run (g_getenv ("SEXTANT_CLI"), "export", self->path, "--to", exported, "--copy", copy,
                                  "--paper", paper, NULL);
  g_autofree char *bytes = NULL, *wanted = NULL;
  gsize length, wanted_length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (exported, &wanted, &wanted_length, NULL));
  g_assert_cmpmem (bytes, length, wanted, wanted_length);
}

/* Either copy, on either paper: what is shown, what is saved, and what the command line writes are one. */
static void
test_copies (Fixture *self, gconstpointer data)
{
  const char *grid = "Readiness of each school, from 1 to 4", *notice = "Working copy, not for publication";
  g_autofree char *public_path = g_build_filename (self->folder, "public.pdf", NULL);
  g_autofree char *working_path = g_build_filename (self->folder, "working.pdf", NULL);
  g_autofree char *public_text = NULL, *working_text = NULL, *labels = NULL;
  guint n_public, n_working;

  open_print (self);
  n_public = sxt_pages_get_n (sxt_pages_view_get_pages (get_view (self)));
  save (self, public_path);
  g_assert_cmpuint (pdf_count_pages (public_path), ==, n_public);
  assert_same_as_export (self, public_path, "public", "letter");
  public_text = pdf_run ("pdftotext", public_path, "-", NULL);
  g_assert_null (strstr (public_text, grid));
  g_assert_null (strstr (public_text, notice));

  t_click (t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_LABEL, "Working copy"));
  wait_for_pages (self);
  t_click (t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_RADIO, "A4"));
  wait_for_pages (self);
  n_working = sxt_pages_get_n (sxt_pages_view_get_pages (get_view (self)));
  g_assert_cmpuint (n_working, !=, n_public);
  save (self, working_path);
  g_assert_cmpuint (pdf_count_pages (working_path), ==, n_working);
  assert_same_as_export (self, working_path, "working", "a4");
  working_text = pdf_run ("pdftotext", working_path, "-", NULL);
  g_assert_nonnull (strstr (working_text, grid));
  g_assert_nonnull (strstr (working_text, notice));

  /* The last of many wishes counts. */
  for (int i = 0; i < 5; i++)
    {
      t_click (t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_LABEL, i % 2 ? "Public" : "Working copy"));
      t_paint (GTK_WIDGET (self->window));
    }
  wait_for_pages (self);
  g_assert_cmpuint (sxt_pages_get_n (sxt_pages_view_get_pages (get_view (self))), ==, n_working);
  wait_for_animation (self);
  g_assert_cmpuint (sxt_pages_get_n (sxt_pages_view_get_pages (get_view (self))), ==, n_working);

  labels = dup_labels (get_view (self));
  g_assert_nonnull (strstr (labels, ": Schools\n"));
}

/* The picture of a page, as it is on screen or was read from a file, in grey. */
typedef struct
{
  int width, height;
  guchar *grey;
} Picture;

static Picture
picture_of_texture (GdkTexture *texture)
{
  Picture picture = { gdk_texture_get_width (texture), gdk_texture_get_height (texture), NULL };
  g_autofree guchar *pixels = g_malloc ((gsize) picture.width * (gsize) picture.height * 4);

  gdk_texture_download (texture, pixels, (gsize) picture.width * 4);
  picture.grey = g_malloc ((gsize) picture.width * (gsize) picture.height);
  for (int i = 0; i < picture.width * picture.height; i++)
    picture.grey[i] = (guchar) ((pixels[4 * i] + pixels[4 * i + 1] + pixels[4 * i + 2]) / 3);

  return picture;
}

static Picture
picture_of_sheet (GtkWidget *sheet)
{
  GtkWidget *paper = gtk_widget_get_first_child (sheet);
  int width = gtk_widget_get_width (paper), height = gtk_widget_get_height (paper);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (paper);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (paper)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  return picture_of_texture (texture);
}

static Picture
picture_of_pdf (Fixture *self, const char *path, guint index, const Picture *as)
{
  g_autofree char *stem = g_build_filename (self->folder, "page", NULL), *png = g_strconcat (stem, ".png", NULL);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *width = g_strdup_printf ("%d", as->width), *height = g_strdup_printf ("%d", as->height);
  g_autofree char *out = pdf_run ("pdftoppm", "-png", "-singlefile", "-f", number, "-l", number, "-scale-to-x", width,
                                  "-scale-to-y", height, path, stem, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_filename (png, &error);

  g_assert_no_error (error);
  return picture_of_texture (texture);
}

/* Mean difference of the ink in squares of 8 pixels, which leaves out how letters are smoothed. */
static double
compare (const Picture *a, const Picture *b)
{
  const int side = 8;
  double sum = 0;
  int n = 0;

  g_assert_cmpint (a->width, ==, b->width);
  g_assert_cmpint (a->height, ==, b->height);
  for (int y = 0; y + side <= a->height; y += side)
    for (int x = 0; x + side <= a->width; x += side, n++)
      {
        int difference = 0;

        for (int i = 0; i < side * side; i++)
          {
            int at = (y + i / side) * a->width + x + i % side;

            difference += a->grey[at] - b->grey[at];
          }
        sum += fabs ((double) difference) / (side * side);
      }

  return sum / n;
}

/* Pages as they are drawn here, and as another program reads them from the file. */
static void
test_same_as_pdf (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "plan.pdf", NULL);
  SxtPagesView *view;
  guint n;

  open_print (self);
  save (self, path);
  view = get_view (self);
  n = sxt_pages_get_n (sxt_pages_view_get_pages (view));
  for (guint i = 0; i < n; i += 4)
    {
      Picture shown, printed, other;

      sxt_pages_view_go_to (view, i);
      t_idle (GTK_WIDGET (self->window));
      shown = picture_of_sheet (find_sheet (GTK_WIDGET (view), i));
      printed = picture_of_pdf (self, path, i, &shown);
      other = picture_of_pdf (self, path, (i + 1) % n, &shown);
      g_test_message ("page %u: %g, beside the next %g", i + 1, compare (&shown, &printed), compare (&shown, &other));
      g_assert_cmpfloat (compare (&shown, &printed), <, 3);
      g_assert_cmpfloat (compare (&shown, &other), >, 6);
      g_free (shown.grey);
      g_free (printed.grey);
      g_free (other.grey);
    }
}

static char *
dup_focused_page (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  GtkWidget *sheet = focus ? gtk_widget_get_first_child (focus) : NULL;
  g_autofree char *label = NULL, *other = NULL;

  if (!SXT_IS_PAGE_SHEET (sheet))
    return NULL;
  label = sxt_pages_dup_label (sxt_pages_view_get_pages (get_view (self)),
                               sxt_page_sheet_get_index (SXT_PAGE_SHEET (sheet)));
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, label, NULL);
  g_assert_null (other);
  return g_steal_pointer (&label);
}

static void
assert_walks (Fixture *self, guint keyval, guint index)
{
  g_autofree char *label = NULL, *focused = NULL;

  t_key (keyval, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (self->window));
  assert_at (self, index);
  label = sxt_pages_dup_label (sxt_pages_view_get_pages (get_view (self)), index);
  focused = dup_focused_page (self);
  g_assert_cmpstr (focused, ==, label);
}

/* Two abreast: keys go on by pages and rows, and whoever listens hears which page it is. */
static void
test_keyboard (Fixture *self, gconstpointer data)
{
  guint last;

  open_print (self);
  wait_for_animation (self);
  last = sxt_pages_get_n (sxt_pages_view_get_pages (get_view (self))) - 1;

  /* From the choices too. */
  t_key (GDK_KEY_Page_Down, GDK_NO_MODIFIER_MASK);
  assert_at (self, 2);
  t_key (GDK_KEY_Page_Up, GDK_NO_MODIFIER_MASK);
  assert_at (self, 0);

  gtk_widget_grab_focus (GTK_WIDGET (get_view (self)));
  assert_walks (self, GDK_KEY_Right, 1);
  assert_walks (self, GDK_KEY_Down, 3);
  assert_walks (self, GDK_KEY_Page_Down, 5);
  assert_walks (self, GDK_KEY_Left, 4);
  assert_walks (self, GDK_KEY_Up, 2);
  assert_walks (self, GDK_KEY_End, last);
  assert_walks (self, GDK_KEY_Right, last);
  assert_walks (self, GDK_KEY_Home, 0);
  assert_walks (self, GDK_KEY_Page_Up, 0);

  /* By buttons, which keep the focus. */
  t_click (find_button (self, "Next Page"));
  assert_at (self, 1);
  t_click (find_button (self, "Next Page"));
  assert_at (self, 2);
  t_click (find_button (self, "Previous Page"));
  assert_at (self, 1);
}

/* Larger than the view: within a page by screenfuls, and the place is kept at each size. */
static void
test_zoom (Fixture *self, gconstpointer data)
{
  SxtPagesView *view;
  double fitting;
  graphene_rect_t bounds;

  open_print (self);
  wait_for_animation (self);
  view = get_view (self);
  fitting = sxt_pages_view_get_percent (view);
  bounds = get_bounds (self, 1);
  g_assert_cmpfloat (bounds.origin.x, >, gtk_widget_get_width (GTK_WIDGET (view)) / 2);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, >, gtk_widget_get_width (GTK_WIDGET (view)) * 0.94);

  sxt_pages_view_go_to (view, 6);
  t_key (GDK_KEY_plus, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (self->window));
  g_assert_cmpfloat (sxt_pages_view_get_percent (view), >, fitting * 1.1);
  assert_at (self, 6);
  for (int i = 0; i < 4; i++)
    {
      t_click (find_button (self, "Larger"));
      t_idle (GTK_WIDGET (self->window));
    }
  t_idle (GTK_WIDGET (self->window));
  assert_shows (self, "100%");
  assert_at (self, 6);
  bounds = get_bounds (self, 6);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, 816, 1);

  /* Its middle is seen; the keys reach either side before they turn. */
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width / 2, gtk_widget_get_width (GTK_WIDGET (view)) / 2,
                                  4);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  t_key (GDK_KEY_Right, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (self->window));
  g_assert_cmpfloat (get_bounds (self, 6).origin.x, <, bounds.origin.x - 10);
  assert_at (self, 6);
  t_key (GDK_KEY_Right, GDK_NO_MODIFIER_MASK);
  assert_at (self, 7);
  t_key (GDK_KEY_Left, GDK_NO_MODIFIER_MASK);
  t_key (GDK_KEY_Left, GDK_NO_MODIFIER_MASK);
  t_key (GDK_KEY_Left, GDK_NO_MODIFIER_MASK);
  assert_at (self, 6);

  t_key (GDK_KEY_Page_Down, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (self->window));
  g_assert_cmpfloat (get_bounds (self, 6).origin.y, <, -500);
  t_key (GDK_KEY_Up, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (self->window));
  g_assert_cmpfloat (get_bounds (self, 6).origin.y, >, -640);

  gtk_widget_activate_action (t_find_type (GTK_WIDGET (self->window), SXT_TYPE_PRINT_PAGE), "print.fit-page", NULL);
  t_idle (GTK_WIDGET (self->window));
  t_idle (GTK_WIDGET (self->window));
  bounds = get_bounds (self, sxt_pages_view_get_current (view));
  g_assert_cmpfloat (bounds.size.height, <=, gtk_widget_get_height (GTK_WIDGET (view)));
  g_assert_cmpfloat (bounds.size.height, >, gtk_widget_get_height (GTK_WIDGET (view)) * 0.9);

  t_key (GDK_KEY_0, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (self->window));
  t_idle (GTK_WIDGET (self->window));
  g_assert_cmpfloat_with_epsilon (sxt_pages_view_get_percent (view), fitting, 0.01);
  t_key (GDK_KEY_minus, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (self->window));
  g_assert_cmpfloat (sxt_pages_view_get_percent (view), <, fitting);

  /* The wheel with Ctrl, and without. */
  t_scroll (GTK_WIDGET (view), TRUE, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (self->window));
  assert_shows (self, "50%");
  t_scroll (GTK_WIDGET (view), FALSE, GDK_CONTROL_MASK);
  t_idle (GTK_WIDGET (self->window));
  assert_shows (self, "33%");
  sxt_pages_view_go_to (view, 0);
  t_idle (GTK_WIDGET (self->window));
  bounds = get_bounds (self, 0);
  t_scroll (GTK_WIDGET (view), FALSE, GDK_NO_MODIFIER_MASK);
  wait_for_animation (self);
  g_assert_cmpfloat (get_bounds (self, 0).origin.y, <, bounds.origin.y);
  assert_shows (self, "33%");
}

static gboolean
has_view (gpointer data)
{
  return t_find_type (data, SXT_TYPE_PAGES_VIEW) != NULL;
}

/* Narrow: one page beside nothing, and the choices in a sheet. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  graphene_rect_t bounds;
  GtkWidget *view, *bar;
  guint last;

  open_print (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 400, 800);
  wait_for_animation (self);
  view = GTK_WIDGET (get_view (self));
  last = sxt_pages_get_n (sxt_pages_view_get_pages (get_view (self))) - 1;
  bounds = get_bounds (self, 0);
  g_assert_cmpfloat (bounds.origin.x, <, 40);
  g_assert_cmpfloat (bounds.size.width, >, gtk_widget_get_width (view) * 0.9);
  g_assert_null (t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_BUTTON, "_Print…"));

  /* The last page ends over the bar. */
  t_key (GDK_KEY_End, GDK_NO_MODIFIER_MASK);
  t_idle (GTK_WIDGET (self->window));
  assert_at (self, last);
  bar = t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_LABEL, "Public copy");
  g_assert_true (gtk_widget_compute_bounds (bar, view, &bounds));
  g_assert_cmpfloat (get_bounds (self, last).origin.y + get_bounds (self, last).size.height, <=, bounds.origin.y);

  t_click (bar);
  wait_for_animation (self);
  g_assert_true (gtk_widget_is_sensitive (find_button (self, "_Print…")));
  g_assert_cmpuint (t_count_unnamed (GTK_WIDGET (self->window)), ==, 0);
  t_click (t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_LABEL, "Working copy"));
  wait_for_pages (self);

  /* First the sheet, then the page; and from the list of areas there and back. */
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  wait_for_animation (self);
  g_assert_nonnull (get_view (self));
  g_assert_null (t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_BUTTON, "_Print…"));
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (has_no_pages, self->window, T_WAIT_MS));
  wait_for_animation (self);
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  wait_for_animation (self);
  g_assert_nonnull (t_find_type (GTK_WIDGET (self->window), SXT_TYPE_AREA_ROW));
  t_key (GDK_KEY_p, GDK_CONTROL_MASK);
  g_assert_true (t_until (has_view, self->window, T_WAIT_MS));
  wait_for_animation (self);
  g_assert_null (t_find_type (GTK_WIDGET (self->window), SXT_TYPE_AREA_ROW));
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  wait_for_animation (self);
  g_assert_nonnull (t_find_type (GTK_WIDGET (self->window), SXT_TYPE_AREA_ROW));
}

typedef struct
{
  SxtPagesView *view;
  SxtPages *old;
} Awaited;

static gboolean
has_others (gpointer data)
{
  Awaited *awaited = data;

  return sxt_pages_view_get_pages (awaited->view) != awaited->old;
}

/* The plan is edited below: its pages are made anew, and one stays at one's place. */
static void
test_edit (Fixture *self, gconstpointer data)
{
  SxtProject *project = sxt_session_get_project (sxt_window_get_session (self->window));
  g_autofree char *path = g_build_filename (self->folder, "edited.pdf", NULL), *text = NULL;
  g_autoptr (SxtPages) old = NULL;
  Awaited awaited;

  open_print (self);
  awaited.view = get_view (self);
  old = sxt_pages_ref (sxt_pages_view_get_pages (awaited.view));
  awaited.old = old;
  sxt_pages_view_go_to (awaited.view, 8);

  g_assert_true (
      sxt_record_set_string (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_DISTRICT, "Another District"));
  g_assert_false (is_ready (self->window));
  g_assert_true (t_until (has_others, &awaited, T_WAIT_MS));
  wait_for_pages (self);
  assert_at (self, 8);
  save (self, path);
  text = pdf_run ("pdftotext", path, "-", NULL);
  g_assert_nonnull (strstr (text, "Another District"));
}

/* Away while the pages are made, at every stage, with and without the window. */
static void
test_close_early (Fixture *self, gconstpointer data)
{
  for (int i = 0; i < 12; i++)
    {
      t_key (GDK_KEY_p, GDK_CONTROL_MASK);
      for (int j = 0; j < i; j++)
        t_idle (GTK_WIDGET (self->window));
      t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
      g_assert_true (t_until (has_no_pages, self->window, T_WAIT_MS));
    }

  for (int i = 0; i < 4; i++)
    {
      t_key (GDK_KEY_p, GDK_CONTROL_MASK);
      for (int j = 0; j < 2 * i; j++)
        t_idle (GTK_WIDGET (self->window));
      t_close_all (self->application);
      self->window = t_open (self->application, self->path);
    }
}

/* One is gone with all it made. */
static void
test_nothing_stays (Fixture *self, gconstpointer data)
{
  gpointer page, view;

  open_print (self);
  page = t_find_type (GTK_WIDGET (self->window), SXT_TYPE_PRINT_PAGE);
  view = get_view (self);
  g_object_add_weak_pointer (page, &page);
  g_object_add_weak_pointer (view, &view);
  wait_for_animation (self);
  t_key (GDK_KEY_Escape, GDK_NO_MODIFIER_MASK);
  wait_for_animation (self);
  g_assert_null (page);
  g_assert_null (view);
}

/* The key that led here leads on. */
static GtkWidget *
ask_printer (Fixture *self, gboolean by_key)
{
  GtkWidget *dialog;

  if (by_key)
    t_key (GDK_KEY_p, GDK_CONTROL_MASK);
  else
    t_click (find_button (self, "_Print…"));
  dialog = t_wait_for_dialog ();
  for (int i = 0; i < 20; i++)
    t_idle (dialog);
  g_assert_false (gtk_widget_is_sensitive (find_button (self, "_Save as PDF…")));

  return dialog;
}

static gboolean
has_toast (Fixture *self)
{
  /* Known once there was one. */
  GType type = g_type_from_name ("AdwToastWidget");

  return type != 0 && t_find_type (GTK_WIDGET (self->window), type);
}

static gboolean
is_there (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
}

static gboolean
has_toast_cb (gpointer data)
{
  return has_toast (data);
}

/* Where nothing can be written, the window says so, and one may try another place. */
static void
test_save_refused (Fixture *self, gconstpointer data)
{
  open_print (self);
  t_click (find_button (self, "_Save as PDF…"));
  t_choose_file ("/proc/plan");
  g_assert_true (t_until (has_toast_cb, self, T_WAIT_MS));
  wait_for_pages (self);
  g_assert_null (t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_LABEL, "Saved “plan.pdf”"));
}

static void
turn_to (GtkWidget *dialog, const char *tab)
{
  t_click (t_find (dialog, GTK_ACCESSIBLE_ROLE_LABEL, tab));
  for (int i = 0; i < 20; i++)
    t_idle (dialog);
}

static GtkDropDown *
find_papers (GtkWidget *widget)
{
  GtkDropDown *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_DROP_DOWN (widget) && GTK_IS_PAGE_SETUP (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (widget))))
    return GTK_DROP_DOWN (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_papers (child);

  return found;
}

static void
choose_paper (GtkWidget *dialog, const char *name)
{
  GtkDropDown *papers = find_papers (dialog);
  GListModel *model = gtk_drop_down_get_model (papers);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkPageSetup) setup = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup)), name))
        {
          gtk_drop_down_set_selected (papers, i);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
print_to_file (Fixture *self, GtkWidget *dialog, const char *path)
{
  g_unlink (path);
  t_click (t_find (dialog, GTK_ACCESSIBLE_ROLE_LABEL, "Print to File"));
  for (int i = 0; i < 20; i++)
    t_idle (dialog);
  t_click (t_find (dialog, GTK_ACCESSIBLE_ROLE_BUTTON, "_Print"));
  g_assert_true (t_until (is_there, (gpointer) path, T_WAIT_MS));
  wait_for_pages (self);
}

/* By the toolkit's own printer, which prints to a file where the program was started: the pages that are seen. */
static void
test_printer (Fixture *self, gconstpointer data)
{
  g_autofree char *old = g_get_current_dir (), *path = g_build_filename (self->folder, "output.pdf", NULL);
  double width, height;
  GtkWidget *dialog;

  g_assert_no_errno (g_chdir (self->folder));
  open_print (self);
  t_click (t_find (GTK_WIDGET (self->window), GTK_ACCESSIBLE_ROLE_RADIO, "A4"));
  wait_for_pages (self);

  /* Who thinks better of it hears nothing, and may ask again. */
  dialog = ask_printer (self, FALSE);
  t_click (t_find (dialog, GTK_ACCESSIBLE_ROLE_BUTTON, "_Cancel"));
  wait_for_pages (self);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (has_toast (self));

  print_to_file (self, ask_printer (self, TRUE), path);
  assert_same_as_export (self, path, "public", "a4");

  /* Another paper, once there is none of ours in the printer: the pages follow, here and there. */
  dialog = ask_printer (self, FALSE);
  turn_to (dialog, "Page Setup");
  choose_paper (dialog, GTK_PAPER_NAME_LETTER);
  turn_to (dialog, "General");
  print_to_file (self, dialog, path);
  assert_same_as_export (self, path, "public", "letter");
  sxt_pages_get_size (sxt_pages_view_get_pages (get_view (self)), &width, &height);
  g_assert_cmpfloat (height, ==, 792);
  g_assert_no_errno (g_chdir (old));
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/print/there-and-back", test_there_and_back);
  ADD ("/print/copies", test_copies);
  ADD ("/print/same-as-pdf", test_same_as_pdf);
  ADD ("/print/keyboard", test_keyboard);
  ADD ("/print/zoom", test_zoom);
  ADD ("/print/narrow", test_narrow);
  ADD ("/print/edit", test_edit);
  ADD ("/print/close-early", test_close_early);
  ADD ("/print/nothing-stays", test_nothing_stays);
  ADD ("/print/save-refused", test_save_refused);
  ADD ("/print/printer", test_printer);
#undef ADD

  return g_test_run ();
}
