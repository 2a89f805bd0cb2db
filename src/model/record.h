/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record: an id and one slot for each row of its field table. */
#pragma once

#include "base/date.h"
#include "model/field.h"

G_BEGIN_DECLS

typedef struct _SxtProject SxtProject;

/**
 * SxtRecord:
 *
 * Base of all record types; each is a final class made from its table. Properties: `id`, and one nullable string for
 * each field (strings: a `GStrv`), in canonical form. A record outside a project is edited freely; inside, each setter
 * is an operation of the project (and a group of its own, unless one is open).
 */
#define SXT_TYPE_RECORD (sxt_record_get_type ())
GType sxt_record_get_type (void) G_GNUC_CONST;
typedef struct _SxtRecordClass SxtRecordClass;
#define SXT_RECORD(obj) (G_TYPE_CHECK_INSTANCE_CAST ((obj), SXT_TYPE_RECORD, SxtRecord))
#define SXT_IS_RECORD(obj) (G_TYPE_CHECK_INSTANCE_TYPE ((obj), SXT_TYPE_RECORD))
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtRecord, g_object_unref)

SxtRecord *sxt_record_new (SxtListId list);
SxtRecord *sxt_record_new_with_id (SxtListId list, const char *id);
SxtRecord *sxt_record_new_for_key (SxtListId list, const char *key);
SxtRecord *sxt_record_copy (SxtRecord *self);
SxtRecord *sxt_record_duplicate (SxtRecord *self);

const SxtRecordType *sxt_record_get_record_type (SxtRecord *self);
SxtListId sxt_record_get_list (SxtRecord *self);
const char *sxt_record_get_id (SxtRecord *self);
SxtProject *sxt_record_get_project (SxtRecord *self);
guint sxt_record_get_position (SxtRecord *self);

/* Getters: whether there is a value, and which. Wrong kinds read from a file count as absent. */
gboolean sxt_record_has (SxtRecord *self, int field);
gboolean sxt_record_is_wrong_kind (SxtRecord *self, int field); /* what a file holds there is kept, but no value */
const char *sxt_record_get_string (SxtRecord *self, int field); /* string, text, reference: NULL if absent */
gboolean sxt_record_get_integer (SxtRecord *self, int field, gint64 *value); /* integer, decimal (scaled) */
double sxt_record_get_double (SxtRecord *self, int field, double fallback);  /* integer, decimal */
gboolean sxt_record_get_boolean (SxtRecord *self, int field, gboolean *value);
gboolean sxt_record_is_true (SxtRecord *self, int field); /* absent: FALSE */
int sxt_record_get_choice (SxtRecord *self, int field);   /* -1 if absent */
SxtDate sxt_record_get_date (SxtRecord *self, int field); /* SXT_DATE_NONE if absent */
SxtMonthDay sxt_record_get_month_day (SxtRecord *self, int field);
const char *const *sxt_record_get_strings (SxtRecord *self, int field); /* never NULL; empty if absent */
gboolean sxt_record_has_string (SxtRecord *self, int field, const char *item);
SxtRecord *sxt_record_get_target (SxtRecord *self, int field); /* (transfer none) (nullable): NULL too when removed */
void sxt_record_get_value (SxtRecord *self, int field,
                           SxtValue *value); /* computed too; into a fresh or cleared value */

/* Setters: FALSE with an error when refused. @value NULL or "" clears. */
gboolean sxt_record_set_value (SxtRecord *self, int field, const SxtValue *value, GError **error);
gboolean sxt_record_set_text (SxtRecord *self, int field, const char *canonical, GError **error);
gboolean sxt_record_set_string (SxtRecord *self, int field, const char *value);
gboolean sxt_record_set_integer (SxtRecord *self, int field, gint64 value);
gboolean sxt_record_set_boolean (SxtRecord *self, int field, gboolean value);
gboolean sxt_record_set_choice (SxtRecord *self, int field, int value);
gboolean sxt_record_set_date (SxtRecord *self, int field, SxtDate value);
gboolean sxt_record_set_strings (SxtRecord *self, int field, const char *const *items);
gboolean sxt_record_set_target (SxtRecord *self, int field, SxtRecord *target);
gboolean sxt_record_clear (SxtRecord *self, int field);
void sxt_record_init_value (SxtRecord *self, int field,
                            SxtValue *value); /* reading a file: unchecked, takes @value; outside a project only */
GParamSpec *sxt_record_get_pspec (SxtRecord *self, int field);

/* Words */
char *sxt_record_dup_title (SxtRecord *self);
char *sxt_record_dup_text (SxtRecord *self, int field);    /* canonical form, NULL if absent */
char *sxt_record_dup_display (SxtRecord *self, int field); /* in the language of the process, NULL if absent */

/* What another hand wrote: members that no field has, in their order (transfer none) (nullable). */
JsonObject *sxt_record_get_unknown (SxtRecord *self);
void sxt_record_set_unknown (SxtRecord *self, JsonObject *unknown);

G_END_DECLS
