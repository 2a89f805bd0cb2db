/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Capacity on paper: the principals and what is asked of them, who does what, who trains, and what is reviewed. */
#include <glib/gi18n-lib.h>

#include "analysis/people.h"
#include "analysis/waves.h"
#include "base/format.h"
#include "report/plan-sections.h"

static const SxtListId lists[] = {
  SXT_FUNCTIONS, SXT_RESPONSIBILITIES, SXT_EXPECTATIONS, SXT_CHECK_INS, SXT_REVIEWS,
  SXT_TOPICS,    SXT_TRAININGS,        SXT_HAND_OVERS,   SXT_WAVES,
};

/**
 * sxt_capacity_answer:
 * @self: a writer
 *
 * Returns: (transfer full): the answer in a line
 */
SxtMessage *
sxt_capacity_answer (SxtPlanWriter *self)
{
  g_autoptr (GPtrArray) schools = sxt_waves_list_schools (self->project);
  guint driven = 0;

  for (guint i = 0; i < schools->len; i++)
    if (sxt_record_get_choice (g_ptr_array_index (schools, i), SXT_SCHOOL_DRIVER) == SXT_DRIVER_PRINCIPAL)
      driven++;
  if (schools->len == 0)
    return sxt_message_new (N_ ("No school has its place in a wave yet, so nobody carries the change there."));
  if (driven == schools->len)
    return sxt_message_new_plural (
        /* xgettext: python-brace-format */
        "In the {count} school of our waves the principal drives the change.",
        "In all {count} schools of our waves the principal drives the change.", driven);

  return sxt_message_with_integer (sxt_message_new_plural (
                                       /* xgettext: python-brace-format */
                                       "In {driven} of {count} school of our waves the principal drives the change.",
                                       "In {driven} of {count} schools of our waves the principal drives the change.",
                                       schools->len),
                                   "driven", driven, SXT_UNIT_NONE);
}

static gboolean
has_letter (SxtRecord *responsibility, gboolean answers)
{
  int letter = sxt_record_get_choice (responsibility, SXT_RESPONSIBILITY_LETTER);

  return letter == SXT_LETTER_BOTH || letter == (answers ? SXT_LETTER_ACCOUNTABLE : SXT_LETTER_RESPONSIBLE);
}

static void
say_functions (SxtPlanWriter *self, GString *paragraph)
{
  guint n = sxt_project_get_n (self->project, SXT_FUNCTIONS);
  guint answered = 0;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *function = sxt_project_get (self->project, SXT_FUNCTIONS, i);
      g_autoptr (GPtrArray) responsibilities = sxt_project_get_referrers (
          self->project, SXT_RESPONSIBILITIES, SXT_RESPONSIBILITY_FUNCTION, sxt_record_get_id (function));

      for (guint j = 0; j < responsibilities->len; j++)
        {
          SxtRecord *person =
              sxt_record_get_target (g_ptr_array_index (responsibilities, j), SXT_RESPONSIBILITY_PERSON);

          if (has_letter (g_ptr_array_index (responsibilities, j), TRUE) && person != NULL &&
              !sxt_person_is_outsider (person))
            {
              answered++;
              break;
            }
        }
    }
  if (n > 0 && answered == n)
    sxt_plan_say (paragraph, sxt_message_new_plural (
                                 /* xgettext: python-brace-format */
                                 "The {count} task has somebody of ours who answers for it.",
                                 "All {count} tasks have somebody of ours who answers for them.", n));
  else if (n > 0)
    sxt_plan_say (paragraph, sxt_message_with_integer (
                                 sxt_message_new_plural (
                                     /* xgettext: python-brace-format */
                                     "Of {count} task, {answered} has somebody of ours who answers for it.",
                                     "Of {count} tasks, {answered} have somebody of ours who answers for them.", n),
                                 "answered", answered, SXT_UNIT_NONE));
}

