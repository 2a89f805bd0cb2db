/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates of a plan that others are measured by. */
#include "analysis/dates.h"

#include "analysis/waves.h"

/* How far a plan looks that does not say so: a roadmap shows the years 0 to 3. */
#define DEFAULT_HORIZON_YEARS 3

static SxtDate
earlier (SxtDate a, SxtDate b)
{
  if (a == SXT_DATE_NONE || b == SXT_DATE_NONE)
    return MAX (a, b);

  return MIN (a, b);
}

static SxtDate
get_first_milestone (SxtProject *project, SxtMilestoneKind kind, int area)
{
  guint n = sxt_project_get_n (project, SXT_MILESTONES);
  SxtDate first = SXT_DATE_NONE;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *milestone = sxt_project_get (project, SXT_MILESTONES, i);

      if (sxt_record_get_choice (milestone, SXT_MILESTONE_KIND) == (int) kind &&
          (area == -1 || sxt_record_get_choice (milestone, SXT_MILESTONE_AREA) == area))
        first = earlier (first, sxt_record_get_date (milestone, SXT_MILESTONE_DATE));
    }

  return first;
}

/**
 * sxt_plan_get_launch:
 * @project: a project
 *
 * Returns: its launch date, else the start of its first wave, else %SXT_DATE_NONE
 */
SxtDate
sxt_plan_get_launch (SxtProject *project)
{
  SxtDate launch = sxt_record_get_date (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_LAUNCH);

  return launch != SXT_DATE_NONE ? launch : sxt_waves_get_first_start (project);
}

/**
 * sxt_plan_get_first_year_end:
 * @project: a project
 *
 * Returns: the day on which the first year is over, 365 days from launch, or %SXT_DATE_NONE
 */
SxtDate
sxt_plan_get_first_year_end (SxtProject *project)
{
  SxtDate launch = sxt_plan_get_launch (project);

  return launch != SXT_DATE_NONE ? launch + SXT_FIRST_YEAR_DAYS : SXT_DATE_NONE;
}

/**
 * sxt_plan_get_horizon:
 * @project: a project
 * @otherwise: where to count from in a plan that has no launch and no planning start
 *
 * Returns: the last day that the plan looks at
 */
SxtDate
sxt_plan_get_horizon (SxtProject *project, SxtDate otherwise)
{
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
  SxtDate from = sxt_plan_get_launch (project);
  gint64 years;

  if (from == SXT_DATE_NONE)
    from = sxt_record_get_date (plan, SXT_PLAN_PLANNING_START);
  if (from == SXT_DATE_NONE)
    from = otherwise;
  if (!sxt_record_get_integer (plan, SXT_PLAN_HORIZON, &years))
    years = DEFAULT_HORIZON_YEARS;

  return sxt_date_add_months (from, (int) years * 12);
}

/**
 * sxt_conversation_has_fallen_through:
 * @conversation: a conversation
 * @today: the day of judging
 *
 * Returns: whether its date is past and it was not held
 */
gboolean
sxt_conversation_has_fallen_through (SxtRecord *conversation, SxtDate today)
{
  SxtDate date = sxt_record_get_date (conversation, SXT_CONVERSATION_DATE);
  gboolean held;

  return date != SXT_DATE_NONE && date < today && sxt_record_get_boolean (conversation, SXT_CONVERSATION_HELD, &held) &&
         !held;
}

/**
 * sxt_plan_get_first_alignment_work:
 * @project: a project
 * @today: the day of judging
 *
 * Returns: the day of the earliest milestone of alignment that is done or still ahead, conversation on alignment that
 *   was held or is still ahead, or judgement with a date; or %SXT_DATE_NONE
 */
