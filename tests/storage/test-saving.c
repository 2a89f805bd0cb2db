/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving where something is in the way: what was there stays whole, and the error says what to do. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "helper.h"
#include "model/all.h"

typedef struct
{
  char *folder;
  char *path; /* of a plan that is there */
  char *text; /* what it holds */
  GFile *file;
  SxtPlanFile *plan; /* loaded from it, edited since */
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
  g_clear_object (&fixture->plan);
  fixture->plan = load_path (fixture->path);
  fixture->school = sxt_project_get (sxt_plan_file_get_project (fixture->plan), SXT_SCHOOLS, 0);
  edit (fixture, "Edited");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxtPlanFile) plan = NULL;
  g_autofree char *text = make_plan ("  \"schools\" : [ { \"id\" : \"s\", \"name\" : \"As it was\" } ]");

  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "plan.sextant", NULL);
  plan = load_text (text);
  fixture->text = save_text (plan);
  write_text (fixture->path, fixture->text);
  fixture->file = g_file_new_for_path (fixture->path);
  load (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->plan);
  g_clear_object (&fixture->file);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->text);
}

static void
assert_saved (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = sxt_project_to_bytes (sxt_plan_file_get_project (fixture->plan));

  assert_holds (fixture->path, bytes);
  g_assert_false (sxt_project_get_modified (sxt_plan_file_get_project (fixture->plan)));
}

static void
assert_untouched (Fixture *fixture)
{
  g_autofree char *text = read_text (fixture->path);

  g_assert_cmpstr (text, ==, fixture->text);
  g_assert_true (sxt_project_get_modified (sxt_plan_file_get_project (fixture->plan)));
}

static void
assert_saves (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  sxt_plan_file_save (fixture->plan, NULL, &error);
  g_assert_no_error (error);
  assert_saved (fixture);
}

static void
assert_save_fails (Fixture *fixture, SxtStorageError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sxt_plan_file_save (fixture->plan, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "plan.sextant"));
  g_test_message ("%s", error->message);
}

/* Without these rights, root is held by permissions as anybody is. */
static void
set_rights (gboolean on)
{
  static struct __user_cap_data_struct rights[2];
  struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
  struct __user_cap_data_struct without[2];
  const guint32 dropped = 1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH | 1u << CAP_CHOWN | 1u << CAP_FOWNER;

  if (on)
    g_assert_no_errno ((int) syscall (SYS_capset, &header, rights));
  else
    {
      g_assert_no_errno ((int) syscall (SYS_capget, &header, rights));
      memcpy (without, rights, sizeof rights);
      without[0].effective &= ~dropped;
      g_assert_no_errno ((int) syscall (SYS_capset, &header, without));
    }
}

static guint64
get_inode (const char *path)
{
  struct stat st;

  g_assert_no_errno (lstat (path, &st));
  return st.st_ino;
}

/* ---- When all is well ------------------------------------------------------------------- */

static void
test_plain (Fixture *fixture, gconstpointer data)
{
  struct stat st;

  g_assert_no_errno (chmod (fixture->path, 0640));
  load (fixture);
  assert_saves (fixture);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_no_errno (stat (fixture->path, &st));
  g_assert_cmpuint (st.st_mode & 0777, ==, 0640);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Edited again %u", i);

      edit (fixture, name);
      g_assert_true (sxt_project_get_modified (sxt_plan_file_get_project (fixture->plan)));
      assert_saves (fixture);
      g_assert_false (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
    }
}

