/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found wrong in a plan file: in words, and as long as it holds. */
#include "storage/findings.h"

#include <glib/gi18n-lib.h>

#include "storage/plan-file.h"
#include "storage/writer.h"

/* So many losses are told one by one before the rest is counted. */
#define MAX_TOLD 3

static void
finding_free (SxtFinding *self)
{
  sxt_problem_free (self->problem);
  g_free (self);
}

/**
 * sxt_findings_new:
 *
 * Returns: (transfer full) (element-type SxtFinding): none so far
 */
GPtrArray *
sxt_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);
}

/**
 * sxt_findings_add:
 * @self: (element-type SxtFinding): findings
 * @kind: how long it holds
 * @problem: (transfer full): what it is
 */
void
sxt_findings_add (GPtrArray *self, SxtFindingKind kind, SxtProblem *problem)
{
  SxtFinding *finding = g_new0 (SxtFinding, 1);

  finding->kind = kind;
  finding->problem = problem;
  g_ptr_array_add (self, finding);
}

static SxtMessage *
describe_loss (SxtJsonLossKind kind)
{
  switch (kind)
    {
    case SXT_JSON_DUPLICATE_MEMBER:
      return sxt_message_new (N_ ("The same entry is given twice; only the last of the two can be kept."));
    case SXT_JSON_BIG_INTEGER: return sxt_message_new (N_ ("A number is too large to be kept exactly."));
    case SXT_JSON_INFINITY:
      return sxt_message_new (N_ ("A number is too large to be kept; a copy has nothing in its place."));
    case SXT_JSON_NUL:
      return sxt_message_new (N_ ("A text contains the character NUL; only what stands before it can be kept."));
    default: g_assert_not_reached ();
    }
}

/**
 * sxt_findings_add_losses:
 * @self: (element-type SxtFinding): findings
 * @guard: a parser that has read a file
 *
 * Adds what json-glib could not carry.
 */
void
sxt_findings_add_losses (GPtrArray *self, SxtJsonGuard *guard)
{
  guint n;
  const SxtJsonLoss *losses = sxt_json_guard_get_losses (guard, &n);

  for (guint i = 0; i < n; i++)
    sxt_findings_add (self, SXT_FINDING_LOSS,
                      sxt_problem_new (describe_loss (losses[i].kind), SXT_LIST_NONE, NULL, -1, losses[i].line));
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const SxtFinding *fa = *(SxtFinding *const *) a;
  const SxtFinding *fb = *(SxtFinding *const *) b;

  return (fa->problem->line > fb->problem->line) - (fa->problem->line < fb->problem->line);
}

/**
 * sxt_findings_sort:
 * @self: (element-type SxtFinding): findings
 *
 * Brings them in the order of the file.
 */
void
sxt_findings_sort (GPtrArray *self)
{
  g_ptr_array_sort (self, compare_findings);
}

/**
 * sxt_findings_settle:
 * @self: (element-type SxtFinding): findings
 *
 * What was read has become what is saved: ids stand in the file now, and lines are others.
 */
void
sxt_findings_settle (GPtrArray *self)
{
  for (guint i = self->len; i > 0; i--)
    {
      SxtFinding *finding = g_ptr_array_index (self, i - 1);

      if (finding->kind == SXT_FINDING_ID || finding->kind == SXT_FINDING_LOSS)
        g_ptr_array_remove_index (self, i - 1);
      else
        finding->problem->line = 0;
    }
}

/**
 * sxt_findings_get_reason:
 * @self: (element-type SxtFinding): findings
 * @version: the version of the file
 *
 * Returns: (transfer full) (nullable): why the document may not be saved where it came from, and what a copy of it
 *   loses; %NULL if it may
 */
char *
sxt_findings_get_reason (GPtrArray *self, gint64 version)
{
  g_autoptr (GString) reason = g_string_new (NULL);
  guint told = 0;

  if (version > SXT_FILE_VERSION)
    g_string_append (
        reason,
        _ ("This plan was written by a newer version of Sextant, so it can be read here but not saved: this version might harm what it does not understand. Update Sextant to edit it. A copy has the older format, and loses what only the newer one understands."));

  for (guint i = 0; i < self->len; i++)
    {
      const SxtFinding *finding = g_ptr_array_index (self, i);
      g_autofree char *text = NULL;

      if (finding->kind != SXT_FINDING_LOSS)
        continue;
      if (told++ >= MAX_TOLD)
        continue;
      text = sxt_message_format_plain (finding->problem->message);
      if (reason->len > 0)
        g_string_append_c (reason, ' ');
      /* Translators: then a sentence that says what is wrong in that line of the file. */
      g_string_append_printf (reason, _ ("Line %u: %s"), finding->problem->line, text);
    }

  if (reason->len == 0)
    return NULL;
  if (told > MAX_TOLD)
    {
      g_string_append_c (reason, ' ');
      g_string_append_printf (reason,
                              ngettext ("One more line like that is among the problems of the file.",
                                        "%u more lines like that are among the problems of the file.", told - MAX_TOLD),
                              told - MAX_TOLD);
    }

  return g_string_free (g_steal_pointer (&reason), FALSE);
}

