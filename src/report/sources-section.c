/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the minimums come from: the sources of the thresholds in use, and what the district has set itself. */
#include <glib/gi18n-lib.h>

#include "base/decimal.h"
#include "base/format.h"
#include "model/areas.h"
#include "report/plan-sections.h"

static void
add_sources_of (SxtTable *table, const SxtFinding *finding)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < finding->cases->len; i++)
    {
      const SxtCase *item = g_ptr_array_index (finding->cases, i);
      char *source = item->source != NULL ? sxt_message_format_plain (item->source) : NULL;

      if (source == NULL || g_hash_table_contains (seen, source))
        {
          g_free (source);
          continue;
        }
      sxt_table_add_row (table);
      sxt_table_add_text (table, g_hash_table_size (seen) == 0 ? _ (finding->check->title) : "");
      sxt_table_add_text (table, sxt_area_get_title (finding->check->area));
      sxt_table_add_text (table, source);
      g_hash_table_add (seen, source);
    }
}

static void
add_settings (SxtPlanWriter *self)
{
  SxtRecord *settings = sxt_project_get_single (self->project, SXT_SETTINGS);
  const SxtRecordType *type = sxt_record_type_get (SXT_SETTINGS);
  SxtTable *table = NULL;

  for (int i = 0; i < SXT_SETTING_N_FIELDS; i++)
    {
      const SxtField *row = &type->fields[i];
      const SxtSettingDefault *otherwise;
      g_autofree char *here = NULL;
      g_autofree char *usual = NULL;

      if ((row->kind != SXT_KIND_INTEGER && row->kind != SXT_KIND_DECIMAL) || !sxt_record_has (settings, i))
        continue;
      if (table == NULL)
        {
          table = sxt_document_add_table (self->document, _ ("What this district has set itself"));
          sxt_table_add_column (table, _ ("Setting"), SXT_ALIGN_START, 2.4)->heads = TRUE;
          sxt_table_add_column (table, _ ("Here"), SXT_ALIGN_END, 1);
          sxt_table_add_column (table, _ ("Otherwise"), SXT_ALIGN_END, 1);
          sxt_table_add_column (table, _ ("Where the other is from"), SXT_ALIGN_START, 3.4);
        }
      otherwise = sxt_setting_get_default (i);
      here = sxt_plan_writer_dup_text (self, settings, i);
      usual = sxt_format_quantity (sxt_decimal_from_double (otherwise->value, row->places), row->places, row->unit,
                                   sxt_project_get_currency (self->project));
      sxt_table_add_row (table);
      sxt_table_add_text (table, _ (row->label));
      sxt_table_add_text (table, here);
      sxt_table_add_text (table, usual);
      sxt_table_add_text (table, otherwise->source != NULL ? _ (otherwise->source) : NULL);
    }
}

/**
 * sxt_add_sources_section:
 * @self: a writer
 */
void
sxt_add_sources_section (SxtPlanWriter *self)
{
  SxtTable *table;

  sxt_document_add_heading (self->document, 1, _ ("Where the minimums come from"));
  sxt_document_add_paragraph (
      self->document, SXT_PARAGRAPH_BODY,
      _ ("A check that compares the plan with a figure says here where the figure is from. Each "
         "of them can be changed by the district, and then stands below."));
  table = sxt_document_add_table (self->document, NULL);
  sxt_table_add_column (table, _ ("Check"), SXT_ALIGN_START, 1.8)->heads = TRUE;
  sxt_table_add_column (table, _ ("Area"), SXT_ALIGN_START, 1.2);
  sxt_table_add_column (table, _ ("Source"), SXT_ALIGN_START, 4);
  for (guint i = 0; i < sxt_engine_get_n_findings (self->engine); i++)
    add_sources_of (table, sxt_engine_get_finding (self->engine, i));
  add_settings (self);
}
