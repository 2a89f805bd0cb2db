/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids of records: random ones, and such as follow from a key so that copies of a plan agree. */
#include "model/id.h"

#include "model/field.h"

/* The name space of our version 5 UUIDs: a random UUID, fixed for ever. */
static const guint8 name_space[16] = { 0x5e, 0x1d, 0x5b, 0x0e, 0x8f, 0x0c, 0x4b, 0x6a,
                                       0x9d, 0x27, 0x31, 0x74, 0xc0, 0xa8, 0x52, 0xf3 };

/**
 * sxt_id_is_valid:
 * @id: (nullable): a text
 *
 * Returns: whether @id has 1 to 64 characters, all of `[A-Za-z0-9._-]`
 */
gboolean
sxt_id_is_valid (const char *id)
{
  gsize n = 0;

  if (id == NULL || *id == '\0')
    return FALSE;

  for (; id[n] != '\0'; n++)
    if (n == SXT_ID_MAX_LENGTH || !(g_ascii_isalnum (id[n]) || strchr ("._-", id[n]) != NULL))
      return FALSE;

  return TRUE;
}

/**
 * sxt_id_new:
 *
 * Returns: (transfer full): a random UUID (version 4)
 */
char *
sxt_id_new (void)
{
  return g_uuid_string_random ();
}

/* RFC 9562, 5.5: the first 128 bits of SHA-1 over name space and name, with version and variant set. */
static char *
uuid_v5 (const char *name)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 d[20];
  gsize n = sizeof d;

  g_checksum_update (sum, name_space, sizeof name_space);
  g_checksum_update (sum, (const guchar *) name, -1);
  g_checksum_get_digest (sum, d, &n);
  d[6] = (d[6] & 0x0f) | 0x50;
  d[8] = (d[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", d[0], d[1], d[2],
                          d[3], d[4], d[5], d[6], d[7], d[8], d[9], d[10], d[11], d[12], d[13], d[14], d[15]);
}

/**
 * sxt_id_for_key:
 * @list: a list
 * @key: a key that the record has outside (an NCES id, a CASE identifier)
 *
 * Returns: (transfer full): the UUID (version 5) of @list and @key: the same in every copy of a plan
 */
char *
sxt_id_for_key (SxtListId list, const char *key)
{
  g_autofree char *name = g_strdup_printf ("%s/%s", sxt_record_type_get (list)->key, key);

  return uuid_v5 (name);
}

/**
 * sxt_id_for_position:
 * @list: a list
 * @position: of a record in the list of a file, where it has no id or another's
 *
 * Returns: (transfer full): the UUID (version 5) of @list and @position
 */
char *
sxt_id_for_position (SxtListId list, guint position)
{
  g_autofree char *name = g_strdup_printf ("%s#%u", sxt_record_type_get (list)->key, position);

  return uuid_v5 (name);
}
