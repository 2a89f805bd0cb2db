/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan, second step: the launch, and the school years of the plan. */
#include "app/new-plan-years.h"

#include "app/area-page.h"
#include "app/field-row.h"
#include "app/words.h"
#include "base/format.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>

/* From the year before this one, so that a plan of a rollout that has begun can be made too. */
#define YEARS_BACK 1
#define N_YEARS 10
/* A rollout is planned for three years unless said otherwise. */
#define USUAL_YEARS 3

struct _SxtNewPlanYears
{
  AdwBin parent_instance;

  GtkListBox *dates;
  AdwComboRow *first;
  AdwComboRow *last;
  GtkLabel *words;

  SxtProject *project;
  int base; /* the school year of the first choice */
  gboolean is_updating;
  gboolean first_is_chosen; /* by the planner, not by the launch */
  gboolean last_is_chosen;
};

G_DEFINE_FINAL_TYPE (SxtNewPlanYears, sxt_new_plan_years, ADW_TYPE_BIN)

static int
get_first_month (SxtNewPlanYears *self)
{
  return (int) sxt_project_get_setting (self->project, SXT_SETTING_YEAR_MONTH);
}

static SxtDate
get_launch (SxtNewPlanYears *self)
{
  return sxt_record_get_date (sxt_project_get_single (self->project, SXT_PLAN), SXT_PLAN_LAUNCH);
}

static int
get_year (SxtNewPlanYears *self, AdwComboRow *row)
{
  return self->base + (int) adw_combo_row_get_selected (row);
}

static void
select_year (SxtNewPlanYears *self, AdwComboRow *row, int year)
{
  self->is_updating = TRUE;
  adw_combo_row_set_selected (row, (guint) CLAMP (year - self->base, 0, N_YEARS - 1));
  self->is_updating = FALSE;
}

static void
update_words (SxtNewPlanYears *self)
{
  SxtDate launch = get_launch (self);
  int year = launch != SXT_DATE_NONE ? sxt_date_get_school_year (launch, get_first_month (self)) : 0;
  g_autofree char *countdown = sxt_countdown_dup_words (launch, sxt_date_today ());
  g_autofree char *shown_year = year > 0 ? sxt_format_school_year (year) : NULL;
  g_autofree char *words = NULL;

  if (launch == SXT_DATE_NONE)
    words = g_strdup (_ ("Without a launch date, nothing is late yet. It can be set at any time."));
  else if (year < get_year (self, self->first) || year > get_year (self, self->last))
    /* Translators: "Launch in 142 days", then a school year */
    words = g_strdup_printf (_ ("%s, in %s: outside the years of the plan."), countdown, shown_year);
  else
    /* Translators: "Launch in 142 days", then a school year */
    words = g_strdup_printf (_ ("%s, in the school year %s."), countdown, shown_year);
  gtk_label_set_label (self->words, words);
}

static void
on_last (SxtNewPlanYears *self)
{
  if (!self->project || self->is_updating)
    return;

  self->last_is_chosen = TRUE;
  if (get_year (self, self->last) < get_year (self, self->first))
    select_year (self, self->first, get_year (self, self->last));
  update_words (self);
}

static void
follow_first (SxtNewPlanYears *self)
{
  int first = get_year (self, self->first);

  if (!self->last_is_chosen || get_year (self, self->last) < first)
    select_year (self, self->last, first + USUAL_YEARS - 1);
  update_words (self);
}

static void
on_first (SxtNewPlanYears *self)
{
  if (!self->project || self->is_updating)
    return;

  self->first_is_chosen = TRUE;
  follow_first (self);
}

/* The years follow the launch until they are chosen. */
static void
changed_cb (SxtNewPlanYears *self)
{
  SxtDate launch = get_launch (self);

  if (launch != SXT_DATE_NONE && !self->first_is_chosen)
    {
      select_year (self, self->first, sxt_date_get_school_year (launch, get_first_month (self)));
      follow_first (self);
    }
  update_words (self);
}

