/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sextant-cli schema: the JSON Schema of the file format. */
#include "cli/cli.h"

SxtExit
sxt_cli_schema (const char *arguments, const char *summary, int argc, char **argv)
{
  g_autofree char *schema = NULL;
  int status = sxt_cli_parse (arguments, summary, NULL, &argc, &argv, 0, 0);

  if (status >= 0)
    return (SxtExit) status;

  schema = sxt_project_schema ();
  g_print ("%s", schema);
  return SXT_EXIT_FINE;
}
