/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan, first step: the district, with its schools from a file, or typed. */
#include "app/new-plan-district.h"

#include "app/area-page.h"
#include "app/field-row.h"
#include "app/import-run.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>

struct _SxtNewPlanDistrict
{
  AdwBin parent_instance;

  AdwActionRow *file_row;
  GtkCheckButton *file_check;
  GtkCheckButton *type_check;
  GtkWidget *spinner;
  GtkButton *choose;
  GtkWidget *problem_box;
  GtkLabel *problem;
  GtkListBox *fields;
  GtkWidget *district_row;

  SxtProject *project;
  char *typed;      /* (nullable): the district's name, while a file has another */
  GPtrArray *files; /* (nullable): that were read, or are */
  SxtImportSurvey *survey;
  SxtImportPreview *preview; /* (nullable): what was taken */
  GCancellable *cancellable;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (SxtNewPlanDistrict, sxt_new_plan_district, ADW_TYPE_BIN)

typedef enum
{
  PROP_BUSY = 1,
} SxtNewPlanDistrictProperty;

static GParamSpec *properties[PROP_BUSY + 1];
static guint choose_signal;

static SxtRecord *
get_plan (SxtNewPlanDistrict *self)
{
  return sxt_project_get_single (self->project, SXT_PLAN);
}

/* ---- What the rows say ---- */

/* "7 schools, 2 left out · from ccd_sch_029.csv" */
static char *
dup_schools (SxtNewPlanDistrict *self)
{
  guint n = sxt_import_preview_count (self->preview, SXT_IMPORT_NEW);
  guint refused = sxt_import_preview_count (self->preview, SXT_IMPORT_REFUSED);
  g_autofree char *base = g_file_get_basename (self->files->pdata[0]), *name = g_filename_display_name (base);
  g_autofree char *count = g_strdup_printf (ngettext ("%u school", "%u schools", n), n), *left_out = NULL;

  if (refused == 0)
    /* Translators: "7 schools", then a file's name */
    return g_strdup_printf (_ ("%s · from %s"), count, name);

  left_out = g_strdup_printf (ngettext ("%u left out", "%u left out", refused), refused);
  /* Translators: "7 schools", "2 left out", then a file's name */
  return g_strdup_printf (_ ("%s, %s · from %s"), count, left_out, name);
}

static void
update (SxtNewPlanDistrict *self)
{
  const SxtImportDistrict *district = self->preview ? sxt_import_preview_get_district (self->preview) : NULL;
  gboolean from_file = gtk_check_button_get_active (self->file_check);

  if (self->preview)
    {
      g_autofree char *schools = dup_schools (self);
      const char *name = district && district->name ? district->name : _ ("Schools Without a District");
      /* Translators: a district and its state */
      g_autofree char *whose =
          district && district->state ? g_strdup_printf (_ ("%s, %s"), name, district->state) : g_strdup (name);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), whose);
      adw_action_row_set_subtitle (self->file_row, schools);
    }
  else
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), _ ("From an NCES file"));
      adw_action_row_set_subtitle (self->file_row,
                                   self->busy ? _ ("Reading the file…") : _ ("Name and schools at once"));
    }
  gtk_button_set_label (self->choose, self->preview ? _ ("O_ther…") : _ ("C_hoose…"));
  gtk_widget_set_visible (self->spinner, self->busy);
  gtk_widget_set_visible (GTK_WIDGET (self->choose), !self->busy);
  gtk_widget_set_visible (self->district_row, !from_file);
}

static void
set_busy (SxtNewPlanDistrict *self, gboolean busy)
{
  if (self->busy != busy)
    {
      self->busy = busy;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
    }
  update (self);
}

