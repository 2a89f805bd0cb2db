/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search over a table of records. */
#include "app/row-search.h"

#include <glib/gi18n-lib.h>

#include "app/area-page.h"

struct _SxtRowSearch
{
  AdwBin parent_instance;

  GtkEditable *entry;
  GtkLabel *found;

  SxtRecordsModel *model; /* (nullable) */
  GPtrArray *before;      /* what was selected when it was opened */
};

G_DEFINE_FINAL_TYPE (SxtRowSearch, sxt_row_search, ADW_TYPE_BIN)

typedef enum
{
  PROP_OPEN = 1,
} SxtRowSearchProperty;

static GParamSpec *properties[PROP_OPEN + 1];
static guint searched_signal, left_signal;

static GtkSearchBar *
get_bar (SxtRowSearch *self)
{
  return GTK_SEARCH_BAR (adw_bin_get_child (ADW_BIN (self)));
}

static void
changed_cb (SxtRowSearch *self)
{
  if (self->model == NULL)
    return;
  sxt_records_model_set_search (self->model, gtk_editable_get_text (self->entry));
  g_signal_emit (self, searched_signal, 0);
}

/* What was selected before is again, unless something else was found and picked. */
static void
mode_cb (SxtRowSearch *self)
{
  if (sxt_row_search_is_open (self))
    {
      g_clear_pointer (&self->before, g_ptr_array_unref);
      self->before = self->model != NULL ? sxt_records_model_dup_selected (self->model) : NULL;
    }
  else
    {
      gtk_editable_set_text (self->entry, "");
      if (self->model != NULL && self->before != NULL &&
          sxt_records_model_get_position (self->model) == GTK_INVALID_LIST_POSITION)
        sxt_records_model_select (self->model, self->before);
      g_clear_pointer (&self->before, g_ptr_array_unref);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
stop_cb (SxtRowSearch *self)
{
  sxt_row_search_close (self);
  g_signal_emit (self, left_signal, 0);
}

static void
activate_cb (SxtRowSearch *self)
{
  if (self->model == NULL || sxt_records_model_get_n_shown (self->model) == 0)
    return;
  sxt_records_model_select_position (self->model, 0);
  g_signal_emit (self, left_signal, 0);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, SxtRowSearch *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  activate_cb (self);
  return GDK_EVENT_STOP;
}

static void
sxt_row_search_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    g_value_set_boolean (value, sxt_row_search_is_open (SXT_ROW_SEARCH (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_row_search_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    gtk_search_bar_set_search_mode (get_bar (SXT_ROW_SEARCH (object)), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_row_search_dispose (GObject *object)
{
  SxtRowSearch *self = SXT_ROW_SEARCH (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SXT_TYPE_ROW_SEARCH);
  G_OBJECT_CLASS (sxt_row_search_parent_class)->dispose (object);
}

static void
sxt_row_search_class_init (SxtRowSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sxt_row_search_get_property;
  object_class->set_property = sxt_row_search_set_property;
  object_class->dispose = sxt_row_search_dispose;
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  searched_signal =
      g_signal_new ("searched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  left_signal =
      g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "row-search.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtRowSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, SxtRowSearch, found);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
sxt_row_search_init (SxtRowSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (get_bar (self), self->entry);
}

/**
 * sxt_row_search_set_model:
 * @self: a search
 * @model: (nullable): what to search in from now on; the search is closed
 */
void
sxt_row_search_set_model (SxtRowSearch *self, SxtRecordsModel *model)
{
  g_return_if_fail (SXT_IS_ROW_SEARCH (self));

  sxt_row_search_close (self);
  g_set_object (&self->model, model);
}

/**
 * sxt_row_search_set_key_capture:
 * @self: a search
 * @rows: where typing begins a search
 */
void
sxt_row_search_set_key_capture (SxtRowSearch *self, GtkWidget *rows)
{
  g_return_if_fail (SXT_IS_ROW_SEARCH (self));

  gtk_search_bar_set_key_capture_widget (get_bar (self), rows);
}

const char *
sxt_row_search_get_text (SxtRowSearch *self)
{
  g_return_val_if_fail (SXT_IS_ROW_SEARCH (self), "");

  return gtk_editable_get_text (self->entry);
}

gboolean
sxt_row_search_is_open (SxtRowSearch *self)
{
  g_return_val_if_fail (SXT_IS_ROW_SEARCH (self), FALSE);

  return gtk_search_bar_get_search_mode (get_bar (self));
}

void
sxt_row_search_open (SxtRowSearch *self)
{
  g_return_if_fail (SXT_IS_ROW_SEARCH (self));

  gtk_search_bar_set_search_mode (get_bar (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
sxt_row_search_close (SxtRowSearch *self)
{
  g_return_if_fail (SXT_IS_ROW_SEARCH (self));

  gtk_search_bar_set_search_mode (get_bar (self), FALSE);
}

/**
 * sxt_row_search_update:
 * @self: a search
 * @n: how many rows there are
 *
 * Says how many of them were found.
 */
void
sxt_row_search_update (SxtRowSearch *self, guint n)
{
  g_autofree char *found = NULL;

  g_return_if_fail (SXT_IS_ROW_SEARCH (self));

  /* Translators: how many rows a search has found, of how many */
  if (self->model != NULL && *sxt_row_search_get_text (self) != '\0')
    found = g_strdup_printf (_ ("%u of %u"), sxt_records_model_get_n_shown (self->model), n);
  gtk_label_set_text (self->found, found != NULL ? found : "");
}
