/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan on paper: what each copy tells of the examples and keeps to itself, in the language of the environment. */
#include <gio/gio.h>
#include <string.h>
#include <time.h>

#include "analysis/plan-timeline.h"
#include "base/format.h"
#include "model/all.h"
#include "model/areas.h"
#include "pdf-tools.h"
#include "plan-texts.h"
#include "report/pages-private.h"
#include "report/pdf.h"
#include "report/plan.h"
#include "report/typography.h"
#include "timeline-check.h"

#define WHOLE "maple-ridge.sextant"
#define EARLY "maple-ridge-early.sextant"
#define SHORT_TEXT 10 /* bytes: shorter ones may stand anywhere by chance */
#define MOST_PAGES_OF_NOTHING 8

static char *
write_plan (SxtEngine *engine, const char *name, SxtCopy copy, SxtPaper paper)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "report", "plans", NULL);
  g_autofree char *file = g_strdup_printf ("%s-%s-%s-%s.pdf", name, copy == SXT_COPY_PUBLIC ? "public" : "working",
                                           paper == SXT_PAPER_A4 ? "a4" : "letter", sxt_language_get ());
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GBytes) bytes = sxt_plan_to_pdf (engine, copy, paper, &error);

  g_assert_no_error (error);
  g_assert_no_errno (g_mkdir_with_parents (folder, 0755));
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static char *
read_plan (const char *path)
{
  g_autofree char *raw = pdf_run ("pdftotext", path, "-", NULL);

  return plan_squeeze (raw);
}

static void
assert_has (const char *text, const char *part)
{
  g_autofree char *squeezed = plan_squeeze (part);

  if (strstr (text, squeezed) == NULL)
    g_test_message ("not found: %s", squeezed);
  g_assert_nonnull (strstr (text, squeezed));
}

static void
assert_has_not (const char *text, const char *part)
{
  g_autofree char *squeezed = plan_squeeze (part);

  if (strstr (text, squeezed) != NULL)
    g_test_message ("found: %s", squeezed);
  g_assert_null (strstr (text, squeezed));
}

/* Each plan, copy and paper: a sound file with the six areas and their questions. */
static void
test_paper (gconstpointer data)
{
  const char *name = data;
  g_autoptr (SxtEngine) engine = plan_open_example (name);

  for (int copy = SXT_COPY_WORKING; copy <= SXT_COPY_PUBLIC; copy++)
    for (int paper = SXT_PAPER_LETTER; paper <= SXT_PAPER_A4; paper++)
      {
        g_autofree char *path = write_plan (engine, name, (SxtCopy) copy, (SxtPaper) paper);
        g_autofree char *text = read_plan (path);

        pdf_assert_sound (path);
        pdf_assert_fonts_embedded (path);
        pdf_assert_within_margins (path, 64, 28, 18);
        for (guint i = 0; i < SXT_N_AREAS; i++)
          {
            assert_has (text, sxt_area_get_title (i));
            assert_has (text, sxt_area_get_question (i));
          }
        g_assert_null (strchr (text, '{'));
      }
}

/* A public record: nobody by name, nothing internal, no reason of what is set aside. */
static void
assert_keeps_records (SxtProject *project, const char *text, gboolean found)
{
  guint n_found = 0;

  for (int list = 0; list < SXT_N_LISTS; list++)
    {
      const SxtRecordType *type = sxt_record_type_get (list);
      gboolean single = (type->flags & SXT_TYPE_SINGLE) != 0;
      guint n = single ? 1 : sxt_project_get_n (project, list);

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < type->n_fields; j++)
          {
            SxtRecord *record = single ? sxt_project_get_single (project, list) : sxt_project_get (project, list, i);
            SxtKind kind = type->fields[j].kind;
            gboolean internal =
                (type->flags & SXT_TYPE_INTERNAL) != 0 || (type->fields[j].flags & SXT_FIELD_INTERNAL) != 0;
            gboolean name = list == SXT_PEOPLE && j == SXT_PERSON_NAME;
            const char *value;

            if ((!internal && !name) || (kind != SXT_KIND_STRING && kind != SXT_KIND_TEXT))
              continue;
            value = sxt_record_get_string (record, (int) j);
            if (value == NULL || strlen (value) < (name ? 1 : SHORT_TEXT))
              continue;
            if (!found)
              assert_has_not (text, value);
            else if (strstr (text, value) != NULL)
              n_found++;
          }
    }

  /* Or there is nothing that could be found. */
  if (found)
    g_assert_cmpuint (n_found, >, 5);
}

