/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recognises a federal file of schools by its columns, and says in words why another is refused. */

#include "exchange/import-layout.h"

#include "exchange/codes.h"
#include "exchange/csv-reader.h"
#include "exchange/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So far down a heading is looked for. */
#define MAX_PREAMBLE 40

typedef struct
{
  SxtImportSlot slot;
  const char *column; /* of several for one slot the first that the file has */
} Column;

/* The names of the school directory since 2014-15; capitals do not matter. */
static const Column ccd_directory_columns[] = {
  { SXT_SLOT_ID, "NCESSCH" },
  { SXT_SLOT_DISTRICT_ID, "LEAID" },
  { SXT_SLOT_NAME, "SCH_NAME" },
  { SXT_SLOT_DISTRICT, "LEA_NAME" },
  { SXT_SLOT_STATE, "ST" },
  { SXT_SLOT_STATE, "STABR" },
  { SXT_SLOT_STATE_NAME, "STATENAME" },
  { SXT_SLOT_YEAR, "SCHOOL_YEAR" },
  { SXT_SLOT_YEAR, "SURVYEAR" },
  { SXT_SLOT_STATUS, "SY_STATUS" },
  { SXT_SLOT_STATUS, "SY_STATUS_TEXT" },
  { SXT_SLOT_NEW_STATUS, "UPDATED_STATUS" },
  { SXT_SLOT_NEW_STATUS, "UPDATED_STATUS_TEXT" },
  { SXT_SLOT_SINCE, "EFFECTIVE_DATE" },
  { SXT_SLOT_LEVEL, "LEVEL" },
  { SXT_SLOT_LOWEST, "GSLO" },
  { SXT_SLOT_HIGHEST, "GSHI" },
  { SXT_SLOT_CHARTER, "CHARTER_TEXT" },
};

static const Column ccd_membership_columns[] = {
  { SXT_SLOT_ID, "NCESSCH" },
  { SXT_SLOT_DISTRICT_ID, "LEAID" },
  { SXT_SLOT_NAME, "SCH_NAME" },
  { SXT_SLOT_STATE, "ST" },
  { SXT_SLOT_STATE_NAME, "STATENAME" },
  { SXT_SLOT_YEAR, "SCHOOL_YEAR" },
  { SXT_SLOT_STUDENTS, "STUDENT_COUNT" },
  { SXT_SLOT_TOTAL, "TOTAL_INDICATOR" },
};

/* ElSi: without the part in brackets and the year; of several years the last is taken. */
static const Column elsi_columns[] = {
  { SXT_SLOT_ID, "School ID (12-digit) - NCES Assigned" },
  { SXT_SLOT_ID, "School ID - NCES Assigned" },
  { SXT_SLOT_DISTRICT_ID, "Agency ID - NCES Assigned" },
  { SXT_SLOT_DISTRICT, "Agency Name" },
  { SXT_SLOT_STATE, "State Abbr" },
  { SXT_SLOT_STATE, "Location State Abbr" },
  { SXT_SLOT_STATE_NAME, "State Name" },
  { SXT_SLOT_STATUS, "Start of Year Status" },
  { SXT_SLOT_NEW_STATUS, "Updated Status" },
  { SXT_SLOT_LEVEL, "School Level (SY 2017-18 onward)" },
  { SXT_SLOT_LEVEL, "School Level" },
  { SXT_SLOT_LEVEL, "School Level Code" },
  { SXT_SLOT_LOWEST, "Lowest Grade Offered" },
  { SXT_SLOT_HIGHEST, "Highest Grade Offered" },
  { SXT_SLOT_STUDENTS, "Total Students All Grades (Excludes AE)" },
  { SXT_SLOT_STUDENTS, "Total Students All Grades (Includes AE)" },
  { SXT_SLOT_STUDENTS, "Total Students" },
  { SXT_SLOT_TEACHERS, "Full-Time Equivalent (FTE) Teachers" },
  { SXT_SLOT_LOCALE, "Locale" },
  { SXT_SLOT_LOCALE, "Urban-centric Locale" },
  { SXT_SLOT_TITLE_I, "Title I School Status" },
  { SXT_SLOT_LUNCH, "Free and Reduced Lunch Students" },
  { SXT_SLOT_FREE_LUNCH, "Free Lunch Eligible" },
  { SXT_SLOT_REDUCED_LUNCH, "Reduced-price Lunch Eligible Students" },
  { SXT_SLOT_CHARTER, "Charter School" },
};

