/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDF writer: pages as a tagged, linked, accessible file. */
#pragma once

#include "report/pages.h"

G_BEGIN_DECLS

GBytes *sxt_pdf_write (SxtPages *pages, GError **error);

G_END_DECLS
