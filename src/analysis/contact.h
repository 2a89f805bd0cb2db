/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contact: on which days an audience hears from the district or can answer, and the silences between. */
#pragma once

#include "model/all.h"
#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtSilence:
 * @from: the day after which nothing is heard
 * @to: the day that ends it, or on which one stops looking
 * @days: how long it is, summer aside
 */
typedef struct
{
  SxtDate from, to;
  int days;
} SxtSilence;

/* A silence up to today is a gap once it is longer than so many times the days after which one should hear again. */
#define SXT_SILENCE_CADENCES 2

GArray *sxt_audience_list_messages (SxtRecord *audience, SxtDate today);
GArray *sxt_audience_list_venues (SxtRecord *audience, SxtDate today);
int sxt_audience_get_cadence (SxtRecord *audience);
int sxt_audience_get_cadence_setting (SxtRecord *audience);
SxtDate sxt_plan_get_first_outside_message (SxtProject *project, SxtDate today);
GArray *sxt_dates_merge (const GArray *a, const GArray *b);
GArray *sxt_dates_list_contact (const GArray *messages, const GArray *venues);
gboolean sxt_dates_find_current_silence (SxtProject *project, const GArray *days, SxtDate today, SxtSilence *silence);
gboolean sxt_dates_find_longest_silence (SxtProject *project, const GArray *days, SxtDate end, SxtSilence *longest);

G_END_DECLS
