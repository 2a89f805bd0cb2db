/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The printed plan: a project, its findings and a day as one document, and that as PDF. */
#pragma once

#include "checks/engine.h"
#include "report/pages.h"

G_BEGIN_DECLS

SxtDocument *sxt_plan_build (SxtEngine *engine, SxtCopy copy);
SxtPages *sxt_plan_set (SxtEngine *engine, SxtCopy copy, SxtPaper paper);
GBytes *sxt_plan_to_pdf (SxtEngine *engine, SxtCopy copy, SxtPaper paper, GError **error);

G_END_DECLS
