/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guard: each kind of loss with its line, errors in words, members handed over while parsing. */

#include "base/format.h"
#include "base/json-guard.h"

#include <string.h>

static SxtJsonGuard *
load (const char *text)
{
  SxtJsonGuard *guard = sxt_json_guard_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  sxt_json_guard_load (guard, bytes, &error);
  g_assert_no_error (error);

  return guard;
}

/* @expected: kinds and lines, ended by line 0 */
static void
check_losses (const char *text, const SxtJsonLoss *expected)
{
  g_autoptr (SxtJsonGuard) guard = load (text);
  guint n, n_expected = 0;
  const SxtJsonLoss *losses = sxt_json_guard_get_losses (guard, &n);

  g_test_message ("%s", text);
  while (expected[n_expected].line > 0)
    n_expected++;

  g_assert_cmpuint (n, ==, n_expected);
  g_assert_true ((losses == NULL) == (n == 0));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (losses[i].kind, ==, expected[i].kind);
      g_assert_cmpuint (losses[i].line, ==, expected[i].line);
    }
}

static void
check_loss (const char *text, SxtJsonLossKind kind, guint line)
{
  const SxtJsonLoss expected[] = { { kind, line }, { 0, 0 } };

  check_losses (text, expected);
}

static void
check_none (const char *text)
{
  const SxtJsonLoss expected[] = { { 0, 0 } };

  check_losses (text, expected);
}

static void
test_duplicates (void)
{
  check_loss ("{\n\"a\": 1,\n\"b\": 2,\n\"a\": 3\n}", SXT_JSON_DUPLICATE_MEMBER, 4);
  check_loss ("{\"x\": [\n{\"a\": 1},\n{\"a\": 1, \"b\": 2,\n \"a\": 3}\n]}", SXT_JSON_DUPLICATE_MEMBER, 4);
  /* by the first line of a long value */
  check_loss ("{\n\"a\": 1,\n\"a\": {\n\"x\": 1,\n\"y\": 2\n}\n}", SXT_JSON_DUPLICATE_MEMBER, 3);
  check_loss ("{\n\"a\": 1,\n\"a\": [\n{},\n2\n]\n}", SXT_JSON_DUPLICATE_MEMBER, 3);
  /* the same name, escaped */
  check_loss ("{\"ab\": 1,\n\"a\\u0062\": 1}", SXT_JSON_DUPLICATE_MEMBER, 2);
  check_loss ("{\"\": 1,\n\"\": 1}", SXT_JSON_DUPLICATE_MEMBER, 2);
  /* blank lines before the text, and a byte order mark */
  check_loss ("\n \n{\"a\": 1,\n\"a\": 1}", SXT_JSON_DUPLICATE_MEMBER, 4);
  check_loss ("\xef\xbb\xbf\n{\"a\": 1,\n\"a\": 1}", SXT_JSON_DUPLICATE_MEMBER, 3);

  {
    const SxtJsonLoss thrice[] = {
      { SXT_JSON_DUPLICATE_MEMBER, 2 },
      { SXT_JSON_DUPLICATE_MEMBER, 3 },
      { 0, 0 },
    };

    check_losses ("{\"a\": 1,\n\"a\": 2,\n\"a\": 3}", thrice);
  }

  check_none ("{\"a\": {\"a\": {\"a\": 1}}, \"b\": [{\"a\": 1}, {\"a\": 1}]}");
  check_none ("{\"a\": 1, \"A\": 2, \"á\": 3}");
}

static void
test_big_integers (void)
{
  check_loss ("{\"a\":\n9223372036854775808}", SXT_JSON_BIG_INTEGER, 2);
  check_loss ("{\"a\":\n9223372036854775807}", SXT_JSON_BIG_INTEGER, 2);
  check_loss ("{\"a\":\n-9223372036854775808}", SXT_JSON_BIG_INTEGER, 2);
  check_loss ("{\"a\":\n-9223372036854775809}", SXT_JSON_BIG_INTEGER, 2);
  check_loss ("[1,\n2,\n123456789012345678901234567890]", SXT_JSON_BIG_INTEGER, 3);
  check_loss ("99999999999999999999", SXT_JSON_BIG_INTEGER, 1);

  check_none ("[9223372036854775806, -9223372036854775807, 1000000000000000000]");
  check_none ("{\"9223372036854775808\": \"9223372036854775808\"}");
  check_none ("[\"\\\"9223372036854775808\", \"\\\\\", \"x99999999999999999999\"]");
  check_none ("[1.00000000000000000000000, 0.12345678901234567890123]");
}

