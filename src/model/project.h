/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The project: one list model for each record type, the single records, and all change to them. */
#pragma once

#include <gio/gio.h>

#include "model/change.h"

G_BEGIN_DECLS

/**
 * SxtProject:
 *
 * All that is saved. It belongs to one thread at a time; a worker gets a copy.
 *
 * Properties: `can-undo`, `can-redo` (boolean), `undo-label`, `redo-label` (nullable string), `modified` (boolean).
 * Signal `changed (project, SxtChangeList *changes)`: once, when the outermost group ends, and after undo and redo.
 * Handlers may not change the project.
 */
#define SXT_TYPE_PROJECT (sxt_project_get_type ())
G_DECLARE_FINAL_TYPE (SxtProject, sxt_project, SXT, PROJECT, GObject)

typedef gint64 (*SxtClock) (gpointer data); /* monotonic microseconds */

SxtProject *sxt_project_new (void);
SxtProject *sxt_project_copy (SxtProject *self);

GListModel *sxt_project_get_list (SxtProject *self, SxtListId list); /* (transfer none) of SxtRecord */
SxtRecord *sxt_project_get_single (SxtProject *self, SxtListId list);
guint sxt_project_get_n (SxtProject *self, SxtListId list);
SxtRecord *sxt_project_get (SxtProject *self, SxtListId list, guint position); /* (transfer none) (nullable) */
SxtRecord *sxt_project_lookup (SxtProject *self, const char *id);              /* (transfer none) (nullable) */
char *sxt_project_dup_removed_title (SxtProject *self, const char *id);        /* (nullable): if the history knows it */
gboolean sxt_project_is_second_of_pair (SxtProject *self, SxtRecord *record);  /* a file may bring a second one */
SxtRecord *sxt_project_find_pair (SxtProject *self, SxtListId list, const char *a, const char *b);
/* (transfer container), in list order */
GPtrArray *sxt_project_get_referrers (SxtProject *self, SxtListId list, int field, const char *id);

/* Change. A group may nest; setters and operations outside one open their own. */
void sxt_project_begin (SxtProject *self, const char *label);
gboolean sxt_project_end (SxtProject *self, GError **error); /* FALSE: it had failed and has been rolled back */
void sxt_project_fail (
    SxtProject *self); /* rolls the innermost group back when it ends; a refused operation does so too */
gboolean sxt_project_in_group (SxtProject *self);
gboolean sxt_project_insert (SxtProject *self, SxtListId list, guint position, SxtRecord *const *records, guint n,
                             GError **error);
gboolean sxt_project_append (SxtProject *self, SxtRecord *record, GError **error);
/* takes the owned along */
gboolean sxt_project_remove (SxtProject *self, SxtRecord *const *records, guint n, GError **error);
guint sxt_project_count_owned (SxtProject *self, SxtRecord *const *records, guint n);
gboolean sxt_project_move (SxtProject *self, SxtListId list, guint from, guint n, guint to, GError **error);
gboolean sxt_project_apply (SxtProject *self, SxtChangeList *changes, const char *label, GError **error);

/* History */
gboolean sxt_project_undo (SxtProject *self, GError **error);
gboolean sxt_project_redo (SxtProject *self, GError **error);
gboolean sxt_project_get_can_undo (SxtProject *self);
gboolean sxt_project_get_can_redo (SxtProject *self);
const char *sxt_project_get_undo_label (SxtProject *self);
const char *sxt_project_get_redo_label (SxtProject *self);
gboolean sxt_project_get_modified (SxtProject *self);
void sxt_project_mark_saved (SxtProject *self);
guint64 sxt_project_begin_saving (SxtProject *self);
void sxt_project_end_saving (SxtProject *self, guint64 state);
void sxt_project_clear_history (SxtProject *self);
void sxt_project_set_clock (SxtProject *self, SxtClock clock, gpointer data);
void sxt_project_set_history_limit (SxtProject *self, gsize bytes);

/* Settings: the stored value, else the program's sourced default. */
double sxt_project_get_setting (SxtProject *self, int setting);
const char *sxt_project_get_currency (SxtProject *self);

/* Reading a file: no history, no signals; unknown top-level members are kept (transfer none). */
void sxt_project_load_single (SxtProject *self, SxtRecord *record);
void sxt_project_load_records (SxtProject *self, SxtListId list, GPtrArray *records); /* (transfer full) */
JsonObject *sxt_project_get_unknown (SxtProject *self);
void sxt_project_set_unknown (SxtProject *self, JsonObject *unknown);

/**
 * SxtProblem:
 *
 * What is wrong with a project apart from its plan: a reference to a removed record, a second record of a pair, a value of
 * the wrong kind, a duplicate id. Line 0 when it does not come from a file.
 */
typedef struct
{
  SxtMessage *message;
  SxtListId list;
  char *id;  /* (nullable) */
  int field; /* -1: the record */
  guint line;
} SxtProblem;

/* takes @message */
SxtProblem *sxt_problem_new (SxtMessage *message, SxtListId list, const char *id, int field, guint line);
void sxt_problem_free (SxtProblem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtProblem, sxt_problem_free)
GPtrArray *sxt_project_find_problems (SxtProject *self); /* (transfer full) of SxtProblem */

G_END_DECLS
