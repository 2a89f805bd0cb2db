/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history: each step is a change list; typing in one field within a second joins the last one. */
#include "model/history.h"

#include <glib/gi18n-lib.h>

#include "base/message.h"
#include "model/change-private.h"

#define DEFAULT_LIMIT (64 * 1024 * 1024)
#define JOIN_WITHIN G_USEC_PER_SEC

typedef struct
{
  SxtChangeList *changes;
  char *label; /* (nullable): made from the change when asked for */
  gsize size;
  guint64 before, after; /* ids of the states */
} Step;

struct _SxtHistory
{
  GQueue undo, redo; /* of Step, the newest at the tail */
  guint64 state, saved, last_state;
  gint64 last_edit; /* when the newest step was last typed in; -1: nothing may join it */
  gsize size, limit;
};

static void
step_free (Step *step)
{
  sxt_change_list_unref (step->changes);
  g_free (step->label);
  g_free (step);
}

SxtHistory *
sxt_history_new (void)
{
  SxtHistory *self = g_new0 (SxtHistory, 1);

  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
  self->last_edit = -1;
  self->limit = DEFAULT_LIMIT;
  return self;
}

void
sxt_history_free (SxtHistory *self)
{
  sxt_history_clear (self);
  g_free (self);
}

static void
clear_queue (SxtHistory *self, GQueue *queue)
{
  Step *step;

  while ((step = g_queue_pop_tail (queue)) != NULL)
    {
      self->size -= step->size;
      step_free (step);
    }
}

/* Only the newest step is spared, so that what was just done can always be undone. */
static void
keep_within_limit (SxtHistory *self)
{
  while (self->size > self->limit && self->undo.length > 1)
    {
      Step *step = g_queue_pop_head (&self->undo);

      self->size -= step->size;
      step_free (step);
    }
}

static gboolean
is_typing (SxtChangeList *changes)
{
  const SxtChange *change = sxt_change_list_get (changes, 0);
  SxtKind kind;

  if (sxt_change_list_get_n (changes) != 1 || change->op != SXT_CHANGE_SET)
    return FALSE;
  kind = sxt_record_type_get (change->list)->fields[change->field].kind;

  return kind == SXT_KIND_STRING || kind == SXT_KIND_TEXT || kind == SXT_KIND_STRINGS || kind == SXT_KIND_INTEGER ||
         kind == SXT_KIND_DECIMAL;
}

static gboolean
join (SxtHistory *self, SxtChangeList *changes, gint64 now)
{
  Step *step = g_queue_peek_tail (&self->undo);
  const SxtChange *change = sxt_change_list_get (changes, 0);

  if (step == NULL || self->last_edit < 0 || now - self->last_edit >= JOIN_WITHIN || !is_typing (changes) ||
      !sxt_change_list_is_one_edit (step->changes, change->records[0], change->field))
    return FALSE;

  sxt_change_list_join (step->changes, changes);
  self->size -= step->size;
  self->last_edit = now;

  if (sxt_change_list_is_nothing (step->changes))
    {
      self->state = step->before;
      self->last_edit = -1;
      step_free (g_queue_pop_tail (&self->undo));
      return TRUE;
    }

  step->size = sxt_change_list_get_size (step->changes);
  self->size += step->size;
  self->state = step->after = ++self->last_state;
  return TRUE;
}

void
sxt_history_push (SxtHistory *self, SxtChangeList *changes, const char *label, gint64 now)
{
  Step *step;

  clear_queue (self, &self->redo);
  if (join (self, changes, now))
    return;

  step = g_new0 (Step, 1);
  step->changes = sxt_change_list_ref (changes);
  step->label = g_strdup (label);
  step->size = sxt_change_list_get_size (changes);
  step->before = self->state;
  self->state = step->after = ++self->last_state;
  self->size += step->size;
  self->last_edit = is_typing (changes) ? now : -1;
  g_queue_push_tail (&self->undo, step);
  keep_within_limit (self);
}

static SxtChangeList *
take (SxtHistory *self, GQueue *from, GQueue *onto)
{
  Step *step = g_queue_pop_tail (from);

  if (step == NULL)
    return NULL;

  g_queue_push_tail (onto, step);
  self->last_edit = -1;
  self->state = from == &self->undo ? step->before : step->after;
  return sxt_change_list_ref (step->changes);
}

SxtChangeList *
sxt_history_take_undo (SxtHistory *self)
{
  return take (self, &self->undo, &self->redo);
}

