/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record as JSON. */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

JsonObject *sxt_record_to_json (SxtRecord *record);

G_END_DECLS
