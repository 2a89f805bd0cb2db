/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The printed plan: its sections in their order. */
#include "report/plan.h"

#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "report/pdf.h"
#include "report/plan-sections.h"

static const struct
{
  SxtMessage *(*answer) (SxtPlanWriter *self);
  void (*add) (SxtPlanWriter *self);
} areas[] = {
  [SXT_AREA_NARRATIVE] = { sxt_narrative_answer, sxt_add_narrative_section },
  [SXT_AREA_CURRICULUM] = { sxt_curriculum_answer, sxt_add_curriculum_section },
  [SXT_AREA_CAPACITY] = { sxt_capacity_answer, sxt_add_capacity_section },
  [SXT_AREA_SCHOOLS] = { sxt_schools_answer, sxt_add_schools_section },
  [SXT_AREA_COMMUNICATIONS] = { sxt_communications_answer, sxt_add_communications_section },
  [SXT_AREA_DEVICES] = { sxt_devices_answer, sxt_add_devices_section },
};
G_STATIC_ASSERT (G_N_ELEMENTS (areas) == SXT_N_AREAS);

/**
 * sxt_area_answer:
 * @self: a writer
 * @area: one of the six areas
 *
 * Returns: (transfer full): what the plan's records answer to the area's question, in one line
 */
SxtMessage *
sxt_area_answer (SxtPlanWriter *self, SxtArea area)
{
  g_return_val_if_fail ((guint) area < SXT_N_AREAS, NULL);

  return areas[area].answer (self);
}

/* "Maple Ridge · Rollout Plan · edition 7, Apr 5, 2027" */
static char *
make_foot (SxtRecord *plan, const char *title, SxtDate date)
{
  const char *district = sxt_record_get_string (plan, SXT_PLAN_DISTRICT);
  gint64 edition;
  SxtMessage *message =
      sxt_record_get_integer (plan, SXT_PLAN_EDITION, &edition)
          ? sxt_message_with_integer (
                sxt_message_new (/* xgettext: python-brace-format */ N_ ("{title} · edition {edition}, {date}")),
                "edition", edition, SXT_UNIT_NONE)
          : sxt_message_new (/* xgettext: python-brace-format */ N_ ("{title} · {date}"));
  g_autofree char *foot =
      sxt_plan_words (sxt_message_with_date (sxt_message_with_name (message, "title", title), "date", date));

  return district != NULL ? g_strconcat (district, " · ", foot, NULL) : g_steal_pointer (&foot);
}

/**
 * sxt_plan_build:
 * @engine: an engine; it is settled first
 * @copy: for whom
 *
 * The texts are in the language of the process.
 *
 * Returns: (transfer full): the plan of the engine's project on the engine's day
 */
SxtDocument *
sxt_plan_build (SxtEngine *engine, SxtCopy copy)
{
  g_autoptr (SxtPlanWriter) self = NULL;
  g_autofree char *title = NULL;
  g_autofree char *foot = NULL;
  SxtRecord *plan;

  g_return_val_if_fail (SXT_IS_ENGINE (engine), NULL);

  sxt_engine_settle (engine);
  self = sxt_plan_writer_new (engine, copy);
  plan = sxt_project_get_single (self->project, SXT_PLAN);
  title = g_strdup (sxt_record_get_string (plan, SXT_PLAN_TITLE));
  if (title == NULL)
    title = g_strdup (_ ("Rollout Plan"));
  foot = make_foot (plan, title, self->date);

  self->document = sxt_document_new (&(SxtDocumentInfo) {
      .title = title,
      .author = sxt_record_get_string (plan, SXT_PLAN_DISTRICT),
      .language = sxt_language_get (),
      .foot = foot,
      .notice = copy == SXT_COPY_WORKING ? _ ("Working copy, not for publication") : NULL,
      .date = self->date,
      .copy = copy,
  });

  sxt_add_cover_section (self);
  sxt_document_add_contents (self->document, _ ("Contents"));
  sxt_add_standing_section (self);
  sxt_add_missing_section (self);
  sxt_add_dates_section (self);
  for (guint i = 0; i < SXT_N_AREAS; i++)
    areas[i].add (self);
  sxt_add_signoff_section (self);
  sxt_add_sources_section (self);

  return g_steal_pointer (&self->document);
}

/**
 * sxt_plan_set:
 * @engine: an engine; it is settled first
 * @copy: for whom
 * @paper: on what
 *
 * Returns: (transfer full): the plan on its pages
 */
SxtPages *
sxt_plan_set (SxtEngine *engine, SxtCopy copy, SxtPaper paper)
{
  g_autoptr (SxtDocument) document = NULL;
  double width, height;

  g_return_val_if_fail (SXT_IS_ENGINE (engine), NULL);

  document = sxt_plan_build (engine, copy);
  sxt_paper_get_size (paper, &width, &height);

  return sxt_pages_new (document, width, height);
}

/**
 * sxt_plan_to_pdf:
 * @engine: an engine; it is settled first
 * @copy: for whom
 * @paper: on what
 * @error: return location for an error
 *
 * The same project, day and language give the same bytes.
 *
 * Returns: (transfer full) (nullable): the plan as a PDF file
 */
GBytes *
sxt_plan_to_pdf (SxtEngine *engine, SxtCopy copy, SxtPaper paper, GError **error)
{
  g_autoptr (SxtPages) pages = NULL;

  g_return_val_if_fail (SXT_IS_ENGINE (engine), NULL);

  pages = sxt_plan_set (engine, copy, paper);

  return sxt_pdf_write (pages, error);
}