/* The Urban Institute's explorer and its file for all years have the same names. */
static const Column urban_columns[] = {
  { SXT_SLOT_ID, "ncessch" },
  { SXT_SLOT_DISTRICT_ID, "leaid" },
  { SXT_SLOT_NAME, "school_name" },
  { SXT_SLOT_DISTRICT, "lea_name" },
  { SXT_SLOT_STATE, "state_location" },
  { SXT_SLOT_STATE, "state_mailing" },
  { SXT_SLOT_YEAR, "year" },
  { SXT_SLOT_STATUS, "school_status" },
  { SXT_SLOT_LEVEL, "school_level" },
  { SXT_SLOT_LOWEST, "lowest_grade_offered" },
  { SXT_SLOT_HIGHEST, "highest_grade_offered" },
  { SXT_SLOT_STUDENTS, "enrollment" },
  { SXT_SLOT_TEACHERS, "teachers_fte" },
  { SXT_SLOT_LOCALE, "urban_centric_locale" },
  { SXT_SLOT_TITLE_I, "title_i_status" },
  { SXT_SLOT_LUNCH, "free_or_reduced_price_lunch" },
  { SXT_SLOT_FREE_LUNCH, "free_lunch" },
  { SXT_SLOT_REDUCED_LUNCH, "reduced_price_lunch" },
  { SXT_SLOT_CHARTER, "charter" },
};

static const struct
{
  const char *key;
  const char *label;
} kinds[] = {
  [SXT_IMPORT_AUTO] = { "auto", N_ ("Recognized by its columns") },
  [SXT_IMPORT_CCD_DIRECTORY] = { "ccd-directory", N_ ("School directory of NCES") },
  [SXT_IMPORT_CCD_MEMBERSHIP] = { "ccd-membership", N_ ("Membership table of NCES") },
  [SXT_IMPORT_ELSI] = { "elsi", N_ ("Table from NCES ElSi") },
  [SXT_IMPORT_URBAN] = { "urban", N_ ("Table from the Urban Institute") },
};

/**
 * sxt_import_kind_get_key:
 * @kind: a kind of file
 *
 * Returns: its name on the command line, such as `ccd-directory`
 */
const char *
sxt_import_kind_get_key (SxtImportKind kind)
{
  return kinds[kind].key;
}

/**
 * sxt_import_kind_find:
 * @key: a name on the command line
 * @kind: (out): the kind of that name
 *
 * Returns: whether there is one
 */
