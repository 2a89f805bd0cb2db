/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of one record, or of what several share: the accessible way to edit. It is built from the field table, and
 * follows its records. */
#include "app/record-form.h"

#include <glib/gi18n-lib.h>

#include "app/field-row.h"
#include "app/field-sign.h"
#include "app/menu-button.h"
#include "app/shown.h"
#include "app/widgets.h"
#include "base/format.h"
#include "model/several.h"

#define MOST_NAMES 5 /* of several records */

struct _SxtRecordForm
{
  AdwBin parent_instance;

  GPtrArray *records;
  SxtListId list;      /* for which the rows are made */
  gboolean is_several; /* for which the rows are made */
  GtkWidget *head;
  GtkMenuButton *menu;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *groups;
  GtkBox *head_signs; /* what concerns the record, but none of its fields */
  GtkWidget *several_note;
  GPtrArray *rows;  /* of the fields, in their order; NULL for what several records do not share */
  GPtrArray *signs; /* of SxtFieldSign, for each of these; NULL where none was needed yet */
  SxtSigns *index;  /* (nullable) */
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

/* Returns: (transfer full): what the records are called, the first few of them */
static char *
dup_names (SxtRecordForm *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint rest = self->records->len > MOST_NAMES ? self->records->len - MOST_NAMES : 0;

  for (guint i = 0; i < self->records->len - rest; i++)
    g_ptr_array_add (names, sxt_record_dup_title (self->records->pdata[i]));
  if (rest > 0)
    g_ptr_array_add (names, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", rest), rest));
  g_ptr_array_add (names, NULL);
  return sxt_format_list ((const char *const *) names->pdata);
}

static void
update_title (SxtRecordForm *self)
{
  g_autofree char *title = NULL, *names = NULL;
  const SxtRecordType *type;

  if (self->records->len == 0)
    return;

  type = sxt_record_get_record_type (self->records->pdata[0]);
  if (self->records->len == 1)
    {
      title = sxt_record_dup_title (self->records->pdata[0]);
      gtk_label_set_text (self->subtitle, _ (type->label));
    }
  else
    {
      g_autofree char *count = sxt_format_integer (self->records->len);

      title = g_strdup_printf ("%s %s", count, _ (type->plural));
      names = dup_names (self);
      gtk_label_set_text (self->subtitle, names);
    }
  gtk_label_set_text (self->title, title);
}

/* ---- What the findings say ---- */

static void
update_head_sign (SxtRecordForm *self)
{
  GtkWidget *there = gtk_widget_get_first_child (GTK_WIDGET (self->head_signs));
  SxtRecord *record = sxt_record_form_get_record (self);
  const char *id = record != NULL ? sxt_record_get_id (record) : NULL;
  const SxtSign *sign = id != NULL ? sxt_signs_get_worst (self->index, id, -1) : NULL;

  if (there == NULL && sign != NULL)
    {
      there = sxt_field_sign_new ();
      gtk_box_append (self->head_signs, there);
    }
  if (there != NULL)
    sxt_field_sign_set (SXT_FIELD_SIGN (there), sign, id);
  gtk_widget_set_visible (GTK_WIDGET (self->head_signs), sign != NULL);
}

/* In place: nothing is made anew while somebody types. Several records have none: each would say something else. */
static void
update_signs (SxtRecordForm *self)
{
  SxtRecord *record = sxt_record_form_get_record (self);
  const char *id = record != NULL ? sxt_record_get_id (record) : NULL;

  if (self->index == NULL)
    return;

  update_head_sign (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
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

/* The name of a group's list is the group's title: without one, the list is named for the records. */
static GtkWidget *
add_group (SxtRecordForm *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    {
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (title));
    }
  else
    {
      GtkAccessible *list = sxt_widget_find (group, GTK_TYPE_LIST_BOX);

      gtk_accessible_reset_relation (list, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, _ (sxt_record_type_get (self->list)->label),
                                      -1);
    }

  gtk_box_append (self->groups, group);
  return group;
}

static void
build (SxtRecordForm *self)
{
  const SxtRecordType *type = sxt_record_type_get (self->list);
  GtkWidget *group = NULL;
  const char *title = NULL, *group_title = NULL;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const SxtField *field = &type->fields[i];
      GtkWidget *row = self->is_several && !sxt_records_may_share (self->list, (int) i)
                           ? NULL
                           : sxt_field_row_new (self->list, (int) i);

      if (field->group != NULL)
        title = field->group;
      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->signs, NULL);
      if (row == NULL)
        continue;
      if (g_strcmp0 (title, "More") == 0)
        {
          if (self->more == NULL)
            {
              self->more = ADW_EXPANDER_ROW (adw_expander_row_new ());
              adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more), _ ("More"));
              gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More"),
                                              -1);
              adw_preferences_group_add (ADW_PREFERENCES_GROUP (add_group (self, NULL)), GTK_WIDGET (self->more));
            }
          adw_expander_row_add_row (self->more, row);
          continue;
        }
      if (group == NULL || title != group_title)
        group = add_group (self, title);
      group_title = title;
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
disconnect_records (SxtRecordForm *self)
{
  for (guint i = 0; i < self->records->len; i++)
    g_signal_handlers_disconnect_by_func (self->records->pdata[i], record_notify_cb, self);
}

