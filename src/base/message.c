/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages: templates with named, typed arguments, put into words when shown. */

#include "base/message.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/decimal.h"
#include "base/format.h"

/* First strong isolate, pop directional isolate: a name in another script does not turn the sentence round. */
#define ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

typedef enum
{
  ARGUMENT_NAME,
  ARGUMENT_QUOTE,
  ARGUMENT_WORD,
  ARGUMENT_DATE,
  ARGUMENT_NUMBER,
  ARGUMENT_MONEY,
  ARGUMENT_NAMES,
  ARGUMENT_MESSAGE,
} ArgumentType;

typedef struct
{
  ArgumentType type;
  const char *name; /* interned */

  char *text; /* of a name, quote or word; the currency of money */
  char **texts;
  SxtMessage *message;
  gint64 number; /* a date too */
  guint places;
  SxtUnit unit;
} Argument;

struct _SxtMessage
{
  gatomicrefcount references;
  const char *singular; /* interned */
  const char *plural;   /* (nullable): interned */
  guint64 count;
  GArray *arguments; /* of Argument, in the order of adding */
};

G_DEFINE_BOXED_TYPE (SxtMessage, sxt_message, sxt_message_ref, sxt_message_unref)

static void
clear_argument (gpointer data)
{
  Argument *argument = data;

  g_free (argument->text);
  g_strfreev (argument->texts);
  g_clear_pointer (&argument->message, sxt_message_unref);
}

/*
 * Finds the next place, "{name}", at or after @p; @name_end is its closing brace. A name has letters, digits and low
 * lines; doubled braces are no places.
 */
static const char *
find_place (const char *p, const char **name_end)
{
  for (; *p != '\0'; p++)
    {
      if ((p[0] == '{' && p[1] == '{') || (p[0] == '}' && p[1] == '}'))
        p++;
      else if (*p == '{')
        {
          const char *end = p + 1;

          while (g_ascii_isalnum (*end) || *end == '_')
            end++;
          if (*end == '}' && end > p + 1)
            {
              *name_end = end;
              return p;
            }
        }
    }

  return NULL;
}

static gboolean
has_place (const char *template_, const char *name)
{
  const char *end;

  for (const char *p = find_place (template_, &end); p != NULL; p = find_place (end + 1, &end))
    if (strncmp (p + 1, name, (gsize) (end - p - 1)) == 0 && name[end - p - 1] == '\0')
      return TRUE;

  return FALSE;
}

static Argument *
find_argument (SxtMessage *self, const char *name, gsize length)
{
  for (guint i = 0; i < self->arguments->len; i++)
    {
      Argument *argument = &g_array_index (self->arguments, Argument, i);

      if (strncmp (argument->name, name, length) == 0 && argument->name[length] == '\0')
        return argument;
    }

  return NULL;
}

/* Adds an argument, of which the caller then fills in the value. */
static Argument *
add_argument (SxtMessage *self, ArgumentType type, const char *name)
{
  Argument *argument;

  if (!has_place (self->singular, name) && (self->plural == NULL || !has_place (self->plural, name)) &&
      !g_str_equal (name, "count"))
    g_critical ("The template \"%s\" has no place {%s}", self->singular, name);
  if (find_argument (self, name, strlen (name)) != NULL)
    g_critical ("The message \"%s\" has two arguments {%s}", self->singular, name);

  g_array_set_size (self->arguments, self->arguments->len + 1);
  argument = &g_array_index (self->arguments, Argument, self->arguments->len - 1);
  argument->type = type;
  argument->name = g_intern_string (name);

  return argument;
}

static gboolean
is_right_to_left (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* the blocks of the scripts that are written so, and their marks and signs */
      if ((c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff) || c == 0x200f ||
          (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff))
        return TRUE;
    }

  return FALSE;
}

static char *
isolate (const char *text)
{
  return g_strconcat (ISOLATE, text, POP_ISOLATE, NULL);
}

/*
 * Of the names in a list, only those are isolated that may turn the direction: the list's words depend on how a name
 * begins ("A e Isabel" in Spanish).
 */
static char *
format_names (const char *const *texts, gboolean isolated)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (isolated && is_right_to_left (texts[i]))
        g_strv_builder_take (builder, isolate (texts[i]));
      else
        g_strv_builder_add (builder, texts[i]);
    }
  names = g_strv_builder_end (builder);

  return sxt_format_list ((const char *const *) names);
}

static char *format_message (SxtMessage *self, gboolean isolated);

