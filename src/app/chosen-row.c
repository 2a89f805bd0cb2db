/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field whose value is chosen, or computed. */
#include "app/chosen-row.h"

#include <glib/gi18n-lib.h>

#include "app/choice-popover.h"
#include "app/field-text.h"
#include "app/widgets.h"
#include "app/window.h"
#include "checks/check.h"
#include "model/several.h"

struct _SxtChosenRow
{
  SxtFieldRow parent_instance;

  GtkWidget *value;
  GtkWidget *gone;    /* the sign that the record chosen was removed */
  GtkWidget *popover; /* the last that was open */
  GPtrArray *ids;     /* of the choices that are open, NULL for none */
};

G_DEFINE_FINAL_TYPE (SxtChosenRow, sxt_chosen_row, SXT_TYPE_FIELD_ROW)

static const SxtField *
get_table_row (SxtChosenRow *self)
{
  return sxt_field_row_get_table_row (SXT_FIELD_ROW (self));
}

static SxtRecord *
get_record (SxtChosenRow *self)
{
  return sxt_field_row_get_record (SXT_FIELD_ROW (self));
}

static int
get_field (SxtChosenRow *self)
{
  return sxt_field_row_get_field (SXT_FIELD_ROW (self));
}

static void
sxt_chosen_row_update (SxtFieldRow *row)
{
  SxtChosenRow *self = SXT_CHOSEN_ROW (row);
  gboolean is_mixed = sxt_field_row_is_mixed (row);
  gboolean is_gone = !is_mixed && sxt_field_is_removed (get_record (self), get_field (self));
  g_autofree char *text = is_mixed ? NULL : sxt_field_dup_shown (get_record (self), get_field (self));
  g_autofree char *absent = text == NULL ? sxt_field_row_dup_absent (row) : NULL;
  g_autofree char *spoken =
      g_strdup_printf (_ ("%s: %s"), _ (get_table_row (self)->label), text != NULL ? text : absent);

  sxt_field_row_set_problem (row, GTK_WIDGET (self), NULL);
  gtk_label_set_text (GTK_LABEL (self->value), text != NULL ? text : absent);
  gtk_widget_set_visible (self->gone, is_gone);
  if (text != NULL && !is_gone)
    gtk_widget_remove_css_class (self->value, "dimmed");
  else
    gtk_widget_add_css_class (self->value, "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* ---- Choices ---- */

static void
add_choice (SxtChosenRow *self, GtkStringList *choices, const char *id, const char *text, const char *held,
            guint *current)
{
  if (g_strcmp0 (id, held) == 0)
    *current = g_list_model_get_n_items (G_LIST_MODEL (choices));
  gtk_string_list_append (choices, text);
  g_ptr_array_add (self->ids, g_strdup (id));
}

static gboolean
may_name (const SxtField *row, SxtListId list)
{
  return row->targets[0] == SXT_LIST_ANY || row->targets[0] == list || row->targets[1] == list;
}

/* Records that may be named; of several kinds, each with its kind. */
static void
add_records (SxtChosenRow *self, GtkStringList *choices, const char *held, guint *current)
{
  const SxtField *row = get_table_row (self);
  SxtProject *project = sxt_record_get_project (get_record (self));
  gboolean is_mixed = row->targets[0] == SXT_LIST_ANY || row->targets[1] != SXT_LIST_NONE;

  for (int list = SXT_FIRST_LIST; project != NULL && list < SXT_N_LISTS; list++)
    for (guint i = 0; may_name (row, (SxtListId) list) && i < sxt_project_get_n (project, (SxtListId) list); i++)
      {
        SxtRecord *target = sxt_project_get (project, (SxtListId) list, i);
        g_autofree char *title = sxt_record_dup_title (target);
        g_autofree char *with_kind =
            is_mixed ? g_strdup_printf ("%s (%s)", title, _ (sxt_record_get_record_type (target)->label)) : NULL;

        if (target != get_record (self))
          add_choice (self, choices, sxt_record_get_id (target), with_kind != NULL ? with_kind : title, held, current);
      }
  if (held != NULL && *current == GTK_INVALID_LIST_POSITION)
    {
      g_autofree char *gone = sxt_field_dup_shown (get_record (self), get_field (self));

      add_choice (self, choices, held, gone, held, current);
    }
}

/* What is not held by all is held by none: @current stays past the end. */
static GtkStringList *
make_choices (SxtChosenRow *self, guint *current)
{
  const SxtField *row = get_table_row (self);
  GtkStringList *choices = gtk_string_list_new (NULL);
  gboolean is_mixed = sxt_field_row_is_mixed (SXT_FIELD_ROW (self));
  g_autofree char *absent = sxt_field_dup_absent (sxt_field_row_get_list (SXT_FIELD_ROW (self)), get_field (self));
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  g_ptr_array_set_size (self->ids, 0);
  *current = GTK_INVALID_LIST_POSITION;
  sxt_record_get_value (get_record (self), get_field (self), &value);
  if (row->kind == SXT_KIND_REFERENCE || row->kind == SXT_KIND_STRING)
    {
      const char *held = value.type == SXT_VALUE_STRING ? value.s : NULL;

      add_choice (self, choices, NULL, absent, held, current);
      if (row->kind == SXT_KIND_REFERENCE)
        add_records (self, choices, held, current);
      for (guint i = 0; row->kind == SXT_KIND_STRING && i < sxt_checks_get_n (); i++)
        add_choice (self, choices, sxt_checks_get (i)->id, _ (sxt_checks_get (i)->title), held, current);
    }
  else
    {
      gtk_string_list_append (choices, absent);
      if (row->kind == SXT_KIND_BOOLEAN)
        {
          gtk_string_list_append (choices, _ ("Yes"));
          gtk_string_list_append (choices, _ ("No"));
        }
      for (guint i = 0; row->kind == SXT_KIND_CHOICE && i < row->choices->n; i++)
        gtk_string_list_append (choices, _ (row->choices->items[i].label));
      *current = value.type != SXT_VALUE_INT     ? 0
                 : row->kind == SXT_KIND_BOOLEAN ? (value.i ? 1 : 2)
                                                 : (guint) value.i + 1;
    }
  if (is_mixed)
    *current = GTK_INVALID_LIST_POSITION;
  return choices;
}

static void
take (SxtChosenRow *self, const SxtValue *value)
{
  g_autoptr (GError) error = NULL;

  sxt_field_row_set_value (SXT_FIELD_ROW (self), value, &error);
  sxt_field_row_update (SXT_FIELD_ROW (self));
  if (error != NULL)
    sxt_field_row_set_problem (SXT_FIELD_ROW (self), GTK_WIDGET (self), error->message);
}

static void
chosen_cb (guint chosen, gpointer data)
{
  SxtChosenRow *self = data;
  const SxtField *row = get_table_row (self);
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  if (get_record (self) == NULL)
    return;
  if (chosen > 0 && row->kind == SXT_KIND_CHOICE)
    sxt_value_set_int (&value, chosen - 1);
  else if (chosen > 0 && row->kind == SXT_KIND_BOOLEAN)
    sxt_value_set_int (&value, chosen == 1);
  else if (chosen > 0 && chosen < self->ids->len)
    sxt_value_set_string (&value, self->ids->pdata[chosen]);
  take (self, &value);
}

/* ---- Adding what is missing ---- */

/* Returns: whether a record of the list is made by giving it a name. */
static gboolean
has_name (SxtListId list)
{
  const SxtRecordType *type = sxt_record_type_get (list);

  return !(type->flags & SXT_TYPE_PAIRING) && type->title[0] >= 0 &&
         (type->fields[type->title[0]].kind == SXT_KIND_STRING || type->fields[type->title[0]].kind == SXT_KIND_TEXT);
}

/* The new record and the reference to it are one step. One without a name yet is opened, to be given one. */
static void
added_cb (int what, const char *name, gpointer data)
{
  SxtChosenRow *self = data;
  SxtListId list = (SxtListId) what;
  const SxtRecordType *type = sxt_record_type_get (list);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  SxtProject *project = get_record (self) != NULL ? sxt_record_get_project (get_record (self)) : NULL;
  g_autoptr (SxtRecord) record = NULL;
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (project == NULL)
    return;
  record = sxt_record_new (list);
  sxt_record_set_string (record, type->title[0], name);
  sxt_value_set_string (&value, sxt_record_get_id (record));

  sxt_project_begin (project, _ (type->add_label));
  sxt_project_append (project, record, NULL);
  sxt_field_row_set_value (SXT_FIELD_ROW (self), &value, NULL);
  sxt_project_end (project, &error);
  sxt_field_row_update (SXT_FIELD_ROW (self));
  if (error != NULL)
    sxt_field_row_set_problem (SXT_FIELD_ROW (self), GTK_WIDGET (self), error->message);
  else if (*name == '\0' && SXT_IS_WINDOW (root))
    {
      SxtTarget target = { .list = list, .id = (char *) sxt_record_get_id (record), .field = type->title[0] };

      sxt_window_show_target (SXT_WINDOW (root), sxt_window_get_area (SXT_WINDOW (root)), &target);
    }
}

static void
allow_adding (SxtChosenRow *self)
{
  const SxtField *row = get_table_row (self);

  for (guint i = 0; row->targets[0] != SXT_LIST_ANY && i < G_N_ELEMENTS (row->targets); i++)
    if (row->targets[i] >= SXT_FIRST_LIST && has_name (row->targets[i]))
      sxt_choice_popover_allow_adding (SXT_CHOICE_POPOVER (self->popover), (int) row->targets[i],
                                       _ (sxt_record_type_get (row->targets[i])->add_label), added_cb);
}

/* ---- Several answers ---- */

static void
check_toggled_cb (GtkCheckButton *button, SxtChosenRow *self)
{
  GPtrArray *records = sxt_field_row_get_records (SXT_FIELD_ROW (self));
  int choice = 0;

  if (records->len == 0)
    return;
  gtk_check_button_set_inconsistent (button, FALSE);
  for (GtkWidget *w = gtk_widget_get_prev_sibling (GTK_WIDGET (button)); w != NULL; w = gtk_widget_get_prev_sibling (w))
    choice++;
  sxt_records_set_item ((SxtRecord *const *) records->pdata, records->len, get_field (self), choice,
                        gtk_check_button_get_active (button), NULL);
}

static guint
count_with (SxtChosenRow *self, const char *key)
{
  GPtrArray *records = sxt_field_row_get_records (SXT_FIELD_ROW (self));
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += sxt_record_has_string (records->pdata[i], get_field (self), key) ? 1 : 0;

  return n;
}

static GtkWidget *
make_checks_popover (SxtChosenRow *self)
{
  const SxtField *row = get_table_row (self);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < row->choices->n; i++)
    {
      const SxtChoice *choice = &row->choices->items[i];
      GtkWidget *check = gtk_check_button_new_with_label (_ (choice->label));
      guint n = count_with (self, choice->key);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   n == sxt_field_row_get_records (SXT_FIELD_ROW (self))->len);
      gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (check),
                                         n > 0 && !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
      g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled_cb), self, G_CONNECT_DEFAULT);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_widget_set_size_request (box, 200, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (row->label), -1);
  return popover;
}

