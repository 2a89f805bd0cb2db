/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving to a shared folder on a server: weak etags, etags that only asking tells, conflicts seen late. */
#include <string.h>

#include "helper.h"
#include "model/all.h"
#include "share.h"

typedef struct
{
  Share share;
  SxtPlanFile *plan;
  SxtRecord *school;
} Fixture;

static void
edit (Fixture *fixture, const char *name)
{
  g_assert_true (sxt_record_set_string (fixture->school, SXT_SCHOOL_NAME, name));
}

static void
load (Fixture *fixture)
{
  g_autoptr (GFile) file = share_get_file (&fixture->share);
  g_autofree char *text = make_plan ("  \"schools\" : [ { \"id\" : \"s\" } ]");
  g_autoptr (GError) error = NULL;

  share_put (&fixture->share, text);
  fixture->plan = sxt_plan_file_load (file, NULL, &error);
  g_assert_no_error (error);
  fixture->school = sxt_project_lookup (sxt_plan_file_get_project (fixture->plan), "s");
  edit (fixture, "Edited");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->plan);
  share_clear (&fixture->share);
}

static void
assert_saves (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = save_text (fixture->plan);
  g_autofree char *there = NULL;

  sxt_plan_file_save (fixture->plan, NULL, &error);
  g_assert_no_error (error);
  there = share_get (&fixture->share);
  g_assert_cmpstr (there, ==, text);
  g_assert_false (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
}

static void
assert_save_fails (Fixture *fixture, SxtStorageError code, const char *there)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_false (sxt_plan_file_save (fixture->plan, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "plan.sextant"));
  text = share_get (&fixture->share);
  g_assert_cmpstr (text, ==, there);
  g_assert_true (sxt_project_get_modified (sxt_plan_file_get_project (fixture->plan)));
}

/* The etag is asked for, since neither reading nor writing tells it. */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  assert_saves (fixture);
  edit (fixture, "Once more");
  assert_saves (fixture);
  edit (fixture, "Too late");
  share_put (&fixture->share, "another's");
  g_assert_true (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
  assert_save_fails (fixture, SXT_STORAGE_ERROR_CHANGED, "another's");
}

static void
test_no_etags (Fixture *fixture, gconstpointer data)
{
  fixture->share.has_no_etags = TRUE;
  load (fixture);
  assert_saves (fixture);
  share_put (&fixture->share, "another's");
  g_assert_false (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
  edit (fixture, "Nobody can tell");
  assert_saves (fixture);
}

/* Just changed, the file has a weak etag, which the server refuses; it is the same file all the same. */
static void
test_weak (Fixture *fixture, gconstpointer data)
{
  gint64 start;

  fixture->share.weak_ms = 700;
  load (fixture);
  start = g_get_monotonic_time ();
  assert_saves (fixture);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 300 * G_TIME_SPAN_MILLISECOND);
  edit (fixture, "At once again");
  assert_saves (fixture);

  edit (fixture, "Too late");
  share_put (&fixture->share, "another's");
  assert_save_fails (fixture, SXT_STORAGE_ERROR_CHANGED, "another's");
}

static void
test_always_weak (Fixture *fixture, gconstpointer data)
{
  fixture->share.weak_ms = 1000 * 1000;
  load (fixture);
  assert_saves (fixture);
  edit (fixture, "Too late");
  share_put (&fixture->share, "another's");
  assert_save_fails (fixture, SXT_STORAGE_ERROR_CHANGED, "another's");
}

/* Changed between opening and closing: only closing tells. */
static void
test_late_conflict (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  fixture->share.rival = "another's";
  assert_save_fails (fixture, SXT_STORAGE_ERROR_CHANGED, "another's");
}

static void
test_server_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *there = NULL;

  load (fixture);
  there = share_get (&fixture->share);
  fixture->share.is_gone_at_close = TRUE;
  assert_save_fails (fixture, SXT_STORAGE_ERROR_FAILED, there);
  fixture->share.is_gone_at_close = FALSE;
  assert_saves (fixture);
}

static void
test_not_mounted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = share_get_file (&fixture->share);
  g_autofree char *there = NULL;
  g_autoptr (GError) error = NULL;

  load (fixture);
  there = share_get (&fixture->share);
  fixture->share.is_not_mounted = TRUE;
  assert_save_fails (fixture, SXT_STORAGE_ERROR_FAILED, there);
  g_assert_false (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
  g_assert_null (sxt_plan_file_load (file, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED);
  fixture->share.is_not_mounted = FALSE;
  assert_saves (fixture);
}

static void
test_vanished (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  share_clear (&fixture->share);
  g_assert_true (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
  assert_saves (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, NULL, function, tear_down)
  ADD ("/share/asked", test_asked);
  ADD ("/share/no-etags", test_no_etags);
  ADD ("/share/weak", test_weak);
  ADD ("/share/always-weak", test_always_weak);
  ADD ("/share/late-conflict", test_late_conflict);
  ADD ("/share/server-gone", test_server_gone);
  ADD ("/share/not-mounted", test_not_mounted);
  ADD ("/share/vanished", test_vanished);
  return g_test_run ();
}
