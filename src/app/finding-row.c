/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding: its sign and headline; open, why and what to do, who mends it, setting it aside, and the way to the field. */
#include "app/finding-row.h"

#include "app/area-page.h"
#include "app/choice-row.h"
#include "app/mend-editor.h"
#include "app/set-aside-popover.h"
#include "app/words.h"

#include <glib/gi18n-lib.h>

struct _SxtFindingRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *header;
  GtkImage *sign;
  GtkLabel *headline;
  GtkLabel *caption;
  GtkImage *chevron;
  GtkRevealer *revealer;
  GtkWidget *cases_list;
  SxtChoiceRow *cases;
  GtkLabel *reason;
  GtkWidget *why_head;
  GtkLabel *why;
  GtkWidget *remedy_head;
  GtkLabel *remedy;
  GtkWidget *source_head;
  GtkLabel *source;
  AdwBin *mend_bin; /* its editor is made when the row is first opened */
  GtkWidget *foot;
  GtkWidget *aside_button;
  GtkWidget *show_button;

  SxtSession *session;
  char *check_id;
  char *record; /* (nullable): from which record one looks */
  char *chosen; /* (nullable): which case the planner wants to see */
  guint shown;  /* its number */
  char *shown_key;
  SxtState state;   /* of what the headline says */
  GPtrArray *keys;  /* of the cases that are offered */
  GtkWidget *aside; /* (nullable): the popover */
};

