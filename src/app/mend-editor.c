/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who mends a finding, by when, and what will be done: typed where the finding is read. */
#include "app/mend-editor.h"

#include "app/area-page.h"
#include "app/choice-row.h"
#include "app/editor.h"
#include "app/field-row.h"
#include "app/field-text.h"
#include "app/window.h"
#include "app/words.h"
#include "checks/mending.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>

/* A pause in typing, after which a text comes or goes; as long as typing joins one step. */
#define PAUSE_MS 1000

struct _SxtMendEditor
{
  AdwBin parent_instance;

  GtkWidget *about_list;
  SxtChoiceRow *about;
  SxtChoiceRow *who;
  GtkListBox *due_list;
  GtkListBox *what_list;

  SxtProject *project;
  SxtRecord *draft;  /* what stands in the rows; never in the project */
  SxtRecord *mend;   /* (nullable): what the project has */
  SxtRecord *whole;  /* (nullable): what it has for the whole check */
  SxtRecord *one;    /* (nullable): what it has for the record */
  GPtrArray *people; /* of SxtRecord: who is offered */
  char *check;
  char *record;      /* (nullable): the record of the case, if its fix may be apart */
  gboolean is_whole; /* whether the rows are about the whole check */
  gboolean is_pulling;
  guint pause; /* a text waits to be written */
};

G_DEFINE_FINAL_TYPE (SxtMendEditor, sxt_mend_editor, ADW_TYPE_BIN)

/* ---- From the plan to the rows ---- */

static void
show_who (SxtMendEditor *self)
{
  const char *id = sxt_record_get_string (self->draft, SXT_MEND_OWNER);
  SxtRecord *person = id ? sxt_project_lookup (self->project, id) : NULL;
  g_autofree char *name = person ? sxt_record_dup_title (person)
                          : id   ? g_strdup (_ ("Removed"))
                                 : sxt_field_dup_absent (SXT_MENDS, SXT_MEND_OWNER);

  sxt_choice_row_set_value (self->who, name, !id);
}

static void
show_about (SxtMendEditor *self)
{
  SxtRecord *record = self->record ? sxt_project_lookup (self->project, self->record) : NULL;
  g_autofree char *title = record ? sxt_record_dup_title (record) : NULL;

  sxt_choice_row_set_value (self->about, self->is_whole || !title ? _ ("The whole check") : title, FALSE);
}

/* What is being typed stays; all else follows the plan. */
static void
pull (SxtMendEditor *self)
{
  static const int fields[] = { SXT_MEND_OWNER, SXT_MEND_DUE, SXT_MEND_WHAT };

  self->is_pulling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = self->mend ? sxt_record_dup_text (self->mend, fields[i]) : NULL;
      g_autofree char *old = sxt_record_dup_text (self->draft, fields[i]);

      if (g_strcmp0 (text, old) != 0 && !(fields[i] == SXT_MEND_WHAT && self->pause))
        sxt_record_set_text (self->draft, fields[i], text, NULL);
    }
  self->is_pulling = FALSE;
  show_who (self);
  show_about (self);
}

/* ---- From the rows to the plan ---- */

static void
write_now (SxtMendEditor *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  sxt_mend_write (self->project, self->mend, self->draft);
}

static void
pause_cb (gpointer data)
{
  SxtMendEditor *self = data;

  self->pause = 0;
  sxt_mend_write (self->project, self->mend, self->draft);
}

static void
draft_notify_cb (SxtMendEditor *self, GParamSpec *pspec)
{
  gboolean comes_or_goes = !self->mend || !sxt_mend_is_written (self->draft);

  if (self->is_pulling)
    return;

  /* Letter by letter the first word would make a step, and a text typed over would take the record away. */
  if (comes_or_goes && g_str_equal (pspec->name, "what"))
    {
      g_clear_handle_id (&self->pause, g_source_remove);
      self->pause = g_timeout_add_once (PAUSE_MS, pause_cb, self);
    }
  else
    write_now (self);
}

static void
commit (gpointer data)
{
  SxtMendEditor *self = data;

  if (self->pause)
    write_now (self);
}

/* What waits is not in the plan yet: it is given up before anything is undone. */
static gboolean
give_up (gpointer data)
{
  SxtMendEditor *self = data;

  if (!self->pause)
    return FALSE;
  g_clear_handle_id (&self->pause, g_source_remove);
  pull (self);
  return TRUE;
}