static void
test_infinities (void)
{
  g_autofree char *long_integer = g_strnfill (320, '9');
  g_autofree char *long_text = g_strconcat ("[\n", long_integer, "]", NULL);
  g_autofree char *long_double = g_strconcat ("[\n", long_integer, ".5]", NULL);
  g_autofree char *zeros = g_strnfill (5000, '0');
  g_autofree char *tiny = g_strconcat ("[0.", zeros, "1]", NULL);

  check_loss ("{\"a\": 1,\n\"b\": 1e400}", SXT_JSON_INFINITY, 2);
  check_loss ("{\"a\": 1,\n\"b\": -1E+400}", SXT_JSON_INFINITY, 2);
  check_loss ("[\n\n1.8e308]", SXT_JSON_INFINITY, 3);
  check_loss (long_text, SXT_JSON_BIG_INTEGER, 2);
  check_loss (long_double, SXT_JSON_INFINITY, 2);

  check_none ("[1.7976931348623157e308, 1e-400, 1e308, -1e308, \"1e400\"]");
  check_none ("{\"1e400\": \"-1e400\"}");
  check_none (tiny);
}

static void
test_nul (void)
{
  check_loss ("{\"a\": \"x\",\n\"b\": \"cut\\u0000here\"}", SXT_JSON_NUL, 2);
  check_loss ("{\"a\": \"x\",\n\"b\\u0000\": \"c\"}", SXT_JSON_NUL, 2);
  check_loss ("[\"\\\\\\u0000\"]", SXT_JSON_NUL, 1);
  check_loss ("[\"\\\"\\u0000\"]", SXT_JSON_NUL, 1);

  check_none ("[\"\\\\u0000\"]");
  check_none ("[\"\\\\\\\\u0000\", \"u0000\"]");
  check_none ("[\"\\u0001\\u00e9\\u1000\"]");
}

/* The bytes are looked at in eights: wherever things fall in them, nothing is missed and nothing made up. */
static void
test_alignment (void)
{
  for (int before = 0; before < 18; before++)
    for (int within = 0; within < 18; within++)
      {
        g_autofree char *spaces = g_strnfill ((gsize) before, ' ');
        g_autofree char *letters = g_strnfill ((gsize) within, '/');
        g_autofree char *nul = g_strdup_printf ("[%s\"%s\\u0000\", \"é%s\"]", spaces, letters, letters);
        g_autofree char *number = g_strdup_printf ("[%s\"%s\\\"é1e400\"%s,\n1e400]", spaces, letters, spaces);
        g_autofree char *fine =
            g_strdup_printf ("[%s\"%s1e400\\\\\"%s,\n1e40 , \"\\\\u0000\"]", spaces, letters, spaces);

        check_loss (nul, SXT_JSON_NUL, 1);
        check_loss (number, SXT_JSON_INFINITY, 2);
        check_none (fine);
      }
}

static void
test_order (void)
{
  const SxtJsonLoss expected[] = {
    { SXT_JSON_NUL, 2 },
    { SXT_JSON_DUPLICATE_MEMBER, 3 },
    { SXT_JSON_INFINITY, 4 },
    { SXT_JSON_BIG_INTEGER, 5 },
    { 0, 0 },
  };

  check_losses ("{\"a\": 1,\n\"b\": \"\\u0000\",\n\"a\": 2,\n\"c\": 1e999,\n\"d\": 9999999999999999999}", expected);
}

static void
check_error (const char *text, gssize length, const char *pattern)
{
  g_autoptr (SxtJsonGuard) guard = sxt_json_guard_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (GError) error = NULL;

  g_assert_false (sxt_json_guard_load (guard, bytes, &error));
  g_assert_error (error, SXT_BASE_ERROR, SXT_BASE_ERROR_JSON);
  g_test_message ("%s", error->message);
  if (!g_pattern_match_simple (pattern, error->message))
    g_error ("\"%s\" is not like \"%s\"", error->message, pattern);
}

