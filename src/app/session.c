/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session: a plan's file, its project and engine, and the day it is looked at; lives as long as its window shows it. */
#include "app/session.h"

#include "analysis/dates.h"
#include "app/words.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>

#define SETTLE_MS 40 /* what was typed is painted before the checks run */

struct _SxtSession
{
  GObject parent_instance;

  SxtPlanFile *plan_file;
  SxtProject *project;
  SxtEngine *engine;
  SxtSigns *signs;
  char *title;
  char *countdown;
  gboolean own_day;
  gboolean busy;
  gboolean changed_on_disk;
  gboolean looking;
  GFileMonitor *monitor;
};

G_DEFINE_FINAL_TYPE (SxtSession, sxt_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_PLAN_FILE = 1,
  PROP_TITLE,
  PROP_COUNTDOWN,
  PROP_OWN_DAY,
  PROP_CHANGED_ON_DISK,
  PROP_BUSY,
  PROP_MODIFIED,
} SxtSessionProperty;

static GParamSpec *properties[PROP_MODIFIED + 1];

/* ---- Title, countdown, day ---- */

static char *
make_title (SxtSession *self)
{
  SxtRecord *plan = sxt_project_get_single (self->project, SXT_PLAN);
  const char *district = sxt_record_get_string (plan, SXT_PLAN_DISTRICT);
  const char *title = sxt_record_get_string (plan, SXT_PLAN_TITLE);
  GFile *file = sxt_session_get_file (self);

  if (district)
    return g_strdup (district);
  if (title)
    return g_strdup (title);
  if (file)
    {
      g_autofree char *name = g_file_get_basename (file);
      char *dot = g_strrstr (name, ".sextant");

      if (dot && dot != name)
        *dot = '\0';
      return g_filename_display_name (name);
    }

  return g_strdup (_ ("New Plan"));
}

static void
update_words (SxtSession *self)
{
  g_autofree char *title = make_title (self);
  g_autofree char *countdown =
      sxt_countdown_dup_words (sxt_plan_get_launch (self->project), sxt_engine_get_date (self->engine));

  if (g_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  if (g_set_str (&self->countdown, countdown))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTDOWN]);
}

static void
set_own_day (SxtSession *self, gboolean own_day)
{
  SxtDate as_of = sxt_record_get_date (sxt_project_get_single (self->project, SXT_PLAN), SXT_PLAN_AS_OF);

  own_day = own_day && as_of != SXT_DATE_NONE;
  sxt_engine_set_date (self->engine, own_day ? as_of : sxt_date_today ());
  update_words (self);
  if (self->own_day == own_day)
    return;

  self->own_day = own_day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWN_DAY]);
}

static void
changed_cb (SxtSession *self, SxtChangeList *changes)
{
  if (sxt_change_list_touches (changes, SXT_PLAN) && self->own_day)
    set_own_day (self, TRUE);
  else
    update_words (self);
}

static void
modified_cb (SxtSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/* ---- The file behind it ---- */

static void
set_changed_on_disk (SxtSession *self, gboolean changed)
{
  if (self->changed_on_disk == changed)
    return;

  self->changed_on_disk = changed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED_ON_DISK]);
}

static void
look_at_disk_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_boolean (task, sxt_plan_file_changed_on_disk (SXT_PLAN_FILE (task_data), cancellable));
}

static void
looked_at_disk_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SxtSession *self = SXT_SESSION (source);
  gboolean changed = g_task_propagate_boolean (G_TASK (result), NULL);

  self->looking = FALSE;
  if (!self->busy)
    set_changed_on_disk (self, changed);
}

/**
 * sxt_session_look_at_disk:
 *
 * Asks, without waiting, whether another program has changed the file; sets `changed-on-disk`.
 */
void
sxt_session_look_at_disk (SxtSession *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SXT_IS_SESSION (self));

  if (self->busy || self->looking || !sxt_session_get_file (self))
    return;

  self->looking = TRUE;
  task = g_task_new (self, NULL, looked_at_disk_cb, NULL);
  g_task_set_source_tag (task, sxt_session_look_at_disk);
  g_task_set_task_data (task, g_object_ref (self->plan_file), g_object_unref);
  g_task_run_in_thread (task, look_at_disk_thread);
}

static void
watch_file (SxtSession *self)
{
  GFile *file = sxt_session_get_file (self);

  if (self->monitor)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
      g_clear_object (&self->monitor);
    }
  if (file)
    self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (sxt_session_look_at_disk), self, G_CONNECT_SWAPPED);
}

