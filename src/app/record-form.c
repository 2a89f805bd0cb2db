/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of one record: the accessible way to edit. It is built from the field table, and follows its record. */
#include "app/record-form.h"

#include <glib/gi18n-lib.h>

#include "app/field-row.h"
#include "app/field-sign.h"
#include "app/menu-button.h"
#include "app/shown.h"

struct _SxtRecordForm
{
  AdwBin parent_instance;

  SxtRecord *record;
  SxtListId list; /* for which the rows are made */
  GtkWidget *head;
  GtkMenuButton *menu;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *groups;
  GtkBox *head_signs; /* what concerns the record, but none of its fields */
  GPtrArray *rows;    /* of the fields, in their order */
  GPtrArray *signs;   /* of SxtFieldSign, for each of these; NULL where none was needed yet */
  SxtSigns *index;    /* (nullable) */
  AdwExpanderRow *more;
  guint goal; /* counts what was asked to be shown: only the last counts */
  gboolean is_goal_named;
};

G_DEFINE_FINAL_TYPE (SxtRecordForm, sxt_record_form, ADW_TYPE_BIN)

typedef enum
{
  PROP_RECORD = 1,
} SxtRecordFormProperty;

static GParamSpec *properties[PROP_RECORD + 1];

static void
update_title (SxtRecordForm *self)
{
  g_autofree char *title = self->record != NULL ? sxt_record_dup_title (self->record) : g_strdup ("");

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, self->record != NULL ? _ (sxt_record_get_record_type (self->record)->label) : "");
}

/* ---- What the findings say ---- */

static void
update_head_sign (SxtRecordForm *self)
{
  GtkWidget *there = gtk_widget_get_first_child (GTK_WIDGET (self->head_signs));
  const SxtSign *sign =
      self->record != NULL ? sxt_signs_get_worst (self->index, sxt_record_get_id (self->record), -1) : NULL;

  if (there == NULL && sign != NULL)
    {
      there = sxt_field_sign_new ();
      gtk_box_append (self->head_signs, there);
    }
  if (there != NULL)
    sxt_field_sign_set (SXT_FIELD_SIGN (there), sign, self->record != NULL ? sxt_record_get_id (self->record) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->head_signs), sign != NULL);
}

/* In place: nothing is made anew while somebody types. */
static void
update_signs (SxtRecordForm *self)
{
  if (self->index == NULL)
    return;

  update_head_sign (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *id = self->record != NULL ? sxt_record_get_id (self->record) : NULL;
      const SxtSign *sign = id != NULL ? sxt_signs_get_worst (self->index, id, (int) i) : NULL;

      if (self->signs->pdata[i] == NULL && sign != NULL)
        {
          self->signs->pdata[i] = sxt_field_sign_new ();
          sxt_field_row_add (self->rows->pdata[i], self->signs->pdata[i]);
        }
      if (self->signs->pdata[i] != NULL)
        sxt_field_sign_set (self->signs->pdata[i], sign, id);
    }
}

static void
record_notify_cb (SxtRecordForm *self)
{
  update_title (self);
}

static GtkWidget *
add_group (SxtRecordForm *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title != NULL ? _ (title) : "");
  gtk_box_append (self->groups, group);
  return group;
}

static void
build (SxtRecordForm *self)
{
  const SxtRecordType *type = sxt_record_type_get (self->list);
  GtkWidget *group = NULL;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const SxtField *field = &type->fields[i];
      GtkWidget *row = sxt_field_row_new (self->list, (int) i);

      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->signs, NULL);
      if (g_strcmp0 (field->group, "More") == 0 || self->more != NULL)
        {
          if (self->more == NULL)
            {
              self->more = ADW_EXPANDER_ROW (adw_expander_row_new ());
              adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more), _ ("More"));
              adw_preferences_group_add (ADW_PREFERENCES_GROUP (add_group (self, NULL)), GTK_WIDGET (self->more));
            }
          adw_expander_row_add_row (self->more, row);
          continue;
        }
      if (group == NULL || field->group != NULL)
        group = add_group (self, field->group);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

static void
clear (SxtRecordForm *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->signs, 0);
  self->more = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static void
sxt_record_form_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RECORD)
    g_value_set_object (value, SXT_RECORD_FORM (object)->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_record_form_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RECORD)
    sxt_record_form_set_record (SXT_RECORD_FORM (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_record_form_dispose (GObject *object)
{
  SxtRecordForm *self = SXT_RECORD_FORM (object);

  if (self->groups != NULL)
    clear (self);
  self->groups = NULL;
  self->goal++;
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_clear_object (&self->record);
  if (self->index != NULL)
    g_signal_handlers_disconnect_by_data (self->index, self);
  g_clear_object (&self->index);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->signs, g_ptr_array_unref);

  gtk_widget_dispose_template (GTK_WIDGET (self), SXT_TYPE_RECORD_FORM);
  G_OBJECT_CLASS (sxt_record_form_parent_class)->dispose (object);
}

/* Back to the table. A form that is a page of its own is left by Escape anyway. */
static gboolean
leave_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  if (gtk_widget_get_ancestor (widget, ADW_TYPE_OVERLAY_SPLIT_VIEW) == NULL)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (widget, "records.go-to-table", NULL);
}

