/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checks of Narrative: no clear picture, no compelling reason. */
#include <glib/gi18n-lib.h>

#include "analysis/words.h"
#include "checks/check-private.h"
#include "checks/wording.h"
#include "model/all.h"

/* Where each condition of a pair of texts ends; a pair is good if none holds. */
typedef enum
{
  PAIR_GOOD,
  PAIR_SHORT,
  PAIR_REWORDED,
  PAIR_UNSEEN,
} PairVerdict;

typedef struct
{
  SxtProject *project;
  const char *language;
  guint fewest_words;
  guint most_shared; /* percent */
} PictureRules;

static const struct
{
  SxtPerspective perspective;
  const char *key;
  const char *headline;
} needed_perspectives[] = {
  { SXT_PERSPECTIVE_STUDENT, "student", N_ ("The picture lacks a moment of a student") },
  { SXT_PERSPECTIVE_TEACHER, "teacher", N_ ("The picture lacks a moment of a teacher") },
  { SXT_PERSPECTIVE_FAMILY, "family", N_ ("The picture lacks a moment of a family") },
};

static gboolean
is_complete (SxtRecord *scene)
{
  return sxt_record_has (scene, SXT_SCENE_TODAY) && sxt_record_has (scene, SXT_SCENE_WITH_PL);
}

static guint
get_shared_percent (SxtRecord *scene, const PictureRules *rules)
{
  double shared = sxt_words_get_shared (sxt_record_get_string (scene, SXT_SCENE_TODAY),
                                        sxt_record_get_string (scene, SXT_SCENE_WITH_PL), rules->language);

  /* Whole percents, and never up to one that it does not reach. */
  return (guint) (shared * 100 + 1e-9);
}

/* The half that falls short first. */
static int
find_half (SxtRecord *scene, const PictureRules *rules, PairVerdict verdict)
{
  static const int halves[] = { SXT_SCENE_TODAY, SXT_SCENE_WITH_PL };

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    {
      const char *text = sxt_record_get_string (scene, halves[i]);

      if (verdict == PAIR_SHORT ? sxt_words_count (text) < rules->fewest_words
                                : !sxt_words_can_be_observed (text, rules->language))
        return halves[i];
    }

  return -1;
}

static PairVerdict
judge_pair (SxtRecord *scene, const PictureRules *rules)
{
  if (get_shared_percent (scene, rules) >= rules->most_shared)
    return PAIR_REWORDED;
  if (find_half (scene, rules, PAIR_SHORT) != -1)
    return PAIR_SHORT;

  return find_half (scene, rules, PAIR_UNSEEN) != -1 ? PAIR_UNSEEN : PAIR_GOOD;
}

static void
report_pair (SxtCheckRun *run, SxtRecord *scene, PairVerdict verdict, const PictureRules *rules, SxtState state,
             gboolean falls_due)
{
  const char *today = sxt_record_get_string (scene, SXT_SCENE_TODAY);
  const char *with_pl = sxt_record_get_string (scene, SXT_SCENE_WITH_PL);
  SxtCase *item = sxt_check_run_add (run, state);
  SxtMessage *reason;
  int half;

  sxt_case_about (item, scene);
  if (falls_due)
    sxt_case_falls_due (item, SXT_DATE_NONE);

  if (verdict == PAIR_REWORDED)
    {
      reason = sxt_message_new (
          /* xgettext: python-brace-format */ N_ ("{today} and {tomorrow} share {shared} of their words."));
      reason = sxt_message_with_quote (reason, "today", today);
      reason = sxt_message_with_quote (reason, "tomorrow", with_pl);
      reason = sxt_message_with_integer (reason, "shared", get_shared_percent (scene, rules), SXT_UNIT_PERCENT);
      sxt_case_headline (item, sxt_message_new (N_ ("A pair of scenes says the same thing twice")), NULL);
      sxt_case_reason (item, reason);
      sxt_case_remedy (item, sxt_message_new (N_ ("Say what happens in that moment with personalized learning that "
                                                  "does not happen today: who does what, with what, for how long.")));
      sxt_case_source (item, sxt_setting_dup_source (rules->project, SXT_SETTING_SHARED_WORDS));
      sxt_case_show (item, scene, SXT_SCENE_WITH_PL);
      return;
    }

  half = find_half (scene, rules, verdict);
  if (verdict == PAIR_SHORT)
    {
      const char *text = half == SXT_SCENE_TODAY ? today : with_pl;

      reason = sxt_message_new (
          /* xgettext: python-brace-format */ N_ ("{text} has {words}; a scene takes {least} to be seen."));
      reason = sxt_message_with_quote (reason, "text", text);
      reason = sxt_message_with_integer (reason, "words", sxt_words_count (text), SXT_UNIT_WORDS);
      reason = sxt_message_with_integer (reason, "least", rules->fewest_words, SXT_UNIT_NONE);
      sxt_case_headline (item, sxt_message_new (N_ ("A scene is too short to be pictured")), NULL);
      sxt_case_reason (item, reason);
      sxt_case_remedy (item, sxt_message_new (N_ ("Write that moment so that a stranger could film it: who does "
                                                  "what, with what, for how long.")));
      sxt_case_source (item, sxt_setting_dup_source (rules->project, SXT_SETTING_SCENE_WORDS));
    }
  else
    {
      reason = sxt_message_new (
          /* xgettext: python-brace-format */ N_ ("{text} names nothing that one could see or hear in a school."));
      reason = sxt_message_with_quote (reason, "text", half == SXT_SCENE_TODAY ? today : with_pl);
      sxt_case_headline (item, sxt_message_new (N_ ("A scene shows nothing to see or hear")), NULL);
      sxt_case_reason (item, reason);
      sxt_case_remedy (item, sxt_message_new (N_ ("Name something that a visitor would see or hear at that moment.")));
      sxt_case_source (item, sxt_message_new (N_ ("Judged by word lists of this program, which can be wrong.")));
    }
  sxt_case_show (item, scene, half);
}

