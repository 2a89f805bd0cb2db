/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item of a drawn timeline, as a screen reader meets it. */
#pragma once

#include "app/timeline-view.h"

G_BEGIN_DECLS

#define SXT_TYPE_TIMELINE_MEMBER (sxt_timeline_member_get_type ())
G_DECLARE_FINAL_TYPE (SxtTimelineMember, sxt_timeline_member, SXT, TIMELINE_MEMBER, GObject)

SxtTimelineMember *sxt_timeline_member_new (SxtTimelineView *view, guint item);
void sxt_timeline_member_tell_focus (SxtTimelineMember *self);

G_END_DECLS
