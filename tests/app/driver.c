/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drives the real window as a planner does: keys and clicks of the X server, and a look at what is on screen. */
#include "driver.h"

#include "app/printout.h"
#include "app/record-cell.h"
#include "app/start-window.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gdk/x11/gdkx.h>
#include <gio/gio.h>

/* ---- The application ---- */

/**
 * t_application_get:
 *
 * Returns: (transfer none): the application, with no name on the bus; one for all tests of the process
 */
SxtApplication *
t_application_get (void)
{
  static SxtApplication *application;
  g_autoptr (GError) error = NULL;

  if (application)
    return application;

  application = sxt_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/**
 * t_close_all:
 *
 * Its windows go without asking, and nothing keeps one.
 */
void
t_close_all (SxtApplication *application)
{
  for (GList *windows; (windows = gtk_application_get_windows (GTK_APPLICATION (application)));)
    {
      gpointer window = windows->data;

      g_object_add_weak_pointer (window, &window);
      gtk_window_destroy (window);
      g_assert_true (t_until (is_gone, &window, T_WAIT_MS));
    }
  sxt_printout_settle ();
}

typedef struct
{
  GtkApplication *application;
  GFile *file;
  SxtWindow *window;
} Opened;

static gboolean
is_opened (gpointer data)
{
  Opened *opened = data;

  for (GList *l = gtk_application_get_windows (opened->application); l; l = l->next)
    {
      SxtSession *session = SXT_IS_WINDOW (l->data) ? sxt_window_get_session (l->data) : NULL;
      GFile *file = session ? sxt_session_get_file (session) : NULL;

      if (file && g_file_equal (file, opened->file) && gtk_widget_get_mapped (l->data) &&
          gtk_window_is_active (l->data))
        opened->window = l->data;
    }

  return opened->window != NULL;
}

/**
 * t_open:
 *
 * Opens a plan as the command line does and waits until its window is there and has the focus.
 */
SxtWindow *
t_open (SxtApplication *application, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Opened opened = { GTK_APPLICATION (application), file, NULL };

  g_application_open (G_APPLICATION (application), &file, 1, "");
  g_assert_true (t_until (is_opened, &opened, T_WAIT_MS));
  t_idle (GTK_WIDGET (opened.window));

  return opened.window;
}

typedef struct
{
  GtkApplication *application;
  GType type;
  GtkWindow *window;
} Awaited;

static gboolean
has_window (gpointer data)
{
  Awaited *awaited = data;

  for (GList *l = gtk_application_get_windows (awaited->application); l; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), awaited->type) && gtk_widget_get_mapped (l->data) &&
        gtk_window_is_active (l->data))
      awaited->window = l->data;

  return awaited->window != NULL;
}

/**
 * t_wait_for_window:
 *
 * Returns: (transfer none): a window of that type, once it is there and has the focus
 */
GtkWindow *
t_wait_for_window (SxtApplication *application, GType type)
{
  Awaited awaited = { GTK_APPLICATION (application), type, NULL };

  g_assert_true (t_until (has_window, &awaited, T_WAIT_MS));
  t_idle (GTK_WIDGET (awaited.window));

  return awaited.window;
}

/**
 * t_new_plan:
 *
 * Shows an empty plan, as New Plan ends when everything in it is skipped.
 */
SxtWindow *
t_new_plan (SxtApplication *application)
{
  g_autoptr (SxtPlanFile) plan_file = sxt_plan_file_new (NULL);

  sxt_application_add_plan (application, plan_file);

  return SXT_WINDOW (t_wait_for_window (application, SXT_TYPE_WINDOW));
}

/**
 * t_start:
 *
 * Starts the program without a file.
 */
GtkWindow *
t_start (SxtApplication *application)
{
  g_application_activate (G_APPLICATION (application));

  return t_wait_for_window (application, SXT_TYPE_START_WINDOW);
}

/* ---- Waiting ---- */

static void
painted_cb (GdkFrameClock *clock, gboolean *done)
{
  *done = TRUE;
  g_main_context_wakeup (NULL);
}

/**
 * t_paint:
 *
 * Waits until the next frame has been painted.
 */
void
t_paint (GtkWidget *widget)
{
  gboolean done = FALSE;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &done);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static gboolean
