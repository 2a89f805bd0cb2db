/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts in a language other than that of the process. gettext speaks one language at a time, so its file is read here:
 * two tables of lengths and offsets, the first sorted by its texts. */
#include "base/catalog.h"

#include <string.h>

#include "base/format.h"

#define MAGIC 0x950412deu
#define MAGIC_SWAPPED 0xde120495u
#define N_WORDS 5 /* of the head that matter: magic, revision, how many, and where both tables are */

typedef struct
{
  GMappedFile *file;
  const char *bytes;
  gsize length;
  gboolean is_swapped;
  guint32 n, texts, translations;
} Catalog;

static gboolean
get_word (const Catalog *self, gsize offset, guint32 *word)
{
  if (offset > self->length || self->length - offset < sizeof *word)
    return FALSE;
  memcpy (word, self->bytes + offset, sizeof *word);
  if (self->is_swapped)
    *word = GUINT32_SWAP_LE_BE (*word);
  return TRUE;
}

/* Returns: (nullable): text @index of a table, which ends within the file */
static const char *
get_text (const Catalog *self, guint32 table, guint32 index)
{
  guint32 length, offset;
  gsize entry = (gsize) table + (gsize) index * 8;

  if (!get_word (self, entry, &length) || !get_word (self, entry + 4, &offset) || offset >= self->length ||
      self->length - offset <= length || self->bytes[offset + length] != '\0')
    return NULL;

  return self->bytes + offset;
}

static void
catalog_free (gpointer data)
{
  Catalog *self = data;

  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}

/* A language without a file has a catalog of no texts. */
static Catalog *
catalog_new (const char *language)
{
  Catalog *self = g_new0 (Catalog, 1);
  g_autofree char *path =
      g_build_filename (sxt_language_get_folder (), language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  guint32 words[N_WORDS];

  self->file = g_mapped_file_new (path, FALSE, NULL);
  if (self->file == NULL)
    return self;
  self->bytes = g_mapped_file_get_contents (self->file);
  self->length = g_mapped_file_get_length (self->file);
  if (!get_word (self, 0, &words[0]) || (words[0] != MAGIC && words[0] != MAGIC_SWAPPED))
    return self;
  self->is_swapped = words[0] == MAGIC_SWAPPED;
  for (guint i = 1; i < N_WORDS; i++)
    if (!get_word (self, i * sizeof (guint32), &words[i]))
      return self;
  self->n = words[2];
  self->texts = words[3];
  self->translations = words[4];
  return self;
}

static const char *
look_up (const Catalog *self, const char *text)
{
  guint32 low = 0, high = self->n;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *found = get_text (self, self->texts, middle);
      int order = found != NULL ? strcmp (text, found) : -1;

      if (order == 0)
        return get_text (self, self->translations, middle);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

/**
 * sxt_catalog_dup_text:
 * @language: a language that we ship, "es"
 * @text: a text to translate, in English
 *
 * May be called from any thread.
 *
 * Returns: (transfer full): the text in that language, in English if it has no translation
 */
char *
sxt_catalog_dup_text (const char *language, const char *text)
{
  static GMutex mutex;
  static GHashTable *catalogs;
  const char *found;
  char *translated;
  Catalog *catalog;

  g_return_val_if_fail (language != NULL && text != NULL, NULL);

  g_mutex_lock (&mutex);
  if (catalogs == NULL)
    catalogs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, catalog_free);
  catalog = g_hash_table_lookup (catalogs, language);
  if (catalog == NULL)
    {
      catalog = catalog_new (language);
      g_hash_table_insert (catalogs, g_strdup (language), catalog);
    }
  found = look_up (catalog, text);
  translated = g_strdup (found != NULL && *found != '\0' ? found : text);
  g_mutex_unlock (&mutex);

  return translated;
}
