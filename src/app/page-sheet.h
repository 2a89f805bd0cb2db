/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet: one page of a document on white paper, with its number below. */
#pragma once

#include <gtk/gtk.h>

#include "report/pages.h"

G_BEGIN_DECLS

#define SXT_TYPE_PAGE_SHEET (sxt_page_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SxtPageSheet, sxt_page_sheet, SXT, PAGE_SHEET, GtkWidget)

/* What a sheet is larger than its paper, in pixels: the margin on each side, and the number below. */
#define SXT_SHEET_MARGIN 12
#define SXT_SHEET_NUMBER 26

GtkWidget *sxt_page_sheet_new (void);
void sxt_page_sheet_set_page (SxtPageSheet *self, SxtPages *pages, guint index);
guint sxt_page_sheet_get_index (SxtPageSheet *self);
void sxt_page_sheet_set_scale (SxtPageSheet *self, double scale);

G_END_DECLS
