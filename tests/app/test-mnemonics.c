/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No letter is underlined twice in one place: not in a menu, nor on a page or in a dialog. In each language we ship. */
#include "driver.h"

#include <glib/gstdio.h>

#include "base/format.h"
#include "model/areas.h"

/* ---- Menus ---- */

/* The letters of one menu; its sections belong to it, a submenu is another. */
static void
collect_menu (GMenuModel *menu, GHashTable *letters, const char *where)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *label = NULL;
      const char *mark;

      if (section != NULL)
        {
          collect_menu (section, letters, where);
          continue;
        }
      if (submenu != NULL)
        {
          g_autoptr (GHashTable) own = g_hash_table_new_full (NULL, NULL, NULL, g_free);

          collect_menu (submenu, own, where);
        }
      if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        continue;
      mark = strchr (label, '_');
      if (mark == NULL || mark[1] == '_')
        continue;

      {
        gunichar letter = g_unichar_tolower (g_utf8_get_char (mark + 1));
        const char *other = g_hash_table_lookup (letters, GUINT_TO_POINTER (letter));

        if (other != NULL)
          {
            g_test_message ("%s: “%s” and “%s” have the same letter", where, other, label);
            g_test_fail ();
          }
        g_hash_table_insert (letters, GUINT_TO_POINTER (letter), g_strdup (label));
      }
    }
}

/* ---- Labels ---- */

static void
collect_labels (GtkWidget *widget, GHashTable *letters, const char *where)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL)
    {
      g_autoptr (GHashTable) own = g_hash_table_new_full (NULL, NULL, NULL, g_free);

      collect_menu (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), own, where);
    }
  if (GTK_IS_LABEL (widget) && gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)) != GDK_KEY_VoidSymbol)
    {
      guint keyval = gdk_keyval_to_lower (gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)));
      const char *other = g_hash_table_lookup (letters, GUINT_TO_POINTER (keyval));

      if (other != NULL)
        {
          g_test_message ("%s: “%s” and “%s” have the same letter", where, other,
                          gtk_label_get_label (GTK_LABEL (widget)));
          g_test_fail ();
        }
      g_hash_table_insert (letters, GUINT_TO_POINTER (keyval), g_strdup (gtk_label_get_label (GTK_LABEL (widget))));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect_labels (child, letters, where);
}

static void
check (GtkWidget *widget, const char *where)
{
  g_autoptr (GHashTable) letters = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  collect_labels (widget, letters, where);
}

/* ---- Pages and dialogs ---- */

static void
test_pages (void)
{
  SxtApplication *application = t_application_get ();
  g_autofree char *folder = g_dir_make_tmp ("sextant-mnemonics-XXXXXX", NULL);
  g_autofree char *path = t_copy_data ("maple-ridge.sextant", folder);
  SxtWindow *window = t_open (application, path);
  /* About is the toolkit's own. */
  static const char *const dialogs[] = { "new", "preferences", "shortcuts" };

  check (GTK_WIDGET (window), "overview");
  for (int area = 0; area < SXT_N_AREAS; area++)
    {
      g_autofree char *page = g_strdup_printf ("%s/records", sxt_area_get_key ((SxtArea) area));

      g_assert_true (sxt_window_open_page (window, page));
      t_idle (GTK_WIDGET (window));
      check (GTK_WIDGET (window), page);
    }
  g_assert_true (sxt_window_open_page (window, "schools/readiness"));
  t_idle (GTK_WIDGET (window));
  check (GTK_WIDGET (window), "schools/readiness");

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      AdwDialog *dialog;

      g_action_group_activate_action (G_ACTION_GROUP (application), dialogs[i], NULL);
      t_idle (GTK_WIDGET (window));
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
      g_assert_nonnull (dialog);
      check (GTK_WIDGET (dialog), dialogs[i]);
      adw_dialog_force_close (dialog);
      t_idle (GTK_WIDGET (window));
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL);
  t_idle (GTK_WIDGET (window));
  check (GTK_WIDGET (window), "print");

  t_close_all (application);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  sxt_language_init (argc > 1 && g_str_equal (argv[1], "es") ? "es" : "en", NULL);
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mnemonics/pages", test_pages);

  return g_test_run ();
}
