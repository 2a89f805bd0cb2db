/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of one score. */
#include "app/score-form.h"

#include <glib/gi18n-lib.h>

#include "analysis/readiness.h"
#include "analysis/waves.h"
#include "app/area-page.h"
#include "app/field-row.h"
#include "app/shown.h"
#include "base/format.h"
#include "model/pair-kind.h"

#define N_LEVELS 4

/* One of the levels, or that nothing is scored. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *check;
  GtkLabel *words;
  GtkWidget *minimum;
} Level;

struct _SxtScoreForm
{
  AdwBin parent_instance;

  GtkLabel *school;
  GtkLabel *criterion;
  GtkListBox *levels;
  GtkWidget *about;
  AdwPreferencesGroup *rows;
  GtkWidget *under;
  GtkLabel *under_words;

  SxtProject *project; /* (nullable): of the school, which may be removed */
  SxtRecord *of_school;
  SxtRecord *of_criterion;
  Level level[N_LEVELS + 1]; /* from 0: not scored */
  GtkWidget *fields[SXT_SCORE_N_FIELDS];
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (SxtScoreForm, sxt_score_form, ADW_TYPE_BIN)

static const int about_fields[] = { SXT_SCORE_EVIDENCE, SXT_SCORE_JUDGED_BY, SXT_SCORE_DATE, SXT_SCORE_LOW,
                                    SXT_SCORE_HIGH };

static const SxtPairKind *
get_kind (void)
{
  return sxt_pair_kind_find (SXT_SCORES, SXT_SCHOOLS);
}

static SxtRecord *
get_score (SxtScoreForm *self)
{
  return self->of_school != NULL && sxt_record_get_project (self->of_school) != NULL
             ? sxt_school_get_score (self->of_school, self->of_criterion)
             : NULL;
}

static void
toggled_cb (SxtScoreForm *self, GtkCheckButton *check)
{
  g_autofree char *text = NULL;
  int level = 0;
  SxtPairEdit edit;

  if (self->is_filling || !gtk_check_button_get_active (check) || self->of_school == NULL)
    return;

  while (level < N_LEVELS && self->level[level].check != GTK_WIDGET (check))
    level++;
  text = level > 0 ? g_strdup_printf ("%d", level) : NULL;
  edit = (SxtPairEdit) { self->of_school, self->of_criterion, text };
  sxt_pair_kind_set (get_kind (), sxt_record_get_project (self->of_school), &edit, 1, NULL, NULL);
}

static void
add_level (SxtScoreForm *self, int number)
{
  Level *level = &self->level[number];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  level->row = gtk_list_box_row_new ();
  level->check = gtk_check_button_new ();
  level->words = GTK_LABEL (gtk_label_new (NULL));
  level->minimum = gtk_label_new (_ ("Must-have"));

  gtk_widget_set_valign (level->check, GTK_ALIGN_START);
  if (number > 0)
    {
      g_autofree char *digit = sxt_format_integer (number);
      GtkWidget *label = gtk_label_new (digit);

      gtk_widget_add_css_class (label, "heading");
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), level->check);
      gtk_box_append (GTK_BOX (box), label);
    }
  else
    gtk_box_append (GTK_BOX (box), level->check);
  if (number < N_LEVELS)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (level->check), GTK_CHECK_BUTTON (self->level[N_LEVELS].check));
  gtk_label_set_wrap (level->words, TRUE);
  gtk_label_set_wrap_mode (level->words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (level->words, 0);
  gtk_label_set_xalign (GTK_LABEL (level->minimum), 0);
  gtk_widget_add_css_class (level->minimum, "caption-heading");
  gtk_widget_add_css_class (level->minimum, "dimmed");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (level->words));
  gtk_box_append (GTK_BOX (texts), level->minimum);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (level->row), box);
  /* The whole row is the target; the check has the focus. */
  gtk_widget_set_focusable (level->row, FALSE);
  gtk_list_box_append (self->levels, level->row);
  g_signal_connect_swapped (level->check, "toggled", G_CALLBACK (toggled_cb), self);
}

