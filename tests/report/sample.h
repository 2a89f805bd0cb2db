/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document with each kind of node, and with all that breaks pages badly. */
#pragma once

#include "report/document.h"

G_BEGIN_DECLS

#define SAMPLE_NOTICE "Working copy, not for publication"
#define SAMPLE_SECRET "Zirconium"
#define SAMPLE_LONG_WORD "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
#define SAMPLE_LONG_TABLE "Table 2.1  Every school of the district"
#define SAMPLE_N_ROWS 140
#define SAMPLE_N_FIGURES 4

SxtDocument *sample_new (SxtCopy copy);
char **sample_dup_words (SxtDocument *document);
SxtDrawing *sample_new_wheel (void);
SxtDrawing *sample_new_grid (guint n_schools);

G_END_DECLS
