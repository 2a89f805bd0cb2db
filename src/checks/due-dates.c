/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When what is absent becomes a gap, and which date a gap endangers, area by area. */
#include "analysis/contact.h"
#include "analysis/dates.h"
#include "checks/check-private.h"

const SxtListId sxt_due_dates_reads[] = {
  SXT_PLAN,     SXT_SETTINGS, SXT_SCHOOLS, SXT_WAVES,     SXT_MILESTONES, SXT_TRAININGS,
  SXT_MESSAGES, SXT_REACHES,  SXT_FLEETS,  SXT_AUDIENCES, SXT_LIST_NONE,
};

static SxtDate
get_area_date (SxtProject *project, SxtArea area, SxtDate date)
{
  switch (area)
    {
    case SXT_AREA_NARRATIVE:
    case SXT_AREA_COMMUNICATIONS: return sxt_plan_get_first_outside_message (project, date);
    case SXT_AREA_CURRICULUM: return sxt_plan_get_first_pd (project);
    case SXT_AREA_DEVICES: return sxt_plan_get_first_device_purchase (project);
    case SXT_AREA_CAPACITY:
    case SXT_AREA_SCHOOLS:
    case SXT_AREA_SHARED:
    default: return SXT_DATE_NONE;
    }
}

/**
 * sxt_due_dates_find:
 * @self: (out caller-allocates): the dates
 * @project: a project
 * @date: the day of judging
 *
 * An absent part falls due when the date of its area comes or, in all areas, some days before launch. A gap endangers
 * whichever of these dates, launch and the end of the first year is the next.
 */
void
sxt_due_dates_find (SxtDueDates *self, SxtProject *project, SxtDate date)
{
  SxtDate launch = sxt_plan_get_launch (project);
  SxtDate end = sxt_plan_get_first_year_end (project);
  int lead = (int) sxt_project_get_setting (project, SXT_SETTING_FALLS_DUE);

  for (int area = 0; area < SXT_N_AREAS; area++)
    {
      SxtDate own = get_area_date (project, (SxtArea) area, date);
      SxtDate candidates[] = { own, launch, end };
      SxtDate due = launch != SXT_DATE_NONE ? launch - lead : SXT_DATE_NONE;

      if (own != SXT_DATE_NONE && (due == SXT_DATE_NONE || own < due))
        due = own;
      self->areas[area] = due;

      self->endangered[area] = SXT_DATE_NONE;
      for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
        if (candidates[i] != SXT_DATE_NONE && candidates[i] >= date &&
            (self->endangered[area] == SXT_DATE_NONE || candidates[i] < self->endangered[area]))
          self->endangered[area] = candidates[i];
    }
}

/**
 * sxt_due_dates_equal:
 * @a: dates
 * @b: others
 *
 * Returns: whether they are the same
 */
gboolean
sxt_due_dates_equal (const SxtDueDates *a, const SxtDueDates *b)
{
  for (int area = 0; area < SXT_N_AREAS; area++)
    if (a->areas[area] != b->areas[area] || a->endangered[area] != b->endangered[area])
      return FALSE;

  return TRUE;
}
