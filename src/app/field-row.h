/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editor of one field of one record, as a row of a form. */
#pragma once

#include <adwaita.h>

#include "model/project.h"

G_BEGIN_DECLS

GtkWidget *sxt_field_row_new (SxtRecord *record, int field);
int sxt_field_row_get_field (GtkWidget *row); /* of a widget in such a row; -1 if there is none around it */

G_END_DECLS