/* A perspective of which no pair is complete: it has half a pair, or none. */
static void
report_missing_perspective (SxtCheckRun *run, guint index, SxtRecord *half_written)
{
  SxtCase *item = sxt_check_run_add (run, SXT_STATE_AT_RISK);

  sxt_case_falls_due (item, SXT_DATE_NONE);
  sxt_case_headline (item, sxt_message_new (needed_perspectives[index].headline), NULL);

  if (half_written != NULL)
    {
      gboolean has_today = sxt_record_has (half_written, SXT_SCENE_TODAY);
      SxtMessage *reason =
          has_today
              ? sxt_message_new (/* xgettext: python-brace-format */ N_ (
                    "{text} has no counterpart with personalized learning yet."))
              : sxt_message_new (/* xgettext: python-brace-format */ N_ ("{text} has no counterpart of today yet."));

      reason = sxt_message_with_quote (
          reason, "text", sxt_record_get_string (half_written, has_today ? SXT_SCENE_TODAY : SXT_SCENE_WITH_PL));
      sxt_case_reason (item, reason);
      sxt_case_remedy (item, sxt_message_new (N_ ("Write the other half of the pair, for the same moment.")));
      sxt_case_about (item, half_written);
      sxt_case_show (item, half_written, has_today ? SXT_SCENE_WITH_PL : SXT_SCENE_TODAY);
      return;
    }

  sxt_case_reason (item, sxt_message_with_word (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                    "No pair of scenes has the perspective {perspective}.")),
                                                "perspective",
                                                sxt_perspectives.items[needed_perspectives[index].perspective].label));
  sxt_case_remedy (item, sxt_message_new (N_ ("Write one moment of a school day twice: as it is today, and with "
                                              "personalized learning.")));
  sxt_case_start (item, SXT_SCENES, SXT_SCENE_TODAY, SXT_SCENE_PERSPECTIVE, needed_perspectives[index].key, -1);
}

static PictureRules
get_picture_rules (SxtProject *project)
{
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
  const SxtField *language = &sxt_record_get_record_type (plan)->fields[SXT_PLAN_LANGUAGE];
  int chosen = sxt_record_get_choice (plan, SXT_PLAN_LANGUAGE);

  return (PictureRules) {
    .project = project,
    .language = chosen >= 0 ? language->choices->items[chosen].key : "en",
    .fewest_words = (guint) sxt_project_get_setting (project, SXT_SETTING_SCENE_WORDS),
    .most_shared = (guint) sxt_project_get_setting (project, SXT_SETTING_SHARED_WORDS),
  };
}

