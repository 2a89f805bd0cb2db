/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pasting rows of a spreadsheet would add, before it does. */
#pragma once

#include <adwaita.h>

#include "exchange/paste.h"

G_BEGIN_DECLS

/**
 * SxtPasteDialog:
 *
 * Signal `pasted (dialog, GPtrArray *records)`: they were added.
 */
#define SXT_TYPE_PASTE_DIALOG (sxt_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SxtPasteDialog, sxt_paste_dialog, SXT, PASTE_DIALOG, AdwDialog)

AdwDialog *sxt_paste_dialog_new (SxtPaste *paste);

G_END_DECLS
