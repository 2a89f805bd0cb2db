/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says of states, tallies and days, and the signs and classes that go with them. */
#include "app/words.h"

#include "base/format.h"
#include "checks/mending.h"
#include "model/all.h"
#include "model/project.h"

#include <glib/gi18n-lib.h>

/* Longer words about an area do not fit beside its ring, in any language. */
#define MAX_WORDS 19

typedef struct
{
  const char *icon_name;
  const char *css_class;
} StateSign;

static const StateSign signs[] = {
  [SXT_STATE_MET] = { "sxt-met-symbolic", "sxt-state-met" },
  [SXT_STATE_NOT_STARTED] = { "sxt-not-started-symbolic", "sxt-state-not-started" },
  [SXT_STATE_AT_RISK] = { "sxt-at-risk-symbolic", "sxt-state-at-risk" },
  [SXT_STATE_MISSED] = { "sxt-missed-symbolic", "sxt-state-missed" },
};

const char *
sxt_state_get_icon_name (SxtState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (signs), NULL);

  return signs[state].icon_name;
}

const char *
sxt_state_get_css_class (SxtState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (signs), NULL);

  return signs[state].css_class;
}

const char *
sxt_finding_get_icon_name (const SxtFinding *finding)
{
  return finding->set_aside ? SXT_ICON_SET_ASIDE : sxt_state_get_icon_name (finding->state);
}

const char *
sxt_finding_get_css_class (const SxtFinding *finding)
{
  return finding->set_aside ? "sxt-state-set-aside" : sxt_state_get_css_class (finding->state);
}

const char *
sxt_finding_get_label (const SxtFinding *finding)
{
  return finding->set_aside ? _ ("Set aside") : sxt_state_get_label (finding->state);
}

/**
 * sxt_finding_is_open:
 *
 * Returns: whether something is to be mended
 */
gboolean
sxt_finding_is_open (const SxtFinding *finding)
{
  return !finding->set_aside && finding->state != SXT_STATE_MET;
}

/**
 * sxt_case_is_open:
 *
 * Returns: whether it is to be mended
 */
gboolean
sxt_case_is_open (const SxtCase *found)
{
  return !found->set_aside && found->state != SXT_STATE_MET;
}

char *
sxt_finding_dup_headline (const SxtFinding *finding)
{
  return finding->headline ? sxt_message_format (finding->headline) : g_strdup (_ (finding->check->title));
}

/**
 * sxt_finding_dup_mender:
 * @found: one of its cases
 *
 * Returns: (transfer full): who mends it and by when, "D. Alvarez, Apr 20"; or "nobody yet"
 */
char *
sxt_finding_dup_mender (const SxtFinding *finding, const SxtCase *found)
{
  SxtRecord *mend = sxt_finding_get_case_mend (finding, found);
  SxtRecord *person = mend ? sxt_record_get_target (mend, SXT_MEND_OWNER) : NULL;
  SxtDate date = mend ? sxt_record_get_date (mend, SXT_MEND_DUE) : SXT_DATE_NONE;
  g_autofree char *name = person ? sxt_record_dup_title (person) : g_strdup (_ ("nobody yet"));
  g_autofree char *day = date != SXT_DATE_NONE ? sxt_format_date (date, SXT_DATE_SHORT) : NULL;

  if (!day)
    return g_steal_pointer (&name);

  /* Translators: who mends it, and by when */
  return g_strdup_printf (_ ("%s, %s"), name, day);
}

/**
 * sxt_finding_dup_when:
 *
 * Returns: (transfer full) (nullable): how near the date is that the finding endangers: "now", "in 42 days"
 */
char *
sxt_finding_dup_when (const SxtFinding *finding, SxtDate today)
{
  int days;

  if (finding->endangers == SXT_DATE_NONE)
    return NULL;
  days = finding->endangers - today;
  if (days <= 0)
    return g_strdup (_ ("now"));

  return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);
}