static void
test_public (gconstpointer data)
{
  const char *name = data;
  g_autoptr (SxtEngine) engine = plan_open_example (name);
  SxtProject *project = sxt_engine_get_project (engine);
  g_autoptr (SxtDocument) document = sxt_plan_build (engine, SXT_COPY_PUBLIC);
  g_autofree char *text = plan_dup_text (document);
  g_autofree char *path = write_plan (engine, name, SXT_COPY_PUBLIC, SXT_PAPER_LETTER);
  g_autofree char *printed = read_plan (path);

  assert_keeps_records (project, text, FALSE);
  assert_keeps_records (project, printed, FALSE);
  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (engine, i);
      g_autofree char *headline = sxt_message_format_plain (finding->headline);
      g_autofree char *general = sxt_message_format_plain (finding->general);

      if (finding->state != SXT_STATE_MET)
        assert_has (text, general);
      if (!g_str_equal (headline, general))
        assert_has_not (text, headline);
    }
}

static void
test_working (void)
{
  g_autoptr (SxtEngine) engine = plan_open_example (WHOLE);
  SxtProject *project = sxt_engine_get_project (engine);
  g_autoptr (SxtDocument) document = sxt_plan_build (engine, SXT_COPY_WORKING);
  g_autofree char *text = plan_dup_text (document);
  g_autofree char *path = write_plan (engine, WHOLE, SXT_COPY_WORKING, SXT_PAPER_LETTER);
  const char *notice = sxt_document_get_info (document)->notice;
  guint n = sxt_project_get_n (project, SXT_SET_ASIDES);

  g_assert_nonnull (notice);
  if (g_str_equal (sxt_language_get (), "en"))
    g_assert_cmpstr (notice, ==, "Working copy, not for publication");
  for (guint i = 1; i <= pdf_count_pages (path); i++)
    {
      g_autofree char *page = pdf_dup_page_text (path, i);

      assert_has (page, notice);
    }
  assert_keeps_records (project, text, TRUE);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    assert_has (text, sxt_record_get_string (sxt_project_get (project, SXT_SET_ASIDES, i), SXT_SET_ASIDE_REASON));
  n = sxt_project_get_n (project, SXT_REFERENCE_CHECKS);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    assert_has (
        text, sxt_record_get_string (sxt_project_get (project, SXT_REFERENCE_CHECKS, i), SXT_REFERENCE_CHECK_CONTACT));
  for (guint i = 0; i < sxt_engine_get_n_findings (engine); i++)
    {
      const SxtFinding *finding = sxt_engine_get_finding (engine, i);
      g_autofree char *headline = sxt_message_format_plain (finding->headline);

      if (finding->state != SXT_STATE_MET)
        assert_has (text, headline);
    }
}