static void
sxt_record_form_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RECORD)
    g_value_set_object (value, sxt_record_form_get_record (SXT_RECORD_FORM (object)));
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
  disconnect_records (self);
  g_ptr_array_set_size (self->records, 0);
  if (self->index != NULL)
    g_signal_handlers_disconnect_by_data (self->index, self);
  g_clear_object (&self->index);

  gtk_widget_dispose_template (GTK_WIDGET (self), SXT_TYPE_RECORD_FORM);
  G_OBJECT_CLASS (sxt_record_form_parent_class)->dispose (object);
}

static void
sxt_record_form_finalize (GObject *object)
{
  SxtRecordForm *self = SXT_RECORD_FORM (object);

  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->signs);
  G_OBJECT_CLASS (sxt_record_form_parent_class)->finalize (object);
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
  object_class->dispose = sxt_record_form_dispose;
  object_class->finalize = sxt_record_form_finalize;
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, SXT_TYPE_RECORD,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sextantplan/Sextant/record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, title);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, subtitle);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, head_signs);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, groups);
  gtk_widget_class_bind_template_child (widget_class, SxtRecordForm, several_note);
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
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
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

/**
 * sxt_record_form_get_record:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the record that it edits; %NULL if it edits none or several
 */
SxtRecord *
sxt_record_form_get_record (SxtRecordForm *self)
{
  g_return_val_if_fail (SXT_IS_RECORD_FORM (self), NULL);

  return self->records->len == 1 ? self->records->pdata[0] : NULL;
}

/**
 * sxt_record_form_get_records:
 * @self: a form
 *
 * Returns: (transfer none) (element-type SxtRecord): what it edits
 */
GPtrArray *
sxt_record_form_get_records (SxtRecordForm *self)
{
  g_return_val_if_fail (SXT_IS_RECORD_FORM (self), NULL);

  return self->records;
}

void
sxt_record_form_set_record (SxtRecordForm *self, SxtRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (record != NULL)
    g_ptr_array_add (records, record);
  sxt_record_form_set_records (self, records);
}

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (a->pdata[i] != b->pdata[i])
      return FALSE;

  return TRUE;
}

/**
 * sxt_record_form_set_records:
 * @self: a form
 * @records: (element-type SxtRecord): records of one list in a project, maybe none
 *
 * Edits them, several in what they can share.
 */
void
sxt_record_form_set_records (SxtRecordForm *self, GPtrArray *records)
{
  SxtListId list;
  gboolean is_several;

  g_return_if_fail (SXT_IS_RECORD_FORM (self));

  if (is_same (self->records, records))
    return;

  list = records->len > 0 ? sxt_record_get_list (records->pdata[0]) : self->list;
  is_several = records->len > 0 ? records->len > 1 : self->is_several;
  self->goal++;
  disconnect_records (self);
  g_ptr_array_set_size (self->records, 0);
  for (guint i = 0; i < records->len; i++)
    {
      g_ptr_array_add (self->records, g_object_ref (records->pdata[i]));
      g_signal_connect_object (records->pdata[i], "notify", G_CALLBACK (record_notify_cb), self, G_CONNECT_SWAPPED);
    }
  if (list != self->list || is_several != self->is_several)
    {
      /* What is being typed belongs to the records before. */
      for (guint i = 0; i < self->rows->len; i++)
        if (self->rows->pdata[i] != NULL)
          sxt_field_row_set_records (self->rows->pdata[i], NULL);
      clear (self);
      self->list = list;
      self->is_several = is_several;
      build (self);
    }
  for (guint i = 0; i < self->rows->len; i++)
    if (self->rows->pdata[i] != NULL)
      sxt_field_row_set_records (self->rows->pdata[i], records);
  update_title (self);
  update_signs (self);
  gtk_widget_set_visible (self->head, list >= SXT_FIRST_LIST);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), !is_several);
  gtk_widget_set_visible (self->several_note, is_several);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self)))), 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * sxt_record_form_get_row:
 * @self: a form with a record
 * @field: one of its fields
 *
 * Returns: (transfer none) (nullable): the row that edits it; %NULL if several records do not share it
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
  for (; field < (int) self->rows->len; field++)
    {
      widget = sxt_record_form_get_row (self, field);
      if (widget != NULL && gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
        return;
    }
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
  for (guint i = 0; row == NULL && field < 0 && i < self->rows->len; i++)
    row = self->rows->pdata[i];
  if (row == NULL)
    return;
  if (self->more != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self->more)))
    adw_expander_row_set_expanded (self->more, TRUE);
  sxt_when_shown (row, reach, GUINT_TO_POINTER (self->goal), NULL);
}