static void
row_activated_cb (SxtScoreForm *self, GtkListBoxRow *row)
{
  for (int i = 0; i <= N_LEVELS; i++)
    if (self->level[i].row == GTK_WIDGET (row))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->level[i].check), TRUE);
}

static void
update_levels (SxtScoreForm *self, int level)
{
  gboolean must_have = sxt_record_is_true (self->of_criterion, SXT_CRITERION_MUST_HAVE);
  int minimum = sxt_criterion_get_minimum (self->of_criterion);

  self->is_filling = TRUE;
  for (int i = 0; i <= N_LEVELS; i++)
    {
      const char *words = i > 0 ? sxt_record_get_string (self->of_criterion, SXT_CRITERION_LEVEL_1 + i - 1) : NULL;
      g_autofree char *digit = i > 0 ? sxt_format_integer (i) : NULL;
      /* Translators: a level from 1 to 4, and what it looks like */
      g_autofree char *name = i == 0          ? g_strdup (_ ("Not scored"))
                              : words == NULL ? g_strdup_printf (_ ("Level %s"), digit)
                              : must_have && i == minimum
                                  ? g_strdup_printf (_ ("Level %s, the minimum of a must-have: %s"), digit, words)
                                  : g_strdup_printf (_ ("Level %s: %s"), digit, words);

      gtk_label_set_text (self->level[i].words, i == 0          ? _ ("Not scored")
                                                : words != NULL ? words
                                                                : _ ("Not described"));
      if (words == NULL)
        gtk_widget_add_css_class (GTK_WIDGET (self->level[i].words), "dimmed");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->level[i].words), "dimmed");
      gtk_widget_set_visible (self->level[i].minimum, must_have && i == minimum);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->level[i].check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      if (i == level)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (self->level[i].check), TRUE);
    }
  self->is_filling = FALSE;
}

static gboolean
is_first (SxtRecord *school)
{
  g_autoptr (GHashTable) first = sxt_waves_find_first (sxt_record_get_project (school));
  SxtRecord *wave = sxt_record_get_target (school, SXT_SCHOOL_WAVE);

  return wave != NULL && g_hash_table_contains (first, wave);
}

static void
update_under (SxtScoreForm *self, int level)
{
  gboolean under = sxt_school_is_under (self->of_school, self->of_criterion) && is_first (self->of_school);

  gtk_widget_set_visible (self->under, under);
  if (under)
    {
      int by = sxt_criterion_get_minimum (self->of_criterion) - level;
      g_autofree char *words =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d below the must-have of a first school.",
                                        "%d below the must-have of a first school.", (gulong) by),
                           by);

      gtk_label_set_text (self->under_words, words);
    }
}

static void
update (SxtScoreForm *self)
{
  SxtRecord *score;
  g_autofree char *school = NULL, *criterion = NULL, *words = NULL;
  int level;

  if (self->of_school == NULL || sxt_record_get_project (self->of_school) == NULL ||
      sxt_record_get_project (self->of_criterion) == NULL)
    return;

  score = get_score (self);
  level = sxt_school_get_level (self->of_school, self->of_criterion);
  school = sxt_record_dup_title (self->of_school);
  criterion = sxt_record_dup_title (self->of_criterion);
  words = sxt_record_is_true (self->of_criterion, SXT_CRITERION_MUST_HAVE)
              /* Translators: a criterion that is a must-have, and its minimum level */
              ? g_strdup_printf (_ ("%s · must-have %d"), criterion, sxt_criterion_get_minimum (self->of_criterion))
              : g_strdup (criterion);
  gtk_label_set_text (self->school, school);
  gtk_label_set_text (self->criterion, words);
  update_levels (self, level);
  gtk_widget_set_visible (self->about, score != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (about_fields); i++)
    sxt_field_row_set_record (SXT_FIELD_ROW (self->fields[about_fields[i]]), score);
  update_under (self, level);
}

static void
changed_cb (SxtScoreForm *self, SxtChangeList *changes)
{
  if (sxt_change_list_touches (changes, SXT_SCORES) || sxt_change_list_touches (changes, SXT_CRITERIA) ||
      sxt_change_list_touches (changes, SXT_SCHOOLS) || sxt_change_list_touches (changes, SXT_WAVES) ||
      sxt_change_list_touches (changes, SXT_SETTINGS))
    update (self);
}

