/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recurrence: the days on which a message or a venue comes back, by the rules of iCalendar. */
#include "analysis/recurrence.h"

#include <libical/ical.h>
#include <string.h>

/* Enough for every day of the longest horizon. */
#define MAX_DAYS 8000

/*
 * A rule by the hour or faster would say nothing of days, and a COUNT or an INTERVAL that is no number is no rule.
 * A calendar may bring the rule with the name of its property.
 */
static gboolean
parse_rule (const char *rule, struct icalrecurrencetype *recurrence)
{
  if (rule == NULL)
    return FALSE;

  if (g_ascii_strncasecmp (rule, "RRULE:", 6) == 0)
    rule += 6;

  /* Some builds of libical end the program at a rule that cannot be read. */
  icalerror_set_errors_are_fatal (FALSE);
  *recurrence = icalrecurrencetype_from_string (rule);

  return recurrence->freq == ICAL_DAILY_RECURRENCE || recurrence->freq == ICAL_WEEKLY_RECURRENCE ||
         recurrence->freq == ICAL_MONTHLY_RECURRENCE || recurrence->freq == ICAL_YEARLY_RECURRENCE;
}

/**
 * sxt_recurrence_is_valid:
 * @rule: (nullable): the value of an iCalendar RRULE (RFC 5545, 3.3.10)
 *
 * Returns: whether it can be followed: by days, weeks, months or years
 */
gboolean
sxt_recurrence_is_valid (const char *rule)
{
  struct icalrecurrencetype recurrence;

  return parse_rule (rule, &recurrence);
}

/* Every so many days, weeks, months or years, and nothing else. */
static gboolean
is_plain (const struct icalrecurrencetype *rule)
{
  const short *parts[] = { rule->by_second,   rule->by_minute,  rule->by_hour,  rule->by_day,    rule->by_month_day,
                           rule->by_year_day, rule->by_week_no, rule->by_month, rule->by_set_pos };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i][0] != ICAL_RECURRENCE_ARRAY_MAX)
      return FALSE;

  /* What "until June 31" means is the library's to say. */
  return rule->rscale == NULL && rule->interval > 0 &&
         (icaltime_is_null_time (rule->until) ||
          (rule->until.is_date &&
           sxt_date_new (rule->until.year, rule->until.month, rule->until.day) != SXT_DATE_NONE));
}

/*
 * The library asks a calendar of all the world for each day, which takes half of the time of all checks of a large
 * district; nearly all rules are of this kind. A month without the day is passed over, and so is a year.
 */
static void
follow_plain (GArray *days, const struct icalrecurrencetype *rule, SxtDate until)
{
  SxtDate start = g_array_index (days, SxtDate, 0);
  int year, month, day;

  sxt_date_get_ymd (start, &year, &month, &day);
  if (!icaltime_is_null_time (rule->until))
    until = MIN (until, sxt_date_new (rule->until.year, rule->until.month, rule->until.day));
  for (int i = 1; i < MAX_DAYS && (rule->count == 0 || days->len < (guint) rule->count); i++)
    {
      int steps = i * rule->interval;
      int months = rule->freq == ICAL_MONTHLY_RECURRENCE ? month - 1 + steps : month - 1;
      int then = year + months / 12 + (rule->freq == ICAL_YEARLY_RECURRENCE ? steps : 0);
      SxtDate next = rule->freq == ICAL_DAILY_RECURRENCE    ? start + steps
                     : rule->freq == ICAL_WEEKLY_RECURRENCE ? start + 7 * steps
                                                            : sxt_date_new (then, months % 12 + 1, 1);

      if (next == SXT_DATE_NONE || next > until)
        break;
      if (rule->freq == ICAL_MONTHLY_RECURRENCE || rule->freq == ICAL_YEARLY_RECURRENCE)
        next = sxt_date_new (then, months % 12 + 1, day);
      if (next != SXT_DATE_NONE && next <= until)
        g_array_append_val (days, next);
    }
}

static void
follow_library (GArray *days, struct icalrecurrencetype rule, SxtDate until)
{
  icaltimetype from = { .is_date = 1 };
  icalrecur_iterator *iterator;

  sxt_date_get_ymd (g_array_index (days, SxtDate, 0), &from.year, &from.month, &from.day);
  iterator = icalrecur_iterator_new (rule, from);
  if (iterator == NULL)
    return;

  for (guint i = 0; i < MAX_DAYS; i++)
    {
      icaltimetype time = icalrecur_iterator_next (iterator);
      SxtDate day;

      if (icaltime_is_null_time (time))
        break;

      day = sxt_date_new (time.year, time.month, time.day);
      if (day == SXT_DATE_NONE || day > until)
        break;

      if (day > g_array_index (days, SxtDate, days->len - 1))
        g_array_append_val (days, day);
    }

  icalrecur_iterator_free (iterator);
}

static GArray *
follow (SxtDate start, const char *rule, SxtDate until)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (SxtDate));
  struct icalrecurrencetype recurrence;

  if (start > until)
    return days;

  g_array_append_val (days, start);
  if (!parse_rule (rule, &recurrence))
    return days;

  if (is_plain (&recurrence))
    follow_plain (days, &recurrence, until);
  else
    follow_library (days, recurrence, until);

  return days;
}

/*
 * Each message is asked for by every audience that it reaches and by several checks. The answer depends on nothing but
 * what was asked, so each thread remembers the last ones.
 */
#define MOST_REMEMBERED 4096

static GPrivate remembered = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

/**
 * sxt_recurrence_list:
 * @start: the first day
 * @rule: (nullable): the value of an iCalendar RRULE; without one, or with one that cannot be read, @start alone
 * @until: the last day that may be listed: the end of an endless rule
 *
 * Returns: (transfer full) (element-type SxtDate): the days from @start to @until, rising, each once; not to be changed.
 *   @start is among them even where the rule leaves it out, as a calendar shows it.
 */
GArray *
sxt_recurrence_list (SxtDate start, const char *rule, SxtDate until)
{
  GHashTable *lists = g_private_get (&remembered);
  g_autofree char *asked = NULL;
  GArray *days;

  g_return_val_if_fail (start != SXT_DATE_NONE, g_array_new (FALSE, FALSE, sizeof (SxtDate)));

  if (rule == NULL)
    return follow (start, NULL, until);
  if (lists == NULL)
    {
      lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
      g_private_set (&remembered, lists);
    }

  asked = g_strdup_printf ("%d %d %s", (int) start, (int) until, rule);
  days = g_hash_table_lookup (lists, asked);
  if (days == NULL)
    {
      if (g_hash_table_size (lists) >= MOST_REMEMBERED)
        g_hash_table_remove_all (lists);
      days = follow (start, rule, until);
      g_hash_table_insert (lists, g_steal_pointer (&asked), days);
    }

  return g_array_ref (days);
}
