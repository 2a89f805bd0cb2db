/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random edits of a plan, and whether what the engine made again equals a full run. */
#pragma once

#include "checks/engine.h"

G_BEGIN_DECLS

void random_edits_add (GRand *rand, SxtProject *project, SxtListId list);
void random_edits_do (GRand *rand, SxtProject *project);
void random_edits_assert_full_run (SxtEngine *engine);

G_END_DECLS
