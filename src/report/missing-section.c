/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is missing, and who mends it by when: what endangers the nearest date first. */
#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "model/areas.h"
#include "report/plan-sections.h"

static void
add_finding (SxtPlanWriter *self, SxtTable *table, const SxtFinding *finding)
{
  g_autoptr (GPtrArray) mends = sxt_finding_list_open_mends (finding);
  SxtRecord *mend = mends->len > 0 ? g_ptr_array_index (mends, 0) : NULL;
  g_autofree char *headline = sxt_message_format_plain (sxt_plan_writer_get_headline (self, finding));
  g_autofree char *owner = mend != NULL ? sxt_plan_writer_dup_owner (self, mend) : g_strdup (_ ("nobody yet"));
  g_autofree char *by = NULL;

  if (mend != NULL && sxt_record_has (mend, SXT_MEND_DUE))
    by = sxt_format_date (sxt_record_get_date (mend, SXT_MEND_DUE), SXT_DATE_MEDIUM);

  sxt_table_add_row (table);
  sxt_table_add_marked (table, sxt_finding_get_mark (finding), headline);
  sxt_table_add_text (table, sxt_area_get_title (finding->check->area));
  sxt_table_add_text (table, owner);
  sxt_table_add_text (table, by);
}

static guint
count_owned (GPtrArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      g_autoptr (GPtrArray) mends = sxt_finding_list_open_mends (g_ptr_array_index (findings, i));

      if (mends->len > 0 && sxt_record_has (g_ptr_array_index (mends, 0), SXT_MEND_OWNER))
        n++;
    }

  return n;
}

static void
add_set_aside (SxtPlanWriter *self)
{
  for (guint i = 0; i < sxt_engine_get_n_findings (self->engine); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (self->engine, i);
      SxtRecord *record;
      SxtMessage *message;
      SxtDate until;

      if (!finding->set_aside || finding->set_asides->len == 0)
        continue;
      record = g_ptr_array_index (finding->set_asides, 0);
      until = sxt_record_get_date (record, SXT_SET_ASIDE_UNTIL);
      message = sxt_message_new (until != SXT_DATE_NONE
                                     ?
                                     /* xgettext: python-brace-format */ N_ ("Set aside until {date}: {check}.")
                                     : /* xgettext: python-brace-format */ N_ ("Set aside: {check}."));
      message = sxt_message_with_word (message, "check", finding->check->title);
      if (until != SXT_DATE_NONE)
        message = sxt_message_with_date (message, "date", until);
      sxt_plan_writer_add_note (self, message);
    }
}

/**
 * sxt_add_missing_section:
 * @self: a writer
 */
void
sxt_add_missing_section (SxtPlanWriter *self)
{
  g_autoptr (GPtrArray) findings = sxt_engine_get_urgent (self->engine, 0);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  SxtTable *table;
  SxtColumn *column;
  guint owned;

  sxt_document_add_heading (self->document, 2, _ ("What is missing, and who mends it"));
  if (findings->len == 0)
    {
      sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_BODY, _ ("No check shows anything missing."));
      add_set_aside (self);
      return;
    }

  owned = count_owned (findings);
  if (owned == 0)
    sxt_plan_say (paragraph, sxt_message_new (N_ ("Nobody has taken on any of it yet; the most urgent stands first.")));
  else if (owned == findings->len)
    sxt_plan_say (paragraph, sxt_message_new (N_ ("Each has somebody who mends it; the most urgent stands first.")));
  else
    sxt_plan_say (paragraph, sxt_message_with_integer (
                                 sxt_message_new_plural (
                                     /* xgettext: python-brace-format */
                                     "The most urgent stands first; {owned} of {count} has somebody who mends it.",
                                     "The most urgent stands first; {owned} of {count} have somebody who mends them.",
                                     findings->len),
                                 "owned", owned, SXT_UNIT_NONE));
  sxt_plan_writer_add_paragraph (self, paragraph);

  table = sxt_document_add_table (self->document, NULL);
  column = sxt_table_add_column (table, _ ("What is missing"), SXT_ALIGN_START, 4.2);
  column->heads = TRUE;
  sxt_table_add_column (table, _ ("Area"), SXT_ALIGN_START, 1.5);
  sxt_table_add_column (table, sxt_plan_writer_is_working (self) ? _ ("Who mends it") : _ ("Office"), SXT_ALIGN_START,
                        1.8);
  sxt_table_add_column (table, _ ("By"), SXT_ALIGN_END, 1.2);
  for (guint i = 0; i < findings->len; i++)
    add_finding (self, table, g_ptr_array_index (findings, i));
  add_set_aside (self);
}
