/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of choices that opens over a row; a long one can be searched, and what is missing be added. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SXT_TYPE_CHOICE_POPOVER (sxt_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (SxtChoicePopover, sxt_choice_popover, SXT, CHOICE_POPOVER, GtkPopover)

/**
 * SxtChosenFunc:
 * @chosen: the number of the choice
 */
typedef void (*SxtChosenFunc) (guint chosen, gpointer data);

/**
 * SxtAddedFunc:
 * @what: the number that was given to sxt_choice_popover_allow_adding()
 * @name: what was typed, or ""
 */
typedef void (*SxtAddedFunc) (int what, const char *name, gpointer data);

GtkWidget *sxt_choice_popover_new (const char *title, GtkStringList *choices, guint current, SxtChosenFunc func,
                                   gpointer data);
void sxt_choice_popover_allow_adding (SxtChoicePopover *self, int what, const char *label, SxtAddedFunc func);

G_END_DECLS