static char *
format_argument (const Argument *argument, gboolean isolated)
{
  g_autofree char *text = NULL;

  switch (argument->type)
    {
    case ARGUMENT_NAME: return isolated ? isolate (argument->text) : g_strdup (argument->text);
    case ARGUMENT_QUOTE:
      text = sxt_format_quote (argument->text);
      return isolated ? isolate (text) : g_steal_pointer (&text);
    case ARGUMENT_WORD: return g_strdup (*argument->text != '\0' ? g_dgettext (GETTEXT_PACKAGE, argument->text) : "");
    case ARGUMENT_DATE: return sxt_format_date ((SxtDate) argument->number, SXT_DATE_MEDIUM);
    case ARGUMENT_NUMBER: return sxt_format_quantity (argument->number, argument->places, argument->unit, NULL);
    case ARGUMENT_MONEY: return sxt_format_money (argument->number, argument->places, argument->text);
    case ARGUMENT_NAMES: return format_names ((const char *const *) argument->texts, isolated);
    case ARGUMENT_MESSAGE: return format_message (argument->message, isolated);
    default: g_assert_not_reached ();
    }
}

/* Appends a piece of a template that has no places, doubled braces made single. */
static void
append_literal (GString *text, const char *from, const char *to)
{
  for (const char *p = from; p < to; p++)
    {
      g_string_append_c (text, *p);
      if ((*p == '{' || *p == '}') && p + 1 < to && p[1] == *p)
        p++;
    }
}

static char *
format_message (SxtMessage *self, gboolean isolated)
{
  const char *template_;
  GString *text = g_string_new (NULL);
  const char *p, *place, *end;

  if (self->plural != NULL)
    template_ = g_dngettext (GETTEXT_PACKAGE, self->singular, self->plural, (gulong) self->count);
  else
    template_ = *self->singular != '\0' ? g_dgettext (GETTEXT_PACKAGE, self->singular) : "";

  for (p = template_; (place = find_place (p, &end)) != NULL; p = end + 1)
    {
      const Argument *argument = find_argument (self, place + 1, (gsize) (end - place - 1));

      append_literal (text, p, place);
      if (argument != NULL)
        {
          g_autofree char *value = format_argument (argument, isolated);

          g_string_append (text, value);
        }
      else
        {
          g_critical ("The message \"%s\" lacks the argument %.*s", self->singular, (int) (end - place + 1), place);
          g_string_append_len (text, place, end - place + 1);
        }
    }
  append_literal (text, p, p + strlen (p));

  return g_string_free_and_steal (text);
}

static GVariant *
argument_to_variant (const Argument *argument)
{
  g_autofree char *text = NULL;
  g_autofree char *money = NULL;

  switch (argument->type)
    {
    case ARGUMENT_NAME:
    case ARGUMENT_QUOTE:
    case ARGUMENT_WORD: return g_variant_new_string (argument->text);
    case ARGUMENT_DATE:
      text = sxt_date_to_iso ((SxtDate) argument->number);
      return g_variant_new_string (text != NULL ? text : "");
    case ARGUMENT_NUMBER:
      if (argument->places == 0)
        return g_variant_new_int64 (argument->number);
      return g_variant_new_take_string (sxt_decimal_to_string (argument->number, argument->places));
    case ARGUMENT_MONEY:
      text = sxt_decimal_to_string (argument->number, argument->places);
      money = g_strdup_printf ("%s %s", text, argument->text);
      return g_variant_new_take_string (g_steal_pointer (&money));
    case ARGUMENT_NAMES: return g_variant_new_strv ((const char *const *) argument->texts, -1);
    case ARGUMENT_MESSAGE: return sxt_message_to_variant (argument->message);
    default: g_assert_not_reached ();
    }
}

static gboolean
is_argument_equal (const Argument *a, const Argument *b)
{
  return a->type == b->type && a->name == b->name && g_strcmp0 (a->text, b->text) == 0 && a->number == b->number &&
         a->places == b->places && a->unit == b->unit &&
         (a->texts == NULL || g_strv_equal ((const char *const *) a->texts, (const char *const *) b->texts)) &&
         (a->message == NULL || sxt_message_equal (a->message, b->message));
}

static SxtMessage *
create_message (const char *singular, const char *plural, guint64 count)
{
  SxtMessage *self = g_new0 (SxtMessage, 1);

  g_atomic_ref_count_init (&self->references);
  self->singular = g_intern_string (singular);
  self->plural = g_intern_string (plural);
  self->count = count;
  self->arguments = g_array_new (FALSE, TRUE, sizeof (Argument));
  g_array_set_clear_func (self->arguments, clear_argument);

  return self;
}

