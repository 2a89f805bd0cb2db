/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a form: label, editor, help and what is wrong with what was typed. */
#include "app/field-row.h"

#include <glib/gi18n-lib.h>

#include "app/chosen-row.h"
#include "app/editor.h"
#include "app/field-text.h"
#include "app/long-text-row.h"
#include "app/typed-row.h"
#include "model/several.h"

typedef struct
{
  SxtListId list;
  int field;
  const SxtField *table_row;
  GPtrArray *records;
  GtkWidget *box; /* what stands below each other */
  GtkWidget *problem;
  GtkWidget *target;
  gboolean is_writing;
  gboolean is_wrong;
} SxtFieldRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SxtFieldRow, sxt_field_row, ADW_TYPE_PREFERENCES_ROW)

static SxtFieldRowPrivate *
get_private (SxtFieldRow *self)
{
  return sxt_field_row_get_instance_private (self);
}

static gboolean
undo_typing (gpointer data)
{
  SxtFieldRowClass *klass = SXT_FIELD_ROW_GET_CLASS (data);

  return get_private (data)->records->len > 0 && klass->undo != NULL && klass->undo (data);
}

static void
commit_typing (gpointer data)
{
  SxtFieldRowClass *klass = SXT_FIELD_ROW_GET_CLASS (data);

  if (get_private (data)->records->len > 0 && klass->commit != NULL)
    klass->commit (data);
}

static const SxtEditorFuncs editor_funcs = { undo_typing, commit_typing };

static void
record_notify_cb (SxtFieldRow *self)
{
  sxt_field_row_update (self);
}

/* The whole row is the target. */
static void
clicked_cb (GtkGestureClick *click, int n, double x, double y, SxtFieldRow *self)
{
  GtkWidget *target = get_private (self)->target;
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL || picked == target || gtk_widget_is_ancestor (picked, target) ||
      gtk_widget_get_ancestor (picked, GTK_TYPE_MENU_BUTTON) != NULL)
    return;
  gtk_widget_grab_focus (target);
}

static void
disconnect_records (SxtFieldRow *self)
{
  SxtFieldRowPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->records->len; i++)
    g_signal_handlers_disconnect_by_func (priv->records->pdata[i], record_notify_cb, self);
}

static void
sxt_field_row_dispose (GObject *object)
{
  SxtFieldRow *self = SXT_FIELD_ROW (object);

  disconnect_records (self);
  g_ptr_array_set_size (get_private (self)->records, 0);
  G_OBJECT_CLASS (sxt_field_row_parent_class)->dispose (object);
}

static void
sxt_field_row_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (SXT_FIELD_ROW (object))->records);
  G_OBJECT_CLASS (sxt_field_row_parent_class)->finalize (object);
}

static void
sxt_field_row_class_init (SxtFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sxt_field_row_finalize;
}

