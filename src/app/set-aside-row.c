/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is set aside: what it is, why, by whom and until when, and the way back. */
#include "app/set-aside-row.h"

#include "app/area-page.h"
#include "base/format.h"
#include "checks/mending.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>

struct _SxtSetAsideRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *reason;
  GtkLabel *caption;
  GtkWidget *again;

  SxtEngine *engine;
  SxtRecord *set_aside;
};

G_DEFINE_FINAL_TYPE (SxtSetAsideRow, sxt_set_aside_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_again (SxtSetAsideRow *self)
{
  g_autofree char *title = sxt_set_aside_dup_title (self->set_aside);
  /* Translators: a record or check that had been set aside */
  g_autofree char *words = g_strdup_printf (_ ("%s counts again"), title);
  g_autoptr (GtkWidget) pane = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self)));

  if (sxt_set_aside_end (self->set_aside, sxt_engine_get_date (self->engine)))
    gtk_widget_activate_action (pane, "win.toast-undo", "s", words);
}

static gboolean
sxt_set_aside_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static gboolean
sxt_set_aside_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SXT_SET_ASIDE_ROW (widget)->again);
}

static void
sxt_set_aside_row_dispose (GObject *object)
{
  SxtSetAsideRow *self = SXT_SET_ASIDE_ROW (object);

  g_clear_object (&self->set_aside);
  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_SET_ASIDE_ROW);
  G_OBJECT_CLASS (sxt_set_aside_row_parent_class)->dispose (object);
}

static void
sxt_set_aside_row_class_init (SxtSetAsideRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_set_aside_row_dispose;
  widget_class->focus = sxt_set_aside_row_focus;
  widget_class->grab_focus = sxt_set_aside_row_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "set-aside-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtSetAsideRow, title);
  gtk_widget_class_bind_template_child (widget_class, SxtSetAsideRow, reason);
  gtk_widget_class_bind_template_child (widget_class, SxtSetAsideRow, caption);
  gtk_widget_class_bind_template_child (widget_class, SxtSetAsideRow, again);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
}

static void
sxt_set_aside_row_init (SxtSetAsideRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sxt_set_aside_row_new:
 * @engine: the engine of the plan
 * @set_aside: a record of it
 */
GtkWidget *
sxt_set_aside_row_new (SxtEngine *engine, SxtRecord *set_aside)
{
  SxtSetAsideRow *self = g_object_new (SXT_TYPE_SET_ASIDE_ROW, NULL);

  self->engine = g_object_ref (engine);
  self->set_aside = g_object_ref (set_aside);

  return GTK_WIDGET (self);
}

/* "D. Alvarez, Mar 15 · until Sep 1, 2027", as far as it was written. */
static char *
dup_caption (SxtRecord *set_aside)
{
  SxtRecord *person = sxt_record_get_target (set_aside, SXT_SET_ASIDE_BY);
  SxtDate date = sxt_record_get_date (set_aside, SXT_SET_ASIDE_DATE);
  SxtDate until = sxt_record_get_date (set_aside, SXT_SET_ASIDE_UNTIL);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (person)
    g_ptr_array_add (parts, sxt_record_dup_title (person));
  if (date != SXT_DATE_NONE)
    g_ptr_array_add (parts, sxt_format_date (date, SXT_DATE_MEDIUM));
  if (until != SXT_DATE_NONE)
    {
      g_autofree char *day = sxt_format_date (until, SXT_DATE_MEDIUM);

      g_ptr_array_add (parts, g_strdup_printf (_ ("until %s"), day));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * sxt_set_aside_row_update:
 *
 * Says it again, in place.
 */
void
sxt_set_aside_row_update (SxtSetAsideRow *self)
{
  const char *id, *reason;
  const SxtCheck *check;
  g_autofree char *title = NULL, *words = NULL, *caption = NULL;

  g_return_if_fail (SXT_IS_SET_ASIDE_ROW (self));

  id = sxt_record_get_string (self->set_aside, SXT_SET_ASIDE_CHECK);
  check = id ? sxt_checks_find (id) : NULL;
  title = sxt_set_aside_dup_title (self->set_aside);
  reason = sxt_record_get_string (self->set_aside, SXT_SET_ASIDE_REASON);
  caption = dup_caption (self->set_aside);
  /* Translators: what is set aside: a record, and what the check asks of it */
  words = check && sxt_record_has (self->set_aside, SXT_SET_ASIDE_RECORD)
              ? g_strdup_printf (_ ("%s · %s"), title, _ (check->title))
              : g_strdup (title);

  gtk_label_set_text (self->title, words);
  gtk_label_set_text (self->reason, reason ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gtk_label_set_text (self->caption, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->again), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}