/**
 * sxt_message_new:
 * @template_: an untranslated text, `N_()`, with named places in braces; `{{` and `}}` stand for braces
 *
 * Returns: (transfer full): a message without arguments
 */
SxtMessage *
sxt_message_new (const char *template_)
{
  g_return_val_if_fail (template_ != NULL, NULL);

  return create_message (template_, NULL, 0);
}

/**
 * sxt_message_new_plural:
 * @singular: an untranslated text for one, marked for extraction with its plural
 * @plural: the same for several
 * @count: the number by which the language chooses; it is also the argument "count"
 *
 * Returns: (transfer full): a message with the argument "count"
 */
SxtMessage *
sxt_message_new_plural (const char *singular, const char *plural, guint64 count)
{
  SxtMessage *self;

  g_return_val_if_fail (singular != NULL && plural != NULL, NULL);

  self = create_message (singular, plural, count);

  return sxt_message_with_integer (self, "count", (gint64) count, SXT_UNIT_NONE);
}

/**
 * sxt_message_ref:
 * @self: a message
 *
 * Returns: (transfer full): the same, which must not be added to from now on
 */
SxtMessage *
sxt_message_ref (SxtMessage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

/**
 * sxt_message_unref:
 * @self: (transfer full): a message
 *
 * Drops one reference.
 */
void
sxt_message_unref (SxtMessage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_array_unref (self->arguments);
  g_free (self);
}

/**
 * sxt_message_with_name:
 * @self: a message that is not shared yet
 * @name: a place of its template
 * @text: (nullable): what a record is called
 *
 * Returns: (transfer none): @self
 */
SxtMessage *
sxt_message_with_name (SxtMessage *self, const char *name, const char *text)
{
  g_return_val_if_fail (self != NULL && name != NULL, self);

  add_argument (self, ARGUMENT_NAME, name)->text = g_strdup (text != NULL ? text : "");

  return self;
}

/**
 * sxt_message_with_quote:
 * @self: a message that is not shared yet
 * @name: a place of its template
 * @text: (nullable): the plan's own words, whole; sxt_format_quote() cuts them when shown
 *
 * Returns: (transfer none): @self
 */
SxtMessage *
sxt_message_with_quote (SxtMessage *self, const char *name, const char *text)
{
  g_return_val_if_fail (self != NULL && name != NULL, self);

  add_argument (self, ARGUMENT_QUOTE, name)->text = g_strdup (text != NULL ? text : "");

  return self;
}

/**
 * sxt_message_with_word:
 * @self: a message that is not shared yet
 * @name: a place of its template
 * @msgid: an untranslated word of ours, `N_()`
 *
 * Returns: (transfer none): @self
 */
SxtMessage *
sxt_message_with_word (SxtMessage *self, const char *name, const char *msgid)
{
  g_return_val_if_fail (self != NULL && name != NULL && msgid != NULL, self);

  add_argument (self, ARGUMENT_WORD, name)->text = g_strdup (msgid);

  return self;
}

/**
 * sxt_message_with_date:
 * @self: a message that is not shared yet
 * @name: a place of its template
 * @date: a date
 *
 * Returns: (transfer none): @self
 */
SxtMessage *
sxt_message_with_date (SxtMessage *self, const char *name, SxtDate date)
{
  g_return_val_if_fail (self != NULL && name != NULL, self);

  add_argument (self, ARGUMENT_DATE, name)->number = date;

  return self;
}

/**
 * sxt_message_with_integer:
 * @self: a message that is not shared yet
 * @name: a place of its template
 * @value: a number
 * @unit: what it counts; shown with it in words, as sxt_format_quantity() does
 *
 * Returns: (transfer none): @self
 */
SxtMessage *
sxt_message_with_integer (SxtMessage *self, const char *name, gint64 value, SxtUnit unit)
{
  return sxt_message_with_decimal (self, name, value, 0, unit);
}

/**
 * sxt_message_with_decimal:
 * @self: a message that is not shared yet
 * @name: a place of its template
 * @value: a number times 10 to the @places
 * @places: its decimal places, at most `SXT_DECIMAL_MAX_PLACES`
 * @unit: what it measures; shown with it in words, as sxt_format_quantity() does
 *
 * Returns: (transfer none): @self
 */
SxtMessage *
sxt_message_with_decimal (SxtMessage *self, const char *name, gint64 value, guint places, SxtUnit unit)
{
  Argument *argument;

  g_return_val_if_fail (self != NULL && name != NULL, self);
  g_return_val_if_fail (places <= SXT_DECIMAL_MAX_PLACES, self);

  argument = add_argument (self, ARGUMENT_NUMBER, name);
  argument->number = value;
  argument->places = places;
  argument->unit = unit;

  return self;
}

/**
 * sxt_message_with_money:
 * @self: a message that is not shared yet
 * @name: a place of its template
 * @value: an amount times 10 to the @places
 * @places: its decimal places, at most `SXT_DECIMAL_MAX_PLACES`
 * @currency: (nullable): an ISO 4217 code; %NULL for USD
 *
 * Returns: (transfer none): @self
 */
SxtMessage *
sxt_message_with_money (SxtMessage *self, const char *name, gint64 value, guint places, const char *currency)
{
  Argument *argument;

  g_return_val_if_fail (self != NULL && name != NULL, self);
  g_return_val_if_fail (places <= SXT_DECIMAL_MAX_PLACES, self);

  argument = add_argument (self, ARGUMENT_MONEY, name);
  argument->number = value;
  argument->places = places;
  argument->unit = SXT_UNIT_MONEY;
  argument->text = g_strdup (currency != NULL ? currency : "USD");

  return self;
}

/**
 * sxt_message_with_names:
 * @self: a message that is not shared yet
 * @name: a place of its template
 * @texts: (array zero-terminated=1): what records are called
 *
 * Returns: (transfer none): @self
 */
SxtMessage *
sxt_message_with_names (SxtMessage *self, const char *name, const char *const *texts)
{
  g_return_val_if_fail (self != NULL && name != NULL && texts != NULL, self);

  add_argument (self, ARGUMENT_NAMES, name)->texts = g_strdupv ((char **) texts);

  return self;
}

/**
 * sxt_message_with_message:
 * @self: a message that is not shared yet
 * @name: a place of its template
 * @message: (transfer full): a message to stand there
 *
 * Returns: (transfer none): @self
 */
SxtMessage *
sxt_message_with_message (SxtMessage *self, const char *name, SxtMessage *message)
{
  g_return_val_if_fail (self != NULL && name != NULL && message != NULL, self);

  add_argument (self, ARGUMENT_MESSAGE, name)->message = message;

  return self;
}

/**
 * sxt_message_get_template:
 * @self: a message
 *
 * Returns: (transfer none): its untranslated template; of a plural message, the one for one
 */
const char *
sxt_message_get_template (SxtMessage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->singular;
}

/**
 * sxt_message_format:
 * @self: a message
 *
 * Puts the message into words of the language of the process. Names and quotes are isolated (U+2068 and U+2069), so
 * that one in a script of the other direction leaves the rest in its order. A place without an argument is a critical
 * error of the program, and stays as it is.
 *
 * Returns: (transfer full): plain text, nothing in it escaped
 */
char *
sxt_message_format (SxtMessage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return format_message (self, TRUE);
}

/**
 * sxt_message_format_plain:
 * @self: a message
 *
 * As sxt_message_format(), without isolates: for a terminal, and for files that others read.
 *
 * Returns: (transfer full): plain text
 */
char *
sxt_message_format_plain (SxtMessage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return format_message (self, FALSE);
}

/**
 * sxt_message_to_variant:
 * @self: a message
 *
 * The message without a language, for tests: `(sa{sv})`, the template and the arguments by name, in the order in which
 * they were added. Texts are `s`, dates `s` in ISO form, whole numbers `x`, decimals `s` with all their places, money
 * `s` with its currency ("280.00 USD"), names `as`, messages again `(sa{sv})`.
 *
 * Returns: (transfer floating): the variant
 */
GVariant *
sxt_message_to_variant (SxtMessage *self)
{
  GVariantBuilder builder;

  g_return_val_if_fail (self != NULL, NULL);

  g_variant_builder_init_static (&builder, G_VARIANT_TYPE_VARDICT);
  for (guint i = 0; i < self->arguments->len; i++)
    {
      const Argument *argument = &g_array_index (self->arguments, Argument, i);

      g_variant_builder_add (&builder, "{sv}", argument->name, argument_to_variant (argument));
    }

  return g_variant_new ("(sa{sv})", self->singular, &builder);
}

/**
 * sxt_message_equal:
 * @a: a message
 * @b: another
 *
 * Returns: whether both have the same template and arguments, in the same order
 */
gboolean
sxt_message_equal (SxtMessage *a, SxtMessage *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;

  if (a->singular != b->singular || a->plural != b->plural || a->count != b->count ||
      a->arguments->len != b->arguments->len)
    return FALSE;

  for (guint i = 0; i < a->arguments->len; i++)
    if (!is_argument_equal (&g_array_index (a->arguments, Argument, i), &g_array_index (b->arguments, Argument, i)))
      return FALSE;

  return TRUE;
}
