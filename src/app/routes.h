/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which view edits which record type. */
#pragma once

#include "model/types.h"

G_BEGIN_DECLS

/**
 * SxtRoute:
 * @list: a record type
 * @area: the area whose page has the view
 * @view: the view's name in that page
 * @everywhere: any area's page has it, in its view of that name: who looks from another area stays there
 */
typedef struct
{
  SxtListId list;
  SxtArea area;
  const char *view;
  gboolean everywhere;
} SxtRoute;

const SxtRoute *sxt_route_get (SxtListId list);
int sxt_route_get_area (SxtListId list, int from_area);
gboolean sxt_route_leads_to (SxtListId list, const char *view);

G_END_DECLS
