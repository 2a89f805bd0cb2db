/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to mend in a narrow window: a sheet over the page, and a bar at its foot that says what is in it. */
#include "app/mend-sheet.h"

#include "app/area-page.h"
#include "app/words.h"

struct _SxtMendSheet
{
  AdwBin parent_instance;

  AdwBottomSheet *sheet;
  AdwBin *pane_bin;
  GtkImage *sign;
  GtkLabel *title;
  GtkLabel *words;
  GtkLabel *pill;
};

G_DEFINE_FINAL_TYPE (SxtMendSheet, sxt_mend_sheet, ADW_TYPE_BIN)

typedef enum
{
  PROP_CONTENT = 1,
  PROP_OPEN,
} SxtMendSheetProperty;

static GParamSpec *properties[PROP_OPEN + 1];

static void
on_open (SxtMendSheet *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
sxt_mend_sheet_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SxtMendSheet *self = SXT_MEND_SHEET (object);

  switch ((SxtMendSheetProperty) id)
    {
    case PROP_CONTENT: g_value_set_object (value, adw_bottom_sheet_get_content (self->sheet)); break;
    case PROP_OPEN: g_value_set_boolean (value, adw_bottom_sheet_get_open (self->sheet)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The bar lies over the content: without room for it the end of each list would be hidden. */
static void
set_content (SxtMendSheet *self, GtkWidget *content)
{
  adw_bottom_sheet_set_content (self->sheet, content);
  if (content)
    g_object_bind_property (self->sheet, "bottom-bar-height", content, "margin-bottom", G_BINDING_SYNC_CREATE);
}

static void
sxt_mend_sheet_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SxtMendSheet *self = SXT_MEND_SHEET (object);

  switch ((SxtMendSheetProperty) id)
    {
    case PROP_CONTENT: set_content (self, g_value_get_object (value)); break;
    case PROP_OPEN: adw_bottom_sheet_set_open (self->sheet, g_value_get_boolean (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_mend_sheet_dispose (GObject *object)
{
  /* A template child that is the bin's own child would be unparented twice. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), SXT_TYPE_MEND_SHEET);
  G_OBJECT_CLASS (sxt_mend_sheet_parent_class)->dispose (object);
}

static void
sxt_mend_sheet_class_init (SxtMendSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sxt_mend_sheet_get_property;
  object_class->set_property = sxt_mend_sheet_set_property;
  object_class->dispose = sxt_mend_sheet_dispose;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, SXT_RESOURCES "mend-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, SxtMendSheet, sheet);
  gtk_widget_class_bind_template_child (widget_class, SxtMendSheet, pane_bin);
  gtk_widget_class_bind_template_child (widget_class, SxtMendSheet, sign);
  gtk_widget_class_bind_template_child (widget_class, SxtMendSheet, title);
  gtk_widget_class_bind_template_child (widget_class, SxtMendSheet, words);
  gtk_widget_class_bind_template_child (widget_class, SxtMendSheet, pill);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
}

static void
sxt_mend_sheet_init (SxtMendSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sxt_mend_sheet_set_pane:
 * @pane: (nullable): what is in the sheet
 */
void
sxt_mend_sheet_set_pane (SxtMendSheet *self, GtkWidget *pane)
{
  g_return_if_fail (SXT_IS_MEND_SHEET (self));

  adw_bin_set_child (self->pane_bin, pane);
}

/**
 * sxt_mend_sheet_set_shown:
 * @is_shown: whether the bar stands at the foot; without it the sheet is closed
 */
void
sxt_mend_sheet_set_shown (SxtMendSheet *self, gboolean is_shown)
{
  g_return_if_fail (SXT_IS_MEND_SHEET (self));

  adw_bottom_sheet_set_reveal_bottom_bar (self->sheet, is_shown);
  if (!is_shown)
    adw_bottom_sheet_set_open (self->sheet, FALSE);
}

gboolean
sxt_mend_sheet_get_open (SxtMendSheet *self)
{
  g_return_val_if_fail (SXT_IS_MEND_SHEET (self), FALSE);

  return adw_bottom_sheet_get_open (self->sheet);
}

void
sxt_mend_sheet_set_open (SxtMendSheet *self, gboolean open)
{
  g_return_if_fail (SXT_IS_MEND_SHEET (self));

  adw_bottom_sheet_set_open (self->sheet, open);
}

/**
 * sxt_mend_sheet_say:
 * @title: whose findings
 * @tally: how they stand
 */
void
sxt_mend_sheet_say (SxtMendSheet *self, const char *title, const SxtTally *tally)
{
  g_autofree char *words = sxt_tally_dup_words (tally), *count = NULL;
  guint open = sxt_tally_count_open (tally);
  SxtState worst = tally->missed > 0        ? SXT_STATE_MISSED
                   : tally->at_risk > 0     ? SXT_STATE_AT_RISK
                   : tally->not_started > 0 ? SXT_STATE_NOT_STARTED
                                            : SXT_STATE_MET;

  g_return_if_fail (SXT_IS_MEND_SHEET (self));

  count = g_strdup_printf ("%u", open);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->pill, count);
  gtk_widget_set_visible (GTK_WIDGET (self->pill), open > 0);
  gtk_image_set_from_icon_name (self->sign, sxt_state_get_icon_name (worst));
  gtk_widget_set_css_classes (GTK_WIDGET (self->sign), (const char *[]) { sxt_state_get_css_class (worst), NULL });
}
