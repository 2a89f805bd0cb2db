/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Capacity: field tables. */
#include "model/capacity.h"

#include <glib/gi18n-lib.h>

#include "model/all.h"
#include "model/computed.h"

static const SxtChoice function_kinds[] = {
  { "communicate", N_ ("Tell people") }, { "coordinate", N_ ("Coordinate the work") },
  { "support", N_ ("Support schools") }, { "write", N_ ("Write messages") },
  { "train", N_ ("Train people") },      { "other", N_ ("Other") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (function_kinds) == SXT_N_FUNCTION_KINDS);
const SxtChoices sxt_function_kinds = SXT_CHOICES (function_kinds);

static const SxtChoice letters[] = {
  { "responsible", N_ ("Does it") },
  { "accountable", N_ ("Answers for it") },
  { "both", N_ ("Does it and answers for it") },
  { "consulted", N_ ("Is asked") },
  { "informed", N_ ("Is told") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (letters) == SXT_N_LETTERS);
const SxtChoices sxt_letters = SXT_CHOICES (letters);

static const SxtChoice trainees[] = {
  { "teachers", N_ ("Teachers") }, { "principals", N_ ("Principals") },   { "coaches", N_ ("Coaches") },
  { "staff", N_ ("All staff") },   { "technicians", N_ ("Technicians") }, { "other", N_ ("Others") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (trainees) == SXT_N_TRAINEES);
const SxtChoices sxt_trainees = SXT_CHOICES (trainees);

static const SxtField function_fields[] = {
  [SXT_FUNCTION_NAME] = { .key = "name", .label = N_ ("Task"), .kind = SXT_KIND_STRING },
  [SXT_FUNCTION_KIND] = { .key = "kind",
                          .label = N_ ("Kind"),
                          .kind = SXT_KIND_CHOICE,
                          .choices = &sxt_function_kinds,
                          .flags = SXT_FIELD_REQUIRED },
  [SXT_FUNCTION_HOURS] = { .key = "hours",
                           .label = N_ ("Hours a week needed"),
                           .help = N_ ("Of all who work on it together."),
                           .kind = SXT_KIND_DECIMAL,
                           .places = 1,
                           .unit = SXT_UNIT_HOURS_A_WEEK,
                           .min = 0,
                           .max = 10000 },
  [SXT_FUNCTION_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (function_fields) == SXT_FUNCTION_N_FIELDS);

const SxtRecordType sxt_function_type = {
  .type_name = "SxtFunction",
  .key = "functions",
  .label = N_ ("Task"),
  .plural = N_ ("Tasks"),
  .add_label = N_ ("Add Task"),
  .about = N_ ("What somebody has to do all year: tell people, coordinate, support schools, write, train."),
  .area = SXT_AREA_CAPACITY,
  .fields = function_fields,
  .n_fields = SXT_FUNCTION_N_FIELDS,
  .title = { SXT_FUNCTION_NAME, SXT_FUNCTION_KIND, -1 },
  .pair = { -1 },
};

static const SxtField responsibility_fields[] = {
  [SXT_RESPONSIBILITY_FUNCTION] = { .key = "function",
                                    .label = N_ ("Task"),
                                    .kind = SXT_KIND_REFERENCE,
                                    .targets = SXT_TO (SXT_FUNCTIONS),
                                    .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_RESPONSIBILITY_PERSON] = { .key = "person",
                                  .label = N_ ("Person"),
                                  .kind = SXT_KIND_REFERENCE,
                                  .targets = SXT_TO (SXT_PEOPLE),
                                  .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_RESPONSIBILITY_LETTER] = { .key = "letter",
                                  .label = N_ ("Part in it"),
                                  .kind = SXT_KIND_CHOICE,
                                  .choices = &sxt_letters },
  [SXT_RESPONSIBILITY_HOURS] = { .key = "hours",
                                 .label = N_ ("Hours a week"),
                                 .kind = SXT_KIND_DECIMAL,
                                 .places = 1,
                                 .unit = SXT_UNIT_HOURS_A_WEEK,
                                 .min = 0,
                                 .max = 1680 },
  [SXT_RESPONSIBILITY_FROM] = { .key = "from", .label = N_ ("From"), .kind = SXT_KIND_DATE },
  [SXT_RESPONSIBILITY_UNTIL] = { .key = "until", .label = N_ ("Until"), .kind = SXT_KIND_DATE },
  [SXT_RESPONSIBILITY_NOTES] = { .key = "notes",
                                 .label = N_ ("Notes"),
                                 .group = N_ ("More"),
                                 .kind = SXT_KIND_TEXT,
                                 .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (responsibility_fields) == SXT_RESPONSIBILITY_N_FIELDS);

const SxtRecordType sxt_responsibility_type = {
  .type_name = "SxtResponsibility",
  .key = "responsibilities",
  .label = N_ ("Part in a task"),
  .plural = N_ ("Parts in tasks"),
  .add_label = N_ ("Add Part"),
  .about = N_ ("Who does a task, answers for it, is asked or is told."),
  .area = SXT_AREA_CAPACITY,
  .flags = SXT_TYPE_PAIRING,
  .fields = responsibility_fields,
  .n_fields = SXT_RESPONSIBILITY_N_FIELDS,
  .title = { SXT_RESPONSIBILITY_FUNCTION, SXT_RESPONSIBILITY_PERSON, -1 },
  .pair = { SXT_RESPONSIBILITY_FUNCTION, SXT_RESPONSIBILITY_PERSON, -1 },
};

static const SxtField expectation_fields[] = {
  [SXT_EXPECTATION_WHAT] = { .key = "what",
                             .label = N_ ("What is expected"),
                             .kind = SXT_KIND_TEXT,
                             .flags = SXT_FIELD_REQUIRED },
  [SXT_EXPECTATION_PERSON] = { .key = "person",
                               .label = N_ ("Principal"),
                               .help = N_ ("One principal, or tick the next row."),
                               .kind = SXT_KIND_REFERENCE,
                               .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_EXPECTATION_EVERY_PRINCIPAL] = { .key = "every_principal",
                                        .label = N_ ("Of every principal"),
                                        .kind = SXT_KIND_BOOLEAN },
  [SXT_EXPECTATION_HOW_OFTEN] = { .key = "how_often",
                                  .label = N_ ("How often"),
                                  .help = N_ ("Every so many days."),
                                  .kind = SXT_KIND_INTEGER,
                                  .unit = SXT_UNIT_DAYS,
                                  .min = 1,
                                  .max = 1000 },
  [SXT_EXPECTATION_SEEN] = { .key = "seen",
                             .label = N_ ("How it is seen"),
                             .help = N_ ("How one can tell that it happens."),
                             .kind = SXT_KIND_TEXT },
  [SXT_EXPECTATION_NOTES] = { .key = "notes",
                              .label = N_ ("Notes"),
                              .group = N_ ("More"),
                              .kind = SXT_KIND_TEXT,
                              .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (expectation_fields) == SXT_EXPECTATION_N_FIELDS);

const SxtRecordType sxt_expectation_type = {
  .type_name = "SxtExpectation",
  .key = "expectations",
  .label = N_ ("Expectation"),
  .plural = N_ ("Expectations"),
  .add_label = N_ ("Add Expectation"),
  .about = N_ ("What is asked of a principal, how often, and how it is seen."),
  .area = SXT_AREA_CAPACITY,
  .fields = expectation_fields,
  .n_fields = SXT_EXPECTATION_N_FIELDS,
  .title = { SXT_EXPECTATION_WHAT, -1 },
  .pair = { -1 },
};

static const SxtField check_in_fields[] = {
  [SXT_CHECK_IN_PERSON] = { .key = "person",
                            .label = N_ ("Principal"),
                            .kind = SXT_KIND_REFERENCE,
                            .targets = SXT_TO (SXT_PEOPLE),
                            .flags = SXT_FIELD_REQUIRED },
  [SXT_CHECK_IN_DATE] = { .key = "date", .label = N_ ("Date"), .kind = SXT_KIND_DATE, .flags = SXT_FIELD_REQUIRED },
  [SXT_CHECK_IN_SEEN] = { .key = "seen",
                          .label = N_ ("What was seen"),
                          .kind = SXT_KIND_TEXT,
                          .flags = SXT_FIELD_INTERNAL },
  [SXT_CHECK_IN_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (check_in_fields) == SXT_CHECK_IN_N_FIELDS);

const SxtRecordType sxt_check_in_type = {
  .type_name = "SxtCheckIn",
  .key = "check_ins",
  .label = N_ ("Check-in"),
  .plural = N_ ("Check-ins"),
  .add_label = N_ ("Add Check-In"),
  .about = N_ ("Short talks with a principal about what was expected. What nobody asks about again is forgotten."),
  .area = SXT_AREA_CAPACITY,
  .fields = check_in_fields,
  .n_fields = SXT_CHECK_IN_N_FIELDS,
  .title = { SXT_CHECK_IN_PERSON, SXT_CHECK_IN_DATE, -1 },
  .pair = { -1 },
};

static const SxtField review_fields[] = {
  [SXT_REVIEW_WHAT] = { .key = "what",
                        .label = N_ ("What is looked at"),
                        .kind = SXT_KIND_STRING,
                        .flags = SXT_FIELD_REQUIRED },
  [SXT_REVIEW_HOW_OFTEN] = { .key = "how_often",
                             .label = N_ ("How often"),
                             .kind = SXT_KIND_INTEGER,
                             .unit = SXT_UNIT_DAYS,
                             .min = 1,
                             .max = 1000 },
  [SXT_REVIEW_TRIGGER] = { .key = "trigger",
                           .label = N_ ("What sets help in motion"),
                           .help = N_ ("What tells you that a school is off its path."),
                           .group = N_ ("When a School Is Off Its Path"),
                           .kind = SXT_KIND_TEXT },
  [SXT_REVIEW_SUPPORT] = { .key = "support", .label = N_ ("What help follows"), .kind = SXT_KIND_TEXT },
  [SXT_REVIEW_OWNER] = { .key = "owner",
                         .label = N_ ("Who answers for it"),
                         .kind = SXT_KIND_REFERENCE,
                         .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_REVIEW_NOTES] = { .key = "notes",
                         .label = N_ ("Notes"),
                         .group = N_ ("More"),
                         .kind = SXT_KIND_TEXT,
                         .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (review_fields) == SXT_REVIEW_N_FIELDS);

const SxtRecordType sxt_review_type = {
  .type_name = "SxtReview",
  .key = "reviews",
  .label = N_ ("Review"),
  .plural = N_ ("Reviews"),
  .add_label = N_ ("Add Review"),
  .about = N_ ("How you notice that a school is off its path, and what help follows."),
  .area = SXT_AREA_CAPACITY,
  .fields = review_fields,
  .n_fields = SXT_REVIEW_N_FIELDS,
  .title = { SXT_REVIEW_WHAT, -1 },
  .pair = { -1 },
};

static const SxtField review_held_fields[] = {
  [SXT_REVIEW_HELD_REVIEW] = { .key = "review",
                               .label = N_ ("Review"),
                               .kind = SXT_KIND_REFERENCE,
                               .targets = SXT_TO (SXT_REVIEWS),
                               .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_REVIEW_HELD_DATE] = { .key = "date", .label = N_ ("Date"), .kind = SXT_KIND_DATE, .flags = SXT_FIELD_REQUIRED },
  [SXT_REVIEW_HELD_DECIDED] = { .key = "decided", .label = N_ ("What was decided"), .kind = SXT_KIND_TEXT },
  [SXT_REVIEW_HELD_NOTES] = { .key = "notes",
                              .label = N_ ("Notes"),
                              .group = N_ ("More"),
                              .kind = SXT_KIND_TEXT,
                              .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (review_held_fields) == SXT_REVIEW_HELD_N_FIELDS);

const SxtRecordType sxt_review_held_type = {
  .type_name = "SxtReviewHeld",
  .key = "reviews_held",
  .label = N_ ("Review held"),
  .plural = N_ ("Reviews held"),
  .add_label = N_ ("Add Review Held"),
  .about = N_ ("When a review took place and what was decided."),
  .area = SXT_AREA_CAPACITY,
  .fields = review_held_fields,
  .n_fields = SXT_REVIEW_HELD_N_FIELDS,
  .title = { SXT_REVIEW_HELD_REVIEW, SXT_REVIEW_HELD_DATE, -1 },
  .pair = { -1 },
};

static const SxtField topic_fields[] = {
  [SXT_TOPIC_TITLE] = { .key = "title", .label = N_ ("Topic"), .kind = SXT_KIND_STRING, .flags = SXT_FIELD_REQUIRED },
  [SXT_TOPIC_NOTES] = { .key = "notes",
                        .label = N_ ("Notes"),
                        .group = N_ ("More"),
                        .kind = SXT_KIND_TEXT,
                        .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (topic_fields) == SXT_TOPIC_N_FIELDS);

const SxtRecordType sxt_topic_type = {
  .type_name = "SxtTopic",
  .key = "topics",
  .label = N_ ("Training topic"),
  .plural = N_ ("Training topics"),
  .add_label = N_ ("Add Topic"),
  .about = N_ ("What people are trained in. Each topic should end in the hands of your own people."),
  .area = SXT_AREA_CAPACITY,
  .fields = topic_fields,
  .n_fields = SXT_TOPIC_N_FIELDS,
  .title = { SXT_TOPIC_TITLE, -1 },
  .pair = { -1 },
};

static const SxtField training_fields[] = {
  [SXT_TRAINING_TOPIC] = { .key = "topic",
                           .label = N_ ("Topic"),
                           .kind = SXT_KIND_REFERENCE,
                           .targets = SXT_TO (SXT_TOPICS),
                           .flags = SXT_FIELD_REQUIRED },
  [SXT_TRAINING_DATE] = { .key = "date", .label = N_ ("Date"), .kind = SXT_KIND_DATE },
  [SXT_TRAINING_HOURS] = { .key = "hours",
                           .label = N_ ("Hours"),
                           .kind = SXT_KIND_DECIMAL,
                           .places = 1,
                           .unit = SXT_UNIT_HOURS,
                           .min = 0,
                           .max = 1000 },
  [SXT_TRAINING_TRAINER] = { .key = "trainer",
                             .label = N_ ("Trainer"),
                             .kind = SXT_KIND_REFERENCE,
                             .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_TRAINING_TRAINEES] = { .key = "trainees",
                              .label = N_ ("For whom"),
                              .kind = SXT_KIND_CHOICE,
                              .choices = &sxt_trainees },
  [SXT_TRAINING_SCHOOL] = { .key = "school",
                            .label = N_ ("For the school"),
                            .help = N_ ("One school, or tick the next row."),
                            .kind = SXT_KIND_REFERENCE,
                            .targets = SXT_TO (SXT_SCHOOLS) },
  [SXT_TRAINING_EVERY_SCHOOL] = { .key = "every_school",
                                  .label = N_ ("For every school"),
                                  .kind = SXT_KIND_BOOLEAN,
                                  .flags = SXT_FIELD_HIDDEN },
  [SXT_TRAINING_SEATS] = { .key = "seats",
                           .label = N_ ("Seats"),
                           .kind = SXT_KIND_INTEGER,
                           .unit = SXT_UNIT_PEOPLE,
                           .min = 0,
                           .max = 100000,
                           .flags = SXT_FIELD_HIDDEN },
  [SXT_TRAINING_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (training_fields) == SXT_TRAINING_N_FIELDS);

const SxtRecordType sxt_training_type = {
  .type_name = "SxtTraining",
  .key = "trainings",
  .label = N_ ("Training"),
  .plural = N_ ("Training"),
  .add_label = N_ ("Add Training"),
  .about = N_ ("Dated sessions, with trainer and hours. They show how much your own people carry."),
  .area = SXT_AREA_CAPACITY,
  .fields = training_fields,
  .n_fields = SXT_TRAINING_N_FIELDS,
  .title = { SXT_TRAINING_TOPIC, SXT_TRAINING_DATE, -1 },
  .pair = { -1 },
};

static const SxtField hand_over_fields[] = {
  [SXT_HAND_OVER_TOPIC] = { .key = "topic",
                            .label = N_ ("Topic"),
                            .kind = SXT_KIND_REFERENCE,
                            .targets = SXT_TO (SXT_TOPICS),
                            .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_HAND_OVER_FROM] = { .key = "from",
                           .label = N_ ("From whom"),
                           .kind = SXT_KIND_REFERENCE,
                           .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_HAND_OVER_TO] = { .key = "to",
                         .label = N_ ("Who takes over"),
                         .kind = SXT_KIND_REFERENCE,
                         .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_HAND_OVER_DUE] = { .key = "due", .label = N_ ("Due by"), .kind = SXT_KIND_DATE },
  [SXT_HAND_OVER_DONE_ON] = { .key = "done_on", .label = N_ ("Done on"), .kind = SXT_KIND_DATE },
  [SXT_HAND_OVER_NOTES] = { .key = "notes",
                            .label = N_ ("Notes"),
                            .group = N_ ("More"),
                            .kind = SXT_KIND_TEXT,
                            .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (hand_over_fields) == SXT_HAND_OVER_N_FIELDS);

const SxtRecordType sxt_hand_over_type = {
  .type_name = "SxtHandOver",
  .key = "hand_overs",
  .label = N_ ("Who takes over"),
  .plural = N_ ("Who takes over"),
  .add_label = N_ ("Name Who Takes Over"),
  .about = N_ ("Which of your own people takes a topic over from an outside trainer, and by when."),
  .area = SXT_AREA_CAPACITY,
  .fields = hand_over_fields,
  .n_fields = SXT_HAND_OVER_N_FIELDS,
  .title = { SXT_HAND_OVER_TOPIC, SXT_HAND_OVER_TO, -1 },
  .pair = { -1 },
};
