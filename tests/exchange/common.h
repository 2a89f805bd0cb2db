/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of exchange share: data files, changed copies of them, and a plan as text. */
#pragma once

#include "exchange/import.h"
#include "model/all.h"

char *read_data (const char *name);
GFile *open_data (const char *name);
GFile *write_file (const char *name, const char *bytes, gssize length);
char *replace (const char *text, const char *from, const char *to);
char *dump_project (SxtProject *project);
SxtRecord *find_school (SxtProject *project, const char *nces_id);
void assert_message (SxtMessage *message, const char *text);
