/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Curriculum on paper: what we teach by, what is new, how the two fit, and who was in the conversations. */
#include <glib/gi18n-lib.h>

#include "analysis/dates.h"
#include "base/format.h"
#include "report/plan-sections.h"

#define MOST_PARENTS 16

static const SxtListId lists[] = {
  SXT_FRAMEWORKS, SXT_STANDARDS, SXT_PRACTICES, SXT_CONTENTS, SXT_ALIGNMENTS, SXT_GAP_PLANS, SXT_CONVERSATIONS,
};

typedef struct
{
  guint total;
  guint judged;
  guint judgements[SXT_N_JUDGEMENTS];
} Coverage;

/* In scope as it says, else as its parent. */
static gboolean
is_in_scope (SxtRecord *standard)
{
  for (guint i = 0; standard != NULL && i < MOST_PARENTS; i++)
    {
      gboolean value;

      if (sxt_record_get_boolean (standard, SXT_STANDARD_IN_SCOPE, &value))
        return value;
      standard = sxt_record_get_target (standard, SXT_STANDARD_PARENT);
    }

  return FALSE;
}

/* The judgement of a standard or practice against a content, or that of the nearest parent that has one. */
static int
find_judgement (SxtPlanWriter *self, SxtRecord *of, SxtRecord *content)
{
  gboolean standard = sxt_record_get_list (of) == SXT_STANDARDS;

  for (guint i = 0; of != NULL && i < MOST_PARENTS; i++)
    {
      SxtRecord *alignment =
          sxt_project_find_pair (self->project, SXT_ALIGNMENTS, sxt_record_get_id (of), sxt_record_get_id (content));
      int judgement = alignment != NULL ? sxt_record_get_choice (alignment, SXT_ALIGNMENT_JUDGEMENT) : -1;

      if (judgement >= 0 || !standard)
        return judgement;
      of = sxt_record_get_target (of, SXT_STANDARD_PARENT);
    }

  return -1;
}

static gboolean
subjects_meet (SxtRecord *standard, SxtRecord *content)
{
  SxtRecord *framework = sxt_record_get_target (standard, SXT_STANDARD_FRAMEWORK);
  int a = framework != NULL ? sxt_record_get_choice (framework, SXT_FRAMEWORK_SUBJECT) : -1;
  int b = sxt_record_get_choice (content, SXT_CONTENT_SUBJECT);

  return a < 0 || b < 0 || a == SXT_SUBJECT_ALL || b == SXT_SUBJECT_ALL || a == b;
}

static gboolean
grades_meet (SxtRecord *standard, SxtRecord *content)
{
  int a_low = sxt_record_get_choice (standard, SXT_STANDARD_LOWEST_GRADE);
  int a_high = sxt_record_get_choice (standard, SXT_STANDARD_HIGHEST_GRADE);
  int b_low = sxt_record_get_choice (content, SXT_CONTENT_LOWEST_GRADE);
  int b_high = sxt_record_get_choice (content, SXT_CONTENT_HIGHEST_GRADE);

  return (a_high < 0 || b_low < 0 || a_high >= b_low) && (b_high < 0 || a_low < 0 || b_high >= a_low);
}

/* A content is judged on the standards in scope of its subject and grades that have no parts of their own; a model on
 * the practices. */
static Coverage
cover (SxtPlanWriter *self, SxtRecord *content)
{
  gboolean model = sxt_record_get_choice (content, SXT_CONTENT_KIND) == SXT_CONTENT_KIND_MODEL;
  g_autoptr (GPtrArray) all = sxt_plan_writer_list (self, model ? SXT_PRACTICES : SXT_STANDARDS);
  Coverage coverage = { 0 };

  for (guint i = 0; i < all->len; i++)
    {
      SxtRecord *one = g_ptr_array_index (all, i);
      int judgement = find_judgement (self, one, content);

      if (!model && (!is_in_scope (one) || !subjects_meet (one, content) || !grades_meet (one, content)))
        continue;
      if (!model)
        {
          g_autoptr (GPtrArray) parts =
              sxt_project_get_referrers (self->project, SXT_STANDARDS, SXT_STANDARD_PARENT, sxt_record_get_id (one));

          if (parts->len > 0)
            continue;
        }
      coverage.total++;
      if (judgement >= 0)
        {
          coverage.judged++;
          coverage.judgements[judgement]++;
        }
    }

  return coverage;
}