SxtChangeList *
sxt_history_take_redo (SxtHistory *self)
{
  return take (self, &self->redo, &self->undo);
}

/* A label for a step that nobody named: what its first operation did. */
static char *
describe (SxtChangeList *changes)
{
  const SxtChange *change = sxt_change_list_get (changes, 0);
  const SxtRecordType *type = sxt_record_type_get (change->list);
  g_autofree char *title = change->records != NULL ? sxt_record_dup_title (change->records[0]) : NULL;
  g_autoptr (SxtMessage) message = NULL;

  switch (change->op)
    {
    case SXT_CHANGE_SET:
      {
        gboolean is_absent = change->new_value.type == SXT_VALUE_ABSENT;
        SxtKind kind = type->fields[change->field].kind;
        gboolean is_short = kind != SXT_KIND_STRING && kind != SXT_KIND_TEXT && kind != SXT_KIND_STRINGS;
        g_autofree char *value = sxt_record_dup_display (change->records[0], change->field);

        if (is_absent)
          /* xgettext: python-brace-format */
          message = sxt_message_new (N_ ("Clear {field} of {record}"));
        else if (is_short && value != NULL)
          /* xgettext: python-brace-format */
          message = sxt_message_with_name (sxt_message_new (N_ ("Set {field} of {record} to {value}")), "value", value);
        else
          /* xgettext: python-brace-format */
          message = sxt_message_new (N_ ("Edit {field} of {record}"));
        sxt_message_with_word (message, "field", type->fields[change->field].label);
        sxt_message_with_name (message, "record", title);
        break;
      }
    case SXT_CHANGE_INSERT:
      if (change->n == 1)
        return g_strdup (_ (type->add_label));
      message = sxt_message_with_word (
          /* xgettext: python-brace-format */
          sxt_message_new_plural ("Add {count} to {list}", "Add {count} to {list}", change->n), "list", type->plural);
      break;
    case SXT_CHANGE_REMOVE:
      if (change->n == 1)
        /* xgettext: python-brace-format */
        message = sxt_message_with_name (sxt_message_new (N_ ("Remove {record}")), "record", title);
      else
        message = sxt_message_with_word (
            /* xgettext: python-brace-format */
            sxt_message_new_plural ("Remove {count} of {list}", "Remove {count} of {list}", change->n), "list",
            type->plural);
      break;
    case SXT_CHANGE_MOVE:
      /* xgettext: python-brace-format */
      message = sxt_message_with_word (sxt_message_new (N_ ("Move in {list}")), "list", type->plural);
      break;
    default: g_assert_not_reached ();
    }

  return sxt_message_format (message);
}

char *
sxt_history_dup_label (SxtHistory *self, gboolean redo)
{
  Step *step = g_queue_peek_tail (redo ? &self->redo : &self->undo);

  if (step == NULL)
    return NULL;

  return step->label != NULL ? g_strdup (step->label) : describe (step->changes);
}

/**
 * sxt_history_find_removed:
 * @self: a history
 * @id: id of a record that is no longer there
 *
 * Returns: (transfer none) (nullable): the record, if one of the steps removed it
 */
SxtRecord *
sxt_history_find_removed (SxtHistory *self, const char *id)
{
  for (GList *l = self->undo.tail; l != NULL; l = l->prev)
    {
      Step *step = l->data;

      for (guint i = 0; i < sxt_change_list_get_n (step->changes); i++)
        {
          const SxtChange *change = sxt_change_list_get (step->changes, i);

          for (guint j = 0; change->op == SXT_CHANGE_REMOVE && j < change->n; j++)
            if (g_str_equal (sxt_record_get_id (change->records[j]), id))
              return change->records[j];
        }
    }

  return NULL;
}

gboolean
sxt_history_can (SxtHistory *self, gboolean redo)
{
  return !g_queue_is_empty (redo ? &self->redo : &self->undo);
}

gboolean
sxt_history_is_modified (SxtHistory *self)
{
  return self->state != self->saved;
}

guint64
sxt_history_begin_saving (SxtHistory *self)
{
  self->last_edit = -1;

  return self->state;
}

void
sxt_history_end_saving (SxtHistory *self, guint64 state)
{
  self->saved = state;
}

void
sxt_history_clear (SxtHistory *self)
{
  clear_queue (self, &self->undo);
  clear_queue (self, &self->redo);
  self->last_edit = -1;
}

void
sxt_history_set_limit (SxtHistory *self, gsize bytes)
{
  self->limit = bytes;
  keep_within_limit (self);
}
