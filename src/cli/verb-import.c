/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sextant-cli import PROJECT FILE…: schools from federal files, with a preview of what they add and change. */
#include <glib/gi18n-lib.h>

#include "cli/cli.h"
#include "exchange/import.h"

/* Where the preview goes: beside a plan that goes to standard output, which must stand there alone. */
static void (*say) (const char *format, ...) G_GNUC_PRINTF (1, 2) = g_print;

static void
print_changes (const SxtImportRow *row)
{
  const SxtRecordType *type = sxt_record_type_get (SXT_SCHOOLS);

  for (guint i = 0; i < row->n_changes; i++)
    {
      g_autofree char *old_text = sxt_import_change_dup_old (&row->changes[i]);
      g_autofree char *new_text = sxt_import_change_dup_new (&row->changes[i]);

      say ("    %s: %s → %s\n", _ (type->fields[row->changes[i].field].label), old_text != NULL ? old_text : "–",
           new_text != NULL ? new_text : "–");
    }
}

static void
print_refusal (const SxtImportRow *row, char **files)
{
  g_autofree char *reason = sxt_message_format_plain (row->reason);
  g_autofree char *cause = row->cause != NULL ? sxt_message_format_plain (row->cause) : NULL;

  say ("%s:%u: %s %s\n", files[row->file], row->line, reason, cause != NULL ? cause : "");
}

static void
print_preview (SxtImportPreview *preview, char **files)
{
  g_autofree char *title = sxt_import_preview_dup_title (preview);

  say ("%s\n", title);
  for (guint i = 0; i < sxt_import_preview_get_n_rows (preview); i++)
    {
      const SxtImportRow *row = sxt_import_preview_get_row (preview, i);

      switch (row->state)
        {
        case SXT_IMPORT_REFUSED: print_refusal (row, files); break;
        case SXT_IMPORT_CHANGED:
          say ("~ %s  %s\n", row->nces_id, row->name);
          print_changes (row);
          break;
        case SXT_IMPORT_NEW: say ("+ %s  %s\n", row->nces_id, row->name); break;
        case SXT_IMPORT_UNCHANGED:
        default: break;
        }
    }
  for (guint i = 0; i < sxt_import_preview_get_n_notes (preview); i++)
    {
      g_autofree char *note = sxt_message_format_plain (sxt_import_preview_get_note (preview, i));

      say ("%s\n", note);
    }
  say (_ ("%u new, %u changed, %u as before, %u refused"), sxt_import_preview_count (preview, SXT_IMPORT_NEW),
       sxt_import_preview_count (preview, SXT_IMPORT_CHANGED), sxt_import_preview_count (preview, SXT_IMPORT_UNCHANGED),
       sxt_import_preview_count (preview, SXT_IMPORT_REFUSED));
  say ("\n");
}

SxtExit
sxt_cli_import (const char *arguments, const char *summary, int argc, char **argv)
{
  g_autofree char *district = NULL, *state = NULL, *as = NULL, *output = NULL;
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "district", 0, 0, G_OPTION_ARG_STRING, &district, N_ ("Only the district with this NCES id"), N_ ("LEAID") },
    { "state", 0, 0, G_OPTION_ARG_STRING, &state, N_ ("Only the schools of this state"), N_ ("ST") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &as,
      N_ ("Read the files as “ccd-directory”, “ccd-membership”, “elsi” or “urban”"), N_ ("KIND") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Say what would change, and write nothing"), NULL },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write the plan there instead of in place"), N_ ("OUT") },
    { NULL },
  };
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (SxtImportPreview) preview = NULL;
  g_autoptr (SxtPlanFile) plan = NULL;
  g_autoptr (GError) error = NULL;
  SxtImportOptions options = { .kind = SXT_IMPORT_AUTO };
  int status = sxt_cli_parse (arguments, summary, entries, &argc, &argv, 2, -1);

  if (status >= 0)
    return (SxtExit) status;
  if (as != NULL && !sxt_import_kind_find (as, &options.kind))
    return sxt_cli_refuse (_ ("“%s” is no kind of file that can be imported. Use “ccd-directory”, “ccd-membership”, "
                              "“elsi” or “urban”, or leave --as out to let the file tell."),
                           as);
  if (g_str_equal (argv[1], "-") && g_strv_contains ((const char *const *) argv + 2, "-"))
    return sxt_cli_refuse (_ ("Standard input can be read only once. Give “-” for one file."));
  options.district = district;
  options.state = state;

  plan = sxt_cli_load (argv[1], &error);
  if (plan == NULL)
    return sxt_cli_fail (error);
  if (!dry_run && output == NULL && sxt_plan_file_get_read_only (plan))
    return sxt_cli_refuse ("%s: %s", argv[1], sxt_plan_file_get_read_only_reason (plan));
  files = sxt_cli_open_files (argv + 2, (guint) argc - 2, &error);
  if (files == NULL)
    return sxt_cli_fail (error);

  preview = sxt_import_preview (sxt_plan_file_get_project (plan), (GFile **) files->pdata, files->len, &options, NULL,
                                &error);
  if (preview == NULL)
    return sxt_cli_fail (error);

  if (!dry_run && g_str_equal (output != NULL ? output : argv[1], "-"))
    say = g_printerr;
  print_preview (preview, argv + 2);
  if (!dry_run && (!sxt_import_preview_apply (preview, sxt_plan_file_get_project (plan), &error) ||
                   !sxt_cli_save (plan, output, &error)))
    return sxt_cli_fail (error);

  return sxt_import_preview_count (preview, SXT_IMPORT_REFUSED) > 0 ? SXT_EXIT_FOUND : SXT_EXIT_FINE;
}
