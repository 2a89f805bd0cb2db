/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schools on paper: the waves and why each school stands there, what makes a school ready, and who is. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/readiness.h"
#include "analysis/waves.h"
#include "base/format.h"
#include "report/plan-sections.h"
#include "report/readiness-grid.h"

/* So many rows stay readable on a page. */
#define GRID_SCHOOLS 36

static const SxtListId lists[] = { SXT_SCHOOLS, SXT_WAVES, SXT_CRITERIA, SXT_SCORES };

static gint64
sum_students (GPtrArray *schools)
{
  gint64 sum = 0;

  for (guint i = 0; i < schools->len; i++)
    {
      gint64 students;

      if (sxt_record_get_integer (g_ptr_array_index (schools, i), SXT_SCHOOL_ENROLLMENT, &students))
        sum += students;
    }

  return sum;
}

/**
 * sxt_schools_answer:
 * @self: a writer
 *
 * Returns: (transfer full): the answer in a line
 */
SxtMessage *
sxt_schools_answer (SxtPlanWriter *self)
{
  g_autoptr (GPtrArray) first = sxt_waves_list_first_schools (self->project);
  SxtDate start = sxt_waves_get_first_start (self->project);
  gint64 students = sum_students (first);
  SxtMessage *message;

  if (first->len == 0)
    return sxt_message_new (N_ ("Which schools begin is not decided yet."));

  if (students > 0)
    message = sxt_message_with_integer (
        sxt_message_new_plural (
            /* xgettext: python-brace-format */
            "We begin in {count} school with {students}", "We begin in {count} schools with {students}", first->len),
        "students", students, SXT_UNIT_STUDENTS);
  else
    message = sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "We begin in {count} school", "We begin in {count} schools", first->len);
  if (start == SXT_DATE_NONE)
    return sxt_message_with_message (
        sxt_message_new (/* xgettext: python-brace-format */ N_ ("{begin}; the day is not set.")), "begin", message);

  return sxt_message_with_date (
      sxt_message_with_message (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{begin} on {date}.")),
                                "begin", message),
      "date", start);
}

static void
say_waves (SxtPlanWriter *self, GString *paragraph)
{
  g_autoptr (GPtrArray) placed = sxt_waves_list_schools (self->project);
  guint n = sxt_project_get_n (self->project, SXT_SCHOOLS);
  guint n_waves = sxt_project_get_n (self->project, SXT_WAVES);

  if (n == 0 || n_waves == 0)
    return;
  if (placed->len == n)
    sxt_plan_say (paragraph, sxt_message_with_integer (sxt_message_new_plural (
                                                           /* xgettext: python-brace-format */
                                                           "All {schools} stand in {count} wave.",
                                                           "All {schools} stand in {count} waves.", n_waves),
                                                       "schools", n, SXT_UNIT_SCHOOLS));
  else
    sxt_plan_say (paragraph,
                  sxt_message_with_integer (sxt_message_new_plural (
                                                /* xgettext: python-brace-format */
                                                "Of {count} school, {placed} has its place in a wave.",
                                                "Of {count} schools, {placed} have their place in a wave.", n),
                                            "placed", placed->len, SXT_UNIT_NONE));
}

static gboolean
is_must_have (SxtRecord *criterion)
{
  return sxt_record_is_true (criterion, SXT_CRITERION_MUST_HAVE);
}

static void
say_must_haves (SxtPlanWriter *self, GString *paragraph)
{
  g_autoptr (GPtrArray) criteria = sxt_readiness_list_criteria (self->project);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < criteria->len && is_must_have (g_ptr_array_index (criteria, i)); i++)
    {
      SxtRecord *criterion = g_ptr_array_index (criteria, i);
      g_autofree char *title = sxt_plan_writer_dup_title (self, criterion);

      g_ptr_array_add (
          names, sxt_plan_words (sxt_message_with_integer (
                     sxt_message_with_name (sxt_message_new (
                                                /* xgettext: python-brace-format */ N_ ("{criterion} at {minimum}")),
                                            "criterion", title),
                     "minimum", sxt_criterion_get_minimum (criterion), SXT_UNIT_NONE)));
    }

  g_autofree char *list = sxt_plan_join_names (names);

  if (list != NULL)
    sxt_plan_say (paragraph, sxt_message_with_name (sxt_message_new (
                                                        /* xgettext: python-brace-format */ N_ (
                                                            "Before a school begins it needs, on a scale of 1 to 4: "
                                                            "{criteria}.")),
                                                    "criteria", list));
}