static void
file_cb (SxtSession *self)
{
  watch_file (self);
  update_words (self);
}

/* ---- The object ---- */

static void
sxt_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SxtSession *self = SXT_SESSION (object);

  switch ((SxtSessionProperty) id)
    {
    case PROP_PLAN_FILE: g_value_set_object (value, self->plan_file); break;
    case PROP_TITLE: g_value_set_string (value, self->title); break;
    case PROP_COUNTDOWN: g_value_set_string (value, self->countdown); break;
    case PROP_OWN_DAY: g_value_set_boolean (value, self->own_day); break;
    case PROP_CHANGED_ON_DISK: g_value_set_boolean (value, self->changed_on_disk); break;
    case PROP_BUSY: g_value_set_boolean (value, self->busy); break;
    case PROP_MODIFIED: g_value_set_boolean (value, sxt_session_get_modified (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PLAN_FILE)
    SXT_SESSION (object)->plan_file = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_session_constructed (GObject *object)
{
  SxtSession *self = SXT_SESSION (object);

  G_OBJECT_CLASS (sxt_session_parent_class)->constructed (object);

  self->project = g_object_ref (sxt_plan_file_get_project (self->plan_file));
  self->engine = sxt_engine_new (self->project, sxt_date_today ());
  sxt_engine_set_delay (self->engine, SETTLE_MS);
  self->signs = sxt_signs_new (self->engine);
  g_signal_connect_object (self->project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->project, "notify::modified", G_CALLBACK (modified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan_file, "notify::file", G_CALLBACK (file_cb), self, G_CONNECT_SWAPPED);
  set_own_day (self, TRUE);
  watch_file (self);
}

static void
sxt_session_dispose (GObject *object)
{
  SxtSession *self = SXT_SESSION (object);

  if (self->monitor)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->signs);
  g_clear_object (&self->engine);
  g_clear_object (&self->project);
  g_clear_object (&self->plan_file);
  G_OBJECT_CLASS (sxt_session_parent_class)->dispose (object);
}

static void
sxt_session_finalize (GObject *object)
{
  SxtSession *self = SXT_SESSION (object);

  g_free (self->title);
  g_free (self->countdown);
  G_OBJECT_CLASS (sxt_session_parent_class)->finalize (object);
}

static void
sxt_session_class_init (SxtSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = sxt_session_get_property;
  object_class->set_property = sxt_session_set_property;
  object_class->constructed = sxt_session_constructed;
  object_class->dispose = sxt_session_dispose;
  object_class->finalize = sxt_session_finalize;

  properties[PROP_PLAN_FILE] = g_param_spec_object (
      "plan-file", NULL, NULL, SXT_TYPE_PLAN_FILE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_COUNTDOWN] = g_param_spec_string ("countdown", NULL, NULL, NULL, readable);
  properties[PROP_OWN_DAY] = g_param_spec_boolean ("own-day", NULL, NULL, FALSE, readable);
  properties[PROP_CHANGED_ON_DISK] = g_param_spec_boolean ("changed-on-disk", NULL, NULL, FALSE, readable);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sxt_session_init (SxtSession *self)
{
}

/**
 * sxt_session_new:
 * @plan_file: what to show
 *
 * A plan that says for which day it is meant (an example) is shown as of that day, any other as of today.
 */
SxtSession *
sxt_session_new (SxtPlanFile *plan_file)
{
  g_return_val_if_fail (SXT_IS_PLAN_FILE (plan_file), NULL);

  return g_object_new (SXT_TYPE_SESSION, "plan-file", plan_file, NULL);
}

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  SxtPlanFile *plan_file = sxt_plan_file_load (G_FILE (task_data), cancellable, &error);

  if (plan_file)
    g_task_return_pointer (task, plan_file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
load_copy_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (G_FILE (task_data), cancellable, NULL, &error);
  SxtPlanFile *plan_file = bytes ? sxt_plan_file_load_bytes (bytes, &error) : NULL;

  if (plan_file)
    g_task_return_pointer (task, plan_file, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * sxt_session_load_async:
 * @file: a plan file
 * @as_copy: whether the plan shall have no file: it is not written back, and saving asks where to
 *
 * Reads a plan in another thread and hands it over to this one.
 */
void
sxt_session_load_async (GFile *file, gboolean as_copy, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, sxt_session_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, as_copy ? load_copy_thread : load_thread);
}

/**
 * sxt_session_load_finish:
 *
 * Returns: (transfer full) (nullable): a session of the plan, or NULL with a storage error
 */
SxtSession *
sxt_session_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (SxtPlanFile) plan_file = g_task_propagate_pointer (G_TASK (result), error);

  return plan_file ? sxt_session_new (plan_file) : NULL;
}

SxtPlanFile *
sxt_session_get_plan_file (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), NULL);

  return self->plan_file;
}

SxtProject *
sxt_session_get_project (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), NULL);

  return self->project;
}

