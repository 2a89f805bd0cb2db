/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sextant-cli validate PROJECT: what is wrong in the file, apart from the plan. */
#include <glib/gi18n-lib.h>

#include "cli/cli.h"

SxtExit
sxt_cli_validate (const char *arguments, const char *summary, int argc, char **argv)
{
  g_autoptr (SxtPlanFile) file = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  const char *reason;
  int status = sxt_cli_parse (arguments, summary, NULL, &argc, &argv, 1, 1);

  if (status >= 0)
    return (SxtExit) status;

  file = sxt_cli_load (argv[1], &error);
  if (file == NULL)
    return sxt_cli_fail (error);

  reason = sxt_plan_file_get_read_only_reason (file);
  if (reason != NULL)
    g_print ("%s: %s\n", argv[1], reason);
  problems = sxt_plan_file_get_problems (file);
  for (guint i = 0; i < problems->len; i++)
    {
      SxtProblem *problem = problems->pdata[i];
      g_autofree char *text = sxt_message_format_plain (problem->message);

      if (problem->line > 0)
        g_print ("%s:%u: %s\n", argv[1], problem->line, text);
      else
        g_print ("%s: %s\n", argv[1], text);
    }

  return problems->len > 0 || reason != NULL ? SXT_EXIT_FOUND : SXT_EXIT_FINE;
}
