/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view of an area: what stands behind one of its tabs. */
#include "app/view.h"

typedef struct
{
  SxtSession *session;
  SxtArea area;
  GtkWidget *face;
  char *face_title;
  gboolean searchable;
  gboolean searching;
} SxtViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SxtView, sxt_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_AREA,
  PROP_FACE,
  PROP_FACE_TITLE,
  PROP_SEARCHABLE,
  PROP_SEARCHING,
} SxtViewProperty;

static GParamSpec *properties[PROP_SEARCHING + 1];
static guint present_face_signal;

static void
sxt_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (SXT_VIEW (object));

  switch ((SxtViewProperty) id)
    {
    case PROP_SESSION: g_value_set_object (value, priv->session); break;
    case PROP_AREA: g_value_set_int (value, (int) priv->area); break;
    case PROP_FACE: g_value_set_object (value, priv->face); break;
    case PROP_FACE_TITLE: g_value_set_string (value, priv->face_title); break;
    case PROP_SEARCHABLE: g_value_set_boolean (value, priv->searchable); break;
    case PROP_SEARCHING: g_value_set_boolean (value, priv->searching); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (SXT_VIEW (object));

  switch ((SxtViewProperty) id)
    {
    case PROP_SESSION: priv->session = g_value_dup_object (value); break;
    case PROP_AREA: priv->area = (SxtArea) g_value_get_int (value); break;
    case PROP_SEARCHING:
      if (priv->searching == g_value_get_boolean (value))
        return;
      priv->searching = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FACE:
    case PROP_FACE_TITLE:
    case PROP_SEARCHABLE:
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_view_dispose (GObject *object)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (SXT_VIEW (object));

  g_clear_object (&priv->face);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (sxt_view_parent_class)->dispose (object);
}

static void
sxt_view_finalize (GObject *object)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (SXT_VIEW (object));

  g_free (priv->face_title);
  G_OBJECT_CLASS (sxt_view_parent_class)->finalize (object);
}

static void
sxt_view_class_init (SxtViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sxt_view_get_property;
  object_class->set_property = sxt_view_set_property;
  object_class->dispose = sxt_view_dispose;
  object_class->finalize = sxt_view_finalize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SXT_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_AREA] = g_param_spec_int ("area", NULL, NULL, 0, SXT_N_AREAS - 1, 0,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FACE] = g_param_spec_object ("face", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FACE_TITLE] = g_param_spec_string (
      "face-title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHABLE] = g_param_spec_boolean (
      "searchable", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] = g_param_spec_boolean (
      "searching", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  present_face_signal =
      g_signal_new ("present-face", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sxt_view_init (SxtView *self)
{
}

SxtSession *
sxt_view_get_session (SxtView *self)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (self);

  g_return_val_if_fail (SXT_IS_VIEW (self), NULL);
  return priv->session;
}

SxtArea
sxt_view_get_area (SxtView *self)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (self);

  g_return_val_if_fail (SXT_IS_VIEW (self), SXT_AREA_NARRATIVE);
  return priv->area;
}

/**
 * sxt_view_get_face:
 *
 * Returns: (transfer none) (nullable): the form of what is selected
 */
GtkWidget *
sxt_view_get_face (SxtView *self)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (self);

  g_return_val_if_fail (SXT_IS_VIEW (self), NULL);
  return priv->face;
}

const char *
sxt_view_get_face_title (SxtView *self)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (self);

  g_return_val_if_fail (SXT_IS_VIEW (self), NULL);
  return priv->face_title;
}

/**
 * sxt_view_set_face:
 * @face: (nullable): the form of what is selected, the same widget from one selection to the next; NULL when nothing
 *   is selected
 * @title: (nullable): "This School"
 */
void
sxt_view_set_face (SxtView *self, GtkWidget *face, const char *title)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (self);

  g_return_if_fail (SXT_IS_VIEW (self));
  g_return_if_fail (face == NULL || GTK_IS_WIDGET (face));

  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_str (&priv->face_title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACE_TITLE]);
  if (face)
    g_object_ref_sink (face);
  if (g_set_object (&priv->face, face))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACE]);
  if (face)
    g_object_unref (face);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * sxt_view_present_face:
 *
 * Brings the form to the front: the end pane turns to it, a narrow window pushes it.
 */
void
sxt_view_present_face (SxtView *self)
{
  g_return_if_fail (SXT_IS_VIEW (self));

  g_signal_emit (self, present_face_signal, 0);
}

gboolean
sxt_view_get_searchable (SxtView *self)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (self);

  g_return_val_if_fail (SXT_IS_VIEW (self), FALSE);
  return priv->searchable;
}

/**
 * sxt_view_set_searchable:
 * @searchable: whether there is something to search in
 */
void
sxt_view_set_searchable (SxtView *self, gboolean searchable)
{
  SxtViewPrivate *priv = sxt_view_get_instance_private (self);

  g_return_if_fail (SXT_IS_VIEW (self));

  if (priv->searchable == searchable)
    return;
  priv->searchable = searchable;
  if (!searchable)
    g_object_set (self, "searching", FALSE, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHABLE]);
}

/**
 * sxt_view_search:
 *
 * Opens the search, where there is something to search in.
 */
void
sxt_view_search (SxtView *self)
{
  g_return_if_fail (SXT_IS_VIEW (self));

  if (sxt_view_get_searchable (self) && SXT_VIEW_GET_CLASS (self)->search != NULL)
    SXT_VIEW_GET_CLASS (self)->search (self);
}

gboolean
sxt_view_show (SxtView *self, SxtListId list, const char *id, int field)
{
  g_return_val_if_fail (SXT_IS_VIEW (self), FALSE);

  return SXT_VIEW_GET_CLASS (self)->show != NULL && SXT_VIEW_GET_CLASS (self)->show (self, list, id, field);
}

gboolean
sxt_view_start (SxtView *self, SxtListId list, int field, GPtrArray *with)
{
  g_return_val_if_fail (SXT_IS_VIEW (self), FALSE);

  return SXT_VIEW_GET_CLASS (self)->start != NULL && SXT_VIEW_GET_CLASS (self)->start (self, list, field, with);
}

gboolean
sxt_view_get_focused (SxtView *self, SxtListId *list, char **id, int *field)
{
  g_return_val_if_fail (SXT_IS_VIEW (self), FALSE);

  return SXT_VIEW_GET_CLASS (self)->get_focused != NULL &&
         SXT_VIEW_GET_CLASS (self)->get_focused (self, list, id, field);
}