static void
test_errors (void)
{
  check_error ("", -1, "The file is empty.");
  check_error (" \n\t\r\n", -1, "The file is empty.");
  check_error ("\xef\xbb\xbf", -1, "The file is empty.");

  check_error ("hello", -1, "*line 1,*");
  check_error ("{\"a\": 1,\n\"b\": 2,\n}", -1, "*line 2,*nothing follows the comma*");
  check_error ("{\"a\": 1\n\"b\": 2}", -1, "*line 1, after column 7, a comma is missing*");
  check_error ("{\"ñññ\": 1\n\"b\": 2}", -1, "*line 1, after column 9, a comma is missing*");
  check_error ("\n  {\"a\": 1\n\"b\": 2}", -1, "*line 2, after column 9, a comma is missing*");
  check_error ("{\"a\" 1}", -1, "*line 1,*a colon is missing*");
  check_error ("{a: 1}", -1, "*line 1,*");
  check_error ("{\n}\n{\n}", -1, "*line 3,*a second text*");
  check_error ("{\"a\": 'x'}", -1, "*line 1,*");
  check_error ("{\"a\": NaN}", -1, "*line 1,*");
  check_error ("{\"a\": Infinity}", -1, "*line 1,*");
  check_error ("{\"a\": 0123}", -1, "*line 1,*");
  check_error ("{\"a\": 1} // remark", -1, "*line 1,*");
  check_error ("{\"a\":\n\"raw\nline\"}", -1, "*line *");
  check_error ("{\"a\": \"\\ud800\"}", -1, "*line 1,*");
  check_error ("{\"a\":\n\"\\0\"}", -1, "*line 2, a backslash stands before a digit*");
  check_error ("{\"a\":\n\"\\101\"}", -1, "*line 2, a backslash stands before a digit*");

  /* cut off */
  check_error ("{\n\"a\": 1,\n\"b\": [1, 2", -1, "*breaks off in line 3*");
  check_error ("{\n\"a\": 1,\n\"b\": {\n", -1, "*breaks off in line 3*");
  check_error ("{\n\"a\": \"tex", -1, "*breaks off in line 2*");
  check_error ("{\n\"a\": 1,", -1, "*breaks off in line 2*");

  /* no UTF-8 */
  check_error ("{\"a\": 1,\n\"b\": \"\xff\"}", -1, "Line 2 is no UTF-8*");
  check_error ("{\"a\": 1,\n\"b\": \"caf\xe9\"}", -1, "Line 2 is no UTF-8*");
  check_error ("{\"a\": 1}\n\0{}", 12, "Line 2 is no UTF-8*");
  check_error ("P\0K\3\4", 5, "Line 1 is no UTF-8*");
}

static char *
nest (guint levels, char open, char close)
{
  GString *text = g_string_new ("\n");

  for (guint i = 0; i < levels; i++)
    g_string_append_c (text, open);
  for (guint i = 0; i < levels; i++)
    g_string_append_c (text, close);

  return g_string_free_and_steal (text);
}

static void
test_nesting (void)
{
  g_autofree char *deep = nest (1024, '[', ']');
  g_autofree char *too_deep = nest (1100, '[', ']');
  g_autofree char *objects = g_strdup ("0");

  check_none (deep);
  check_error (too_deep, -1, "In line 2, *1024*");

  for (guint i = 0; i < 1100; i++)
    {
      char *more = g_strconcat ("{\"a\":", objects, "}", NULL);

      g_free (objects);
      objects = more;
    }
  check_error (objects, -1, "In line 1, *1024*");
}

static void
test_whole_values (void)
{
  g_autoptr (SxtJsonGuard) guard = load ("\xef\xbb\xbf { \"a\": \"\\u00e9\\ud83d\\ude00\", \"n\": null }\n");
  JsonObject *root = json_node_get_object (json_parser_get_root (JSON_PARSER (guard)));

  g_assert_cmpstr (json_object_get_string_member (root, "a"), ==, "é😀");
  g_assert_true (json_object_get_null_member (root, "n"));
}

