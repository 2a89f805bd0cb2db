/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates that matter: launch, waves, milestones and purchases in one order. */
#include <glib/gi18n-lib.h>

#include "analysis/dates.h"
#include "analysis/plan-timeline.h"
#include "base/format.h"
#include "model/areas.h"
#include "report/plan-sections.h"
#include "report/timeline-drawing.h"

/* What the picture shows: from the month of some weeks ago. */
#define DAYS_BEFORE 60
#define MONTHS 14
#define NEXT_DATES 5

typedef struct
{
  SxtDate date;
  guint order; /* among those of a day */
  char *what;
  const char *area; /* (nullable) */
  char *who;        /* (nullable) */
  char *stands;     /* (nullable) */
} Entry;

static void
clear_entry (gpointer data)
{
  Entry *self = data;

  g_free (self->what);
  g_free (self->who);
  g_free (self->stands);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (first->date != second->date)
    return first->date < second->date ? -1 : 1;

  return first->order < second->order ? -1 : first->order > second->order ? 1 : 0;
}

static Entry *
add_entry (GArray *entries, SxtDate date, char *what, const char *area)
{
  Entry entry = { .date = date, .order = entries->len, .what = what, .area = area };

  g_array_append_val (entries, entry);

  return &g_array_index (entries, Entry, entries->len - 1);
}

static void
add_milestones (SxtPlanWriter *self, GArray *entries)
{
  guint n = sxt_project_get_n (self->project, SXT_MILESTONES);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *milestone = sxt_project_get (self->project, SXT_MILESTONES, i);
      SxtDate date = sxt_record_get_date (milestone, SXT_MILESTONE_DATE);
      SxtDate done = sxt_record_get_date (milestone, SXT_MILESTONE_DONE_ON);
      int area = sxt_record_get_choice (milestone, SXT_MILESTONE_AREA);
      Entry *entry;

      if (date == SXT_DATE_NONE)
        continue;
      entry = add_entry (entries, date, sxt_plan_writer_dup_title (self, milestone),
                         area >= 0 && area < SXT_N_AREAS ? sxt_area_get_title ((SxtArea) area) : NULL);
      entry->who = sxt_plan_writer_dup_text (self, milestone, SXT_MILESTONE_OWNER);
      if (done != SXT_DATE_NONE && done != date)
        entry->stands = sxt_plan_words (sxt_message_with_date (
            sxt_message_new (/* xgettext: python-brace-format */ N_ ("done {date}")), "date", done));
      else if (done != SXT_DATE_NONE)
        entry->stands = g_strdup (_ ("done"));
      else if (date < self->date)
        entry->stands = g_strdup (_ ("not done yet"));
    }
}

static void
add_waves (SxtPlanWriter *self, GArray *entries)
{
  guint n = sxt_project_get_n (self->project, SXT_WAVES);
  SxtDate launch = sxt_record_get_date (sxt_project_get_single (self->project, SXT_PLAN), SXT_PLAN_LAUNCH);
  gboolean launched = FALSE;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *wave = sxt_project_get (self->project, SXT_WAVES, i);
      SxtDate start = sxt_record_get_date (wave, SXT_WAVE_START);
      g_autoptr (GPtrArray) schools =
          sxt_project_get_referrers (self->project, SXT_SCHOOLS, SXT_SCHOOL_WAVE, sxt_record_get_id (wave));
      g_autofree char *title = sxt_plan_writer_dup_title (self, wave);
      SxtMessage *message;

      if (start == SXT_DATE_NONE)
        continue;
      if (schools->len == 0)
        message = sxt_message_new (/* xgettext: python-brace-format */ N_ ("{wave} starts"));
      else if (start == launch)
        message = sxt_message_new_plural (
            /* xgettext: python-brace-format */
            "Launch: {wave} starts with {count} school", "Launch: {wave} starts with {count} schools", schools->len);
      else
        message = sxt_message_new_plural (
            /* xgettext: python-brace-format */
            "{wave} starts with {count} school", "{wave} starts with {count} schools", schools->len);
      launched = launched || (start == launch && schools->len > 0);
      add_entry (entries, start, sxt_plan_words (sxt_message_with_name (message, "wave", title)),
                 sxt_area_get_title (SXT_AREA_SCHOOLS));
    }
  if (launch != SXT_DATE_NONE && !launched)
    add_entry (entries, launch, g_strdup (_ ("Launch")), sxt_area_get_title (SXT_AREA_SCHOOLS));
}

