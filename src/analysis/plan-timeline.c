/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan's dates as a timeline: what each lane holds. The conflicts between them are in plan-conflicts.c. */
#include "analysis/plan-timeline.h"

#include <glib/gi18n-lib.h>

#include "analysis/dates.h"
#include "analysis/plan-timeline-private.h"
#include "analysis/recurrence.h"
#include "base/format.h"
#include "model/all.h"

/* How long the last wave is drawn in a plan that looks no further. */
#define LAST_WAVE_DAYS 365

char *
sxt_plan_timeline_dup_words (SxtMessage *message)
{
  char *words = sxt_message_format_plain (message);

  sxt_message_unref (message);

  return words;
}

SxtTimelineItem *
sxt_plan_timeline_show (SxtTimelineItem *item, SxtRecord *record, int field)
{
  item->list = sxt_record_get_list (record);
  item->id = g_strdup (sxt_record_get_id (record));
  item->field = field;

  return item;
}

static SxtTimelineItem *
add_point (SxtTimeline *timeline, guint lane, SxtTimelineShape shape, SxtDate date, char *title)
{
  return sxt_timeline_add (timeline, lane, shape, date, date, title);
}

/* ---- Milestones and the launch ---- */

static guint
get_milestone_lane (SxtRecord *milestone)
{
  int kind = sxt_record_get_choice (milestone, SXT_MILESTONE_KIND);
  gboolean of_devices = sxt_record_get_choice (milestone, SXT_MILESTONE_AREA) == SXT_AREA_DEVICES;

  switch (kind)
    {
    case SXT_MILESTONE_KIND_ALIGNMENT: return SXT_PLAN_LANE_CONVERSATIONS;
    case SXT_MILESTONE_KIND_PURCHASE: return of_devices ? SXT_PLAN_LANE_DEVICES : SXT_PLAN_LANE_PURCHASES;
    case SXT_MILESTONE_KIND_PD: return SXT_PLAN_LANE_PURCHASES;
    default: return SXT_PLAN_LANE_MILESTONES;
    }
}

static void
add_milestones (SxtTimeline *timeline, SxtProject *project)
{
  SxtDate launch = sxt_timeline_get_launch (timeline);
  gboolean launched = FALSE;

  for (guint i = 0; i < sxt_project_get_n (project, SXT_MILESTONES); i++)
    {
      SxtRecord *milestone = sxt_project_get (project, SXT_MILESTONES, i);
      SxtDate date = sxt_record_get_date (milestone, SXT_MILESTONE_DATE);
      int kind = sxt_record_get_choice (milestone, SXT_MILESTONE_KIND);
      gboolean talk = kind == SXT_MILESTONE_KIND_ALIGNMENT || kind == SXT_MILESTONE_KIND_PD;
      SxtTimelineItem *item;

      if (date == SXT_DATE_NONE)
        continue;
      item = add_point (timeline, get_milestone_lane (milestone), talk ? SXT_TIMELINE_DOT : SXT_TIMELINE_DIAMOND, date,
                        sxt_record_dup_title (milestone));
      item->label = g_strdup (item->title);
      if (sxt_record_has (milestone, SXT_MILESTONE_DONE_ON))
        item->standing = SXT_TIMELINE_DONE;
      else if (date < sxt_timeline_get_today (timeline))
        item->standing = SXT_TIMELINE_OPEN;
      sxt_plan_timeline_show (item, milestone, SXT_MILESTONE_DATE);
      launched = launched || (kind == SXT_MILESTONE_KIND_LAUNCH && date == launch);
    }

  if (launch != SXT_DATE_NONE && !launched)
    {
      SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
      SxtTimelineItem *item =
          add_point (timeline, SXT_PLAN_LANE_MILESTONES, SXT_TIMELINE_DIAMOND, launch, g_strdup (_ ("Launch")));
      g_autofree char *day = sxt_format_date (launch, SXT_DATE_SHORT);

      item->label = sxt_plan_timeline_dup_words (sxt_message_with_name (
          sxt_message_new (/* xgettext: python-brace-format */ N_ ("Launch, {day}")), "day", day));
      sxt_plan_timeline_show (item, plan, SXT_PLAN_LAUNCH);
    }
}