static void
sxt_record_form_class_init (SxtRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sxt_record_form_get_property;
  object_class->set_property = sxt_record_form_set_property;
  object_class->dispose = sxt_record_form_dispose;
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, SXT_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sextantplan/Sextant/record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, title);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, subtitle);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, head_signs);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, groups);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, head);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "records.duplicate", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, 0, leave_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_cb, NULL);
}

static void
sxt_record_form_init (SxtRecordForm *self)
{
  self->list = SXT_LIST_NONE;
  self->rows = g_ptr_array_new ();
  self->signs = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sxt_menu_button_set_name (self->menu, _ ("What to Do with This Record"));
}

GtkWidget *
sxt_record_form_new (void)
{
  return g_object_new (SXT_TYPE_RECORD_FORM, NULL);
}

/**
 * sxt_record_form_set_signs:
 * @signs: what the findings say of records, to be shown under their fields
 */
void
sxt_record_form_set_signs (SxtRecordForm *self, SxtSigns *signs)
{
  g_return_if_fail (SXT_IS_RECORD_FORM (self));
  g_return_if_fail (SXT_IS_SIGNS (signs));
  g_return_if_fail (self->index == NULL);

  self->index = g_object_ref (signs);
  g_signal_connect_object (signs, "updated", G_CALLBACK (update_signs), self, G_CONNECT_SWAPPED);
  update_signs (self);
}

SxtRecord *
sxt_record_form_get_record (SxtRecordForm *self)
{
  g_return_val_if_fail (SXT_IS_RECORD_FORM (self), NULL);

  return self->record;
}

/**
 * sxt_record_form_set_record:
 * @self: a form
 * @record: (nullable): a record in a project
 */
void
sxt_record_form_set_record (SxtRecordForm *self, SxtRecord *record)
{
  SxtListId list;

  g_return_if_fail (SXT_IS_RECORD_FORM (self));

  if (self->record == record)
    return;

  list = record != NULL ? sxt_record_get_list (record) : self->list;
  self->goal++;
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_set_object (&self->record, record);
  if (list != self->list)
    {
      clear (self);
      self->list = list;
      build (self);
    }
  for (guint i = 0; i < self->rows->len; i++)
    sxt_field_row_set_record (self->rows->pdata[i], record);
  update_title (self);
  update_signs (self);
  gtk_widget_set_visible (self->head, list >= SXT_FIRST_LIST);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self)))), 0);
  if (record != NULL)
    g_signal_connect_object (record, "notify", G_CALLBACK (record_notify_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * sxt_record_form_get_row:
 * @self: a form with a record
 * @field: one of its fields
 *
 * Returns: (transfer none) (nullable): the row that edits it
 */
GtkWidget *
sxt_record_form_get_row (SxtRecordForm *self, int field)
{
  g_return_val_if_fail (SXT_IS_RECORD_FORM (self), NULL);

  return field >= 0 && (guint) field < self->rows->len ? self->rows->pdata[field] : NULL;
}

/* The first editor, where no field is named. */
static void
reach (GtkWidget *widget, gpointer data)
{
  SxtRecordForm *self = SXT_RECORD_FORM (gtk_widget_get_ancestor (widget, SXT_TYPE_RECORD_FORM));
  int field = sxt_field_row_get_field (SXT_FIELD_ROW (widget));

  if (GPOINTER_TO_UINT (data) != self->goal)
    return;
  if (self->is_goal_named)
    {
      if (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
        sxt_flash (widget);
      return;
    }
  while (widget != NULL && !gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
    widget = sxt_record_form_get_row (self, ++field);
}

/**
 * sxt_record_form_show_field:
 * @self: a form with a record
 * @field: the field to bring; -1 for the first
 *
 * Scrolls to the editor of @field, gives it the focus and outlines it for a moment, as soon as it is shown.
 */
void
sxt_record_form_show_field (SxtRecordForm *self, int field)
{
  GtkWidget *row;

  g_return_if_fail (SXT_IS_RECORD_FORM (self));

  self->goal++;
  self->is_goal_named = field >= 0;
  row = sxt_record_form_get_row (self, MAX (field, 0));
  if (row == NULL)
    return;
  if (self->more != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self->more)))
    adw_expander_row_set_expanded (self->more, TRUE);
  sxt_when_shown (row, reach, GUINT_TO_POINTER (self->goal), NULL);
}