is_settled (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  SxtSession *session = SXT_IS_WINDOW (root) ? sxt_window_get_session (SXT_WINDOW (root)) : NULL;

  return session == NULL || sxt_engine_is_settled (sxt_session_get_engine (session));
}

/**
 * t_idle:
 *
 * Waits until nothing is left to do.
 */
void
t_idle (GtkWidget *widget)
{
  while (!is_settled (widget))
    g_main_context_iteration (NULL, TRUE);
  for (int i = 0; i < 3; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      t_paint (widget);
    }
}

/**
 * t_resize:
 *
 * Gives a window a size, whatever that of the screen is.
 */
void
t_resize (GtkWindow *window, int width, int height)
{
  /* Without a window manager the shadow counts too; how large it is shows in a size that is not too small with it. */
  int trial = MAX (width, 400);

  gtk_window_set_default_size (window, trial, height);
  t_idle (GTK_WIDGET (window));
  gtk_window_set_default_size (window, width + trial - gtk_widget_get_width (GTK_WIDGET (window)),
                               2 * height - gtk_widget_get_height (GTK_WIDGET (window)));
  t_idle (GTK_WIDGET (window));
}

gboolean
t_until (TCondition condition, gpointer data, int ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }

  return TRUE;
}

static gboolean
has_passed (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

/**
 * t_wait:
 *
 * Lets that much time pass, for what has no end that shows, such as an animation.
 */
void
t_wait (int ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  t_until (has_passed, &end, ms + T_WAIT_MS);
}

/**
 * t_has_rows:
 *
 * A condition: a widget has rows, and no spinner any more.
 */
gboolean
t_has_rows (gpointer widget)
{
  return t_find_type (widget, ADW_TYPE_ACTION_ROW) && !t_find_type (widget, ADW_TYPE_SPINNER);
}

/* ---- Keys and clicks ---- */

static Display *
get_x (void)
{
  static Display *x;

  if (!x)
    x = XOpenDisplay (NULL);
  g_assert_nonnull (x);

  return x;
}

static void
press (KeySym keysym, gboolean down)
{
  XTestFakeKeyEvent (get_x (), XKeysymToKeycode (get_x (), keysym), down, 0);
}

void
t_key (guint keyval, GdkModifierType modifiers)
{
  const struct
  {
    GdkModifierType modifier;
    KeySym keysym;
  } keys[] = { { GDK_CONTROL_MASK, XK_Control_L }, { GDK_ALT_MASK, XK_Alt_L }, { GDK_SHIFT_MASK, XK_Shift_L } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (modifiers & keys[i].modifier)
      press (keys[i].keysym, TRUE);
  press (keyval, TRUE);
  press (keyval, FALSE);
  for (guint i = G_N_ELEMENTS (keys); i > 0; i--)
    if (modifiers & keys[i - 1].modifier)
      press (keys[i - 1].keysym, FALSE);
  XSync (get_x (), False);
}

void
t_type (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      gboolean shift = g_unichar_isupper (c) || (c < 128 && strchr ("!@#$%^&*()_+{}|:\"<>?~", (int) c));

      t_key (gdk_unicode_to_keyval (c), shift ? GDK_SHIFT_MASK : GDK_NO_MODIFIER_MASK);
    }
}

/* Where a point of a widget is on the screen. */
static void
locate (GtkWidget *widget, double x, double y, int *root_x, int *root_y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  graphene_point_t point;
  double dx, dy;
  Window child;

  g_assert_true (
      gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  gtk_native_get_surface_transform (native, &dx, &dy);
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  XTranslateCoordinates (get_x (), gdk_x11_surface_get_xid (surface), DefaultRootWindow (get_x ()),
                         (int) (point.x + (float) dx), (int) (point.y + (float) dy), root_x, root_y, &child);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

static void
move_pointer (GtkWidget *widget, double x, double y)
{
  int root_x, root_y;

  locate (widget, x, y, &root_x, &root_y);
  XTestFakeMotionEvent (get_x (), -1, root_x, root_y, 0);
}

static void
press_button (guint button)
{
  XTestFakeButtonEvent (get_x (), button, True, 0);
  XTestFakeButtonEvent (get_x (), button, False, 0);
  XSync (get_x (), False);
}

/**
 * t_click_at:
 * @x: in the widget
 * @y: in the widget
 */
void
t_click_at (GtkWidget *widget, double x, double y)
{
  move_pointer (widget, x, y);
  press_button (1);
}

void
t_click (GtkWidget *widget)
{
  t_click_at (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

/**
 * t_scroll:
 * @up: whether the wheel turns away from the planner
 * @modifiers: held down
 *
 * Turns the wheel by one notch over the middle of a widget.
 */
void
t_scroll (GtkWidget *widget, gboolean up, GdkModifierType modifiers)
{
  move_pointer (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
  if (modifiers & GDK_CONTROL_MASK)
    press (XK_Control_L, TRUE);
  press_button (up ? 4 : 5);
  if (modifiers & GDK_CONTROL_MASK)
    press (XK_Control_L, FALSE);
  XSync (get_x (), False);
}

/**
 * t_drag:
 * @x: where to, on the screen
 *
 * Drags from the middle of a widget, slowly enough for the other side to answer, and drops.
 */
void
t_drag (GtkWidget *from, int x, int y)
{
  const int steps = 12;
  int from_x, from_y;

  locate (from, gtk_widget_get_width (from) / 2.0, gtk_widget_get_height (from) / 2.0, &from_x, &from_y);
  XTestFakeMotionEvent (get_x (), -1, from_x, from_y, 0);
  XTestFakeButtonEvent (get_x (), 1, True, 0);
  for (int i = 1; i <= steps; i++)
    {
      XTestFakeMotionEvent (get_x (), -1, from_x + (x - from_x) * i / steps, from_y + (y - from_y) * i / steps, 0);
      XSync (get_x (), False);
      t_idle (from);
    }
  XTestFakeButtonEvent (get_x (), 1, False, 0);
  XSync (get_x (), False);
}

static gboolean
has_chooser (gpointer data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (!ADW_IS_APPLICATION_WINDOW (window) && gtk_widget_get_mapped (window) &&
          gtk_window_is_active (GTK_WINDOW (window)))
        {
          *(GtkWidget **) data = window;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_inactive (gpointer data)
{
  GtkWidget *chooser;

  return !has_chooser (&chooser);
}

/**
 * t_wait_for_dialog:
 *
 * Returns: (transfer none): a dialog of the toolkit itself, which is a window, once it has the focus
 */
GtkWidget *
t_wait_for_dialog (void)
{
  GtkWidget *dialog = NULL;

  g_assert_true (t_until (has_chooser, &dialog, T_WAIT_MS));

  return dialog;
}

/**
 * t_choose_file:
 * @path: absolute
 *
 * Waits for the toolkit's dialog that asks for a file, and types into it.
 */
void
t_choose_file (const char *path)
{
  GtkWidget *chooser = t_wait_for_dialog ();

  for (int i = 0; i < 20; i++)
    t_idle (chooser);
  t_type (path);
  for (int i = 0; i < 20; i++)
    t_idle (chooser);
  t_key (GDK_KEY_Return, GDK_NO_MODIFIER_MASK);
  g_assert_true (t_until (is_inactive, NULL, T_WAIT_MS));
}

/* ---- What is on screen ---- */

/**
 * t_dup_name:
 *
 * Returns: (transfer full) (nullable): what a screen reader calls the widget
 */
char *
t_dup_name (GtkWidget *widget)
{
  const char *text = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)))
    text = gtk_button_get_label (GTK_BUTTON (widget));
  else if (ADW_IS_PREFERENCES_ROW (widget) && *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)))
    text = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  else if (GTK_IS_LABEL (widget))
    text = gtk_label_get_text (GTK_LABEL (widget));
  else if (gtk_widget_get_tooltip_text (widget))
    text = gtk_widget_get_tooltip_text (widget);

  return text && *text ? g_strdup (text) : NULL;
}

static gboolean
has_name (GtkWidget *widget, const char *name)
{
  g_autofree char *own = t_dup_name (widget);

  if (g_strcmp0 (own, name) == 0)
    return TRUE;
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  else
    {
      g_autofree char *other =
          gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, NULL);

      return other == NULL;
    }
}

/**
 * t_find:
 * @role: the role of what is sought
 * @name: (nullable): its name
 *
 * Returns: (transfer none) (nullable): the first mapped widget of that role and name, in the order of the tree
 */
GtkWidget *
t_find (GtkWidget *widget, GtkAccessibleRole role, const char *name)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == role && (!name || has_name (widget, name)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = t_find (child, role, name);

      if (found)
        return found;
    }

  return NULL;
}

GtkWidget *
t_find_type (GtkWidget *widget, GType type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = t_find_type (child, type);

      if (found)
        return found;
    }

  return NULL;
}

