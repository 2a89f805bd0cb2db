/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line: its verbs, and what they share. */
#pragma once

#include "storage/plan-file.h"

G_BEGIN_DECLS

/**
 * SxtExit:
 * @SXT_EXIT_FINE: all is well
 * @SXT_EXIT_FOUND: there are findings, problems or refused rows
 * @SXT_EXIT_UNUSABLE: the command, a file or an option cannot be used; nothing was written
 */
typedef enum
{
  SXT_EXIT_FINE = 0,
  SXT_EXIT_FOUND = 1,
  SXT_EXIT_UNUSABLE = 2,
} SxtExit;

/**
 * SxtVerb:
 *
 * One verb; its function reads its own options from @argv, where `argv[0]` is the verb.
 */
typedef struct
{
  const char *name;
  const char *arguments; /* N_() */
  const char *summary;   /* N_() */
  SxtExit (*run) (const char *arguments, const char *summary, int argc, char **argv);
} SxtVerb;

SxtExit sxt_cli_run (int argc, char **argv);

SxtExit sxt_cli_new (const char *arguments, const char *summary, int argc, char **argv);
SxtExit sxt_cli_import (const char *arguments, const char *summary, int argc, char **argv);
SxtExit sxt_cli_check (const char *arguments, const char *summary, int argc, char **argv);
SxtExit sxt_cli_show (const char *arguments, const char *summary, int argc, char **argv);
SxtExit sxt_cli_validate (const char *arguments, const char *summary, int argc, char **argv);
SxtExit sxt_cli_schema (const char *arguments, const char *summary, int argc, char **argv);
SxtExit sxt_cli_export (const char *arguments, const char *summary, int argc, char **argv);

/* Options: -1 to go on, else the exit status. @min and @max count the arguments after the verb. */
int sxt_cli_parse (const char *arguments, const char *summary, const GOptionEntry *entries, int *argc, char ***argv,
                   int min, int max);
SxtExit sxt_cli_fail (GError *error);
SxtExit sxt_cli_refuse (const char *format, ...) G_GNUC_PRINTF (1, 2);

SxtPlanFile *sxt_cli_load (const char *path, GError **error);
gboolean sxt_cli_save (SxtPlanFile *file, const char *output, GError **error);
/* Files given to read: each as it is, "-" a copy of standard input that goes away with the array. */
GPtrArray *sxt_cli_open_files (char **paths, guint n_paths, GError **error);
gboolean sxt_cli_write (const char *path, GBytes *bytes, GError **error);
gboolean sxt_cli_parse_day (const char *text, SxtProject *project, SxtDate *day, GError **error);

G_END_DECLS
