/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing the plan: which copy, on which paper, to a printer or a PDF. */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

#define SXT_TYPE_PRINT_DIALOG (sxt_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SxtPrintDialog, sxt_print_dialog, SXT, PRINT_DIALOG, AdwDialog)

AdwDialog *sxt_print_dialog_new (SxtWindow *window);
void sxt_print_dialog_save (SxtPrintDialog *self, GFile *file);

G_END_DECLS
