/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value of a record in a table, and the signs that belong to it. */
#include "app/record-cell.h"

#include "app/sign-image.h"

#define GAP 8        /* pixels between text and sign */
#define SIGN_SIZE 16 /* pixels */

struct _SxtRecordCell
{
  GtkWidget parent_instance;

  guint least, natural; /* width in characters */
  SxtRecordCellFlags flags;
  char *text;
  PangoLayout *layout; /* (nullable): of the text; made when it is first asked for */
  GtkWidget *removed;  /* (nullable): before the text: what it names is there no more */
  GtkWidget *sign;     /* (nullable): behind the text */
};

G_DEFINE_FINAL_TYPE (SxtRecordCell, sxt_record_cell, GTK_TYPE_WIDGET)

static PangoLayout *
get_layout (SxtRecordCell *self)
{
  if (self->layout != NULL)
    return self->layout;

  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  if (self->flags & SXT_RECORD_CELL_NUMBER)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
      pango_layout_set_attributes (self->layout, attributes);
    }
  return self->layout;
}

static int
get_room (GtkWidget *sign)
{
  return sign != NULL && gtk_widget_get_visible (sign) ? SIGN_SIZE + GAP : 0;
}

static void
sxt_record_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  SxtRecordCell *self = SXT_RECORD_CELL (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);
  int character = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                       pango_font_metrics_get_approximate_digit_width (metrics));

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MAX (PANGO_PIXELS_CEIL (height), SIGN_SIZE);
  else
    {
      /* Room for the sign, whether there is one or not. */
      int signs = get_room (self->removed) + (self->flags & SXT_RECORD_CELL_SIGNED ? GAP + SIGN_SIZE : 0);

      *minimum = MAX (PANGO_PIXELS_CEIL ((int) self->least * character), signs + SIGN_SIZE);
      *natural = MAX (PANGO_PIXELS_CEIL ((int) self->natural * character) + signs, *minimum);
    }
  pango_font_metrics_unref (metrics);
}

/* Lays the text out in what the signs leave of the width. Returns: where it begins, seen from the start of the line. */
static int
place_text (SxtRecordCell *self, int width, PangoRectangle *text)
{
  PangoLayout *layout = get_layout (self);
  int room = MAX (width - get_room (self->removed) - get_room (self->sign), 0);

  pango_layout_set_width (layout, room * PANGO_SCALE);
  pango_layout_get_pixel_extents (layout, NULL, text);
  return get_room (self->removed) + (self->flags == SXT_RECORD_CELL_NUMBER ? room - text->width : 0);
}

static int
mirror (GtkWidget *widget, int start, int length)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - start - length : start;
}

static void
place_sign (GtkWidget *widget, GtkWidget *sign, int start, int height)
{
  GtkAllocation allocation = { mirror (widget, start, SIGN_SIZE), 0, SIGN_SIZE, height };

  if (get_room (sign) == 0)
    return;
  gtk_widget_measure (sign, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (sign, &allocation, -1);
}

/* The sign stands behind the text, or at the end if that is cut. */
static void
sxt_record_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxtRecordCell *self = SXT_RECORD_CELL (widget);
  PangoRectangle text;
  int start;

  if (self->removed == NULL && self->sign == NULL)
    return;
  start = place_text (self, width, &text);
  place_sign (widget, self->removed, 0, height);
  place_sign (widget, self->sign, start + text.width + GAP, height);
}

static void
sxt_record_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxtRecordCell *self = SXT_RECORD_CELL (widget);
  PangoRectangle text;
  int start = place_text (self, gtk_widget_get_width (widget), &text);
  int x = mirror (widget, start, text.width), y = (gtk_widget_get_height (widget) - text.height) / 2;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - text.x), (float) y));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
  GTK_WIDGET_CLASS (sxt_record_cell_parent_class)->snapshot (widget, snapshot);
}

/* The layout keeps the context of the place where the cell was. */
static void
sxt_record_cell_unroot (GtkWidget *widget)
{
  g_clear_object (&SXT_RECORD_CELL (widget)->layout);
  GTK_WIDGET_CLASS (sxt_record_cell_parent_class)->unroot (widget);
}

static void
sxt_record_cell_dispose (GObject *object)
{
  SxtRecordCell *self = SXT_RECORD_CELL (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->removed, gtk_widget_unparent);
  g_clear_pointer (&self->sign, gtk_widget_unparent);
  G_OBJECT_CLASS (sxt_record_cell_parent_class)->dispose (object);
}

static void
sxt_record_cell_finalize (GObject *object)
{
  g_free (SXT_RECORD_CELL (object)->text);
  G_OBJECT_CLASS (sxt_record_cell_parent_class)->finalize (object);
}

static void
sxt_record_cell_class_init (SxtRecordCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_record_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = sxt_record_cell_finalize;
  widget_class->measure = sxt_record_cell_measure;
  widget_class->size_allocate = sxt_record_cell_size_allocate;
  widget_class->snapshot = sxt_record_cell_snapshot;
  widget_class->unroot = sxt_record_cell_unroot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
sxt_record_cell_init (SxtRecordCell *self)
{
  self->text = g_strdup ("");
  /* A script of another font may be taller than the line. */
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * sxt_record_cell_new:
 * @least_chars: how many characters it has room for at least
 * @natural_chars: how many it would like
 * @flags: what kind of text it shows
 */
GtkWidget *
sxt_record_cell_new (guint least_chars, guint natural_chars, SxtRecordCellFlags flags)
{
  SxtRecordCell *self = g_object_new (SXT_TYPE_RECORD_CELL, NULL);

  self->least = least_chars;
  self->natural = natural_chars;
  self->flags = flags;

  return GTK_WIDGET (self);
}

const char *
sxt_record_cell_get_text (SxtRecordCell *self)
{
  g_return_val_if_fail (SXT_IS_RECORD_CELL (self), NULL);

  return self->text;
}

void
sxt_record_cell_set_text (SxtRecordCell *self, const char *text)
{
  g_return_if_fail (SXT_IS_RECORD_CELL (self));

  if (!g_set_str (&self->text, text))
    return;
  if (self->layout != NULL)
    pango_layout_set_text (self->layout, text, -1);
  if (self->sign != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkWidget *
add_sign (SxtRecordCell *self, const char *icon_name)
{
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "visible", FALSE,
                                  "icon-name", icon_name, NULL);

  gtk_widget_set_parent (sign, GTK_WIDGET (self));
  return sign;
}

/**
 * sxt_record_cell_set_removed:
 * @self: a cell
 * @is_removed: whether the record that the text names is there no more
 */
void
sxt_record_cell_set_removed (SxtRecordCell *self, gboolean is_removed)
{
  g_return_if_fail (SXT_IS_RECORD_CELL (self));

  if (self->removed == NULL && !is_removed)
    return;
  if (self->removed == NULL)
    self->removed = add_sign (self, "dialog-warning-symbolic");
  gtk_widget_set_visible (self->removed, is_removed);
  if (is_removed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "sxt-removed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "sxt-removed");
}

/**
 * sxt_record_cell_set_sign:
 * @self: a cell that keeps room for signs
 * @sign: (nullable): the worst that concerns the record
 *
 * Returns: FALSE if it had said the same before
 */
gboolean
sxt_record_cell_set_sign (SxtRecordCell *self, const SxtSign *sign)
{
  g_return_val_if_fail (SXT_IS_RECORD_CELL (self), FALSE);

  if (self->sign == NULL && sign == NULL)
    return FALSE;
  if (self->sign == NULL)
    self->sign = add_sign (self, NULL);
  return sxt_sign_image_set (self->sign, sign);
}
