/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waves: which schools have one, and which begin first. */
#include "analysis/waves.h"

/**
 * sxt_waves_list_schools:
 * @project: a project
 *
 * Returns: (transfer container) (element-type SxtRecord): the schools that have a wave, in the order of their list
 */
GPtrArray *
sxt_waves_list_schools (SxtProject *project)
{
  GPtrArray *schools = g_ptr_array_new ();
  guint n = sxt_project_get_n (project, SXT_SCHOOLS);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *school = sxt_project_get (project, SXT_SCHOOLS, i);

      if (sxt_record_get_target (school, SXT_SCHOOL_WAVE) != NULL)
        g_ptr_array_add (schools, school);
    }

  return schools;
}

/**
 * sxt_waves_find_first:
 * @project: a project
 *
 * Returns: (transfer container) (element-type SxtRecord): of the waves with schools, all that share the earliest
 *   start; if none has a date, the first in the list; empty if no wave has a school
 */
GHashTable *
sxt_waves_find_first (SxtProject *project)
{
  GHashTable *first = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) schools = sxt_waves_list_schools (project);
  guint n = sxt_project_get_n (project, SXT_WAVES);
  SxtDate earliest = SXT_DATE_NONE;

  for (guint i = 0; i < schools->len; i++)
    g_hash_table_add (used, sxt_record_get_target (g_ptr_array_index (schools, i), SXT_SCHOOL_WAVE));

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *wave = sxt_project_get (project, SXT_WAVES, i);
      SxtDate start = sxt_record_get_date (wave, SXT_WAVE_START);

      if (!g_hash_table_contains (used, wave))
        continue;

      if (g_hash_table_size (first) == 0 || (start != SXT_DATE_NONE && (earliest == SXT_DATE_NONE || start < earliest)))
        {
          g_hash_table_remove_all (first);
          g_hash_table_add (first, wave);
          earliest = start;
        }
      else if (start != SXT_DATE_NONE && start == earliest)
        g_hash_table_add (first, wave);
    }

  return first;
}

/**
 * sxt_waves_get_first_start:
 * @project: a project
 *
 * Returns: the day on which the first wave starts, or %SXT_DATE_NONE
 */
SxtDate
sxt_waves_get_first_start (SxtProject *project)
{
  g_autoptr (GHashTable) first = sxt_waves_find_first (project);
  GHashTableIter iter;
  gpointer wave;

  g_hash_table_iter_init (&iter, first);

  return g_hash_table_iter_next (&iter, &wave, NULL) ? sxt_record_get_date (wave, SXT_WAVE_START) : SXT_DATE_NONE;
}

/**
 * sxt_waves_list_first_schools:
 * @project: a project
 *
 * Returns: (transfer container) (element-type SxtRecord): the schools of the first wave, in the order of their list
 */
GPtrArray *
sxt_waves_list_first_schools (SxtProject *project)
{
  g_autoptr (GHashTable) first = sxt_waves_find_first (project);
  g_autoptr (GPtrArray) schools = sxt_waves_list_schools (project);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < schools->len; i++)
    {
      SxtRecord *school = g_ptr_array_index (schools, i);

      if (g_hash_table_contains (first, sxt_record_get_target (school, SXT_SCHOOL_WAVE)))
        g_ptr_array_add (found, school);
    }

  return found;
}

/**
 * sxt_school_get_start:
 * @school: a school
 *
 * Returns: the day on which its wave starts, or %SXT_DATE_NONE
 */
SxtDate
sxt_school_get_start (SxtRecord *school)
{
  SxtRecord *wave = sxt_record_get_target (school, SXT_SCHOOL_WAVE);

  return wave != NULL ? sxt_record_get_date (wave, SXT_WAVE_START) : SXT_DATE_NONE;
}
