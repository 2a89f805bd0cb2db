/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of what comes in from other programs and goes out to them. */
#pragma once

#include "base/message.h"

G_BEGIN_DECLS

#define SXT_EXCHANGE_ERROR (sxt_exchange_error_quark ())
GQuark sxt_exchange_error_quark (void);

/**
 * SxtExchangeError:
 * @SXT_EXCHANGE_ERROR_NOT_A_TABLE: the file is no CSV: a spreadsheet, an archive, a web page, nothing at all
 * @SXT_EXCHANGE_ERROR_ENCODING: the text is written in a way that is not read here (UTF-16)
 * @SXT_EXCHANGE_ERROR_UNKNOWN: a table whose columns are none that are known
 * @SXT_EXCHANGE_ERROR_KIND: a table that is known, but holds something else than schools, or lacks their ids
 * @SXT_EXCHANGE_ERROR_SET: files that cannot be taken together
 * @SXT_EXCHANGE_ERROR_FILTER: the district or state that was asked for cannot be one
 * @SXT_EXCHANGE_ERROR_NO_MATCH: no school of that district or state in the files
 * @SXT_EXCHANGE_ERROR_MANY_DISTRICTS: schools of several districts, and none was chosen
 * @SXT_EXCHANGE_ERROR_UNREADABLE: there is no such file, it is a folder, or it may not be read
 * @SXT_EXCHANGE_ERROR_FAILED: a spreadsheet could not be written
 */
typedef enum
{
  SXT_EXCHANGE_ERROR_NOT_A_TABLE,
  SXT_EXCHANGE_ERROR_ENCODING,
  SXT_EXCHANGE_ERROR_UNKNOWN,
  SXT_EXCHANGE_ERROR_KIND,
  SXT_EXCHANGE_ERROR_SET,
  SXT_EXCHANGE_ERROR_FILTER,
  SXT_EXCHANGE_ERROR_NO_MATCH,
  SXT_EXCHANGE_ERROR_MANY_DISTRICTS,
  SXT_EXCHANGE_ERROR_UNREADABLE,
  SXT_EXCHANGE_ERROR_FAILED,
} SxtExchangeError;

void sxt_exchange_set_error (GError **error, SxtExchangeError code, SxtMessage *message);

G_END_DECLS
