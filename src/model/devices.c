/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Devices: field tables. */
#include "model/devices.h"

#include <glib/gi18n-lib.h>

#include "model/all.h"
#include "model/computed.h"

static const SxtChoice features[] = {
  { "keyboard", N_ ("Keyboard") }, { "touch", N_ ("Touch") },           { "pen", N_ ("Pen") },
  { "camera", N_ ("Camera") },     { "microphone", N_ ("Microphone") }, { "sound", N_ ("Sound") },
  { "offline", N_ ("Offline") },   { "rugged", N_ ("Sturdy") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (features) == SXT_N_FEATURES);
const SxtChoices sxt_features = SXT_CHOICES (features);

static const SxtChoice platforms[] = {
  { "chromeos", N_ ("ChromeOS") }, { "windows", N_ ("Windows") }, { "macos", N_ ("macOS") },
  { "ipados", N_ ("iPadOS") },     { "android", N_ ("Android") }, { "linux", N_ ("Linux") },
  { "web", N_ ("Web browser") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (platforms) == SXT_N_PLATFORMS);
const SxtChoices sxt_platforms = SXT_CHOICES (platforms);

static const SxtChoice needs[] = {
  { "required", N_ ("Required") },
  { "wished", N_ ("Wished for") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (needs) == SXT_N_NEEDS);
const SxtChoices sxt_needs = SXT_CHOICES (needs);

static const SxtChoice fits[] = {
  { "supports", N_ ("Supports it") },
  { "partly", N_ ("Partly") },
  { "does-not", N_ ("Does not support it") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fits) == SXT_N_FITS);
const SxtChoices sxt_fits = SXT_CHOICES (fits);

static const SxtChoice runs[] = {
  { "runs", N_ ("Runs") },
  { "workaround", N_ ("Runs with a workaround") },
  { "does-not", N_ ("Does not run") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (runs) == SXT_N_RUNSS);
const SxtChoices sxt_runs = SXT_CHOICES (runs);

static const SxtChoice finders[] = {
  { "us", N_ ("Found by us") },
  { "seller", N_ ("Named by the seller") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (finders) == SXT_N_FINDERS);
const SxtChoices sxt_finders = SXT_CHOICES (finders);

static const SxtChoice repair_paths[] = {
  { "own-staff", N_ ("Our own staff") }, { "students", N_ ("Students") }, { "warranty", N_ ("Under warranty") },
  { "outside", N_ ("An outside shop") }, { "none", N_ ("Nobody") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (repair_paths) == SXT_N_REPAIR_PATHS);
const SxtChoices sxt_repair_paths = SXT_CHOICES (repair_paths);

static const SxtChoice protections[] = {
  { "case", N_ ("Case") },
  { "insurance", N_ ("Insurance") },
  { "extended-warranty", N_ ("Extended warranty") },
  { "family-fee", N_ ("Family fee") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (protections) == SXT_N_PROTECTIONS);
const SxtChoices sxt_protections = SXT_CHOICES (protections);

static const SxtChoice cost_kinds[] = {
  { "device", N_ ("Device") },       { "protection", N_ ("Protection") }, { "repair", N_ ("Repair") },
  { "accessory", N_ ("Accessory") }, { "charging", N_ ("Charging") },     { "network", N_ ("Network") },
  { "license", N_ ("License") },     { "staff", N_ ("Staff") },           { "training", N_ ("Training") },
  { "disposal", N_ ("Disposal") },   { "other", N_ ("Other") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (cost_kinds) == SXT_N_COST_KINDS);
const SxtChoices sxt_cost_kinds = SXT_CHOICES (cost_kinds);

static const SxtChoice cost_pers[] = {
  { "device", N_ ("For each device") },
  { "student", N_ ("For each student") },
  { "school", N_ ("For each school") },
  { "year", N_ ("For each year") },
  { "once", N_ ("Once") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (cost_pers) == SXT_N_COST_PERS);
const SxtChoices sxt_cost_pers = SXT_CHOICES (cost_pers);

static const SxtChoice certainties[] = {
  { "certain", N_ ("Certain (voted)") },
  { "expected", N_ ("Expected in the budget") },
  { "hoped", N_ ("Hoped for") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (certainties) == SXT_N_CERTAINTYS);
const SxtChoices sxt_certainties = SXT_CHOICES (certainties);

static const SxtChoice support_levels[] = {
  { "help-desk", N_ ("Help desk") },      { "technician", N_ ("Technician") }, { "network", N_ ("Network") },
  { "students", N_ ("Student helpers") }, { "outside", N_ ("Outside help") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (support_levels) == SXT_N_SUPPORT_LEVELS);
const SxtChoices sxt_support_levels = SXT_CHOICES (support_levels);

static const SxtChoice device_choices[] = {
  { "buy", N_ ("Buy") },
  { "keep", N_ ("Keep what we have") },
  { "none", N_ ("None needed") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (device_choices) == SXT_N_DEVICE_CHOICES);
const SxtChoices sxt_device_choices = SXT_CHOICES (device_choices);

static const SxtField goal_fields[] = {
  [SXT_GOAL_WHAT] = { .key = "what",
                      .label = N_ ("What students will do"),
                      .kind = SXT_KIND_STRING,
                      .flags = SXT_FIELD_REQUIRED },
  [SXT_GOAL_LOWEST_GRADE] = { .key = "lowest_grade",
                              .label = N_ ("Lowest grade"),
                              .kind = SXT_KIND_CHOICE,
                              .choices = &sxt_grades },
  [SXT_GOAL_HIGHEST_GRADE] = { .key = "highest_grade",
                               .label = N_ ("Highest grade"),
                               .kind = SXT_KIND_CHOICE,
                               .choices = &sxt_grades },
  [SXT_GOAL_FEATURES] = { .key = "features",
                          .label = N_ ("Features"),
                          .kind = SXT_KIND_STRINGS,
                          .choices = &sxt_features },
  [SXT_GOAL_NOTES] = { .key = "notes",
                       .label = N_ ("Notes"),
                       .group = N_ ("More"),
                       .kind = SXT_KIND_TEXT,
                       .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (goal_fields) == SXT_GOAL_N_FIELDS);

const SxtRecordType sxt_goal_type = {
  .type_name = "SxtGoal",
  .key = "goals",
  .label = N_ ("Goal for devices"),
  .plural = N_ ("Goals for devices"),
  .add_label = N_ ("Add Goal"),
  .about = N_ ("What students will do with a device. It decides which one is right."),
  .area = SXT_AREA_DEVICES,
  .fields = goal_fields,
  .n_fields = SXT_GOAL_N_FIELDS,
  .title = { SXT_GOAL_WHAT, -1 },
  .pair = { -1 },
};

static const SxtField software_fields[] = {
  [SXT_SOFTWARE_TITLE] = { .key = "title",
                           .label = N_ ("Title"),
                           .kind = SXT_KIND_STRING,
                           .flags = SXT_FIELD_REQUIRED },
  [SXT_SOFTWARE_NEED] = { .key = "need", .label = N_ ("The need"), .kind = SXT_KIND_CHOICE, .choices = &sxt_needs },
  [SXT_SOFTWARE_LOWEST_GRADE] = { .key = "lowest_grade",
                                  .label = N_ ("Lowest grade"),
                                  .kind = SXT_KIND_CHOICE,
                                  .choices = &sxt_grades },
  [SXT_SOFTWARE_HIGHEST_GRADE] = { .key = "highest_grade",
                                   .label = N_ ("Highest grade"),
                                   .kind = SXT_KIND_CHOICE,
                                   .choices = &sxt_grades },
  [SXT_SOFTWARE_PLATFORMS] = { .key = "platforms",
                               .label = N_ ("Platforms"),
                               .kind = SXT_KIND_STRINGS,
                               .choices = &sxt_platforms },
  [SXT_SOFTWARE_MEMORY] = { .key = "memory",
                            .label = N_ ("Memory"),
                            .kind = SXT_KIND_INTEGER,
                            .unit = SXT_UNIT_GIGABYTES,
                            .min = 0,
                            .max = 1024 },
  [SXT_SOFTWARE_KEYBOARD] = { .key = "keyboard",
                              .label = N_ ("Keyboard"),
                              .kind = SXT_KIND_BOOLEAN,
                              .flags = SXT_FIELD_HIDDEN },
  [SXT_SOFTWARE_TOUCH] = { .key = "touch", .label = N_ ("Touch"), .kind = SXT_KIND_BOOLEAN, .flags = SXT_FIELD_HIDDEN },
  [SXT_SOFTWARE_OTHER_NEEDS] = { .key = "other_needs",
                                 .label = N_ ("Other needs"),
                                 .kind = SXT_KIND_TEXT,
                                 .flags = SXT_FIELD_HIDDEN },
  [SXT_SOFTWARE_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (software_fields) == SXT_SOFTWARE_N_FIELDS);

const SxtRecordType sxt_software_type = {
  .type_name = "SxtSoftware",
  .key = "software",
  .label = N_ ("Software"),
  .plural = N_ ("Software"),
  .add_label = N_ ("Add Software"),
  .about = N_ ("What has to run on the devices."),
  .area = SXT_AREA_DEVICES,
  .fields = software_fields,
  .n_fields = SXT_SOFTWARE_N_FIELDS,
  .title = { SXT_SOFTWARE_TITLE, -1 },
  .pair = { -1 },
};

static const SxtField device_criterion_fields[] = {
  [SXT_DEVICE_CRITERION_NAME] = { .key = "name",
                                  .label = N_ ("Name"),
                                  .kind = SXT_KIND_STRING,
                                  .flags = SXT_FIELD_REQUIRED },
  [SXT_DEVICE_CRITERION_WEIGHT] = { .key = "weight",
                                    .label = N_ ("Weight"),
                                    .kind = SXT_KIND_INTEGER,
                                    .min = 0,
                                    .max = 100 },
  [SXT_DEVICE_CRITERION_DESCRIPTION] = { .key = "description", .label = N_ ("Description"), .kind = SXT_KIND_TEXT },
  [SXT_DEVICE_CRITERION_NOTES] = { .key = "notes",
                                   .label = N_ ("Notes"),
                                   .group = N_ ("More"),
                                   .kind = SXT_KIND_TEXT,
                                   .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (device_criterion_fields) == SXT_DEVICE_CRITERION_N_FIELDS);

const SxtRecordType sxt_device_criterion_type = {
  .type_name = "SxtDeviceCriterion",
  .key = "device_criteria",
  .label = N_ ("Device criterion"),
  .plural = N_ ("Device criteria"),
  .add_label = N_ ("Add Criterion"),
  .about = N_ ("What devices are compared by, with weights."),
  .area = SXT_AREA_DEVICES,
  .fields = device_criterion_fields,
  .n_fields = SXT_DEVICE_CRITERION_N_FIELDS,
  .title = { SXT_DEVICE_CRITERION_NAME, -1 },
  .pair = { -1 },
};

static const SxtField candidate_fields[] = {
  [SXT_CANDIDATE_MODEL] = { .key = "model",
                            .label = N_ ("Model"),
                            .kind = SXT_KIND_STRING,
                            .flags = SXT_FIELD_REQUIRED },
  [SXT_CANDIDATE_MAKER] = { .key = "maker", .label = N_ ("Maker"), .kind = SXT_KIND_STRING },
  [SXT_CANDIDATE_PLATFORM] = { .key = "platform",
                               .label = N_ ("Platform"),
                               .kind = SXT_KIND_CHOICE,
                               .choices = &sxt_platforms },
  [SXT_CANDIDATE_PRICE] = { .key = "price",
                            .label = N_ ("Price"),
                            .kind = SXT_KIND_DECIMAL,
                            .places = 2,
                            .unit = SXT_UNIT_MONEY },
  [SXT_CANDIDATE_LOWEST_GRADE] = { .key = "lowest_grade",
                                   .label = N_ ("Lowest grade"),
                                   .group = N_ ("What It Is"),
                                   .kind = SXT_KIND_CHOICE,
                                   .choices = &sxt_grades,
                                   .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_HIGHEST_GRADE] = { .key = "highest_grade",
                                    .label = N_ ("Highest grade"),
                                    .kind = SXT_KIND_CHOICE,
                                    .choices = &sxt_grades,
                                    .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_UPDATES_END] = { .key = "updates_end", .label = N_ ("Updates end"), .kind = SXT_KIND_DATE },
  [SXT_CANDIDATE_WARRANTY] = { .key = "warranty",
                               .label = N_ ("Warranty"),
                               .kind = SXT_KIND_INTEGER,
                               .unit = SXT_UNIT_YEARS,
                               .min = 0,
                               .max = 20,
                               .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_MEMORY] = { .key = "memory",
                             .label = N_ ("Memory"),
                             .kind = SXT_KIND_INTEGER,
                             .unit = SXT_UNIT_GIGABYTES,
                             .min = 0,
                             .max = 1024,
                             .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_SCREEN] = { .key = "screen",
                             .label = N_ ("Screen size"),
                             .kind = SXT_KIND_DECIMAL,
                             .places = 1,
                             .unit = SXT_UNIT_INCHES,
                             .min = 0,
                             .max = 1000,
                             .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_TOUCH] = { .key = "touch",
                            .label = N_ ("Touch"),
                            .kind = SXT_KIND_BOOLEAN,
                            .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_KEYBOARD] = { .key = "keyboard",
                               .label = N_ ("Keyboard"),
                               .kind = SXT_KIND_BOOLEAN,
                               .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_FEATURES] = { .key = "features",
                               .label = N_ ("Features"),
                               .kind = SXT_KIND_STRINGS,
                               .choices = &sxt_features,
                               .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_IN_USE] = { .key = "in_use",
                             .label = N_ ("In use here before"),
                             .group = N_ ("In Use Here"),
                             .kind = SXT_KIND_BOOLEAN,
                             .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_BROKEN] = { .key = "broken",
                             .label = N_ ("Broken in a year"),
                             .help = N_ ("From your own repairs, in one year."),
                             .kind = SXT_KIND_INTEGER,
                             .unit = SXT_UNIT_DEVICES,
                             .min = 0,
                             .max = 1000000,
                             .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_OF] = { .key = "of",
                         .label = N_ ("Of how many"),
                         .kind = SXT_KIND_INTEGER,
                         .unit = SXT_UNIT_DEVICES,
                         .min = 1,
                         .max = 1000000,
                         .flags = SXT_FIELD_HIDDEN },
  [SXT_CANDIDATE_BROKEN_RATE] = { .key = "broken_rate",
                                  .label = N_ ("Broken in a year, of 100"),
                                  .kind = SXT_KIND_DECIMAL,
                                  .places = 1,
                                  .unit = SXT_UNIT_PERCENT,
                                  .min = 0,
                                  .max = 1000,
                                  .compute = sxt_compute_candidate_broken_rate,
                                  .reads = { SXT_CANDIDATE_BROKEN, SXT_CANDIDATE_OF, -1 },
                                  .flags = SXT_FIELD_COMPUTED },
  [SXT_CANDIDATE_NOTES] = { .key = "notes",
                            .label = N_ ("Notes"),
                            .group = N_ ("More"),
                            .kind = SXT_KIND_TEXT,
                            .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (candidate_fields) == SXT_CANDIDATE_N_FIELDS);

const SxtRecordType sxt_candidate_type = {
  .type_name = "SxtCandidate",
  .key = "candidates",
  .label = N_ ("Device"),
  .plural = N_ ("Devices compared"),
  .add_label = N_ ("Add Device"),
  .about = N_ ("The devices you compare, and those in use."),
  .area = SXT_AREA_DEVICES,
  .fields = candidate_fields,
  .n_fields = SXT_CANDIDATE_N_FIELDS,
  .title = { SXT_CANDIDATE_MODEL, SXT_CANDIDATE_MAKER, -1 },
  .pair = { -1 },
};

static const SxtField device_score_fields[] = {
  [SXT_DEVICE_SCORE_CANDIDATE] = { .key = "candidate",
                                   .label = N_ ("Candidate"),
                                   .kind = SXT_KIND_REFERENCE,
                                   .targets = SXT_TO (SXT_CANDIDATES),
                                   .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_DEVICE_SCORE_CRITERION] = { .key = "criterion",
                                   .label = N_ ("Criterion"),
                                   .kind = SXT_KIND_REFERENCE,
                                   .targets = SXT_TO (SXT_DEVICE_CRITERIA),
                                   .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_DEVICE_SCORE_LEVEL] = { .key = "level",
                               .label = N_ ("Level"),
                               .kind = SXT_KIND_INTEGER,
                               .unit = SXT_UNIT_LEVEL,
                               .min = 1,
                               .max = 4 },
  [SXT_DEVICE_SCORE_EVIDENCE] = { .key = "evidence", .label = N_ ("Evidence"), .kind = SXT_KIND_TEXT },
};
G_STATIC_ASSERT (G_N_ELEMENTS (device_score_fields) == SXT_DEVICE_SCORE_N_FIELDS);

const SxtRecordType sxt_device_score_type = {
  .type_name = "SxtDeviceScore",
  .key = "device_scores",
  .label = N_ ("Device score"),
  .plural = N_ ("Device scores"),
  .add_label = N_ ("Add Score"),
  .about = N_ ("The level of a device on a criterion, with evidence."),
  .area = SXT_AREA_DEVICES,
  .flags = SXT_TYPE_PAIRING,
  .fields = device_score_fields,
  .n_fields = SXT_DEVICE_SCORE_N_FIELDS,
  .title = { SXT_DEVICE_SCORE_CANDIDATE, SXT_DEVICE_SCORE_CRITERION, -1 },
  .pair = { SXT_DEVICE_SCORE_CANDIDATE, SXT_DEVICE_SCORE_CRITERION, -1 },
};

static const SxtField goal_fit_fields[] = {
  [SXT_GOAL_FIT_CANDIDATE] = { .key = "candidate",
                               .label = N_ ("Candidate"),
                               .kind = SXT_KIND_REFERENCE,
                               .targets = SXT_TO (SXT_CANDIDATES),
                               .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_GOAL_FIT_GOAL] = { .key = "goal",
                          .label = N_ ("Goal"),
                          .kind = SXT_KIND_REFERENCE,
                          .targets = SXT_TO (SXT_GOALS),
                          .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_GOAL_FIT_FIT] = { .key = "fit", .label = N_ ("Fit"), .kind = SXT_KIND_CHOICE, .choices = &sxt_fits },
  [SXT_GOAL_FIT_EVIDENCE] = { .key = "evidence", .label = N_ ("Evidence"), .kind = SXT_KIND_TEXT },
};
G_STATIC_ASSERT (G_N_ELEMENTS (goal_fit_fields) == SXT_GOAL_FIT_N_FIELDS);

const SxtRecordType sxt_goal_fit_type = {
  .type_name = "SxtGoalFit",
  .key = "goal_fits",
  .label = N_ ("Fit to a goal"),
  .plural = N_ ("Fits to goals"),
  .add_label = N_ ("Add Fit"),
  .about = N_ ("Whether a device supports a goal."),
  .area = SXT_AREA_DEVICES,
  .flags = SXT_TYPE_PAIRING,
  .fields = goal_fit_fields,
  .n_fields = SXT_GOAL_FIT_N_FIELDS,
  .title = { SXT_GOAL_FIT_CANDIDATE, SXT_GOAL_FIT_GOAL, -1 },
  .pair = { SXT_GOAL_FIT_CANDIDATE, SXT_GOAL_FIT_GOAL, -1 },
};

static const SxtField compatibility_fields[] = {
  [SXT_COMPATIBILITY_CANDIDATE] = { .key = "candidate",
                                    .label = N_ ("Candidate"),
                                    .kind = SXT_KIND_REFERENCE,
                                    .targets = SXT_TO (SXT_CANDIDATES),
                                    .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_COMPATIBILITY_SOFTWARE] = { .key = "software",
                                   .label = N_ ("Software"),
                                   .kind = SXT_KIND_REFERENCE,
                                   .targets = SXT_TO (SXT_SOFTWARE),
                                   .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_COMPATIBILITY_RUNS] = { .key = "runs", .label = N_ ("Runs"), .kind = SXT_KIND_CHOICE, .choices = &sxt_runs },
  [SXT_COMPATIBILITY_EVIDENCE] = { .key = "evidence", .label = N_ ("Evidence"), .kind = SXT_KIND_TEXT },
  [SXT_COMPATIBILITY_OWNER] = { .key = "owner",
                                .label = N_ ("Who answers for it"),
                                .kind = SXT_KIND_REFERENCE,
                                .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_COMPATIBILITY_TESTED_ON] = { .key = "tested_on", .label = N_ ("Tried on"), .kind = SXT_KIND_DATE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (compatibility_fields) == SXT_COMPATIBILITY_N_FIELDS);

const SxtRecordType sxt_compatibility_type = {
  .type_name = "SxtCompatibility",
  .key = "compatibilities",
  .label = N_ ("Software test"),
  .plural = N_ ("Software tests"),
  .add_label = N_ ("Add Test"),
  .about = N_ ("Whether a title runs on a device."),
  .area = SXT_AREA_DEVICES,
  .flags = SXT_TYPE_PAIRING,
  .fields = compatibility_fields,
  .n_fields = SXT_COMPATIBILITY_N_FIELDS,
  .title = { SXT_COMPATIBILITY_CANDIDATE, SXT_COMPATIBILITY_SOFTWARE, -1 },
  .pair = { SXT_COMPATIBILITY_CANDIDATE, SXT_COMPATIBILITY_SOFTWARE, -1 },
};

static const SxtField reference_check_fields[] = {
  [SXT_REFERENCE_CHECK_CANDIDATE] = { .key = "candidate",
                                      .label = N_ ("Candidate"),
                                      .kind = SXT_KIND_REFERENCE,
                                      .targets = SXT_TO (SXT_CANDIDATES),
                                      .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_REFERENCE_CHECK_DISTRICT] = { .key = "district",
                                     .label = N_ ("District"),
                                     .kind = SXT_KIND_STRING,
                                     .flags = SXT_FIELD_REQUIRED },
  [SXT_REFERENCE_CHECK_DATE] = { .key = "date", .label = N_ ("Date"), .kind = SXT_KIND_DATE },
  [SXT_REFERENCE_CHECK_ENROLLMENT] = { .key = "enrollment",
                                       .label = N_ ("Students in the district"),
                                       .kind = SXT_KIND_INTEGER,
                                       .unit = SXT_UNIT_STUDENTS,
                                       .min = 0,
                                       .max = 10000000 },
  [SXT_REFERENCE_CHECK_FOUND_BY] = { .key = "found_by",
                                     .label = N_ ("Found by"),
                                     .kind = SXT_KIND_CHOICE,
                                     .choices = &sxt_finders },
  [SXT_REFERENCE_CHECK_CONTACT] = { .key = "contact",
                                    .label = N_ ("Contact"),
                                    .kind = SXT_KIND_STRING,
                                    .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
  [SXT_REFERENCE_CHECK_STUDENTS] = { .key = "students",
                                     .label = N_ ("Students"),
                                     .group = N_ ("What They Have"),
                                     .kind = SXT_KIND_INTEGER,
                                     .unit = SXT_UNIT_STUDENTS,
                                     .min = 0,
                                     .max = 10000000,
                                     .flags = SXT_FIELD_HIDDEN },
  [SXT_REFERENCE_CHECK_DEVICES] = { .key = "devices",
                                    .label = N_ ("Devices"),
                                    .kind = SXT_KIND_INTEGER,
                                    .unit = SXT_UNIT_DEVICES,
                                    .min = 1,
                                    .max = 10000000 },
  [SXT_REFERENCE_CHECK_YEARS] = { .key = "years",
                                  .label = N_ ("Years in use"),
                                  .kind = SXT_KIND_DECIMAL,
                                  .places = 1,
                                  .unit = SXT_UNIT_YEARS,
                                  .min = 0,
                                  .max = 300,
                                  .flags = SXT_FIELD_HIDDEN },
  [SXT_REFERENCE_CHECK_BROKEN] = { .key = "broken",
                                   .label = N_ ("Broken in a year"),
                                   .help = N_ ("In one year. Ask for it: it decides how many spares you need."),
                                   .kind = SXT_KIND_INTEGER,
                                   .unit = SXT_UNIT_DEVICES,
                                   .min = 0,
                                   .max = 10000000 },
  [SXT_REFERENCE_CHECK_BROKEN_RATE] = { .key = "broken_rate",
                                        .label = N_ ("Broken in a year, of 100"),
                                        .kind = SXT_KIND_DECIMAL,
                                        .places = 1,
                                        .unit = SXT_UNIT_PERCENT,
                                        .min = 0,
                                        .max = 1000,
                                        .compute = sxt_compute_reference_check_broken_rate,
                                        .reads = { SXT_REFERENCE_CHECK_BROKEN, SXT_REFERENCE_CHECK_DEVICES, -1 },
                                        .flags = SXT_FIELD_COMPUTED },
  [SXT_REFERENCE_CHECK_BUY_AGAIN] = { .key = "buy_again", .label = N_ ("Would buy again"), .kind = SXT_KIND_BOOLEAN },
  [SXT_REFERENCE_CHECK_SAID] = { .key = "said", .label = N_ ("What they said"), .kind = SXT_KIND_TEXT },
  [SXT_REFERENCE_CHECK_NOTES] = { .key = "notes",
                                  .label = N_ ("Notes"),
                                  .group = N_ ("More"),
                                  .kind = SXT_KIND_TEXT,
                                  .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (reference_check_fields) == SXT_REFERENCE_CHECK_N_FIELDS);

const SxtRecordType sxt_reference_check_type = {
  .type_name = "SxtReferenceCheck",
  .key = "reference_checks",
  .label = N_ ("Reference"),
  .plural = N_ ("References"),
  .add_label = N_ ("Add Reference"),
  .about = N_ ("What other districts say about a device. Ask what broke."),
  .area = SXT_AREA_DEVICES,
  .fields = reference_check_fields,
  .n_fields = SXT_REFERENCE_CHECK_N_FIELDS,
  .title = { SXT_REFERENCE_CHECK_DISTRICT, SXT_REFERENCE_CHECK_CANDIDATE, -1 },
  .pair = { -1 },
};

static const SxtField fleet_fields[] = {
  [SXT_FLEET_WAVE] = { .key = "wave", .label = N_ ("Wave"), .kind = SXT_KIND_REFERENCE, .targets = SXT_TO (SXT_WAVES) },
  [SXT_FLEET_CANDIDATE] = { .key = "candidate",
                            .label = N_ ("Candidate"),
                            .kind = SXT_KIND_REFERENCE,
                            .targets = SXT_TO (SXT_CANDIDATES) },
  [SXT_FLEET_COUNT] = { .key = "count",
                        .label = N_ ("Devices"),
                        .kind = SXT_KIND_INTEGER,
                        .unit = SXT_UNIT_DEVICES,
                        .min = 0,
                        .max = 1000000,
                        .flags = SXT_FIELD_REQUIRED },
  [SXT_FLEET_SPARES] = { .key = "spares",
                         .label = N_ ("Spares"),
                         .kind = SXT_KIND_INTEGER,
                         .unit = SXT_UNIT_DEVICES,
                         .min = 0,
                         .max = 1000000 },
  [SXT_FLEET_BOUGHT_ON] = { .key = "bought_on", .label = N_ ("Bought on"), .kind = SXT_KIND_DATE },
  [SXT_FLEET_LAST_YEAR] = { .key = "last_year",
                            .label = N_ ("Last school year"),
                            .kind = SXT_KIND_INTEGER,
                            .unit = SXT_UNIT_SCHOOL_YEAR,
                            .min = 1990,
                            .max = 2200 },
  [SXT_FLEET_REPAIR_PATH] = { .key = "repair_path",
                              .label = N_ ("Repair path"),
                              .group = N_ ("Repair"),
                              .kind = SXT_KIND_CHOICE,
                              .choices = &sxt_repair_paths,
                              .flags = SXT_FIELD_HIDDEN },
  [SXT_FLEET_REPAIR_DAYS] = { .key = "repair_days",
                              .label = N_ ("Repair days"),
                              .kind = SXT_KIND_INTEGER,
                              .unit = SXT_UNIT_DAYS,
                              .min = 0,
                              .max = 365,
                              .flags = SXT_FIELD_HIDDEN },
  [SXT_FLEET_PROTECTIONS] = { .key = "protections",
                              .label = N_ ("Protections"),
                              .kind = SXT_KIND_STRINGS,
                              .choices = &sxt_protections,
                              .flags = SXT_FIELD_HIDDEN },
  [SXT_FLEET_NOTES] = { .key = "notes",
                        .label = N_ ("Notes"),
                        .group = N_ ("More"),
                        .kind = SXT_KIND_TEXT,
                        .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fleet_fields) == SXT_FLEET_N_FIELDS);

const SxtRecordType sxt_fleet_type = {
  .type_name = "SxtFleet",
  .key = "fleets",
  .label = N_ ("Purchase of devices"),
  .plural = N_ ("Purchases of devices"),
  .add_label = N_ ("Add Purchase"),
  .about = N_ ("Devices and spares for a wave."),
  .area = SXT_AREA_DEVICES,
  .fields = fleet_fields,
  .n_fields = SXT_FLEET_N_FIELDS,
  .title = { SXT_FLEET_CANDIDATE, SXT_FLEET_WAVE, -1 },
  .pair = { -1 },
};

static const SxtField cost_line_fields[] = {
  [SXT_COST_LINE_WHAT] = { .key = "what", .label = N_ ("What"), .kind = SXT_KIND_STRING, .flags = SXT_FIELD_REQUIRED },
  [SXT_COST_LINE_KIND] = { .key = "kind", .label = N_ ("Kind"), .kind = SXT_KIND_CHOICE, .choices = &sxt_cost_kinds },
  [SXT_COST_LINE_AMOUNT] = { .key = "amount",
                             .label = N_ ("Amount"),
                             .kind = SXT_KIND_DECIMAL,
                             .places = 2,
                             .unit = SXT_UNIT_MONEY },
  [SXT_COST_LINE_PER] = { .key = "per",
                          .label = N_ ("How it counts"),
                          .kind = SXT_KIND_CHOICE,
                          .choices = &sxt_cost_pers },
  [SXT_COST_LINE_LOW] = { .key = "low",
                          .label = N_ ("Lowest"),
                          .kind = SXT_KIND_DECIMAL,
                          .places = 2,
                          .unit = SXT_UNIT_MONEY,
                          .flags = SXT_FIELD_HIDDEN },
  [SXT_COST_LINE_HIGH] = { .key = "high",
                           .label = N_ ("Highest"),
                           .kind = SXT_KIND_DECIMAL,
                           .places = 2,
                           .unit = SXT_UNIT_MONEY,
                           .flags = SXT_FIELD_HIDDEN },
  [SXT_COST_LINE_FIRST_YEAR] = { .key = "first_year",
                                 .label = N_ ("First school year"),
                                 .kind = SXT_KIND_INTEGER,
                                 .unit = SXT_UNIT_SCHOOL_YEAR,
                                 .min = 1990,
                                 .max = 2200 },
  [SXT_COST_LINE_LAST_YEAR] = { .key = "last_year",
                                .label = N_ ("Last school year"),
                                .kind = SXT_KIND_INTEGER,
                                .unit = SXT_UNIT_SCHOOL_YEAR,
                                .min = 1990,
                                .max = 2200 },
  [SXT_COST_LINE_FUNDING] = { .key = "funding",
                              .label = N_ ("Paid from"),
                              .kind = SXT_KIND_REFERENCE,
                              .targets = SXT_TO (SXT_FUNDINGS),
                              .flags = SXT_FIELD_HIDDEN },
  [SXT_COST_LINE_NOTES] = { .key = "notes",
                            .label = N_ ("Notes"),
                            .group = N_ ("More"),
                            .kind = SXT_KIND_TEXT,
                            .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (cost_line_fields) == SXT_COST_LINE_N_FIELDS);

const SxtRecordType sxt_cost_line_type = {
  .type_name = "SxtCostLine",
  .key = "cost_lines",
  .label = N_ ("Cost"),
  .plural = N_ ("Costs"),
  .add_label = N_ ("Add Cost"),
  .about = N_ ("What the devices cost over their life."),
  .area = SXT_AREA_DEVICES,
  .fields = cost_line_fields,
  .n_fields = SXT_COST_LINE_N_FIELDS,
  .title = { SXT_COST_LINE_WHAT, SXT_COST_LINE_KIND, -1 },
  .pair = { -1 },
};

static const SxtField funding_fields[] = {
  [SXT_FUNDING_SOURCE] = { .key = "source",
                           .label = N_ ("Source"),
                           .kind = SXT_KIND_STRING,
                           .flags = SXT_FIELD_REQUIRED },
  [SXT_FUNDING_YEAR] = { .key = "year",
                         .label = N_ ("Year"),
                         .kind = SXT_KIND_INTEGER,
                         .unit = SXT_UNIT_SCHOOL_YEAR,
                         .min = 1990,
                         .max = 2200 },
  [SXT_FUNDING_AMOUNT] = { .key = "amount",
                           .label = N_ ("Amount"),
                           .kind = SXT_KIND_DECIMAL,
                           .places = 2,
                           .unit = SXT_UNIT_MONEY },
  [SXT_FUNDING_CERTAINTY] = { .key = "certainty",
                              .label = N_ ("How sure"),
                              .kind = SXT_KIND_CHOICE,
                              .choices = &sxt_certainties },
  [SXT_FUNDING_NOTES] = { .key = "notes",
                          .label = N_ ("Notes"),
                          .group = N_ ("More"),
                          .kind = SXT_KIND_TEXT,
                          .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (funding_fields) == SXT_FUNDING_N_FIELDS);

const SxtRecordType sxt_funding_type = {
  .type_name = "SxtFunding",
  .key = "fundings",
  .label = N_ ("Money"),
  .plural = N_ ("Money"),
  .add_label = N_ ("Add Money"),
  .about = N_ ("Where the money comes from, each year."),
  .area = SXT_AREA_DEVICES,
  .fields = funding_fields,
  .n_fields = SXT_FUNDING_N_FIELDS,
  .title = { SXT_FUNDING_SOURCE, SXT_FUNDING_YEAR, -1 },
  .pair = { -1 },
};

static const SxtField support_staff_fields[] = {
  [SXT_SUPPORT_STAFF_PERSON] = { .key = "person",
                                 .label = N_ ("Person"),
                                 .kind = SXT_KIND_REFERENCE,
                                 .targets = SXT_TO (SXT_PEOPLE),
                                 .flags = SXT_FIELD_REQUIRED },
  [SXT_SUPPORT_STAFF_LEVEL] = { .key = "level",
                                .label = N_ ("Level"),
                                .kind = SXT_KIND_CHOICE,
                                .choices = &sxt_support_levels },
  [SXT_SUPPORT_STAFF_HOURS] = { .key = "hours",
                                .label = N_ ("Hours"),
                                .kind = SXT_KIND_DECIMAL,
                                .places = 1,
                                .unit = SXT_UNIT_HOURS_A_WEEK,
                                .min = 0,
                                .max = 1680 },
  [SXT_SUPPORT_STAFF_FROM] = { .key = "from", .label = N_ ("From"), .kind = SXT_KIND_DATE },
  [SXT_SUPPORT_STAFF_UNTIL] = { .key = "until", .label = N_ ("Until"), .kind = SXT_KIND_DATE },
  [SXT_SUPPORT_STAFF_NOTES] = { .key = "notes",
                                .label = N_ ("Notes"),
                                .group = N_ ("More"),
                                .kind = SXT_KIND_TEXT,
                                .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (support_staff_fields) == SXT_SUPPORT_STAFF_N_FIELDS);

const SxtRecordType sxt_support_staff_type = {
  .type_name = "SxtSupportStaff",
  .key = "support_staff",
  .label = N_ ("Support person"),
  .plural = N_ ("Support people"),
  .add_label = N_ ("Add Support Person"),
  .about = N_ ("Who keeps the devices running."),
  .area = SXT_AREA_DEVICES,
  .fields = support_staff_fields,
  .n_fields = SXT_SUPPORT_STAFF_N_FIELDS,
  .title = { SXT_SUPPORT_STAFF_PERSON, SXT_SUPPORT_STAFF_LEVEL, -1 },
  .pair = { -1 },
};

static const SxtField trial_fields[] = {
  [SXT_TRIAL_CANDIDATE] = { .key = "candidate",
                            .label = N_ ("Candidate"),
                            .kind = SXT_KIND_REFERENCE,
                            .targets = SXT_TO (SXT_CANDIDATES),
                            .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_TRIAL_SCHOOL] = { .key = "school",
                         .label = N_ ("Tried at"),
                         .kind = SXT_KIND_REFERENCE,
                         .targets = SXT_TO (SXT_SCHOOLS) },
  [SXT_TRIAL_FROM] = { .key = "from", .label = N_ ("From"), .kind = SXT_KIND_DATE },
  [SXT_TRIAL_UNTIL] = { .key = "until", .label = N_ ("Until"), .kind = SXT_KIND_DATE },
  [SXT_TRIAL_LEARNED] = { .key = "learned", .label = N_ ("What was learned"), .kind = SXT_KIND_TEXT },
  [SXT_TRIAL_NOTES] = { .key = "notes",
                        .label = N_ ("Notes"),
                        .group = N_ ("More"),
                        .kind = SXT_KIND_TEXT,
                        .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (trial_fields) == SXT_TRIAL_N_FIELDS);

const SxtRecordType sxt_trial_type = {
  .type_name = "SxtTrial",
  .key = "trials",
  .label = N_ ("Trial"),
  .plural = N_ ("Trials"),
  .add_label = N_ ("Add Trial"),
  .about = N_ ("Where a device was tried in classrooms, and what was learned."),
  .area = SXT_AREA_DEVICES,
  .fields = trial_fields,
  .n_fields = SXT_TRIAL_N_FIELDS,
  .title = { SXT_TRIAL_CANDIDATE, SXT_TRIAL_SCHOOL, -1 },
  .pair = { -1 },
};

static const SxtField device_decision_fields[] = {
  [SXT_DEVICE_DECISION_DECISION] = { .key = "decision",
                                     .label = N_ ("Buy, keep or none"),
                                     .kind = SXT_KIND_CHOICE,
                                     .choices = &sxt_device_choices,
                                     .flags = SXT_FIELD_REQUIRED },
  [SXT_DEVICE_DECISION_CANDIDATE] = { .key = "candidate",
                                      .label = N_ ("Candidate"),
                                      .kind = SXT_KIND_REFERENCE,
                                      .targets = SXT_TO (SXT_CANDIDATES) },
  [SXT_DEVICE_DECISION_LOWEST_GRADE] = { .key = "lowest_grade",
                                         .label = N_ ("Lowest grade"),
                                         .kind = SXT_KIND_CHOICE,
                                         .choices = &sxt_grades },
  [SXT_DEVICE_DECISION_HIGHEST_GRADE] = { .key = "highest_grade",
                                          .label = N_ ("Highest grade"),
                                          .kind = SXT_KIND_CHOICE,
                                          .choices = &sxt_grades },
  [SXT_DEVICE_DECISION_DATE] = { .key = "date",
                                 .label = N_ ("Date"),
                                 .group = N_ ("How It Was Decided"),
                                 .kind = SXT_KIND_DATE },
  [SXT_DEVICE_DECISION_DECIDED_BY] = { .key = "decided_by", .label = N_ ("Who decided"), .kind = SXT_KIND_STRING },
  [SXT_DEVICE_DECISION_DEVICES] = { .key = "devices",
                                    .label = N_ ("How many devices"),
                                    .kind = SXT_KIND_INTEGER,
                                    .unit = SXT_UNIT_DEVICES,
                                    .min = 0,
                                    .max = 1000000 },
  [SXT_DEVICE_DECISION_TEACHERS] = { .key = "teachers",
                                     .label = N_ ("Teachers among those who decided"),
                                     .kind = SXT_KIND_INTEGER,
                                     .unit = SXT_UNIT_PEOPLE,
                                     .min = 0,
                                     .max = 1000 },
  [SXT_DEVICE_DECISION_WHY] = { .key = "why", .label = N_ ("Why"), .kind = SXT_KIND_TEXT },
  [SXT_DEVICE_DECISION_LAST_YEAR] = { .key = "last_year",
                                      .label = N_ ("Last school year"),
                                      .kind = SXT_KIND_INTEGER,
                                      .unit = SXT_UNIT_SCHOOL_YEAR,
                                      .min = 1990,
                                      .max = 2200,
                                      .flags = SXT_FIELD_HIDDEN },
  [SXT_DEVICE_DECISION_NOTES] = { .key = "notes",
                                  .label = N_ ("Notes"),
                                  .group = N_ ("More"),
                                  .kind = SXT_KIND_TEXT,
                                  .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (device_decision_fields) == SXT_DEVICE_DECISION_N_FIELDS);

const SxtRecordType sxt_device_decision_type = {
  .type_name = "SxtDeviceDecision",
  .key = "device_decisions",
  .label = N_ ("Device decision"),
  .plural = N_ ("Device decisions"),
  .add_label = N_ ("Add Decision"),
  .about = N_ ("Which device for which grades, who decided and why."),
  .area = SXT_AREA_DEVICES,
  .fields = device_decision_fields,
  .n_fields = SXT_DEVICE_DECISION_N_FIELDS,
  .title = { SXT_DEVICE_DECISION_DECISION, SXT_DEVICE_DECISION_CANDIDATE, SXT_DEVICE_DECISION_LOWEST_GRADE },
  .pair = { -1 },
};
