/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from a field to its finding, and back to the very field. */
#include "app/mend-path.h"

#include "app/mend-sheet.h"
#include "app/record-form.h"
#include "app/shown.h"

struct _SxtMendPath
{
  GObject parent_instance;

  SxtWindow *window; /* (unowned): it owns this */
  SxtFindingsPane *pane;
  SxtFindingsPane *record_pane;
  AdwViewStack *faces;

  GtkWidget *origin; /* (nullable): what had the focus last, outside of what there is to mend */
  int area;          /* where that was */
  SxtTarget target;  /* which field it edits; without id: none */
  gboolean is_under_way;
  gboolean is_resting;
};

G_DEFINE_FINAL_TYPE (SxtMendPath, sxt_mend_path, G_TYPE_OBJECT)

static gboolean
is_in (GtkWidget *widget, gpointer ancestor)
{
  return widget == ancestor || gtk_widget_is_ancestor (widget, ancestor);
}

/* ---- Where one was ---- */

static void
remember (SxtMendPath *self, GtkWidget *focus)
{
  SxtView *view = sxt_window_get_view (self->window);
  SxtTarget target = { 0 };

  if (!view)
    return;
  if (!sxt_view_get_focused (view, &target.list, &target.id, &target.field) && !is_in (focus, view))
    return;

  g_set_weak_pointer (&self->origin, focus);
  g_free (self->target.id);
  self->target = target;
  self->area = sxt_window_get_area (self->window);
}

/* While a form gives way to what there is to mend, GTK looks for another place for the focus: that is none to return
 * to. */
static void
focus_cb (SxtMendPath *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  if (!focus || self->is_resting)
    return;
  if (is_in (focus, self->pane) || is_in (focus, self->record_pane))
    self->is_under_way = FALSE;
  else if (!self->is_under_way)
    remember (self, focus);
}

/**
 * sxt_mend_path_set_resting:
 * @is_resting: whether the plan is being taken away, and all places in it
 */
void
sxt_mend_path_set_resting (SxtMendPath *self, gboolean is_resting)
{
  g_return_if_fail (SXT_IS_MEND_PATH (self));

  self->is_resting = is_resting;
  self->is_under_way = FALSE;
  g_clear_weak_pointer (&self->origin);
  g_clear_pointer (&self->target.id, g_free);
}

/* ---- There ---- */

/* In a narrow window a form is a page of its own, with a sheet of its own. */
static SxtFindingsPane *
get_pane (SxtMendPath *self)
{
  GtkWidget *sheet = gtk_widget_get_ancestor (GTK_WIDGET (self->record_pane), SXT_TYPE_MEND_SHEET);

  return sheet && gtk_widget_get_mapped (sheet) ? self->record_pane : self->pane;
}

static void
bring_pane (SxtMendPath *self)
{
  self->is_under_way = TRUE;
  g_object_set (self->window, "findings-shown", TRUE, NULL);
  adw_view_stack_set_visible_child_name (self->faces, "mend");
}

/**
 * sxt_mend_path_open:
 * @check_id: "schools/ready"
 * @case_number: which of its cases
 * @record: (nullable): the id of the record from which one comes
 *
 * Opens the finding where it stands; a finding of another area together with all else that concerns the record.
 */
void
sxt_mend_path_open (SxtMendPath *self, const char *check_id, guint case_number, const char *record)
{
  SxtFindingsPane *pane = get_pane (self);

  g_return_if_fail (SXT_IS_MEND_PATH (self));

  bring_pane (self);
  if (sxt_findings_pane_present (pane, check_id, case_number) || pane == self->record_pane)
    return;

  sxt_findings_pane_set_record (pane, NULL);
  if (sxt_findings_pane_present (pane, check_id, case_number) || !record)
    return;
  sxt_findings_pane_set_record (pane, record);
  sxt_findings_pane_present (pane, check_id, case_number);
}

static const SxtSign *
find_sign (SxtMendPath *self, const char *id, int field)
{
  SxtSigns *signs = sxt_session_get_signs (sxt_window_get_session (self->window));
  const SxtSign *sign = field >= 0 ? sxt_signs_get_worst (signs, id, field) : NULL;

  return sign ? sign : sxt_signs_get_worst (signs, id, SXT_SIGNS_ANY_FIELD);
}