/**
 * sxt_finding_get_shown_case:
 *
 * Returns: the number of its worst case that can be mended somewhere
 */
guint
sxt_finding_get_shown_case (const SxtFinding *finding)
{
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; finding->cases && i < finding->cases->len; i++)
      {
        const SxtCase *found = g_ptr_array_index (finding->cases, i);

        if (pass == 0 && (found->set_aside || found->state == SXT_STATE_MET))
          continue;
        if (found->targets && found->targets->len > 0)
          return i;
      }

  return 0;
}

/**
 * sxt_finding_get_target:
 *
 * Returns: (transfer none) (nullable): where its worst case can be mended
 */
const SxtTarget *
sxt_finding_get_target (const SxtFinding *finding)
{
  guint i = sxt_finding_get_shown_case (finding);
  const SxtCase *found = finding->cases && i < finding->cases->len ? g_ptr_array_index (finding->cases, i) : NULL;

  return found && found->targets && found->targets->len > 0 ? g_ptr_array_index (found->targets, 0) : NULL;
}

guint
sxt_tally_count_open (const SxtTally *tally)
{
  return tally->missed + tally->at_risk + tally->not_started;
}

/**
 * sxt_tally_dup_words:
 *
 * Returns: (transfer full): the state of an area in few words: "2 gaps, 1 at risk", "1 gap, 3 more", "Not started"
 */
char *
sxt_tally_dup_words (const SxtTally *tally)
{
  g_autofree char *gaps = NULL, *risks = NULL, *blanks = NULL, *both = NULL, *more = NULL;
  const char *parts[3] = { NULL };
  guint counts[3] = { 0 }, n = 0, open = sxt_tally_count_open (tally);

  if (tally->total == 0)
    return g_strdup (_ ("No checks yet"));
  if (tally->not_started == tally->total)
    return g_strdup (_ ("Not started"));
  if (open == 0)
    return tally->set_aside == 0
               ? g_strdup (_ ("All met"))
               : g_strdup_printf (ngettext ("%u set aside", "%u set aside", tally->set_aside), tally->set_aside);

  gaps = g_strdup_printf (ngettext ("%u gap", "%u gaps", tally->missed), tally->missed);
  risks = g_strdup_printf (ngettext ("%u at risk", "%u at risk", tally->at_risk), tally->at_risk);
  blanks = g_strdup_printf (ngettext ("%u not started", "%u not started", tally->not_started), tally->not_started);
  if (tally->missed > 0)
    counts[n] = tally->missed, parts[n++] = gaps;
  if (tally->at_risk > 0)
    counts[n] = tally->at_risk, parts[n++] = risks;
  if (tally->not_started > 0)
    counts[n] = tally->not_started, parts[n++] = blanks;

  if (n == 1)
    return g_strdup (parts[0]);
  if (n == 2)
    {
      /* Translators: two states of an area, "2 gaps, 1 at risk" */
      both = g_strdup_printf (_ ("%s, %s"), parts[0], parts[1]);
      if (g_utf8_strlen (both, -1) <= MAX_WORDS)
        return g_steal_pointer (&both);
    }

  more = g_strdup_printf (ngettext ("%u more", "%u more", open - counts[0]), open - counts[0]);
  return g_strdup_printf (_ ("%s, %s"), parts[0], more);
}

/**
 * sxt_tally_dup_met:
 *
 * Returns: (transfer full): "18 of 38 checks met"
 */
char *
sxt_tally_dup_met (const SxtTally *tally)
{
  return g_strdup_printf (ngettext ("%u of %u check met", "%u of %u checks met", tally->total), tally->met,
                          tally->total);
}

/**
 * sxt_tally_dup_sentence:
 *
 * Returns: (transfer full): "18 of 38 checks met, 3 with nothing to guard; 6 gaps."
 */
