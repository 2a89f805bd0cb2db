/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The finishing pass over a PDF file: what makes it accessible and cairo cannot write. */
#pragma once

#include "report/document.h"

G_BEGIN_DECLS

GBytes *sxt_pdf_finish (GByteArray *drawn, const SxtDocumentInfo *info, GPtrArray *figures, GPtrArray *links,
                        GError **error);

G_END_DECLS
