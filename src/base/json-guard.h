/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guarded JSON reading: a strict parser that tells what json-glib would lose. */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SxtJsonLossKind:
 * @SXT_JSON_DUPLICATE_MEMBER: an object has a member twice; json-glib keeps the last
 * @SXT_JSON_BIG_INTEGER: an integer at or beyond the ends of 64 bits
 * @SXT_JSON_INFINITY: a number too large for a double
 * @SXT_JSON_NUL: an escaped NUL character, at which json-glib cuts the string
 */
typedef enum
{
  SXT_JSON_DUPLICATE_MEMBER,
  SXT_JSON_BIG_INTEGER,
  SXT_JSON_INFINITY,
  SXT_JSON_NUL,
} SxtJsonLossKind;

typedef struct
{
  SxtJsonLossKind kind;
  guint line; /* from 1 */
} SxtJsonLoss;

/**
 * SXT_TYPE_JSON_GUARD:
 *
 * A [class@Json.Parser] that is strict from birth and must stay so. It is not immutable unless made with
 * `g_object_new (SXT_TYPE_JSON_GUARD, "immutable", TRUE, NULL)`.
 */
#define SXT_TYPE_JSON_GUARD (sxt_json_guard_get_type ())
G_DECLARE_FINAL_TYPE (SxtJsonGuard, sxt_json_guard, SXT, JSON_GUARD, JsonParser)

/**
 * SxtJsonMemberFunc:
 * @guard: the parser, in the middle of its work
 * @name: the member's name
 * @value: (transfer none): its finished value, owned by the tree
 * @line: the line where the value began, from 1
 * @element_lines: (array length=n_elements) (nullable): if @value is an array, the line where each element began
 * @n_elements: how many elements there are
 * @user_data: as given to sxt_json_guard_set_member_func()
 *
 * Called for each member of the top-level object, as soon as its value is whole and before the next one is read.
 * The callee may change @value and keep a reference to it, but must not remove members of the top-level object. A name
 * that stands twice is reported twice (and as a loss); the tree then keeps the later value. A list that was handed over
 * element by element is empty.
 */
typedef void (*SxtJsonMemberFunc) (SxtJsonGuard *guard, const char *name, JsonNode *value, guint line,
                                   const guint *element_lines, guint n_elements, gpointer user_data);

/**
 * SxtJsonListFunc:
 * @guard: the parser, in the middle of its work
 * @name: the name of the array that begins, with its escapes as they stand in the text
 * @user_data: as given to sxt_json_guard_set_list_funcs()
 *
 * Returns: whether its elements are to be handed over while it is read, so that it never stands in memory as a whole
 */
typedef gboolean (*SxtJsonListFunc) (SxtJsonGuard *guard, const char *name, gpointer user_data);

/**
 * SxtJsonElementFunc:
 * @guard: the parser, in the middle of its work
 * @element: (transfer none): a finished element of the array that was asked about last; it is gone afterwards, unless
 *   the callee keeps a reference to it or to what it holds
 * @line: the line where it began, from 1
 * @user_data: as given to sxt_json_guard_set_list_funcs()
 *
 * Called for each element in turn, when some of them have been read.
 */
typedef void (*SxtJsonElementFunc) (SxtJsonGuard *guard, JsonNode *element, guint line, gpointer user_data);

SxtJsonGuard *sxt_json_guard_new (void);
void sxt_json_guard_set_member_func (SxtJsonGuard *self, SxtJsonMemberFunc func, gpointer user_data);
void sxt_json_guard_set_list_funcs (SxtJsonGuard *self, SxtJsonListFunc list_func, SxtJsonElementFunc element_func,
                                    gpointer user_data);
gboolean sxt_json_guard_load (SxtJsonGuard *self, GBytes *bytes, GError **error);
const SxtJsonLoss *sxt_json_guard_get_losses (SxtJsonGuard *self, guint *n);

G_END_DECLS