static void
say_training (SxtPlanWriter *self, GString *paragraph)
{
  guint n = sxt_project_get_n (self->project, SXT_TRAININGS);
  guint hand_overs = sxt_project_get_n (self->project, SXT_HAND_OVERS);
  gint64 hours = 0;
  gint64 outside = 0;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *training = sxt_project_get (self->project, SXT_TRAININGS, i);
      SxtRecord *trainer = sxt_record_get_target (training, SXT_TRAINING_TRAINER);
      gint64 one;

      if (!sxt_record_get_integer (training, SXT_TRAINING_HOURS, &one))
        continue;
      hours += one;
      if (trainer != NULL && sxt_person_is_outsider (trainer))
        outside += one;
    }
  if (hours > 0 && outside > 0)
    sxt_plan_say (paragraph,
                  sxt_message_with_decimal (
                      sxt_message_with_decimal (sxt_message_new (
                                                    /* xgettext: python-brace-format */ N_ (
                                                        "Of {hours} of training, outsiders give {outside}.")),
                                                "hours", hours, 1, SXT_UNIT_HOURS),
                      "outside", outside, 1, SXT_UNIT_HOURS));
  else if (hours > 0)
    sxt_plan_say (paragraph, sxt_message_with_decimal (sxt_message_new (
                                                           /* xgettext: python-brace-format */ N_ (
                                                               "All {hours} of training are given by our own people.")),
                                                       "hours", hours, 1, SXT_UNIT_HOURS));
  if (hand_overs > 0)
    sxt_plan_say (paragraph, sxt_message_new_plural (
                                 /* xgettext: python-brace-format */
                                 "{count} topic is handed over to our own people.",
                                 "{count} topics are handed over to our own people.", hand_overs));
}

/* The public copy has no names, and that a principal is one goes without saying. */
static char *
dup_principal (const SxtPlanWriter *self, SxtRecord *school)
{
  return sxt_plan_writer_is_working (self) ? sxt_plan_writer_dup_text (self, school, SXT_SCHOOL_PRINCIPAL) : NULL;
}

static void
append_expectation (const SxtPlanWriter *self, GString *text, SxtRecord *expectation)
{
  g_autofree char *what = sxt_plan_writer_dup_text (self, expectation, SXT_EXPECTATION_WHAT);
  g_autofree char *often = sxt_plan_writer_dup_text (self, expectation, SXT_EXPECTATION_HOW_OFTEN);

  if (what == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, what);
  if (often != NULL)
    {
      g_autofree char *words = sxt_plan_words (sxt_message_with_name (
          sxt_message_new (/* xgettext: python-brace-format */ N_ ("Every {time}.")), "time", often));

      if (!g_unichar_ispunct (g_utf8_get_char (g_utf8_prev_char (text->str + text->len))))
        g_string_append_c (text, '.');
      g_string_append_c (text, ' ');
      g_string_append (text, words);
    }
}

static char *
dup_asked (const SxtPlanWriter *self, SxtRecord *school)
{
  SxtRecord *principal = sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL);
  GString *text = g_string_new (NULL);

  if (principal != NULL)
    {
      g_autoptr (GPtrArray) own = sxt_project_get_referrers (self->project, SXT_EXPECTATIONS, SXT_EXPECTATION_PERSON,
                                                             sxt_record_get_id (principal));

      for (guint i = 0; i < own->len; i++)
        append_expectation (self, text, g_ptr_array_index (own, i));
    }

  return g_string_free (text, FALSE);
}