static void
set_problem (SxtNewPlanDistrict *self, const char *words)
{
  gtk_label_set_text (self->problem, words ? words : "");
  gtk_widget_set_visible (self->problem_box, words != NULL);
  if (words)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ---- Reading ---- */

/* Takes back what a file brought: its schools, and whose they are. */
static void
forget_schools (SxtNewPlanDistrict *self)
{
  g_autoptr (GPtrArray) schools = g_ptr_array_new ();

  g_clear_pointer (&self->preview, sxt_import_preview_unref);
  for (guint i = 0; i < sxt_project_get_n (self->project, SXT_SCHOOLS); i++)
    g_ptr_array_add (schools, sxt_project_get (self->project, SXT_SCHOOLS, i));
  if (schools->len == 0)
    return;
  sxt_project_remove (self->project, (SxtRecord *const *) schools->pdata, schools->len, NULL);
  sxt_record_clear (get_plan (self), SXT_PLAN_DISTRICT);
  sxt_record_clear (get_plan (self), SXT_PLAN_STATE);
  sxt_record_clear (get_plan (self), SXT_PLAN_NCES_ID);
}

static void
restore_typed (SxtNewPlanDistrict *self)
{
  if (self->typed && !sxt_record_has (get_plan (self), SXT_PLAN_DISTRICT))
    sxt_record_set_string (get_plan (self), SXT_PLAN_DISTRICT, self->typed);
  g_clear_pointer (&self->typed, g_free);
}

static void
fail (SxtNewPlanDistrict *self, const GError *error)
{
  restore_typed (self);
  set_busy (self, FALSE);
  set_problem (self, error->message);
  gtk_check_button_set_active (self->type_check, TRUE);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SxtNewPlanDistrict *self = SXT_NEW_PLAN_DISTRICT (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtImportPreview) preview = sxt_import_run_preview_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!preview || !sxt_import_preview_apply (preview, self->project, &error))
    {
      fail (self, error);
      return;
    }
  self->preview = g_steal_pointer (&preview);
  set_busy (self, FALSE);
  gtk_check_button_set_active (self->file_check, TRUE);
}

/**
 * sxt_new_plan_district_take:
 * @district: (nullable): NCES id of a district of the file; NULL: nothing of it
 *
 * Takes the schools of @district into the plan.
 */
void
sxt_new_plan_district_take (SxtNewPlanDistrict *self, const char *district)
{
  g_return_if_fail (SXT_IS_NEW_PLAN_DISTRICT (self));

  if (!district)
    {
      set_busy (self, FALSE);
      gtk_check_button_set_active (self->preview ? self->file_check : self->type_check, TRUE);
      return;
    }

  forget_schools (self);
  if (sxt_record_has (get_plan (self), SXT_PLAN_DISTRICT))
    g_set_str (&self->typed, sxt_record_get_string (get_plan (self), SXT_PLAN_DISTRICT));
  sxt_record_clear (get_plan (self), SXT_PLAN_DISTRICT);
  sxt_import_run_preview_async (self, self->project, self->files, district, self->cancellable, previewed_cb, NULL);
}

static void
surveyed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SxtNewPlanDistrict *self = SXT_NEW_PLAN_DISTRICT (source);
  g_autoptr (GError) error = NULL;
  SxtImportSurvey *survey = sxt_import_run_survey_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!survey)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->survey, sxt_import_survey_unref);
  self->survey = survey;
  if (sxt_import_survey_get_n_districts (survey) == 1)
    sxt_new_plan_district_take (self, sxt_import_survey_get_district (survey, 0)->id);
  else
    g_signal_emit (self, choose_signal, 0, survey);
}

/* Of several districts in the files, `choose` asks. */
static void
read_files (SxtNewPlanDistrict *self, GListModel *files)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (self->files, g_list_model_get_item (files, i));
  set_problem (self, NULL);
  forget_schools (self);
  set_busy (self, TRUE);
  sxt_import_run_survey_async (self, self->files, self->cancellable, surveyed_cb, NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtNewPlanDistrict) self = data;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (!gtk_widget_get_root (GTK_WIDGET (self)))
    return;
  /* NULL: she closed it, which is no error. */
  if (files && g_list_model_get_n_items (files) > 0)
    read_files (self, files);
  else if (!self->preview)
    gtk_check_button_set_active (self->type_check, TRUE);
}

