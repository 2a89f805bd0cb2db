/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing a plan to a file so that at every moment one whole version of it exists. */
#include "storage/save-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/plan-file.h"

#define MAX_LINKS 40
#define MAX_GROUPS 1024

/* An etag that is still weak becomes strong a second after the file was changed. */
#define ETAG_TRIES 5
#define ETAG_WAIT_US (300 * 1000)

#define COPY_SUFFIX ".unfinished-save.sextant"

typedef struct
{
  SxtProject *project;
  GFile *target; /* what @file leads to */
  char *name;    /* for messages */
  SxtSaveMode mode;
  const char *etag; /* (nullable): of what was read */
  gboolean existed;
  GFile *copy; /* (nullable): a whole copy, while the file is written in place */
  GCancellable *cancellable;
} Save;

/**
 * sxt_save_file_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): its name without folders, for messages
 */
char *
sxt_save_file_dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);
}

/* A weak etag has W/ before it, and is the same as the strong one that it becomes. */
static const char *
strip_etag (const char *etag)
{
  return etag != NULL && g_str_has_prefix (etag, "W/") ? etag + 2 : etag;
}

/**
 * sxt_save_file_is_same_etag:
 * @a: (nullable): an etag
 * @b: (nullable): an etag
 *
 * Returns: whether they stand for the same content, weak or not
 */
gboolean
sxt_save_file_is_same_etag (const char *a, const char *b)
{
  return g_strcmp0 (strip_etag (a), strip_etag (b)) == 0;
}

/**
 * sxt_save_file_query_etag:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @error: of GIO
 *
 * Over WebDAV, neither reading nor writing tells the etag; this does.
 *
 * Returns: (transfer full) (nullable): the etag; %NULL without an error where the file system has none
 */
char *
sxt_save_file_query_etag (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, cancellable, error);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE)) : NULL;
}

/**
 * sxt_save_file_resolve:
 * @file: a file, or a symbolic link
 * @cancellable: (nullable): to stop it
 *
 * Returns: (transfer full): what the link leads to in the end, whether or not it is there; @file if it is no link
 */
GFile *
sxt_save_file_resolve (GFile *file, GCancellable *cancellable)
{
  GFile *target = g_object_ref (file);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autoptr (GFileInfo) info =
          g_file_query_info (target, G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK "," G_FILE_ATTRIBUTE_STANDARD_SYMLINK_TARGET,
                             G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
      g_autoptr (GFile) parent = g_file_get_parent (target);
      const char *link;

      if (info == NULL || parent == NULL ||
          !g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK))
        break;
      link = g_file_info_get_attribute_byte_string (info, G_FILE_ATTRIBUTE_STANDARD_SYMLINK_TARGET);
      if (link == NULL)
        break;
      g_object_unref (target);
      target = g_file_resolve_relative_path (parent, link);
    }

  return target;
}

/* ---- The copy while a file is written in place ---------------------------------- */

/* A copy beside the file, or else where this user keeps the state of programs. */
static GFile *
get_copy (GFile *target, gboolean beside)
{
  g_autofree char *name = g_file_get_basename (target);
  g_autofree char *copy_name = NULL;

  if (g_str_has_suffix (name, ".sextant"))
    name[strlen (name) - strlen (".sextant")] = '\0';

  if (beside)
    {
      g_autoptr (GFile) folder = g_file_get_parent (target);

      copy_name = g_strconcat (name, COPY_SUFFIX, NULL);
      return g_file_get_child (folder, copy_name);
    }
  else
    {
      g_autofree char *uri = g_file_get_uri (target);
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);

      copy_name = g_strdup_printf ("%s-%.8s" COPY_SUFFIX, name, sum);
      return g_file_new_build_filename (g_get_user_state_dir (), "sextant", copy_name, NULL);
    }
}

/**
 * sxt_save_file_find_copy:
 * @file: a file that could not be read
 *
 * Returns: (transfer full) (nullable): the path of the copy that an interrupted save of @file has left
 */
char *
sxt_save_file_find_copy (GFile *file)
{
  g_autoptr (GFile) target = sxt_save_file_resolve (file, NULL);

  if (g_file_peek_path (target) == NULL || !g_file_has_parent (target, NULL))
    return NULL;

  for (int beside = 1; beside >= 0; beside--)
    {
      g_autoptr (GFile) copy = get_copy (target, beside);

      if (g_file_query_exists (copy, NULL))
        return g_file_get_path (copy);
    }

  return NULL;
}

/* Tries it, since permissions tell only half; with a file that has no name, where the file system knows such. */
static gboolean
can_create_in_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *probe = g_build_filename (folder, ".sextant-XXXXXX", NULL);
  int fd = g_open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);

  if (fd >= 0)
    {
      close (fd);
      return TRUE;
    }

  fd = g_mkstemp_full (probe, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return FALSE;

  close (fd);
  g_unlink (probe);
  return TRUE;
}

