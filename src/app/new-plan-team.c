/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan, fourth step: who is on the team, as rows of role and name. */
#include "app/new-plan-team.h"

#include "app/area-page.h"
#include "app/choice-popover.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>

struct _SxtNewPlanTeam
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget *more;
  GtkWidget *popover; /* the last that was open */
};

G_DEFINE_FINAL_TYPE (SxtNewPlanTeam, sxt_new_plan_team, ADW_TYPE_BIN)

/* Whom the plan asks for first. */
static const SxtRole usual_roles[] = {
  SXT_ROLE_SUPERINTENDENT, SXT_ROLE_PRINCIPAL_SUPERVISOR, SXT_ROLE_CURRICULUM_LEADER,
  SXT_ROLE_DISTRICT_COACH, SXT_ROLE_TECHNOLOGY,           SXT_ROLE_COMMUNICATIONS,
};

static GtkWidget *
add_row (SxtNewPlanTeam *self, SxtRole role)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (sxt_roles.items[role].label));
  g_object_set_data (G_OBJECT (row), "role", GINT_TO_POINTER (role));
  gtk_list_box_append (self->list, row);

  return row;
}

static void
chosen_cb (guint chosen, gpointer data)
{
  SxtNewPlanTeam *self = data;

  gtk_widget_grab_focus (add_row (self, (SxtRole) chosen));
}

static void
on_more (SxtNewPlanTeam *self)
{
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);

  for (guint i = 0; i < sxt_roles.n; i++)
    gtk_string_list_append (roles, _ (sxt_roles.items[i].label));
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = sxt_choice_popover_new (_ ("Role"), roles, GTK_INVALID_LIST_POSITION, chosen_cb, self);
  gtk_widget_set_parent (self->popover, self->more);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* Names of nobody are not said. */
static char *
dup_name (GtkWidget *row)
{
  char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*name == '\0')
    g_clear_pointer (&name, g_free);
  return name;
}

static void
sxt_new_plan_team_dispose (GObject *object)
{
  g_clear_pointer (&SXT_NEW_PLAN_TEAM (object)->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_NEW_PLAN_TEAM);
  G_OBJECT_CLASS (sxt_new_plan_team_parent_class)->dispose (object);
}

static void
sxt_new_plan_team_class_init (SxtNewPlanTeamClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_new_plan_team_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "new-plan-team.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanTeam, list);
  gtk_widget_class_bind_template_child (widget_class, SxtNewPlanTeam, more);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
}

static void
sxt_new_plan_team_init (SxtNewPlanTeam *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (usual_roles); i++)
    add_row (self, usual_roles[i]);
}

/**
 * sxt_new_plan_team_is_touched:
 *
 * Returns: whether a name was typed
 */
gboolean
sxt_new_plan_team_is_touched (SxtNewPlanTeam *self)
{
  g_return_val_if_fail (SXT_IS_NEW_PLAN_TEAM (self), FALSE);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *name = dup_name (row);

      if (name)
        return TRUE;
    }

  return FALSE;
}

/**
 * sxt_new_plan_team_apply:
 *
 * Makes the people whose names were typed.
 */
void
sxt_new_plan_team_apply (SxtNewPlanTeam *self, SxtProject *project)
{
  g_return_if_fail (SXT_IS_NEW_PLAN_TEAM (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *name = dup_name (row);
      g_autoptr (SxtRecord) person = NULL;

      if (!name)
        continue;
      person = sxt_record_new (SXT_PEOPLE);
      sxt_record_set_string (person, SXT_PERSON_NAME, name);
      sxt_record_set_choice (person, SXT_PERSON_ROLE, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "role")));
      sxt_project_append (project, person, NULL);
    }
}
