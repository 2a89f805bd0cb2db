/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copied plan in the real window, and what a planner does in it. */
#pragma once

#include "driver.h"

#include "app/area-page.h"
#include "app/record-form.h"
#include "app/widgets.h"
#include "storage/plan-file.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  SxtApplication *application;
  SxtWindow *window;
  SxtSession *session;
  SxtEngine *engine;
  SxtProject *project;
  GBytes *first;
} Fixture;

void open_plan (Fixture *fixture, const char *name);
void set_up (Fixture *fixture, gconstpointer data);
void tear_down (Fixture *fixture, gconstpointer data);
void idle (Fixture *fixture);
void open_page (Fixture *fixture, const char *page);
void key (Fixture *fixture, guint keyval, GdkModifierType modifiers);
void press (Fixture *fixture, guint keyval, GdkModifierType modifiers);
void type (Fixture *fixture, const char *text);
SxtView *open_list (Fixture *fixture, SxtArea area, SxtListId list);
SxtRecordForm *get_form (Fixture *fixture);
SxtRecord *get_record (Fixture *fixture);
GtkColumnView *get_table (SxtView *view);
void select_row (SxtView *view, guint position);
gboolean focus_is_in (Fixture *fixture, gpointer ancestor);
void act (Fixture *fixture, SxtView *view, const char *action);
void undo_all (Fixture *fixture);
void show (Fixture *fixture, SxtView *view, SxtRecord *record, int field);
GtkWidget *get_text (Fixture *fixture, int field);

/* A test of the fixture. */
#define R_ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)

G_END_DECLS
