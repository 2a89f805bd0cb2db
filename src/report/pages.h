/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a document on a paper: shared by preview, print and export. */
#pragma once

#include "report/document.h"

G_BEGIN_DECLS

typedef enum
{
  SXT_PAPER_LETTER,
  SXT_PAPER_A4,
} SxtPaper;

void sxt_paper_get_size (SxtPaper paper, double *width, double *height);

/**
 * SxtPages:
 *
 * The pages of a document, laid out once; reference counted. It may be made in one thread and then used by another,
 * but not by two at a time.
 */
typedef struct _SxtPages SxtPages;

SxtPages *sxt_pages_new (SxtDocument *document, double width, double height);
SxtPages *sxt_pages_ref (SxtPages *self);
void sxt_pages_unref (SxtPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtPages, sxt_pages_unref)

SxtDocument *sxt_pages_get_document (SxtPages *self);
guint sxt_pages_get_n (SxtPages *self);
void sxt_pages_get_size (SxtPages *self, double *width, double *height);
char *sxt_pages_dup_number (SxtPages *self, guint index);
char *sxt_pages_dup_label (SxtPages *self, guint index);
void sxt_pages_draw (SxtPages *self, guint index, cairo_t *cr);

G_END_DECLS
