/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing schools: the file says what it is, the planner says whose schools she wants, and sees what will change.
 * Reading goes on in a worker, with a copy of the project; nothing is written before the one button. */
#include "app/import-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/district-chooser.h"
#include "app/import-run.h"
#include "base/format.h"
#include "model/all.h"

#define MOST_NEW 10

struct _SxtImportDialog
{
  AdwDialog parent_instance;

  AdwToolbarView *toolbars;
  AdwWindowTitle *heading;
  GtkButton *cancel;
  GtkButton *go;
  GtkStack *pages;
  AdwStatusPage *failed;
  SxtDistrictChooser *chooser;
  AdwActionRow *what;
  AdwActionRow *whose;
  GtkButton *change;
  AdwToggleGroup *filter;
  GtkBox *groups;
  GtkLabel *notes;
  GtkWidget *foot;

  SxtSession *session;
  GtkWidget *parent;
  GPtrArray *files;
  char *district;
  SxtImportSurvey *survey;
  SxtImportPreview *preview;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SxtImportDialog, sxt_import_dialog, ADW_TYPE_DIALOG)

static void
show_page (SxtImportDialog *self, const char *name, const char *title, const char *button)
{
  gtk_stack_set_visible_child_name (self->pages, name);
  adw_window_title_set_title (self->heading, title);
  gtk_widget_set_visible (GTK_WIDGET (self->go), button != NULL);
  if (button != NULL)
    gtk_button_set_label (self->go, button);
  gtk_widget_set_visible (self->foot, g_str_equal (name, "preview"));
}

static void
show_failure (SxtImportDialog *self, GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  adw_status_page_set_description (self->failed, text);
  show_page (self, "failed", _ ("Import Schools"), NULL);
}

static void previewed_cb (GObject *source, GAsyncResult *result, gpointer data);

static void
start_preview (SxtImportDialog *self)
{
  show_page (self, "wait", _ ("Import Schools"), NULL);
  sxt_import_run_preview_async (self, sxt_session_get_project (self->session), self->files, self->district,
                                self->cancellable, previewed_cb, NULL);
}

static void
clear_box (GtkWidget *box, void (*remove) (gpointer, GtkWidget *))
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    remove (box, child);
}

static char *
count_schools (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u school", "%u schools", n), n);
}

/* Whose schools */

static void
show_districts (SxtImportDialog *self)
{
  sxt_district_chooser_set_survey (self->chooser, self->survey, self->district);
  show_page (self, "district", _ ("Choose a District"), _ ("C_ontinue"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->go), self->district != NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->chooser));
}

static void
district_cb (SxtImportDialog *self)
{
  g_set_str (&self->district, sxt_district_chooser_get_district (self->chooser));
  gtk_widget_set_sensitive (GTK_WIDGET (self->go), self->district != NULL);
}

/* What will change */

static GtkWidget *
make_group (SxtImportDialog *self, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (self->groups, group);
  return group;
}

static GtkWidget *
make_row (const SxtImportRow *item, const char *icon, const char *subtitle, const char *aside)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 item->name != NULL ? item->name : _ ("School without a name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  if (aside != NULL)
    {
      GtkWidget *label = gtk_label_new (aside);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }

  return row;
}

static GtkWidget *
make_refused (const SxtImportRow *item)
{
  g_autofree char *reason = sxt_message_format (item->reason);
  g_autofree char *cause = item->cause != NULL ? sxt_message_format (item->cause) : NULL;
  g_autofree char *text = cause != NULL ? g_strjoin (" ", reason, cause, NULL) : g_strdup (reason);
  g_autofree char *number = sxt_format_integer (item->line);
  g_autofree char *line = g_strdup_printf (_ ("line %s"), number);

  return make_row (item, "sxt-at-risk-symbolic", text, line);
}

