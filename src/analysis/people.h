/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People: whether one is in post on a day, what she is there, and whose she is. */
#pragma once

#include "model/all.h"
#include "model/project.h"

G_BEGIN_DECLS

gboolean sxt_person_is_named (SxtRecord *person);
gboolean sxt_person_has_left (SxtRecord *person, SxtDate on);
gboolean sxt_person_is_in_post (SxtRecord *person, SxtDate on);
gboolean sxt_person_has_role (SxtRecord *person, SxtRole role);
gboolean sxt_person_is_outsider (SxtRecord *person);
gboolean sxt_person_works_in_one_of (SxtRecord *person, GHashTable *schools);

G_END_DECLS