gboolean
sxt_import_kind_find (const char *key, SxtImportKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].key, key) == 0)
      {
        *kind = (SxtImportKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * sxt_import_kind_get_label:
 * @kind: a kind of file
 *
 * Returns: what it is called, in the language of the process
 */
const char *
sxt_import_kind_get_label (SxtImportKind kind)
{
  return _ (kinds[kind].label);
}

void
sxt_import_layout_init (SxtImportLayout *self, const char *file, SxtImportKind wanted)
{
  *self = (SxtImportLayout) { .wanted = wanted, .file = g_strdup (file), .school_year = -1, .delimiter = ',' };
  for (guint i = 0; i < SXT_N_SLOTS; i++)
    self->columns[i] = -1;
}

void
sxt_import_layout_clear (SxtImportLayout *self)
{
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->basis, g_free);
}

static gboolean
refuse (SxtImportLayout *self, SxtExchangeError code, const char *template, GError **error)
{
  sxt_exchange_set_error (error, code, sxt_message_with_name (sxt_message_new (template), "file", self->file));
  return FALSE;
}

static gboolean
begins_with (const char *bytes, gsize length, const char *magic, gsize n)
{
  return length >= n && memcmp (bytes, magic, n) == 0;
}

/**
 * sxt_import_layout_sniff:
 * @self: a layout
 * @bytes: (array length=length): the first bytes of the file
 * @length: how many
 * @error: why the file is refused
 *
 * Refuses what is no table of text, and finds out what stands between the cells.
 */
gboolean
sxt_import_layout_sniff (SxtImportLayout *self, const char *bytes, gsize length, GError **error)
{
  guint commas = 0, semicolons = 0, tabs = 0;
  gsize skip = begins_with (bytes, length, "\xef\xbb\xbf", 3) ? 3 : 0;

  while (skip < length && g_ascii_isspace (bytes[skip]))
    skip++;
  if (skip == length)
    return refuse (self, SXT_EXCHANGE_ERROR_NOT_A_TABLE,
                   /* xgettext: python-brace-format */
                   N_ ("{file} is empty. Download it again."), error);
  if (begins_with (bytes, length, "PK\003\004", 4))
    return refuse (
        self, SXT_EXCHANGE_ERROR_NOT_A_TABLE,
        /* xgettext: python-brace-format */
        N_ ("{file} is a ZIP archive or a spreadsheet. Unpack it, or save the sheet as CSV, and import that."), error);
  if (begins_with (bytes, length, "\xd0\xcf\x11\xe0", 4))
    return refuse (self, SXT_EXCHANGE_ERROR_NOT_A_TABLE,
                   /* xgettext: python-brace-format */
                   N_ ("{file} is a spreadsheet. Import the CSV that NCES publishes beside it."), error);
  if (begins_with (bytes, length, "\x1f\x8b", 2) || begins_with (bytes, length, "7z\xbc\xaf", 4))
    return refuse (self, SXT_EXCHANGE_ERROR_NOT_A_TABLE,
                   /* xgettext: python-brace-format */
                   N_ ("{file} is an archive. Unpack it and import the CSV in it."), error);
  if (begins_with (bytes, length, "\xff\xfe", 2) || begins_with (bytes, length, "\xfe\xff", 2))
    return refuse (self, SXT_EXCHANGE_ERROR_ENCODING,
                   /* xgettext: python-brace-format */
                   N_ ("{file} is written in UTF-16. Save it again as “CSV UTF-8”."), error);
  if (memchr (bytes, '\0', length) != NULL || begins_with (bytes, length, "%PDF", 4))
    return refuse (self, SXT_EXCHANGE_ERROR_NOT_A_TABLE,
                   /* xgettext: python-brace-format */
                   N_ ("{file} is no text. Import the CSV that NCES publishes."), error);
  if (bytes[skip] == '<')
    return refuse (self, SXT_EXCHANGE_ERROR_NOT_A_TABLE,
                   /* xgettext: python-brace-format */
                   N_ ("{file} is a web page. The download may have failed: get the file itself."), error);
  if (bytes[skip] == '{' || bytes[skip] == '[')
    return refuse (self, SXT_EXCHANGE_ERROR_NOT_A_TABLE,
                   /* xgettext: python-brace-format */
                   N_ ("{file} is JSON. Schools come from a CSV."), error);
  for (gsize i = 0; i < MIN (length, 4096); i++)
    {
      commas += bytes[i] == ',';
      semicolons += bytes[i] == ';';
      tabs += bytes[i] == '\t';
    }
  if (tabs > commas && tabs > semicolons)
    self->delimiter = '\t';
  else if (semicolons > commas)
    self->delimiter = ';';
  return TRUE;
}

static int
find_column (const char *const *cells, guint n_cells, const char *name)
{
  for (guint i = 0; i < n_cells; i++)
    if (g_ascii_strcasecmp (cells[i], name) == 0)
      return (int) i;
  return -1;
}

/* The name, kind of unit and year of a column of ElSi: "Charter School [Public School] 2024-25". */
static char *
split_elsi (const char *cell, char **unit, int *year)
{
  const char *open = strstr (cell, " [");
  const char *shut = open == NULL ? NULL : strchr (open, ']');

  *unit = NULL;
  *year = -1;
  if (shut == NULL)
    return g_strdup (cell);
  *unit = g_strndup (open + 2, (gsize) (shut - open - 2));
  if (g_str_has_prefix (shut, "] Latest"))
    *year = G_MAXINT;
  else if (shut[1] == ' ')
    *year = sxt_code_get_school_year (shut + 2);
  return g_strndup (cell, (gsize) (open - cell));
}

static void
take_columns (SxtImportLayout *self, const Column *columns, guint n, const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n; i++)
    if (self->columns[columns[i].slot] < 0)
      self->columns[columns[i].slot] = find_column (cells, n_cells, columns[i].column);
}

