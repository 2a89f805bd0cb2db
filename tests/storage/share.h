/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file on a make-believe server that treats etags as WebDAV through GVfs does. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Share:
 *
 * The server with its one file. Streams never tell an etag; asking does, unless @has_no_etags. For @weak_ms after a
 * change the etag is weak, and a weak etag never matches.
 */
typedef struct
{
  GBytes *content; /* (nullable): no such file */
  guint generation;
  gint64 changed_at;
  gboolean has_no_etags;
  guint weak_ms;
  gboolean is_not_mounted;
  gboolean is_gone_at_close;
  const char *rival; /* (nullable): what another writes between opening and closing */
} Share;

GFile *share_get_file (Share *self);
void share_put (Share *self, const char *text);
char *share_get (Share *self);
void share_clear (Share *self);

G_END_DECLS
