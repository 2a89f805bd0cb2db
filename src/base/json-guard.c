/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guarded JSON reading: what json-glib drops without a word is found in the bytes before it, and in its calls during it. */

#include "base/json-guard.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/format.h"

/* More levels than this json-glib refuses (JSON_PARSER_MAX_RECURSION_DEPTH). */
#define MAX_LEVELS 1024

/* No number with fewer characters and without an exponent reaches the ends of 64 bits, nor those of a double. */
#define LONG_NUMBER 19

/* So many elements are handed over at a time. Their tree is still in the processor's cache then; and it is freed in one
 * piece, while among single elements whatever is made of them would come to lie scattered, and be slow to walk later. */
#define MAX_RUN 32

typedef struct
{
  guint line;    /* where the object or array began */
  guint members; /* objects: how many were read, second ones too */
} Level;

struct _SxtJsonGuard
{
  JsonParser parent_instance;

  GArray *losses;        /* of SxtJsonLoss */
  GArray *element_lines; /* of guint: of the array that is a member of the top-level object */
  GPtrArray *list_names; /* of the arrays that are such members, as the text spells them */
  guint n_lists;         /* how many of those have begun */
  gboolean hands_over;   /* whether the one that is open goes element by element */
  Level *levels;         /* from 1 */
  guint n_levels;        /* room in it */
  guint depth;           /* open objects and arrays */
  guint value_line;      /* where the object or array that was closed last began; 0: the last value was another */
  guint skipped_lines;   /* in the white space before the text, which json-glib does not count */
  guint skipped_columns; /* of it, in the line where the text begins */
  const char *text;      /* what is loaded, behind that white space */
  const char *text_end;
  guint error_line;   /* where the parser stopped */
  guint error_column; /* characters before that place in its line */

  SxtJsonMemberFunc member_func;
  gpointer member_data;
  SxtJsonListFunc list_func;
  SxtJsonElementFunc element_func;
  gpointer list_data;
};

G_DEFINE_FINAL_TYPE (SxtJsonGuard, sxt_json_guard, JSON_TYPE_PARSER)

static guint
count_lines (const char *from, const char *to)
{
  guint n = 0;

  while (from < to && (from = memchr (from, '\n', (gsize) (to - from))) != NULL)
    {
      n++;
      from++;
    }

  return n;
}

static guint
get_line (SxtJsonGuard *self)
{
  return json_parser_get_current_line (JSON_PARSER (self)) + self->skipped_lines;
}

static void
add_loss (SxtJsonGuard *self, SxtJsonLossKind kind, guint line)
{
  SxtJsonLoss loss = { .kind = kind, .line = line };

  g_array_append_val (self->losses, loss);
}

/* ---- Bytes ------------------------------------------------------------ */

/* What the scan of the bytes has come to. */
typedef struct
{
  const char *counted; /* lines are counted up to here */
  guint line;
} Place;

static guint
move_to (Place *place, const char *p)
{
  place->line += count_lines (place->counted, p);
  place->counted = p;

  return place->line;
}

/* Looks at the number at @p, which is long or has an exponent, as json-glib will read it. */
static void
judge_number (SxtJsonGuard *self, Place *place, const char *p, gsize length)
{
  g_autofree char *copy = g_strndup (p, length);

  if (strpbrk (copy, ".eE") != NULL)
    {
      if (isinf (g_ascii_strtod (copy, NULL)))
        add_loss (self, SXT_JSON_INFINITY, move_to (place, p));
    }
  else
    {
      gint64 value = g_ascii_strtoll (copy, NULL, 10);

      if (value == G_MAXINT64 || value == G_MININT64)
        add_loss (self, SXT_JSON_BIG_INTEGER, move_to (place, p));
    }
}

#define EVERY_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* A bit in each byte of @word that is @byte. Only the lowest is to be trusted: borrowing may set more behind it. */
static inline guint64
find_byte (guint64 word, guint8 byte)
{
  guint64 zeros = word ^ EVERY_BYTE (byte);

  return (zeros - EVERY_BYTE (0x01)) & ~zeros & EVERY_BYTE (0x80);
}

/* The next quotation mark or backslash at or after @p, or @end: eight bytes at a time, as most of a file is strings. */
static inline const char *
find_quote_or_backslash (const char *p, const char *end)
{
  while (end - p >= 8)
    {
      guint64 word, found;

      memcpy (&word, p, sizeof word);
      word = GUINT64_FROM_LE (word);
      found = find_byte (word, '"') | find_byte (word, '\\');
      if (found != 0)
        return p + __builtin_ctzll (found) / 8;
      p += 8;
    }

  while (p < end && *p != '"' && *p != '\\')
    p++;

  return p;
}

