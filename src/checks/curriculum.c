/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checks of Curriculum: coaches missing from the first conversations. */
#include <glib/gi18n-lib.h>

#include "analysis/dates.h"
#include "analysis/people.h"
#include "analysis/waves.h"
#include "checks/check-private.h"
#include "checks/wording.h"
#include "model/all.h"

/* What the two checks say, each in its words. */
typedef struct
{
  SxtRole role;
  const char *not_there[3]; /* by kind, as in `kinds` */
  const char *not_invited[3];
  const char *reason_held;    /* with {date} and {people} */
  const char *reason_planned; /* with {when} and {people} */
  const char *remedy_held;
  const char *remedy_planned;
  const char *remedy_nobody;
  const char *met_headline;
  const char *met_reason;
} Wording;

static const struct
{
  SxtConversationKind kind;
  const char *key;
  const char *nobody;
  const char *none;
  const char *none_reason;
} kinds[] = {
  { SXT_CONVERSATION_KIND_PLANNING, "planning", N_ ("Nobody is noted for the first planning talk"),
    N_ ("No planning conversation is recorded yet"), N_ ("The plan records no conversation of the kind planning.") },
  { SXT_CONVERSATION_KIND_DESIGN, "design", N_ ("Nobody is noted for the first design talk"),
    N_ ("No design conversation is recorded yet"), N_ ("The plan records no conversation of the kind design.") },
  { SXT_CONVERSATION_KIND_PD, "pd", N_ ("Nobody is noted for the first training talk"),
    N_ ("No training conversation is recorded yet"), N_ ("The plan records no conversation of the kind training.") },
};

static const Wording district_wording = {
  .role = SXT_ROLE_DISTRICT_COACH,
  .not_there = { N_ ("First planning talk lacked a district coach"), N_ ("First design talk lacked a district coach"),
                 N_ ("First training talk lacked a district coach") },
  .not_invited = { N_ ("First planning talk has no district coach yet"),
                   N_ ("First design talk has no district coach yet"),
                   N_ ("First training talk has no district coach yet") },
  .reason_held = /* xgettext: python-brace-format */ N_ (
      "The first of its kind, on {date}, records {people}: no district curriculum coach."),
  .reason_planned = /* xgettext: python-brace-format */ N_ (
      "The first of its kind, {when}, names {people}: no district curriculum coach."),
  .remedy_held = N_ ("Hold a conversation that opens it again, with a district curriculum coach, and record what "
                     "changes."),
  .remedy_planned = N_ ("Invite a district curriculum coach before it takes place."),
  .remedy_nobody = N_ ("Record who was or will be there; a district curriculum coach should be."),
  .met_headline = N_ ("District coaches were in it from the start"),
  .met_reason = N_ ("A district curriculum coach is in the first planning, design and training conversation, or in "
                    "one that opened it again."),
};

static const Wording school_wording = {
  .role = SXT_ROLE_SCHOOL_COACH,
  .not_there = { N_ ("First planning talk lacked a school coach"), N_ ("First design talk lacked a school coach"),
                 N_ ("First training talk lacked a school coach") },
  .not_invited = { N_ ("First planning talk has no school coach yet"), N_ ("First design talk has no school coach yet"),
                   N_ ("First training talk has no school coach yet") },
  .reason_held = /* xgettext: python-brace-format */ N_ (
      "The first of its kind, on {date}, records {people}: no coach who works in a school."),
  .reason_planned = /* xgettext: python-brace-format */ N_ (
      "The first of its kind, {when}, names {people}: no coach who works in a school."),
  .remedy_held = N_ ("Hold a conversation that opens it again, with a coach who works in a school, and record what "
                     "changes."),
  .remedy_planned = N_ ("Invite a coach who works in a school before it takes place."),
  .remedy_nobody = N_ ("Record who was or will be there; a coach who works in a school should be."),
  .met_headline = N_ ("School coaches were in it from the start"),
  .met_reason = N_ ("A coach who works in a school is in the first planning, design and training conversation, or in "
                    "one that opened it again."),
};

static const char *const wrong_school_headlines[] = {
  N_ ("First planning talk lacks a first-wave coach"),
  N_ ("First design talk lacks a first-wave coach"),
  N_ ("First training talk lacks a first-wave coach"),
};