/* How many perspectives have a pair that pictures a difference; of how many somebody has written. */
guint
sxt_narrative_count_pictured (SxtProject *project, guint *written)
{
  PictureRules rules = get_picture_rules (project);
  gboolean good[SXT_N_PERSPECTIVES] = { FALSE };
  guint n = 0;

  *written = 0;
  for (guint i = 0; i < sxt_project_get_n (project, SXT_SCENES); i++)
    {
      SxtRecord *scene = sxt_project_get (project, SXT_SCENES, i);
      int perspective = sxt_record_get_choice (scene, SXT_SCENE_PERSPECTIVE);

      if (sxt_record_has (scene, SXT_SCENE_TODAY) || sxt_record_has (scene, SXT_SCENE_WITH_PL))
        (*written)++;
      if (perspective != -1 && is_complete (scene) && judge_pair (scene, &rules) == PAIR_GOOD && !good[perspective])
        {
          good[perspective] = TRUE;
          n++;
        }
    }

  return n;
}

static void
run_picture (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  PictureRules rules = get_picture_rules (project);
  guint n = sxt_project_get_n (project, SXT_SCENES);
  g_autofree PairVerdict *verdicts = g_new0 (PairVerdict, n + 1);
  gboolean has_text = FALSE, has_better = FALSE, has_good = FALSE, all_complete = TRUE;
  gboolean complete[SXT_N_PERSPECTIVES] = { FALSE }, good[SXT_N_PERSPECTIVES] = { FALSE };
  SxtRecord *half_written[SXT_N_PERSPECTIVES] = { NULL };
  SxtState state;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *scene = sxt_project_get (project, SXT_SCENES, i);
      int perspective = sxt_record_get_choice (scene, SXT_SCENE_PERSPECTIVE);
      gboolean half = sxt_record_has (scene, SXT_SCENE_TODAY) || sxt_record_has (scene, SXT_SCENE_WITH_PL);

      has_text |= half;
      if (!is_complete (scene))
        {
          if (half && perspective != -1 && half_written[perspective] == NULL)
            half_written[perspective] = scene;
          continue;
        }

      verdicts[i] = judge_pair (scene, &rules);
      has_better |= verdicts[i] == PAIR_GOOD || verdicts[i] == PAIR_UNSEEN;
      has_good |= verdicts[i] == PAIR_GOOD;
      if (perspective == -1)
        continue;
      complete[perspective] = TRUE;
      good[perspective] |= verdicts[i] == PAIR_GOOD;
    }

  if (!has_text)
    {
      SxtCase *item = sxt_check_run_add (run, SXT_STATE_NOT_STARTED);

      sxt_case_headline (item, sxt_message_new (N_ ("No scene pictures a school day yet")), NULL);
      sxt_case_reason (item, sxt_message_new (N_ ("The plan shows no moment of a school day, today or with "
                                                  "personalized learning.")));
      sxt_case_remedy (item, sxt_message_new (N_ ("Start with one moment of a student: what happens then today, and "
                                                  "what will happen.")));
      sxt_case_start (item, SXT_SCENES, SXT_SCENE_TODAY, SXT_SCENE_PERSPECTIVE, "student", -1);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (needed_perspectives); i++)
    all_complete &= complete[needed_perspectives[i].perspective];
  /* All that is needed is there, and none of it pictures a difference. What is not yet typed is a risk. */
  state = all_complete && !has_better ? SXT_STATE_MISSED : SXT_STATE_AT_RISK;

  for (guint i = 0; i < G_N_ELEMENTS (needed_perspectives); i++)
    if (!complete[needed_perspectives[i].perspective])
      report_missing_perspective (run, i, half_written[needed_perspectives[i].perspective]);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *scene = sxt_project_get (project, SXT_SCENES, i);
      int perspective = sxt_record_get_choice (scene, SXT_SCENE_PERSPECTIVE);
      gboolean is_needed = perspective != -1 && perspective != SXT_PERSPECTIVE_PRINCIPAL && !good[perspective];

      if (!is_complete (scene) || verdicts[i] == PAIR_GOOD || (verdicts[i] == PAIR_SHORT && !is_needed && has_better))
        continue;

      /* Word lists alone never make a gap. */
      report_pair (run, scene, verdicts[i], &rules, state, is_needed && verdicts[i] != PAIR_UNSEEN);
    }

  if (has_good)
    {
      SxtCase *item = sxt_check_run_add (run, SXT_STATE_MET);

      sxt_case_headline (item, sxt_message_new (N_ ("The picture shows what will be different")), NULL);
      sxt_case_reason (item, sxt_message_new (N_ ("A student, a teacher and a family each have a moment that differs "
                                                  "from today and can be seen or heard.")));
      for (guint i = 0; i < n; i++)
        if (verdicts[i] == PAIR_GOOD && is_complete (sxt_project_get (project, SXT_SCENES, i)))
          sxt_case_show (item, sxt_project_get (project, SXT_SCENES, i), -1);
    }
}

