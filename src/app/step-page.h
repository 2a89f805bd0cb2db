/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of New Plan: its question, what answers it, and the ways on. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SXT_N_STEPS 4

/**
 * SxtStepPage:
 *
 * Properties, writable: `number` (from 1), `question`, `about`, `body` (the widget that answers it). Its buttons
 * are the dialog's actions `new-plan.cancel`, `new-plan.skip` and `new-plan.next`.
 */
#define SXT_TYPE_STEP_PAGE (sxt_step_page_get_type ())
G_DECLARE_FINAL_TYPE (SxtStepPage, sxt_step_page, SXT, STEP_PAGE, AdwNavigationPage)

GtkWidget *sxt_step_page_get_next_button (SxtStepPage *self);
guint sxt_step_page_get_number (SxtStepPage *self);

G_END_DECLS
