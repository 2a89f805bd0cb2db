/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Print Plan: who it is for, on what paper, and the pages as they will be. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SXT_TYPE_PRINT_PAGE (sxt_print_page_get_type ())
G_DECLARE_FINAL_TYPE (SxtPrintPage, sxt_print_page, SXT, PRINT_PAGE, AdwNavigationPage)

/**
 * SxtPrintRoom:
 * @SXT_PRINT_ROOM_LEAST: a column
 * @SXT_PRINT_ROOM_BUTTONS: buttons that turn pages as well
 * @SXT_PRINT_ROOM_TITLE: a title and buttons of the zoom as well
 * @SXT_PRINT_ROOM_PANE: what there is to choose beside the pages as well
 */
typedef enum
{
  SXT_PRINT_ROOM_LEAST,
  SXT_PRINT_ROOM_BUTTONS,
  SXT_PRINT_ROOM_TITLE,
  SXT_PRINT_ROOM_PANE,
} SxtPrintRoom;

AdwNavigationPage *sxt_print_page_new (SxtSession *session);
void sxt_print_page_set_room (SxtPrintPage *self, SxtPrintRoom room);

G_END_DECLS