static void
sxt_new_plan_years_dispose (GObject *object)
{
  g_clear_object (&SXT_NEW_PLAN_YEARS (object)->project);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_NEW_PLAN_YEARS);
  G_OBJECT_CLASS (sxt_new_plan_years_parent_class)->dispose (object);
}

static void
sxt_new_plan_years_class_init (SxtNewPlanYearsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_new_plan_years_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "new-plan-years.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanYears, dates);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanYears, first);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanYears, last);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanYears, words);
  gtk_widget_class_bind_template_callback (widget_class, on_first);
  gtk_widget_class_bind_template_callback (widget_class, on_last);
}

static void
sxt_new_plan_years_init (SxtNewPlanYears *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sxt_new_plan_years_set_project:
 * @project: the plan that is being made
 *
 * To be called once. Proposes the next school year, for three.
 */
void
sxt_new_plan_years_set_project (SxtNewPlanYears *self, SxtProject *project)
{
  g_autoptr (GtkStringList) years = gtk_string_list_new (NULL);
  GtkWidget *row = sxt_field_row_new (SXT_PLAN, SXT_PLAN_LAUNCH);
  int this_year;

  g_return_if_fail (SXT_IS_NEW_PLAN_YEARS (self));

  this_year =
      sxt_date_get_school_year (sxt_date_today (), (int) sxt_project_get_setting (project, SXT_SETTING_YEAR_MONTH));
  self->base = this_year - YEARS_BACK;
  for (int i = 0; i < N_YEARS; i++)
    gtk_string_list_take (years, sxt_format_school_year (self->base + i));
  adw_combo_row_set_model (self->first, G_LIST_MODEL (years));
  adw_combo_row_set_model (self->last, G_LIST_MODEL (years));
  select_year (self, self->first, this_year + 1);
  select_year (self, self->last, this_year + USUAL_YEARS);

  self->project = g_object_ref (project);
  sxt_field_row_set_record (SXT_FIELD_ROW (row), sxt_project_get_single (project, SXT_PLAN));
  gtk_list_box_append (self->dates, row);
  g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update_words (self);
}

/**
 * sxt_new_plan_years_is_touched:
 *
 * Returns: whether the planner has chosen years; the launch is a change of the plan
 */
gboolean
sxt_new_plan_years_is_touched (SxtNewPlanYears *self)
{
  g_return_val_if_fail (SXT_IS_NEW_PLAN_YEARS (self), FALSE);

  return self->first_is_chosen || self->last_is_chosen;
}

/**
 * sxt_new_plan_years_is_wrong:
 *
 * Returns: whether something was typed as the launch that is no date; it then gets the focus
 */
gboolean
sxt_new_plan_years_is_wrong (SxtNewPlanYears *self)
{
  GtkWidget *launch = gtk_widget_get_first_child (GTK_WIDGET (self->dates));

  g_return_val_if_fail (SXT_IS_NEW_PLAN_YEARS (self), FALSE);

  if (!sxt_field_row_is_wrong (SXT_FIELD_ROW (launch)))
    return FALSE;
  gtk_widget_child_focus (launch, GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/**
 * sxt_new_plan_years_apply:
 *
 * Writes the years into the plan.
 */
void
sxt_new_plan_years_apply (SxtNewPlanYears *self)
{
  SxtRecord *plan;

  g_return_if_fail (SXT_IS_NEW_PLAN_YEARS (self));

  plan = sxt_project_get_single (self->project, SXT_PLAN);
  sxt_record_set_integer (plan, SXT_PLAN_FIRST_YEAR, get_year (self, self->first));
  sxt_record_set_integer (plan, SXT_PLAN_LAST_YEAR, get_year (self, self->last));
}

/**
 * sxt_new_plan_years_clear:
 *
 * The step is skipped: the plan has no launch.
 */
void
sxt_new_plan_years_clear (SxtNewPlanYears *self)
{
  g_return_if_fail (SXT_IS_NEW_PLAN_YEARS (self));

  sxt_record_clear (sxt_project_get_single (self->project, SXT_PLAN), SXT_PLAN_LAUNCH);
}
