/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Start shows of a plan that was opened before: whose it is, how its checks stand, when it was changed. */
#include "app/recent-plan.h"

#include "base/format.h"

#include <glib/gi18n-lib.h>

struct _SxtRecentPlan
{
  GObject parent_instance;

  GFile *file;
  SxtRecentSummary *summary; /* (nullable) */
  gboolean is_refreshing;
  gboolean has_twin;
};

G_DEFINE_FINAL_TYPE (SxtRecentPlan, sxt_recent_plan, G_TYPE_OBJECT)

static guint updated_signal;

/* ---- Reading the file, in another thread ---- */

typedef struct
{
  GFile *file;
  SxtRecentSummary *known; /* (nullable) */
  SxtDate today;
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->file);
  g_clear_pointer (&self->known, sxt_recent_summary_free);
  g_free (self);
}

static void
refresh_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Question *question = task_data;
  GError *error = NULL;
  SxtRecentSummary *summary =
      sxt_recent_summary_read (question->file, question->known, question->today, cancellable, &error);

  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, summary, (GDestroyNotify) sxt_recent_summary_free);
}

static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SxtRecentPlan *self = SXT_RECENT_PLAN (source);
  SxtRecentSummary *summary = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_refreshing = FALSE;
  if (!summary)
    return;

  /* Of a plan that is gone, what it was stays. */
  if (summary->state == SXT_RECENT_MISSING && self->summary)
    {
      self->summary->state = SXT_RECENT_MISSING;
      sxt_recent_summary_free (summary);
    }
  else
    {
      g_clear_pointer (&self->summary, sxt_recent_summary_free);
      self->summary = summary;
    }
  g_signal_emit (self, updated_signal, 0);
}

/**
 * sxt_recent_plan_refresh:
 *
 * Looks, without waiting, whether the file was changed since, and judges it for today; emits `updated` if so.
 */
void
sxt_recent_plan_refresh (SxtRecentPlan *self, GCancellable *cancellable)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  g_return_if_fail (SXT_IS_RECENT_PLAN (self));

  if (self->is_refreshing)
    return;

  self->is_refreshing = TRUE;
  question = g_new0 (Question, 1);
  question->file = g_object_ref (self->file);
  question->today = sxt_date_today ();
  question->known = self->summary ? sxt_recent_summary_copy (self->summary) : NULL;
  task = g_task_new (self, cancellable, refreshed_cb, NULL);
  g_task_set_source_tag (task, sxt_recent_plan_refresh);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, refresh_thread);
}

/* ---- What was known when Start was last shown ---- */

/**
 * sxt_recent_plan_recall:
 * @cache: what was stored
 *
 * So that its row can be painted before the file has been read.
 */
void
sxt_recent_plan_recall (SxtRecentPlan *self, GKeyFile *cache)
{
  g_return_if_fail (SXT_IS_RECENT_PLAN (self));

  if (!self->summary)
    self->summary = sxt_recent_summary_recall (self->file, cache);
}

/**
 * sxt_recent_plan_store:
 *
 * Writes what is known into @cache, nothing if nothing is.
 */
void
sxt_recent_plan_store (SxtRecentPlan *self, GKeyFile *cache)
{
  g_return_if_fail (SXT_IS_RECENT_PLAN (self));

  if (self->summary)
    sxt_recent_summary_store (self->summary, self->file, cache);
}

/* ---- Words ---- */

static char *
dup_file_name (SxtRecentPlan *self)
{
  g_autofree char *base = g_file_get_basename (self->file);

  return g_filename_display_name (base);
}

/* "changed today, 9:40 AM", "changed Feb 12" */
static char *
dup_changed (gint64 changed)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (changed);
  g_autoptr (GDateTime) when = utc ? g_date_time_to_local (utc) : NULL;
  SxtDate today = sxt_date_today (), date;
  g_autofree char *words = NULL;
  int year, this_year, month, day;

  if (!when || changed == 0)
    return NULL;

  g_date_time_get_ymd (when, &year, &month, &day);
  date = sxt_date_new (year, month, day);
  sxt_date_get_ymd (today, &this_year, NULL, NULL);
  if (date == today || date == today - 1)
    {
      words = sxt_format_clock (g_date_time_get_hour (when), g_date_time_get_minute (when));
      return g_strdup_printf (date == today ? _ ("changed today, %s") : _ ("changed yesterday, %s"), words);
    }

  words = sxt_format_date (date, year == this_year ? SXT_DATE_SHORT : SXT_DATE_MEDIUM);
  /* Translators: then a date */
  return g_strdup_printf (_ ("changed %s"), words);
}

/**
 * sxt_recent_plan_dup_name:
 *
 * Returns: (transfer full): the district, else the plan's title, else the file's name
 */