/* ---- Waves ---- */

static SxtDate
get_wave_end (SxtProject *project, SxtDate start)
{
  SxtDate end = SXT_DATE_NONE;

  for (guint i = 0; i < sxt_project_get_n (project, SXT_WAVES); i++)
    {
      SxtDate other = sxt_record_get_date (sxt_project_get (project, SXT_WAVES, i), SXT_WAVE_START);

      if (other > start && (end == SXT_DATE_NONE || other < end))
        end = other;
    }
  if (end == SXT_DATE_NONE)
    end = sxt_plan_get_horizon (project, start);

  return end > start ? end : start + LAST_WAVE_DAYS;
}

static void
add_waves (SxtTimeline *timeline, SxtProject *project)
{
  for (guint i = 0; i < sxt_project_get_n (project, SXT_WAVES); i++)
    {
      SxtRecord *wave = sxt_project_get (project, SXT_WAVES, i);
      SxtDate start = sxt_record_get_date (wave, SXT_WAVE_START);
      g_autoptr (GPtrArray) schools =
          sxt_project_get_referrers (project, SXT_SCHOOLS, SXT_SCHOOL_WAVE, sxt_record_get_id (wave));
      g_autofree char *title = sxt_record_dup_title (wave);
      SxtTimelineItem *item;

      if (start == SXT_DATE_NONE)
        continue;
      item = sxt_timeline_add (timeline, SXT_PLAN_LANE_WAVES, SXT_TIMELINE_SPAN, start, get_wave_end (project, start),
                               sxt_plan_timeline_dup_words (sxt_message_with_name (
                                   /* xgettext: python-brace-format */ sxt_message_new_plural (
                                       "{wave} · {count} school", "{wave} · {count} schools", schools->len),
                                   "wave", title)));
      item->label = g_strdup (item->title);
      sxt_plan_timeline_show (item, wave, SXT_WAVE_START);
    }
}

/* ---- Conversations ---- */

/* Whether no conversation of its kind that takes place is earlier. */
static gboolean
is_first_of_kind (SxtProject *project, SxtRecord *conversation, SxtDate today)
{
  SxtDate date = sxt_record_get_date (conversation, SXT_CONVERSATION_DATE);
  int kind = sxt_record_get_choice (conversation, SXT_CONVERSATION_KIND);

  for (guint i = 0; i < sxt_project_get_n (project, SXT_CONVERSATIONS); i++)
    {
      SxtRecord *other = sxt_project_get (project, SXT_CONVERSATIONS, i);
      SxtDate day = sxt_record_get_date (other, SXT_CONVERSATION_DATE);

      if (sxt_record_get_choice (other, SXT_CONVERSATION_KIND) == kind && day != SXT_DATE_NONE && day < date &&
          !sxt_conversation_has_fallen_through (other, today))
        return FALSE;
    }

  return kind != -1;
}

