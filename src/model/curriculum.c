/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Curriculum: field tables. */
#include "model/curriculum.h"

#include <glib/gi18n-lib.h>

#include "model/all.h"
#include "model/computed.h"

static const SxtChoice framework_kinds[] = {
  { "standards", N_ ("Standards") },
  { "curriculum", N_ ("District curriculum") },
  { "instructional", N_ ("Instructional framework") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (framework_kinds) == SXT_N_FRAMEWORK_KINDS);
const SxtChoices sxt_framework_kinds = SXT_CHOICES (framework_kinds);

static const SxtChoice content_kinds[] = {
  { "model", N_ ("Personalized learning model") },
  { "digital", N_ ("Digital content") },
  { "course", N_ ("Course") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (content_kinds) == SXT_N_CONTENT_KINDS);
const SxtChoices sxt_content_kinds = SXT_CHOICES (content_kinds);

static const SxtChoice newnesses[] = {
  { "new", N_ ("New with this plan") },
  { "in-use", N_ ("In use before") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (newnesses) == SXT_N_NEWNESSES);
const SxtChoices sxt_newnesses = SXT_CHOICES (newnesses);

static const SxtChoice judgements[] = {
  { "full", N_ ("Fully covered") },
  { "partial", N_ ("Partly covered") },
  { "none", N_ ("Not covered") },
  { "conflict", N_ ("In conflict") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (judgements) == SXT_N_JUDGEMENTS);
const SxtChoices sxt_judgements = SXT_CHOICES (judgements);

static const SxtChoice conversation_kinds[] = {
  { "planning", N_ ("Planning") },
  { "design", N_ ("Design") },
  { "alignment", N_ ("Alignment") },
  { "pd", N_ ("Teacher training") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (conversation_kinds) == SXT_N_CONVERSATION_KINDS);
const SxtChoices sxt_conversation_kinds = SXT_CHOICES (conversation_kinds);

static const SxtField framework_fields[] = {
  [SXT_FRAMEWORK_TITLE] = { .key = "title",
                            .label = N_ ("Title"),
                            .kind = SXT_KIND_STRING,
                            .flags = SXT_FIELD_REQUIRED },
  [SXT_FRAMEWORK_KIND] = { .key = "kind",
                           .label = N_ ("Kind"),
                           .kind = SXT_KIND_CHOICE,
                           .choices = &sxt_framework_kinds },
  [SXT_FRAMEWORK_SUBJECT] = { .key = "subject",
                              .label = N_ ("Subject"),
                              .kind = SXT_KIND_CHOICE,
                              .choices = &sxt_subjects },
  [SXT_FRAMEWORK_PUBLISHER] = { .key = "publisher", .label = N_ ("Publisher"), .kind = SXT_KIND_STRING },
  [SXT_FRAMEWORK_ADOPTED] = { .key = "adopted", .label = N_ ("Adopted"), .kind = SXT_KIND_DATE },
  [SXT_FRAMEWORK_CASE_ID] = { .key = "case_id",
                              .label = N_ ("CASE identifier"),
                              .group = N_ ("More"),
                              .kind = SXT_KIND_STRING,
                              .flags = SXT_FIELD_HIDDEN },
  [SXT_FRAMEWORK_NOTES] = { .key = "notes",
                            .label = N_ ("Notes"),
                            .kind = SXT_KIND_TEXT,
                            .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (framework_fields) == SXT_FRAMEWORK_N_FIELDS);

const SxtRecordType sxt_framework_type = {
  .type_name = "SxtFramework",
  .key = "frameworks",
  .label = N_ ("Framework"),
  .plural = N_ ("Frameworks"),
  .add_label = N_ ("Add Framework"),
  .about = N_ ("The standards, the curriculum and the instructional framework that new content has to fit."),
  .area = SXT_AREA_CURRICULUM,
  .fields = framework_fields,
  .n_fields = SXT_FRAMEWORK_N_FIELDS,
  .title = { SXT_FRAMEWORK_TITLE, -1 },
  .pair = { -1 },
  .key_space = "case",
};

static const SxtField standard_fields[] = {
  [SXT_STANDARD_CODE] = { .key = "code", .label = N_ ("Code"), .kind = SXT_KIND_STRING },
  [SXT_STANDARD_STATEMENT] = { .key = "statement",
                               .label = N_ ("What students are to learn"),
                               .kind = SXT_KIND_TEXT,
                               .flags = SXT_FIELD_REQUIRED },
  [SXT_STANDARD_FRAMEWORK] = { .key = "framework",
                               .label = N_ ("Framework"),
                               .kind = SXT_KIND_REFERENCE,
                               .targets = SXT_TO (SXT_FRAMEWORKS),
                               .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_STANDARD_LOWEST_GRADE] = { .key = "lowest_grade",
                                  .label = N_ ("From grade"),
                                  .kind = SXT_KIND_CHOICE,
                                  .choices = &sxt_grades },
  [SXT_STANDARD_HIGHEST_GRADE] = { .key = "highest_grade",
                                   .label = N_ ("Up to grade"),
                                   .kind = SXT_KIND_CHOICE,
                                   .choices = &sxt_grades },
  [SXT_STANDARD_IN_SCOPE] = { .key = "in_scope",
                              .label = N_ ("New content must carry it"),
                              .help = N_ ("If you leave this open, it is as the heading that it comes under."),
                              .kind = SXT_KIND_BOOLEAN },
  [SXT_STANDARD_PARENT] = { .key = "parent",
                            .label = N_ ("Comes under"),
                            .help = N_ ("A judgment of the heading holds for all under it that have none."),
                            .kind = SXT_KIND_REFERENCE,
                            .targets = SXT_TO (SXT_STANDARDS),
                            .flags = SXT_FIELD_OWNER | SXT_FIELD_HIDDEN },
  [SXT_STANDARD_KIND] = { .key = "kind",
                          .label = N_ ("Kind"),
                          .group = N_ ("More"),
                          .kind = SXT_KIND_STRING,
                          .flags = SXT_FIELD_HIDDEN },
  [SXT_STANDARD_CASE_ID] = { .key = "case_id",
                             .label = N_ ("CASE identifier"),
                             .kind = SXT_KIND_STRING,
                             .flags = SXT_FIELD_HIDDEN },
  [SXT_STANDARD_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (standard_fields) == SXT_STANDARD_N_FIELDS);

const SxtRecordType sxt_standard_type = {
  .type_name = "SxtStandard",
  .key = "standards",
  .label = N_ ("Standard"),
  .plural = N_ ("Standards"),
  .add_label = N_ ("Add Standard"),
  .about = N_ ("What students are to learn, from a framework. New content has to carry it."),
  .area = SXT_AREA_CURRICULUM,
  .fields = standard_fields,
  .n_fields = SXT_STANDARD_N_FIELDS,
  .title = { SXT_STANDARD_CODE, SXT_STANDARD_STATEMENT, -1 },
  .pair = { -1 },
  .key_space = "case",
};

static const SxtField practice_fields[] = {
  [SXT_PRACTICE_STATEMENT] = { .key = "statement",
                               .label = N_ ("What good teaching looks like"),
                               .kind = SXT_KIND_TEXT,
                               .flags = SXT_FIELD_REQUIRED },
  [SXT_PRACTICE_FRAMEWORK] = { .key = "framework",
                               .label = N_ ("Framework"),
                               .kind = SXT_KIND_REFERENCE,
                               .targets = SXT_TO (SXT_FRAMEWORKS),
                               .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_PRACTICE_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (practice_fields) == SXT_PRACTICE_N_FIELDS);

const SxtRecordType sxt_practice_type = {
  .type_name = "SxtPractice",
  .key = "practices",
  .label = N_ ("Teaching practice"),
  .plural = N_ ("Teaching practices"),
  .add_label = N_ ("Add Practice"),
  .about = N_ ("What good teaching looks like here, from the instructional framework."),
  .area = SXT_AREA_CURRICULUM,
  .fields = practice_fields,
  .n_fields = SXT_PRACTICE_N_FIELDS,
  .title = { SXT_PRACTICE_STATEMENT, -1 },
  .pair = { -1 },
};

static const SxtField content_fields[] = {
  [SXT_CONTENT_TITLE] = { .key = "title", .label = N_ ("Title"), .kind = SXT_KIND_STRING, .flags = SXT_FIELD_REQUIRED },
  [SXT_CONTENT_KIND] = { .key = "kind", .label = N_ ("Kind"), .kind = SXT_KIND_CHOICE, .choices = &sxt_content_kinds },
  [SXT_CONTENT_NEWNESS] = { .key = "newness",
                            .label = N_ ("New or in use"),
                            .help = N_ ("In use means bought before planning began."),
                            .kind = SXT_KIND_CHOICE,
                            .choices = &sxt_newnesses },
  [SXT_CONTENT_SUBJECT] = { .key = "subject",
                            .label = N_ ("Subject"),
                            .group = N_ ("Subject and Grades"),
                            .kind = SXT_KIND_CHOICE,
                            .choices = &sxt_subjects },
  [SXT_CONTENT_LOWEST_GRADE] = { .key = "lowest_grade",
                                 .label = N_ ("From grade"),
                                 .kind = SXT_KIND_CHOICE,
                                 .choices = &sxt_grades,
                                 .flags = SXT_FIELD_HIDDEN },
  [SXT_CONTENT_HIGHEST_GRADE] = { .key = "highest_grade",
                                  .label = N_ ("Up to grade"),
                                  .kind = SXT_KIND_CHOICE,
                                  .choices = &sxt_grades,
                                  .flags = SXT_FIELD_HIDDEN },
  [SXT_CONTENT_PURCHASED] = { .key = "purchased",
                              .label = N_ ("Bought on"),
                              .group = N_ ("Money"),
                              .kind = SXT_KIND_DATE },
  [SXT_CONTENT_PRICE] = { .key = "price",
                          .label = N_ ("Price for each student"),
                          .kind = SXT_KIND_DECIMAL,
                          .places = 2,
                          .unit = SXT_UNIT_MONEY },
  [SXT_CONTENT_NOTES] = { .key = "notes",
                          .label = N_ ("Notes"),
                          .group = N_ ("More"),
                          .kind = SXT_KIND_TEXT,
                          .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (content_fields) == SXT_CONTENT_N_FIELDS);

const SxtRecordType sxt_content_type = {
  .type_name = "SxtContent",
  .key = "contents",
  .label = N_ ("Content"),
  .plural = N_ ("Content"),
  .add_label = N_ ("Add Content"),
  .about =
      N_ ("The model and the materials that the plan brings in, or that are in use. Each has to fit what you teach."),
  .area = SXT_AREA_CURRICULUM,
  .fields = content_fields,
  .n_fields = SXT_CONTENT_N_FIELDS,
  .title = { SXT_CONTENT_TITLE, -1 },
  .pair = { -1 },
};

static const SxtField alignment_fields[] = {
  [SXT_ALIGNMENT_STANDARD] = { .key = "standard",
                               .label = N_ ("Standard"),
                               .help = N_ ("A standard or a practice, not both."),
                               .kind = SXT_KIND_REFERENCE,
                               .targets = SXT_TO (SXT_STANDARDS),
                               .flags = SXT_FIELD_OWNER },
  [SXT_ALIGNMENT_PRACTICE] = { .key = "practice",
                               .label = N_ ("Practice"),
                               .kind = SXT_KIND_REFERENCE,
                               .targets = SXT_TO (SXT_PRACTICES),
                               .flags = SXT_FIELD_OWNER },
  [SXT_ALIGNMENT_CONTENT] = { .key = "content",
                              .label = N_ ("Content"),
                              .kind = SXT_KIND_REFERENCE,
                              .targets = SXT_TO (SXT_CONTENTS),
                              .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_ALIGNMENT_JUDGEMENT] = { .key = "judgement",
                                .label = N_ ("Judgment"),
                                .kind = SXT_KIND_CHOICE,
                                .choices = &sxt_judgements },
  [SXT_ALIGNMENT_EVIDENCE] = { .key = "evidence", .label = N_ ("Evidence"), .kind = SXT_KIND_TEXT },
  [SXT_ALIGNMENT_JUDGED_BY] = { .key = "judged_by",
                                .label = N_ ("Judged by"),
                                .kind = SXT_KIND_REFERENCE,
                                .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_ALIGNMENT_DATE] = { .key = "date", .label = N_ ("Date"), .kind = SXT_KIND_DATE, .flags = SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (alignment_fields) == SXT_ALIGNMENT_N_FIELDS);

const SxtRecordType sxt_alignment_type = {
  .type_name = "SxtAlignment",
  .key = "alignments",
  .label = N_ ("Alignment"),
  .plural = N_ ("Alignments"),
  .add_label = N_ ("Add Alignment"),
  .about = N_ ("How well one content covers one standard or practice, with evidence."),
  .area = SXT_AREA_CURRICULUM,
  .flags = SXT_TYPE_PAIRING,
  .fields = alignment_fields,
  .n_fields = SXT_ALIGNMENT_N_FIELDS,
  .title = { SXT_ALIGNMENT_STANDARD, SXT_ALIGNMENT_PRACTICE, SXT_ALIGNMENT_CONTENT },
  .pair = { SXT_ALIGNMENT_STANDARD, SXT_ALIGNMENT_PRACTICE, SXT_ALIGNMENT_CONTENT },
};

static const SxtField gap_plan_fields[] = {
  [SXT_GAP_PLAN_HOW] = { .key = "how",
                         .label = N_ ("How the gap will be closed"),
                         .kind = SXT_KIND_TEXT,
                         .flags = SXT_FIELD_REQUIRED },
  [SXT_GAP_PLAN_STANDARD] = { .key = "standard",
                              .label = N_ ("Standard"),
                              .help = N_ ("A standard or a practice, not both."),
                              .kind = SXT_KIND_REFERENCE,
                              .targets = SXT_TO (SXT_STANDARDS),
                              .flags = SXT_FIELD_OWNER },
  [SXT_GAP_PLAN_PRACTICE] = { .key = "practice",
                              .label = N_ ("Practice"),
                              .kind = SXT_KIND_REFERENCE,
                              .targets = SXT_TO (SXT_PRACTICES),
                              .flags = SXT_FIELD_OWNER },
  [SXT_GAP_PLAN_OWNER] = { .key = "owner",
                           .label = N_ ("Who answers for it"),
                           .kind = SXT_KIND_REFERENCE,
                           .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_GAP_PLAN_DUE] = { .key = "due", .label = N_ ("Due by"), .kind = SXT_KIND_DATE },
  [SXT_GAP_PLAN_DONE_ON] = { .key = "done_on", .label = N_ ("Done on"), .kind = SXT_KIND_DATE },
  [SXT_GAP_PLAN_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (gap_plan_fields) == SXT_GAP_PLAN_N_FIELDS);

const SxtRecordType sxt_gap_plan_type = {
  .type_name = "SxtGapPlan",
  .key = "gap_plans",
  .label = N_ ("Plan for a gap"),
  .plural = N_ ("Plans for gaps"),
  .add_label = N_ ("Add Plan for a Gap"),
  .about = N_ ("How a standard that nothing covers will be taught, and who sees to it."),
  .area = SXT_AREA_CURRICULUM,
  .fields = gap_plan_fields,
  .n_fields = SXT_GAP_PLAN_N_FIELDS,
  .title = { SXT_GAP_PLAN_HOW, SXT_GAP_PLAN_STANDARD, SXT_GAP_PLAN_PRACTICE },
  .pair = { -1 },
};

static const SxtField conversation_fields[] = {
  [SXT_CONVERSATION_DATE] = { .key = "date", .label = N_ ("Date"), .kind = SXT_KIND_DATE, .flags = SXT_FIELD_REQUIRED },
  [SXT_CONVERSATION_KIND] = { .key = "kind",
                              .label = N_ ("Kind"),
                              .kind = SXT_KIND_CHOICE,
                              .choices = &sxt_conversation_kinds,
                              .flags = SXT_FIELD_REQUIRED },
  [SXT_CONVERSATION_ABOUT] = { .key = "about", .label = N_ ("What it is about"), .kind = SXT_KIND_STRING },
  [SXT_CONVERSATION_HOURS] = { .key = "hours",
                               .label = N_ ("Hours"),
                               .kind = SXT_KIND_DECIMAL,
                               .places = 1,
                               .unit = SXT_UNIT_HOURS,
                               .min = 0,
                               .max = 1000 },
  [SXT_CONVERSATION_HELD] = { .key = "held",
                              .label = N_ ("Held"),
                              .help = N_ ("If you leave this open, it counts as held once its date is past."),
                              .group = N_ ("What Came of It"),
                              .kind = SXT_KIND_BOOLEAN },
  [SXT_CONVERSATION_DECIDED] = { .key = "decided", .label = N_ ("What was decided"), .kind = SXT_KIND_TEXT },
  [SXT_CONVERSATION_REOPENS] = { .key = "reopens",
                                 .label = N_ ("Takes up again"),
                                 .help = N_ ("The earlier conversation whose decisions were taken up again here."),
                                 .kind = SXT_KIND_REFERENCE,
                                 .targets = SXT_TO (SXT_CONVERSATIONS),
                                 .flags = SXT_FIELD_HIDDEN },
  [SXT_CONVERSATION_NOTES] = { .key = "notes",
                               .label = N_ ("Notes"),
                               .group = N_ ("More"),
                               .kind = SXT_KIND_TEXT,
                               .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (conversation_fields) == SXT_CONVERSATION_N_FIELDS);

const SxtRecordType sxt_conversation_type = {
  .type_name = "SxtConversation",
  .key = "conversations",
  .label = N_ ("Conversation"),
  .plural = N_ ("Conversations"),
  .add_label = N_ ("Add Conversation"),
  .about = N_ ("The talks in which the work is planned. Coaches belong at the first of each kind."),
  .area = SXT_AREA_CURRICULUM,
  .fields = conversation_fields,
  .n_fields = SXT_CONVERSATION_N_FIELDS,
  .title = { SXT_CONVERSATION_ABOUT, SXT_CONVERSATION_KIND, SXT_CONVERSATION_DATE },
  .pair = { -1 },
};

static const SxtField attendance_fields[] = {
  [SXT_ATTENDANCE_CONVERSATION] = { .key = "conversation",
                                    .label = N_ ("Conversation"),
                                    .kind = SXT_KIND_REFERENCE,
                                    .targets = SXT_TO (SXT_CONVERSATIONS),
                                    .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_ATTENDANCE_PERSON] = { .key = "person",
                              .label = N_ ("Person"),
                              .kind = SXT_KIND_REFERENCE,
                              .targets = SXT_TO (SXT_PEOPLE),
                              .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_ATTENDANCE_ATTENDED] = { .key = "attended",
                                .label = N_ ("Was there"),
                                .help =
                                    N_ ("If you leave this open, the person was there, if the conversation was held."),
                                .kind = SXT_KIND_BOOLEAN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (attendance_fields) == SXT_ATTENDANCE_N_FIELDS);

const SxtRecordType sxt_attendance_type = {
  .type_name = "SxtAttendance",
  .key = "attendances",
  .label = N_ ("Attendance"),
  .plural = N_ ("Attendance"),
  .add_label = N_ ("Add Attendance"),
  .about = N_ ("Who was asked to a conversation, and who was there."),
  .area = SXT_AREA_CURRICULUM,
  .flags = SXT_TYPE_PAIRING,
  .fields = attendance_fields,
  .n_fields = SXT_ATTENDANCE_N_FIELDS,
  .title = { SXT_ATTENDANCE_CONVERSATION, SXT_ATTENDANCE_PERSON, -1 },
  .pair = { SXT_ATTENDANCE_CONVERSATION, SXT_ATTENDANCE_PERSON, -1 },
};
