/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of keys, from the table that installs them. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SXT_TYPE_SHORTCUTS_DIALOG (sxt_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SxtShortcutsDialog, sxt_shortcuts_dialog, SXT, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *sxt_shortcuts_dialog_new (void);

G_END_DECLS