static void
on_choose (SxtNewPlanDistrict *self)
{
  g_autoptr (GtkFileDialog) dialog = sxt_import_run_new_file_dialog ();

  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb,
                                 g_object_ref (self));
}

static void
on_source (SxtNewPlanDistrict *self)
{
  if (!self->project)
    return;
  if (!gtk_check_button_get_active (self->file_check))
    {
      if (!self->busy)
        {
          forget_schools (self);
          restore_typed (self);
        }
    }
  else if (!self->preview && !self->busy)
    on_choose (self);
  update (self);
}

/* ---- The object ---- */

static gboolean
sxt_new_plan_district_grab_focus (GtkWidget *widget)
{
  SxtNewPlanDistrict *self = SXT_NEW_PLAN_DISTRICT (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->fields), GTK_DIR_TAB_FORWARD);
}

static void
sxt_new_plan_district_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, SXT_NEW_PLAN_DISTRICT (object)->busy);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_new_plan_district_dispose (GObject *object)
{
  SxtNewPlanDistrict *self = SXT_NEW_PLAN_DISTRICT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->project);
  g_clear_pointer (&self->typed, g_free);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->survey, sxt_import_survey_unref);
  g_clear_pointer (&self->preview, sxt_import_preview_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_NEW_PLAN_DISTRICT);
  G_OBJECT_CLASS (sxt_new_plan_district_parent_class)->dispose (object);
}

static void
sxt_new_plan_district_class_init (SxtNewPlanDistrictClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sxt_new_plan_district_get_property;
  object_class->dispose = sxt_new_plan_district_dispose;
  widget_class->grab_focus = sxt_new_plan_district_grab_focus;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  choose_signal = g_signal_new ("choose", SXT_TYPE_NEW_PLAN_DISTRICT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "new-plan-district.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDistrict, file_row);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDistrict, file_check);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDistrict, type_check);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDistrict, spinner);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDistrict, choose);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDistrict, problem_box);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDistrict, problem);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDistrict, fields);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_source);
}

static void
sxt_new_plan_district_init (SxtNewPlanDistrict *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * sxt_new_plan_district_set_project:
 * @project: the plan that is being made
 *
 * To be called once.
 */
void
sxt_new_plan_district_set_project (SxtNewPlanDistrict *self, SxtProject *project)
{
  const int fields[] = { SXT_PLAN_DISTRICT, SXT_PLAN_TITLE, SXT_PLAN_LANGUAGE };

  g_return_if_fail (SXT_IS_NEW_PLAN_DISTRICT (self));

  self->project = g_object_ref (project);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = sxt_field_row_new (SXT_PLAN, fields[i]);

      sxt_field_row_set_record (SXT_FIELD_ROW (row), get_plan (self));
      gtk_list_box_append (self->fields, row);
      if (fields[i] == SXT_PLAN_DISTRICT)
        self->district_row = row;
    }
  update (self);
}

/**
 * sxt_new_plan_district_clear:
 *
 * The step is skipped: the plan has no district, title and language.
 */
void
sxt_new_plan_district_clear (SxtNewPlanDistrict *self)
{
  g_return_if_fail (SXT_IS_NEW_PLAN_DISTRICT (self));

  gtk_check_button_set_active (self->type_check, TRUE);
  forget_schools (self);
  sxt_record_clear (get_plan (self), SXT_PLAN_DISTRICT);
  sxt_record_clear (get_plan (self), SXT_PLAN_TITLE);
  sxt_record_clear (get_plan (self), SXT_PLAN_LANGUAGE);
}

gboolean
sxt_new_plan_district_get_busy (SxtNewPlanDistrict *self)
{
  g_return_val_if_fail (SXT_IS_NEW_PLAN_DISTRICT (self), FALSE);

  return self->busy;
}
