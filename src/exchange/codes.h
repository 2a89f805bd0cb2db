/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cells of the federal school files say: marks for "missing", ids, grades, levels, states of a school. */
#pragma once

#include "base/date.h"
#include "exchange/states.h"

G_BEGIN_DECLS

/**
 * SxtIdState:
 * @SXT_ID_GOOD: as many digits as it must have
 * @SXT_ID_MISSING: none
 * @SXT_ID_SHORT: too few digits
 * @SXT_ID_ROUNDED: a number with an exponent; its last digits are lost
 * @SXT_ID_OTHER: something else
 */
typedef enum
{
  SXT_ID_GOOD,
  SXT_ID_MISSING,
  SXT_ID_SHORT,
  SXT_ID_ROUNDED,
  SXT_ID_OTHER,
} SxtIdState;

/**
 * SxtOperation:
 *
 * Whether a school teaches, from the Common Core of Data's status codes 1 to 8.
 */
typedef enum
{
  SXT_OPERATION_UNKNOWN,
  SXT_OPERATION_OPEN,
  SXT_OPERATION_CLOSED,
  SXT_OPERATION_INACTIVE,
  SXT_OPERATION_FUTURE,
} SxtOperation;

#define SXT_NCES_SCHOOL_DIGITS 12
#define SXT_NCES_DISTRICT_DIGITS 7

char *sxt_code_dup_text (const char *raw, gboolean utf8);
gboolean sxt_code_is_missing (const char *text);
gboolean sxt_code_is_not_applicable (const char *text);
SxtIdState sxt_code_check_id (const char *text, guint n_digits);
gboolean sxt_code_matches_district (const char *cell, gsize length, const char *district);
char *sxt_code_dup_number (const char *text, guint places);
int sxt_code_get_grade (const char *text, gboolean coded);
int sxt_code_get_level (const char *text);
int sxt_code_get_locale (const char *text);
int sxt_code_get_yes_no (const char *text);
int sxt_code_get_title_i (const char *text);
SxtOperation sxt_code_get_operation (const char *text);
int sxt_code_get_school_year (const char *text);
SxtDate sxt_code_get_date (const char *text);
const SxtState *sxt_code_get_state (const char *text);

G_END_DECLS
