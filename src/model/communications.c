/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Communications: field tables. */
#include "model/communications.h"

#include <glib/gi18n-lib.h>

#include "model/all.h"
#include "model/computed.h"

static const SxtChoice audience_kinds[] = {
  { "students", N_ ("Students") },     { "families", N_ ("Families") }, { "teachers", N_ ("Teachers") },
  { "principals", N_ ("Principals") }, { "staff", N_ ("Other staff") }, { "union", N_ ("Union") },
  { "board", N_ ("School board") },    { "press", N_ ("Press") },       { "community", N_ ("Community") },
  { "other", N_ ("Others") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (audience_kinds) == SXT_N_AUDIENCE_KINDS);
const SxtChoices sxt_audience_kinds = SXT_CHOICES (audience_kinds);

static const SxtChoice channels[] = {
  { "meeting", N_ ("Meeting") },
  { "letter", N_ ("Letter") },
  { "email", N_ ("Email") },
  { "text-message", N_ ("Text message") },
  { "phone-call", N_ ("Phone call") },
  { "newsletter", N_ ("Newsletter") },
  { "website", N_ ("Website") },
  { "portal", N_ ("Parent portal") },
  { "social-media", N_ ("Social media") },
  { "video", N_ ("Video") },
  { "press-release", N_ ("Press release") },
  { "other", N_ ("Other") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (channels) == SXT_N_CHANNELS);
const SxtChoices sxt_channels = SXT_CHOICES (channels);

static const SxtChoice message_states[] = {
  { "draft", N_ ("Draft") },
  { "approved", N_ ("Approved") },
  { "sent", N_ ("Sent") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (message_states) == SXT_N_MESSAGE_STATES);
const SxtChoices sxt_message_states = SXT_CHOICES (message_states);

static const SxtChoice venue_kinds[] = {
  { "forum", N_ ("Public forum") }, { "survey", N_ ("Survey") },   { "office-hours", N_ ("Office hours") },
  { "visit", N_ ("Visit") },        { "meeting", N_ ("Meeting") }, { "hotline", N_ ("Phone line") },
  { "other", N_ ("Other") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (venue_kinds) == SXT_N_VENUE_KINDS);
const SxtChoices sxt_venue_kinds = SXT_CHOICES (venue_kinds);

static const SxtField audience_fields[] = {
  [SXT_AUDIENCE_NAME] = { .key = "name",
                          .label = N_ ("Audience"),
                          .kind = SXT_KIND_STRING,
                          .flags = SXT_FIELD_REQUIRED },
  [SXT_AUDIENCE_KIND] = { .key = "kind",
                          .label = N_ ("Kind"),
                          .kind = SXT_KIND_CHOICE,
                          .choices = &sxt_audience_kinds,
                          .flags = SXT_FIELD_REQUIRED },
  [SXT_AUDIENCE_GOAL] = { .key = "goal", .label = N_ ("What they should know, feel and do"), .kind = SXT_KIND_TEXT },
  [SXT_AUDIENCE_OWNER] = { .key = "owner",
                           .label = N_ ("Who answers for it"),
                           .kind = SXT_KIND_REFERENCE,
                           .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_AUDIENCE_HOW_OFTEN] = { .key = "how_often",
                               .label = N_ ("How often"),
                               .help = N_ ("The longest time without word, in days."),
                               .kind = SXT_KIND_INTEGER,
                               .unit = SXT_UNIT_DAYS,
                               .min = 1,
                               .max = 1000 },
  [SXT_AUDIENCE_SIZE] = { .key = "size",
                          .label = N_ ("How many people"),
                          .group = N_ ("How to Reach Them"),
                          .kind = SXT_KIND_INTEGER,
                          .unit = SXT_UNIT_PEOPLE,
                          .min = 0,
                          .max = 10000000 },
  [SXT_AUDIENCE_LANGUAGES] = { .key = "languages",
                               .label = N_ ("Languages"),
                               .kind = SXT_KIND_STRINGS,
                               .choices = &sxt_languages,
                               .flags = SXT_FIELD_HIDDEN },
  [SXT_AUDIENCE_SENDER] = { .key = "sender",
                            .label = N_ ("Whom they listen to"),
                            .kind = SXT_KIND_CHOICE,
                            .choices = &sxt_roles,
                            .flags = SXT_FIELD_HIDDEN },
  [SXT_AUDIENCE_CHANNELS] = { .key = "channels",
                              .label = N_ ("How best to reach them"),
                              .kind = SXT_KIND_STRINGS,
                              .choices = &sxt_channels,
                              .flags = SXT_FIELD_HIDDEN },
  [SXT_AUDIENCE_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (audience_fields) == SXT_AUDIENCE_N_FIELDS);

const SxtRecordType sxt_audience_type = {
  .type_name = "SxtAudience",
  .key = "audiences",
  .label = N_ ("Audience"),
  .plural = N_ ("Audiences"),
  .add_label = N_ ("Add Audience"),
  .about = N_ ("Everyone who has to hear of the plan, and how often."),
  .area = SXT_AREA_COMMUNICATIONS,
  .fields = audience_fields,
  .n_fields = SXT_AUDIENCE_N_FIELDS,
  .title = { SXT_AUDIENCE_NAME, SXT_AUDIENCE_KIND, -1 },
  .pair = { -1 },
};

static const SxtField message_fields[] = {
  [SXT_MESSAGE_TITLE] = { .key = "title",
                          .label = N_ ("Message"),
                          .kind = SXT_KIND_STRING,
                          .flags = SXT_FIELD_REQUIRED },
  [SXT_MESSAGE_DATE] = { .key = "date", .label = N_ ("Goes out on"), .kind = SXT_KIND_DATE },
  [SXT_MESSAGE_STATE] = { .key = "state",
                          .label = N_ ("Status"),
                          .help = N_ ("If you leave this open, it counts as a draft."),
                          .kind = SXT_KIND_CHOICE,
                          .choices = &sxt_message_states },
  [SXT_MESSAGE_SENDER] = { .key = "sender",
                           .label = N_ ("Sent by"),
                           .group = N_ ("From Whom and When"),
                           .kind = SXT_KIND_REFERENCE,
                           .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_MESSAGE_AUTHOR] = { .key = "author",
                           .label = N_ ("Written by"),
                           .help = N_ ("Ours, a vendor or a consultant."),
                           .kind = SXT_KIND_REFERENCE,
                           .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_MESSAGE_CHANNEL] = { .key = "channel",
                            .label = N_ ("Channel"),
                            .kind = SXT_KIND_CHOICE,
                            .choices = &sxt_channels },
  [SXT_MESSAGE_REPEATS] = { .key = "repeats",
                            .label = N_ ("Repeats"),
                            .help = N_ ("A repeat rule as calendars write it, such as FREQ=MONTHLY."),
                            .kind = SXT_KIND_STRING,
                            .flags = SXT_FIELD_HIDDEN },
  [SXT_MESSAGE_BODY] = { .key = "body",
                         .label = N_ ("Text"),
                         .group = N_ ("Words"),
                         .kind = SXT_KIND_TEXT,
                         .flags = SXT_FIELD_PUBLIC | SXT_FIELD_HIDDEN },
  [SXT_MESSAGE_KEY_POINTS] = { .key = "key_points",
                               .label = N_ ("Key points it carries"),
                               .kind = SXT_KIND_STRINGS,
                               .flags = SXT_FIELD_HIDDEN },
  [SXT_MESSAGE_LANGUAGE] = { .key = "language",
                             .label = N_ ("Language"),
                             .help = N_ ("If you leave this open, it is in the language of the plan."),
                             .kind = SXT_KIND_CHOICE,
                             .choices = &sxt_languages,
                             .flags = SXT_FIELD_HIDDEN },
  [SXT_MESSAGE_ALSO_IN] = { .key = "also_in",
                            .label = N_ ("Translated into"),
                            .kind = SXT_KIND_STRINGS,
                            .choices = &sxt_languages,
                            .flags = SXT_FIELD_HIDDEN },
  [SXT_MESSAGE_NOTES] = { .key = "notes",
                          .label = N_ ("Notes"),
                          .group = N_ ("More"),
                          .kind = SXT_KIND_TEXT,
                          .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (message_fields) == SXT_MESSAGE_N_FIELDS);

const SxtRecordType sxt_message_type = {
  .type_name = "SxtMessageRecord",
  .key = "messages",
  .label = N_ ("Message"),
  .plural = N_ ("Messages"),
  .add_label = N_ ("Add Message"),
  .about = N_ ("What is said, by whom, when and how often."),
  .area = SXT_AREA_COMMUNICATIONS,
  .fields = message_fields,
  .n_fields = SXT_MESSAGE_N_FIELDS,
  .title = { SXT_MESSAGE_TITLE, SXT_MESSAGE_BODY, -1 },
  .pair = { -1 },
};

static const SxtField reach_fields[] = {
  [SXT_REACH_MESSAGE] = { .key = "message",
                          .label = N_ ("Message"),
                          .kind = SXT_KIND_REFERENCE,
                          .targets = SXT_TO (SXT_MESSAGES),
                          .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_REACH_AUDIENCE] = { .key = "audience",
                           .label = N_ ("Audience"),
                           .kind = SXT_KIND_REFERENCE,
                           .targets = SXT_TO (SXT_AUDIENCES),
                           .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (reach_fields) == SXT_REACH_N_FIELDS);

const SxtRecordType sxt_reach_type = {
  .type_name = "SxtReach",
  .key = "reaches",
  .label = N_ ("Who gets it"),
  .plural = N_ ("Who gets it"),
  .add_label = N_ ("Add Audience to a Message"),
  .about = N_ ("Which audience a message goes to."),
  .area = SXT_AREA_COMMUNICATIONS,
  .flags = SXT_TYPE_PAIRING,
  .fields = reach_fields,
  .n_fields = SXT_REACH_N_FIELDS,
  .title = { SXT_REACH_MESSAGE, SXT_REACH_AUDIENCE, -1 },
  .pair = { SXT_REACH_MESSAGE, SXT_REACH_AUDIENCE, -1 },
};

static const SxtField venue_fields[] = {
  [SXT_VENUE_TITLE] = { .key = "title",
                        .label = N_ ("Chance to answer back"),
                        .kind = SXT_KIND_STRING,
                        .flags = SXT_FIELD_REQUIRED },
  [SXT_VENUE_KIND] = { .key = "kind", .label = N_ ("Kind"), .kind = SXT_KIND_CHOICE, .choices = &sxt_venue_kinds },
  [SXT_VENUE_DATE] = { .key = "date", .label = N_ ("Date"), .kind = SXT_KIND_DATE },
  [SXT_VENUE_PLACE] = { .key = "place", .label = N_ ("Place"), .kind = SXT_KIND_STRING },
  [SXT_VENUE_HOST] = { .key = "host",
                       .label = N_ ("Who listens"),
                       .help = N_ ("Answers what was heard, unless somebody else is named there."),
                       .kind = SXT_KIND_REFERENCE,
                       .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_VENUE_HELD] = { .key = "held",
                       .label = N_ ("Took place"),
                       .help = N_ ("Tick it once people could really speak; a past one counts only then."),
                       .kind = SXT_KIND_BOOLEAN },
  [SXT_VENUE_REPEATS] = { .key = "repeats",
                          .label = N_ ("Repeats"),
                          .help = N_ ("A repeat rule as calendars write it, such as FREQ=MONTHLY."),
                          .kind = SXT_KIND_STRING,
                          .flags = SXT_FIELD_HIDDEN },
  [SXT_VENUE_NOTES] = { .key = "notes",
                        .label = N_ ("Notes"),
                        .group = N_ ("More"),
                        .kind = SXT_KIND_TEXT,
                        .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (venue_fields) == SXT_VENUE_N_FIELDS);

const SxtRecordType sxt_venue_type = {
  .type_name = "SxtVenue",
  .key = "venues",
  .label = N_ ("Chance to answer back"),
  .plural = N_ ("Chances to answer back"),
  .add_label = N_ ("Add Chance to Answer Back"),
  .about = N_ ("Forums, surveys and office hours where people can speak and you listen."),
  .area = SXT_AREA_COMMUNICATIONS,
  .fields = venue_fields,
  .n_fields = SXT_VENUE_N_FIELDS,
  .title = { SXT_VENUE_TITLE, SXT_VENUE_KIND, -1 },
  .pair = { -1 },
};

static const SxtField venue_audience_fields[] = {
  [SXT_VENUE_AUDIENCE_VENUE] = { .key = "venue",
                                 .label = N_ ("Chance to answer back"),
                                 .kind = SXT_KIND_REFERENCE,
                                 .targets = SXT_TO (SXT_VENUES),
                                 .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_VENUE_AUDIENCE_AUDIENCE] = { .key = "audience",
                                    .label = N_ ("Audience"),
                                    .kind = SXT_KIND_REFERENCE,
                                    .targets = SXT_TO (SXT_AUDIENCES),
                                    .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (venue_audience_fields) == SXT_VENUE_AUDIENCE_N_FIELDS);

const SxtRecordType sxt_venue_audience_type = {
  .type_name = "SxtVenueAudience",
  .key = "venue_audiences",
  .label = N_ ("Who is invited"),
  .plural = N_ ("Who is invited"),
  .add_label = N_ ("Invite an Audience"),
  .about = N_ ("Which audience can answer back there."),
  .area = SXT_AREA_COMMUNICATIONS,
  .flags = SXT_TYPE_PAIRING,
  .fields = venue_audience_fields,
  .n_fields = SXT_VENUE_AUDIENCE_N_FIELDS,
  .title = { SXT_VENUE_AUDIENCE_VENUE, SXT_VENUE_AUDIENCE_AUDIENCE, -1 },
  .pair = { SXT_VENUE_AUDIENCE_VENUE, SXT_VENUE_AUDIENCE_AUDIENCE, -1 },
};

static const SxtField feedback_fields[] = {
  [SXT_FEEDBACK_HEARD] = { .key = "heard",
                           .label = N_ ("What was heard"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_REQUIRED },
  [SXT_FEEDBACK_VENUE] = { .key = "venue",
                           .label = N_ ("Chance to answer back"),
                           .kind = SXT_KIND_REFERENCE,
                           .targets = SXT_TO (SXT_VENUES),
                           .flags = SXT_FIELD_REQUIRED | SXT_FIELD_OWNER },
  [SXT_FEEDBACK_DATE] = { .key = "date", .label = N_ ("Heard on"), .kind = SXT_KIND_DATE },
  [SXT_FEEDBACK_ANSWERED_BY] = { .key = "answered_by",
                                 .label = N_ ("Who answers"),
                                 .group = N_ ("The Answer"),
                                 .kind = SXT_KIND_REFERENCE,
                                 .targets = SXT_TO (SXT_PEOPLE) },
  [SXT_FEEDBACK_DUE] = { .key = "due", .label = N_ ("Answer due by"), .kind = SXT_KIND_DATE },
  [SXT_FEEDBACK_ANSWERED_ON] = { .key = "answered_on", .label = N_ ("Answered on"), .kind = SXT_KIND_DATE },
  [SXT_FEEDBACK_ANSWER] = { .key = "answer", .label = N_ ("Answer"), .kind = SXT_KIND_TEXT, .flags = SXT_FIELD_HIDDEN },
  [SXT_FEEDBACK_NOTES] = { .key = "notes",
                           .label = N_ ("Notes"),
                           .group = N_ ("More"),
                           .kind = SXT_KIND_TEXT,
                           .flags = SXT_FIELD_INTERNAL | SXT_FIELD_HIDDEN },
};
G_STATIC_ASSERT (G_N_ELEMENTS (feedback_fields) == SXT_FEEDBACK_N_FIELDS);

const SxtRecordType sxt_feedback_type = {
  .type_name = "SxtFeedback",
  .key = "feedback",
  .label = N_ ("What was heard"),
  .plural = N_ ("What was heard"),
  .add_label = N_ ("Note What Was Heard"),
  .about = N_ ("Questions and worries, with who answers and by when. People stop asking when nobody answers."),
  .area = SXT_AREA_COMMUNICATIONS,
  .fields = feedback_fields,
  .n_fields = SXT_FEEDBACK_N_FIELDS,
  .title = { SXT_FEEDBACK_HEARD, -1 },
  .pair = { -1 },
};
