/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main figure of each area: one number that the plan's records make, and what it counts. */
#include "checks/area-figures.h"

#include <glib/gi18n-lib.h>

#include "analysis/contact.h"
#include "analysis/dates.h"
#include "analysis/people.h"
#include "analysis/readiness.h"
#include "analysis/recurrence.h"
#include "analysis/waves.h"
#include "checks/check-private.h"
#include "checks/wording.h"
#include "model/all.h"

static SxtMessage *
make_share (guint count, guint total)
{
  SxtMessage *message = sxt_message_new (/* xgettext: python-brace-format */ N_ ("{count} of {total}"));

  message = sxt_message_with_integer (message, "count", count, SXT_UNIT_NONE);

  return sxt_message_with_integer (message, "total", total, SXT_UNIT_NONE);
}

static SxtMessage *
make_days (int days)
{
  return sxt_message_with_integer (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{days}")), "days", days,
                                   SXT_UNIT_DAYS);
}

static void
find_narrative (SxtProject *project, SxtDate date, SxtMessage **figure, SxtMessage **words)
{
  guint written;
  guint pictured = sxt_narrative_count_pictured (project, &written);

  if (written == 0)
    {
      *words = sxt_message_new (N_ ("No moment of a school day is pictured yet"));
      return;
    }
  *figure = make_share (pictured, SXT_N_PERSPECTIVES);
  *words = sxt_message_new (N_ ("perspectives can be pictured"));
}

/* An absent answer is the parent's; a loop of parents ends. */
static gboolean
is_in_scope (SxtRecord *standard)
{
  for (guint depth = 0; standard != NULL && depth < 16; depth++)
    {
      gboolean in_scope;

      if (sxt_record_get_boolean (standard, SXT_STANDARD_IN_SCOPE, &in_scope))
        return in_scope;
      standard = sxt_record_get_target (standard, SXT_STANDARD_PARENT);
    }

  return FALSE;
}

/* A parent's judgement holds for its children. */
static gboolean
is_judged (SxtProject *project, SxtRecord *standard)
{
  for (guint depth = 0; standard != NULL && depth < 16; depth++)
    {
      g_autoptr (GPtrArray) alignments =
          sxt_project_get_referrers (project, SXT_ALIGNMENTS, SXT_ALIGNMENT_STANDARD, sxt_record_get_id (standard));

      for (guint i = 0; i < alignments->len; i++)
        if (sxt_record_has (g_ptr_array_index (alignments, i), SXT_ALIGNMENT_JUDGEMENT))
          return TRUE;
      standard = sxt_record_get_target (standard, SXT_STANDARD_PARENT);
    }

  return FALSE;
}

static guint
count_judged (SxtProject *project, guint *in_scope)
{
  guint judged = 0;

  *in_scope = 0;
  for (guint i = 0; i < sxt_project_get_n (project, SXT_STANDARDS); i++)
    {
      SxtRecord *standard = sxt_project_get (project, SXT_STANDARDS, i);
      g_autoptr (GPtrArray) children =
          sxt_project_get_referrers (project, SXT_STANDARDS, SXT_STANDARD_PARENT, sxt_record_get_id (standard));

      if (children->len > 0 || !is_in_scope (standard))
        continue;
      (*in_scope)++;
      judged += is_judged (project, standard);
    }

  return judged;
}

static void
find_curriculum (SxtProject *project, SxtDate date, SxtMessage **figure, SxtMessage **words)
{
  guint in_scope, asked;
  guint judged = count_judged (project, &in_scope);

  if (in_scope > 0)
    {
      *figure = make_share (judged, in_scope);
      *words = sxt_message_new (N_ ("standards are judged"));
    }
  else if (sxt_project_get_n (project, SXT_CONVERSATIONS) > 0)
    {
      guint attended = sxt_curriculum_count_attended (project, date, &asked);

      *figure = make_share (attended, asked);
      *words = sxt_message_new (N_ ("kinds of first conversation had coaches of district and schools"));
    }
  else
    *words = sxt_message_new (N_ ("No conversation is recorded yet"));
}

static void
find_capacity (SxtProject *project, SxtDate date, SxtMessage **figure, SxtMessage **words)
{
  g_autoptr (GPtrArray) schools = sxt_waves_list_schools (project);
  guint driving = 0;

  if (schools->len == 0)
    {
      *words = sxt_message_new (N_ ("No school has a wave yet"));
      return;
    }
  for (guint i = 0; i < schools->len; i++)
    {
      SxtRecord *school = g_ptr_array_index (schools, i);
      SxtRecord *principal = sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL);

      driving += sxt_record_get_choice (school, SXT_SCHOOL_DRIVER) == SXT_DRIVER_PRINCIPAL &&
                 sxt_person_is_named (principal) && !sxt_person_has_left (principal, date);
    }
  *figure = make_share (driving, schools->len);
  *words = sxt_message_new (N_ ("principals drive the change"));
}

static gboolean
meets_must_haves (SxtProject *project, SxtRecord *school, guint *n_must_haves)
{
  gboolean meets = TRUE;

  *n_must_haves = 0;
  for (guint i = 0; i < sxt_project_get_n (project, SXT_CRITERIA); i++)
    {
      SxtRecord *criterion = sxt_project_get (project, SXT_CRITERIA, i);

      if (!sxt_record_is_true (criterion, SXT_CRITERION_MUST_HAVE))
        continue;
      (*n_must_haves)++;
      meets = meets && sxt_school_get_level (school, criterion) >= sxt_criterion_get_minimum (criterion);
    }

  return meets;
}

