/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Narrative on paper: the picture in pairs, the reason, what starts and stops, and what each audience is told. */
#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "report/plan-sections.h"

static const SxtListId lists[] = {
  SXT_CORE_MESSAGE,     SXT_SCENES,       SXT_EVIDENCE, SXT_SUCCESS_MEASURES, SXT_INTERIM_TARGETS,
  SXT_PRACTICE_CHANGES, SXT_PROOF_POINTS, SXT_VERSIONS, SXT_GLOSSARY_TERMS,
};

/* Whole scenes: both halves are written. */
static char *
list_pictured (SxtPlanWriter *self)
{
  static const char *const people[] = {
    [SXT_PERSPECTIVE_STUDENT] = N_ ("students"),
    [SXT_PERSPECTIVE_TEACHER] = N_ ("teachers"),
    [SXT_PERSPECTIVE_PRINCIPAL] = N_ ("principals"),
    [SXT_PERSPECTIVE_FAMILY] = N_ ("families"),
  };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n = sxt_project_get_n (self->project, SXT_SCENES);

  for (int i = 0; i < SXT_N_PERSPECTIVES; i++)
    for (guint j = 0; j < n; j++)
      {
        SxtRecord *scene = sxt_project_get (self->project, SXT_SCENES, j);

        if (sxt_record_get_choice (scene, SXT_SCENE_PERSPECTIVE) == i && sxt_record_has (scene, SXT_SCENE_TODAY) &&
            sxt_record_has (scene, SXT_SCENE_WITH_PL))
          {
            g_ptr_array_add (names, (gpointer) _ (people[i]));
            break;
          }
      }

  return sxt_plan_join_names (names);
}

/**
 * sxt_narrative_answer:
 * @self: a writer
 *
 * Returns: (transfer full): the answer in a line
 */
SxtMessage *
sxt_narrative_answer (SxtPlanWriter *self)
{
  guint figures = sxt_project_get_n (self->project, SXT_EVIDENCE);
  g_autofree char *people = list_pictured (self);

  if (people == NULL && figures == 0)
    return sxt_message_new (N_ ("No school day is pictured yet, and no figure shows the need."));
  if (people == NULL)
    return sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "{count} figure shows the need; no school day is pictured yet.",
        "{count} figures show the need; no school day is pictured yet.", figures);
  if (figures == 0)
    return sxt_message_with_name (
        sxt_message_new (
            /* xgettext: python-brace-format */ N_ ("The plan has scenes for {people}; no figure shows the need yet.")),
        "people", people);

  return sxt_message_with_name (sxt_message_new_plural (
                                    /* xgettext: python-brace-format */
                                    "The plan has scenes for {people}, and {count} figure shows the need.",
                                    "The plan has scenes for {people}, and {count} figures show the need.", figures),
                                "people", people);
}

/* A value of a measure with the measure's own unit: "58 %". */
static char *
dup_measured (const SxtPlanWriter *self, SxtRecord *record, int field, const char *unit)
{
  g_autofree char *number = sxt_plan_writer_dup_number (self, record, field);

  if (number == NULL || unit == NULL)
    return g_steal_pointer (&number);
  if (g_str_equal (unit, "%"))
    return sxt_format_percent (sxt_record_get_double (record, field, 0) / 100, 2);

  return g_strdup_printf ("%s %s", number, unit);
}

static char *
dup_measure_value (const SxtPlanWriter *self, SxtRecord *record, int field)
{
  return dup_measured (self, record, field, sxt_record_get_string (record, SXT_SUCCESS_MEASURE_UNIT));
}

static char *
dup_baseline (const SxtPlanWriter *self, SxtRecord *record)
{
  return dup_measure_value (self, record, SXT_SUCCESS_MEASURE_BASELINE);
}

static char *
dup_target (const SxtPlanWriter *self, SxtRecord *record)
{
  return dup_measure_value (self, record, SXT_SUCCESS_MEASURE_TARGET);
}

