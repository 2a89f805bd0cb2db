/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan's file: where a project came from, whether it may go back, and what was wrong in it. */
#include "storage/plan-file.h"

#include <glib/gi18n-lib.h>

#include "storage/load-file.h"
#include "storage/save-file.h"

/* Where a plan is kept; shared by the document and the saves that other threads do for it. */
typedef struct
{
  GFile *file;
  char *etag; /* (nullable): of what was read or written last; under the lock */
} Place;

static GMutex place_lock;

struct _SxtPlanFile
{
  GObject parent_instance;
  SxtProject *project;
  Place *place;        /* (nullable); under the lock, for those who ask from another thread */
  GPtrArray *findings; /* of SxtFinding */
  char *reason;        /* (nullable): why it is read-only */
};

enum
{
  PROP_FILE = 1,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (SxtPlanFile, sxt_plan_file, G_TYPE_OBJECT)
G_DEFINE_QUARK (sxt - storage - error - quark, sxt_storage_error)

static Place *
place_new (GFile *file, const char *etag)
{
  Place *self = g_atomic_rc_box_new0 (Place);

  self->file = g_object_ref (file);
  self->etag = g_strdup (etag);
  return self;
}

static void
place_clear (Place *self)
{
  g_object_unref (self->file);
  g_free (self->etag);
}

static void
place_unref (Place *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) place_clear);
}

static char *
place_dup_etag (Place *self)
{
  G_MUTEX_AUTO_LOCK (&place_lock, locked);

  return g_strdup (self->etag);
}

static void
place_set_etag (Place *self, const char *etag)
{
  G_MUTEX_AUTO_LOCK (&place_lock, locked);

  g_set_str (&self->etag, etag);
}

/* Takes @place. */
static void
set_place (SxtPlanFile *self, Place *place)
{
  Place *old = self->place;
  gboolean is_other = old == NULL || old->file != place->file;

  g_mutex_lock (&place_lock);
  self->place = place;
  g_mutex_unlock (&place_lock);

  g_clear_pointer (&old, place_unref);
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
}

