/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of the plan that stand in the wrong order, and silences that are gaps, as the checks judge them. */
#include <glib/gi18n-lib.h>

#include "analysis/contact.h"
#include "analysis/dates.h"
#include "analysis/plan-timeline-private.h"
#include "model/all.h"

static SxtTimelineItem *
add_conflict (SxtTimeline *timeline, guint first_lane, guint last_lane, SxtDate from, SxtDate to, SxtMessage *title,
              const char *label)
{
  SxtTimelineItem *item =
      sxt_timeline_add (timeline, first_lane, SXT_TIMELINE_CONFLICT, from, to, sxt_plan_timeline_dup_words (title));

  item->last_lane = last_lane;
  item->label = g_strdup (label);

  return item;
}

/* What must not come before the first alignment work. */
static const struct
{
  SxtDate (*get_date) (SxtProject *project);
  guint first_lane, last_lane;
  const char *sentence; /* with {date} and {alignment} */
  const char *label;
} too_early[] = {
  { sxt_plan_get_first_pd, SXT_PLAN_LANE_CONVERSATIONS, SXT_PLAN_LANE_PURCHASES,
    /* xgettext: python-brace-format */ N_ ("PD begins on {date}, before the first alignment work on {alignment}."),
    N_ ("PD before alignment work") },
  { sxt_plan_get_first_content_purchase, SXT_PLAN_LANE_CONVERSATIONS, SXT_PLAN_LANE_PURCHASES,
    /* xgettext: python-brace-format */
    N_ ("New content is bought on {date}, before the first alignment work on {alignment}."),
    N_ ("Purchase before alignment work") },
  { sxt_plan_get_launch, SXT_PLAN_LANE_MILESTONES, SXT_PLAN_LANE_CONVERSATIONS,
    /* xgettext: python-brace-format */ N_ ("The launch is on {date}, before the first alignment work on {alignment}."),
    N_ ("Launch before alignment work") },
};

/* The record behind the first alignment work, to show it. */
static void
show_alignment (SxtTimelineItem *item, SxtProject *project, SxtDate alignment)
{
  static const struct
  {
    SxtListId list;
    int date, kind, alignment;
  } places[] = {
    { SXT_MILESTONES, SXT_MILESTONE_DATE, SXT_MILESTONE_KIND, SXT_MILESTONE_KIND_ALIGNMENT },
    { SXT_CONVERSATIONS, SXT_CONVERSATION_DATE, SXT_CONVERSATION_KIND, SXT_CONVERSATION_KIND_ALIGNMENT },
    { SXT_ALIGNMENTS, SXT_ALIGNMENT_DATE, -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; j < sxt_project_get_n (project, places[i].list); j++)
      {
        SxtRecord *record = sxt_project_get (project, places[i].list, j);

        if (sxt_record_get_date (record, places[i].date) == alignment &&
            (places[i].kind == -1 || sxt_record_get_choice (record, places[i].kind) == places[i].alignment))
          {
            sxt_plan_timeline_show (item, record, places[i].date);
            return;
          }
      }
}

static void
add_early (SxtTimeline *timeline, SxtProject *project)
{
  SxtDate alignment = sxt_plan_get_first_alignment_work (project, sxt_timeline_get_today (timeline));

  if (alignment == SXT_DATE_NONE)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (too_early); i++)
    {
      SxtDate date = too_early[i].get_date (project);
      SxtMessage *sentence;

      if (date == SXT_DATE_NONE || date >= alignment)
        continue;
      sentence = sxt_message_with_date (sxt_message_new (too_early[i].sentence), "date", date);
      sentence = sxt_message_with_date (sentence, "alignment", alignment);
      show_alignment (add_conflict (timeline, too_early[i].first_lane, too_early[i].last_lane, date, alignment,
                                    sentence, _ (too_early[i].label)),
                      project, alignment);
    }
}

/* A wave that starts before what it is to work with has been bought. */
static void
add_late_devices (SxtTimeline *timeline, SxtProject *project)
{
  for (guint i = 0; i < sxt_project_get_n (project, SXT_FLEETS); i++)
    {
      SxtRecord *fleet = sxt_project_get (project, SXT_FLEETS, i);
      SxtRecord *wave = sxt_record_get_target (fleet, SXT_FLEET_WAVE);
      SxtDate bought = sxt_record_get_date (fleet, SXT_FLEET_BOUGHT_ON);
      SxtDate start = wave ? sxt_record_get_date (wave, SXT_WAVE_START) : SXT_DATE_NONE;
      g_autofree char *title = wave ? sxt_record_dup_title (wave) : NULL;
      SxtMessage *sentence;

      if (start == SXT_DATE_NONE || bought <= start)
        continue;
      sentence = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "{wave} starts on {start}, before its devices are bought on {bought}."));
      sentence = sxt_message_with_name (sentence, "wave", title);
      sentence = sxt_message_with_date (sxt_message_with_date (sentence, "start", start), "bought", bought);
      sxt_plan_timeline_show (add_conflict (timeline, SXT_PLAN_LANE_WAVES, SXT_PLAN_LANE_DEVICES, start, bought,
                                            sentence, _ ("Start before devices")),
                              fleet, SXT_FLEET_BOUGHT_ON);
    }
}

/* A silence up to today, once it is a gap. */
static void
add_silences (SxtTimeline *timeline, SxtProject *project)
{
  SxtDate today = sxt_timeline_get_today (timeline);

  for (guint i = 0; i < sxt_project_get_n (project, SXT_AUDIENCES); i++)
    {
      SxtRecord *audience = sxt_project_get (project, SXT_AUDIENCES, i);
      g_autoptr (GArray) messages = sxt_audience_list_messages (audience, today);
      g_autoptr (GArray) venues = sxt_audience_list_venues (audience, today);
      g_autoptr (GArray) days = sxt_dates_list_contact (messages, venues);
      int cadence = sxt_audience_get_cadence (audience);
      g_autofree char *title = sxt_record_dup_title (audience);
      SxtSilence silence;
      SxtTimelineItem *item;
      SxtMessage *sentence;

      if (!sxt_dates_find_current_silence (project, days, today, &silence) ||
          silence.days <= SXT_SILENCE_CADENCES * cadence)
        continue;
      sentence = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "{audience} heard nothing from {from} to {to}: {days} without the summer, and should hear every {cadence}."));
      sentence = sxt_message_with_name (sentence, "audience", title);
      sentence = sxt_message_with_date (sxt_message_with_date (sentence, "from", silence.from), "to", silence.to);
      sentence = sxt_message_with_integer (sentence, "days", silence.days, SXT_UNIT_DAYS);
      sentence = sxt_message_with_integer (sentence, "cadence", cadence, SXT_UNIT_DAYS);
      item = sxt_timeline_add (timeline, SXT_PLAN_LANE_MESSAGES, SXT_TIMELINE_SILENCE, silence.from, silence.to,
                               sxt_plan_timeline_dup_words (sentence));
      sentence = sxt_message_new (/* xgettext: python-brace-format */ N_ ("{audience}: {days}"));
      sentence = sxt_message_with_name (sentence, "audience", title);
      item->label =
          sxt_plan_timeline_dup_words (sxt_message_with_integer (sentence, "days", silence.days, SXT_UNIT_DAYS));
      sxt_plan_timeline_show (item, audience, SXT_AUDIENCE_HOW_OFTEN);
    }
}

void
sxt_plan_timeline_add_conflicts (SxtTimeline *timeline, SxtProject *project)
{
  add_early (timeline, project);
  add_late_devices (timeline, project);
  add_silences (timeline, project);
}
