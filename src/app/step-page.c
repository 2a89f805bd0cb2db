/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of New Plan: its question, what answers it, and the ways on. */
#include "app/step-page.h"

#include "app/area-page.h"

#include <glib/gi18n-lib.h>

/* After it is shown, until the focus stays where it was put. */
#define FOCUS_FRAMES 3

struct _SxtStepPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *heading;
  GtkWidget *cancel;
  GtkLabel *question;
  GtkLabel *about;
  AdwBin *bin;
  GtkBox *dots;
  GtkButton *next;

  guint number;
  gboolean is_new; /* it has just come, and the focus with it */
  guint frames;
};

G_DEFINE_FINAL_TYPE (SxtStepPage, sxt_step_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_NUMBER = 1,
  PROP_QUESTION,
  PROP_ABOUT,
  PROP_BODY,
} SxtStepPageProperty;

static GParamSpec *properties[PROP_BODY + 1];

static void
set_number (SxtStepPage *self, guint number)
{
  /* Translators: of New Plan */
  g_autofree char *step = g_strdup_printf (_ ("Step %u of %u"), number, SXT_N_STEPS);

  self->number = number;
  adw_window_title_set_subtitle (self->heading, step);
  gtk_widget_set_visible (self->cancel, number == 1);
  gtk_button_set_label (self->next, number < SXT_N_STEPS ? _ ("_Next") : _ ("Create _Plan"));
  for (guint i = 1; i <= SXT_N_STEPS; i++)
    {
      GtkWidget *dot = adw_bin_new ();

      gtk_widget_add_css_class (dot, "sxt-dot");
      if (i <= number)
        gtk_widget_add_css_class (dot, i < number ? "past" : "current");
      gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
      gtk_box_append (self->dots, dot);
    }
}

/* Where the focus is in it already, asking again would move it on. */
static gboolean
focus_body (SxtStepPage *self)
{
  GtkWidget *body = adw_bin_get_child (self->bin);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (body));

  return (focus && gtk_widget_is_ancestor (focus, body)) || gtk_widget_grab_focus (body) ||
         gtk_widget_child_focus (body, GTK_DIR_TAB_FORWARD);
}

static void
sxt_step_page_showing (AdwNavigationPage *page)
{
  SXT_STEP_PAGE (page)->is_new = TRUE;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SxtStepPage *self = SXT_STEP_PAGE (widget);

  if (++self->frames < FOCUS_FRAMES)
    return G_SOURCE_CONTINUE;
  self->is_new = FALSE;

  return G_SOURCE_REMOVE;
}

static void
sxt_step_page_shown (AdwNavigationPage *page)
{
  SxtStepPage *self = SXT_STEP_PAGE (page);

  if (gtk_widget_get_mapped (GTK_WIDGET (page)))
    focus_body (self);
  self->frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (page), tick_cb, NULL, NULL);
}

/* While it comes, whatever form the dialog has (a sheet focuses twice): the first field, not the way out. */
static gboolean
sxt_step_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SxtStepPage *self = SXT_STEP_PAGE (widget);

  if (self->is_new && direction == GTK_DIR_TAB_FORWARD)
    return focus_body (self);

  return GTK_WIDGET_CLASS (sxt_step_page_parent_class)->focus (widget, direction);
}

static void
sxt_step_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SxtStepPage *self = SXT_STEP_PAGE (object);

  switch ((SxtStepPageProperty) id)
    {
    case PROP_NUMBER: set_number (self, g_value_get_uint (value)); break;
    case PROP_QUESTION:
      gtk_label_set_label (self->question, g_value_get_string (value));
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), g_value_get_string (value));
      break;
    case PROP_ABOUT: gtk_label_set_label (self->about, g_value_get_string (value)); break;
    case PROP_BODY: adw_bin_set_child (self->bin, g_value_get_object (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_step_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_STEP_PAGE);
  G_OBJECT_CLASS (sxt_step_page_parent_class)->dispose (object);
}

static void
sxt_step_page_class_init (SxtStepPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = sxt_step_page_set_property;
  object_class->dispose = sxt_step_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = sxt_step_page_shown;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = sxt_step_page_showing;
  widget_class->focus = sxt_step_page_focus;

  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 1, SXT_N_STEPS, 1, flags);
  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, flags);
  properties[PROP_ABOUT] = g_param_spec_string ("about", NULL, NULL, NULL, flags);
  properties[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "step-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtStepPage, heading);
  gtk_widget_class_bind_template_child (widget_class, SxtStepPage, cancel);
  gtk_widget_class_bind_template_child (widget_class, SxtStepPage, question);
  gtk_widget_class_bind_template_child (widget_class, SxtStepPage, about);
  gtk_widget_class_bind_template_child (widget_class, SxtStepPage, bin);
  gtk_widget_class_bind_template_child (widget_class, SxtStepPage, dots);
  gtk_widget_class_bind_template_child (widget_class, SxtStepPage, next);
}

static void
sxt_step_page_init (SxtStepPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

guint
sxt_step_page_get_number (SxtStepPage *self)
{
  g_return_val_if_fail (SXT_IS_STEP_PAGE (self), 0);

  return self->number;
}

/**
 * sxt_step_page_get_next_button:
 *
 * Returns: (transfer none): the button that goes on
 */
GtkWidget *
sxt_step_page_get_next_button (SxtStepPage *self)
{
  g_return_val_if_fail (SXT_IS_STEP_PAGE (self), NULL);

  return GTK_WIDGET (self->next);
}
