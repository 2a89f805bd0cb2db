/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cover: the wheel, the district, the title, the edition and the date. */
#include <glib/gi18n-lib.h>

#include "analysis/dates.h"
#include "analysis/people.h"
#include "base/format.h"
#include "model/areas.h"
#include "report/plan-sections.h"
#include "report/wheel.h"

static SxtMark
find_worst_mark (SxtTally tally)
{
  if (tally.missed > 0)
    return SXT_MARK_GAP;
  if (tally.at_risk > 0)
    return SXT_MARK_AT_RISK;
  if (tally.not_started > 0)
    return SXT_MARK_NOT_STARTED;

  return tally.met > 0 ? SXT_MARK_MET : SXT_MARK_NONE;
}

static char *
describe_met (SxtTally tally)
{
  return sxt_plan_words (sxt_message_with_integer (
      sxt_message_with_integer (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{met} of {total} met")),
                                "met", tally.met, SXT_UNIT_NONE),
      "total", tally.total, SXT_UNIT_NONE));
}

static void
add_wheel (SxtPlanWriter *self, SxtCover *cover)
{
  SxtTally all = sxt_engine_tally (self->engine, -1);
  SxtWheelSector sectors[SXT_N_AREAS];
  g_autoptr (GPtrArray) captions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *figure = sxt_format_integer (all.met);
  g_autofree char *below = sxt_plan_words (sxt_message_with_integer (
      sxt_message_new (/* xgettext: python-brace-format */ N_ ("of {total}")), "total", all.total, SXT_UNIT_NONE));
  g_autofree char *list = NULL;
  g_autofree char *alternative = NULL;
  SxtDrawing *wheel;

  for (guint i = 0; i < SXT_N_AREAS; i++)
    {
      SxtTally tally = sxt_engine_tally (self->engine, (int) i);

      g_ptr_array_add (captions, describe_met (tally));
      g_ptr_array_add (
          parts, sxt_plan_words (sxt_message_with_name (
                     sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{area} {met}")),
                                            "area", sxt_area_get_title (i)),
                     "met", g_ptr_array_index (captions, i))));
      sectors[i] = (SxtWheelSector) { .title = sxt_area_get_title (i),
                                      .caption = g_ptr_array_index (captions, i),
                                      .met = tally.met,
                                      .total = tally.total,
                                      .worst = find_worst_mark (tally) };
    }
  wheel = sxt_wheel_new (sectors, figure, below);
  list = sxt_plan_join_names (parts);
  alternative = sxt_plan_words (sxt_message_with_name (
      sxt_message_new (
          /* xgettext: python-brace-format */ N_ ("A wheel of six sixths, each filled as far as its checks are met: "
                                                  "{areas}.")),
      "areas", list));
  sxt_cover_set_figure (cover, wheel, alternative);
}

/* "School years 2027–28 to 2029–30 · 24 schools in 3 waves" */
static char *
describe_scope (SxtPlanWriter *self, SxtRecord *plan)
{
  guint n_schools = sxt_project_get_n (self->project, SXT_SCHOOLS);
  guint n_waves = sxt_project_get_n (self->project, SXT_WAVES);
  gint64 first, last;
  GString *scope = g_string_new (NULL);

  if (sxt_record_get_integer (plan, SXT_PLAN_FIRST_YEAR, &first))
    {
      gboolean several = sxt_record_get_integer (plan, SXT_PLAN_LAST_YEAR, &last) && last > first;
      SxtMessage *years =
          sxt_message_new (several ?
                                   /* xgettext: python-brace-format */ N_ ("School years {first} to {last}")
                                   : /* xgettext: python-brace-format */ N_ ("School year {first}"));

      years = sxt_message_with_integer (years, "first", first, SXT_UNIT_SCHOOL_YEAR);
      if (several)
        years = sxt_message_with_integer (years, "last", last, SXT_UNIT_SCHOOL_YEAR);
      sxt_plan_say (scope, years);
    }
  if (n_schools > 0)
    {
      SxtMessage *schools = sxt_message_new (/* xgettext: python-brace-format */ N_ ("{schools}"));

      if (n_waves > 0)
        {
          sxt_message_unref (schools);
          schools = sxt_message_new_plural (
              /* xgettext: python-brace-format */
              "{schools} in {count} wave", "{schools} in {count} waves", n_waves);
        }
      if (scope->len > 0)
        g_string_append (scope, " ·");
      sxt_plan_say (scope, sxt_message_with_integer (schools, "schools", n_schools, SXT_UNIT_SCHOOLS));
    }

  return g_string_free (scope, FALSE);
}

