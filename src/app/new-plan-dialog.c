/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan: four short steps, each of which can be skipped, to a plan of ordinary records. */
#include "app/new-plan-dialog.h"

#include "app/area-page.h"
#include "app/district-chooser.h"
#include "app/editor.h"
#include "app/new-plan-district.h"
#include "app/new-plan-team.h"
#include "app/new-plan-waves.h"
#include "app/new-plan-years.h"
#include "app/step-page.h"
#include "base/format.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>

struct _SxtNewPlanDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *nav;
  AdwNavigationPage *chooser_page;
  SxtNewPlanDistrict *district;
  SxtNewPlanYears *years;
  SxtNewPlanWaves *waves;
  SxtNewPlanTeam *team;
  SxtDistrictChooser *chooser;
  GtkWidget *take;

  SxtApplication *application;
  SxtProject *project;
  gboolean skipped[SXT_N_STEPS];
  gboolean is_taken; /* a district, while the file's are shown */
};

G_DEFINE_FINAL_TYPE (SxtNewPlanDialog, sxt_new_plan_dialog, ADW_TYPE_DIALOG)

/* ---- Whose schools ---- */

static void
on_choose (SxtNewPlanDialog *self, SxtImportSurvey *survey)
{
  self->is_taken = FALSE;
  sxt_district_chooser_set_survey (self->chooser, survey, NULL);
  adw_navigation_view_push (self->nav, self->chooser_page);
  gtk_widget_grab_focus (GTK_WIDGET (self->chooser));
}

static void
on_district (SxtNewPlanDialog *self)
{
  gtk_widget_set_sensitive (self->take, sxt_district_chooser_get_district (self->chooser) != NULL);
}

static void
on_take (SxtNewPlanDialog *self)
{
  self->is_taken = TRUE;
  sxt_new_plan_district_take (self->district, sxt_district_chooser_get_district (self->chooser));
  adw_navigation_view_pop (self->nav);
}

static void
on_chooser_hidden (SxtNewPlanDialog *self)
{
  if (!self->is_taken)
    sxt_new_plan_district_take (self->district, NULL);
}

static void
on_busy (SxtNewPlanDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-plan.next", !sxt_new_plan_district_get_busy (self->district));
}

/* ---- Going on ---- */

static void
on_page (SxtNewPlanDialog *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->nav);

  adw_dialog_set_default_widget (ADW_DIALOG (self),
                                 SXT_IS_STEP_PAGE (page) ? sxt_step_page_get_next_button (SXT_STEP_PAGE (page)) : NULL);
}

/* It was made as a whole: there is nothing to undo, and it is not saved yet. With all skipped it is an empty plan. */
static void
finish (SxtNewPlanDialog *self)
{
  g_autoptr (SxtApplication) application = g_object_ref (self->application);
  g_autoptr (SxtPlanFile) plan_file = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < SXT_N_STEPS; i++)
    any = any || !self->skipped[i];
  if (any)
    {
      if (!self->skipped[1])
        sxt_new_plan_years_apply (self->years);
      if (!self->skipped[2])
        sxt_new_plan_waves_apply (self->waves, self->project);
      if (!self->skipped[3])
        sxt_new_plan_team_apply (self->team, self->project);
      sxt_project_clear_history (self->project);
    }
  plan_file = sxt_plan_file_new (any ? self->project : NULL);
  adw_dialog_force_close (ADW_DIALOG (self));
  sxt_application_add_plan (application, plan_file);
}

static void
go_on (SxtNewPlanDialog *self, gboolean skip)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->nav);
  static const char *const tags[SXT_N_STEPS] = { "district", "years", "waves", "team" };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *editor = sxt_editor_find (gtk_window_get_focus (GTK_WINDOW (root)));
  guint number;

  if (!SXT_IS_STEP_PAGE (page))
    return;
  /* What is being typed counts. */
  if (editor)
    sxt_editor_commit (editor);

  number = sxt_step_page_get_number (SXT_STEP_PAGE (page));
  if (number == 2 && !skip && sxt_new_plan_years_is_wrong (self->years))
    return;
  self->skipped[number - 1] = skip;
  if (skip && number == 1)
    sxt_new_plan_district_clear (self->district);
  else if (skip && number == 2)
    sxt_new_plan_years_clear (self->years);
  /* Before the focus comes to the number of waves. */
  if (number == 2)
    sxt_new_plan_waves_propose (
        self->waves, sxt_project_get_n (self->project, SXT_SCHOOLS),
        sxt_record_get_date (sxt_project_get_single (self->project, SXT_PLAN), SXT_PLAN_LAUNCH));
  if (number < SXT_N_STEPS)
    adw_navigation_view_push_by_tag (self->nav, tags[number]);
  else
    finish (self);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_on (SXT_NEW_PLAN_DIALOG (widget), FALSE);
}

