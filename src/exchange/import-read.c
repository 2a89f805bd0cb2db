/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a set of files: the rows that are wanted, as text, and the districts that they are of. */

#include "exchange/import-read.h"

#include "base/format.h"
#include "exchange/codes.h"
#include "exchange/import-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
sxt_import_cells_free (SxtImportCells *self)
{
  for (guint i = 0; i < SXT_N_SLOTS; i++)
    g_free (self->cells[i]);
  g_free (self);
}

void
sxt_import_district_free (SxtImportDistrict *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->state);
  g_free (self);
}

void
sxt_import_reading_clear (SxtImportReading *self)
{
  g_clear_pointer (&self->districts, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
}

static void
copy_district (char *to, const char *digits)
{
  gsize n = strlen (digits);

  memset (to, '0', SXT_NCES_DISTRICT_DIGITS);
  memcpy (to + SXT_NCES_DISTRICT_DIGITS - n, digits, n + 1);
}

/**
 * sxt_import_filter_init:
 * @self: a filter
 * @options: what was asked for
 * @own: (nullable): NCES id of the plan's district
 * @error: that district or state cannot be one
 *
 * Makes a filter; zeros that a district's id has lost in front are put back.
 */
gboolean
sxt_import_filter_init (SxtImportFilter *self, const SxtImportOptions *options, const char *own, GError **error)
{
  *self = (SxtImportFilter) { 0 };
  if (options->district != NULL)
    {
      gsize n = strspn (options->district, "0123456789");

      if (n == 0 || n > SXT_NCES_DISTRICT_DIGITS || options->district[n] != '\0')
        {
          sxt_exchange_set_error (
              error, SXT_EXCHANGE_ERROR_FILTER,
              sxt_message_with_quote (
                  /* xgettext: python-brace-format */
                  sxt_message_new (N_ ("{text} is no district: NCES gives each seven digits, such as 3904712.")),
                  "text", options->district));
          return FALSE;
        }
      copy_district (self->district, options->district);
    }
  if (options->state != NULL)
    {
      self->state = sxt_state_find (options->state);
      if (self->state == NULL)
        {
          sxt_exchange_set_error (
              error, SXT_EXCHANGE_ERROR_FILTER,
              sxt_message_with_quote (
                  /* xgettext: python-brace-format */
                  sxt_message_new (N_ ("{text} is no state. Write its two letters, such as OH, or its English name.")),
                  "text", options->state));
          return FALSE;
        }
    }
  if (options->district == NULL && options->state == NULL && own != NULL &&
      sxt_code_check_id (own, SXT_NCES_DISTRICT_DIGITS) == SXT_ID_GOOD)
    copy_district (self->own, own);
  return TRUE;
}

/* Of several files, which describes schools and which counts their students; both at most once. */
static gboolean
sort_files (SxtImportReading *self, GFile **files, guint n_files, const SxtImportOptions *options, int *main_file,
            int *counts_file, GCancellable *cancellable, GError **error)
{
  *main_file = *counts_file = -1;
  for (guint i = 0; i < n_files; i++)
    {
      SxtImportKind kind;
      int *place;

      if (!sxt_import_file_read (self, files[i], i, options, NULL, &kind, 0, 0, cancellable, error))
        return FALSE;
      place = kind == SXT_IMPORT_CCD_MEMBERSHIP ? counts_file : main_file;
      if (*place >= 0)
        {
          g_autofree char *base = g_file_get_basename (files[i]);
          g_autofree char *name = g_filename_display_name (base);

          sxt_exchange_set_error (
              error, SXT_EXCHANGE_ERROR_SET,
              sxt_message_with_name (
                  sxt_message_new (
                      /* xgettext: python-brace-format */
                      N_ ("{file} cannot be imported together with the other files. Choose one file that "
                          "describes the schools, of one year, and at most one membership table with it.")),
                  "file", name));
          return FALSE;
        }
      *place = (int) i;
    }
  return TRUE;
}

/* Without a district or state asked for: the plan's own district, or the only one. */
static gboolean
choose_district (SxtImportReading *self, SxtImportFilter *filter, GError **error)
{
  GPtrArray *rows = self->kind == SXT_IMPORT_CCD_MEMBERSHIP ? self->counts : self->rows;
  SxtMessage *message;

  if (filter->district[0] != '\0' || filter->state != NULL)
    return TRUE;
  for (guint i = 0; i < rows->len; i++)
    {
      SxtImportCells *row = g_ptr_array_index (rows, i);

      if (row->is_own && row->refusal != SXT_REFUSAL_TORN)
        {
          memcpy (filter->district, filter->own, sizeof filter->own);
          sxt_import_rows_keep_own (rows);
          return TRUE;
        }
    }
  if (self->districts->len == 1)
    copy_district (filter->district, ((SxtImportDistrict *) g_ptr_array_index (self->districts, 0))->id);
  if (self->districts->len <= 1)
    return TRUE;
  /* xgettext: python-brace-format */
  message = sxt_message_new_plural ("The file has schools of {count} district. Say which is yours by its NCES id, or "
                                    "choose a state.",
                                    "The file has schools of {count} districts. Say which is yours by its NCES id, or "
                                    "choose a state.",
                                    self->districts->len);
  sxt_exchange_set_error (error, SXT_EXCHANGE_ERROR_MANY_DISTRICTS, message);
  return FALSE;
}

/**
 * sxt_import_reading_run:
 * @self: an empty reading
 * @files: (array length=n_files): the files
 * @n_files: how many
 * @options: how
 * @filter: (nullable) (inout): which rows are kept, and on return which district that was; %NULL to count districts only
 * @cancellable: (nullable): a cancellable
 * @error: why a file, or the set, is refused
 *
 * Reads the files as streams; of several, their headings first.
 */
gboolean
sxt_import_reading_run (SxtImportReading *self, GFile **files, guint n_files, const SxtImportOptions *options,
                        SxtImportFilter *filter, GCancellable *cancellable, GError **error)
{
  int main_file = 0, counts_file = -1;
  goffset main_size, total;

  g_return_val_if_fail (n_files > 0, FALSE);

  *self = (SxtImportReading) { .n_files = n_files, .school_year = -1, .counts_year = -1 };
  self->districts = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_import_district_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_import_cells_free);
  self->counts = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_import_cells_free);
  if (n_files > 1 && !sort_files (self, files, n_files, options, &main_file, &counts_file, cancellable, error))
    return FALSE;
  main_size = sxt_import_file_get_size (files[main_file]);
  total = main_size + (counts_file >= 0 ? sxt_import_file_get_size (files[counts_file]) : 0);
  if (!sxt_import_file_read (self, files[main_file], (guint) main_file, options, filter, NULL, 0, total, cancellable,
                             error))
    return FALSE;
  if (filter == NULL)
    return TRUE;
  if (!choose_district (self, filter, error))
    return FALSE;
  return counts_file < 0 || sxt_import_file_read (self, files[counts_file], (guint) counts_file, options, filter, NULL,
                                                  main_size, total, cancellable, error);
}

/**
 * sxt_import_reading_dup_title:
 * @self: a reading
 *
 * Returns: (transfer full): kind and school year: "School directory of NCES, 2025–26"
 */
char *
sxt_import_reading_dup_title (const SxtImportReading *self)
{
  g_autofree char *year = NULL;

  if (self->school_year < 0)
    return g_strdup (sxt_import_kind_get_label (self->kind));
  year = sxt_format_school_year (self->school_year);
  /* Translators: what a file is, and of which school year: "School directory of NCES, 2025–26" */
  return g_strdup_printf (_ ("%s, %s"), sxt_import_kind_get_label (self->kind), year);
}