/* Whether a record would leave nothing in the file. */
static gboolean
is_blank (SxtRecord *single)
{
  g_autoptr (JsonObject) object = sxt_record_to_json (single);

  return json_object_get_size (object) == 0;
}

/* Whether what was found when reading is still so. */
static gboolean
still_holds (const SxtFinding *finding, SxtProject *project)
{
  const SxtProblem *problem = finding->problem;
  SxtRecord *record = problem->id != NULL ? sxt_project_lookup (project, problem->id) : NULL;

  switch (finding->kind)
    {
    case SXT_FINDING_VALUE: return record != NULL && sxt_record_is_wrong_kind (record, problem->field);
    case SXT_FINDING_ID: return record != NULL;
    case SXT_FINDING_LIST:
      {
        JsonObject *unknown = sxt_project_get_unknown (project);
        const char *name = sxt_record_type_get (problem->list)->key;
        JsonNode *node = unknown != NULL ? json_object_get_member (unknown, name) : NULL;

        /* Elements stand beside records; anything else only while there is no record. */
        if (node == NULL)
          return FALSE;
        if (problem->list < SXT_FIRST_LIST)
          return is_blank (sxt_project_get_single (project, problem->list));
        return JSON_NODE_HOLDS_ARRAY (node) || sxt_project_get_n (project, problem->list) == 0;
      }
    case SXT_FINDING_LOSS: return TRUE;
    default: g_assert_not_reached ();
    }
}

static SxtProblem *
copy_problem (const SxtProblem *problem)
{
  return sxt_problem_new (sxt_message_ref (problem->message), problem->list, problem->id, problem->field,
                          problem->line);
}

/* What a problem is about, to find the same one twice. */
static char *
make_key (const SxtProblem *problem)
{
  return g_strdup_printf ("%d %s %d", (int) problem->list, problem->id, problem->field);
}

/**
 * sxt_findings_get_problems:
 * @self: (element-type SxtFinding): what was found in a file
 * @project: the project read from it, as it is now
 *
 * Returns: (transfer full) (element-type SxtProblem): what still holds, and what is wrong with @project besides
 */
GPtrArray *
sxt_findings_get_problems (GPtrArray *self, SxtProject *project)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_problem_free);
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) now = NULL;

  for (guint i = 0; i < self->len; i++)
    {
      const SxtFinding *finding = g_ptr_array_index (self, i);

      if (!still_holds (finding, project))
        continue;
      if (finding->kind == SXT_FINDING_VALUE)
        g_hash_table_add (values, make_key (finding->problem));
      g_ptr_array_add (problems, copy_problem (finding->problem));
    }

  /* The project too sees a value of the wrong kind, but not what it is, nor where. */
  now = sxt_project_find_problems (project);
  for (guint i = 0; i < now->len; i++)
    {
      const SxtProblem *problem = g_ptr_array_index (now, i);
      g_autofree char *key = make_key (problem);

      if (problem->field < 0 || !g_hash_table_contains (values, key))
        g_ptr_array_add (problems, copy_problem (problem));
    }

  return problems;
}

/**
 * sxt_finding_get_expected:
 * @field: a stored field
 *
 * Returns: (transfer none): an untranslated msgid of what the file should have there, for "should be …"
 */
const char *
sxt_finding_get_expected (const SxtField *field)
{
  switch (field->kind)
    {
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT: return N_ ("a text");
    case SXT_KIND_INTEGER: return N_ ("a whole number");
    case SXT_KIND_DECIMAL:
      return field->places == 0   ? N_ ("a number in quotation marks, such as \"280\"")
             : field->places == 1 ? N_ ("a number in quotation marks with one decimal place, such as \"37.5\"")
                                  : N_ ("a number in quotation marks with two decimal places, such as \"280.00\"");
    case SXT_KIND_BOOLEAN: return N_ ("true or false");
    case SXT_KIND_CHOICE: return N_ ("one of its choices");
    case SXT_KIND_DATE: return N_ ("a date such as \"2026-08-17\"");
    case SXT_KIND_MONTH_DAY: return N_ ("a month and day such as \"07-01\"");
    case SXT_KIND_REFERENCE: return N_ ("the id of a record");
    case SXT_KIND_STRINGS: return field->choices != NULL ? N_ ("a list of its choices") : N_ ("a list of texts");
    default: g_assert_not_reached ();
    }
}
