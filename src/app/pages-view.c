/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document's pages to look through: side by side where there is room, as large as one likes. */
#include "app/pages-view.h"

#include "app/area-page.h"
#include "app/page-sheet.h"

#include <math.h>

/* Pixels for a point at 100 %. */
#define FULL_SIZE (96.0 / 72.0)
/* From this width on, two pages stand side by side. */
#define TWO_PAGES 560
/* How much of a page one key of the arrows brings. */
#define STEP 0.1
#define SCREENFUL 0.9
/* Frames until rows that changed have their size. */
#define ARRIVAL 2

static const double percents[] = { 25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400 };

struct _SxtPagesView
{
  AdwBin parent_instance;

  GtkWidget *scroller;
  GtkGridView *grid;
  GtkNoSelection *selection;

  SxtPages *pages; /* (nullable) */
  SxtZoom fit;
  double scale;  /* pixels for a point */
  double wanted; /* the scale that was asked for, where pages fit nothing */
  guint columns;
  guint current;
  int width, height; /* what there is for pages */
  guint tick;
  guint arriving;     /* frames until the place that one was at is in view again */
  gboolean had_focus; /* the pages that were replaced */
  double offset;      /* from the current row to what is at the upper edge, in rows */
  double middle;      /* of what is in view, from side to side, as a share of the width */
};

G_DEFINE_FINAL_TYPE (SxtPagesView, sxt_pages_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_CURRENT = 1,
  PROP_PERCENT,
} SxtPagesViewProperty;

static GParamSpec *properties[PROP_PERCENT + 1];

static guint
get_n (SxtPagesView *self)
{
  return self->pages ? sxt_pages_get_n (self->pages) : 0;
}

