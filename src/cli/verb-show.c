/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sextant-cli show PROJECT [LIST [ID]]: the lists, the records of one, or the fields of a record. */
#include <glib/gi18n-lib.h>

#include "cli/cli.h"

static void
show_lists (SxtProject *project)
{
  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);

      g_print ("%-20s %6u  %s\n", type->key, sxt_project_get_n (project, list), _ (type->plural));
    }
}

static void
show_list (SxtProject *project, SxtListId list)
{
  for (guint i = 0; i < sxt_project_get_n (project, list); i++)
    {
      SxtRecord *record = sxt_project_get (project, list, i);
      g_autofree char *title = sxt_record_dup_title (record);

      g_print ("%-36s  %s\n", sxt_record_get_id (record), title);
    }
}

static void
show_record (SxtRecord *record)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autofree char *text = sxt_record_dup_display (record, (int) i);

      if (text != NULL)
        g_print (_ ("%s: %s\n"), _ (type->fields[i].label), text);
    }
}

SxtExit
sxt_cli_show (const char *arguments, const char *summary, int argc, char **argv)
{
  g_autoptr (SxtPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  SxtProject *project;
  SxtRecord *record;
  SxtListId list;
  int status = sxt_cli_parse (arguments, summary, NULL, &argc, &argv, 1, 3);

  if (status >= 0)
    return (SxtExit) status;

  file = sxt_cli_load (argv[1], &error);
  if (file == NULL)
    return sxt_cli_fail (error);
  project = sxt_plan_file_get_project (file);

  if (argc == 2)
    {
      show_lists (project);
      return SXT_EXIT_FINE;
    }

  list = sxt_record_type_find (argv[2]);
  if (list == SXT_LIST_NONE)
    return sxt_cli_refuse (_ ("There is no list “%s”. “sextant-cli show PROJECT” names them."), argv[2]);
  if (argc == 3 && list >= SXT_FIRST_LIST)
    {
      show_list (project, list);
      return SXT_EXIT_FINE;
    }

  record = argc == 3 ? sxt_project_get_single (project, list) : sxt_project_lookup (project, argv[3]);
  if (record == NULL || sxt_record_get_list (record) != list)
    return sxt_cli_refuse (_ ("“%s” has no record “%s”. “sextant-cli show %s %s” lists them."), argv[2], argv[3],
                           argv[1], argv[2]);
  show_record (record);
  return SXT_EXIT_FINE;
}