/* "61% by Jun 1, 2028; reached 62%" */
static char *
dup_interims (const SxtPlanWriter *self, SxtRecord *record)
{
  const char *unit = sxt_record_get_string (record, SXT_SUCCESS_MEASURE_UNIT);
  g_autoptr (GPtrArray) interims = sxt_project_get_referrers (
      self->project, SXT_INTERIM_TARGETS, SXT_INTERIM_TARGET_SUCCESS_MEASURE, sxt_record_get_id (record));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < interims->len; i++)
    {
      SxtRecord *interim = g_ptr_array_index (interims, i);
      g_autofree char *value = dup_measured (self, interim, SXT_INTERIM_TARGET_VALUE, unit);
      g_autofree char *reached = dup_measured (self, interim, SXT_INTERIM_TARGET_REACHED, unit);
      SxtDate date = sxt_record_get_date (interim, SXT_INTERIM_TARGET_DATE);
      SxtMessage *message;

      if (value == NULL)
        continue;
      message = sxt_message_new (date == SXT_DATE_NONE ?
                                                       /* xgettext: python-brace-format */ N_ ("{value}")
                                                       : /* xgettext: python-brace-format */ N_ ("{value} by {date}"));
      message = sxt_message_with_name (message, "value", value);
      if (date != SXT_DATE_NONE)
        message = sxt_message_with_date (message, "date", date);
      if (reached != NULL)
        message = sxt_message_with_name (
            sxt_message_with_message (
                sxt_message_new (/* xgettext: python-brace-format */ N_ ("{target}; reached {value}")), "target",
                message),
            "value", reached);
      if (text->len > 0)
        g_string_append_c (text, '\n');

      g_autofree char *words = sxt_plan_words (message);

      g_string_append (text, words);
    }

  return g_string_free (text, FALSE);
}

static void
say_success (SxtPlanWriter *self, GString *paragraph)
{
  guint n = sxt_project_get_n (self->project, SXT_SUCCESS_MEASURES);

  for (guint i = 0; i < MIN (n, 2); i++)
    {
      SxtRecord *measure = sxt_project_get (self->project, SXT_SUCCESS_MEASURES, i);
      g_autofree char *title = sxt_plan_writer_dup_title (self, measure);
      g_autofree char *from = dup_baseline (self, measure);
      g_autofree char *to = dup_target (self, measure);
      SxtDate date = sxt_record_get_date (measure, SXT_SUCCESS_MEASURE_DATE);
      SxtMessage *message;

      if (to == NULL || date == SXT_DATE_NONE)
        continue;
      message = sxt_message_new (
          from != NULL ?
                       /* xgettext: python-brace-format */ N_ ("{measure}: from {from} to {to} by {date}.")
                       : /* xgettext: python-brace-format */ N_ ("{measure}: {to} by {date}."));
      message = sxt_message_with_name (sxt_message_with_name (message, "measure", title), "to", to);
      if (from != NULL)
        message = sxt_message_with_name (message, "from", from);
      sxt_plan_say (paragraph, sxt_message_with_date (message, "date", date));
    }
}

static void
say_changes (SxtPlanWriter *self, GString *paragraph)
{
  guint counts[SXT_N_DIRECTIONS] = { 0 };
  guint n = sxt_project_get_n (self->project, SXT_PRACTICE_CHANGES);

  for (guint i = 0; i < n; i++)
    {
      int direction = sxt_record_get_choice (sxt_project_get (self->project, SXT_PRACTICE_CHANGES, i),
                                             SXT_PRACTICE_CHANGE_DIRECTION);

      if (direction >= 0)
        counts[direction]++;
    }
  if (counts[SXT_DIRECTION_START] > 0)
    sxt_plan_say (paragraph, sxt_message_new_plural (
                                 /* xgettext: python-brace-format */
                                 "In classrooms {count} practice starts.", "In classrooms {count} practices start.",
                                 counts[SXT_DIRECTION_START]));
  if (counts[SXT_DIRECTION_STOP] > 0)
    sxt_plan_say (paragraph,
                  sxt_message_new_plural (
                      /* xgettext: python-brace-format */
                      "{count} stops to make room.", "{count} stop to make room.", counts[SXT_DIRECTION_STOP]));
}

static void
add_scenes (SxtPlanWriter *self)
{
  guint n = sxt_project_get_n (self->project, SXT_SCENES);
  SxtTable *table;

  if (n == 0)
    return;
  sxt_document_add_heading (self->document, 2, _ ("The picture"));
  table = sxt_document_add_table (self->document, NULL);
  sxt_table_add_column (table, _ ("Who and when"), SXT_ALIGN_START, 1.3)->heads = TRUE;
  sxt_table_add_column (table, _ ("Today"), SXT_ALIGN_START, 2.6);
  sxt_table_add_column (table, _ ("With personalized learning"), SXT_ALIGN_START, 2.6);
  for (guint i = 0; i < n; i++)
    {
      SxtRecord *scene = sxt_project_get (self->project, SXT_SCENES, i);
      g_autofree char *who = sxt_plan_writer_dup_text (self, scene, SXT_SCENE_PERSPECTIVE);
      g_autofree char *moment = sxt_plan_writer_dup_text (self, scene, SXT_SCENE_MOMENT);
      g_autofree char *today = sxt_plan_writer_dup_text (self, scene, SXT_SCENE_TODAY);
      g_autofree char *then = sxt_plan_writer_dup_text (self, scene, SXT_SCENE_WITH_PL);
      SxtRuns *runs = sxt_runs_new (who != NULL ? who : "");

      if (moment != NULL)
        sxt_runs_add (sxt_runs_add (runs, who != NULL ? "\n" : "", SXT_EMPHASIS_NONE), moment, SXT_EMPHASIS_QUIET);
      sxt_table_add_row (table);
      sxt_table_add_runs (table, runs);
      sxt_table_add_text (table, today);
      sxt_table_add_text (table, then);
    }
}

