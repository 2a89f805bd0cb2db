/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People: whether one is in post on a day, what she is there, and whose she is. */
#include "analysis/people.h"

/**
 * sxt_person_is_named:
 * @person: (nullable): a person
 *
 * Returns: whether the post is filled by somebody with a name
 */
gboolean
sxt_person_is_named (SxtRecord *person)
{
  return person != NULL && sxt_record_has (person, SXT_PERSON_NAME);
}

/**
 * sxt_person_has_left:
 * @person: a person
 * @on: a day
 *
 * Returns: whether her last day in the post is before @on
 */
gboolean
sxt_person_has_left (SxtRecord *person, SxtDate on)
{
  SxtDate until = sxt_record_get_date (person, SXT_PERSON_UNTIL);

  return until != SXT_DATE_NONE && until < on;
}

/**
 * sxt_person_is_in_post:
 * @person: a person
 * @on: a day, or %SXT_DATE_NONE for any
 *
 * Returns: whether she is in her post on that day: the first and the last day count, and no date is no limit
 */
gboolean
sxt_person_is_in_post (SxtRecord *person, SxtDate on)
{
  SxtDate from = sxt_record_get_date (person, SXT_PERSON_FROM);

  return on == SXT_DATE_NONE || ((from == SXT_DATE_NONE || from <= on) && !sxt_person_has_left (person, on));
}

/**
 * sxt_person_has_role:
 * @person: a person
 * @role: a role
 *
 * Returns: whether she holds it or acts in it
 */
gboolean
sxt_person_has_role (SxtRecord *person, SxtRole role)
{
  const SxtField *field = &sxt_record_type_get (SXT_PEOPLE)->fields[SXT_PERSON_ALSO];

  return sxt_record_get_choice (person, SXT_PERSON_ROLE) == (int) role ||
         sxt_record_has_string (person, SXT_PERSON_ALSO, field->choices->items[role].key);
}

/**
 * sxt_person_is_outsider:
 * @person: a person
 *
 * The district's people and those of a public service agency (BOCES, ESC) are ours. Where the plan does not say whose
 * she is, her role does.
 *
 * Returns: whether she is a vendor's or a consultant
 */
gboolean
sxt_person_is_outsider (SxtRecord *person)
{
  int belongs = sxt_record_get_choice (person, SXT_PERSON_BELONGS_TO);
  int role = sxt_record_get_choice (person, SXT_PERSON_ROLE);

  if (belongs != -1)
    return belongs == SXT_BELONGING_OUTSIDE;

  return role == SXT_ROLE_VENDOR || role == SXT_ROLE_CONSULTANT;
}

/**
 * sxt_person_works_in_one_of:
 * @person: a person of a project
 * @schools: (element-type SxtRecord): a set of schools
 *
 * Returns: whether her school, or one that she serves, is in the set
 */
gboolean
sxt_person_works_in_one_of (SxtRecord *person, GHashTable *schools)
{
  SxtRecord *school = sxt_record_get_target (person, SXT_PERSON_SCHOOL);
  g_autoptr (GPtrArray) serves = NULL;

  if (school != NULL && g_hash_table_contains (schools, school))
    return TRUE;

  serves = sxt_project_get_referrers (sxt_record_get_project (person), SXT_SERVES, SXT_SERVES_PERSON,
                                      sxt_record_get_id (person));
  for (guint i = 0; i < serves->len; i++)
    {
      school = sxt_record_get_target (g_ptr_array_index (serves, i), SXT_SERVES_SCHOOL);
      if (school != NULL && g_hash_table_contains (schools, school))
        return TRUE;
    }

  return FALSE;
}