static GtkAdjustment *
get_adjustment (SxtPagesView *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static GtkAdjustment *
get_across (SxtPagesView *self)
{
  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* ---- Where one is ---- */

/* All rows are of one height. */
static double
get_row_height (SxtPagesView *self)
{
  double width, height;

  sxt_pages_get_size (self->pages, &width, &height);

  return (int) (height * self->scale) + SXT_SHEET_MARGIN + SXT_SHEET_NUMBER;
}

static void
set_current (SxtPagesView *self, guint index)
{
  if (self->current == index)
    return;

  self->current = index;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

/* Whoever walks by keys stands on the page that is in view; to bring it there is not the list's part. */
static void
focus_current (SxtPagesView *self)
{
  GtkAdjustment *adjustment = get_adjustment (self), *across = get_across (self);
  double value = gtk_adjustment_get_value (adjustment), value_across = gtk_adjustment_get_value (across);

  if (self->had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  self->had_focus = FALSE;
  if (!gtk_widget_get_focus_child (GTK_WIDGET (self->grid)))
    return;

  gtk_grid_view_scroll_to (self->grid, self->current, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_adjustment_set_value (adjustment, value);
  gtk_adjustment_set_value (across, value_across);
}

static void
scrolled_cb (SxtPagesView *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double value = gtk_adjustment_get_value (adjustment), view = gtk_adjustment_get_page_size (adjustment);
  double row, top, seen;

  if (!self->pages || self->arriving > 0 || view <= 0)
    return;

  row = get_row_height (self);
  top = self->current / self->columns * row;
  seen = MIN (top + row, value + view) - MAX (top, value);
  if (seen < 0.4 * MIN (row, view))
    {
      guint middle = (guint) ((value + view / 2) / row) * self->columns;

      set_current (self, MIN (middle, get_n (self) - 1));
    }
}

/**
 * sxt_pages_view_go_to:
 * @index: a page, from 0; one that is not there is the last
 *
 * Brings a page into view.
 */
void
sxt_pages_view_go_to (SxtPagesView *self, guint index)
{
  g_return_if_fail (SXT_IS_PAGES_VIEW (self));

  if (!self->pages)
    return;

  set_current (self, MIN (index, get_n (self) - 1));
  focus_current (self);
  gtk_adjustment_set_value (get_adjustment (self), self->current / self->columns * get_row_height (self));
}

static void
turn_by (SxtPagesView *self, int pages)
{
  guint last = get_n (self) - 1;

  sxt_pages_view_go_to (self, (guint) CLAMP ((int) self->current + pages, 0, (int) last));
}

/* A page that is wider than the view is gone through from side to side first. */
static void
turn_or_shift (SxtPagesView *self, int direction)
{
  GtkAdjustment *across = get_across (self);
  double value = gtk_adjustment_get_value (across);

  gtk_adjustment_set_value (across, value + direction * STEP * gtk_adjustment_get_page_size (across));
  if (fabs (gtk_adjustment_get_value (across) - value) < 1)
    turn_by (self, direction);
}

/* By a share of what is in view. */
static void
scroll_by (SxtPagesView *self, double share)
{
  GtkAdjustment *adjustment = get_adjustment (self);

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + share * gtk_adjustment_get_page_size (adjustment));
  focus_current (self);
}

/**
 * sxt_pages_view_turn:
 * @keyval: a key without modifiers
 *
 * Goes on or back as the key says: by pages, or within one that is higher than the view.
 *
 * Returns: FALSE if it is no key for that
 */
gboolean
sxt_pages_view_turn (SxtPagesView *self, guint keyval)
{
  gboolean high;
  int rows;

  g_return_val_if_fail (SXT_IS_PAGES_VIEW (self), FALSE);

  if (!self->pages)
    return FALSE;

  high = get_row_height (self) > self->height + SXT_SHEET_NUMBER;
  rows = MAX ((int) (self->height / get_row_height (self)), 1) * (int) self->columns;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left: turn_or_shift (self, -1); return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right: turn_or_shift (self, 1); return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home: sxt_pages_view_go_to (self, 0); return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End: sxt_pages_view_go_to (self, G_MAXUINT); return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up: high ? scroll_by (self, -STEP) : turn_by (self, -(int) self->columns); return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down: high ? scroll_by (self, STEP) : turn_by (self, (int) self->columns); return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up: high ? scroll_by (self, -SCREENFUL) : turn_by (self, -rows); return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_space: high ? scroll_by (self, SCREENFUL) : turn_by (self, rows); return TRUE;
    default: return FALSE;
    }
}

static gboolean
key_cb (SxtPagesView *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  return sxt_pages_view_turn (self, keyval);
}

/* ---- How large ---- */

static void
place_sheet (SxtPagesView *self, SxtPageSheet *sheet)
{
  /* The two of a row meet in the middle. */
  gtk_widget_set_halign (GTK_WIDGET (sheet), self->columns == 1                     ? GTK_ALIGN_CENTER
                                             : sxt_page_sheet_get_index (sheet) % 2 ? GTK_ALIGN_START
                                                                                    : GTK_ALIGN_END);
  sxt_page_sheet_set_scale (sheet, self->scale);
}

static double
get_fitting (int room, double size)
{
  return MAX (room / size, FULL_SIZE * percents[0] / 100);
}

/* From now on until the rows have their size, the place in the document is kept, not the distance from its top. */
static void
begin_arrival (SxtPagesView *self)
{
  if (self->arriving == 0 && self->pages)
    {
      double row = get_row_height (self);
      GtkAdjustment *across = get_across (self);

      self->offset = gtk_adjustment_get_value (get_adjustment (self)) / row - self->current / self->columns;
      self->middle =
          (gtk_adjustment_get_value (across) + self->width / 2.0) / MAX (gtk_adjustment_get_upper (across), 1);
    }
  self->arriving = ARRIVAL;
}

/* Pages of a row, and their size. */
static double
choose_scale (SxtPagesView *self, guint *columns)
{
  guint most = MIN (2, get_n (self));
  double width, height, scale = self->wanted;

  sxt_pages_get_size (self->pages, &width, &height);
  if (self->fit == SXT_ZOOM_WIDTH)
    {
      *columns = self->width >= TWO_PAGES ? most : 1;
      return get_fitting (self->width / (int) *columns - 2 * SXT_SHEET_MARGIN, width);
    }
  if (self->fit == SXT_ZOOM_PAGE)
    scale = MIN (get_fitting (self->width - 2 * SXT_SHEET_MARGIN, width),
                 get_fitting (self->height - SXT_SHEET_MARGIN - SXT_SHEET_NUMBER, height));
  *columns = 2 * ((int) (width * scale) + 2 * SXT_SHEET_MARGIN) <= self->width ? most : 1;

  return scale;
}

static void
update_scale (SxtPagesView *self)
{
  guint columns;
  double scale;

  if (!self->pages || self->width <= 0 || self->height <= 0)
    return;
  scale = choose_scale (self, &columns);
  if (columns == self->columns && fabs (scale - self->scale) < 1e-9)
    return;

  begin_arrival (self);
  self->scale = scale;
  if (columns != self->columns)
    {
      self->columns = columns;
      gtk_grid_view_set_min_columns (self->grid, 1);
      gtk_grid_view_set_max_columns (self->grid, columns);
      gtk_grid_view_set_min_columns (self->grid, columns);
    }
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->grid)); cell;
       cell = gtk_widget_get_next_sibling (cell))
    if (SXT_IS_PAGE_SHEET (gtk_widget_get_first_child (cell)))
      place_sheet (self, SXT_PAGE_SHEET (gtk_widget_get_first_child (cell)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERCENT]);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SxtPagesView *self = SXT_PAGES_VIEW (widget);

  update_scale (self);
  if (self->arriving > 0 && --self->arriving == 0)
    {
      gtk_adjustment_set_value (get_adjustment (self),
                                (self->current / self->columns + self->offset) * get_row_height (self));
      gtk_adjustment_set_value (get_across (self),
                                self->middle * gtk_adjustment_get_upper (get_across (self)) - self->width / 2.0);
      focus_current (self);
      scrolled_cb (self);
    }
  if (self->arriving > 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
schedule (SxtPagesView *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
room_cb (SxtPagesView *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  int width = (int) gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (scroller));
  int height = (int) gtk_adjustment_get_page_size (gtk_scrolled_window_get_vadjustment (scroller));

  if (width == self->width && height == self->height)
    return;

  self->width = width;
  self->height = height;
  schedule (self);
}

/**
 * sxt_pages_view_get_percent:
 *
 * Returns: how large pages are; at 100 an inch of paper is 96 pixels
 */
double
sxt_pages_view_get_percent (SxtPagesView *self)
{
  g_return_val_if_fail (SXT_IS_PAGES_VIEW (self), 0);

  return self->scale / FULL_SIZE * 100;
}

/**
 * sxt_pages_view_set_percent:
 * @percent: how large pages shall be, and stay when the room for them changes
 */
void
sxt_pages_view_set_percent (SxtPagesView *self, double percent)
{
  g_return_if_fail (SXT_IS_PAGES_VIEW (self));

  percent = CLAMP (percent, percents[0], percents[G_N_ELEMENTS (percents) - 1]);
  begin_arrival (self);
  self->fit = SXT_ZOOM_FREE;
  self->wanted = percent / 100 * FULL_SIZE;
  schedule (self);
}

/**
 * sxt_pages_view_set_fit:
 * @fit: what pages shall fill
 */
void
sxt_pages_view_set_fit (SxtPagesView *self, SxtZoom fit)
{
  g_return_if_fail (SXT_IS_PAGES_VIEW (self));

  begin_arrival (self);
  self->fit = fit;
  schedule (self);
}

/* The next of the usual sizes; 0 where there is none. */
static double
find_percent (SxtPagesView *self, int direction)
{
  double now = self->fit == SXT_ZOOM_FREE ? self->wanted / FULL_SIZE * 100 : sxt_pages_view_get_percent (self);

  if (direction > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
        if (percents[i] > now * 1.01)
          return percents[i];
    }
  else
    {
      for (guint i = G_N_ELEMENTS (percents); i > 0; i--)
        if (percents[i - 1] < now * 0.99)
          return percents[i - 1];
    }

  return 0;
}

gboolean
sxt_pages_view_can_zoom (SxtPagesView *self, int direction)
{
  g_return_val_if_fail (SXT_IS_PAGES_VIEW (self), FALSE);

  return self->pages && find_percent (self, direction) > 0;
}

/**
 * sxt_pages_view_zoom:
 * @direction: above 0 to make pages larger, below to make them smaller
 */
void
sxt_pages_view_zoom (SxtPagesView *self, int direction)
{
  g_return_if_fail (SXT_IS_PAGES_VIEW (self));

  if (sxt_pages_view_can_zoom (self, direction))
    sxt_pages_view_set_percent (self, find_percent (self, direction));
}

static gboolean
wheel_cb (SxtPagesView *self, double dx, double dy, GtkEventController *controller)
{
  if (!(gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  sxt_pages_view_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* ---- Rows ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SxtPagesView *self)
{
  gtk_list_item_set_child (item, sxt_page_sheet_new ());
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SxtPagesView *self)
{
  SxtPageSheet *sheet = SXT_PAGE_SHEET (gtk_list_item_get_child (item));

  sxt_page_sheet_set_page (sheet, self->pages, gtk_list_item_get_position (item));
  place_sheet (self, sheet);
  gtk_list_item_set_accessible_label (item,
                                      gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item))));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SxtPagesView *self)
{
  sxt_page_sheet_set_page (SXT_PAGE_SHEET (gtk_list_item_get_child (item)), NULL, 0);
}

/**
 * sxt_pages_view_set_pages:
 * @pages: (nullable): what to show
 *
 * One stays at the page that one was at.
 */
void
sxt_pages_view_set_pages (SxtPagesView *self, SxtPages *pages)
{
  g_autoptr (GtkStringList) labels = NULL;
  g_autoptr (SxtPages) old = NULL;

  g_return_if_fail (SXT_IS_PAGES_VIEW (self));

  if (self->pages == pages)
    return;

  begin_arrival (self);
  self->had_focus |= gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) != NULL;
  old = g_steal_pointer (&self->pages);
  if (pages)
    {
      labels = gtk_string_list_new (NULL);
      for (guint i = 0; i < sxt_pages_get_n (pages); i++)
        gtk_string_list_take (labels, sxt_pages_dup_label (pages, i));
      self->pages = sxt_pages_ref (pages);
      self->current = MIN (self->current, sxt_pages_get_n (pages) - 1);
    }
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (labels));
  schedule (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

/**
 * sxt_pages_view_get_pages:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
SxtPages *
sxt_pages_view_get_pages (SxtPagesView *self)
{
  g_return_val_if_fail (SXT_IS_PAGES_VIEW (self), NULL);

  return self->pages;
}

/**
 * sxt_pages_view_get_current:
 *
 * Returns: the page that one is at, from 0
 */
guint
sxt_pages_view_get_current (SxtPagesView *self)
{
  g_return_val_if_fail (SXT_IS_PAGES_VIEW (self), 0);

  return self->current;
}

/* ---- The object ---- */

static void
sxt_pages_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SxtPagesView *self = SXT_PAGES_VIEW (object);

  switch ((SxtPagesViewProperty) id)
    {
    case PROP_CURRENT: g_value_set_uint (value, self->current); break;
    case PROP_PERCENT: g_value_set_double (value, sxt_pages_view_get_percent (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
sxt_pages_view_grab_focus (GtkWidget *widget)
{
  SxtPagesView *self = SXT_PAGES_VIEW (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
sxt_pages_view_dispose (GObject *object)
{
  SxtPagesView *self = SXT_PAGES_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->pages, sxt_pages_unref);
  G_OBJECT_CLASS (sxt_pages_view_parent_class)->dispose (object);
}

static void
sxt_pages_view_class_init (SxtPagesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sxt_pages_view_get_property;
  object_class->dispose = sxt_pages_view_dispose;
  widget_class->grab_focus = sxt_pages_view_grab_focus;

  properties[PROP_CURRENT] =
      g_param_spec_uint ("current", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PERCENT] =
      g_param_spec_double ("percent", NULL, NULL, 0, 1000, 100, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "pages-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtPagesView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SxtPagesView, grid);
  gtk_widget_class_bind_template_child (widget_class, SxtPagesView, selection);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, wheel_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
sxt_pages_view_init (SxtPagesView *self)
{
  GtkScrolledWindow *scroller;

  self->scale = FULL_SIZE;
  self->wanted = FULL_SIZE;
  self->columns = 1;
  gtk_widget_init_template (GTK_WIDGET (self));

  scroller = GTK_SCROLLED_WINDOW (self->scroller);
  g_signal_connect_object (get_across (self), "notify::page-size", G_CALLBACK (room_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "notify::page-size", G_CALLBACK (room_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "value-changed", G_CALLBACK (scrolled_cb),
                           self, G_CONNECT_SWAPPED);
}
