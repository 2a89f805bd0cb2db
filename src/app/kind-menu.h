/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which kind of record to show: the kinds of an area, each with how many there are. */
#pragma once

#include <adwaita.h>

#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtKindMenu:
 *
 * Signal `picked (menu, int list)`: the planner picked a kind.
 */
#define SXT_TYPE_KIND_MENU (sxt_kind_menu_get_type ())
G_DECLARE_FINAL_TYPE (SxtKindMenu, sxt_kind_menu, SXT, KIND_MENU, AdwBin)

void sxt_kind_menu_set_kinds (SxtKindMenu *self, SxtProject *project, SxtArea area);
void sxt_kind_menu_set_list (SxtKindMenu *self, SxtListId list);
void sxt_kind_menu_update (SxtKindMenu *self);
gboolean sxt_kind_menu_has (SxtKindMenu *self, SxtListId list);
SxtListId sxt_kind_menu_get_first (SxtKindMenu *self);

G_END_DECLS
