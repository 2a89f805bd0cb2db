/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding in place: its sign and one sentence under the field that mends it. A press opens the finding. */
#include "app/field-sign.h"

#include "app/area-page.h"
#include "app/words.h"

#include <glib/gi18n-lib.h>

struct _SxtFieldSign
{
  GtkButton parent_instance;

  GtkImage *sign;
  GtkLabel *words;
  const char *css_class;
};

G_DEFINE_FINAL_TYPE (SxtFieldSign, sxt_field_sign, GTK_TYPE_BUTTON)

static void
sxt_field_sign_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_FIELD_SIGN);
  G_OBJECT_CLASS (sxt_field_sign_parent_class)->dispose (object);
}

static void
sxt_field_sign_class_init (SxtFieldSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_field_sign_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "field-sign.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtFieldSign, sign);
  gtk_widget_class_bind_template_child (widget_class, SxtFieldSign, words);
}

static void
sxt_field_sign_init (SxtFieldSign *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sxt_field_sign_new (void)
{
  return g_object_new (SXT_TYPE_FIELD_SIGN, NULL);
}

/**
 * sxt_field_sign_set:
 * @sign: (nullable): what is to be mended there
 * @record: (nullable): the id of the record
 */
void
sxt_field_sign_set (SxtFieldSign *self, const SxtSign *sign, const char *record)
{
  g_autofree char *words = NULL, *name = NULL;

  g_return_if_fail (SXT_IS_FIELD_SIGN (self));

  gtk_widget_set_visible (GTK_WIDGET (self), sign != NULL);
  if (!sign)
    return;

  words = sxt_message_format (sign->found->reason);
  name = g_strdup_printf (_ ("%s: %s"), sxt_state_get_label (sign->found->state), words);
  if (self->css_class)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  self->css_class = sxt_state_get_css_class (sign->found->state);
  gtk_widget_add_css_class (GTK_WIDGET (self), self->css_class);
  gtk_image_set_from_icon_name (self->sign, sxt_state_get_icon_name (sign->found->state));
  gtk_label_set_text (self->words, words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(sus)", sign->finding->check->id, sign->case_number,
                                    record);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-finding");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
