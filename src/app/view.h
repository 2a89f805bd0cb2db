/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view of an area: what stands behind one of its tabs. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/**
 * SxtView:
 *
 * Base of all views. A view of its own is one Blueprint file and one class: derive from this, name the class in the
 * area's page, and name the view in the table of `routes.c` for the record types that it edits.
 *
 * Properties: `session` and `area` (construct-only); `face` (nullable widget) and `face-title`: the form of what is
 * selected, shown beside the findings in the end pane (in a narrow window as a page of its own); `searchable`: there is
 * something to search in; `searching` (writable): the search is open. Signal `present-face`: the planner picked
 * something, bring its form to the front.
 */
#define SXT_TYPE_VIEW (sxt_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (SxtView, sxt_view, SXT, VIEW, AdwBin)

/**
 * SxtViewClass:
 * @show: bring a record, and the editor of the field (-1: the record), into view and give it the focus; FALSE if the
 *   view has no such record
 * @start: add a record that starts with these values (of SxtStart, may be NULL), then do as @show with @field
 * @get_focused: which record and field has the focus; FALSE if none. @id is (transfer full)
 * @search: (nullable): open the search and give it the focus; only asked of a view that is searchable
 */
struct _SxtViewClass
{
  AdwBinClass parent_class;

  gboolean (*show) (SxtView *self, SxtListId list, const char *id, int field);
  gboolean (*start) (SxtView *self, SxtListId list, int field, GPtrArray *with);
  gboolean (*get_focused) (SxtView *self, SxtListId *list, char **id, int *field);
  void (*search) (SxtView *self);
};

SxtSession *sxt_view_get_session (SxtView *self);
SxtArea sxt_view_get_area (SxtView *self);

GtkWidget *sxt_view_get_face (SxtView *self);
const char *sxt_view_get_face_title (SxtView *self);
void sxt_view_set_face (SxtView *self, GtkWidget *face, const char *title);
void sxt_view_present_face (SxtView *self);

gboolean sxt_view_get_searchable (SxtView *self);
void sxt_view_set_searchable (SxtView *self, gboolean searchable);
void sxt_view_search (SxtView *self);

gboolean sxt_view_show (SxtView *self, SxtListId list, const char *id, int field);
gboolean sxt_view_start (SxtView *self, SxtListId list, int field, GPtrArray *with);
gboolean sxt_view_get_focused (SxtView *self, SxtListId *list, char **id, int *field);

G_END_DECLS