static void
take_elsi_columns (SxtImportLayout *self, const char *const *cells, guint n_cells)
{
  int rank[SXT_N_SLOTS], years[SXT_N_SLOTS];

  for (guint i = 0; i < SXT_N_SLOTS; i++)
    rank[i] = G_MAXINT;
  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *unit = NULL;
      int year;
      g_autofree char *name = split_elsi (cells[i], &unit, &year);

      /* The column of names that ElSi always has is cut and in capitals; one asked for by year is not. */
      if (g_ascii_strcasecmp (name, "School Name") == 0)
        {
          SxtImportSlot slot = unit == NULL ? SXT_SLOT_OTHER_NAME : SXT_SLOT_NAME;

          if (self->columns[slot] < 0 || year > years[slot])
            {
              self->columns[slot] = (int) i;
              years[slot] = year;
            }
          continue;
        }
      if (unit == NULL || g_ascii_strcasecmp (unit, "Public School") != 0)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (elsi_columns); j++)
        if (g_ascii_strcasecmp (name, elsi_columns[j].column) == 0)
          {
            SxtImportSlot slot = elsi_columns[j].slot;

            if ((int) j < rank[slot] || ((int) j == rank[slot] && year > years[slot]))
              {
                rank[slot] = (int) j;
                years[slot] = year;
                self->columns[slot] = (int) i;
              }
            if (year != G_MAXINT)
              self->school_year = MAX (self->school_year, year);
          }
    }
  /* What another year says of the students is not of this one. */
  for (guint i = 0; i < SXT_N_SLOTS; i++)
    if (self->columns[i] >= 0 && i != SXT_SLOT_STUDENTS && self->columns[SXT_SLOT_STUDENTS] >= 0 &&
        (i == SXT_SLOT_LUNCH || i == SXT_SLOT_FREE_LUNCH || i == SXT_SLOT_REDUCED_LUNCH) &&
        years[i] != years[SXT_SLOT_STUDENTS])
      self->columns[i] = -1;
  if (self->columns[SXT_SLOT_STUDENTS] >= 0 && years[SXT_SLOT_STUDENTS] != G_MAXINT)
    self->school_year = years[SXT_SLOT_STUDENTS];
}

static gboolean
accept (SxtImportLayout *self, SxtImportKind kind, guint n_cells, GError **error)
{
  if (self->wanted != SXT_IMPORT_AUTO && self->wanted != kind &&
      !(self->is_beside && kind == SXT_IMPORT_CCD_MEMBERSHIP))
    {
      sxt_exchange_set_error (
          error, SXT_EXCHANGE_ERROR_KIND,
          sxt_message_with_word (
              sxt_message_with_word (
                  sxt_message_with_name (
                      sxt_message_new (
                          /* xgettext: python-brace-format */
                          N_ ("{file} is not what was asked for ({wanted}), but this: {kind}. Leave the kind "
                              "out, and files are recognized by their columns.")),
                      "file", self->file),
                  "wanted", kinds[self->wanted].label),
              "kind", kinds[kind].label));
      return FALSE;
    }
  self->slots = g_malloc (n_cells);
  memset (self->slots, SXT_CSV_NO_SLOT, n_cells);
  self->n_columns = n_cells;
  for (guint i = 0; i < SXT_N_SLOTS; i++)
    if (self->columns[i] >= 0)
      self->slots[self->columns[i]] = (guint8) i;
  self->kind = kind;
  return TRUE;
}

