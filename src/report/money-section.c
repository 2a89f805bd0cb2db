/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The money of the devices on paper: what they cost, and what pays for it in each school year. */
#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "report/plan-sections.h"

#define MONEY_PLACES 2
#define MOST_YEARS 8

typedef struct
{
  gint64 first, last; /* school years */
} Years;

static gboolean
find_years (SxtPlanWriter *self, Years *years)
{
  guint n = sxt_project_get_n (self->project, SXT_FUNDINGS);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      gint64 year;

      if (!sxt_record_get_integer (sxt_project_get (self->project, SXT_FUNDINGS, i), SXT_FUNDING_YEAR, &year))
        continue;
      years->first = any ? MIN (years->first, year) : year;
      years->last = any ? MAX (years->last, year) : year;
      any = TRUE;
    }

  return any;
}

/* Sums the money of a school year; @source and @certainty narrow it. Without certainty, money is hoped for. */
static gint64
sum_money (SxtPlanWriter *self, gint64 year, const char *source, int certainty)
{
  guint n = sxt_project_get_n (self->project, SXT_FUNDINGS);
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    {
      SxtRecord *funding = sxt_project_get (self->project, SXT_FUNDINGS, i);
      int held = sxt_record_get_choice (funding, SXT_FUNDING_CERTAINTY);
      gint64 amount, of;

      if (!sxt_record_get_integer (funding, SXT_FUNDING_YEAR, &of) || of != year ||
          !sxt_record_get_integer (funding, SXT_FUNDING_AMOUNT, &amount))
        continue;
      if (source != NULL && g_strcmp0 (source, sxt_record_get_string (funding, SXT_FUNDING_SOURCE)) != 0)
        continue;
      if (certainty >= 0 && certainty != (held >= 0 ? held : SXT_CERTAINTY_HOPED))
        continue;
      sum += amount;
    }

  return sum;
}

/**
 * sxt_say_money:
 * @self: a writer
 * @paragraph: where to add a sentence about the first year with money
 */
void
sxt_say_money (SxtPlanWriter *self, GString *paragraph)
{
  const char *currency = sxt_project_get_currency (self->project);
  Years years;
  SxtMessage *message;

  if (!find_years (self, &years))
    return;
  message = sxt_message_new (
      /* xgettext: python-brace-format */ N_ ("For {year} there is {money} in sight, {certain} of it certain."));
  message = sxt_message_with_integer (message, "year", years.first, SXT_UNIT_SCHOOL_YEAR);
  message = sxt_message_with_money (message, "money", sum_money (self, years.first, NULL, -1), MONEY_PLACES, currency);
  sxt_plan_say (paragraph,
                sxt_message_with_money (message, "certain", sum_money (self, years.first, NULL, SXT_CERTAINTY_CERTAIN),
                                        MONEY_PLACES, currency));
}

/* "$275 to $310", where both are known. */
static char *
dup_range (const SxtPlanWriter *self, SxtRecord *cost)
{
  g_autofree char *low = sxt_plan_writer_dup_text (self, cost, SXT_COST_LINE_LOW);
  g_autofree char *high = sxt_plan_writer_dup_text (self, cost, SXT_COST_LINE_HIGH);

  if (low == NULL || high == NULL)
    return NULL;

  return sxt_plan_words (sxt_message_with_name (
      sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{low} to {high}")), "low", low),
      "high", high));
}

static char *
dup_years (const SxtPlanWriter *self, SxtRecord *cost)
{
  g_autofree char *first = sxt_plan_writer_dup_text (self, cost, SXT_COST_LINE_FIRST_YEAR);
  g_autofree char *last = sxt_plan_writer_dup_text (self, cost, SXT_COST_LINE_LAST_YEAR);

  if (first == NULL || last == NULL || g_str_equal (first, last))
    return first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&last);

  return sxt_plan_words (sxt_message_with_name (
      sxt_message_with_name (sxt_message_new (/* xgettext: python-brace-format */ N_ ("{first} to {last}")), "first",
                             first),
      "last", last));
}

