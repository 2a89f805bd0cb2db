/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages: filling of templates, isolates, the form for tests, equality, and the errors of programmers. */

#include "base/format.h"
#include "base/message.h"

#define ISOLATED(text) "\u2068" text "\u2069"

/* Each takes its message. */
static void
check_plain (SxtMessage *message, const char *expected)
{
  g_autofree char *text = sxt_message_format_plain (message);

  g_assert_cmpstr (text, ==, expected);
  sxt_message_unref (message);
}

static void
check_isolated (SxtMessage *message, const char *expected)
{
  g_autofree char *text = sxt_message_format (message);

  g_assert_cmpstr (text, ==, expected);
  sxt_message_unref (message);
}

static SxtMessage *
create_full (void)
{
  static const char *const names[] = { "Adams", "Baker", "Cole", NULL };
  SxtMessage *inner = sxt_message_with_name (sxt_message_new ("ask {person}"), "person", "Ana Ruiz");
  SxtMessage *self = sxt_message_new ("{school} on {date}: {quote}, {n}, {hours}, {cost}, {names}, {state}; {inner}");

  sxt_message_with_name (self, "school", "Oak {Hill}");
  sxt_message_with_date (self, "date", sxt_date_new (2027, 4, 5));
  sxt_message_with_quote (self, "quote", "Every child reads");
  sxt_message_with_integer (self, "n", 1200, SXT_UNIT_STUDENTS);
  sxt_message_with_decimal (self, "hours", 25, 1, SXT_UNIT_HOURS);
  sxt_message_with_money (self, "cost", 28050, 2, "USD");
  sxt_message_with_names (self, "names", names);
  sxt_message_with_word (self, "state", "at risk");
  sxt_message_with_message (self, "inner", inner);

  return self;
}

static void
test_kinds (void)
{
  check_plain (create_full (), "Oak {Hill} on Apr 5, 2027: “Every child reads”, 1,200 students, 2.5 h, $280.50, "
                               "Adams, Baker, and Cole, at risk; ask Ana Ruiz");
  check_isolated (create_full (),
                  ISOLATED ("Oak {Hill}") " on Apr 5, 2027: " ISOLATED (
                      "“Every child reads”") ", 1,200 students, 2.5 h, "
                                             "$280.50, Adams, Baker, and Cole, at risk; ask " ISOLATED ("Ana Ruiz"));
}

static void
test_templates (void)
{
  check_plain (sxt_message_new (""), "");
  check_plain (sxt_message_new ("No places"), "No places");
  check_plain (sxt_message_new ("{{literal}} {{"), "{literal} {");
  check_plain (sxt_message_with_name (sxt_message_new ("{a}{a} {{{a}}}"), "a", "x"), "xx {x}");
  check_plain (sxt_message_with_name (sxt_message_new ("{a}"), "a", NULL), "");
  check_plain (sxt_message_with_name (sxt_message_new ("an open { {a} {} { a}"), "a", "x"), "an open { x {} { a}");
}

static void
test_right_to_left (void)
{
  static const char *const names[] = { "Ana", "דנה", NULL };

  check_isolated (sxt_message_with_names (sxt_message_new ("{names}"), "names", names), "Ana and " ISOLATED ("דנה"));
  check_isolated (sxt_message_with_name (sxt_message_new ("({a})"), "a", "دانا"), "(" ISOLATED ("دانا") ")");
}

static void
test_plural (void)
{
  check_plain (sxt_message_new_plural ("{count} school", "{count} schools", 1), "1 school");
  check_plain (sxt_message_new_plural ("{count} school", "{count} schools", 0), "0 schools");
  check_plain (sxt_message_new_plural ("{count} school", "{count} schools", 1200), "1,200 schools");
  /* the singular may do without its number, the plural may have a place of its own */
  check_plain (sxt_message_new_plural ("One school", "{count} schools", 1), "One school");
  check_plain (sxt_message_with_name (sxt_message_new_plural ("A school", "Schools of {x}", 2), "x", "Y"),
               "Schools of Y");
}