/* Files of the Common Core of Data by school, of which two kinds are wanted. */
static gboolean
read_ccd_heading (SxtImportLayout *self, const char *const *cells, guint n_cells, GError **error)
{
  static const char *const directory[] = { "GSLO", "GSHI", "LEVEL", "SY_STATUS" };

  if (find_column (cells, n_cells, "SCH_NAME") < 0)
    return refuse (self, SXT_EXCHANGE_ERROR_KIND,
                   /* xgettext: python-brace-format */
                   N_ ("{file} has school ids but no names (SCH_NAME). Import the school directory of NCES "
                       "(its name begins with ccd_sch_029)."),
                   error);
  if (find_column (cells, n_cells, "LUNCH_PROGRAM") >= 0)
    return refuse (self, SXT_EXCHANGE_ERROR_KIND,
                   /* xgettext: python-brace-format */
                   N_ ("{file} is the lunch program table of NCES, which counts meals and describes no schools. Import "
                       "the school directory (ccd_sch_029)."),
                   error);
  if (find_column (cells, n_cells, "TOTAL_INDICATOR") >= 0 && find_column (cells, n_cells, "STUDENT_COUNT") >= 0)
    {
      take_columns (self, ccd_membership_columns, G_N_ELEMENTS (ccd_membership_columns), cells, n_cells);
      return accept (self, SXT_IMPORT_CCD_MEMBERSHIP, n_cells, error);
    }
  if (find_column (cells, n_cells, "TEACHERS") >= 0)
    return refuse (self, SXT_EXCHANGE_ERROR_KIND,
                   /* xgettext: python-brace-format */
                   N_ ("{file} is the staff table of NCES. Import the school directory (ccd_sch_029); for teachers, a "
                       "table by school from NCES ElSi."),
                   error);
  for (guint i = 0; i < G_N_ELEMENTS (directory); i++)
    if (self->wanted == SXT_IMPORT_CCD_DIRECTORY || find_column (cells, n_cells, directory[i]) >= 0)
      {
        take_columns (self, ccd_directory_columns, G_N_ELEMENTS (ccd_directory_columns), cells, n_cells);
        return accept (self, SXT_IMPORT_CCD_DIRECTORY, n_cells, error);
      }
  return refuse (self, SXT_EXCHANGE_ERROR_KIND,
                 /* xgettext: python-brace-format */
                 N_ ("{file} is a table of NCES about schools, but not the school directory. Import the directory "
                     "(ccd_sch_029)."),
                 error);
}

static gboolean
read_elsi_heading (SxtImportLayout *self, const char *const *cells, guint n_cells, GError **error)
{
  take_elsi_columns (self, cells, n_cells);
  if (self->columns[SXT_SLOT_ID] < 0)
    return refuse (self, SXT_EXCHANGE_ERROR_KIND,
                   /* xgettext: python-brace-format */
                   N_ ("{file} comes from NCES ElSi, but without the ids of the schools. Make the table again with the "
                       "column “School ID - NCES Assigned”."),
                   error);
  return accept (self, SXT_IMPORT_ELSI, n_cells, error);
}