char *
sxt_tally_dup_sentence (const SxtTally *tally)
{
  g_autofree char *met = sxt_tally_dup_met (tally);
  g_autofree char *idle =
      g_strdup_printf (ngettext ("%u with nothing to guard", "%u with nothing to guard", tally->nothing_to_guard),
                       tally->nothing_to_guard);
  g_autofree char *gaps = g_strdup_printf (ngettext ("%u gap", "%u gaps", tally->missed), tally->missed);

  if (tally->nothing_to_guard > 0 && tally->missed > 0)
    /* Translators: "18 of 38 checks met", "3 with nothing to guard", "6 gaps" */
    return g_strdup_printf (_ ("%s, %s; %s."), met, idle, gaps);
  if (tally->nothing_to_guard > 0)
    /* Translators: "18 of 38 checks met", "3 with nothing to guard" */
    return g_strdup_printf (_ ("%s, %s."), met, idle);
  if (tally->missed > 0)
    /* Translators: "18 of 38 checks met", "6 gaps" */
    return g_strdup_printf (_ ("%s; %s."), met, gaps);

  /* Translators: "18 of 38 checks met" */
  return g_strdup_printf (_ ("%s."), met);
}

/**
 * sxt_tally_dup_rest:
 *
 * Returns: (transfer full) (nullable): "11 at risk, 2 not started, 1 set aside"
 */
char *
sxt_tally_dup_rest (const SxtTally *tally)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (tally->at_risk > 0)
    g_strv_builder_take (builder,
                         g_strdup_printf (ngettext ("%u at risk", "%u at risk", tally->at_risk), tally->at_risk));
  if (tally->not_started > 0)
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u not started", "%u not started", tally->not_started),
                                                   tally->not_started));
  if (tally->set_aside > 0)
    g_strv_builder_take (
        builder, g_strdup_printf (ngettext ("%u set aside", "%u set aside", tally->set_aside), tally->set_aside));
  parts = g_strv_builder_end (builder);

  /* Translators: between the states in "11 at risk, 2 not started" */
  return parts[0] ? g_strjoinv (_ (", "), parts) : NULL;
}

/**
 * sxt_countdown_dup_words:
 * @launch: the launch, or `SXT_DATE_NONE`
 *
 * Returns: (transfer full): "Launch in 142 days"
 */
char *
sxt_countdown_dup_words (SxtDate launch, SxtDate today)
{
  int days;

  if (launch == SXT_DATE_NONE)
    return g_strdup (_ ("No launch date yet"));

  days = launch - today;
  if (days == 0)
    return g_strdup (_ ("Launch today"));
  if (days < 0)
    return g_strdup_printf (ngettext ("Launched %d day ago", "Launched %d days ago", (gulong) -days), -days);

  return g_strdup_printf (ngettext ("Launch in %d day", "Launch in %d days", (gulong) days), days);
}

static const StateSign area_signs[] = {
  [SXT_AREA_NARRATIVE] = { "sxt-narrative-symbolic", "area-narrative" },
  [SXT_AREA_CURRICULUM] = { "sxt-curriculum-symbolic", "area-curriculum" },
  [SXT_AREA_CAPACITY] = { "sxt-capacity-symbolic", "area-capacity" },
  [SXT_AREA_SCHOOLS] = { "sxt-schools-symbolic", "area-schools" },
  [SXT_AREA_COMMUNICATIONS] = { "sxt-communications-symbolic", "area-communications" },
  [SXT_AREA_DEVICES] = { "sxt-devices-symbolic", "area-devices" },
};

/**
 * sxt_area_get_icon_name:
 * @area: an SxtArea, or -1 for the Overview
 */
const char *
sxt_area_get_icon_name (int area)
{
  return area < 0 || area >= SXT_N_AREAS ? "sxt-overview-symbolic" : area_signs[area].icon_name;
}

/**
 * sxt_area_get_css_class:
 * @area: an SxtArea, or -1 for the Overview
 */
const char *
sxt_area_get_css_class (int area)
{
  return area < 0 || area >= SXT_N_AREAS ? "area-overview" : area_signs[area].css_class;
}
