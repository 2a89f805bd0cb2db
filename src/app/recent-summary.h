/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a plan without opening it: read from its file in any thread, and kept in a cache. */
#pragma once

#include <gio/gio.h>

#include "base/date.h"
#include "model/areas.h"

G_BEGIN_DECLS

/**
 * SxtRecentState:
 * @SXT_RECENT_UNKNOWN: not looked at yet
 * @SXT_RECENT_KNOWN: what is shown was read from the file, perhaps some time ago
 * @SXT_RECENT_MISSING: there is no such file any more
 * @SXT_RECENT_UNREADABLE: the file is there and is no plan
 */
typedef enum
{
  SXT_RECENT_UNKNOWN,
  SXT_RECENT_KNOWN,
  SXT_RECENT_MISSING,
  SXT_RECENT_UNREADABLE,
} SxtRecentState;

/**
 * SxtRecentStanding:
 * @met: checks met, by area
 * @total: checks that there are, by area
 */
typedef struct
{
  guint met[SXT_N_AREAS];
  guint total[SXT_N_AREAS];
} SxtRecentStanding;

/**
 * SxtRecentSummary:
 * @state: whether there is a plan
 * @title: (nullable): of the plan
 * @district: (nullable): whose it is
 * @changed: when the file was changed, by the file system, in microseconds since 1970
 * @day: for which its checks were run, or `SXT_DATE_NONE`
 * @own_day: whether that is the plan's own day, not a today
 * @standing: how its checks stand
 */
typedef struct
{
  SxtRecentState state;
  char *title;
  char *district;
  gint64 changed;
  SxtDate day;
  gboolean own_day;
  SxtRecentStanding standing;
} SxtRecentSummary;

SxtRecentSummary *sxt_recent_summary_copy (const SxtRecentSummary *self);
void sxt_recent_summary_free (SxtRecentSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtRecentSummary, sxt_recent_summary_free)

SxtRecentSummary *sxt_recent_summary_read (GFile *file, const SxtRecentSummary *known, SxtDate today,
                                           GCancellable *cancellable, GError **error);
SxtRecentSummary *sxt_recent_summary_recall (GFile *file, GKeyFile *cache);
void sxt_recent_summary_store (const SxtRecentSummary *self, GFile *file, GKeyFile *cache);

G_END_DECLS