static GtkWidget *
make_changed (const SxtImportRow *item)
{
  const SxtRecordType *type = sxt_record_type_get (SXT_SCHOOLS);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *count =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u field", "%u fields", item->n_changes), item->n_changes);

  for (guint i = 0; i < item->n_changes; i++)
    {
      g_autofree char *old_text = sxt_import_change_dup_old (&item->changes[i]);
      g_autofree char *new_text = sxt_import_change_dup_new (&item->changes[i]);

      g_string_append_printf (text, "%s%s: %s → %s", i > 0 ? "\n" : "", _ (type->fields[item->changes[i].field].label),
                              old_text != NULL ? old_text : "–", new_text != NULL ? new_text : "–");
    }

  return make_row (item, "document-edit-symbolic", text->str, count);
}

static GtkWidget *
make_new (const SxtImportRow *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < item->n_changes; i++)
    if (item->changes[i].field == SXT_SCHOOL_LEVEL || item->changes[i].field == SXT_SCHOOL_ENROLLMENT)
      {
        g_autofree char *value = sxt_import_change_dup_new (&item->changes[i]);

        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
      }

  return make_row (item, "list-add-symbolic", text->str, item->nces_id);
}

static void
more_cb (GtkWidget *button)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (button), "rows");

  for (guint i = 0; i < rows->len; i++)
    gtk_widget_set_visible (rows->pdata[i], TRUE);
  gtk_widget_set_visible (button, FALSE);
  gtk_widget_child_focus (rows->pdata[0], GTK_DIR_TAB_FORWARD);
}

/* A long list is folded after ten. */
static void
add_more (GtkWidget *group, GPtrArray *rows)
{
  GtkWidget *button = adw_button_row_new ();
  g_autofree char *text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u more", "Show %u more", rows->len), rows->len);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), text);
  g_object_set_data_full (G_OBJECT (button), "rows", g_ptr_array_ref (rows), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (button, "activated", G_CALLBACK (more_cb), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
}

static const struct
{
  SxtImportState state;
  const char *name;
  const char *title;
  const char *description;
  GtkWidget *(*make) (const SxtImportRow *);
} kinds[] = {
  { SXT_IMPORT_REFUSED, "refused", N_ ("Refused"), NULL, make_refused },
  { SXT_IMPORT_CHANGED, "changed", N_ ("Changed"),
    N_ ("Only what the file knows. Waves, scores and notes stay as they are."), make_changed },
  { SXT_IMPORT_NEW, "new", N_ ("New"), NULL, make_new },
};

static void
fill_groups (SxtImportDialog *self)
{
  const char *wanted = adw_toggle_group_get_active_name (self->filter);

  clear_box (GTK_WIDGET (self->groups), (void (*) (gpointer, GtkWidget *)) gtk_box_remove);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GPtrArray) folded = g_ptr_array_new ();
      gboolean is_all = g_strcmp0 (wanted, "all") == 0;
      GtkWidget *group;
      guint shown = 0;

      if (sxt_import_preview_count (self->preview, kinds[k].state) == 0 ||
          (!is_all && g_strcmp0 (wanted, kinds[k].name) != 0))
        continue;
      group = make_group (self, _ (kinds[k].title), kinds[k].description != NULL ? _ (kinds[k].description) : NULL);
      for (guint i = 0; i < sxt_import_preview_get_n_rows (self->preview); i++)
        {
          const SxtImportRow *item = sxt_import_preview_get_row (self->preview, i);
          GtkWidget *row;

          if (item->state != kinds[k].state)
            continue;
          row = kinds[k].make (item);
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
          if (is_all && kinds[k].state == SXT_IMPORT_NEW && ++shown > MOST_NEW)
            {
              gtk_widget_set_visible (row, FALSE);
              g_ptr_array_add (folded, row);
            }
        }
      if (folded->len > 0)
        add_more (group, folded);
    }
}

static void
add_toggle (SxtImportDialog *self, const char *name, char *label)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (self->filter, toggle);
  g_free (label);
}

