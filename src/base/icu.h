/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU's objects for the language of the process, made when first needed. For this floor alone. */
#pragma once

#include <glib.h>
#include <unicode/ubrk.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/ulistformatter.h>
#include <unicode/unum.h>

G_BEGIN_DECLS

#define SXT_ICU_N_DATES 7

/**
 * SxtIcu:
 *
 * Objects that are costly to make and unsafe to share between threads; each is %NULL until it is needed. Only to be
 * touched between sxt_icu_lock() and sxt_icu_unlock(), which do not nest.
 */
typedef struct
{
  char *locale; /* "es_MX" */
  UDateFormat *dates[SXT_ICU_N_DATES];
  UNumberFormat *decimal;
  UNumberFormat *percent;
  UNumberFormat *currency;
  UListFormatter *list;
  UCollator *collator;
  UBreakIterator *words;
  char *quote_start;
  char *quote_end;
} SxtIcu;

SxtIcu *sxt_icu_lock (void);
void sxt_icu_unlock (void);
void sxt_icu_set_language (const char *language);
const char *sxt_icu_get_language (void);

void sxt_icu_check (const char *call, UErrorCode status);
UChar *sxt_icu_from_utf8 (const char *text, int32_t *length);
char *sxt_icu_to_utf8 (const UChar *units, int32_t length);

G_END_DECLS
