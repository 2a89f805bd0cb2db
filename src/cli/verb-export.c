/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sextant-cli export PROJECT --to OUT: the printed plan as PDF, or a list as CSV or XLSX. */
#include <glib/gi18n-lib.h>

#include "cli/cli.h"
#include "exchange/sheet.h"
#include "report/plan.h"

typedef struct
{
  const char *format;
  const char *list;
  const char *paper;
  const char *copy;
  SxtDate day;
} Wish;

static GBytes *
make_table (SxtProject *project, const Wish *wish, GError **error)
{
  SxtListId list = sxt_record_type_find (wish->list);
  g_autoptr (SxtSheet) table = NULL;

  if (list == SXT_LIST_NONE)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("There is no list “%s”. “sextant-cli show PROJECT” names them."), wish->list);
      return NULL;
    }

  table = g_str_equal (wish->copy, "public") ? sxt_sheet_from_list_public (project, list)
                                             : sxt_sheet_from_list (project, list);
  if (table == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("“%s” is not for the public. Use --copy working."), wish->list);
      return NULL;
    }

  return g_str_equal (wish->format, "csv") ? sxt_sheet_to_csv (table) : sxt_sheet_to_xlsx (table, wish->day, error);
}

static GBytes *
make_plan (SxtProject *project, const Wish *wish, GError **error)
{
  g_autoptr (SxtEngine) engine = sxt_engine_new (project, wish->day);

  sxt_engine_settle (engine);
  return sxt_plan_to_pdf (engine, g_str_equal (wish->copy, "public") ? SXT_COPY_PUBLIC : SXT_COPY_WORKING,
                          g_str_equal (wish->paper, "a4") ? SXT_PAPER_A4 : SXT_PAPER_LETTER, error);
}

static gboolean
is_one_of (const char *text, const char *a, const char *b, const char *c)
{
  return g_str_equal (text, a) || g_str_equal (text, b) || g_strcmp0 (text, c) == 0;
}

static const char *
guess_format (const char *path)
{
  const char *dot = strrchr (path, '.');

  return dot != NULL && is_one_of (dot + 1, "csv", "xlsx", "pdf") ? dot + 1 : "pdf";
}

SxtExit
sxt_cli_export (const char *arguments, const char *summary, int argc, char **argv)
{
  g_autofree char *to = NULL, *format = NULL, *list = NULL, *paper = NULL, *copy = NULL, *on = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_ ("Where to write"), N_ ("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("“pdf”, “csv” or “xlsx”; else the ending of OUT decides"),
      N_ ("FORMAT") },
    { "list", 0, 0, G_OPTION_ARG_STRING, &list, N_ ("The list to write as CSV or XLSX"), N_ ("LIST") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, N_ ("“letter” (unless said) or “a4”"), N_ ("PAPER") },
    { "copy", 0, 0, G_OPTION_ARG_STRING, &copy, N_ ("“working” (unless said) or “public”"), N_ ("COPY") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("The day of the plan; else its own day, or today"), N_ ("DATE") },
    { NULL },
  };
  g_autoptr (SxtPlanFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SxtProject *project;
  Wish wish;
  int status = sxt_cli_parse (arguments, summary, entries, &argc, &argv, 1, 1);

  if (status >= 0)
    return (SxtExit) status;
  if (to == NULL)
    return sxt_cli_refuse (_ ("Say with --to where to write."));
  wish = (Wish) {
    .format = format != NULL ? format : guess_format (to),
    .list = list,
    .paper = paper != NULL ? paper : "letter",
    .copy = copy != NULL ? copy : "working",
  };
  if (!is_one_of (wish.format, "pdf", "csv", "xlsx"))
    return sxt_cli_refuse (_ ("“%s” is no format of this verb. Use “pdf”, “csv” or “xlsx”."), wish.format);
  if (!is_one_of (wish.paper, "letter", "a4", NULL))
    return sxt_cli_refuse (_ ("“%s” is no paper of this verb. Use “letter” or “a4”."), wish.paper);
  if (!is_one_of (wish.copy, "working", "public", NULL))
    return sxt_cli_refuse (_ ("“%s” is no copy of this verb. Use “working” or “public”."), wish.copy);
  if (!g_str_equal (wish.format, "pdf") && list == NULL)
    return sxt_cli_refuse (_ ("Say with --list which list to write. “sextant-cli show %s” names them."), argv[1]);

  file = sxt_cli_load (argv[1], &error);
  if (file == NULL)
    return sxt_cli_fail (error);
  project = sxt_plan_file_get_project (file);
  if (!sxt_cli_parse_day (on, project, &wish.day, &error))
    return sxt_cli_fail (error);

  bytes = g_str_equal (wish.format, "pdf") ? make_plan (project, &wish, &error) : make_table (project, &wish, &error);
  if (bytes == NULL || !sxt_cli_write (to, bytes, &error))
    return sxt_cli_fail (error);

  return SXT_EXIT_FINE;
}
