/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the engine gives a check to run with, and the tables of the areas. */
#pragma once

#include "checks/check.h"

G_BEGIN_DECLS

/**
 * SxtDueDates:
 * @areas: when what is absent in an area becomes a gap, or %SXT_DATE_NONE
 * @endangered: the next date that a gap of an area endangers, or %SXT_DATE_NONE
 */
typedef struct
{
  SxtDate areas[SXT_N_AREAS];
  SxtDate endangered[SXT_N_AREAS];
} SxtDueDates;

void sxt_due_dates_find (SxtDueDates *self, SxtProject *project, SxtDate date);
gboolean sxt_due_dates_equal (const SxtDueDates *a, const SxtDueDates *b);
extern const SxtListId sxt_due_dates_reads[]; /* ended by SXT_LIST_NONE */

struct _SxtCheckRun
{
  SxtProject *project;
  SxtDate date;
  GPtrArray *cases;        /* of SxtCase */
  GHashTable *first_waves; /* (nullable): of SxtRecord, once it was asked for */
};

SxtCase *sxt_case_copy (SxtCase *self);
void sxt_case_free (SxtCase *self);

/* What checks count, for the figures of their areas. */
guint sxt_narrative_count_pictured (SxtProject *project, guint *written);
guint sxt_curriculum_count_attended (SxtProject *project, SxtDate date, guint *kinds_asked);
SxtRecord *sxt_devices_count_references (SxtProject *project, SxtDate date, guint *asked, guint *wanted);

extern const SxtCheck sxt_narrative_checks[];
extern const guint sxt_n_narrative_checks;
extern const SxtCheck sxt_curriculum_checks[];
extern const guint sxt_n_curriculum_checks;
extern const SxtCheck sxt_capacity_checks[];
extern const guint sxt_n_capacity_checks;
extern const SxtCheck sxt_schools_checks[];
extern const guint sxt_n_schools_checks;
extern const SxtCheck sxt_communications_checks[];
extern const guint sxt_n_communications_checks;
extern const SxtCheck sxt_devices_checks[];
extern const guint sxt_n_devices_checks;

G_END_DECLS