static gboolean
is_new (SxtRecord *content)
{
  return sxt_record_get_choice (content, SXT_CONTENT_NEWNESS) != SXT_NEWNESS_IN_USE;
}

static Coverage
cover_all (SxtPlanWriter *self)
{
  guint n = sxt_project_get_n (self->project, SXT_CONTENTS);
  Coverage sum = { 0 };

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *content = sxt_project_get (self->project, SXT_CONTENTS, i);
      Coverage one = is_new (content) ? cover (self, content) : (Coverage) { 0 };

      sum.total += one.total;
      sum.judged += one.judged;
      for (guint j = 0; j < SXT_N_JUDGEMENTS; j++)
        sum.judgements[j] += one.judgements[j];
    }

  return sum;
}

/**
 * sxt_curriculum_answer:
 * @self: a writer
 *
 * Returns: (transfer full): the answer in a line
 */
SxtMessage *
sxt_curriculum_answer (SxtPlanWriter *self)
{
  Coverage coverage = cover_all (self);

  if (coverage.total == 0)
    return sxt_message_new (sxt_project_get_n (self->project, SXT_CONVERSATIONS) == 0
                                ? N_ ("No conversation and no alignment is recorded yet.")
                                : N_ ("What is new has not been set against what we teach yet."));

  return sxt_message_with_integer (
      sxt_message_with_integer (
          sxt_message_new_plural (
              /* xgettext: python-brace-format */
              "For what is new, {judged} of {count} standard or practice is judged; {full} is fully covered.",
              "For what is new, {judged} of {count} standards and practices are judged; {full} fully covered.",
              coverage.total),
          "judged", coverage.judged, SXT_UNIT_NONE),
      "full", coverage.judgements[SXT_JUDGEMENT_FULL], SXT_UNIT_NONE);
}

static gboolean
was_held (const SxtPlanWriter *self, SxtRecord *conversation)
{
  SxtDate date = sxt_record_get_date (conversation, SXT_CONVERSATION_DATE);
  gboolean held;

  if (sxt_record_get_boolean (conversation, SXT_CONVERSATION_HELD, &held))
    return held;

  return date != SXT_DATE_NONE && date < self->date;
}

/* The roles of those who were asked to a conversation, each once with its count: "District curriculum coach (2)". */
static char *
list_roles (const SxtPlanWriter *self, SxtRecord *conversation, gboolean absent)
{
  g_autoptr (GPtrArray) attendances = sxt_project_get_referrers (
      self->project, SXT_ATTENDANCES, SXT_ATTENDANCE_CONVERSATION, sxt_record_get_id (conversation));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint counts[SXT_N_ROLES] = { 0 };

  for (guint i = 0; i < attendances->len; i++)
    {
      SxtRecord *attendance = g_ptr_array_index (attendances, i);
      SxtRecord *person = sxt_record_get_target (attendance, SXT_ATTENDANCE_PERSON);
      int role = person != NULL ? sxt_record_get_choice (person, SXT_PERSON_ROLE) : -1;
      gboolean attended = TRUE;

      sxt_record_get_boolean (attendance, SXT_ATTENDANCE_ATTENDED, &attended);
      if (person != NULL && attended != absent)
        counts[role >= 0 ? role : SXT_ROLE_OTHER]++;
    }
  for (guint i = 0; i < SXT_N_ROLES; i++)
    {
      if (counts[i] == 1)
        g_ptr_array_add (names, g_strdup (_ (sxt_roles.items[i].label)));
      else if (counts[i] > 1)
        g_ptr_array_add (names,
                         sxt_plan_words (sxt_message_with_word (sxt_message_new_plural (
                                                                    /* xgettext: python-brace-format */
                                                                    "{role} ({count})", "{role} ({count})", counts[i]),
                                                                "role", sxt_roles.items[i].label)));
    }

  return sxt_plan_join_names (names);
}