static void
popover_closed_cb (GtkPopover *popover, SxtChosenRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

static void
open_popover (SxtChosenRow *self)
{
  const SxtField *row = get_table_row (self);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (row->kind == SXT_KIND_STRINGS)
    self->popover = make_checks_popover (self);
  else
    {
      guint current;
      g_autoptr (GtkStringList) choices = make_choices (self, &current);

      self->popover = sxt_choice_popover_new (_ (row->label), choices, current, chosen_cb, self);
      if (row->kind == SXT_KIND_REFERENCE)
        allow_adding (self);
    }
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_DEFAULT);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
row_activated_cb (GtkListBox *box, GtkListBoxRow *row, SxtChosenRow *self)
{
  if (row == GTK_LIST_BOX_ROW (self) && get_record (self) != NULL)
    open_popover (self);
}

static void
sxt_chosen_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sxt_chosen_row_parent_class)->root (widget);
  sxt_row_follow_list (widget, G_CALLBACK (row_activated_cb));
}

static void
sxt_chosen_row_leave (SxtFieldRow *row)
{
  g_clear_pointer (&SXT_CHOSEN_ROW (row)->popover, gtk_widget_unparent);
}

static GtkWidget *
sxt_chosen_row_build (SxtFieldRow *row, GtkBox *box)
{
  SxtChosenRow *self = SXT_CHOSEN_ROW (row);
  gboolean is_computed = (get_table_row (self)->flags & SXT_FIELD_COMPUTED) != 0;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->gone = sxt_field_row_make_sign ("dialog-warning-symbolic");
  gtk_widget_set_visible (self->gone, FALSE);
  self->value = sxt_field_row_make_label (NULL, FALSE);
  gtk_label_set_lines (GTK_LABEL (self->value), 3);
  gtk_label_set_ellipsize (GTK_LABEL (self->value), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), self->gone);
  gtk_box_append (GTK_BOX (line), self->value);
  gtk_box_append (box, line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !is_computed);
  gtk_widget_set_focusable (GTK_WIDGET (self), !is_computed);
  if (is_computed)
    return NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  return sxt_field_row_make_sign ("pan-down-symbolic");
}

static void
sxt_chosen_row_dispose (GObject *object)
{
  g_clear_pointer (&SXT_CHOSEN_ROW (object)->popover, gtk_widget_unparent);
  G_OBJECT_CLASS (sxt_chosen_row_parent_class)->dispose (object);
}

static void
sxt_chosen_row_finalize (GObject *object)
{
  g_ptr_array_unref (SXT_CHOSEN_ROW (object)->ids);
  G_OBJECT_CLASS (sxt_chosen_row_parent_class)->finalize (object);
}

static void
sxt_chosen_row_class_init (SxtChosenRowClass *klass)
{
  SxtFieldRowClass *row_class = SXT_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_chosen_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sxt_chosen_row_finalize;
  GTK_WIDGET_CLASS (klass)->root = sxt_chosen_row_root;
  row_class->build = sxt_chosen_row_build;
  row_class->update = sxt_chosen_row_update;
  row_class->leave = sxt_chosen_row_leave;
}

static void
sxt_chosen_row_init (SxtChosenRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}
