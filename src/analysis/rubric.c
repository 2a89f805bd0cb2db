/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rubric that the program offers: nine criteria, each with four levels that one can see or count. */
#include "analysis/rubric.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;
  SxtCriterionGroup group;
  int weight, low, high; /* points */
  gboolean must_have;
  const char *levels[4];
} Criterion;

/*
 * A default of this program, to be changed by the district. The weights add up to 100 and say what the pitfalls say:
 * schools that begin without their principal, without agreement or with vacancies are the wrong ones, whatever else
 * they have. Each may be half as much or half again as much.
 */
static const Criterion rubric[] = {
  { N_ ("Principal"),
    SXT_CRITERION_GROUP_LEADERSHIP,
    18,
    9,
    27,
    TRUE,
    { N_ ("There is no principal, or one who is leaving."), N_ ("The principal knows the plan but does not lead it."),
      N_ ("The principal leads the work and is in classrooms for it every week."),
      N_ ("The principal leads it, and other leaders in the building carry it on.") } },
  { N_ ("Staff agreement"),
    SXT_CRITERION_GROUP_CULTURE,
    16,
    8,
    24,
    TRUE,
    { N_ ("Most teachers are against it, or nobody asked them."), N_ ("Fewer than half of the teachers agree."),
      N_ ("Four in five teachers agreed in a vote or a survey."),
      N_ ("Teachers ask for it and already try parts of it together.") } },
  { N_ ("Staffing"),
    SXT_CRITERION_GROUP_STAFFING,
    16,
    8,
    24,
    TRUE,
    { N_ ("Many posts are open, or a third of the teachers are new."),
      N_ ("Posts in core subjects are open, or a quarter of the teachers are new."),
      N_ ("All core posts are filled; one or two in ten teachers are new."),
      N_ ("Every post is filled; fewer than one in ten teachers is new.") } },
  { N_ ("Coaching"),
    SXT_CRITERION_GROUP_INSTRUCTION,
    10,
    5,
    15,
    FALSE,
    { N_ ("No coach works in the school."), N_ ("A coach comes on some days, without a plan."),
      N_ ("A coach works with teachers every week, by a plan."),
      N_ ("A coach does, and teachers also watch and coach each other.") } },
  { N_ ("Teaching"),
    SXT_CRITERION_GROUP_INSTRUCTION,
    12,
    6,
    18,
    FALSE,
    { N_ ("One lesson for all, most of the day."), N_ ("Some teachers work with small groups now and then."),
      N_ ("Most teachers group students every week by what they need."),
      N_ ("Students know their goals, and groups change with their work.") } },
  { N_ ("Infrastructure"),
    SXT_CRITERION_GROUP_INFRASTRUCTURE,
    8,
    4,
    12,
    TRUE,
    { N_ ("The wireless network fails in many rooms."), N_ ("Weak rooms are known, and no date is set to mend them."),
      N_ ("A full class can work online in every classroom."),
      N_ ("It can, and spare devices and quick repair are in the building.") } },
  { N_ ("Family ties"),
    SXT_CRITERION_GROUP_FAMILIES,
    7,
    3,
    11,
    FALSE,
    { N_ ("Families hear from the school when something is wrong."), N_ ("Letters go out; few families answer."),
      N_ ("Most families meet their child’s teachers every term."),
      N_ ("Families do, and some help to plan what the school does.") } },
  { N_ ("Data use"),
    SXT_CRITERION_GROUP_INSTRUCTION,
    7,
    3,
    11,
    FALSE,
    { N_ ("Results of students stay in the office."), N_ ("Teachers look at results together once a term."),
      N_ ("Teams of teachers plan lessons from results every week or two."),
      N_ ("Teams do, and students look at their own results as well.") } },
  { N_ ("Room in the calendar"),
    SXT_CRITERION_GROUP_CULTURE,
    6,
    3,
    9,
    FALSE,
    { N_ ("Three or more other new programs run in the school."), N_ ("Two other new programs run there."),
      N_ ("One other new program runs there and is nearly settled."), N_ ("Nothing else is new.") } },
};

static gboolean
set_criterion (SxtRecord *record, const Criterion *criterion)
{
  gboolean done = sxt_record_set_string (record, SXT_CRITERION_NAME, _ (criterion->name)) &&
                  sxt_record_set_choice (record, SXT_CRITERION_GROUP, (int) criterion->group) &&
                  sxt_record_set_integer (record, SXT_CRITERION_WEIGHT, criterion->weight) &&
                  sxt_record_set_integer (record, SXT_CRITERION_WEIGHT_LOW, criterion->low) &&
                  sxt_record_set_integer (record, SXT_CRITERION_WEIGHT_HIGH, criterion->high) &&
                  sxt_record_set_boolean (record, SXT_CRITERION_MUST_HAVE, criterion->must_have);

  for (int i = 0; i < 4 && done; i++)
    done = sxt_record_set_string (record, SXT_CRITERION_LEVEL_1 + i, _ (criterion->levels[i]));

  return done;
}

/**
 * sxt_rubric_add:
 * @project: a project
 * @error: return location for an error
 *
 * Adds the nine criteria as one step, in the language of the process. Their minimum is that of the settings.
 *
 * Returns: whether they were added
 */
gboolean
sxt_rubric_add (SxtProject *project, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (SXT_IS_PROJECT (project), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (rubric); i++)
    {
      SxtRecord *record = sxt_record_new (SXT_CRITERIA);
      gboolean set = set_criterion (record, &rubric[i]);

      g_assert (set);
      g_ptr_array_add (records, record);
    }

  sxt_project_begin (project, _ ("Use the Nine Criteria"));
  sxt_project_insert (project, SXT_CRITERIA, sxt_project_get_n (project, SXT_CRITERIA), (SxtRecord **) records->pdata,
                      records->len, error);

  return sxt_project_end (project, NULL);
}