/* What one run of either check looks at. */
typedef struct
{
  SxtCheckRun *run;
  SxtProject *project;
  SxtDate date;
  const Wording *wording;
  GHashTable *first_schools; /* (nullable): where one of the coaches should be from */
} Talks;

static SxtDate
get_day (SxtRecord *conversation)
{
  return sxt_record_get_date (conversation, SXT_CONVERSATION_DATE);
}

/* Said to be held, or past and not said to have fallen through. */
static gboolean
is_held (const Talks *talks, SxtRecord *conversation)
{
  SxtDate day = get_day (conversation);
  gboolean held;

  if (sxt_record_get_boolean (conversation, SXT_CONVERSATION_HELD, &held))
    return held;

  return day != SXT_DATE_NONE && day < talks->date;
}

/* The first of a kind: all of the earliest day; undated ones come after dated ones, the first of the list alone. */
static GPtrArray *
find_first (const Talks *talks, SxtConversationKind kind)
{
  GPtrArray *first = g_ptr_array_new ();
  guint n = sxt_project_get_n (talks->project, SXT_CONVERSATIONS);

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *conversation = sxt_project_get (talks->project, SXT_CONVERSATIONS, i);
      SxtDate day = get_day (conversation);
      SxtDate earliest = first->len > 0 ? get_day (g_ptr_array_index (first, 0)) : SXT_DATE_NONE;

      if (sxt_record_get_choice (conversation, SXT_CONVERSATION_KIND) != (int) kind ||
          sxt_conversation_has_fallen_through (conversation, talks->date))
        continue;

      if (first->len == 0)
        g_ptr_array_add (first, conversation);
      else if (day != SXT_DATE_NONE && (earliest == SXT_DATE_NONE || day < earliest))
        {
          g_ptr_array_set_size (first, 0);
          g_ptr_array_add (first, conversation);
        }
      else if (day != SXT_DATE_NONE && day == earliest)
        g_ptr_array_add (first, conversation);
    }

  return first;
}

/* Who was or will be there; who is noted to have stayed away is not. */
static GPtrArray *
list_people (const Talks *talks, SxtRecord *conversation)
{
  g_autoptr (GPtrArray) attendances = sxt_project_get_referrers (
      talks->project, SXT_ATTENDANCES, SXT_ATTENDANCE_CONVERSATION, sxt_record_get_id (conversation));
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < attendances->len; i++)
    {
      SxtRecord *attendance = g_ptr_array_index (attendances, i);
      SxtRecord *person = sxt_record_get_target (attendance, SXT_ATTENDANCE_PERSON);
      gboolean attended;

      if (person != NULL && (!sxt_record_get_boolean (attendance, SXT_ATTENDANCE_ATTENDED, &attended) || attended))
        g_ptr_array_add (people, person);
    }

  return people;
}

static gboolean
is_coach (const Talks *talks, SxtRecord *person, SxtDate day, gboolean of_first_school)
{
  return sxt_person_has_role (person, talks->wording->role) && !sxt_person_is_outsider (person) &&
         sxt_person_is_in_post (person, day) &&
         (!of_first_school || sxt_person_works_in_one_of (person, talks->first_schools));
}

static gboolean
has_coach (const Talks *talks, SxtRecord *conversation, gboolean of_first_school)
{
  g_autoptr (GPtrArray) people = list_people (talks, conversation);

  for (guint i = 0; i < people->len; i++)
    if (is_coach (talks, g_ptr_array_index (people, i), get_day (conversation), of_first_school))
      return TRUE;

  return FALSE;
}

/* A conversation with a coach that opens again one of @first, held since (or still planned, if @planned). */
static SxtRecord *
find_reopening (const Talks *talks, GPtrArray *first, gboolean of_first_school, gboolean planned)
{
  for (guint i = 0; i < first->len; i++)
    {
      SxtRecord *opened = g_ptr_array_index (first, i);
      g_autoptr (GPtrArray) later = sxt_project_get_referrers (talks->project, SXT_CONVERSATIONS,
                                                               SXT_CONVERSATION_REOPENS, sxt_record_get_id (opened));

      for (guint j = 0; j < later->len; j++)
        {
          SxtRecord *conversation = g_ptr_array_index (later, j);
          SxtDate day = get_day (conversation);

          if (conversation == opened || sxt_conversation_has_fallen_through (conversation, talks->date) ||
              is_held (talks, conversation) == planned ||
              (day != SXT_DATE_NONE && get_day (opened) != SXT_DATE_NONE && day < get_day (opened)))
            continue;
          if (has_coach (talks, conversation, of_first_school))
            return conversation;
        }
    }

  return NULL;
}