char *
sxt_recent_plan_dup_name (SxtRecentPlan *self)
{
  g_return_val_if_fail (SXT_IS_RECENT_PLAN (self), NULL);

  if (self->summary && self->summary->district)
    return g_strdup (self->summary->district);
  if (self->summary && self->summary->title)
    return g_strdup (self->summary->title);

  return dup_file_name (self);
}

/**
 * sxt_recent_plan_dup_about:
 *
 * Returns: (transfer full): its title or its file's name, and when it was changed; or what is wrong with it
 */
char *
sxt_recent_plan_dup_about (SxtRecentPlan *self)
{
  g_autofree char *name = NULL, *changed = NULL;

  g_return_val_if_fail (SXT_IS_RECENT_PLAN (self), NULL);

  name = dup_file_name (self);
  if (!self->summary)
    return g_steal_pointer (&name);
  /* Translators: then a file's name and what is the matter with it */
  if (self->summary->state == SXT_RECENT_MISSING)
    return g_strdup_printf (_ ("%s is not there any more"), name);
  if (self->summary->state == SXT_RECENT_UNREADABLE)
    return g_strdup_printf (_ ("%s cannot be read as a plan"), name);

  changed = dup_changed (self->summary->changed);
  if (self->summary->title && self->summary->district && !self->has_twin)
    g_set_str (&name, self->summary->title);

  /* Translators: a plan's title, and when it was changed */
  return changed ? g_strdup_printf (_ ("%s · %s"), name, changed) : g_steal_pointer (&name);
}

/**
 * sxt_recent_plan_dup_met:
 *
 * Returns: (transfer full) (nullable): "18 of 38 met"; NULL while that is not known
 */
char *
sxt_recent_plan_dup_met (SxtRecentPlan *self)
{
  guint met = 0, total = 0;

  g_return_val_if_fail (SXT_IS_RECENT_PLAN (self), NULL);

  for (int area = 0; self->summary && area < SXT_N_AREAS; area++)
    {
      met += self->summary->standing.met[area];
      total += self->summary->standing.total[area];
    }

  /* Translators: of a plan's checks */
  return total > 0 ? g_strdup_printf (_ ("%u of %u met"), met, total) : NULL;
}

/**
 * sxt_recent_plan_reads_like:
 *
 * Returns: whether both are known and have the same district and title, as copies do
 */
gboolean
sxt_recent_plan_reads_like (SxtRecentPlan *self, SxtRecentPlan *other)
{
  g_return_val_if_fail (SXT_IS_RECENT_PLAN (self), FALSE);
  g_return_val_if_fail (SXT_IS_RECENT_PLAN (other), FALSE);

  return self->summary && other->summary && g_strcmp0 (self->summary->district, other->summary->district) == 0 &&
         g_strcmp0 (self->summary->title, other->summary->title) == 0;
}

/**
 * sxt_recent_plan_set_twin:
 * @has_twin: whether another plan reads like it, so that its file's name is to be shown instead of its title
 */
void
sxt_recent_plan_set_twin (SxtRecentPlan *self, gboolean has_twin)
{
  g_return_if_fail (SXT_IS_RECENT_PLAN (self));

  if (self->has_twin == has_twin)
    return;
  self->has_twin = has_twin;
  g_signal_emit (self, updated_signal, 0);
}

/**
 * sxt_recent_plan_get_standing:
 *
 * Returns: (transfer none) (nullable): how its checks stand, as far as is known
 */
const SxtRecentStanding *
sxt_recent_plan_get_standing (SxtRecentPlan *self)
{
  g_return_val_if_fail (SXT_IS_RECENT_PLAN (self), NULL);

  return self->summary ? &self->summary->standing : NULL;
}

SxtRecentState
sxt_recent_plan_get_state (SxtRecentPlan *self)
{
  g_return_val_if_fail (SXT_IS_RECENT_PLAN (self), SXT_RECENT_UNKNOWN);

  return self->summary ? self->summary->state : SXT_RECENT_UNKNOWN;
}

GFile *
sxt_recent_plan_get_file (SxtRecentPlan *self)
{
  g_return_val_if_fail (SXT_IS_RECENT_PLAN (self), NULL);

  return self->file;
}

/* ---- The object ---- */

static void
sxt_recent_plan_finalize (GObject *object)
{
  SxtRecentPlan *self = SXT_RECENT_PLAN (object);

  g_object_unref (self->file);
  g_clear_pointer (&self->summary, sxt_recent_summary_free);
  G_OBJECT_CLASS (sxt_recent_plan_parent_class)->finalize (object);
}

static void
sxt_recent_plan_class_init (SxtRecentPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sxt_recent_plan_finalize;
  updated_signal =
      g_signal_new ("updated", SXT_TYPE_RECENT_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sxt_recent_plan_init (SxtRecentPlan *self)
{
}

SxtRecentPlan *
sxt_recent_plan_new (GFile *file)
{
  SxtRecentPlan *self = g_object_new (SXT_TYPE_RECENT_PLAN, NULL);

  self->file = g_object_ref (file);

  return self;
}
