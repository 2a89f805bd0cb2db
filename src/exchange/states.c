/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The states and territories by name, two letters and the two digits that begin an NCES id. */

#include "exchange/states.h"

#include <string.h>

static const SxtState states[] = {
  { "01", "AL", "Alabama" },
  { "02", "AK", "Alaska" },
  { "04", "AZ", "Arizona" },
  { "05", "AR", "Arkansas" },
  { "06", "CA", "California" },
  { "08", "CO", "Colorado" },
  { "09", "CT", "Connecticut" },
  { "10", "DE", "Delaware" },
  { "11", "DC", "District of Columbia" },
  { "12", "FL", "Florida" },
  { "13", "GA", "Georgia" },
  { "15", "HI", "Hawaii" },
  { "16", "ID", "Idaho" },
  { "17", "IL", "Illinois" },
  { "18", "IN", "Indiana" },
  { "19", "IA", "Iowa" },
  { "20", "KS", "Kansas" },
  { "21", "KY", "Kentucky" },
  { "22", "LA", "Louisiana" },
  { "23", "ME", "Maine" },
  { "24", "MD", "Maryland" },
  { "25", "MA", "Massachusetts" },
  { "26", "MI", "Michigan" },
  { "27", "MN", "Minnesota" },
  { "28", "MS", "Mississippi" },
  { "29", "MO", "Missouri" },
  { "30", "MT", "Montana" },
  { "31", "NE", "Nebraska" },
  { "32", "NV", "Nevada" },
  { "33", "NH", "New Hampshire" },
  { "34", "NJ", "New Jersey" },
  { "35", "NM", "New Mexico" },
  { "36", "NY", "New York" },
  { "37", "NC", "North Carolina" },
  { "38", "ND", "North Dakota" },
  { "39", "OH", "Ohio" },
  { "40", "OK", "Oklahoma" },
  { "41", "OR", "Oregon" },
  { "42", "PA", "Pennsylvania" },
  { "44", "RI", "Rhode Island" },
  { "45", "SC", "South Carolina" },
  { "46", "SD", "South Dakota" },
  { "47", "TN", "Tennessee" },
  { "48", "TX", "Texas" },
  { "49", "UT", "Utah" },
  { "50", "VT", "Vermont" },
  { "51", "VA", "Virginia" },
  { "53", "WA", "Washington" },
  { "54", "WV", "West Virginia" },
  { "55", "WI", "Wisconsin" },
  { "56", "WY", "Wyoming" },
  { "59", "BI", "Bureau of Indian Education" },
  { "60", "AS", "American Samoa" },
  { "63", "DD", "Department of Defense Education Activity" },
  { "66", "GU", "Guam" },
  { "69", "MP", "Northern Mariana Islands" },
  { "72", "PR", "Puerto Rico" },
  { "78", "VI", "U.S. Virgin Islands" },
};

/**
 * sxt_state_find:
 * @text: two letters, two digits, or a name in English, in any case
 *
 * Finds a state or territory.
 *
 * Returns: (nullable) (transfer none): the state
 */
const SxtState *
sxt_state_find (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_ascii_strcasecmp (states[i].abbreviation, text) == 0 || g_ascii_strcasecmp (states[i].name, text) == 0 ||
        strcmp (states[i].fips, text) == 0)
      return &states[i];
  return NULL;
}

/**
 * sxt_state_find_by_id:
 * @nces_id: the NCES id of a district or school
 *
 * Finds the state in which a district or school was counted.
 *
 * Returns: (nullable) (transfer none): the state
 */
const SxtState *
sxt_state_find_by_id (const char *nces_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (strncmp (states[i].fips, nces_id, 2) == 0)
      return &states[i];
  return NULL;
}