static char *
dup_last_check_in (const SxtPlanWriter *self, SxtRecord *school)
{
  SxtRecord *principal = sxt_record_get_target (school, SXT_SCHOOL_PRINCIPAL);
  g_autoptr (GPtrArray) all = NULL;
  SxtDate last = SXT_DATE_NONE;

  if (principal == NULL || !sxt_plan_writer_is_working (self))
    return NULL;
  all = sxt_project_get_referrers (self->project, SXT_CHECK_INS, SXT_CHECK_IN_PERSON, sxt_record_get_id (principal));
  for (guint i = 0; i < all->len; i++)
    {
      SxtDate date = sxt_record_get_date (g_ptr_array_index (all, i), SXT_CHECK_IN_DATE);

      if (date != SXT_DATE_NONE && date <= self->date && (last == SXT_DATE_NONE || date > last))
        last = date;
    }

  return last != SXT_DATE_NONE ? sxt_format_date (last, SXT_DATE_SHORT) : NULL;
}

/* The principal drives it, and nothing is asked of that one alone. */
static gboolean
is_usual (const SxtPlanWriter *self, SxtRecord *school)
{
  g_autofree char *asked = dup_asked (self, school);

  return sxt_record_get_choice (school, SXT_SCHOOL_DRIVER) == SXT_DRIVER_PRINCIPAL && *asked == '\0';
}

static void
add_principals (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("School"), 1.5, .field = SXT_SCHOOL_NAME, .flags = SXT_CELL_HEADS },
    { N_ ("Principal"), 1.3, .dup = dup_principal },
    { N_ ("Who drives it"), 1.2, .field = SXT_SCHOOL_DRIVER },
    { N_ ("What is asked, and how often"), 3.4, .dup = dup_asked },
    { N_ ("Last check-in"), 1.3, .dup = dup_last_check_in, .flags = SXT_CELL_WORKING },
  };
  static const SxtCellSpec later_specs[] = {
    { N_ ("School"), 1.5, .field = SXT_SCHOOL_NAME, .flags = SXT_CELL_HEADS },
    { N_ ("Principal"), 1.3, .dup = dup_principal },
    { N_ ("Wave"), 1, .field = SXT_SCHOOL_WAVE },
    { N_ ("Who drives it"), 1.4, .field = SXT_SCHOOL_DRIVER },
    { N_ ("What is asked, and how often"), 3.4, .dup = dup_asked },
  };
  g_autoptr (GPtrArray) schools = sxt_waves_list_schools (self->project);
  g_autoptr (GHashTable) first = sxt_waves_find_first (self->project);
  g_autoptr (GPtrArray) now = g_ptr_array_new ();
  g_autoptr (GPtrArray) later = g_ptr_array_new ();
  guint n = sxt_project_get_n (self->project, SXT_EXPECTATIONS);
  guint usual = 0;
  g_autoptr (GString) every = g_string_new (NULL);

  for (guint i = 0; i < schools->len; i++)
    {
      SxtRecord *school = g_ptr_array_index (schools, i);

      if (g_hash_table_contains (first, sxt_record_get_target (school, SXT_SCHOOL_WAVE)))
        g_ptr_array_add (now, school);
      else if (is_usual (self, school))
        usual++;
      else
        g_ptr_array_add (later, school);
    }
  for (guint i = 0; i < n; i++)
    {
      SxtRecord *expectation = sxt_project_get (self->project, SXT_EXPECTATIONS, i);

      if (sxt_record_is_true (expectation, SXT_EXPECTATION_EVERY_PRINCIPAL))
        append_expectation (self, every, expectation);
    }

  if (schools->len == 0 && every->len == 0)
    return;
  sxt_document_add_heading (self->document, 2, _ ("The principals"));
  if (every->len > 0)
    {
      g_auto (GStrv) lines = g_strsplit (every->str, "\n", -1);
      g_autofree char *joined = g_strjoinv (" ", lines);

      g_autofree char *words = sxt_plan_words (sxt_message_with_name (
          sxt_message_new (/* xgettext: python-brace-format */ N_ ("Asked of every principal: {what}")), "what",
          joined));

      sxt_document_add_paragraph (self->document, SXT_PARAGRAPH_BODY, words);
    }
  sxt_plan_writer_add_records (self, _ ("The schools that begin"), now, specs, G_N_ELEMENTS (specs));
  sxt_plan_writer_add_records (self, _ ("The schools that follow"), later, later_specs, G_N_ELEMENTS (later_specs));
  if (usual > 0)
    sxt_plan_writer_add_note (self, sxt_message_new_plural (
                                        /* xgettext: python-brace-format */
                                        "In {count} more school of a later wave the principal drives the change; "
                                        "nothing is asked of this one alone yet.",
                                        "In {count} more schools of later waves the principal drives the change; "
                                        "nothing is asked of each of them alone yet.",
                                        usual));
}

