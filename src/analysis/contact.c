/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contact: on which days an audience hears from the district or can answer, and the silences between. */
#include "analysis/contact.h"

#include "analysis/dates.h"
#include "analysis/recurrence.h"

/* Days lie close together: to mark them costs less than to compare them. */
static void
sort_once (GArray *days)
{
  SxtDate first = SXT_DATE_NONE, last = SXT_DATE_NONE;
  g_autofree guint8 *marked = NULL;

  if (days->len == 0)
    return;

  first = last = g_array_index (days, SxtDate, 0);
  for (guint i = 1; i < days->len; i++)
    {
      first = MIN (first, g_array_index (days, SxtDate, i));
      last = MAX (last, g_array_index (days, SxtDate, i));
    }
  marked = g_new0 (guint8, last - first + 1);
  for (guint i = 0; i < days->len; i++)
    marked[g_array_index (days, SxtDate, i) - first] = TRUE;

  g_array_set_size (days, 0);
  for (SxtDate day = first; day <= last; day++)
    if (marked[day - first])
      g_array_append_val (days, day);
}

/* Adds the days of a message or venue; those before @today only if they happened. */
static void
add_days (GArray *days, SxtProject *project, SxtDate date, const char *rule, gboolean happened, SxtDate today)
{
  g_autoptr (GArray) occurrences = NULL;

  if (date == SXT_DATE_NONE)
    return;

  occurrences = sxt_recurrence_list (date, rule, MAX (sxt_plan_get_horizon (project, today), date));
  for (guint i = 0; i < occurrences->len; i++)
    {
      SxtDate day = g_array_index (occurrences, SxtDate, i);

      if (day >= today || happened)
        g_array_append_val (days, day);
    }
}

static gboolean
is_approved (SxtRecord *message)
{
  int state = sxt_record_get_choice (message, SXT_MESSAGE_STATE);

  return state == SXT_MESSAGE_STATE_APPROVED || state == SXT_MESSAGE_STATE_SENT;
}

/**
 * sxt_audience_list_messages:
 * @audience: an audience of a project
 * @today: the day of judging
 *
 * Returns: (transfer full) (element-type SxtDate): the days on which a message reaches it, rising, each once: repeats
 *   to the plan's horizon; what is past only if it was approved or sent
 */
GArray *
sxt_audience_list_messages (SxtRecord *audience, SxtDate today)
{
  SxtProject *project = sxt_record_get_project (audience);
  g_autoptr (GPtrArray) reaches =
      sxt_project_get_referrers (project, SXT_REACHES, SXT_REACH_AUDIENCE, sxt_record_get_id (audience));
  GArray *days = g_array_new (FALSE, FALSE, sizeof (SxtDate));

  for (guint i = 0; i < reaches->len; i++)
    {
      SxtRecord *message = sxt_record_get_target (g_ptr_array_index (reaches, i), SXT_REACH_MESSAGE);

      if (message != NULL)
        add_days (days, project, sxt_record_get_date (message, SXT_MESSAGE_DATE),
                  sxt_record_get_string (message, SXT_MESSAGE_REPEATS), is_approved (message), today);
    }
  sort_once (days);

  return days;
}

/**
 * sxt_audience_list_venues:
 * @audience: an audience of a project
 * @today: the day of judging
 *
 * Returns: (transfer full) (element-type SxtDate): the days on which it can answer, rising, each once: repeats to the
 *   plan's horizon; what is past only if it was held
 */
GArray *
sxt_audience_list_venues (SxtRecord *audience, SxtDate today)
{
  SxtProject *project = sxt_record_get_project (audience);
  g_autoptr (GPtrArray) pairs = sxt_project_get_referrers (project, SXT_VENUE_AUDIENCES, SXT_VENUE_AUDIENCE_AUDIENCE,
                                                           sxt_record_get_id (audience));
  GArray *days = g_array_new (FALSE, FALSE, sizeof (SxtDate));

  for (guint i = 0; i < pairs->len; i++)
    {
      SxtRecord *venue = sxt_record_get_target (g_ptr_array_index (pairs, i), SXT_VENUE_AUDIENCE_VENUE);

      if (venue != NULL)
        add_days (days, project, sxt_record_get_date (venue, SXT_VENUE_DATE),
                  sxt_record_get_string (venue, SXT_VENUE_REPEATS), sxt_record_is_true (venue, SXT_VENUE_HELD), today);
    }
  sort_once (days);

  return days;
}

/**
 * sxt_audience_get_cadence_setting:
 * @audience: an audience
 *
 * Returns: the field of the settings that says how often its kind should hear
 */
int
sxt_audience_get_cadence_setting (SxtRecord *audience)
{
  static const int settings[] = {
    [SXT_AUDIENCE_KIND_STUDENTS] = SXT_SETTING_CADENCE_STUDENTS,
    [SXT_AUDIENCE_KIND_FAMILIES] = SXT_SETTING_CADENCE_FAMILIES,
    [SXT_AUDIENCE_KIND_TEACHERS] = SXT_SETTING_CADENCE_TEACHERS,
    [SXT_AUDIENCE_KIND_PRINCIPALS] = SXT_SETTING_CADENCE_PRINCIPALS,
    [SXT_AUDIENCE_KIND_STAFF] = SXT_SETTING_CADENCE_STAFF,
    [SXT_AUDIENCE_KIND_UNION] = SXT_SETTING_CADENCE_UNION,
    [SXT_AUDIENCE_KIND_BOARD] = SXT_SETTING_CADENCE_BOARD,
    [SXT_AUDIENCE_KIND_PRESS] = SXT_SETTING_CADENCE_PRESS,
    [SXT_AUDIENCE_KIND_COMMUNITY] = SXT_SETTING_CADENCE_COMMUNITY,
    [SXT_AUDIENCE_KIND_OTHER] = SXT_SETTING_CADENCE_OTHER,
  };
  int kind = sxt_record_get_choice (audience, SXT_AUDIENCE_KIND);

  return kind >= 0 && kind < (int) G_N_ELEMENTS (settings) ? settings[kind] : SXT_SETTING_CADENCE_OTHER;
}