static const SxtEditorFuncs editor_funcs = { give_up, commit };

static void
chosen_cb (guint chosen, gpointer data)
{
  SxtMendEditor *self = data;
  SxtRecord *person = chosen > 0 && chosen <= self->people->len ? self->people->pdata[chosen - 1] : NULL;

  sxt_record_set_string (self->draft, SXT_MEND_OWNER, person ? sxt_record_get_id (person) : NULL);
  show_who (self);
}

/* The new person and that she mends it are one step. One without a name yet is opened, to be given one. */
static void
added_cb (int list, const char *name, gpointer data)
{
  SxtMendEditor *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (SxtRecord) person = sxt_record_new (list);
  SxtTarget target = { .list = list, .id = (char *) sxt_record_get_id (person), .field = SXT_PERSON_NAME };

  sxt_record_set_string (person, SXT_PERSON_NAME, name);
  sxt_project_begin (self->project, _ (sxt_record_type_get (list)->add_label));
  sxt_project_append (self->project, person, NULL);
  sxt_record_set_string (self->draft, SXT_MEND_OWNER, sxt_record_get_id (person));
  sxt_project_end (self->project, NULL);
  show_who (self);
  if (*name == '\0' && SXT_IS_WINDOW (root))
    sxt_window_show_target (SXT_WINDOW (root), sxt_window_get_area (SXT_WINDOW (root)), &target);
}

static void
on_who (SxtMendEditor *self)
{
  g_autofree char *nobody = sxt_field_dup_absent (SXT_MENDS, SXT_MEND_OWNER);
  g_autoptr (GtkStringList) choices = gtk_string_list_new ((const char *[]) { nobody, NULL });
  const char *id = sxt_record_get_string (self->draft, SXT_MEND_OWNER);
  guint current = 0;

  g_ptr_array_set_size (self->people, 0);
  for (guint i = 0; i < sxt_project_get_n (self->project, SXT_PEOPLE); i++)
    {
      SxtRecord *person = sxt_project_get (self->project, SXT_PEOPLE, i);

      g_ptr_array_add (self->people, g_object_ref (person));
      if (g_strcmp0 (id, sxt_record_get_id (person)) == 0)
        current = i + 1;
      gtk_string_list_take (choices, sxt_record_dup_title (person));
    }
  sxt_choice_row_offer (self->who, choices, current, chosen_cb, self);
}

/* ---- What it is about ---- */

static void
turn_to (SxtMendEditor *self, gboolean is_whole)
{
  const char *record = is_whole ? NULL : self->record;

  self->is_whole = is_whole;
  g_set_object (&self->mend, (is_whole ? self->whole : self->one));
  self->is_pulling = TRUE;
  sxt_record_set_text (self->draft, SXT_MEND_CHECK, self->check, NULL);
  sxt_record_set_text (self->draft, SXT_MEND_RECORD, record, NULL);
  self->is_pulling = FALSE;
  pull (self);
}

static void
about_chosen_cb (guint chosen, gpointer data)
{
  commit (data);
  turn_to (SXT_MEND_EDITOR (data), chosen == 1);
}

static void
on_about (SxtMendEditor *self)
{
  SxtRecord *record = sxt_project_lookup (self->project, self->record);
  g_autofree char *title = record ? sxt_record_dup_title (record) : g_strdup (self->record);
  g_autoptr (GtkStringList) choices = gtk_string_list_new ((const char *[]) { title, _ ("The whole check"), NULL });

  sxt_choice_row_offer (self->about, choices, self->is_whole ? 1 : 0, about_chosen_cb, self);
}

static void
focus_left_cb (SxtMendEditor *self)
{
  commit (self);
}

/* ---- The object ---- */

static void
sxt_mend_editor_dispose (GObject *object)
{
  SxtMendEditor *self = SXT_MEND_EDITOR (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->draft)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_object (&self->mend);
  g_clear_object (&self->whole);
  g_clear_object (&self->one);
  g_clear_object (&self->project);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_MEND_EDITOR);
  G_OBJECT_CLASS (sxt_mend_editor_parent_class)->dispose (object);
}

