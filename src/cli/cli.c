/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the command line, and the language that they speak. */
#include "cli/cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "base/format.h"
#include "config.h"

static const SxtVerb verbs[] = {
  { "new", N_ ("OUT"), N_ ("Write an empty plan"), sxt_cli_new },
  { "import", N_ ("PROJECT FILE…"), N_ ("Take schools from NCES files into a plan"), sxt_cli_import },
  { "check", N_ ("PROJECT"), N_ ("Say what stands, what is at risk and where the gaps are"), sxt_cli_check },
  { "show", N_ ("PROJECT [LIST [ID]]"), N_ ("Show the records of a plan"), sxt_cli_show },
  { "validate", N_ ("PROJECT"), N_ ("Say what is wrong in the file of a plan"), sxt_cli_validate },
  { "export", N_ ("PROJECT --to OUT"), N_ ("Write a plan as PDF, or a list as CSV or XLSX"), sxt_cli_export },
  { "schema", "", N_ ("Print the JSON Schema of the file format"), sxt_cli_schema },
};

/* As printf's "%-20s", which would count bytes. */
static void
print_padded (const char *text, int width)
{
  g_print ("%s%*s  ", text, MAX (width - (int) g_utf8_strlen (text, -1), 0), "");
}

static void
print_help (void)
{
  g_print (_ ("Usage: %s VERB [OPTIONS] [ARGUMENTS]\n\n"), "sextant-cli");
  g_print ("%s\n\n", _ ("Plans a district’s rollout of personalized learning and says what is missing in the plan."));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_print ("  %-9s ", verbs[i].name);
      print_padded (*verbs[i].arguments != '\0' ? _ (verbs[i].arguments) : "", 20);
      g_print ("%s\n", _ (verbs[i].summary));
    }
  g_print ("\n%s\n",
           _ ("“sextant-cli VERB --help” tells the options of a verb. --lang LANG (en, es) works with each one."));
  g_print ("%s\n", _ ("“-” as a file is standard input or output."));
  g_print ("%s\n", _ ("Exit status: 0 fine, 1 findings or refused rows, 2 unusable."));
}

/* --lang stands anywhere, and is taken out before a verb sees its options. Empty where it names no language. */
static char *
take_language (int *argc, char **argv)
{
  char *language = NULL;
  int kept = 0;

  for (int i = 0; i < *argc; i++)
    if (g_str_has_prefix (argv[i], "--lang="))
      {
        g_free (language);
        language = g_strdup (argv[i] + strlen ("--lang="));
      }
    else if (g_str_equal (argv[i], "--lang"))
      {
        g_free (language);
        language = g_strdup (i + 1 < *argc ? argv[++i] : "");
      }
    else
      argv[kept++] = argv[i];

  *argc = kept;
  argv[kept] = NULL;
  return language;
}

/* What a plan or a file says must not steer the terminal: of control characters only line ends and tabs stay. */
static void
print_harmlessly (FILE *stream, const char *text)
{
  g_autoptr (GString) safe = g_string_new (NULL);
  g_autofree char *local = NULL;
  const char *charset;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (safe, g_unichar_iscntrl (c) && c != '\n' && c != '\t' ? 0xFFFD : c);
    }
  if (!g_get_console_charset (&charset))
    local = g_convert_with_fallback (safe->str, -1, charset, "UTF-8", "?", NULL, NULL, NULL);

  fputs (local != NULL ? local : safe->str, stream);
  fflush (stream);
}

static void
print_cb (const char *text)
{
  print_harmlessly (stdout, text);
}

static void
print_error_cb (const char *text)
{
  print_harmlessly (stderr, text);
}

/**
 * sxt_cli_run:
 * @argc: number of arguments
 * @argv: the arguments, the program first
 *
 * Returns: the exit status
 */
SxtExit
sxt_cli_run (int argc, char **argv)
{
  g_autofree char *language = take_language (&argc, argv);
  g_autoptr (GError) error = NULL;

  if (!sxt_language_init (language != NULL && *language == '\0' ? NULL : language, &error))
    return sxt_cli_fail (error);
  g_set_prgname ("sextant-cli");
  g_set_print_handler (print_cb);
  g_set_printerr_handler (print_error_cb);
  if (language != NULL && *language == '\0')
    return sxt_cli_refuse (_ ("Say after --lang which language: en or es."));

  if (argc < 2 || g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return argc < 2 ? SXT_EXIT_UNUSABLE : SXT_EXIT_FINE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("sextant-cli %s\n", SXT_VERSION);
      return SXT_EXIT_FINE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (argv[1], verbs[i].name))
      return verbs[i].run (verbs[i].arguments, verbs[i].summary, argc - 1, argv + 1);

  return sxt_cli_refuse (_ ("There is no verb “%s”. “sextant-cli --help” lists them."), argv[1]);
}

/**
 * sxt_cli_parse:
 * @arguments: (nullable): untranslated names of the arguments
 * @summary: untranslated summary
 * @entries: (nullable): options
 * @argc: (inout): number of arguments, the verb first
 * @argv: (inout): the arguments; options are taken out
 * @min: fewest arguments after the verb
 * @max: most of them, -1 for any number
 *
 * Returns: -1 to go on, else the exit status to end with
 */
int
sxt_cli_parse (const char *arguments, const char *summary, const GOptionEntry *entries, int *argc, char ***argv,
               int min, int max)
{
  const char *verb = (*argv)[0];
  g_autofree char *program = g_strdup_printf ("sextant-cli %s", verb);
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry help_entries[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
    { "lang", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &help, N_ ("Language of the output (en, es)"), N_ ("LANG") },
    { NULL }
  };

  context = g_option_context_new (arguments != NULL && *arguments != '\0' ? _ (arguments) : NULL);
  g_option_context_set_summary (context, _ (summary));
  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entries, GETTEXT_PACKAGE);
  (*argv)[0] = program;

  if (!g_option_context_parse (context, argc, argv, &error))
    return sxt_cli_fail (error);
  if (help)
    {
      g_autofree char *text = NULL;

      g_set_prgname (program);
      text = g_option_context_get_help (context, TRUE, NULL);
      g_print ("%s", text);
      return SXT_EXIT_FINE;
    }
  if (*argc - 1 < min || (max >= 0 && *argc - 1 > max))
    {
      g_autofree char *text = NULL;

      sxt_cli_refuse (*argc - 1 < min ? _ ("Something is missing after “%s”.") : _ ("There is too much after “%s”."),
                      verb);
      g_set_prgname (program);
      text = g_option_context_get_help (context, TRUE, NULL);
      g_printerr ("\n%s", text);
      return SXT_EXIT_UNUSABLE;
    }

  return -1;
}

/**
 * sxt_cli_fail:
 * @error: what went wrong
 *
 * Says it on standard error.
 *
 * Returns: %SXT_EXIT_UNUSABLE
 */
SxtExit
sxt_cli_fail (GError *error)
{
  g_printerr ("sextant-cli: %s\n", error->message);
  return SXT_EXIT_UNUSABLE;
}

/**
 * sxt_cli_refuse:
 * @format: a translated format
 * @...: its arguments
 *
 * Says on standard error why the command cannot be used.
 *
 * Returns: %SXT_EXIT_UNUSABLE
 */
SxtExit
sxt_cli_refuse (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("sextant-cli: %s\n", text);
  return SXT_EXIT_UNUSABLE;
}
