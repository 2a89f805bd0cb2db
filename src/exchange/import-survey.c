/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The survey: what a set of files is and which districts it has schools of. */

#include "base/format.h"
#include "base/text.h"
#include "exchange/import-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SxtImportSurvey
{
  gatomicrefcount refs;
  SxtImportReading reading;
};

static int
compare_districts (gconstpointer a, gconstpointer b)
{
  const SxtImportDistrict *one = *(const SxtImportDistrict *const *) a;
  const SxtImportDistrict *two = *(const SxtImportDistrict *const *) b;
  int order = g_strcmp0 (one->state, two->state);

  if (order == 0)
    order = g_strcmp0 (one->name, two->name);
  return order != 0 ? order : strcmp (one->id, two->id);
}

/**
 * sxt_import_survey:
 * @files: (array length=n_files): the files
 * @n_files: how many, at least one
 * @options: (nullable): how; district and state are not looked at
 * @cancellable: (nullable): a cancellable
 * @error: (out): why a file is refused, in [error@SxtExchangeError]; or what went wrong with reading it
 *
 * Recognises the files and counts the schools of each district, in one pass through the file that describes schools.
 * Of several files a membership table is only recognised. Any thread.
 *
 * Returns: (transfer full) (nullable): the survey
 */
SxtImportSurvey *
sxt_import_survey (GFile **files, guint n_files, const SxtImportOptions *options, GCancellable *cancellable,
                   GError **error)
{
  static const SxtImportOptions defaults = { 0 };
  g_autoptr (SxtImportSurvey) self = g_new0 (SxtImportSurvey, 1);

  g_atomic_ref_count_init (&self->refs);
  if (!sxt_import_reading_run (&self->reading, files, n_files, options == NULL ? &defaults : options, NULL, cancellable,
                               error))
    return NULL;
  g_ptr_array_sort (self->reading.districts, compare_districts);
  return g_steal_pointer (&self);
}

SxtImportSurvey *
sxt_import_survey_ref (SxtImportSurvey *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sxt_import_survey_unref (SxtImportSurvey *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  sxt_import_reading_clear (&self->reading);
  g_free (self);
}

SxtImportKind
sxt_import_survey_get_kind (SxtImportSurvey *self)
{
  return self->reading.kind;
}

/**
 * sxt_import_survey_get_school_year:
 * @self: a survey
 *
 * Returns: the school year of the schools, by the year in which it begins; -1 if the file does not say
 */
int
sxt_import_survey_get_school_year (SxtImportSurvey *self)
{
  return self->reading.school_year;
}

/**
 * sxt_import_survey_dup_title:
 * @self: a survey
 *
 * Returns: (transfer full): kind and school year: "School directory of NCES, 2025–26"
 */
char *
sxt_import_survey_dup_title (SxtImportSurvey *self)
{
  return sxt_import_reading_dup_title (&self->reading);
}

guint
sxt_import_survey_get_n_schools (SxtImportSurvey *self)
{
  return self->reading.n_schools;
}

guint
sxt_import_survey_get_n_districts (SxtImportSurvey *self)
{
  return self->reading.districts->len;
}

/**
 * sxt_import_survey_get_district:
 * @self: a survey
 * @index: which
 *
 * Returns: (transfer none): a district; they are sorted by state and name
 */
const SxtImportDistrict *
sxt_import_survey_get_district (SxtImportSurvey *self, guint index)
{
  g_return_val_if_fail (index < self->reading.districts->len, NULL);

  return g_ptr_array_index (self->reading.districts, index);
}

/**
 * sxt_import_survey_find_district:
 * @self: a survey
 * @id: seven digits
 *
 * Returns: (transfer none) (nullable): the district of that NCES id
 */
const SxtImportDistrict *
sxt_import_survey_find_district (SxtImportSurvey *self, const char *id)
{
  for (guint i = 0; i < self->reading.districts->len; i++)
    {
      const SxtImportDistrict *district = g_ptr_array_index (self->reading.districts, i);

      if (strcmp (district->id, id) == 0)
        return district;
    }
  return NULL;
}
