/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine: holds a project, a day and the results of its checks. */
#include "checks/engine.h"

#include "checks/check-private.h"
#include "checks/fold.h"

/*
 * A result has two halves: the cases, which depend on what the check reads, and the finding, which depends besides on
 * the dates of the project and on what is set aside. Each is made again only when what it depends on was touched.
 */
struct _SxtEngine
{
  GObject parent_instance;
  SxtProject *project;
  SxtDate date;
  gulong handler;

  guint n;
  GPtrArray **cases;     /* of SxtCase, for each check */
  SxtFinding **findings; /* for each check */
  gboolean *is_stale;    /* the cases of which checks have to be made again */
  SxtDueDates dues;
  gboolean are_dues_stale;
  gboolean is_fold_stale;
  guint delay; /* milliseconds; 0 to settle within the project's `changed` */
  guint settle_source;
};

G_DEFINE_FINAL_TYPE (SxtEngine, sxt_engine, G_TYPE_OBJECT)

enum
{
  PROP_PROJECT = 1,
  PROP_DATE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
touches (SxtChangeList *changes, const SxtListId *lists)
{
  for (guint i = 0; lists[i] != SXT_LIST_NONE; i++)
    if (sxt_change_list_touches (changes, lists[i]))
      return TRUE;

  return FALSE;
}

static void
run_check (SxtEngine *self, guint index)
{
  SxtCheckRun run = { .project = self->project, .date = self->date };

  run.cases = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_case_free);
  sxt_checks_get (index)->run (&run);
  g_clear_pointer (&run.first_waves, g_hash_table_unref);

  g_clear_pointer (&self->cases[index], g_ptr_array_unref);
  self->cases[index] = run.cases;
}

static gboolean
fold_check (SxtEngine *self, guint index)
{
  SxtFinding *finding =
      sxt_finding_new (sxt_checks_get (index), self->cases[index], self->project, self->date, &self->dues);
  gboolean is_new = self->findings[index] == NULL || !sxt_finding_equal (finding, self->findings[index]);

  if (!is_new)
    {
      sxt_finding_free (finding);
      return FALSE;
    }

  g_clear_pointer (&self->findings[index], sxt_finding_free);
  self->findings[index] = finding;

  return TRUE;
}

static void
settle_cb (gpointer data)
{
  SxtEngine *self = data;

  self->settle_source = 0;
  sxt_engine_settle (self);
}

static void
changed_cb (SxtProject *project, SxtChangeList *changes, SxtEngine *self)
{
  /* These every check may read. */
  gboolean all = sxt_change_list_touches (changes, SXT_PLAN) || sxt_change_list_touches (changes, SXT_SETTINGS);
  gboolean mends = sxt_change_list_touches (changes, SXT_MENDS) || sxt_change_list_touches (changes, SXT_SET_ASIDES);

  for (guint i = 0; i < self->n; i++)
    if (all || touches (changes, sxt_checks_get (i)->reads))
      self->is_stale[i] = TRUE;
  if (touches (changes, sxt_due_dates_reads))
    self->are_dues_stale = TRUE;
  if (mends)
    self->is_fold_stale = TRUE;

  /* What is written beside a finding belongs to it: its row would say the old words for a moment. */
  if (self->delay == 0 || mends)
    {
      sxt_engine_settle (self);
      return;
    }
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add_once (self->delay, settle_cb, self);
}

static void
mark_all_stale (SxtEngine *self)
{
  for (guint i = 0; i < self->n; i++)
    self->is_stale[i] = TRUE;
  self->are_dues_stale = TRUE;
  self->is_fold_stale = TRUE;
}

static void
sxt_engine_constructed (GObject *object)
{
  SxtEngine *self = SXT_ENGINE (object);

  G_OBJECT_CLASS (sxt_engine_parent_class)->constructed (object);

  g_assert (self->project != NULL);
  self->handler = g_signal_connect (self->project, "changed", G_CALLBACK (changed_cb), self);
  sxt_engine_run_all (self);
}

static void
sxt_engine_dispose (GObject *object)
{
  SxtEngine *self = SXT_ENGINE (object);

  if (self->project != NULL)
    g_clear_signal_handler (&self->handler, self->project);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (sxt_engine_parent_class)->dispose (object);
}

static void
sxt_engine_finalize (GObject *object)
{
  SxtEngine *self = SXT_ENGINE (object);

  for (guint i = 0; i < self->n; i++)
    {
      g_clear_pointer (&self->cases[i], g_ptr_array_unref);
      g_clear_pointer (&self->findings[i], sxt_finding_free);
    }
  g_free (self->cases);
  g_free (self->findings);
  g_free (self->is_stale);

  G_OBJECT_CLASS (sxt_engine_parent_class)->finalize (object);
}

