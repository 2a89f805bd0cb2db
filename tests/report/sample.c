/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document with each kind of node. */
#include "sample.h"

#include "report/readiness-grid.h"
#include "report/timeline-drawing.h"
#include "report/wheel.h"

static const char prose[] =
    "We begin in six schools with 4,379 students. Five of the six hold their place however the nine criteria are "
    "weighed within the ranges that the team gave. The sixth place is close: Lincoln MS takes it in 61 of 100 "
    "reasonable weightings, Oak Park ES in 52. Lincoln’s staffing is at level 2, below the must-have of 3, so the "
    "board should expect a decision by July 12.";

static const char spanish[] =
    "¿Pueden las familias imaginárselo? Comenzamos en seis escuelas. El niño de séptimo grado sabrá cada mañana qué "
    "le toca, por qué y cómo pedir ayuda; la maestra verá quién avanza y quién necesita más tiempo.";

SxtDrawing *
sample_new_wheel (void)
{
  static const SxtWheelSector sectors[SXT_N_AREAS] = {
    { "Narrative", "3 of 7 met", 3, 7, SXT_MARK_AT_RISK },  { "Curriculum", "3 of 6 met", 3, 6, SXT_MARK_GAP },
    { "Capacity", "4 of 8 met", 4, 8, SXT_MARK_GAP },       { "Schools", "2 of 5 met", 2, 5, SXT_MARK_GAP },
    { "Communications", "1 of 4 met", 1, 4, SXT_MARK_GAP }, { "Devices", "5 of 8 met", 5, 8, SXT_MARK_MET },
  };

  return sxt_wheel_new (sectors, "18", "of 38");
}

SxtDrawing *
sample_new_grid (guint n_schools)
{
  static const char *const criteria[] = {
    "Principal leads", "Teaching culture", "Staffing stable", "Coach in building", "Teaching quality",
    "Network",         "Family ties",      "Data use",        "Room in calendar",
  };
  SxtReadinessGrid *grid = sxt_readiness_grid_new ();

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    sxt_readiness_grid_add_criterion (grid, criteria[i], i < 3);
  for (guint i = 0; i < n_schools; i++)
    {
      g_autofree char *title = g_strdup_printf ("School of Avenue %u", i + 1);
      SxtReadinessCell cells[G_N_ELEMENTS (criteria)];

      for (guint j = 0; j < G_N_ELEMENTS (criteria); j++)
        {
          guint roll = (i * 7 + j * 5 + i * j) % 11;

          cells[j] = (SxtReadinessCell) { .level = (guint8) (roll < 10 ? 1 + roll % 4 : 0), .unproved = roll == 5 };
          cells[j].under = j < 3 && cells[j].level > 0 && cells[j].level < 3;
        }
      sxt_readiness_grid_add_school (grid, title, i < 6, cells, G_N_ELEMENTS (cells));
      if (i == 5)
        sxt_readiness_grid_add_line (grid, "Wave 1 takes six");
    }
  return sxt_readiness_grid_finish (grid);
}

static SxtDrawing *
new_timeline (void)
{
  SxtDate today = sxt_date_new (2027, 4, 5), launch = sxt_date_new (2027, 8, 25);
  g_autoptr (SxtTimeline) timeline = sxt_timeline_new (today, launch);
  guint milestones = sxt_timeline_add_lane (timeline, "Milestones", -1);
  guint waves = sxt_timeline_add_lane (timeline, "Waves", SXT_AREA_SCHOOLS);

  sxt_timeline_add (timeline, milestones, SXT_TIMELINE_DIAMOND, today + 15, today + 15, g_strdup ("Board"))->label =
      g_strdup ("Board");
  sxt_timeline_add (timeline, milestones, SXT_TIMELINE_CONFLICT, today + 42, today + 63, g_strdup ("PD"))->label =
      g_strdup ("PD before alignment");
  sxt_timeline_add (timeline, waves, SXT_TIMELINE_SPAN, launch, launch + 138, g_strdup ("Wave 1"))->label =
      g_strdup ("Wave 1");

  return sxt_timeline_drawing_new (timeline, sxt_date_new (2027, 2, 1), sxt_date_new (2028, 3, 1));
}