static void
skip_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_on (SXT_NEW_PLAN_DIALOG (widget), TRUE);
}

/* ---- Giving up ---- */

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SxtNewPlanDialog) self = data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Asks only if something would be lost. */
static void
on_close_attempt (SxtNewPlanDialog *self)
{
  AdwDialog *dialog;

  if (!sxt_project_get_modified (self->project) && !sxt_new_plan_years_is_touched (self->years) &&
      !sxt_new_plan_waves_is_touched (self->waves) && !sxt_new_plan_team_is_touched (self->team))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  dialog = adw_alert_dialog_new (_ ("Discard New Plan?"), _ ("What you have entered so far is lost."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _ ("_Keep Editing"), "discard", _ ("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, asked_cb, g_object_ref (self));
}

/* ---- The object ---- */

static void
sxt_new_plan_dialog_dispose (GObject *object)
{
  SxtNewPlanDialog *self = SXT_NEW_PLAN_DIALOG (object);

  g_clear_object (&self->application);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_NEW_PLAN_DIALOG);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (sxt_new_plan_dialog_parent_class)->dispose (object);
}

static void
sxt_new_plan_dialog_class_init (SxtNewPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_new_plan_dialog_dispose;
  g_type_ensure (SXT_TYPE_STEP_PAGE);
  g_type_ensure (SXT_TYPE_NEW_PLAN_DISTRICT);
  g_type_ensure (SXT_TYPE_NEW_PLAN_YEARS);
  g_type_ensure (SXT_TYPE_NEW_PLAN_WAVES);
  g_type_ensure (SXT_TYPE_NEW_PLAN_TEAM);
  g_type_ensure (SXT_TYPE_DISTRICT_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "new-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDialog, nav);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDialog, chooser_page);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDialog, district);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDialog, years);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDialog, waves);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDialog, team);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDialog, chooser);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanDialog, take);
  gtk_widget_class_bind_template_callback (widget_class, on_page);
  gtk_widget_class_bind_template_callback (widget_class, on_busy);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_chooser_hidden);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_district);
  gtk_widget_class_bind_template_callback (widget_class, on_take);

  gtk_widget_class_install_action (widget_class, "new-plan.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "new-plan.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "new-plan.cancel", NULL, cancel_action);
}

static void
sxt_new_plan_dialog_init (SxtNewPlanDialog *self)
{
  SxtRecord *plan;

  self->project = sxt_project_new ();
  plan = sxt_project_get_single (self->project, SXT_PLAN);
  /* Proposed, so nothing that she has entered. */
  sxt_record_set_choice (plan, SXT_PLAN_LANGUAGE,
                         g_str_has_prefix (sxt_language_get (), "es") ? SXT_PLAN_LANGUAGE_ES : SXT_PLAN_LANGUAGE_EN);
  sxt_project_mark_saved (self->project);

  gtk_widget_init_template (GTK_WIDGET (self));
  sxt_new_plan_district_set_project (self->district, self->project);
  sxt_new_plan_years_set_project (self->years, self->project);
  on_page (self);
}

/**
 * sxt_new_plan_dialog_new:
 * @application: which shows the plan in the end
 *
 * Returns: (transfer floating): the dialog, not yet presented
 */
AdwDialog *
sxt_new_plan_dialog_new (SxtApplication *application)
{
  SxtNewPlanDialog *self = g_object_new (SXT_TYPE_NEW_PLAN_DIALOG, NULL);

  self->application = g_object_ref (application);

  return ADW_DIALOG (self);
}
