/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row says of a school, in the plan's own fields; or why it cannot be taken. */
#pragma once

#include "exchange/import-read.h"

G_BEGIN_DECLS

typedef struct
{
  int field;
  SxtValue value;
} SxtImportValue;

/**
 * SxtImportSchool:
 * @values: (element-type SxtImportValue): what the file knows; what it calls missing is not here
 *
 * A row of a file, understood. What is known of the district stands beside.
 */
typedef struct
{
  guint file;
  guint line;
  SxtImportRefusal refusal;
  char *nces_id;
  char *name;
  SxtMessage *reason;
  SxtMessage *cause;
  SxtMessage *note;
  GArray *values;
  char *district_id;
  char *district;
  const SxtState *state;
} SxtImportSchool;

SxtImportSchool *sxt_import_school_new (const SxtImportCells *cells, const char *students, int school_year);
void sxt_import_school_free (SxtImportSchool *self);
void sxt_import_school_refuse (SxtImportSchool *self, SxtImportRefusal refusal, SxtMessage *reason, SxtMessage *cause);

G_END_DECLS