static void
add_conversations (SxtTimeline *timeline, SxtProject *project)
{
  SxtDate today = sxt_timeline_get_today (timeline);

  for (guint i = 0; i < sxt_project_get_n (project, SXT_CONVERSATIONS); i++)
    {
      SxtRecord *conversation = sxt_project_get (project, SXT_CONVERSATIONS, i);
      SxtDate date = sxt_record_get_date (conversation, SXT_CONVERSATION_DATE);
      g_autofree char *kind = sxt_record_dup_display (conversation, SXT_CONVERSATION_KIND);
      const char *about = sxt_record_get_string (conversation, SXT_CONVERSATION_ABOUT);
      SxtTimelineItem *item;
      char *title;

      if (date == SXT_DATE_NONE || sxt_conversation_has_fallen_through (conversation, today))
        continue;
      if (kind && about)
        title = sxt_plan_timeline_dup_words (sxt_message_with_name (
            sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{kind}: {about}")), "kind",
                                   kind),
            "about", about));
      else
        title = kind || about ? g_strdup (kind ? kind : about) : g_strdup (_ ("Conversation"));
      item = add_point (timeline, SXT_PLAN_LANE_CONVERSATIONS, SXT_TIMELINE_DOT, date, title);
      if (sxt_record_is_true (conversation, SXT_CONVERSATION_HELD))
        item->standing = SXT_TIMELINE_DONE;
      item->label = g_strdup (kind ? kind : about);
      item->detail = !is_first_of_kind (project, conversation, today);
      sxt_plan_timeline_show (item, conversation, SXT_CONVERSATION_DATE);
    }
}

/* ---- Purchases and professional development ---- */

static void
add_purchases (SxtTimeline *timeline, SxtProject *project)
{
  for (guint i = 0; i < sxt_project_get_n (project, SXT_CONTENTS); i++)
    {
      SxtRecord *content = sxt_project_get (project, SXT_CONTENTS, i);
      SxtDate date = sxt_record_get_date (content, SXT_CONTENT_PURCHASED);
      g_autofree char *title = sxt_record_dup_title (content);
      SxtTimelineItem *item;

      if (date == SXT_DATE_NONE || sxt_record_get_choice (content, SXT_CONTENT_NEWNESS) == SXT_NEWNESS_IN_USE ||
          sxt_plan_has_purchase (project, SXT_AREA_CURRICULUM, date))
        continue;
      item = add_point (
          timeline, SXT_PLAN_LANE_PURCHASES, SXT_TIMELINE_DIAMOND, date,
          sxt_plan_timeline_dup_words (sxt_message_with_name (
              sxt_message_new (/* xgettext: python-brace-format */ N_ ("Purchase of {title}")), "title", title)));
      item->label = g_strdup (title);
      sxt_plan_timeline_show (item, content, SXT_CONTENT_PURCHASED);
    }
}

static void
add_trainings (SxtTimeline *timeline, SxtProject *project)
{
  for (guint i = 0; i < sxt_project_get_n (project, SXT_TRAININGS); i++)
    {
      SxtRecord *training = sxt_project_get (project, SXT_TRAININGS, i);
      SxtDate date = sxt_record_get_date (training, SXT_TRAINING_DATE);
      SxtRecord *topic = sxt_record_get_target (training, SXT_TRAINING_TOPIC);
      g_autofree char *title = topic ? sxt_record_dup_title (topic) : NULL;
      SxtTimelineItem *item;

      if (date == SXT_DATE_NONE)
        continue;
      item = add_point (
          timeline, SXT_PLAN_LANE_PURCHASES, SXT_TIMELINE_DOT, date,
          title ? sxt_plan_timeline_dup_words (sxt_message_with_name (
                      sxt_message_new (/* xgettext: python-brace-format */ N_ ("Training: {topic}")), "topic", title))
                : g_strdup (_ ("Training")));
      item->label = g_strdup (title);
      item->detail = TRUE;
      sxt_plan_timeline_show (item, training, SXT_TRAINING_DATE);
    }
}

/* ---- Messages ---- */

static char *
dup_message_title (SxtProject *project, SxtRecord *message)
{
  g_autoptr (GPtrArray) reaches =
      sxt_project_get_referrers (project, SXT_REACHES, SXT_REACH_MESSAGE, sxt_record_get_id (message));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = sxt_record_dup_title (message);

  for (guint i = 0; i < reaches->len; i++)
    {
      SxtRecord *audience = sxt_record_get_target (g_ptr_array_index (reaches, i), SXT_REACH_AUDIENCE);

      if (audience != NULL)
        g_ptr_array_add (names, sxt_record_dup_title (audience));
    }
  if (names->len == 0)
    return g_steal_pointer (&title);

  g_ptr_array_add (names, NULL);
  return sxt_plan_timeline_dup_words (sxt_message_with_names (
      sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{message}, to {audiences}")),
                             "message", title),
      "audiences", (const char *const *) names->pdata));
}