static void
add_front (SxtDocument *document)
{
  SxtCover *cover = sxt_document_add_cover (document, "Maple Ridge Unified School District",
                                            "School years 2027–28 to 2029–30 · 24 schools in three waves");

  sxt_cover_set_figure (cover, sample_new_wheel (), "The wheel of six areas: 18 of 38 checks are met.");
  sxt_cover_set_headline (cover, "18 of 38 checks met, 3 with nothing to guard; 6 gaps.",
                          "Launch on August 25, 2027, 142 days from this version.");
  sxt_cover_add_fact (cover, "For", "Board of Education", "Regular meeting, April 20, 2027");
  sxt_cover_add_fact (cover, "From", "Dana Alvarez", "Director of Teaching and Learning");
  sxt_cover_add_fact (cover, "Version", "7, April 5, 2027", "Draft for the board’s questions");
  sxt_cover_set_foot (cover,
                      "The sixths of the wheel are the six areas of this plan; each fills as its checks are met.");
  sxt_document_add_contents (document, "Contents");
}

static void
add_standing_row (SxtTable *table, const char *area, const SxtMark *marks, guint n_marks, const char *question,
                  const char *answer)
{
  SxtRuns *left = sxt_runs_add (sxt_runs_new (NULL), area, SXT_EMPHASIS_STRONG);

  sxt_runs_add (left, "\n", SXT_EMPHASIS_NONE);
  for (guint i = 0; i < n_marks; i++)
    sxt_runs_add_mark (left, marks[i]);
  sxt_table_add_row (table);
  sxt_table_add_runs (table, left);
  sxt_table_add_runs (table, sxt_runs_add (sxt_runs_add (sxt_runs_new (NULL), question, SXT_EMPHASIS_QUIET), answer,
                                           SXT_EMPHASIS_STRONG));
}

static void
add_standing (SxtDocument *document)
{
  static const SxtMark narrative[] = { SXT_MARK_MET, SXT_MARK_MET, SXT_MARK_AT_RISK, SXT_MARK_NOT_STARTED };
  static const SxtMark schools[] = { SXT_MARK_MET, SXT_MARK_AT_RISK, SXT_MARK_GAP, SXT_MARK_SET_ASIDE };
  SxtTable *table;

  sxt_document_add_heading (document, 1, "Where we stand");
  sxt_document_add_paragraph (
      document, SXT_PARAGRAPH_BODY,
      "Maple Ridge starts personalized learning in six schools on August 25, 2027. Of 38 checks on what districts "
      "most often forget, 18 are met, three of them with nothing to guard. Six show a gap.");

  table = sxt_document_add_table (document, NULL);
  table->roomy = TRUE;
  sxt_table_add_column (table, NULL, SXT_ALIGN_START, 1)->heads = TRUE;
  sxt_table_add_column (table, NULL, SXT_ALIGN_START, 3);
  add_standing_row (table, "Narrative", narrative, G_N_ELEMENTS (narrative), "Can people picture it?\n",
                    "Students, teachers and families can.");
  add_standing_row (table, "Schools", schools, G_N_ELEMENTS (schools), "Where do we begin?\n",
                    "Five of six first places hold.");

  sxt_document_add_heading (document, 2, "What is missing, and who mends it");
  table = sxt_document_add_table (document, NULL);
  sxt_table_add_column (table, "Gap", SXT_ALIGN_START, 5);
  sxt_table_add_column (table, "Area", SXT_ALIGN_START, 2);
  sxt_table_add_column (table, "Owner", SXT_ALIGN_START, 2);
  sxt_table_add_column (table, "By", SXT_ALIGN_END, 1);
  sxt_table_add_row (table);
  sxt_table_add_marked (table, SXT_MARK_GAP, "Families: 47 days without a word, 20 promised");
  sxt_table_add_text (table, "Communications");
  sxt_table_add_text (table, "A. Noor");
  sxt_table_add_text (table, "Apr 9");
  sxt_table_add_row (table);
  sxt_table_add_marked (table, SXT_MARK_AT_RISK, "PD begins May 17, three weeks before alignment work");
  sxt_table_add_text (table, "Curriculum");
  sxt_table_add_text (table, NULL);

  sxt_document_add_heading (document, 2, "The dates that matter");
  sxt_document_add_figure (document, new_timeline (), NULL, "Dates from February 2027 to February 2028.");
}