static void
go_there (SxtMendPath *self)
{
  SxtView *view = sxt_window_get_view (self->window);
  GtkWidget *face = view ? sxt_view_get_face (view) : NULL;
  SxtRecord *shown = SXT_IS_RECORD_FORM (face) ? sxt_record_form_get_record (SXT_RECORD_FORM (face)) : NULL;
  const char *id = self->target.id ? self->target.id : shown ? sxt_record_get_id (shown) : NULL;
  const SxtSign *sign = id ? find_sign (self, id, self->target.id ? self->target.field : -1) : NULL;

  if (sign)
    {
      g_autofree char *check_id = g_strdup (sign->finding->check->id);
      g_autofree char *record = g_strdup (id);

      sxt_mend_path_open (self, check_id, sign->case_number, record);
      return;
    }

  bring_pane (self);
  if (!sxt_findings_pane_present_first (get_pane (self)))
    self->is_under_way = FALSE;
}

/* ---- And back ---- */

static void
reach_cb (GtkWidget *widget, gpointer data)
{
  gtk_widget_grab_focus (widget);
}

/**
 * sxt_mend_path_go_back:
 *
 * Gives the focus back to the field from which the planner came, or to the view.
 */
void
sxt_mend_path_go_back (SxtMendPath *self)
{
  SxtView *view;

  g_return_if_fail (SXT_IS_MEND_PATH (self));

  view = sxt_window_get_view (self->window);
  if (adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self->window)))
    g_object_set (self->window, "findings-shown", FALSE, NULL);
  if (self->origin && self->area == sxt_window_get_area (self->window) &&
      gtk_widget_get_root (self->origin) == GTK_ROOT (self->window))
    {
      if (gtk_widget_is_ancestor (self->origin, adw_view_stack_get_child_by_name (self->faces, "face")))
        adw_view_stack_set_visible_child_name (self->faces, "face");
      sxt_when_shown (self->origin, reach_cb, NULL, NULL);
    }
  else if (self->target.id)
    {
      SxtTarget target = { self->target.list, g_strdup (self->target.id), self->target.field, NULL };

      sxt_window_show_target (self->window, self->area, &target);
      g_free (target.id);
    }
  else if (view)
    gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD);
}

/**
 * sxt_mend_path_walk:
 *
 * From a field to its finding; from a finding back.
 */
void
sxt_mend_path_walk (SxtMendPath *self)
{
  GtkWidget *focus;

  g_return_if_fail (SXT_IS_MEND_PATH (self));

  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  if (focus && (is_in (focus, self->pane) || is_in (focus, self->record_pane)))
    sxt_mend_path_go_back (self);
  else if (sxt_window_get_area (self->window) >= 0)
    go_there (self);
}

/* A sheet is closed by Escape anyway, and gives the focus back. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, SxtMendPath *self)
{
  if (keyval != GDK_KEY_Escape || adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self->window)))
    return GDK_EVENT_PROPAGATE;

  sxt_mend_path_go_back (self);
  return GDK_EVENT_STOP;
}

/* ---- The object ---- */

static void
sxt_mend_path_dispose (GObject *object)
{
  SxtMendPath *self = SXT_MEND_PATH (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_pointer (&self->target.id, g_free);
  g_clear_object (&self->pane);
  g_clear_object (&self->record_pane);
  g_clear_object (&self->faces);
  G_OBJECT_CLASS (sxt_mend_path_parent_class)->dispose (object);
}

static void
sxt_mend_path_class_init (SxtMendPathClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_mend_path_dispose;
}

static void
sxt_mend_path_init (SxtMendPath *self)
{
  self->area = -1;
}

/**
 * sxt_mend_path_new:
 * @window: a window, which owns the path
 * @pane: its findings
 * @record_pane: those of the record whose form is a page of its own
 * @faces: the faces of its end pane
 */
SxtMendPath *
sxt_mend_path_new (SxtWindow *window, SxtFindingsPane *pane, SxtFindingsPane *record_pane, AdwViewStack *faces)
{
  SxtMendPath *self = g_object_new (SXT_TYPE_MEND_PATH, NULL);
  GtkWidget *panes[] = { GTK_WIDGET (pane), GTK_WIDGET (record_pane) };

  self->window = window;
  self->pane = g_object_ref (pane);
  self->record_pane = g_object_ref (record_pane);
  self->faces = g_object_ref (faces);
  g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      GtkEventController *keys = gtk_event_controller_key_new ();

      g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_DEFAULT);
      gtk_widget_add_controller (panes[i], keys);
    }

  return self;
}