static gboolean
is_in_group (gid_t gid)
{
  gid_t groups[MAX_GROUPS];
  int n = getgroups (MAX_GROUPS, groups);

  if (gid == getegid ())
    return TRUE;
  for (int i = 0; i < n; i++)
    if (groups[i] == gid)
      return TRUE;

  return FALSE;
}

/* Whether GIO may write over the very bytes of the file instead of replacing it: it has other names, its owner or group
 * cannot be given to a new file, or its folder takes no new file. */
static gboolean
may_write_in_place (const char *path)
{
  struct stat st;

  if (lstat (path, &st) != 0)
    return FALSE;

  return st.st_nlink > 1 || st.st_uid != geteuid () || !is_in_group (st.st_gid) || !can_create_in_folder_of (path);
}

static gboolean
sync_path (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return ok;
}

static gboolean
write_copy (Save *self, GFile *copy, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (copy));
  g_autoptr (GFileOutputStream) stream = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), g_strerror (code));
      return FALSE;
    }

  stream = g_file_replace (copy, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                           self->cancellable, error);
  if (stream == NULL)
    return FALSE;

  if (!sxt_project_write (self->project, G_OUTPUT_STREAM (stream), self->cancellable, error) ||
      !g_output_stream_close (G_OUTPUT_STREAM (stream), self->cancellable, error))
    {
      g_autoptr (GCancellable) cancelled = g_cancellable_new ();

      g_cancellable_cancel (cancelled);
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
      g_file_delete (copy, NULL, NULL);
      return FALSE;
    }

  if (!sync_path (g_file_peek_path (copy)) || !sync_path (folder))
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), g_strerror (code));
      g_file_delete (copy, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
make_copy (Save *self, GError **error)
{
  g_autoptr (GError) first = NULL;

  for (int beside = 1; beside >= 0; beside--)
    {
      g_autoptr (GFile) copy = get_copy (self->target, beside);

      if (write_copy (self, copy, first == NULL ? &first : NULL))
        {
          self->copy = g_steal_pointer (&copy);
          return TRUE;
        }
    }

  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

/* ---- Errors in a planner's words ------------------------------------------------ */

static void
set_changed (Save *self, GError **error)
{
  g_set_error (
      error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_CHANGED,
      _ ("“%s” was changed by another program or person after you opened it. Nothing was written. Save your plan under another name, or open the file again."),
      self->name);
}

/* Turns an error of GIO into ours; that the user stopped it stays as it is. */
static void
set_failed (Save *self, GError *cause, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) || cause->domain == SXT_STORAGE_ERROR)
    {
      g_propagate_error (error, cause);
      return;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG) ||
      (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_FAILED) &&
       strstr (cause->message, "Precondition Failed") != NULL))
    set_changed (self, error);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                 _ ("There is already a file “%s”, and it was left alone. Choose another name."), self->name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (
        error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
        _ ("“%s” was not saved: there is no room left where it is kept. What was there before is still whole. Make room and save again, or save the plan elsewhere."),
        self->name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    g_set_error (
        error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
        _ ("“%s” was not saved: you may not write there. Save the plan elsewhere, or ask whoever keeps that folder."),
        self->name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (
        error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
        _ ("“%s” was not saved: the folder it was in is not there any more, or not connected. Save the plan elsewhere."),
        self->name);
  else
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                 _ ("“%s” was not saved (%s). What was there before was kept. Try again, or save the plan elsewhere."),
                 self->name, cause->message);
  g_error_free (cause);
}

/* The file may hold half a plan now; the copy is whole. */
static void
set_failed_in_place (Save *self, GError *cause, GError **error)
{
  g_autofree char *path = g_file_get_parse_name (self->copy);

  g_set_error (
      error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
      _ ("“%s” was not saved whole (%s). A whole copy of your plan is in “%s”. Save again, or save the plan elsewhere."),
      self->name, cause->message, path);
  g_error_free (cause);
}

/* ---- Writing --------------------------------------------------------------------- */

/* Whether the file is still what was read. TRUE too where the file system cannot tell, and where it has vanished:
 * then it is written anew. */
static gboolean
is_unchanged (Save *self)
{
  g_autofree char *now = sxt_save_file_query_etag (self->target, self->cancellable, NULL);

  return self->etag == NULL || now == NULL || sxt_save_file_is_same_etag (now, self->etag);
}

