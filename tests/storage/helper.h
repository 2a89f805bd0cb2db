/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the storage floor share: folders, files, plans as text. */
#pragma once

#include "storage/plan-file.h"

char *make_folder (void);
void remove_folder (const char *folder);
guint count_files (const char *folder);
void write_text (const char *path, const char *text);
char *read_text (const char *path);
void assert_holds (const char *path, GBytes *bytes);
void assert_same_text (const char *one, const char *other);
char *make_plan (const char *members);
SxtPlanFile *load_text (const char *text);
SxtPlanFile *load_path (const char *path);
char *save_text (SxtPlanFile *plan);
SxtProject *make_large_project (guint n_schools, const char *mark);
SxtProblem *find_problem (GPtrArray *problems, SxtListId list, int field);
