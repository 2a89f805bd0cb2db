/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sextant-cli new OUT: an empty plan. */
#include <glib/gi18n-lib.h>

#include "cli/cli.h"

SxtExit
sxt_cli_new (const char *arguments, const char *summary, int argc, char **argv)
{
  g_autoptr (SxtPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  int status = sxt_cli_parse (arguments, summary, NULL, &argc, &argv, 1, 1);

  if (status >= 0)
    return (SxtExit) status;
  if (!g_str_equal (argv[1], "-") && g_file_test (argv[1], G_FILE_TEST_EXISTS))
    return sxt_cli_refuse (_ ("“%s” exists already. Choose another name, or remove it first."), argv[1]);

  file = sxt_plan_file_new (NULL);
  if (!sxt_cli_save (file, argv[1], &error))
    return sxt_cli_fail (error);

  return SXT_EXIT_FINE;
}
