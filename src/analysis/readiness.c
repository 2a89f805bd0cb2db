/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness: what a school scored on a criterion, and the minimum there. */
#include "analysis/readiness.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/waves.h"

/**
 * sxt_criterion_get_minimum:
 * @criterion: a criterion of a project
 *
 * Returns: the level, 1 to 4, that a school should have: its own, else that of the settings
 */
int
sxt_criterion_get_minimum (SxtRecord *criterion)
{
  gint64 minimum;

  if (sxt_record_get_integer (criterion, SXT_CRITERION_MINIMUM, &minimum))
    return (int) minimum;

  return (int) sxt_project_get_setting (sxt_record_get_project (criterion), SXT_SETTING_MINIMUM);
}

/**
 * sxt_school_get_score:
 * @school: a school
 * @criterion: a criterion of its project
 *
 * Returns: (transfer none) (nullable): what was agreed, even if it has no level yet; %NULL for a school that was removed
 */
SxtRecord *
sxt_school_get_score (SxtRecord *school, SxtRecord *criterion)
{
  SxtProject *project = sxt_record_get_project (school);

  return project != NULL
             ? sxt_project_find_pair (project, SXT_SCORES, sxt_record_get_id (school), sxt_record_get_id (criterion))
             : NULL;
}

/**
 * sxt_school_get_level:
 * @school: a school of a project
 * @criterion: a criterion of it
 *
 * Returns: the level agreed, 1 to 4, or 0 if it is not scored
 */
int
sxt_school_get_level (SxtRecord *school, SxtRecord *criterion)
{
  SxtRecord *score = sxt_school_get_score (school, criterion);
  gint64 level;

  return score != NULL && sxt_record_get_integer (score, SXT_SCORE_LEVEL, &level) ? (int) level : 0;
}

/**
 * sxt_school_is_under:
 * @school: a school of a project
 * @criterion: a criterion of it
 *
 * Returns: whether it is a must-have on which the school was scored under the minimum
 */
gboolean
sxt_school_is_under (SxtRecord *school, SxtRecord *criterion)
{
  int level = sxt_school_get_level (school, criterion);

  return sxt_record_is_true (criterion, SXT_CRITERION_MUST_HAVE) && level > 0 &&
         level < sxt_criterion_get_minimum (criterion);
}

/**
 * sxt_school_get_readiness:
 * @school: a school of a project
 *
 * Returns: its value from 1 to 4: the mean of its levels, each by the best guess of its criterion's weight, over the
 *   criteria that are scored; all count the same where no weight is given. NAN while a must-have is not scored, or
 *   nothing that counts is.
 */
double
sxt_school_get_readiness (SxtRecord *school)
{
  SxtProject *project = sxt_record_get_project (school);
  guint n = sxt_project_get_n (project, SXT_CRITERIA);
  gboolean has_weights = FALSE;
  double sum = 0, weights = 0;

  for (guint i = 0; i < n && !has_weights; i++)
    has_weights = sxt_record_has (sxt_project_get (project, SXT_CRITERIA, i), SXT_CRITERION_WEIGHT);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *criterion = sxt_project_get (project, SXT_CRITERIA, i);
      double weight = sxt_record_get_double (criterion, SXT_CRITERION_WEIGHT, has_weights ? 0 : 1);
      int level = sxt_school_get_level (school, criterion);

      if (level == 0 && sxt_record_is_true (criterion, SXT_CRITERION_MUST_HAVE))
        return NAN;
      if (level > 0)
        {
          sum += weight * level;
          weights += weight;
        }
    }

  return weights > 0 ? sum / weights : NAN;
}

/**
 * sxt_school_meets_must_haves:
 * @school: a school of a project
 *
 * Returns: whether it is scored at or over the minimum of each must-have
 */
gboolean
sxt_school_meets_must_haves (SxtRecord *school)
{
  SxtProject *project = sxt_record_get_project (school);
  guint n = sxt_project_get_n (project, SXT_CRITERIA);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *criterion = sxt_project_get (project, SXT_CRITERIA, i);

      if (sxt_record_is_true (criterion, SXT_CRITERION_MUST_HAVE) &&
          sxt_school_get_level (school, criterion) < sxt_criterion_get_minimum (criterion))
        return FALSE;
    }

  return TRUE;
}

