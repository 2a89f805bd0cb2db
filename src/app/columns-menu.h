/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns a table of records shows. */
#pragma once

#include <adwaita.h>

#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtColumnsMenu:
 *
 * Signal `chosen (menu)`: the planner has chosen other columns.
 */
#define SXT_TYPE_COLUMNS_MENU (sxt_columns_menu_get_type ())
G_DECLARE_FINAL_TYPE (SxtColumnsMenu, sxt_columns_menu, SXT, COLUMNS_MENU, AdwBin)

void sxt_columns_menu_set_list (SxtColumnsMenu *self, SxtListId list);

G_END_DECLS
