/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one prefers in any plan: colors, and what printing begins with. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SXT_TYPE_PREFERENCES_DIALOG (sxt_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SxtPreferencesDialog, sxt_preferences_dialog, SXT, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *sxt_preferences_dialog_new (void);

G_END_DECLS
