/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as rows of two lines, where a table has no room: the first column, and what the next ones say. */
#include "app/record-cards.h"

#include <glib/gi18n-lib.h>

#include "app/field-text.h"
#include "app/record-columns.h"
#include "app/sign-image.h"
#include "app/widgets.h"
#include "base/format.h"

#define MOST_PARTS 3
#define HANDLER_KEY "sxt-handler"
#define SIGNS_HANDLER_KEY "sxt-signs-handler"

static GtkWidget *
make_line (const char *css_class)
{
  GtkWidget *line = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (line), 10);
  gtk_widget_add_css_class (line, css_class);
  return line;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), make_line ("sxt-card-title"));
  gtk_box_append (GTK_BOX (lines), make_line ("dimmed"));
  gtk_widget_add_css_class (sign, "sxt-sign");
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               "visible", FALSE, NULL));
  gtk_box_append (GTK_BOX (row), sign);
  gtk_list_item_set_child (item, row);
}

static char *
dup_rest (SxtRecord *record, const int *fields)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (; *fields >= 0 && parts->len < MOST_PARTS; fields++)
    {
      g_autofree char *text = sxt_field_dup_shown (record, *fields);

      if (text != NULL)
        g_ptr_array_add (parts, g_steal_pointer (&text));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
update (GtkListItem *item, SxtSigns *signs)
{
  SxtRecord *record = gtk_list_item_get_item (item);
  GtkWidget *lines = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_first_child (lines);
  const SxtSign *sign = sxt_signs_get_worst (signs, sxt_record_get_id (record), SXT_SIGNS_ANY_FIELD);
  g_autofree char *name = sxt_record_dup_title (record), *rest = NULL, *spoken = NULL;
  const int *fields = sxt_record_columns_get (sxt_record_get_list (record));

  rest = dup_rest (record, fields[0] >= 0 ? fields + 1 : fields);
  spoken = g_strdup_printf ("%s, %s", name, rest);
  sxt_inscription_set_text (title, name);
  sxt_inscription_set_text (gtk_widget_get_next_sibling (title), *rest != '\0' ? rest : "–");
  sxt_sign_image_set (gtk_widget_get_next_sibling (lines), sign);
  if (sign != NULL)
    {
      g_autofree char *words = sxt_sign_dup_words (sign), *plain = g_steal_pointer (&spoken);

      spoken = g_strdup_printf (_ ("%s. %s"), plain, words);
    }
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
notify_cb (SxtRecord *record, GParamSpec *pspec, GtkListItem *item)
{
  update (item, g_object_get_data (G_OBJECT (item), "sxt-signs"));
}

/* Of all rows, few say something new. */
static void
signs_updated_cb (SxtSigns *signs, GtkListItem *item)
{
  const char *id = sxt_record_get_id (gtk_list_item_get_item (item));
  GtkWidget *lines = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  if (sxt_sign_image_set (gtk_widget_get_next_sibling (lines), sxt_signs_get_worst (signs, id, SXT_SIGNS_ANY_FIELD)))
    update (item, signs);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SxtSigns *signs)
{
  gulong handler = g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (notify_cb), item);
  gulong signs_handler = g_signal_connect (signs, "updated", G_CALLBACK (signs_updated_cb), item);

  g_object_set_data (G_OBJECT (item), HANDLER_KEY, GSIZE_TO_POINTER (handler));
  g_object_set_data (G_OBJECT (item), SIGNS_HANDLER_KEY, GSIZE_TO_POINTER (signs_handler));
  g_object_set_data (G_OBJECT (item), "sxt-signs", signs);
  update (item, signs);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SxtSigns *signs)
{
  gulong handler = GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (item), HANDLER_KEY));
  gulong signs_handler = GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (item), SIGNS_HANDLER_KEY));

  if (handler != 0)
    g_signal_handler_disconnect (gtk_list_item_get_item (item), handler);
  if (signs_handler != 0)
    g_signal_handler_disconnect (signs, signs_handler);
}

/**
 * sxt_record_cards_new:
 * @signs: what the findings say of them
 *
 * Returns: (transfer full): a factory for a list view of records
 */
GtkListItemFactory *
sxt_record_cards_new (SxtSigns *signs)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), "sxt-signs", g_object_ref (signs), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), signs);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), signs);
  return factory;
}

/* ---- Heads ---- */

static void
head_setup_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (NULL), *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (words, "heading");
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), count);
  gtk_list_header_set_child (header, line);
}

static void
head_count_cb (GtkListHeader *header)
{
  GtkWidget *line = gtk_list_header_get_child (header);
  g_autofree char *count = sxt_format_integer (gtk_list_header_get_n_items (header));

  if (line != NULL)
    gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (line)), count);
}

static void
head_bind_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  SxtRecord *record = gtk_list_header_get_item (header);
  int field = GPOINTER_TO_INT (data);
  g_autofree char *words = sxt_field_dup_shown (record, field);
  g_autofree char *absent = words == NULL ? sxt_field_dup_absent (sxt_record_get_list (record), field) : NULL;

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (gtk_list_header_get_child (header))),
                      words != NULL ? words : absent);
  head_count_cb (header);
  g_signal_connect (header, "notify::n-items", G_CALLBACK (head_count_cb), NULL);
}

static void
head_unbind_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  g_signal_handlers_disconnect_by_func (header, head_count_cb, NULL);
}

/**
 * sxt_record_cards_new_heads:
 * @field: what the records under a head share
 *
 * Returns: (transfer full): a factory for the heads of sections: the value, and how many have it
 */
GtkListItemFactory *
sxt_record_cards_new_heads (int field)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (head_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (head_bind_cb), GINT_TO_POINTER (field));
  g_signal_connect (factory, "unbind", G_CALLBACK (head_unbind_cb), NULL);
  return factory;
}
