/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's program. */
#include "config.h"

#include "app/application.h"
#include "base/format.h"

#include <gtk/gtk.h>

int
main (int argc, char **argv)
{
  g_autoptr (SxtApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  if (!sxt_language_init (NULL, &error))
    g_printerr ("sextant: %s\n", error->message);

  /* Said above: the language of the process is not to be set once more. */
  gtk_disable_setlocale ();

  application = sxt_application_new (SXT_APPLICATION_ID, G_APPLICATION_DEFAULT_FLAGS);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