static char *
dup_there (const SxtPlanWriter *self, SxtRecord *conversation)
{
  g_autofree char *there = list_roles (self, conversation, FALSE);
  g_autofree char *absent = list_roles (self, conversation, TRUE);
  g_autofree char *not_there = NULL;

  if (absent == NULL)
    return g_steal_pointer (&there);
  not_there = sxt_plan_words (sxt_message_with_name (
      sxt_message_new (/* xgettext: python-brace-format */ N_ ("Not there: {roles}")), "roles", absent));

  return there == NULL ? g_steal_pointer (&not_there) : g_strconcat (there, "\n", not_there, NULL);
}

static char *
dup_outcome (const SxtPlanWriter *self, SxtRecord *conversation)
{
  g_autofree char *decided = sxt_plan_writer_dup_text (self, conversation, SXT_CONVERSATION_DECIDED);

  if (decided == NULL && !was_held (self, conversation))
    {
      SxtDate date = sxt_record_get_date (conversation, SXT_CONVERSATION_DATE);

      return g_strdup (date != SXT_DATE_NONE && date < self->date ? _ ("Not held") : _ ("Still to come"));
    }

  return g_steal_pointer (&decided);
}

static void
say_conversations (SxtPlanWriter *self, GString *paragraph)
{
  g_autoptr (GPtrArray) all = sxt_plan_writer_list_by_date (self, SXT_CONVERSATIONS, SXT_CONVERSATION_DATE);
  SxtRecord *first = NULL;
  SxtRecord *next = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      SxtRecord *conversation = g_ptr_array_index (all, i);
      SxtDate date = sxt_record_get_date (conversation, SXT_CONVERSATION_DATE);

      if (date == SXT_DATE_NONE)
        continue;
      if (first == NULL && was_held (self, conversation))
        first = conversation;
      if (next == NULL && date >= self->date && !was_held (self, conversation))
        next = conversation;
    }
  if (first != NULL)
    {
      g_autofree char *roles = list_roles (self, first, FALSE);
      SxtMessage *message =
          sxt_message_new (roles != NULL ?
                                         /* xgettext: python-brace-format */ N_ (
                                             "The first conversation was on {date}; at the table were: {roles}.")
                                         : /* xgettext: python-brace-format */ N_ (
                                               "The first conversation was on {date}; who was there is not recorded."));

      message = sxt_message_with_date (message, "date", sxt_record_get_date (first, SXT_CONVERSATION_DATE));
      if (roles != NULL)
        message = sxt_message_with_name (message, "roles", roles);
      sxt_plan_say (paragraph, message);
    }
  if (next != NULL)
    {
      g_autofree char *about = sxt_plan_writer_dup_text (self, next, SXT_CONVERSATION_ABOUT);
      SxtMessage *message =
          sxt_message_new (about != NULL ?
                                         /* xgettext: python-brace-format */ N_ ("The next is on {date}: {about}.")
                                         : /* xgettext: python-brace-format */ N_ ("The next is on {date}."));

      message = sxt_message_with_date (message, "date", sxt_record_get_date (next, SXT_CONVERSATION_DATE));
      if (about != NULL)
        message = sxt_message_with_name (message, "about", about);
      sxt_plan_say (paragraph, message);
    }
}

