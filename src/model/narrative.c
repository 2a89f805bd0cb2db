/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Narrative: field tables. */
#include "model/narrative.h"

#include <glib/gi18n-lib.h>

#include "model/all.h"
#include "model/computed.h"

static const SxtChoice directions[] = {
  { "start", N_ ("They start it") },
  { "stop", N_ ("They stop it") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (directions) == SXT_N_DIRECTIONS);
const SxtChoices sxt_directions = SXT_CHOICES (directions);

static const SxtChoice perspectives[] = {
  { "student", N_ ("Student") },
  { "teacher", N_ ("Teacher") },
  { "principal", N_ ("Principal") },
  { "family", N_ ("Family") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (perspectives) == SXT_N_PERSPECTIVES);
const SxtChoices sxt_perspectives = SXT_CHOICES (perspectives);

static const SxtField core_message_fields[] = {
  [SXT_CORE_MESSAGE_VISION] = { .key = "vision",
                                .label = N_ ("Vision in a sentence"),
                                .kind = SXT_KIND_TEXT,
                                .flags = SXT_FIELD_PUBLIC },
  [SXT_CORE_MESSAGE_NEED] = { .key = "need",
                              .label = N_ ("The need"),
                              .help = N_ ("Why now, in words a parent understands."),
                              .kind = SXT_KIND_TEXT,
                              .flags = SXT_FIELD_PUBLIC },
  [SXT_CORE_MESSAGE_KEY_POINTS] = { .key = "key_points",
                                    .label = N_ ("Key points"),
                                    .help = N_ ("Three or four sentences that everybody should hear."),
                                    .kind = SXT_KIND_STRINGS,
                                    .flags = SXT_FIELD_PUBLIC },
  [SXT_CORE_MESSAGE_GOALS] = { .key = "goals",
                               .label = N_ ("Goals of the district"),
                               .help = N_ ("Goals that the district has set itself already."),
                               .kind = SXT_KIND_STRINGS,
                               .flags = SXT_FIELD_PUBLIC },
  [SXT_CORE_MESSAGE_GOALS_HOW] = { .key = "goals_how",
                                   .label = N_ ("How personalized learning serves them"),
                                   .kind = SXT_KIND_TEXT,
                                   .flags = SXT_FIELD_PUBLIC },
  [SXT_CORE_MESSAGE_NOTES] = { .key = "notes",
                               .label = N_ ("Notes"),
                               .group = N_ ("More"),
                               .kind = SXT_KIND_TEXT,
                               .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (core_message_fields) == SXT_CORE_MESSAGE_N_FIELDS);

const SxtRecordType sxt_core_message_type = {
  .type_name = "SxtCoreMessage",
  .key = "core_message",
  .label = N_ ("Core message"),
  .plural = N_ ("Core messages"),
  .add_label = NULL,
  .about = N_ ("Why you do this, in your own words. All that people hear later says the same."),
  .area = SXT_AREA_NARRATIVE,
  .flags = SXT_TYPE_SINGLE,
  .fields = core_message_fields,
  .n_fields = SXT_CORE_MESSAGE_N_FIELDS,
  .title = { SXT_CORE_MESSAGE_VISION, -1 },
  .pair = { -1 },
};

static const SxtField practice_change_fields[] = {
  [SXT_PRACTICE_CHANGE_WHAT] = { .key = "what",
                                 .label = N_ ("What teachers start or stop"),
                                 .kind = SXT_KIND_STRING,
                                 .flags = SXT_FIELD_REQUIRED },
  [SXT_PRACTICE_CHANGE_DIRECTION] = { .key = "direction",
                                      .label = N_ ("Which of the two"),
                                      .kind = SXT_KIND_CHOICE,
                                      .choices = &sxt_directions,
                                      .flags = SXT_FIELD_REQUIRED },
  [SXT_PRACTICE_CHANGE_MINUTES] = { .key = "minutes",
                                    .label = N_ ("Minutes a week"),
                                    .help = N_ ("About how long it takes a teacher."),
                                    .kind = SXT_KIND_INTEGER,
                                    .unit = SXT_UNIT_MINUTES_A_WEEK,
                                    .min = 0,
                                    .max = 10000 },
  [SXT_PRACTICE_CHANGE_WHY] = { .key = "why", .label = N_ ("Why"), .kind = SXT_KIND_TEXT },
  [SXT_PRACTICE_CHANGE_NOTES] = { .key = "notes",
                                  .label = N_ ("Notes"),
                                  .group = N_ ("More"),
                                  .kind = SXT_KIND_TEXT,
                                  .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (practice_change_fields) == SXT_PRACTICE_CHANGE_N_FIELDS);

const SxtRecordType sxt_practice_change_type = {
  .type_name = "SxtPracticeChange",
  .key = "practice_changes",
  .label = N_ ("Change for teachers"),
  .plural = N_ ("Changes for teachers"),
  .add_label = N_ ("Add Change"),
  .about = N_ ("What teachers start and what they stop. More work without less fails."),
  .area = SXT_AREA_NARRATIVE,
  .fields = practice_change_fields,
  .n_fields = SXT_PRACTICE_CHANGE_N_FIELDS,
  .title = { SXT_PRACTICE_CHANGE_WHAT, -1 },
  .pair = { -1 },
};

static const SxtField scene_fields[] = {
  [SXT_SCENE_PERSPECTIVE] = { .key = "perspective",
                              .label = N_ ("Seen by"),
                              .kind = SXT_KIND_CHOICE,
                              .choices = &sxt_perspectives,
                              .flags = SXT_FIELD_REQUIRED },
  [SXT_SCENE_MOMENT] = { .key = "moment",
                         .label = N_ ("Moment of the day"),
                         .help = N_ ("Such as “Tuesday 9:40, reading”."),
                         .kind = SXT_KIND_STRING,
                         .flags = SXT_FIELD_PUBLIC },
  [SXT_SCENE_TODAY] = { .key = "today",
                        .label = N_ ("Today"),
                        .help = N_ ("Something that one could see or hear in a classroom now."),
                        .kind = SXT_KIND_TEXT,
                        .flags = SXT_FIELD_PUBLIC },
  [SXT_SCENE_WITH_PL] = { .key = "with_pl",
                          .label = N_ ("With personalized learning"),
                          .help = N_ ("The same moment, once the plan works."),
                          .kind = SXT_KIND_TEXT,
                          .flags = SXT_FIELD_PUBLIC },
  [SXT_SCENE_NOTES] = { .key = "notes",
                        .label = N_ ("Notes"),
                        .group = N_ ("More"),
                        .kind = SXT_KIND_TEXT,
                        .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (scene_fields) == SXT_SCENE_N_FIELDS);

const SxtRecordType sxt_scene_type = {
  .type_name = "SxtScene",
  .key = "scenes",
  .label = N_ ("Scene"),
  .plural = N_ ("Scenes"),
  .add_label = N_ ("Add Scene"),
  .about = N_ ("One moment of a school day, today and with the plan. People follow what they can picture."),
  .area = SXT_AREA_NARRATIVE,
  .fields = scene_fields,
  .n_fields = SXT_SCENE_N_FIELDS,
  .title = { SXT_SCENE_PERSPECTIVE, SXT_SCENE_MOMENT, -1 },
  .pair = { -1 },
};

static const SxtField evidence_fields[] = {
  [SXT_EVIDENCE_MEASURE] = { .key = "measure",
                             .label = N_ ("What was measured"),
                             .kind = SXT_KIND_STRING,
                             .flags = SXT_FIELD_REQUIRED },
  [SXT_EVIDENCE_VALUE] = { .key = "value",
                           .label = N_ ("Value"),
                           .kind = SXT_KIND_DECIMAL,
                           .places = 2,
                           .min = -100000000000,
                           .max = 100000000000 },
  [SXT_EVIDENCE_UNIT] = { .key = "unit",
                          .label = N_ ("Unit"),
                          .help = N_ ("Such as % or points."),
                          .kind = SXT_KIND_STRING },
  [SXT_EVIDENCE_YEAR] = { .key = "year",
                          .label = N_ ("Year"),
                          .kind = SXT_KIND_INTEGER,
                          .unit = SXT_UNIT_YEAR,
                          .min = 1900,
                          .max = 2200 },
  [SXT_EVIDENCE_SOURCE] = { .key = "source", .label = N_ ("Source"), .kind = SXT_KIND_STRING },
  [SXT_EVIDENCE_LINK] = { .key = "link", .label = N_ ("Link"), .kind = SXT_KIND_STRING, .flags = SXT_FIELD_HIDDEN },
  [SXT_EVIDENCE_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (evidence_fields) == SXT_EVIDENCE_N_FIELDS);

const SxtRecordType sxt_evidence_type = {
  .type_name = "SxtEvidence",
  .key = "evidence",
  .label = N_ ("Evidence"),
  .plural = N_ ("Evidence"),
  .add_label = N_ ("Add Evidence"),
  .about = N_ ("Figures with a source that show why now."),
  .area = SXT_AREA_NARRATIVE,
  .fields = evidence_fields,
  .n_fields = SXT_EVIDENCE_N_FIELDS,
  .title = { SXT_EVIDENCE_MEASURE, -1 },
  .pair = { -1 },
};

static const SxtField success_measure_fields[] = {
  [SXT_SUCCESS_MEASURE_MEASURE] = { .key = "measure",
                                    .label = N_ ("What is measured"),
                                    .kind = SXT_KIND_STRING,
                                    .flags = SXT_FIELD_REQUIRED },
  [SXT_SUCCESS_MEASURE_UNIT] = { .key = "unit",
                                 .label = N_ ("Unit"),
                                 .help = N_ ("Such as % or points."),
                                 .kind = SXT_KIND_STRING },
  [SXT_SUCCESS_MEASURE_BASELINE] = { .key = "baseline",
                                     .label = N_ ("Where it stands"),
                                     .kind = SXT_KIND_DECIMAL,
                                     .places = 2,
                                     .min = -100000000000,
                                     .max = 100000000000 },
  [SXT_SUCCESS_MEASURE_TARGET] = { .key = "target",
                                   .label = N_ ("Target"),
                                   .kind = SXT_KIND_DECIMAL,
                                   .places = 2,
                                   .min = -100000000000,
                                   .max = 100000000000 },
  [SXT_SUCCESS_MEASURE_DATE] = { .key = "date", .label = N_ ("To be reached by"), .kind = SXT_KIND_DATE },
  [SXT_SUCCESS_MEASURE_OWNER] = { .key = "owner",
                                  .label = N_ ("Who answers for it"),
                                  .kind = SXT_KIND_REFERENCE,
                                  .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_SUCCESS_MEASURE_NOTES] = { .key = "notes",
                                  .label = N_ ("Notes"),
                                  .group = N_ ("More"),
                                  .kind = SXT_KIND_TEXT,
                                  .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (success_measure_fields) == SXT_SUCCESS_MEASURE_N_FIELDS);

const SxtRecordType sxt_success_measure_type = {
  .type_name = "SxtSuccessMeasure",
  .key = "success_measures",
  .label = N_ ("Success measure"),
  .plural = N_ ("Success measures"),
  .add_label = N_ ("Add Success Measure"),
  .about = N_ ("What will be better, by how much and by when."),
  .area = SXT_AREA_NARRATIVE,
  .fields = success_measure_fields,
  .n_fields = SXT_SUCCESS_MEASURE_N_FIELDS,
  .title = { SXT_SUCCESS_MEASURE_MEASURE, -1 },
  .pair = { -1 },
};

static const SxtField interim_target_fields[] = {
  [SXT_INTERIM_TARGET_SUCCESS_MEASURE] = { .key = "success_measure",
                                           .label = N_ ("Success measure"),
                                           .kind = SXT_KIND_REFERENCE,
                                           .targets = SXT_TO (SXT_SUCCESS_MEASURES),
                                           .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_INTERIM_TARGET_DATE] = { .key = "date",
                                .label = N_ ("Date"),
                                .kind = SXT_KIND_DATE,
                                .flags = SXT_FIELD_REQUIRED },
  [SXT_INTERIM_TARGET_VALUE] = { .key = "value",
                                 .label = N_ ("Target on the way"),
                                 .kind = SXT_KIND_DECIMAL,
                                 .places = 2,
                                 .min = -100000000000,
                                 .max = 100000000000 },
  [SXT_INTERIM_TARGET_REACHED] = { .key = "reached",
                                   .label = N_ ("Where it stood then"),
                                   .kind = SXT_KIND_DECIMAL,
                                   .places = 2,
                                   .min = -100000000000,
                                   .max = 100000000000 },
  [SXT_INTERIM_TARGET_NOTES] = { .key = "notes",
                                 .label = N_ ("Notes"),
                                 .group = N_ ("More"),
                                 .kind = SXT_KIND_TEXT,
                                 .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (interim_target_fields) == SXT_INTERIM_TARGET_N_FIELDS);

const SxtRecordType sxt_interim_target_type = {
  .type_name = "SxtInterimTarget",
  .key = "interim_targets",
  .label = N_ ("Interim target"),
  .plural = N_ ("Interim targets"),
  .add_label = N_ ("Add Interim Target"),
  .about = N_ ("Where a measure should stand on the way, so that a school off its path is seen early."),
  .area = SXT_AREA_NARRATIVE,
  .fields = interim_target_fields,
  .n_fields = SXT_INTERIM_TARGET_N_FIELDS,
  .title = { SXT_INTERIM_TARGET_SUCCESS_MEASURE, SXT_INTERIM_TARGET_DATE, -1 },
  .pair = { -1 },
};

static const SxtField proof_point_fields[] = {
  [SXT_PROOF_POINT_WHAT] = { .key = "what",
                             .label = N_ ("What was seen"),
                             .kind = SXT_KIND_TEXT,
                             .flags = SXT_FIELD_REQUIRED },
  [SXT_PROOF_POINT_SCHOOL] = { .key = "school",
                               .label = N_ ("School"),
                               .kind = SXT_KIND_REFERENCE,
                               .targets = SXT_TO (SXT_SCHOOLS) },
  [SXT_PROOF_POINT_DATE] = { .key = "date", .label = N_ ("Date"), .kind = SXT_KIND_DATE },
  [SXT_PROOF_POINT_EVIDENCE] = { .key = "evidence", .label = N_ ("Evidence"), .kind = SXT_KIND_TEXT },
  [SXT_PROOF_POINT_MESSAGE] = { .key = "message",
                                .label = N_ ("Message that used it"),
                                .kind = SXT_KIND_REFERENCE,
                                .targets = SXT_TO (SXT_MESSAGES) },
  [SXT_PROOF_POINT_NOTES] = { .key = "notes",
                              .label = N_ ("Notes"),
                              .group = N_ ("More"),
                              .kind = SXT_KIND_TEXT,
                              .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (proof_point_fields) == SXT_PROOF_POINT_N_FIELDS);

const SxtRecordType sxt_proof_point_type = {
  .type_name = "SxtProofPoint",
  .key = "proof_points",
  .label = N_ ("Early success"),
  .plural = N_ ("Early successes"),
  .add_label = N_ ("Add Early Success"),
  .about = N_ ("What was seen in your own schools. It convinces more than any study."),
  .area = SXT_AREA_NARRATIVE,
  .fields = proof_point_fields,
  .n_fields = SXT_PROOF_POINT_N_FIELDS,
  .title = { SXT_PROOF_POINT_WHAT, -1 },
  .pair = { -1 },
};

static const SxtField version_fields[] = {
  [SXT_VERSION_AUDIENCE] = { .key = "audience",
                             .label = N_ ("Audience"),
                             .kind = SXT_KIND_REFERENCE,
                             .targets = SXT_TO (SXT_AUDIENCES) },
  [SXT_VERSION_FOR_OTHERS] = { .key = "for_others",
                               .label = N_ ("For everyone else"),
                               .help = N_ ("Stands for each audience that has no version of its own."),
                               .kind = SXT_KIND_BOOLEAN },
  [SXT_VERSION_TEXT] = { .key = "text", .label = N_ ("Text"), .kind = SXT_KIND_TEXT, .flags = SXT_FIELD_PUBLIC },
  [SXT_VERSION_KEY_POINTS] = { .key = "key_points", .label = N_ ("Key points it carries"), .kind = SXT_KIND_STRINGS },
  [SXT_VERSION_LANGUAGE] = { .key = "language",
                             .label = N_ ("Language"),
                             .help = N_ ("If you leave this open, it is in the language of the plan."),
                             .kind = SXT_KIND_CHOICE,
                             .choices = &sxt_languages },
  [SXT_VERSION_NOTES] = { .key = "notes",
                          .label = N_ ("Notes"),
                          .group = N_ ("More"),
                          .kind = SXT_KIND_TEXT,
                          .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (version_fields) == SXT_VERSION_N_FIELDS);

const SxtRecordType sxt_version_type = {
  .type_name = "SxtVersion",
  .key = "versions",
  .label = N_ ("Version of the message"),
  .plural = N_ ("Versions of the message"),
  .add_label = N_ ("Add Version"),
  .about = N_ ("The core message in the words of one audience. It carries the same key points everywhere."),
  .area = SXT_AREA_NARRATIVE,
  .fields = version_fields,
  .n_fields = SXT_VERSION_N_FIELDS,
  .title = { SXT_VERSION_AUDIENCE, SXT_VERSION_TEXT, -1 },
  .pair = { -1 },
};

static const SxtField glossary_term_fields[] = {
  [SXT_GLOSSARY_TERM_TERM] = { .key = "term",
                               .label = N_ ("Word"),
                               .kind = SXT_KIND_STRING,
                               .flags = SXT_FIELD_REQUIRED },
  [SXT_GLOSSARY_TERM_MEANING] = { .key = "meaning",
                                  .label = N_ ("What it means here"),
                                  .kind = SXT_KIND_TEXT,
                                  .flags = SXT_FIELD_REQUIRED | SXT_FIELD_PUBLIC },
  [SXT_GLOSSARY_TERM_NOTES] = { .key = "notes",
                                .label = N_ ("Notes"),
                                .group = N_ ("More"),
                                .kind = SXT_KIND_TEXT,
                                .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (glossary_term_fields) == SXT_GLOSSARY_TERM_N_FIELDS);

const SxtRecordType sxt_glossary_term_type = {
  .type_name = "SxtGlossaryTerm",
  .key = "glossary_terms",
  .label = N_ ("Word"),
  .plural = N_ ("Words"),
  .add_label = N_ ("Add Word"),
  .about = N_ ("What a term means here, in words a parent uses."),
  .area = SXT_AREA_NARRATIVE,
  .fields = glossary_term_fields,
  .n_fields = SXT_GLOSSARY_TERM_N_FIELDS,
  .title = { SXT_GLOSSARY_TERM_TERM, -1 },
  .pair = { -1 },
};
