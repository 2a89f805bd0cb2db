/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item of a drawn timeline, as a screen reader meets it: a name, a place, and whether it has the focus. */
#include "app/timeline-member.h"

struct _SxtTimelineMember
{
  GObject parent_instance;

  SxtTimelineView *view; /* no reference: it owns its members; NULL once they are disposed */
  guint item;
  GtkAccessibleRole role;
  GtkATContext *context;
};

enum
{
  PROP_ACCESSIBLE_ROLE = 1,
};

static void sxt_timeline_member_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SxtTimelineMember, sxt_timeline_member, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, sxt_timeline_member_accessible_init))

static GtkATContext *
get_at_context (GtkAccessible *accessible)
{
  SxtTimelineMember *self = SXT_TIMELINE_MEMBER (accessible);

  if (!self->view)
    return NULL;
  if (!self->context)
    self->context = gtk_at_context_create (self->role, accessible, gtk_widget_get_display (GTK_WIDGET (self->view)));

  return self->context ? g_object_ref (self->context) : NULL;
}

static gboolean
get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  SxtTimelineMember *self = SXT_TIMELINE_MEMBER (accessible);

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE: return TRUE;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->view && gtk_widget_has_focus (GTK_WIDGET (self->view)) &&
             sxt_timeline_view_get_cursor (self->view) == (int) self->item;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default: return FALSE;
    }
}

static GtkAccessible *
get_accessible_parent (GtkAccessible *accessible)
{
  SxtTimelineMember *self = SXT_TIMELINE_MEMBER (accessible);

  return self->view ? GTK_ACCESSIBLE (g_object_ref (self->view)) : NULL;
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
get_next_accessible_sibling (GtkAccessible *accessible)
{
  SxtTimelineMember *self = SXT_TIMELINE_MEMBER (accessible);
  guint n = self->view ? sxt_timeline_get_n_items (sxt_timeline_view_get_timeline (self->view)) : 0;

  for (guint i = self->item + 1; i < n; i++)
    if (sxt_timeline_view_is_seen (self->view, i))
      return g_object_ref (sxt_timeline_view_get_member (self->view, i));

  return NULL;
}

static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  SxtTimelineMember *self = SXT_TIMELINE_MEMBER (accessible);
  graphene_rect_t bounds;

  if (!self->view || !sxt_timeline_view_get_bounds (self->view, self->item, &bounds))
    return FALSE;

  *x = (int) bounds.origin.x;
  *y = (int) bounds.origin.y;
  *width = (int) bounds.size.width;
  *height = (int) bounds.size.height;

  return TRUE;
}

static void
sxt_timeline_member_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = get_at_context;
  iface->get_platform_state = get_platform_state;
  iface->get_accessible_parent = get_accessible_parent;
  iface->get_first_accessible_child = get_first_accessible_child;
  iface->get_next_accessible_sibling = get_next_accessible_sibling;
  iface->get_bounds = get_bounds;
}

static void
sxt_timeline_member_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, SXT_TIMELINE_MEMBER (object)->role);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
sxt_timeline_member_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_ACCESSIBLE_ROLE)
    SXT_TIMELINE_MEMBER (object)->role = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

/* A screen reader may keep the object longer than there is a timeline. */
static void
sxt_timeline_member_dispose (GObject *object)
{
  SxtTimelineMember *self = SXT_TIMELINE_MEMBER (object);

  self->view = NULL;
  g_clear_object (&self->context);
  G_OBJECT_CLASS (sxt_timeline_member_parent_class)->dispose (object);
}

static void
sxt_timeline_member_class_init (SxtTimelineMemberClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sxt_timeline_member_get_property;
  object_class->set_property = sxt_timeline_member_set_property;
  object_class->dispose = sxt_timeline_member_dispose;
  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
sxt_timeline_member_init (SxtTimelineMember *self)
{
}

/**
 * sxt_timeline_member_new:
 * @view: the timeline that has it; it disposes it in the end
 * @item: the number of its item
 *
 * Returns: (transfer full): the item for screen readers, with its name
 */
SxtTimelineMember *
sxt_timeline_member_new (SxtTimelineView *view, guint item)
{
  SxtTimelineMember *self =
      g_object_new (SXT_TYPE_TIMELINE_MEMBER, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  g_autofree char *words = sxt_timeline_dup_words (sxt_timeline_view_get_timeline (view), item);

  self->view = view;
  self->item = item;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return self;
}

/**
 * sxt_timeline_member_tell_focus:
 *
 * Says that the item got or lost the focus.
 */
void
sxt_timeline_member_tell_focus (SxtTimelineMember *self)
{
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}