static void
test_variant (void)
{
  g_autoptr (SxtMessage) message = create_full ();
  g_autoptr (SxtMessage) plural = sxt_message_new_plural ("{count} day", "{count} days", 3);
  g_autoptr (GVariant) variant = g_variant_ref_sink (sxt_message_to_variant (message));
  g_autoptr (GVariant) plural_variant = g_variant_ref_sink (sxt_message_to_variant (plural));
  g_autofree char *text = g_variant_print (variant, TRUE);
  g_autofree char *plural_text = g_variant_print (plural_variant, TRUE);

  g_assert_cmpstr (sxt_message_get_template (plural), ==, "{count} day");
  g_assert_cmpstr (plural_text, ==, "('{count} day', {'count': <int64 3>})");
  g_assert_cmpstr (
      text, ==,
      "('{school} on {date}: {quote}, {n}, {hours}, {cost}, {names}, {state}; {inner}', "
      "{'school': <'Oak {Hill}'>, 'date': <'2027-04-05'>, 'quote': <'Every child reads'>, "
      "'n': <int64 1200>, 'hours': <'2.5'>, 'cost': <'280.50 USD'>, 'names': <['Adams', 'Baker', 'Cole']>, "
      "'state': <'at risk'>, 'inner': <('ask {person}', {'person': <'Ana Ruiz'>})>})");
}

static void
test_equal (void)
{
  g_autoptr (SxtMessage) a = create_full ();
  g_autoptr (SxtMessage) b = create_full ();
  g_autoptr (SxtMessage) name = sxt_message_with_name (sxt_message_new ("{x}"), "x", "1");
  g_autoptr (SxtMessage) same = sxt_message_with_name (sxt_message_new ("{x}"), "x", "1");
  g_autoptr (SxtMessage) other = sxt_message_with_name (sxt_message_new ("{x}"), "x", "2");
  g_autoptr (SxtMessage) quote = sxt_message_with_quote (sxt_message_new ("{x}"), "x", "1");
  g_autoptr (SxtMessage) day = sxt_message_with_integer (sxt_message_new ("{x}"), "x", 1, SXT_UNIT_DAYS);
  g_autoptr (SxtMessage) year = sxt_message_with_integer (sxt_message_new ("{x}"), "x", 1, SXT_UNIT_YEARS);
  g_autoptr (SxtMessage) bare = sxt_message_new ("{x}");
  g_autoptr (SxtMessage) one = sxt_message_new_plural ("a", "b", 1);
  g_autoptr (SxtMessage) two = sxt_message_new_plural ("a", "b", 2);

  g_assert_true (sxt_message_equal (a, b));
  g_assert_true (sxt_message_equal (a, a));
  g_assert_true (sxt_message_equal (name, same));
  g_assert_false (sxt_message_equal (name, other));
  g_assert_false (sxt_message_equal (name, quote));
  g_assert_false (sxt_message_equal (name, bare));
  g_assert_false (sxt_message_equal (day, year));
  g_assert_false (sxt_message_equal (one, two));
  g_assert_false (sxt_message_equal (a, name));
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (SxtMessage) message = create_full ();

  g_value_init (&value, SXT_TYPE_MESSAGE);
  g_value_set_boxed (&value, message);
  g_assert_true (g_value_get_boxed (&value) == message);
}

/* What a programmer does wrong is said, in a process of its own. */
static void
check_critical (const char *path, const char *pattern)
{
  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr (pattern);
}

static void
test_unknown_name (void)
{
  if (g_test_subprocess ())
    {
      sxt_message_with_name (sxt_message_new ("{school}"), "scholl", "Oak Hill");
      return;
    }
  check_critical (NULL, "*has no place {scholl}*");
}

static void
test_missing_argument (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *text = sxt_message_format (sxt_message_new ("{school}"));

      return;
    }
  check_critical (NULL, "*lacks the argument {school}*");
}

static void
test_second_argument (void)
{
  if (g_test_subprocess ())
    {
      sxt_message_with_date (sxt_message_with_name (sxt_message_new ("{a}"), "a", "x"), "a", 0);
      return;
    }
  check_critical (NULL, "*two arguments {a}*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/message/kinds", test_kinds);
  g_test_add_func ("/message/templates", test_templates);
  g_test_add_func ("/message/right-to-left", test_right_to_left);
  g_test_add_func ("/message/plural", test_plural);
  g_test_add_func ("/message/variant", test_variant);
  g_test_add_func ("/message/equal", test_equal);
  g_test_add_func ("/message/boxed", test_boxed);
  g_test_add_func ("/message/unknown-name", test_unknown_name);
  g_test_add_func ("/message/missing-argument", test_missing_argument);
  g_test_add_func ("/message/second-argument", test_second_argument);

  return g_test_run ();
}
