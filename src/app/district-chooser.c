/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose schools of a file are wanted: a list of its districts that can be searched. */
#include "app/district-chooser.h"

#include <glib/gi18n-lib.h>

#include "app/area-page.h"
#include "base/text.h"

#define MOST_DISTRICTS 50

struct _SxtDistrictChooser
{
  AdwBin parent_instance;

  GtkLabel *intro;
  GtkSearchEntry *search;
  GtkListBox *districts;
  GtkLabel *matches;

  GtkCheckButton *none; /* never shown: with it, a single row is a choice too */
  SxtImportSurvey *survey;
  char *district;
};

G_DEFINE_FINAL_TYPE (SxtDistrictChooser, sxt_district_chooser, ADW_TYPE_BIN)

typedef enum
{
  PROP_DISTRICT = 1,
} SxtDistrictChooserProperty;

static GParamSpec *properties[PROP_DISTRICT + 1];
static guint activated_signal;

static void
district_toggled_cb (GtkCheckButton *check, SxtDistrictChooser *self)
{
  if (!gtk_check_button_get_active (check))
    return;
  if (g_set_str (&self->district, g_object_get_data (G_OBJECT (check), "district")))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISTRICT]);
}

static GtkWidget *
make_district_row (SxtDistrictChooser *self, const SxtImportDistrict *district)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *schools = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u school", "%u schools", district->n_schools), district->n_schools);
  g_autofree char *where = district->state != NULL
                               ? g_strdup_printf (_ ("%s · district %s"), district->state, district->id)
                               : g_strdup_printf (_ ("District %s"), district->id);
  GtkWidget *count = gtk_label_new (schools);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), district->name != NULL ? district->name : district->id);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
  gtk_widget_add_css_class (count, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->none);
  g_object_set_data_full (G_OBJECT (check), "district", g_strdup (district->id), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (district_toggled_cb), self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strcmp0 (district->id, self->district) == 0);

  return row;
}

static gboolean
district_matches (const SxtImportDistrict *district, const char *wanted)
{
  g_autofree char *text = g_strjoin (" ", district->name != NULL ? district->name : "",
                                     district->state != NULL ? district->state : "", district->id, NULL);
  g_autofree char *folded = sxt_text_fold (text);

  return strstr (folded, wanted) != NULL;
}

static void
fill_districts (SxtDistrictChooser *self)
{
  g_autofree char *wanted = sxt_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  guint n = sxt_import_survey_get_n_districts (self->survey);
  guint found = 0;
  g_autofree char *text = NULL;

  gtk_list_box_remove_all (self->districts);
  for (guint i = 0; i < n; i++)
    {
      const SxtImportDistrict *district = sxt_import_survey_get_district (self->survey, i);

      if (!district_matches (district, wanted))
        continue;
      if (found++ < MOST_DISTRICTS)
        gtk_list_box_append (self->districts, make_district_row (self, district));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->districts), found > 0);
  text = g_strdup_printf (found > MOST_DISTRICTS
                              ? _ ("%u of %u districts match; the first %u are shown. Type more of the name.")
                              : _ ("%u of %u districts match. Names, states and NCES ids can be searched."),
                          found, n, MOST_DISTRICTS);
  gtk_label_set_text (self->matches, text);
}

static void
search_cb (SxtDistrictChooser *self)
{
  if (self->survey != NULL)
    fill_districts (self);
}

/* What was searched and is the only one found is meant. */
static void
search_activated_cb (SxtDistrictChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->districts, 0);

  if (self->district == NULL && row != NULL && gtk_list_box_get_row_at_index (self->districts, 1) == NULL)
    adw_action_row_activate (ADW_ACTION_ROW (row));
  if (self->district != NULL)
    g_signal_emit (self, activated_signal, 0);
}

static gboolean
sxt_district_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SXT_DISTRICT_CHOOSER (widget)->search));
}

static void
sxt_district_chooser_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DISTRICT)
    g_value_set_string (value, SXT_DISTRICT_CHOOSER (object)->district);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_district_chooser_dispose (GObject *object)
{
  SxtDistrictChooser *self = SXT_DISTRICT_CHOOSER (object);

  g_clear_pointer (&self->survey, sxt_import_survey_unref);
  g_clear_pointer (&self->district, g_free);
  g_clear_object (&self->none);
  gtk_widget_dispose_template (GTK_WIDGET (self), SXT_TYPE_DISTRICT_CHOOSER);
  G_OBJECT_CLASS (sxt_district_chooser_parent_class)->dispose (object);
}

static void
sxt_district_chooser_class_init (SxtDistrictChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = sxt_district_chooser_get_property;
  G_OBJECT_CLASS (klass)->dispose = sxt_district_chooser_dispose;
  widget_class->grab_focus = sxt_district_chooser_grab_focus;

  properties[PROP_DISTRICT] = g_param_spec_string ("district", NULL, NULL, NULL,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);
  activated_signal =
      g_signal_new ("activated", SXT_TYPE_DISTRICT_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "district-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtDistrictChooser, intro);
  gtk_widget_class_bind_template_child (widget_class, SxtDistrictChooser, search);
  gtk_widget_class_bind_template_child (widget_class, SxtDistrictChooser, districts);
  gtk_widget_class_bind_template_child (widget_class, SxtDistrictChooser, matches);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
}

static void
sxt_district_chooser_init (SxtDistrictChooser *self)
{
  self->none = g_object_ref_sink (GTK_CHECK_BUTTON (gtk_check_button_new ()));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sxt_district_chooser_set_survey:
 * @survey: what the files hold
 * @district: (nullable): NCES id of the district that is chosen at first
 */
void
sxt_district_chooser_set_survey (SxtDistrictChooser *self, SxtImportSurvey *survey, const char *district)
{
  g_autofree char *title = NULL, *schools = NULL, *intro = NULL;
  guint n;

  g_return_if_fail (SXT_IS_DISTRICT_CHOOSER (self));

  n = sxt_import_survey_get_n_schools (survey);
  title = sxt_import_survey_dup_title (survey);
  schools = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u school", "%u schools", n), n);
  intro = g_strdup_printf (_ ("%s: %s. Which district are you planning for?"), title, schools);
  sxt_import_survey_ref (survey);
  g_clear_pointer (&self->survey, sxt_import_survey_unref);
  self->survey = survey;
  if (g_set_str (&self->district, district))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISTRICT]);
  gtk_label_set_text (self->intro, intro);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill_districts (self);
}

/**
 * sxt_district_chooser_get_district:
 *
 * Returns: (nullable): NCES id of the district that is chosen
 */
const char *
sxt_district_chooser_get_district (SxtDistrictChooser *self)
{
  g_return_val_if_fail (SXT_IS_DISTRICT_CHOOSER (self), NULL);

  return self->district;
}
