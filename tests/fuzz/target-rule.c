/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text as a repeat rule: its days begin with the first day, rise, and end in time. */
#include "target.h"

#include "analysis/recurrence.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *rule = g_strndup ((const char *) data, size);
  SxtDate start = sxt_date_new (2027, 1, 31), until = sxt_date_new (2032, 12, 31);
  g_autoptr (GArray) days = NULL;

  if (!g_utf8_validate (rule, -1, NULL))
    return 0;
  days = sxt_recurrence_list (start, rule, until);
  g_assert_cmpint (g_array_index (days, SxtDate, 0), ==, start);
  for (guint i = 1; i < days->len; i++)
    g_assert_cmpint (g_array_index (days, SxtDate, i - 1), <, g_array_index (days, SxtDate, i));
  g_assert_cmpint (g_array_index (days, SxtDate, days->len - 1), <=, until);

  return 0;
}