static void
say_contents (SxtPlanWriter *self, GString *paragraph)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n = sxt_project_get_n (self->project, SXT_CONTENTS);
  SxtDate purchase = sxt_plan_get_first_content_purchase (self->project);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *content = sxt_project_get (self->project, SXT_CONTENTS, i);

      if (is_new (content))
        g_ptr_array_add (names, sxt_plan_writer_dup_title (self, content));
    }

  g_autofree char *list = sxt_plan_join_names (names);

  if (list != NULL)
    sxt_plan_say (paragraph, sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                        "New with this plan: {names}.")),
                                                    "names", list));
  if (purchase != SXT_DATE_NONE)
    sxt_plan_say (
        paragraph,
        sxt_message_with_date (
            sxt_message_new (purchase > self->date
                                 ?
                                 /* xgettext: python-brace-format */ N_ ("New content is first bought on {date}.")
                                 : /* xgettext: python-brace-format */ N_ ("New content was first bought on {date}.")),
            "date", purchase));
}

static void
add_coverage (SxtPlanWriter *self)
{
  guint n = sxt_project_get_n (self->project, SXT_CONTENTS);
  SxtTable *table = NULL;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *content = sxt_project_get (self->project, SXT_CONTENTS, i);
      Coverage coverage = cover (self, content);
      g_autofree char *title = sxt_plan_writer_dup_title (self, content);
      g_autofree char *judged = NULL;

      if (coverage.total == 0 || (!is_new (content) && coverage.judged == 0))
        continue;
      if (table == NULL)
        {
          table = sxt_document_add_table (self->document, _ ("How it fits what we teach"));
          sxt_table_add_column (table, _ ("Content"), SXT_ALIGN_START, 2.4)->heads = TRUE;
          sxt_table_add_column (table, _ ("Judged"), SXT_ALIGN_END, 1.1);
          for (guint j = 0; j < SXT_N_JUDGEMENTS; j++)
            sxt_table_add_column (table, _ (sxt_judgements.items[j].label), SXT_ALIGN_END, 0.9);
        }
      judged = sxt_plan_words (sxt_message_with_integer (
          sxt_message_with_integer (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{judged} of {total}")),
                                    "judged", coverage.judged, SXT_UNIT_NONE),
          "total", coverage.total, SXT_UNIT_NONE));
      sxt_table_add_row (table);
      sxt_table_add_text (table, title);
      sxt_table_add_text (table, judged);
      for (guint j = 0; j < SXT_N_JUDGEMENTS; j++)
        {
          g_autofree char *count = coverage.judged > 0 ? sxt_format_integer (coverage.judgements[j]) : NULL;

          sxt_table_add_text (table, count);
        }
    }
  if (table != NULL)
    sxt_plan_writer_add_note (
        self, sxt_message_new (N_ ("Content is judged on each standard in scope of its subject and grades, a teaching "
                                   "model on each practice of our framework.")));
}

static char *
dup_content_grades (const SxtPlanWriter *self, SxtRecord *record)
{
  return sxt_grades_dup_range (record, SXT_CONTENT_LOWEST_GRADE, SXT_CONTENT_HIGHEST_GRADE);
}

static char *
dup_gap (const SxtPlanWriter *self, SxtRecord *record)
{
  SxtRecord *of = sxt_record_get_target (record, SXT_GAP_PLAN_STANDARD);

  if (of == NULL)
    of = sxt_record_get_target (record, SXT_GAP_PLAN_PRACTICE);

  return sxt_plan_writer_dup_title (self, of);
}