static void
sxt_mend_editor_finalize (GObject *object)
{
  SxtMendEditor *self = SXT_MEND_EDITOR (object);

  g_ptr_array_unref (self->people);
  g_free (self->check);
  g_free (self->record);
  G_OBJECT_CLASS (sxt_mend_editor_parent_class)->finalize (object);
}

static void
sxt_mend_editor_class_init (SxtMendEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_mend_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = sxt_mend_editor_finalize;

  g_type_ensure (SXT_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "mend-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtMendEditor, about_list);
  gtk_widget_class_bind_template_child (widget_class, SxtMendEditor, about);
  gtk_widget_class_bind_template_child (widget_class, SxtMendEditor, who);
  gtk_widget_class_bind_template_child (widget_class, SxtMendEditor, due_list);
  gtk_widget_class_bind_template_child (widget_class, SxtMendEditor, what_list);
}

static void
add_field (SxtMendEditor *self, GtkListBox *list, int field)
{
  GtkWidget *row = sxt_field_row_new (SXT_MENDS, field);

  gtk_list_box_append (list, row);
  sxt_field_row_set_record (SXT_FIELD_ROW (row), self->draft);
}

static void
sxt_mend_editor_init (SxtMendEditor *self)
{
  const SxtField *fields = sxt_record_type_get (SXT_MENDS)->fields;
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->draft = sxt_record_new (SXT_MENDS);
  add_field (self, self->due_list, SXT_MEND_DUE);
  add_field (self, self->what_list, SXT_MEND_WHAT);
  sxt_choice_row_set_label (self->who, _ (fields[SXT_MEND_OWNER].label));
  sxt_choice_row_allow_adding (self->who, SXT_PEOPLE, _ (sxt_record_type_get (SXT_PEOPLE)->add_label), added_cb);
  sxt_choice_row_set_label (self->about, _ (fields[SXT_MEND_RECORD].label));
  g_signal_connect_object (self->who, "asked", G_CALLBACK (on_who), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->about, "asked", G_CALLBACK (on_about), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify", G_CALLBACK (draft_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  sxt_editor_attach (GTK_WIDGET (self), &editor_funcs, self);
}

GtkWidget *
sxt_mend_editor_new (SxtProject *project)
{
  SxtMendEditor *self = g_object_new (SXT_TYPE_MEND_EDITOR, NULL);

  self->project = g_object_ref (project);

  return GTK_WIDGET (self);
}

static guint
count_open (const SxtFinding *finding)
{
  guint n = 0;

  for (guint i = 0; i < finding->cases->len; i++)
    n += sxt_case_is_open (g_ptr_array_index (finding->cases, i));

  return n;
}

/**
 * sxt_mend_editor_has_focus:
 *
 * Returns: whether somebody is writing in it
 */
gboolean
sxt_mend_editor_has_focus (SxtMendEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/**
 * sxt_mend_editor_update:
 * @finding: the finding, as it is now
 * @found: which of its cases is shown
 *
 * Shows the planned fix for the record of the case or, if there is only one, for the whole check. Where several cases
 * are open the planner says which of both is meant.
 */
void
sxt_mend_editor_update (SxtMendEditor *self, const SxtFinding *finding, const SxtCase *found)
{
  gboolean is_another;

  g_return_if_fail (SXT_IS_MEND_EDITOR (self));
  g_return_if_fail (finding != NULL && found != NULL);

  is_another = g_strcmp0 (self->check, finding->check->id) != 0 || g_strcmp0 (self->record, found->record) != 0;
  /* What somebody is typing stays about what it is about. */
  if (is_another && (self->pause || sxt_mend_editor_has_focus (self)))
    return;
  g_set_str (&self->check, finding->check->id);
  g_set_str (&self->record, found->record);
  g_set_object (&self->whole, sxt_finding_get_mend (finding, NULL));
  g_set_object (&self->one, (found->record ? sxt_finding_get_mend (finding, found->record) : NULL));
  gtk_widget_set_visible (self->about_list, found->record && (count_open (finding) > 1 || (self->one && self->whole)));
  if (is_another || !found->record)
    turn_to (self, !found->record || (!self->one && self->whole));
  else
    {
      g_set_object (&self->mend, (self->is_whole ? self->whole : self->one));
      pull (self);
    }
}
