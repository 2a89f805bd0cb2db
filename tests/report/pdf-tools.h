/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading PDF files back with tools that know nothing of Sextant. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pdf_run (const char *first, ...) G_GNUC_NULL_TERMINATED;
void pdf_assert_sound (const char *path);
void pdf_assert_fonts_embedded (const char *path);
void pdf_assert_within_margins (const char *path, double side, double top, double bottom);
void pdf_assert_figures_described (const char *path, guint n);
void pdf_assert_foots (const char *path, const char *notice);
void pdf_assert_words (const char *path, const char *const *words);
guint pdf_count_pages (const char *path);
guint pdf_count (const char *text, const char *part);
char *pdf_dup_page_text (const char *path, guint page);

G_END_DECLS