static void
add_contents (SxtPlanWriter *self)
{
  static const SxtCellSpec framework_specs[] = {
    { N_ ("Framework"), 3, .field = SXT_FRAMEWORK_TITLE, .flags = SXT_CELL_HEADS },
    { N_ ("Kind"), 1.4, .field = SXT_FRAMEWORK_KIND },
    { N_ ("Subject"), 1.5, .field = SXT_FRAMEWORK_SUBJECT },
    { N_ ("Adopted"), 1.2, .field = SXT_FRAMEWORK_ADOPTED },
  };
  static const SxtCellSpec content_specs[] = {
    { N_ ("Content"), 1.9, .field = SXT_CONTENT_TITLE, .flags = SXT_CELL_HEADS },
    { N_ ("Kind"), 1.5, .field = SXT_CONTENT_KIND },
    { N_ ("New or in use"), 1.3, .field = SXT_CONTENT_NEWNESS },
    { N_ ("Subject"), 1.4, .field = SXT_CONTENT_SUBJECT },
    { N_ ("Grades"), 0.8, .dup = dup_content_grades },
    { N_ ("Bought"), 1.2, .field = SXT_CONTENT_PURCHASED },
    { N_ ("Price a student"), 1, .field = SXT_CONTENT_PRICE, .flags = SXT_CELL_NUMBER },
  };
  static const SxtCellSpec gap_specs[] = {
    { N_ ("What is not covered"), 1.5, .dup = dup_gap, .flags = SXT_CELL_HEADS },
    { N_ ("How we close it"), 3.2, .field = SXT_GAP_PLAN_HOW },
    { N_ ("Who"), 1.8, .field = SXT_GAP_PLAN_OWNER },
    { N_ ("By"), 1.2, .field = SXT_GAP_PLAN_DUE },
    { N_ ("Done"), 1.2, .field = SXT_GAP_PLAN_DONE_ON },
  };
  g_autoptr (GPtrArray) frameworks = sxt_plan_writer_list (self, SXT_FRAMEWORKS);
  g_autoptr (GPtrArray) contents = sxt_plan_writer_list (self, SXT_CONTENTS);
  g_autoptr (GPtrArray) gaps = sxt_plan_writer_list_by_date (self, SXT_GAP_PLANS, SXT_GAP_PLAN_DUE);

  sxt_plan_writer_add_records (self, _ ("What we teach by"), frameworks, framework_specs,
                               G_N_ELEMENTS (framework_specs));
  sxt_plan_writer_add_records (self, _ ("What is taught from"), contents, content_specs, G_N_ELEMENTS (content_specs));
  add_coverage (self);
  sxt_plan_writer_add_records (self, _ ("What new content leaves open"), gaps, gap_specs, G_N_ELEMENTS (gap_specs));
}

static void
add_conversations (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("Date"), 1.2, .field = SXT_CONVERSATION_DATE, .flags = SXT_CELL_HEADS },
    { N_ ("Kind"), 1.1, .field = SXT_CONVERSATION_KIND },
    { N_ ("What about"), 1.9, .field = SXT_CONVERSATION_ABOUT },
    { N_ ("Who was there, or is asked"), 2.6, .dup = dup_there },
    { N_ ("What came of it"), 2.1, .dup = dup_outcome },
  };
  g_autoptr (GPtrArray) all = sxt_plan_writer_list_by_date (self, SXT_CONVERSATIONS, SXT_CONVERSATION_DATE);

  sxt_plan_writer_add_records (self, _ ("The conversations, and who was in them"), all, specs, G_N_ELEMENTS (specs));
}

/**
 * sxt_add_curriculum_section:
 * @self: a writer
 */
void
sxt_add_curriculum_section (SxtPlanWriter *self)
{
  if (sxt_plan_writer_begin_area (self, SXT_AREA_CURRICULUM, lists, G_N_ELEMENTS (lists)))
    {
      g_autoptr (GString) paragraph = g_string_new (NULL);

      sxt_plan_say (paragraph, sxt_curriculum_answer (self));
      say_contents (self, paragraph);
      say_conversations (self, paragraph);
      sxt_plan_writer_add_paragraph (self, paragraph);
      add_conversations (self);
      add_contents (self);
    }
  sxt_plan_writer_end_area (self, SXT_AREA_CURRICULUM, lists, G_N_ELEMENTS (lists));
}
