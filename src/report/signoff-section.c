/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sign-off: the offices that stand behind the plan, with lines to sign on. */
#include <glib/gi18n-lib.h>

#include "analysis/people.h"
#include "base/format.h"
#include "report/plan-sections.h"

#define LINE_HEIGHT 34.0

/* Whose word a plan needs, with those who always get a line. */
static const struct
{
  SxtRole role;
  gboolean always;
} signers[] = {
  { SXT_ROLE_SUPERINTENDENT, TRUE },        { SXT_ROLE_BOARD, TRUE },  { SXT_ROLE_CURRICULUM_LEADER, FALSE },
  { SXT_ROLE_PRINCIPAL_SUPERVISOR, FALSE }, { SXT_ROLE_UNION, FALSE },
};

static SxtRecord *
find_person (SxtPlanWriter *self, SxtRole role)
{
  guint n = sxt_project_get_n (self->project, SXT_PEOPLE);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *person = sxt_project_get (self->project, SXT_PEOPLE, i);

      if (sxt_person_has_role (person, role) && sxt_person_is_in_post (person, self->date) &&
          !sxt_person_is_outsider (person))
        return person;
    }

  return NULL;
}

/**
 * sxt_add_signoff_section:
 * @self: a writer
 */
void
sxt_add_signoff_section (SxtPlanWriter *self)
{
  SxtTable *table;

  sxt_document_add_heading (self->document, 1, _ ("Sign-off"));
  sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_BODY,
                              _ ("We have read this plan, we know what is still missing in it, and we stand behind the "
                                 "dates by which it is mended."));
  table = sxt_document_add_table (self->document, NULL);
  table->row_height = LINE_HEIGHT;
  sxt_table_add_column (table, _ ("Office"), SXT_ALIGN_START, 2.2)->heads = TRUE;
  sxt_table_add_column (table, _ ("Name"), SXT_ALIGN_START, 1.8);
  sxt_table_add_column (table, _ ("Signature"), SXT_ALIGN_START, 2.4);
  sxt_table_add_column (table, _ ("Date"), SXT_ALIGN_START, 1.2);
  for (guint i = 0; i < G_N_ELEMENTS (signers); i++)
    {
      SxtRecord *person = find_person (self, signers[i].role);
      g_autofree char *office =
          person != NULL ? sxt_person_dup_office (person) : g_strdup (_ (sxt_roles.items[signers[i].role].label));
      gboolean named = person != NULL && sxt_plan_writer_is_working (self) && sxt_record_has (person, SXT_PERSON_NAME);

      if (person == NULL && !signers[i].always)
        continue;
      sxt_table_add_row (table);
      sxt_table_add_text (table, office);
      sxt_table_add_text (table, named ? sxt_record_get_string (person, SXT_PERSON_NAME) : "");
      sxt_table_add_text (table, "");
      sxt_table_add_text (table, "");
    }
}