static void
add_schools_table (SxtDocument *document)
{
  SxtTable *table = sxt_document_add_table (document, SAMPLE_LONG_TABLE);

  sxt_table_add_column (table, "School", SXT_ALIGN_START, 3)->heads = TRUE;
  sxt_table_add_column (table, "Grades", SXT_ALIGN_END, 1);
  sxt_table_add_column (table, "Students enrolled", SXT_ALIGN_END, 1);
  sxt_table_add_column (table, "Score", SXT_ALIGN_END, 1)->working_only = TRUE;
  sxt_table_add_column (table, "Reason for placement", SXT_ALIGN_START, 4);
  for (guint i = 0; i < SAMPLE_N_ROWS; i++)
    {
      g_autofree char *school = g_strdup_printf ("School%u", i + 1);
      g_autofree char *students = g_strdup_printf ("%u", 100 + i * 7);
      g_autofree char *score = g_strdup_printf ("%s%u", SAMPLE_SECRET, i);

      sxt_table_add_row (table);
      sxt_table_add_text (table, school);
      sxt_table_add_text (table, "K–8");
      sxt_table_add_text (table, students);
      sxt_table_add_text (table, score);
      sxt_table_add_text (table, i % 9 == 4 ? prose : "Feeds Cedar Grove");
    }
}

static void
add_area (SxtDocument *document)
{
  SxtHeading *heading = sxt_document_add_heading (document, 1, "Schools");
  SxtFigure *figure;
  SxtList *list;

  sxt_heading_set_chapter (heading, "4", "Area four of six · 2 of 5 checks met",
                           "Where do we begin, and does that choice hold?");
  sxt_document_add_paragraph (document, SXT_PARAGRAPH_BODY, prose);

  figure = sxt_document_add_figure (document, sample_new_grid (24), "Figure 4.1  Readiness of 24 schools, from 1 to 4",
                                    "Readiness of 24 schools on nine criteria.");
  sxt_figure_set_caption (figure, "Levels were agreed by the team.");
  figure->node.working_only = TRUE;

  sxt_document_add_heading (document, 2, "What is missing");
  list = sxt_document_add_list (document);
  sxt_list_add_item (
      list, SXT_MARK_GAP,
      sxt_runs_new ("Lincoln MS starts below the must-have on staffing: two vacancies in math, 9 of 38 teachers new."),
      sxt_runs_new ("G. Ford, July 1"));
  sxt_list_add_item (list, SXT_MARK_AT_RISK, sxt_runs_new ("Sixth place changes if Staffing weighs 18."), NULL);
  sxt_list_add_item (list, SXT_MARK_NONE, sxt_runs_new ("A point without a sign"), NULL);
  sxt_document_add_paragraph (document, SXT_PARAGRAPH_NOTE, "Minimums: must-haves and weights, team of January 19.");
  sxt_document_add_heading (document, 3, "Every school");
  add_schools_table (document);
}

static void
add_hard (SxtDocument *document)
{
  g_autoptr (GString) endless = g_string_new (NULL);
  SxtTable *table;

  sxt_heading_set_chapter (sxt_document_add_heading (document, 1, "En español"), "5", NULL,
                           "¿Quién oyó qué, cuándo, y pudo contestar?");
  for (guint i = 0; i < 12; i++)
    sxt_document_add_paragraph (document, SXT_PARAGRAPH_BODY, i % 2 == 0 ? spanish : prose);
  sxt_document_add_paragraph (document, SXT_PARAGRAPH_BODY, "Quoted & marked: <b>not bold</b> &amp; 5 < 7.");

  /* A cell taller than a page, beside a short one; a word wider than its column. */
  for (guint i = 0; i < 14; i++)
    g_string_append_printf (endless, "%s%s", i > 0 ? " " : "", prose);
  table = sxt_document_add_table (document, NULL);
  sxt_table_add_column (table, "Word", SXT_ALIGN_START, 1);
  sxt_table_add_column (table, "Long", SXT_ALIGN_START, 1);
  sxt_table_add_column (table, "Short", SXT_ALIGN_START, 1);
  sxt_table_add_row (table);
  sxt_table_add_text (table, SAMPLE_LONG_WORD SAMPLE_LONG_WORD);
  sxt_table_add_text (table, endless->str);
  sxt_table_add_text (table, "brief");
  sxt_document_add_figure (document, sample_new_grid (90), "Figure 5.1  Ninety schools",
                           "Readiness of ninety schools.");
  sxt_document_add_page_break (document);

  table = sxt_document_add_table (document, "Sign-off");
  table->row_height = 34;
  sxt_table_add_column (table, "Office", SXT_ALIGN_START, 1)->heads = TRUE;
  sxt_table_add_column (table, "Signature", SXT_ALIGN_START, 2);
  sxt_table_add_row (table);
  sxt_table_add_text (table, "Superintendent");
  sxt_table_add_row (table);
  sxt_table_add_text (table, "President of the Board");
}

