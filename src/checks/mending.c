/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mending: who mends a finding, and what is set aside. Both are written from drafts, records outside the project, so
 * that each comes and goes as one step.
 */
#include "checks/mending.h"

#include <glib/gi18n-lib.h>

#include "model/all.h"

/* What the planner writes beside a finding. */
static const int written[] = { SXT_MEND_WHAT, SXT_MEND_OWNER, SXT_MEND_DUE };

/**
 * sxt_finding_get_mend:
 * @self: a finding
 * @record: (nullable): the id of the record that it is about; NULL: the whole check
 *
 * Returns: (transfer none) (nullable): the planned fix that is about just that
 */
SxtRecord *
sxt_finding_get_mend (const SxtFinding *self, const char *record)
{
  for (guint i = 0; i < self->mends->len; i++)
    {
      SxtRecord *mend = g_ptr_array_index (self->mends, i);

      if (g_strcmp0 (sxt_record_get_string (mend, SXT_MEND_RECORD), record) == 0)
        return mend;
    }

  return NULL;
}

/**
 * sxt_finding_get_case_mend:
 * @self: a finding
 * @found: one of its cases
 *
 * Returns: (transfer none) (nullable): the planned fix for its record, else the one for the whole check
 */
SxtRecord *
sxt_finding_get_case_mend (const SxtFinding *self, const SxtCase *found)
{
  SxtRecord *mend = found->record != NULL ? sxt_finding_get_mend (self, found->record) : NULL;

  return mend != NULL ? mend : sxt_finding_get_mend (self, NULL);
}

/**
 * sxt_mend_is_written:
 * @draft: a planned fix
 *
 * Returns: whether it says anything: who, by when, or what
 */
gboolean
sxt_mend_is_written (SxtRecord *draft)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    if (sxt_record_has (draft, written[i]))
      return TRUE;

  return FALSE;
}

static const char *
get_check_title (SxtRecord *record, int field)
{
  const char *id = sxt_record_get_string (record, field);
  const SxtCheck *check = id != NULL ? sxt_checks_find (id) : NULL;

  return check != NULL ? _ (check->title) : id;
}

static void
copy_written (SxtRecord *mend, SxtRecord *draft)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *text = sxt_record_dup_text (draft, written[i]);
      g_autofree char *old = sxt_record_dup_text (mend, written[i]);

      if (g_strcmp0 (text, old) != 0)
        sxt_record_set_text (mend, written[i], text, NULL);
    }
}

static guint
count_changes (SxtRecord *mend, SxtRecord *draft)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *text = sxt_record_dup_text (draft, written[i]);
      g_autofree char *old = sxt_record_dup_text (mend, written[i]);

      n += g_strcmp0 (text, old) != 0;
    }

  return n;
}

/**
 * sxt_mend_write:
 * @project: a project
 * @mend: (nullable): the planned fix that it has
 * @draft: a planned fix outside the project, with what it is to say; stays as it is
 *
 * Adds the planned fix when it says the first thing, removes it when it says nothing any more (and was neither done nor
 * commented), else changes it: each in one step. A change of one text joins the step before as typing does.
 */
void
sxt_mend_write (SxtProject *project, SxtRecord *mend, SxtRecord *draft)
{
  const char *title = get_check_title (draft, SXT_MEND_CHECK);

  g_return_if_fail (SXT_IS_PROJECT (project));
  g_return_if_fail (sxt_record_get_project (draft) == NULL);

  if (mend == NULL)
    {
      g_autofree char *label = g_strdup_printf (_ ("Plan a Fix: %s"), title);
      g_autoptr (SxtRecord) added = NULL;

      if (!sxt_mend_is_written (draft))
        return;
      added = sxt_record_duplicate (draft);
      sxt_project_begin (project, label);
      sxt_project_append (project, added, NULL);
      sxt_project_end (project, NULL);
      return;
    }

  if (!sxt_mend_is_written (draft) && !sxt_record_has (mend, SXT_MEND_DONE_ON) &&
      !sxt_record_has (mend, SXT_MEND_NOTES))
    {
      g_autofree char *label = g_strdup_printf (_ ("Remove the Planned Fix: %s"), title);

      sxt_project_begin (project, label);
      sxt_project_remove (project, &mend, 1, NULL);
      sxt_project_end (project, NULL);
      return;
    }

  if (count_changes (mend, draft) > 1)
    {
      g_autofree char *label = g_strdup_printf (_ ("Change the Planned Fix: %s"), title);

      sxt_project_begin (project, label);
      copy_written (mend, draft);
      sxt_project_end (project, NULL);
    }
  else
    copy_written (mend, draft);
}

