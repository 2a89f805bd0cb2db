/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings as JSON, for other programs. */
#pragma once

#include <json-glib/json-glib.h>

#include "checks/engine.h"

G_BEGIN_DECLS

JsonNode *sxt_engine_to_json (SxtEngine *self, const char *project_name, int area);

G_END_DECLS