/**
 * sample_new:
 * @copy: for whom
 *
 * Returns: (transfer full): the sample
 */
SxtDocument *
sample_new (SxtCopy copy)
{
  SxtDocument *document = sxt_document_new (&(SxtDocumentInfo) {
      .title = "Personalized Learning Rollout Plan",
      .author = "Maple Ridge Unified School District",
      .language = "en",
      .foot = "Maple Ridge Unified School District · Personalized Learning Rollout Plan · version 7, April 5, 2027",
      .notice = copy == SXT_COPY_WORKING ? SAMPLE_NOTICE : NULL,
      .date = sxt_date_new (2027, 4, 5),
      .copy = copy,
  });
  SxtParagraph *secret;

  add_front (document);
  add_standing (document);
  add_area (document);
  secret = sxt_document_add_paragraph (document, SXT_PARAGRAPH_BODY, "A note for the team: " SAMPLE_SECRET ".");
  secret->node.working_only = TRUE;
  add_hard (document);
  return document;
}

static void
add_words (GPtrArray *words, const char *text)
{
  g_auto (GStrv) parts = text != NULL ? g_strsplit_set (text, " \n\t", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0' && strstr (parts[i], "\xef\xbf\xbc") == NULL)
        g_ptr_array_add (words, g_strdup (parts[i]));
    }
}

static void
add_runs (GPtrArray *words, const SxtRuns *runs)
{
  if (runs != NULL)
    add_words (words, runs->text->str);
}

static void
add_table (GPtrArray *words, SxtDocument *document, const SxtTable *table)
{
  add_words (words, table->title);
  for (guint j = 0; j < table->columns->len; j++)
    {
      const SxtColumn *column = g_ptr_array_index (table->columns, j);

      if (!sxt_document_shows_column (document, column))
        continue;
      add_words (words, column->title);
      for (guint i = 0; i < sxt_table_get_n_rows (table); i++)
        {
          const SxtTableCell *cell = sxt_table_get_cell (table, i, j);

          if (cell != NULL)
            add_runs (words, cell->runs);
        }
    }
}

/**
 * sample_dup_words:
 * @document: a document
 *
 * Returns: (transfer full): all words of its tree that are for its copy
 */
char **
sample_dup_words (SxtDocument *document)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < sxt_document_get_n_nodes (document); i++)
    {
      const SxtNode *node = sxt_document_get_node (document, i);

      if (!sxt_document_shows (document, node))
        continue;
      if (node->kind == SXT_NODE_COVER)
        {
          const SxtCover *cover = (const SxtCover *) node;

          add_words (words, cover->over);
          add_words (words, cover->under);
          add_words (words, cover->headline);
          add_words (words, cover->subline);
          add_words (words, cover->foot);
          for (guint j = 0; j < cover->facts->len; j++)
            add_words (words, g_ptr_array_index (cover->facts, j));
        }
      else if (node->kind == SXT_NODE_CONTENTS)
        add_words (words, ((const SxtContents *) node)->title);
      else if (node->kind == SXT_NODE_HEADING)
        {
          const SxtHeading *heading = (const SxtHeading *) node;

          add_words (words, heading->number);
          add_words (words, heading->over);
          add_words (words, heading->title);
          add_words (words, heading->question);
        }
      else if (node->kind == SXT_NODE_PARAGRAPH)
        add_runs (words, ((const SxtParagraph *) node)->runs);
      else if (node->kind == SXT_NODE_TABLE)
        add_table (words, document, (const SxtTable *) node);
      else if (node->kind == SXT_NODE_FIGURE)
        {
          add_words (words, ((const SxtFigure *) node)->title);
          add_words (words, ((const SxtFigure *) node)->caption);
        }
      else if (node->kind == SXT_NODE_LIST)
        {
          const SxtList *list = (const SxtList *) node;

          for (guint j = 0; j < list->items->len; j++)
            {
              const SxtItem *item = g_ptr_array_index (list->items, j);

              add_runs (words, item->runs);
              add_runs (words, item->aside);
            }
        }
    }
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}
