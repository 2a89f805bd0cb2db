/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files dropped on a window are opened as plans. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sxt_file_drop_attach (GtkWindow *window);

G_END_DECLS