SxtEngine *
sxt_session_get_engine (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), NULL);

  return self->engine;
}

/**
 * sxt_session_get_signs:
 *
 * Returns: (transfer none): what the findings say of each record; it hears of news before any page does
 */
SxtSigns *
sxt_session_get_signs (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), NULL);

  return self->signs;
}

/**
 * sxt_session_get_file:
 *
 * Returns: (transfer none) (nullable): where the plan is kept, NULL for one that was never saved
 */
GFile *
sxt_session_get_file (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), NULL);

  return sxt_plan_file_get_file (self->plan_file);
}

const char *
sxt_session_get_title (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), NULL);

  return self->title;
}

const char *
sxt_session_get_countdown (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), NULL);

  return self->countdown;
}

gboolean
sxt_session_get_modified (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), FALSE);

  return sxt_project_get_modified (self->project);
}

gboolean
sxt_session_get_busy (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), FALSE);

  return self->busy;
}

/**
 * sxt_session_is_pristine:
 *
 * Returns: whether it is an empty plan in which nothing was done, so that another may take its window
 */
gboolean
sxt_session_is_pristine (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), FALSE);

  /* A copy of an example has no file either. */
  for (int list = SXT_FIRST_LIST; list < SXT_N_LISTS; list++)
    if (sxt_project_get_n (self->project, (SxtListId) list) > 0)
      return FALSE;

  return !sxt_session_get_file (self) && !sxt_session_get_modified (self) && !self->busy &&
         !sxt_project_get_can_undo (self->project) && !sxt_project_get_can_redo (self->project);
}

gboolean
sxt_session_get_own_day (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), FALSE);

  return self->own_day;
}

/**
 * sxt_session_use_today:
 *
 * Looks at the plan as of today, whatever day it is meant for.
 */
void
sxt_session_use_today (SxtSession *self)
{
  g_return_if_fail (SXT_IS_SESSION (self));

  set_own_day (self, FALSE);
}

/**
 * sxt_session_look_at_clock:
 *
 * A window left open overnight shows the new day.
 */
void
sxt_session_look_at_clock (SxtSession *self)
{
  g_return_if_fail (SXT_IS_SESSION (self));

  if (!self->own_day && sxt_engine_get_date (self->engine) != sxt_date_today ())
    set_own_day (self, FALSE);
}

gboolean
sxt_session_get_changed_on_disk (SxtSession *self)
{
  g_return_val_if_fail (SXT_IS_SESSION (self), FALSE);

  return self->changed_on_disk;
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (sxt_plan_save_run (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_busy (SxtSession *self, gboolean busy)
{
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/**
 * sxt_session_save_async:
 * @file: (nullable): where to; NULL: its own file
 * @overwrite: whether the planner has agreed to replace what is there
 *
 * Saves a copy of the plan as it is now in another thread; the planner goes on. Not while `busy`.
 */
void
sxt_session_save_async (SxtSession *self, GFile *file, gboolean overwrite, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_return_if_fail (SXT_IS_SESSION (self));
  g_return_if_fail (!self->busy);

  g_task_set_source_tag (task, sxt_session_save_async);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_set_task_data (task, sxt_plan_file_begin_save (self->plan_file, file, overwrite),
                        (GDestroyNotify) sxt_plan_save_free);
  set_busy (self, TRUE);
  g_task_run_in_thread (task, save_thread);
}

gboolean
sxt_session_save_finish (SxtSession *self, GAsyncResult *result, GError **error)
{
  gboolean saved = g_task_propagate_boolean (G_TASK (result), error);

  if (saved)
    {
      sxt_plan_file_end_save (self->plan_file, g_task_get_task_data (G_TASK (result)));
      set_changed_on_disk (self, FALSE);
      watch_file (self);
    }
  set_busy (self, FALSE);

  return saved;
}
