/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a target on files, and on each of them damaged again and again: the same damage in every run. */
#include "target.h"

#include <stdlib.h>
#include <string.h>

#include "base/format.h"

#define N_TIMES 500
#define MOST_DAMAGE 4

/* What a reader of JSON, of tables or of rules may stumble over. */
static const char *const pieces[] = {
  "\"",
  "\\",
  "\\u0000",
  "\\ud800",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "null",
  "true",
  "-1",
  "0",
  "1e9999",
  "99999999999999999999",
  "\t",
  "\r\n",
  "\n",
  ",,",
  "\"\"",
  "\xff",
  "\xef\xbb\xbf",
  "\xe2\x80\xae",
  "=",
  ";",
  "FREQ=",
  "-",
  "9999-12-31",
  "\"id\":",
  "\"schools\":",
  "é",
};

static void
insert (GByteArray *bytes, guint at, const guint8 *piece, guint n)
{
  g_autofree guint8 *rest = g_memdup2 (bytes->data + at, bytes->len - at);
  guint n_rest = bytes->len - at;

  g_byte_array_set_size (bytes, at);
  g_byte_array_append (bytes, piece, n);
  g_byte_array_append (bytes, rest, n_rest);
}

static void
damage (GRand *rand, GByteArray *bytes)
{
  guint at = bytes->len > 0 ? (guint) g_rand_int_range (rand, 0, (gint32) bytes->len) : 0;
  guint n = bytes->len > at ? (guint) g_rand_int_range (rand, 0, (gint32) MIN (bytes->len - at, 400)) : 0;
  const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0: /* a bit */
      if (bytes->len > 0)
        bytes->data[at] ^= (guint8) (1u << g_rand_int_range (rand, 0, 8));
      break;
    case 1: /* a part is missing */
      if (n > 0)
        g_byte_array_remove_range (bytes, at, n);
      break;
    case 2: /* a part stands twice */
      {
        g_autofree guint8 *part = g_memdup2 (bytes->data + at, n);

        insert (bytes, at, part, n);
        break;
      }
    case 3: /* the end is missing */ g_byte_array_set_size (bytes, at + n); break;
    default: insert (bytes, at, (const guint8 *) piece, (guint) strlen (piece));
    }
}

static void
replay (const char *path)
{
  g_autofree char *contents = NULL, *name = g_path_get_basename (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_str_hash (name));
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  LLVMFuzzerTestOneInput ((const guint8 *) contents, length);
  for (int i = 0; i < N_TIMES; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) contents, (guint) length);
      for (int j = g_rand_int_range (rand, 1, MOST_DAMAGE + 1); j > 0; j--)
        damage (rand, bytes);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }
}

int
main (int argc, char **argv)
{
  sxt_language_init ("en", NULL);
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GDir) folder = g_dir_open (argv[i], 0, NULL);
      const char *name;

      g_assert_nonnull (folder);
      while ((name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *path = g_build_filename (argv[i], name, NULL);

          replay (path);
        }
    }

  return EXIT_SUCCESS;
}