static char *
list_people (const SxtPlanWriter *self, SxtRecord *function, gboolean answers)
{
  g_autoptr (GPtrArray) responsibilities = sxt_project_get_referrers (
      self->project, SXT_RESPONSIBILITIES, SXT_RESPONSIBILITY_FUNCTION, sxt_record_get_id (function));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < responsibilities->len; i++)
    {
      SxtRecord *person = sxt_record_get_target (g_ptr_array_index (responsibilities, i), SXT_RESPONSIBILITY_PERSON);

      if (person != NULL && has_letter (g_ptr_array_index (responsibilities, i), answers))
        g_ptr_array_add (names, sxt_plan_writer_dup_title (self, person));
    }
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (names, i));

  return g_string_free (text, FALSE);
}

static char *
dup_doers (const SxtPlanWriter *self, SxtRecord *function)
{
  return list_people (self, function, FALSE);
}

static char *
dup_answerers (const SxtPlanWriter *self, SxtRecord *function)
{
  return list_people (self, function, TRUE);
}

static char *
dup_given (const SxtPlanWriter *self, SxtRecord *function)
{
  g_autoptr (GPtrArray) responsibilities = sxt_project_get_referrers (
      self->project, SXT_RESPONSIBILITIES, SXT_RESPONSIBILITY_FUNCTION, sxt_record_get_id (function));
  gint64 sum = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < responsibilities->len; i++)
    {
      gint64 hours;

      if (sxt_record_get_integer (g_ptr_array_index (responsibilities, i), SXT_RESPONSIBILITY_HOURS, &hours))
        {
          sum += hours;
          any = TRUE;
        }
    }

  return any ? sxt_format_decimal (sum, 1) : NULL;
}

static void
add_functions (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("Task"), 2, .field = SXT_FUNCTION_NAME, .flags = SXT_CELL_HEADS },
    { N_ ("Who answers for it"), 1.9, .dup = dup_answerers, .flags = SXT_CELL_ALWAYS },
    { N_ ("Who does it"), 1.9, .dup = dup_doers, .flags = SXT_CELL_ALWAYS },
    { N_ ("Hours a week needed"), 1, .field = SXT_FUNCTION_HOURS, .flags = SXT_CELL_NUMBER },
    { N_ ("Hours a week there"), 1, .dup = dup_given, .flags = SXT_CELL_NUMBER },
  };
  g_autoptr (GPtrArray) functions = sxt_plan_writer_list (self, SXT_FUNCTIONS);

  sxt_plan_writer_add_records (self, _ ("Who does what"), functions, specs, G_N_ELEMENTS (specs));
}

static char *
dup_training_place (const SxtPlanWriter *self, SxtRecord *training)
{
  if (sxt_record_is_true (training, SXT_TRAINING_EVERY_SCHOOL))
    return g_strdup (_ ("Every school"));

  return sxt_plan_writer_dup_text (self, training, SXT_TRAINING_SCHOOL);
}

