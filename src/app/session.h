/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session: a plan's file, its project and engine, and the day it is looked at; lives as long as its window shows it. */
#pragma once

#include "checks/signs.h"
#include "storage/plan-file.h"

G_BEGIN_DECLS

/**
 * SxtSession:
 *
 * Properties, all readable: `title` (the plan's name), `countdown` ("Launch in 142 days"), `own-day` (the plan is shown
 * as of its own day, not of today), `changed-on-disk`, `busy` (a save is under way), `modified`.
 */
#define SXT_TYPE_SESSION (sxt_session_get_type ())
G_DECLARE_FINAL_TYPE (SxtSession, sxt_session, SXT, SESSION, GObject)

SxtSession *sxt_session_new (SxtPlanFile *plan_file);
void sxt_session_load_async (GFile *file, gboolean as_copy, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data);
SxtSession *sxt_session_load_finish (GAsyncResult *result, GError **error);

SxtPlanFile *sxt_session_get_plan_file (SxtSession *self);
SxtProject *sxt_session_get_project (SxtSession *self);
SxtEngine *sxt_session_get_engine (SxtSession *self);
SxtSigns *sxt_session_get_signs (SxtSession *self);
GFile *sxt_session_get_file (SxtSession *self);
const char *sxt_session_get_title (SxtSession *self);
const char *sxt_session_get_countdown (SxtSession *self);
gboolean sxt_session_get_modified (SxtSession *self);
gboolean sxt_session_get_busy (SxtSession *self);
gboolean sxt_session_is_pristine (SxtSession *self);

gboolean sxt_session_get_own_day (SxtSession *self);
void sxt_session_use_today (SxtSession *self);
void sxt_session_look_at_clock (SxtSession *self);

gboolean sxt_session_get_changed_on_disk (SxtSession *self);
void sxt_session_look_at_disk (SxtSession *self);

void sxt_session_save_async (SxtSession *self, GFile *file, gboolean overwrite, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data);
gboolean sxt_session_save_finish (SxtSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
