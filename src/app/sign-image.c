/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sign of a finding beside a record, and what it says. */
#include "app/sign-image.h"

#include "app/words.h"

#include <glib/gi18n-lib.h>

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
