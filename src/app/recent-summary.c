/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a plan without opening it: read from its file in any thread, and kept in a cache. */
#include "app/recent-summary.h"

#include "checks/engine.h"
#include "model/all.h"
#include "storage/plan-file.h"

SxtRecentSummary *
sxt_recent_summary_copy (const SxtRecentSummary *self)
{
  SxtRecentSummary *copy = g_memdup2 (self, sizeof *self);

  copy->title = g_strdup (self->title);
  copy->district = g_strdup (self->district);

  return copy;
}

void
sxt_recent_summary_free (SxtRecentSummary *self)
{
  g_free (self->title);
  g_free (self->district);
  g_free (self);
}

/* ---- From the file ---- */

static void
judge (SxtRecentSummary *self, SxtProject *project, SxtDate today)
{
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
  SxtDate as_of = sxt_record_get_date (plan, SXT_PLAN_AS_OF);
  g_autoptr (SxtEngine) engine = NULL;

  self->title = g_strdup (sxt_record_get_string (plan, SXT_PLAN_TITLE));
  self->district = g_strdup (sxt_record_get_string (plan, SXT_PLAN_DISTRICT));
  self->own_day = as_of != SXT_DATE_NONE;
  self->day = self->own_day ? as_of : today;
  engine = sxt_engine_new (project, self->day);
  sxt_engine_settle (engine);
  for (int area = 0; area < SXT_N_AREAS; area++)
    {
      SxtTally tally = sxt_engine_tally (engine, area);

      self->standing.met[area] = tally.met;
      self->standing.total[area] = tally.total;
    }
}

static gboolean
is_gone (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

/**
 * sxt_recent_summary_read:
 * @file: of a plan
 * @known: (nullable): what was read before; it is not read again if it was not changed since and is judged for today
 * @today: the day to judge it for, unless it has a day of its own
 * @error: that the file could not be asked: a drive that does not answer tells nothing of the plan
 *
 * Returns: (transfer full) (nullable): what it is now, also that it is gone; NULL without @error: as @known
 */
SxtRecentSummary *
sxt_recent_summary_read (GFile *file, const SxtRecentSummary *known, SxtDate today, GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GError) own_error = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
                         G_FILE_QUERY_INFO_NONE, cancellable, &own_error);
  g_autoptr (GDateTime) when = info ? g_file_info_get_modification_date_time (info) : NULL;
  gint64 changed = when ? g_date_time_to_unix_usec (when) : 0;
  g_autoptr (SxtPlanFile) plan_file = NULL;
  SxtRecentSummary *self;

  if (!info && !is_gone (own_error))
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return NULL;
    }
  if (info && known && known->state == SXT_RECENT_KNOWN && changed == known->changed &&
      (known->own_day || known->day == today))
    return NULL;

  self = g_new0 (SxtRecentSummary, 1);
  self->day = SXT_DATE_NONE;
  self->changed = changed;
  if (!info)
    self->state = SXT_RECENT_MISSING;
  else if ((plan_file = sxt_plan_file_load (file, cancellable, NULL)))
    {
      self->state = SXT_RECENT_KNOWN;
      judge (self, sxt_plan_file_get_project (plan_file), today);
    }
  else
    self->state = SXT_RECENT_UNREADABLE;

  return self;
}

/* ---- From the cache ---- */

/* A checksum, since an address may hold what no group of a key file may. */
static char *
dup_group (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
}

static void
recall_numbers (GKeyFile *cache, const char *group, const char *key, guint *numbers)
{
  gsize n = 0;
  g_autofree int *values = g_key_file_get_integer_list (cache, group, key, &n, NULL);

  for (gsize i = 0; i < MIN (n, SXT_N_AREAS); i++)
    numbers[i] = (guint) MAX (values[i], 0);
}

/**
 * sxt_recent_summary_recall:
 *
 * Returns: (transfer full) (nullable): what @cache has of @file, to be shown until it has been read
 */
SxtRecentSummary *
sxt_recent_summary_recall (GFile *file, GKeyFile *cache)
{
  g_autofree char *group = dup_group (file), *day = NULL;
  SxtRecentSummary *self;

  if (!g_key_file_has_group (cache, group))
    return NULL;

  day = g_key_file_get_string (cache, group, "day", NULL);
  self = g_new0 (SxtRecentSummary, 1);
  self->state = SXT_RECENT_KNOWN;
  self->title = g_key_file_get_string (cache, group, "title", NULL);
  self->district = g_key_file_get_string (cache, group, "district", NULL);
  self->changed = g_key_file_get_int64 (cache, group, "changed", NULL);
  self->day = day ? sxt_date_parse (day) : SXT_DATE_NONE;
  self->own_day = g_key_file_get_boolean (cache, group, "own-day", NULL);
  recall_numbers (cache, group, "met", self->standing.met);
  recall_numbers (cache, group, "total", self->standing.total);

  return self;
}

/**
 * sxt_recent_summary_store:
 *
 * Writes into @cache what a plan was when it was last read.
 */
void
sxt_recent_summary_store (const SxtRecentSummary *self, GFile *file, GKeyFile *cache)
{
  g_autofree char *group = dup_group (file), *day = sxt_date_to_iso (self->day);

  if (self->day == SXT_DATE_NONE)
    return;

  if (self->title)
    g_key_file_set_string (cache, group, "title", self->title);
  if (self->district)
    g_key_file_set_string (cache, group, "district", self->district);
  g_key_file_set_int64 (cache, group, "changed", self->changed);
  g_key_file_set_string (cache, group, "day", day);
  g_key_file_set_boolean (cache, group, "own-day", self->own_day);
  g_key_file_set_integer_list (cache, group, "met", (int *) self->standing.met, SXT_N_AREAS);
  g_key_file_set_integer_list (cache, group, "total", (int *) self->standing.total, SXT_N_AREAS);
}
