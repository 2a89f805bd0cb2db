/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program killed in the middle of a save: one of the two versions is there, whole. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "helper.h"

#define N_SCHOOLS 6000
#define N_KILLS 200
#define N_KILLS_IN_PLACE 40

typedef struct
{
  char *folder;
  char *path;
  SxtProject *projects[2];
  GBytes *versions[2];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "plan.sextant", NULL);
  for (guint i = 0; i < 2; i++)
    {
      fixture->projects[i] =
          make_large_project (N_SCHOOLS, i == 0 ? "the one version" : "the other version, which is longer");
      fixture->versions[i] = sxt_project_to_bytes (fixture->projects[i]);
    }
  g_assert_cmpuint (g_bytes_get_size (fixture->versions[0]), >, 512 * 1024);
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (fixture->versions[0], NULL),
                                      (gssize) g_bytes_get_size (fixture->versions[0]), NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&fixture->projects[i]);
      g_clear_pointer (&fixture->versions[i], g_bytes_unref);
    }
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Saves one version after the other until it is killed. */
G_NORETURN static void
save_forever (Fixture *fixture, int ready)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  SxtPlanFile *plans[2];

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  for (guint i = 0; i < 2; i++)
    plans[i] = sxt_plan_file_new (fixture->projects[i]);
  if (write (ready, "!", 1) != 1)
    _exit (1);
  for (guint i = 1;; i++)
    if (!sxt_plan_file_save_as (plans[i % 2], file, TRUE, NULL, NULL))
      _exit (1);
}

/* Returns how long a save takes, in microseconds. */
static guint
measure (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (SxtPlanFile) plan = sxt_plan_file_new (fixture->projects[0]);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 4; i++)
    g_assert_true (sxt_plan_file_save_as (plan, file, TRUE, NULL, NULL));
  return (guint) ((g_get_monotonic_time () - start) / 4);
}

static void
kill_in_save (Fixture *fixture, guint longest)
{
  int ends[2];
  int status;
  char mark;
  pid_t child;

  g_assert_no_errno (pipe (ends));
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    save_forever (fixture, ends[1]);

  g_assert_cmpint (read (ends[0], &mark, 1), ==, 1);
  g_usleep ((gulong) g_test_rand_int_range (0, (gint32) longest));
  g_assert_no_errno (kill (child, SIGKILL));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  close (ends[0]);
  close (ends[1]);
}

/* Which version a file holds, or -1. */
static int
get_version (Fixture *fixture, const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return -1;
  for (int i = 0; i < 2; i++)
    if (length == g_bytes_get_size (fixture->versions[i]) &&
        memcmp (text, g_bytes_get_data (fixture->versions[i], NULL), length) == 0)
      return i;
  return -1;
}

/* Removes what a killed save has left beside the plan. Returns whether there was something. */
static gboolean
sweep (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  gboolean any = FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, ".goutputstream"))
      {
        g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

        g_assert_no_errno (g_unlink (path));
        any = TRUE;
      }
  return any;
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  guint longest = 3 * measure (fixture);
  guint bitten = 0;
  guint seen[2] = { 0, 0 };

  for (guint i = 0; i < N_KILLS; i++)
    {
      int version;

      kill_in_save (fixture, longest);
      version = get_version (fixture, fixture->path);
      g_assert_cmpint (version, >=, 0);
      seen[version]++;
      bitten += sweep (fixture);
      g_assert_cmpuint (count_files (fixture->folder), ==, 1);
    }

  /* It was killed in the middle of a save indeed, and got through others. */
  g_test_message ("%u of %u kills in the middle of a save; %u and %u times either version", bitten, N_KILLS, seen[0],
                  seen[1]);
  g_assert_cmpuint (bitten, >=, N_KILLS / 10);
  g_assert_cmpuint (seen[0], >, 0);
  g_assert_cmpuint (seen[1], >, 0);
}

/* With a second name, the file is written in place: when it is half, the copy is whole, and opening says where it is. */
static void
test_kill_in_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other-name.sextant", NULL);
  g_autofree char *copy_path = g_build_filename (fixture->folder, "plan.unfinished-save.sextant", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  guint longest = 3 * measure (fixture);
  guint bitten = 0;

  g_assert_no_errno (link (fixture->path, other_path));
  for (guint i = 0; i < N_KILLS_IN_PLACE || (bitten == 0 && i < 10 * N_KILLS_IN_PLACE); i++)
    {
      kill_in_save (fixture, longest);
      sweep (fixture);
      if (get_version (fixture, fixture->path) < 0)
        {
          g_autoptr (GError) error = NULL;

          g_assert_cmpint (get_version (fixture, copy_path), >=, 0);
          g_assert_null (sxt_plan_file_load (file, NULL, &error));
          g_assert_nonnull (strstr (error->message, copy_path));
          bitten++;
        }
    }
  g_test_message ("%u kills left half a file", bitten);
  g_assert_cmpuint (bitten, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/kill/replaced", Fixture, NULL, set_up, test_kill, tear_down);
  g_test_add ("/kill/in-place", Fixture, NULL, set_up, test_kill_in_place, tear_down);
  return g_test_run ();
}