static void
find_schools (SxtProject *project, SxtDate date, SxtMessage **figure, SxtMessage **words)
{
  g_autoptr (GPtrArray) schools = sxt_waves_list_first_schools (project);
  guint ready = 0, n_must_haves = 0;

  if (schools->len == 0)
    {
      *words = sxt_message_new (N_ ("No school has a wave yet"));
      return;
    }
  for (guint i = 0; i < schools->len; i++)
    ready += meets_must_haves (project, g_ptr_array_index (schools, i), &n_must_haves);
  if (n_must_haves == 0)
    {
      *words = sxt_message_new (N_ ("No criterion of readiness is a must-have yet"));
      return;
    }
  *figure = make_share (ready, schools->len);
  *words = sxt_message_new (N_ ("first-wave schools at the must-haves"));
}

/* The audience that has waited longest, by what it is promised; NULL if none has waited too long. */
static SxtRecord *
find_waiting (SxtProject *project, SxtDate date, SxtSilence *longest)
{
  SxtRecord *found = NULL;
  double most = 1;

  for (guint i = 0; i < sxt_project_get_n (project, SXT_AUDIENCES); i++)
    {
      SxtRecord *audience = sxt_project_get (project, SXT_AUDIENCES, i);
      g_autoptr (GArray) messages = sxt_audience_list_messages (audience, date);
      g_autoptr (GArray) venues = sxt_audience_list_venues (audience, date);
      g_autoptr (GArray) days = sxt_dates_list_contact (messages, venues);
      double cadence = MAX (1, sxt_audience_get_cadence (audience));
      SxtSilence silence;

      if (!sxt_dates_find_current_silence (project, days, date, &silence) || silence.days / cadence <= most)
        continue;
      most = silence.days / cadence;
      *longest = silence;
      found = audience;
    }

  return found;
}

static SxtRecord *
find_next_message (SxtProject *project, SxtDate date, SxtDate *next)
{
  SxtRecord *found = NULL;

  for (guint i = 0; i < sxt_project_get_n (project, SXT_MESSAGES); i++)
    {
      SxtRecord *message = sxt_project_get (project, SXT_MESSAGES, i);
      SxtDate start = sxt_record_get_date (message, SXT_MESSAGE_DATE);
      g_autoptr (GArray) days = NULL;

      if (start == SXT_DATE_NONE)
        continue;
      days = sxt_recurrence_list (start, sxt_record_get_string (message, SXT_MESSAGE_REPEATS),
                                  MAX (sxt_plan_get_horizon (project, date), start));
      for (guint j = 0; j < days->len; j++)
        {
          SxtDate day = g_array_index (days, SxtDate, j);

          if (day < date)
            continue;
          if (found == NULL || day < *next)
            {
              found = message;
              *next = day;
            }
          break;
        }
    }

  return found;
}

static void
find_communications (SxtProject *project, SxtDate date, SxtMessage **figure, SxtMessage **words)
{
  SxtSilence silence;
  SxtDate next = SXT_DATE_NONE;
  SxtRecord *waiting = find_waiting (project, date, &silence);
  SxtRecord *message;

  if (waiting != NULL)
    {
      *figure = make_days (silence.days);
      *words = sxt_message_with_integer (
          sxt_message_with_title (
              sxt_message_new (/* xgettext: python-brace-format */ N_ ("no word to {audience}, {cadence} promised")),
              "audience", waiting),
          "cadence", sxt_audience_get_cadence (waiting), SXT_UNIT_NONE);
      return;
    }
  message = find_next_message (project, date, &next);
  if (message != NULL)
    {
      *figure = make_days (next - date);
      *words = sxt_message_with_title (
          sxt_message_new (/* xgettext: python-brace-format */ N_ ("until the next message, {message}")), "message",
          message);
      return;
    }
  *words = sxt_project_get_n (project, SXT_MESSAGES) > 0 ? sxt_message_new (N_ ("No message is ahead"))
                                                         : sxt_message_new (N_ ("No message is planned yet"));
}

static void
find_devices (SxtProject *project, SxtDate date, SxtMessage **figure, SxtMessage **words)
{
  guint asked = 0, wanted = 0;
  SxtRecord *candidate = sxt_devices_count_references (project, date, &asked, &wanted);

  if (candidate == NULL)
    {
      *words = sxt_message_new (N_ ("No device is considered yet"));
      return;
    }
  *figure = make_share (asked, MAX (asked, wanted));
  *words = sxt_message_with_title (
      sxt_message_new (/* xgettext: python-brace-format */ N_ ("references checked for {device}")), "device",
      candidate);
}

/**
 * sxt_area_find_figure:
 * @area: an area
 * @project: a project
 * @date: the day of judging
 * @figure: (out) (transfer full) (nullable): the figure, short; %NULL if there is nothing yet to count
 * @words: (out) (transfer full): what it counts, or what is wanting
 */
void
sxt_area_find_figure (SxtArea area, SxtProject *project, SxtDate date, SxtMessage **figure, SxtMessage **words)
{
  static void (*const finders[SXT_N_AREAS]) (SxtProject *, SxtDate, SxtMessage **, SxtMessage **) = {
    [SXT_AREA_NARRATIVE] = find_narrative, [SXT_AREA_CURRICULUM] = find_curriculum,
    [SXT_AREA_CAPACITY] = find_capacity,   [SXT_AREA_SCHOOLS] = find_schools,
    [SXT_AREA_DEVICES] = find_devices,     [SXT_AREA_COMMUNICATIONS] = find_communications,
  };

  g_return_if_fail (area < SXT_N_AREAS);

  *figure = *words = NULL;
  finders[area](project, date, figure, words);
}