SxtDate
sxt_plan_get_first_alignment_work (SxtProject *project, SxtDate today)
{
  SxtDate first = SXT_DATE_NONE;

  for (guint i = 0; i < sxt_project_get_n (project, SXT_MILESTONES); i++)
    {
      SxtRecord *milestone = sxt_project_get (project, SXT_MILESTONES, i);
      SxtDate date = sxt_record_get_date (milestone, SXT_MILESTONE_DATE);

      if (sxt_record_get_choice (milestone, SXT_MILESTONE_KIND) == SXT_MILESTONE_KIND_ALIGNMENT &&
          (date >= today || sxt_record_has (milestone, SXT_MILESTONE_DONE_ON)))
        first = earlier (first, date);
    }
  for (guint i = 0; i < sxt_project_get_n (project, SXT_CONVERSATIONS); i++)
    {
      SxtRecord *conversation = sxt_project_get (project, SXT_CONVERSATIONS, i);

      if (sxt_record_get_choice (conversation, SXT_CONVERSATION_KIND) == SXT_CONVERSATION_KIND_ALIGNMENT &&
          !sxt_conversation_has_fallen_through (conversation, today))
        first = earlier (first, sxt_record_get_date (conversation, SXT_CONVERSATION_DATE));
    }
  for (guint i = 0; i < sxt_project_get_n (project, SXT_ALIGNMENTS); i++)
    {
      SxtRecord *alignment = sxt_project_get (project, SXT_ALIGNMENTS, i);

      if (sxt_record_has (alignment, SXT_ALIGNMENT_JUDGEMENT))
        first = earlier (first, sxt_record_get_date (alignment, SXT_ALIGNMENT_DATE));
    }

  return first;
}

/**
 * sxt_plan_get_first_pd:
 * @project: a project
 *
 * Returns: the day of the earliest training or milestone of professional development, or %SXT_DATE_NONE
 */
SxtDate
sxt_plan_get_first_pd (SxtProject *project)
{
  guint n = sxt_project_get_n (project, SXT_TRAININGS);
  SxtDate first = get_first_milestone (project, SXT_MILESTONE_KIND_PD, -1);

  for (guint i = 0; i < n; i++)
    first = earlier (first, sxt_record_get_date (sxt_project_get (project, SXT_TRAININGS, i), SXT_TRAINING_DATE));

  return first;
}

/**
 * sxt_plan_get_first_content_purchase:
 * @project: a project
 *
 * Returns: the day on which the first new content is bought, or the curriculum's first purchase milestone, or
 *   %SXT_DATE_NONE
 */
SxtDate
sxt_plan_get_first_content_purchase (SxtProject *project)
{
  guint n = sxt_project_get_n (project, SXT_CONTENTS);
  SxtDate first = get_first_milestone (project, SXT_MILESTONE_KIND_PURCHASE, SXT_AREA_CURRICULUM);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *content = sxt_project_get (project, SXT_CONTENTS, i);

      if (sxt_record_get_choice (content, SXT_CONTENT_NEWNESS) == SXT_NEWNESS_NEW)
        first = earlier (first, sxt_record_get_date (content, SXT_CONTENT_PURCHASED));
    }

  return first;
}

/**
 * sxt_plan_get_first_device_purchase:
 * @project: a project
 *
 * Returns: the day on which the first fleet is bought, or the devices' first purchase milestone, or %SXT_DATE_NONE
 */
SxtDate
sxt_plan_get_first_device_purchase (SxtProject *project)
{
  guint n = sxt_project_get_n (project, SXT_FLEETS);
  SxtDate first = get_first_milestone (project, SXT_MILESTONE_KIND_PURCHASE, SXT_AREA_DEVICES);

  for (guint i = 0; i < n; i++)
    first = earlier (first, sxt_record_get_date (sxt_project_get (project, SXT_FLEETS, i), SXT_FLEET_BOUGHT_ON));

  return first;
}

/**
 * sxt_plan_has_purchase:
 * @project: a project
 * @area: an area
 * @date: a day
 *
 * Returns: whether a milestone says that something is bought then, so that a record's own date says it again
 */
gboolean
sxt_plan_has_purchase (SxtProject *project, SxtArea area, SxtDate date)
{
  for (guint i = 0; i < sxt_project_get_n (project, SXT_MILESTONES); i++)
    {
      SxtRecord *milestone = sxt_project_get (project, SXT_MILESTONES, i);

      if (sxt_record_get_date (milestone, SXT_MILESTONE_DATE) == date &&
          sxt_record_get_choice (milestone, SXT_MILESTONE_KIND) == SXT_MILESTONE_KIND_PURCHASE &&
          sxt_record_get_choice (milestone, SXT_MILESTONE_AREA) == (int) area)
        return TRUE;
    }

  return FALSE;
}

/**
 * sxt_plan_count_days:
 * @project: a project
 * @from: a day
 * @to: a later day
 *
 * Returns: the days from one to the other, without those of the summer break
 */
int
sxt_plan_count_days (SxtProject *project, SxtDate from, SxtDate to)
{
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);

  if (from >= to)
    return 0;

  return sxt_date_count_days (from, to, sxt_record_get_month_day (plan, SXT_PLAN_BREAK_FROM),
                              sxt_record_get_month_day (plan, SXT_PLAN_BREAK_UNTIL));
}
