/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sextant-cli: all that Sextant computes, prints and exports, without a display. */
#include "cli/cli.h"

int
main (int argc, char **argv)
{
  return sxt_cli_run (argc, argv);
}
