/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose schools of a file are wanted: a list of its districts that can be searched. */
#pragma once

#include <adwaita.h>

#include "exchange/import.h"

G_BEGIN_DECLS

/**
 * SxtDistrictChooser:
 *
 * Property `district` (nullable string, readable): NCES id of the one that is chosen. Signal `activated (chooser)`: the
 * planner is done, if one is chosen.
 */
#define SXT_TYPE_DISTRICT_CHOOSER (sxt_district_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SxtDistrictChooser, sxt_district_chooser, SXT, DISTRICT_CHOOSER, AdwBin)

void sxt_district_chooser_set_survey (SxtDistrictChooser *self, SxtImportSurvey *survey, const char *district);
const char *sxt_district_chooser_get_district (SxtDistrictChooser *self);

G_END_DECLS
