/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which kind of record to show: the area's own, then what all areas share, pairings last. */
#include "app/kind-menu.h"

#include <glib/gi18n-lib.h>

#include "app/menu-button.h"
#include "base/format.h"

typedef enum
{
  SECTION_OWN,
  SECTION_SHARED,
  SECTION_PAIRINGS,
} Section;

typedef struct
{
  SxtListId list;
  Section section;
  GtkWidget *row;
  GtkWidget *count;
} Kind;

struct _SxtKindMenu
{
  AdwBin parent_instance;

  SxtProject *project;
  GArray *kinds; /* of Kind, in their order */
  SxtListId list;
  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *count;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (SxtKindMenu, sxt_kind_menu, ADW_TYPE_BIN)

static guint picked_signal;

static gboolean
is_single (SxtListId list)
{
  return list < SXT_FIRST_LIST;
}

static const char *
get_label (SxtListId list)
{
  const SxtRecordType *type = sxt_record_type_get (list);

  return _ (is_single (list) ? type->label : type->plural);
}

static char *
dup_count (SxtKindMenu *self, SxtListId list)
{
  guint n = is_single (list) ? 0 : sxt_project_get_n (self->project, list);

  return n > 0 ? sxt_format_integer (n) : g_strdup ("");
}

static Kind *
get_kind (SxtKindMenu *self, guint index)
{
  return &g_array_index (self->kinds, Kind, index);
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  SxtKindMenu *self = data;
  Section section = get_kind (self, (guint) gtk_list_box_row_get_index (row))->section;
  GtkWidget *header;

  if (before == NULL || get_kind (self, (guint) gtk_list_box_row_get_index (before))->section == section)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (section == SECTION_SHARED ? _ ("Shared by All Areas") : _ ("How They Belong Together"));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "caption");
  gtk_widget_add_css_class (header, "dimmed");
  gtk_widget_add_css_class (header, "sxt-kind-header");
  gtk_list_box_row_set_header (row, header);
}

static void
activated_cb (GtkListBox *box, GtkListBoxRow *row, SxtKindMenu *self)
{
  SxtListId list = get_kind (self, (guint) gtk_list_box_row_get_index (row))->list;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, picked_signal, 0, (int) list);
}

/* Opens at the kind that is shown. */
static void
mapped_cb (GtkWidget *popover, SxtKindMenu *self)
{
  for (guint i = 0; i < self->kinds->len; i++)
    if (get_kind (self, i)->list == self->list)
      {
        gtk_list_box_select_row (GTK_LIST_BOX (self->box), GTK_LIST_BOX_ROW (get_kind (self, i)->row));
        gtk_widget_grab_focus (get_kind (self, i)->row);
      }
}

static void
add_kind (SxtKindMenu *self, SxtListId list, Section section)
{
  Kind kind = { .list = list, .section = section };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *label = gtk_label_new (get_label (list));

  kind.row = gtk_list_box_row_new ();
  kind.count = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (kind.count, "dimmed");
  gtk_widget_add_css_class (kind.count, "numeric");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), kind.count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (kind.row), line);
  g_array_append_val (self->kinds, kind);
  gtk_list_box_append (GTK_LIST_BOX (self->box), kind.row);
}

static void
sxt_kind_menu_dispose (GObject *object)
{
  SxtKindMenu *self = SXT_KIND_MENU (object);

  if (self->box != NULL)
    gtk_list_box_set_header_func (GTK_LIST_BOX (self->box), NULL, NULL, NULL);
  self->box = NULL;
  g_clear_object (&self->project);
  g_clear_pointer (&self->kinds, g_array_unref);
  G_OBJECT_CLASS (sxt_kind_menu_parent_class)->dispose (object);
}

static void
sxt_kind_menu_class_init (SxtKindMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sxt_kind_menu_dispose;
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sxt_kind_menu_init (SxtKindMenu *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = SXT_LIST_NONE;
  self->kinds = g_array_new (FALSE, FALSE, sizeof (Kind));
  self->label = gtk_label_new (NULL);
  self->count = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (self->count, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->count, "sxt-pill");
  gtk_box_append (GTK_BOX (line), self->label);
  gtk_box_append (GTK_BOX (line), self->count);

  self->box = gtk_list_box_new ();
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->box), header_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Kind of Record"), -1);
  gtk_widget_add_css_class (self->box, "sxt-kinds");
  g_signal_connect (self->box, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 560);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_add_css_class (popover, "menu");
  g_signal_connect_after (popover, "map", G_CALLBACK (mapped_cb), self);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), line);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * sxt_kind_menu_set_kinds:
 * @self: a menu, once
 * @project: whose records are counted
 * @area: whose kinds it offers
 */
void
sxt_kind_menu_set_kinds (SxtKindMenu *self, SxtProject *project, SxtArea area)
{
  g_return_if_fail (SXT_IS_KIND_MENU (self));

  self->project = g_object_ref (project);
  for (int section = SECTION_OWN; section <= SECTION_PAIRINGS; section++)
    for (int list = 0; list < SXT_N_LISTS; list++)
      {
        const SxtRecordType *type = sxt_record_type_get ((SxtListId) list);
        Section own = type->flags & SXT_TYPE_PAIRING  ? SECTION_PAIRINGS
                      : type->area == SXT_AREA_SHARED ? SECTION_SHARED
                                                      : SECTION_OWN;

        if ((type->area == area || type->area == SXT_AREA_SHARED) && (int) own == section)
          add_kind (self, (SxtListId) list, own);
      }
  sxt_kind_menu_update (self);
}

/**
 * sxt_kind_menu_set_list:
 * @self: a menu
 * @list: the kind that is shown
 */
void
sxt_kind_menu_set_list (SxtKindMenu *self, SxtListId list)
{
  g_return_if_fail (SXT_IS_KIND_MENU (self));

  self->list = list;
  sxt_kind_menu_update (self);
}

/**
 * sxt_kind_menu_update:
 * @self: a menu
 *
 * Counts anew.
 */
void
sxt_kind_menu_update (SxtKindMenu *self)
{
  g_return_if_fail (SXT_IS_KIND_MENU (self));

  for (guint i = 0; i < self->kinds->len; i++)
    {
      g_autofree char *count = dup_count (self, get_kind (self, i)->list);

      gtk_label_set_text (GTK_LABEL (get_kind (self, i)->count), count);
    }
  if (self->list != SXT_LIST_NONE)
    {
      g_autofree char *count = dup_count (self, self->list);
      g_autofree char *spoken = g_strdup_printf (_ ("Kind of Record: %s"), get_label (self->list));

      gtk_label_set_text (GTK_LABEL (self->label), get_label (self->list));
      gtk_label_set_text (GTK_LABEL (self->count), count);
      gtk_widget_set_visible (self->count, *count != '\0');
      sxt_menu_button_set_name (GTK_MENU_BUTTON (self->button), spoken);
    }
}

gboolean
sxt_kind_menu_has (SxtKindMenu *self, SxtListId list)
{
  g_return_val_if_fail (SXT_IS_KIND_MENU (self), FALSE);

  for (guint i = 0; i < self->kinds->len; i++)
    if (get_kind (self, i)->list == list)
      return TRUE;

  return FALSE;
}

SxtListId
sxt_kind_menu_get_first (SxtKindMenu *self)
{
  g_return_val_if_fail (SXT_IS_KIND_MENU (self), SXT_LIST_NONE);

  return get_kind (self, 0)->list;
}