static gboolean
is_school (SxtProject *project, const char *title)
{
  guint n = sxt_project_get_n (project, SXT_SCHOOLS);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (sxt_record_get_string (sxt_project_get (project, SXT_SCHOOLS, i), SXT_SCHOOL_NAME), title) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_level (const char *text)
{
  char *end;
  double value = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && value >= 1 && value <= 4;
}

/* How many cells of rows about a school hold a figure that could be its level or readiness. */
static guint
count_levels (SxtDocument *document, SxtProject *project)
{
  guint count = 0;

  for (guint i = 0; i < sxt_document_get_n_nodes (document); i++)
    {
      SxtNode *node = sxt_document_get_node (document, i);
      const SxtTable *table = (const SxtTable *) node;

      if (node->kind != SXT_NODE_TABLE || !sxt_document_shows (document, node))
        continue;
      for (guint j = 0; j < sxt_table_get_n_rows (table); j++)
        {
          const SxtTableCell *head = sxt_table_get_cell (table, j, 0);

          if (head->runs == NULL || !is_school (project, head->runs->text->str))
            continue;
          for (guint k = 1; k < table->columns->len; k++)
            {
              const SxtTableCell *cell = sxt_table_get_cell (table, j, k);

              if (sxt_document_shows_column (document, g_ptr_array_index (table->columns, k)) && cell->runs != NULL)
                count += is_level (cell->runs->text->str);
            }
        }
    }

  return count;
}

static guint
count_shown_figures (SxtDocument *document)
{
  guint count = 0;

  for (guint i = 0; i < sxt_document_get_n_nodes (document); i++)
    {
      SxtNode *node = sxt_document_get_node (document, i);

      count += node->kind == SXT_NODE_FIGURE && sxt_document_shows (document, node);
    }

  return count;
}

static void
test_levels (void)
{
  g_autoptr (SxtEngine) engine = plan_open_example (WHOLE);
  SxtProject *project = sxt_engine_get_project (engine);
  g_autoptr (SxtDocument) working = sxt_plan_build (engine, SXT_COPY_WORKING);
  g_autoptr (SxtDocument) public = sxt_plan_build (engine, SXT_COPY_PUBLIC);

  if (g_str_equal (sxt_language_get (), "en"))
    g_assert_cmpuint (count_levels (working, project), >=, sxt_project_get_n (project, SXT_SCHOOLS));
  g_assert_cmpuint (count_levels (public, project), ==, 0);
  /* The readiness grid. */
  g_assert_cmpuint (count_shown_figures (working), ==, count_shown_figures (public) + 1);
}

/* A large district: the grid goes on over as many pictures as stay readable. */
static void
test_many_schools (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtRecord) criterion = sxt_record_new (SXT_CRITERIA);
  g_autofree char *path = NULL;

  sxt_record_set_string (criterion, SXT_CRITERION_NAME, "Staffing");
  g_assert_true (sxt_project_append (project, criterion, NULL));
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (SxtRecord) school = sxt_record_new (SXT_SCHOOLS);
      g_autoptr (SxtRecord) score = sxt_record_new (SXT_SCORES);
      g_autofree char *name = g_strdup_printf ("School %u", i + 1);

      sxt_record_set_string (school, SXT_SCHOOL_NAME, name);
      g_assert_true (sxt_project_append (project, school, NULL));
      sxt_record_set_string (score, SXT_SCORE_SCHOOL, sxt_record_get_id (school));
      sxt_record_set_string (score, SXT_SCORE_CRITERION, sxt_record_get_id (criterion));
      sxt_record_set_integer (score, SXT_SCORE_LEVEL, 1 + i % 4);
      g_assert_true (sxt_project_append (project, score, NULL));
    }

  g_autoptr (SxtEngine) engine = sxt_engine_new (project, sxt_date_new (2027, 4, 5));
  g_autoptr (SxtDocument) working = sxt_plan_build (engine, SXT_COPY_WORKING);
  g_autoptr (SxtDocument) public = sxt_plan_build (engine, SXT_COPY_PUBLIC);

  g_assert_cmpuint (count_shown_figures (working), ==, count_shown_figures (public) + 3);
  path = write_plan (engine, "many", SXT_COPY_WORKING, SXT_PAPER_LETTER);
  pdf_assert_sound (path);
  pdf_assert_within_margins (path, 64, 28, 18);

  g_autofree char *text = read_plan (path);

  assert_has (text, "School 100");
}

static void
test_empty (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtEngine) engine = sxt_engine_new (project, sxt_date_new (2027, 4, 5));

  for (int copy = SXT_COPY_WORKING; copy <= SXT_COPY_PUBLIC; copy++)
    {
      g_autofree char *path = write_plan (engine, "empty", (SxtCopy) copy, SXT_PAPER_LETTER);
      g_autofree char *text = read_plan (path);

      pdf_assert_sound (path);
      g_assert_cmpuint (pdf_count_pages (path), <=, MOST_PAGES_OF_NOTHING);
      for (guint i = 0; i < SXT_N_AREAS; i++)
        assert_has (text, sxt_area_get_question (i));
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtEngine) engine = plan_open_example (WHOLE);
  g_autoptr (SxtEngine) other = plan_open_example (WHOLE);
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));
  g_autoptr (GBytes) here = sxt_plan_to_pdf (engine, SXT_COPY_WORKING, SXT_PAPER_A4, &error);
  g_autoptr (GBytes) again = sxt_plan_to_pdf (engine, SXT_COPY_WORKING, SXT_PAPER_A4, &error);
  g_autoptr (GBytes) there = NULL;
  g_autoptr (GBytes) copy = sxt_plan_to_pdf (engine, SXT_COPY_PUBLIC, SXT_PAPER_A4, &error);

  g_setenv ("TZ", "Pacific/Kiritimati", TRUE);
  tzset ();
  there = sxt_plan_to_pdf (other, SXT_COPY_WORKING, SXT_PAPER_A4, &error);
  g_setenv ("TZ", zone != NULL ? zone : "UTC", TRUE);
  tzset ();

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (here, again));
  g_assert_true (g_bytes_equal (here, there));
  g_assert_false (g_bytes_equal (here, copy));
}

/* Fonts and layouts go with the pages: a preview makes them again at each change. */
static void
test_nothing_stays (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxtEngine) engine = plan_open_example (WHOLE);
  SxtPages *pages = sxt_plan_set (engine, SXT_COPY_WORKING, SXT_PAPER_A4);
  g_autoptr (GBytes) bytes = sxt_pdf_write (pages, &error);
  GObject *context = G_OBJECT (sxt_pages_get_context (pages));

  g_assert_no_error (error);
  g_object_add_weak_pointer (context, (gpointer *) &context);
  sxt_pages_unref (pages);
  g_assert_null (context);
}

