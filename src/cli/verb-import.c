/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sextant-cli import PROJECT FILE…: schools from federal files, with a preview of what they add and change. */
#include <glib/gi18n-lib.h>

#include "cli/cli.h"
#include "exchange/import.h"

static void
print_changes (const SxtImportRow *row)
{
  const SxtRecordType *type = sxt_record_type_get (SXT_SCHOOLS);

  for (guint i = 0; i < row->n_changes; i++)
    {
      g_autofree char *old_text = sxt_import_change_dup_old (&row->changes[i]);
      g_autofree char *new_text = sxt_import_change_dup_new (&row->changes[i]);

      g_print ("    %s: %s → %s\n", _ (type->fields[row->changes[i].field].label), old_text != NULL ? old_text : "–",
               new_text != NULL ? new_text : "–");
    }
}

static void
print_refusal (const SxtImportRow *row, char **files)
{
  g_autofree char *reason = sxt_message_format_plain (row->reason);
  g_autofree char *cause = row->cause != NULL ? sxt_message_format_plain (row->cause) : NULL;

  g_print ("%s:%u: %s %s\n", files[row->file], row->line, reason, cause != NULL ? cause : "");
}

static void
print_preview (SxtImportPreview *preview, char **files)
{
  g_autofree char *title = sxt_import_preview_dup_title (preview);

  g_print ("%s\n", title);
  for (guint i = 0; i < sxt_import_preview_get_n_rows (preview); i++)
    {
      const SxtImportRow *row = sxt_import_preview_get_row (preview, i);

      switch (row->state)
        {
        case SXT_IMPORT_REFUSED: print_refusal (row, files); break;
        case SXT_IMPORT_CHANGED:
          g_print ("~ %s  %s\n", row->nces_id, row->name);
          print_changes (row);
          break;
        case SXT_IMPORT_NEW: g_print ("+ %s  %s\n", row->nces_id, row->name); break;
        case SXT_IMPORT_UNCHANGED:
        default: break;
        }
    }
  for (guint i = 0; i < sxt_import_preview_get_n_notes (preview); i++)
    {
      g_autofree char *note = sxt_message_format_plain (sxt_import_preview_get_note (preview, i));

      g_print ("%s\n", note);
    }
  g_print (_ ("%u new, %u changed, %u as before, %u refused"), sxt_import_preview_count (preview, SXT_IMPORT_NEW),
           sxt_import_preview_count (preview, SXT_IMPORT_CHANGED),
           sxt_import_preview_count (preview, SXT_IMPORT_UNCHANGED),
           sxt_import_preview_count (preview, SXT_IMPORT_REFUSED));
  g_print ("\n");
}

SxtExit
sxt_cli_import (const char *arguments, const char *summary, int argc, char **argv)
{
  g_autofree char *district = NULL, *state = NULL, *as = NULL, *output = NULL;
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "district", 0, 0, G_OPTION_ARG_STRING, &district, N_ ("Only the district with this NCES id"), N_ ("LEAID") },
    { "state", 0, 0, G_OPTION_ARG_STRING, &state, N_ ("Only the schools of this state"), N_ ("ST") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &as, N_ ("Read the files as this kind"), N_ ("KIND") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Say what would change, and write nothing"), NULL },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write the plan there instead of in place"), N_ ("OUT") },
    { NULL },
  };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SxtImportPreview) preview = NULL;
  g_autoptr (SxtPlanFile) plan = NULL;
  g_autoptr (GError) error = NULL;
  SxtImportOptions options = { .kind = SXT_IMPORT_AUTO };
  gboolean to_standard_output;
  int status = sxt_cli_parse (arguments, summary, entries, &argc, &argv, 2, -1);

  if (status >= 0)
    return (SxtExit) status;
  if (as != NULL && !sxt_import_kind_find (as, &options.kind))
    return sxt_cli_refuse (_ ("“%s” is no kind of file that can be imported. Leave --as out to let the file tell."),
                           as);
  options.district = district;
  options.state = state;

  plan = sxt_cli_load (argv[1], &error);
  if (plan == NULL)
    return sxt_cli_fail (error);
  for (int i = 2; i < argc; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (argv[i]));

  preview = sxt_import_preview (sxt_plan_file_get_project (plan), (GFile **) files->pdata, files->len, &options, NULL,
                                &error);
  if (preview == NULL)
    return sxt_cli_fail (error);

  /* A plan that goes to standard output must stand there alone. */
  to_standard_output = !dry_run && (output != NULL ? g_str_equal (output, "-") : g_str_equal (argv[1], "-"));
  if (!to_standard_output)
    print_preview (preview, argv + 2);
  if (!dry_run && (!sxt_import_preview_apply (preview, sxt_plan_file_get_project (plan), &error) ||
                   !sxt_cli_save (plan, output, &error)))
    return sxt_cli_fail (error);

  return sxt_import_preview_count (preview, SXT_IMPORT_REFUSED) > 0 ? SXT_EXIT_FOUND : SXT_EXIT_FINE;
}