#define LEAST_EVIDENCE 2

/* The first of the fields that has no value, or -1. */
static int
find_absent (SxtRecord *record, const int *fields)
{
  for (guint i = 0; fields[i] != -1; i++)
    if (!sxt_record_has (record, fields[i]))
      return fields[i];

  return -1;
}

static SxtMessage *
name_absent (SxtMessage *message, SxtRecord *record, int what, int absent)
{
  g_autofree char *title = sxt_record_dup_title (record);
  const char *text = sxt_record_get_string (record, what);

  message = sxt_message_with_quote (message, "text", text != NULL ? text : title);

  return sxt_message_with_word (message, "field", sxt_record_get_record_type (record)->fields[absent].label);
}

static void
report_need (SxtCheckRun *run, SxtRecord *core)
{
  SxtCase *item = sxt_check_run_add (run, SXT_STATE_AT_RISK);

  sxt_case_falls_due (item, SXT_DATE_NONE);
  sxt_case_headline (item, sxt_message_new (N_ ("The plan does not say yet what is needed")), NULL);
  sxt_case_reason (item, sxt_message_new (N_ ("There is evidence or a measure of success, but no sentence says why "
                                              "the district does this, and why now.")));
  sxt_case_remedy (item, sxt_message_new (N_ ("Write the need in two sentences: what is wrong today, and what "
                                              "happens if nothing changes.")));
  sxt_case_source (item, sxt_message_new (N_ ("A first message answers why, why now, and what the risk of not "
                                              "changing is: checklist by Prosci.")));
  sxt_case_show (item, core, SXT_CORE_MESSAGE_NEED);
}

static void
report_evidence (SxtCheckRun *run, SxtProject *project)
{
  static const int fields[] = { SXT_EVIDENCE_MEASURE, SXT_EVIDENCE_VALUE, SXT_EVIDENCE_YEAR, SXT_EVIDENCE_SOURCE, -1 };
  guint n = sxt_project_get_n (project, SXT_EVIDENCE);
  SxtRecord *incomplete = NULL;
  guint complete = 0;
  SxtCase *item;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *evidence = sxt_project_get (project, SXT_EVIDENCE, i);

      if (find_absent (evidence, fields) == -1)
        complete++;
      else if (incomplete == NULL)
        incomplete = evidence;
    }

  if (complete >= LEAST_EVIDENCE)
    return;

  item = sxt_check_run_add (run, SXT_STATE_AT_RISK);
  if (n == 0)
    {
      sxt_case_falls_due (item, SXT_DATE_NONE);
      sxt_case_headline (item, sxt_message_new (N_ ("No evidence shows the need yet")), NULL);
      sxt_case_reason (item, sxt_message_new (N_ ("The plan has no figure with a year and a source.")));
    }
  else
    {
      SxtMessage *reason = /* xgettext: python-brace-format */ sxt_message_new_plural (
          "{count} piece of evidence has a measure, a value, a year and a source; two are wanted.",
          "{count} pieces of evidence have a measure, a value, a year and a source; two are wanted.", complete);

      if (incomplete != NULL)
        reason = sxt_message_with_message (
            name_absent (
                sxt_message_new (/* xgettext: python-brace-format */ N_ ("{reason} Wanting for {text}: {field}.")),
                incomplete, SXT_EVIDENCE_MEASURE, find_absent (incomplete, fields)),
            "reason", reason);
      sxt_case_headline (item, sxt_message_new (N_ ("Less than two pieces of evidence are complete")), NULL);
      sxt_case_reason (item, reason);
    }

  sxt_case_remedy (item, sxt_message_new (N_ ("Record two figures that show the need, each with its year and where "
                                              "it is from.")));
  if (incomplete != NULL)
    sxt_case_show (item, incomplete, find_absent (incomplete, fields));
  else
    sxt_case_start (item, SXT_EVIDENCE, SXT_EVIDENCE_MEASURE, -1);
}