static void
add_messages (SxtTimeline *timeline, SxtProject *project)
{
  SxtDate today = sxt_timeline_get_today (timeline);

  for (guint i = 0; i < sxt_project_get_n (project, SXT_MESSAGES); i++)
    {
      SxtRecord *message = sxt_project_get (project, SXT_MESSAGES, i);
      SxtDate date = sxt_record_get_date (message, SXT_MESSAGE_DATE);
      int state = sxt_record_get_choice (message, SXT_MESSAGE_STATE);
      gboolean approved = state == SXT_MESSAGE_STATE_APPROVED || state == SXT_MESSAGE_STATE_SENT;
      g_autoptr (GArray) days = NULL;
      g_autofree char *title = NULL;

      if (date == SXT_DATE_NONE)
        continue;
      title = dup_message_title (project, message);
      days = sxt_recurrence_list (date, sxt_record_get_string (message, SXT_MESSAGE_REPEATS),
                                  MAX (sxt_plan_get_horizon (project, today), date));
      for (guint j = 0; j < days->len; j++)
        {
          SxtDate day = g_array_index (days, SxtDate, j);
          SxtTimelineItem *item = add_point (timeline, SXT_PLAN_LANE_MESSAGES, SXT_TIMELINE_DOT, day, g_strdup (title));

          if (day < today && !approved)
            item->standing = SXT_TIMELINE_OPEN;
          else if (j == 0 && state == SXT_MESSAGE_STATE_SENT)
            item->standing = SXT_TIMELINE_DONE;
          item->label = sxt_record_dup_title (message);
          item->detail = TRUE;
          sxt_plan_timeline_show (item, message, SXT_MESSAGE_DATE);
        }
    }
}

/* ---- Devices ---- */

static void
add_trials (SxtTimeline *timeline, SxtProject *project)
{
  for (guint i = 0; i < sxt_project_get_n (project, SXT_TRIALS); i++)
    {
      SxtRecord *trial = sxt_project_get (project, SXT_TRIALS, i);
      SxtRecord *candidate = sxt_record_get_target (trial, SXT_TRIAL_CANDIDATE);
      g_autofree char *model = candidate ? sxt_record_dup_title (candidate) : NULL;
      SxtDate from = sxt_record_get_date (trial, SXT_TRIAL_FROM), until = sxt_record_get_date (trial, SXT_TRIAL_UNTIL);
      SxtTimelineItem *item;
      char *title =
          model ? sxt_plan_timeline_dup_words (sxt_message_with_name (
                      sxt_message_new (/* xgettext: python-brace-format */ N_ ("Trial: {model}")), "model", model))
                : g_strdup (_ ("Trial"));

      if (from == SXT_DATE_NONE)
        {
          g_free (title);
          continue;
        }
      item = sxt_timeline_add (timeline, SXT_PLAN_LANE_DEVICES, until > from ? SXT_TIMELINE_SPAN : SXT_TIMELINE_DOT,
                               from, MAX (from, until), title);
      item->label = g_strdup (_ ("Trial"));
      sxt_plan_timeline_show (item, trial, SXT_TRIAL_FROM);
    }
}

