/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan's timeline: what stands in which lane, how it stands, and which dates are in the wrong order. */
#include "analysis/plan-timeline.h"
#include "base/format.h"
#include "model/all.h"

#define TODAY (sxt_date_new (2027, 4, 5))

static SxtRecord *
add (SxtProject *project, SxtListId list, const char *id)
{
  g_autoptr (SxtRecord) record = sxt_record_new_with_id (list, id);

  g_assert_true (sxt_project_append (project, record, NULL));

  return sxt_project_lookup (project, id);
}

/* The only item of a record, or the first of several. */
static const SxtTimelineItem *
find (SxtTimeline *timeline, const char *id, guint *n)
{
  const SxtTimelineItem *found = NULL;

  *n = 0;
  for (guint i = 0; i < sxt_timeline_get_n_items (timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (timeline, i);

      if (g_strcmp0 (item->id, id) != 0 || sxt_timeline_item_is_conflict (item))
        continue;
      if (found == NULL)
        found = item;
      (*n)++;
    }

  return found;
}

static guint
count_conflicts (SxtTimeline *timeline, const SxtTimelineItem **first)
{
  guint n = 0;

  for (guint i = 0; i < sxt_timeline_get_n_items (timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (timeline, i);

      if (!sxt_timeline_item_is_conflict (item))
        continue;
      if (n++ == 0)
        *first = item;
    }

  return n;
}

static void
test_empty (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtTimeline) timeline = sxt_plan_timeline_new (project, TODAY, TRUE);
  SxtDate first, last;

  g_assert_cmpuint (sxt_timeline_get_n_lanes (timeline), ==, SXT_N_PLAN_LANES);
  g_assert_cmpuint (sxt_timeline_get_n_items (timeline), ==, 0);
  sxt_timeline_get_range (timeline, &first, &last);
  g_assert_cmpint (first, ==, sxt_date_new (2027, 4, 1));
  g_assert_cmpint (last, ==, sxt_date_new (2027, 5, 1));
}

static void
add_milestone (SxtProject *project, const char *id, SxtMilestoneKind kind, SxtArea area, SxtDate date)
{
  SxtRecord *milestone = add (project, SXT_MILESTONES, id);

  sxt_record_set_string (milestone, SXT_MILESTONE_TITLE, id);
  sxt_record_set_choice (milestone, SXT_MILESTONE_KIND, (int) kind);
  sxt_record_set_choice (milestone, SXT_MILESTONE_AREA, (int) area);
  sxt_record_set_date (milestone, SXT_MILESTONE_DATE, date);
}

static void
test_milestones (void)
{
  static const struct
  {
    const char *id;
    SxtMilestoneKind kind;
    SxtArea area;
    SxtPlanLane lane;
  } kinds[] = {
    { "m-decision", SXT_MILESTONE_KIND_DECISION, SXT_AREA_SHARED, SXT_PLAN_LANE_MILESTONES },
    { "m-alignment", SXT_MILESTONE_KIND_ALIGNMENT, SXT_AREA_CURRICULUM, SXT_PLAN_LANE_CONVERSATIONS },
    { "m-content", SXT_MILESTONE_KIND_PURCHASE, SXT_AREA_CURRICULUM, SXT_PLAN_LANE_PURCHASES },
    { "m-devices", SXT_MILESTONE_KIND_PURCHASE, SXT_AREA_DEVICES, SXT_PLAN_LANE_DEVICES },
    { "m-pd", SXT_MILESTONE_KIND_PD, SXT_AREA_CAPACITY, SXT_PLAN_LANE_PURCHASES },
  };
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtTimeline) timeline = NULL;
  const SxtTimelineItem *item;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_milestone (project, kinds[i].id, kinds[i].kind, kinds[i].area, TODAY + 10 + (int) i);
  /* A milestone that is past is done only if it says so. */
  add_milestone (project, "m-late", SXT_MILESTONE_KIND_OTHER, SXT_AREA_SHARED, TODAY - 5);
  add_milestone (project, "m-done", SXT_MILESTONE_KIND_OTHER, SXT_AREA_SHARED, TODAY - 5);
  sxt_record_set_date (sxt_project_lookup (project, "m-done"), SXT_MILESTONE_DONE_ON, TODAY - 4);
  add (project, SXT_MILESTONES, "m-undated");

  timeline = sxt_plan_timeline_new (project, TODAY, TRUE);
  g_assert_cmpuint (sxt_timeline_get_n_items (timeline), ==, G_N_ELEMENTS (kinds) + 2);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      item = find (timeline, kinds[i].id, &n);
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpuint (item->lane, ==, kinds[i].lane);
      g_assert_cmpint (item->standing, ==, SXT_TIMELINE_PLANNED);
      g_assert_cmpint (item->list, ==, SXT_MILESTONES);
      g_assert_cmpint (item->field, ==, SXT_MILESTONE_DATE);
    }
  g_assert_cmpint (find (timeline, "m-late", &n)->standing, ==, SXT_TIMELINE_OPEN);
  g_assert_cmpint (find (timeline, "m-done", &n)->standing, ==, SXT_TIMELINE_DONE);
}