static void
sxt_field_row_init (SxtFieldRow *self)
{
  get_private (self)->records = g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
is_chosen (SxtListId list, int field)
{
  const SxtField *row = &sxt_record_type_get (list)->fields[field];

  return row->kind == SXT_KIND_CHOICE || row->kind == SXT_KIND_BOOLEAN || row->kind == SXT_KIND_REFERENCE ||
         sxt_field_is_check (list, field) || (row->kind == SXT_KIND_STRINGS && row->choices != NULL);
}

static GtkWidget *
make_row (SxtListId list, int field)
{
  const SxtField *row = &sxt_record_type_get (list)->fields[field];
  gboolean is_computed = (row->flags & SXT_FIELD_COMPUTED) != 0;
  GtkAccessibleRole role =
      is_chosen (list, field) && !is_computed ? GTK_ACCESSIBLE_ROLE_COMBO_BOX : GTK_ACCESSIBLE_ROLE_LIST_ITEM;
  GType type = is_computed || is_chosen (list, field)                        ? SXT_TYPE_CHOSEN_ROW
               : row->kind == SXT_KIND_TEXT || row->kind == SXT_KIND_STRINGS ? SXT_TYPE_LONG_TEXT_ROW
                                                                             : SXT_TYPE_TYPED_ROW;

  return g_object_new (type, "accessible-role", role, NULL);
}

/**
 * sxt_field_row_new:
 * @list: a record type
 * @field: one of its fields
 *
 * Returns: (transfer floating): a row for the field, of no record yet
 */
GtkWidget *
sxt_field_row_new (SxtListId list, int field)
{
  SxtFieldRow *self = SXT_FIELD_ROW (make_row (list, field));
  SxtFieldRowPrivate *priv = get_private (self);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sign;

  priv->list = list;
  priv->field = field;
  priv->table_row = &sxt_record_type_get (list)->fields[field];
  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_widget_set_hexpand (priv->box, TRUE);
  gtk_widget_set_valign (priv->box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sxt-field");
  gtk_widget_add_css_class (line, "sxt-field-line");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (priv->table_row->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (priv->table_row->label), -1);

  gtk_box_append (GTK_BOX (priv->box), sxt_field_row_make_label (_ (priv->table_row->label), TRUE));
  sign = SXT_FIELD_ROW_GET_CLASS (self)->build (self, GTK_BOX (priv->box));
  if (priv->table_row->help != NULL)
    gtk_box_append (GTK_BOX (priv->box), sxt_field_row_make_label (_ (priv->table_row->help), TRUE));
  priv->problem = sxt_field_row_make_label (NULL, FALSE);
  gtk_widget_add_css_class (priv->problem, "caption");
  gtk_widget_add_css_class (priv->problem, "error");
  gtk_widget_set_visible (priv->problem, FALSE);
  gtk_box_append (GTK_BOX (priv->box), priv->problem);
  gtk_box_append (GTK_BOX (line), priv->box);
  if (sign != NULL)
    gtk_box_append (GTK_BOX (line), sign);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  sxt_editor_attach (GTK_WIDGET (self), &editor_funcs, self);

  return GTK_WIDGET (self);
}

int
sxt_field_row_get_field (SxtFieldRow *self)
{
  g_return_val_if_fail (SXT_IS_FIELD_ROW (self), -1);

  return get_private (self)->field;
}

const SxtField *
sxt_field_row_get_table_row (SxtFieldRow *self)
{
  return get_private (self)->table_row;
}

SxtListId
sxt_field_row_get_list (SxtFieldRow *self)
{
  return get_private (self)->list;
}

GPtrArray *
sxt_field_row_get_records (SxtFieldRow *self)
{
  return get_private (self)->records;
}

SxtRecord *
sxt_field_row_get_record (SxtFieldRow *self)
{
  GPtrArray *records = get_private (self)->records;

  return records->len > 0 ? records->pdata[0] : NULL;
}

/**
 * sxt_field_row_set_records:
 * @self: a row
 * @records: (nullable): records of the row's type, in one project
 *
 * What was typed becomes the value of the records before, if it is one; the row then edits @records, all of them at
 * once.
 */
void
sxt_field_row_set_records (SxtFieldRow *self, GPtrArray *records)
{
  SxtFieldRowPrivate *priv;
  g_autofree char *signal = NULL;

  g_return_if_fail (SXT_IS_FIELD_ROW (self));

  priv = get_private (self);
  if (priv->records->len > 0 && SXT_FIELD_ROW_GET_CLASS (self)->leave != NULL)
    SXT_FIELD_ROW_GET_CLASS (self)->leave (self);
  disconnect_records (self);
  g_ptr_array_set_size (priv->records, 0);

  signal = g_strconcat ("notify::", sxt_record_type_get_property (sxt_record_type_get (priv->list), priv->field), NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_ptr_array_add (priv->records, g_object_ref (records->pdata[i]));
      g_signal_connect_swapped (records->pdata[i], signal, G_CALLBACK (record_notify_cb), self);
    }
  sxt_field_row_update (self);
}

void
sxt_field_row_set_record (SxtFieldRow *self, SxtRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (record != NULL)
    g_ptr_array_add (records, record);
  sxt_field_row_set_records (self, records);
}

/**
 * sxt_field_row_add:
 * @self: a row
 * @widget: what is to stand under the value, such as a finding
 */
void
sxt_field_row_add (SxtFieldRow *self, GtkWidget *widget)
{
  g_return_if_fail (SXT_IS_FIELD_ROW (self));

  gtk_box_append (GTK_BOX (get_private (self)->box), widget);
}

/**
 * sxt_field_row_is_mixed:
 * @self: a row
 *
 * Returns: whether its records differ in the field
 */
gboolean
sxt_field_row_is_mixed (SxtFieldRow *self)
{
  SxtFieldRowPrivate *priv = get_private (self);
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  return priv->records->len > 1 &&
         !sxt_records_share_value ((SxtRecord *const *) priv->records->pdata, priv->records->len, priv->field, &value);
}

/**
 * sxt_field_row_dup_absent:
 * @self: a row
 *
 * Returns: (transfer full): what stands dimmed where there is no value, or none that all its records share
 */
char *
sxt_field_row_dup_absent (SxtFieldRow *self)
{
  if (sxt_field_row_is_mixed (self))
    return g_strdup (_ ("Several answers"));

  return sxt_field_dup_absent (get_private (self)->list, get_private (self)->field);
}

/**
 * sxt_field_row_set_value:
 * @self: a row with records
 * @value: a value, or an absent one
 * @error: return location for an error
 *
 * Sets it in all of them. The editor is not told of what it writes itself.
 *
 * Returns: %FALSE with [error@Sxt.ModelError] when it is refused
 */
gboolean
sxt_field_row_set_value (SxtFieldRow *self, const SxtValue *value, GError **error)
{
  SxtFieldRowPrivate *priv = get_private (self);
  gboolean done;

  priv->is_writing = TRUE;
  done =
      sxt_records_set_value ((SxtRecord *const *) priv->records->pdata, priv->records->len, priv->field, value, error);
  priv->is_writing = FALSE;
  return done;
}

void
sxt_field_row_update (SxtFieldRow *self)
{
  SxtFieldRowPrivate *priv = get_private (self);

  if (!priv->is_writing && priv->records->len > 0)
    SXT_FIELD_ROW_GET_CLASS (self)->update (self);
}

/**
 * sxt_field_row_set_problem:
 * @self: a row
 * @editor: what has the focus in it
 * @reason: (nullable): why what was typed is no value
 */
void
sxt_field_row_set_problem (SxtFieldRow *self, GtkWidget *editor, const char *reason)
{
  SxtFieldRowPrivate *priv = get_private (self);
  GtkAccessible *accessible = GTK_ACCESSIBLE (editor);

  if (reason == NULL && !priv->is_wrong)
    return;
  priv->is_wrong = reason != NULL;
  gtk_label_set_text (GTK_LABEL (priv->problem), reason != NULL ? reason : "");
  gtk_widget_set_visible (priv->problem, reason != NULL);
  if (reason != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "sxt-wrong");
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "sxt-wrong");
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE, -1);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      priv->table_row->help != NULL ? _ (priv->table_row->help) : "", -1);
    }
}

