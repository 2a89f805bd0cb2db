/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All record types in the order of the file, and finding types, fields and choices by their keys. */
#include "model/all.h"

static const SxtRecordType *const types[] = {
  [SXT_PLAN] = &sxt_plan_type,
  [SXT_SETTINGS] = &sxt_setting_type,
  [SXT_CORE_MESSAGE] = &sxt_core_message_type,
  [SXT_PEOPLE] = &sxt_person_type,
  [SXT_SERVES] = &sxt_serves_type,
  [SXT_SCHOOLS] = &sxt_school_type,
  [SXT_WAVES] = &sxt_wave_type,
  [SXT_MILESTONES] = &sxt_milestone_type,
  [SXT_DECISIONS] = &sxt_decision_type,
  [SXT_MENDS] = &sxt_mend_type,
  [SXT_SET_ASIDES] = &sxt_set_aside_type,
  [SXT_PRACTICE_CHANGES] = &sxt_practice_change_type,
  [SXT_SCENES] = &sxt_scene_type,
  [SXT_EVIDENCE] = &sxt_evidence_type,
  [SXT_SUCCESS_MEASURES] = &sxt_success_measure_type,
  [SXT_INTERIM_TARGETS] = &sxt_interim_target_type,
  [SXT_PROOF_POINTS] = &sxt_proof_point_type,
  [SXT_VERSIONS] = &sxt_version_type,
  [SXT_GLOSSARY_TERMS] = &sxt_glossary_term_type,
  [SXT_FRAMEWORKS] = &sxt_framework_type,
  [SXT_STANDARDS] = &sxt_standard_type,
  [SXT_PRACTICES] = &sxt_practice_type,
  [SXT_CONTENTS] = &sxt_content_type,
  [SXT_ALIGNMENTS] = &sxt_alignment_type,
  [SXT_GAP_PLANS] = &sxt_gap_plan_type,
  [SXT_CONVERSATIONS] = &sxt_conversation_type,
  [SXT_ATTENDANCES] = &sxt_attendance_type,
  [SXT_FUNCTIONS] = &sxt_function_type,
  [SXT_RESPONSIBILITIES] = &sxt_responsibility_type,
  [SXT_EXPECTATIONS] = &sxt_expectation_type,
  [SXT_CHECK_INS] = &sxt_check_in_type,
  [SXT_REVIEWS] = &sxt_review_type,
  [SXT_REVIEWS_HELD] = &sxt_review_held_type,
  [SXT_TOPICS] = &sxt_topic_type,
  [SXT_TRAININGS] = &sxt_training_type,
  [SXT_HAND_OVERS] = &sxt_hand_over_type,
  [SXT_CRITERIA] = &sxt_criterion_type,
  [SXT_SCORES] = &sxt_score_type,
  [SXT_RATINGS] = &sxt_rating_type,
  [SXT_AUDIENCES] = &sxt_audience_type,
  [SXT_MESSAGES] = &sxt_message_type,
  [SXT_REACHES] = &sxt_reach_type,
  [SXT_VENUES] = &sxt_venue_type,
  [SXT_VENUE_AUDIENCES] = &sxt_venue_audience_type,
  [SXT_FEEDBACK] = &sxt_feedback_type,
  [SXT_GOALS] = &sxt_goal_type,
  [SXT_SOFTWARE] = &sxt_software_type,
  [SXT_DEVICE_CRITERIA] = &sxt_device_criterion_type,
  [SXT_CANDIDATES] = &sxt_candidate_type,
  [SXT_DEVICE_SCORES] = &sxt_device_score_type,
  [SXT_GOAL_FITS] = &sxt_goal_fit_type,
  [SXT_COMPATIBILITIES] = &sxt_compatibility_type,
  [SXT_REFERENCE_CHECKS] = &sxt_reference_check_type,
  [SXT_FLEETS] = &sxt_fleet_type,
  [SXT_COST_LINES] = &sxt_cost_line_type,
  [SXT_FUNDINGS] = &sxt_funding_type,
  [SXT_SUPPORT_STAFF] = &sxt_support_staff_type,
  [SXT_TRIALS] = &sxt_trial_type,
  [SXT_DEVICE_DECISIONS] = &sxt_device_decision_type,
};

G_STATIC_ASSERT (G_N_ELEMENTS (types) == SXT_N_LISTS);

/**
 * sxt_record_type_get:
 * @list: a record type
 *
 * Returns: (transfer none): its table
 */
const SxtRecordType *
sxt_record_type_get (SxtListId list)
{
  g_assert (list >= 0 && list < SXT_N_LISTS);
  return types[list];
}

/**
 * sxt_record_type_find:
 * @key: key of a list, as in the file
 *
 * Returns: the record type, or %SXT_LIST_NONE
 */
SxtListId
sxt_record_type_find (const char *key)
{
  for (int i = 0; i < SXT_N_LISTS; i++)
    if (g_str_equal (types[i]->key, key))
      return i;

  return SXT_LIST_NONE;
}

/**
 * sxt_record_type_find_field:
 * @self: a record type
 * @key: key of a field, as in the file
 *
 * Returns: the field, or -1
 */
int
sxt_record_type_find_field (const SxtRecordType *self, const char *key)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (g_str_equal (self->fields[i].key, key))
      return (int) i;

  return -1;
}

/**
 * sxt_record_type_get_property:
 * @self: a record type
 * @field: one of its fields
 *
 * Returns: (transfer none): the name of the property: the key with hyphens, interned
 */
const char *
sxt_record_type_get_property (const SxtRecordType *self, int field)
{
  g_autofree char *name = g_strdelimit (g_strdup (self->fields[field].key), "_", '-');

  return g_intern_string (name);
}

/**
 * sxt_choices_find:
 * @self: choices
 * @key: a key, as in the file
 *
 * Returns: its index, or -1
 */
int
sxt_choices_find (const SxtChoices *self, const char *key)
{
  for (guint i = 0; i < self->n; i++)
    if (g_str_equal (self->items[i].key, key))
      return (int) i;

  return -1;
}
