/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the areas share: field tables. */
#include "model/shared.h"

#include <glib/gi18n-lib.h>

#include "model/all.h"
#include "model/computed.h"

static const SxtChoice roles[] = {
  { "superintendent", N_ ("Superintendent") },
  { "principal-supervisor", N_ ("Principal supervisor") },
  { "curriculum-leader", N_ ("Curriculum leader") },
  { "district-coach", N_ ("District curriculum coach") },
  { "school-coach", N_ ("School instructional coach") },
  { "principal", N_ ("Principal") },
  { "assistant-principal", N_ ("Assistant principal") },
  { "teacher", N_ ("Teacher") },
  { "technology", N_ ("Technology staff") },
  { "communications", N_ ("Communications staff") },
  { "union", N_ ("Union representative") },
  { "board", N_ ("Board member") },
  { "family", N_ ("Family member") },
  { "student", N_ ("Student") },
  { "vendor", N_ ("Vendor") },
  { "consultant", N_ ("Consultant") },
  { "other", N_ ("Other") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (roles) == SXT_N_ROLES);
const SxtChoices sxt_roles = SXT_CHOICES (roles);

static const SxtChoice belongings[] = {
  { "district", N_ ("The district") },
  { "service-agency", N_ ("Public service agency (BOCES, ESC)") },
  { "outside", N_ ("An outside firm or person") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (belongings) == SXT_N_BELONGINGS);
const SxtChoices sxt_belongings = SXT_CHOICES (belongings);

static const SxtChoice school_levels[] = {
  { "prekindergarten", N_ ("Prekindergarten") },
  { "elementary", N_ ("Elementary school") },
  { "middle", N_ ("Middle school") },
  { "secondary", N_ ("Secondary school") },
  { "high", N_ ("High school") },
  { "ungraded", N_ ("Ungraded") },
  { "adult", N_ ("Adult education") },
  { "other", N_ ("Other") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (school_levels) == SXT_N_SCHOOL_LEVELS);
const SxtChoices sxt_school_levels = SXT_CHOICES (school_levels);

static const SxtChoice grades[] = {
  { "pk", N_ ("PK") }, { "k", N_ ("K") },   { "1", N_ ("1") },   { "2", N_ ("2") },   { "3", N_ ("3") },
  { "4", N_ ("4") },   { "5", N_ ("5") },   { "6", N_ ("6") },   { "7", N_ ("7") },   { "8", N_ ("8") },
  { "9", N_ ("9") },   { "10", N_ ("10") }, { "11", N_ ("11") }, { "12", N_ ("12") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (grades) == SXT_N_GRADES);
const SxtChoices sxt_grades = SXT_CHOICES (grades);

static const SxtChoice locales[] = {
  { "city-large", N_ ("City, large") },         { "city-midsize", N_ ("City, midsize") },
  { "city-small", N_ ("City, small") },         { "suburb-large", N_ ("Suburb, large") },
  { "suburb-midsize", N_ ("Suburb, midsize") }, { "suburb-small", N_ ("Suburb, small") },
  { "town-fringe", N_ ("Town, fringe") },       { "town-distant", N_ ("Town, distant") },
  { "town-remote", N_ ("Town, remote") },       { "rural-fringe", N_ ("Rural, fringe") },
  { "rural-distant", N_ ("Rural, distant") },   { "rural-remote", N_ ("Rural, remote") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (locales) == SXT_N_LOCALES);
const SxtChoices sxt_locales = SXT_CHOICES (locales);

static const SxtChoice drivers[] = {
  { "principal", N_ ("The principal") },
  { "assistant-principal", N_ ("An assistant principal") },
  { "teacher-leader", N_ ("A teacher leader") },
  { "coach", N_ ("A coach") },
  { "district-office", N_ ("The district office") },
  { "outsider", N_ ("Somebody from outside") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (drivers) == SXT_N_DRIVERS);
const SxtChoices sxt_drivers = SXT_CHOICES (drivers);

static const SxtChoice participations[] = {
  { "whole-school", N_ ("Whole school") },
  { "opt-in", N_ ("Opt-in") },
  { "pilot-classrooms", N_ ("Pilot classrooms") },
  { "none", N_ ("Not at all yet") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (participations) == SXT_N_PARTICIPATIONS);
const SxtChoices sxt_participations = SXT_CHOICES (participations);

static const SxtChoice moneys[] = {
  { "general", N_ ("General fund") },
  { "title-i", N_ ("Title I") },
  { "school-improvement", N_ ("School-improvement or turnaround grant") },
  { "other-grant", N_ ("Other grant") },
  { "bond", N_ ("Bond") },
  { "donation", N_ ("Donation") },
  { "other", N_ ("Other money") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (moneys) == SXT_N_MONEYS);
const SxtChoices sxt_moneys = SXT_CHOICES (moneys);

static const SxtChoice placements[] = {
  { "readiness", N_ ("Readiness") },     { "feeder", N_ ("Feeder pattern") }, { "equity", N_ ("Equity") },
  { "volunteered", N_ ("Volunteered") }, { "request", N_ ("On request") },    { "other", N_ ("Other") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (placements) == SXT_N_PLACEMENTS);
const SxtChoices sxt_placements = SXT_CHOICES (placements);

static const SxtChoice areas[] = {
  { "narrative", N_ ("Narrative") }, { "curriculum", N_ ("Curriculum") },         { "capacity", N_ ("Capacity") },
  { "schools", N_ ("Schools") },     { "communications", N_ ("Communications") }, { "devices", N_ ("Devices") },
  { "all", N_ ("All areas") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (areas) == SXT_AREA_SHARED + 1);
const SxtChoices sxt_areas = SXT_CHOICES (areas);

static const SxtChoice milestone_kinds[] = {
  { "alignment", N_ ("Alignment work") }, { "purchase", N_ ("Purchase") },
  { "pd", N_ ("Teacher training") },      { "launch", N_ ("Launch") },
  { "decision", N_ ("Decision") },        { "other", N_ ("Other") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (milestone_kinds) == SXT_N_MILESTONE_KINDS);
const SxtChoices sxt_milestone_kinds = SXT_CHOICES (milestone_kinds);

static const SxtChoice languages[] = {
  { "en", N_ ("English") },    { "es", N_ ("Spanish") },        { "ar", N_ ("Arabic") }, { "zh", N_ ("Chinese") },
  { "fr", N_ ("French") },     { "ht", N_ ("Haitian Creole") }, { "hmn", N_ ("Hmong") }, { "ko", N_ ("Korean") },
  { "pt", N_ ("Portuguese") }, { "ru", N_ ("Russian") },        { "so", N_ ("Somali") }, { "tl", N_ ("Tagalog") },
  { "vi", N_ ("Vietnamese") }, { "other", N_ ("Other") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (languages) == SXT_N_LANGUAGES);
const SxtChoices sxt_languages = SXT_CHOICES (languages);

static const SxtChoice subjects[] = {
  { "ela", N_ ("Reading and writing") },
  { "math", N_ ("Math") },
  { "science", N_ ("Science") },
  { "social-studies", N_ ("Social studies") },
  { "languages", N_ ("World languages") },
  { "arts", N_ ("Arts") },
  { "health-pe", N_ ("Health and P.E.") },
  { "computer-science", N_ ("Computer science") },
  { "career-technical", N_ ("Career and technical") },
  { "english-learners", N_ ("English learners") },
  { "special-education", N_ ("Special education") },
  { "all", N_ ("All subjects") },
  { "other", N_ ("Other subject") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (subjects) == SXT_N_SUBJECTS);
const SxtChoices sxt_subjects = SXT_CHOICES (subjects);

static const SxtField person_fields[] = {
  [SXT_PERSON_NAME] = { .key = "name",
                        .label = N_ ("Name"),
                        .help = N_ ("Leave it open until the post is filled."),
                        .kind = SXT_KIND_STRING },
  [SXT_PERSON_POST] = { .key = "post", .label = N_ ("Post"), .kind = SXT_KIND_STRING },
  [SXT_PERSON_ROLE] = { .key = "role",
                        .label = N_ ("Role"),
                        .kind = SXT_KIND_CHOICE,
                        .choices = &sxt_roles,
                        .flags = SXT_FIELD_REQUIRED },
  [SXT_PERSON_ALSO] = { .key = "also",
                        .label = N_ ("Also acts as"),
                        .help = N_ ("In a small district one person may have five roles."),
                        .kind = SXT_KIND_STRINGS,
                        .choices = &sxt_roles,
                        .flags = SXT_FIELD_HIDDEN },
  [SXT_PERSON_SCHOOL] = { .key = "school",
                          .label = N_ ("School"),
                          .group = N_ ("Where"),
                          .kind = SXT_KIND_REFERENCE,
                          .targets = SXT_TO (SXT_SCHOOLS) },
  [SXT_PERSON_BELONGS_TO] = { .key = "belongs_to",
                              .label = N_ ("Who employs this person"),
                              .kind = SXT_KIND_CHOICE,
                              .choices = &sxt_belongings },
  [SXT_PERSON_ORGANIZATION] = { .key = "organization",
                                .label = N_ ("Firm or agency"),
                                .kind = SXT_KIND_STRING,
                                .flags = SXT_FIELD_HIDDEN },
  [SXT_PERSON_FROM] = { .key = "from",
                        .label = N_ ("In post from"),
                        .help = N_ ("If you leave this open, the person has been in post all along."),
                        .group = N_ ("Time"),
                        .kind = SXT_KIND_DATE,
                        .flags = SXT_FIELD_HIDDEN },
  [SXT_PERSON_UNTIL] = { .key = "until",
                         .label = N_ ("In post until"),
                         .kind = SXT_KIND_DATE,
                         .flags = SXT_FIELD_HIDDEN },
  [SXT_PERSON_HOURS] = { .key = "hours",
                         .label = N_ ("Hours a week for this work"),
                         .kind = SXT_KIND_DECIMAL,
                         .places = 1,
                         .unit = SXT_UNIT_HOURS_A_WEEK,
                         .min = 0,
                         .max = 1680 },
  [SXT_PERSON_NOTES] = { .key = "notes",
                         .label = N_ ("Notes"),
                         .group = N_ ("More"),
                         .kind = SXT_KIND_TEXT,
                         .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (person_fields) == SXT_PERSON_N_FIELDS);

const SxtRecordType sxt_person_type = {
  .type_name = "SxtPerson",
  .key = "people",
  .label = N_ ("Person"),
  .plural = N_ ("People"),
  .add_label = N_ ("Add Person"),
  .about = N_ ("Everyone who carries a part of the plan, also posts that are not filled yet."),
  .area = SXT_AREA_SHARED,
  .fields = person_fields,
  .n_fields = SXT_PERSON_N_FIELDS,
  .title = { SXT_PERSON_NAME, SXT_PERSON_POST, SXT_PERSON_ROLE },
  .pair = { -1 },
};

static const SxtField serves_fields[] = {
  [SXT_SERVES_PERSON] = { .key = "person",
                          .label = N_ ("Person"),
                          .kind = SXT_KIND_REFERENCE,
                          .targets = SXT_TO (SXT_PEOPLE),
                          .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_SERVES_SCHOOL] = { .key = "school",
                          .label = N_ ("School"),
                          .kind = SXT_KIND_REFERENCE,
                          .targets = SXT_TO (SXT_SCHOOLS),
                          .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (serves_fields) == SXT_SERVES_N_FIELDS);

const SxtRecordType sxt_serves_type = {
  .type_name = "SxtServes",
  .key = "serves",
  .label = N_ ("School served"),
  .plural = N_ ("Schools served"),
  .add_label = N_ ("Add School Served"),
  .about = N_ ("Which schools a coach, technician or supervisor works for, when there are several."),
  .area = SXT_AREA_SHARED,
  .flags = SXT_TYPE_PAIRING,
  .fields = serves_fields,
  .n_fields = SXT_SERVES_N_FIELDS,
  .title = { SXT_SERVES_PERSON, SXT_SERVES_SCHOOL, -1 },
  .pair = { SXT_SERVES_PERSON, SXT_SERVES_SCHOOL, -1 },
};

static const SxtField school_fields[] = {
  [SXT_SCHOOL_NAME] = { .key = "name", .label = N_ ("School"), .kind = SXT_KIND_STRING, .flags = SXT_FIELD_REQUIRED },
  [SXT_SCHOOL_GRADES] = { .key = "grades",
                          .label = N_ ("Grades"),
                          .kind = SXT_KIND_STRING,
                          .compute = sxt_compute_grades,
                          .reads = { SXT_SCHOOL_LOWEST_GRADE, SXT_SCHOOL_HIGHEST_GRADE, -1 },
                          .flags = SXT_FIELD_COMPUTED },
  [SXT_SCHOOL_ENROLLMENT] = { .key = "enrollment",
                              .label = N_ ("Students"),
                              .kind = SXT_KIND_INTEGER,
                              .unit = SXT_UNIT_STUDENTS,
                              .min = 0,
                              .max = 100000 },
  [SXT_SCHOOL_PRINCIPAL] = { .key = "principal",
                             .label = N_ ("Principal"),
                             .group = N_ ("How It Runs Here"),
                             .kind = SXT_KIND_REFERENCE,
                             .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_SCHOOL_DRIVER] = { .key = "driver",
                          .label = N_ ("Who leads it here"),
                          .help = N_ ("Who answers for it in the building, day to day."),
                          .kind = SXT_KIND_CHOICE,
                          .choices = &sxt_drivers,
                          .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_PARTICIPATION] = { .key = "participation",
                                 .label = N_ ("How teachers join"),
                                 .help = N_ ("Whole school, only those who opt in, or a few classrooms."),
                                 .kind = SXT_KIND_CHOICE,
                                 .choices = &sxt_participations },
  [SXT_SCHOOL_START_LOWEST] = { .key = "start_lowest",
                                .label = N_ ("Starts from grade"),
                                .help = N_ ("If you leave this open, every grade of the school starts."),
                                .kind = SXT_KIND_CHOICE,
                                .choices = &sxt_grades,
                                .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_START_HIGHEST] = { .key = "start_highest",
                                 .label = N_ ("Starts up to grade"),
                                 .kind = SXT_KIND_CHOICE,
                                 .choices = &sxt_grades,
                                 .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_FUNDING] = { .key = "funding",
                           .label = N_ ("Paid from"),
                           .group = N_ ("Money"),
                           .kind = SXT_KIND_CHOICE,
                           .choices = &sxt_moneys,
                           .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_FUNDING_2] = { .key = "funding_2",
                             .label = N_ ("And from"),
                             .kind = SXT_KIND_CHOICE,
                             .choices = &sxt_moneys,
                             .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_WAVE] = { .key = "wave",
                        .label = N_ ("Wave"),
                        .group = N_ ("Wave"),
                        .kind = SXT_KIND_REFERENCE,
                        .targets = SXT_TO (SXT_WAVES) },
  [SXT_SCHOOL_PLACEMENT] = { .key = "placement",
                             .label = N_ ("Why in this wave"),
                             .help = N_ ("Why it starts now and not earlier or later."),
                             .kind = SXT_KIND_CHOICE,
                             .choices = &sxt_placements,
                             .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_PLACEMENT_TEXT] = { .key = "placement_text",
                                  .label = N_ ("In words"),
                                  .kind = SXT_KIND_TEXT,
                                  .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_LEVEL] = { .key = "level",
                         .label = N_ ("Kind of school"),
                         .group = N_ ("Students and Teachers"),
                         .kind = SXT_KIND_CHOICE,
                         .choices = &sxt_school_levels,
                         .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_LOWEST_GRADE] = { .key = "lowest_grade",
                                .label = N_ ("Lowest grade"),
                                .kind = SXT_KIND_CHOICE,
                                .choices = &sxt_grades,
                                .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_HIGHEST_GRADE] = { .key = "highest_grade",
                                 .label = N_ ("Highest grade"),
                                 .kind = SXT_KIND_CHOICE,
                                 .choices = &sxt_grades,
                                 .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_TEACHERS] = { .key = "teachers",
                            .label = N_ ("Teachers"),
                            .help = N_ ("Full-time equivalents."),
                            .kind = SXT_KIND_DECIMAL,
                            .places = 1,
                            .unit = SXT_UNIT_TEACHERS,
                            .min = 0,
                            .max = 100000,
                            .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_LUNCH] = { .key = "lunch",
                         .label = N_ ("With free or reduced-price lunch"),
                         .kind = SXT_KIND_INTEGER,
                         .unit = SXT_UNIT_STUDENTS,
                         .min = 0,
                         .max = 100000,
                         .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_TITLE_I] = { .key = "title_i",
                           .label = N_ ("Title I"),
                           .kind = SXT_KIND_BOOLEAN,
                           .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_FEEDS] = { .key = "feeds",
                         .label = N_ ("Students go on to"),
                         .help = N_ ("The school that most of its students attend next."),
                         .kind = SXT_KIND_REFERENCE,
                         .targets = SXT_TO (SXT_SCHOOLS),
                         .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_CHARTER] = { .key = "charter",
                           .label = N_ ("Charter school"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_BOOLEAN,
                           .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_LOCALE] = { .key = "locale",
                          .label = N_ ("Kind of place"),
                          .kind = SXT_KIND_CHOICE,
                          .choices = &sxt_locales,
                          .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_NCES_ID] = { .key = "nces_id",
                           .label = N_ ("NCES ID"),
                           .help = N_ ("Twelve digits; an import finds the school by it."),
                           .kind = SXT_KIND_STRING,
                           .flags = SXT_FIELD_HIDDEN },
  [SXT_SCHOOL_NOTES] = { .key = "notes",
                         .label = N_ ("Notes"),
                         .kind = SXT_KIND_TEXT,
                         .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (school_fields) == SXT_SCHOOL_N_FIELDS);

const SxtRecordType sxt_school_type = {
  .type_name = "SxtSchool",
  .key = "schools",
  .label = N_ ("School"),
  .plural = N_ ("Schools"),
  .add_label = N_ ("Add School"),
  .about = N_ ("The schools of the district. Most plans begin with a file from NCES."),
  .area = SXT_AREA_SCHOOLS,
  .fields = school_fields,
  .n_fields = SXT_SCHOOL_N_FIELDS,
  .title = { SXT_SCHOOL_NAME, SXT_SCHOOL_NCES_ID, -1 },
  .pair = { -1 },
  .key_space = "nces",
};

static const SxtField wave_fields[] = {
  [SXT_WAVE_NAME] = { .key = "name", .label = N_ ("Wave"), .kind = SXT_KIND_STRING, .flags = SXT_FIELD_REQUIRED },
  [SXT_WAVE_START] = { .key = "start", .label = N_ ("Starts"), .kind = SXT_KIND_DATE },
  [SXT_WAVE_MOST_SCHOOLS] = { .key = "most_schools",
                              .label = N_ ("Room for schools"),
                              .help = N_ ("The most schools that can start together."),
                              .kind = SXT_KIND_INTEGER,
                              .unit = SXT_UNIT_SCHOOLS,
                              .min = 1,
                              .max = 10000 },
  [SXT_WAVE_REASON] = { .key = "reason",
                        .label = N_ ("Why these schools"),
                        .help = N_ ("In words that a principal outside the wave can accept."),
                        .kind = SXT_KIND_TEXT },
  [SXT_WAVE_COACHING_OFFERED] = { .key = "coaching_offered",
                                  .label = N_ ("Coaching offered"),
                                  .help = N_ ("Hours a month of all coaches together."),
                                  .group = N_ ("Coaching and Money"),
                                  .kind = SXT_KIND_DECIMAL,
                                  .places = 1,
                                  .unit = SXT_UNIT_HOURS_A_MONTH,
                                  .min = 0,
                                  .max = 100000 },
  [SXT_WAVE_COACHING_FIRST] = { .key = "coaching_first",
                                .label = N_ ("Coaching one school needs at first"),
                                .help = N_ ("Hours a month in its first months."),
                                .kind = SXT_KIND_DECIMAL,
                                .places = 1,
                                .unit = SXT_UNIT_HOURS_A_MONTH,
                                .min = 0,
                                .max = 10000,
                                .flags = SXT_FIELD_HIDDEN },
  [SXT_WAVE_FIRST_MONTHS] = { .key = "first_months",
                              .label = N_ ("How many months count as first"),
                              .kind = SXT_KIND_INTEGER,
                              .min = 1,
                              .max = 36,
                              .flags = SXT_FIELD_HIDDEN },
  [SXT_WAVE_COACHING_LATER] = { .key = "coaching_later",
                                .label = N_ ("Coaching one school needs later"),
                                .help = N_ ("Hours a month after its first months."),
                                .kind = SXT_KIND_DECIMAL,
                                .places = 1,
                                .unit = SXT_UNIT_HOURS_A_MONTH,
                                .min = 0,
                                .max = 10000,
                                .flags = SXT_FIELD_HIDDEN },
  [SXT_WAVE_DEVICE_BUDGET] = { .key = "device_budget",
                               .label = N_ ("Money for devices"),
                               .kind = SXT_KIND_DECIMAL,
                               .places = 2,
                               .unit = SXT_UNIT_MONEY },
  [SXT_WAVE_NOTES] = { .key = "notes",
                       .label = N_ ("Notes"),
                       .group = N_ ("More"),
                       .kind = SXT_KIND_TEXT,
                       .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (wave_fields) == SXT_WAVE_N_FIELDS);

const SxtRecordType sxt_wave_type = {
  .type_name = "SxtWave",
  .key = "waves",
  .label = N_ ("Wave"),
  .plural = N_ ("Waves"),
  .add_label = N_ ("Add Wave"),
  .about = N_ ("Groups of schools that start together. A small first wave leaves room to learn."),
  .area = SXT_AREA_SCHOOLS,
  .fields = wave_fields,
  .n_fields = SXT_WAVE_N_FIELDS,
  .title = { SXT_WAVE_NAME, -1 },
  .pair = { -1 },
};

static const SxtField milestone_fields[] = {
  [SXT_MILESTONE_TITLE] = { .key = "title",
                            .label = N_ ("Milestone"),
                            .kind = SXT_KIND_STRING,
                            .flags = SXT_FIELD_REQUIRED },
  [SXT_MILESTONE_AREA] = { .key = "area", .label = N_ ("Area"), .kind = SXT_KIND_CHOICE, .choices = &sxt_areas },
  [SXT_MILESTONE_KIND] = { .key = "kind",
                           .label = N_ ("Kind"),
                           .kind = SXT_KIND_CHOICE,
                           .choices = &sxt_milestone_kinds },
  [SXT_MILESTONE_DATE] = { .key = "date", .label = N_ ("Date"), .kind = SXT_KIND_DATE },
  [SXT_MILESTONE_OWNER] = { .key = "owner",
                            .label = N_ ("Who answers for it"),
                            .kind = SXT_KIND_REFERENCE,
                            .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_MILESTONE_DONE_ON] = { .key = "done_on", .label = N_ ("Done on"), .kind = SXT_KIND_DATE },
  [SXT_MILESTONE_NOTES] = { .key = "notes",
                            .label = N_ ("Notes"),
                            .group = N_ ("More"),
                            .kind = SXT_KIND_TEXT,
                            .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (milestone_fields) == SXT_MILESTONE_N_FIELDS);

const SxtRecordType sxt_milestone_type = {
  .type_name = "SxtMilestone",
  .key = "milestones",
  .label = N_ ("Milestone"),
  .plural = N_ ("Milestones"),
  .add_label = N_ ("Add Milestone"),
  .about = N_ ("The dates that the plan stands or falls with."),
  .area = SXT_AREA_SHARED,
  .fields = milestone_fields,
  .n_fields = SXT_MILESTONE_N_FIELDS,
  .title = { SXT_MILESTONE_TITLE, -1 },
  .pair = { -1 },
};

static const SxtField decision_fields[] = {
  [SXT_DECISION_DATE] = { .key = "date", .label = N_ ("Date"), .kind = SXT_KIND_DATE },
  [SXT_DECISION_AREA] = { .key = "area", .label = N_ ("Area"), .kind = SXT_KIND_CHOICE, .choices = &sxt_areas },
  [SXT_DECISION_WHAT] = { .key = "what",
                          .label = N_ ("What was decided"),
                          .kind = SXT_KIND_TEXT,
                          .flags = SXT_FIELD_REQUIRED },
  [SXT_DECISION_DECIDED_BY] = { .key = "decided_by", .label = N_ ("Who decided"), .kind = SXT_KIND_STRING },
  [SXT_DECISION_WHY] = { .key = "why", .label = N_ ("Why"), .kind = SXT_KIND_TEXT },
  [SXT_DECISION_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (decision_fields) == SXT_DECISION_N_FIELDS);

const SxtRecordType sxt_decision_type = {
  .type_name = "SxtDecision",
  .key = "decisions",
  .label = N_ ("Decision"),
  .plural = N_ ("Decisions"),
  .add_label = N_ ("Add Decision"),
  .about = N_ ("What was decided, by whom and why, so that nobody has to guess later."),
  .area = SXT_AREA_SHARED,
  .fields = decision_fields,
  .n_fields = SXT_DECISION_N_FIELDS,
  .title = { SXT_DECISION_WHAT, -1 },
  .pair = { -1 },
};

static const SxtField mend_fields[] = {
  [SXT_MEND_CHECK] = { .key = "check", .label = N_ ("Check"), .kind = SXT_KIND_STRING, .flags = SXT_FIELD_REQUIRED },
  [SXT_MEND_RECORD] = { .key = "record",
                        .label = N_ ("About"),
                        .help = N_ ("If you leave this open, it is about the whole check."),
                        .kind = SXT_KIND_REFERENCE,
                        .targets = SXT_TO_ANY },
  [SXT_MEND_WHAT] = { .key = "what", .label = N_ ("What will be done"), .kind = SXT_KIND_TEXT },
  [SXT_MEND_OWNER] = { .key = "owner",
                       .label = N_ ("Who mends it"),
                       .kind = SXT_KIND_REFERENCE,
                       .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_MEND_DUE] = { .key = "due", .label = N_ ("Due by"), .kind = SXT_KIND_DATE },
  [SXT_MEND_DONE_ON] = { .key = "done_on", .label = N_ ("Done on"), .kind = SXT_KIND_DATE },
  [SXT_MEND_NOTES] = { .key = "notes",
                       .label = N_ ("Notes"),
                       .group = N_ ("More"),
                       .kind = SXT_KIND_TEXT,
                       .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (mend_fields) == SXT_MEND_N_FIELDS);

const SxtRecordType sxt_mend_type = {
  .type_name = "SxtMend",
  .key = "mends",
  .label = N_ ("Planned fix"),
  .plural = N_ ("Planned fixes"),
  .add_label = N_ ("Add Planned Fix"),
  .about = N_ ("Who mends what is missing, and by when. It is printed with the plan."),
  .area = SXT_AREA_SHARED,
  .fields = mend_fields,
  .n_fields = SXT_MEND_N_FIELDS,
  .title = { SXT_MEND_WHAT, SXT_MEND_CHECK, -1 },
  .pair = { -1 },
};

static const SxtField set_aside_fields[] = {
  [SXT_SET_ASIDE_CHECK] = { .key = "check",
                            .label = N_ ("Check"),
                            .kind = SXT_KIND_STRING,
                            .flags = SXT_FIELD_REQUIRED },
  [SXT_SET_ASIDE_RECORD] = { .key = "record",
                             .label = N_ ("About"),
                             .help = N_ ("If you leave this open, the whole check is set aside."),
                             .kind = SXT_KIND_REFERENCE,
                             .targets = SXT_TO_ANY },
  [SXT_SET_ASIDE_REASON] = { .key = "reason",
                             .label = N_ ("Reason"),
                             .help = N_ ("Printed in the working copy only."),
                             .kind = SXT_KIND_TEXT,
                             .flags = SXT_FIELD_REQUIRED | SXT_FIELD_INTERNAL },
  [SXT_SET_ASIDE_BY] = { .key = "by",
                         .label = N_ ("Set aside by"),
                         .kind = SXT_KIND_REFERENCE,
                         .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_SET_ASIDE_DATE] = { .key = "date", .label = N_ ("Set aside on"), .kind = SXT_KIND_DATE },
  [SXT_SET_ASIDE_UNTIL] = { .key = "until",
                            .label = N_ ("Look again on"),
                            .help = N_ ("From this day on it counts again."),
                            .kind = SXT_KIND_DATE,
                            .flags = SXT_FIELD_REQUIRED },
};
G_STATIC_ASSERT (G_N_ELEMENTS (set_aside_fields) == SXT_SET_ASIDE_N_FIELDS);

const SxtRecordType sxt_set_aside_type = {
  .type_name = "SxtSetAside",
  .key = "set_asides",
  .label = N_ ("Finding set aside"),
  .plural = N_ ("Findings set aside"),
  .add_label = N_ ("Set a Finding Aside"),
  .about = N_ ("Findings that you leave open for a reason, until a day to look again."),
  .area = SXT_AREA_SHARED,
  .fields = set_aside_fields,
  .n_fields = SXT_SET_ASIDE_N_FIELDS,
  .title = { SXT_SET_ASIDE_CHECK, SXT_SET_ASIDE_REASON, -1 },
  .pair = { -1 },
};
