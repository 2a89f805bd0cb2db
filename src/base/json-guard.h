/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guarded JSON reading: a strict parser that tells what json-glib would lose. */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SxtJsonLossKind:
 * @SXT_JSON_DUPLICATE_MEMBER: an object has a member twice; json-glib keeps the last
 * @SXT_JSON_BIG_INTEGER: an integer at or beyond the ends of 64 bits
 * @SXT_JSON_INFINITY: a number too large for a double
 * @SXT_JSON_NUL: an escaped NUL character, at which json-glib cuts the string
 */
typedef enum
{
  SXT_JSON_DUPLICATE_MEMBER,
  SXT_JSON_BIG_INTEGER,
  SXT_JSON_INFINITY,
  SXT_JSON_NUL,
} SxtJsonLossKind;

typedef struct
{
  SxtJsonLossKind kind;
  guint line; /* from 1 */
} SxtJsonLoss;

#define SXT_TYPE_JSON_GUARD (sxt_json_guard_get_type ())
G_DECLARE_FINAL_TYPE (SxtJsonGuard, sxt_json_guard, SXT, JSON_GUARD, JsonParser)

SxtJsonGuard *sxt_json_guard_new (void);
gboolean sxt_json_guard_load (SxtJsonGuard *self, GBytes *bytes, GError **error);
const SxtJsonLoss *sxt_json_guard_get_losses (SxtJsonGuard *self, guint *n);

G_END_DECLS
