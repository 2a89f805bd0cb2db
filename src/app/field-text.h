/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a field's value: as it is read, and what stands where nothing was written. */
#pragma once

#include "model/project.h"

G_BEGIN_DECLS

gboolean sxt_field_is_check (SxtListId list, int field);
gboolean sxt_field_is_removed (SxtRecord *record, int field);

char *sxt_field_dup_shown (SxtRecord *record, int field);
char *sxt_field_dup_cell (SxtRecord *record, int field);
char *sxt_field_dup_absent (SxtListId list, int field);

G_END_DECLS
