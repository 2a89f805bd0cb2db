/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The spelling of long texts, in the language of the plan. */
#pragma once

#include <gtksourceview/gtksource.h>

#include "model/project.h"

G_BEGIN_DECLS

void sxt_spelling_attach (GtkSourceView *view, SxtProject *project);
void sxt_spelling_detach (GtkSourceView *view);

G_END_DECLS
