/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rubric that the program offers: what makes a school ready, and what each level looks like. */
#pragma once

#include "model/all.h"
#include "model/project.h"

G_BEGIN_DECLS

gboolean sxt_rubric_add (SxtProject *project, GError **error);

G_END_DECLS
