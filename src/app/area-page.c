/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of an area: a stack of its views, each built when it is first shown. */
#include "app/area-page.h"

/* ---- The place of one view ---- */

struct _SxtViewSlot
{
  AdwBin parent_instance;

  GType view_type;
};

G_DEFINE_FINAL_TYPE (SxtViewSlot, sxt_view_slot, ADW_TYPE_BIN)

enum
{
  SLOT_PROP_VIEW_TYPE = 1,
};

static SxtView *
build_view (SxtViewSlot *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (!child)
    {
      GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), SXT_TYPE_AREA_PAGE);

      g_assert (page != NULL);
      child = g_object_new (self->view_type, "session", sxt_area_page_get_session (SXT_AREA_PAGE (page)), "area",
                            (int) sxt_area_page_get_area (SXT_AREA_PAGE (page)), NULL);
      adw_bin_set_child (ADW_BIN (self), child);
    }

  return SXT_VIEW (child);
}

static void
sxt_view_slot_map (GtkWidget *widget)
{
  build_view (SXT_VIEW_SLOT (widget));
  GTK_WIDGET_CLASS (sxt_view_slot_parent_class)->map (widget);
}

static void
sxt_view_slot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == SLOT_PROP_VIEW_TYPE)
    g_value_set_gtype (value, SXT_VIEW_SLOT (object)->view_type);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_view_slot_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == SLOT_PROP_VIEW_TYPE)
    SXT_VIEW_SLOT (object)->view_type = g_value_get_gtype (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_view_slot_class_init (SxtViewSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sxt_view_slot_get_property;
  object_class->set_property = sxt_view_slot_set_property;
  GTK_WIDGET_CLASS (klass)->map = sxt_view_slot_map;

  g_object_class_install_property (
      object_class, SLOT_PROP_VIEW_TYPE,
      g_param_spec_gtype ("view-type", NULL, NULL, SXT_TYPE_VIEW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
sxt_view_slot_init (SxtViewSlot *self)
{
  self->view_type = G_TYPE_INVALID;
}

/* ---- The page ---- */

typedef struct
{
  SxtSession *session;
  AdwViewStack *views;
} SxtAreaPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SxtAreaPage, sxt_area_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_VIEWS,
} SxtAreaPageProperty;

static GParamSpec *properties[PROP_VIEWS + 1];

static void
sxt_area_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SxtAreaPagePrivate *priv = sxt_area_page_get_instance_private (SXT_AREA_PAGE (object));

  switch ((SxtAreaPageProperty) id)
    {
    case PROP_SESSION: g_value_set_object (value, priv->session); break;
    case PROP_VIEWS: g_value_set_object (value, priv->views); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_area_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SxtAreaPagePrivate *priv = sxt_area_page_get_instance_private (SXT_AREA_PAGE (object));

  switch ((SxtAreaPageProperty) id)
    {
    case PROP_SESSION: priv->session = g_value_dup_object (value); break;
    case PROP_VIEWS:
      if (g_set_object (&priv->views, g_value_get_object (value)))
        {
          adw_bin_set_child (ADW_BIN (object), GTK_WIDGET (priv->views));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_area_page_dispose (GObject *object)
{
  SxtAreaPagePrivate *priv = sxt_area_page_get_instance_private (SXT_AREA_PAGE (object));

  g_clear_object (&priv->views);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (sxt_area_page_parent_class)->dispose (object);
}

static void
sxt_area_page_class_init (SxtAreaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sxt_area_page_get_property;
  object_class->set_property = sxt_area_page_set_property;
  object_class->dispose = sxt_area_page_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SXT_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEWS] = g_param_spec_object ("views", NULL, NULL, ADW_TYPE_VIEW_STACK,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SXT_TYPE_VIEW_SLOT);
}

static void
sxt_area_page_init (SxtAreaPage *self)
{
}

/**
 * sxt_area_page_class_set_area:
 *
 * For the class initializers of the six pages.
 */
void
sxt_area_page_class_set_area (SxtAreaPageClass *klass, SxtArea area)
{
  klass->area = area;
}

SxtArea
sxt_area_page_get_area (SxtAreaPage *self)
{
  g_return_val_if_fail (SXT_IS_AREA_PAGE (self), SXT_AREA_NARRATIVE);

  return SXT_AREA_PAGE_GET_CLASS (self)->area;
}

SxtSession *
sxt_area_page_get_session (SxtAreaPage *self)
{
  SxtAreaPagePrivate *priv = sxt_area_page_get_instance_private (self);

  g_return_val_if_fail (SXT_IS_AREA_PAGE (self), NULL);
  return priv->session;
}

AdwViewStack *
sxt_area_page_get_views (SxtAreaPage *self)
{
  SxtAreaPagePrivate *priv = sxt_area_page_get_instance_private (self);

  g_return_val_if_fail (SXT_IS_AREA_PAGE (self), NULL);
  return priv->views;
}

/**
 * sxt_area_page_get_view:
 *
 * Returns: (transfer none): the view in front, built if it was not yet
 */
SxtView *
sxt_area_page_get_view (SxtAreaPage *self)
{
  SxtAreaPagePrivate *priv = sxt_area_page_get_instance_private (self);

  g_return_val_if_fail (SXT_IS_AREA_PAGE (self), NULL);
  return build_view (SXT_VIEW_SLOT (adw_view_stack_get_visible_child (priv->views)));
}

/**
 * sxt_area_page_open_view:
 * @name: the name of a view in the page's Blueprint file
 *
 * Brings a view to the front.
 *
 * Returns: (transfer none) (nullable): that view, built; NULL if the page has none of that name
 */
SxtView *
sxt_area_page_open_view (SxtAreaPage *self, const char *name)
{
  SxtAreaPagePrivate *priv = sxt_area_page_get_instance_private (self);

  g_return_val_if_fail (SXT_IS_AREA_PAGE (self), NULL);
  if (!adw_view_stack_get_child_by_name (priv->views, name))
    return NULL;

  adw_view_stack_set_visible_child_name (priv->views, name);
  return sxt_area_page_get_view (self);
}

/**
 * sxt_area_page_turn:
 * @by: 1 for the next view, -1 for the one before
 *
 * Returns: whether there was one
 */
gboolean
sxt_area_page_turn (SxtAreaPage *self, int by)
{
  SxtAreaPagePrivate *priv = sxt_area_page_get_instance_private (self);
  g_autoptr (GtkSelectionModel) pages = NULL;
  g_autoptr (AdwViewStackPage) page = NULL;
  guint n;

  g_return_val_if_fail (SXT_IS_AREA_PAGE (self), FALSE);

  pages = adw_view_stack_get_pages (priv->views);
  n = g_list_model_get_n_items (G_LIST_MODEL (pages));
  for (guint i = 0; i < n; i++)
    if (gtk_selection_model_is_selected (pages, i))
      {
        if ((by < 0 && i == 0) || (by > 0 && i + 1 == n))
          return FALSE;
        page = g_list_model_get_item (G_LIST_MODEL (pages), by < 0 ? i - 1 : i + 1);
        adw_view_stack_set_visible_child (priv->views, adw_view_stack_page_get_child (page));
        return TRUE;
      }

  return FALSE;
}