static gboolean
is_attended (const Talks *talks, GPtrArray *first, gboolean of_first_school)
{
  for (guint i = 0; i < first->len; i++)
    if (has_coach (talks, g_ptr_array_index (first, i), of_first_school))
      return TRUE;

  return find_reopening (talks, first, of_first_school, FALSE) != NULL;
}

/* The id of the one coach in post who could come, if there is exactly one: a new attendance starts with her. */
static const char *
find_only_coach (const Talks *talks)
{
  gboolean of_first_school = talks->first_schools != NULL;
  guint n = sxt_project_get_n (talks->project, SXT_PEOPLE);
  const char *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *person = sxt_project_get (talks->project, SXT_PEOPLE, i);

      if (!is_coach (talks, person, talks->date, of_first_school))
        continue;
      if (found != NULL)
        return NULL;
      found = sxt_record_get_id (person);
    }

  return found;
}

static SxtMessage *
with_people (const Talks *talks, SxtMessage *message, GPtrArray *first)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < first->len; i++)
    {
      g_autoptr (GPtrArray) people = list_people (talks, g_ptr_array_index (first, i));

      for (guint j = 0; j < people->len; j++)
        g_ptr_array_add (titles, sxt_record_dup_title (g_ptr_array_index (people, j)));
    }
  g_ptr_array_add (titles, NULL);

  return sxt_message_with_names (message, "people", (const char *const *) titles->pdata);
}

static SxtMessage *
describe_day (SxtRecord *conversation)
{
  SxtDate day = get_day (conversation);

  if (day == SXT_DATE_NONE)
    return sxt_message_new (N_ ("without a date"));

  return sxt_message_with_date (sxt_message_new (/* xgettext: python-brace-format */ N_ ("on {date}")), "date", day);
}

static gboolean
has_people (const Talks *talks, GPtrArray *first)
{
  for (guint i = 0; i < first->len; i++)
    {
      g_autoptr (GPtrArray) people = list_people (talks, g_ptr_array_index (first, i));

      if (people->len > 0)
        return TRUE;
    }

  return FALSE;
}

static void
report_without_coach (const Talks *talks, guint kind, GPtrArray *first)
{
  const Wording *wording = talks->wording;
  SxtRecord *conversation = g_ptr_array_index (first, 0);
  const char *id = sxt_record_get_id (conversation);
  SxtRecord *planned;
  SxtCase *item;

  if (!has_people (talks, first))
    {
      item = sxt_check_run_add (talks->run, SXT_STATE_AT_RISK);
      sxt_case_headline (item, sxt_message_new (kinds[kind].nobody), NULL);
      sxt_case_reason (item, sxt_message_with_message (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                           "The first of its kind, {when}, does not "
                                                           "say who was or will be there.")),
                                                       "when", describe_day (conversation)));
      sxt_case_remedy (item, sxt_message_new (wording->remedy_nobody));
      sxt_case_start (item, SXT_ATTENDANCES, SXT_ATTENDANCE_PERSON, SXT_ATTENDANCE_CONVERSATION, id,
                      SXT_ATTENDANCE_PERSON, find_only_coach (talks), SXT_ATTENDANCE_ATTENDED, "true", -1);
    }
  else if (!is_held (talks, conversation))
    {
      item = sxt_check_run_add (talks->run, SXT_STATE_AT_RISK);
      sxt_case_headline (item, sxt_message_new (wording->not_invited[kind]), NULL);
      sxt_case_reason (item, with_people (talks,
                                          sxt_message_with_message (sxt_message_new (wording->reason_planned), "when",
                                                                    describe_day (conversation)),
                                          first));
      sxt_case_remedy (item, sxt_message_new (wording->remedy_planned));
      sxt_case_endangers (item, get_day (conversation));
      sxt_case_start (item, SXT_ATTENDANCES, SXT_ATTENDANCE_PERSON, SXT_ATTENDANCE_CONVERSATION, id,
                      SXT_ATTENDANCE_PERSON, find_only_coach (talks), SXT_ATTENDANCE_ATTENDED, "true", -1);
    }
  else
    {
      item = sxt_check_run_add (talks->run, SXT_STATE_MISSED);
      sxt_case_headline (item, sxt_message_new (wording->not_there[kind]), NULL);
      if (get_day (conversation) != SXT_DATE_NONE)
        sxt_case_reason (item, with_people (talks,
                                            sxt_message_with_date (sxt_message_new (wording->reason_held), "date",
                                                                   get_day (conversation)),
                                            first));
      else
        sxt_case_reason (item, with_people (talks,
                                            sxt_message_with_message (sxt_message_new (wording->reason_planned), "when",
                                                                      describe_day (conversation)),
                                            first));

      planned = find_reopening (talks, first, FALSE, TRUE);
      if (planned != NULL)
        {
          sxt_case_remedy (item, sxt_message_with_message (sxt_message_new (/* xgettext: python-brace-format */ N_ (
                                                               "Hold the conversation that opens it "
                                                               "again, {when}, and record what "
                                                               "changes.")),
                                                           "when", describe_day (planned)));
          sxt_case_show (item, planned, SXT_CONVERSATION_HELD);
        }
      else
        {
          sxt_case_remedy (item, sxt_message_new (wording->remedy_held));
          sxt_case_start (item, SXT_CONVERSATIONS, SXT_CONVERSATION_DATE, SXT_CONVERSATION_KIND, kinds[kind].key,
                          SXT_CONVERSATION_REOPENS, id, -1);
        }
    }

  sxt_case_about (item, conversation);
  sxt_case_show (item, conversation, -1);
}

