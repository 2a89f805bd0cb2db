/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name in a table, and behind it the sign of what is to be mended. */
#include "app/sign-cell.h"

#include "app/widgets.h"
#include "app/words.h"

#include <glib/gi18n-lib.h>

#define GAP 8        /* pixels between name and sign */
#define SIGN_SIZE 16 /* pixels */

struct _SxtSignCell
{
  GtkWidget parent_instance;

  GtkWidget *text; /* GtkInscription */
  GtkWidget *sign; /* GtkImage */
};

G_DEFINE_FINAL_TYPE (SxtSignCell, sxt_sign_cell, GTK_TYPE_WIDGET)

/**
 * sxt_sign_dup_words:
 * @sign: a sign
 *
 * Returns: (transfer full): "Gap: Lincoln MS starts with Staffing at 2, not 3"
 */
char *
sxt_sign_dup_words (const SxtSign *sign)
{
  g_autofree char *headline = sxt_message_format (sign->found->headline);

  return g_strdup_printf (_ ("%s: %s"), sxt_state_get_label (sign->found->state), headline);
}

/**
 * sxt_sign_image_set:
 * @image: a GtkImage
 * @sign: (nullable): what it is the sign of; without one it is hidden
 *
 * Returns: FALSE if it had said the same before
 */
gboolean
sxt_sign_image_set (GtkWidget *image, const SxtSign *sign)
{
  g_autofree char *words = sign ? sxt_sign_dup_words (sign) : NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (image), words) == 0)
    return FALSE;

  gtk_widget_set_visible (image, sign != NULL);
  gtk_widget_set_tooltip_text (image, words);
  if (!sign)
    return TRUE;
  gtk_image_set_from_icon_name (GTK_IMAGE (image), sxt_state_get_icon_name (sign->found->state));
  gtk_widget_set_css_classes (image, (const char *[]) { sxt_state_get_css_class (sign->found->state), NULL });
  return TRUE;
}

static void
sxt_sign_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  SxtSignCell *self = SXT_SIGN_CELL (widget);

  gtk_widget_measure (self->text, orientation, -1, minimum, natural, minimum_baseline, natural_baseline);
  /* Room for the sign, whether there is one or not. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural += GAP + SIGN_SIZE;
  *minimum = MAX (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL ? GAP + 2 * SIGN_SIZE : SIGN_SIZE);
  *natural = MAX (*natural, *minimum);
}

/* The sign stands behind the name, or at the end if the name is cut. */
static void
sxt_sign_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxtSignCell *self = SXT_SIGN_CELL (widget);
  gboolean is_left = gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL;
  int text_width = width;
  GtkAllocation text = { 0, 0, width, height }, sign = { 0, 0, SIGN_SIZE, height };

  if (gtk_widget_get_visible (self->sign))
    {
      const char *name = gtk_inscription_get_text (GTK_INSCRIPTION (self->text));
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->text, name);

      pango_layout_get_pixel_size (layout, &text_width, NULL);
      text_width = MIN (text_width + 1, MAX (width - SIGN_SIZE - GAP, 0));
    }
  text.width = text_width;
  text.x = is_left ? 0 : width - text_width;
  sign.x = is_left ? text_width + GAP : width - text_width - GAP - SIGN_SIZE;
  gtk_widget_size_allocate (self->text, &text, baseline);
  if (gtk_widget_get_visible (self->sign))
    gtk_widget_size_allocate (self->sign, &sign, -1);
}

static void
sxt_sign_cell_dispose (GObject *object)
{
  SxtSignCell *self = SXT_SIGN_CELL (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->sign, gtk_widget_unparent);
  G_OBJECT_CLASS (sxt_sign_cell_parent_class)->dispose (object);
}

static void
sxt_sign_cell_class_init (SxtSignCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_sign_cell_dispose;
  widget_class->measure = sxt_sign_cell_measure;
  widget_class->size_allocate = sxt_sign_cell_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
sxt_sign_cell_init (SxtSignCell *self)
{
  self->text = g_object_new (GTK_TYPE_INSCRIPTION, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->sign =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "visible", FALSE, NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->text), 0);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_parent (self->sign, GTK_WIDGET (self));
}

/**
 * sxt_sign_cell_new:
 * @least_chars: how many characters it has room for at least
 * @natural_chars: how many it would like
 */
GtkWidget *
sxt_sign_cell_new (guint least_chars, guint natural_chars)
{
  SxtSignCell *self = g_object_new (SXT_TYPE_SIGN_CELL, NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->text), least_chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->text), natural_chars);

  return GTK_WIDGET (self);
}

void
sxt_sign_cell_set_text (SxtSignCell *self, const char *text)
{
  g_return_if_fail (SXT_IS_SIGN_CELL (self));

  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (self->text)), text) == 0)
    return;

  sxt_inscription_set_text (self->text, text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * sxt_sign_cell_set_sign:
 * @sign: (nullable): the worst that concerns the record
 *
 * Returns: FALSE if it had said the same before
 */
gboolean
sxt_sign_cell_set_sign (SxtSignCell *self, const SxtSign *sign)
{
  g_return_val_if_fail (SXT_IS_SIGN_CELL (self), FALSE);

  return sxt_sign_image_set (self->sign, sign);
}
