/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of what comes in from other programs and goes out to them. */

#include "exchange/error.h"

G_DEFINE_QUARK (sxt - exchange - error - quark, sxt_exchange_error)

/**
 * sxt_exchange_set_error:
 * @error: (out) (nullable): where the error goes
 * @code: what kind of error
 * @message: (transfer full): what happened, to which file, and what can be done
 *
 * Sets an error whose text is @message in the language of the process.
 */
void
sxt_exchange_set_error (GError **error, SxtExchangeError code, SxtMessage *message)
{
  g_autoptr (SxtMessage) owned = message;
  g_autofree char *text = sxt_message_format_plain (owned);

  g_set_error_literal (error, SXT_EXCHANGE_ERROR, (int) code, text);
}
