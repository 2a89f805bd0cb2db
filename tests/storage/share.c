/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file on a make-believe server that treats etags as WebDAV through GVfs does. */
#include "share.h"

#include <string.h>

#define SHARE_TYPE_FILE (share_file_get_type ())
G_DECLARE_FINAL_TYPE (ShareFile, share_file, SHARE, FILE, GObject)
#define SHARE_TYPE_STREAM (share_stream_get_type ())
G_DECLARE_FINAL_TYPE (ShareStream, share_stream, SHARE, STREAM, GFileOutputStream)
#define SHARE_TYPE_INPUT (share_input_get_type ())
G_DECLARE_FINAL_TYPE (ShareInput, share_input, SHARE, INPUT, GFileInputStream)

/* ---- Server ---- */

static char *
get_etag (Share *self)
{
  gboolean is_weak = g_get_monotonic_time () < self->changed_at + self->weak_ms * G_TIME_SPAN_MILLISECOND;

  return self->has_no_etags ? NULL : g_strdup_printf ("%s\"%x\"", is_weak ? "W/" : "", self->generation);
}

static void
put (Share *self, GBytes *content)
{
  g_clear_pointer (&self->content, g_bytes_unref);
  self->content = content;
  self->generation++;
  self->changed_at = g_get_monotonic_time ();
}

void
share_put (Share *self, const char *text)
{
  put (self, g_bytes_new (text, strlen (text)));
}

char *
share_get (Share *self)
{
  return g_strndup (g_bytes_get_data (self->content, NULL), g_bytes_get_size (self->content));
}

void
share_clear (Share *self)
{
  g_clear_pointer (&self->content, g_bytes_unref);
}

static gboolean
is_reachable (Share *self, GError **error)
{
  if (self->is_not_mounted)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED, "The specified location is not mounted");
  return !self->is_not_mounted;
}

/* ---- Reading ---- */

struct _ShareInput
{
  GFileInputStream parent_instance;
  GInputStream *memory;
};

G_DEFINE_FINAL_TYPE (ShareInput, share_input, G_TYPE_FILE_INPUT_STREAM)

static gssize
share_input_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  return g_input_stream_read (SHARE_INPUT (stream)->memory, buffer, count, cancellable, error);
}

static void
share_input_finalize (GObject *object)
{
  g_clear_object (&SHARE_INPUT (object)->memory);

  G_OBJECT_CLASS (share_input_parent_class)->finalize (object);
}

static void
share_input_class_init (ShareInputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = share_input_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = share_input_read;
}

static void
share_input_init (ShareInput *self)
{
}

/* ---- Writing ---- */

struct _ShareStream
{
  GFileOutputStream parent_instance;
  Share *share;
  GByteArray *bytes;
  char *if_match; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (ShareStream, share_stream, G_TYPE_FILE_OUTPUT_STREAM)

static gssize
share_stream_write (GOutputStream *stream, const void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  g_byte_array_append (SHARE_STREAM (stream)->bytes, buffer, (guint) count);
  return (gssize) count;
}

/* The upload. */
static gboolean
share_stream_close (GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  ShareStream *self = SHARE_STREAM (stream);
  g_autofree char *etag = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->share->is_gone_at_close)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "HTTP Error: Could not connect");
      return FALSE;
    }

  if (self->share->rival != NULL)
    share_put (self->share, self->share->rival);
  etag = get_etag (self->share);
  if (self->if_match != NULL && g_strcmp0 (self->if_match, etag) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "HTTP Error: Precondition Failed");
      return FALSE;
    }

  put (self->share, g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes)));
  return TRUE;
}

static void
share_stream_finalize (GObject *object)
{
  ShareStream *self = SHARE_STREAM (object);

  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_free (self->if_match);

  G_OBJECT_CLASS (share_stream_parent_class)->finalize (object);
}

static void
share_stream_class_init (ShareStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = share_stream_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = share_stream_write;
  G_OUTPUT_STREAM_CLASS (klass)->close_fn = share_stream_close;
}

static void
share_stream_init (ShareStream *self)
{
  self->bytes = g_byte_array_new ();
}

static GFileOutputStream *
new_stream (Share *share, const char *etag)
{
  ShareStream *stream = g_object_new (SHARE_TYPE_STREAM, NULL);

  stream->share = share;
  stream->if_match = g_strdup (etag);
  return G_FILE_OUTPUT_STREAM (stream);
}