/* Buttons and rows are named by the text in them. */
static gboolean
holds_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)))
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget) && gtk_inscription_get_text (GTK_INSCRIPTION (widget)))
    return TRUE;
  if (SXT_IS_RECORD_CELL (widget) && *sxt_record_cell_get_text (SXT_RECORD_CELL (widget)))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (holds_text (child))
      return TRUE;

  return FALSE;
}

static const GtkAccessibleRole named_by_text[] = {
  GTK_ACCESSIBLE_ROLE_BUTTON,    GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON, GTK_ACCESSIBLE_ROLE_CHECKBOX,
  GTK_ACCESSIBLE_ROLE_RADIO,     GTK_ACCESSIBLE_ROLE_SWITCH,        GTK_ACCESSIBLE_ROLE_TAB,
  GTK_ACCESSIBLE_ROLE_LINK,      GTK_ACCESSIBLE_ROLE_LIST_ITEM,     GTK_ACCESSIBLE_ROLE_OPTION,
  GTK_ACCESSIBLE_ROLE_ROW,       GTK_ACCESSIBLE_ROLE_CELL,          GTK_ACCESSIBLE_ROLE_GRID_CELL,
  GTK_ACCESSIBLE_ROLE_MENU_ITEM, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
};

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *own = t_dup_name (widget);

  for (guint i = 0; i < G_N_ELEMENTS (named_by_text); i++)
    if (gtk_accessible_get_accessible_role (accessible) == named_by_text[i] && holds_text (widget))
      return TRUE;

  return own || gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* Focusable by itself: not what only passes the focus on, nor the scroller around something. */
