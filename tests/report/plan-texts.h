/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All texts of a document, as its copy shows them, and plans that are read from files. */
#pragma once

#include "checks/engine.h"
#include "report/document.h"

G_BEGIN_DECLS

char *plan_dup_text (SxtDocument *document);
char *plan_squeeze (const char *text);
SxtEngine *plan_open_example (const char *name);

G_END_DECLS
