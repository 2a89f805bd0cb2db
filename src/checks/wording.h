/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wording that all checks share: headlines that stay short, and where a figure is from. */
#pragma once

#include "base/message.h"
#include "model/project.h"

G_BEGIN_DECLS

#define SXT_HEADLINE_MAX 52

SxtMessage *sxt_headline_with_names (const char *template_, guint reserve, const char *place, const char *text,
                                     const char *second_place, const char *second_text);
SxtMessage *sxt_headline_with_record (const char *template_, guint reserve, const char *place, SxtRecord *record);
SxtMessage *sxt_setting_dup_source (SxtProject *project, int setting);
SxtMessage *sxt_message_with_title (SxtMessage *self, const char *name, SxtRecord *record);

G_END_DECLS