static void
report_wrong_school (const Talks *talks, guint kind, GPtrArray *first)
{
  SxtRecord *conversation = g_ptr_array_index (first, 0);
  SxtCase *item = sxt_check_run_add (talks->run, SXT_STATE_AT_RISK);
  SxtMessage *reason = sxt_message_new (/* xgettext: python-brace-format */ N_ (
      "The first of its kind, {when}, names {people}: a school’s coach, but none "
      "from a school of the first wave."));

  reason = sxt_message_with_message (reason, "when", describe_day (conversation));
  sxt_case_headline (item, sxt_message_new (wrong_school_headlines[kind]), NULL);
  sxt_case_reason (item, with_people (talks, reason, first));
  sxt_case_about (item, conversation);
  if (is_held (talks, conversation))
    {
      sxt_case_remedy (item, sxt_message_new (N_ ("Hold a conversation that opens it again, with a coach from a school "
                                                  "of the first wave.")));
      sxt_case_start (item, SXT_CONVERSATIONS, SXT_CONVERSATION_DATE, SXT_CONVERSATION_KIND, kinds[kind].key,
                      SXT_CONVERSATION_REOPENS, sxt_record_get_id (conversation), -1);
    }
  else
    {
      sxt_case_remedy (item, sxt_message_new (N_ ("Invite a coach from a school of the first wave.")));
      sxt_case_start (item, SXT_ATTENDANCES, SXT_ATTENDANCE_PERSON, SXT_ATTENDANCE_CONVERSATION,
                      sxt_record_get_id (conversation), SXT_ATTENDANCE_PERSON, find_only_coach (talks),
                      SXT_ATTENDANCE_ATTENDED, "true", -1);
    }
  sxt_case_show (item, conversation, -1);
}

static void
report_no_talk (const Talks *talks, guint kind)
{
  SxtCase *item = sxt_check_run_add (talks->run, SXT_STATE_AT_RISK);

  sxt_case_falls_due (item, SXT_DATE_NONE);
  sxt_case_headline (item, sxt_message_new (kinds[kind].none), NULL);
  sxt_case_reason (item, sxt_message_new (kinds[kind].none_reason));
  sxt_case_remedy (item, sxt_message_new (N_ ("Record the first one, past or planned, and who is there.")));
  sxt_case_start (item, SXT_CONVERSATIONS, SXT_CONVERSATION_DATE, SXT_CONVERSATION_KIND, kinds[kind].key, -1);
}

