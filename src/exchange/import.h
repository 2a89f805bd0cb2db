/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schools from federal files: what a file is, whose schools are in it, and what importing them would change. */
#pragma once

#include <gio/gio.h>

#include "exchange/error.h"
#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtImportKind:
 * @SXT_IMPORT_AUTO: whatever the columns say
 * @SXT_IMPORT_CCD_DIRECTORY: the school directory of the Common Core of Data, as NCES publishes it
 * @SXT_IMPORT_CCD_MEMBERSHIP: its membership table, of which the totals of each school are taken
 * @SXT_IMPORT_ELSI: a table by public school, made with the NCES Elementary/Secondary Information System
 * @SXT_IMPORT_URBAN: the Urban Institute's Education Data Portal: its explorer's export or the file of all years
 */
typedef enum
{
  SXT_IMPORT_AUTO,
  SXT_IMPORT_CCD_DIRECTORY,
  SXT_IMPORT_CCD_MEMBERSHIP,
  SXT_IMPORT_ELSI,
  SXT_IMPORT_URBAN,
} SxtImportKind;

const char *sxt_import_kind_get_key (SxtImportKind kind);
gboolean sxt_import_kind_find (const char *key, SxtImportKind *kind);
const char *sxt_import_kind_get_label (SxtImportKind kind);

/**
 * SxtImportOptions:
 * @kind: what the files must be; [enum@SXT_IMPORT_AUTO] for whatever their columns say
 * @district: (nullable): NCES id of the district whose schools are wanted (7 digits; zeros lost in front are put back)
 * @state: (nullable): the state whose schools are wanted: two letters, two digits, or its English name
 * @progress: (nullable): told now and then what part of the files has been read, 0 to 1, in the calling thread
 *
 * With neither district nor state, the plan's own district is taken when the file has it, else the file must hold
 * schools of one district only. Zeroed options are the defaults.
 */
typedef struct
{
  SxtImportKind kind;
  const char *district;
  const char *state;
  void (*progress) (double fraction, gpointer data);
  gpointer progress_data;
} SxtImportOptions;

/**
 * SxtImportDistrict:
 * @id: NCES id of the district, 7 digits
 * @name: (nullable): its name
 * @state: (nullable): the name of its state
 * @n_schools: how many rows the file has of it, closed schools too
 */
typedef struct
{
  char *id;
  char *name;
  char *state;
  guint n_schools;
} SxtImportDistrict;

/**
 * SxtImportSurvey:
 *
 * What a set of files is and whose schools it holds, before any is looked at closely. Immutable, reference counted.
 */
typedef struct _SxtImportSurvey SxtImportSurvey;

SxtImportSurvey *sxt_import_survey (GFile **files, guint n_files, const SxtImportOptions *options,
                                    GCancellable *cancellable, GError **error);
SxtImportSurvey *sxt_import_survey_ref (SxtImportSurvey *self);
void sxt_import_survey_unref (SxtImportSurvey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtImportSurvey, sxt_import_survey_unref)
SxtImportKind sxt_import_survey_get_kind (SxtImportSurvey *self);
int sxt_import_survey_get_school_year (SxtImportSurvey *self);
char *sxt_import_survey_dup_title (SxtImportSurvey *self);
guint sxt_import_survey_get_n_schools (SxtImportSurvey *self);
guint sxt_import_survey_get_n_districts (SxtImportSurvey *self);
const SxtImportDistrict *sxt_import_survey_get_district (SxtImportSurvey *self, guint index);
const SxtImportDistrict *sxt_import_survey_find_district (SxtImportSurvey *self, const char *id);

/**
 * SxtImportState:
 *
 * What an import does with a row. The order is that in which they are shown.
 */
typedef enum
{
  SXT_IMPORT_REFUSED,
  SXT_IMPORT_CHANGED,
  SXT_IMPORT_NEW,
  SXT_IMPORT_UNCHANGED,
} SxtImportState;

#define SXT_N_IMPORT_STATES 4

/**
 * SxtImportRefusal:
 *
 * Why a row is refused.
 */
