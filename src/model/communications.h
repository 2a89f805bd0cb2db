/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Communications: fields and choices. */
#pragma once

#include "model/field.h"

G_BEGIN_DECLS

typedef enum
{
  SXT_AUDIENCE_KIND_STUDENTS,
  SXT_AUDIENCE_KIND_FAMILIES,
  SXT_AUDIENCE_KIND_TEACHERS,
  SXT_AUDIENCE_KIND_PRINCIPALS,
  SXT_AUDIENCE_KIND_STAFF,
  SXT_AUDIENCE_KIND_UNION,
  SXT_AUDIENCE_KIND_BOARD,
  SXT_AUDIENCE_KIND_PRESS,
  SXT_AUDIENCE_KIND_COMMUNITY,
  SXT_AUDIENCE_KIND_OTHER,
  SXT_N_AUDIENCE_KINDS,
} SxtAudienceKind;

extern const SxtChoices sxt_audience_kinds;

typedef enum
{
  SXT_CHANNEL_MEETING,
  SXT_CHANNEL_LETTER,
  SXT_CHANNEL_EMAIL,
  SXT_CHANNEL_TEXT_MESSAGE,
  SXT_CHANNEL_PHONE_CALL,
  SXT_CHANNEL_NEWSLETTER,
  SXT_CHANNEL_WEBSITE,
  SXT_CHANNEL_PORTAL,
  SXT_CHANNEL_SOCIAL_MEDIA,
  SXT_CHANNEL_VIDEO,
  SXT_CHANNEL_PRESS_RELEASE,
  SXT_CHANNEL_OTHER,
  SXT_N_CHANNELS,
} SxtChannel;

extern const SxtChoices sxt_channels;

typedef enum
{
  SXT_MESSAGE_STATE_DRAFT,
  SXT_MESSAGE_STATE_APPROVED,
  SXT_MESSAGE_STATE_SENT,
  SXT_N_MESSAGE_STATES,
} SxtMessageState;

extern const SxtChoices sxt_message_states;

typedef enum
{
  SXT_VENUE_KIND_FORUM,
  SXT_VENUE_KIND_SURVEY,
  SXT_VENUE_KIND_OFFICE_HOURS,
  SXT_VENUE_KIND_VISIT,
  SXT_VENUE_KIND_MEETING,
  SXT_VENUE_KIND_HOTLINE,
  SXT_VENUE_KIND_OTHER,
  SXT_N_VENUE_KINDS,
} SxtVenueKind;

extern const SxtChoices sxt_venue_kinds;

enum
{
  SXT_AUDIENCE_NAME,
  SXT_AUDIENCE_KIND,
  SXT_AUDIENCE_GOAL,
  SXT_AUDIENCE_OWNER,
  SXT_AUDIENCE_HOW_OFTEN, /* absent: the setting of its kind */
  SXT_AUDIENCE_SIZE,
  SXT_AUDIENCE_LANGUAGES,
  SXT_AUDIENCE_SENDER, /* whom they best hear it from */
  SXT_AUDIENCE_CHANNELS,
  SXT_AUDIENCE_NOTES,
  SXT_AUDIENCE_N_FIELDS,
};

extern const SxtRecordType sxt_audience_type;

enum
{
  SXT_MESSAGE_TITLE,
  SXT_MESSAGE_DATE,
  SXT_MESSAGE_STATE, /* absent: a draft */
  SXT_MESSAGE_SENDER,
  SXT_MESSAGE_AUTHOR,
  SXT_MESSAGE_CHANNEL,
  SXT_MESSAGE_REPEATS, /* RRULE of iCalendar, from `date` */
  SXT_MESSAGE_BODY,
  SXT_MESSAGE_KEY_POINTS, /* those of the core message that it carries, word for word */
  SXT_MESSAGE_LANGUAGE,   /* of the body; absent: the plan's */
  SXT_MESSAGE_ALSO_IN,    /* languages into which it is translated */
  SXT_MESSAGE_NOTES,
  SXT_MESSAGE_N_FIELDS,
};

extern const SxtRecordType sxt_message_type;

enum
{
  SXT_REACH_MESSAGE,
  SXT_REACH_AUDIENCE,
  SXT_REACH_N_FIELDS,
};

extern const SxtRecordType sxt_reach_type;

enum
{
  SXT_VENUE_TITLE,
  SXT_VENUE_KIND,
  SXT_VENUE_DATE,
  SXT_VENUE_PLACE,
  SXT_VENUE_HOST,    /* answers what was heard, unless Feedback names another */
  SXT_VENUE_HELD,    /* a past one counts only if it is true */
  SXT_VENUE_REPEATS, /* RRULE of iCalendar, from `date` */
  SXT_VENUE_NOTES,
  SXT_VENUE_N_FIELDS,
};

extern const SxtRecordType sxt_venue_type;

enum
{
  SXT_VENUE_AUDIENCE_VENUE,
  SXT_VENUE_AUDIENCE_AUDIENCE,
  SXT_VENUE_AUDIENCE_N_FIELDS,
};

extern const SxtRecordType sxt_venue_audience_type;

enum
{
  SXT_FEEDBACK_HEARD,
  SXT_FEEDBACK_VENUE,
  SXT_FEEDBACK_DATE,
  SXT_FEEDBACK_ANSWERED_BY,
  SXT_FEEDBACK_DUE,
  SXT_FEEDBACK_ANSWERED_ON,
  SXT_FEEDBACK_ANSWER,
  SXT_FEEDBACK_NOTES,
  SXT_FEEDBACK_N_FIELDS,
};

extern const SxtRecordType sxt_feedback_type;

G_END_DECLS