/* A full name that the planner wrote into a text is an office in public, but a school may be named after somebody. */
static void
test_names_in_texts (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtRecord) person = sxt_record_new (SXT_PEOPLE);
  g_autoptr (SxtRecord) school = sxt_record_new (SXT_SCHOOLS);
  g_autoptr (SxtRecord) scene = sxt_record_new (SXT_SCENES);

  sxt_record_set_string (person, SXT_PERSON_NAME, "Rosa Parks");
  sxt_record_set_string (person, SXT_PERSON_POST, "Bus Monitor");
  sxt_record_set_string (school, SXT_SCHOOL_NAME, "Rosa Parks ES");
  sxt_record_set_string (scene, SXT_SCENE_TODAY, "Rosa Parks waits; Rosa Parksons does not.");
  g_assert_true (sxt_project_append (project, person, NULL));
  g_assert_true (sxt_project_append (project, school, NULL));
  g_assert_true (sxt_project_append (project, scene, NULL));

  g_autoptr (SxtEngine) engine = sxt_engine_new (project, sxt_date_new (2027, 4, 5));
  g_autoptr (SxtDocument) working = sxt_plan_build (engine, SXT_COPY_WORKING);
  g_autoptr (SxtDocument) public = sxt_plan_build (engine, SXT_COPY_PUBLIC);
  g_autofree char *all = plan_dup_text (working);
  g_autofree char *text = plan_dup_text (public);

  assert_has (all, "Rosa Parks waits; Rosa Parksons does not.");
  assert_has (text, "Bus Monitor waits; Rosa Parksons does not.");
  assert_has (text, "Rosa Parks ES");
}

/* The sections speak the language of the process, not only the frame. */
static void
test_language (void)
{
  g_autoptr (SxtEngine) engine = plan_open_example (WHOLE);
  g_autoptr (SxtDocument) document = sxt_plan_build (engine, SXT_COPY_WORKING);
  g_autofree char *text = plan_dup_text (document);
  gboolean spanish = g_str_equal (sxt_language_get (), "es");

  g_assert_cmpstr (sxt_document_get_info (document)->language, ==, sxt_language_get ());
  assert_has (text, spanish ? "Escuelas" : "Schools");
  if (!spanish)
    assert_has (text, "Where we stand");
  assert_has (text, spanish ? "25 ago 2027" : "Aug 25, 2027");
  if (spanish)
    {
      assert_has_not (text, "Where we stand");
      assert_has_not (text, "What is missing");
      assert_has_not (text, "of our waves");
    }
}

/* The plan's own dates and words, as wide as on a screen, in each zoom, and on paper. */
static void
test_timeline (gconstpointer data)
{
  static const double widths[] = { 0.5, 1, 2, 4.5, 9, 18 };
  g_autoptr (SxtEngine) engine = plan_open_example (data);
  g_autoptr (SxtTimeline) timeline =
      sxt_plan_timeline_new (sxt_engine_get_project (engine), sxt_engine_get_date (engine), TRUE);
  PangoContext *context = sxt_typography_create_context (pango_cairo_font_map_get_default (), NULL);
  guint fewest = 0, most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      SxtTimelineScale scale = { .text_size = 12, .day_width = widths[i] };
      g_autoptr (SxtTimelineLayout) layout = NULL;

      sxt_timeline_get_range (timeline, &scale.from, &scale.to);
      layout = sxt_timeline_layout_new (timeline, context, &scale);
      timeline_assert_legible (layout);
      if (i == 0)
        fewest = layout->labels->len;
      most = layout->labels->len;
    }
  g_assert_cmpuint (most, >, fewest);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (!sxt_language_init (g_getenv ("LANGUAGE"), &error))
    g_error ("%s", error->message);
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/plan/paper/whole", WHOLE, test_paper);
  g_test_add_data_func ("/plan/paper/early", EARLY, test_paper);
  g_test_add_data_func ("/plan/public/whole", WHOLE, test_public);
  g_test_add_data_func ("/plan/public/early", EARLY, test_public);
  g_test_add_func ("/plan/working", test_working);
  g_test_add_func ("/plan/levels", test_levels);
  g_test_add_func ("/plan/many-schools", test_many_schools);
  g_test_add_func ("/plan/empty", test_empty);
  g_test_add_func ("/plan/same-bytes", test_same_bytes);
  g_test_add_func ("/plan/nothing-stays", test_nothing_stays);
  g_test_add_func ("/plan/names-in-texts", test_names_in_texts);
  g_test_add_func ("/plan/language", test_language);
  g_test_add_data_func ("/plan/timeline/whole", WHOLE, test_timeline);
  g_test_add_data_func ("/plan/timeline/early", EARLY, test_timeline);

  return g_test_run ();
}