G_DEFINE_FINAL_TYPE (SxtFindingRow, sxt_finding_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- Which case ---- */

static const SxtFinding *
get_finding (SxtFindingRow *self)
{
  return sxt_engine_find (sxt_session_get_engine (self->session), self->check_id);
}

/* What tells the cases of a check apart, while their figures change. */
static char *
dup_key (const SxtCase *found)
{
  return g_strconcat (found->record ? found->record : "", " ", sxt_message_get_template (found->headline), NULL);
}

/* While somebody writes about a case, that one, whatever becomes of it. */
static char *
dup_written (SxtFindingRow *self)
{
  GtkWidget *editor = adw_bin_get_child (self->mend_bin);

  return editor && sxt_mend_editor_has_focus (SXT_MEND_EDITOR (editor)) ? g_strdup (self->shown_key) : NULL;
}

static gboolean
find_case (const SxtFinding *finding, const char *sought, gboolean only_open, guint *number)
{
  for (guint i = 0; sought && i < finding->cases->len; i++)
    {
      const SxtCase *found = g_ptr_array_index (finding->cases, i);
      g_autofree char *key = dup_key (found);

      if ((only_open && !sxt_case_is_open (found)) || !g_str_equal (key, sought))
        continue;
      *number = i;
      return TRUE;
    }

  return FALSE;
}

/* The one that was chosen, else the worst that concerns the record, else the worst. */
static guint
find_shown (SxtFindingRow *self, const SxtFinding *finding)
{
  g_autofree char *written = dup_written (self);
  guint number;

  if (find_case (finding, written, FALSE, &number) || find_case (finding, self->chosen, TRUE, &number))
    return number;

  if (self->record)
    {
      g_autoptr (GPtrArray) signs =
          sxt_signs_get (sxt_session_get_signs (self->session), self->record, SXT_SIGNS_ANY_FIELD);

      for (guint i = 0; i < signs->len; i++)
        {
          const SxtSign *sign = g_ptr_array_index (signs, i);

          if (sign->finding == finding)
            return sign->case_number;
        }
    }

  return 0;
}

/* ---- Saying it ---- */

static void
set_part (GtkWidget *head, GtkLabel *label, char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  if (head)
    gtk_widget_set_visible (head, text != NULL);
  g_free (text);
}

static void
update_cases (SxtFindingRow *self, const SxtFinding *finding, const SxtCase *found)
{
  guint n = 0, place = 0;
  SxtRecord *record =
      found->record ? sxt_project_lookup (sxt_session_get_project (self->session), found->record) : NULL;
  g_autofree char *value = record ? sxt_record_dup_title (record) : sxt_message_format (found->headline);
  g_autofree char *label = NULL;

  for (guint i = 0; i < finding->cases->len; i++)
    if (sxt_case_is_open (g_ptr_array_index (finding->cases, i)))
      {
        n++;
        if (i == self->shown)
          place = n;
      }
  /* Translators: which of the places of a finding is shown: "2 of 4" */
  label = g_strdup_printf (_ ("%u of %u"), place, n);
  sxt_choice_row_set_label (self->cases, label);
  sxt_choice_row_set_value (self->cases, value, FALSE);
  gtk_widget_set_visible (self->cases_list, n > 1 && !self->record);
}

static void
update_mend (SxtFindingRow *self, const SxtFinding *finding, const SxtCase *found)
{
  GtkWidget *editor = adw_bin_get_child (self->mend_bin);
  gboolean open = sxt_finding_is_open (finding);
  gboolean is_written = editor && sxt_mend_editor_has_focus (SXT_MEND_EDITOR (editor));

  gtk_widget_set_visible (GTK_WIDGET (self->mend_bin), open || is_written);
  gtk_widget_set_visible (self->aside_button, open);
  if (!open && !is_written)
    return;
  if (!editor && gtk_revealer_get_reveal_child (self->revealer))
    {
      editor = sxt_mend_editor_new (sxt_session_get_project (self->session));
      adw_bin_set_child (self->mend_bin, editor);
    }
  if (editor)
    sxt_mend_editor_update (SXT_MEND_EDITOR (editor), finding, found);
}

static char *
dup_caption (const SxtFinding *finding, const SxtCase *found)
{
  g_autofree char *mender = NULL;

  if (!sxt_finding_is_open (finding))
    return finding->nothing_to_guard && !finding->set_aside
               ? g_strdup_printf (_ ("%s · %s"), sxt_finding_get_label (finding), _ ("nothing to guard"))
               : g_strdup (sxt_finding_get_label (finding));

  mender = sxt_finding_dup_mender (finding, found);
  /* Translators: the state of a finding, and who mends it: "Gap · D. Alvarez, Apr 20" */
  return g_strdup_printf (_ ("%s · %s"), sxt_state_get_label (found->state), mender);
}

static void
update (SxtFindingRow *self)
{
  const SxtFinding *finding = get_finding (self);
  gboolean open = sxt_finding_is_open (finding);
  const SxtCase *found, *head;
  g_autofree char *headline = NULL, *caption = NULL, *name = NULL;

  self->shown = find_shown (self, finding);
  found = g_ptr_array_index (finding->cases, self->shown);
  g_free (self->shown_key);
  self->shown_key = dup_key (found);
  /* The row is known by the worst of the check; seen from a record, by what concerns that. */
  head = self->record ? found : g_ptr_array_index (finding->cases, 0);

  self->state = head->state;
  headline = open ? sxt_message_format (head->headline) : sxt_finding_dup_headline (finding);
  caption = dup_caption (finding, head);
  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->caption, caption);
  gtk_image_set_from_icon_name (self->sign,
                                open ? sxt_state_get_icon_name (head->state) : sxt_finding_get_icon_name (finding));
  gtk_widget_set_css_classes (
      GTK_WIDGET (self->sign),
      (const char *[]) { open ? sxt_state_get_css_class (head->state) : sxt_finding_get_css_class (finding), NULL });

  /* The first says how many more there are, and since when it is due. */
  set_part (NULL, self->reason,
            sxt_message_format (self->shown == 0 && !self->record ? finding->reason : found->reason));
  set_part (self->why_head, self->why, g_strdup (_ (finding->check->why)));
  set_part (self->remedy_head, self->remedy, found->remedy && open ? sxt_message_format (found->remedy) : NULL);
  set_part (self->source_head, self->source, found->source ? sxt_message_format (found->source) : NULL);
  update_cases (self, finding, found);
  update_mend (self, finding, found);
  gtk_widget_set_visible (self->show_button, found->targets && found->targets->len > 0);
  gtk_widget_set_visible (self->foot, open || gtk_widget_get_visible (self->show_button));

  /* Translators: a finding as a screen reader says it: its headline, then state and who mends it */
  name = g_strdup_printf (_ ("%s. %s"), headline, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->show_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, headline,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->aside_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, headline,
                                  -1);
}

/* ---- What the planner does ---- */

static void
on_header (SxtFindingRow *self)
{
  sxt_finding_row_set_expanded (self, !gtk_revealer_get_reveal_child (self->revealer));
}

static void
on_show (SxtFindingRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-case", "(suu)", self->check_id, self->shown, 0);
}

static void
case_chosen_cb (guint chosen, gpointer data)
{
  SxtFindingRow *self = data;

  g_set_str (&self->chosen, self->keys->pdata[chosen]);
  update (self);
}

static void
on_cases (SxtFindingRow *self)
{
  const SxtFinding *finding = get_finding (self);
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  guint current = 0;

  g_ptr_array_set_size (self->keys, 0);
  for (guint i = 0; i < finding->cases->len; i++)
    {
      const SxtCase *found = g_ptr_array_index (finding->cases, i);

      if (!sxt_case_is_open (found))
        continue;
      if (i == self->shown)
        current = self->keys->len;
      g_ptr_array_add (self->keys, dup_key (found));
      gtk_string_list_take (choices, sxt_message_format (found->headline));
    }
  sxt_choice_row_offer (self->cases, choices, current, case_chosen_cb, self);
}