static void
add_device_decisions (SxtTimeline *timeline, SxtProject *project)
{
  for (guint i = 0; i < sxt_project_get_n (project, SXT_DEVICE_DECISIONS); i++)
    {
      SxtRecord *decision = sxt_project_get (project, SXT_DEVICE_DECISIONS, i);
      SxtDate date = sxt_record_get_date (decision, SXT_DEVICE_DECISION_DATE);
      g_autofree char *title = sxt_record_dup_title (decision);
      SxtTimelineItem *item;

      if (date == SXT_DATE_NONE)
        continue;
      item = add_point (
          timeline, SXT_PLAN_LANE_DEVICES, SXT_TIMELINE_DIAMOND, date,
          sxt_plan_timeline_dup_words (sxt_message_with_name (
              sxt_message_new (/* xgettext: python-brace-format */ N_ ("Device decision: {title}")), "title", title)));
      item->label = g_strdup (_ ("Decision"));
      sxt_plan_timeline_show (item, decision, SXT_DEVICE_DECISION_DATE);
    }
}

static void
add_fleets (SxtTimeline *timeline, SxtProject *project)
{
  for (guint i = 0; i < sxt_project_get_n (project, SXT_FLEETS); i++)
    {
      SxtRecord *fleet = sxt_project_get (project, SXT_FLEETS, i);
      SxtDate date = sxt_record_get_date (fleet, SXT_FLEET_BOUGHT_ON);
      SxtRecord *candidate = sxt_record_get_target (fleet, SXT_FLEET_CANDIDATE);
      g_autofree char *model = candidate ? sxt_record_dup_title (candidate) : NULL;
      SxtTimelineItem *item;

      if (date == SXT_DATE_NONE || sxt_plan_has_purchase (project, SXT_AREA_DEVICES, date))
        continue;
      item = add_point (
          timeline, SXT_PLAN_LANE_DEVICES, SXT_TIMELINE_DIAMOND, date,
          model ? sxt_plan_timeline_dup_words (sxt_message_with_name (
                      sxt_message_new (/* xgettext: python-brace-format */ N_ ("Purchase of {title}")), "title", model))
                : g_strdup (_ ("Purchase of devices")));
      item->label = g_strdup (item->title);
      sxt_plan_timeline_show (item, fleet, SXT_FLEET_BOUGHT_ON);
    }
}

/**
 * sxt_plan_timeline_new:
 * @project: a project
 * @today: the day as of which it is drawn
 * @with_conflicts: whether to mark what is wrong with them
 *
 * Returns: (transfer full): the plan's dates in the lanes of [enum@SxtPlanLane], repeating messages to the plan's
 *   horizon; without items if nothing has a date
 */
SxtTimeline *
sxt_plan_timeline_new (SxtProject *project, SxtDate today, gboolean with_conflicts)
{
  static const struct
  {
    const char *title;
    int area;
  } lanes[SXT_N_PLAN_LANES] = {
    [SXT_PLAN_LANE_MILESTONES] = { N_ ("Milestones"), -1 },
    [SXT_PLAN_LANE_WAVES] = { N_ ("Waves"), SXT_AREA_SCHOOLS },
    [SXT_PLAN_LANE_CONVERSATIONS] = { N_ ("Conversations"), SXT_AREA_CURRICULUM },
    [SXT_PLAN_LANE_PURCHASES] = { N_ ("Purchases and PD"), SXT_AREA_CAPACITY },
    [SXT_PLAN_LANE_MESSAGES] = { N_ ("Messages"), SXT_AREA_COMMUNICATIONS },
    [SXT_PLAN_LANE_DEVICES] = { N_ ("Devices"), SXT_AREA_DEVICES },
  };
  SxtTimeline *timeline = sxt_timeline_new (today, sxt_plan_get_launch (project));

  for (guint i = 0; i < SXT_N_PLAN_LANES; i++)
    sxt_timeline_add_lane (timeline, _ (lanes[i].title), lanes[i].area);
  add_milestones (timeline, project);
  add_waves (timeline, project);
  add_conversations (timeline, project);
  add_purchases (timeline, project);
  add_trainings (timeline, project);
  add_messages (timeline, project);
  add_trials (timeline, project);
  add_device_decisions (timeline, project);
  add_fleets (timeline, project);
  if (with_conflicts)
    sxt_plan_timeline_add_conflicts (timeline, project);
  sxt_timeline_sort (timeline);

  return timeline;
}