static void
add_purchases (SxtPlanWriter *self, GArray *entries)
{
  guint n = sxt_project_get_n (self->project, SXT_CONTENTS);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *content = sxt_project_get (self->project, SXT_CONTENTS, i);
      SxtDate date = sxt_record_get_date (content, SXT_CONTENT_PURCHASED);
      g_autofree char *title = sxt_plan_writer_dup_title (self, content);

      if (date == SXT_DATE_NONE || sxt_record_get_choice (content, SXT_CONTENT_NEWNESS) == SXT_NEWNESS_IN_USE ||
          sxt_plan_has_purchase (self->project, SXT_AREA_CURRICULUM, date))
        continue;
      add_entry (entries, date,
                 sxt_plan_words (sxt_message_with_name (
                     sxt_message_new (/* xgettext: python-brace-format */ N_ ("{title} is bought")), "title", title)),
                 sxt_area_get_title (SXT_AREA_CURRICULUM));
    }

  n = sxt_project_get_n (self->project, SXT_FLEETS);
  for (guint i = 0; i < n; i++)
    {
      SxtRecord *fleet = sxt_project_get (self->project, SXT_FLEETS, i);
      SxtDate date = sxt_record_get_date (fleet, SXT_FLEET_BOUGHT_ON);
      SxtRecord *candidate = sxt_record_get_target (fleet, SXT_FLEET_CANDIDATE);
      g_autofree char *model = sxt_plan_writer_dup_title (self, candidate);
      gint64 count;
      SxtMessage *message;

      if (date == SXT_DATE_NONE || sxt_plan_has_purchase (self->project, SXT_AREA_DEVICES, date))
        continue;
      if (candidate == NULL)
        message = sxt_message_new (N_ ("Devices are bought"));
      else if (sxt_record_get_integer (fleet, SXT_FLEET_COUNT, &count))
        message = sxt_message_with_integer (
            sxt_message_new (/* xgettext: python-brace-format */ N_ ("{devices} are bought: {model}")), "devices",
            count, SXT_UNIT_DEVICES);
      else
        message = sxt_message_new (/* xgettext: python-brace-format */ N_ ("Devices are bought: {model}"));
      if (candidate != NULL)
        message = sxt_message_with_name (message, "model", model);
      add_entry (entries, date, sxt_plan_words (message), sxt_area_get_title (SXT_AREA_DEVICES));
    }
}

static void
add_table (SxtPlanWriter *self, GArray *entries)
{
  SxtTable *table = sxt_document_add_table (self->document, _ ("All dates"));
  gboolean some_who = FALSE;
  gboolean some_stand = FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      some_who = some_who || g_array_index (entries, Entry, i).who != NULL;
      some_stand = some_stand || g_array_index (entries, Entry, i).stands != NULL;
    }

  sxt_table_add_column (table, _ ("Date"), SXT_ALIGN_START, 1.3)->heads = TRUE;
  sxt_table_add_column (table, _ ("What happens"), SXT_ALIGN_START, 3.6);
  sxt_table_add_column (table, _ ("Area"), SXT_ALIGN_START, 1.4);
  if (some_who)
    sxt_table_add_column (table, _ ("Who"), SXT_ALIGN_START, 1.8);
  if (some_stand)
    sxt_table_add_column (table, _ ("Where it stands"), SXT_ALIGN_START, 1.3);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *date = sxt_format_date (entry->date, SXT_DATE_MEDIUM);

      sxt_table_add_row (table);
      sxt_table_add_text (table, date);
      sxt_table_add_text (table, entry->what);
      sxt_table_add_text (table, entry->area);
      if (some_who)
        sxt_table_add_text (table, entry->who);
      if (some_stand)
        sxt_table_add_text (table, entry->stands);
    }
}

/* What comes next, in words, for who does not see the picture. */
static char *
describe_next (SxtPlanWriter *self, GArray *entries)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < entries->len && parts->len < NEXT_DATES; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *day = NULL;

      if (entry->date < self->date)
        continue;
      day = sxt_format_date (entry->date, SXT_DATE_SHORT);
      g_ptr_array_add (parts, g_strdup_printf ("%s %s", day, entry->what));
    }
  if (parts->len == 0)
    return g_strdup (_ ("The plan’s dates in lanes; today is marked."));

  list = sxt_plan_join_names (parts);
  return sxt_plan_words (
      sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                 "The plan’s dates in lanes; today is marked. From today on: {dates}.")),
                             "dates", list));
}

/* As the window shows them, from a little before today on. */
static void
add_timeline (SxtPlanWriter *self, GArray *entries)
{
  g_autoptr (SxtTimeline) timeline =
      sxt_plan_timeline_new (self->project, self->date, sxt_plan_writer_is_working (self));
  g_autofree char *alternative = describe_next (self, entries);
  SxtDate from = self->date - DAYS_BEFORE, to;
  int year, month, day;
  gboolean has_items = FALSE;

  sxt_date_get_ymd (from, &year, &month, &day);
  from = sxt_date_new (year, month, 1);
  to = sxt_date_add_months (from, MONTHS);
  for (guint i = 0; i < sxt_timeline_get_n_items (timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (timeline, i);

      if (item->label)
        sxt_timeline_take_label (timeline, i, sxt_plan_writer_redact (self, item->label));
      has_items = has_items || (item->to >= from && item->from < to);
    }
  if (has_items)
    sxt_document_add_figure (self->document, sxt_timeline_drawing_new (timeline, from, to), NULL, alternative);
}

/**
 * sxt_add_dates_section:
 * @self: a writer
 */
void
sxt_add_dates_section (SxtPlanWriter *self)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);
  add_milestones (self, entries);
  add_waves (self, entries);
  add_purchases (self, entries);

  sxt_document_add_heading (self->document, 2, _ ("The dates that matter"));
  if (entries->len == 0)
    {
      sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_BODY, _ ("No date is set yet."));
      return;
    }
  g_array_sort (entries, compare_entries);
  add_timeline (self, entries);
  add_table (self, entries);
}
