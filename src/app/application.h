/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, one a plan. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SXT_TYPE_APPLICATION (sxt_application_get_type ())
G_DECLARE_FINAL_TYPE (SxtApplication, sxt_application, SXT, APPLICATION, AdwApplication)

SxtApplication *sxt_application_new (const char *application_id, GApplicationFlags flags);
void sxt_application_open_file (SxtApplication *self, GFile *file);

G_END_DECLS