static void
add_costs (SxtPlanWriter *self)
{
  static const SxtCellSpec specs[] = {
    { N_ ("What it is"), 1.9, .field = SXT_COST_LINE_WHAT, .flags = SXT_CELL_HEADS },
    { N_ ("Likely cost"), 1.1, .field = SXT_COST_LINE_AMOUNT, .flags = SXT_CELL_NUMBER },
    { N_ ("How it counts"), 1.4, .field = SXT_COST_LINE_PER },
    { N_ ("Between"), 1.8, .dup = dup_range },
    { N_ ("School years"), 1.7, .dup = dup_years },
    { N_ ("Paid from"), 1.4, .field = SXT_COST_LINE_FUNDING },
  };
  g_autoptr (GPtrArray) costs = sxt_plan_writer_list (self, SXT_COST_LINES);

  sxt_plan_writer_add_records (self, _ ("What it costs"), costs, specs, G_N_ELEMENTS (specs));
}

static void
add_amount (SxtPlanWriter *self, SxtTable *table, gint64 amount)
{
  g_autofree char *text =
      amount > 0 ? sxt_format_money (amount, MONEY_PLACES, sxt_project_get_currency (self->project)) : NULL;

  sxt_table_add_text (table, text);
}

static void
add_row (SxtPlanWriter *self, SxtTable *table, const char *title, const char *sure, const char *source, int certainty,
         Years years)
{
  sxt_table_add_row (table);
  sxt_table_add_text (table, title);
  sxt_table_add_text (table, sure);
  for (gint64 year = years.first; year <= years.last; year++)
    add_amount (self, table, sum_money (self, year, source, certainty));
}

/* The money by source and certainty, a column for each school year, and the sum. */
static void
add_fundings (SxtPlanWriter *self)
{
  guint n = sxt_project_get_n (self->project, SXT_FUNDINGS);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  SxtTable *table;
  Years years;

  if (!find_years (self, &years) || years.last - years.first >= MOST_YEARS)
    {
      static const SxtCellSpec specs[] = {
        { N_ ("Source"), 2.4, .field = SXT_FUNDING_SOURCE, .flags = SXT_CELL_HEADS },
        { N_ ("School year"), 1.2, .field = SXT_FUNDING_YEAR },
        { N_ ("Amount"), 1.2, .field = SXT_FUNDING_AMOUNT, .flags = SXT_CELL_NUMBER },
        { N_ ("How sure"), 1.2, .field = SXT_FUNDING_CERTAINTY },
      };
      g_autoptr (GPtrArray) fundings = sxt_plan_writer_list (self, SXT_FUNDINGS);

      sxt_plan_writer_add_records (self, _ ("What pays for it"), fundings, specs, G_N_ELEMENTS (specs));
      return;
    }

  table = sxt_document_add_table (self->document, _ ("What pays for it"));
  sxt_table_add_column (table, _ ("Source"), SXT_ALIGN_START, 2.4)->heads = TRUE;
  sxt_table_add_column (table, _ ("How sure"), SXT_ALIGN_START, 1.6);
  for (gint64 year = years.first; year <= years.last; year++)
    {
      g_autofree char *title = sxt_format_school_year ((int) year);

      sxt_table_add_column (table, title, SXT_ALIGN_END, 1.3);
    }
  for (guint i = 0; i < n; i++)
    {
      SxtRecord *funding = sxt_project_get (self->project, SXT_FUNDINGS, i);
      const char *source = sxt_record_get_string (funding, SXT_FUNDING_SOURCE);
      g_autofree char *name = sxt_plan_writer_dup_title (self, funding);
      int certainty = sxt_record_get_choice (funding, SXT_FUNDING_CERTAINTY);
      g_autofree char *key = NULL;

      if (certainty < 0)
        certainty = SXT_CERTAINTY_HOPED;
      if (source == NULL)
        continue;
      key = g_strdup_printf ("%d %s", certainty, source);
      if (g_hash_table_add (seen, g_steal_pointer (&key)))
        add_row (self, table, name, _ (sxt_certainties.items[certainty].label), source, certainty, years);
    }
  add_row (self, table, _ ("In all"), "", NULL, -1, years);
  add_row (self, table, _ ("Of that certain"), "", NULL, SXT_CERTAINTY_CERTAIN, years);
}

/**
 * sxt_add_money:
 * @self: a writer
 *
 * Adds the tables of costs and of the money for them.
 */
void
sxt_add_money (SxtPlanWriter *self)
{
  add_costs (self);
  add_fundings (self);
}
