/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs: what the findings of an engine say of one record, or of one field of it. */
#pragma once

#include "checks/engine.h"

G_BEGIN_DECLS

/**
 * SxtSign:
 *
 * One open case that concerns a record: it is about it, or is mended in it. Borrowed from the engine.
 */
typedef struct
{
  const SxtFinding *finding;
  const SxtCase *found;
  guint case_number; /* of @found in the finding */
  int field;         /* where it is mended in the record; -1: elsewhere, or in the record as a whole */
} SxtSign;

/* Any field of a record, where one is asked for. */
#define SXT_SIGNS_ANY_FIELD (-2)

/**
 * SxtSigns:
 *
 * An index over all findings, made when it is first asked after the engine has changed: to ask it about each of
 * thousands of records costs a look into a hash table each. Signal `updated (signs)` when answers may have changed.
 */
#define SXT_TYPE_SIGNS (sxt_signs_get_type ())
G_DECLARE_FINAL_TYPE (SxtSigns, sxt_signs, SXT, SIGNS, GObject)

SxtSigns *sxt_signs_new (SxtEngine *engine);
const SxtSign *sxt_signs_get_worst (SxtSigns *self, const char *id, int field);
guint sxt_signs_count (SxtSigns *self, SxtListId list);
GPtrArray *sxt_signs_get (SxtSigns *self, const char *id, int field);

G_END_DECLS