static void
test_launch_and_waves (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *plan = sxt_project_get_single (project, SXT_PLAN);
  SxtRecord *first = add (project, SXT_WAVES, "w-1"), *second = add (project, SXT_WAVES, "w-2");
  SxtRecord *school = add (project, SXT_SCHOOLS, "s-1");
  g_autoptr (SxtTimeline) timeline = NULL, again = NULL;
  const SxtTimelineItem *item;
  guint n;

  sxt_record_set_date (plan, SXT_PLAN_LAUNCH, TODAY + 100);
  sxt_record_set_string (first, SXT_WAVE_NAME, "Wave 1");
  sxt_record_set_date (first, SXT_WAVE_START, TODAY + 100);
  sxt_record_set_date (second, SXT_WAVE_START, TODAY + 300);
  sxt_record_set_target (school, SXT_SCHOOL_WAVE, first);

  timeline = sxt_plan_timeline_new (project, TODAY, TRUE);
  item = find (timeline, sxt_record_get_id (plan), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (item->from, ==, TODAY + 100);
  g_assert_cmpint (item->field, ==, SXT_PLAN_LAUNCH);
  g_assert_cmpint (sxt_timeline_get_launch (timeline), ==, TODAY + 100);

  /* A wave goes on to the next; the last one as far as the plan looks. */
  item = find (timeline, "w-1", &n);
  g_assert_cmpint (item->shape, ==, SXT_TIMELINE_SPAN);
  g_assert_cmpint (item->to, ==, TODAY + 300);
  g_assert_cmpstr (item->title, ==, "Wave 1 · 1 school");
  g_assert_cmpint (find (timeline, "w-2", &n)->to, >, TODAY + 300);

  /* A launch milestone of that day says it already. */
  add_milestone (project, "m-launch", SXT_MILESTONE_KIND_LAUNCH, SXT_AREA_SHARED, TODAY + 100);
  again = sxt_plan_timeline_new (project, TODAY + 150, TRUE);
  g_assert_null (find (again, sxt_record_get_id (plan), &n));
  g_assert_nonnull (find (again, "m-launch", &n));
  g_assert_cmpint (find (again, "w-1", &n)->standing, ==, SXT_TIMELINE_UNDER_WAY);
  g_assert_cmpint (find (again, "w-2", &n)->standing, ==, SXT_TIMELINE_PLANNED);
}

static SxtRecord *
add_message (SxtProject *project, const char *id, SxtRecord *audience, SxtDate date, SxtMessageState state)
{
  g_autofree char *reach_id = g_strconcat ("r-", id, NULL);
  SxtRecord *message = add (project, SXT_MESSAGES, id), *reach = add (project, SXT_REACHES, reach_id);

  sxt_record_set_string (message, SXT_MESSAGE_TITLE, id);
  sxt_record_set_date (message, SXT_MESSAGE_DATE, date);
  sxt_record_set_choice (message, SXT_MESSAGE_STATE, (int) state);
  sxt_record_set_target (reach, SXT_REACH_MESSAGE, message);
  sxt_record_set_target (reach, SXT_REACH_AUDIENCE, audience);

  return message;
}

static void
test_messages (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *families = add (project, SXT_AUDIENCES, "a-1"), *monthly;
  g_autoptr (SxtTimeline) timeline = NULL;
  g_autofree char *words = NULL;
  const SxtTimelineItem *item;
  guint n;

  sxt_record_set_string (families, SXT_AUDIENCE_NAME, "Families");
  sxt_record_set_integer (families, SXT_AUDIENCE_HOW_OFTEN, 365);
  add_message (project, "Letter", families, TODAY + 7, SXT_MESSAGE_STATE_DRAFT);
  add_message (project, "Draft", families, TODAY - 7, SXT_MESSAGE_STATE_DRAFT);
  monthly = add_message (project, "Monthly", families, TODAY - 40, SXT_MESSAGE_STATE_APPROVED);
  sxt_record_set_string (monthly, SXT_MESSAGE_REPEATS, "FREQ=MONTHLY;COUNT=4");

  timeline = sxt_plan_timeline_new (project, TODAY, TRUE);
  item = find (timeline, "Letter", &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (item->standing, ==, SXT_TIMELINE_PLANNED);
  g_assert_cmpint (find (timeline, "Draft", &n)->standing, ==, SXT_TIMELINE_OPEN);
  item = find (timeline, "Monthly", &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpint (item->from, ==, TODAY - 40);
  g_assert_cmpint (item->standing, ==, SXT_TIMELINE_DONE);

  for (guint i = 0; i < sxt_timeline_get_n_items (timeline); i++)
    if (g_strcmp0 (sxt_timeline_get_item (timeline, i)->id, "Letter") == 0)
      words = sxt_timeline_dup_words (timeline, i);
  g_assert_cmpstr (words, ==, "Letter, to Families, Apr 12, 2027, planned, Messages");
}

/* In the order in which one walks: by lane, then by day. */
static void
test_order (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtTimeline) timeline = NULL;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("m-%d", i);

      add_milestone (project, id, (SxtMilestoneKind) (i % SXT_N_MILESTONE_KINDS), (SxtArea) (i % SXT_N_AREAS),
                     TODAY + (i * 37) % 101);
    }
  timeline = sxt_plan_timeline_new (project, TODAY, TRUE);
  for (guint i = 1; i < sxt_timeline_get_n_items (timeline); i++)
    {
      const SxtTimelineItem *before = sxt_timeline_get_item (timeline, i - 1);
      const SxtTimelineItem *item = sxt_timeline_get_item (timeline, i);

      g_assert_true (before->lane < item->lane || (before->lane == item->lane && before->from <= item->from));
    }
}

/* One wrong digit in a year does not make an axis of centuries. */
static void
test_range (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  g_autoptr (SxtTimeline) timeline = NULL;
  SxtDate first, last;

  add_milestone (project, "m-1", SXT_MILESTONE_KIND_OTHER, SXT_AREA_SHARED, sxt_date_new (2026, 9, 14));
  add_milestone (project, "m-2", SXT_MILESTONE_KIND_OTHER, SXT_AREA_SHARED, sxt_date_new (9027, 8, 25));
  timeline = sxt_plan_timeline_new (project, TODAY, TRUE);
  sxt_timeline_get_range (timeline, &first, &last);
  g_assert_cmpint (first, ==, sxt_date_new (2026, 9, 1));
  g_assert_cmpint (last, ==, sxt_date_new (2047, 5, 1));
}

static void
test_early (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *training = add (project, SXT_TRAININGS, "t-1"), *talk = add (project, SXT_CONVERSATIONS, "c-1");
  const SxtTimelineItem *conflict = NULL;

  sxt_record_set_date (training, SXT_TRAINING_DATE, sxt_date_new (2027, 5, 17));
  sxt_record_set_choice (talk, SXT_CONVERSATION_KIND, SXT_CONVERSATION_KIND_ALIGNMENT);

  for (int days = -1; days <= 1; days++)
    {
      g_autoptr (SxtTimeline) timeline = NULL;

      sxt_record_set_date (talk, SXT_CONVERSATION_DATE, sxt_date_new (2027, 5, 17) + days);
      timeline = sxt_plan_timeline_new (project, TODAY, TRUE);
      g_assert_cmpuint (count_conflicts (timeline, &conflict), ==, days > 0 ? 1 : 0);
      if (days <= 0)
        continue;
      g_assert_cmpstr (conflict->title, ==,
                       "PD begins on May 17, 2027, before the first alignment work on May 18, 2027.");
      g_assert_cmpuint (conflict->lane, ==, SXT_PLAN_LANE_CONVERSATIONS);
      g_assert_cmpuint (conflict->last_lane, ==, SXT_PLAN_LANE_PURCHASES);
      g_assert_cmpint (conflict->from, ==, sxt_date_new (2027, 5, 17));
      g_assert_cmpint (conflict->to, ==, sxt_date_new (2027, 5, 18));
      g_assert_cmpstr (conflict->id, ==, "c-1");
    }

  /* What fell through was no alignment work; without any there is no second date to quote. */
  {
    g_autoptr (SxtTimeline) timeline = NULL;

    sxt_record_set_date (talk, SXT_CONVERSATION_DATE, TODAY - 20);
    sxt_record_set_boolean (talk, SXT_CONVERSATION_HELD, FALSE);
    timeline = sxt_plan_timeline_new (project, TODAY, TRUE);
    g_assert_cmpuint (count_conflicts (timeline, &conflict), ==, 0);
  }
}

static void
test_late_devices (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *wave = add (project, SXT_WAVES, "w-1"), *fleet = add (project, SXT_FLEETS, "f-1");
  const SxtTimelineItem *conflict = NULL;

  sxt_record_set_string (wave, SXT_WAVE_NAME, "Wave 1");
  sxt_record_set_date (wave, SXT_WAVE_START, sxt_date_new (2027, 8, 25));
  sxt_record_set_target (fleet, SXT_FLEET_WAVE, wave);
  for (int days = 0; days <= 1; days++)
    {
      g_autoptr (SxtTimeline) timeline = NULL;

      sxt_record_set_date (fleet, SXT_FLEET_BOUGHT_ON, sxt_date_new (2027, 8, 25) + days);
      timeline = sxt_plan_timeline_new (project, TODAY, TRUE);
      g_assert_cmpuint (count_conflicts (timeline, &conflict), ==, (guint) days);
      if (days > 0)
        g_assert_cmpstr (conflict->title, ==,
                         "Wave 1 starts on Aug 25, 2027, before its devices are bought on Aug 26, 2027.");
    }
}

/* A silence is marked from the day on which its check calls it a gap: over twice what is promised. */
static void
test_silence (void)
{
  g_autoptr (SxtProject) project = sxt_project_new ();
  SxtRecord *families = add (project, SXT_AUDIENCES, "a-1"), *sent;
  const SxtTimelineItem *conflict = NULL;

  sxt_record_set_string (families, SXT_AUDIENCE_NAME, "Families");
  sxt_record_set_integer (families, SXT_AUDIENCE_HOW_OFTEN, 20);
  sent = add_message (project, "Letter", families, TODAY - 40, SXT_MESSAGE_STATE_SENT);
  for (int more = 0; more <= 1; more++)
    {
      g_autoptr (SxtTimeline) timeline = NULL;

      sxt_record_set_date (sent, SXT_MESSAGE_DATE, TODAY - 40 - more);
      timeline = sxt_plan_timeline_new (project, TODAY, TRUE);
      g_assert_cmpuint (count_conflicts (timeline, &conflict), ==, (guint) more);
      if (more == 0)
        continue;
      g_assert_cmpint (conflict->shape, ==, SXT_TIMELINE_SILENCE);
      g_assert_cmpint (conflict->from, ==, TODAY - 41);
      g_assert_cmpint (conflict->to, ==, TODAY);
      g_assert_nonnull (strstr (conflict->title, "Feb 23, 2027"));
      g_assert_nonnull (strstr (conflict->title, "Apr 5, 2027"));
      g_assert_cmpstr (conflict->label, ==, "Families: 41 days");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (sxt_language_init ("en", NULL));
  g_test_add_func ("/timeline/empty", test_empty);
  g_test_add_func ("/timeline/milestones", test_milestones);
  g_test_add_func ("/timeline/launch-and-waves", test_launch_and_waves);
  g_test_add_func ("/timeline/messages", test_messages);
  g_test_add_func ("/timeline/order", test_order);
  g_test_add_func ("/timeline/range", test_range);
  g_test_add_func ("/timeline/early", test_early);
  g_test_add_func ("/timeline/late-devices", test_late_devices);
  g_test_add_func ("/timeline/silence", test_silence);

  return g_test_run ();
}