static void
disconnect (SxtScoreForm *self)
{
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_clear_object (&self->project);
  g_clear_object (&self->of_school);
  g_clear_object (&self->of_criterion);
}

static void
sxt_score_form_dispose (GObject *object)
{
  disconnect (SXT_SCORE_FORM (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_SCORE_FORM);
  G_OBJECT_CLASS (sxt_score_form_parent_class)->dispose (object);
}

static void
sxt_score_form_class_init (SxtScoreFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_score_form_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "score-form.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtScoreForm, school);
  gtk_widget_class_bind_template_child (widget_class, SxtScoreForm, criterion);
  gtk_widget_class_bind_template_child (widget_class, SxtScoreForm, levels);
  gtk_widget_class_bind_template_child (widget_class, SxtScoreForm, about);
  gtk_widget_class_bind_template_child (widget_class, SxtScoreForm, rows);
  gtk_widget_class_bind_template_child (widget_class, SxtScoreForm, under);
  gtk_widget_class_bind_template_child (widget_class, SxtScoreForm, under_words);
}

static void
sxt_score_form_init (SxtScoreForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = N_LEVELS; i >= 0; i--)
    add_level (self, i);
  g_signal_connect_swapped (self->levels, "row-activated", G_CALLBACK (row_activated_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (about_fields); i++)
    {
      self->fields[about_fields[i]] = sxt_field_row_new (SXT_SCORES, about_fields[i]);
      adw_preferences_group_add (self->rows, self->fields[about_fields[i]]);
    }
}

GtkWidget *
sxt_score_form_new (void)
{
  return g_object_new (SXT_TYPE_SCORE_FORM, NULL);
}

/**
 * sxt_score_form_set_pair:
 * @self: a form
 * @school: a school of a project
 * @criterion: a criterion of it
 */
void
sxt_score_form_set_pair (SxtScoreForm *self, SxtRecord *school, SxtRecord *criterion)
{
  g_return_if_fail (SXT_IS_SCORE_FORM (self));
  g_return_if_fail (school != NULL && criterion != NULL);

  if (self->of_school != school || self->of_criterion != criterion)
    {
      disconnect (self);
      self->of_school = g_object_ref (school);
      self->of_criterion = g_object_ref (criterion);
      self->project = g_object_ref (sxt_record_get_project (school));
      g_signal_connect_swapped (self->project, "changed", G_CALLBACK (changed_cb), self);
    }
  update (self);
}

static void
reach (GtkWidget *widget, gpointer data)
{
  if (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD) && SXT_IS_FIELD_ROW (widget))
    sxt_flash (widget);
}

/**
 * sxt_score_form_show_field:
 * @self: a form
 * @field: the field to bring; -1 or the level for the levels
 *
 * Gives its editor the focus, as soon as it is shown.
 */
void
sxt_score_form_show_field (SxtScoreForm *self, int field)
{
  GtkWidget *row;
  int level;

  g_return_if_fail (SXT_IS_SCORE_FORM (self));

  level = self->of_school != NULL ? sxt_school_get_level (self->of_school, self->of_criterion) : 0;
  row = field >= 0 && field < SXT_SCORE_N_FIELDS && self->fields[field] != NULL && get_score (self) != NULL
            ? self->fields[field]
            : self->level[level].row;
  sxt_when_shown (row, reach, NULL, NULL);
}

/**
 * sxt_score_form_get_focused:
 * @self: a form
 * @id: (out) (transfer full): id of the score
 * @field: (out): the field that has the focus
 *
 * Returns: whether one has
 */
gboolean
sxt_score_form_get_focused (SxtScoreForm *self, char **id, int *field)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  SxtRecord *score = get_score (self);

  if (score == NULL || focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return FALSE;

  *id = g_strdup (sxt_record_get_id (score));
  *field = sxt_field_row_find (focus) != NULL ? sxt_field_row_get_field (sxt_field_row_find (focus)) : SXT_SCORE_LEVEL;

  return TRUE;
}
