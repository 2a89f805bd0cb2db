/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field's value as a person types it, in the language of the process. */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

gboolean sxt_field_is_typed (const SxtField *self);
char *sxt_field_dup_typed (SxtRecord *record, int field);
char *sxt_field_parse_typed (const SxtField *self, const char *text, SxtValue *value);

G_END_DECLS
