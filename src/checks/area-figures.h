/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main figure of each area, as its card on the Overview shows it. */
#pragma once

#include "base/message.h"
#include "model/project.h"

G_BEGIN_DECLS

void sxt_area_find_figure (SxtArea area, SxtProject *project, SxtDate date, SxtMessage **figure, SxtMessage **words);

G_END_DECLS