static char *
dup_evidence_value (const SxtPlanWriter *self, SxtRecord *record)
{
  return dup_measured (self, record, SXT_EVIDENCE_VALUE, sxt_record_get_string (record, SXT_EVIDENCE_UNIT));
}

static void
add_reason (SxtPlanWriter *self)
{
  static const SxtCellSpec evidence_specs[] = {
    { N_ ("What was measured"), 3, .field = SXT_EVIDENCE_MEASURE, .flags = SXT_CELL_HEADS },
    { N_ ("Value"), 1, .dup = dup_evidence_value, .flags = SXT_CELL_NUMBER },
    { N_ ("Year"), 0.8, .field = SXT_EVIDENCE_YEAR, .flags = SXT_CELL_NUMBER },
    { N_ ("Source"), 2, .field = SXT_EVIDENCE_SOURCE },
  };
  static const SxtCellSpec measure_specs[] = {
    { N_ ("What we want to see"), 2.6, .field = SXT_SUCCESS_MEASURE_MEASURE, .flags = SXT_CELL_HEADS },
    { N_ ("Today"), 0.8, .dup = dup_baseline, .flags = SXT_CELL_NUMBER },
    { N_ ("On the way"), 1.7, .dup = dup_interims },
    { N_ ("Goal"), 0.8, .dup = dup_target, .flags = SXT_CELL_NUMBER },
    { N_ ("By"), 1.2, .field = SXT_SUCCESS_MEASURE_DATE },
    { N_ ("Who watches it"), 1.6, .field = SXT_SUCCESS_MEASURE_OWNER },
  };
  SxtRecord *core = sxt_project_get_single (self->project, SXT_CORE_MESSAGE);
  g_autoptr (GPtrArray) evidence = sxt_plan_writer_list (self, SXT_EVIDENCE);
  g_autoptr (GPtrArray) measures = sxt_plan_writer_list (self, SXT_SUCCESS_MEASURES);
  g_autofree char *need = sxt_plan_writer_dup_text (self, core, SXT_CORE_MESSAGE_NEED);
  g_autofree char *how = sxt_plan_writer_dup_text (self, core, SXT_CORE_MESSAGE_GOALS_HOW);

  if (need == NULL && how == NULL && evidence->len + measures->len == 0)
    return;
  sxt_document_add_heading (self->document, 2, _ ("The reason"));
  if (need != NULL)
    sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_BODY, need);
  if (how != NULL)
    sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_BODY, how);
  sxt_plan_writer_add_records (self, _ ("What shows the need"), evidence, evidence_specs,
                               G_N_ELEMENTS (evidence_specs));
  sxt_plan_writer_add_records (self, _ ("How we will know that it works"), measures, measure_specs,
                               G_N_ELEMENTS (measure_specs));
}

static void
add_changes (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("What teachers do"), 2.8, .field = SXT_PRACTICE_CHANGE_WHAT, .flags = SXT_CELL_HEADS },
    { N_ ("Starts or stops"), 1.1, .field = SXT_PRACTICE_CHANGE_DIRECTION },
    { N_ ("Minutes a week"), 1, .field = SXT_PRACTICE_CHANGE_MINUTES, .flags = SXT_CELL_NUMBER },
    { N_ ("Why"), 2.8, .field = SXT_PRACTICE_CHANGE_WHY },
  };
  static const SxtCellSpec proof_specs[] = {
    { N_ ("What was seen"), 3.4, .field = SXT_PROOF_POINT_WHAT, .flags = SXT_CELL_HEADS },
    { N_ ("School"), 1.4, .field = SXT_PROOF_POINT_SCHOOL },
    { N_ ("Date"), 1.2, .field = SXT_PROOF_POINT_DATE },
    { N_ ("Evidence"), 2, .field = SXT_PROOF_POINT_EVIDENCE },
  };
  g_autoptr (GPtrArray) changes = sxt_plan_writer_list (self, SXT_PRACTICE_CHANGES);
  g_autoptr (GPtrArray) proofs = sxt_plan_writer_list_by_date (self, SXT_PROOF_POINTS, SXT_PROOF_POINT_DATE);

  sxt_plan_writer_add_records (self, _ ("What starts and what stops"), changes, specs, G_N_ELEMENTS (specs));
  sxt_plan_writer_add_records (self, _ ("What our schools have seen so far"), proofs, proof_specs,
                               G_N_ELEMENTS (proof_specs));
}

