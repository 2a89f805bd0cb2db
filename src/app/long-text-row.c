/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is written at length, with its spelling checked. */
#include "app/long-text-row.h"

#include "app/field-text.h"
#include "app/spelling.h"

#define MOST_LINES 5
#define MOST_MEASURED 2000 /* characters: more than these lines hold */

struct _SxtLongTextRow
{
  SxtFieldRow parent_instance;

  GtkWidget *view;
  GtkWidget *placeholder; /* over the view while it is empty */
  gboolean is_showing;
  guint follow; /* the tick callback */
};

G_DEFINE_FINAL_TYPE (SxtLongTextRow, sxt_long_text_row, SXT_TYPE_FIELD_ROW)

static void
sxt_long_text_row_update (SxtFieldRow *row)
{
  SxtLongTextRow *self = SXT_LONG_TEXT_ROW (row);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autofree char *text = sxt_record_dup_text (sxt_field_row_get_record (row), sxt_field_row_get_field (row));
  g_autofree char *shown = NULL;

  g_object_get (buffer, "text", &shown, NULL);
  self->is_showing = TRUE;
  if (g_strcmp0 (shown, text != NULL ? text : "") != 0)
    gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  self->is_showing = FALSE;
  gtk_widget_set_visible (self->placeholder, text == NULL);
}

/* The text as it stands in so wide a row, as far as it may be seen. */
static PangoLayout *
lay_out (GtkWidget *view, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  PangoLayout *layout;
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, MOST_MEASURED);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  layout = gtk_widget_create_pango_layout (view, text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width >= 0 ? width * PANGO_SCALE : -1);
  return layout;
}

/* The form follows a row that grows while it is written in. The view scrolls to where one writes as if the row had not
 * grown: that is called off, even where it has not moved yet, and what has room is seen from its first line on. */
static gboolean
follow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  SxtLongTextRow *self = SXT_LONG_TEXT_ROW (widget);
  g_autoptr (PangoLayout) layout = lay_out (self->view, gtk_widget_get_width (self->view));

  self->follow = 0;
  if (pango_layout_get_line_count (layout) <= MOST_LINES)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
  if (viewport != NULL && gtk_widget_has_focus (self->view))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);
  return G_SOURCE_REMOVE;
}

static void
buffer_changed_cb (GtkTextBuffer *buffer, SxtLongTextRow *self)
{
  SxtFieldRow *row = SXT_FIELD_ROW (self);
  g_autofree char *text = NULL;
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  if (self->is_showing || sxt_field_row_get_record (row) == NULL)
    return;
  g_object_get (buffer, "text", &text, NULL);
  gtk_widget_set_visible (self->placeholder, *text == '\0');
  if (self->follow == 0)
    self->follow = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_cb, NULL, NULL);
  if (*text == '\0' || sxt_field_parse (sxt_field_row_get_table_row (row), text, &value, NULL))
    sxt_field_row_set_value (row, &value, NULL);
}

/* The first dictionary takes a while to read, so only who writes waits for it. */
static void
focus_cb (GtkWidget *view, GParamSpec *pspec, SxtLongTextRow *self)
{
  SxtRecord *record = sxt_field_row_get_record (SXT_FIELD_ROW (self));

  if (gtk_widget_has_focus (view) && record != NULL && sxt_record_get_project (record) != NULL)
    sxt_spelling_attach (GTK_SOURCE_VIEW (view), sxt_record_get_project (record));
}

/* The height is that of the text, up to some lines of whatever font there is. It is measured here: a text view knows it
 * only for the width that it has already, and a scroller asks for next to nothing. */
static void
measure_cb (GtkWidget *bin, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
            int *natural_baseline)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (bin)));
  g_autoptr (PangoLayout) layout = NULL, one = NULL;
  int line, height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (view, orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }

  one = gtk_widget_create_pango_layout (view, "X");
  pango_layout_get_pixel_size (one, NULL, &line);
  layout = lay_out (view, for_size);
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = CLAMP (height, line, MOST_LINES * line);
}

static void
allocate_cb (GtkWidget *bin, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (bin), width, height, baseline, NULL);
}

static GtkSizeRequestMode
request_mode_cb (GtkWidget *bin)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
sxt_long_text_row_build (SxtFieldRow *row, GtkBox *box)
{
  SxtLongTextRow *self = SXT_LONG_TEXT_ROW (row);
  g_autofree char *absent = sxt_field_dup_absent (sxt_field_row_get_list (row), sxt_field_row_get_field (row));
  GtkWidget *overlay = gtk_overlay_new (), *bin = adw_bin_new (), *scroller = gtk_scrolled_window_new ();
  GtkSourceBuffer *buffer;

  self->view = gtk_source_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 0);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 0);
  sxt_field_row_name_editor (row, self->view);
  buffer = GTK_SOURCE_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)));
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (buffer), FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  gtk_source_buffer_set_implicit_trailing_newline (buffer, FALSE);
  /* The colours are the window's. */
  gtk_source_buffer_set_style_scheme (buffer, NULL);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->view, "notify::has-focus", G_CALLBACK (focus_cb), self, G_CONNECT_DEFAULT);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  /* No bar within the row: a shadow says that there is more. */
  gtk_widget_add_css_class (scroller, "undershoot-top");
  gtk_widget_add_css_class (scroller, "undershoot-bottom");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  adw_bin_set_child (ADW_BIN (bin), scroller);
  gtk_widget_set_layout_manager (bin, gtk_custom_layout_new (request_mode_cb, measure_cb, allocate_cb));

  self->placeholder = sxt_field_row_make_label (absent, FALSE);
  gtk_widget_add_css_class (self->placeholder, "dimmed");
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_halign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), bin);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  /* It may need more lines than an empty text. */
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), self->placeholder, TRUE);
  gtk_box_append (box, overlay);
  sxt_field_row_set_target (row, self->view);

  return sxt_field_row_make_sign ("document-edit-symbolic");
}

/* A check that is under way when the window goes would warn. */
static void
sxt_long_text_row_unroot (GtkWidget *widget)
{
  sxt_spelling_detach (GTK_SOURCE_VIEW (SXT_LONG_TEXT_ROW (widget)->view));
  GTK_WIDGET_CLASS (sxt_long_text_row_parent_class)->unroot (widget);
}

static void
sxt_long_text_row_class_init (SxtLongTextRowClass *klass)
{
  SxtFieldRowClass *row_class = SXT_FIELD_ROW_CLASS (klass);

  GTK_WIDGET_CLASS (klass)->unroot = sxt_long_text_row_unroot;
  row_class->build = sxt_long_text_row_build;
  row_class->update = sxt_long_text_row_update;
}

static void
sxt_long_text_row_init (SxtLongTextRow *self)
{
}