static void
count_notify_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_save_as (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.sextant", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  g_autoptr (SxtPlanFile) fresh = sxt_plan_file_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n_file = 0;

  g_signal_connect (fixture->plan, "notify::file", G_CALLBACK (count_notify_cb), &n_file);

  /* Not over another file unasked. */
  write_text (other_path, "mine");
  g_assert_false (sxt_plan_file_save_as (fixture->plan, other, FALSE, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED);
  g_clear_error (&error);
  text = read_text (other_path);
  g_assert_cmpstr (text, ==, "mine");
  g_assert_true (g_file_equal (sxt_plan_file_get_file (fixture->plan), fixture->file));
  g_assert_cmpuint (n_file, ==, 0);

  g_assert_true (sxt_plan_file_save_as (fixture->plan, other, TRUE, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (sxt_plan_file_get_file (fixture->plan) == other);
  g_assert_cmpuint (n_file, ==, 1);
  g_assert_false (sxt_project_get_modified (sxt_plan_file_get_project (fixture->plan)));
  g_clear_pointer (&text, g_free);
  text = read_text (fixture->path);
  g_assert_cmpstr (text, ==, fixture->text);

  /* From then on it is saved there. */
  g_clear_pointer (&fixture->path, g_free);
  fixture->path = g_strdup (other_path);
  assert_saved (fixture);
  edit (fixture, "Once more");
  assert_saves (fixture);

  g_assert_null (sxt_plan_file_get_file (fresh));
  g_assert_false (sxt_plan_file_changed_on_disk (fresh, NULL));
  g_assert_false (sxt_plan_file_save (fresh, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED);
}

static void
test_export_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.sextant", NULL);
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.sextant", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);
  g_autoptr (GBytes) bytes = sxt_project_to_bytes (sxt_plan_file_get_project (fixture->plan));
  g_autoptr (GError) error = NULL;

  g_assert_true (sxt_plan_file_export_copy (fixture->plan, other, NULL, &error));
  g_assert_no_error (error);
  assert_holds (other_path, bytes);
  assert_untouched (fixture);
  g_assert_true (g_file_equal (sxt_plan_file_get_file (fixture->plan), fixture->file));

  /* The plan itself, under another name. */
  g_assert_no_errno (symlink ("plan.sextant", link_path));
  g_assert_false (sxt_plan_file_export_copy (fixture->plan, link_file, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_no_errno (g_unlink (link_path));
  g_assert_no_errno (link (fixture->path, link_path));
  g_assert_false (sxt_plan_file_export_copy (fixture->plan, link_file, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED);
  assert_untouched (fixture);
}

/* A copy is written in a thread; what is typed meanwhile leaves the plan modified. */
static gpointer
run_save (gpointer save)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sxt_plan_save_run (save, NULL, &error));
  g_assert_no_error (error);
  return NULL;
}

static void
test_in_thread (Fixture *fixture, gconstpointer data)
{
  SxtProject *project = sxt_plan_file_get_project (fixture->plan);
  g_autoptr (GBytes) bytes = sxt_project_to_bytes (project);
  g_autoptr (SxtPlanSave) save = sxt_plan_file_begin_save (fixture->plan, NULL, FALSE);
  GThread *thread = g_thread_new ("save", run_save, save);

  edit (fixture, "Typed meanwhile");
  g_thread_join (thread);
  assert_holds (fixture->path, bytes);
  sxt_plan_file_end_save (fixture->plan, save);
  g_assert_true (sxt_project_get_modified (project));
  g_assert_false (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
  g_assert_true (sxt_project_undo (project, NULL));
  g_assert_false (sxt_project_get_modified (project));
  g_assert_true (sxt_project_redo (project, NULL));
  assert_saves (fixture);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (sxt_plan_file_save (fixture->plan, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_untouched (fixture);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  assert_saves (fixture);
}

/* ---- The disk is full --------------------------------------------------------------------- */

/* No file of this process can grow beyond @bytes: writing more fails, as on a full disk. */
static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = bytes;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

static void
fill_plan (Fixture *fixture)
{
  SxtProject *project = sxt_plan_file_get_project (fixture->plan);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (SxtRecord) school = sxt_record_new (SXT_SCHOOLS);

      g_assert_true (sxt_record_set_string (school, SXT_SCHOOL_NAME, "One of many schools in a large plan"));
      g_assert_true (sxt_project_append (project, school, NULL));
    }
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "new.sextant", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  g_autoptr (GError) error = NULL;

  fill_plan (fixture);
  signal (SIGXFSZ, SIG_IGN);

  limit_files (100 * 1024);
  assert_save_fails (fixture, SXT_STORAGE_ERROR_FAILED);
  assert_untouched (fixture);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);

  /* No part of a new file is left. */
  g_assert_false (sxt_plan_file_save_as (fixture->plan, other, TRUE, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_true (g_file_equal (sxt_plan_file_get_file (fixture->plan), fixture->file));

  /* The last few bytes are written when the stream is closed. */
  limit_files (10);
  edit (fixture, "Again");
  assert_save_fails (fixture, SXT_STORAGE_ERROR_FAILED);
  assert_untouched (fixture);

  limit_files (RLIM_INFINITY);
  assert_saves (fixture);
}

static void
test_full_disk_in_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other-name.sextant", NULL);

  g_assert_no_errno (link (fixture->path, other_path));
  load (fixture);
  fill_plan (fixture);
  signal (SIGXFSZ, SIG_IGN);
  limit_files (100 * 1024);
  assert_save_fails (fixture, SXT_STORAGE_ERROR_FAILED);
  limit_files (RLIM_INFINITY);
  assert_untouched (fixture);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  assert_saves (fixture);
}

/* ---- Another was here ------------------------------------------------------------------------ */

static void
change_behind (const char *path, const char *text)
{
  const struct timespec later[2] = { { .tv_nsec = UTIME_OMIT }, { .tv_sec = 2000000000, .tv_nsec = 5 } };

  write_text (path, text);
  g_assert_no_errno (utimensat (AT_FDCWD, path, later, 0));
}

static void
test_stale_etag (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_false (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
  change_behind (fixture->path, "somebody else's work");
  g_assert_true (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
  assert_save_fails (fixture, SXT_STORAGE_ERROR_CHANGED);
  assert_save_fails (fixture, SXT_STORAGE_ERROR_CHANGED);
  text = read_text (fixture->path);
  g_assert_cmpstr (text, ==, "somebody else's work");
  g_assert_true (sxt_project_get_modified (sxt_plan_file_get_project (fixture->plan)));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);

  /* The user has looked, and wants it. */
  g_assert_true (sxt_plan_file_save_as (fixture->plan, fixture->file, TRUE, NULL, &error));
  g_assert_no_error (error);
  assert_saved (fixture);
  g_assert_false (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
  edit (fixture, "And again");
  assert_saves (fixture);
}

static void
test_stale_etag_in_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other-name.sextant", NULL);
  g_autofree char *text = NULL;

  g_assert_no_errno (link (fixture->path, other_path));
  load (fixture);
  g_assert_no_errno (g_unlink (other_path));
  change_behind (fixture->path, "somebody else's work");
  g_assert_no_errno (link (fixture->path, other_path));
  assert_save_fails (fixture, SXT_STORAGE_ERROR_CHANGED);
  text = read_text (fixture->path);
  g_assert_cmpstr (text, ==, "somebody else's work");
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

typedef struct
{
  const char *folder;
  const char *path;
  gint stop;
  gboolean has_changed;
} Rival;

/* Waits for a save to begin, then changes the file under it. */
static gpointer
run_rival (gpointer data)
{
  Rival *rival = data;

  while (!rival->has_changed && !g_atomic_int_get (&rival->stop))
    {
      g_autoptr (GDir) dir = g_dir_open (rival->folder, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_prefix (name, ".goutputstream"))
          {
            change_behind (rival->path, "quicker");
            rival->has_changed = TRUE;
            break;
          }
    }
  return NULL;
}

/* The file changes between the opening and the closing of the stream. */
static void
test_etag_race (Fixture *fixture, gconstpointer data)
{
  guint lost = 0;

  for (guint i = 0; i < 12; i++)
    fill_plan (fixture);

  for (guint i = 0; i < 10 && lost == 0; i++)
    {
      Rival rival = { .folder = fixture->folder, .path = fixture->path };
      g_autoptr (GThread) thread = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      gboolean saved;

      g_assert_true (sxt_plan_file_save_as (fixture->plan, fixture->file, TRUE, NULL, NULL));
      edit (fixture, "Meanwhile");
      edit (fixture, "Edited");
      thread = g_thread_new ("rival", run_rival, &rival);
      saved = sxt_plan_file_save (fixture->plan, NULL, &error);
      g_atomic_int_set (&rival.stop, TRUE);
      g_thread_join (g_steal_pointer (&thread));

      /* Whoever was last, his text is whole; and nobody's was replaced unasked. */
      text = read_text (fixture->path);
      if (saved)
        g_assert_false (rival.has_changed && g_str_equal (text, "quicker") &&
                        !sxt_plan_file_changed_on_disk (fixture->plan, NULL));
      else
        {
          g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_CHANGED);
          g_assert_cmpstr (text, ==, "quicker");
          lost++;
        }
    }
  g_assert_cmpuint (lost, >, 0);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_vanished_file (Fixture *fixture, gconstpointer data)
{
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_true (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
  assert_saves (fixture);
  g_assert_false (sxt_plan_file_changed_on_disk (fixture->plan, NULL));
}

static void
test_vanished_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere_path = g_strconcat (fixture->folder, "-elsewhere.sextant", NULL);
  g_autoptr (GFile) elsewhere = g_file_new_for_path (elsewhere_path);
  g_autoptr (GError) error = NULL;

  remove_folder (fixture->folder);
  assert_save_fails (fixture, SXT_STORAGE_ERROR_FAILED);
  g_assert_true (sxt_project_get_modified (sxt_plan_file_get_project (fixture->plan)));
  g_assert_true (sxt_plan_file_save_as (fixture->plan, elsewhere, FALSE, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (sxt_project_get_modified (sxt_plan_file_get_project (fixture->plan)));
  g_assert_no_errno (g_unlink (elsewhere_path));
  g_assert_no_errno (g_mkdir (fixture->folder, 0700));
}

/* ---- Links ------------------------------------------------------------------------------------- */

static void
test_symlink (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_folder = g_build_filename (fixture->folder, "links", NULL);
  g_autofree char *link_path = g_build_filename (link_folder, "link.sextant", NULL);
  g_autofree char *link_to_link = g_build_filename (fixture->folder, "link.sextant", NULL);
  g_autofree char *target = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir (link_folder, 0700));
  g_assert_no_errno (symlink ("../plan.sextant", link_path));
  g_assert_no_errno (symlink ("links/link.sextant", link_to_link));
  g_clear_object (&fixture->plan);
  fixture->plan = load_path (link_to_link);
  fixture->school = sxt_project_get (sxt_plan_file_get_project (fixture->plan), SXT_SCHOOLS, 0);

  for (guint i = 0; i < 2; i++)
    {
      guint64 inode = get_inode (fixture->path);

      edit (fixture, i == 0 ? "First" : "Second");
      assert_saves (fixture);
      /* The target was replaced, not written over. */
      g_assert_cmpuint (get_inode (fixture->path), !=, inode);
    }
  target = g_file_read_link (link_to_link, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (target, ==, "links/link.sextant");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
  g_assert_cmpuint (count_files (link_folder), ==, 1);

  /* What it leads to has vanished: it is written there again. */
  g_assert_no_errno (g_unlink (fixture->path));
  edit (fixture, "Third");
  assert_saves (fixture);
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_symlink_circle (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.sextant", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_no_errno (symlink ("other.sextant", fixture->path));
  g_assert_no_errno (symlink ("plan.sextant", other_path));
  assert_save_fails (fixture, SXT_STORAGE_ERROR_CHANGED);
  g_assert_false (sxt_plan_file_save_as (fixture->plan, fixture->file, TRUE, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (other_path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_hard_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_path = g_build_filename (fixture->folder, "other-name.sextant", NULL);
  guint64 inode = get_inode (fixture->path);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_errno (link (fixture->path, other_path));
  load (fixture);
  assert_saves (fixture);
  edit (fixture, "A longer name than the one that was there before");
  assert_saves (fixture);
  edit (fixture, "Short");
  assert_saves (fixture);

  /* Both names have it, and the copy made meanwhile is gone. */
  bytes = sxt_project_to_bytes (sxt_plan_file_get_project (fixture->plan));
  assert_holds (other_path, bytes);
  g_assert_cmpuint (get_inode (fixture->path), ==, inode);
  g_assert_cmpuint (get_inode (other_path), ==, inode);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

/* ---- Rights --------------------------------------------------------------------------------------- */

static char *
get_state_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "sextant", NULL);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = get_state_folder ();
  g_autofree char *probe = g_build_filename (fixture->folder, "probe", NULL);
  g_autofree char *new_path = g_build_filename (fixture->folder, "new.sextant", NULL);
  g_autoptr (GFile) new_file = g_file_new_for_path (new_path);
  g_autoptr (GError) error = NULL;
  guint64 inode = get_inode (fixture->path);

  g_assert_no_errno (chmod (fixture->folder, 0500));
  set_rights (FALSE);
  g_assert_cmpint (g_open (probe, O_CREAT | O_WRONLY, 0600), ==, -1);
  g_assert_cmpint (errno, ==, EACCES);

  /* The file itself may be written: in place, with a copy elsewhere until it is done. */
  assert_saves (fixture);
  g_assert_cmpuint (get_inode (fixture->path), ==, inode);
  g_assert_cmpuint (count_files (state), ==, 0);

  /* Nothing new can be made there. */
  g_assert_false (sxt_plan_file_save_as (fixture->plan, new_file, TRUE, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "new.sextant"));

  /* Without room for the copy, the file is not touched. */
  edit (fixture, "Not saved");
  g_free (fixture->text);
  fixture->text = read_text (fixture->path);
  g_assert_no_errno (chmod (state, 0500));
  assert_save_fails (fixture, SXT_STORAGE_ERROR_FAILED);
  assert_untouched (fixture);
  g_assert_no_errno (chmod (state, 0700));

  set_rights (TRUE);
  g_assert_no_errno (chmod (fixture->folder, 0700));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_read_only_file (Fixture *fixture, gconstpointer data)
{
  g_assert_no_errno (chmod (fixture->folder, 0500));
  g_assert_no_errno (chmod (fixture->path, 0400));
  set_rights (FALSE);
  assert_save_fails (fixture, SXT_STORAGE_ERROR_FAILED);
  assert_untouched (fixture);
  set_rights (TRUE);
  g_assert_no_errno (chmod (fixture->folder, 0700));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A colleague's file in a shared folder: its owner cannot be given to a new file, so it is written in place. */
static void
test_other_owner (Fixture *fixture, gconstpointer data)
{
  guint64 inode = get_inode (fixture->path);

  if (geteuid () != 0 || chown (fixture->path, 65534, (gid_t) -1) != 0)
    {
      g_test_skip ("only root with more than one user can give a file away");
      return;
    }
  g_assert_no_errno (chmod (fixture->path, 0666));
  load (fixture);
  set_rights (FALSE);
  assert_saves (fixture);
  set_rights (TRUE);
  g_assert_cmpuint (get_inode (fixture->path), ==, inode);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A save in place was killed: opening the half file tells of the whole copy. */
static void
test_interrupted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy_path = g_build_filename (fixture->folder, "plan.unfinished-save.sextant", NULL);
  g_autoptr (GError) error = NULL;

  write_text (copy_path, fixture->text);
  fixture->text[strlen (fixture->text) / 2] = '\0';
  write_text (fixture->path, fixture->text);
  g_assert_null (sxt_plan_file_load (fixture->file, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_NOT_JSON);
  g_assert_nonnull (strstr (error->message, copy_path));

  /* A copy that is no plan itself is no help. */
  g_clear_error (&error);
  write_text (copy_path, "{");
  g_assert_null (sxt_plan_file_load (fixture->file, NULL, &error));
  g_assert_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_NOT_JSON);
  g_assert_null (strstr (error->message, copy_path));
}

/* ---- What was found when reading, after a save ------------------------------------------------------ */

static void
test_problems_after_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_plan ("  \"schools\" : [ { \"name\" : 5 }, 7 ]");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  write_text (fixture->path, text);
  g_clear_object (&fixture->plan);
  fixture->plan = load_path (fixture->path);
  before = sxt_plan_file_get_problems (fixture->plan);
  g_assert_cmpuint (before->len, ==, 3);
  assert_saves (fixture);
  after = sxt_plan_file_get_problems (fixture->plan);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpuint (find_problem (after, SXT_SCHOOLS, SXT_SCHOOL_NAME)->line, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/saving/plain", test_plain);
  ADD ("/saving/save-as", test_save_as);
  ADD ("/saving/export-copy", test_export_copy);
  ADD ("/saving/in-thread", test_in_thread);
  ADD ("/saving/cancelled", test_cancelled);
  ADD ("/saving/full-disk", test_full_disk);
  ADD ("/saving/full-disk-in-place", test_full_disk_in_place);
  ADD ("/saving/stale-etag", test_stale_etag);
  ADD ("/saving/stale-etag-in-place", test_stale_etag_in_place);
  ADD ("/saving/etag-race", test_etag_race);
  ADD ("/saving/vanished-file", test_vanished_file);
  ADD ("/saving/vanished-folder", test_vanished_folder);
  ADD ("/saving/symlink", test_symlink);
  ADD ("/saving/symlink-circle", test_symlink_circle);
  ADD ("/saving/hard-link", test_hard_link);
  ADD ("/saving/read-only-folder", test_read_only_folder);
  ADD ("/saving/read-only-file", test_read_only_file);
  ADD ("/saving/other-owner", test_other_owner);
  ADD ("/saving/interrupted", test_interrupted);
  ADD ("/saving/problems-after-save", test_problems_after_save);
  return g_test_run ();
}
