/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The district: how many students it has. */
#pragma once

#include "model/all.h"
#include "model/project.h"

G_BEGIN_DECLS

gint64 sxt_district_get_enrollment (SxtProject *project);

G_END_DECLS
