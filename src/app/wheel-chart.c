/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the checks stand, as a wheel and as a table. */
#include "app/wheel-chart.h"

#include <glib/gi18n-lib.h>

#include "app/words.h"
#include "base/format.h"
#include "model/areas.h"
#include "report/wheel.h"

static SxtMark
get_mark (SxtState state)
{
  switch (state)
    {
    case SXT_STATE_MET: return SXT_MARK_MET;
    case SXT_STATE_AT_RISK: return SXT_MARK_AT_RISK;
    case SXT_STATE_MISSED: return SXT_MARK_GAP;
    case SXT_STATE_NOT_STARTED: return SXT_MARK_NOT_STARTED;
    default: g_return_val_if_reached (SXT_MARK_NONE);
    }
}

/**
 * sxt_wheel_chart_create_drawing:
 * @engine: whose checks
 *
 * Returns: (transfer full): the wheel
 */
SxtDrawing *
sxt_wheel_chart_create_drawing (SxtEngine *engine)
{
  SxtTally all = sxt_engine_tally (engine, -1);
  SxtWheelSector sectors[SXT_N_AREAS];
  char *captions[SXT_N_AREAS];
  g_autofree char *figure = g_strdup_printf ("%u", all.met), *below = g_strdup_printf (_ ("of %u"), all.total);
  SxtDrawing *wheel;

  for (SxtArea area = 0; area < SXT_N_AREAS; area++)
    {
      SxtTally tally = sxt_engine_tally (engine, (int) area);

      captions[area] = g_strdup_printf (_ ("%u of %u"), tally.met, tally.total);
      sectors[area] = (SxtWheelSector) { sxt_area_get_title (area), captions[area], tally.met, tally.total,
                                         get_mark (sxt_engine_get_worst (engine, (int) area)) };
    }
  wheel = sxt_wheel_new (sectors, figure, below);
  for (SxtArea area = 0; area < SXT_N_AREAS; area++)
    g_free (captions[area]);

  return wheel;
}

/**
 * sxt_wheel_chart_create_table:
 * @engine: whose checks
 *
 * Returns: (transfer full): how they stand, area by area
 */
SxtChartTable *
sxt_wheel_chart_create_table (SxtEngine *engine)
{
  SxtChartTable *table = sxt_chart_table_new ((const char *[]) {
      _ ("Area"), _ ("Checks"), _ ("Met"), _ ("Gaps"), _ ("At Risk"), _ ("Not Started"), _ ("Set Aside"), NULL });

  for (SxtArea area = 0; area < SXT_N_AREAS; area++)
    {
      SxtTally tally = sxt_engine_tally (engine, (int) area);
      const guint counts[] = {
        tally.total, tally.met, tally.missed, tally.at_risk, tally.not_started, tally.set_aside
      };
      const char *texts[G_N_ELEMENTS (counts) + 2] = { sxt_area_get_title (area) };
      char *numbers[G_N_ELEMENTS (counts)];

      for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
        texts[i + 1] = numbers[i] = sxt_format_integer (counts[i]);
      sxt_chart_table_add (table, texts);
      for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
        g_free (numbers[i]);
    }

  return table;
}
