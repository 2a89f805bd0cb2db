/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan, third step: in how many waves, and how many schools each has room for. */
#include "app/new-plan-waves.h"

#include "analysis/wave-outline.h"
#include "app/area-page.h"
#include "base/format.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>

/* Of the picture of a wave's places. */
#define MOST_BLOCKS 10

typedef struct
{
  GtkWidget *row;
  GtkWidget *blocks;
  GtkLabel *number;
  GtkWidget *less;
  GtkWidget *more;
} Row;

struct _SxtNewPlanWaves
{
  AdwBin parent_instance;

  AdwToggleGroup *count;
  GtkListBox *list;
  GtkLabel *words;

  Row rows[SXT_WAVE_OUTLINE_MOST];
  guint places[SXT_WAVE_OUTLINE_MOST]; /* 0: not said */
  guint n_schools;
  SxtDate launch;
  gboolean compact;
  gboolean is_touched;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SxtNewPlanWaves, sxt_new_plan_waves, ADW_TYPE_BIN)

typedef enum
{
  PROP_COMPACT = 1,
} SxtNewPlanWavesProperty;

static GParamSpec *properties[PROP_COMPACT + 1];

static guint
get_n_waves (SxtNewPlanWaves *self)
{
  return adw_toggle_group_get_active (self->count) + 1;
}

/* "Aug 25, 2027 · the launch" */
static char *
dup_start (SxtNewPlanWaves *self, guint index)
{
  SxtDate start = sxt_wave_outline_start (self->launch, index);
  g_autofree char *day = NULL;

  if (start == SXT_DATE_NONE)
    return g_strdup (index == 0 ? _ ("At the launch") : _ ("A year after the wave before"));

  day = sxt_format_date (start, SXT_DATE_MEDIUM);
  /* Translators: after the date at which a wave starts */
  return index == 0 ? g_strdup_printf (_ ("%s · the launch"), day) : g_strdup_printf (_ ("%s · a year later"), day);
}

static void
update_blocks (SxtNewPlanWaves *self, Row *row, guint places, guint most)
{
  guint each = MAX (1, (most + MOST_BLOCKS - 1) / MOST_BLOCKS);
  guint n = (most + each - 1) / each, filled = (places + each - 1) / each, i = 0;

  gtk_widget_set_visible (row->blocks, most > 0 && !self->compact);
  for (GtkWidget *block = gtk_widget_get_first_child (row->blocks); block; block = gtk_widget_get_next_sibling (block))
    {
      gtk_widget_set_visible (block, i < n);
      if (i < filled)
        gtk_widget_add_css_class (block, "filled");
      else
        gtk_widget_remove_css_class (block, "filled");
      i++;
    }
}

static void
update_words (SxtNewPlanWaves *self, guint sum)
{
  g_autofree char *places = NULL, *words = NULL;

  if (self->n_schools == 0)
    {
      gtk_label_set_label (self->words, _ ("The plan has no schools yet, so how many start together can wait."));
      return;
    }

  if (sum <= self->n_schools)
    places =
        g_strdup_printf (ngettext ("%u of %u school has a place.", "%u of %u schools have a place.", self->n_schools),
                         sum, self->n_schools);
  else
    places = g_strdup_printf (ngettext ("%u places for %u school.", "%u places for %u schools.", self->n_schools), sum,
                              self->n_schools);
  /* Translators: "24 of 24 schools have a place." */
  words = g_strdup_printf (_ ("%s Which school goes where comes later, in Schools."), places);
  gtk_label_set_label (self->words, words);
}

static void
update (SxtNewPlanWaves *self)
{
  guint n = get_n_waves (self), most = 0, sum = 0;

  for (guint i = 0; i < n; i++)
    {
      most = MAX (most, self->places[i]);
      sum += self->places[i];
    }
  for (guint i = 0; i < SXT_WAVE_OUTLINE_MOST; i++)
    {
      Row *row = &self->rows[i];
      g_autofree char *start = dup_start (self, i);
      g_autofree char *number = self->places[i] > 0 ? sxt_format_integer (self->places[i]) : NULL;
      g_autofree char *spoken =
          self->places[i] > 0
              ? g_strdup_printf (ngettext ("Room for %u school", "Room for %u schools", self->places[i]),
                                 self->places[i])
              : g_strdup (_ ("Room not said"));

      gtk_widget_set_visible (row->row, i < n);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row->row), start);
      gtk_label_set_label (row->number, number ? number : "");
      gtk_widget_set_sensitive (row->less, self->places[i] > 0);
      update_blocks (self, row, self->places[i], most);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->less), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->more), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
    }
  update_words (self, sum);
}

static void
share_out (SxtNewPlanWaves *self)
{
  if (self->n_schools > 0)
    sxt_wave_outline_places (self->n_schools, get_n_waves (self), self->places);
  else
    memset (self->places, 0, sizeof self->places);
  update (self);
}

static void
on_count (SxtNewPlanWaves *self)
{
  if (self->is_updating || adw_toggle_group_get_active (self->count) == GTK_INVALID_LIST_POSITION)
    return;

  self->is_touched = TRUE;
  share_out (self);
}

static void
step (SxtNewPlanWaves *self, GtkWidget *button, int by)
{
  for (guint i = 0; i < SXT_WAVE_OUTLINE_MOST; i++)
    if (button == self->rows[i].less || button == self->rows[i].more)
      self->places[i] = (guint) ((int) self->places[i] + by);
  self->is_touched = TRUE;
  update (self);
}

static void
less_cb (GtkButton *button, SxtNewPlanWaves *self)
{
  step (self, GTK_WIDGET (button), -1);
}