/* "Lincoln MS (Staffing)": for the working copy alone. */
static void
say_under (SxtPlanWriter *self, GString *paragraph)
{
  g_autoptr (GPtrArray) first = sxt_waves_list_first_schools (self->project);
  g_autoptr (GPtrArray) criteria = sxt_readiness_list_criteria (self->project);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!sxt_plan_writer_is_working (self))
    return;
  for (guint i = 0; i < first->len; i++)
    {
      SxtRecord *school = g_ptr_array_index (first, i);
      g_autoptr (GPtrArray) under = g_ptr_array_new_with_free_func (g_free);

      for (guint j = 0; j < criteria->len; j++)
        if (sxt_school_is_under (school, g_ptr_array_index (criteria, j)))
          g_ptr_array_add (under, sxt_plan_writer_dup_title (self, g_ptr_array_index (criteria, j)));
      if (under->len > 0)
        {
          g_autofree char *title = sxt_plan_writer_dup_title (self, school);
          g_autofree char *list = sxt_plan_join_names (under);

          g_ptr_array_add (names, sxt_plan_words (sxt_message_with_name (
                                      sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                                 "{school} ({criteria})")),
                                                             "school", title),
                                      "criteria", list)));
        }
    }

  g_autofree char *list = sxt_plan_join_names (names);

  if (list != NULL)
    sxt_plan_say (paragraph, sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                        "Of the first schools these are below a minimum: {schools}.")),
                                                    "schools", list));
}

static char *
dup_readiness (const SxtPlanWriter *self, SxtRecord *school)
{
  double value = sxt_plan_writer_is_working (self) ? sxt_school_get_readiness (school) : NAN;

  return isnan (value) ? NULL : sxt_format_double (value, 2);
}

static char *
dup_placement (const SxtPlanWriter *self, SxtRecord *school)
{
  char *text = sxt_plan_writer_dup_text (self, school, SXT_SCHOOL_PLACEMENT_TEXT);

  return text != NULL ? text : sxt_plan_writer_dup_text (self, school, SXT_SCHOOL_PLACEMENT);
}

static void
add_wave (SxtPlanWriter *self, SxtRecord *wave, GPtrArray *schools)
{
  static const SxtCellSpec specs[] = {
    { N_ ("School"), 1.8, .field = SXT_SCHOOL_NAME, .flags = SXT_CELL_HEADS },
    { N_ ("Grades"), 0.8, .field = SXT_SCHOOL_GRADES, .flags = SXT_CELL_NUMBER },
    { N_ ("Students"), 0.9, .field = SXT_SCHOOL_ENROLLMENT, .flags = SXT_CELL_NUMBER },
    { N_ ("Readiness"), 1, .dup = dup_readiness, .flags = SXT_CELL_NUMBER | SXT_CELL_WORKING },
    { N_ ("Who takes part"), 1.4, .field = SXT_SCHOOL_PARTICIPATION },
    { N_ ("Why it stands here"), 3.2, .dup = dup_placement },
  };
  g_autofree char *name = sxt_plan_writer_dup_title (self, wave);
  SxtDate start = sxt_record_get_date (wave, SXT_WAVE_START);
  g_autofree char *title = NULL;

  title = start == SXT_DATE_NONE
              ? g_strdup (name)
              : sxt_plan_words (sxt_message_with_date (
                    sxt_message_with_name (
                        sxt_message_new (/* xgettext: python-brace-format */ N_ ("{wave}, from {date}")), "wave", name),
                    "date", start));
  sxt_plan_writer_add_records (self, title, schools, specs, G_N_ELEMENTS (specs));
}