static void
fill_filter (SxtImportDialog *self)
{
  guint n_new = sxt_import_preview_count (self->preview, SXT_IMPORT_NEW);
  guint changed = sxt_import_preview_count (self->preview, SXT_IMPORT_CHANGED);
  guint refused = sxt_import_preview_count (self->preview, SXT_IMPORT_REFUSED);

  adw_toggle_group_remove_all (self->filter);
  add_toggle (self, "all", g_strdup_printf (_ ("All %u"), n_new + changed + refused));
  add_toggle (self, "new", g_strdup_printf (_ ("%u New"), n_new));
  add_toggle (self, "changed", g_strdup_printf (_ ("%u Changed"), changed));
  add_toggle (self, "refused", g_strdup_printf (_ ("%u Refused"), refused));
  adw_toggle_group_set_active_name (self->filter, "all");
}

static void
filter_cb (SxtImportDialog *self)
{
  if (self->preview != NULL && adw_toggle_group_get_active_name (self->filter) != NULL)
    fill_groups (self);
}

static void
fill_notes (SxtImportDialog *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint unchanged = sxt_import_preview_count (self->preview, SXT_IMPORT_UNCHANGED);

  if (unchanged > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, "%u school is as the plan has it.",
                                         "%u schools are as the plan has them.", unchanged),
                            unchanged);
  for (guint i = 0; i < sxt_import_preview_get_n_notes (self->preview); i++)
    {
      g_autofree char *note = sxt_message_format (sxt_import_preview_get_note (self->preview, i));

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", note);
    }
  gtk_label_set_text (self->notes, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), text->len > 0);
}

static void
show_preview (SxtImportDialog *self)
{
  const SxtImportDistrict *district = sxt_import_preview_get_district (self->preview);
  guint taken = sxt_import_preview_get_n_taken (self->preview);
  g_autofree char *title = sxt_import_preview_dup_title (self->preview);
  g_autofree char *schools = count_schools (sxt_import_preview_get_n_in_file (self->preview));
  g_autofree char *known = g_strdup_printf (_ ("Recognized by its columns · %s"), schools);
  g_autofree char *button =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Import %u School", "_Import %u Schools", taken), taken);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what), title);
  adw_action_row_set_subtitle (self->what, known);
  gtk_widget_set_visible (GTK_WIDGET (self->whose), district != NULL);
  if (district != NULL)
    {
      g_autofree char *name =
          district->state != NULL
              ? g_strdup_printf ("%s, %s", district->name != NULL ? district->name : district->id, district->state)
              : g_strdup (district->name != NULL ? district->name : district->id);
      g_autofree char *count = count_schools (district->n_schools);
      g_autofree char *where = g_strdup_printf (_ ("District %s · %s in the file"), district->id, count);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->whose), name);
      adw_action_row_set_subtitle (self->whose, where);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->change), sxt_import_survey_get_n_districts (self->survey) > 1);
  fill_filter (self);
  fill_groups (self);
  fill_notes (self);
  show_page (self, "preview", _ ("Import Schools"), button);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go), taken > 0);
  adw_dialog_set_default_widget (ADW_DIALOG (self), GTK_WIDGET (self->go));
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SxtImportDialog *self = SXT_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  SxtImportPreview *preview = sxt_import_run_preview_finish (result, &error);

  if (preview == NULL)
    {
      show_failure (self, error);
      return;
    }
  g_clear_pointer (&self->preview, sxt_import_preview_unref);
  self->preview = preview;
  show_preview (self);
}

/* The plan's own district, if the file has it; else the only one; else the planner says. */
static void
surveyed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SxtImportDialog *self = SXT_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  SxtRecord *plan = sxt_project_get_single (sxt_session_get_project (self->session), SXT_PLAN);
  const char *own = sxt_record_get_string (plan, SXT_PLAN_NCES_ID);

  self->survey = sxt_import_run_survey_finish (result, &error);
  if (self->survey == NULL)
    {
      show_failure (self, error);
      return;
    }

  if (own != NULL && sxt_import_survey_find_district (self->survey, own) != NULL)
    self->district = g_strdup (own);
  if (self->district == NULL && sxt_import_survey_get_n_districts (self->survey) > 1)
    show_districts (self);
  else
    start_preview (self);
}

