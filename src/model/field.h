/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row of a field table says, and the record types made from such tables. */
#pragma once

#include "base/message.h"
#include "base/units.h"
#include "model/types.h"
#include "model/value.h"

G_BEGIN_DECLS

#define SXT_MODEL_ERROR (sxt_model_error_quark ())
GQuark sxt_model_error_quark (void);

/**
 * SxtModelError:
 * @SXT_MODEL_ERROR_VALUE: a text or number is no value of that field
 * @SXT_MODEL_ERROR_PAIR: the pair already has its record
 * @SXT_MODEL_ERROR_ID: an id is malformed or taken
 * @SXT_MODEL_ERROR_BUSY: a handler of `changed` tried to change the project, or undo was called inside a group
 * @SXT_MODEL_ERROR_FAILED: the group has failed and is rolled back
 */
typedef enum
{
  SXT_MODEL_ERROR_VALUE,
  SXT_MODEL_ERROR_PAIR,
  SXT_MODEL_ERROR_ID,
  SXT_MODEL_ERROR_BUSY,
  SXT_MODEL_ERROR_FAILED,
} SxtModelError;

typedef struct _SxtRecord SxtRecord;

/**
 * SxtKind:
 *
 * The closed set of kinds. In C: string and text and reference are `const char *`; integer `gint64`; decimal `gint64`
 * scaled by `places`; boolean `gboolean`; choice an index into `choices`; date [alias@SxtDate]; month and day
 * [alias@SxtMonthDay]; strings a `const char *const *`.
 */
typedef enum
{
  SXT_KIND_STRING, /* one line */
  SXT_KIND_TEXT,   /* several lines */
  SXT_KIND_INTEGER,
  SXT_KIND_DECIMAL,
  SXT_KIND_BOOLEAN,
  SXT_KIND_CHOICE,
  SXT_KIND_DATE,
  SXT_KIND_MONTH_DAY,
  SXT_KIND_REFERENCE,
  SXT_KIND_STRINGS, /* free strings, or keys of @choices */
} SxtKind;

/**
 * SxtFieldFlags:
 * @SXT_FIELD_REQUIRED: a record without it is hardly of use; forms mark it
 * @SXT_FIELD_PUBLIC: text that outsiders read (jargon and readability apply)
 * @SXT_FIELD_INTERNAL: left out of the public copy
 * @SXT_FIELD_COMPUTED: not stored; made by @compute from the fields that it reads
 * @SXT_FIELD_OWNER: a reference whose target's removal removes this record
 * @SXT_FIELD_HIDDEN: not among the first columns of a table; forms show it all the same
 */
typedef enum
{
  SXT_FIELD_REQUIRED = 1 << 0,
  SXT_FIELD_PUBLIC = 1 << 1,
  SXT_FIELD_INTERNAL = 1 << 2,
  SXT_FIELD_COMPUTED = 1 << 3,
  SXT_FIELD_OWNER = 1 << 4,
  SXT_FIELD_HIDDEN = 1 << 5,
} SxtFieldFlags;

/**
 * SxtChoice:
 * @key: stable lower-case key in the file
 * @label: untranslated label, N_()
 */
typedef struct
{
  const char *key;
  const char *label;
} SxtChoice;

/**
 * SxtChoices:
 *
 * The values of a choice field, in the order of their C enum.
 */
typedef struct
{
  guint n;
  const SxtChoice *items;
} SxtChoices;

#define SXT_CHOICES(array) { .n = G_N_ELEMENTS (array), .items = array }

#define SXT_FIELD_MAX_READS 6

/**
 * SxtField:
 *
 * One row of a field table: the single source of the property, the JSON member, undo, CSV headings, table columns,
 * form rows, validation and the published schema.
 */
typedef struct
{
  const char *key;   /* snake_case member of the file; the property has hyphens */
  const char *label; /* N_(), in the office's words */
  const char *help;  /* N_() or NULL: one line under hard fields */
  const char *group; /* N_() or NULL: heading of its group in the form; NULL goes on with the row before */
  SxtKind kind;
  SxtUnit unit;
  SxtFieldFlags flags;
  guint8 places;             /* decimals only */
  gint64 min, max;           /* numbers, scaled by places; both 0: any value from 0 */
  const SxtChoices *choices; /* choice, or the keys of strings */
  SxtListId targets[2]; /* references: one list, two, or SXT_LIST_ANY in the first; the second else SXT_LIST_NONE */
  void (*compute) (SxtRecord *record, SxtValue *value);
  int reads[SXT_FIELD_MAX_READS]; /* computed: fields of the same record, ended by -1 */
} SxtField;

/* for the tables: .targets = SXT_TO (SXT_PEOPLE) */
#define SXT_TO(list) { list, SXT_LIST_NONE }
#define SXT_TO_EITHER(a, b) { a, b }
#define SXT_TO_ANY { SXT_LIST_ANY, SXT_LIST_NONE }

/**
 * SxtTypeFlags:
 * @SXT_TYPE_SINGLE: exists once, has no list
 * @SXT_TYPE_PAIRING: at most one record for each pair of its @pair fields
 * @SXT_TYPE_INTERNAL: whole type left out of the public copy
 */
typedef enum
{
  SXT_TYPE_SINGLE = 1 << 0,
  SXT_TYPE_PAIRING = 1 << 1,
  SXT_TYPE_INTERNAL = 1 << 2,
} SxtTypeFlags;

/**
 * SxtRecordType:
 *
 * One record type, with the table of its fields.
 */
typedef struct
{
  const char *type_name; /* of the GObject class, "SxtSchool" */
  const char *key;       /* of the list in the file, "schools" */
  const char *label;     /* N_() of one: "School" */
  const char *plural;    /* N_() of several: "Schools" */
  const char *add_label; /* N_() "Add School" */
  const char *about;     /* N_() what goes here and why it matters, one or two sentences: for an empty list */
  SxtArea area;
  SxtTypeFlags flags;
  const SxtField *fields;
  guint n_fields;
  int title[3]; /* fields that name a record, first with a value wins; joined ", " for pairings; ended by -1 */
  int pair
      [3]; /* pairing: 2 fields (a third where the first is one of two alternatives: standard or practice), ended by -1 */
  const char *key_space; /* name for UUID v5 of imported records, or NULL */
} SxtRecordType;

const SxtRecordType *sxt_record_type_get (SxtListId list);
GType sxt_record_type_get_gtype (SxtListId list);
SxtListId sxt_record_type_find (const char *key);
int sxt_record_type_find_field (const SxtRecordType *self, const char *key);
const char *sxt_record_type_get_property (const SxtRecordType *self, int field);

gboolean sxt_field_parse (const SxtField *self, const char *text, SxtValue *value, GError **error);
char *sxt_field_to_string (const SxtField *self, const SxtValue *value);
gboolean sxt_field_check (const SxtField *self, const SxtValue *value, GError **error);
int sxt_choices_find (const SxtChoices *self, const char *key);

/* JSON of a value: strings for text, decimals and dates; numbers, booleans, arrays of strings. */
gboolean sxt_field_from_json (const SxtField *self, JsonNode *node, SxtValue *value);
JsonNode *sxt_field_to_json (const SxtField *self, const SxtValue *value);

G_END_DECLS