gboolean
sxt_field_row_is_wrong (SxtFieldRow *self)
{
  return get_private (self)->is_wrong;
}

void
sxt_field_row_name_editor (SxtFieldRow *self, GtkWidget *editor)
{
  const SxtField *row = get_private (self)->table_row;

  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (row->label), -1);
  if (row->help != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (row->help), -1);
}

/**
 * sxt_field_row_set_target:
 * @self: a row
 * @editor: (transfer none): what is typed into
 *
 * A press anywhere in the row then leads there.
 */
void
sxt_field_row_set_target (SxtFieldRow *self, GtkWidget *editor)
{
  GtkGesture *click = gtk_gesture_click_new ();

  get_private (self)->target = editor;
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sxt-typed");
}

GtkWidget *
sxt_field_row_make_label (const char *text, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (is_dim)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
    }
  return label;
}

GtkWidget *
sxt_field_row_make_sign (const char *icon_name)
{
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (sign, "sxt-sign");
  return sign;
}

/**
 * sxt_field_row_find:
 * @widget: (nullable): a widget
 *
 * Returns: (transfer none) (nullable): the row that it is or is in
 */
SxtFieldRow *
sxt_field_row_find (GtkWidget *widget)
{
  return widget != NULL ? SXT_FIELD_ROW (gtk_widget_get_ancestor (widget, SXT_TYPE_FIELD_ROW)) : NULL;
}
