/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wording that all checks share: headlines that stay short, and where a figure is from. */
#include "checks/wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/decimal.h"
#include "base/text.h"
#include "model/all.h"

#define ELLIPSIS "…"
/* A name cut to fewer characters says nothing. */
#define SHORTEST_NAME 8

/* Cuts at the end of a word where that leaves half of the room or more. */
static char *
cut_name (const char *text, guint room)
{
  g_autofree char *squeezed = strpbrk (text, "\n\t") != NULL ? sxt_text_squeeze (text) : g_strdup (text);
  const char *end, *space;
  g_autofree char *head = NULL;

  if ((guint) g_utf8_strlen (squeezed, -1) <= room)
    return g_steal_pointer (&squeezed);

  end = g_utf8_offset_to_pointer (squeezed, (glong) room - 1);
  space = *end == ' ' ? end : g_utf8_strrchr (squeezed, end - squeezed, ' ');
  if (space != NULL && g_utf8_pointer_to_offset (squeezed, space) >= (glong) (room / 2))
    end = space;
  head = g_strndup (squeezed, (gsize) (end - squeezed));

  return g_strconcat (head, ELLIPSIS, NULL);
}

/* The characters of an English template that stand outside its places. */
static guint
count_fixed (const char *template_)
{
  guint n = 0;
  gboolean inside = FALSE;

  for (const char *p = template_; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '{')
        inside = TRUE;
      n += !inside;
      if (*p == '}')
        inside = FALSE;
    }

  return n;
}

/**
 * sxt_headline_with_names:
 * @template_: an English headline, marked for translation
 * @reserve: the most characters that its other places will take
 * @place: the place of a name
 * @text: the name
 * @second_place: (nullable): the place of another name
 * @second_text: (nullable): that name
 *
 * Returns: (transfer full): the headline with its names, cut so that it has at most 52 characters in English
 */
SxtMessage *
sxt_headline_with_names (const char *template_, guint reserve, const char *place, const char *text,
                         const char *second_place, const char *second_text)
{
  guint taken = count_fixed (template_) + reserve;
  guint room = taken < SXT_HEADLINE_MAX ? SXT_HEADLINE_MAX - taken : 0;
  SxtMessage *message = sxt_message_new (template_);
  g_autofree char *first = NULL;

  if (second_place != NULL)
    {
      guint first_length = (guint) g_utf8_strlen (text, -1);
      guint second_length = (guint) g_utf8_strlen (second_text, -1);
      guint half = room / 2;
      guint second_room = MIN (second_length, first_length < half ? room - first_length : half);
      g_autofree char *second = cut_name (second_text, MAX (second_room, SHORTEST_NAME));

      message = sxt_message_with_name (message, second_place, second);
      room -= MIN (room, second_room);
    }

  first = cut_name (text, MAX (room, SHORTEST_NAME));

  return sxt_message_with_name (message, place, first);
}

/**
 * sxt_headline_with_record:
 * @template_: an English headline, marked for translation
 * @reserve: the most characters that its other places will take
 * @place: the place of a record's title
 * @record: the record
 *
 * Returns: (transfer full): the headline, as sxt_headline_with_names() makes it
 */
SxtMessage *
sxt_headline_with_record (const char *template_, guint reserve, const char *place, SxtRecord *record)
{
  g_autofree char *title = sxt_record_dup_title (record);

  return sxt_headline_with_names (template_, reserve, place, title, NULL, NULL);
}

/**
 * sxt_message_with_title:
 * @self: (transfer full): a message
 * @name: a place of it
 * @record: the record whose title stands there
 *
 * Returns: (transfer full): @self
 */
SxtMessage *
sxt_message_with_title (SxtMessage *self, const char *name, SxtRecord *record)
{
  g_autofree char *title = sxt_record_dup_title (record);

  return sxt_message_with_name (self, name, title);
}

static SxtMessage *
with_value (SxtMessage *message, const char *name, const SxtField *field, double value)
{
  return sxt_message_with_decimal (message, name, sxt_decimal_from_double (value, field->places), field->places,
                                   field->unit);
}

/**
 * sxt_setting_dup_source:
 * @project: a project
 * @setting: a field of its settings
 *
 * Returns: (transfer full): whose figure it is, which figure the program proposes, and where that is from
 */
SxtMessage *
sxt_setting_dup_source (SxtProject *project, int setting)
{
  SxtRecord *settings = sxt_project_get_single (project, SXT_SETTINGS);
  const SxtField *field = &sxt_record_get_record_type (settings)->fields[setting];
  const SxtSettingDefault *proposed = sxt_setting_get_default (setting);
  SxtMessage *message;

  if (sxt_record_has (settings, setting))
    {
      message = sxt_message_new (/* xgettext: python-brace-format */ N_ (
          "{what}: {value}, set by the district. Sextant proposes {proposed}."));
      message = with_value (message, "value", field, sxt_project_get_setting (project, setting));
      message = sxt_message_with_word (message, "what", field->label);

      return with_value (message, "proposed", field, proposed->value);
    }

  message = sxt_message_new (/* xgettext: python-brace-format */ N_ ("{what}: {proposed}. {source}"));
  message = sxt_message_with_word (message, "what", field->label);
  message = with_value (message, "proposed", field, proposed->value);

  return sxt_message_with_word (message, "source", proposed->source);
}