typedef enum
{
  SXT_REFUSAL_NONE,
  SXT_REFUSAL_ID_MISSING,
  SXT_REFUSAL_ID_SHORT,
  SXT_REFUSAL_ID_ROUNDED,
  SXT_REFUSAL_ID_OTHER,
  SXT_REFUSAL_NAME,
  SXT_REFUSAL_CELLS, /* more or fewer cells than the heading */
  SXT_REFUSAL_TORN,  /* several lines run together by a quotation mark */
  SXT_REFUSAL_TWICE,
  SXT_REFUSAL_CLOSED,
  SXT_REFUSAL_INACTIVE,
  SXT_REFUSAL_NUMBER,         /* a count that is no number */
  SXT_REFUSAL_UNKNOWN_SCHOOL, /* counted, but described nowhere */
} SxtImportRefusal;

/**
 * SxtImportChange:
 * @field: a field of the school
 * @old_value: what the plan has, absent for a new school
 * @new_value: what the file says
 */
typedef struct
{
  int field;
  SxtValue old_value;
  SxtValue new_value;
} SxtImportChange;

/**
 * SxtImportRow:
 * @state: what the import does with it
 * @refusal: why it is refused
 * @file: which of the files it stands in, from 0
 * @line: the line on which it begins, from 1
 * @id: (nullable): id of the school's record, that the plan has or will have
 * @nces_id: (nullable): the school's NCES id, as it stands in the file
 * @name: (nullable): what the file calls the school
 * @reason: (nullable): why it is refused
 * @cause: (nullable): what may have caused that, or what can be done
 * @note: (nullable): what is worth knowing of a row that is taken
 * @changes: fields that change
 * @n_changes: how many
 */
typedef struct
{
  SxtImportState state;
  SxtImportRefusal refusal;
  guint file;
  guint line;
  char *id;
  char *nces_id;
  char *name;
  SxtMessage *reason;
  SxtMessage *cause;
  SxtMessage *note;
  SxtImportChange *changes;
  guint n_changes;
} SxtImportRow;

/**
 * SxtImportPreview:
 *
 * What importing would add and change, row by row. Nothing is written before sxt_import_preview_apply(). Immutable,
 * reference counted, and no part of a project: it can be made with a copy in another thread and applied here.
 */
typedef struct _SxtImportPreview SxtImportPreview;
GType sxt_import_preview_get_type (void) G_GNUC_CONST;
#define SXT_TYPE_IMPORT_PREVIEW (sxt_import_preview_get_type ())

SxtImportPreview *sxt_import_preview (SxtProject *project, GFile **files, guint n_files,
                                      const SxtImportOptions *options, GCancellable *cancellable, GError **error);
SxtImportPreview *sxt_import_preview_ref (SxtImportPreview *self);
void sxt_import_preview_unref (SxtImportPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtImportPreview, sxt_import_preview_unref)

SxtImportKind sxt_import_preview_get_kind (SxtImportPreview *self);
int sxt_import_preview_get_school_year (SxtImportPreview *self);
char *sxt_import_preview_dup_title (SxtImportPreview *self);
guint sxt_import_preview_get_n_in_file (SxtImportPreview *self);
const SxtImportDistrict *sxt_import_preview_get_district (SxtImportPreview *self);
const char *sxt_import_preview_get_state_name (SxtImportPreview *self);
guint sxt_import_preview_get_n_rows (SxtImportPreview *self);
guint sxt_import_preview_count (SxtImportPreview *self, SxtImportState state);
guint sxt_import_preview_get_n_taken (SxtImportPreview *self);
const SxtImportRow *sxt_import_preview_get_row (SxtImportPreview *self, guint index);
guint sxt_import_preview_get_n_notes (SxtImportPreview *self);
SxtMessage *sxt_import_preview_get_note (SxtImportPreview *self, guint index);
char *sxt_import_preview_dup_label (SxtImportPreview *self);
SxtChangeList *sxt_import_preview_build_changes (SxtImportPreview *self, SxtProject *project);
gboolean sxt_import_preview_apply (SxtImportPreview *self, SxtProject *project, GError **error);

char *sxt_import_change_dup_old (const SxtImportChange *self);
char *sxt_import_change_dup_new (const SxtImportChange *self);

G_END_DECLS
