/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which school of a plan a row is about, and what would change in it. */
#pragma once

#include "exchange/import-school.h"

G_BEGIN_DECLS

typedef struct
{
  SxtProject *project;
  GHashTable *by_nces_id; /* text -> SxtRecord */
  GHashTable *by_name;    /* folded name -> SxtRecord; of schools without an NCES id; NULL: of several */
} SxtImportMatcher;

void sxt_import_matcher_init (SxtImportMatcher *self, SxtProject *project);
void sxt_import_matcher_clear (SxtImportMatcher *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SxtImportMatcher, sxt_import_matcher_clear)
SxtRecord *sxt_import_matcher_find (SxtImportMatcher *self, const SxtImportSchool *school);
SxtImportRow *sxt_import_matcher_make_row (SxtImportMatcher *self, const SxtImportSchool *school);
void sxt_import_row_free (SxtImportRow *row);

G_END_DECLS
