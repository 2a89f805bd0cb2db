/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The example plans that come with the program: where they are. */
#include "config.h"

#include "app/examples.h"

/**
 * sxt_example_get_file:
 * @name: "maple-ridge" or "maple-ridge-early"
 *
 * Looks beside the installed program, or where the environment's SEXTANT_DATADIR says: that is how a checkout runs.
 *
 * Returns: (transfer full): its file, to be read only
 */
GFile *
sxt_example_get_file (const char *name)
{
  const char *data = g_getenv ("SEXTANT_DATADIR");
  g_autofree char *base = g_strconcat (name, ".sextant", NULL);

  return g_file_new_build_filename (data && *data ? data : SXT_PKGDATADIR, "examples", base, NULL);
}