static void
test_again (void)
{
  g_autoptr (SxtJsonGuard) guard = load ("{\"a\": 1, \"a\": 2}");
  g_autoptr (GBytes) bad = g_bytes_new_static ("{\"a\": [1, {\"b\": ", 16);
  g_autoptr (GBytes) good = g_bytes_new_static ("{\"a\": 1}", 8);
  guint n;

  g_assert_nonnull (sxt_json_guard_get_losses (guard, &n));
  g_assert_false (sxt_json_guard_load (guard, bad, NULL));
  g_assert_true (sxt_json_guard_load (guard, good, NULL));
  g_assert_null (sxt_json_guard_get_losses (guard, &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_immutable (void)
{
  g_autoptr (SxtJsonGuard) guard = g_object_new (SXT_TYPE_JSON_GUARD, "immutable", TRUE, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"a\": [1]}", 10);

  g_assert_true (sxt_json_guard_load (guard, bytes, NULL));
  g_assert_true (json_node_is_immutable (json_parser_get_root (JSON_PARSER (guard))));
}

/* Writes down what it is given, and empties lists. */
static void
member_cb (SxtJsonGuard *guard, const char *name, JsonNode *value, guint line, const guint *element_lines,
           guint n_elements, gpointer user_data)
{
  GString *seen = user_data;

  g_string_append_printf (seen, "%s@%u", name, line);
  if (JSON_NODE_HOLDS_ARRAY (value))
    {
      JsonArray *array = json_node_get_array (value);

      g_assert_cmpuint (json_array_get_length (array), ==, n_elements);
      g_string_append_c (seen, '[');
      for (guint i = 0; i < n_elements; i++)
        g_string_append_printf (seen, "%s%u", i > 0 ? " " : "", element_lines[i]);
      g_string_append_c (seen, ']');
      while (json_array_get_length (array) > 0)
        json_array_remove_element (array, json_array_get_length (array) - 1);
    }
  else
    g_assert_null (element_lines);
  g_string_append_c (seen, ';');
}

static void
test_members (void)
{
  static const char text[] = "{\n"
                             "\"format\": \"x\",\n"
                             "\"project\": {\n"
                             "  \"deep\": [1, 2, {\"deeper\": []}]\n"
                             "},\n"
                             "\"schools\": [\n"
                             "  {\n"
                             "    \"id\": \"a\", \"list\": [\"x\", \"y\"],\n"
                             "    \"o\": {\"p\": []}\n"
                             "  },\n"
                             "  {},\n"
                             "  17,\n"
                             "  [1,\n"
                             "  2],\n"
                             "  null, \"t\",\n"
                             "  {}\n"
                             "],\n"
                             "\"empty\": [],\n"
                             "\"nested\": [[[1]], [\n"
                             "  2]],\n"
                             "\"none\": null,\n"
                             "\"last\": [7,\n"
                             "8]\n"
                             "}\n";
  g_autoptr (SxtJsonGuard) guard = sxt_json_guard_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint n;

  sxt_json_guard_set_member_func (guard, member_cb, seen);
  sxt_json_guard_load (guard, bytes, &error);
  g_assert_no_error (error);
  g_assert_null (sxt_json_guard_get_losses (guard, &n));
  g_assert_cmpstr (seen->str, ==,
                   "format@2;project@3;schools@6[7 11 12 13 15 15 16];empty@18[];nested@19[19 19];none@21;"
                   "last@22[22 23];");

  /* not for the members of anything but a top-level object */
  g_string_truncate (seen, 0);
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = g_bytes_new_static ("[{\"a\": [1]}]", 12);
  g_assert_true (sxt_json_guard_load (guard, bytes, NULL));
  g_assert_cmpstr (seen->str, ==, "");
}

/* Wants lists whose names begin with an s. */
static gboolean
list_cb (SxtJsonGuard *guard, const char *name, gpointer user_data)
{
  g_string_append_printf (user_data, "%s?", name);
  return *name == 's';
}

static void
element_cb (SxtJsonGuard *guard, JsonNode *element, guint line, gpointer user_data)
{
  g_autofree char *text = json_to_string (element, FALSE);

  g_string_append_printf (user_data, "%s@%u,", text, line);
}

static void
test_lists (void)
{
  static const char text[] = "{\n"
                             "\"name\": \"s [\\\" ] Y_y\",\n"
                             "\"some\": [\n"
                             "  {\"some\": [1, [2]]}, {\n"
                             "  },\n"
                             "  \"t\", [[3], {}],\n"
                             "  null],\n"
                             "\"object\": {\"some\": [4]},\n"
                             "\"others\": [\n"
                             "  {\"some\": [5]}],\n"
                             "\"s\\\"\\u0065\": [{\"a\": 1,\n"
                             "  \"a\": 2}],\n"
                             "\"so\": [],\n"
                             "\"some\"\n"
                             "  :\n"
                             "  [6]}\n";
  static const char list[] = "[\"some\", [1], {\"some\": [2]}]";
  const SxtJsonLoss expected[] = {
    { SXT_JSON_DUPLICATE_MEMBER, 12 },
    { SXT_JSON_DUPLICATE_MEMBER, 16 },
  };
  g_autoptr (SxtJsonGuard) guard = sxt_json_guard_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GBytes) broken = g_bytes_new_static (text, 50);
  g_autoptr (GBytes) array = g_bytes_new_static (list, sizeof list - 1);
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const SxtJsonLoss *losses;
  guint n;

  sxt_json_guard_set_list_funcs (guard, list_cb, element_cb, seen);
  sxt_json_guard_set_member_func (guard, member_cb, seen);

  /* A text that ends within a list leaves nothing behind. */
  g_assert_false (sxt_json_guard_load (guard, broken, NULL));
  g_assert_cmpstr (seen->str, ==, "name@2;some?");

  g_string_truncate (seen, 0);
  sxt_json_guard_load (guard, bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (seen->str, ==,
                   "name@2;some?{\"some\":[1,[2]]}@4,{}@4,\"t\"@6,[[3],{}]@6,null@7,some@3[];object@8;"
                   "others?others@9[10];s\\\"\\u0065?{\"a\":2}@11,s\"e@11[];so?so@13[];some?6@16,some@16[];");
  losses = sxt_json_guard_get_losses (guard, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (losses[i].kind, ==, expected[i].kind);
      g_assert_cmpuint (losses[i].line, ==, expected[i].line);
    }

  /* however many there are */
  {
    g_autoptr (GString) many = g_string_new ("{\"so\":[");
    g_autoptr (GString) wanted = g_string_new ("so?");
    g_autoptr (GBytes) many_bytes = NULL;

    for (guint i = 0; i < 100; i++)
      {
        g_string_append_printf (many, "%s\n%u", i > 0 ? "," : "", i);
        g_string_append_printf (wanted, "%u@%u,", i, i + 2);
      }
    g_string_append (many, "]}");
    g_string_append (wanted, "so@1[];");
    many_bytes = g_bytes_new (many->str, many->len);
    g_string_truncate (seen, 0);
    g_assert_true (sxt_json_guard_load (guard, many_bytes, NULL));
    g_assert_cmpstr (seen->str, ==, wanted->str);
  }

  /* not for the elements of anything but a top-level object */
  g_string_truncate (seen, 0);
  g_assert_true (sxt_json_guard_load (guard, array, NULL));
  g_assert_cmpstr (seen->str, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-guard/duplicates", test_duplicates);
  g_test_add_func ("/json-guard/big-integers", test_big_integers);
  g_test_add_func ("/json-guard/infinities", test_infinities);
  g_test_add_func ("/json-guard/nul", test_nul);
  g_test_add_func ("/json-guard/alignment", test_alignment);
  g_test_add_func ("/json-guard/order", test_order);
  g_test_add_func ("/json-guard/errors", test_errors);
  g_test_add_func ("/json-guard/nesting", test_nesting);
  g_test_add_func ("/json-guard/whole-values", test_whole_values);
  g_test_add_func ("/json-guard/again", test_again);
  g_test_add_func ("/json-guard/immutable", test_immutable);
  g_test_add_func ("/json-guard/members", test_members);
  g_test_add_func ("/json-guard/lists", test_lists);

  return g_test_run ();
}