static void
run_coaches (SxtCheckRun *run, const Wording *wording, GHashTable *first_schools)
{
  Talks talks = { .run = run,
                  .project = sxt_check_run_get_project (run),
                  .date = sxt_check_run_get_date (run),
                  .wording = wording,
                  .first_schools = first_schools };
  g_autoptr (GPtrArray) looked_at = g_ptr_array_new ();
  SxtCase *item;

  if (sxt_project_get_n (talks.project, SXT_CONVERSATIONS) == 0)
    {
      item = sxt_check_run_add (run, SXT_STATE_NOT_STARTED);
      sxt_case_headline (item, sxt_message_new (N_ ("No conversation is recorded yet")), NULL);
      sxt_case_reason (item,
                       sxt_message_new (N_ ("The plan records no conversation, so nothing shows who was there.")));
      sxt_case_remedy (item, sxt_message_new (N_ ("Record the first planning conversation, past or planned, and who is "
                                                  "there.")));
      sxt_case_start (item, SXT_CONVERSATIONS, SXT_CONVERSATION_DATE, SXT_CONVERSATION_KIND, "planning", -1);
      return;
    }

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GPtrArray) first = find_first (&talks, kinds[kind].kind);

      if (first->len == 0)
        report_no_talk (&talks, kind);
      else if (!is_attended (&talks, first, FALSE))
        report_without_coach (&talks, kind, first);
      else if (first_schools != NULL && !is_attended (&talks, first, TRUE))
        report_wrong_school (&talks, kind, first);
      else
        g_ptr_array_add (looked_at, g_ptr_array_index (first, 0));
    }

  if (looked_at->len == 0)
    return;

  item = sxt_check_run_add (run, SXT_STATE_MET);
  sxt_case_headline (item, sxt_message_new (wording->met_headline), NULL);
  sxt_case_reason (item, sxt_message_new (wording->met_reason));
  for (guint i = 0; i < looked_at->len; i++)
    sxt_case_show (item, g_ptr_array_index (looked_at, i), -1);
}

/* Schools of the first wave; NULL if there are none. */
static GHashTable *
list_first_schools (SxtProject *project)
{
  g_autoptr (GPtrArray) schools = sxt_waves_list_first_schools (project);
  GHashTable *found;

  if (schools->len == 0)
    return NULL;

  found = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < schools->len; i++)
    g_hash_table_add (found, g_ptr_array_index (schools, i));

  return found;
}

/* Of how many kinds the first conversation, or one that opened it again, has coaches of the district and of schools. */
guint
sxt_curriculum_count_attended (SxtProject *project, SxtDate date, guint *kinds_asked)
{
  g_autoptr (GHashTable) schools = list_first_schools (project);
  Talks of_district = { .project = project, .date = date, .wording = &district_wording };
  Talks of_school = { .project = project, .date = date, .wording = &school_wording, .first_schools = schools };
  guint n = 0;

  *kinds_asked = G_N_ELEMENTS (kinds);
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GPtrArray) first = find_first (&of_district, kinds[kind].kind);

      n += first->len > 0 && is_attended (&of_district, first, FALSE) &&
           is_attended (&of_school, first, schools != NULL);
    }

  return n;
}

static void
run_district_coaches (SxtCheckRun *run)
{
  run_coaches (run, &district_wording, NULL);
}

static void
run_school_coaches (SxtCheckRun *run)
{
  g_autoptr (GHashTable) first_schools = list_first_schools (sxt_check_run_get_project (run));

  run_coaches (run, &school_wording, first_schools);
}

static const SxtListId district_coaches_reads[] = { SXT_CONVERSATIONS, SXT_ATTENDANCES, SXT_PEOPLE, SXT_LIST_NONE };
static const SxtListId school_coaches_reads[] = { SXT_CONVERSATIONS, SXT_ATTENDANCES, SXT_PEOPLE,   SXT_SERVES,
                                                  SXT_SCHOOLS,       SXT_WAVES,       SXT_LIST_NONE };

const SxtCheck sxt_curriculum_checks[] = {
  { .id = "curriculum/district-coaches",
    .area = SXT_AREA_CURRICULUM,
    .title = N_ ("District coaches from the start"),
    .why = N_ ("District curriculum coaches know what is taught, when, and from what. Decisions taken without them "
               "have to be taken again once they see that they do not fit."),
    .reads = district_coaches_reads,
    .run = run_district_coaches },
  { .id = "curriculum/school-coaches",
    .area = SXT_AREA_CURRICULUM,
    .title = N_ ("School coaches from the start"),
    .why = N_ ("Coaches in schools will stand beside teachers when it gets hard. What they helped to shape they can "
               "explain, and they say early what will not work in a classroom."),
    .reads = school_coaches_reads,
    .run = run_school_coaches },
};
const guint sxt_n_curriculum_checks = G_N_ELEMENTS (sxt_curriculum_checks);
