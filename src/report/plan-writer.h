/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sections of a printed plan share: texts as its copy shows them, tables of records, what is missing. */
#pragma once

#include "checks/engine.h"
#include "model/all.h"
#include "report/document.h"

G_BEGIN_DECLS

/**
 * SxtPlanWriter:
 * @engine: whose findings are told
 * @project: its project
 * @date: the day of the plan
 * @copy: for whom
 * @document: what is written
 * @named: of SxtRecord: the people with a name, those with longer names first
 *
 * What a section needs to write itself into a document. It lives as long as the document is built.
 */
typedef struct
{
  SxtEngine *engine;
  SxtProject *project;
  SxtDate date;
  SxtCopy copy;
  SxtDocument *document;
  GPtrArray *named;
} SxtPlanWriter;

SxtPlanWriter *sxt_plan_writer_new (SxtEngine *engine, SxtCopy copy);
void sxt_plan_writer_free (SxtPlanWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtPlanWriter, sxt_plan_writer_free)

/* Words; each message is taken. */
char *sxt_plan_words (SxtMessage *message);
void sxt_plan_say (GString *paragraph, SxtMessage *message);
void sxt_plan_writer_add_paragraph (SxtPlanWriter *self, const GString *paragraph);
void sxt_plan_writer_add_note (SxtPlanWriter *self, SxtMessage *message);

/* Values as this copy shows them: NULL where there is none, or where it is not for this copy. */
gboolean sxt_plan_writer_is_working (const SxtPlanWriter *self);
char *sxt_plan_writer_dup_text (const SxtPlanWriter *self, SxtRecord *record, int field);
char *sxt_plan_writer_dup_number (const SxtPlanWriter *self, SxtRecord *record, int field);
char *sxt_plan_writer_dup_title (const SxtPlanWriter *self, SxtRecord *record);
char *sxt_plan_writer_redact (const SxtPlanWriter *self, const char *text);
char *sxt_person_dup_office (SxtRecord *person);
char *sxt_plan_join_names (GPtrArray *names);
char *sxt_grades_dup_range (SxtRecord *record, int lowest, int highest);
SxtMessage *sxt_repeats_describe (const char *rule);

/* Records */
GPtrArray *sxt_plan_writer_list (const SxtPlanWriter *self, SxtListId list);
GPtrArray *sxt_plan_writer_list_by_date (const SxtPlanWriter *self, SxtListId list, int field);

/**
 * SxtCellFlags:
 * @SXT_CELL_HEADS: the cell heads its row
 * @SXT_CELL_NUMBER: a number without its unit, at the end of the column
 * @SXT_CELL_WORKING: left out of the public copy
 * @SXT_CELL_ALWAYS: the column stands even where no row has a value
 */
typedef enum
{
  SXT_CELL_HEADS = 1 << 0,
  SXT_CELL_NUMBER = 1 << 1,
  SXT_CELL_WORKING = 1 << 2,
  SXT_CELL_ALWAYS = 1 << 3,
} SxtCellFlags;

/**
 * SxtCellSpec:
 * @title: N_() the column's head
 * @weight: its share of the width
 * @field: the field that it shows, where there is no @dup
 * @dup: (nullable): makes the text of a cell; %NULL for none
 * @flags: how
 *
 * One column of a table of records.
 */
typedef struct
{
  const char *title;
  double weight;
  int field;
  char *(*dup) (const SxtPlanWriter *self, SxtRecord *record);
  SxtCellFlags flags;
} SxtCellSpec;

void sxt_plan_writer_add_records (SxtPlanWriter *self, const char *title, GPtrArray *records, const SxtCellSpec *specs,
                                  guint n_specs);

/* What is missing */
SxtMark sxt_finding_get_mark (const SxtFinding *finding);
SxtMessage *sxt_plan_writer_get_headline (const SxtPlanWriter *self, const SxtFinding *finding);
GPtrArray *sxt_finding_list_open_mends (const SxtFinding *finding);
char *sxt_plan_writer_dup_owner (const SxtPlanWriter *self, SxtRecord *mend);

/* The frame of an area's section */
gboolean sxt_plan_writer_begin_area (SxtPlanWriter *self, SxtArea area, const SxtListId *lists, guint n_lists);
void sxt_plan_writer_end_area (SxtPlanWriter *self, SxtArea area, const SxtListId *lists, guint n_lists);

G_END_DECLS
