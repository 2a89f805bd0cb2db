/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a fuzzer, and the replay, feed with bytes. */
#pragma once

#include <glib.h>

/* The name is libFuzzer's. Ends the program if the bytes bring something about that must not happen. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