/* "[", "]", "{" and "}" are alike but for these bits; "Y", "_", "y" and DEL are too, and stand only in strings. */
#define BRACKET_BITS 0x26

static inline gboolean
is_quote_digit_or_bracket (char c)
{
  return c == '"' || g_ascii_isdigit (c) || ((guint8) c & ~BRACKET_BITS) == ('[' & ~BRACKET_BITS);
}

/* The next quotation mark, digit or bracket at or after @p, or @end. */
static inline const char *
find_token (const char *p, const char *end)
{
  while (end - p >= 8)
    {
      guint64 word, digits, found;

      memcpy (&word, p, sizeof word);
      word = GUINT64_FROM_LE (word);
      /* what is less than 10 when "0" is taken away */
      digits = word ^ EVERY_BYTE ('0');
      digits = (digits - EVERY_BYTE (10)) & ~digits & EVERY_BYTE (0x80);
      found = find_byte (word, '"') | digits | find_byte (word & ~EVERY_BYTE (BRACKET_BITS), '[' & ~BRACKET_BITS);
      if (found != 0)
        return p + __builtin_ctzll (found) / 8;
      p += 8;
    }

  while (p < end && !is_quote_digit_or_bracket (*p))
    p++;

  return p;
}

/* Passes the string that begins after the quotation mark at @p - 1; finds escaped NULs. Returns where it ends. */
static const char *
scan_string (SxtJsonGuard *self, Place *place, const char *p, const char *end, GError **error)
{
  while ((p = find_quote_or_backslash (p, end)) < end && *p != '"')
    {
      p++;
      if (end - p >= 5 && memcmp (p, "u0000", 5) == 0)
        add_loss (self, SXT_JSON_NUL, move_to (place, p));
      else if (p < end && g_ascii_isdigit (*p))
        {
          /* json-glib takes these, which JSON does not have, for octal numbers. */
          g_set_error (error, SXT_BASE_ERROR, SXT_BASE_ERROR_JSON,
                       _ ("This is no JSON text: in line %u, a backslash stands before a digit."), move_to (place, p));
          return NULL;
        }
      if (p < end)
        p++;
    }

  return p < end ? p + 1 : end;
}

/* Passes the number at @p, of which json-glib may not be able to keep the value. Returns where it ends. */
static const char *
scan_number (SxtJsonGuard *self, Place *place, const char *begin, const char *p, const char *end)
{
  const char *start = p;
  gboolean exponent = FALSE;
  gsize length;

  while (p < end && (g_ascii_isdigit (*p) || *p == '.' || *p == 'e' || *p == 'E' || *p == '+' || *p == '-'))
    {
      exponent |= (*p | 0x20) == 'e';
      p++;
    }
  length = (gsize) (p - start);

  if (exponent || length >= LONG_NUMBER)
    {
      /* the sign decides between the two ends */
      gboolean negative = start > begin && start[-1] == '-';

      judge_number (self, place, negative ? start - 1 : start, negative ? length + 1 : length);
    }

  return p;
}

/*
 * Finds escaped NULs, which json-glib cuts the string at before any handler sees it, numbers that it clamps, and the
 * names of lists, which it tells only when they end. The text need not be JSON: the parser tells that better
 * afterwards, and sees the same tokens until it does.
 */
static gboolean
scan_bytes (SxtJsonGuard *self, const char *p, const char *end, GError **error)
{
  const char *begin = p;
  const char *name = p, *name_end = p;
  gboolean is_object = *self->text == '{';
  Place place = { .counted = p, .line = 1 };
  gint64 depth = 0;

  while ((p = find_token (p, end)) < end)
    if (*p == '"')
      {
        const char *string = p + 1;

        p = scan_string (self, &place, string, end, error);
        if (p == NULL)
          return FALSE;
        if (depth == 1)
          {
            name = string;
            name_end = p - 1;
          }
      }
    else if (g_ascii_isdigit (*p))
      p = scan_number (self, &place, begin, p, end);
    else
      {
        if (*p == '[' && depth == 1 && is_object)
          g_ptr_array_add (self->list_names, g_strndup (name, (gsize) (name_end - name)));
        depth += *p == '[' || *p == '{' ? 1 : *p == ']' || *p == '}' ? -1 : 0;
        p++;
      }

  return TRUE;
}