static void
sxt_plan_file_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SxtPlanFile *self = SXT_PLAN_FILE (object);

  switch (prop_id)
    {
    case PROP_FILE: g_value_set_object (value, sxt_plan_file_get_file (self)); break;
    case PROP_READ_ONLY: g_value_set_boolean (value, sxt_plan_file_get_read_only (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sxt_plan_file_finalize (GObject *object)
{
  SxtPlanFile *self = SXT_PLAN_FILE (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->place, place_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (sxt_plan_file_parent_class)->finalize (object);
}

static void
sxt_plan_file_class_init (SxtPlanFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sxt_plan_file_get_property;
  object_class->finalize = sxt_plan_file_finalize;

  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_READ_ONLY] =
      g_param_spec_boolean ("read-only", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sxt_plan_file_init (SxtPlanFile *self)
{
}

static SxtPlanFile *
new_for_reading (SxtReading *reading)
{
  SxtPlanFile *self = g_object_new (SXT_TYPE_PLAN_FILE, NULL);

  self->project = g_steal_pointer (&reading->project);
  self->findings = g_ptr_array_ref (reading->findings);
  self->reason = sxt_findings_get_reason (reading->findings, reading->version);
  return self;
}

/**
 * sxt_plan_file_new:
 * @project: (nullable) (transfer none): a project; %NULL: an empty one
 *
 * Returns: (transfer full): a plan that has no file yet
 */
SxtPlanFile *
sxt_plan_file_new (SxtProject *project)
{
  SxtPlanFile *self;

  g_return_val_if_fail (project == NULL || SXT_IS_PROJECT (project), NULL);

  self = g_object_new (SXT_TYPE_PLAN_FILE, NULL);
  self->project = project != NULL ? g_object_ref (project) : sxt_project_new ();
  self->findings = sxt_findings_new ();
  return self;
}

/* ---- Loading ----------------------------------------------------------------------- */

/**
 * sxt_plan_file_load:
 * @file: a plan file
 * @cancellable: (nullable): to stop it
 * @error: of [error@Sxt.StorageError], or `G_IO_ERROR_CANCELLED`
 *
 * The project belongs to the calling thread; a worker may load it and hand it over.
 *
 * Returns: (transfer full): the plan; %NULL with an error that names the file, the line and the way out
 */
SxtPlanFile *
sxt_plan_file_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *etag = NULL;
  g_autoptr (SxtReading) reading = NULL;
  SxtPlanFile *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  reading = sxt_load_file (file, &etag, cancellable, error);
  if (reading == NULL)
    return NULL;

  self = new_for_reading (reading);
  self->place = place_new (file, etag);
  return self;
}

/**
 * sxt_plan_file_load_bytes:
 * @bytes: what a plan file holds
 * @error: of [error@Sxt.StorageError]
 *
 * Returns: (transfer full): a plan without a file; %NULL with an error that names the line and the way out
 */
SxtPlanFile *
sxt_plan_file_load_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (SxtReading) reading = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  reading = sxt_reading_new (bytes, _ ("The text given"), error);
  return reading != NULL ? new_for_reading (reading) : NULL;
}

/* ---- Saving ------------------------------------------------------------------------ */

/* Whether both lead to the same file in the end. */
static gboolean
is_same_file (GFile *mine, GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFile) own = NULL;
  g_autoptr (GFile) other = NULL;
  g_autoptr (GFileInfo) own_info = NULL;
  g_autoptr (GFileInfo) other_info = NULL;
  const char *own_id, *other_id;

  if (mine == NULL)
    return FALSE;

  own = sxt_save_file_resolve (mine, cancellable);
  other = sxt_save_file_resolve (file, cancellable);
  if (g_file_equal (own, other))
    return TRUE;

  /* Another name of the same file: a hard link, or a way through a linked folder. */
  own_info = g_file_query_info (own, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  other_info = g_file_query_info (other, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  if (own_info == NULL || other_info == NULL)
    return FALSE;
  own_id = g_file_info_get_attribute_string (own_info, G_FILE_ATTRIBUTE_ID_FILE);
  other_id = g_file_info_get_attribute_string (other_info, G_FILE_ATTRIBUTE_ID_FILE);
  return own_id != NULL && g_strcmp0 (own_id, other_id) == 0;
}

static void
refuse_read_only (const char *reason, GError **error)
{
  g_set_error (
      error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_READ_ONLY,
      _ ("This plan is open for reading only, and saving it here would lose something. %s To go on with what can be kept, save a copy under another name."),
      reason);
}

struct _SxtPlanSave
{
  SxtProject *project;
  guint64 state;    /* of the project */
  Place *place;     /* where to */
  GFile *forbidden; /* (nullable): the file of a read-only plan */
  char *reason;     /* (nullable): why it is read-only */
  SxtSaveMode mode;
};

/* A save of the project itself, or of a copy of it. */
static SxtPlanSave *
new_save (SxtPlanFile *self, GFile *file, gboolean overwrite, SxtProject *project)
{
  SxtPlanSave *save = g_new0 (SxtPlanSave, 1);

  save->project = project;
  save->state = sxt_project_begin_saving (self->project);
  save->place = file != NULL ? place_new (file, NULL) : g_atomic_rc_box_acquire (self->place);
  save->mode = overwrite ? SXT_SAVE_OVER : file != NULL ? SXT_SAVE_NEW : SXT_SAVE_SAME;
  if (self->reason != NULL)
    {
      save->reason = g_strdup (self->reason);
      g_set_object (&save->forbidden, sxt_plan_file_get_file (self));
    }
  return save;
}

static gboolean
save_now (SxtPlanFile *self, GFile *file, gboolean overwrite, GCancellable *cancellable, GError **error)
{
  g_autoptr (SxtPlanSave) save = new_save (self, file, overwrite, g_object_ref (self->project));

  if (!sxt_plan_save_run (save, cancellable, error))
    return FALSE;

  sxt_plan_file_end_save (self, save);
  return TRUE;
}

/**
 * sxt_plan_file_save:
 * @self: a plan with a file
 * @cancellable: (nullable): to stop it
 * @error: of [error@Sxt.StorageError], or `G_IO_ERROR_CANCELLED`
 *
 * Saves to the plan's own file, unless another program has changed it since. A file that has vanished is written anew.
 *
 * Returns: whether it was saved; if not, what was in the file is still whole, or the error says where a whole copy is
 */
gboolean
sxt_plan_file_save (SxtPlanFile *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SXT_IS_PLAN_FILE (self), FALSE);

  if (self->place == NULL)
    {
      g_set_error_literal (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                           _ ("This plan has no file yet. Choose a name for it."));
      return FALSE;
    }

  return save_now (self, NULL, FALSE, cancellable, error);
}

/**
 * sxt_plan_file_save_as:
 * @self: a plan
 * @file: where to
 * @overwrite: whether the user has agreed to replace what is there
 * @cancellable: (nullable): to stop it
 * @error: of [error@Sxt.StorageError], or `G_IO_ERROR_CANCELLED`
 *
 * Saves to another file, which is the plan's file from then on. With @overwrite the plan's own file will do too, and
 * is written even if another program has changed it. What a read-only plan loses, sxt_plan_file_get_read_only_reason()
 * says before; it does not go over its own file.
 *
 * Returns: whether it was saved
 */
gboolean
sxt_plan_file_save_as (SxtPlanFile *self, GFile *file, gboolean overwrite, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SXT_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return save_now (self, file, overwrite, cancellable, error);
}

/**
 * sxt_plan_file_export_copy:
 * @self: a plan
 * @file: where to; what is there is replaced
 * @cancellable: (nullable): to stop it
 * @error: of [error@Sxt.StorageError], or `G_IO_ERROR_CANCELLED`
 *
 * Writes a copy as it stands now. The plan stays with its file, and modified if it was.
 *
 * Returns: whether it was written
 */
gboolean
sxt_plan_file_export_copy (SxtPlanFile *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *etag = NULL;

  g_return_val_if_fail (SXT_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (is_same_file (sxt_plan_file_get_file (self), file, cancellable))
    {
      if (self->reason != NULL)
        refuse_read_only (self->reason, error);
      else
        g_set_error_literal (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                             _ ("A copy cannot go over the plan itself. Choose another name, or save."));
      return FALSE;
    }

  return sxt_save_file (self->project, file, SXT_SAVE_OVER, &etag, cancellable, error);
}

/* ---- Saving while the planner goes on ---------------------------------------------- */

/**
 * sxt_plan_file_begin_save:
 * @self: a plan
 * @file: (nullable): where to; %NULL: its own file, which it must have
 * @overwrite: whether the user has agreed to replace what is there; its own file is replaced unasked unless another
 *   program has changed it
 *
 * Takes a copy of what is to be saved. Then sxt_plan_save_run() in any thread, and when that was well,
 * sxt_plan_file_end_save() in this one. One save at a time.
 *
 * Returns: (transfer full): the save
 */
SxtPlanSave *
sxt_plan_file_begin_save (SxtPlanFile *self, GFile *file, gboolean overwrite)
{
  g_return_val_if_fail (SXT_IS_PLAN_FILE (self), NULL);
  g_return_val_if_fail (file != NULL || self->place != NULL, NULL);

  return new_save (self, file, overwrite, sxt_project_copy (self->project));
}

/**
 * sxt_plan_save_run:
 * @self: a save
 * @cancellable: (nullable): to stop it
 * @error: of [error@Sxt.StorageError], or `G_IO_ERROR_CANCELLED`
 *
 * Writes it, in any thread, but in one at a time.
 *
 * Returns: whether it was written, as sxt_plan_file_save() and sxt_plan_file_save_as() say
 */
gboolean
sxt_plan_save_run (SxtPlanSave *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *etag = NULL;
  gboolean ok;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->reason != NULL && is_same_file (self->forbidden, self->place->file, cancellable))
    {
      refuse_read_only (self->reason, error);
      return FALSE;
    }

  etag = place_dup_etag (self->place);
  ok = sxt_save_file (self->project, self->place->file, self->mode, &etag, cancellable, error);
  /* Also after a failure, which may have left half a file of ours: the next save may go over it. */
  place_set_etag (self->place, etag);
  return ok;
}

/**
 * sxt_plan_file_end_save:
 * @self: the plan
 * @save: its save, which was written
 *
 * The plan is kept in that file from now on. What was changed since the save began leaves it modified.
 */
void
sxt_plan_file_end_save (SxtPlanFile *self, SxtPlanSave *save)
{
  g_return_if_fail (SXT_IS_PLAN_FILE (self));
  g_return_if_fail (save != NULL);

  set_place (self, g_atomic_rc_box_acquire (save->place));
  sxt_findings_settle (self->findings);
  if (self->reason != NULL)
    {
      g_clear_pointer (&self->reason, g_free);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READ_ONLY]);
    }
  sxt_project_end_saving (self->project, save->state);
}

/**
 * sxt_plan_save_free:
 * @self: (transfer full): a save
 */
void
sxt_plan_save_free (SxtPlanSave *self)
{
  g_clear_object (&self->project);
  g_clear_object (&self->forbidden);
  g_clear_pointer (&self->place, place_unref);
  g_free (self->reason);
  g_free (self);
}

/* ---- What it says of itself ---------------------------------------------------------- */

/**
 * sxt_plan_file_get_project:
 * @self: a plan
 *
 * Returns: (transfer none): its project
 */
SxtProject *
sxt_plan_file_get_project (SxtPlanFile *self)
{
  g_return_val_if_fail (SXT_IS_PLAN_FILE (self), NULL);

  return self->project;
}

/**
 * sxt_plan_file_get_file:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable): its file; %NULL until it is saved
 */
GFile *
sxt_plan_file_get_file (SxtPlanFile *self)
{
  g_return_val_if_fail (SXT_IS_PLAN_FILE (self), NULL);

  return self->place != NULL ? self->place->file : NULL;
}

/**
 * sxt_plan_file_get_read_only:
 * @self: a plan
 *
 * Returns: whether saving to its own file would lose what that holds
 */
gboolean
sxt_plan_file_get_read_only (SxtPlanFile *self)
{
  g_return_val_if_fail (SXT_IS_PLAN_FILE (self), FALSE);

  return self->reason != NULL;
}

/**
 * sxt_plan_file_get_read_only_reason:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable): why it is read-only, with lines, and what a copy loses; translated
 */
const char *
sxt_plan_file_get_read_only_reason (SxtPlanFile *self)
{
  g_return_val_if_fail (SXT_IS_PLAN_FILE (self), NULL);

  return self->reason;
}

/**
 * sxt_plan_file_get_problems:
 * @self: a plan
 *
 * What was found in the file, as far as it still holds, and what is wrong with the project now.
 *
 * Returns: (transfer full) (element-type SxtProblem): the problems, those with a line first, in the order of the file
 */
GPtrArray *
sxt_plan_file_get_problems (SxtPlanFile *self)
{
  g_return_val_if_fail (SXT_IS_PLAN_FILE (self), NULL);

  return sxt_findings_get_problems (self->findings, self->project);
}

/**
 * sxt_plan_file_changed_on_disk:
 * @self: a plan
 * @cancellable: (nullable): to stop it
 *
 * May be asked from any thread.
 *
 * Returns: whether the file is another than the one read or written last, or has vanished; %FALSE without a file, and
 *   where nobody can tell
 */
gboolean
sxt_plan_file_changed_on_disk (SxtPlanFile *self, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;
  g_autofree char *etag = NULL;
  Place *place;
  gboolean changed;

  g_return_val_if_fail (SXT_IS_PLAN_FILE (self), FALSE);

  g_mutex_lock (&place_lock);
  place = self->place != NULL ? g_atomic_rc_box_acquire (self->place) : NULL;
  g_mutex_unlock (&place_lock);
  if (place == NULL)
    return FALSE;

  etag = place_dup_etag (place);
  now = sxt_save_file_query_etag (place->file, cancellable, &error);
  if (error != NULL)
    changed = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  else
    changed = etag != NULL && now != NULL && !sxt_save_file_is_same_etag (now, etag);

  place_unref (place);
  return changed;
}
