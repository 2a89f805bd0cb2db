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
  g_autoptr (GString) sources = g_string_new (NULL);

  for (guint i = 0; i < finding->cases->len; i++)
    {
      const SxtCase *item = g_ptr_array_index (finding->cases, i);
      char *source = item->source != NULL ? sxt_message_format_plain (item->source) : NULL;

      if (source == NULL || g_hash_table_contains (seen, source))
        {
          g_free (source);
          continue;
        }
      g_string_append_printf (sources, "%s%s", sources->len > 0 ? "\n" : "", source);
      g_hash_table_add (seen, source);
    }
  if (sources->len == 0)
    return;

  sxt_table_add_row (table);
  sxt_table_add_text (table, _ (finding->check->title));
  sxt_table_add_text (table, sxt_area_get_title (finding->check->area));
  sxt_table_add_text (table, sources->str);
}

/* What the checks of this program measure by, in the order of the areas. */
static const int settings[] = {
  SXT_SETTING_SCENE_WORDS,       SXT_SETTING_SHARED_WORDS,
  SXT_SETTING_CHECK_IN,          SXT_SETTING_MINIMUM,
  SXT_SETTING_CADENCE_STUDENTS,  SXT_SETTING_CADENCE_FAMILIES,
  SXT_SETTING_CADENCE_TEACHERS,  SXT_SETTING_CADENCE_PRINCIPALS,
  SXT_SETTING_CADENCE_STAFF,     SXT_SETTING_CADENCE_UNION,
  SXT_SETTING_CADENCE_BOARD,     SXT_SETTING_CADENCE_PRESS,
  SXT_SETTING_CADENCE_COMMUNITY, SXT_SETTING_CADENCE_OTHER,
  SXT_SETTING_LOOK_AHEAD,        SXT_SETTING_FIRST_VENUE_CADENCES,
  SXT_SETTING_VENUE_CADENCES,    SXT_SETTING_CANDIDATES,
  SXT_SETTING_REFERENCES,        SXT_SETTING_REFERENCES_SMALL,
  SXT_SETTING_SMALL_PURCHASE,    SXT_SETTING_LIKE_DISTRICT,
  SXT_SETTING_FALLS_DUE,
};

static char *
dup_source (SxtPlanWriter *self, int setting, gboolean here)
{
  const SxtField *row = &sxt_record_type_get (SXT_SETTINGS)->fields[setting];
  const SxtSettingDefault *usual = sxt_setting_get_default (setting);
  const char *source = usual->source != NULL ? _ (usual->source) : "";
  g_autofree char *value = NULL;

  if (!here)
    return g_strdup (source);

  value = sxt_format_quantity (sxt_decimal_from_double (usual->value, row->places), row->places, row->unit,
                               sxt_project_get_currency (self->project));

  return sxt_plan_words (
      sxt_message_with_name (sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                        "Set by this district. Otherwise {value}: {source}")),
                                                    "value", value),
                             "source", source));
}

static void
add_settings (SxtPlanWriter *self)
{
  SxtRecord *record = sxt_project_get_single (self->project, SXT_SETTINGS);
  const SxtRecordType *type = sxt_record_type_get (SXT_SETTINGS);
  SxtTable *table = sxt_document_add_table (self->document, _ ("What the checks measure by"));

  sxt_table_add_column (table, _ ("Figure"), SXT_ALIGN_START, 2.6)->heads = TRUE;
  sxt_table_add_column (table, _ ("Here"), SXT_ALIGN_END, 1);
  sxt_table_add_column (table, _ ("Source"), SXT_ALIGN_START, 4);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      const SxtField *row = &type->fields[settings[i]];
      double value = sxt_project_get_setting (self->project, settings[i]);
      g_autofree char *here = sxt_format_quantity (sxt_decimal_from_double (value, row->places), row->places, row->unit,
                                                   sxt_project_get_currency (self->project));
      g_autofree char *source = dup_source (self, settings[i], sxt_record_has (record, settings[i]));

      sxt_table_add_row (table);
      sxt_table_add_text (table, _ (row->label));
      sxt_table_add_text (table, here);
      sxt_table_add_text (table, source);
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
  sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_BODY,
                              _ ("A check that compares the plan with a figure takes the district’s own where there is "
                                 "one, else one of these. The district can change each of them."));
  table = sxt_document_add_table (self->document, _ ("What was compared in this plan"));
  sxt_table_add_column (table, _ ("Check"), SXT_ALIGN_START, 1.8)->heads = TRUE;
  sxt_table_add_column (table, _ ("Area"), SXT_ALIGN_START, 1.2);
  sxt_table_add_column (table, _ ("Source"), SXT_ALIGN_START, 4);
  for (guint i = 0; i < sxt_engine_get_n_findings (self->engine); i++)
    add_sources_of (table, sxt_engine_get_finding (self->engine, i));
  add_settings (self);
}