/* Those that begin, or all others and what has no wave. */
static void
add_waves (SxtPlanWriter *self, gboolean begin)
{
  g_autoptr (GHashTable) first = sxt_waves_find_first (self->project);
  g_autoptr (GPtrArray) waves = sxt_plan_writer_list_by_date (self, SXT_WAVES, SXT_WAVE_START);
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func (g_free);
  guint n = sxt_project_get_n (self->project, SXT_SCHOOLS);

  for (guint i = 0; i < waves->len; i++)
    {
      SxtRecord *wave = g_ptr_array_index (waves, i);
      g_autoptr (GPtrArray) schools =
          sxt_project_get_referrers (self->project, SXT_SCHOOLS, SXT_SCHOOL_WAVE, sxt_record_get_id (wave));
      g_autofree char *reason = sxt_plan_writer_dup_text (self, wave, SXT_WAVE_REASON);

      if (g_hash_table_contains (first, wave) != begin)
        continue;
      add_wave (self, wave, schools);
      if (reason != NULL)
        sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_NOTE, reason);
    }

  for (guint i = 0; i < n && !begin; i++)
    {
      SxtRecord *school = sxt_project_get (self->project, SXT_SCHOOLS, i);

      if (sxt_record_get_target (school, SXT_SCHOOL_WAVE) == NULL)
        g_ptr_array_add (later, sxt_plan_writer_dup_title (self, school));
    }

  g_autofree char *names = sxt_plan_join_names (later);

  if (names != NULL)
    sxt_plan_writer_add_note (
        self,
        sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ ("In no wave yet: {schools}.")),
                               "schools", names));
}

static char *
dup_minimum (const SxtPlanWriter *self, SxtRecord *criterion)
{
  if (!is_must_have (criterion))
    return NULL;

  return sxt_format_integer (sxt_criterion_get_minimum (criterion));
}

static void
add_criteria (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("Criterion"), 1.6, .field = SXT_CRITERION_NAME, .flags = SXT_CELL_HEADS },
    { N_ ("Weight"), 0.7, .field = SXT_CRITERION_WEIGHT, .flags = SXT_CELL_NUMBER },
    { N_ ("Minimum"), 0.8, .dup = dup_minimum, .flags = SXT_CELL_NUMBER },
    { N_ ("What level 1 looks like"), 2.4, .field = SXT_CRITERION_LEVEL_1 },
    { N_ ("What level 4 looks like"), 2.4, .field = SXT_CRITERION_LEVEL_4 },
  };
  g_autoptr (GPtrArray) criteria = sxt_plan_writer_list (self, SXT_CRITERIA);

  sxt_plan_writer_add_records (self, _ ("What makes a school ready"), criteria, specs, G_N_ELEMENTS (specs));
  if (criteria->len > 0)
    sxt_plan_writer_add_note (self, sxt_message_new (N_ ("Weights are points that say how much a criterion counts "
                                                         "beside the others. A school under a minimum should wait.")));
}

/* One row: the cells of a school; how many of them hold a level. */
static guint
add_grid_school (SxtReadinessGrid *grid, SxtRecord *school, GPtrArray *criteria, gboolean strong)
{
  g_autofree char *title = sxt_record_dup_title (school);
  g_autofree SxtReadinessCell *cells = g_new0 (SxtReadinessCell, criteria->len);
  guint n_scored = 0;

  for (guint i = 0; i < criteria->len; i++)
    {
      SxtRecord *criterion = g_ptr_array_index (criteria, i);
      SxtRecord *score = sxt_school_get_score (school, criterion);

      cells[i].level = (guint8) sxt_school_get_level (school, criterion);
      cells[i].unproved = cells[i].level > 0 && !sxt_record_has (score, SXT_SCORE_EVIDENCE);
      cells[i].under = sxt_school_is_under (school, criterion);
      n_scored += cells[i].level > 0;
    }
  sxt_readiness_grid_add_school (grid, title, strong, cells, criteria->len);

  return n_scored;
}

static char *
describe_grid (guint n_schools, guint n_criteria, guint n_scored)
{
  return sxt_plan_words (sxt_message_with_integer (
      sxt_message_with_integer (sxt_message_new_plural (
                                    /* xgettext: python-brace-format */
                                    "A grid of {schools} by {criteria} criteria with {count} level from 1 to 4.",
                                    "A grid of {schools} by {criteria} criteria with {count} levels from 1 to 4.",
                                    n_scored),
                                "schools", n_schools, SXT_UNIT_SCHOOLS),
      "criteria", n_criteria, SXT_UNIT_NONE));
}

