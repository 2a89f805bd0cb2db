/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan ready to be printed: its pages, and the file that was written of these very pages. */
#pragma once

#include "report/plan.h"

G_BEGIN_DECLS

/**
 * SxtPrintout:
 * @pages: to look at
 * @pdf: to print and to save
 */
typedef struct
{
  SxtPages *pages;
  GBytes *pdf;
} SxtPrintout;

void sxt_printout_free (SxtPrintout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtPrintout, sxt_printout_free)

void sxt_printout_make_async (SxtProject *project, SxtDate date, SxtCopy copy, SxtPaper paper,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
SxtPrintout *sxt_printout_make_finish (GAsyncResult *result, GError **error);
void sxt_printout_settle (void);

G_END_DECLS
