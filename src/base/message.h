/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message: a translatable template with named, typed arguments, formatted when shown. */
#pragma once

#include <glib-object.h>

#include "base/date.h"
#include "base/units.h"

G_BEGIN_DECLS

/**
 * SxtMessage:
 *
 * An immutable-once-shared, reference counted message. The template is an untranslated msgid with named places in
 * braces ("{school} starts {date} below {minimum} on {criterion}"); a comment `xgettext: python-brace-format` before
 * its `N_()` lets msgfmt prove translations. Each argument keeps its type, so a test can compare templates and
 * arguments, and a formatter can write dates and numbers in the language of the process.
 */
typedef struct _SxtMessage SxtMessage;

GType sxt_message_get_type (void) G_GNUC_CONST;
#define SXT_TYPE_MESSAGE (sxt_message_get_type ())

SxtMessage *sxt_message_new (const char *template_);
SxtMessage *sxt_message_new_plural (const char *singular, const char *plural, guint64 count);
SxtMessage *sxt_message_ref (SxtMessage *self);
void sxt_message_unref (SxtMessage *self);

/* Each returns @self, so that calls can be nested; only before the message is shared. Names must stand in the
 * template. The count of a plural message is the argument "count", added by itself as a number. */
/* what a record is called; isolated */
SxtMessage *sxt_message_with_name (SxtMessage *self, const char *name, const char *text);
/* the plan's own words; cut near 60 characters, with quotation marks */
SxtMessage *sxt_message_with_quote (SxtMessage *self, const char *name, const char *text);
/* a translatable word of ours: translated when shown */
SxtMessage *sxt_message_with_word (SxtMessage *self, const char *name, const char *msgid);
SxtMessage *sxt_message_with_date (SxtMessage *self, const char *name, SxtDate date);
SxtMessage *sxt_message_with_integer (SxtMessage *self, const char *name, gint64 value, SxtUnit unit);
SxtMessage *sxt_message_with_decimal (SxtMessage *self, const char *name, gint64 value, guint places, SxtUnit unit);
SxtMessage *sxt_message_with_money (SxtMessage *self, const char *name, gint64 value, guint places,
                                    const char *currency);
/* a list: "A, B, and C" */
SxtMessage *sxt_message_with_names (SxtMessage *self, const char *name, const char *const *texts);
/* (transfer full) */
SxtMessage *sxt_message_with_message (SxtMessage *self, const char *name, SxtMessage *message);

const char *sxt_message_get_template (SxtMessage *self);
char *sxt_message_format (SxtMessage *self);
char *sxt_message_format_plain (SxtMessage *self);
GVariant *sxt_message_to_variant (SxtMessage *self);
gboolean sxt_message_equal (SxtMessage *a, SxtMessage *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtMessage, sxt_message_unref)

G_END_DECLS