/* ---- Errors in words -------------------------------------------------- */

/* Whether strings, objects or arrays are still open at the end of a text that is no JSON. */
static gboolean
is_open_at_end (const char *p, const char *end)
{
  gint64 depth = 0;

  for (; p < end; p++)
    {
      if (*p == '"')
        {
          for (p++; p < end && *p != '"'; p++)
            if (*p == '\\')
              p++;
          if (p >= end)
            return TRUE;
        }
      else if (*p == '{' || *p == '[')
        depth++;
      else if (*p == '}' || *p == ']')
        depth--;
    }

  return depth > 0;
}

static const char *
get_reason (int code)
{
  switch (code)
    {
    case JSON_PARSER_ERROR_TRAILING_COMMA: return _ ("nothing follows the comma");
    case JSON_PARSER_ERROR_MISSING_COMMA: return _ ("a comma is missing");
    case JSON_PARSER_ERROR_MISSING_COLON: return _ ("a colon is missing after a name");
    case JSON_PARSER_ERROR_INVALID_STRUCTURE: return _ ("a second text follows after the end of the first");
    case JSON_PARSER_ERROR_EMPTY_MEMBER_NAME: return _ ("a name is empty");
    case JSON_PARSER_ERROR_INVALID_BAREWORD:
    case JSON_PARSER_ERROR_INVALID_ASSIGNMENT: return _ ("what follows is no name, text, number, list or record");
    default: return _ ("what follows is no value");
    }
}

/* Turns the parser's error, which speaks to programmers, into one for a planner. */
static void
set_error_in_words (SxtJsonGuard *self, const GError *cause, const char *data, const char *end, GError **error)
{
  const char *last = end;
  const char *bad;

  if (g_error_matches (cause, JSON_PARSER_ERROR, JSON_PARSER_ERROR_NESTING))
    {
      g_set_error (error, SXT_BASE_ERROR, SXT_BASE_ERROR_JSON,
                   _ ("In line %u, lists and records are nested more than %d deep, which no plan needs."),
                   self->error_line, MAX_LEVELS);
      return;
    }

  if (!g_utf8_validate_len (data, (gsize) (end - data), &bad))
    {
      g_set_error (error, SXT_BASE_ERROR, SXT_BASE_ERROR_JSON,
                   _ ("Line %u is no UTF-8 text; perhaps this is another kind of file."), 1 + count_lines (data, bad));
      return;
    }

  while (last > data && g_ascii_isspace (last[-1]))
    last--;

  if (is_open_at_end (data, end) && self->error_line == 1 + count_lines (data, last))
    {
      g_set_error (error, SXT_BASE_ERROR, SXT_BASE_ERROR_JSON,
                   _ ("The text breaks off in line %u: the end of the file is missing."), self->error_line);
      return;
    }

  g_set_error (error, SXT_BASE_ERROR, SXT_BASE_ERROR_JSON, _ ("This is no JSON text: in line %u, after column %u, %s."),
               self->error_line, self->error_column, get_reason (cause->code));
}

/* ---- Calls of the parser: millions of them, so without checked casts --- */

static void
open_level (SxtJsonGuard *self)
{
  Level *level;

  if (++self->depth == self->n_levels)
    {
      self->n_levels *= 2;
      self->levels = g_renew (Level, self->levels, self->n_levels);
    }

  level = &self->levels[self->depth];
  level->line = get_line (self);
  level->members = 0;

  if (self->depth == 2)
    g_array_set_size (self->element_lines, 0);
  else if (self->depth == 3)
    g_array_append_val (self->element_lines, level->line);
}

static void
close_level (SxtJsonGuard *self)
{
  self->value_line = self->levels[self->depth].line;
  self->depth--;
}

static void
sxt_json_guard_object_start (JsonParser *parser)
{
  open_level ((SxtJsonGuard *) parser);
}

static void
sxt_json_guard_array_start (JsonParser *parser)
{
  SxtJsonGuard *self = (SxtJsonGuard *) parser;

  open_level (self);
  if (self->depth == 2 && self->list_func != NULL && self->n_lists < self->list_names->len)
    self->hands_over = self->list_func (self, self->list_names->pdata[self->n_lists++], self->list_data);
}

static void
sxt_json_guard_object_end (JsonParser *parser, JsonObject *object)
{
  close_level ((SxtJsonGuard *) parser);
}

