/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a plan from a file of any kind of file system. */
#include "storage/load-file.h"

#include <glib/gi18n-lib.h>

#include "storage/plan-file.h"
#include "storage/save-file.h"

#define CHUNK_BYTES (256 * 1024)

static void
set_too_large (const char *name, GError **error)
{
  g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_TOO_LARGE,
               _ ("“%s” is larger than 128 MB, which no plan is. It was not read. Choose another file."), name);
}

/* Reads up to the limit, whatever size the file claims to have. */
static GBytes *
read_stream (GInputStream *stream, gsize expected, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new ((guint) expected + CHUNK_BYTES);

  for (;;)
    {
      gsize filled = bytes->len;
      gssize n;

      g_byte_array_set_size (bytes, (guint) filled + CHUNK_BYTES);
      n = g_input_stream_read (stream, bytes->data + filled, CHUNK_BYTES, cancellable, error);
      if (n < 0)
        return NULL;
      g_byte_array_set_size (bytes, (guint) (filled + (gsize) n));
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      if (bytes->len > SXT_FILE_MAX_BYTES)
        {
          set_too_large (name, error);
          return NULL;
        }
    }
}

static GBytes *
read_file (GFile *file, const char *name, char **etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  goffset size;

  info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_ETAG_VALUE,
      G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;

  size = g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE) ? g_file_info_get_size (info) : 0;
  if (size > SXT_FILE_MAX_BYTES)
    {
      set_too_large (name, error);
      return NULL;
    }

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  /* Asked for before reading: what changes meanwhile is a conflict when saving. */
  *etag = g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE));
  return read_stream (G_INPUT_STREAM (stream), (gsize) MAX (size, 0), name, cancellable, error);
}

/* Turns an error of GIO into ours; that the user stopped it stays as it is. */
static void
set_unreadable (GError *cause, const char *name, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) || cause->domain == SXT_STORAGE_ERROR)
    {
      g_propagate_error (error, cause);
      return;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                 _ ("There is no file “%s”. It may have been moved, renamed or removed; look for it with Open."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                 _ ("You may not read “%s”. Ask whoever keeps it to let you."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED, _ ("“%s” is a folder. Choose a plan in it."),
                 name);
  else
    g_set_error (
        error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
        _ ("“%s” could not be read (%s). Look whether the place where it is kept is connected, and try again."), name,
        cause->message);
  g_error_free (cause);
}

/* Where a save was interrupted, its whole copy is the way out. */
static void
mention_copy (GFile *file, GError **error)
{
  g_autofree char *path = sxt_save_file_find_copy (file);
  g_autofree char *text = NULL;
  gsize length;

  if (path == NULL || !g_file_get_contents (path, &text, &length, NULL))
    return;
  else
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
      g_autoptr (SxtReading) reading = sxt_reading_new (bytes, path, NULL);
      g_autofree char *shown = g_filename_display_name (path);
      char *message;

      if (reading == NULL || error == NULL)
        return;
      message = g_strdup_printf (_ ("%s A save was interrupted, and left a whole copy of the plan in “%s”: open that."),
                                 (*error)->message, shown);
      g_free ((*error)->message);
      (*error)->message = message;
    }
}

/**
 * sxt_load_file:
 * @file: a plan file
 * @etag: (out) (nullable): its etag before it was read, where the file system has such
 * @cancellable: (nullable): to stop it
 * @error: of [error@Sxt.StorageError], or `G_IO_ERROR_CANCELLED`
 *
 * Returns: (transfer full): the project and what was found; %NULL with an error that names the file, the line and the
 *   way out
 */
SxtReading *
sxt_load_file (GFile *file, char **etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = sxt_save_file_dup_name (file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  SxtReading *reading;

  bytes = read_file (file, name, etag, cancellable, &cause);
  if (bytes == NULL)
    {
      set_unreadable (g_steal_pointer (&cause), name, error);
      return NULL;
    }

  reading = sxt_reading_new (bytes, name, error);
  if (reading == NULL)
    mention_copy (file, error);

  return reading;
}
