/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding: its sign and headline, why and what to do behind a disclosure, and the way to the field that mends it. */
#include "app/finding-row.h"

#include "app/area-page.h"
#include "app/words.h"

#include <glib/gi18n-lib.h>

/* So many places of one finding are listed. */
#define MAX_PLACES 6

struct _SxtFindingRow
{
  GtkListBoxRow parent_instance;

  GtkImage *sign;
  GtkLabel *headline;
  GtkRevealer *revealer;
  GtkLabel *reason;
  GtkWidget *why_head;
  GtkLabel *why;
  GtkWidget *remedy_head;
  GtkLabel *remedy;
  GtkWidget *source_head;
  GtkLabel *source;
  GtkWidget *cases_head;
  GtkBox *cases;
  GtkLabel *caption;
  GtkToggleButton *more;
  GtkWidget *show_button;

  char *check_id;
  const char *css_class;
  GStrv places;
  guint first_case;
};

G_DEFINE_FINAL_TYPE (SxtFindingRow, sxt_finding_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_show (SxtFindingRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-case", "(suu)", self->check_id, self->first_case, 0);
}

static gboolean
expanded_to_icon (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_static_string (to, g_value_get_boolean (from) ? "pan-up-symbolic" : "pan-down-symbolic");
  return TRUE;
}

static void
expanded_cb (SxtFindingRow *self)
{
  gboolean expanded = gtk_toggle_button_get_active (self->more);

  if (expanded)
    gtk_widget_add_css_class (GTK_WIDGET (self->headline), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->headline), "heading");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

static void
sxt_finding_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_FINDING_ROW);
  G_OBJECT_CLASS (sxt_finding_row_parent_class)->dispose (object);
}

static void
sxt_finding_row_finalize (GObject *object)
{
  SxtFindingRow *self = SXT_FINDING_ROW (object);

  g_free (self->check_id);
  g_strfreev (self->places);
  G_OBJECT_CLASS (sxt_finding_row_parent_class)->finalize (object);
}

static void
sxt_finding_row_class_init (SxtFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_finding_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sxt_finding_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, sign);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, headline);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, reason);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, why_head);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, why);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, remedy_head);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, remedy);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, source_head);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, source);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, cases_head);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, cases);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, caption);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, more);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, show_button);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
}

static void
sxt_finding_row_init (SxtFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_bind_property (self->more, "active", self->revealer, "reveal-child", G_BINDING_DEFAULT);
  g_object_bind_property_full (self->more, "active", self->more, "icon-name", G_BINDING_SYNC_CREATE, expanded_to_icon,
                               NULL, NULL, NULL);
  g_signal_connect_swapped (self->more, "toggled", G_CALLBACK (expanded_cb), self);
  expanded_cb (self);
}

GtkWidget *
sxt_finding_row_new (const char *check_id)
{
  SxtFindingRow *self = g_object_new (SXT_TYPE_FINDING_ROW, NULL);

  self->check_id = g_strdup (check_id);

  return GTK_WIDGET (self);
}

const char *
sxt_finding_row_get_check_id (SxtFindingRow *self)
{
  g_return_val_if_fail (SXT_IS_FINDING_ROW (self), NULL);

  return self->check_id;
}

static void
set_part (GtkWidget *head, GtkLabel *label, char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  if (head)
    gtk_widget_set_visible (head, text != NULL);
  g_free (text);
}

static gboolean
case_is_place (const SxtCase *found)
{
  return !found->set_aside && found->state != SXT_STATE_MET && found->targets && found->targets->len > 0;
}

/* One button a place, made again only when the places have changed: the focus may be on one of them. */
static void
update_cases (SxtFindingRow *self, const SxtFinding *finding)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) places = NULL;

  for (guint i = 0; finding->cases && i < finding->cases->len; i++)
    {
      const SxtCase *found = g_ptr_array_index (finding->cases, i);

      if (case_is_place (found) && numbers->len < MAX_PLACES)
        {
          g_strv_builder_take (builder, sxt_message_format (found->headline));
          g_array_append_val (numbers, i);
        }
    }
  places = g_strv_builder_end (builder);
  self->first_case = sxt_finding_get_shown_case (finding);
  gtk_widget_set_visible (self->show_button, sxt_finding_get_target (finding) != NULL);
  gtk_widget_set_visible (self->cases_head, numbers->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->cases), numbers->len > 1);
  if (self->places && g_strv_equal ((const char *const *) self->places, (const char *const *) places))
    return;

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->cases)));)
    gtk_box_remove (self->cases, child);
  for (guint i = 0; places[i]; i++)
    {
      GtkWidget *button = gtk_button_new (), *label = gtk_label_new (places[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "sxt-case");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-case");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(suu)", self->check_id,
                                        g_array_index (numbers, guint, i), 0);
      gtk_box_append (self->cases, button);
    }
  g_strfreev (self->places);
  self->places = g_steal_pointer (&places);
}

/**
 * sxt_finding_row_update:
 * @finding: the finding of its check, as it is now
 *
 * Says it again, in place: focus and disclosure stay.
 */
void
sxt_finding_row_update (SxtFindingRow *self, const SxtFinding *finding)
{
  g_autofree char *headline = NULL, *mender = NULL, *caption = NULL, *name = NULL;

  g_return_if_fail (SXT_IS_FINDING_ROW (self));
  g_return_if_fail (finding != NULL);

  headline = sxt_finding_dup_headline (finding);
  gtk_label_set_label (self->headline, headline);
  gtk_image_set_from_icon_name (self->sign, sxt_finding_get_icon_name (finding));
  if (self->css_class)
    gtk_widget_remove_css_class (GTK_WIDGET (self->sign), self->css_class);
  self->css_class = sxt_finding_get_css_class (finding);
  gtk_widget_add_css_class (GTK_WIDGET (self->sign), self->css_class);

  if (sxt_finding_is_open (finding))
    {
      mender = sxt_finding_dup_mender (finding);
      /* Translators: the state of a finding, and who mends it: "Gap · D. Alvarez, Apr 20" */
      caption = g_strdup_printf (_ ("%s · %s"), sxt_finding_get_label (finding), mender);
    }
  else if (finding->nothing_to_guard)
    caption = g_strdup_printf (_ ("%s · %s"), sxt_finding_get_label (finding), _ ("nothing to guard"));
  else
    caption = g_strdup (sxt_finding_get_label (finding));
  gtk_label_set_label (self->caption, caption);

  set_part (NULL, self->reason, finding->reason ? sxt_message_format (finding->reason) : NULL);
  set_part (self->why_head, self->why, g_strdup (_ (finding->check->why)));
  set_part (self->remedy_head, self->remedy,
            finding->remedy && sxt_finding_is_open (finding) ? sxt_message_format (finding->remedy) : NULL);
  set_part (self->source_head, self->source, finding->source ? sxt_message_format (finding->source) : NULL);
  update_cases (self, finding);

  name = g_strdup_printf (_ ("%s: %s"), sxt_finding_get_label (finding), headline);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->show_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, headline,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, headline, -1);
}

void
sxt_finding_row_set_expanded (SxtFindingRow *self, gboolean expanded)
{
  g_return_if_fail (SXT_IS_FINDING_ROW (self));

  gtk_toggle_button_set_active (self->more, expanded);
}
