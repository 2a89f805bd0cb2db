/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of drawings and pages. */
#include "report/palette.h"

/* Chosen for contrast (graphics 3:1, text 4.6:1 or more) and for the three forms of colour blindness. */
static const SxtPalette palettes[] = {
  [SXT_SCHEME_LIGHT] = {
    .background = 0xfafafb,
    .ink = 0x2e2e33,
    .quiet = 0x5c5c66,
    .accent = 0x1c71d8,
    .tint = 0xecf1f8,
    .line = 0xd4d4da,
    .warning = 0xc30000,
    .track = 0.16,
    .marks = { 0x5c5c66, 0x007c3d, 0x905400, 0xc30000, 0x5c5c66, 0x5c5c66 },
    .areas = { 0x7f1f75, 0x1f5bbc, 0x0e958c, 0x0f6614, 0xaf7b03, 0xbe325b },
    .levels = { 0xecf1f8, 0xbdd5f2, 0x6ba3e3, 0x1b62b8 },
    .level_texts = { 0x000000, 0x000000, 0x000000, 0xffffff },
  },
  [SXT_SCHEME_DARK] = {
    .background = 0x222226,
    .ink = 0xffffff,
    .quiet = 0xb4b4bc,
    .accent = 0x81d0ff,
    .tint = 0x33363d,
    .line = 0x46464c,
    .warning = 0xff938c,
    .track = 0.22,
    .marks = { 0xb4b4bc, 0x78e9ab, 0xffc252, 0xff938c, 0xb4b4bc, 0xb4b4bc },
    .areas = { 0xdc8acb, 0x5b8df9, 0x4fe5d9, 0xa6dc74, 0xbe8b22, 0xdf607c },
    .levels = { 0x33363d, 0x2f4a6e, 0x2f74c0, 0x8cc4ff },
    .level_texts = { 0xffffff, 0xffffff, 0xffffff, 0x000000 },
  },
  [SXT_SCHEME_PRINT] = {
    .background = 0xffffff,
    .ink = 0x1a1a21,
    .quiet = 0x5c5c66,
    .accent = 0x1b4f8f,
    .tint = 0xdfe7f2,
    .line = 0xd0d0d6,
    .warning = 0x1a1a21,
    .track = 0.14,
    .marks = { 0x5c5c66, 0x1b4f8f, 0x1a1a21, 0x1a1a21, 0x1a1a21, 0x1a1a21 },
    .areas = { 0x1b4f8f, 0x1b4f8f, 0x1b4f8f, 0x1b4f8f, 0x1b4f8f, 0x1b4f8f },
    .levels = { 0xf1f4f9, 0xc9d7ea, 0x86a9d6, 0x1b4f8f },
    .level_texts = { 0x000000, 0x000000, 0x000000, 0xffffff },
  },
  [SXT_SCHEME_LIGHT_CONTRAST] = {
    .background = 0xffffff,
    .ink = 0x000000,
    .quiet = 0x1c1c20,
    .accent = 0x0d4a94,
    .tint = 0xdfe7f2,
    .line = 0x77777f,
    .warning = 0x9c0000,
    .track = 0.24,
    .marks = { 0x1c1c20, 0x005a2b, 0x6b3e00, 0x9c0000, 0x1c1c20, 0x1c1c20 },
    .areas = { 0x651a5d, 0x174790, 0x075650, 0x0b4a10, 0x634600, 0x94203f },
    .levels = { 0xffffff, 0xa9c8ef, 0x4d8ad2, 0x0d4a94 },
    .level_texts = { 0x000000, 0x000000, 0x000000, 0xffffff },
  },
  [SXT_SCHEME_DARK_CONTRAST] = {
    .background = 0x1d1d20,
    .ink = 0xffffff,
    .quiet = 0xe6e6ea,
    .accent = 0xa5deff,
    .tint = 0x33363d,
    .line = 0x9a9aa2,
    .warning = 0xffb3ae,
    .track = 0.3,
    .marks = { 0xe6e6ea, 0x9df2c2, 0xffd683, 0xffb3ae, 0xe6e6ea, 0xe6e6ea },
    .areas = { 0xf0b4e2, 0x9dbcff, 0x86f2e9, 0xc4f09a, 0xe6b654, 0xf59cb0 },
    .levels = { 0x26262b, 0x2f4a6e, 0x2f74c0, 0xa9d5ff },
    .level_texts = { 0xffffff, 0xffffff, 0xffffff, 0x000000 },
  },
};

/**
 * sxt_palette_get:
 * @scheme: where it is drawn
 *
 * Returns: (transfer none): its colours
 */
const SxtPalette *
sxt_palette_get (SxtScheme scheme)
{
  g_return_val_if_fail (scheme < G_N_ELEMENTS (palettes), &palettes[SXT_SCHEME_LIGHT]);

  return &palettes[scheme];
}

/**
 * sxt_color_set:
 * @color: a colour
 * @alpha: 0 to 1
 * @cr: whose source becomes that colour
 */
void
sxt_color_set (SxtColor color, double alpha, cairo_t *cr)
{
  double red = ((color >> 16) & 0xff) / 255.0;
  double green = ((color >> 8) & 0xff) / 255.0;
  double blue = (color & 0xff) / 255.0;

  cairo_set_source_rgba (cr, red, green, blue, alpha);
}