static char *
dup_version_audience (const SxtPlanWriter *self, SxtRecord *record)
{
  if (sxt_record_is_true (record, SXT_VERSION_FOR_OTHERS))
    return g_strdup (_ ("Everybody else"));

  return sxt_plan_writer_dup_text (self, record, SXT_VERSION_AUDIENCE);
}

/* Only where it is not the language of the plan. */
static char *
dup_version_language (const SxtPlanWriter *self, SxtRecord *record)
{
  g_autofree char *language = sxt_record_dup_text (record, SXT_VERSION_LANGUAGE);
  g_autofree char *usual = sxt_record_dup_text (sxt_project_get_single (self->project, SXT_PLAN), SXT_PLAN_LANGUAGE);

  if (language == NULL || g_str_equal (language, usual != NULL ? usual : "en"))
    return NULL;

  return sxt_plan_writer_dup_text (self, record, SXT_VERSION_LANGUAGE);
}

static void
add_words (SxtPlanWriter *self)
{
  static const SxtCellSpec version_specs[] = {
    { N_ ("Audience"), 1.2, .dup = dup_version_audience, .flags = SXT_CELL_HEADS },
    { N_ ("What we say"), 5, .field = SXT_VERSION_TEXT },
    { N_ ("Language"), 0.9, .dup = dup_version_language },
  };
  static const SxtCellSpec term_specs[] = {
    { N_ ("Word"), 1.4, .field = SXT_GLOSSARY_TERM_TERM, .flags = SXT_CELL_HEADS },
    { N_ ("What we mean by it"), 5, .field = SXT_GLOSSARY_TERM_MEANING },
  };
  SxtRecord *core = sxt_project_get_single (self->project, SXT_CORE_MESSAGE);
  const char *const *points = sxt_record_get_strings (core, SXT_CORE_MESSAGE_KEY_POINTS);
  g_autoptr (GPtrArray) versions = sxt_plan_writer_list (self, SXT_VERSIONS);
  g_autoptr (GPtrArray) terms = sxt_plan_writer_list (self, SXT_GLOSSARY_TERMS);

  if (points[0] == NULL && versions->len + terms->len == 0)
    return;
  sxt_document_add_heading (self->document, 2, _ ("What we tell people"));
  if (points[0] != NULL)
    {
      SxtList *list = sxt_document_add_list (self->document);

      for (guint i = 0; points[i] != NULL; i++)
        {
          g_autofree char *point = sxt_plan_writer_redact (self, points[i]);

          sxt_list_add_item (list, SXT_MARK_NONE, sxt_runs_new (point), NULL);
        }
    }
  sxt_plan_writer_add_records (self, _ ("The same story for each audience"), versions, version_specs,
                               G_N_ELEMENTS (version_specs));
  sxt_plan_writer_add_records (self, _ ("Our words"), terms, term_specs, G_N_ELEMENTS (term_specs));
}

/**
 * sxt_add_narrative_section:
 * @self: a writer
 */
void
sxt_add_narrative_section (SxtPlanWriter *self)
{
  SxtRecord *core = sxt_project_get_single (self->project, SXT_CORE_MESSAGE);

  if (sxt_plan_writer_begin_area (self, SXT_AREA_NARRATIVE, lists, G_N_ELEMENTS (lists)))
    {
      g_autofree char *vision = sxt_plan_writer_dup_text (self, core, SXT_CORE_MESSAGE_VISION);
      g_autoptr (GString) paragraph = g_string_new (vision);

      sxt_plan_say (paragraph, sxt_narrative_answer (self));
      say_success (self, paragraph);
      say_changes (self, paragraph);
      sxt_plan_writer_add_paragraph (self, paragraph);
      add_scenes (self);
      add_reason (self);
      add_changes (self);
      add_words (self);
    }
  sxt_plan_writer_end_area (self, SXT_AREA_NARRATIVE, lists, G_N_ELEMENTS (lists));
}
