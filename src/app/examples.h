/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The example plans that come with the program: where they are. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *sxt_example_get_file (const char *name);

G_END_DECLS
