/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs: text with emphasis and signs. */
#include "report/runs.h"

/**
 * sxt_runs_new:
 * @text: (nullable): its first text, without emphasis
 *
 * Returns: (transfer full): runs
 */
SxtRuns *
sxt_runs_new (const char *text)
{
  SxtRuns *self = g_new0 (SxtRuns, 1);

  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (SxtSpan));
  self->marks = g_array_new (FALSE, FALSE, sizeof (SxtInlineMark));
  return sxt_runs_add (self, text, SXT_EMPHASIS_NONE);
}

SxtRuns *
sxt_runs_copy (const SxtRuns *self)
{
  SxtRuns *copy = g_new0 (SxtRuns, 1);

  copy->text = g_string_new_len (self->text->str, (gssize) self->text->len);
  copy->spans = g_array_copy (self->spans);
  copy->marks = g_array_copy (self->marks);
  return copy;
}

void
sxt_runs_free (SxtRuns *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->spans);
  g_array_unref (self->marks);
  g_free (self);
}

static void
append_printable (GString *string, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2029 || c == 0x2028)
        c = '\n';
      else if (c != '\n' && g_unichar_iscntrl (c))
        c = ' ';
      else if (c == 0xfffc)
        c = 0xfffd;
      /* A space before the end of a line keeps its words apart for whoever reads the text without the lines. */
      if (c == '\n' && string->len > 0 && !g_ascii_isspace (string->str[string->len - 1]))
        g_string_append_c (string, ' ');
      g_string_append_unichar (string, c);
    }
}

/**
 * sxt_runs_add:
 * @self: runs
 * @text: (nullable): text that goes on
 * @emphasis: how it stands out
 *
 * Returns: (transfer none): @self
 */
SxtRuns *
sxt_runs_add (SxtRuns *self, const char *text, SxtEmphasis emphasis)
{
  SxtSpan span = { .start = self->text->len, .emphasis = emphasis };

  if (text == NULL || *text == '\0')
    return self;

  append_printable (self->text, text);
  span.end = self->text->len;
  if (emphasis != SXT_EMPHASIS_NONE)
    g_array_append_val (self->spans, span);
  return self;
}

/**
 * sxt_runs_add_mark:
 * @self: runs
 * @mark: a sign; none adds nothing
 *
 * Returns: (transfer none): @self
 */
SxtRuns *
sxt_runs_add_mark (SxtRuns *self, SxtMark mark)
{
  SxtInlineMark inline_mark = { .at = self->text->len, .mark = mark };

  if (mark == SXT_MARK_NONE)
    return self;

  g_string_append_unichar (self->text, 0xfffc);
  g_array_append_val (self->marks, inline_mark);
  return self;
}