/**
 * sxt_set_aside_is_complete:
 * @draft: what is to be set aside
 * @today: the day of judging
 *
 * Returns: whether it has a reason, and a day to look again that is still to come
 */
gboolean
sxt_set_aside_is_complete (SxtRecord *draft, SxtDate today)
{
  SxtDate until = sxt_record_get_date (draft, SXT_SET_ASIDE_UNTIL);
  const char *reason = sxt_record_get_string (draft, SXT_SET_ASIDE_REASON);

  for (; reason != NULL && *reason != '\0'; reason = g_utf8_next_char (reason))
    if (!g_unichar_isspace (g_utf8_get_char (reason)))
      return until != SXT_DATE_NONE && until > today;

  return FALSE;
}

/**
 * sxt_set_aside_dup_title:
 * @set_aside: what is set aside, in a project
 *
 * Returns: (transfer full): the record that it is about, or what the check asks
 */
char *
sxt_set_aside_dup_title (SxtRecord *set_aside)
{
  SxtRecord *record = sxt_record_get_target (set_aside, SXT_SET_ASIDE_RECORD);

  return record != NULL ? sxt_record_dup_title (record) : g_strdup (get_check_title (set_aside, SXT_SET_ASIDE_CHECK));
}

/**
 * sxt_set_aside_write:
 * @project: a project
 * @draft: (transfer none): a complete one outside the project, which it then joins
 * @today: the day of judging, from which it holds
 *
 * Sets a check, or one record of it, aside: one step.
 *
 * Returns: FALSE if it was not complete
 */
gboolean
sxt_set_aside_write (SxtProject *project, SxtRecord *draft, SxtDate today)
{
  const char *id = sxt_record_get_string (draft, SXT_SET_ASIDE_RECORD);
  SxtRecord *record = id != NULL ? sxt_project_lookup (project, id) : NULL;
  g_autofree char *title =
      record != NULL ? sxt_record_dup_title (record) : g_strdup (get_check_title (draft, SXT_SET_ASIDE_CHECK));
  g_autofree char *label = g_strdup_printf (_ ("Set Aside: %s"), title);

  if (!sxt_set_aside_is_complete (draft, today))
    return FALSE;

  sxt_record_set_date (draft, SXT_SET_ASIDE_DATE, today);
  sxt_project_begin (project, label);
  sxt_project_append (project, draft, NULL);
  return sxt_project_end (project, NULL);
}

/**
 * sxt_set_aside_end:
 * @set_aside: what is set aside, in a project
 * @today: the day of judging, from which it counts again
 *
 * It stays in the plan as what was once set aside: one step.
 */
gboolean
sxt_set_aside_end (SxtRecord *set_aside, SxtDate today)
{
  SxtProject *project = sxt_record_get_project (set_aside);
  g_autofree char *title = sxt_set_aside_dup_title (set_aside);
  g_autofree char *label = g_strdup_printf (_ ("Look Again: %s"), title);

  g_return_val_if_fail (project != NULL, FALSE);

  sxt_project_begin (project, label);
  sxt_record_set_date (set_aside, SXT_SET_ASIDE_UNTIL, today);
  return sxt_project_end (project, NULL);
}