/* The schools by wave, then those without one. */
static GPtrArray *
list_by_wave (SxtPlanWriter *self)
{
  g_autoptr (GPtrArray) waves = sxt_plan_writer_list_by_date (self, SXT_WAVES, SXT_WAVE_START);
  GPtrArray *all = g_ptr_array_new ();
  guint n = sxt_project_get_n (self->project, SXT_SCHOOLS);

  for (guint i = 0; i < waves->len; i++)
    g_ptr_array_extend_and_steal (all, sxt_project_get_referrers (self->project, SXT_SCHOOLS, SXT_SCHOOL_WAVE,
                                                                  sxt_record_get_id (g_ptr_array_index (waves, i))));
  for (guint i = 0; i < n; i++)
    {
      SxtRecord *school = sxt_project_get (self->project, SXT_SCHOOLS, i);

      if (sxt_record_get_target (school, SXT_SCHOOL_WAVE) == NULL)
        g_ptr_array_add (all, school);
    }

  return all;
}

/* One picture, of as many schools as a page can hold. */
static void
add_grid_part (SxtPlanWriter *self, GPtrArray *schools, guint from, guint until, GHashTable *first, GPtrArray *criteria,
               guint n_must_haves)
{
  SxtReadinessGrid *grid = sxt_readiness_grid_new ();
  g_autofree char *alternative = NULL;
  guint n_scored = 0;
  SxtFigure *figure;

  for (guint i = 0; i < criteria->len; i++)
    {
      g_autofree char *title = sxt_record_dup_title (g_ptr_array_index (criteria, i));

      sxt_readiness_grid_add_criterion (grid, title, i < n_must_haves);
    }
  for (guint i = from; i < until; i++)
    {
      SxtRecord *school = g_ptr_array_index (schools, i);
      SxtRecord *wave = sxt_record_get_target (school, SXT_SCHOOL_WAVE);

      if (i > from && wave != sxt_record_get_target (g_ptr_array_index (schools, i - 1), SXT_SCHOOL_WAVE))
        {
          g_autofree char *title = wave != NULL ? sxt_record_dup_title (wave) : g_strdup (_ ("In no wave yet"));

          sxt_readiness_grid_add_line (grid, title);
        }
      n_scored += add_grid_school (grid, school, criteria, wave != NULL && g_hash_table_contains (first, wave));
    }

  alternative = describe_grid (until - from, criteria->len, n_scored);
  figure = sxt_document_add_figure (self->document, sxt_readiness_grid_finish (grid),
                                    _ ("Readiness of each school, from 1 to 4"), alternative);
  figure->node.working_only = TRUE;
  sxt_figure_set_caption (figure, _ ("Hatched: a level without evidence. A marked corner: under the minimum of a "
                                     "must-have. Heavier names: the first schools."));
}

/* Must-haves first; not for the public copy. */
static void
add_grid (SxtPlanWriter *self)
{
  g_autoptr (GPtrArray) criteria = sxt_readiness_list_criteria (self->project);
  g_autoptr (GPtrArray) schools = list_by_wave (self);
  g_autoptr (GHashTable) first = sxt_waves_find_first (self->project);
  guint n_must_haves = 0;

  if (!sxt_plan_writer_is_working (self) || sxt_project_get_n (self->project, SXT_SCORES) == 0 || criteria->len == 0)
    return;

  while (n_must_haves < criteria->len && is_must_have (g_ptr_array_index (criteria, n_must_haves)))
    n_must_haves++;
  for (guint i = 0; i < schools->len; i += GRID_SCHOOLS)
    add_grid_part (self, schools, i, MIN (i + GRID_SCHOOLS, schools->len), first, criteria, n_must_haves);
}

/**
 * sxt_add_schools_section:
 * @self: a writer
 */
void
sxt_add_schools_section (SxtPlanWriter *self)
{
  if (sxt_plan_writer_begin_area (self, SXT_AREA_SCHOOLS, lists, G_N_ELEMENTS (lists)))
    {
      g_autoptr (GString) paragraph = g_string_new (NULL);

      sxt_plan_say (paragraph, sxt_schools_answer (self));
      say_waves (self, paragraph);
      if (sxt_plan_writer_is_working (self) && sxt_project_get_n (self->project, SXT_CRITERIA) > 0)
        sxt_plan_say (paragraph, sxt_readiness_answer (self->project));
      say_must_haves (self, paragraph);
      say_under (self, paragraph);
      sxt_plan_writer_add_paragraph (self, paragraph);
      add_waves (self, TRUE);
      add_criteria (self);
      add_grid (self);
      add_waves (self, FALSE);
    }
  sxt_plan_writer_end_area (self, SXT_AREA_SCHOOLS, lists, G_N_ELEMENTS (lists));
}
