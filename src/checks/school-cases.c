/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checks of Capacity and Schools share: cases about a school of a wave. */
#include "checks/school-cases.h"

#include <glib/gi18n-lib.h>

#include "analysis/dates.h"
#include "analysis/waves.h"
#include "checks/check-private.h"
#include "model/all.h"

/**
 * sxt_check_run_has_wave_schools:
 * @run: a run
 * @schools: (element-type SxtRecord): the schools with a wave
 *
 * Reports that none has a wave, if so.
 *
 * Returns: whether one has
 */
gboolean
sxt_check_run_has_wave_schools (SxtCheckRun *run, GPtrArray *schools)
{
  SxtProject *project = sxt_check_run_get_project (run);
  SxtCase *item;

  if (schools->len > 0)
    return TRUE;

  item = sxt_check_run_add (run, SXT_STATE_NOT_STARTED);
  sxt_case_headline (item, sxt_message_new (N_ ("No school has a wave yet")), NULL);
  sxt_case_reason (item, sxt_message_new (N_ ("The plan does not say which schools begin, and when.")));
  sxt_case_remedy (item, sxt_message_new (N_ ("Make a wave and place the schools in it that begin first.")));
  if (sxt_project_get_n (project, SXT_WAVES) == 0)
    sxt_case_start (item, SXT_WAVES, SXT_WAVE_NAME, -1);
  else if (sxt_project_get_n (project, SXT_SCHOOLS) == 0)
    sxt_case_start (item, SXT_SCHOOLS, SXT_SCHOOL_NAME, SXT_SCHOOL_WAVE,
                    sxt_record_get_id (sxt_project_get (project, SXT_WAVES, 0)), -1);
  else
    sxt_case_show (item, sxt_project_get (project, SXT_SCHOOLS, 0), SXT_SCHOOL_WAVE);

  return FALSE;
}

/**
 * sxt_check_run_find_start:
 * @run: a run
 * @school: a school with a wave
 *
 * Returns: the start of its wave; that of the plan, if the wave has none and is a first one; else %SXT_DATE_NONE
 */
SxtDate
sxt_check_run_find_start (SxtCheckRun *run, SxtRecord *school)
{
  SxtDate start = sxt_school_get_start (school);

  if (start != SXT_DATE_NONE)
    return start;

  if (run->first_waves == NULL)
    run->first_waves = sxt_waves_find_first (run->project);

  return g_hash_table_contains (run->first_waves, sxt_record_get_target (school, SXT_SCHOOL_WAVE))
             ? sxt_plan_get_launch (run->project)
             : SXT_DATE_NONE;
}

/**
 * sxt_check_run_add_school:
 * @run: a run
 * @state: how it stands
 * @school: a school with a wave
 *
 * Returns: (transfer none): a case about the school, which endangers the start of its wave
 */
SxtCase *
sxt_check_run_add_school (SxtCheckRun *run, SxtState state, SxtRecord *school)
{
  SxtCase *self = sxt_check_run_add (run, state);
  SxtDate start = sxt_check_run_find_start (run, school);

  sxt_case_about (self, school);
  if (start != SXT_DATE_NONE && start >= sxt_check_run_get_date (run))
    sxt_case_endangers (self, start);

  return self;
}

/**
 * sxt_check_run_let_fall_due:
 * @run: a run
 * @item: a case of it
 * @school: a school with a wave
 *
 * The case becomes a gap some days before the school's wave starts; never if nothing says when that is.
 *
 * Returns: (transfer none): @item
 */
SxtCase *
sxt_check_run_let_fall_due (SxtCheckRun *run, SxtCase *item, SxtRecord *school)
{
  SxtDate start = sxt_check_run_find_start (run, school);

  if (start == SXT_DATE_NONE)
    return item;

  return sxt_case_falls_due (item, start - (int) sxt_project_get_setting (run->project, SXT_SETTING_FALLS_DUE));
}