/**
 * sxt_readiness_list_criteria:
 * @project: a project
 *
 * Returns: (transfer container) (element-type SxtRecord): its criteria, must-haves first, else in the order of the list
 */
GPtrArray *
sxt_readiness_list_criteria (SxtProject *project)
{
  GPtrArray *criteria = g_ptr_array_new ();
  guint n = sxt_project_get_n (project, SXT_CRITERIA);

  for (int must_have = 1; must_have >= 0; must_have--)
    for (guint i = 0; i < n; i++)
      {
        SxtRecord *criterion = sxt_project_get (project, SXT_CRITERIA, i);

        if (sxt_record_is_true (criterion, SXT_CRITERION_MUST_HAVE) == must_have)
          g_ptr_array_add (criteria, criterion);
      }

  return criteria;
}

static gboolean
has_must_have (SxtProject *project)
{
  guint n = sxt_project_get_n (project, SXT_CRITERIA);

  for (guint i = 0; i < n; i++)
    if (sxt_record_is_true (sxt_project_get (project, SXT_CRITERIA, i), SXT_CRITERION_MUST_HAVE))
      return TRUE;

  return FALSE;
}

/* "for Wave 1", where one wave begins. */
static SxtMessage *
say_wave (SxtMessage *message, SxtProject *project)
{
  g_autoptr (GHashTable) first = sxt_waves_find_first (project);
  GHashTableIter iter;
  gpointer wave;
  g_autofree char *title = NULL;

  g_hash_table_iter_init (&iter, first);
  if (g_hash_table_size (first) != 1 || !g_hash_table_iter_next (&iter, &wave, NULL))
    return sxt_message_with_word (message, "wave", N_ ("the first waves"));

  title = sxt_record_dup_title (wave);
  return sxt_message_with_name (message, "wave", title);
}

/**
 * sxt_readiness_answer:
 * @project: a project
 *
 * Which schools are ready, and how do we know?
 *
 * Returns: (transfer full): the answer in a line; it may name a school
 */
SxtMessage *
sxt_readiness_answer (SxtProject *project)
{
  g_autoptr (GPtrArray) schools = sxt_waves_list_first_schools (project);
  SxtRecord *other = NULL;
  guint met = 0;
  g_autofree char *title = NULL;

  if (sxt_project_get_n (project, SXT_CRITERIA) == 0)
    return sxt_message_new (N_ ("What makes a school ready is not written down yet."));
  if (!has_must_have (project))
    return sxt_message_new (N_ ("No criterion is a must-have yet."));
  if (schools->len == 0)
    return sxt_message_new (N_ ("Which schools begin is not decided yet."));

  for (guint i = 0; i < schools->len; i++)
    if (sxt_school_meets_must_haves (g_ptr_array_index (schools, i)))
      met++;
    else
      other = g_ptr_array_index (schools, i);

  if (met == schools->len)
    return say_wave (/* xgettext: python-brace-format */ sxt_message_new_plural (
                         "The {count} school of {wave} meets the must-haves.",
                         "All {count} schools of {wave} meet the must-haves.", met),
                     project);
  if (met + 1 < schools->len)
    return say_wave (sxt_message_with_integer (/* xgettext: python-brace-format */ sxt_message_new_plural (
                                                   "Of {schools} of {wave}, {count} meets the must-haves.",
                                                   "Of {schools} of {wave}, {count} meet the must-haves.", met),
                                               "schools", schools->len, SXT_UNIT_SCHOOLS),
                     project);

  title = sxt_record_dup_title (other);
  return say_wave (sxt_message_with_name (met > 0 ? sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                        "All but {school} meet the must-haves for {wave}."))
                                                  : sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                        "{school} does not meet the must-haves for {wave} yet.")),
                                          "school", title),
                   project);
}
