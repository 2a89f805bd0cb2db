/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing schools: which files, whose schools, and what will be added and changed. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SXT_TYPE_IMPORT_DIALOG (sxt_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SxtImportDialog, sxt_import_dialog, SXT, IMPORT_DIALOG, AdwDialog)

void sxt_import_dialog_choose (SxtSession *session, GtkWidget *parent);
SxtImportDialog *sxt_import_dialog_present (SxtSession *session, GListModel *files, GtkWidget *parent);

G_END_DECLS