/**
 * sxt_audience_get_cadence:
 * @audience: an audience of a project
 *
 * Returns: after how many days it should hear again: its own, else that of its kind
 */
int
sxt_audience_get_cadence (SxtRecord *audience)
{
  gint64 days;

  if (sxt_record_get_integer (audience, SXT_AUDIENCE_HOW_OFTEN, &days))
    return (int) days;

  return (int) sxt_project_get_setting (sxt_record_get_project (audience), sxt_audience_get_cadence_setting (audience));
}

/**
 * sxt_plan_get_first_outside_message:
 * @project: a project
 * @today: the day of judging
 *
 * Returns: the day of the first message to families, board or press, or %SXT_DATE_NONE
 */
SxtDate
sxt_plan_get_first_outside_message (SxtProject *project, SxtDate today)
{
  guint n = sxt_project_get_n (project, SXT_AUDIENCES);
  SxtDate first = SXT_DATE_NONE;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *audience = sxt_project_get (project, SXT_AUDIENCES, i);
      int kind = sxt_record_get_choice (audience, SXT_AUDIENCE_KIND);
      g_autoptr (GArray) days = NULL;

      if (kind != SXT_AUDIENCE_KIND_FAMILIES && kind != SXT_AUDIENCE_KIND_BOARD && kind != SXT_AUDIENCE_KIND_PRESS)
        continue;

      days = sxt_audience_list_messages (audience, today);
      if (days->len > 0 && (first == SXT_DATE_NONE || g_array_index (days, SxtDate, 0) < first))
        first = g_array_index (days, SxtDate, 0);
    }

  return first;
}

/**
 * sxt_dates_merge:
 * @a: (element-type SxtDate): days
 * @b: (element-type SxtDate): other days
 *
 * Returns: (transfer full) (element-type SxtDate): all of them, rising, each once
 */
GArray *
sxt_dates_merge (const GArray *a, const GArray *b)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (SxtDate));

  g_array_append_vals (days, a->data, a->len);
  g_array_append_vals (days, b->data, b->len);
  sort_once (days);

  return days;
}

/**
 * sxt_dates_list_contact:
 * @messages: (element-type SxtDate): days of messages to an audience, rising
 * @venues: (element-type SxtDate): days on which it can answer, rising
 *
 * Returns: (transfer full) (element-type SxtDate): the days between which silences lie: nothing before the first
 *   message is one
 */
GArray *
sxt_dates_list_contact (const GArray *messages, const GArray *venues)
{
  GArray *days = sxt_dates_merge (messages, venues);

  while (days->len > 0 &&
         (messages->len == 0 || g_array_index (days, SxtDate, 0) < g_array_index (messages, SxtDate, 0)))
    g_array_remove_index (days, 0);

  return days;
}

/**
 * sxt_dates_find_current_silence:
 * @project: whose summer does not count
 * @days: (element-type SxtDate): days of contact, rising
 * @today: the day of judging
 * @silence: (out): the silence that lasts now: from the last contact up to @today, or to the end of the first year
 *
 * Returns: whether there was a contact
 */
gboolean
sxt_dates_find_current_silence (SxtProject *project, const GArray *days, SxtDate today, SxtSilence *silence)
{
  SxtDate year_end = sxt_plan_get_first_year_end (project);
  SxtDate end = year_end != SXT_DATE_NONE ? MIN (today, year_end) : today;
  gboolean found = FALSE;

  for (guint i = 0; i < days->len && g_array_index (days, SxtDate, i) <= end; i++)
    {
      silence->from = g_array_index (days, SxtDate, i);
      found = TRUE;
    }
  if (!found)
    return FALSE;

  silence->to = end;
  silence->days = sxt_plan_count_days (project, silence->from, end);

  return TRUE;
}

/**
 * sxt_dates_find_longest_silence:
 * @project: whose summer does not count
 * @days: (element-type SxtDate): days of contact, rising
 * @end: where to stop looking: a silence that goes on then ends there, and later days do not count
 * @longest: (out): the longest silence after the first day, the earliest of equals
 *
 * Returns: whether there is one: a day before @end
 */
gboolean
sxt_dates_find_longest_silence (SxtProject *project, const GArray *days, SxtDate end, SxtSilence *longest)
{
  gboolean found = FALSE;

  for (guint i = 0; i < days->len && g_array_index (days, SxtDate, i) < end; i++)
    {
      SxtSilence silence = { .from = g_array_index (days, SxtDate, i), .to = end };

      if (i + 1 < days->len)
        silence.to = MIN (end, g_array_index (days, SxtDate, i + 1));
      silence.days = sxt_plan_count_days (project, silence.from, silence.to);

      if (!found || silence.days > longest->days)
        *longest = silence;
      found = TRUE;
    }

  return found;
}
