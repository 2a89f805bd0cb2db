/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections of a printed plan, one file each: what they answer in a line, and what they add. */
#pragma once

#include "report/plan-writer.h"

G_BEGIN_DECLS

void sxt_add_cover_section (SxtPlanWriter *self);
void sxt_add_standing_section (SxtPlanWriter *self);
void sxt_add_missing_section (SxtPlanWriter *self);
void sxt_add_dates_section (SxtPlanWriter *self);
void sxt_add_signoff_section (SxtPlanWriter *self);
void sxt_add_sources_section (SxtPlanWriter *self);

/* The answer of each area in one line; (transfer full). */
SxtMessage *sxt_narrative_answer (SxtPlanWriter *self);
SxtMessage *sxt_curriculum_answer (SxtPlanWriter *self);
SxtMessage *sxt_capacity_answer (SxtPlanWriter *self);
SxtMessage *sxt_schools_answer (SxtPlanWriter *self);
SxtMessage *sxt_communications_answer (SxtPlanWriter *self);
SxtMessage *sxt_devices_answer (SxtPlanWriter *self);
SxtMessage *sxt_area_answer (SxtPlanWriter *self, SxtArea area);

void sxt_add_narrative_section (SxtPlanWriter *self);
void sxt_add_curriculum_section (SxtPlanWriter *self);
void sxt_add_capacity_section (SxtPlanWriter *self);
void sxt_add_schools_section (SxtPlanWriter *self);
void sxt_add_communications_section (SxtPlanWriter *self);
void sxt_add_devices_section (SxtPlanWriter *self);

/* Parts of the section of Devices */
void sxt_say_money (SxtPlanWriter *self, GString *paragraph);
void sxt_add_money (SxtPlanWriter *self);

/* "18 of 38 checks met, 3 with nothing to guard; 6 gaps." */
SxtMessage *sxt_tally_describe (SxtTally tally);

G_END_DECLS