static GFileOutputStream *
open_target (Save *self, GError **error)
{
  const char *etag = self->mode == SXT_SAVE_SAME ? strip_etag (self->etag) : NULL;

  if (self->mode == SXT_SAVE_NEW)
    return g_file_create (self->target, G_FILE_CREATE_NONE, self->cancellable, error);

  for (guint i = 0; etag != NULL; i++)
    {
      g_autoptr (GError) cause = NULL;
      GFileOutputStream *stream =
          g_file_replace (self->target, etag, FALSE, G_FILE_CREATE_NONE, self->cancellable, &cause);

      if (stream != NULL)
        return stream;
      if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }

      /* A server refuses an etag that is still weak, though the file is the same. */
      if (!is_unchanged (self))
        {
          set_changed (self, error);
          return NULL;
        }
      if (i == ETAG_TRIES)
        break; /* it never becomes strong there: what was just asked must do */
      g_usleep (ETAG_WAIT_US);
    }

  return g_file_replace (self->target, NULL, FALSE, G_FILE_CREATE_NONE, self->cancellable, error);
}

/* Ends a stream so that GIO throws away what it wrote instead of putting it in place. */
static void
abandon (Save *self, GFileOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
  if (!self->existed)
    g_file_delete (self->target, NULL, NULL);
}

static gboolean
write_target (Save *self, GFileOutputStream *stream, GError **error)
{
  if (!sxt_project_write (self->project, G_OUTPUT_STREAM (stream), self->cancellable, error))
    return FALSE;

  /* Written beside the file so far: the last moment to see that another was faster. */
  if (self->mode == SXT_SAVE_SAME && self->existed && self->copy == NULL && !is_unchanged (self))
    {
      set_changed (self, error);
      return FALSE;
    }

  return g_output_stream_close (G_OUTPUT_STREAM (stream), self->cancellable, error);
}

static gboolean
save (Save *self, char **new_etag, GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  const char *path = g_file_peek_path (self->target);

  self->existed = g_file_query_exists (self->target, self->cancellable);
  if (self->existed && self->mode == SXT_SAVE_SAME && !is_unchanged (self))
    {
      set_changed (self, error);
      return FALSE;
    }

  if (self->existed && self->mode != SXT_SAVE_NEW && path != NULL && may_write_in_place (path) &&
      !make_copy (self, &cause))
    {
      set_failed (self, g_steal_pointer (&cause), error);
      return FALSE;
    }

  stream = open_target (self, &cause);
  if (stream == NULL)
    {
      if (self->copy != NULL)
        g_file_delete (self->copy, NULL, NULL);
      set_failed (self, g_steal_pointer (&cause), error);
      return FALSE;
    }

  if (!write_target (self, stream, &cause))
    {
      abandon (self, stream);
      if (self->copy != NULL)
        {
          /* Half of it is ours: saving again must not take that for another's change. */
          *new_etag = sxt_save_file_query_etag (self->target, NULL, NULL);
          set_failed_in_place (self, g_steal_pointer (&cause), error);
        }
      else
        set_failed (self, g_steal_pointer (&cause), error);
      return FALSE;
    }

  if (self->copy != NULL)
    g_file_delete (self->copy, NULL, NULL);

  /* The stream's own etag is that of what was written; over WebDAV only asking tells it. */
  *new_etag = g_file_output_stream_get_etag (stream);
  if (*new_etag == NULL)
    *new_etag = sxt_save_file_query_etag (self->target, NULL, NULL);
  return TRUE;
}

/**
 * sxt_save_file:
 * @project: what to write
 * @file: where to; a symbolic link stays, and what it leads to is written
 * @mode: what may be there
 * @etag: (inout) (nullable): the etag of what was read (may be %NULL); afterwards that of what is there now
 * @cancellable: (nullable): to stop it
 * @error: of [error@Sxt.StorageError], or `G_IO_ERROR_CANCELLED`
 *
 * At every moment, also when the program is killed, either the file is whole as it was, or it is whole as it will be;
 * or, where it can only be written in place, a whole copy lies beside it or in the folder of states.
 *
 * Returns: whether it was saved
 */
gboolean
sxt_save_file (SxtProject *project, GFile *file, SxtSaveMode mode, char **etag, GCancellable *cancellable,
               GError **error)
{
  Save self = { .project = project, .mode = mode, .etag = *etag, .cancellable = cancellable };
  char *new_etag = NULL;
  gboolean ok;

  g_return_val_if_fail (SXT_IS_PROJECT (project), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  self.target = mode == SXT_SAVE_NEW ? g_object_ref (file) : sxt_save_file_resolve (file, cancellable);
  self.name = sxt_save_file_dup_name (file);

  ok = save (&self, &new_etag, error);
  if (ok || new_etag != NULL)
    {
      g_free (*etag);
      *etag = new_etag;
    }

  g_clear_object (&self.copy);
  g_object_unref (self.target);
  g_free (self.name);
  return ok;
}
