/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which findings stand open in a pane, in which order, and into which lines the rest folds. */
#include "app/findings-order.h"

#include "app/routes.h"
#include "app/words.h"
#include "model/all.h"

/* At most so many stand open; the rest folds into a line. */
#define MAX_OPEN 5

static gboolean
concerns_record (SxtSession *session, const SxtFinding *finding, const char *record)
{
  g_autoptr (GPtrArray) signs = sxt_signs_get (sxt_session_get_signs (session), record, SXT_SIGNS_ANY_FIELD);

  for (guint i = 0; i < signs->len; i++)
    if (((const SxtSign *) g_ptr_array_index (signs, i))->finding == finding)
      return TRUE;

  return FALSE;
}

/* Whether something of it is mended in that view. What is mended in another area, or nowhere, belongs to every view. */
static gboolean
is_of_view (const SxtFinding *finding, int area, const char *view)
{
  gboolean has_target = FALSE;

  for (guint i = 0; i < finding->cases->len; i++)
    {
      const SxtCase *found = g_ptr_array_index (finding->cases, i);

      if (!sxt_case_is_open (found))
        continue;
      for (guint j = 0; found->targets && j < found->targets->len; j++)
        {
          SxtListId list = ((const SxtTarget *) g_ptr_array_index (found->targets, j))->list;

          if (sxt_route_get_area (list, area) != area)
            continue;
          has_target = TRUE;
          if (sxt_route_leads_to (list, view))
            return TRUE;
        }
    }

  return !has_target;
}

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const SxtFinding *x = ((const SxtPlaced *) a)->finding, *y = ((const SxtPlaced *) b)->finding;
  gint64 dx = x->endangers == SXT_DATE_NONE ? G_MAXINT32 : x->endangers;
  gint64 dy = y->endangers == SXT_DATE_NONE ? G_MAXINT32 : y->endangers;

  if (x->state != y->state)
    return (int) y->state - (int) x->state;

  /* g_array_sort() is stable: as in the table of checks. */
  return dx < dy ? -1 : dx > dy;
}

/**
 * sxt_findings_order:
 * @area: an area
 * @view: (nullable): the name of its view in front, whose findings come first
 * @record: (nullable): the id of a record: instead of an area, what concerns that
 *
 * Not started folds away only beside what is worse: in a new plan the blanks are what there is to do.
 *
 * Returns: (transfer full) (element-type SxtPlaced): the findings by state, then by the date that they endanger, each
 *   with its place. What is set aside as a whole is not among them
 */
GArray *
sxt_findings_order (SxtSession *session, int area, const char *view, const char *record)
{
  SxtEngine *engine = sxt_session_get_engine (session);
  GArray *order = g_array_new (FALSE, FALSE, sizeof (SxtPlaced));
  gboolean has_worse;
  guint n_open = 0;

  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      SxtPlaced placed = { sxt_engine_get_finding (engine, i), SXT_PLACE_OPEN };

      if (placed.finding->set_aside)
        continue;
      if (record ? concerns_record (session, placed.finding, record) : (int) placed.finding->check->area == area)
        g_array_append_val (order, placed);
    }
  g_array_sort (order, compare_placed);

  has_worse = order->len > 0 && g_array_index (order, SxtPlaced, 0).finding->state > SXT_STATE_NOT_STARTED;
  for (guint i = 0; i < order->len; i++)
    {
      SxtPlaced *placed = &g_array_index (order, SxtPlaced, i);

      if (placed->finding->state == SXT_STATE_MET)
        placed->place = SXT_PLACE_MET;
      else if (!record && placed->finding->state == SXT_STATE_NOT_STARTED && has_worse)
        placed->place = SXT_PLACE_NOT_STARTED;
      else if (!record && view && !is_of_view (placed->finding, area, view))
        placed->place = SXT_PLACE_ELSEWHERE;
      else
        placed->place = n_open++ < MAX_OPEN ? SXT_PLACE_OPEN : SXT_PLACE_MORE;
    }

  return order;
}

/**
 * sxt_findings_list_set_asides:
 * @area: an area
 * @record: (nullable): the id of a record, instead of an area
 *
 * Returns: (transfer container) (element-type SxtRecord): what is set aside there on the day
 */
GPtrArray *
sxt_findings_list_set_asides (SxtSession *session, int area, const char *record)
{
  SxtEngine *engine = sxt_session_get_engine (session);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (engine, i);

      for (guint j = 0; j < finding->set_asides->len; j++)
        {
          SxtRecord *set_aside = g_ptr_array_index (finding->set_asides, j);
          const char *about = sxt_record_get_string (set_aside, SXT_SET_ASIDE_RECORD);

          /* One about a removed record sets nothing aside. */
          if (about && !sxt_record_get_target (set_aside, SXT_SET_ASIDE_RECORD))
            continue;
          if (record ? g_strcmp0 (about, record) == 0 : (int) finding->check->area == area)
            g_ptr_array_add (list, set_aside);
        }
    }

  return list;
}
