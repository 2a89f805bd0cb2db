/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Narrative: fields and choices. */
#pragma once

#include "model/field.h"

G_BEGIN_DECLS

typedef enum
{
  SXT_DIRECTION_START,
  SXT_DIRECTION_STOP,
  SXT_N_DIRECTIONS,
} SxtDirection;

extern const SxtChoices sxt_directions;

typedef enum
{
  SXT_PERSPECTIVE_STUDENT,
  SXT_PERSPECTIVE_TEACHER,
  SXT_PERSPECTIVE_PRINCIPAL,
  SXT_PERSPECTIVE_FAMILY,
  SXT_N_PERSPECTIVES,
} SxtPerspective;

extern const SxtChoices sxt_perspectives;

enum
{
  SXT_CORE_MESSAGE_VISION,
  SXT_CORE_MESSAGE_NEED,
  SXT_CORE_MESSAGE_KEY_POINTS,
  SXT_CORE_MESSAGE_GOALS,     /* of the district */
  SXT_CORE_MESSAGE_GOALS_HOW, /* how PL serves them */
  SXT_CORE_MESSAGE_NOTES,
  SXT_CORE_MESSAGE_N_FIELDS,
};

extern const SxtRecordType sxt_core_message_type;

enum
{
  SXT_PRACTICE_CHANGE_WHAT,
  SXT_PRACTICE_CHANGE_DIRECTION,
  SXT_PRACTICE_CHANGE_MINUTES,
  SXT_PRACTICE_CHANGE_WHY,
  SXT_PRACTICE_CHANGE_NOTES,
  SXT_PRACTICE_CHANGE_N_FIELDS,
};

extern const SxtRecordType sxt_practice_change_type;

enum
{
  SXT_SCENE_PERSPECTIVE,
  SXT_SCENE_MOMENT,
  SXT_SCENE_TODAY,
  SXT_SCENE_WITH_PL,
  SXT_SCENE_NOTES,
  SXT_SCENE_N_FIELDS,
};

extern const SxtRecordType sxt_scene_type;

enum
{
  SXT_EVIDENCE_MEASURE,
  SXT_EVIDENCE_VALUE,
  SXT_EVIDENCE_UNIT,
  SXT_EVIDENCE_YEAR,
  SXT_EVIDENCE_SOURCE,
  SXT_EVIDENCE_LINK,
  SXT_EVIDENCE_NOTES,
  SXT_EVIDENCE_N_FIELDS,
};

extern const SxtRecordType sxt_evidence_type;

enum
{
  SXT_SUCCESS_MEASURE_MEASURE,
  SXT_SUCCESS_MEASURE_UNIT,
  SXT_SUCCESS_MEASURE_BASELINE,
  SXT_SUCCESS_MEASURE_TARGET,
  SXT_SUCCESS_MEASURE_DATE,
  SXT_SUCCESS_MEASURE_OWNER,
  SXT_SUCCESS_MEASURE_NOTES,
  SXT_SUCCESS_MEASURE_N_FIELDS,
};

extern const SxtRecordType sxt_success_measure_type;

enum
{
  SXT_INTERIM_TARGET_SUCCESS_MEASURE,
  SXT_INTERIM_TARGET_DATE,
  SXT_INTERIM_TARGET_VALUE,
  SXT_INTERIM_TARGET_REACHED, /* the value measured then */
  SXT_INTERIM_TARGET_NOTES,
  SXT_INTERIM_TARGET_N_FIELDS,
};

extern const SxtRecordType sxt_interim_target_type;

enum
{
  SXT_PROOF_POINT_WHAT,
  SXT_PROOF_POINT_SCHOOL,
  SXT_PROOF_POINT_DATE,
  SXT_PROOF_POINT_EVIDENCE,
  SXT_PROOF_POINT_MESSAGE,
  SXT_PROOF_POINT_NOTES,
  SXT_PROOF_POINT_N_FIELDS,
};

extern const SxtRecordType sxt_proof_point_type;

enum
{
  SXT_VERSION_AUDIENCE,
  SXT_VERSION_FOR_OTHERS, /* for every audience without a version of its own */
  SXT_VERSION_TEXT,
  SXT_VERSION_KEY_POINTS, /* those of the core message that it carries, word for word */
  SXT_VERSION_LANGUAGE,   /* absent: the plan's */
  SXT_VERSION_NOTES,
  SXT_VERSION_N_FIELDS,
};

extern const SxtRecordType sxt_version_type;

enum
{
  SXT_GLOSSARY_TERM_TERM,
  SXT_GLOSSARY_TERM_MEANING,
  SXT_GLOSSARY_TERM_NOTES,
  SXT_GLOSSARY_TERM_N_FIELDS,
};

extern const SxtRecordType sxt_glossary_term_type;

G_END_DECLS