static void
sxt_engine_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SxtEngine *self = SXT_ENGINE (object);

  switch (id)
    {
    case PROP_PROJECT: g_value_set_object (value, self->project); break;
    case PROP_DATE: g_value_set_int (value, self->date); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_engine_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SxtEngine *self = SXT_ENGINE (object);

  switch (id)
    {
    case PROP_PROJECT: self->project = g_value_dup_object (value); break;
    case PROP_DATE: sxt_engine_set_date (self, g_value_get_int (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_engine_class_init (SxtEngineClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->constructed = sxt_engine_constructed;
  object_class->dispose = sxt_engine_dispose;
  object_class->finalize = sxt_engine_finalize;
  object_class->get_property = sxt_engine_get_property;
  object_class->set_property = sxt_engine_set_property;

  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, SXT_TYPE_PROJECT,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DATE] =
      g_param_spec_int ("date", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * SxtEngine::updated:
   * @engine: the engine
   *
   * A finding, or a record that one holds, has changed.
   */
  signals[UPDATED] = g_signal_new ("updated", SXT_TYPE_ENGINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sxt_engine_init (SxtEngine *self)
{
  self->n = sxt_checks_get_n ();
  self->cases = g_new0 (GPtrArray *, self->n);
  self->findings = g_new0 (SxtFinding *, self->n);
  self->is_stale = g_new0 (gboolean, self->n);
}

/**
 * sxt_engine_new:
 * @project: a project; the engine belongs to its thread
 * @date: the day of judging
 *
 * Returns: (transfer full): an engine that has run all checks
 */
SxtEngine *
sxt_engine_new (SxtProject *project, SxtDate date)
{
  g_return_val_if_fail (SXT_IS_PROJECT (project), NULL);
  g_return_val_if_fail (date != SXT_DATE_NONE, NULL);

  return g_object_new (SXT_TYPE_ENGINE, "project", project, "date", (int) date, NULL);
}

/**
 * sxt_engine_get_project:
 * @self: an engine
 *
 * Returns: (transfer none): its project
 */
SxtProject *
sxt_engine_get_project (SxtEngine *self)
{
  g_return_val_if_fail (SXT_IS_ENGINE (self), NULL);

  return self->project;
}

/**
 * sxt_engine_get_date:
 * @self: an engine
 *
 * Returns: the day of judging
 */
SxtDate
sxt_engine_get_date (SxtEngine *self)
{
  g_return_val_if_fail (SXT_IS_ENGINE (self), SXT_DATE_NONE);

  return self->date;
}

/**
 * sxt_engine_set_date:
 * @self: an engine
 * @date: the day of judging
 */
void
sxt_engine_set_date (SxtEngine *self, SxtDate date)
{
  g_return_if_fail (SXT_IS_ENGINE (self));
  g_return_if_fail (date != SXT_DATE_NONE);

  if (self->date == date)
    return;

  self->date = date;
  /* The first run waits for the project. */
  if (self->handler != 0)
    sxt_engine_run_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

/**
 * sxt_engine_set_delay:
 * @self: an engine
 * @milliseconds: how long after the last change of the project it settles; 0, as at first, for at once
 *
 * A window gives what was typed time to be painted before the checks run; until then the findings are those from before
 * the change, and may name records that are gone. Works only where the default main context runs.
 */
void
sxt_engine_set_delay (SxtEngine *self, guint milliseconds)
{
  g_return_if_fail (SXT_IS_ENGINE (self));

  self->delay = milliseconds;
}

/**
 * sxt_engine_is_settled:
 * @self: an engine
 *
 * Returns: whether the findings tell of the project as it is
 */
gboolean
sxt_engine_is_settled (SxtEngine *self)
{
  g_return_val_if_fail (SXT_IS_ENGINE (self), TRUE);

  return self->settle_source == 0;
}

/**
 * sxt_engine_settle:
 * @self: an engine
 *
 * Makes again what has gone stale and emits `updated` if that changed anything. Without a delay this has already
 * happened when the project's `changed` returns. Ask for it all the same before printing and before writing findings
 * out.
 */
void
sxt_engine_settle (SxtEngine *self)
{
  gboolean fold_all, is_new = FALSE;

  g_return_if_fail (SXT_IS_ENGINE (self));

  g_clear_handle_id (&self->settle_source, g_source_remove);
  fold_all = self->is_fold_stale;
  if (self->are_dues_stale)
    {
      SxtDueDates dues;

      sxt_due_dates_find (&dues, self->project, self->date);
      fold_all |= !sxt_due_dates_equal (&dues, &self->dues);
      self->dues = dues;
    }

  for (guint i = 0; i < self->n; i++)
    {
      if (!self->is_stale[i] && !fold_all)
        continue;

      if (self->is_stale[i])
        run_check (self, i);
      self->is_stale[i] = FALSE;
      is_new |= fold_check (self, i);
    }

  self->are_dues_stale = FALSE;
  self->is_fold_stale = FALSE;
  if (is_new)
    g_signal_emit (self, signals[UPDATED], 0);
}

/**
 * sxt_engine_run_all:
 * @self: an engine
 *
 * Runs every check again.
 */
void
sxt_engine_run_all (SxtEngine *self)
{
  g_return_if_fail (SXT_IS_ENGINE (self));

  mark_all_stale (self);
  sxt_engine_settle (self);
}

/**
 * sxt_engine_get_n_findings:
 * @self: an engine
 *
 * Returns: how many findings there are: one for each check
 */
guint
sxt_engine_get_n_findings (SxtEngine *self)
{
  g_return_val_if_fail (SXT_IS_ENGINE (self), 0);

  return self->n;
}

/**
 * sxt_engine_get_finding:
 * @self: an engine
 * @index: less than sxt_engine_get_n_findings()
 *
 * Returns: (transfer none): the finding of a check, in the order of the checks; it lives until `updated`
 */
const SxtFinding *
sxt_engine_get_finding (SxtEngine *self, guint index)
{
  g_return_val_if_fail (SXT_IS_ENGINE (self), NULL);
  g_return_val_if_fail (index < self->n, NULL);

  return self->findings[index];
}

/**
 * sxt_engine_find:
 * @self: an engine
 * @check_id: "schools/ready"
 *
 * Returns: (transfer none) (nullable): the finding of that check; it lives until `updated`
 */
const SxtFinding *
sxt_engine_find (SxtEngine *self, const char *check_id)
{
  g_return_val_if_fail (SXT_IS_ENGINE (self), NULL);

  for (guint i = 0; i < self->n; i++)
    if (g_strcmp0 (self->findings[i]->check->id, check_id) == 0)
      return self->findings[i];

  return NULL;
}

/**
 * sxt_engine_tally:
 * @self: an engine
 * @area: an [enum@Area], or -1 for all
 *
 * Returns: how many of its checks stand how; what is set aside counts apart
 */
SxtTally
sxt_engine_tally (SxtEngine *self, int area)
{
  SxtTally tally = { 0 };

  g_return_val_if_fail (SXT_IS_ENGINE (self), tally);

  for (guint i = 0; i < self->n; i++)
    {
      const SxtFinding *finding = self->findings[i];

      if (area != -1 && finding->check->area != (SxtArea) area)
        continue;

      tally.total++;
      if (finding->set_aside)
        {
          tally.set_aside++;
          continue;
        }

      switch (finding->state)
        {
        case SXT_STATE_MET: tally.met++; break;
        case SXT_STATE_NOT_STARTED: tally.not_started++; break;
        case SXT_STATE_AT_RISK: tally.at_risk++; break;
        case SXT_STATE_MISSED: tally.missed++; break;
        default: g_assert_not_reached ();
        }
      tally.nothing_to_guard += finding->state == SXT_STATE_MET && finding->nothing_to_guard;
    }

  return tally;
}

/**
 * sxt_engine_get_worst:
 * @self: an engine
 * @area: an [enum@Area], or -1 for all
 *
 * Returns: the worst state of its checks that are not set aside; met if there are none
 */
SxtState
sxt_engine_get_worst (SxtEngine *self, int area)
{
  SxtState worst = SXT_STATE_MET;

  g_return_val_if_fail (SXT_IS_ENGINE (self), worst);

  for (guint i = 0; i < self->n; i++)
    if (!self->findings[i]->set_aside && (area == -1 || self->findings[i]->check->area == (SxtArea) area))
      worst = MAX (worst, self->findings[i]->state);

  return worst;
}

static int
compare_urgency (gconstpointer a, gconstpointer b)
{
  const SxtFinding *first = *(const SxtFinding *const *) a;
  const SxtFinding *second = *(const SxtFinding *const *) b;

  if (first->state != second->state)
    return first->state > second->state ? -1 : 1;
  if (first->endangers != second->endangers)
    {
      if (first->endangers == SXT_DATE_NONE || second->endangers == SXT_DATE_NONE)
        return first->endangers == SXT_DATE_NONE ? 1 : -1;
      return first->endangers < second->endangers ? -1 : 1;
    }
  if (first->check->area != second->check->area)
    return first->check->area < second->check->area ? -1 : 1;

  /* g_ptr_array_sort() is stable: as in the table of checks. */
  return 0;
}

/**
 * sxt_engine_get_urgent:
 * @self: an engine
 * @n: how many at most, or 0 for all
 *
 * Returns: (transfer container) (element-type SxtFinding): what is neither met nor set aside, the most urgent first: by
 *   state, by the date that it endangers, by area
 */
GPtrArray *
sxt_engine_get_urgent (SxtEngine *self, guint n)
{
  GPtrArray *urgent = g_ptr_array_new ();

  g_return_val_if_fail (SXT_IS_ENGINE (self), urgent);

  for (guint i = 0; i < self->n; i++)
    if (self->findings[i]->state != SXT_STATE_MET && !self->findings[i]->set_aside)
      g_ptr_array_add (urgent, self->findings[i]);

  g_ptr_array_sort (urgent, compare_urgency);
  if (n > 0 && urgent->len > n)
    g_ptr_array_set_size (urgent, (int) n);

  return urgent;
}