static void
more_cb (GtkButton *button, SxtNewPlanWaves *self)
{
  step (self, GTK_WIDGET (button), 1);
}

/* ---- The object ---- */

static GtkWidget *
make_button (SxtNewPlanWaves *self, const char *icon_name, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_DEFAULT);

  return button;
}

static void
add_row (SxtNewPlanWaves *self, guint index)
{
  Row *row = &self->rows[index];
  /* Translators: then its number; this is what the wave is called */
  g_autofree char *name = g_strdup_printf (_ ("Wave %u"), index + 1);
  /* Translators: then "Wave 1" */
  g_autofree char *less = g_strdup_printf (_ ("One School Less in %s"), name);
  /* Translators: then "Wave 1" */
  g_autofree char *more = g_strdup_printf (_ ("One School More in %s"), name);

  row->row = adw_action_row_new ();
  row->blocks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  row->number = GTK_LABEL (gtk_label_new (NULL));
  row->less = make_button (self, "list-remove-symbolic", less, G_CALLBACK (less_cb));
  row->more = make_button (self, "list-add-symbolic", more, G_CALLBACK (more_cb));
  for (guint i = 0; i < MOST_BLOCKS; i++)
    {
      GtkWidget *block = adw_bin_new ();

      gtk_widget_add_css_class (block, "sxt-place");
      gtk_widget_set_valign (block, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (row->blocks), block);
    }
  gtk_widget_add_css_class (row->blocks, "area-schools");
  gtk_label_set_width_chars (row->number, 3);
  gtk_label_set_xalign (row->number, 1);
  gtk_widget_add_css_class (GTK_WIDGET (row->number), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (row->number), "numeric");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), row->blocks);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), GTK_WIDGET (row->number));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), row->less);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), row->more);
  gtk_widget_set_focusable (row->row, FALSE);
  gtk_list_box_append (self->list, row->row);
}

static void
sxt_new_plan_waves_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COMPACT)
    g_value_set_boolean (value, SXT_NEW_PLAN_WAVES (object)->compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_new_plan_waves_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SxtNewPlanWaves *self = SXT_NEW_PLAN_WAVES (object);

  if (id != PROP_COMPACT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->compact != g_value_get_boolean (value))
    {
      self->compact = g_value_get_boolean (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
sxt_new_plan_waves_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_NEW_PLAN_WAVES);
  G_OBJECT_CLASS (sxt_new_plan_waves_parent_class)->dispose (object);
}

static void
sxt_new_plan_waves_class_init (SxtNewPlanWavesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sxt_new_plan_waves_get_property;
  object_class->set_property = sxt_new_plan_waves_set_property;
  object_class->dispose = sxt_new_plan_waves_dispose;

  properties[PROP_COMPACT] = g_param_spec_boolean (
      "compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "new-plan-waves.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanWaves, count);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanWaves, list);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanWaves, words);
  gtk_widget_class_bind_template_callback (widget_class, on_count);
}

static void
sxt_new_plan_waves_init (SxtNewPlanWaves *self)
{
  self->is_updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < SXT_WAVE_OUTLINE_MOST; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      g_autofree char *label = sxt_format_integer (i + 1);

      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (self->count, toggle);
      add_row (self, i);
    }
  self->launch = SXT_DATE_NONE;
  adw_toggle_group_set_active (self->count, sxt_wave_outline_count (0) - 1);
  self->is_updating = FALSE;
  share_out (self);
}

/**
 * sxt_new_plan_waves_propose:
 * @n_schools: schools of the plan
 * @launch: its launch, or `SXT_DATE_NONE`
 *
 * Proposes waves for them, unless the planner has changed them for as many schools.
 */
void
sxt_new_plan_waves_propose (SxtNewPlanWaves *self, guint n_schools, SxtDate launch)
{
  g_return_if_fail (SXT_IS_NEW_PLAN_WAVES (self));

  self->launch = launch;
  if (self->n_schools == n_schools && self->is_touched)
    {
      update (self);
      return;
    }

  self->n_schools = n_schools;
  self->is_touched = FALSE;
  self->is_updating = TRUE;
  adw_toggle_group_set_active (self->count, sxt_wave_outline_count (n_schools) - 1);
  self->is_updating = FALSE;
  share_out (self);
}

/**
 * sxt_new_plan_waves_is_touched:
 *
 * Returns: whether the planner has changed what was proposed
 */
gboolean
sxt_new_plan_waves_is_touched (SxtNewPlanWaves *self)
{
  g_return_val_if_fail (SXT_IS_NEW_PLAN_WAVES (self), FALSE);

  return self->is_touched;
}

/**
 * sxt_new_plan_waves_apply:
 *
 * Makes the waves, without schools.
 */
void
sxt_new_plan_waves_apply (SxtNewPlanWaves *self, SxtProject *project)
{
  g_return_if_fail (SXT_IS_NEW_PLAN_WAVES (self));

  for (guint i = 0; i < get_n_waves (self); i++)
    {
      g_autoptr (SxtRecord) wave = sxt_record_new (SXT_WAVES);
      SxtDate start = sxt_wave_outline_start (self->launch, i);

      sxt_record_set_string (wave, SXT_WAVE_NAME,
                             adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->rows[i].row)));
      if (start != SXT_DATE_NONE)
        sxt_record_set_date (wave, SXT_WAVE_START, start);
      if (self->places[i] > 0)
        sxt_record_set_integer (wave, SXT_WAVE_MOST_SCHOOLS, self->places[i]);
      sxt_project_append (project, wave, NULL);
    }
}
