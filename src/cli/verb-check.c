/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sextant-cli check PROJECT: every check with its state, reason and remedy, as text or JSON. */
#include <glib/gi18n-lib.h>

#include "checks/engine.h"
#include "checks/findings-json.h"
#include "cli/cli.h"
#include "model/areas.h"

static void
print_line (const char *label, SxtMessage *message)
{
  g_autofree char *text = message != NULL ? sxt_message_format_plain (message) : NULL;

  if (text == NULL)
    return;
  if (label != NULL)
    g_print ("    %s: %s\n", label, text);
  else
    g_print ("    %s\n", text);
}

static void
print_finding (const SxtFinding *finding)
{
  g_autofree char *headline = sxt_message_format_plain (finding->headline);

  g_print ("%s  %s  %s\n", finding->set_aside ? _ ("Set aside") : sxt_state_get_label (finding->state),
           finding->check->id, headline);
  print_line (NULL, finding->reason);
  if (finding->state != SXT_STATE_MET)
    print_line (_ ("What to do"), finding->remedy);
}

static void
print_text (SxtEngine *engine, int area)
{
  SxtTally tally = sxt_engine_tally (engine, area);

  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (engine, i);

      if (area < 0 || (int) finding->check->area == area)
        print_finding (finding);
    }
  g_print ("\n");
  g_print (_ ("%u of %u checks met, %u gaps, %u at risk, %u not started, %u set aside"), tally.met, tally.total,
           tally.missed, tally.at_risk, tally.not_started, tally.set_aside);
  g_print ("\n");
}

static void
print_json (SxtEngine *engine, const char *project, int area)
{
  g_autoptr (JsonNode) node = sxt_engine_to_json (engine, project, area);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, node);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

SxtExit
sxt_cli_check (const char *arguments, const char *summary, int argc, char **argv)
{
  g_autofree char *on = NULL, *area_key = NULL, *format = NULL, *fail_on = NULL;
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("Check as of this day; else the plan’s own day, or today"),
      N_ ("DATE") },
    { "area", 0, 0, G_OPTION_ARG_STRING, &area_key, N_ ("Only this area"), N_ ("AREA") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("“text” or “json”"), N_ ("FORMAT") },
    { "fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on,
      N_ ("Exit with 1 on “missed” (a gap; the default), or on “at-risk” too"), N_ ("STATE") },
    { NULL },
  };
  g_autoptr (SxtPlanFile) file = NULL;
  g_autoptr (SxtEngine) engine = NULL;
  g_autoptr (GError) error = NULL;
  SxtTally tally;
  SxtDate day;
  int area = -1;
  int status = sxt_cli_parse (arguments, summary, entries, &argc, &argv, 1, 1);

  if (status >= 0)
    return (SxtExit) status;
  if (area_key != NULL && (area = sxt_area_find (area_key)) < 0)
    return sxt_cli_refuse (_ ("There is no area “%s”. The areas are narrative, curriculum, capacity, schools, "
                              "communications and devices."),
                           area_key);
  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return sxt_cli_refuse (_ ("“%s” is no format of this verb. Use “text” or “json”."), format);
  if (fail_on != NULL && !g_str_equal (fail_on, "missed") && !g_str_equal (fail_on, "at-risk"))
    return sxt_cli_refuse (_ ("“%s” is nothing to fail on. Use “missed” or “at-risk”."), fail_on);

  file = sxt_cli_load (argv[1], &error);
  if (file == NULL || !sxt_cli_parse_day (on, sxt_plan_file_get_project (file), &day, &error))
    return sxt_cli_fail (error);

  engine = sxt_engine_new (sxt_plan_file_get_project (file), day);
  sxt_engine_settle (engine);
  if (g_strcmp0 (format, "json") == 0)
    print_json (engine, argv[1], area);
  else
    print_text (engine, area);

  tally = sxt_engine_tally (engine, area);
  return tally.missed > 0 || (g_strcmp0 (fail_on, "at-risk") == 0 && tally.at_risk > 0) ? SXT_EXIT_FOUND
                                                                                        : SXT_EXIT_FINE;
}
