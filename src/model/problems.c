/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a project apart from its plan. */
#include <glib/gi18n-lib.h>

#include "model/project.h"

/**
 * sxt_problem_new:
 * @message: (transfer full): what is wrong, and what can be done
 * @list: the list of the record
 * @id: (nullable): its id
 * @field: the field, or -1
 * @line: of the record in its file, from 1; 0 for none
 *
 * Returns: (transfer full): a problem
 */
SxtProblem *
sxt_problem_new (SxtMessage *message, SxtListId list, const char *id, int field, guint line)
{
  SxtProblem *self = g_new0 (SxtProblem, 1);

  self->message = message;
  self->list = list;
  self->id = g_strdup (id);
  self->field = field;
  self->line = line;
  return self;
}

/**
 * sxt_problem_free:
 * @self: (transfer full): a problem
 */
void
sxt_problem_free (SxtProblem *self)
{
  sxt_message_unref (self->message);
  g_free (self->id);
  g_free (self);
}

static void
add (GPtrArray *problems, SxtMessage *message, SxtRecord *record, int field)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);
  g_autofree char *title = sxt_record_dup_title (record);

  sxt_message_with_name (message, "record", title);
  if (field >= 0)
    sxt_message_with_word (message, "field", type->fields[field].label);
  g_ptr_array_add (problems,
                   sxt_problem_new (message, sxt_record_get_list (record), sxt_record_get_id (record), field, 0));
}

static void
find_in_record (SxtProject *project, SxtRecord *record, GPtrArray *problems)
{
  const SxtRecordType *type = sxt_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const SxtField *field = &type->fields[i];
      g_auto (SxtValue) value = SXT_VALUE_INIT;

      if (field->flags & SXT_FIELD_COMPUTED)
        continue;
      if (sxt_record_is_wrong_kind (record, (int) i))
        add (problems,
             /* xgettext: python-brace-format */
             sxt_message_new (N_ ("{field} of {record} is not in a form that Sextant reads. "
                                  "It is kept as it is until you edit it.")),
             record, (int) i);
      else if (field->kind == SXT_KIND_REFERENCE && sxt_record_get_string (record, (int) i) != NULL &&
               sxt_record_get_target (record, (int) i) == NULL)
        add (problems,
             /* xgettext: python-brace-format */
             sxt_message_new (N_ ("{field} of {record} names a record that is no longer in the plan. "
                                  "Choose another one.")),
             record, (int) i);
      else
        {
          sxt_record_get_value (record, (int) i, &value);
          if (!sxt_field_check (field, &value, NULL))
            add (problems,
                 sxt_message_with_decimal (
                     /* xgettext: python-brace-format */
                     sxt_message_new (N_ ("{field} of {record} is {value}, which cannot be right. Correct it.")),
                     "value", value.i, field->places, SXT_UNIT_NONE),
                 record, (int) i);
        }
    }

  if (sxt_project_is_second_of_pair (project, record))
    add (problems,
         /* xgettext: python-brace-format */
         sxt_message_new (N_ ("{record} is recorded twice. Remove one of the two.")), record, -1);
}

/**
 * sxt_project_find_problems:
 * @self: a project
 *
 * Returns: (transfer full) (element-type SxtProblem): references to records that are gone, second records of a pair,
 *   values of the wrong kind or out of their range, in the order of the file
 */
GPtrArray *
sxt_project_find_problems (SxtProject *self)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) sxt_problem_free);

  g_return_val_if_fail (SXT_IS_PROJECT (self), problems);

  for (int list = 0; list < SXT_N_LISTS; list++)
    for (guint i = 0; i < sxt_project_get_n (self, list); i++)
      find_in_record (self, sxt_project_get (self, list, i), problems);

  return problems;
}
