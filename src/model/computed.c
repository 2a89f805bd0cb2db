/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Computed fields: what a table shows instead of two others. */
#include "model/computed.h"

#include <glib/gi18n-lib.h>

#include "base/decimal.h"
#include "model/devices.h"
#include "model/record.h"
#include "model/schools.h"
#include "model/shared.h"

/* "K–5"; one grade alone, or the one that is known. */
void
sxt_compute_grades (SxtRecord *record, SxtValue *value)
{
  int lowest = sxt_record_get_choice (record, SXT_SCHOOL_LOWEST_GRADE);
  int highest = sxt_record_get_choice (record, SXT_SCHOOL_HIGHEST_GRADE);
  g_autofree char *span = NULL;

  if (lowest < 0 && highest < 0)
    return;
  if (lowest < 0 || highest < 0 || lowest == highest)
    {
      sxt_value_set_string (value, _ (sxt_grades.items[MAX (lowest, highest)].label));
      return;
    }

  span = g_strconcat (_ (sxt_grades.items[lowest].label), "–", _ (sxt_grades.items[highest].label), NULL);
  sxt_value_set_string (value, span);
}

void
sxt_compute_unproved (SxtRecord *record, SxtValue *value)
{
  if (sxt_record_has (record, SXT_SCORE_LEVEL))
    sxt_value_set_int (value, sxt_record_get_string (record, SXT_SCORE_EVIDENCE) == NULL);
}

static void
compute_rate (SxtRecord *record, int broken, int of, SxtValue *value)
{
  double n = sxt_record_get_double (record, broken, -1);
  double total = sxt_record_get_double (record, of, 0);

  if (n >= 0 && total > 0)
    sxt_value_set_int (value, sxt_decimal_from_double (100 * n / total, 1));
}

void
sxt_compute_candidate_broken_rate (SxtRecord *record, SxtValue *value)
{
  compute_rate (record, SXT_CANDIDATE_BROKEN, SXT_CANDIDATE_OF, value);
}

void
sxt_compute_reference_check_broken_rate (SxtRecord *record, SxtValue *value)
{
  compute_rate (record, SXT_REFERENCE_CHECK_BROKEN, SXT_REFERENCE_CHECK_DEVICES, value);
}