/* Hands over the elements read since the last time, and empties the array. */
static void
hand_over (SxtJsonGuard *self, JsonArray *array)
{
  guint n = json_array_get_length (array);
  const guint *lines = (const guint *) (gpointer) self->element_lines->data + self->element_lines->len - n;

  for (guint i = 0; i < n; i++)
    self->element_func (self, json_array_get_element (array, i), lines[i], self->list_data);
  while (n > 0)
    json_array_remove_element (array, --n);
}

static void
sxt_json_guard_array_end (JsonParser *parser, JsonArray *array)
{
  SxtJsonGuard *self = (SxtJsonGuard *) parser;

  if (self->depth == 2)
    {
      if (self->hands_over)
        hand_over (self, array);
      self->hands_over = FALSE;
    }
  close_level (self);
}

static void
sxt_json_guard_object_member (JsonParser *parser, JsonObject *object, const char *name)
{
  SxtJsonGuard *self = (SxtJsonGuard *) parser;
  Level *level = &self->levels[self->depth];

  level->members++;
  if (level->members > json_object_get_size (object))
    {
      level->members--;
      add_loss (self, SXT_JSON_DUPLICATE_MEMBER, self->value_line > 0 ? self->value_line : get_line (self));
    }

  if (self->depth == 1 && self->member_func != NULL)
    {
      JsonNode *value = json_object_get_member (object, name);
      gboolean is_array = JSON_NODE_HOLDS_ARRAY (value);

      self->member_func (self, name, value, self->value_line > 0 ? self->value_line : get_line (self),
                         is_array ? (const guint *) (gpointer) self->element_lines->data : NULL,
                         is_array ? json_array_get_length (json_node_get_array (value)) : 0, self->member_data);
    }

  self->value_line = 0;
}

static void
sxt_json_guard_array_element (JsonParser *parser, JsonArray *array, int index)
{
  SxtJsonGuard *self = (SxtJsonGuard *) parser;

  /* Elements that are neither objects nor arrays have no start of their own. */
  if (self->depth == 2 && self->element_lines->len == (guint) index)
    {
      guint line = get_line (self);

      g_array_append_val (self->element_lines, line);
    }

  if (self->depth == 2 && self->hands_over && json_array_get_length (array) == MAX_RUN)
    hand_over (self, array);

  self->value_line = 0;
}

static void
sxt_json_guard_error (JsonParser *parser, const GError *error)
{
  SxtJsonGuard *self = SXT_JSON_GUARD (parser);
  const char *line = self->text;
  gssize length;

  if (json_parser_get_current_line (parser) == 0)
    return;

  /* The parser counts bytes, and only in what it looked at. */
  for (guint i = 1; i < json_parser_get_current_line (parser); i++)
    line = (const char *) memchr (line, '\n', (gsize) (self->text_end - line)) + 1;

  self->error_line = get_line (self);
  length = MIN ((gssize) json_parser_get_current_pos (parser), self->text_end - line);
  self->error_column = (guint) g_utf8_strlen (line, length);
  if (line == self->text)
    self->error_column += self->skipped_columns;
}

static void
sxt_json_guard_finalize (GObject *object)
{
  SxtJsonGuard *self = SXT_JSON_GUARD (object);

  g_array_unref (self->losses);
  g_array_unref (self->element_lines);
  g_ptr_array_unref (self->list_names);
  g_free (self->levels);

  G_OBJECT_CLASS (sxt_json_guard_parent_class)->finalize (object);
}

static void
sxt_json_guard_class_init (SxtJsonGuardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  JsonParserClass *parser_class = JSON_PARSER_CLASS (klass);

  object_class->finalize = sxt_json_guard_finalize;

  parser_class->object_start = sxt_json_guard_object_start;
  parser_class->object_member = sxt_json_guard_object_member;
  parser_class->object_end = sxt_json_guard_object_end;
  parser_class->array_start = sxt_json_guard_array_start;
  parser_class->array_element = sxt_json_guard_array_element;
  parser_class->array_end = sxt_json_guard_array_end;
  parser_class->error = sxt_json_guard_error;
}

static void
sxt_json_guard_init (SxtJsonGuard *self)
{
  self->losses = g_array_new (FALSE, FALSE, sizeof (SxtJsonLoss));
  self->element_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->list_names = g_ptr_array_new_with_free_func (g_free);
  self->n_levels = 16;
  self->levels = g_new0 (Level, self->n_levels);

  json_parser_set_strict (JSON_PARSER (self), TRUE);
}