/* An export of ElSi by something else than public schools, from its first lines or its first column. */
static gboolean
refuse_elsi (SxtImportLayout *self, const char *basis, GError **error)
{
  if (g_ascii_strcasecmp (basis, "District") == 0)
    return refuse (self, SXT_EXCHANGE_ERROR_KIND,
                   /* xgettext: python-brace-format */
                   N_ ("{file} comes from NCES ElSi and counts districts, not schools. Make the table again and choose "
                       "“Public School” in its first step."),
                   error);
  if (g_ascii_strcasecmp (basis, "State") == 0)
    return refuse (self, SXT_EXCHANGE_ERROR_KIND,
                   /* xgettext: python-brace-format */
                   N_ ("{file} comes from NCES ElSi and counts states, not schools. Make the table again and choose "
                       "“Public School” in its first step."),
                   error);
  return refuse (self, SXT_EXCHANGE_ERROR_KIND,
                 /* xgettext: python-brace-format */
                 N_ ("{file} comes from NCES ElSi, but not by public school. Make the table again and choose “Public "
                     "School” in its first step."),
                 error);
}

/**
 * sxt_import_layout_read_heading:
 * @self: a layout
 * @cells: (array length=n_cells) (nullable): the next row of the file; %NULL when there is none left
 * @n_cells: how many
 * @error: why the file is refused
 *
 * Looks whether a row is the heading of a file that is known; `kind` says so.
 *
 * Returns: %FALSE with an error when the file is refused
 */
gboolean
sxt_import_layout_read_heading (SxtImportLayout *self, const char *const *cells, guint n_cells, GError **error)
{
  if (cells == NULL || self->n_rows++ >= MAX_PREAMBLE)
    {
      if (!self->has_cells)
        return refuse (self, SXT_EXCHANGE_ERROR_NOT_A_TABLE,
                       /* xgettext: python-brace-format */
                       N_ ("{file} is no table: its lines have no cells. Import the CSV that NCES publishes."), error);
      return refuse (
          self, SXT_EXCHANGE_ERROR_UNKNOWN,
          /* xgettext: python-brace-format */
          N_ ("The columns of {file} are not known. Schools come from the school directory of NCES "
              "(ccd_sch_029), from a table by public school of NCES ElSi, or from the Urban Institute’s table "
              "of schools."),
          error);
    }
  if (n_cells == 1 && g_str_has_prefix (cells[0], "This is a "))
    {
      const char *end = strstr (cells[0], " based table");

      if (end != NULL)
        {
          self->basis = g_strndup (cells[0] + 10, (gsize) (end - cells[0] - 10));
          if (g_ascii_strcasecmp (self->basis, "Public School") != 0)
            return refuse_elsi (self, self->basis, error);
        }
      return TRUE;
    }
  if (n_cells < 2)
    return TRUE;
  self->has_cells = TRUE;
  if (find_column (cells, n_cells, "ncessch") >= 0)
    {
      if (find_column (cells, n_cells, "school_name") < 0)
        return read_ccd_heading (self, cells, n_cells, error);
      take_columns (self, urban_columns, G_N_ELEMENTS (urban_columns), cells, n_cells);
      return accept (self, SXT_IMPORT_URBAN, n_cells, error);
    }
  if (find_column (cells, n_cells, "leaid") >= 0 && find_column (cells, n_cells, "lea_name") >= 0)
    return refuse (
        self, SXT_EXCHANGE_ERROR_KIND,
        /* xgettext: python-brace-format */
        N_ ("{file} lists districts, not schools. Import the file by school: of NCES, ccd_sch_029 instead of "
            "ccd_lea_029."),
        error);
  if (g_ascii_strncasecmp (cells[0], "School Name", 11) == 0)
    for (guint i = 1; i < n_cells; i++)
      if (strstr (cells[i], "[Public School]") != NULL)
        return read_elsi_heading (self, cells, n_cells, error);
  if (g_ascii_strncasecmp (cells[0], "Agency Name", 11) == 0 && strstr (cells[1], " [") != NULL)
    return refuse_elsi (self, "District", error);
  if (g_ascii_strncasecmp (cells[0], "State Name", 10) == 0 && strstr (cells[1], " [") != NULL)
    return refuse_elsi (self, "State", error);
  if (g_ascii_strncasecmp (cells[0], "Private School Name", 19) == 0)
    return refuse_elsi (self, "Private School", error);
  return TRUE;
}