static gboolean
takes_focus (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  if (!gtk_widget_get_focusable (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;
  return role != GTK_ACCESSIBLE_ROLE_GENERIC && role != GTK_ACCESSIBLE_ROLE_NONE &&
         role != GTK_ACCESSIBLE_ROLE_PRESENTATION && role != GTK_ACCESSIBLE_ROLE_WIDGET && !GTK_IS_WINDOW (widget);
}

/* What is inside an entry is named by the entry. */
static gboolean
is_named_by_parent (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  for (int i = 0; parent && i < 4; i++, parent = gtk_widget_get_parent (parent))
    if ((GTK_IS_TEXT (widget) && (GTK_IS_EDITABLE (parent) || GTK_IS_SPIN_BUTTON (parent))) ||
        ADW_IS_COMBO_ROW (parent))
      return is_named (parent) || takes_focus (parent);

  return FALSE;
}

/**
 * t_count_unnamed:
 *
 * Returns: how many mapped widgets take the focus and have no name; each is told
 */
guint
t_count_unnamed (GtkWidget *widget)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (takes_focus (widget) && !is_named (widget) && !is_named_by_parent (widget))
    {
      g_test_message ("no name: %s in %s in %s", G_OBJECT_TYPE_NAME (widget),
                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)),
                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (gtk_widget_get_parent (widget))));
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += t_count_unnamed (child);

  return n;
}

/**
 * t_png:
 *
 * Writes what the widget looks like. Popovers are not in it.
 */
void
t_png (GtkWidget *widget, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  int width = gdk_paintable_get_intrinsic_width (paintable), height = gdk_paintable_get_intrinsic_height (paintable);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  /* Without a window manager's shadow. */
  int inner_width = gtk_widget_get_width (widget), inner_height = gtk_widget_get_height (widget);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT ((float) (width - inner_width) / 2,
                                                              (float) (height - inner_height) / 2, (float) inner_width,
                                                              (float) inner_height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* ---- Data ---- */

/**
 * t_copy_data:
 * @name: a file below `data/examples`
 *
 * Returns: (transfer full): the path of a copy in @folder
 */
char *
t_copy_data (const char *name, const char *folder)
{
  const char *data = g_getenv ("SEXTANT_DATADIR");
  g_autofree char *from = g_build_filename (data, "examples", name, NULL);
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (from, &text, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, text, (gssize) length, &error);
  g_assert_no_error (error);

  return path;
}