static char *
describe_launch (SxtPlanWriter *self)
{
  SxtDate launch = sxt_plan_get_launch (self->project);
  SxtMessage *message;

  if (launch == SXT_DATE_NONE)
    return g_strdup (_ ("No launch date is set yet."));

  if (launch > self->date)
    message = sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "Launch on {date}, {count} day from this edition.", "Launch on {date}, {count} days from this edition.",
        (guint64) (launch - self->date));
  else if (launch == self->date)
    message = sxt_message_new (/* xgettext: python-brace-format */ N_ ("Launch today, {date}."));
  else
    message = sxt_message_new (/* xgettext: python-brace-format */ N_ ("Launched on {date}."));

  return sxt_plan_words (sxt_message_with_date (message, "date", launch));
}

static void
add_facts (SxtPlanWriter *self, SxtCover *cover, SxtRecord *plan)
{
  guint n = sxt_project_get_n (self->project, SXT_PEOPLE);
  gint64 edition;
  g_autofree char *date = sxt_format_date (self->date, SXT_DATE_LONG);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *person = sxt_project_get (self->project, SXT_PEOPLE, i);

      if (sxt_person_has_role (person, SXT_ROLE_SUPERINTENDENT) && sxt_person_is_in_post (person, self->date))
        {
          g_autofree char *name = sxt_plan_writer_dup_title (self, person);
          g_autofree char *office = sxt_person_dup_office (person);

          sxt_cover_add_fact (cover, C_ ("cover", "From"), name, g_str_equal (name, office) ? "" : office);
          break;
        }
    }

  if (sxt_plan_writer_is_working (self))
    sxt_cover_add_fact (cover, _ ("Copy"), _ ("Working copy"), _ ("For the team, with all records"));
  else
    sxt_cover_add_fact (cover, _ ("Copy"), _ ("Public copy"), _ ("Offices instead of names, no scores by school"));

  if (sxt_record_get_integer (plan, SXT_PLAN_EDITION, &edition))
    {
      g_autofree char *number = sxt_format_integer (edition);

      sxt_cover_add_fact (cover, _ ("Edition"), number, date);
    }
  else
    {
      sxt_cover_add_fact (cover, _ ("Date"), date, "");
    }
}

/**
 * sxt_add_cover_section:
 * @self: a writer
 */
void
sxt_add_cover_section (SxtPlanWriter *self)
{
  SxtRecord *plan = sxt_project_get_single (self->project, SXT_PLAN);
  const char *district = sxt_record_get_string (plan, SXT_PLAN_DISTRICT);
  g_autofree char *scope = describe_scope (self, plan);
  g_autofree char *headline = sxt_plan_words (sxt_tally_describe (sxt_engine_tally (self->engine, -1)));
  g_autofree char *launch = describe_launch (self);
  SxtCover *cover = sxt_document_add_cover (self->document, district != NULL ? district : "", scope);

  add_wheel (self, cover);
  sxt_cover_set_headline (cover, headline, launch);
  add_facts (self, cover, plan);
  sxt_cover_set_foot (cover, _ ("The sixths of the wheel are the six areas of this plan; each fills as its checks are "
                                "met."));
}