static void
report_success (SxtCheckRun *run, SxtProject *project)
{
  static const int fields[] = { SXT_SUCCESS_MEASURE_BASELINE, SXT_SUCCESS_MEASURE_TARGET, SXT_SUCCESS_MEASURE_DATE,
                                -1 };
  guint n = sxt_project_get_n (project, SXT_SUCCESS_MEASURES);
  SxtRecord *first;
  SxtCase *item;

  for (guint i = 0; i < n; i++)
    if (find_absent (sxt_project_get (project, SXT_SUCCESS_MEASURES, i), fields) == -1)
      return;

  item = sxt_check_run_add (run, SXT_STATE_AT_RISK);
  if (n == 0)
    {
      sxt_case_falls_due (item, SXT_DATE_NONE);
      sxt_case_headline (item, sxt_message_new (N_ ("Nothing says yet what success will look like")), NULL);
      sxt_case_reason (item, sxt_message_new (N_ ("The plan has no measure of success.")));
      sxt_case_remedy (item, sxt_message_new (N_ ("Record one measure with where it stands now, where it should "
                                                  "stand, and by when.")));
      sxt_case_start (item, SXT_SUCCESS_MEASURES, SXT_SUCCESS_MEASURE_MEASURE, -1);
      return;
    }

  first = sxt_project_get (project, SXT_SUCCESS_MEASURES, 0);
  sxt_case_headline (item, sxt_message_new (N_ ("No measure of success is complete")), NULL);
  sxt_case_reason (item, name_absent (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                          "No measure has a baseline, a target and a date. Wanting "
                                          "for {text}: {field}.")),
                                      first, SXT_SUCCESS_MEASURE_MEASURE, find_absent (first, fields)));
  sxt_case_remedy (item, sxt_message_new (N_ ("Give one measure where it stands now, where it should stand, and by "
                                              "when.")));
  sxt_case_show (item, first, find_absent (first, fields));
}

static void
run_rationale (SxtCheckRun *run)
{
  SxtProject *project = sxt_check_run_get_project (run);
  SxtRecord *core = sxt_project_get_single (project, SXT_CORE_MESSAGE);
  gboolean has_need = sxt_record_has (core, SXT_CORE_MESSAGE_NEED);

  if (!has_need && sxt_project_get_n (project, SXT_EVIDENCE) == 0 &&
      sxt_project_get_n (project, SXT_SUCCESS_MEASURES) == 0)
    {
      SxtCase *item = sxt_check_run_add (run, SXT_STATE_NOT_STARTED);

      sxt_case_headline (item, sxt_message_new (N_ ("The plan does not say yet why")), NULL);
      sxt_case_reason (item, sxt_message_new (N_ ("There is no need, no evidence and no measure of success.")));
      sxt_case_remedy (item, sxt_message_new (N_ ("Begin with the need: what is wrong today, and why now.")));
      sxt_case_show (item, core, SXT_CORE_MESSAGE_NEED);
      return;
    }

  if (!has_need)
    report_need (run, core);
  report_evidence (run, project);
  report_success (run, project);

  if (sxt_check_run_is_empty (run))
    {
      SxtCase *item = sxt_check_run_add (run, SXT_STATE_MET);

      sxt_case_headline (item, sxt_message_new (N_ ("The reason rests on evidence and a measure")), NULL);
      sxt_case_reason (item,
                       sxt_message_with_quote (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                   "{need} is backed by evidence with sources, and a measure with "
                                                   "baseline, target and date will show success.")),
                                               "need", sxt_record_get_string (core, SXT_CORE_MESSAGE_NEED)));
      sxt_case_show (item, core, SXT_CORE_MESSAGE_NEED);
    }
}

static const SxtListId picture_reads[] = { SXT_SCENES, SXT_LIST_NONE };
static const SxtListId rationale_reads[] = { SXT_CORE_MESSAGE, SXT_EVIDENCE, SXT_SUCCESS_MEASURES, SXT_LIST_NONE };

const SxtCheck sxt_narrative_checks[] = {
  { .id = "narrative/picture",
    .area = SXT_AREA_NARRATIVE,
    .title = N_ ("A clear picture"),
    .why = N_ ("People support what they can picture. If nobody can say how a school day will differ, each fills the "
               "gap with a fear or a wish of their own."),
    .reads = picture_reads,
    .run = run_picture },
  { .id = "narrative/rationale",
    .area = SXT_AREA_NARRATIVE,
    .title = N_ ("A compelling reason"),
    .why = N_ ("Change costs teachers and families effort for years. They make it for a need that they recognize, "
               "shown by figures that they can look up."),
    .reads = rationale_reads,
    .run = run_rationale },
};
const guint sxt_n_narrative_checks = G_N_ELEMENTS (sxt_narrative_checks);
