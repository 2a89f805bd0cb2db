/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Curriculum: fields and choices. */
#pragma once

#include "model/field.h"

G_BEGIN_DECLS

typedef enum
{
  SXT_FRAMEWORK_KIND_STANDARDS,
  SXT_FRAMEWORK_KIND_CURRICULUM,
  SXT_FRAMEWORK_KIND_INSTRUCTIONAL,
  SXT_N_FRAMEWORK_KINDS,
} SxtFrameworkKind;

extern const SxtChoices sxt_framework_kinds;

typedef enum
{
  SXT_CONTENT_KIND_MODEL,
  SXT_CONTENT_KIND_DIGITAL,
  SXT_CONTENT_KIND_COURSE,
  SXT_N_CONTENT_KINDS,
} SxtContentKind;

extern const SxtChoices sxt_content_kinds;

typedef enum
{
  SXT_NEWNESS_NEW,
  SXT_NEWNESS_IN_USE,
  SXT_N_NEWNESSES,
} SxtNewness;

extern const SxtChoices sxt_newnesses;

typedef enum
{
  SXT_JUDGEMENT_FULL,
  SXT_JUDGEMENT_PARTIAL,
  SXT_JUDGEMENT_NONE,
  SXT_JUDGEMENT_CONFLICT,
  SXT_N_JUDGEMENTS,
} SxtJudgement;

extern const SxtChoices sxt_judgements;

typedef enum
{
  SXT_CONVERSATION_KIND_PLANNING,
  SXT_CONVERSATION_KIND_DESIGN,
  SXT_CONVERSATION_KIND_ALIGNMENT,
  SXT_CONVERSATION_KIND_PD,
  SXT_N_CONVERSATION_KINDS,
} SxtConversationKind;

extern const SxtChoices sxt_conversation_kinds;

enum
{
  SXT_FRAMEWORK_TITLE,
  SXT_FRAMEWORK_KIND,
  SXT_FRAMEWORK_SUBJECT,
  SXT_FRAMEWORK_PUBLISHER,
  SXT_FRAMEWORK_ADOPTED,
  SXT_FRAMEWORK_CASE_ID,
  SXT_FRAMEWORK_NOTES,
  SXT_FRAMEWORK_N_FIELDS,
};

extern const SxtRecordType sxt_framework_type;

enum
{
  SXT_STANDARD_CODE,
  SXT_STANDARD_STATEMENT,
  SXT_STANDARD_FRAMEWORK,
  SXT_STANDARD_LOWEST_GRADE,
  SXT_STANDARD_HIGHEST_GRADE,
  SXT_STANDARD_IN_SCOPE, /* new content is to carry it; absent: as its parent, without parent no */
  SXT_STANDARD_PARENT,   /* a parent's judgement holds for its children that have none */
  SXT_STANDARD_KIND,
  SXT_STANDARD_CASE_ID,
  SXT_STANDARD_NOTES,
  SXT_STANDARD_N_FIELDS,
};

extern const SxtRecordType sxt_standard_type;

enum
{
  SXT_PRACTICE_STATEMENT,
  SXT_PRACTICE_FRAMEWORK,
  SXT_PRACTICE_NOTES,
  SXT_PRACTICE_N_FIELDS,
};

extern const SxtRecordType sxt_practice_type;

enum
{
  SXT_CONTENT_TITLE,
  SXT_CONTENT_KIND,
  SXT_CONTENT_NEWNESS, /* absent: not known */
  SXT_CONTENT_SUBJECT,
  SXT_CONTENT_LOWEST_GRADE,
  SXT_CONTENT_HIGHEST_GRADE,
  SXT_CONTENT_PURCHASED,
  SXT_CONTENT_PRICE,
  SXT_CONTENT_NOTES,
  SXT_CONTENT_N_FIELDS,
};

extern const SxtRecordType sxt_content_type;

/* (Standard or practice) x content: exactly one of the first two is set. An absent record means not judged. */
enum
{
  SXT_ALIGNMENT_STANDARD,
  SXT_ALIGNMENT_PRACTICE,
  SXT_ALIGNMENT_CONTENT,
  SXT_ALIGNMENT_JUDGEMENT,
  SXT_ALIGNMENT_EVIDENCE,
  SXT_ALIGNMENT_JUDGED_BY,
  SXT_ALIGNMENT_DATE,
  SXT_ALIGNMENT_N_FIELDS,
};

extern const SxtRecordType sxt_alignment_type;

/* For a standard or for a practice: exactly one of the two is set. */
enum
{
  SXT_GAP_PLAN_HOW,
  SXT_GAP_PLAN_STANDARD,
  SXT_GAP_PLAN_PRACTICE,
  SXT_GAP_PLAN_OWNER,
  SXT_GAP_PLAN_DUE,
  SXT_GAP_PLAN_DONE_ON,
  SXT_GAP_PLAN_NOTES,
  SXT_GAP_PLAN_N_FIELDS,
};

extern const SxtRecordType sxt_gap_plan_type;

enum
{
  SXT_CONVERSATION_DATE,
  SXT_CONVERSATION_KIND,
  SXT_CONVERSATION_ABOUT,
  SXT_CONVERSATION_HOURS,
  SXT_CONVERSATION_HELD, /* absent: held once its date is past */
  SXT_CONVERSATION_DECIDED,
  SXT_CONVERSATION_REOPENS, /* an earlier one, whose decision it takes up again */
  SXT_CONVERSATION_NOTES,
  SXT_CONVERSATION_N_FIELDS,
};

extern const SxtRecordType sxt_conversation_type;

enum
{
  SXT_ATTENDANCE_CONVERSATION,
  SXT_ATTENDANCE_PERSON,
  SXT_ATTENDANCE_ATTENDED, /* no: asked and absent; absent: was there if it was held */
  SXT_ATTENDANCE_N_FIELDS,
};

extern const SxtRecordType sxt_attendance_type;

G_END_DECLS