/* ---- The file ---- */

struct _ShareFile
{
  GObject parent_instance;
  Share *share;
};

static void share_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ShareFile, share_file, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, share_file_iface_init))

static GFile *
share_file_dup (GFile *file)
{
  return share_get_file (SHARE_FILE (file)->share);
}

static guint
share_file_hash (GFile *file)
{
  return g_direct_hash (SHARE_FILE (file)->share);
}

static gboolean
share_file_equal (GFile *a, GFile *b)
{
  return SHARE_FILE (a)->share == SHARE_FILE (b)->share;
}

static gboolean
share_file_is_native (GFile *file)
{
  return FALSE;
}

static char *
share_file_get_path (GFile *file)
{
  return NULL;
}

static char *
share_file_get_basename (GFile *file)
{
  return g_strdup ("plan.sextant");
}

static char *
share_file_get_uri (GFile *file)
{
  return g_strdup ("dav://server/plan.sextant");
}

static GFile *
share_file_get_parent (GFile *file)
{
  return NULL;
}

static GFileInfo *
share_file_query_info (GFile *file, const char *attributes, GFileQueryInfoFlags flags, GCancellable *cancellable,
                       GError **error)
{
  Share *share = SHARE_FILE (file)->share;
  g_autofree char *etag = get_etag (share);
  GFileInfo *info;

  if (!is_reachable (share, error))
    return NULL;
  if (share->content == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "Not Found");
      return NULL;
    }

  info = g_file_info_new ();
  g_file_info_set_file_type (info, G_FILE_TYPE_REGULAR);
  g_file_info_set_is_symlink (info, FALSE);
  g_file_info_set_size (info, (goffset) g_bytes_get_size (share->content));
  /* As GVfs says of every WebDAV share. */
  g_file_info_set_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE, FALSE);
  if (etag != NULL)
    g_file_info_set_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE, etag);
  return info;
}

static GFileInputStream *
share_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  Share *share = SHARE_FILE (file)->share;
  ShareInput *input;

  if (!is_reachable (share, error))
    return NULL;

  input = g_object_new (SHARE_TYPE_INPUT, NULL);
  input->memory = g_memory_input_stream_new_from_bytes (share->content);
  return G_FILE_INPUT_STREAM (input);
}

static GFileOutputStream *
share_file_replace (GFile *file, const char *etag, gboolean make_backup, GFileCreateFlags flags,
                    GCancellable *cancellable, GError **error)
{
  Share *share = SHARE_FILE (file)->share;
  g_autofree char *now = get_etag (share);

  if (!is_reachable (share, error))
    return NULL;
  if (etag != NULL && share->content != NULL && (g_strcmp0 (etag, now) != 0 || g_str_has_prefix (now, "W/")))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "The file was externally modified");
      return NULL;
    }

  return new_stream (share, etag);
}

static GFileOutputStream *
share_file_create (GFile *file, GFileCreateFlags flags, GCancellable *cancellable, GError **error)
{
  Share *share = SHARE_FILE (file)->share;

  if (!is_reachable (share, error))
    return NULL;
  if (share->content != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "Target file already exists");
      return NULL;
    }

  return new_stream (share, NULL);
}

static gboolean
share_file_delete (GFile *file, GCancellable *cancellable, GError **error)
{
  share_clear (SHARE_FILE (file)->share);
  return TRUE;
}

static void
share_file_iface_init (GFileIface *iface)
{
  iface->dup = share_file_dup;
  iface->hash = share_file_hash;
  iface->equal = share_file_equal;
  iface->is_native = share_file_is_native;
  iface->get_path = share_file_get_path;
  iface->get_basename = share_file_get_basename;
  iface->get_uri = share_file_get_uri;
  iface->get_parse_name = share_file_get_uri;
  iface->get_parent = share_file_get_parent;
  iface->query_info = share_file_query_info;
  iface->read_fn = share_file_read;
  iface->replace = share_file_replace;
  iface->create = share_file_create;
  iface->delete_file = share_file_delete;
}

static void
share_file_class_init (ShareFileClass *klass)
{
}

static void
share_file_init (ShareFile *self)
{
}

GFile *
share_get_file (Share *self)
{
  ShareFile *file = g_object_new (SHARE_TYPE_FILE, NULL);

  file->share = self;
  return G_FILE (file);
}