static void
add_training (SxtPlanWriter *self)
{
  static const SxtCellSpec training_specs[] = {
    { N_ ("Date"), 1.2, .field = SXT_TRAINING_DATE, .flags = SXT_CELL_HEADS },
    { N_ ("Topic"), 1.8, .field = SXT_TRAINING_TOPIC },
    { N_ ("For whom"), 1.2, .field = SXT_TRAINING_TRAINEES },
    { N_ ("Where"), 1.3, .dup = dup_training_place },
    { N_ ("Who trains"), 2, .field = SXT_TRAINING_TRAINER },
    { N_ ("Hours"), 0.7, .field = SXT_TRAINING_HOURS, .flags = SXT_CELL_NUMBER },
  };
  static const SxtCellSpec hand_over_specs[] = {
    { N_ ("Topic"), 1.8, .field = SXT_HAND_OVER_TOPIC, .flags = SXT_CELL_HEADS },
    { N_ ("From"), 2, .field = SXT_HAND_OVER_FROM },
    { N_ ("Who takes over"), 2, .field = SXT_HAND_OVER_TO },
    { N_ ("By"), 1.2, .field = SXT_HAND_OVER_DUE },
    { N_ ("Done"), 1.2, .field = SXT_HAND_OVER_DONE_ON },
  };
  g_autoptr (GPtrArray) trainings = sxt_plan_writer_list_by_date (self, SXT_TRAININGS, SXT_TRAINING_DATE);
  g_autoptr (GPtrArray) hand_overs = sxt_plan_writer_list_by_date (self, SXT_HAND_OVERS, SXT_HAND_OVER_DUE);

  sxt_plan_writer_add_records (self, _ ("Training"), trainings, training_specs, G_N_ELEMENTS (training_specs));
  sxt_plan_writer_add_records (self, _ ("Who takes over from whom"), hand_overs, hand_over_specs,
                               G_N_ELEMENTS (hand_over_specs));
}

static void
add_reviews (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("What is reviewed"), 1.8, .field = SXT_REVIEW_WHAT, .flags = SXT_CELL_HEADS },
    { N_ ("How often"), 0.9, .field = SXT_REVIEW_HOW_OFTEN },
    { N_ ("What sets off help"), 2.2, .field = SXT_REVIEW_TRIGGER },
    { N_ ("What help there is"), 2.2, .field = SXT_REVIEW_SUPPORT },
    { N_ ("Who"), 1.4, .field = SXT_REVIEW_OWNER },
  };
  static const SxtCellSpec held_specs[] = {
    { N_ ("Held on"), 1.2, .field = SXT_REVIEW_HELD_DATE, .flags = SXT_CELL_HEADS },
    { N_ ("Review"), 2, .field = SXT_REVIEW_HELD_REVIEW },
    { N_ ("What was decided"), 3.4, .field = SXT_REVIEW_HELD_DECIDED },
  };
  g_autoptr (GPtrArray) reviews = sxt_plan_writer_list (self, SXT_REVIEWS);
  g_autoptr (GPtrArray) held = sxt_plan_writer_list_by_date (self, SXT_REVIEWS_HELD, SXT_REVIEW_HELD_DATE);

  sxt_plan_writer_add_records (self, _ ("What we look at again, and when"), reviews, specs, G_N_ELEMENTS (specs));
  /* What a review decides is about single schools and the people there. */
  if (sxt_plan_writer_is_working (self))
    sxt_plan_writer_add_records (self, _ ("Reviews held"), held, held_specs, G_N_ELEMENTS (held_specs));
}

/**
 * sxt_add_capacity_section:
 * @self: a writer
 */
void
sxt_add_capacity_section (SxtPlanWriter *self)
{
  if (sxt_plan_writer_begin_area (self, SXT_AREA_CAPACITY, lists, G_N_ELEMENTS (lists)))
    {
      g_autoptr (GString) paragraph = g_string_new (NULL);

      sxt_plan_say (paragraph, sxt_capacity_answer (self));
      say_functions (self, paragraph);
      say_training (self, paragraph);
      sxt_plan_writer_add_paragraph (self, paragraph);
      add_principals (self);
      add_functions (self);
      add_training (self);
      add_reviews (self);
    }
  sxt_plan_writer_end_area (self, SXT_AREA_CAPACITY, lists, G_N_ELEMENTS (lists));
}
