/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans and output of the command line: files, or "-" for standard input and output. */
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cli/cli.h"
#include "model/all.h"

static gboolean
is_standard (const char *path)
{
  return g_str_equal (path, "-");
}

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  goffset total = 0;

  for (;;)
    {
      g_autoptr (GBytes) part = g_input_stream_read_bytes (input, 1 << 16, NULL, error);

      if (part == NULL)
        return NULL;
      if (g_bytes_get_size (part) == 0)
        break;
      total += (goffset) g_bytes_get_size (part);
      if (total > SXT_FILE_MAX_BYTES)
        {
          g_set_error_literal (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_TOO_LARGE,
                               _ ("Standard input is larger than any plan can be (128 MiB)."));
          return NULL;
        }
      if (!g_output_stream_write_all (memory, g_bytes_get_data (part, NULL), g_bytes_get_size (part), NULL, NULL,
                                      error))
        return NULL;
    }
  if (!g_output_stream_close (memory, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/**
 * sxt_cli_load:
 * @path: a file, or "-" for standard input
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the plan
 */
SxtPlanFile *
sxt_cli_load (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (is_standard (path))
    {
      g_autoptr (GBytes) bytes = read_standard_input (error);

      return bytes != NULL ? sxt_plan_file_load_bytes (bytes, error) : NULL;
    }

  file = g_file_new_for_commandline_arg (path);
  return sxt_plan_file_load (file, NULL, error);
}

/* What reads standard input reads it once, others read a file twice: so it is kept in one. */
static GFile *
keep_standard_input (GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) output = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sextant-XXXXXX", error);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  if (folder == NULL)
    return NULL;

  /* Translators: the name of a file that came by standard input */
  path = g_build_filename (folder, _ ("standard input"), NULL);
  file = g_file_new_for_path (path);
  output = G_OUTPUT_STREAM (g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error));
  if (output != NULL && g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) >= 0)
    return g_steal_pointer (&file);

  g_unlink (path);
  g_rmdir (folder);
  return NULL;
}

static void
forget_file (GFile *file)
{
  if (g_object_get_data (G_OBJECT (file), "kept") != NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (file);

      g_file_delete (file, NULL, NULL);
      g_file_delete (folder, NULL, NULL);
    }
  g_object_unref (file);
}

/**
 * sxt_cli_open_files:
 * @paths: files, of which one may be "-" for standard input
 * @n_paths: how many
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type GFile) (nullable): the files; what is kept of standard input goes with them
 */
GPtrArray *
sxt_cli_open_files (char **paths, guint n_paths, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) forget_file);
  gboolean has_standard = FALSE;

  for (guint i = 0; i < n_paths; i++)
    if (!is_standard (paths[i]))
      g_ptr_array_add (files, g_file_new_for_commandline_arg (paths[i]));
    else if (has_standard)
      {
        g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                             _ ("Standard input can be read only once. Give “-” for one file."));
        return NULL;
      }
    else
      {
        GFile *file = keep_standard_input (error);

        if (file == NULL)
          return NULL;
        g_object_set_data (G_OBJECT (file), "kept", file);
        g_ptr_array_add (files, file);
        has_standard = TRUE;
      }

  return g_steal_pointer (&files);
}

/* Says of what could not be written which file it is, why, and what can be done. */
static gboolean
set_not_written (const char *path, GError *cause, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                 _ ("“%s” is a folder. Add the name of a file to it."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                 _ ("“%s” was not written: there is no such folder. Make it first, or choose another."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                 _ ("“%s” was not written: you may not write there. Choose another folder."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                 _ ("“%s” was not written: there is no room left. Make room, or choose another folder."), name);
  else
    g_set_error (error, SXT_STORAGE_ERROR, SXT_STORAGE_ERROR_FAILED,
                 _ ("“%s” was not written (%s). Choose another file."), name, cause->message);

  return FALSE;
}

/**
 * sxt_cli_write:
 * @path: a file, or "-" for standard output
 * @bytes: what to write there; an existing file is replaced only once all of it is written
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
sxt_cli_write (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (GCancellable) cancelled = NULL;
  g_autoptr (GError) cause = NULL;

  if (is_standard (path))
    stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      stream = G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &cause));
    }
  if (stream == NULL)
    return set_not_written (path, cause, error);

  if (g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, &cause))
    return g_output_stream_close (stream, NULL, &cause) || set_not_written (path, cause, error);

  /* Closed without cancelling, the half-written file would take the place of the old one. */
  cancelled = g_cancellable_new ();
  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
  return set_not_written (path, cause, error);
}

/**
 * sxt_cli_save:
 * @file: a plan
 * @output: (nullable): another file, or "-"; %NULL for where it came from
 * @error: return location for an error
 *
 * Returns: whether it was saved
 */
gboolean
sxt_cli_save (SxtPlanFile *file, const char *output, GError **error)
{
  g_autoptr (GFile) target = NULL;

  if (output == NULL && sxt_plan_file_get_file (file) != NULL)
    return sxt_plan_file_save (file, NULL, error);

  /* What came by standard input goes to standard output. */
  if (output == NULL || is_standard (output))
    {
      g_autoptr (GBytes) bytes = sxt_project_to_bytes (sxt_plan_file_get_project (file));

      return sxt_cli_write ("-", bytes, error);
    }

  target = g_file_new_for_commandline_arg (output);
  return sxt_plan_file_save_as (file, target, TRUE, NULL, error);
}

/**
 * sxt_cli_parse_day:
 * @text: (nullable): a date as YYYY-MM-DD
 * @project: a plan
 * @day: (out): the day; without @text the day that the plan is shown for (an example has one), else today
 * @error: return location for an error
 *
 * Returns: whether there is such a day
 */
gboolean
sxt_cli_parse_day (const char *text, SxtProject *project, SxtDate *day, GError **error)
{
  *day = text != NULL ? sxt_date_parse (text)
                      : sxt_record_get_date (sxt_project_get_single (project, SXT_PLAN), SXT_PLAN_AS_OF);
  if (text == NULL && *day == SXT_DATE_NONE)
    *day = sxt_date_today ();
  if (*day != SXT_DATE_NONE)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” is no date. Write it as 2027-04-05."), text);
  return FALSE;
}
