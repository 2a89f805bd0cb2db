/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has to be said of a plan's file above its pages. */
#include "app/plan-banners.h"

#include <glib/gi18n-lib.h>

#include "app/area-page.h"
#include "base/format.h"

#define PROBLEMS_MS 700 /* without an edit: looking through all records of a large plan takes several frames */

struct _SxtPlanBanners
{
  AdwBin parent_instance;

  AdwBanner *disk;
  AdwBanner *read_only;
  AdwBanner *problems;
  AdwBanner *day;

  SxtSession *session; /* (nullable) */
  GSignalGroup *session_signals;
  GSignalGroup *project_signals;
  GSignalGroup *engine_signals;
  guint problems_timeout;
  gboolean has_problems;
};

G_DEFINE_FINAL_TYPE (SxtPlanBanners, sxt_plan_banners, ADW_TYPE_BIN)

typedef enum
{
  PROP_HAS_PROBLEMS = 1,
} SxtPlanBannersProperty;

static GParamSpec *properties[PROP_HAS_PROBLEMS + 1];

/* Looks at every record, so only now and then. */
static void
update_problems (SxtPlanBanners *self)
{
  SxtPlanFile *file = sxt_session_get_plan_file (self->session);
  g_autoptr (GPtrArray) problems = sxt_plan_file_get_problems (file);

  if (problems->len > 0)
    {
      g_autofree char *words =
          g_strdup_printf (ngettext ("%u entry of this plan could not be read or leads nowhere.",
                                     "%u entries of this plan could not be read or lead nowhere.", problems->len),
                           problems->len);

      adw_banner_set_title (self->problems, words);
    }
  adw_banner_set_revealed (self->problems, problems->len > 0 && !sxt_plan_file_get_read_only (file));
  if (self->has_problems == (problems->len > 0))
    return;
  self->has_problems = problems->len > 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_PROBLEMS]);
}

static void
problems_timeout_cb (gpointer data)
{
  SxtPlanBanners *self = data;

  self->problems_timeout = 0;
  update_problems (self);
}

static void
project_changed_cb (SxtPlanBanners *self)
{
  g_clear_handle_id (&self->problems_timeout, g_source_remove);
  self->problems_timeout = g_timeout_add_once (PROBLEMS_MS, problems_timeout_cb, self);
}

static void
update (SxtPlanBanners *self)
{
  const char *reason = sxt_plan_file_get_read_only_reason (sxt_session_get_plan_file (self->session));
  gboolean own_day = sxt_session_get_own_day (self->session);

  adw_banner_set_revealed (self->disk, sxt_session_get_changed_on_disk (self->session));
  if (reason)
    adw_banner_set_title (self->read_only, reason);
  adw_banner_set_revealed (self->read_only, reason != NULL);
  if (own_day)
    {
      g_autofree char *day =
          sxt_format_date (sxt_engine_get_date (sxt_session_get_engine (self->session)), SXT_DATE_LONG);
      g_autofree char *words = g_strdup_printf (_ ("Shown as of %s"), day);

      adw_banner_set_title (self->day, words);
    }
  adw_banner_set_revealed (self->day, own_day);
}

/* Saving may have made the file writable, or found what is in it. */
static void
busy_cb (SxtPlanBanners *self)
{
  update (self);
  update_problems (self);
}

/**
 * sxt_plan_banners_set_session:
 * @self: banners
 * @session: (nullable): the plan that they speak of
 */
void
sxt_plan_banners_set_session (SxtPlanBanners *self, SxtSession *session)
{
  g_return_if_fail (SXT_IS_PLAN_BANNERS (self));

  g_clear_handle_id (&self->problems_timeout, g_source_remove);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->project_signals, session ? sxt_session_get_project (session) : NULL);
  g_signal_group_set_target (self->engine_signals, session ? sxt_session_get_engine (session) : NULL);
  if (session)
    busy_cb (self);
}

/**
 * sxt_plan_banners_has_problems:
 * @self: banners
 *
 * Returns: whether something in the plan could not be read, or leads nowhere, as of the last look
 */
gboolean
sxt_plan_banners_has_problems (SxtPlanBanners *self)
{
  g_return_val_if_fail (SXT_IS_PLAN_BANNERS (self), FALSE);

  return self->has_problems;
}

static void
sxt_plan_banners_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HAS_PROBLEMS)
    g_value_set_boolean (value, SXT_PLAN_BANNERS (object)->has_problems);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_plan_banners_dispose (GObject *object)
{
  SxtPlanBanners *self = SXT_PLAN_BANNERS (object);

  g_clear_handle_id (&self->problems_timeout, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->project_signals);
  g_clear_object (&self->engine_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_PLAN_BANNERS);
  G_OBJECT_CLASS (sxt_plan_banners_parent_class)->dispose (object);
}

static void
sxt_plan_banners_class_init (SxtPlanBannersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sxt_plan_banners_get_property;
  object_class->dispose = sxt_plan_banners_dispose;
  properties[PROP_HAS_PROBLEMS] = g_param_spec_boolean (
      "has-problems", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "plan-banners.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtPlanBanners, disk);
  gtk_widget_class_bind_template_child (widget_class, SxtPlanBanners, read_only);
  gtk_widget_class_bind_template_child (widget_class, SxtPlanBanners, problems);
  gtk_widget_class_bind_template_child (widget_class, SxtPlanBanners, day);
}

static void
sxt_plan_banners_init (SxtPlanBanners *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (SXT_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::busy", G_CALLBACK (busy_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::own-day", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::changed-on-disk", G_CALLBACK (update), self);
  self->project_signals = g_signal_group_new (SXT_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->project_signals, "changed", G_CALLBACK (project_changed_cb), self);
  self->engine_signals = g_signal_group_new (SXT_TYPE_ENGINE);
  g_signal_group_connect_swapped (self->engine_signals, "notify::date", G_CALLBACK (update), self);
}