static void
go_cb (SxtImportDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->go)) || !gtk_widget_get_sensitive (GTK_WIDGET (self->go)))
    return;
  if (g_str_equal (gtk_stack_get_visible_child_name (self->pages), "district"))
    {
      start_preview (self);
      return;
    }

  label = sxt_import_preview_dup_label (self->preview);
  if (!sxt_import_preview_apply (self->preview, sxt_session_get_project (self->session), &error))
    {
      show_failure (self, error);
      return;
    }
  if (self->parent != NULL)
    gtk_widget_activate_action (self->parent, "win.toast-undo", "s", label);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
change_cb (SxtImportDialog *self)
{
  show_districts (self);
}

static void
cancel_cb (SxtImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
choose_again_cb (SxtImportDialog *self)
{
  g_autoptr (SxtSession) session = g_object_ref (self->session);
  GtkWidget *parent = self->parent;

  adw_dialog_close (ADW_DIALOG (self));
  if (parent != NULL)
    sxt_import_dialog_choose (session, parent);
}

static void
sxt_import_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (SXT_IMPORT_DIALOG (dialog)->cancellable);
}

static void
sxt_import_dialog_dispose (GObject *object)
{
  SxtImportDialog *self = SXT_IMPORT_DIALOG (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->district, g_free);
  g_clear_pointer (&self->survey, sxt_import_survey_unref);
  g_clear_pointer (&self->preview, sxt_import_preview_unref);

  gtk_widget_dispose_template (GTK_WIDGET (self), SXT_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (sxt_import_dialog_parent_class)->dispose (object);
}

static void
sxt_import_dialog_class_init (SxtImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = sxt_import_dialog_closed;

  g_type_ensure (SXT_TYPE_DISTRICT_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sextantplan/Sextant/import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, toolbars);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, go);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, chooser);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, what);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, whose);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, change);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, filter);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, SxtImportDialog, foot);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, district_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
sxt_import_dialog_init (SxtImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sxt_import_dialog_present:
 * @session: where the schools go
 * @files: (transfer none): list of GFile, at least one
 * @parent: the window
 *
 * Reads @files and shows what importing them would change.
 *
 * Returns: (transfer none): the dialog, shown
 */
SxtImportDialog *
sxt_import_dialog_present (SxtSession *session, GListModel *files, GtkWidget *parent)
{
  SxtImportDialog *self = g_object_new (SXT_TYPE_IMPORT_DIALOG, NULL);
  g_autofree char *name = NULL;

  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->parent, parent);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (self->files, g_list_model_get_item (files, i));
  name = g_file_get_basename (self->files->pdata[0]);
  adw_window_title_set_subtitle (self->heading, name);

  show_page (self, "wait", _ ("Import Schools"), NULL);
  sxt_import_run_survey_async (self, self->files, self->cancellable, surveyed_cb, NULL);
  adw_dialog_present (ADW_DIALOG (self), parent);
  return self;
}

typedef struct
{
  SxtSession *session;
  GtkWidget *parent;
} Choice;

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Choice *choice = data;
  g_autoptr (SxtSession) session = choice->session;
  g_autoptr (GtkWidget) parent = choice->parent;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  /* NULL: she closed it, which is no error. */
  if (files != NULL && g_list_model_get_n_items (files) > 0)
    sxt_import_dialog_present (session, files, parent);
}

/**
 * sxt_import_dialog_choose:
 * @session: where the schools go
 * @parent: the window
 *
 * Asks for files, then shows what importing them would change.
 */
void
sxt_import_dialog_choose (SxtSession *session, GtkWidget *parent)
{
  g_autoptr (GtkFileDialog) dialog = sxt_import_run_new_file_dialog ();
  Choice *choice = g_new0 (Choice, 1);

  choice->session = g_object_ref (session);
  choice->parent = g_object_ref (parent);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, chosen_cb, choice);
}
