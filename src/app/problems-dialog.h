/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong in a plan's file: entries that could not be read or lead nowhere. */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

#define SXT_TYPE_PROBLEMS_DIALOG (sxt_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SxtProblemsDialog, sxt_problems_dialog, SXT, PROBLEMS_DIALOG, AdwDialog)

AdwDialog *sxt_problems_dialog_new (SxtWindow *window);

G_END_DECLS
