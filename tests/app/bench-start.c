/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time from starting the program with a plan until its window looks as it stays, beside a text editor's with a file
 * of the same size. Animations and blinking are off. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <glib/gstdio.h>

#include "measure.h"

#define LOOK_US 20000
#define SETTLED (2 * G_TIME_SPAN_SECOND)
#define LONGEST (60 * G_TIME_SPAN_SECOND)

static char *
look (Display *display)
{
  int screen = DefaultScreen (display);
  XImage *image = XGetImage (display, RootWindow (display, screen), 0, 0, (unsigned) DisplayWidth (display, screen),
                             (unsigned) DisplayHeight (display, screen), AllPlanes, ZPixmap);
  char *sum = g_compute_checksum_for_data (G_CHECKSUM_MD5, (const guchar *) image->data,
                                           (gsize) (image->bytes_per_line * image->height));

  XDestroyImage (image);
  return sum;
}

/* A home of its own for each start: nothing remembered, nothing that moves by itself. */
static char **
make_environment (const char *home)
{
  g_autofree char *folder = g_build_filename (home, "gtk-4.0", NULL);
  g_autofree char *settings = g_build_filename (folder, "settings.ini", NULL);
  static const char *const variables[] = { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME" };
  char **environment = g_get_environ ();

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents (settings, "[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n", -1, NULL))
    g_error ("%s cannot be written", settings);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    environment = g_environ_setenv (environment, variables[i], home, TRUE);

  return environment;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
start (const char *const *arguments)
{
  g_autofree char *home = g_dir_make_tmp ("sextant-start-XXXXXX", NULL), *before = NULL;
  g_auto (GStrv) environment = make_environment (home);
  g_autoptr (GError) error = NULL;
  Display *display = XOpenDisplay (NULL);
  gint64 begin, changed = 0, now;
  GPid pid;

  before = look (display);
  begin = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, (char **) arguments, environment, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH, NULL,
                      NULL, &pid, &error))
    g_error ("%s", error->message);
  for (now = begin; changed == 0 || now < changed + SETTLED; now = g_get_monotonic_time ())
    {
      g_autofree char *seen = look (display);

      if (g_set_str (&before, seen))
        changed = g_get_monotonic_time ();
      if (now > begin + LONGEST)
        g_error ("The window of %s does not come to rest", arguments[0]);
      g_usleep (LOOK_US);
    }
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  remove_tree (home);
  XCloseDisplay (display);
  bench_report ((double) (changed - begin) / G_TIME_SPAN_SECOND, 0);
}

static void
start_sextant (const char *path)
{
  start ((const char *const[]) { g_getenv ("SEXTANT"), path, NULL });
}

static void
start_editor (const char *path)
{
  g_autofree char *text = g_strconcat (path, ".txt", NULL);

  start ((const char *const[]) { "gnome-text-editor", "--standalone", "--ignore-session", text, NULL });
}

int
main (int argc, char **argv)
{
  static const BenchWork works[] = { { "sextant", start_sextant }, { "editor", start_editor } };
  static const BenchLimit limits[] = {
    { "start with the example until the window is at rest, over gnome-text-editor", "sextant", "editor", 1.3, 0 },
  };
  g_autofree char *folder = NULL, *path = NULL, *text = NULL, *bytes = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  gsize length;
  int status;

  if (argc == 3)
    return bench_main (argc, argv, NULL, works, G_N_ELEMENTS (works), limits, G_N_ELEMENTS (limits));

  folder = g_dir_make_tmp ("sextant-bench-XXXXXX", NULL);
  path = g_build_filename (folder, "maple-ridge.sextant", NULL);
  text = g_strconcat (path, ".txt", NULL);
  if (!g_file_get_contents (g_getenv ("SEXTANT_EXAMPLE"), &bytes, &length, NULL) ||
      !g_file_set_contents (path, bytes, (gssize) length, NULL))
    g_error ("The example cannot be copied");
  /* Nothing in it is underlined as misspelled, which would come late. */
  while (lines->len < length)
    g_string_append (lines, "The schools of the first group begin in August, and the others follow a year later.\n");
  if (!g_file_set_contents (text, lines->str, (gssize) length, NULL))
    g_error ("%s cannot be written", text);
  status = bench_main (argc, argv, path, works, G_N_ELEMENTS (works), limits, G_N_ELEMENTS (limits));
  g_remove (path);
  g_remove (text);
  g_rmdir (folder);

  return status;
}
