/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The district: how many students it has. */
#include "analysis/district.h"

/**
 * sxt_district_get_enrollment:
 * @project: a project
 *
 * Returns: the sum of its schools' enrolment, in students; 0 if none is known
 */
gint64
sxt_district_get_enrollment (SxtProject *project)
{
  guint n = sxt_project_get_n (project, SXT_SCHOOLS);
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 students;

      if (sxt_record_get_integer (sxt_project_get (project, SXT_SCHOOLS, i), SXT_SCHOOL_ENROLLMENT, &students))
        sum += students;
    }

  return sum;
}