static void
on_set_aside (SxtFindingRow *self)
{
  const SxtFinding *finding = get_finding (self);
  gboolean is_narrow = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)))) < 700;

  g_clear_pointer (&self->aside, gtk_widget_unparent);
  self->aside = sxt_set_aside_popover_new (self->session, finding, g_ptr_array_index (finding->cases, self->shown),
                                           is_narrow ? 320 : 420);
  gtk_popover_set_position (GTK_POPOVER (self->aside), is_narrow ? GTK_POS_TOP : GTK_POS_LEFT);
  gtk_widget_set_parent (self->aside, self->aside_button);
  gtk_popover_popup (GTK_POPOVER (self->aside));
}

/* ---- The object ---- */

/* The row passes the focus on: what is inside it takes it. */
static gboolean
sxt_finding_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static gboolean
sxt_finding_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SXT_FINDING_ROW (widget)->header);
}

static void
sxt_finding_row_dispose (GObject *object)
{
  SxtFindingRow *self = SXT_FINDING_ROW (object);

  g_clear_pointer (&self->aside, gtk_widget_unparent);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_FINDING_ROW);
  G_OBJECT_CLASS (sxt_finding_row_parent_class)->dispose (object);
}

static void
sxt_finding_row_finalize (GObject *object)
{
  SxtFindingRow *self = SXT_FINDING_ROW (object);

  g_free (self->check_id);
  g_free (self->record);
  g_free (self->chosen);
  g_free (self->shown_key);
  g_ptr_array_unref (self->keys);
  G_OBJECT_CLASS (sxt_finding_row_parent_class)->finalize (object);
}

static void
sxt_finding_row_class_init (SxtFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_finding_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sxt_finding_row_finalize;
  widget_class->focus = sxt_finding_row_focus;
  widget_class->grab_focus = sxt_finding_row_grab_focus;

  g_type_ensure (SXT_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, header);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, sign);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, headline);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, caption);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, chevron);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, cases_list);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, cases);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, reason);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, why_head);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, why);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, remedy_head);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, remedy);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, source_head);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, source);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, mend_bin);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, foot);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, aside_button);
  gtk_widget_class_bind_template_child (widget_class, SxtFindingRow, show_button);
  gtk_widget_class_bind_template_callback (widget_class, on_header);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_set_aside);
}

static void
sxt_finding_row_init (SxtFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->keys = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_object (self->cases, "asked", G_CALLBACK (on_cases), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * sxt_finding_row_new:
 * @session: whose finding
 * @check_id: "schools/ready"
 *
 * Returns: (transfer floating): a row that says nothing before it is updated
 */
GtkWidget *
sxt_finding_row_new (SxtSession *session, const char *check_id)
{
  SxtFindingRow *self = g_object_new (SXT_TYPE_FINDING_ROW, NULL);

  self->session = g_object_ref (session);
  self->check_id = g_strdup (check_id);

  return GTK_WIDGET (self);
}

const char *
sxt_finding_row_get_check_id (SxtFindingRow *self)
{
  g_return_val_if_fail (SXT_IS_FINDING_ROW (self), NULL);

  return self->check_id;
}

/**
 * sxt_finding_row_update:
 * @record: (nullable): the id of the record from which one looks; the row then speaks of that alone
 *
 * Says it again as it is now, in place: focus, disclosure and what is being typed stay.
 */
void
sxt_finding_row_update (SxtFindingRow *self, const char *record)
{
  g_return_if_fail (SXT_IS_FINDING_ROW (self));

  g_set_str (&self->record, record);
  update (self);
}

SxtState
sxt_finding_row_get_state (SxtFindingRow *self)
{
  g_return_val_if_fail (SXT_IS_FINDING_ROW (self), SXT_STATE_MET);

  return self->state;
}

/**
 * sxt_finding_row_choose:
 * @found: one of the cases of its finding
 *
 * Shows that case rather than the worst.
 */
void
sxt_finding_row_choose (SxtFindingRow *self, const SxtCase *found)
{
  g_return_if_fail (SXT_IS_FINDING_ROW (self));

  g_free (self->chosen);
  self->chosen = dup_key (found);
  update (self);
}

gboolean
sxt_finding_row_get_expanded (SxtFindingRow *self)
{
  g_return_val_if_fail (SXT_IS_FINDING_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

void
sxt_finding_row_set_expanded (SxtFindingRow *self, gboolean expanded)
{
  g_return_if_fail (SXT_IS_FINDING_ROW (self));

  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), !expanded);
  gtk_image_set_from_icon_name (self->chevron, expanded ? "pan-up-symbolic" : "pan-down-symbolic");
  if (expanded)
    gtk_widget_add_css_class (GTK_WIDGET (self->headline), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->headline), "heading");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  update (self);
}
