/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What records, lists and the project know of each other; for the model floor alone. */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

typedef union
{
  gint64 i; /* SXT_ABSENT: no value */
  char *s;  /* a GRefString */
  SxtStrings *v;
} SxtSlot;

#define SXT_ABSENT G_MININT64

typedef struct
{
  JsonObject *unknown;
  GHashTable *raw; /* field + 1 → JsonNode: what stands in the file instead of a value */
} SxtRecordExtra;

struct _SxtRecord
{
  GObject parent_instance;
  SxtProject *project; /* while it stands in one */
  char *id;            /* a GRefString */
  SxtRecordExtra *extra;
  guint position;   /* a hint: see SxtRecordList */
  gboolean removed; /* stands in the history: no edit may reach it, else undo would not find it as it was */
  SxtSlot slots[];
};

struct _SxtRecordClass
{
  GObjectClass parent_class;
  SxtListId list;
  const SxtRecordType *type;
  GParamSpec **pspecs; /* one for each field */
};

#define SXT_RECORD_GET_CLASS(obj) (G_TYPE_INSTANCE_GET_CLASS ((obj), SXT_TYPE_RECORD, SxtRecordClass))

/* Writes without asking and tells nobody. @value is copied. */
void sxt_record_write (SxtRecord *self, int field, const SxtValue *value);
void sxt_record_notify (SxtRecord *self, int field);
gsize sxt_record_get_size (SxtRecord *self);
char *sxt_record_dup_pair (SxtRecord *self);

/* The project's side of a setter. */
gboolean sxt_project_set_value (SxtProject *self, SxtRecord *record, int field, const SxtValue *value, GError **error);

G_END_DECLS