static int
compare_losses (gconstpointer a, gconstpointer b)
{
  const SxtJsonLoss *x = a;
  const SxtJsonLoss *y = b;

  return x->line < y->line ? -1 : x->line > y->line;
}

/**
 * sxt_json_guard_new:
 *
 * Returns: (transfer full): a strict parser whose tree can be changed
 */
SxtJsonGuard *
sxt_json_guard_new (void)
{
  return g_object_new (SXT_TYPE_JSON_GUARD, NULL);
}

/**
 * sxt_json_guard_set_member_func:
 * @self: a guard
 * @func: (scope forever) (nullable): what to call for each finished member of the top-level object
 * @user_data: passed to @func
 */
void
sxt_json_guard_set_member_func (SxtJsonGuard *self, SxtJsonMemberFunc func, gpointer user_data)
{
  g_return_if_fail (SXT_IS_JSON_GUARD (self));

  self->member_func = func;
  self->member_data = user_data;
}

/**
 * sxt_json_guard_set_list_funcs:
 * @self: a guard
 * @list_func: (scope forever): whom to ask about each array that is a member of the top-level object
 * @element_func: (scope forever): what to call for the elements of those that are wanted
 * @user_data: passed to both
 */
void
sxt_json_guard_set_list_funcs (SxtJsonGuard *self, SxtJsonListFunc list_func, SxtJsonElementFunc element_func,
                               gpointer user_data)
{
  g_return_if_fail (SXT_IS_JSON_GUARD (self));
  g_return_if_fail (list_func != NULL && element_func != NULL);

  self->list_func = list_func;
  self->element_func = element_func;
  self->list_data = user_data;
}

/**
 * sxt_json_guard_load:
 * @self: a guard
 * @bytes: a JSON text in UTF-8; a byte order mark may stand before it
 * @error: return location for an error
 *
 * Parses a text. What json-glib cannot carry is no error, but listed afterwards by sxt_json_guard_get_losses(); the
 * tree is had by json_parser_get_root(). Use this instead of the loading functions of the parser, which do not look at
 * the bytes.
 *
 * Returns: %TRUE, or %FALSE with `SXT_BASE_ERROR_JSON` and a message that names the line
 */
gboolean
sxt_json_guard_load (SxtJsonGuard *self, GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  const char *data, *start, *end;
  gsize length;

  g_return_val_if_fail (SXT_IS_JSON_GUARD (self), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  if (data == NULL)
    data = "";
  end = data + length;

  g_array_set_size (self->losses, 0);
  g_array_set_size (self->element_lines, 0);
  g_ptr_array_set_size (self->list_names, 0);
  self->n_lists = 0;
  self->hands_over = FALSE;
  self->depth = 0;
  self->value_line = 0;
  self->error_line = 0;
  self->error_column = 0;

  start = data;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    start += 3;
  while (start < end && strchr (" \t\r\n", *start) != NULL && *start != '\0')
    start++;

  if (start == end)
    {
      g_set_error_literal (error, SXT_BASE_ERROR, SXT_BASE_ERROR_JSON, _ ("The file is empty."));
      return FALSE;
    }

  self->text = start;
  self->text_end = end;
  self->skipped_lines = count_lines (data, start);
  for (self->skipped_columns = 0; start > data && start[-1] != '\n' && g_ascii_isspace (start[-1]); start--)
    self->skipped_columns++;

  if (!scan_bytes (self, data, end, error))
    return FALSE;

  if (!json_parser_load_from_data (JSON_PARSER (self), data, (gssize) length, &cause))
    {
      set_error_in_words (self, cause, data, end, error);
      return FALSE;
    }

  g_array_sort (self->losses, compare_losses);

  return TRUE;
}

/**
 * sxt_json_guard_get_losses:
 * @self: a guard
 * @n: (out): how many there are
 *
 * What the tree of the last text has lost, in the order of lines.
 *
 * Returns: (array length=n) (transfer none) (nullable): the losses, until the next load; %NULL if there are none
 */
const SxtJsonLoss *
sxt_json_guard_get_losses (SxtJsonGuard *self, guint *n)
{
  g_return_val_if_fail (SXT_IS_JSON_GUARD (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->losses->len;

  return *n > 0 ? (const SxtJsonLoss *) (gpointer) self->losses->data : NULL;
}
